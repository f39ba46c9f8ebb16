/**
 * Goals in a house's own words: nothing in the document says what is a goal, but headings that are written alike each have something below
 * them that is measured. Only read where no word names a goal.
 */

import { plainWords } from '../../domain/names.ts';
import { boardInTitle, boardOf } from './boards.ts';
import { goalsAboveDeeds, withDeeds } from './done-below-goals.ts';
import { startsField } from './fields.ts';
import { chaptersOf } from './house-chapters.ts';
import { type Heading, headingsIn, isOfChapter } from './house-headings.ts';
import { withGoalLists } from './house-lists.ts';
import { cellsOf, isMeasured, isTableOfMeasures } from './house-measures.ts';
import { withGoalRows } from './house-rows.ts';
import { withSentences } from './house-sentences.ts';
import { withGoalTables, withHouseWords, withLeadIns } from './house-words.ts';
import { labelOf, titleOf } from './labels.ts';
import { isCounted } from './line-items.ts';
import type { Line } from './lines.ts';
import { SATISFIED } from './standing-names.ts';
import { withoutSymbol } from './status-words.ts';
import type { DocumentWords } from './words.ts';

const YEAR = /(?<!\d)20\d\d(?!\d)/;
/** A document with more lines says somewhere what its goals are. */
const MOST_LINES = 20_000;

/** The lines, with a word for each goal and for what measures it; undefined where nothing shows that there are any. */
export function withHouseGoals(all: Iterable<Line>, words: DocumentWords): readonly Line[] | undefined {
  const lines = fewOf(all);
  const goals = lines ? goalsAmong(lines, words) : [];
  if (!lines) return undefined;
  if (goals.length > 0) {
    const areas = chaptersOf(lines, goals, words);
    return withSaid(withHouseWords(withNames(lines, goals, words, areas), words), words);
  }
  const listed = withGoalLists(lines, words);
  const told =
    withGoalRows(lines, words) ?? withGoalTables(lines, words) ?? (listed && withSaid(listed, words));
  return told ?? withMeasuredAreas(lines, words);
}

/**
 * The lines, with a word for each heading that has the name of a goal which a table gives, and where a line of the house's own leads in to
 * lists; undefined where nothing of that is there.
 * @param goals that have been read, with their lines
 */
export function withGoalsAbove(
  all: Iterable<Line>,
  goals: readonly { readonly title: string; readonly line?: number | undefined }[],
  words: DocumentWords,
): readonly Line[] | undefined {
  const lines = fewOf(all);
  if (!lines) return undefined;
  const places = new Map(goals.map(({ title, line }) => [plainWords(title), line]));
  const written = headingsIn(lines);
  const headings = written.filter(({ at, title }) => {
    const line = places.get(plainWords(title));
    // Right below its number it has been read as what it is.
    const isFar = line !== undefined && Math.abs(line - (lines[at]?.number ?? line)) > NEAR;
    return isFar && titleOf(title, words) === undefined;
  });
  const doing = goalsAboveDeeds(lines, written, headings, words);
  const others = headings.filter(({ at }) => !doing.has(lines[at]?.number ?? 0));
  const named = headings.length > 0 ? withDeeds(withNames(lines, others, words), doing, words) : undefined;
  const led = withLeadIns(named ?? lines, words) ?? named;
  return withSentences(led ?? lines, words) ?? led;
}

/** So many lines may stand between a goal's number and its name. */
const NEAR = 4;

function withSaid(lines: readonly Line[], words: DocumentWords): readonly Line[] {
  return withSentences(lines, words) ?? lines;
}

function fewOf(all: Iterable<Line>): readonly Line[] | undefined {
  const lines: Line[] = [];
  for (const line of all) if (lines.push(inPlainType(line)) > MOST_LINES) return undefined;
  return lines;
}

/** Measures that stand under no goal at all are of what the heading above them says. */
function withMeasuredAreas(lines: readonly Line[], words: DocumentWords): readonly Line[] | undefined {
  const headings = headingsIn(lines).filter((one) => !isLabel(one, words));
  const measured = headings.filter(
    (one, index) =>
      !isOfDocument(one, index) &&
      !isOfChapter(one) &&
      isMeasuredBelow(lines, one, headings[index + 1], words),
  );
  return measured.length === 0 ? undefined : withHouseWords(withNames(lines, [], words, measured), words);
}

/** "Hamnnämnden, mål 2031", before anything else, or a board's name. */
function isOfDocument({ title }: Heading, index: number): boolean {
  return (
    boardOf(title) !== undefined || (index === 0 && (boardInTitle(title) !== undefined || YEAR.test(title)))
  );
}

