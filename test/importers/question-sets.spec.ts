import assert from 'node:assert/strict';
import type { Finding } from '../../src/domain/errors.ts';
import { readModels } from '../../src/importers/models.ts';
import { readPlanJson } from '../../src/importers/plan-json.ts';
import { problemFrom } from '../build.ts';
import { planFile, QUESTION_JSON } from './plan-file.ts';

function refused(questions: unknown): readonly Finding[] {
  return problemFrom(() => readPlanJson(planFile({ questions }))).findings;
}

describe('Question sets in a plan file', () => {
  it('are read with what they leave out, and their fields always asked and required unless they say otherwise', () => {
    const fields = [
      QUESTION_JSON,
      { id: 'why', label: 'Varför?', required: 'deviation', max: 500, help: 'Kort.', example: 'Brist.' },
      { id: 'more', label: 'Mer', when: 'deviation', required: 'never' },
    ];
    const set = { kinds: ['assignment'], rounds: ['annual'], status: 'not', stage: 'required', fields };
    const { plan, unplaced } = readPlanJson(
      planFile({ questions: { sets: [set, { fields: [QUESTION_JSON] }] } }),
    );
    const both = (text: string) => ({ sv: text, en: text });
    const happened = { id: 'happened', label: both('Vad har hänt?'), when: 'always', required: true };
    assert.deepEqual(unplaced, []);
    assert.deepEqual(plan.questions, {
      sets: [
        {
          ...{ kinds: ['assignment'], rounds: ['annual'], status: 'not', stage: 'required' },
          fields: [
            happened,
            {
              ...{ id: 'why', label: both('Varför?'), when: 'always', required: 'deviation', max: 500 },
              ...{ help: both('Kort.'), example: both('Brist.') },
            },
            { id: 'more', label: both('Mer'), when: 'deviation', required: false },
          ],
        },
        { fields: [happened] },
      ],
    });
  });

  const at = 'questions.sets';
  const faults: readonly [string, unknown, readonly Finding[]][] = [
    ['neither sets nor a list', 'happened', [{ at: 'questions', code: 'wrong-type' }]],
    ['no set', { sets: [] }, [{ at, code: 'missing' }]],
    [
      'a kind that there is not',
      { sets: [{ kinds: ['dream'], fields: [] }] },
      [
        {
          at: `${at}[0].kinds[0]`,
          code: 'not-one-of',
          limit:
            'area, councilGoal, boardGoal, directionGoal, indicator, commitment, assignment, priority, budget',
        },
      ],
    ],
    [
      'a need that there is not',
      { sets: [{ direction: 'proposed', fields: [] }] },
      [{ at: `${at}[0].direction`, code: 'not-one-of', limit: 'required, optional, not' }],
    ],
    [
      'a field named as an input that there is',
      { sets: [{ fields: [{ ...QUESTION_JSON, id: 'stage' }] }] },
      [{ at: `${at}[0].fields[0].id`, code: 'not-an-id' }],
    ],
    [
      'one id with two labels',
      { sets: [{ fields: [QUESTION_JSON] }, { fields: [{ ...QUESTION_JSON, label: 'Annat' }] }] },
      [{ at, code: 'duplicate' }],
    ],
    [
      'one field twice',
      { sets: [{ fields: [QUESTION_JSON, QUESTION_JSON] }] },
      [{ at: `${at}[0].fields`, code: 'duplicate' }],
    ],
  ];
  for (const [what, questions, findings] of faults) {
    it(`are refused at the field for ${what}`, () => assert.deepEqual(refused(questions), findings));
  }

  it('tell of a field that is not known, and are read without it', () => {
    const questions = { sets: [{ fields: [QUESTION_JSON], farg: 'röd' }] };
    const { plan, unplaced } = readPlanJson(planFile({ questions }));
    assert.deepEqual(unplaced, [{ at: `${at}[0].farg`, code: 'unknown-key' }]);
    assert.ok(plan.questions && 'sets' in plan.questions);
  });

  it('ask all texts by examples of their own in every model that Målvakt comes with', () => {
    for (const { id, questions } of readModels()) {
      assert.ok('sets' in questions, id);
      const always = questions.sets.flatMap(({ fields }) => fields.filter(({ when }) => when === 'always'));
      assert.ok(always.length > 0 && always.every(({ example }) => example?.sv && example.en), id);
    }
  });
});
