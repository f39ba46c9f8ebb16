import type { Block } from './blocks.ts';
import type { Outline } from './outline.ts';

/** Something that the board puts first: its name, and what is said below it. */
export interface Priority {
  readonly title: string;
  readonly line: number;
  readonly blocks: readonly Block[];
}

/** The headings below "Nämndens prioriteringar"; where there are none, the list that the summary gives. */
export function prioritiesIn({ rest }: Outline): readonly Priority[] {
  const start = rest.findIndex((section) => section.label === 'priority');
  const top = rest[start]?.level ?? 0;
  const headings: Priority[] = [];
  for (const section of start < 0 ? [] : rest.slice(start + 1)) {
    const isBelow = section.level === 0 || top === 0 || section.level > top;
    if (section.isChapter || section.label || !isBelow) break;
    headings.push({ title: section.heading, line: section.line, blocks: section.blocks });
  }
  if (headings.length > 0) return headings;
  for (const section of rest) {
    const lead = section.blocks.findIndex((block) =>
      /\bprioriter\p{L}*\b[^.]{0,150}:$/iu.test(block.text.slice(-300)),
    );
    if (lead < 0) continue;
    const list = section.blocks.slice(lead + 1);
    const end = list.findIndex((block) => block.kind !== 'bullet');
    const bullets = end < 0 ? list : list.slice(0, end);
    return bullets.map(({ text, line }) => ({ title: text, line, blocks: [] }));
  }
  return [];
}
