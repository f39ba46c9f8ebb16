import assert from 'node:assert/strict';
import {
  type ChainFinding,
  chainFindings,
  chainOf,
  chainSpan,
  latestOf,
} from '../../../src/domain/rounds/chain.ts';
import type { DaySpan } from '../../../src/domain/settings.ts';
import { swedishHolidays } from '../../../src/outside/holidays.ts';

const holidays = swedishHolidays();
const NOBODY_MEETS = { councilDays: [], pauses: [] };

interface Made {
  readonly kind?: string;
  readonly to: string;
  readonly due?: string;
  readonly council?: readonly string[];
  readonly pauses?: readonly DaySpan[];
}

async function made({ kind = 'interim', to, due, council = [], pauses = [] }: Made) {
  const span = chainSpan({ to });
  const known = await holidays.between(span.from, span.to);
  const calendar = { councilDays: council, pauses };
  const round = { kind, to, due };
  return { chain: chainOf(round, calendar, known), findings: chainFindings(round, calendar, known) };
}

const STEPS = ['answers', 'compile', 'approve', 'board', 'reach', 'council'] as const;

describe('The statutory chain', () => {
  /** By hand from the calendars of the years: weekends, Easter, Ascension, the national day, Midsummer. */
  const days: readonly [kind: string, to: string, council: string | undefined, latest: string][] = [
    ['interim', '2025-04-30', '2025-06-18', '2025-05-13 2025-05-20 2025-05-27 2025-06-04 2025-06-30'],
    ['interim', '2025-04-30', undefined, '2025-06-05 2025-06-13 2025-06-23 2025-06-30 2025-06-30'],
    ['interim', '2025-06-30', '2025-08-28', '2025-07-24 2025-07-31 2025-08-07 2025-08-14 2025-08-30'],
    ['interim', '2025-08-31', '2025-10-23', '2025-09-18 2025-09-25 2025-10-02 2025-10-09 2025-10-31'],
    ['interim', '2025-08-31', undefined, '2025-10-10 2025-10-17 2025-10-24 2025-10-31 2025-10-31'],
    ['annual', '2025-12-31', '2026-06-17', '2026-03-23 2026-03-30 2026-04-08 2026-04-15 2026-04-15'],
    ['annual', '2025-12-31', '2026-04-23', '2026-03-17 2026-03-24 2026-03-31 2026-04-09 2026-04-15'],
    ['interim', '2026-04-30', '2026-06-17', '2026-05-12 2026-05-20 2026-05-27 2026-06-03 2026-06-30'],
    ['interim', '2026-06-30', '2026-08-27', '2026-07-23 2026-07-30 2026-08-06 2026-08-13 2026-08-30'],
    ['interim', '2026-08-31', '2026-10-22', '2026-09-17 2026-09-24 2026-10-01 2026-10-08 2026-10-31'],
    // The law's last day is a Saturday.
    ['interim', '2026-08-31', undefined, '2026-10-09 2026-10-16 2026-10-23 2026-10-30 2026-10-31'],
    ['annual', '2026-12-31', '2027-06-16', '2027-03-23 2027-04-01 2027-04-08 2027-04-15 2027-04-15'],
    ['interim', '2027-04-30', undefined, '2027-06-08 2027-06-15 2027-06-22 2027-06-30 2027-06-30'],
    ['interim', '2027-06-30', '2027-08-26', '2027-07-22 2027-07-29 2027-08-05 2027-08-12 2027-08-30'],
    ['interim', '2027-08-31', '2027-10-21', '2027-09-16 2027-09-23 2027-09-30 2027-10-07 2027-10-31'],
    // 14 April 2028 is Good Friday, the 15th a Saturday.
    ['annual', '2027-12-31', '2028-06-15', '2028-03-23 2028-03-30 2028-04-06 2028-04-13 2028-04-15'],
  ];
  for (const [kind, to, council, latest] of days) {
    it(`of the ${kind} report to ${to} ${council ? `ends with the council of ${council}` : 'ends with the last day of the law'}`, async () => {
      const { chain } = await made({ kind, to, council: council ? [council] : [] });
      assert.ok(chain);
      assert.deepEqual(
        STEPS.map((step) => latestOf(chain, step)),
        [...latest.split(' '), council],
      );
      assert.equal(chain.council, council);
      const all = chain.steps.map((step) => step.latest);
      assert.deepEqual(all, all.toSorted());
    });
  }

  it('is counted from the last meeting that the law leaves, of those that are known', async () => {
    const council = ['2025-06-18', '2025-09-25', '2025-10-23', '2025-11-27'];
    const { chain, findings } = await made({ to: '2025-08-31', council, due: '2025-09-15' });
    assert.equal(chain?.council, '2025-10-23');
    assert.deepEqual(findings, []);
  });

  it("goes around the municipality's own pause and the holidays", async () => {
    const pauses = [{ from: '2025-09-22', to: '2025-09-26' }];
    const { chain } = await made({ to: '2025-08-31', council: ['2025-10-23'], pauses });
    assert.ok(chain);
    assert.deepEqual(
      STEPS.map((step) => latestOf(chain, step)),
      ['2025-09-11', '2025-09-18', '2025-10-02', '2025-10-09', '2025-10-31', '2025-10-23'],
    );
  });

  it('is none of a pulse, nor of a period that is no day', async () => {
    assert.equal((await made({ kind: 'pulse', to: '2025-08-31' })).chain, undefined);
    assert.deepEqual((await made({ kind: 'pulse', to: '2025-08-31', due: '2026-08-31' })).findings, []);
    assert.equal(chainOf({ kind: 'interim', to: 'snart' }, NOBODY_MEETS, new Map()), undefined);
  });

  it('says that a report of less than half a year is asked for by no law', async () => {
    assert.equal((await made({ to: '2025-04-30' })).chain?.isVoluntary, true);
    assert.equal((await made({ to: '2025-06-30' })).chain?.isVoluntary, false);
    assert.equal((await made({ kind: 'annual', to: '2025-12-31' })).chain?.isVoluntary, false);
  });
});

