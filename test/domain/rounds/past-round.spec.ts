import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Finding } from '../../../src/domain/errors.ts';
import type { Plan } from '../../../src/domain/plans/plan.ts';
import type { PastRoundDocument, ReadAnswer } from '../../../src/domain/plans/read-document.ts';
import { changedAnswers, holdsAll, placeAnswers, roundFor } from '../../../src/domain/rounds/past-round.ts';
import { anAssessment, anItem, aPlan, aRound, problemFrom } from '../../build.ts';

const TEXTS = { happened: 'Studien är klar.' };
const PLAN: Plan = aPlan({ items: [anItem(), anItem({ id: 'metro', title: 'En metro över sundet' })] });

/** A report with ids of its own, `r-jobs` and `r-metro`. */
function aReport(
  answers: readonly Partial<ReadAnswer>[],
  unplaced: readonly Finding[] = [],
): PastRoundDocument {
  return {
    plan: { ...PLAN, items: PLAN.items.map((item) => ({ ...item, id: `r-${item.id}` })) },
    ids: 'made',
    unplaced,
    pastRound: {
      kind: 'interim',
      name: 'Delårsrapport 2024',
      from: '2024-01-01',
      to: '2024-08-31',
      answers: answers.map((answer, at) => ({ item: 'r-jobs', line: at + 1, texts: TEXTS, ...answer })),
    },
  };
}

describe('What an old report says', () => {
  const asksTrend: Plan = { ...PLAN, asks: ['direction'] };
  const answers: readonly [what: string, read: Partial<ReadAnswer>, plan: Plan, answer: object][] = [
    ['a status', { status: 'met' }, PLAN, { status: 'met' }],
    ['no assessment', {}, PLAN, { status: 'unknown', unassessed: true }],
    [
      'that its number comes later',
      { status: 'unknown', notMeasured: true },
      PLAN,
      { status: 'unknown', notMeasured: true },
    ],
    [
      'that its number comes later, where the trend is asked for',
      { status: 'unknown', notMeasured: true },
      asksTrend,
      { status: 'unknown', notMeasured: true },
    ],
    [
      'a trend alone',
      { direction: 'negative' },
      PLAN,
      { status: 'unknown', unassessed: true, direction: 'negative' },
    ],
    [
      'a trend where that is all that is asked for',
      { direction: 'negative' },
      asksTrend,
      { status: 'notMet', direction: 'negative' },
    ],
    [
      'a status where the trend is asked for',
      { status: 'met' },
      asksTrend,
      { status: 'unknown', unassessed: true },
    ],
    [
      'an outcome by sex',
      { status: 'met', value: 54, bySex: { women: 60, men: 48 } },
      PLAN,
      { status: 'met', value: 54, bySex: { women: 60, men: 48 } },
    ],
    ['how far it has come', { stage: 'underWay' }, PLAN, { status: 'unknown', stage: 'underWay' }],
    ['that it is done', { stage: 'closed' }, PLAN, { status: 'met', stage: 'closed' }],
    ['halves without their total', { status: 'met', bySex: { women: 60, men: 48 } }, PLAN, { status: 'met' }],
  ];
  for (const [what, read, plan, answer] of answers)
    it(`becomes an answer when it is ${what}`, () => {
      const { placed } = placeAnswers(plan, [], aReport([read]));
      assert.deepEqual(
        placed.map(({ answer }) => answer),
        [{ ...answer, texts: TEXTS }],
      );
    });

  const finding = (line: number, code: 'no-heading' | 'unplaced' | 'status-not-kept', value: string) => ({
    at: '',
    line,
    code,
    value,
  });
  const unplaced: readonly [what: string, report: PastRoundDocument, plan: Plan, findings: object[]][] = [
    ['nothing', aReport([{ status: 'met' }]), PLAN, []],
    [
      'what is about no item, by what it says',
      aReport([{ item: undefined }]),
      PLAN,
      [finding(1, 'no-heading', 'Studien är klar.')],
    ],
    [
      'what is about no item and has no text, by its outcome',
      aReport([{ item: undefined, texts: {}, value: 192 }]),
      PLAN,
      [finding(1, 'no-heading', '192')],
    ],
    [
      'an item that the plan does not have, by its title',
      aReport([{ item: 'r-metro' }]),
      { ...PLAN, items: [anItem()] },
      [finding(1, 'unplaced', 'En metro över sundet')],
    ],
    [
      'the second answer about an item',
      aReport([{ status: 'met' }, { status: 'notMet' }]),
      PLAN,
      [finding(2, 'unplaced', 'Fler har arbete')],
    ],
    [
      'a status that the plan does not ask for',
      aReport([{ status: 'met', direction: undefined }]),
      asksTrend,
      [finding(1, 'status-not-kept', 'Fler har arbete')],
    ],
    [
      'not what the reader has told of already',
      aReport([{ item: undefined }], [finding(1, 'no-heading', 'Rubrik saknas')]),
      PLAN,
      [],
    ],
  ];
  for (const [what, report, plan, findings] of unplaced)
    it(`is told of where it has no place: ${what}`, () => {
      assert.deepEqual(placeAnswers(plan, [], report).unplaced, findings);
    });

  it('is placed by a name that the item had before, where no other has been found for it', () => {
    const renamed = {
      ...PLAN,
      items: [anItem({ title: 'Alla kan försörja sig' }), PLAN.items[1] ?? anItem()],
    };
    const report = aReport([{ status: 'met' }, { item: 'r-metro', status: 'partly' }]);
    const places = (earlier: readonly Plan[]) =>
      placeAnswers(renamed, earlier, report).placed.map(({ item }) => item.id);
    assert.deepEqual(places([]), ['metro']);
    assert.deepEqual(places([PLAN]), ['jobs', 'metro']);
  });
});

