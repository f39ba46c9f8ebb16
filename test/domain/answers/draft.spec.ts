import assert from 'node:assert/strict';
import type { RawAnswer } from '../../../src/domain/answers/assessment.ts';
import {
  begunBy,
  type Draft,
  isBlank,
  joinedAnswers,
  overlaid,
  saysAlike,
  withDraft,
  withoutDraftsOf,
} from '../../../src/domain/answers/draft.ts';
import { ANNA, aRound, BO } from '../../build.ts';

const said = (happened: string, rest: Partial<RawAnswer> = {}): RawAnswer => ({
  ...rest,
  texts: { happened },
});
const aDraft = (overrides: Partial<Draft> = {}): Draft => ({
  round: 'now',
  author: ANNA,
  at: '2025-09-01T08:00:00.000Z',
  answer: said('Annas'),
  basedOn: 0,
  ...overrides,
});
const LATER = '2025-09-02T08:00:00.000Z';
const ROUNDS = [
  aRound({ id: 'now' }),
  aRound({ id: 'other' }),
  aRound({ id: 'before', state: 'closed', closedAt: '2025-05-01T08:00:00.000Z' }),
];
const isOpen = (id: string) => ROUNDS.some((round) => round.id === id && round.state === 'open');

describe('What has been begun', () => {
  it('is shown to whom it belongs, and beside it what others have begun', () => {
    const theirs = aDraft({ author: BO });
    const begun = begunBy(ANNA, { id: 'now' }, [theirs, aDraft()], ROUNDS);
    assert.deepEqual(begun, { own: aDraft(), others: [theirs] });
  });

  it('is that of an account of before as well', () => {
    const reader = { id: 'anna-2', formerIds: [ANNA.id] };
    assert.deepEqual(begunBy(reader, { id: 'now' }, [aDraft()], ROUNDS).own, aDraft());
  });

  it('comes back from a round that was closed, and says so, unless it has been begun anew', () => {
    const before = aDraft({ round: 'before', at: LATER });
    assert.equal(begunBy(ANNA, { id: 'now' }, [before], ROUNDS).own?.left?.id, 'before');
    assert.deepEqual(begunBy(ANNA, { id: 'now' }, [before, aDraft()], ROUNDS).own, aDraft());
  });

  it('stays in its own round while that is open', () => {
    assert.equal(begunBy(ANNA, { id: 'now' }, [aDraft({ round: 'other' })], ROUNDS).own, undefined);
  });

  it('takes the place of what its author saw, and is joined to what they did not see', () => {
    const next = aDraft({ at: LATER, answer: said('Nytt') });
    assert.deepEqual(withDraft([aDraft({ author: BO }), aDraft()], next, aDraft().at), [
      aDraft({ author: BO }),
      next,
    ]);
    const [, joined] = withDraft([aDraft({ author: BO }), aDraft()], next, undefined);
    assert.equal(joined?.answer.texts.happened, 'Annas\n\nNytt');
  });

  const gone: readonly [string, Draft, string | undefined, string, boolean][] = [
    ['what was seen', aDraft(), aDraft().at, 'Något annat', true],
    ['what was not seen, and is said', aDraft(), undefined, 'Annas, och mer', true],
    ['what was neither seen nor said', aDraft(), undefined, 'Något annat', false],
    ['that of somebody else', aDraft({ author: BO }), aDraft().at, 'Annas', false],
    ['what a closed round left, when it was seen', aDraft({ round: 'before' }), aDraft().at, 'Annat', true],
    ['that of another round that is open', aDraft({ round: 'other' }), aDraft().at, 'Annas', false],
  ];
  for (const [what, draft, seen, happened, isGone] of gone) {
    it(`${isGone ? 'goes' : 'stays'} when an answer is stored: ${what}`, () => {
      const sent = { round: 'now', answer: said(happened), seen };
      assert.equal(withoutDraftsOf(ANNA, sent, [draft], isOpen).length, isGone ? 0 : 1);
    });
  }
});

describe('Two forms', () => {
  it('are joined text by text, once where one holds the other', () => {
    const first = { status: 'met', texts: { happened: 'Ett', basis: 'Samma sak och mer', cause: '' } };
    const second = { status: '', texts: { happened: 'Två', basis: 'Samma sak', cause: 'Därför' } };
    const joined = joinedAnswers(first, second);
    assert.deepEqual(joined.texts, {
      happened: 'Ett\n\nTvå',
      basis: 'Samma sak och mer',
      cause: 'Därför',
    });
    assert.equal(joined.status, 'met');
    assert.equal(joinedAnswers(first, { ...second, status: 'partly' }).status, 'partly');
  });

  it('are laid one above the other, and what is typed stands', () => {
    const over = overlaid(said('Förra', { status: 'met', value: '12' }), said('Nytt', { value: ' ' }));
    assert.deepEqual([over.texts.happened, over.value], ['Nytt', '12']);
    assert.equal(overlaid(said('Förra'), said('  ')).texts.happened, 'Förra');
    const begun = said('Förra', { stage: 'underWay', day: '2025-12-31' });
    const further = overlaid(begun, said('', { stage: 'reported', day: '' }));
    assert.deepEqual([further.stage, further.day], ['reported', '2025-12-31']);
  });

  for (const [above, status] of [
    [{ status: 'proposed' }, 'partly'],
    [{ status: 'proposed', value: '70' }, 'proposed'],
    [{ status: 'notMeasured' }, 'notMeasured'],
  ] as const) {
    it(`have the status "${status}" where ${JSON.stringify(above)} is laid over another`, () => {
      assert.equal(
        overlaid(said('Förra', { status: 'partly', value: '12' }), said('', above)).status,
        status,
      );
    });
  }

  it('are alike whatever blanks stand around them, and blank where nothing is filled in', () => {
    assert.ok(saysAlike(said('Ett ', { status: '' }), said('Ett')));
    assert.ok(!saysAlike(said('Ett', { women: '3' }), said('Ett')));
    assert.ok(isBlank({ status: '', texts: { happened: ' \n' } }));
    assert.ok(!isBlank({ status: 'met', texts: {} }));
    assert.ok(!isBlank({ stage: 'underWay', texts: {} }));
    assert.ok(!isBlank({ day: '2025-12-31', texts: {} }));
    assert.ok(isBlank({ status: 'proposed', value: ' ', texts: {} }), 'as such a form comes');
    assert.ok(!isBlank({ status: 'proposed', value: '12', texts: {} }));
  });
});
