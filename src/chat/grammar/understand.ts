import type { IsoDate } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { Talk } from '../../domain/status/talk.ts';
import { likeExamples, openWords } from './alike.ts';
import { awayWords } from './away-words.ts';
import { OF_MANY } from './by-itself.ts';
import { asLike, isSure } from './by-likeness.ts';
import { type Command, commandIn } from './command-in.ts';
import { CUES_EN } from './cues-en.ts';
import { CUES_SV } from './cues-sv.ts';
import { asksForDigestSettings } from './digest-words.ts';
import { languageOf } from './fillers.ts';
import { isNarrow } from './filters.ts';
import { followUp } from './follow-up.ts';
import type { Intent, Parsed, Vocabulary } from './intent.ts';
import { isSmalltalk, type Smalltalk, takeManners } from './manners.ts';
import { isNamedTogether, namingSomething, POINTING } from './naming.ts';
import { isLeftUndone, orderNegated } from './negated.ts';
import { changeIn, questionIn } from './read-question.ts';
import { readWhole } from './read-whole.ts';
import { readWhen } from './remind-when.ts';
import { remindMe, remindWhom } from './remind-words.ts';
import { foldText, Said, wordsPattern } from './said.ts';
import { bySex } from './sexes.ts';
import { saysGoals } from './stage-words.ts';
import { isCommand } from './take-cue.ts';

/** Characters of a question, at most; what is longer is like no example. */
const LONGEST_ASKED = 400;

