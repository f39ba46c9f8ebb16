import assert from 'node:assert/strict';
import {
  type Approval,
  areaApprovals,
  type Decision,
  decided,
  isApproved,
  markOf,
} from '../../../src/domain/answers/approval.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { anAssessment, aPlan, aRound, BO } from '../../build.ts';

const OWNERSHIPS = ['jobs', 'metro', 'climate'].map((item) => ({ item, person: 'anna' }));
const APPROVERS = [{ area: 'work', person: 'bo' }];

/** A round in which some answers have been given, by item and version. */
function stateWith(given: Readonly<Record<string, number>>, round: Partial<Round> = {}): RoundState {
  const assessments = Object.entries(given).map(([item, version]) => anAssessment({ item, version }));
  const asked = aRound({ approval: 'area', ...round });
  return { round: asked, plan: aPlan(), ownerships: OWNERSHIPS, people: [], assessments };
}

function decision(item: string, version: number, is: Decision['is'] = 'approved'): Decision {
  return { item, respondent: 'owner', version, is, by: BO, at: '2025-09-02T08:00:00.000Z' };
}

function work(state: RoundState, ...decisions: readonly Decision[]) {
  const approvals: Approval[] = [{ round: state.round.id, area: 'work', decisions }];
  const [area] = areaApprovals(state, approvals, APPROVERS);
  return area ?? assert.fail('there is no area');
}

describe('areaApprovals', () => {
  const closed = { state: 'closed', closedAt: '2025-09-20T08:00:00.000Z' } as const;
  const BOTH = { jobs: 1, metro: 1 };
  const cases: readonly [string, RoundState, readonly Decision[], string, readonly string[]][] = [
    ['is answering while an answer is missing', stateWith({ jobs: 1 }), [], 'answering', ['jobs']],
    ['is ready when all answers are in', stateWith(BOTH), [], 'ready', ['jobs', 'metro']],
    [
      'is ready with what there is once the round is closed',
      stateWith({ jobs: 1 }, closed),
      [],
      'ready',
      ['jobs'],
    ],
    ['is never approved without an answer', stateWith({}, closed), [], 'answering', []],
    ['waits for the rest when one is approved', stateWith(BOTH), [decision('jobs', 1)], 'ready', ['metro']],
    [
      'is approved when every answer is',
      stateWith(BOTH),
      [decision('jobs', 1), decision('metro', 1)],
      'approved',
      [],
    ],
    [
      'is answering while one is back with its owner',
      stateWith(BOTH),
      [decision('jobs', 1), decision('metro', 1, 'sentBack')],
      'answering',
      [],
    ],
    [
      'asks again for the one that was sent back and is answered anew',
      stateWith({ jobs: 1, metro: 2 }),
      [decision('jobs', 1), decision('metro', 1, 'sentBack')],
      'ready',
      ['metro'],
    ],
    [
      'asks again for what was changed after it was approved, and for that alone',
      stateWith({ jobs: 2, metro: 1 }),
      [decision('jobs', 1), decision('metro', 1)],
      'ready',
      ['jobs'],
    ],
    [
      'asks again for the one that was sent back and is sent again as it was',
      stateWith(BOTH),
      [decision('jobs', 1), decision('metro', 1, 'sentBack'), decision('metro', 1, 'sentAgain')],
      'ready',
      ['metro'],
    ],
    [
      'is answering when that one is sent back once more',
      stateWith(BOTH),
      [
        decision('jobs', 1),
        ...(['sentBack', 'sentAgain', 'sentBack'] as const).map((is) => decision('metro', 1, is)),
      ],
      'answering',
      [],
    ],
    [
      'goes by what was decided last',
      stateWith(BOTH),
      [decision('jobs', 1, 'sentBack'), decision('metro', 1), decision('jobs', 1)],
      'approved',
      [],
    ],
  ];
  for (const [title, state, decisions, is, waiting] of cases) {
    it(`has an area that ${title}`, () => {
      const area = work(state, ...decisions);
      assert.deepEqual([area.is, area.waiting.map(({ item }) => item.id)], [is, waiting]);
    });
  }

  it('has every area in which something is expected, with those who approve it', () => {
    const areas = areaApprovals(stateWith({}), [], APPROVERS);
    assert.deepEqual(
      areas.map(({ area, approvers }) => [area.id, approvers]),
      [
        ['work', ['bo']],
        ['green', []],
      ],
    );
  });
});

describe('isApproved', () => {
  const cases: readonly [string, Partial<Round>, readonly ('ready' | 'approved')[], boolean][] = [
    [
      'is, when it is closed and every area is',
      { state: 'closed', approval: 'area' },
      ['approved', 'approved'],
      true,
    ],
    ['is not while it is open', { approval: 'area' }, ['approved'], false],
    ['is not while an area waits', { state: 'closed', approval: 'area' }, ['approved', 'ready'], false],
    ['is not without any area', { state: 'closed', approval: 'area' }, [], false],
    ['is not where nobody is asked to', { state: 'closed' }, ['approved'], false],
  ];
  for (const [title, round, areas, expected] of cases) {
    it(`says that a round ${title}`, () => {
      assert.equal(
        isApproved(
          aRound(round),
          areas.map((is) => ({ is })),
        ),
        expected,
      );
    });
  }
});

describe('What somebody decides about', () => {
  it('is what was before their eyes, in the version that it had then', () => {
    const at = (jobs: number, ...decisions: readonly Decision[]) =>
      markOf(work(stateWith({ jobs, metro: 1 }), ...decisions));
    assert.equal(at(2), at(2));
    assert.notEqual(at(1), at(2));
    assert.notEqual(at(1), at(1, decision('metro', 1)));
    const again = [decision('metro', 1, 'sentBack'), decision('metro', 1, 'sentAgain')];
    assert.notEqual(at(1), at(1, ...again));
    const later = again.map((one) => ({ ...one, at: '2025-09-03T08:00:00.000Z' }));
    assert.notEqual(at(1, ...again), at(1, ...again, ...later));
  });

  it('has a word from whoever sent it again as it was, with the comment that it came back with', () => {
    const back = { ...decision('metro', 1, 'sentBack'), comment: 'Varför?' };
    const { sentAgain } = work(stateWith({ jobs: 1, metro: 1 }), back, decision('metro', 1, 'sentAgain'));
    assert.deepEqual(
      sentAgain.map(({ line, decision: { is }, back: { comment } }) => [line.item.id, is, comment]),
      [['metro', 'sentAgain', 'Varför?']],
    );
  });

  it('is added to what was decided before', () => {
    const what = { round: 'r', area: 'work' };
    const first = decided(undefined, what, [decision('jobs', 1)]);
    assert.deepEqual(decided(first, what, [decision('jobs', 2)]).decisions, [
      decision('jobs', 1),
      decision('jobs', 2),
    ]);
  });
});
