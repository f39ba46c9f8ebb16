/** What one can do next, offered below an answer: an answer is never a dead end. */
import { hasSeenRounds } from '../commands/rounds/seen-rounds.ts';
import { payload } from '../views/card.ts';
import { type NextStep, withNextSteps } from '../views/next-steps.ts';
import { MAX_SUBJECT } from './buttons.ts';
import type { Capability } from './capability.ts';
import { isOpenTo } from './perform.ts';
import type { Reply, Step, Turn } from './turn.ts';

const MOST = 3;
/** Offered to whoever may do nothing else of what would come next. */
const HELP: Step = { command: 'help' };

/** The reply with a button for each thing to do next that this person may do here, and that has something to tell. */
export async function withSteps(
  reply: Reply,
  turn: Turn,
  capabilities: readonly Capability[],
): Promise<Reply> {
  if (reply.kind === 'text' || reply.next.length === 0) return reply;
  const meant = reply.next.flatMap((step) => {
    const capability = capabilities.find(({ id }) => id === step.command);
    return capability && isOffered(capability, turn) ? [{ step, capability }] : [];
  });
  const hasRound = meant.every(({ capability }) => !capability.needsRound) || (await mayHaveRounds(turn));
  const offered = meant.flatMap(({ step, capability }) =>
    capability.needsRound && !hasRound ? [] : buttonFor(step, capability, turn),
  );
  const help = capabilities.find(({ id }) => id === HELP.command);
  const steps = offered.length > 0 || !help ? offered : buttonFor(HELP, help, turn);
  return { ...reply, card: withNextSteps(reply.card, steps.slice(0, MOST)), next: [] };
}

function isOffered({ right, place, nextPlace = place }: Capability, turn: Turn): boolean {
  return isOpenTo(turn, right, nextPlace);
}

/** What was done is told also where this cannot be looked up. */
function mayHaveRounds({ viewer, deps }: Turn): Promise<boolean> {
  return hasSeenRounds(viewer, deps).catch(() => true);
}

function buttonFor(step: Step, capability: Capability, turn: Turn): NextStep[] {
  const { command, subject, items, filter, since, order, page } = step;
  const { language } = turn.wording;
  const isOfOne = subject !== undefined || items !== undefined;
  const title = step.title ?? (isOfOne ? capability.asNextOf : capability.asNext)?.[language];
  // A title cut short would be searched for in vain, so what is too long to be named is not offered.
  if (title === undefined || (subject?.length ?? 0) > MAX_SUBJECT) return [];
  const slots = Object.entries({ subject, items, filter, since, order, page }).filter(
    ([, slot]) => slot !== undefined,
  );
  const said = { command, ...Object.fromEntries(slots) };
  return [{ title, about: subject, payload: payload('say', language, said) }];
}
