import assert from 'node:assert/strict';
import { chasedIn, chasesToPlan } from '../../../src/domain/deliveries/chase.ts';
import { type Delivery, drop, planDelivery } from '../../../src/domain/deliveries/delivery.ts';
import {
  planReminder,
  type ReminderLook,
  remindAt,
  remindersDue,
} from '../../../src/domain/deliveries/reminders.ts';
import { isWaitedFor, waitingIn } from '../../../src/domain/deliveries/waiting.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { anAssessment, aPerson, aRound, aState, BO } from '../../build.ts';

const CALENDAR = {
  ...{ timezone: 'Europe/Stockholm', workingHours: { from: 8, to: 17 } },
  ...{ pauses: [], holidays: new Map<string, string>() },
};
const CILLA = { id: 'cilla', name: 'Cilla Berg' };
const PEOPLE = [aPerson(), aPerson(BO), aPerson(CILLA)];

function at(day: string, time = '08:00'): Date {
  return new Date(`${day}T${time}:00+02:00`);
}

/** A message that Teams took on a day. */
function sent(message: Delivery, day: string): Delivery {
  return { ...message, state: 'sent', attempts: [{ at: at(day, '09:00').toISOString(), outcome: 'sent' }] };
}

function questions(recipient: string, items: readonly string[], day = '2025-08-25', insteadOf?: string) {
  const id = `ks-2025-interim-1/questions/${recipient}/1${insteadOf ? `/instead/${insteadOf}` : ''}`;
  const what = { id, plan: 'ks-2025', round: 'ks-2025-interim-1', kind: 'questions' } as const;
  const respondents = items.map(() => 'owner');
  return sent(
    planDelivery({ ...what, recipient, items, respondents, ...(insteadOf ? { insteadOf } : {}) }, at(day)),
    day,
  );
}

function reminder(person: string, day: string): Delivery {
  const planned = planReminder({ person, round: aRound() }, at(day), [], CALENDAR.timezone, at(day));
  return sent(planned, day);
}

const ASKED = [questions('anna', ['jobs', 'metro']), questions('bo', ['climate', 'energy'])];

function lookOn(
  day: string,
  known: readonly Delivery[] = ASKED,
  state: Partial<RoundState> = {},
  more: Partial<ReminderLook> = {},
): ReminderLook {
  const waiting = waitingIn({ ...aState({ people: PEOPLE }), ...state }, []);
  const rules = DEFAULT_SETTINGS.reminders;
  return { waiting, known, rules, calendar: CALENDAR, now: at(day), ...more };
}

function remindedOn(...look: Parameters<typeof lookOn>): string[] {
  return remindersDue(lookOn(...look)).map(({ person }) => person);
}

