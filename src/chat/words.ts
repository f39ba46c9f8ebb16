import { findNamed } from '../commands/status/find-named.ts';
import { dayIn } from '../domain/dates.ts';
import { unitsSpelt } from '../domain/people/named.ts';
import { isFresh, type Talk } from '../domain/status/talk.ts';
import { isPleasantry } from '../views/texts/pleasantries.ts';
import { countsSomethingElse } from './counted.ts';
import { calledByName, writtenIn } from './described.ts';
import {
  questionOfWhatWasTold,
  questionsIn,
  sentenceAskedIn,
  withoutInterjection,
  withoutPreamble,
  withoutPurpose,
  withoutReaching,
} from './grammar/clauses.ts';
import { asWritten } from './grammar/everyday.ts';
import { languageOf } from './grammar/fillers.ts';
import type { Intent } from './grammar/intent.ts';
import { asksForLess, isBeyond } from './grammar/left-over.ts';
import { isOnlyOfAsking, respelt } from './grammar/misspelt.ts';
import { isOfOtherDay, isOfTheWorld } from './grammar/outside.ts';
import { understand } from './grammar/understand.ts';
import { orTheOther } from './looked-up.ts';
import { meantBy } from './meant.ts';
import { namesIn } from './names.ts';
import { mistyped, type Words } from './not-understood.ts';
import { readDescribed } from './read-described.ts';
import { inLanguage, type Turn } from './turn.ts';
import { isClearlyAsked, type Understood } from './understood.ts';
import { namesApart } from './whole-names.ts';

export type { Words } from './not-understood.ts';
export type { Understood } from './understood.ts';

/**
 * What a message asks for, after what was talked of before: a question in English is answered in English, once. Where the whole is not
 * clear, one of its clauses may be the question, and the other why it is put.
 */
export async function readWords(
  message: string,
  turn: Turn,
  talk: Talk | undefined,
  words: Words,
): Promise<Understood> {
  const isName = await namesIn(turn.deps);
  const written = asWritten(message, isName, await writtenIn(turn.deps));
  const spelt = unitsSpelt(written, await turn.deps.stores.people.all());
  const asSaid = await readSpelt(spelt, turn, talk, words);
  const called = await calledByName(spelt, turn.deps);
  if (!called) return asSaid;
  const read = (message: string) => readSpelt(message, turn, talk, words);
  return (
    (await readDescribed(called, { message: spelt, asSaid, read, capabilities: words.capabilities })) ??
    asSaid
  );
}

async function readSpelt(
  spelt: string,
  turn: Turn,
  talk: Talk | undefined,
  words: Words,
): Promise<Understood> {
  const isName = await namesIn(turn.deps);
  const asked = withoutReaching(withoutPreamble(withoutInterjection(spelt), isName));
  const whole = await readClause(asked, turn, talk, words);
  const sentence = sentenceAskedIn(asked, isName);
  if (isClearlyAsked(whole) && sentence === undefined)
    return (isStatus(whole) ? await readMended(asked, whole, turn, talk, words) : undefined) ?? whole;
  const told = questionOfWhatWasTold(asked, isName);
  const parts = [sentence ?? withoutPurpose(asked, isName), ...questionsIn(asked, isName), ...told];
  for (const clause of parts.filter((part) => part !== asked)) {
    const one = await readClause(clause, turn, talk, words);
    if (isClearlyAsked(one)) return { ...one, language: whole.language };
  }
  return (isClearlyAsked(whole) ? undefined : await readMended(asked, whole, turn, talk, words)) ?? whole;
}

/** With slips mended in words that one asks with – unless that only takes away what was named: "värme" is no slip of "varje". */
async function readMended(
  asked: string,
  { capability, intent }: Understood,
  turn: Turn,
  talk: Talk | undefined,
  words: Words,
): Promise<Understood | undefined> {
  const isName = await namesIn(turn.deps);
  const mended = respelt(asked, isName);
  if (mended === asked) return undefined;
  const one = await readClause(mended, turn, talk, words);
  const isOther =
    one.capability?.id !== capability?.id || (!intent?.items && one.intent?.items !== undefined);
  const isNarrower = JSON.stringify(one.intent?.filter ?? {}) !== JSON.stringify(intent?.filter ?? {});
  const isSure = isOther || isNarrower || isOnlyOfAsking(asked, mended);
  return isClearlyAsked(one) && one.intent && isSure ? one : undefined;
}

