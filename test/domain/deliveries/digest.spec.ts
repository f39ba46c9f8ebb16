import assert from 'node:assert/strict';
import type { Status } from '../../../src/domain/answers/scale.ts';
import type { DeliveryState } from '../../../src/domain/deliveries/delivery.ts';
import {
  type Baseline,
  baselineOf,
  type Digest,
  type DigestChange,
  type DigestRun,
  digestDeliveries,
  digestOf,
  planDigest,
} from '../../../src/domain/deliveries/digest.ts';
import { type Summary, summarise } from '../../../src/domain/status/summary.ts';
import { anAssessment, anItem, aPlan, aRound, aState, NOW } from '../../build.ts';

const TODAY = '2025-09-01';

function summaryOf(statuses: Readonly<Record<string, Status>>): Summary {
  const assessments = Object.entries(statuses).map(([item, status]) => anAssessment({ item, status }));
  return summarise(aState({ assessments }));
}

function baselineAfter(statuses: Readonly<Record<string, Status>>): Baseline {
  return baselineOf(summaryOf(statuses));
}

function told(changes: readonly DigestChange[]): readonly string[] {
  return changes.map(
    ({ line, before }) => `${line.item.id}: ${before?.status ?? '?'} → ${line.assessment?.status}`,
  );
}

function digest(before: Readonly<Record<string, Status>>, after: Readonly<Record<string, Status>>): Digest {
  return digestOf(summaryOf(after), baselineAfter(before), '2025-08-25T06:00:00.000Z', TODAY);
}

describe('baselineOf', () => {
  it('remembers status, trend and version of each answer, and nothing of the unanswered', () => {
    const assessments = [anAssessment({ item: 'jobs', status: 'partly', version: 3 })];
    assert.deepEqual(baselineOf(summarise(aState({ assessments }))), {
      'jobs/owner': { status: 'partly', direction: 'asPlanned', version: 3 },
    });
  });

  it('tells the answers of two units apart', () => {
    const plan = aPlan({ items: [anItem({ respondents: 'eachUnit' })] });
    const ownerships = ['HR', 'Ekonomi'].map((unit) => ({ item: 'jobs', person: 'anna', unit }));
    const assessments = [
      anAssessment({ respondent: 'HR', status: 'met' }),
      anAssessment({ respondent: 'Ekonomi', status: 'notMet', version: 2 }),
    ];
    assert.deepEqual(baselineOf(summarise(aState({ plan, ownerships, assessments }))), {
      'jobs/HR': { status: 'met', direction: 'asPlanned', version: 1 },
      'jobs/Ekonomi': { status: 'notMet', direction: 'asPlanned', version: 2 },
    });
  });
});

describe('digestOf', () => {
  type Statuses = Readonly<Record<string, Status>>;
  const cases: readonly {
    title: string;
    before: Statuses;
    after: Statuses;
    changed?: readonly string[];
    worse?: readonly string[];
  }[] = [
    { title: 'tells nothing when nothing was said', before: {}, after: {} },
    { title: 'tells nothing when nothing changed', before: { jobs: 'partly' }, after: { jobs: 'partly' } },
    {
      title: 'tells a first answer as a change',
      before: {},
      after: { jobs: 'met' },
      changed: ['jobs: ? → met'],
    },
    {
      title: 'does not call a bad first answer worse, since nothing was better before',
      before: {},
      after: { jobs: 'notMet' },
      changed: ['jobs: ? → notMet'],
    },
    {
      title: 'tells what got better as a change',
      before: { jobs: 'notMet' },
      after: { jobs: 'partly' },
      changed: ['jobs: notMet → partly'],
    },
    {
      title: 'tells what got worse once, and only there',
      before: { jobs: 'met', metro: 'met' },
      after: { jobs: 'partly', metro: 'met' },
      worse: ['jobs: met → partly'],
    },
    {
      title: 'does not call it worse when it can no longer be assessed',
      before: { jobs: 'met' },
      after: { jobs: 'unknown' },
      changed: ['jobs: met → unknown'],
    },
    {
      title: 'tells changes worst first, across areas',
      before: {},
      after: { jobs: 'met', metro: 'unknown', climate: 'notMet', energy: 'partly' },
      changed: ['climate: ? → notMet', 'energy: ? → partly', 'metro: ? → unknown', 'jobs: ? → met'],
    },
    {
      title: 'tells nothing of an answer that is there no more',
      before: { jobs: 'met' },
      after: {},
    },
  ];
  for (const { title, before, after, changed = [], worse = [] } of cases) {
    it(title, () => {
      const { changed: nowChanged, worse: nowWorse } = digest(before, after);
      assert.deepEqual({ changed: told(nowChanged), worse: told(nowWorse) }, { changed, worse });
    });
  }

  it('does not tell an answer given anew with the same status', () => {
    const again = summarise(
      aState({ assessments: [anAssessment({ item: 'jobs', status: 'met', version: 2 })] }),
    );
    const { changed, worse } = digestOf(again, baselineAfter({ jobs: 'met' }), undefined, TODAY);
    assert.deepEqual([changed, worse], [[], []]);
  });

  it('tells every answer in the first digest of a round, and since when: never', () => {
    const first = digestOf(summaryOf({ jobs: 'notMet', climate: 'met' }), {}, undefined, TODAY);
    assert.equal(first.since, undefined);
    assert.deepEqual(told(first.changed), ['jobs: ? → notMet', 'climate: ? → met']);
    assert.deepEqual(first.worse, []);
  });

  it('carries the summary and the time of the digest before', () => {
    const summary = summaryOf({ jobs: 'met' });
    const next = digestOf(summary, {}, '2025-08-25T06:00:00.000Z', TODAY);
    assert.equal(next.summary, summary);
    assert.equal(next.since, '2025-08-25T06:00:00.000Z');
  });

  const days: readonly [string, number][] = [
    ['2025-09-15', 14],
    ['2025-09-02', 1],
    ['2025-09-01', 0],
    ['2025-08-31', -1],
    ['2025-10-27', 56],
  ];
  for (const [due, left] of days) {
    it(`counts ${left} days to ${due}`, () => {
      const summary = summarise(aState({ round: aRound({ due }) }));
      assert.equal(digestOf(summary, {}, undefined, TODAY).daysLeft, left);
    });
  }
});

