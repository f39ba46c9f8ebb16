import assert from 'node:assert/strict';
import { isForAll } from '../../../src/domain/people/viewer.ts';
import { changedItems, markOfAnswers, namedNow, obstacleTo } from '../../../src/domain/reports/publishing.ts';
import { isPublished, type Round } from '../../../src/domain/rounds/round.ts';
import { anItem, aPlan, aRound, BO } from '../../build.ts';

const AT = '2025-09-17T08:00:00.000Z';
const PUBLISHED = { version: 1, at: AT };
const closed = (more: Partial<Round> = {}) => aRound({ state: 'closed', readers: 'published', ...more });
const reopened = (at: string) => [{ reason: 'Fel tal', by: BO, at }];

describe('What everybody may see', () => {
  const cases: readonly [string, Round, seen: boolean, published: boolean][] = [
    ['not a round that is open', aRound(), false, false],
    ['not one that is closed and not published', closed(), false, false],
    ['one that is published', closed({ published: PUBLISHED }), true, true],
    ['one that was closed before rounds were published', aRound({ state: 'closed' }), true, false],
    ['one that was read out of an old report', closed({ history: true }), true, false],
    ['not one that is open again', aRound({ published: PUBLISHED }), false, false],
    [
      'not one of which an answer was opened again since',
      closed({ published: PUBLISHED, reopened: reopened('2025-09-18T08:00:00.000Z') }),
      ...([false, false] as const),
    ],
    [
      'one of which an answer was opened again before',
      closed({ published: PUBLISHED, reopened: reopened('2025-09-16T08:00:00.000Z') }),
      ...([true, true] as const),
    ],
    ['not one that was withdrawn by mistake of its opening', aRound({ state: 'withdrawn' }), false, false],
  ];
  for (const [what, round, seen, published] of cases)
    it(`is ${what}`, () => assert.deepEqual([isForAll(round), isPublished(round)], [seen, published]));
});

describe('What is in the way of publishing', () => {
  const [work, green] = ['work', 'green'].map((id) => anItem({ id, kind: 'area' }));
  const areas = (...is: readonly ('answering' | 'ready' | 'approved')[]) =>
    is.map((one, place) => ({ is: one, area: (place === 0 ? work : green) ?? assert.fail() }));

  it('is that the round is open', () => {
    assert.deepEqual(obstacleTo(aRound(), []), { is: 'open' });
  });

  it('is nothing in a closed round that nobody has to approve, whatever its areas', () => {
    assert.equal(obstacleTo(closed(), areas('answering')), undefined);
  });

  it('is each area that is not approved, where that is asked for', () => {
    const round = closed({ approval: 'area' });
    assert.deepEqual(obstacleTo(round, areas('approved', 'ready')), { is: 'not-approved', areas: [green] });
    assert.deepEqual(obstacleTo(round, areas('answering', 'ready')), {
      is: 'not-approved',
      areas: [work, green],
    });
    assert.equal(obstacleTo(round, areas('approved', 'approved')), undefined);
  });
});

describe('What a new version says', () => {
  const answer = (item: string, version: number, respondent = 'owner') => ({ item, version, respondent });
  const changed = (before: readonly ReturnType<typeof answer>[], now: typeof before) =>
    changedItems(aPlan(), before, now).map(({ id }) => id);

  it('is which items have other answers, in the plan’s order', () => {
    const before = [answer('climate', 1), answer('metro', 1), answer('jobs', 2)];
    assert.deepEqual(changed(before, before), []);
    const now = [answer('climate', 2), answer('metro', 1), answer('jobs', 3)];
    assert.deepEqual(changed(before, now), ['jobs', 'climate']);
    assert.deepEqual(changed(before, [...before, answer('energy', 1)]), ['energy']);
    assert.deepEqual(changed(before, before.slice(1)), ['climate']);
    assert.deepEqual(changed(before, [...before, answer('jobs', 2, 'Skola')]), ['jobs']);
  });

  describe('where people answer for themselves, and some were erased since', () => {
    const said = (respondent: string, at: string, version = 1) => ({
      ...answer('jobs', version, respondent),
      at,
    });
    const frozen = [said('anna', '09:00'), said('erik', '10:00'), said('kim', '11:00')];
    const ERASED: Readonly<Record<string, readonly ReturnType<typeof said>[]>> = {
      one: [said('anna', '09:00'), said('erased-1', '10:00'), said('kim', '11:00')],
      two: [said('erased-2', '09:00'), said('erased-1', '10:00'), said('kim', '11:00')],
      'one, beside a new answer': [said('erased-1', '09:00'), ...frozen.slice(1), said('lo', '12:00')],
    };
    for (const [who, now] of Object.entries(ERASED))
      it(`finds their answers under the names that they have now: ${who}`, () => {
        const found = namedNow(frozen, now);
        assert.deepEqual(
          found.map((one) => now.find(({ at }) => at === one.at)?.respondent),
          found.map(({ respondent }) => respondent),
        );
      });

    it('is nothing, for what is erased is no correction, but what was answered anew', () => {
      assert.deepEqual(changed(frozen, ERASED.two ?? assert.fail()), []);
      const anew = [frozen[0], said('erased-1', '13:00', 2), frozen[2]].flatMap((one) => one ?? []);
      assert.deepEqual(changed(frozen, anew), ['jobs']);
      assert.equal(namedNow(frozen, anew)[1]?.respondent, 'erased-1');
    });
  });

  it('has a mark of its own for each version and each set of answers', () => {
    const marks = [
      markOfAnswers(1, []),
      markOfAnswers(2, []),
      markOfAnswers(1, [answer('jobs', 1)]),
      markOfAnswers(1, [answer('jobs', 2)]),
      markOfAnswers(1, [answer('jobs', 1, 'Skola')]),
    ];
    assert.equal(new Set(marks).size, marks.length);
    assert.equal(markOfAnswers(1, [answer('jobs', 1)]), marks[2]);
  });
});
