import assert from 'node:assert/strict';
import { type Answer, parseNumber, type RawAnswer } from '../../../src/domain/answers/assessment.ts';
import { type AnswerRules, contradicts } from '../../../src/domain/answers/check-answer.ts';
import { QUESTIONS_2025 } from '../../../src/domain/answers/questions.ts';
import { ASKS, SCALE_2025 } from '../../../src/domain/answers/scale.ts';
import type { Finding } from '../../../src/domain/errors.ts';
import { answerTo, findingsIn } from '../../build.ts';

const HAPPENED = { happened: 'Vi har startat.', basis: 'Statistik.' };

function raw(overrides: Partial<RawAnswer> = {}): RawAnswer {
  return { status: 'met', direction: 'asPlanned', texts: HAPPENED, ...overrides };
}

function rules(overrides: Partial<AnswerRules> = {}): AnswerRules {
  return { asks: ASKS, scale: SCALE_2025, questions: QUESTIONS_2025, measure: undefined, ...overrides };
}

describe('the outcome of an answer', () => {
  const outcomes: readonly [
    string,
    string | undefined,
    AnswerRules['measure'],
    number | string | undefined,
  ][] = [
    ['is a number where one is counted', '13,7', { type: 'number' }, 13.7],
    ['is the text where one is expected', ' minst fyra ', { type: 'text' }, 'minst fyra'],
    ['stays digits where a text is expected', '13,7', { type: 'text' }, '13,7'],
    ['is zero when it is zero', '0', { type: 'number' }, 0],
    ['may be left out', undefined, { type: 'number' }, undefined],
    ['may be left blank', '  ', { type: 'number' }, undefined],
    ['is not kept where only words are asked for', '13', undefined, undefined],
    ['may be a hundred characters long', 'x'.repeat(100), { type: 'text' }, 'x'.repeat(100)],
  ];
  for (const [title, value, measure, kept] of outcomes) {
    it(title, () => {
      const answer = answerTo(raw({ value }), rules({ measure }));
      assert.equal(answer.value, kept);
      assert.equal('value' in answer, kept !== undefined);
    });
  }

  const faults: readonly [string, string, AnswerRules['measure'], Finding][] = [
    [
      'words where a number is counted',
      'många',
      { type: 'number' },
      { at: 'value', code: 'not-a-number', value: 'många' },
    ],
    [
      'a number with its unit',
      '5 %',
      { type: 'number' },
      { at: 'value', code: 'not-a-number', value: '5 %' },
    ],
    [
      'what does not fit on a line',
      'x'.repeat(101),
      { type: 'text' },
      { at: 'value', code: 'too-long', value: 101, limit: 100 },
    ],
    [
      'digits that do not fit on a line',
      '1'.repeat(101),
      { type: 'number' },
      { at: 'value', code: 'too-long', value: 101, limit: 100 },
    ],
  ];
  for (const [title, value, measure, finding] of faults) {
    it(`is not ${title}`, () => {
      const findings = findingsIn(raw({ value }), rules({ measure }));
      assert.deepEqual(findings, [finding]);
    });
  }
});

