import assert from 'node:assert/strict';
import type { RawAnswer } from '../../../src/domain/answers/assessment.ts';
import type { AnswerRules } from '../../../src/domain/answers/check-answer.ts';
import { MAX_TEXT, QUESTIONS_2025 } from '../../../src/domain/answers/questions.ts';
import { ASKS, SCALE_2025 } from '../../../src/domain/answers/scale.ts';
import type { Finding } from '../../../src/domain/errors.ts';
import { answerTo, findingsIn } from '../../build.ts';

const HAPPENED = { happened: 'Vi har startat.', basis: 'Statistik.' };
const LONGEST = 'å'.repeat(MAX_TEXT);
const EXPLAINED = { ...HAPPENED, cause: 'Personalbrist.', remedy: 'Vi anställer.' };

function raw(overrides: Partial<RawAnswer> = {}): RawAnswer {
  return { status: 'met', direction: 'asPlanned', texts: HAPPENED, ...overrides };
}

function rules(overrides: Partial<AnswerRules> = {}): AnswerRules {
  return { asks: ASKS, scale: SCALE_2025, questions: QUESTIONS_2025, measure: undefined, ...overrides };
}

describe('checkAnswer', () => {
  it('keeps a full answer as it was given', () => {
    assert.deepEqual(answerTo(raw({ status: 'partly', direction: 'mixed', texts: EXPLAINED }), rules()), {
      status: 'partly',
      direction: 'mixed',
      texts: EXPLAINED,
    });
  });

  const trends: readonly [string, isKept: boolean][] = [
    ['asPlanned', false],
    ['positive', false],
    ['negative', true],
    ['mixed', true],
  ];
  for (const [direction, isKept] of trends) {
    it(`${isKept ? 'keeps' : 'drops'} why the work goes ${direction} when the goal is met, and asks for nothing`, () => {
      const { texts } = answerTo(raw({ status: 'met', direction, texts: EXPLAINED }), rules());
      assert.deepEqual(texts, isKept ? EXPLAINED : HAPPENED);
      assert.deepEqual(answerTo(raw({ status: 'met', direction, texts: HAPPENED }), rules()).texts, HAPPENED);
    });
  }

  const faults: readonly [string, Partial<RawAnswer>, readonly Finding[]][] = [
    ['no status', { status: undefined }, [{ at: 'status', code: 'missing' }]],
    ['an empty status', { status: '' }, [{ at: 'status', code: 'missing' }]],
    [
      'a status outside the scale',
      { status: 'great' },
      [{ at: 'status', code: 'not-on-scale', value: 'great' }],
    ],
    ['no direction', { direction: undefined }, [{ at: 'direction', code: 'missing' }]],
    ['an empty direction', { direction: '' }, [{ at: 'direction', code: 'missing' }]],
    ['an unknown direction', { direction: 'up' }, [{ at: 'direction', code: 'not-one-of', value: 'up' }]],
    [
      'no word on what has happened',
      { texts: { basis: 'Statistik.' } },
      [{ at: 'happened', code: 'missing' }],
    ],
    ['a text of blanks', { texts: { ...HAPPENED, basis: ' \n\t ' } }, [{ at: 'basis', code: 'missing' }]],
    [
      'a text that is too long',
      { texts: { ...HAPPENED, basis: 'x'.repeat(MAX_TEXT + 1) } },
      [{ at: 'basis', code: 'too-long', value: 8001, limit: 8000 }],
    ],
    [
      'texts that are too long together',
      { status: 'partly', texts: { happened: LONGEST, basis: LONGEST, cause: LONGEST, remedy: 'x' } },
      [{ at: 'texts', code: 'too-long', value: 24_001, limit: 24_000 }],
    ],
    [
      'a deviation without its cause',
      { status: 'partly', texts: { ...HAPPENED, remedy: 'Mer.' } },
      [{ at: 'cause', code: 'missing' }],
    ],
    [
      'a deviation without its remedy',
      { status: 'notMet', texts: { ...HAPPENED, cause: 'Brist.' } },
      [{ at: 'remedy', code: 'missing' }],
    ],
    [
      'an empty form, field by field, without asking for the cause of nothing',
      { status: undefined, direction: undefined, texts: {} },
      [
        { at: 'status', code: 'missing' },
        { at: 'direction', code: 'missing' },
        { at: 'happened', code: 'missing' },
        { at: 'basis', code: 'missing' },
      ],
    ],
  ];
  for (const [title, answer, findings] of faults) {
    it(`refuses ${title}`, () => {
      assert.deepEqual(findingsIn(raw(answer), rules()), findings);
    });
  }

  it("refuses a status that is not on the plan's own scale", () => {
    const scale = SCALE_2025.filter((step) => step.status !== 'unknown');
    assert.deepEqual(findingsIn(raw({ status: 'unknown' }), rules({ scale })), [
      { at: 'status', code: 'not-on-scale', value: 'unknown' },
    ]);
  });

  for (const status of ['met', 'unknown'] as const) {
    it(`forgets cause and remedy when the goal is ${status}, since the form does not show them`, () => {
      assert.deepEqual(answerTo(raw({ status, texts: EXPLAINED }), rules()).texts, HAPPENED);
    });

    it(`does not mind a cause that is too long when the goal is ${status}`, () => {
      const texts = { ...HAPPENED, cause: 'x'.repeat(MAX_TEXT + 1) };
      assert.deepEqual(answerTo(raw({ status, texts }), rules()).texts, HAPPENED);
    });
  }

  for (const status of ['partly', 'notMet'] as const) {
    it(`keeps cause and remedy when the goal is ${status}`, () => {
      assert.deepEqual(answerTo(raw({ status, texts: EXPLAINED }), rules()).texts, EXPLAINED);
    });
  }

  const texts: readonly [string, string, string][] = [
    ['emoji of several parts', '👩🏽‍💻 klart 🎉', '👩🏽‍💻 klart 🎉'],
    ['text that runs from right to left', 'مرحبا بالعالم – שלום', 'مرحبا بالعالم – שלום'],
    ['line breaks within', 'Först.\n\nSedan.', 'Först.\n\nSedan.'],
    ['what looks like a template or a tag', '${status} <b>&amp;</b> {{x}}', '${status} <b>&amp;</b> {{x}}'],
    ['a text of exactly the longest length', 'å'.repeat(MAX_TEXT), 'å'.repeat(MAX_TEXT)],
    ['letters in two parts', 'A\u030Angstro\u0308m', 'A\u030Angstro\u0308m'],
    ['blanks within, but not around', '  ett  två  ', 'ett  två'],
  ];
  for (const [what, given, kept] of texts) {
    it(`keeps ${what}`, () => {
      assert.equal(answerTo(raw({ texts: { ...HAPPENED, happened: given } }), rules()).texts.happened, kept);
    });
  }

  it('keeps no text that the plan did not ask for', () => {
    assert.deepEqual(answerTo(raw({ texts: { ...HAPPENED, extra: 'smyg' } }), rules()).texts, HAPPENED);
  });

  it('leaves out an optional text that was not given', () => {
    const questions = QUESTIONS_2025.map((question) => ({
      ...question,
      required: question.id === 'happened',
    }));
    assert.deepEqual(answerTo(raw({ texts: { happened: 'Ja.', basis: ' ' } }), rules({ questions })).texts, {
      happened: 'Ja.',
    });
  });

  // A question may have any name that the importer lets through, also one that every object answers to.
  it('asks for a text that is named as something built into objects', () => {
    const questions = QUESTIONS_2025.slice(0, 1).map((question) => ({ ...question, id: 'toString' }));
    const findings = findingsIn(raw({ texts: {} }), rules({ questions }));
    assert.deepEqual(findings, [{ at: 'toString', code: 'missing' }]);
  });
});
