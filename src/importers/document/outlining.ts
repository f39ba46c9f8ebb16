import { withAreaHeadings } from './area-headings.ts';
import type { Block } from './blocks.ts';
import { withoutGoalsAgain } from './goals-again.ts';
import { titleOf } from './labels.ts';
import type { Line } from './lines.ts';
import { withMarkedHeadings } from './marked-headings.ts';
import { withNumberedComments } from './numbered-comments.ts';
import type { Outline } from './outline.ts';
import { withRowsOfGoals } from './rows-of-goals.ts';
import type { SetBy } from './said.ts';
import { withSiblingGoals } from './sibling-goals.ts';
import { startOf } from './spelling.ts';
import { Walk } from './walk.ts';
import type { DocumentWords } from './words.ts';

/** What the document names, each with what it says of it. */
export function outlineOf(
  read: readonly Block[],
  contents: readonly Line[],
  words: DocumentWords,
  setBy: SetBy = 'board',
): Outline {
  const named = contents.filter(({ text }) => !titleOf(text, words));
  const blocks = withAreaHeadings(
    withSiblingGoals(withMarkedHeadings(withNumberedComments(read, words), words), words),
    words,
  );
  const walk = new Walk(blocks, new Set(named.map(({ text }) => startOf(text))), words, setBy);
  for (const index of blocks.keys()) walk.take(index);
  walk.end();
  return withRowsOfGoals({ ...walk.outline, entries: withoutGoalsAgain(walk.outline.entries) }, words);
}
