/** Headings that stand above goals' own headings and say what these are about, with no word for an area: "Trygg hamn" above "Mål: Kajen är öppen". */
import { areasAboveTables, mayBeArea } from './area-tables.ts';
import type { Block } from './blocks.ts';
import { boardOf } from './boards.ts';
import { isCapitals } from './chapters.ts';
import { startsField } from './fields.ts';
import { goalsHeadedBy } from './goal-headings.ts';
import { labelOf, titleOf } from './labels.ts';
import { announcedBy } from './named.ts';
import { isGoalKey } from './phrases.ts';
import type { DocumentWords } from './words.ts';

/** So many paragraphs may lead in to its goals. */
const MOST_TEXTS = 3;
const LONGEST = 80;
/** "3. ", "2.1 ", "A. ", "II. " */
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|(?:[A-H]|[IVX]{1,4})[.)])\s+(?=["”]?\p{Lu})/u;
/** Where something is, and not what it is about. */
const COMPASS = /^(?:NORR|NORD|SÖDER|SYD|ÖSTER|ÖST|VÄSTER|VÄST|CENTRUM)\p{Lu}*$/u;
/** "SÄKERHETSMÅL", "Prestationsmål" */
const OF_GOALS = /^\p{L}{3,}mål(?:en)?$/iu;
/** A title with its year is that of the document, or of a chapter. */
const YEAR = /(?<!\d)20\d\d(?!\d)/;

/** The blocks, each such heading with the word for an area; a document that names its areas by a word has no others. */
export function withAreaHeadings(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  const [level, ...others] = new Set(blocks.flatMap((block) => goalLevelOf(block, words) ?? []));
  // Goals on several levels are parts of one another.
  if (others.length > 0 || (level !== undefined && level < 2)) return blocks;
  if (
    blocks.some(
      ({ kind, text, isProminent }) => kind !== 'row' && titleOf(text, words, isProminent)?.kind === 'area',
    )
  )
    return blocks;
  const above = headingsAbove(blocks, level, words);
  const areas = new Set(above.filter((block) => above[0] && shapeOf(block) === shapeOf(above[0])));
  const [one] = areas;
  if (!one || areas.size < 2 || areas.size < above.length) return blocks;
  for (const block of measuredLike(one, blocks, words)) areas.add(block);
  return blocks.map((block) => (areas.has(block) ? named(block, words) : block));
}

/** Lines below the first area that stand out as it does, with no goal but a measure below them: it is of none of the goals above. */
function measuredLike(first: Block, blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  const shape = shapeOf(first);
  if (first.kind !== 'paragraph') return [];
  return blocks.filter((block, index) => {
    const isAlike = block.line > first.line && block.kind === 'paragraph' && shapeOf(block) === shape;
    if (!isAlike || !isTopic(block, words) || !mayBeArea(block.text.replace(NUMBER, ''))) return false;
    const below = blocks.slice(index + 1, index + 2 + MOST_TEXTS);
    const next = below.find(({ kind, text }) => kind !== 'paragraph' || !/[.!?]["”]?$/.test(text));
    return next?.kind === 'paragraph' && titleOf(next.text, words)?.kind === 'indicator';
  });
}

/** @param level of the headings of goals; undefined where none names one */
function headingsAbove(
  blocks: readonly Block[],
  level: number | undefined,
  words: DocumentWords,
): readonly Block[] {
  const tables = areasAboveTables(blocks, words, (block) => isTopic(block, words));
  if (tables.length > 0) return tables;
  const is = (index: number) =>
    level === undefined ? isAboveGoal(blocks, index, words) : isAbove(blocks, index, level, words);
  const above = blocks.filter((_, index) => is(index));
  if (above.length > 0 || level === undefined) return above;
  // "## Inriktningsmål" has headings below it, and they have the goals.
  return blocks.filter((block, index) => block.level > level && isAboveGoal(blocks, index, words));
}

/** The level of a heading that names a goal, or says that goals are listed below it. */
function goalLevelOf({ kind, level, text }: Block, words: DocumentWords): number | undefined {
  if (kind !== 'heading') return undefined;
  const of = titleOf(text, words, true) ?? announcedBy(text, words, true);
  return of && isGoalKey(of.kind) ? level : undefined;
}

function isAbove(blocks: readonly Block[], index: number, goals: number, words: DocumentWords): boolean {
  const block = blocks[index];
  if (block?.kind !== 'heading' || index === 0 || block.level >= goals || !isTopic(block, words))
    return false;
  const below = blocks.slice(index + 1, index + 2 + MOST_TEXTS);
  const at = below.findIndex(({ kind }) => kind !== 'paragraph');
  const next = below[at];
  if (!next || goalLevelOf(next, words) !== goals) return false;
  return at === 0 || mayBeArea(block.text.replace(NUMBER, ''));
}

/** The next line below, but for some text, says what the goal is: "Övergripande mål: Kommunen är fossilfri". */
function isAboveGoal(blocks: readonly Block[], index: number, words: DocumentWords): boolean {
  const block = blocks[index];
  if (!block || index === 0 || !isTopic(block, words)) return false;
  const isLine = block.kind === 'paragraph' && shapeOf(block) !== 'plain';
  if (!isLine && (block.kind !== 'heading' || block.level < 2)) return false;
  if (!mayBeArea(block.text.replace(NUMBER, ''))) return false;
  const below = blocks.slice(index + 1, index + 2 + MOST_TEXTS);
  const next = below.find(
    ({ kind, text }) =>
      kind !== 'paragraph' || titleOf(text, words) !== undefined || (isLine && !/[.!?]["”]?$/.test(text)),
  );
  const of = next?.kind === 'paragraph' ? titleOf(next.text, words) : undefined;
  return of !== undefined && isGoalKey(of.kind);
}

/** How what stands on a line of its own stands out: by its level, its number or its capitals. */
function shapeOf({ kind, level, text }: Block): string {
  if (kind === 'heading') return `level ${level}`;
  if (NUMBER.test(text)) return /^\d/.test(text) ? 'number' : 'letter';
  return isCapitals(text) && !COMPASS.test(text) ? 'capitals' : 'plain';
}

function isTopic({ text }: Block, words: DocumentWords): boolean {
  const plain = text.replace(NUMBER, '');
  if (plain.length > LONGEST || !/^["”]?\p{Lu}/u.test(plain) || /[.:;?]$/.test(plain) || YEAR.test(plain))
    return false;
  if (OF_GOALS.test(plain)) return false;
  return (
    boardOf(plain) === undefined &&
    !startsField(plain, words) &&
    labelOf(text, words, true) === undefined &&
    titleOf(text, words, true) === undefined &&
    goalsHeadedBy(text, words) === undefined
  );
}

function named(block: Block, words: DocumentWords): Block {
  const [word = ''] = words.area;
  const text = `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${block.text.replace(NUMBER, '')}`;
  return { ...block, text };
}