describe('an outcome for women and men', () => {
  const measure: AnswerRules['measure'] = { type: 'number', bySex: true };
  type Given = Pick<RawAnswer, 'value' | 'women' | 'men'>;
  const kept: readonly [Given, AnswerRules['measure'], object][] = [
    [{ value: '54', women: '60', men: '48,5' }, measure, { value: 54, bySex: { women: 60, men: 48.5 } }],
    [{ value: '54', women: '', men: ' ' }, measure, { value: 54 }],
    [{}, measure, {}],
    [{ value: '54', women: '60', men: '48' }, { type: 'number' }, { value: 54 }],
    [{ value: 'ja', women: '60', men: '48' }, { type: 'text', bySex: true }, { value: 'ja' }],
  ];
  for (const [given, how, outcome] of kept) {
    it(`is kept as ${JSON.stringify(outcome)} of ${JSON.stringify(given)} by ${JSON.stringify(how)}`, () => {
      const { value, bySex } = answerTo(raw(given), rules({ measure: how }));
      assert.deepEqual({ ...(value !== undefined && { value }), ...(bySex && { bySex }) }, outcome);
    });
  }

  const faults: readonly [Given, readonly Finding[]][] = [
    [{ value: '54', women: '60' }, [{ at: 'men', code: 'missing' }]],
    [{ women: '60', men: '48' }, [{ at: 'value', code: 'missing' }]],
    [{ value: '54', women: 'sextio', men: '48' }, [{ at: 'women', code: 'not-a-number', value: 'sextio' }]],
    [
      { men: 'x' },
      [
        { at: 'men', code: 'not-a-number', value: 'x' },
        { at: 'value', code: 'missing' },
        { at: 'women', code: 'missing' },
      ],
    ],
  ];
  for (const [given, findings] of faults) {
    it(`is not ${JSON.stringify(given)}`, () => {
      assert.deepEqual(findingsIn(raw(given), rules({ measure })), findings);
    });
  }
});

describe('contradicts', () => {
  const target = { type: 'number', target: { op: 'min', value: 168 } } as const;
  const cases: readonly [Partial<Answer>, Partial<AnswerRules>, boolean][] = [
    [{ status: 'met', value: 150 }, { measure: target }, true],
    [{ status: 'met', value: 168 }, { measure: target }, false],
    [{ status: 'notMet', value: 192 }, { measure: target }, true],
    [{ status: 'notMet', value: 150 }, { measure: target }, false],
    [{ status: 'partly', value: 150 }, { measure: target }, false],
    [{ status: 'partly', value: 192 }, { measure: target }, false],
    [{ status: 'unknown', value: 192 }, { measure: target }, false],
    [{ status: 'met' }, { measure: target }, false],
    [{ status: 'met', value: 150 }, { measure: { type: 'number' } }, false],
    [{ status: 'met', value: 150 }, {}, false],
    [{ status: 'met', value: 150 }, { measure: target, asks: ['direction'] }, false],
  ];
  for (const [answer, given, isContradiction] of cases) {
    it(`is ${isContradiction} of ${JSON.stringify(answer)} by ${JSON.stringify(given)}`, () => {
      assert.equal(contradicts({ status: 'met', texts: {}, ...answer }, rules(given)), isContradiction);
    });
  }
});

describe('parseNumber', () => {
  const numbers: readonly [string, number | undefined][] = [
    ['0', 0],
    ['168', 168],
    ['13,7', 13.7],
    ['13.7', 13.7],
    ['1 500', 1500],
    ['1\u00A0500', 1500],
    ['1\u202F000\u202F000,5', 1_000_000.5],
    ['-4', -4],
    ['\u22124,5', -4.5],
    ['1,000.5', undefined],
    ['1.5.3', undefined],
    ['4-5', undefined],
    ['--4', undefined],
    ['45 52', undefined],
    ['3,5 4,1', undefined],
    ['80 85', undefined],
    ['10, 12', undefined],
    ['10 ,12', undefined],
    ['80,5', 80.5],
    ['1 200,5', 1200.5],
    ['1 2000', undefined],
    ['3 450,5', 3450.5],
    ['4,', undefined],
    [',5', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['fyra', undefined],
    ['', undefined],
  ];
  for (const [text, number] of numbers) {
    it(`${number === undefined ? 'finds no number in' : 'reads'} ${JSON.stringify(text)}`, () => {
      assert.equal(parseNumber(text), number);
    });
  }

  // The characters "{", "2" and "}" were once dropped from every number.
  const withTwo: readonly [string, number | undefined][] = [
    ['2', 2],
    ['192', 192],
    ['12 500', 12_500],
    ['22,25', 22.25],
    ['{7}', undefined],
  ];
  for (const [text, number] of withTwo) {
    it(`${number === undefined ? 'finds no number in' : 'reads'} ${JSON.stringify(text)}`, () => {
      assert.equal(parseNumber(text), number);
    });
  }
});