/** "what's", "how’s" */
const CONTRACTED = /\b(what|how|who|where|that|it|when)['’]?s\b/gi;

/** When something is said, and after what. */
export interface Setting {
  readonly today: IsoDate;
  /** What was talked of last, if that is not long ago. */
  readonly talk?: Talk | undefined;
  /** Whether a word is in the name of something. */
  readonly isName?: ((word: string) => boolean) | undefined;
  /** It puts something else in the place of what was understood. */
  readonly isCorrection?: boolean | undefined;
}

/** What is no question: manners, and what Målvakt is not for. */
export interface Pleasantry {
  readonly smalltalk: Smalltalk;
  readonly language: Language | undefined;
}

/** What a message asks for: the command that it gives, or not to give, or the question that it puts. Undefined when it is not understood. */
export function understand(
  message: string,
  vocabulary: Vocabulary,
  setting: Setting,
): Intent | Pleasantry | undefined {
  const corrected = setting.talk ? CORRECTS.exec(message)?.groups?.meant : undefined;
  if (corrected !== undefined)
    return asked(`${languageOf(message) === 'en' ? 'and' : 'och'} ${corrected}`, vocabulary, {
      ...setting,
      isCorrection: true,
    });
  const order = orderNegated(message.replace(/[?!.,:;…\s]+$/, ''));
  const undone = order === undefined ? undefined : asked(order, vocabulary, setting);
  if (order !== undefined && undone && 'capability' in undone && isLeftUndone(undone.capability, order))
    return { ...undone, isTold: true, isNegated: true };
  return asked(message, vocabulary, setting);
}

/** "◆?": what it stands for, and not all that has it. */
const SYMBOL_ASKED = /^(?:vad är |what is |och |and )?([■◆●—])\s*\?+$/iu;

/** "sorry, I meant the school transport": the same is asked of something else. */
const CORRECTS =
  /^(?:(?:nej|nä|näe|nae|nej nej|no|oj|ojdå|ursäkta|förlåt|sorry|oops|vänta|wait|fel|my mistake)[ ,.!]+)*(?:jag |i )?(?:menade|menar|mena|meant|mean)(?: (?:förstås|alltså|ju|of course))? (?<meant>\p{L}.*)$/iu;

function asked(message: string, vocabulary: Vocabulary, setting: Setting): Intent | Pleasantry | undefined {
  const symbol = SYMBOL_ASKED.exec(message)?.[1];
  if (symbol) return { capability: 'meaning', subject: symbol, language: undefined, isTold: true };
  const plain = message.replace(/[?!.,:;…\s]+$/, '');
  const command = commandIn(plain, vocabulary);
  // "påminn mig om vad målet är" asks for what was forgotten, and "påminn mig på fredag" is read below.
  const exact = READ_WHOLE.has(command?.id ?? '') && command?.rest !== '' ? undefined : command;
  if (exact?.rest === '') return aloneOrAgain(exact, plain, setting);
  const whole = readWhole(plain, exact, setting.today);
  if (whole) return { ...whole, isTold: true, isWhole: true };
  const mine = remindMe(plain, (words) => readWhen(words, setting.today, 0) !== undefined);
  if (mine) return { capability: 'snooze', subject: mine.rest, language: mine.language, isTold: false };
  // What follows a command that is no question is its argument, as it was written.
  if (exact && (!ASKED.has(exact.id) || exact.id === 'meaning'))
    return { capability: exact.id, subject: exact.rest, language: exact.language, isTold: false };
  const ofDigest = asksForDigestSettings(plain);
  if (ofDigest) return { capability: 'digest-settings', subject: plain, language: ofDigest, isTold: true };
  const language = languageOf(plain);
  const said = new Said(plain.replace(CONTRACTED, '$1 is'));
  const manner = takeManners(said);
  if (manner) return { smalltalk: manner.kind, language: manner.language };
  const parsed = namingSomething(questionIn(said, language, setting.today), setting);
  const like = likenessOf(plain, parsed, setting);
  const kind = like && isSmalltalk(like.capability) && isSure(like) ? like.capability : undefined;
  const likened = asLike(parsed, like);
  const liked = likened === parsed || !parsed.cue ? likened : readAgain(likened, parsed, plain, setting);
  const told = liked.capability === 'missing' || saysGoals(foldText(plain)) ? withoutStage(liked) : liked;
  const asked = told.capability === 'changed' ? { ...told, order: changeIn(plain) } : told;
  if (asked.capability === 'remind')
    return {
      capability: 'remind',
      subject: remindWhom(plain),
      language: asked.language ?? language ?? exact?.language,
      isTold: true,
    };
  if (kind && isWeak(asked)) return { smalltalk: kind, language };
  const isNamed = setting.isName && isAllNames(plain, setting.isName);
  const away = isWeak(asked) && !isNamed ? awayWords(plain) : undefined;
  if (away && !exact)
    return { capability: 'absence', subject: away.days, language: away.language, isTold: true };
  if (exact && !(parsed.cue?.from === 0 && parsed.cueAt !== exact.id)) {
    const rest = questionIn(new Said(exact.rest), language, setting.today, exact.id);
    // A title may be of words that people ask with: "historik leda arbetet".
    const isPointing = POINTING.test(foldText(exact.rest)) || OF_SO_MANY.test(foldText(exact.rest));
    const named = isPointing ? namingSomething(rest, setting) : rest;
    return followUp({ ...named, language: exact.language, isTold: false }, setting.talk);
  }
  return followUp({ ...bySex(asked, setting.talk), language }, setting.talk);
}

/** What it is like of the examples. A single word may be anything mistyped: it is like none. */
function likenessOf(plain: string, { subject }: Parsed, { isName, isCorrection }: Setting) {
  if (!isName || isCorrection || !plain.includes(' ') || plain.length > LONGEST_ASKED) return undefined;
  const like = likeExamples(openWords(plain, isName));
  // "what about the swimming pool": two words that are a name together are no small talk.
  return like && isSmalltalk(like.capability) && isNamedTogether(subject, isName) ? undefined : like;
}

/** "vilka har inte rapporterat än": answers are missing, whatever stage the words would be of; and goals have none. */
function withoutStage(parsed: Parsed): Parsed {
  const { stages, kinds, ...others } = parsed.filter;
  const { statuses, ...unjudged } = others;
  // "släpar efter med rapporteringen" is said of no goal.
  if (parsed.capability === 'missing' && parsed.isSoft && statuses) return { ...parsed, filter: unjudged };
  return stages ? { ...parsed, filter: others } : parsed;
}

/** Where the examples say otherwise than the words a pattern took, these narrow what is asked for: "which goals are behind". */
function readAgain(likened: Parsed, parsed: Parsed, plain: string, setting: Setting): Parsed {
  const { capability, language, subject, filter } = likened;
  // A command takes all words with it: "has sick leave improved".
  if (isCommand(parsed.capability) && !isCommand(capability))
    return {
      ...namingSomething(questionIn(new Said(plain), language, setting.today, capability), setting),
      cueAt: capability,
      isTold: true,
    };
  if (subject !== '' || isNarrow(filter) || !OF_MANY.has(capability ?? '')) return likened;
  const again = namingSomething(questionIn(new Said(plain), language, setting.today, capability), setting);
  return again.subject === '' ? { ...again, cueAt: capability, isTold: true } : likened;
}

/** "sick leave" may be the name of what is measured. */
function isAllNames(plain: string, isName: (word: string) => boolean): boolean {
  return isName(plain) || (plain.match(/\p{L}{3,}/gu) ?? []).every(isName);
}

/** Whether nothing in particular is asked for, so that being away may be what is told. */
function isWeak({ capability }: Parsed): boolean {
  return capability === undefined || ['absence', 'status', 'list', 'my-goals', 'due'].includes(capability);
}

/** Of these, the words are read as a whole: "skillnad mot förra rapporten" asks for what has changed. */
const READ_WHOLE = new Set(['snooze', 'difference']);

const OF_SO_MANY = wordsPattern(
  '(?:those|these|both|båda|bägge)|(?:så|so|that) (?:många|mycket|få|lite|hög[at]?|låg[at]?|many|much|few|little|high|low)',
);

/** What questions ask for. */
const ASKED = new Set([...CUES_SV, ...CUES_EN].map(({ capability }) => capability));

/** These alone are about what was talked of; other commands alone are about all. */
const OF_WHAT_WAS_TALKED_OF = new Set([
  'why',
  'history',
  'target',
  'finish',
  'sureness',
  'compare',
  'follow',
]);

function aloneOrAgain({ id, language }: Command, text: string, { talk }: Setting): Intent | undefined {
  const isOfList = id === 'count' && talk !== undefined && OF_MANY.has(talk.capability);
  const isOfOne = isOfList || (id === 'owners' && talk !== undefined && talk.items.length > 0);
  if (!talk || !(isOfOne || OF_WHAT_WAS_TALKED_OF.has(id)))
    return { capability: id, subject: '', language, isTold: false };
  const isThisYear = false;
  const slots = { subject: '', filter: {}, isSoft: false, isAgenda: false, isThisYear, isOfItems: true };
  return followUp({ ...slots, capability: id, cueAt: id, isTold: false, text, left: '', language }, talk);
}
