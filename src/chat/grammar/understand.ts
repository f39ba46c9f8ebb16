import type { IsoDate } from '../../domain/dates.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { Talk } from '../../domain/status/talk.ts';
import { likeExamples, openWords } from './alike.ts';
import { awayWords } from './away-words.ts';
import { asLike, isSure } from './by-likeness.ts';
import type { Cue } from './cue.ts';
import { CUES_EN } from './cues-en.ts';
import { CUES_SV } from './cues-sv.ts';
import { languageOf, withoutFillers } from './fillers.ts';
import { type AgendaSaid, type Narrowing, takeAgenda, takeNarrowing } from './filters.ts';
import { followUp } from './follow-up.ts';
import type { Intent, Parsed, Vocabulary } from './intent.ts';
import { isSmalltalk, type Smalltalk, takeManners, takePoliteWords } from './manners.ts';
import { type Period, takePeriod } from './periods.ts';
import { isQuestionWord } from './question-words.ts';
import { foldText, Said, wordsPattern } from './said.ts';

/** Longest message that is read: what people write to a bot fits in a line. */
const MAX_MESSAGE = 1000;

/** As much of it is looked at as may hold that many characters beside blanks and what cannot be seen. */
const MAX_LOOKED_AT = 20_000;

/** Cannot be seen: blanks without width, marks of direction, soft hyphens. What joins the parts of an emoji stays. */
const UNSEEN =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\p{Default_Ignorable_Code_Point}|[\u200B\u2060\uFEFF]/gu;

/** Quotes of any kind, as they come with a word that is copied out of a sentence. */
const QUOTES = `"'”“„‟«»‘’‚‛‹›\``;
const QUOTED = new RegExp(`^[${QUOTES}]+([^${QUOTES}]+)[${QUOTES}]+([.?!]*)$`, 'u');

/** A message as people mean it, however it is spelt: without doubled blanks, what cannot be seen, and quotes around it. */
export function plainMessage(message: string): string {
  return message
    .slice(0, MAX_LOOKED_AT)
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(QUOTED, '$1$2')
    .trim()
    .slice(0, MAX_MESSAGE);
}