describe('planDigest', () => {
  const KEY = '2025-09-01';
  const last: DigestRun = {
    key: '2025-08-25',
    round: 'ks-2025-interim-1',
    at: '2025-08-25T06:00:00.000Z',
    channels: [{ channel: 'a' }],
    baseline: baselineAfter({ jobs: 'met' }),
  };
  const summary = summaryOf({ jobs: 'partly' });
  const plan = (runs: readonly DigestRun[], ...channels: readonly string[]) =>
    planDigest(summary, { runs, deliveries: [] }, { key: KEY, channels }, NOW);

  it('plans one message for each channel, and remembers what is known now', () => {
    const run = plan([], 'a', 'b');
    const deliveries = digestDeliveries('ks-2025', run, ['a', 'b'], NOW);
    assert.deepEqual(run, {
      key: KEY,
      round: 'ks-2025-interim-1',
      at: NOW.toISOString(),
      channels: [{ channel: 'a' }, { channel: 'b' }],
      baseline: baselineAfter({ jobs: 'partly' }),
    });
    assert.deepEqual(
      deliveries.map(({ id, kind, recipient, run }) => [id, kind, recipient, run]),
      ['a', 'b'].map((channel) => [`ks-2025-interim-1/digest/${KEY}/${channel}`, 'digest', channel, KEY]),
    );
  });

  const thursday: DigestRun = { ...last, key: '2025-08-28T13', channels: [{ channel: 'b' }] };
  const former: DigestRun = { ...last, key: '2025-08-18', channels: undefined, before: {} };
  const follows: readonly [string, readonly DigestRun[], string | undefined][] = [
    ['the last one that the channel got', [last, thursday], '2025-08-25'],
    ['none that only others got', [thursday], undefined],
    ['one of before, which everybody got', [former, thursday], '2025-08-18'],
    ['none of another round', [{ ...last, round: 'pulse' }], undefined],
    ['none where there is none', [], undefined],
  ];
  for (const [what, runs, after] of follows) {
    it(`follows ${what}`, () => {
      const channel = after === undefined ? { channel: 'a' } : { channel: 'a', after };
      assert.deepEqual(plan(runs, 'a').channels, [channel]);
    });
  }

  const states: readonly [DeliveryState, string][] = [
    ['sent', '2025-08-25'],
    ['sending', '2025-08-25'],
    ['resting', '2025-08-18'],
    ['failed', '2025-08-18'],
    ['dropped', '2025-08-18'],
    ['planned', '2025-08-18'],
  ];
  for (const [state, after] of states) {
    it(`follows ${after} when that of 2025-08-25 is ${state}`, () => {
      const [delivery] = digestDeliveries('ks-2025', last, ['a'], NOW);
      assert.ok(delivery);
      const known = { runs: [former, last], deliveries: [{ ...delivery, state }] };
      const run = planDigest(summary, known, { key: KEY, channels: ['a'] }, NOW);
      assert.deepEqual(run.channels, [{ channel: 'a', after }]);
    });
  }
});
