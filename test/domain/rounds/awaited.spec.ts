import assert from 'node:assert/strict';
import type { Decision } from '../../../src/domain/answers/approval.ts';
import {
  awaitedByArea,
  awaitedByUnit,
  awaitedFrom,
  awaitedIn,
  awayOf,
  isToGive,
} from '../../../src/domain/rounds/awaited.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { listIn } from '../../../src/domain/status/list.ts';
import { ANNA, anAssessment, aPerson, aPlan, aRound, aState, BO } from '../../build.ts';

const CILLA = { id: 'cilla', name: 'Cilla Öberg' };
const CLOSED: Partial<Round> = { state: 'closed', closedAt: '2025-09-20T08:00:00.000Z' };
const REOPENED = {
  ...{ reason: 'Fel utfall', by: ANNA, at: '2025-09-21T08:00:00.000Z' },
  answers: [
    { item: 'jobs', respondent: 'owner', version: 1 },
    { item: 'energy', respondent: 'owner', version: 0 },
  ],
};
const JOBS = anAssessment();
const BACK: Decision = {
  ...{ item: 'jobs', respondent: 'owner', version: 1, is: 'sentBack' },
  ...{ by: CILLA, at: '2025-08-29T09:00:00.000Z', comment: 'Skriv mer' },
};
const listOf = (state: RoundState) => listIn(state, { filter: {} });
const away = (person: string, deputy?: string) => ({ person, from: '2025-09-01', to: '2025-09-10', deputy });

describe('What is awaited in a round', () => {
  for (const [what, state, decisions, expected] of [
    [
      'is all that has no answer',
      aState({ assessments: [JOBS] }),
      [],
      ['metro missing', 'climate missing', 'energy missing'],
    ],
    [
      'is what was sent back as well',
      aState({ assessments: [JOBS] }),
      [BACK],
      ['jobs sentBack', 'metro missing', 'climate missing', 'energy missing'],
    ],
    [
      'is not what has been changed since it was sent back',
      aState({ assessments: [anAssessment({ version: 2 })] }),
      [BACK],
      ['metro missing', 'climate missing', 'energy missing'],
    ],
    ['is nothing that never came, in a closed round', aState({ round: aRound(CLOSED) }), [], []],
    [
      'is what was opened again, in a closed round',
      aState({ round: aRound({ ...CLOSED, reopened: [REOPENED] }), assessments: [JOBS] }),
      [],
      ['jobs reopened', 'energy reopened'],
    ],
    [
      'is not what has been given since it was opened again',
      aState({
        round: aRound({ ...CLOSED, reopened: [REOPENED] }),
        assessments: [anAssessment({ version: 2 }), anAssessment({ item: 'energy' })],
      }),
      [],
      [],
    ],
    [
      'is each unit’s answer where each unit answers',
      aState({
        plan: aPlan({
          items: aPlan().items.map((one) => (one.id === 'jobs' ? { ...one, respondents: 'eachUnit' } : one)),
        }),
        ownerships: [
          { item: 'jobs', person: 'anna', unit: 'Hamnen' },
          { item: 'jobs', person: 'bo', unit: 'Parken' },
        ],
        assessments: [anAssessment({ respondent: 'Hamnen' })],
      }),
      [],
      ['jobs missing'],
    ],
  ] as const satisfies readonly (readonly [string, RoundState, readonly Decision[], readonly string[]])[])
    it(what, () => {
      const awaited = awaitedIn(listOf(state), decisions);
      assert.deepEqual(
        awaited.map(({ line, why }) => `${line.item.id} ${why}`),
        expected,
      );
    });
});