describe('The round that is to hold an old report', () => {
  const [fresh, first, second] = ['new', 'a', 'b'].map((id) => aRound({ id, state: 'closed' }));
  assert.ok(fresh && first && second);
  const imported = anAssessment({ author: { id: 'import', name: 'Delårsrapport 2024' } });
  const cases: readonly [what: string, twins: Parameters<typeof roundFor>[1], id: string][] = [
    ['a new one when there is none', [], 'new'],
    ['the last of several that are empty', [first, second].map((round) => ({ round, said: [] })), 'b'],
    [
      'the one with answers',
      [
        { round: first, said: [imported] },
        { round: second, said: [] },
      ],
      'a',
    ],
  ];
  for (const [what, twins, id] of cases)
    it(`is ${what}`, () => assert.equal(roundFor(fresh, twins).round.id, id));

  it('is none when people have answered in any of the period', () => {
    const twins = [
      { round: first, said: [imported] },
      { round: second, said: [imported, anAssessment()] },
    ];
    const { code, fields } = problemFrom(() => roundFor(fresh, twins));
    assert.deepEqual([code, fields], ['round-answered', { round: second.name, id: 'b' }]);
  });

  it('shows a version of the plan only when that has all that was answered', () => {
    assert.equal(holdsAll(PLAN, [anAssessment(), anAssessment({ item: 'metro' })]), true);
    assert.equal(holdsAll(PLAN, [anAssessment(), anAssessment({ item: 'gone' })]), false);
  });
});

describe('The answers of an old report that are stored', () => {
  const round = aRound({ state: 'closed', closedAt: '2024-08-31T12:00:00.000Z' });
  const loaded = { storedBy: { id: 'beata', name: 'Beata Berg' }, storedAt: '2025-09-01T08:00:00.000Z' };
  const source = { round, plan: PLAN, name: 'Delårsrapport 2024', loaded };
  const placed = [{ item: anItem(), answer: { status: 'met', texts: TEXTS } as const }];
  const stored = (said: readonly WordedAssessment[]) =>
    changedAnswers(placed, source, said).map(({ assessment, follows }) => [assessment.version, follows]);

  it('say whose report it was and when, and who has loaded it', () => {
    const [only] = changedAnswers(placed, source, []);
    assert.deepEqual(only, {
      follows: undefined,
      assessment: {
        round: round.id,
        item: 'jobs',
        respondent: 'owner',
        status: 'met',
        texts: TEXTS,
        version: 1,
        author: { id: 'import', name: 'Delårsrapport 2024' },
        at: '2024-08-31T12:00:00.000Z',
        ...loaded,
      },
    });
  });

  it('follow what was said there, and are none when it was the same', () => {
    const same = anAssessment({ status: 'met', direction: undefined, texts: TEXTS, version: 3 });
    const other = { ...same, status: 'partly' } as const;
    assert.deepEqual(stored([same]), []);
    assert.deepEqual(stored([other]), [[4, other]]);
    assert.deepEqual(stored([{ ...same, respondent: 'HR' }]), [[1, undefined]]);
  });
});
