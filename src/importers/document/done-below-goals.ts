/** What is done, in lists below the names of goals, where the chapter says that: "Aktiviteter kopplade till nämndmålen". */
import type { Heading } from './house-headings.ts';
import type { Line } from './lines.ts';
import { namedAt } from './phrases.ts';
import type { DocumentWords } from './words.ts';

const ITEM = /^(?:[-–•▪*]|\d{1,2}[.)])\s+(\S.*)$/u;

/**
 * Such names by their lines, of goals that stand in a table.
 * @param all headings of the document
 * @param goals those of them that are the names of goals
 */
export function goalsAboveDeeds(
  lines: readonly Line[],
  all: readonly Heading[],
  goals: readonly Heading[],
  words: DocumentWords,
): ReadonlyMap<number, string> {
  const found = goals.filter(({ at, rank }) => {
    const chapter = all.findLast((one) => one.at < at && one.rank < rank);
    const below = lines.slice(at + 1).find(({ text }) => text !== '');
    const isOfDeeds = chapter && namedAt(chapter.title, words)?.key === 'commitment';
    return isOfDeeds === true && ITEM.test(below?.text ?? '');
  });
  return new Map(found.flatMap(({ at, title }) => (lines[at] ? [[lines[at].number, title] as const] : [])));
}

/** The lines, each such list as a table of what is done for the goal: that stands where it has been named. */
export function withDeeds(
  lines: readonly Line[],
  goals: ReadonlyMap<number, string>,
  { goal: [goal = ''], commitment: [commitment = ''] }: DocumentWords,
): readonly Line[] {
  if (goals.size === 0) return lines;
  let above: string | undefined;
  return lines.flatMap((line): readonly Line[] => {
    const { number, text } = line;
    const title = goals.get(number);
    if (title !== undefined) {
      above = title;
      return [
        { number, text: '' },
        { ...line, text: `| ${goal} | ${commitment} |` },
      ];
    }
    const [, item] = above === undefined ? [] : (ITEM.exec(text) ?? []);
    if (item !== undefined) return [{ ...line, text: `| ${above} | ${item} |` }];
    if (above !== undefined && text === '') return [];
    if (above === undefined) return [line];
    above = undefined;
    return [{ number, text: '' }, line];
  });
}
