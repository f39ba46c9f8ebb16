/** Chapters whose sections are goals in a house's own words, "2. En öppen hamn" above "2.1 Kajen är öppen": each says what its goals are about. */
import { goalsHeadedBy } from './goal-headings.ts';
import { type Heading, headingsIn, isOfChapter } from './house-headings.ts';
import { labelOf } from './labels.ts';
import type { Line } from './lines.ts';
import type { DocumentWords } from './words.ts';

/** The chapters above goals that are counted below them; none where one chapter has them all, or one is called otherwise. */
export function chaptersOf(
  lines: readonly Line[],
  goals: readonly Heading[],
  words: DocumentWords,
): readonly Heading[] {
  const above = new Set(goals.map(({ number }) => /^(\d{1,2})\.\d{1,2}$/.exec(number)?.[1]));
  if (above.size < 2 || above.has(undefined)) return [];
  const all = headingsIn(lines);
  const found = [...above].map((number) => {
    const first = goals.find((goal) => goal.number.startsWith(`${number}.`));
    return all.findLast((one) => one.number === number && one.at < (first?.at ?? 0));
  });
  const chapters = found.flatMap((one) => one ?? []);
  const areNames = chapters.every((one) => isTopic(one, words));
  return areNames && chapters.length === found.length ? chapters : [];
}

function isTopic(heading: Heading, words: DocumentWords): boolean {
  const { title } = heading;
  return (
    !isOfChapter(heading) &&
    labelOf(title, words, true) === undefined &&
    goalsHeadedBy(title, words) === undefined &&
    !/(?<!\d)20\d\d(?!\d)/.test(title)
  );
}