// The round is due on Monday 15 September.
describe('remindersDue', () => {
  for (const [day, isDue] of [
    ['2025-09-11', false],
    ['2025-09-12', true],
    ['2025-09-15', true],
    ['2025-09-17', true],
    ['2025-09-24', true],
  ] as const) {
    it(`${isDue ? 'reminds' : 'reminds nobody before the first day, but'} on ${day}`, () => {
      assert.deepEqual(remindedOn(day), isDue ? ['anna', 'bo'] : []);
    });
  }

  it('reminds each once from one of the days to the next', () => {
    const known = [...ASKED, reminder('anna', '2025-09-12')];
    assert.deepEqual(remindedOn('2025-09-12', known), ['bo']);
    assert.deepEqual(remindedOn('2025-09-14', known), ['bo']);
    assert.deepEqual(remindedOn('2025-09-15', known), ['anna', 'bo']);
  });

  it('makes up once for a day on which nothing went out', () => {
    assert.deepEqual(remindedOn('2025-09-16'), ['anna', 'bo']);
    assert.deepEqual(remindedOn('2025-09-16', [...ASKED, reminder('anna', '2025-09-16')]), ['bo']);
    const dropped = drop(
      planReminder({ person: 'bo', round: aRound() }, at('2025-09-15'), [], 'UTC', at('2025-09-15')),
    );
    assert.deepEqual(remindedOn('2025-09-16', [...ASKED, dropped]), ['anna', 'bo']);
  });

  it('reminds nobody who has answered, and of what was given to somebody else only those', () => {
    const assessments = [anAssessment(), anAssessment({ item: 'metro' })];
    assert.deepEqual(remindedOn('2025-09-15', ASKED, { assessments }), ['bo']);
    const ownerships = aState().ownerships.map((one) =>
      one.person === 'bo' ? { ...one, person: 'cilla' } : one,
    );
    const known = [...ASKED, questions('cilla', ['climate', 'energy'], '2025-09-02')];
    assert.deepEqual(remindedOn('2025-09-15', known, { ownerships }), ['anna', 'cilla']);
  });

  it('reminds nobody on the day on which their questions came, or whom they have not reached', () => {
    const known = [questions('anna', ['jobs', 'metro'], '2025-09-15')];
    assert.deepEqual(remindedOn('2025-09-15', known), []);
    assert.deepEqual(remindedOn('2025-09-16', known), []);
    assert.deepEqual(remindedOn('2025-09-17', known), ['anna']);
  });

  it('reminds whoever stands in for somebody who is away, of all in one', () => {
    const absent = [{ person: 'anna', from: '2025-09-08', to: '2025-09-30', deputy: 'bo' }];
    const known = [...ASKED, questions('bo', ['jobs', 'metro'], '2025-09-08', 'anna')];
    const due = remindersDue(lookOn('2025-09-15', known, { absent }));
    assert.deepEqual(
      due.map(({ person, waiting }) => [person, waiting.map(({ expected }) => expected.item.id)]),
      [['bo', ['jobs', 'metro', 'climate', 'energy']]],
    );
  });

  it('reminds nobody where somebody who is away has nobody in their place', () => {
    const absent = [{ person: 'anna', from: '2025-09-08', to: '2025-09-30' }];
    assert.deepEqual(remindedOn('2025-09-15', ASKED, { absent }), ['bo']);
  });

  it('leaves alone until then whoever has asked to be reminded later', () => {
    const ahead = remindAt(
      planReminder({ person: 'anna', round: aRound() }, at('2025-09-18'), [], 'UTC', at('2025-09-12')),
      at('2025-09-18'),
    );
    assert.deepEqual(remindedOn('2025-09-15', [...ASKED, ahead]), ['bo']);
    assert.deepEqual(remindedOn('2025-09-18', [...ASKED, ahead]), ['bo']);
    const isGone = sent(ahead, '2025-09-18');
    assert.deepEqual(remindedOn('2025-09-24', [...ASKED, isGone]), ['anna', 'bo']);
  });

  it('lets what was planned ahead say nothing of a round that was opened afterwards', () => {
    const ahead = planReminder(
      { person: 'anna', round: aRound() },
      at('2025-09-18'),
      [],
      'UTC',
      at('2025-08-01'),
    );
    assert.deepEqual(remindedOn('2025-09-15', [...ASKED, ahead]), ['anna', 'bo']);
  });

  it('plans none beside one that may have arrived', () => {
    const perhaps: Delivery = {
      ...planReminder({ person: 'anna', round: aRound() }, at('2025-09-15'), [], 'UTC', at('2025-09-15')),
      attempts: [{ at: at('2025-09-15').toISOString(), outcome: 'unclear' }],
    };
    assert.deepEqual(remindedOn('2025-09-16', [...ASKED, perhaps]), ['bo']);
  });

  it('reminds of what is asked for anew in a round, closed or not, and of nothing else in a closed one', () => {
    const closed = aRound({ state: 'closed' });
    assert.deepEqual(isWaitedFor(closed), false);
    const reopened = [
      {
        ...{ reason: 'Fel siffra', by: BO, at: '2025-10-01T08:00:00.000Z' },
        answers: [{ item: 'jobs', respondent: 'owner', version: 1 }],
      },
    ];
    const round = { ...closed, reopened };
    assert.ok(isWaitedFor(round));
    const again = sent(
      planDelivery(
        {
          ...{ id: 'again', plan: 'ks-2025', round: round.id, kind: 'again', recipient: 'anna' },
          ...{ items: ['jobs'], respondents: ['owner'] },
        },
        at('2025-10-01'),
      ),
      '2025-10-01',
    );
    const state = { round, assessments: [anAssessment()] };
    assert.deepEqual(remindedOn('2025-10-01', [...ASKED, again], state), []);
    assert.deepEqual(remindedOn('2025-10-08', [...ASKED, again], state), ['anna']);
  });

  it('names a reminder by its day, so that planning twice plans once, and by a number where there has been one', () => {
    const plan = (known: readonly Delivery[]) =>
      planReminder(
        { person: 'anna', round: aRound() },
        at('2025-09-15'),
        known,
        'Europe/Stockholm',
        at('2025-09-15'),
      ).id;
    assert.deepEqual([plan([]), plan([])], ['reminder/2025-09-15/anna', 'reminder/2025-09-15/anna']);
    assert.equal(plan([reminder('anna', '2025-09-15')]), 'reminder/2025-09-15/anna/2');
  });
});

describe('chasedIn', () => {
  const everyone = new Set(['anna', 'bo', 'cilla']);
  const chased = (reached: ReadonlySet<string>, ...look: Parameters<typeof lookOn>) =>
    chasedIn(lookOn(...look), reached).flatMap(({ people }) =>
      people.map(({ person, why }) => [person, why]),
    );

  it('tells of those who were reminded since the due day in vain, once it is over', () => {
    const known = [...ASKED, reminder('anna', '2025-09-15'), reminder('bo', '2025-09-12')];
    assert.deepEqual(chased(everyone, '2025-09-15', known), []);
    assert.deepEqual(chased(everyone, '2025-09-17', known), [['anna', 'reminded']]);
    const assessments = [anAssessment(), anAssessment({ item: 'metro' })];
    assert.deepEqual(chased(everyone, '2025-09-17', known, { assessments }), []);
  });

  it('tells of those who cannot be reminded, from the first day on which they would be', () => {
    const absent = [{ person: 'anna', from: '2025-09-08', to: '2025-09-30' }];
    const reached = new Set(['anna']);
    assert.deepEqual(chased(reached, '2025-09-11', ASKED, { absent }), []);
    assert.deepEqual(chased(reached, '2025-09-12', ASKED, { absent }), [
      ['anna', 'away'],
      ['bo', 'unreachable'],
    ]);
  });

  it('gives each coordinator one line of all that, and no other before the next day of reminders', () => {
    const known = [...ASKED, reminder('anna', '2025-09-15')];
    const look = lookOn('2025-09-17', known);
    const [first, ...others] = chasesToPlan(chasedIn(look, everyone), ['cilla'], look);
    assert.deepEqual([first?.id, others], ['chase/2025-09-17/cilla', []]);
    assert.ok(first);
    const later = (day: string) => {
      const next = lookOn(day, [...known, first]);
      return chasesToPlan(chasedIn(next, everyone), ['cilla'], next).map(({ id }) => id);
    };
    assert.deepEqual(
      [later('2025-09-17'), later('2025-09-18'), later('2025-09-24')],
      [[], [], ['chase/2025-09-24/cilla']],
    );
  });
});
