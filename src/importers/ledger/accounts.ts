import {
  type Accounts,
  type ChapterAccount,
  isListed,
  type Leftover,
  type SetAside,
} from '../../domain/plans/accounts.ts';
import type { ReadDocument } from '../../domain/plans/read-document.ts';
import { asideOf, goalPart, settleHeadings } from './goal-part.ts';
import type { Section } from './sections.ts';
import { itemLines } from './what-was-read.ts';

/** A line of the contents, or of a page's head or foot. */
export interface PageText {
  readonly kind: 'contents' | 'running';
  readonly line: number;
  readonly text: string;
  readonly size: number;
}

/** What has become of the sections, once all of them are known. */
export function accountsOf(
  sections: readonly Section[],
  pages: readonly PageText[],
  read: Pick<ReadDocument, 'plan' | 'pastRound'>,
): Accounts {
  settleHeadings(sections);
  const part = goalPart(sections, itemLines(read));
  const chapterOf = chaptersOf(sections);
  const left = sections.flatMap((section, index) =>
    section.left.map((lines): Leftover => {
      const why = asideOf(lines, index, part) ?? lines.kind;
      const { from, to, characters, texts } = lines;
      const chapter = chapterOf[index] ?? '';
      return { why, chapter, heading: section.heading, from, to, characters, text: texts.join('\n') };
    }),
  );
  const all = [...left, ...pagesLeft(pages)].toSorted((a, b) => a.from - b.from);
  const setAside = { before: 0, after: 0, economy: 0, contents: 0, running: 0 };
  for (const { why, characters } of all) if (isAside(why)) setAside[why] += characters;
  const chapters = chapterAccounts(sections, chapterOf, left);
  const sum = (of: keyof ChapterAccount & ('characters' | 'held' | 'listed')) =>
    chapters.reduce((total, chapter) => total + chapter[of], 0);
  return {
    characters: sum('characters'),
    held: sum('held'),
    listed: sum('listed'),
    setAside,
    chapters,
    left: all,
  };
}

function isAside(why: Leftover['why']): why is SetAside {
  return !isListed({ why });
}

/** The chapter of each section: the last heading that is one, or where there has been none, its own. */
function chaptersOf(sections: readonly Section[]): readonly string[] {
  let chapter: string | undefined;
  return sections.map(({ isChapter, heading }) => {
    if (isChapter) chapter = heading;
    return chapter ?? heading;
  });
}

function chapterAccounts(
  sections: readonly Section[],
  chapterOf: readonly string[],
  left: readonly Leftover[],
): readonly ChapterAccount[] {
  const chapters: { -readonly [K in keyof ChapterAccount]: ChapterAccount[K] }[] = [];
  let next = 0;
  sections.forEach(({ line, held, told, pages, left: own }, index) => {
    const heading = chapterOf[index] ?? '';
    let chapter = chapters.at(-1);
    if (chapter?.heading !== heading) {
      chapter = { heading, line, characters: 0, held: 0, listed: 0, setAside: 0 };
      chapters.push(chapter);
    }
    chapter.held += held;
    chapter.listed += told;
    chapter.setAside += pages.contents + pages.running;
    for (const leftover of left.slice(next, next + own.length))
      chapter[isListed(leftover) ? 'listed' : 'setAside'] += leftover.characters;
    next += own.length;
    chapter.characters = chapter.held + chapter.listed + chapter.setAside;
  });
  return chapters;
}

/** The contents as one, and each head and foot once, with the size of all that are like it. */
function pagesLeft(pages: readonly PageText[]): Leftover[] {
  return (['contents', 'running'] as const).flatMap((why) => {
    const own = pages.filter(({ kind }) => kind === why);
    const [first] = own;
    if (!first) return [];
    const texts = why === 'running' ? new Set(own.map(({ text }) => text)) : own.map(({ text }) => text);
    const characters = own.reduce((sum, { size }) => sum + size, 0);
    const to = own.at(-1)?.line ?? first.line;
    return [{ why, chapter: '', heading: '', from: first.line, to, characters, text: [...texts].join('\n') }];
  });
}