describe('What breaks the statutory chain', () => {
  const OCTOBER = ['2025-10-23'];
  const cases: readonly [what: string, round: Made, found: readonly ChainFinding[]][] = [
    ['nothing on the latest day', { to: '2025-08-31', due: '2025-09-18', council: OCTOBER }, []],
    [
      'a due day that is a day too late',
      { to: '2025-08-31', due: '2025-09-19', council: OCTOBER },
      [
        {
          code: 'due-too-late',
          ...{ due: '2025-09-19', latest: '2025-09-18', council: '2025-10-23', lastDay: '2025-10-31' },
        },
      ],
    ],
    [
      'that nobody has said when the council meets',
      { to: '2025-08-31', due: '2025-09-15' },
      [{ code: 'no-council-days', lastDay: '2025-10-31' }],
    ],
    [
      'both at once',
      { to: '2025-08-31', due: '2025-10-13' },
      [
        { code: 'no-council-days', lastDay: '2025-10-31' },
        {
          code: 'due-too-late',
          ...{ due: '2025-10-13', latest: '2025-10-10', council: undefined, lastDay: '2025-10-31' },
        },
      ],
    ],
    [
      'no meeting within two months',
      { to: '2025-08-31', due: '2025-09-15', council: ['2025-06-18', '2025-11-27'] },
      [{ code: 'no-council-in-time', lastDay: '2025-10-31', next: '2025-11-27' }],
    ],
    [
      'no meeting to come at all',
      { to: '2025-08-31', council: ['2025-06-18'] },
      [{ code: 'no-council-in-time', lastDay: '2025-10-31', next: undefined }],
    ],
    [
      'a meeting on a Sunday',
      { to: '2025-08-31', council: ['2025-10-26'] },
      [
        {
          code: 'council-not-working',
          ...{ day: '2025-10-26', why: { is: 'weekend' }, instead: '2025-10-24' },
        },
      ],
    ],
    [
      'a meeting on a holiday',
      { to: '2025-04-30', council: ['2025-06-06'] },
      [
        {
          code: 'council-not-working',
          ...{
            day: '2025-06-06',
            why: { is: 'holiday', name: 'nationaldagen' },
            instead: '2025-06-05',
          },
        },
      ],
    ],
    [
      'a meeting in a pause that leaves no time',
      { to: '2025-06-30', council: ['2025-07-24'], pauses: [{ from: '2025-07-07', to: '2025-08-03' }] },
      [
        { code: 'council-not-working', day: '2025-07-24', why: { is: 'pause' }, instead: '2025-07-04' },
        {
          code: 'too-short',
          latest: '2025-06-12',
          to: '2025-06-30',
          council: '2025-07-24',
          lastDay: '2025-08-30',
        },
      ],
    ],
    [
      'a pause between the end of the period and the meeting, whatever the due day is',
      {
        ...{ to: '2025-06-30', due: '2025-08-10', council: ['2025-08-28'] },
        pauses: [{ from: '2025-07-07', to: '2025-08-03' }],
      },
      [
        {
          code: 'too-short',
          latest: '2025-06-26',
          to: '2025-06-30',
          council: '2025-08-28',
          lastDay: '2025-08-30',
        },
      ],
    ],
  ];
  for (const [what, round, found] of cases) {
    it(`is told: ${what}`, async () => {
      assert.deepEqual((await made(round)).findings, found);
    });
  }
});
