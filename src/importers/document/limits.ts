/** What limits a value, in words or by a sign, before it or behind it: one table for cells, lines, sentences and lists. */
import type { Target } from '../../domain/plans/plan.ts';

const MORE = 'mer|mera|fler|flera|högre|större';
const LESS = 'mindre|färre|lägre';
const NOT = String.raw`(?:inte|ej)\s(?:(?:vara|bli)\s)?`;
const OR_EQUAL = String.raw`(?:lika\s(?:med\s|många\s|stor\s|hög\s)?eller\s)?`;

/** Words of Swedish that stand between other words as well, so that they can be looked for within a line. */
const WORDS = {
  min: String.raw`minst|lägst|åtminstone|minimum|${OR_EQUAL}(?:${MORE})\sän|${NOT}(?:(?:${LESS})\sän|under(?:stiga|skrida)?)`,
  max: String.raw`(?:som\s)?högst|som\smest|max(?:imalt|imum)?|${OR_EQUAL}(?:${LESS})\sän|${NOT}(?:(?:${MORE})\sän|över(?:stiga|skrida)?)`,
};
/** These mean a limit only where a value follows. */
const LOOSE = {
  min: String.raw`min\.?|från|över(?:stiga|skrida)?`,
  max: String.raw`upp\still|under(?:stiga|skrida)?`,
};
const ENGLISH = {
  min: String.raw`at\sleast|more\sthan`,
  max: String.raw`at\smost|no\smore\sthan|less\sthan|fewer\sthan`,
};
const SIGNS = { min: '≥|>=|=>|>', max: '≤|<=|=<|<' };

type Op = keyof typeof WORDS;

function wordsBefore(op: Op): string {
  return `${WORDS[op]}|${LOOSE[op]}|${ENGLISH[op]}`;
}

/** The words that limit a value which stands right behind them, for use within a pattern; "över" and "under" say other things as well. */
export const SURE_LIMITS = `${WORDS.min}|${WORDS.max}`;
export const LIMIT_WORDS = `${SURE_LIMITS}|över|under`;

function before(op: Op): RegExp {
  return new RegExp(String.raw`^(?:(?:${wordsBefore(op)})(?!\p{L})[.:]?|${SIGNS[op]})\s*`, 'iu');
}

function behind(op: Op, orMore: string, english: string): RegExp {
  const alone = String.raw`(?<=[\d%]|\p{L})\s(?:${op === 'min' ? 'minst|lägst' : 'högst|max|maximalt|som\\smest'})`;
  return new RegExp(String.raw`\s(?:(?:eller|och)\s(?:${orMore})|${english})$|${alone}$`, 'iu');
}

const BEFORE = { min: before('min'), max: before('max') };
/** "30 eller fler", "80 % minst". */
const BEHIND = {
  min: behind('min', `${MORE}|bättre|över|uppåt`, String.raw`or\smore`),
  max: behind('max', `${LESS}|under|nedåt`, String.raw`or\s(?:less|fewer)`),
};

/** A longer text is no value. */
const LONGEST = 100;
/** "80 % (minst)" */
const INSIDE = new RegExp(String.raw`^(.*\d.*?)\s*\((${LIMIT_WORDS})\)$`, 'iu');
const EXACTLY = /^=\s*/;

/** "80 % (minst)" with its limit where others have it. */
export function limitFirst(text: string): string {
  return text.length > LONGEST ? text : text.replace(INSIDE, '$2 $1');
}

/** What a text limits a value to, and the text without the words or the sign for it. */
export function limitedIn(text: string): { readonly op: Target['op']; readonly text: string } {
  const op = BEFORE.min.test(text) || BEHIND.min.test(text) ? 'min' : undefined;
  const found = op ?? (BEFORE.max.test(text) || BEHIND.max.test(text) ? 'max' : undefined);
  if (!found) return { op: 'equals', text: text.replace(EXACTLY, '') };
  return { op: found, text: text.replace(BEFORE[found], '').replace(BEHIND[found], '') };
}

/** "inte överstiga", "högst": which way words limit a value that follows; undefined for those that do not. */
export function limitOf(words: string): Op | undefined {
  const is = (op: Op) => BEFORE[op].exec(words)?.[0] === words;
  return is('min') ? 'min' : is('max') ? 'max' : undefined;
}

/** "Mål 2031: 75 % nöjda gäster", "högst 40 olyckor", "Mediantid 9 minuter": what is to be reached in a year, and no sentence. */
const SHARE =
  /^(?=.*\d)(?!.*\s(?:ska|är|har|får|blir|ges|finns|sker|byggs|når|känner)(?:\s|$))(?:\S+\s){1,4}\S+$/iu;
/** "Mål 1: Andel nöjda gäster 75 % (71 %)": how the goal of that number is measured. */
const COUNTED_SO =
  /^(?:andel|antal)(?:en|et)?\s[^.:;]*\s(?:(?:minst|lägst|högst)\s|[<>≥≤]\s?)?\d[\d.,]*\s?(?:%|procent)?(?:\s\(\d[^()]*\))$/iu;

export function isReachedInYear(title: string): boolean {
  return SHARE.test(title);
}

export function isMeasured(title: string): boolean {
  return COUNTED_SO.test(title);
}
