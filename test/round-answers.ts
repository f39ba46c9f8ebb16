/** Gives answers in a round as its owners would, many at once and at the bot's time. */
import { type Answer, nextVersion } from '../src/domain/answers/assessment.ts';
import type { Status } from '../src/domain/answers/scale.ts';
import { asksOf } from '../src/domain/plans/plan.ts';
import type { Round } from '../src/domain/rounds/round.ts';
import type { Bot, Someone } from './bot.ts';
import { versionOf } from './build.ts';

/** What is said: a status, and where it matters more. */
export type Given = Status | (Partial<Answer> & Pick<Answer, 'status'>);

/** Stores an answer about each item, with its version and its line of the trail, after what was answered before. */
export async function answerItems(
  bot: Bot,
  round: Round,
  given: Readonly<Record<string, Given>>,
  by: Someone,
): Promise<void> {
  const { assessments, plans } = bot.deps.stores;
  const plan = await plans.read(round.plan, round.planVersion);
  if (!plan) throw new Error(`There is no plan ${round.plan}`);
  const now = bot.clock.now();
  for (const [item, said] of Object.entries(given)) {
    const subject = { round: round.id, item, respondent: 'owner' };
    const [replaces] = await assessments.named(round.plan, round.id, [subject]);
    const answer: Answer = {
      direction: 'asPlanned',
      texts: {},
      ...(typeof said === 'string' ? { status: said } : said),
    };
    const version = replaces?.value.version ?? 0;
    const next = nextVersion(replaces?.value, subject, answer, version, by, now, asksOf(plan));
    const change = { by: { id: by.id, name: by.name }, at: now.toISOString(), from: 'chat' } as const;
    await assessments.save(round.plan, { assessment: versionOf(next), replaces }, change);
  }
}
