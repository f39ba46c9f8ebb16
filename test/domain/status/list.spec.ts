import assert from 'node:assert/strict';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import {
  isAboutAnswers,
  type ListQuestion,
  listIn,
  listOf,
  pageOf,
} from '../../../src/domain/status/list.ts';
import { ANNA, anAssessment, anItem, aPerson, aPlan, aState, BO } from '../../build.ts';

/** Four that are asked about, each with another status; one goal that nobody owns, and one that units answer for. */
function aMixedState(): RoundState {
  const { items } = aPlan();
  const extra = [
    anItem({ id: 'bare', parent: 'green', title: 'Ingen äger', agenda2030: [14] }),
    anItem({
      id: 'units',
      kind: 'directionGoal',
      parent: 'green',
      title: 'Enheterna',
      respondents: 'eachUnit',
    }),
  ];
  const withAgenda = items.map((item) => (item.id === 'jobs' ? { ...item, agenda2030: [8, 11] } : item));
  const state = aState({ plan: aPlan({ items: [...withAgenda, ...extra] }) });
  return {
    ...state,
    people: [aPerson({ ...ANNA, unit: 'Näringslivet' }), aPerson({ ...BO, unit: 'Miljön' })],
    ownerships: [
      ...state.ownerships,
      { item: 'units', person: 'anna', unit: 'Stadskontoret' },
      { item: 'units', person: 'bo', unit: 'Parkerna' },
    ],
    assessments: [
      anAssessment({ item: 'jobs', status: 'met' }),
      anAssessment({ item: 'metro', status: 'notMet', direction: 'negative' }),
      anAssessment({ item: 'climate', status: 'partly' }),
      anAssessment({ item: 'units', respondent: 'Parkerna', status: 'notMet' }),
    ],
  };
}

const below = (item: string) => ({ below: { plan: 'ks-2025', item } });

describe('A list of items', () => {
  const rows: readonly (readonly [what: string, ListQuestion, expected: readonly string[]])[] = [
    [
      'all, by area and the worst first in each',
      { filter: {} },
      ['metro', 'jobs', 'units', 'climate', 'energy', 'bare'],
    ],
    ['what is not met', { filter: { statuses: ['notMet'] } }, ['metro', 'units']],
    ['what deviates', { filter: { statuses: ['partly', 'notMet'] } }, ['metro', 'units', 'climate']],
    ['what is met', { filter: { statuses: ['met'] } }, ['jobs']],
    ['what goes worse than planned', { filter: { directions: ['negative'] } }, ['metro']],
    ['what is unanswered, by all or by some', { filter: { isAnswered: false } }, ['units', 'energy']],
    ['what is answered', { filter: { isAnswered: true } }, ['metro', 'jobs', 'units', 'climate']],
    ['assignments', { filter: { kinds: ['assignment'] } }, ['energy']],
    [
      'goals, with one that nobody owns',
      { filter: { kinds: ['councilGoal'] } },
      ['metro', 'jobs', 'climate', 'bare'],
    ],
    ['indicators, by their goals', { filter: { kinds: ['indicator'], statuses: ['met'] } }, ['jobs-share']],
    [
      'areas with anything that is not met',
      { filter: { kinds: ['area'], statuses: ['notMet'] } },
      ['work', 'green'],
    ],
    ['a global goal', { filter: { agenda: 11 } }, ['jobs']],
    [
      'a global goal that its indicator serves too',
      { filter: { agenda: 8, kinds: ['indicator'] } },
      ['jobs-share'],
    ],
    ['a global goal of what nobody owns', { filter: { agenda: 14 } }, ['bare']],
    ['what stands below an area', { filter: below('work') }, ['metro', 'jobs']],
    ['a goal itself', { filter: below('jobs') }, ['jobs']],
    ['an indicator, by its goal', { filter: below('jobs-share') }, ['jobs-share']],
    [
      'two at once',
      { filter: {}, among: ['jobs', 'energy'].map((item) => ({ plan: 'ks-2025', item })) },
      ['jobs', 'energy'],
    ],
    ['nothing of another plan', { filter: { below: { plan: 'ks-2024', item: 'work' } } }, []],
    ['what a person answers for', { filter: { person: 'bo' } }, ['units', 'climate', 'energy']],
    ['what a person has not answered', { filter: { person: 'bo', isAnswered: false } }, ['energy']],
    [
      'what a unit answers for, by those who work there',
      { filter: { unit: 'näringslivet' } },
      ['metro', 'jobs'],
    ],
    ['what a unit answers for itself', { filter: { unit: 'Stadskontoret' } }, ['units']],
    ['worst first', { filter: {}, order: 'worst' }, ['metro', 'units', 'climate', 'jobs', 'energy', 'bare']],
    ['best first', { filter: {}, order: 'best' }, ['jobs', 'climate', 'metro', 'units', 'energy', 'bare']],
    ['an area narrowed to a status', { filter: { ...below('green'), statuses: ['notMet'] } }, ['units']],
  ];
  for (const [what, question, expected] of rows) {
    it(`has ${what}`, () => {
      const { entries } = listIn(aMixedState(), question);
      assert.deepEqual(
        entries.map(({ item }) => item.id),
        expected,
      );
    });
  }

  it('keeps all that the question is about, beside what it asks for', () => {
    const { scope, entries } = listIn(aMixedState(), { filter: { ...below('work'), statuses: ['notMet'] } });
    assert.deepEqual([scope.length, entries.length], [2, 1]);
  });

  it('is of a plan alone before any round, without areas and indicators unless they are asked for', () => {
    const { plan } = aMixedState();
    const ids = (question: ListQuestion) => listOf(plan, question).items.map(({ id }) => id);
    assert.deepEqual(ids({ filter: {} }), ['jobs', 'metro', 'climate', 'energy', 'bare', 'units']);
    assert.deepEqual(ids({ filter: { kinds: ['area'] } }), ['work', 'green']);
    assert.deepEqual(ids({ filter: { agenda: 11 } }), ['jobs']);
  });

  it('is about answers or about items', () => {
    assert.ok(isAboutAnswers({ statuses: ['met'] }));
    assert.ok(isAboutAnswers({ isAnswered: false }));
    assert.ok(!isAboutAnswers({ kinds: ['area'], agenda: 3 }));
  });
});

describe('A page of a list', () => {
  const rows = [
    [0, 0, { page: 0, pages: 1, first: 1, shown: 0 }],
    [12, 0, { page: 0, pages: 1, first: 1, shown: 12 }],
    [13, 0, { page: 0, pages: 1, first: 1, shown: 13 }],
    [14, 0, { page: 0, pages: 2, first: 1, shown: 12 }],
    [14, 1, { page: 1, pages: 2, first: 13, shown: 2 }],
    [14, 9, { page: 1, pages: 2, first: 13, shown: 2 }],
    [2000, 166, { page: 166, pages: 167, first: 1993, shown: 8 }],
  ] as const;
  for (const [total, wanted, { page, pages, first, shown }] of rows) {
    it(`${wanted} of ${total} has ${shown} from ${first}`, () => {
      const found = pageOf(Array.from({ length: total }), wanted);
      assert.deepEqual(
        [found.page, found.pages, found.first, found.shown.length, found.total],
        [page, pages, first, shown, total],
      );
    });
  }
});
