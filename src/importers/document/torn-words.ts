/** A word with a hyphen within, as what was parted at the end of a line that is gone, or as it is written. */
const PARTED = /(?<![\p{L}\p{N}-])(\p{Ll}{4,30})-(\p{Ll}{4,30})(?![\p{L}\p{N}-])/gu;
/** A half, and the sign before or behind it. */
const LONGEST_HALF = 31;
/** So many hyphens between letters are looked at. */
const MOST_HYPHENS = 100_000;
/** So many are looked up: a document has a few. */
const MOST = 50;
/** What ends words and is none: "utrust-" and "ning". */
const SUFFIX =
  /^(?:ning|ningar?|ningen|ningarna|ingen|ingar|tion|tionen|tioner|het|heten|heter|else|elsen|elser|lig|ligt|liga|ligen|ande|andet|ende|arna|erna|orna|isk|iska|iskt|dom|skap|sion|mang|ment)$/u;
/** The half of a compound that a joint ends: "verksamhets-" and "planen"; before a name, "Windows-miljö", a hyphen is its own. */
const JOINT = /^(?:\p{Ll}{4,}s|\p{Lu}\p{Ll}+(?:hets|nings|ions|skaps|tets|doms|ments|lings))$/u;
/** "verksamhets- respektive budgetplan" */
const SHARED = /^(?:eller|samt|respektive|resp|liksom|såväl|även|inklusive|plus|utan)$/u;
/** Letters by which words differ that are one word in two forms. */
const ENDING = 2;

const BEFORE_END = /(?<![\p{L}\p{N}])([\p{L}\p{N}-]{2,60})-$/u;
const AFTER_END = /^[\s>*#|-]{0,20}(\p{Ll}{2,60})/u;
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const LONGEST_WORD = 60;
/** A document has some ten thousand different words; more are not looked at. */
const MOST_WORDS = 100_000;
/** At the end of a line, the place where a word was parted; a hyphen is the word's own. */
export const PARTING = '\u00ad';

export interface TornWords {
  /** Mends words in which a hyphen is left from the end of a line: those that the document has elsewhere in one piece. */
  readonly mend: (line: string) => string;
  /** The line with its last hyphen marked as a parting, where the document has the word that it makes with the next line in one piece. */
  readonly markEnd: (line: string, below: string) => string;
}

/** What the words of a document itself say about its hyphens: nothing is left out by guess. */
export function tornWords(text: string): TornWords {
  const whole = wholeWords(text);
  let words: ReadonlySet<string> | undefined;
  return {
    mend: (line) =>
      whole.size > 0 && line.includes('-') ? line.replace(PARTED, (word) => whole.get(word) ?? word) : line,
    markEnd: (line, below) => {
      const [, first] = line.endsWith('-') ? (BEFORE_END.exec(line.slice(-70)) ?? []) : [];
      const [, second] = first === undefined ? [] : (AFTER_END.exec(below.slice(0, 100)) ?? []);
      if (first === undefined || second === undefined) return line;
      words ??= wordsIn(text);
      const isEnding = first.length > 3 && SUFFIX.test(second) && /^\p{L}*\p{Ll}$/u.test(first);
      const isJoined = JOINT.test(first) && second.length > 3 && !SHARED.test(second);
      if (isEnding || isJoined) return line.slice(0, -1) + PARTING;
      return isParted(first.toLowerCase(), second, words) ? line.slice(0, -1) + PARTING : line;
    },
  };
}

function wholeWords(text: string): ReadonlyMap<string, string> {
  const whole = new Map<string, string>();
  const seen = new Set<string>();
  for (const [parted, first, second] of partedIn(text)) {
    if (seen.has(parted)) continue;
    seen.add(parted);
    const joined = first + second;
    if (text.includes(joined.slice(0, -ENDING))) whole.set(parted, joined);
    if (seen.size === MOST) break;
  }
  return whole;
}

/** As `PARTED` finds them, from hyphen to hyphen, since a long text has few of those. */
function* partedIn(text: string): Generator<readonly [parted: string, first: string, second: string]> {
  let looks = 0;
  for (let at = text.indexOf('-'); at >= 0 && looks < MOST_HYPHENS; at = text.indexOf('-', at + 1)) {
    if (!isLetter(text[at - 1]) || !isLetter(text[at + 1])) continue;
    looks += 1;
    const start = Math.max(0, at - LONGEST_HALF);
    for (const { 0: parted, 1: first = '', 2: second = '', index } of text
      .slice(start, at + LONGEST_HALF + 1)
      .matchAll(PARTED))
      if (start + index + first.length === at) yield [parted, first, second];
  }
}

function isLetter(sign = ''): boolean {
  return sign.toLowerCase() !== sign.toUpperCase();
}

/** Each word as it stands, and without an ending; those with a hyphen at the end of a line are none. */
function wordsIn(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  const seen = new Set<string>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (words.size >= MOST_WORDS) break;
    if (seen.has(word) || word.length > LONGEST_WORD || text[index + word.length] === '-') continue;
    seen.add(word);
    const small = word.toLowerCase();
    for (let ending = 0; ending <= ENDING; ending++) words.add(small.slice(0, small.length - ending));
  }
  return words;
}

/** Whether the document has a word in one piece, and not with a hyphen; the same word in another form will do. */
function isParted(first: string, second: string, words: ReadonlySet<string>): boolean {
  const [joined, hyphened] = [first + second, `${first}-${second}`];
  const has = (word: string, stem: number) =>
    words.has(word) || (second.length > ENDING && words.has(word.slice(0, stem)));
  return has(joined, joined.length - ENDING) && !has(hyphened, hyphened.length - ENDING);
}
