import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOf } from '../../src/domain/answers/asked.ts';
import { QUESTIONS_2025 } from '../../src/domain/answers/questions.ts';
import { ASKS, SCALE_2025 } from '../../src/domain/answers/scale.ts';
import type { Finding } from '../../src/domain/errors.ts';
import type { Plan } from '../../src/domain/plans/plan.ts';
import { applyModel, modelOf, readModels, recogniseModel } from '../../src/importers/models.ts';
import { anItem, aPlan, problemFrom } from '../build.ts';
import { temporaryFolder } from '../fakes.ts';
import { QUESTION_JSON, STEPS_JSON } from './plan-file.ts';

const OWN = {
  id: 'lund',
  name: 'Lunds modell',
  signs: ['Så gick det i Lund'],
  asks: ['status'],
  scale: STEPS_JSON,
  questions: [QUESTION_JSON],
};

function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

describe('the models that Målvakt comes with', () => {
  it('are those of 2019, 2020, 2025 and of a programme', () => {
    assert.deepEqual(
      readModels().map(({ id }) => id),
      ['2019', '2020', '2025', 'program'],
    );
  });

  it('say of 2025 what holds when nothing is said', () => {
    const { asks, scale, questions } = modelOf(readModels(), '2025');
    assert.deepEqual({ asks, scale }, { asks: ASKS, scale: SCALE_2025 });
    const { fields } = askedOf(aPlan({ questions }), anItem(), 'interim');
    const plain = fields.map(({ id, label, when, required }) => ({ id, label, when, required }));
    assert.deepEqual(plain, QUESTIONS_2025);
  });

  const texts: readonly [string, string | undefined][] = [
    ['# Nämndsmål\n\nHur gick det?\nBra.\n\nVarför blev\ndet så?', '2019'],
    ['Trend\n\nEnligt planering\n\nAvstämning\n\nArbetet löper på.', '2020'],
    ['Bedömning av förväntad utveckling av bidrag till \nmålet\n Förväntas uppnås', '2025'],
    ['Önskat utfall är att fler städer ansluter sig.', '2025'],
    ['### ***Inriktningsmål***\n\nStyrgruppen möts, styrgruppen beslutar.', 'program'],
    ['Trend och avstämning. Hur gick det? Förväntas uppnås, Önskat utfall', '2025'],
    ['Trenden är god, och avstämningen visar det.', undefined],
    ['Protokoll från ett möte.', undefined],
    ['', undefined],
  ];
  for (const [text, id] of texts) {
    it(`${id ? `recognise ${id}` : 'recognise nothing'} in "${text.replace(/\s+/g, ' ').slice(0, 60)}"`, () => {
      assert.equal(recogniseModel(readModels(), text)?.id, id);
    });
  }
});

