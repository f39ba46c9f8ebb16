import { type Finding, Problem } from '../../domain/errors.ts';
import type { ReadDocument } from '../../domain/plans/read-document.ts';
import { readAnswers } from './answers.ts';
import { type Block, readBlocks } from './blocks.ts';
import { factsOf } from './facts.ts';
import { readItems } from './items.ts';
import { lackingIn } from './lacking.ts';
import { readLines } from './lines.ts';
import { outlineOf } from './outline.ts';
import { isReport, outcomesIn, pastRoundOf } from './past-round.ts';

/** More than 20 MB of ordinary text come to: what falls into more pieces is no document, and would cost memory without end. */
const MOST_BLOCKS = 150_000;

/**
 * Reads a plan, and a report's answers, out of a Swedish board budget, interim report, annual analysis or programme.
 * @param name the file's, for a document that does not say what it is
 * @param text as `textOf` gives it
 * @param planId takes the place of the id that board and year make
 * @throws Problem `not-a-plan` with reason `no-goals` when nothing in it looks like a goal, or `too-large`
 * when it falls into more pieces than any document
 */
export function readDocument(name: string, text: string, planId?: string): ReadDocument {
  const lines = readLines(text);
  const blocks: Block[] = [];
  for (const block of readBlocks(lines.lines)) {
    blocks.push(block);
    if (blocks.length > MOST_BLOCKS) throw new Problem('not-a-plan', { file: name, reason: 'too-large' });
  }
  const outline = outlineOf(blocks, lines.contents);
  const facts = factsOf(lines, blocks, name);
  const statedYear = facts.guessed.includes('year') ? undefined : facts.year;
  const { items: read, findings } = readItems(outline, statedYear);
  const answered = readAnswers(outline, read);
  const isPlan = read.some(({ item }) => item.kind !== 'priority');
  const past = isReport(facts, answered) ? pastRoundOf(facts, blocks, answered) : undefined;
  if (!isPlan && !past) throw new Problem('not-a-plan', { file: name, reason: 'no-goals' });
  const { id, title, board, year, guessed } = facts;
  const guesses = guessed.map((at): Finding => ({ at, code: 'guessed', value: facts[at] }));
  const items = read.map(({ item }) => item);
  const told = past ? answered.unplaced : outcomesIn(answered, items);
  return {
    plan: { id: planId ?? id, title, board, year, language: 'sv', items },
    ids: 'made',
    unplaced: [
      ...guesses,
      ...(past?.guesses ?? []),
      ...inOrder([...lackingIn(outline, lines.contents, read), ...findings, ...told]),
    ],
    ...(past ? { pastRound: past.pastRound } : {}),
  };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
