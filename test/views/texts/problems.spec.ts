import assert from 'node:assert/strict';
import { Problem, type ProblemCode } from '../../../src/domain/errors.ts';
import { CHAT_PROBLEMS } from '../../../src/views/texts/chat-problems.ts';
import { findingLine } from '../../../src/views/texts/findings.ts';
import type { ProblemWords } from '../../../src/views/texts/problem-words.ts';
import { problemLines, problemText } from '../../../src/views/texts/problems.ts';
import { TERMINAL_PROBLEMS } from '../../../src/views/texts/terminal-problems.ts';
import { linesNotIn } from '../../languages.ts';
import { FINDINGS, PROBLEMS } from './problem-samples.ts';

describe('Every problem and every fault in a file', () => {
  for (const language of ['sv', 'en'] as const) {
    it(`is told in the terminal in one language: ${language}`, () => {
      const lines = Object.values(PROBLEMS)
        .flat()
        .flatMap((problem) => problemLines(problem, language));
      assert.equal(lines.length, Object.values(PROBLEMS).flat().length);
      assert.deepEqual(
        lines.filter((line) => !/\S{2,} \S{2,}/.test(line)),
        [],
      );
      assert.deepEqual(linesNotIn(language, lines), []);
    });

    it(`is told in the chat in one language, unless it is a fault of ours: ${language}`, () => {
      const told = Object.values(PROBLEMS)
        .flat()
        .flatMap((problem) => problemText(problem, language) ?? []);
      assert.ok(told.length > 25);
      assert.deepEqual(linesNotIn(language, told), []);
    });

    it(`is told in one language where it is found: ${language}`, () => {
      const lines = Object.values(FINDINGS)
        .flat()
        .map((finding) => findingLine(finding, language));
      assert.deepEqual(linesNotIn(language, lines), []);
    });
  }

  it('is a fault of ours in the one language where it is in the other', () => {
    const silent = (language: 'sv' | 'en') =>
      Object.entries(PROBLEMS).flatMap(([code, problems]) =>
        problems.some((problem) => problemText(problem, language) === undefined) ? code : [],
      );
    assert.deepEqual(silent('en'), silent('sv'));
  });
});

describe('A problem without words', () => {
  it('does not compile, neither in the chat nor in the terminal', () => {
    const { 'busy-store': inChat, ...chat } = CHAT_PROBLEMS.sv;
    const { 'round-exists': inTerminal, ...terminal } = TERMINAL_PROBLEMS.sv;
    // @ts-expect-error: one code has no words, and has not been said to be a fault of ours either
    const lacking: ProblemWords<ProblemCode, string | undefined> = chat;
    // @ts-expect-error: one code has no words
    const lackingToo: ProblemWords = terminal;
    // @ts-expect-error: a terminal has words for all, what is a fault of ours in the chat included
    const silent: ProblemWords = CHAT_PROBLEMS.en;
    assert.equal(silent['round-exists']({ round: 'r' }), undefined);
    assert.deepEqual([lacking['busy-store'], lackingToo['round-exists']], [undefined, undefined]);
    assert.deepEqual([typeof inChat, typeof inTerminal], ['function', 'function']);
  });

  it('does not compile without the values that its words need', () => {
    // @ts-expect-error: which round is told
    const nameless = new Problem('round-exists');
    // @ts-expect-error: a plan has a name
    const plan = new Problem('unknown-plan', { plans: 'a' });
    // @ts-expect-error: there are no such reasons
    const reason = new Problem('not-a-plan', { file: 'f', reason: 'too-dull' });
    assert.deepEqual(
      [nameless, plan, reason].map(({ code }) => code),
      ['round-exists', 'unknown-plan', 'not-a-plan'],
    );
  });
});
