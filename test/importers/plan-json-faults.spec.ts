import assert from 'node:assert/strict';
import type { Finding } from '../../src/domain/errors.ts';
import { readPlanJson } from '../../src/importers/plan-json.ts';
import { problemFrom } from '../build.ts';
import { AREA_JSON, GOAL_JSON, planFile, planFileWith, QUESTION_JSON, STEPS_JSON } from './plan-file.ts';

const KINDS =
  'area, councilGoal, boardGoal, directionGoal, indicator, commitment, assignment, priority, budget';

describe('a faulty plan file', () => {
  const faults: readonly [string, string, Finding][] = [
    ['nothing', '', { at: '', code: 'not-json' }],
    ['half an object', '{"id": "ks"', { at: '', code: 'not-json' }],
    ['CSV', 'id,title\na,b', { at: '', code: 'not-json' }],
    ['null', 'null', { at: '', code: 'wrong-type', limit: 'object' }],
    ['a list', '[]', { at: '', code: 'wrong-type', limit: 'object' }],
    ['a plan without id', planFile({ id: undefined }), { at: 'id', code: 'missing' }],
    ['a plan id with a blank', planFile({ id: 'ks 2025' }), { at: 'id', code: 'not-an-id' }],
    ['a plan id with a slash', planFile({ id: 'ks/2025' }), { at: 'id', code: 'not-an-id' }],
    ['a plan without title', planFile({ title: undefined }), { at: 'title', code: 'missing' }],
    ['a title of blanks', planFile({ title: '  ' }), { at: 'title', code: 'missing' }],
    [
      'a title that is a number',
      planFile({ title: 7 }),
      { at: 'title', code: 'wrong-type', limit: 'string' },
    ],
    ['a year in quotes', planFile({ year: '2025' }), { at: 'year', code: 'wrong-type', limit: 'number' }],
    ['half a year', planFile({ year: 2025.5 }), { at: 'year', code: 'wrong-type', limit: 'int' }],
    [
      'an unknown language',
      planFile({ language: 'de' }),
      { at: 'language', code: 'not-one-of', limit: 'sv, en' },
    ],
    ['a plan that asks nothing', planFile({ asks: [] }), { at: 'asks', code: 'missing' }],
    [
      'a plan that asks for what there is not',
      planFile({ asks: ['status', 'mood'] }),
      { at: 'asks[1]', code: 'not-one-of', limit: 'status, direction' },
    ],
    ['a plan without items', planFile({ items: [] }), { at: 'items', code: 'missing' }],
    ['items that are no list', planFile({ items: {} }), { at: 'items', code: 'wrong-type', limit: 'array' }],
    [
      'an item that is null',
      planFile({ items: [AREA_JSON, null] }),
      { at: 'items[1]', code: 'wrong-type', limit: 'object' },
    ],
    ['an item without title', planFileWith({ title: undefined }), { at: 'items[2].title', code: 'missing' }],
    ['an item without id', planFileWith({ id: undefined }), { at: 'items[2].id', code: 'missing' }],
    ['an item id with a hash', planFileWith({ id: 'a#b' }), { at: 'items[2].id', code: 'not-an-id' }],
    [
      'an item id of 101 letters',
      planFileWith({ id: 'x'.repeat(101) }),
      { at: 'items[2].id', code: 'not-an-id' },
    ],
    [
      'an unknown kind',
      planFileWith({ kind: 'wish' }),
      { at: 'items[2].kind', code: 'not-one-of', limit: KINDS },
    ],
    [
      'a title that is too long',
      planFileWith({ title: 'x'.repeat(401) }),
      { at: 'items[2].title', code: 'too-long', limit: 400 },
    ],
    [
      'a short name that is too long',
      planFileWith({ short: 'x'.repeat(81) }),
      { at: 'items[2].short', code: 'too-long', limit: 80 },
    ],
    [
      'a desired outcome that is too long',
      planFileWith({ desiredOutcome: 'x'.repeat(2001) }),
      { at: 'items[2].desiredOutcome', code: 'too-long', limit: 2000 },
    ],
    ...['', 'N945', 'N00945,N00946', '../N00945', 'jobben'].map((kpi): [string, string, Finding] => [
      `"${kpi}" for a key figure in Kolada`,
      planFileWith({ kpi }),
      { at: 'items[2].kpi', code: 'wrong-type', limit: 'N00945' },
    ]),
    [
      'criteria that are a number',
      planFileWith({ criteria: 3 }),
      { at: 'items[2].criteria', code: 'wrong-type', limit: 'array' },
    ],
    [
      'a global goal in words',
      planFileWith({ agenda2030: [1, 'hälsa'] }),
      { at: 'items[2].agenda2030[1]', code: 'wrong-type', limit: 'number' },
    ],
    [
      'a parent that is a number',
      planFileWith({ parent: 1 }),
      { at: 'items[2].parent', code: 'wrong-type', limit: 'string' },
    ],
    [
      'an unknown parent',
      planFileWith({ parent: 'nowhere' }),
      { at: 'items[2].parent', code: 'unknown-parent', value: 'nowhere' },
    ],
    [
      'its own parent',
      planFileWith({ parent: 'metro' }),
      { at: 'items[2].parent', code: 'cycle', value: 'metro' },
    ],
    [
      'an id that is taken',
      planFileWith({ id: 'jobs' }),
      { at: 'items[2].id', code: 'duplicate', value: 'jobs' },
    ],
    [
      'an unknown way to measure',
      planFileWith({ measure: { type: 'colour' } }),
      { at: 'items[2].measure.type', code: 'not-one-of', limit: 'qualitative, number, text' },
    ],
    [
      'an unknown kind of target',
      planFileWith({ measure: { type: 'number', target: { op: 'about', value: 4 } } }),
      { at: 'items[2].measure.target.op', code: 'not-one-of', limit: 'min, max, equals' },
    ],
    [
      'a target without a value',
      planFileWith({ measure: { type: 'number', target: { op: 'min' } } }),
      { at: 'items[2].measure.target.value', code: 'missing' },
    ],
    [
      'a target that cannot be reached',
      planFileWith({ measure: { type: 'number', unit: '%', target: { op: 'min', value: 101 } } }),
      { at: 'items[2].measure.target', code: 'impossible-target', value: 'min 101' },
    ],
    [
      'an unknown kind of respondent',
      planFileWith({ respondents: 'everybody' }),
      { at: 'items[2].respondents', code: 'not-one-of', limit: 'owner, eachUnit' },
    ],
    ['a scale of one step', planFile({ scale: STEPS_JSON.slice(0, 1) }), { at: 'scale', code: 'missing' }],
    [
      'a scale that has a step twice',
      planFile({ scale: [...STEPS_JSON, ...STEPS_JSON.slice(0, 1)] }),
      { at: 'scale', code: 'duplicate' },
    ],
    [
      'a step outside the known ones',
      planFile({ scale: [...STEPS_JSON, { ...STEPS_JSON[0], status: 'great' }] }),
      { at: 'scale[2].status', code: 'not-one-of', limit: 'met, partly, notMet, unknown' },
    ],
    ['no questions at all', planFile({ questions: [] }), { at: 'questions', code: 'missing' }],
    [
      'more questions than a card holds',
      planFile({ questions: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...QUESTION_JSON, id })) }),
      { at: 'questions', code: 'too-many', limit: 4 },
    ],
    [
      'the same question twice',
      planFile({ questions: [QUESTION_JSON, QUESTION_JSON] }),
      { at: 'questions', code: 'duplicate' },
    ],
    [
      'a question whose id begins with a digit',
      planFile({ questions: [{ ...QUESTION_JSON, id: '1a' }] }),
      { at: 'questions[0].id', code: 'not-an-id' },
    ],
    [
      'a question worded in one language of two',
      planFile({ questions: [{ ...QUESTION_JSON, label: { sv: 'Vad?' } }] }),
      { at: 'questions[0].label.en', code: 'missing' },
    ],
    [
      'more items than a plan holds',
      planFile({ items: Array.from({ length: 2001 }, (_, index) => ({ ...AREA_JSON, id: `a${index}` })) }),
      { at: 'items', code: 'too-many', limit: 2000 },
    ],
  ];
  for (const [what, text, finding] of faults) {
    it(`with ${what} is refused: ${finding.code} at ${finding.at || 'the top'}`, () => {
      const problem = problemFrom(() => readPlanJson(text));
      assert.equal(problem.code, 'invalid-plan');
      assert.deepEqual(problem.findings, [finding]);
    });
  }

  it('is told of every fault at once', () => {
    const text = planFile({
      title: '',
      items: [
        { ...AREA_JSON, kind: 'wish' },
        { ...GOAL_JSON, title: undefined },
      ],
    });
    assert.deepEqual(
      problemFrom(() => readPlanJson(text)).findings.map(({ at, code }) => `${at} ${code}`),
      ['title missing', 'items[0].kind not-one-of', 'items[1].title missing'],
    );
  });

  it('is refused under an id that nothing can be stored under', () => {
    assert.deepEqual(problemFrom(() => readPlanJson(planFile(), 'ks 2025')).findings, [
      { at: 'id', code: 'not-an-id' },
    ]);
  });
});

