import {
  type Accounts,
  type ChapterAccount,
  isListed,
  type Leftover,
  type SetAside,
  withTexts,
} from '../../domain/plans/accounts.ts';
import type { ReadDocument } from '../../domain/plans/read-document.ts';
import { asideOf, goalPart, settleHeadings } from './goal-part.ts';
import type { Section } from './sections.ts';
import { itemLines } from './what-was-read.ts';

/** What has become of the sections, once all of them are known. */
export function accountsOf(
  sections: readonly Section[],
  pages: readonly Leftover[],
  read: Pick<ReadDocument, 'plan' | 'pastRound'>,
): Accounts {
  settleHeadings(sections);
  const part = goalPart(sections, itemLines(read));
  const chapterOf = chaptersOf(sections);
  const left = sections.flatMap((section, index) =>
    section.left.map((lines): Leftover => {
      const why = asideOf(lines, index, part) ?? lines.kind;
      const { from, to, characters, text } = lines;
      const chapter = chapterOf[index] ?? '';
      return { why, chapter, heading: section.heading, from, to, characters, text: text.toString() };
    }),
  );
  const all = withTexts(
    [...left, ...pages].toSorted((a, b) => a.from - b.from),
    MOST_TEXT,
  );
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

/** What is left over of any plan or report has room; of twenty megabytes of something else the rest is counted. */
const MOST_TEXT = 2_000_000;

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
