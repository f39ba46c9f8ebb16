/** Heads that each span the columns of several years below them, or of women and men. */
import { ALIGNED, type Piece, piecesOf } from './aligned-cells.ts';

/** Heads as they stand in the first of the columns that each spans. */
export interface Spanned {
  /** A piece for each column. */
  readonly heads: readonly Piece[];
  /** What stands above each; empty where the head of several columns stands further left. */
  readonly texts: readonly string[];
}

const YEAR = /^20\d\d$/;
const TOTAL = /^(?:totalt?|tot\.?|alla|samtliga)$/iu;
const WOMEN = /^(?:kvinnor|flickor|kv\.?|k|f)$/iu;
const MEN = /^(?:män|pojkar|m|p)$/iu;

/** The heads, with the line below that parts some of them by years or by sex; undefined where it does not. */
export function spannedHeads(heads: readonly Piece[], below: string): Spanned | undefined {
  const parts = piecesOf(below.split('\n').find((line) => line.trim() !== '') ?? '');
  return byYear(heads, parts) ?? bySex(heads, parts);
}

/** The name of the rows, and the years below the other heads, of which one may span several. */
function byYear([name, ...groups]: readonly Piece[], years: readonly Piece[]): Spanned | undefined {
  const isBelow =
    years.length === groups.length &&
    years.every((year) => groupOf(year, groups) === groups[years.indexOf(year)]);
  if (!name || (years.length <= groups.length && !isBelow) || !years.every(({ text }) => YEAR.test(text)))
    return undefined;
  const isWhole = groups.every((group) => years.some((year) => groupOf(year, groups) === group));
  if (!isWhole || !years.every((year) => groupOf(year, groups))) return undefined;
  const all = [name, ...years];
  return { heads: all, texts: all.map((year) => headAbove(year, all, [name, ...groups])) };
}

function groupOf({ start }: Piece, groups: readonly Piece[]): Piece | undefined {
  return groups.findLast((group) => group.start <= start + ALIGNED);
}

/** A head that spans several columns stands in the first of them. */
function headAbove(piece: Piece, all: readonly Piece[], [name, ...groups]: readonly Piece[]): string {
  const group = groupOf(piece, groups);
  if (!group) return name?.text ?? '';
  return all.find((one) => groupOf(one, groups) === group) === piece ? group.text : '';
}

/** Heads of which some stand above women and men, and perhaps all of them; another may have its year there, or nothing. */
function bySex([name, ...groups]: readonly Piece[], parts: readonly Piece[]): Spanned | undefined {
  const runs = runsOf(parts);
  const isPair = (run: readonly Piece[]) =>
    [WOMEN, MEN].every((sex) => run.some(({ text }) => sex.test(text)));
  const isOne = ([first, ...others]: readonly Piece[]) => others.length === 0 && YEAR.test(first?.text ?? '');
  if (!name || !runs.some(isPair) || !runs.every((run) => isPair(run) || isOne(run))) return undefined;
  const places = runs.map((run) => placeAbove(run, groups));
  if (places.some((place) => place < 0) || new Set(places).size < places.length) return undefined;
  const columns = groups.map((group, place) => ({ group, run: runs[places.indexOf(place)] ?? [group] }));
  return {
    heads: [name, ...columns.flatMap(({ run }) => run)],
    texts: [
      name.text,
      ...columns.flatMap(({ group, run }) => run.map((_, at) => (at === 0 ? group.text : ''))),
    ],
  };
}

/** Parts beside each other that are of one head: each says something else, and years stand apart from the sexes. */
function runsOf(parts: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  let said = new Set<number>();
  for (const piece of parts) {
    const kind = [YEAR, TOTAL, WOMEN, MEN].findIndex((one) => one.test(piece.text));
    const isNext = runs.length > 0 && kind > 0 && !said.has(kind) && !said.has(0);
    if (isNext) runs.at(-1)?.push(piece);
    else {
      runs.push([piece]);
      said = new Set();
    }
    said.add(kind);
  }
  return runs;
}

/** The only head that stands above some of the parts, however it is set there; -1 where that is not clear. */
function placeAbove(run: readonly Piece[], groups: readonly Piece[]): number {
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
  const above = groups.flatMap((group, place) => (group.start < end && group.end > start ? place : []));
  return above.length === 1 ? (above[0] ?? -1) : -1;
}

/** The heads of columns with what stands above several of them: "Utfall 2031 Totalt", beside "Kvinnor" and "Män". */
export function withSpan(heads: readonly Piece[]): readonly Piece[] {
  let above = '';
  return heads.map((head) => {
    const [, group, part = ''] = /^(.*\S)\s(\S+)$/u.exec(head.text) ?? [];
    if (group !== undefined && isPart(part)) above = group;
    else if (above === '' || !isPart(head.text)) above = '';
    else return { ...head, text: `${above} ${head.text}` };
    return head;
  });
}

function isPart(text: string): boolean {
  return TOTAL.test(text) || WOMEN.test(text) || MEN.test(text);
}

/** Women or men in a word, where a row names both: "K", "Kv" and "M" beside each other. */
export function wordOfSex(text: string, row: readonly string[]): string {
  const isBoth = [WOMEN, MEN].every((sex) => row.some((one) => sex.test(one)));
  if (!isBoth || text.length > 3) return text;
  return WOMEN.test(text) ? 'Kvinnor' : MEN.test(text) ? 'Män' : text;
}