describe('a faulty plan file, told more exactly', () => {
  // src/importers/plan-json.ts:151–178 words these as something else; see the expected findings.
  const faults: readonly [string, string, Finding][] = [
    ['an item without kind', planFileWith({ kind: undefined }), { at: 'items[2].kind', code: 'missing' }],
    [
      'a criterion that is too long',
      planFileWith({ criteria: ['Hur många', 'x'.repeat(2001)] }),
      { at: 'items[2].criteria[1]', code: 'too-long', limit: 2000 },
    ],
    [
      'a question without its English',
      planFile({ questions: [{ ...QUESTION_JSON, label: { sv: 'Vad?' } }] }),
      { at: 'questions[0].label.en', code: 'missing' },
    ],
  ];
  for (const [what, text, finding] of faults) {
    it(`with ${what} is refused: ${finding.code} at ${finding.at}`, () => {
      assert.deepEqual(problemFrom(() => readPlanJson(text)).findings, [finding]);
    });
  }

  for (const year of [1989, 2101]) {
    it(`with the year ${year} is refused, though not as missing or too long`, () => {
      const [finding, ...rest] = problemFrom(() => readPlanJson(planFile({ year }))).findings;
      assert.deepEqual(rest, []);
      assert.equal(finding?.at, 'year');
      assert.ok(finding.code !== 'missing' && finding.code !== 'too-long');
    });
  }
});