/** A line without italics; what an item of a list begins with in italics is its name, as in bold. */
function inPlainType(line: Line): Line {
  if (!line.text.includes('*')) return line;
  const text = line.text.replace(LEAD, '$1**$2** ').replace(ITALICS, '$1');
  return text === line.text ? line : { ...line, text };
}
const LEAD = /^((?:[-–•▪]|\d{1,2}[.)])\s)\*([^*]{3,80}[.:])\*\s/u;
const ITALICS = /(?<![*\p{L}\d])\*(?![*\s])([^*]{2,300})(?<![*\s])\*(?![*\p{L}\d])/gu;

function withNames(
  lines: readonly Line[],
  goals: readonly Heading[],
  words: DocumentWords,
  areas: readonly Heading[] = [],
): readonly Line[] {
  const named = new Map([
    ...goals.map((one) => [one.at, { ...one, word: words.goal[0] ?? '' }] as const),
    ...areas.map((one) => [one.at, { ...one, word: words.area[0] ?? '' }] as const),
  ]);
  return lines.flatMap((line, at) => {
    const one = named.get(at);
    if (!one) return line;
    const { marks, number, title, word } = one;
    const label = [capital(word), number].filter(Boolean).join(' ');
    const text = `${marks}${label}: ${title}${marks === '**' ? '**' : ''}`;
    return [
      { ...line, text },
      { number: line.number, text: '' },
    ];
  });
}

function goalsAmong(lines: readonly Line[], words: DocumentWords): readonly Heading[] {
  const all = headingsIn(lines);
  const times = new Map<string, number>();
  for (const { title } of all) times.set(title, (times.get(title) ?? 0) + 1);
  const headings = all.filter(
    (one) => one.at === all[0]?.at || (times.get(one.title) === 1 && !isLabel(one, words)),
  );
  const measured = headings.filter(
    (one, index) =>
      index > 0 && isName(one, words) && isMeasuredBelow(lines, one, headings[index + 1], words),
  );
  const [most = []] = [...Map.groupBy(measured, ({ shape }) => shape).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  const [first] = most;
  const last = most.at(-1);
  if (!first || !last || most.length < 2) return [];
  const [found, unlabelled] = [new Set(most), new Set(headings)];
  const alike = all.filter(({ shape, at }, index) => index > 0 && shape === first.shape && at <= last.at);
  return alike.filter((one, index) => {
    if (found.has(one)) return true;
    // "1. Tidiga insatser", before "2. Närvaro": what is counted with them is one of them, whatever it is called.
    const isCountedToo = one.number !== '' && !isOfChapter(one);
    if (isCountedToo && isMeasuredBelow(lines, one, alike[index + 1], words)) return true;
    // Between two of them another of the kind is a goal too, though nothing measures it.
    const isBetween = unlabelled.has(one) && !one.shape.startsWith('p') && one.at > first.at;
    return isBetween && isName(one, words);
  });
}

/** A heading that says what kind of thing stands below it names none. */
function isLabel({ title, rank }: Heading, words: DocumentWords): boolean {
  return labelOf(title, words, rank < 13) !== undefined || startsField(title, words);
}

function isName(heading: Heading, words: DocumentWords): boolean {
  const { title } = heading;
  const name = withoutSymbol(title, words).name;
  const isShort = heading.rank >= 13 ? /\p{L}\s+\p{L}/u.test(name) : /\p{L}{4}/u.test(name);
  return (
    isShort &&
    !isOfChapter(heading) &&
    (!isCounted(name) || SATISFIED.test(name)) &&
    boardOf(name) === undefined &&
    titleOf(title, words) === undefined &&
    !YEAR.test(name)
  );
}

/** Whether something is measured between a heading and the next. */
function isMeasuredBelow(
  lines: readonly Line[],
  { at }: Heading,
  next: Heading | undefined,
  words: DocumentWords,
): boolean {
  const below = lines.slice(at + 1, next?.at);
  if (below.some(({ text }) => isMeasured(text, words))) return true;
  const rows = below.map(({ text }) => cellsOf(text));
  const first = rows.findIndex((cells) => cells !== undefined);
  if (first < 0) return false;
  const end = rows.findIndex((cells, index) => index > first && cells === undefined);
  return isTableOfMeasures(
    rows.slice(first, end < 0 ? undefined : end).flatMap((cells) => (cells ? [cells] : [])),
    words,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
