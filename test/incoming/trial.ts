import { MAX_BODY } from '../../src/teams/request-body.ts';
import type { Bot } from '../bot.ts';
import type { Json } from '../cards.ts';
import { mutated } from './mutations.ts';

/** What became of some mutated activities: how many were answered with each status, and all that should not have been. */
export interface Outcome {
  readonly statuses: Map<string, number>;
  readonly faults: string[];
}

const AT_ONCE = 8;

/** Signs of a stack, or of words that the SDK or Node made of an error. */
const STACK = /\n\s+at |node_modules|node:internal|\b(?:Type|Range|Reference|URI|Zod)?Error\b/;

/**
 * Posts so many mutated activities, some at a time.
 * @param headersFor what they are sent with
 */
export async function tryMutated(
  bot: Bot,
  templates: readonly Json[],
  setting: {
    readonly times: number;
    readonly random: () => number;
    readonly headers?: Record<string, string>;
  },
): Promise<Outcome> {
  const { times, random, headers } = setting;
  const outcome: Outcome = { statuses: new Map(), faults: [] };
  for (let done = 0; done < times; done += AT_ONCE) {
    const bodies = Array.from({ length: Math.min(AT_ONCE, times - done) }, () => mutated(templates, random));
    await Promise.all(bodies.map((body) => tryOne(bot, body, outcome, headers)));
    for (const { level, message, fields } of bot.log.lines) {
      if (level === 'error')
        outcome.faults.push(`${message} ${JSON.stringify(fields)} after ${shortened(bodies.join('\n'))}`);
    }
    // What the fakes remember is not the program's.
    for (const list of [bot.log.lines, bot.connector.sent, bot.connector.asked]) list.length = 0;
  }
  return outcome;
}

async function tryOne(
  bot: Bot,
  body: string,
  { statuses, faults }: Outcome,
  headers?: Record<string, string>,
) {
  const { status, body: answer } = await bot.post(body, headers).catch(async (error: unknown) => {
    // Whoever sends too much may be cut off before they have heard why.
    if (Buffer.byteLength(body) > MAX_BODY) return { status: 413, body: '' };
    // A connection that lay idle for as long as the server lets it may be cut just as it is used again.
    if (!String(Object(error).cause).includes('ECONNRESET')) throw error;
    return bot.post(body, headers);
  });
  statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1);
  // An invoke that is not known is answered just so.
  const isFault = status >= 500 && !(status === 501 && body.includes('"type":"invoke"'));
  if (isFault || STACK.test(answer)) faults.push(`${status} ${answer} to ${shortened(body)}`);
}

function shortened(text: string): string {
  return text.replace(/(.{1,6}?)\1{20,}/g, '$1…').slice(0, 6_000);
}