describe('From whom it is awaited', () => {
  const from = (state: RoundState, decisions: readonly Decision[] = []) => {
    const list = listOf(state);
    return awaitedFrom(list, awaitedIn(list, decisions));
  };

  it('begins with those who have not answered anything, then those with most to answer, then by name', () => {
    const ownerships = [
      { item: 'jobs', person: 'anna' },
      { item: 'metro', person: 'anna' },
      { item: 'climate', person: 'anna' },
      { item: 'energy', person: 'bo' },
      { item: 'energy', person: 'cilla' },
    ];
    const people = [aPerson(ANNA), aPerson({ ...BO, name: 'Örjan' }), aPerson(CILLA)];
    const rows = from(aState({ ownerships, people, assessments: [JOBS] }));
    assert.deepEqual(
      rows.map(({ person, isSilent, awaited, questions }) => [person, isSilent, awaited.length, questions]),
      [
        ['cilla', true, 1, 1],
        ['bo', true, 1, 1],
        ['anna', false, 2, 3],
      ],
    );
  });

  it('has those whose answer was sent back, who are not silent', () => {
    const [anna] = from(aState({ assessments: [JOBS, anAssessment({ item: 'metro' })] }), [BACK]).filter(
      ({ person }) => person === 'anna',
    );
    assert.deepEqual([anna?.isSilent, anna?.awaited.map(({ why }) => why)], [false, ['sentBack']]);
  });

  for (const [what, absent, people, expected] of [
    ['nobody is away', [], [], undefined],
    ['their own deputy answers', [away('anna')], [aPerson({ ...ANNA, deputy: 'bo' })], { standIn: 'bo' }],
    [
      'whom they named answers',
      [away('anna', 'cilla')],
      [aPerson({ ...ANNA, deputy: 'bo' })],
      { standIn: 'cilla' },
    ],
    ['nobody answers', [away('anna')], [aPerson(ANNA)], { lacking: 'anna' }],
    [
      'whoever was to answer is away too, and nobody in that place',
      [away('anna', 'bo'), away('bo')],
      [aPerson(ANNA), aPerson(BO)],
      { lacking: 'bo' },
    ],
    [
      'whoever was to answer is away too, and another answers',
      [away('anna', 'bo'), away('bo', 'cilla')],
      [aPerson(ANNA), aPerson(BO)],
      { standIn: 'cilla' },
    ],
    [
      'two are to answer for each other',
      [away('anna', 'bo'), away('bo', 'anna')],
      [aPerson(ANNA), aPerson(BO)],
      { lacking: 'bo' },
    ],
  ] as const)
    it(`says who lacks somebody in their place when ${what}`, () => {
      const found = awayOf('anna', { absent, people });
      const said = { standIn: undefined, lacking: undefined, ...expected };
      assert.deepEqual(found, expected && { to: '2025-09-10', ...said });
    });

  it('makes an answer one’s own to give while its owner is away', () => {
    const people = [aPerson({ ...ANNA, deputy: 'bo' }), aPerson(BO)];
    const line = { owners: ['anna'] };
    assert.equal(isToGive(line, 'bo', { absent: [], people }), false);
    assert.equal(isToGive(line, 'bo', { absent: [away('anna')], people }), true);
    assert.equal(isToGive(line, 'anna', { absent: [away('anna')], people }), true);
  });
});

describe('What is awaited by area and unit', () => {
  const people = [
    aPerson({ ...ANNA, unit: 'Ekonomi' }),
    aPerson(BO),
    aPerson({ ...CILLA, unit: 'Åtgärder' }),
  ];

  it('is counted of all that is asked there, and leaves out what waits for nothing', () => {
    const assessments = [JOBS, anAssessment({ item: 'climate' }), anAssessment({ item: 'energy' })];
    const list = listOf(aState({ people, assessments }));
    const awaited = awaitedIn(list, []);
    assert.deepEqual(
      awaitedByArea(list, awaited).map(({ name, asked, awaited, people }) => [name, asked, awaited, people]),
      [['Arbete', 2, 1, ['anna']]],
    );
  });

  it('is awaited from each unit that is asked, by name, and last from those in none', () => {
    const ownerships = [
      { item: 'jobs', person: 'anna' },
      { item: 'metro', person: 'anna' },
      { item: 'metro', person: 'cilla' },
      { item: 'climate', person: 'bo' },
    ];
    const list = listOf(aState({ people, ownerships }));
    assert.deepEqual(
      awaitedByUnit(list, awaitedIn(list, [])).map(({ name, asked, awaited }) => [name, asked, awaited]),
      [
        ['Ekonomi', 2, 2],
        ['Åtgärder', 1, 1],
        [undefined, 1, 1],
      ],
    );
  });
});
