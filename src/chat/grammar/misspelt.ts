/** Words that people ask with, as they were meant: "swara", "wich", "lemna". Names are looked for as they are written. */
import { wordsSaid } from './alike.ts';
import { CUES_EN } from './cues-en.ts';
import { CUES_SV } from './cues-sv.ts';
import { isQuestionWord } from './question-words.ts';
import { foldText } from './said.ts';

/** In a shorter word a slip makes another word of it, more often than not. */
const SHORTEST = 5;
/** Two letters of these in each other's place are no other word. */
const SHORT = ['hur', 'nar', 'vad', 'vem', 'how', 'who', 'why', 'what', 'when'];
/** As some write them. */
const SHORTENED: Readonly<Record<string, string>> = {
  ...{
    wich: 'which',
    wat: 'what',
    wen: 'when',
    wy: 'why',
    r: 'are',
    u: 'you',
    ur: 'your',
    vilk: 'vilka',
    vrfr: 'varför',
  },
};
/** Examples that have a word which is what was meant, at least. */
const OFTEN = 4;
/** In fewer a word may be a slip itself: the examples are what people wrote. */
const SPELT_SO = 3;

/** The words that patterns look for. */
const inCues = new Set(
  [...CUES_SV, ...CUES_EN].flatMap(({ parts }) =>
    parts.flatMap(({ source }) => source.match(/\p{L}{5,}/gu) ?? []),
  ),
);

/** Words that nothing is named by, so that a slip in them takes no name away. */
const CLOSED = new Set(
  'vilka vilken vilket varfor hittills which where what when why who how hur nar vad vem many goals malen'.split(
    ' ',
  ),
);

/** Whether only words that name nothing were mended: "vicka mål går dåligt". */
export function isOnlyOfAsking(message: string, mended: string): boolean {
  const before = message.match(/\p{L}+/gu) ?? [];
  const after = mended.match(/\p{L}+/gu) ?? [];
  return after.every((word, at) => word === before[at] || CLOSED.has(foldText(word)));
}

/** The words by what is left of them when a letter is missing. */
const byDeletion = index();

/**
 * The message with slips of one letter mended, in words that nobody asks with and that name nothing.
 * @param isName whether a word is in the name of something
 */
export function respelt(message: string, isName: (word: string) => boolean): string {
  // A single word may be anything, and is offered as what it is like.
  if (!/\S\s+\S/u.test(message)) return message;
  return message.replace(/\p{L}+/gu, (word) => {
    const folded = foldText(word);
    const shortened = SHORTENED[folded];
    if (shortened) return shortened;
    if (isName(word)) return word;
    const isKnown = (wordsSaid.get(folded) ?? 0) >= SPELT_SO || inCues.has(folded) || isQuestionWord(folded);
    if (isKnown || /^\p{Lu}/u.test(word)) return word;
    const asked = folded.length < SHORTEST ? SHORT.find((one) => isSwapped(folded, one)) : meantBy(folded);
    return asked ?? word;
  });
}

function meantBy(word: string): string | undefined {
  const near = new Set([word, ...deletionsOf(word)].flatMap((form) => byDeletion.get(form) ?? []));
  const likely = [...near].filter((other) => other[0] === word[0] && isOneSlip(word, other));
  return likely.toSorted((a, b) => (wordsSaid.get(b) ?? 0) - (wordsSaid.get(a) ?? 0))[0];
}

/** A letter too many or too few, another one, or two in each other's place; at its end a word has other forms. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  if (restA.length <= 1 && restB.length <= 1) return false;
  if (a.length !== b.length) return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1);
  return restA.slice(1) === restB.slice(1) || isSwapped(restA, restB);
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let from = 0;
  while (a[from] === b[from]) from += 1;
  return a[from] === b[from + 1] && a[from + 1] === b[from] && a.slice(from + 2) === b.slice(from + 2);
}

function deletionsOf(word: string): string[] {
  return [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
}

function index(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const often = [...wordsSaid].flatMap(([word, count]) =>
    count >= OFTEN && word.length >= SHORTEST ? [word] : [],
  );
  for (const word of new Set([...often, ...inCues, ...CLOSED])) {
    for (const form of [word, ...deletionsOf(word)]) {
      const known = found.get(form);
      if (known) known.push(word);
      else found.set(form, [word]);
    }
  }
  return found;
}
