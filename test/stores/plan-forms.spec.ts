import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../src/domain/answers/assessment.ts';
import { QUESTIONS_2025, type Questions } from '../../src/domain/answers/questions.ts';
import { openStores } from '../../src/stores/stores.ts';
import { ANNA, anAssessment, aPlan, BY_ANNA } from '../build.ts';
import { temporaryFolder } from '../fakes.ts';
import { openTestDocuments } from '../test-store.ts';

describe('What a plan asks, stored', () => {
  let documents: Awaited<ReturnType<typeof openTestDocuments>>;

  beforeEach(async () => {
    documents = await openTestDocuments(temporaryFolder());
  });
  afterEach(() => documents.close());

  const label = { sv: 'Vad har gjorts?', en: 'What has been done?' };
  const sets: Questions = {
    sets: [
      {
        kinds: ['assignment'],
        rounds: ['annual'],
        status: 'not',
        stage: 'required',
        day: 'optional',
        fields: [],
      },
      {
        ...{ status: 'proposed', outcome: 'required', notMeasured: true },
        fields: [
          { id: 'done', label, when: 'always', required: 'deviation', max: 400, help: label, example: label },
        ],
      },
    ],
  };

  const forms: readonly [string, Questions | undefined, number][] = [
    ['sets, which the version before would not read', sets, 2],
    ['the former list', QUESTIONS_2025, 1],
    ['nothing', undefined, 1],
  ];
  for (const [what, questions, schema] of forms) {
    it(`as ${what}, is read as it was, and says in which form it lies`, async () => {
      const { version: _, ...plan } = aPlan(questions ? { questions } : {});
      const { plans } = openStores(documents, 'local');
      const saved = await plans.save(plan, BY_ANNA, 0);
      assert.deepEqual(await openStores(documents, 'local').plans.read(plan.id, 1), saved);
      const all = await documents.followup.range(plan.id, 'plan/');
      assert.deepEqual(
        all.map((document) => document.schema),
        [schema],
      );
    });
  }

  it('holds stages, days and what is not yet measured in answers, with what they were before', async () => {
    const { assessments } = openStores(documents, 'local');
    const said: readonly Partial<WordedAssessment>[] = [
      { item: 'energy', status: 'unknown', stage: 'underWay', day: '2025-12-31', author: ANNA },
      { item: 'jobs', status: 'unknown', notMeasured: true },
      {
        ...{ item: 'metro', status: 'met', version: 1 },
        previous: { status: 'unknown', notMeasured: true, at: '2025-08-01T08:00:00.000Z' },
      },
    ];
    for (const one of said) {
      const { direction: _, ...assessment } = anAssessment(one);
      await assessments.save('ks-2025', { assessment, replaces: undefined }, BY_ANNA);
      const [read] = await openStores(documents, 'local').assessments.history(
        'ks-2025',
        assessment.round,
        assessment.item,
      );
      assert.deepEqual(read, assessment);
    }
  });
});
