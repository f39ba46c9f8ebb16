import assert from 'node:assert/strict';
import {
  type FieldFinding,
  type Finding,
  type FindingCode,
  GUESSED_FIELDS,
  NEEDED_VARIABLES,
  Problem,
  type ProblemCode,
  type Refusal,
} from '../../../src/domain/errors.ts';
import { CHAT_PROBLEMS } from '../../../src/views/texts/chat-problems.ts';
import { findingLine } from '../../../src/views/texts/findings.ts';
import type { ProblemWords } from '../../../src/views/texts/problem-words.ts';
import { problemLines, problemText } from '../../../src/views/texts/problems.ts';
import { TERMINAL_PROBLEMS } from '../../../src/views/texts/terminal-problems.ts';
import { linesNotIn } from '../../languages.ts';

const REFUSALS: readonly [reason: Refusal, file: string][] = [
  ['unknown-type', 'plan.xlsx'],
  ['empty', 'plan.txt'],
  ['too-large', 'plan.pdf'],
  ['not-text', 'plan.txt'],
  ['not-text', 'plan.pdf'],
  ['not-text', 'plan.docx'],
  ['broken', 'plan.docx'],
  ['encrypted', 'plan.docx'],
  ['too-slow', 'plan.pdf'],
  ['no-text', 'plan.pdf'],
  ['no-goals', 'plan.txt'],
];

/** Each as it comes when nothing more can be said of it. */
const PROBLEMS: Readonly<Record<ProblemCode, readonly Problem[]>> = {
  'not-allowed': [new Problem('not-allowed', { right: 'import' })],
  'not-owner': [new Problem('not-owner', { words: 'metro' })],
  'foreign-tenant': [new Problem('foreign-tenant')],
  'unknown-plan': [
    new Problem('unknown-plan', { plan: '', plans: '' }),
    new Problem('unknown-plan', { plan: '', plans: 'a, b' }),
    new Problem('unknown-plan', { plan: 'c', plans: 'a, b' }),
  ],
  'unknown-round': [new Problem('unknown-round', { round: 'r', rounds: '' })],
  'unknown-item': [new Problem('unknown-item', { words: 'metro' })],
  'unasked-item': [new Problem('unasked-item', { item: 'metro', round: 'r' })],
  'unknown-person': [new Problem('unknown-person')],
  'no-roster': [new Problem('no-roster')],
  'no-round': [new Problem('no-round')],
  'no-channel': [new Problem('no-channel')],
  'round-closed': [new Problem('round-closed', { round: 'r' })],
  'round-exists': [new Problem('round-exists', { round: 'r' })],
  'round-answered': [new Problem('round-answered', { round: 'r', id: 'r' })],
  'round-is-open': [new Problem('round-is-open', { round: 'r' })],
  'invalid-round': [new Problem('invalid-round')],
  'invalid-plan': [new Problem('invalid-plan')],
  'invalid-people': [new Problem('invalid-people')],
  'invalid-owners': [new Problem('invalid-owners')],
  'not-listed': [new Problem('not-listed')],
  'invalid-config': [new Problem('invalid-config')],
  'invalid-models': [new Problem('invalid-models')],
  'unknown-model': [new Problem('unknown-model', { model: 'm', models: '2019, 2025' })],
  'unreadable-file': (['missing', 'folder', 'forbidden', 'other'] as const).map(
    (cause) => new Problem('unreadable-file', { file: 'f', cause, code: '' }),
  ),
  'not-a-plan': REFUSALS.map(([reason, file]) => new Problem('not-a-plan', { file, reason })),
  'file-refused': [new Problem('file-refused')],
  'file-too-large': [new Problem('file-too-large', { megabytes: 20 })],
  'file-too-slow': [new Problem('file-too-slow')],
  'file-not-given': [new Problem('file-not-given')],
  'preview-too-large': [new Problem('preview-too-large')],
  'answer-too-large': [new Problem('answer-too-large', { line: 7 })],
  'preview-outdated': [new Problem('preview-outdated')],
  'unwritable-file': (['exists', 'link', 'folder', 'other'] as const).map(
    (cause) => new Problem('unwritable-file', { file: 'f', cause, code: '' }),
  ),
  'busy-store': [new Problem('busy-store')],
  'silent-playground': [new Problem('silent-playground')],
  'unreachable-store': [new Problem('unreachable-store', { endpoint: 'https://db', cause: undefined })],
};

/** With all that it may tell, and with no more than where it is. */
function found(code: FieldFinding['code']): readonly Finding[] {
  return [
    { at: 'items[0]', line: 3, code, value: 'x', limit: 'y' },
    { at: 'role', code },
  ];
}

const FINDINGS: Readonly<Record<FindingCode, readonly Finding[]>> = {
  missing: found('missing'),
  'no-rows': found('no-rows'),
  'missing-variable': NEEDED_VARIABLES.map((at) => ({
    at,
    code: 'missing-variable',
  })),
  'not-a-number': found('not-a-number'),
  'not-an-id': found('not-an-id'),
  'not-a-date': found('not-a-date'),
  'not-one-of': found('not-one-of'),
  'not-a-role': found('not-a-role'),
  'not-json': found('not-json'),
  'wrong-type': found('wrong-type'),
  'unknown-key': found('unknown-key'),
  'too-long': found('too-long'),
  'too-many': found('too-many'),
  'out-of-range': found('out-of-range'),
  duplicate: found('duplicate'),
  'unknown-parent': found('unknown-parent'),
  cycle: found('cycle'),
  'impossible-target': found('impossible-target'),
  'unknown-link': found('unknown-link'),
  'link-cycle': found('link-cycle'),
  'no-link': found('no-link'),
  'unknown-item': found('unknown-item'),
  'ambiguous-item': found('ambiguous-item'),
  'unknown-person': found('unknown-person'),
  'ambiguous-person': found('ambiguous-person'),
  'before-start': found('before-start'),
  'not-on-scale': found('not-on-scale'),
  'not-a-folder': found('not-a-folder'),
  unplaced: found('unplaced'),
  'no-indicator': found('no-indicator'),
  'no-desired-outcome': found('no-desired-outcome'),
  'no-heading': found('no-heading'),
  'no-status': found('no-status'),
  'status-not-kept': found('status-not-kept'),
  'outcome-in-plan': found('outcome-in-plan'),
  guessed: GUESSED_FIELDS.map((at) => ({ at, code: 'guessed', value: 2030 })),
};

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
