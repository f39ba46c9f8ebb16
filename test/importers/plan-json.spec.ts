import assert from 'node:assert/strict';
import fc from 'fast-check';
import { QUESTIONS_2025 } from '../../src/domain/answers/questions.ts';
import { SCALE_2025 } from '../../src/domain/answers/scale.ts';
import { Problem } from '../../src/domain/errors.ts';
import { asksOf, questionsOf, scaleOf } from '../../src/domain/plans/plan.ts';
import { readPlanJson } from '../../src/importers/plan-json.ts';
import {
  AREA_JSON,
  GOAL_JSON,
  PLAN_JSON,
  planFile,
  planFileWith,
  QUESTION_JSON,
  STEPS_JSON,
} from './plan-file.ts';

describe('readPlanJson', () => {
  it('reads a sound plan as it stands', () => {
    assert.deepEqual(readPlanJson(planFile({ language: 'en' })), {
      plan: { ...PLAN_JSON, language: 'en' },
      ids: 'given',
      unplaced: [],
    });
  });

  it('reads a file that begins with a byte order mark', () => {
    assert.equal(readPlanJson(`\uFEFF${planFile()}`).plan.id, 'ks-2025');
  });

  it('takes Swedish, and the scale and questions of 2025, when nothing else is said', () => {
    const { plan } = readPlanJson(planFile());
    assert.equal(plan.language, 'sv');
    assert.equal(scaleOf(plan), SCALE_2025);
    assert.equal(questionsOf(plan), QUESTIONS_2025);
  });

  it('reads what is asked, and asks for both when nothing is said', () => {
    assert.deepEqual(asksOf(readPlanJson(planFile({ asks: ['direction'] })).plan), ['direction']);
    assert.deepEqual(asksOf(readPlanJson(planFile()).plan), ['status', 'direction']);
  });

  it('lets a given id take the place of the plan’s own, also where it has none', () => {
    assert.equal(readPlanJson(planFile(), 'ks-2026').plan.id, 'ks-2026');
    assert.equal(readPlanJson(planFile({ id: undefined }), 'ks-2026').plan.id, 'ks-2026');
  });

  it('reads every field of an item', () => {
    const full = {
      ...GOAL_JSON,
      short: 'jobben',
      agenda2030: [1, 17],
      desiredOutcome: 'Fler i arbete.',
      criteria: ['Hur många', 'Vilka'],
      measure: { type: 'number', unit: '%', target: { op: 'min', value: 70 }, bySex: true },
      respondents: 'eachUnit',
      reportBack: 'I årsanalysen',
      planning: 'Jobbspår tas fram.\n\nDe provas i höst.',
      definition: 'Med arbete menas minst halvtid.',
      finish: 'årsskiftet 2026/2027',
      kpi: 'N00945',
      cadence: 'pulse' as const,
    };
    assert.deepEqual(readPlanJson(planFile({ items: [AREA_JSON, full] })).plan.items, [AREA_JSON, full]);
  });

  it('reads the key figure in Kolada however it is written', () => {
    const { plan } = readPlanJson(planFileWith({ kpi: ' n00945 ' }));
    assert.equal(plan.items[2]?.kpi, 'N00945');
  });

  it('takes one criterion written as a text', () => {
    assert.deepEqual(readPlanJson(planFileWith({ criteria: ' Hur många ' })).plan.items[2]?.criteria, [
      'Hur många',
    ]);
  });

  it('takes blanks from around names', () => {
    assert.equal(readPlanJson(planFileWith({ title: '  En metro\n' })).plan.items[2]?.title, 'En metro');
  });

  it("reads the plan's own scale, worded once or in each language", () => {
    const own = STEPS_JSON.map((step) => ({ ...step, reached: { sv: 'Blev', en: 'Became' } }));
    assert.deepEqual(
      readPlanJson(planFile({ scale: own })).plan.scale,
      ['met', 'notMet'].map((status) => ({
        status,
        symbol: '*',
        expected: { sv: 'Väntas', en: 'Väntas' },
        reached: { sv: 'Blev', en: 'Became' },
      })),
    );
  });

  it("reads the plan's own questions, always asked and required unless they say otherwise", () => {
    const why = { id: 'why', label: { sv: 'Varför?', en: 'Why?' }, when: 'deviation', required: false };
    assert.deepEqual(readPlanJson(planFile({ questions: [QUESTION_JSON, why] })).plan.questions, [
      { id: 'happened', label: { sv: 'Vad har hänt?', en: 'Vad har hänt?' }, when: 'always', required: true },
      why,
    ]);
  });
});

describe('a field that plan@1 does not have', () => {
  it('is listed with its path, and the rest of the plan is read', () => {
    const measure = { type: 'number', colour: 'red', target: { op: 'min', value: 4, by: 2026 } };
    const items = [AREA_JSON, { ...GOAL_JSON, owner: 'Anna', measure }];
    const { plan, unplaced } = readPlanJson(
      planFile({ mayor: 'Bo', scale: STEPS_JSON.map((step) => ({ ...step, rank: 1 })), items }),
    );
    assert.deepEqual(unplaced.map(({ at }) => at).toSorted(), [
      'items[1].measure.colour',
      'items[1].measure.target.by',
      'items[1].owner',
      'mayor',
      'scale[0].rank',
      'scale[1].rank',
    ]);
    assert.ok(unplaced.every(({ code }) => code === 'unknown-key'));
    const sound = { type: 'number', target: { op: 'min', value: 4 } };
    assert.deepEqual(plan.items, [AREA_JSON, { ...GOAL_JSON, measure: sound }]);
    assert.equal('mayor' in plan, false);
  });

  for (const key of ['__proto__', 'constructor', 'toString', 'a.b', '']) {
    it(`is listed also when it is called ${JSON.stringify(key)}`, () => {
      const text = planFile().replace('{', `{${JSON.stringify(key)}: {"x": 1}, `);
      const { plan, unplaced } = readPlanJson(text);
      assert.deepEqual(unplaced, [{ at: key, code: 'unknown-key' }]);
      assert.deepEqual(plan, { ...PLAN_JSON, language: 'sv' });
    });
  }
});

describe('any JSON at all', () => {
  function givesPlanOrFindings(value: unknown): void {
    try {
      assert.ok(readPlanJson(JSON.stringify(value)).plan.items.length > 0);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      assert.equal(error.code, 'invalid-plan');
      assert.ok(error.findings.length > 0);
    }
  }

  it('gives a plan or says what is wrong', () => {
    fc.assert(fc.property(fc.jsonValue(), givesPlanOrFindings), { numRuns: 500 });
  });

  it('gives a plan or says what is wrong, when put into any field of a plan', () => {
    const planField = fc.constantFrom(
      'id',
      'title',
      'board',
      'year',
      'language',
      'scale',
      'questions',
      'items',
      'other',
    );
    const itemField = fc.constantFrom(
      'id',
      'kind',
      'parent',
      'title',
      'agenda2030',
      'criteria',
      'measure',
      'respondents',
      'other',
    );
    const mutation = fc.tuple(planField, fc.jsonValue(), itemField, fc.jsonValue());
    fc.assert(
      fc.property(mutation, ([inPlan, planValue, inItem, itemValue]) => {
        givesPlanOrFindings({
          ...PLAN_JSON,
          items: [AREA_JSON, { ...GOAL_JSON, [inItem]: itemValue }],
          [inPlan]: planValue,
        });
        givesPlanOrFindings({ ...PLAN_JSON, items: [AREA_JSON, { ...GOAL_JSON, [inItem]: itemValue }] });
      }),
      { numRuns: 500 },
    );
  });
});
