import { type Aside, type LeftLines, Pile, type Section } from './sections.ts';
import { isEconomy, isTelling } from './wordings.ts';

/**
 * What becomes of the headings that stand in no field: those above something that was read were used to read it. A line that only
 * looks like one, and has another below it, may have been a goal.
 */
export function settleHeadings(sections: readonly Section[]): void {
  let isBelowHeld = false;
  for (const section of sections.toReversed()) {
    const { headingSize, heading, held, told, left, line } = section;
    const isEmpty = left.length === 0 && held + told === 0;
    // Any other is told of, though it stands above something that was read: it may be a goal whose kind was not known.
    const isSure = section.isChapter || ((section.isLabel || section.isOfGoals) && !isTelling(heading));
    const isUsed = isSure && (held + told > 0 || (isEmpty && isBelowHeld));
    if (headingSize > 0 && isUsed) section.held += headingSize;
    else if (headingSize > 0) {
      // It goes before what stands below it.
      const [below] = left;
      const text = new Pile(heading);
      if (below) text.add(below.text.toString());
      const { kind = 'prose', to = section.lastLine, isBeside = false } = below ?? {};
      const characters = headingSize + (below?.characters ?? 0);
      left.splice(0, 1, { kind, from: line, to, characters, text, isBeside });
    }
    isBelowHeld = section.held + section.told > 0;
  }
}

/** Between the first goal and the end of the follow-up nothing is set aside but economy. */
export interface GoalPart {
  readonly first: number;
  /** The first section that is not about goals any more. */
  readonly end: number;
  /** By section. */
  readonly isEconomy: readonly boolean[];
}

export function goalPart(sections: readonly Section[], lines: readonly number[]): GoalPart {
  const first = lines.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
  const last = lines.reduce((most, line) => Math.max(most, line), 0);
  const end = endOf(sections, last);
  let level: number | undefined;
  const isOfEconomy = sections.map((section, index) => {
    // Where headings have no levels, only behind the goals does economy go on below those that do not name it.
    const isOver = level === 0 && index < end && section.heading !== '';
    if (level !== undefined && (isOver || endsEconomy(section, level))) level = undefined;
    if (!section.isItem && isEconomy(section.heading, index >= end)) level ??= section.level;
    return level !== undefined;
  });
  return { first, end, isEconomy: isOfEconomy };
}

function endsEconomy({ isItem, isChapter, level }: Section, above: number): boolean {
  return isItem || (isChapter && level <= above) || (level > 0 && level <= above);
}

/** Why lines of a section are set aside; undefined where they are listed. */
export function asideOf(
  { from, to, kind, isBeside }: LeftLines,
  section: number,
  { first, end, isEconomy: isOfEconomy }: GoalPart,
): Aside | undefined {
  // Goals that may have been missed are told of wherever they stand, and so is what stands beside something that was read.
  if (kind === 'goal' || isBeside) return undefined;
  if (isOfEconomy[section]) return 'economy';
  if (section >= end) return 'after';
  return Math.max(from, to) < first ? 'before' : undefined;
}

/** The first section that is not about goals any more: a chapter of another kind, or where the document marks none, one of which nothing was read. */
function endOf(sections: readonly Section[], lastLine: number): number {
  const start = sections.findLastIndex(({ line }) => line <= lastLine);
  const { level = 0 } = sections.findLast(({ line, isItem }) => line <= lastLine && isItem) ?? {};
  for (let index = start + 1; index < sections.length; index += 1) {
    const section = sections[index];
    if (!section) break;
    const isHeld = section.held + section.told > 0;
    if (isEconomy(section.heading)) return index;
    if (section.isChapter && !isHeld) return index;
    const isMarked = level > 0 && section.level > 0;
    if (!isHeld && (!isMarked || section.level <= level)) return index;
  }
  return sections.length;
}