describe("a municipality's own models", () => {
  it('stand beside the others, and before one with as many signs', () => {
    const signs = ['Hur gick det?'];
    const models = readModels(folderWith({ 'lund.json': { ...OWN, signs }, 'README.md': 'Inget.' }));
    assert.equal(modelOf(models, 'lund').name.en, 'Lunds modell');
    assert.equal(recogniseModel(models, 'Hur gick det?')?.id, 'lund');
    assert.equal(models.length, 5);
  });

  it('take the place of the one with the same id', () => {
    const models = readModels(folderWith({ 'vår.json': { ...OWN, id: '2025' } }));
    assert.equal(models.length, 4);
    assert.deepEqual(modelOf(models, '2025').asks, ['status']);
  });

  const faults: readonly [string, Readonly<Record<string, unknown>>, readonly Finding[]][] = [
    ['no JSON', { 'a.json': '{"id": ' }, [{ at: 'a.json', code: 'not-json' }]],
    ['an empty file', { 'a.json': '' }, [{ at: 'a.json', code: 'not-json' }]],
    ['no object', { 'a.json': [] }, [{ at: 'a.json', code: 'wrong-type', limit: 'object' }]],
    ['no id', { 'a.json': { ...OWN, id: undefined } }, [{ at: 'a.json, id', code: 'missing' }]],
    ['an id with a blank', { 'a.json': { ...OWN, id: 'a b' } }, [{ at: 'a.json, id', code: 'not-an-id' }]],
    ['no signs', { 'a.json': { ...OWN, signs: [] } }, [{ at: 'a.json, signs', code: 'missing' }]],
    ['nothing asked', { 'a.json': { ...OWN, asks: [] } }, [{ at: 'a.json, asks', code: 'missing' }]],
    [
      'something asked twice',
      { 'a.json': { ...OWN, asks: ['status', 'status'] } },
      [{ at: 'a.json, asks', code: 'duplicate' }],
    ],
    [
      'something asked that there is not',
      { 'a.json': { ...OWN, asks: ['trend'] } },
      [{ at: 'a.json, asks[0]', code: 'not-one-of', limit: 'status, direction' }],
    ],
    [
      'a question without its words',
      { 'a.json': { ...OWN, questions: [{ id: 'why' }] } },
      [{ at: 'a.json, questions[0].label', code: 'missing' }],
    ],
    [
      'a field that is misspelt',
      { 'a.json': { ...OWN, respondent: 'owner' } },
      [
        {
          at: 'a.json, respondent',
          code: 'unknown-key',
          limit: 'id, name, signs, asks, scale, questions, respondents',
        },
      ],
    ],
    [
      'the same id twice',
      { 'a.json': OWN, 'b.json': OWN },
      [{ at: 'b.json, id', code: 'duplicate', value: 'lund' }],
    ],
    [
      'faults in two files',
      { 'a.json': { ...OWN, id: 7 }, 'b.json': 'x' },
      [
        { at: 'a.json, id', code: 'wrong-type', limit: 'string' },
        { at: 'b.json', code: 'not-json' },
      ],
    ],
  ];
  for (const [what, files, findings] of faults) {
    it(`are refused with file and field for ${what}`, () => {
      const folder = folderWith(files);
      const problem = problemFrom(() => readModels(folder));
      assert.equal(problem.code, 'invalid-models');
      assert.deepEqual(problem.findings, findings);
    });
  }

  it('are refused where there is no such folder, and where a file cannot be opened', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'mapp.json'));
    assert.deepEqual(problemFrom(() => readModels(join(folder, 'x'))).findings, [
      { at: 'MALVAKT_MODELS', code: 'not-a-folder', value: join(folder, 'x') },
    ]);
    assert.deepEqual(problemFrom(() => readModels(folder)).findings, [{ at: 'mapp.json', code: 'not-json' }]);
  });

  it('are told by their ids when there is none of that name', () => {
    const { code, fields } = problemFrom(() => modelOf(readModels(), '2018'));
    assert.deepEqual(
      [code, fields],
      ['unknown-model', { model: '2018', models: '2019, 2020, 2025, program' }],
    );
  });
});

describe('applyModel', () => {
  const items = [
    anItem({ id: 'area', kind: 'area' }),
    anItem({ id: 'goal', kind: 'directionGoal', parent: 'area' }),
    anItem({ id: 'one', kind: 'directionGoal', respondents: 'owner' }),
    anItem({ id: 'job', kind: 'commitment' }),
  ];
  const plan: Plan = aPlan({ items });

  it('gives a plan what it does not say itself', () => {
    const model = modelOf(readModels(), '2019');
    const { asks, scale, questions } = applyModel(plan, model);
    assert.deepEqual([asks, scale, questions], [model.asks, model.scale, model.questions]);
  });

  it("leaves a plan's own as it is", () => {
    const own = { asks: ASKS, scale: SCALE_2025.slice(0, 2), questions: QUESTIONS_2025.slice(1) };
    assert.deepEqual(applyModel({ ...plan, ...own }, modelOf(readModels(), '2020')), { ...plan, ...own });
  });

  it('lets each unit answer about goals, and about nothing else', () => {
    assert.deepEqual(
      applyModel(plan, modelOf(readModels(), 'program')).items.map(({ respondents }) => respondents),
      [undefined, 'eachUnit', 'owner', undefined],
    );
  });
});