/** What is answered where no word says what else is asked: the word may be mistyped. */
function isStatus({ capability, intent }: Understood): boolean {
  return capability?.id === 'status' && intent?.items !== undefined;
}

async function readClause(
  message: string,
  turn: Turn,
  talk: Talk | undefined,
  words: Words,
): Promise<Understood> {
  const { capabilities } = words;
  const { language: own, timezone, now } = turn.wording;
  const fresh = talk && isFresh(talk, now) ? talk : undefined;
  const isName = await namesIn(turn.deps);
  const apart = await namesApart(message, turn.deps);
  const understood = understand(apart.text, capabilities, {
    today: dayIn(timezone, now),
    talk: fresh,
    isName: (word) => apart.isName(word) || isName(word),
  });
  const found =
    understood && !('smalltalk' in understood)
      ? { ...understood, subject: apart.restored(understood.subject) }
      : understood;
  const said = found?.language ?? languageOf(message);
  const language = said === 'en' ? 'en' : own;
  if (!found) return { language };
  if ('smalltalk' in found) return { name: found.smalltalk, language };
  const meant = found.isHanging
    ? await orTheOther(found, turn, fresh)
    : await meantBy(found, inLanguage(turn, language), fresh);
  const intent = withAllSaid(ofWhatWasTalkedOf(meant, fresh), message);
  const capability = capabilities.find(({ id }) => id === intent.capability);
  if (capability && meant.isHanging) return { name: 'hanging', asked: capability, intent, language };
  if (capability && (await isMistyped(intent, turn, words))) return { language };
  if (asksForLess(intent) || isBeyond(intent, message)) return { language };
  if (isOfTheWorld(message, isName) || (intent.capability === 'due' && isOfOtherDay(message)))
    return { language };
  if (await countsSomethingElse(intent, message, turn)) return { language };
  if (capability) return { capability, intent, language };
  const { capability: name } = intent;
  return isPleasantry(name) && name !== 'hanging' ? { name, language } : { language };
}

/** What reads its words itself, and what of that names nothing to be looked for in plans. */
const NAMES_NONE = new Set(['round', 'publish', 'publications', 'operator', 'report', 'difference']);
const READS_ALL = new Set([...NAMES_NONE, 'reopen', 'missing', 'summary']);

function withAllSaid(intent: Intent, said: string): Intent {
  const { capability, language, isTold } = intent;
  const { isNegated } = intent;
  if (NAMES_NONE.has(capability)) return { capability, subject: '', language, isTold, isNegated, said };
  return READS_ALL.has(capability) ? { ...intent, said } : intent;
}

/** Words that are commands by themselves, and about what was talked of: "varför?" after an answer. */
const ABOUT_ITEMS = new Set(['why', 'target', 'finish', 'history', 'compare', 'follow']);

function ofWhatWasTalkedOf(intent: Intent, talk: Talk | undefined): Intent {
  const { capability, subject, items, filter, isHanging } = intent;
  const isOpen = subject === '' && !items && !filter && !isHanging && ABOUT_ITEMS.has(capability);
  return isOpen && talk && talk.items.length > 0 ? { ...intent, items: talk.items } : intent;
}

/** More words than these are hardly the name of something. */
const NAME_WORDS = 2;

/**
 * Whether words without a question name nothing, so that a command was probably meant, or who knows what. Where something is near to a
 * name, that is offered instead.
 */
async function isMistyped(
  { isBare, subject }: Intent,
  { viewer, deps }: Turn,
  words: Words,
): Promise<boolean> {
  if (!isBare || subject === '') return false;
  const { items, unclear, unknown } = await findNamed(viewer, { words: subject }, deps);
  if (items.length > 0 || unclear.length > 0) return false;
  const isNear = unknown.some(({ nearest }) => nearest.length > 0);
  const isName = isNear && subject.split(/\s+/).length <= NAME_WORDS;
  return !isName || mistyped(subject, words.capabilities, words) !== undefined;
}
