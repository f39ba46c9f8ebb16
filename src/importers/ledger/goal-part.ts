import type { Aside } from './sections.ts';
import { leave, type Section } from './sections.ts';
import { announces, isEconomy } from './wordings.ts';

/**
 * What becomes of the headings that stand in no field: those above something that was read were used to read it. A line that only
 * looks like one, and has another below it, may have been a goal.
 */
export function settleHeadings(sections: readonly Section[]): void {
  let isBelowHeld = false;
  for (const section of sections.toReversed()) {
    const { headingSize, heading, held, told, left, line } = section;
    const isEmpty = left.length === 0 && held + told === 0;
    const isMarked = section.isChapter || section.level > 0 || announces(heading);
    const isUsed = held + told > 0 || (isEmpty && isBelowHeld && isMarked);
    if (headingSize > 0 && isUsed) section.held += headingSize;
    else if (headingSize > 0) {
      const lines = { kind: 'prose', from: line, to: line, characters: headingSize, texts: [heading] } as const;
      section.left.unshift({ ...lines, texts: [heading], isBeside: false });
    }
    isBelowHeld = section.held + section.told > 0;
  }
}

/** Of each section why what is left of it is set aside; undefined between the first goal and the end of the follow-up. */
export function goalPart(
  sections: readonly Section[],
  lines: readonly number[],
): readonly (Aside | undefined)[] {
  const first = lines.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
  const last = lines.reduce((most, line) => Math.max(most, line), 0);
  const end = endOf(sections, last);
  let economyLevel: number | undefined;
  return sections.map((section, index) => {
    const { isItem, isChapter, level, heading } = section;
    const isOver = isItem || (isChapter && level <= (economyLevel ?? 0)) || (level > 0 && level <= (economyLevel ?? 0));
    if (economyLevel !== undefined && isOver) economyLevel = undefined;
    if (economyLevel === undefined && !isItem && isEconomy(heading)) economyLevel = level;
    if (economyLevel !== undefined) return 'economy';
    if (index >= end) return 'after';
    const isBefore = (sections[index + 1]?.line ?? Number.POSITIVE_INFINITY) <= first;
    return isBefore ? 'before' : undefined;
  });
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