/** "what's", "how’s" */
const CONTRACTED = /\b(what|how|who|where|that|it|when)['’]?s\b/gi;

/** When something is said, and after what. */
export interface Setting {
  readonly today: IsoDate;
  /** What was talked of last, if that is not long ago. */
  readonly talk?: Talk | undefined;
  /** Whether a word is in the name of something. */
  readonly isName?: ((word: string) => boolean) | undefined;
}

/** What is no question: manners, and what Målvakt is not for. */
export interface Pleasantry {
  readonly smalltalk: Smalltalk;
  readonly language: Language | undefined;
}

/** What a message asks for: the command that it gives, or the question that it puts. Undefined when it is not understood. */
export function understand(
  message: string,
  vocabulary: Vocabulary,
  setting: Setting,
): Intent | Pleasantry | undefined {
  const plain = message.replace(/[?!.,:;…\s]+$/, '');
  const exact = commandIn(plain, vocabulary);
  if (exact?.rest === '')
    return { capability: exact.id, subject: '', language: exact.language, isTold: false };
  const language = languageOf(plain);
  const said = new Said(plain.replace(CONTRACTED, '$1 is'));
  const manner = takeManners(said);
  if (manner) return { smalltalk: manner.kind, language: manner.language };
  const like = setting.isName && likeExamples(openWords(plain, setting.isName));
  const kind = like && isSmalltalk(like.capability) && isSure(like) ? like.capability : undefined;
  const liked = asLike(namingSomething(questionIn(said, language, setting.today)), like);
  const asked = liked.capability === 'changed' ? { ...liked, order: liked.order ?? changeIn(plain) } : liked;
  if (kind && isWeak(asked)) return { smalltalk: kind, language };
  const away = isWeak(asked) ? awayWords(plain) : undefined;
  if (away && !exact)
    return { capability: 'absence', subject: away.days, language: away.language, isTold: true };
  if (exact && !(asked.cue && asked.cue.from === 0 && asked.cueAt !== exact.id)) {
    const rest = namingSomething(questionIn(new Said(exact.rest), language, setting.today, exact.id));
    return followUp({ ...rest, language: exact.language, isTold: false }, setting.talk);
  }
  return followUp({ ...asked, language }, setting.talk);
}

/** Words that people ask with are no subject: "vem kan jag prata med om det". */
function namingSomething(parsed: Parsed): Parsed {
  const { capability, subject } = parsed;
  const isName = subject
    .split(/[\s,]+/)
    .some((word) => !isQuestionWord(word.replace(/[^\p{L}\p{N}-]/gu, '')));
  return isName || capability === 'meaning' || capability === 'language'
    ? parsed
    : { ...parsed, subject: '' };
}

/** Whether nothing in particular is asked for, so that being away may be what is told. */
function isWeak({ capability }: Parsed): boolean {
  return capability === undefined || ['absence', 'status', 'list', 'my-goals', 'due'].includes(capability);
}

interface Command {
  readonly id: string;
  readonly rest: string;
  readonly language: Language | undefined;
}

function commandIn(plain: string, vocabulary: Vocabulary): Command | undefined {
  const lower = plain.toLowerCase();
  const found: Command[] = vocabulary.flatMap(({ id, words }) =>
    LANGUAGES.flatMap((language) => {
      const word = words[language];
      if (lower !== word && !lower.startsWith(`${word} `)) return [];
      return {
        id,
        rest: plain.slice(word.length).trim(),
        language: words.sv === words.en ? undefined : language,
      };
    }),
  );
  // "mina mål" before "mina", whichever stands first.
  return found.toSorted((a, b) => a.rest.length - b.rest.length)[0];
}

/** What asks for something to be done, and not for something to be told. */
const COMMANDS = new Set(
  'following follow unsubscribe subscribe remind hand-over absence report summary digest settings import people deliveries language help round answer'.split(
    ' ',
  ),
);

/** These say least, so they are looked for when nothing else is said. */
const GENERAL = new Set(['status', 'list']);

/** Commands come first, since polite words may be part of them: "let me know when …". */
type Rank = 'command' | 'question' | 'lesser' | 'general';
/** These are said on the way to a question as well: "jag behöver hjälp: vilka …". */
const LESSER = new Set(['help', 'answer']);

function rankOf({ capability }: Cue): Rank {
  if (LESSER.has(capability)) return 'lesser';
  if (COMMANDS.has(capability)) return 'command';
  return GENERAL.has(capability) ? 'general' : 'question';
}

interface FoundCue {
  readonly cue: Cue;
  readonly from: number;
}

/** The slots of a question. @param command the capability, where a command has said it */
function questionIn(said: Said, language: Language | undefined, today: IsoDate, command?: string): Parsed {
  const text = said.left;
  const told = command === undefined ? takeCue(said, language, 'command') : undefined;
  if (!told) takePoliteWords(said);
  const timed = said.copy();
  const timeOf = () => (told?.cue.takes === 'nothing' ? NO_TIME : takeTime(timed, today));
  const time = timeOf();
  const asked = told ?? (command === undefined ? takeQuestion(timed, language) : undefined);
  const takesNothing = asked?.cue.takes === 'nothing';
  if (takesNothing && !told) takeQuestion(said, language);
  const rest = takesNothing ? said : timed;
  const capability = asked?.cue.capability ?? command;
  const narrowing =
    (asked?.cue.takes ?? 'everything') === 'everything'
      ? takeNarrowing(rest, isOfMany(capability))
      : undefined;
  const general = capability === undefined ? takeCue(rest, language, 'general') : undefined;
  const { agenda, period } = takesNothing ? NO_TIME : time;
  return {
    ...slotsOf(capability ?? general?.cue.capability, rest, narrowing, agenda),
    capability: capability ?? general?.cue.capability,
    cue: asked ?? general,
    cueAt: (asked ?? general)?.cue.capability,
    isOfItems: (asked ?? general)?.cue.isOfItems ?? false,
    isTold: true,
    text,
    ...period,
    order: narrowing?.order ?? (capability === 'changed' ? changeIn(text) : undefined),
    isThisYear: period.years?.length === 1 && period.years[0] === Number(today.slice(0, 4)),
    isAgenda: agenda.isAll,
    language,
    ...(capability === 'language' ? { subject: text } : {}),
  };
}

interface Time {
  readonly agenda: AgendaSaid;
  readonly period: Period;
}

const NO_TIME: Time = { agenda: { isAll: false }, period: {} };

/** The global goals go first: "Agenda 2030" is no year. */
function takeTime(said: Said, today: IsoDate): Time {
  return { agenda: takeAgenda(said), period: takePeriod(said, today) };
}

/** What is named, and what narrows it. Soft words narrow only where nothing is named: "går det bra med X" is about X. */
function slotsOf(
  capability: string | undefined,
  rest: Said,
  narrowing: Narrowing | undefined,
  agenda: AgendaSaid,
): Pick<Parsed, 'subject' | 'filter' | 'soft' | 'isSoft'> {
  const subject = withoutFillers(capability === 'compare' ? rest.leftApart : rest.left);
  const number = agenda.number === undefined ? {} : { agenda: agenda.number };
  const isSoft = narrowing?.isSoft ?? false;
  const keepsWords =
    isSoft &&
    subject !== '' &&
    agenda.number === undefined &&
    !['list', 'count', 'missing'].includes(capability ?? '');
  if (keepsWords) return { subject, filter: {}, soft: narrowing?.filter, isSoft };
  return { subject, filter: { ...narrowing?.filter, ...number }, isSoft };
}

const BETTER = wordsPattern(
  'förbättra[a-z]*|förbättring[a-z]*|bättre|åt rätt håll|grön[a-z]*|improve[a-z]*|better',
);
const WORSE = wordsPattern(
  'försämra[a-z]*|försämring[a-z]*|sämre|åt fel håll|rött|röd[a]?|wors[a-z]*|deteriorat[a-z]*',
);

/** "vad har blivit sämre" */
function changeIn(text: string): 'worst' | 'best' | undefined {
  const folded = foldText(text);
  if (WORSE.test(folded)) return 'worst';
  return BETTER.test(folded) ? 'best' : undefined;
}

/** Whether it is asked about many items, so that kinds narrow it: "uppdraget om X" names X elsewhere. */
function isOfMany(capability: string | undefined): boolean {
  return capability === undefined || ['list', 'count', 'missing', 'changed', 'status'].includes(capability);
}

function takeQuestion(said: Said, language: Language | undefined): FoundCue | undefined {
  return takeCue(said, language, 'question') ?? takeCue(said, language, 'lesser');
}

/** Takes out a cue, and tells where it began. */
function takeParts(said: Said, { parts }: Cue): number | undefined {
  if (!parts.every((part) => said.has(part))) return undefined;
  const tried = said.copy();
  let last = -1;
  const places = parts.map((part) => tried.take(part)?.index ?? -1);
  for (const place of places) {
    if (place <= last) return undefined;
    last = place;
  }
  for (const part of parts) said.take(part);
  return places[0];
}

function takeCue(said: Said, language: Language | undefined, rank: Rank): FoundCue | undefined {
  const lists = language === 'en' ? [CUES_EN, CUES_SV] : [CUES_SV, CUES_EN];
  for (const list of lists) {
    for (const cue of list) {
      if (rankOf(cue) !== rank) continue;
      const from = takeParts(said, cue);
      if (from !== undefined) return { cue, from };
    }
  }
  return undefined;
}
