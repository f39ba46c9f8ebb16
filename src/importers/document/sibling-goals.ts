/**
 * Headings beside each other in one chapter, each above what measures it and with no word for a goal: "2.1 Kajen är öppen" and "2.2 Kön är
 * kort", above a table each. They are the goals, whatever other goal is named above them.
 */
import type { Block } from './blocks.ts';
import { countedAs, isCapitals, isChapterName, isSection } from './chapters.ts';
import { labelOf, titleOf } from './labels.ts';
import { isExplaining } from './lead-ins.ts';
import { announcedBy, type NamedKey } from './named.ts';
import { isGoalKey } from './phrases.ts';
import { isStandingName, LONGEST_NAME, toldBelow } from './standing-names.ts';
import type { DocumentWords } from './words.ts';

/** One heading above a table may be anything. */
const FEWEST = 2;
/** So far above the first of them is looked for another goal. */
const MOST_ABOVE = 200;
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+(?=["”]?\p{Lu})/u;
/** Below these a board has goals of its own; below another goal a heading parts its measures. */
const ABOVE_OTHERS: readonly NamedKey[] = ['councilGoal', 'directionGoal', 'area'];

/** "Förskola och skola", "Gatorna i staden": what verdicts and measures are parted by, and nothing that anybody wants. */
const ONLY_NOUNS = /^\p{L}+(?:(?:,|\s(?:och|samt|i|inom|för|på))\s\p{L}+)+$/u;

interface Heading {
  readonly block: Block;
  readonly index: number;
  /** Where its chapter begins; -1 for that of the document. */
  readonly chapter: number;
  /** How it is written: those beside each other are written alike. */
  readonly shape: string;
}

interface Reading {
  readonly blocks: readonly Block[];
  readonly words: DocumentWords;
  /** Whether a goal is named somewhere above a block. */
  readonly isAfterGoals: (index: number) => boolean;
}

/** The blocks, each such heading with the word for a goal. */
export function withSiblingGoals(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  const groups = Map.groupBy(headingsIn(blocks, words), ({ chapter, shape }) => `${chapter} ${shape}`);
  const told = new Map<Block, readonly Block[]>();
  const isGoalNamed = (block: Block) => isGoalKey(kindIn(block, words) ?? '');
  let first: number | undefined;
  const isAfterGoals = (index: number) => {
    first ??= blocks.findIndex(isGoalNamed);
    return first >= 0 && first < index;
  };
  for (const group of groups.values()) {
    const goals = goalsAmong(group, { blocks, words, isAfterGoals });
    for (const { block } of goals) told.set(block, [named(block, words)]);
    for (const one of aboveThem(goals, blocks, words)) told.set(one.block, one.as);
  }
  return told.size === 0 ? blocks : blocks.flatMap((block) => told.get(block) ?? block);
}

function headingsIn(blocks: readonly Block[], words: DocumentWords): readonly Heading[] {
  /** The chapters that are open, the topmost first. */
  let open: { readonly level: number; readonly index: number }[] = [];
  let line = -1;
  return blocks.flatMap((block, index): Heading[] | Heading => {
    const { kind, text, level, isProminent } = block;
    if (kind === 'row' || kind === 'bullet' || text.length > LONGEST_NAME) return [];
    if (level > 0) {
      open = open.filter((one) => one.level < level);
      line = index;
      const chapter = open.at(-1)?.index ?? -1;
      // What names the council's goal stands between a chapter and its goals.
      const named = index === 0 ? undefined : titleOf(text, words, true)?.kind;
      if (named === undefined || !ABOVE_OTHERS.includes(named)) open.push({ level, index });
      return { block, index, chapter, shape: `h${level}` };
    }
    if (isCapitals(text)) line = index;
    const before =
      isSection(text) || (isProminent && NUMBER.test(text)) ? countedAs(text)?.before : undefined;
    if (before !== undefined || isProminent) return { block, index, chapter: line, shape: `b${before}` };
    return [];
  });
}

/** The goal or area that a block names, or says that it names below. */
function kindIn({ kind, text, isProminent }: Block, words: DocumentWords): NamedKey | undefined {
  if (kind === 'row') return undefined;
  const of = titleOf(text, words, isProminent)?.kind ?? announcedBy(text, words, isProminent)?.kind;
  return of !== undefined && (isGoalKey(of) || of === 'area') ? of : undefined;
}

function goalsAmong(group: readonly Heading[], reading: Reading): readonly Heading[] {
  const { blocks, words } = reading;
  if (group.length < FEWEST || group.some(({ block }) => titleOf(block.text, words, true) !== undefined))
    return [];
  const measured = new Set(group.filter((one) => isMeasured(one, blocks, words)));
  const named = new Set([...measured].filter(({ block }) => isStandingName(nameOf(block), words)));
  const [first, last] = [[...named][0], [...named].at(-1)];
  const topics = [...named].filter(({ block }) => ONLY_NOUNS.test(nameOf(block)));
  if (
    named.size < FEWEST ||
    topics.length * 2 > named.size ||
    !first ||
    !last ||
    !isBelowOthers(first, reading)
  )
    return [];
  return group.filter((one) => named.has(one) || mayBeToo(one, measured.has(one), first, last, words));
}

/** The council's goals that stand above them: in a text before the first, or on a line at the end of what is told of one. */
function aboveThem(
  [first, ...others]: readonly Heading[],
  blocks: readonly Block[],
  words: DocumentWords,
): readonly { readonly block: Block; readonly as: readonly Block[] }[] {
  const [last] = others.slice(-1);
  if (!first || !last) return [];
  const above = aboveFirst(first, blocks);
  const isNamed = above.slice(1).some((block) => kindIn(block, words) !== undefined);
  const told = isNamed ? [] : above.flatMap((block) => toldIn(block, words));
  // Between its chapter and the goals below it.
  const level = first.block.level - 0.5;
  const among = level < 1 ? [] : blocks.slice(first.index, last.index);
  const lines = among.filter(
    (block) => block.level === 0 && titleOf(block.text, words, block.isProminent)?.kind === 'councilGoal',
  );
  return [...told, ...lines.map((block) => ({ block, as: [{ ...block, level }] }))];
}

/** "Nämnden bidrar till kommunfullmäktiges mål Hamnen är öppen." */
const TOLD =
  /(?:fullmäktiges|KF:s)\s(?:\p{Ll}+\s)?mål(?:et)?(?:\som\satt)?\s?:?\s["”]?(\p{Lu}[^.:!?"”]{8,120})["”]?\.?$/u;

function toldIn(
  block: Block,
  words: DocumentWords,
): { readonly block: Block; readonly as: readonly Block[] }[] {
  const isText = block.kind === 'paragraph' && block.text.length <= LONGEST_NAME;
  const [, title] = isText ? (TOLD.exec(block.text) ?? []) : [];
  if (title === undefined) return [];
  return [{ block, as: [block, { ...block, text: titled(words.councilGoal, title) }] }];
}

function isMeasured({ index }: Heading, blocks: readonly Block[], words: DocumentWords): boolean {
  const told = toldBelow(blocks, index, words);
  return told !== undefined && told !== 'other';
}

/** Among them another is one too, where it is measured or counted with them. */
function mayBeToo(
  { block, index }: Heading,
  isMeasured: boolean,
  first: Heading,
  last: Heading,
  words: DocumentWords,
): boolean {
  const name = nameOf(block);
  if (isChapterName(name) || isExplaining(name) || labelOf(name, words, true) !== undefined) return false;
  if (isMeasured) return /\p{Lu}\p{L}{3}/u.test(name);
  const isBetween = index > first.index && index < last.index;
  return isBetween && name !== block.text && isStandingName(name, words);
}

/** Whether what is named last above them, in their chapter, is such as others stand below. */
function isBelowOthers(heading: Heading, { blocks, words, isAfterGoals }: Reading): boolean {
  const { chapter } = heading;
  const above = aboveFirst(heading, blocks).toReversed();
  const kinds = above.map((block) => kindIn(block, words));
  const kind = kinds.find((one) => one !== undefined);
  // "Nämndens mål" above "Nämnden bidrar till kommunfullmäktiges mål …"
  const isOfBoard = above[kinds.indexOf(kind)] === blocks[chapter];
  if (kind !== undefined && (ABOVE_OTHERS.includes(kind) || !isOfBoard)) return ABOVE_OTHERS.includes(kind);
  if (chapter < 0 || !OF_GOALS.test(blocks[chapter]?.text ?? '')) return false;
  if (above.some((block) => toldIn(block, words).length > 0)) return true;
  // Where no word names any goal, a house's own words may.
  return kind === undefined && isAfterGoals(chapter);
}

function aboveFirst({ index, chapter }: Heading, blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(Math.max(chapter, index - MOST_ABOVE, 0), index);
}

/** "Mål och inriktning", "Vad vi vill uppnå": a chapter that may hold goals. */
const OF_GOALS = /(?<!\p{L})(?:mål(?!grupp)|inriktning|prioritering|fokus|ambition|vill|utveckling)/iu;

function nameOf({ text }: Block): string {
  return text.replace(NUMBER, '');
}

function named(block: Block, words: DocumentWords): Block {
  const number = NUMBER.exec(block.text)?.[0] ?? '';
  return { ...block, text: `${number}${titled(words.goal, nameOf(block))}` };
}

function titled([word = '']: readonly string[], title: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${title}`;
}
