import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { applyModel, modelOf, readModels } from '../../../src/importers/models.ts';
import { audited, type State, said } from '../../audited.ts';
import { ANNA, anAssessment, anItem, aPerson, aPlan, aRound, aState } from '../../build.ts';

describe('An auditor', () => {
  const GOALS = [
    anItem({ id: 'green', kind: 'area', title: 'Klimat' }),
    anItem({
      id: 'climate',
      parent: 'green',
      title: 'Malmö är klimatneutralt',
      criteria: ['Hur hållbarhetskrav ställs i upphandlingar'],
    }),
    anItem({ id: 'power', kind: 'assignment', parent: 'green', title: 'Utreda elen' }),
  ];
  const OWNERS = ['climate', 'power'].map((item) => ({ item, person: 'anna' }));
  const MET = anAssessment({
    item: 'climate',
    at: '2025-09-01T08:00:00.000Z',
    texts: { happened: 'Hållbarhetskravet följs i varje upphandling.', basis: 'Protokoll från maj.' },
  });
  const POWER = anAssessment({
    ...{ item: 'power', at: '2025-09-01T08:00:00.000Z', status: 'unknown', direction: undefined },
    ...{ stage: 'underWay', day: '2025-12-15', texts: { done: 'Arbetet pågår.' } },
  });

  function goalState(climate: Partial<WordedAssessment> = {}, power: Partial<WordedAssessment> = {}): State {
    const plan = { ...applyModel(aPlan({ items: GOALS }), modelOf(readModels(), '2025')), version: 1 };
    const assessments = [
      { ...MET, ...climate },
      { ...POWER, ...power },
    ];
    return { ...aState({ plan, people: [aPerson(ANNA)] }), ownerships: OWNERS, assessments };
  }

  const texts = (happened: string) => ({ texts: { ...MET.texts, happened } });
  const { day: _, ...WITHOUT_DAY } = POWER;
  const dayless = (done: string): State => {
    const state = goalState();
    return { ...state, assessments: [MET, { ...WITHOUT_DAY, texts: { done } }] };
  };
  const JUDGED: readonly (readonly [title: string, state: State, findings: readonly string[]])[] = [
    ['an answer that is whole', goalState(), []],
    ['a criterion in a compound', goalState(texts('Vid upphandlingen är kraven på hållbarhet höga.')), []],
    [
      'a criterion of which nothing is said',
      goalState(texts('Nya solceller sitter på taken.')),
      ['criterion-unmentioned climate Hur hållbarhetskrav ställs i upphandlingar'],
    ],
    ['what cannot be assessed, and why', goalState({ status: 'unknown' }), []],
    [
      'what cannot be assessed, and not why',
      goalState({ status: 'unknown', texts: { happened: MET.texts.happened ?? '' } }),
      ['no-basis climate'],
    ],
    ['a day in words', dayless('Utredningen redovisas för nämnden hösten 2025.'), []],
    ['a time that is to come', dayless('Förslaget ska vara i kraft vid budgeten 2026.'), []],
    ['a day in English', dayless('The report will be presented in the autumn.'), []],
    ['a time that has been', dayless('Underlaget togs fram under våren.'), ['no-day power']],
    ['an assignment that is over', goalState({}, { ...WITHOUT_DAY, day: undefined, stage: 'closed' }), []],
    [
      'an answer for form’s sake',
      goalState({ texts: { happened: 'Se ovan.', basis: '–' } }),
      [
        'no-basis climate',
        'no-text climate happened',
        'criterion-unmentioned climate Hur hållbarhetskrav ställs i upphandlingar',
      ],
    ],
    [
      'a language that was mended later',
      goalState({ mends: { author: ANNA, at: '2024-12-01T08:00:00.000Z', version: 1 } }),
      ['stale-text climate'],
    ],
    [
      'the last hour before the period',
      goalState({ at: '2024-12-31T22:59:00.000Z' }),
      ['stale-text climate'],
    ],
    ['its first hour', goalState({ at: '2024-12-31T23:01:00.000Z' }), []],
  ];
  for (const [title, state, findings] of JUDGED)
    it(`judges ${title}`, () => assert.deepEqual(audited(state).findings.map(said), findings));

  it('names words that stood in the last report, and lets those be that are new', () => {
    const state = goalState(texts('Vi ställer hållbarhetskrav i alla våra upphandlingar sedan i våras.'));
    const { plan } = state;
    const round = aRound({ id: 'before', name: 'Delårsrapport 2024' });
    const then = { round, plan, item: anItem({ id: 'climate' }) };
    const earlier = (happened: string) =>
      new Map([['climate/owner', { ...then, assessment: { ...MET, texts: { happened } } }]]);
    const again = audited(
      state,
      earlier('Vi ställer hållbarhetskrav i alla våra upphandlingar sedan i våras.'),
    );
    assert.deepEqual(again.findings.map(said), ['stale-text climate Delårsrapport 2024']);
    assert.deepEqual(audited(state, earlier('Vi har börjat ställa krav när vi köper in.')).findings, []);
  });

  it('asks a report of other years only for what it tells of the others of a kind', () => {
    const { ownerships: _, ...state } = goalState();
    const round = aRound({ state: 'closed', history: true });
    const history = (assessments: readonly WordedAssessment[]): State => ({
      ...state,
      round,
      ownerships: [],
      assessments,
    });
    const { basis: __, ...onlyHappened } = MET.texts;
    const unjudged = {
      ...MET,
      status: 'unknown',
      unassessed: true,
      direction: undefined,
      texts: onlyHappened,
    } as const;
    const told = audited(history([unjudged]));
    assert.deepEqual(told.findings.map(said), []);
    assert.deepEqual(
      [told.untold.map(({ id }) => id), told.items.map(({ id }) => id)],
      [['power'], ['climate']],
    );
  });

  it('misses the owner of a goal whose indicators alone are asked about, and of none that is carried by what stands below it', () => {
    const items = [
      anItem({ id: 'council', title: 'Malmö växer' }),
      anItem({ id: 'board', kind: 'boardGoal', parent: 'council', title: 'Fler bostäder' }),
      anItem({ id: 'homes', kind: 'indicator', parent: 'board', title: 'Bostäder' }),
    ];
    const owned = (...ids: readonly string[]): State => ({
      ...aState({ plan: aPlan({ items }) }),
      ownerships: ids.map((item) => ({ item, person: 'anna' })),
    });
    const ownerless = (state: State) =>
      audited(state)
        .findings.filter(({ rule }) => rule === 'no-owner')
        .map(said);
    assert.deepEqual(ownerless(owned('homes')), ['no-owner board']);
    assert.deepEqual(ownerless(owned('homes', 'board')), []);
    assert.deepEqual(ownerless(owned('council')), []);
  });

  it('misses an outcome that nobody is asked for', () => {
    const target = { type: 'number', target: { op: 'min', value: 4 } } as const;
    const items = [
      anItem({ id: 'goal', title: 'Malmö växer' }),
      anItem({ id: 'first', kind: 'indicator', parent: 'goal', title: 'Bostäder', measure: target }),
      anItem({ id: 'second', kind: 'indicator', parent: 'goal', title: 'Skolor', measure: target }),
    ];
    const state: State = {
      ...aState({ plan: aPlan({ items }), ownerships: [{ item: 'goal', person: 'anna' }] }),
      assessments: [anAssessment({ item: 'goal', value: 5, at: MET.at })],
    };
    assert.deepEqual(audited(state).findings.map(said), ['no-outcome second']);
  });

  it('takes no second for 2,000 items with long answers', () => {
    const items = Array.from({ length: 2000 }, (_, number) =>
      anItem({
        id: `g${number}`,
        title: `Mål ${number}`,
        criteria: ['Hur hållbarhetskrav ställs', 'Nya cykelvägar'],
      }),
    );
    const long = {
      happened: 'Hållbarhetskraven följs och cykelvägarna byggs ut. '.repeat(40),
      basis: 'Protokoll.',
    };
    const state: State = {
      ...aState({ plan: aPlan({ items }) }),
      ownerships: items.map(({ id }) => ({ item: id, person: 'anna' })),
      assessments: items.map(({ id }) => anAssessment({ item: id, texts: long, at: MET.at })),
    };
    const started = performance.now();
    const { followed } = audited(state);
    const took = performance.now() - started;
    assert.equal(followed.length, 2000);
    assert.ok(took < 2_000, `${took} ms`);
  });
});
