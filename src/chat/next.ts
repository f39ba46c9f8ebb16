/** What one can do next, offered below an answer: an answer is never a dead end. */
import { payload } from '../views/card.ts';
import { withNextSteps } from '../views/next-steps.ts';
import { MAX_SUBJECT } from './buttons.ts';
import type { Capability } from './capability.ts';
import { isOpenTo } from './perform.ts';
import { card, type Reply, type Step, type Turn } from './turn.ts';

const MOST = 3;
/** Offered to whoever may do nothing else of what would come next. */
const HELP: Step = { command: 'help' };

/** The reply with a button for each thing to do next that this person may do here. */
export function withSteps(reply: Reply, turn: Turn, capabilities: readonly Capability[]): Reply {
  if (reply.kind === 'text' || reply.next.length === 0) return reply;
  const offered = reply.next.flatMap((step) => buttonFor(step, turn, capabilities));
  const steps = offered.length > 0 ? offered : buttonFor(HELP, turn, capabilities);
  return card(withNextSteps(reply.card, steps.slice(0, MOST)));
}

function buttonFor({ command, subject }: Step, turn: Turn, capabilities: readonly Capability[]) {
  const { language } = turn.wording;
  const capability = capabilities.find(({ id }) => id === command);
  if (!capability) return [];
  const { right, place, nextPlace = place } = capability;
  if (!isOpenTo(turn, right, nextPlace)) return [];
  const title = (subject === undefined ? capability.asNext : capability.asNextOf)?.[language];
  // A title cut short would be searched for in vain, so what is too long to be named is not offered.
  if (title === undefined || (subject?.length ?? 0) > MAX_SUBJECT) return [];
  const said = { command, ...(subject === undefined ? {} : { subject }) };
  return [{ title, about: subject, payload: payload('say', language, said) }];
}
