import assert from 'node:assert/strict';
import type { Status } from '../../../src/domain/answers/scale.ts';
import {
  changesIn,
  keyOfAnswer,
  needsVersions,
  type TakenSince,
} from '../../../src/domain/status/changes.ts';
import { linesOf } from '../../../src/domain/status/summary.ts';
import { anAssessment, aRound, aState } from '../../build.ts';

const SINCE: TakenSince = { kind: 'day', day: '2025-09-10', at: '2025-09-09T22:00:00.000Z' };
const BEFORE = { kind: 'round', round: aRound({ id: 'before', state: 'closed' }) } as const;

/** The versions of one answer, from days in September and what was said then. */
function given(...said: readonly (readonly [day: number, status: Status])[]) {
  return said.map(([day, status], index) =>
    anAssessment({ version: index + 1, status, at: `2025-09-${String(day).padStart(2, '0')}T12:00:00.000Z` }),
  );
}

function changesOf(versions: ReturnType<typeof given>, since: TakenSince, last?: Status) {
  const now = versions.at(-1);
  const state = aState({ assessments: now ? [now] : [], ownerships: [{ item: 'jobs', person: 'anna' }] });
  const lines = linesOf(state);
  const before = lines.flatMap((line) => {
    const assessment = last && anAssessment({ round: 'before', status: last });
    return assessment
      ? [[line, { ...state, round: BEFORE.round, item: line.item, assessment }] as const]
      : [];
  });
  const known = { versions: new Map(now ? [[keyOfAnswer(now), versions]] : []), last: new Map(before) };
  const { changes, fresh, unchanged, unanswered } = changesIn(state, lines, since, known, undefined);
  const [change] = changes;
  if (change) {
    const { before: was, after, move } = change;
    return `${move}: ${was.assessment.status} → ${after.status}, version ${after.version}`;
  }
  return [
    ...(fresh.length ? ['new'] : []),
    ...(unchanged ? ['same'] : []),
    ...(unanswered ? ['none'] : []),
  ].join();
}

describe('What has changed since a time', () => {
  const rows: readonly (readonly [
    string,
    ReturnType<typeof given>,
    TakenSince,
    Status | undefined,
    string,
  ])[] = [
    ['nothing said', given(), SINCE, undefined, 'none'],
    ['said before', given([5, 'met']), SINCE, undefined, 'same'],
    ['said for the first time', given([12, 'met']), SINCE, undefined, 'new'],
    ['worse since', given([5, 'met'], [12, 'notMet']), SINCE, undefined, 'worse: met → notMet, version 2'],
    ['better since', given([5, 'partly'], [12, 'met']), SINCE, undefined, 'better: partly → met, version 2'],
    [
      'neither, where nobody knows',
      given([5, 'unknown'], [12, 'met']),
      SINCE,
      undefined,
      'changed: unknown → met, version 2',
    ],
    ['there and back', given([5, 'met'], [11, 'notMet'], [12, 'met']), SINCE, undefined, 'same'],
    [
      'twice since: from what it was at the time',
      given([5, 'met'], [11, 'partly'], [12, 'notMet']),
      SINCE,
      undefined,
      'worse: met → notMet, version 3',
    ],
    [
      'before, and words corrected since',
      given([5, 'met'], [6, 'partly'], [12, 'partly']),
      SINCE,
      undefined,
      'same',
    ],
    [
      'since, and words corrected later',
      given([5, 'met'], [11, 'partly'], [12, 'partly']),
      SINCE,
      undefined,
      'worse: met → partly, version 2',
    ],
    [
      'an older time: from the round before',
      given([12, 'partly']),
      SINCE,
      'met',
      'worse: met → partly, version 1',
    ],
    ['from the round before, the same', given([12, 'met']), BEFORE, 'met', 'same'],
    [
      'from the round before, better',
      given([12, 'met']),
      BEFORE,
      'notMet',
      'better: notMet → met, version 1',
    ],
    ['nothing in the round before', given([12, 'met']), BEFORE, undefined, 'new'],
  ];
  for (const [what, versions, since, last, expected] of rows) {
    it(`is told of ${what}`, () => assert.equal(changesOf(versions, since, last), expected));
  }

  it('needs the versions of a round only where one that was given anew is newer', () => {
    const needs = (versions: ReturnType<typeof given>, since: TakenSince = SINCE) => {
      const now = versions.at(-1);
      return needsVersions(linesOf(aState({ assessments: now ? [now] : [] })), since);
    };
    assert.ok(!needs(given()));
    assert.ok(!needs(given([12, 'met'])));
    assert.ok(!needs(given([5, 'met'], [6, 'partly'])));
    assert.ok(needs(given([5, 'met'], [12, 'partly'])));
  });

  it('tells the worse first, or the better as asked', () => {
    const state = aState({
      assessments: [
        anAssessment({ item: 'jobs', status: 'met' }),
        anAssessment({ item: 'climate', status: 'notMet' }),
      ],
    });
    const lines = linesOf(state);
    const last = new Map(
      lines.map((line) => [
        line,
        { ...state, round: BEFORE.round, item: line.item, assessment: anAssessment({ status: 'partly' }) },
      ]),
    );
    const order = (wanted: 'best' | undefined) =>
      changesIn(state, lines, BEFORE, { versions: new Map(), last }, wanted).changes.map(({ move }) => move);
    assert.deepEqual(order(undefined), ['worse', 'better']);
    assert.deepEqual(order('best'), ['better', 'worse']);
  });
});
