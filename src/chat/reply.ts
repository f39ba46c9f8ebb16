/** What is said in return to what was understood. */
import { newestPlans } from '../commands/plans/find-plans.ts';
import { Problem } from '../domain/errors.ts';
import { may } from '../domain/people/roles.ts';
import { shorten } from '../views/format.ts';
import { chatTextsIn } from '../views/texts/chat.ts';
import { isPleasantry } from '../views/texts/pleasantries.ts';
import { sayingAside } from './aside.ts';
import type { Capability } from './capability.ts';
import { isSaidInAsking } from './grammar/alike.ts';
import { languageOf } from './grammar/fillers.ts';
import type { Intent } from './grammar/intent.ts';
import { plainMessage } from './grammar/plain-message.ts';
import { isQuestionWord } from './grammar/question-words.ts';
import { LOOKED_UP } from './meant.ts';
import { notUnderstood, pleasantry, type Words } from './not-understood.ts';
import { isOpenTo, perform } from './perform.ts';
import { type Reply, type Turn, text } from './turn.ts';
import { askWhich } from './which.ts';
import type { Understood } from './words.ts';

/**
 * What is said in return to what was understood of a message.
 * @param own the same turn in the language of whoever asks
 * @throws what the capability throws; Problem `unknown-plan` where none is loaded and the question presumes one
 */
export async function replyTo(
  message: string,
  understood: Understood,
  turn: Turn,
  words: Words,
  own: Turn = turn,
): Promise<Reply> {
  const { capability, asked, intent, name } = understood;
  if (await isAboutNoPlan(message, understood, turn))
    throw new Problem('unknown-plan', { plan: '', plans: '' });
  const meant = capability ?? asked;
  // By itself, a command's word tells no language to somebody who is not to know that it is one.
  const unknown = languageOf(message) === 'en' ? turn : own;
  if (meant && !may(turn.actor.roles, meant.right)) return notForThem(meant, message, unknown, words);
  if (capability && intent.isNegated && isOpenTo(turn, capability.right, capability.place))
    return text(notDone(message, capability, turn));
  if (capability)
    return sayingAside(
      await knownOrNot(perform(capability, turn, intent), intent, () =>
        notUnderstood(message, unknown, words),
      ),
      intent,
      turn,
    );
  if (asked) return ofWhat(asked, intent, turn);
  return name === undefined ? notUnderstood(message, turn, words) : pleasantry(name, turn, words);
}

/** What is not to be done is left, and it is said what was understood. */
function notDone(message: string, { words }: Capability, { wording }: Turn): string {
  const said = shorten(plainMessage(message).replace(/[?!.…\s]+$/u, ''), LONGEST_SAID);
  return chatTextsIn(wording.language).notDone(said, words[wording.language]);
}

/** Characters of what somebody said, where it is said again. */
const LONGEST_SAID = 200;

/** Of what only the coordinator does, who does it is told; the rest is as if it were not there. */
function notForThem({ id }: Capability, message: string, turn: Turn, words: Words): Promise<Reply> {
  const name = isPleasantry(id) && id !== 'hanging' ? id : undefined;
  return name ? pleasantry(name, turn, words) : notUnderstood(message, turn, words);
}

/** Words that may be anything, and name nothing, sound like what somebody's role does not allow. */
async function knownOrNot(
  reply: Promise<Reply>,
  { isBare }: Intent,
  otherwise: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await reply;
  } catch (error) {
    if (isBare && error instanceof Problem && error.code === 'unknown-item') return otherwise();
    throw error;
  }
}

/** Where it belongs elsewhere, that is said first. */
async function ofWhat(capability: Capability, intent: Intent, turn: Turn): Promise<Reply> {
  const { id, right, place, examples = [] } = capability;
  if (!isOpenTo(turn, right, place)) return perform(capability, turn, intent);
  const [kind = 'goal'] = examples.flatMap(({ names = [] }) => names);
  return askWhich(turn, id, kind);
}

/** Words that ask for something, at least: fewer may be anything. */
const ASKING = 2;
/** Asks for what one has to answer: that there is nothing is said there. */
const OF_ONESELF = new Set(['answer']);

/** Whether a question presumes a plan, and none has been loaded. */
async function isAboutNoPlan(
  message: string,
  { capability, asked, name }: Understood,
  { deps, actor }: Turn,
): Promise<boolean> {
  const meant = capability ?? asked;
  const isKnown = meant !== undefined && (may(actor.roles, meant.right) || isPleasantry(meant.id));
  const isOfPlan = isKnown
    ? LOOKED_UP.has(meant.id) && !OF_ONESELF.has(meant.id)
    : name === undefined && wordsOfAsking(message) >= ASKING;
  return isOfPlan && (await newestPlans(deps)).length === 0;
}

function wordsOfAsking(message: string): number {
  const words = message.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => isQuestionWord(word) || isSaidInAsking(word)).length;
}
