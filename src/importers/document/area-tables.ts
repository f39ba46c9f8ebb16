/** Headings that each stand above a table of goals of their own, with no word for an area: the perspectives of a card, "Kund" and "Ekonomi". */
import { plainWords } from '../../domain/names.ts';
import type { Block } from './blocks.ts';
import { isCapitals, isChapterName } from './chapters.ts';
import { isLevel } from './column-head.ts';
import { statusIn } from './status-words.ts';
import { headOf } from './table-head.ts';
import { areTargets } from './table-levels.ts';
import type { DocumentWords } from './words.ts';

/** So many paragraphs may lead in to the table. */
const MOST_TEXTS = 3;
/** A longer table is looked at no further to tell its goals from those of the next. */
const MOST_ROWS = 60;
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+(?=["”]?\p{Lu})/u;
/** What names chapters as well, and perspectives where goals stand below it. */
const PERSPECTIVE =
  /^(?:ekonomi|personal|medarbetare|organisation|verksamhet(?:en|er)?|resurser|utveckling|process(?:er)?|ekonomisk\s(?:hållbarhet|tillväxt))$/iu;
/** What tells of goals that are named elsewhere too, and above what table. */
const TELLING =
  /^(?:tabell|diagram|figur|sammanfattning|sammanställning|översikt|fördjupning|redovisning|resultat|utfall|uppföljning|bilaga|sida|kommentar|analys|bedömning)|mål(?!grupp)/iu;

/** Whether a name may be one of an area though it is one of a chapter too. */
export function mayBeArea(name: string): boolean {
  return !isChapterName(name) || PERSPECTIVE.test(name);
}

/**
 * The headings of areas, each above a table that names goals which no other does.
 * @param isTopic whether a text says what goals are about, and nothing else
 */
export function areasAboveTables(
  blocks: readonly Block[],
  words: DocumentWords,
  isTopic: (block: Block) => boolean,
): readonly Block[] {
  const above = blocks.flatMap((block, index) => {
    const goals = index > 0 && mayHead(block) ? goalsBelow(blocks, index, words) : undefined;
    return goals ? [{ block, goals }] : [];
  });
  const areas = above.filter(({ block }) => {
    const name = block.text.replace(NUMBER, '');
    const isVerdict = statusIn(name, words) !== undefined;
    return mayBeArea(name) && !isVerdict && !TELLING.test(name) && isTopic(block);
  });
  const [first] = areas;
  const isOneKind = areas.every(
    ({ block }) => first !== undefined && shapeOf(block) === shapeOf(first.block),
  );
  const named = areas.flatMap(({ goals }) => [...goals]);
  const isApart = new Set(named).size === named.length;
  return areas.length > 1 && areas.length === above.length && isOneKind && isApart
    ? areas.map(({ block }) => block)
    : [];
}

function mayHead({ kind, text }: Block): boolean {
  return kind !== 'row' && kind !== 'bullet' && text.length <= LONGEST && !/[.:;,!?]$/.test(text);
}
const LONGEST = 80;

function shapeOf({ level, isProminent, text }: Block): string {
  return [level, isProminent, isCapitals(text), NUMBER.test(text)].join();
}

/** The goals that a table right below names, in a column of its own; undefined where there is none, or it names areas too. */
function goalsBelow(
  blocks: readonly Block[],
  index: number,
  words: DocumentWords,
): ReadonlySet<string> | undefined {
  const below = blocks.slice(index + 1, index + 2 + MOST_TEXTS);
  const at = below.findIndex(({ kind, text }) => kind !== 'paragraph' || !/[.!?]["”]?$/.test(text));
  const row = below[at];
  const start = index + 1 + at;
  const head = row?.kind === 'row' ? headOf(row, blocks[start + 1], words) : undefined;
  const isOfGoals = head?.kind === 'indicators' || head?.kind === 'goals';
  if (!isOfGoals || head.columns.some(({ meaning }) => meaning === 'area')) return undefined;
  const [column, ...others] = head.columns.flatMap(({ meaning }, place) => (isLevel(meaning) ? place : []));
  if (column === undefined || others.length > 0) return undefined;
  const rows = blocks.slice(start + head.rows, start + head.rows + MOST_ROWS);
  const end = rows.findIndex(({ kind }) => kind !== 'row');
  const cells = rows.slice(0, end < 0 ? undefined : end).map((one) => one.cells[column] ?? '');
  // "Mål" above values names none.
  if (areTargets(cells.filter((cell) => cell !== ''))) return undefined;
  const names = cells.map(plainWords);
  return new Set(names.filter((name) => name !== ''));
}
