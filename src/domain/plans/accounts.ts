/** What has become of each character of a document that was read: it is held, listed, or set aside. */

/** Why something is listed that has no place in what was read, the most important first. */
export const LEFT_OVER = ['goal', 'value', 'prose'] as const;
export type LeftOver = (typeof LEFT_OVER)[number];

/** Why something is set aside: no part of the goals and their follow-up. */
export const SET_ASIDE = ['before', 'after', 'economy', 'contents', 'running'] as const;
export type SetAside = (typeof SET_ASIDE)[number];

/** Words of the document that stand in nothing that was read, as far as they stand under one heading. */
export interface Leftover {
  readonly why: LeftOver | SetAside;
  /** The chapter, and the heading within it; the same where there is only one, empty where there is none. */
  readonly chapter: string;
  readonly heading: string;
  /** First and last line in the file, from 1; not every line between them has to be left over. */
  readonly from: number;
  readonly to: number;
  /** Letters and digits that are left over: a sentence or row of which only a part was read is quoted whole. */
  readonly characters: number;
  readonly text: string;
  /** How many characters of the text are left out; none but where there are megabytes of it. */
  readonly more?: number | undefined;
}

/** Letters and digits: white space, punctuation and markup are not counted. */
interface Counts {
  readonly characters: number;
  /** In a field of the plan or of an answer, or a heading or label above such. */
  readonly held: number;
  /** In a finding, or in what is left over between the first goal and the end of the follow-up. */
  readonly listed: number;
}

export interface ChapterAccount extends Counts {
  readonly heading: string;
  readonly line: number;
  readonly setAside: number;
}

/** The characters of a document by what has become of them; they add up. */
export interface Accounts extends Counts {
  readonly setAside: Readonly<Record<SetAside, number>>;
  /** In the document's order. */
  readonly chapters: readonly ChapterAccount[];
  /** In the document's order. */
  readonly left: readonly Leftover[];
}

export function isListed({ why }: Pick<Leftover, 'why'>): boolean {
  return LEFT_OVER.some((one) => one === why);
}

/** The same with so many characters of text in all, each that is cut with how much is left out of it. */
export function withTexts(left: readonly Leftover[], most: number): readonly Leftover[] {
  let room = most;
  return left.map((leftover) => {
    const { text, more = 0 } = leftover;
    const kept = text.slice(0, room);
    room -= kept.length;
    return kept === text ? leftover : { ...leftover, text: kept, more: more + text.length - kept.length };
  });
}
