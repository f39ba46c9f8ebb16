/** Wire fakes in a process of their own, so that what they cost is not counted as the bot's. */
import { z } from 'zod/v4';
import { type CosmosFake, openCosmosFake } from '../cosmos-fake.ts';
import { send } from './pipe.ts';

const Question = z.object({ id: z.number(), ask: z.enum(['open', 'look', 'take']), endpoint: z.string() });

const fakes = new Map<string, CosmosFake>();

async function answer({ ask, endpoint }: z.infer<typeof Question>) {
  if (ask === 'open') {
    const fake = await openCosmosFake();
    // As many documents at a time as Målvakt asks for: the counts are of requests, not of small pages.
    fake.pageSize = Number.POSITIVE_INFINITY;
    fakes.set(fake.endpoint, fake);
    return { endpoint: fake.endpoint };
  }
  const fake = fakes.get(endpoint);
  if (!fake) throw new Error('There is no such fake');
  const { calls, queryPlans, bytesRead, bytesWritten, charged } = fake;
  const seen = { calls: [...calls], queryPlans, bytesRead, bytesWritten, charged };
  if (ask === 'take') {
    fake.calls.length = 0;
    Object.assign(fake, { queryPlans: 0, bytesRead: 0, bytesWritten: 0, charged: 0 });
  }
  return seen;
}

process.on('message', async (question: unknown) => {
  const asked = Question.parse(question);
  send({ id: asked.id, ...(await answer(asked)) });
});
process.once('disconnect', () => process.exit(0));
