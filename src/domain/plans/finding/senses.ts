/** What people describe and do not name: "mat som hamnar i soporna" is food waste, wherever that is followed up. */
import { fold, marksAgree, stemsOf } from './inflection.ts';
import lines from './senses.json' with { type: 'json' };

/** A word, or how one begins. */
interface Token {
  /** As it is spelt, and without marks, for those who write none. */
  readonly word: string;
  readonly folded: string;
  readonly isBeginning: boolean;
  /** Only its own forms are meant: "skolskjutskort" is no school transport. */
  readonly isWord: boolean;
}

/** One word after the other, each any one of several. */
type Run = readonly (readonly Token[])[];

/** Runs of words that together, in whatever order, describe something. */
interface Description {
  readonly runs: readonly Run[];
  /** What plans call it, the most likely name first. */
  readonly names: readonly string[];
}

/** A part of a message that describes something. */
export interface Described {
  readonly names: readonly string[];
  /** The first and the last of the words that describe it. */
  readonly from: number;
  readonly to: number;
  /** How many words say it. */
  readonly length: number;
}

/** A word of a message, as it was typed and without marks. */
interface Said {
  readonly typed: string;
  readonly folded: string;
}

/** Other words that may stand between those of a description. */
const BETWEEN = 6;
/** Letters by which descriptions are looked up. */
const KEY = 3;

/** By how the first word begins. */
const byBeginning = index();

/** What the words of a message describe, that which says most first. */
export function describedIn(words: readonly string[]): readonly Described[] {
  const said = words.map((word): Said => {
    const typed = word.normalize('NFC').toLowerCase();
    return { typed, folded: fold(typed) };
  });
  const found = said.flatMap((word, at) =>
    (byBeginning.get(word.folded.slice(0, KEY)) ?? []).flatMap((one) => placed(one, said, at) ?? []),
  );
  return found.toSorted((a, b) => b.length - a.length || a.to - a.from - (b.to - b.from));
}

function placed({ runs, names }: Description, said: readonly Said[], at: number): Described | undefined {
  const [first, ...others] = runs;
  if (!first || !fits(said, at, first)) return undefined;
  const length = runs.reduce((sum, run) => sum + run.length, 0);
  const reach = length + BETWEEN;
  const places = new Set(first.map((_, next) => at + next));
  for (const run of others) {
    const isFree = (place: number) => run.every((_, next) => !places.has(place + next));
    const nearest = Array.from({ length: 2 * reach + 1 }, (_, step) => at - reach + step)
      .filter((place) => place >= 0 && isFree(place) && fits(said, place, run))
      .toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
    if (nearest === undefined) return undefined;
    for (const next of run.keys()) places.add(nearest + next);
  }
  const [from, to] = [Math.min(...places), Math.max(...places)];
  return to - from < reach ? { names, from, to, length } : undefined;
}

function fits(said: readonly Said[], at: number, run: Run): boolean {
  return run.every((token, next) => {
    const word = said[at + next];
    return word !== undefined && token.some((one) => isFit(word, one));
  });
}

/** "gången" is no "gäng"; "gangen" may be. */
function isFit({ typed, folded: plain }: Said, { word, folded, isBeginning, isWord }: Token): boolean {
  if (!plain.startsWith(folded)) return false;
  if (isWord) return stemsOf(plain).includes(folded) && marksAgree(typed, word);
  const [own, meant] = typed === plain ? [plain, folded] : [typed, word];
  return isBeginning ? own.startsWith(meant) : own === meant;
}

function index(): ReadonlyMap<string, readonly Description[]> {
  const found = new Map<string, Description[]>();
  for (const description of lines.flatMap(descriptionsIn)) {
    const beginnings = new Set((description.runs[0]?.[0] ?? []).map(({ folded }) => folded.slice(0, KEY)));
    for (const beginning of beginnings) {
      const known = found.get(beginning);
      if (known) known.push(description);
      else found.set(beginning, [description]);
    }
  }
  return found;
}

/** "names = a description / another": + stands within a run, | between what may stand for each other, and * after how a word begins. */
function descriptionsIn(line: string): readonly Description[] {
  const [names = '', descriptions = ''] = line.split(' = ');
  return descriptions.split(' / ').map((description) => ({
    names: names.split(', '),
    runs: runsIn(description.trim(), fold(names)),
  }));
}

/** A single word that begins one of the names as well stands for itself and its forms alone. */
function runsIn(description: string, names: string): readonly Run[] {
  const isOne = !/[ +|]/.test(description);
  const isWord =
    isOne && names.split(/[ ,@]+/).some((name) => name.startsWith(fold(description.replace('*', ''))));
  return description.split(' ').map((run) => run.split('+').map((token) => tokenIn(token, isWord)));
}

function tokenIn(words: string, isWord: boolean): readonly Token[] {
  return words.split('|').map((token) => {
    const word = token.replace('*', '').toLowerCase();
    return { word, folded: fold(word), isBeginning: token.endsWith('*'), isWord };
  });
}
