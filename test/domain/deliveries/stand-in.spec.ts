import assert from 'node:assert/strict';
import { claim, type Delivery, drop, keepWaiting, putOff } from '../../../src/domain/deliveries/delivery.ts';
import { record } from '../../../src/domain/deliveries/record.ts';
import { nextAbsenceChange, passOn } from '../../../src/domain/deliveries/stand-in.ts';
import type { Absence } from '../../../src/domain/people/absence.ts';
import { aDelivery, aPerson, BO, NOW } from '../../build.ts';

const TIMEZONE = 'Europe/Stockholm';
const AWAY: Absence = { person: 'anna', from: '2025-09-01', to: '2025-09-02', deputy: 'bo' };
const PEOPLE = [aPerson(), aPerson(BO)];
/** Eight in the morning in Malmö. */
const BACK = '2025-09-03T06:00:00.000Z';
const EARLIER = new Date(+NOW - 60_000);

function passedOn(asked: readonly Delivery[], absences: readonly Absence[] = [AWAY]) {
  const { standIns, putOff } = passOn(asked, { absences, people: PEOPLE }, TIMEZONE, NOW);
  return {
    standIns: standIns.map(({ id, recipient, insteadOf }) => [id, recipient, insteadOf]),
    putOff: putOff.map(({ state, nextAt }) => [state, nextAt]),
  };
}

describe('passOn', () => {
  const delivery = aDelivery({ items: ['jobs'] });
  const toBo = ['questions/anna/instead/bo/2025-09-01', 'bo', 'anna'];
  const cases: readonly [string, Delivery, { standIn: boolean; putOff: boolean }][] = [
    ['planned', delivery, { standIn: true, putOff: true }],
    ['waiting', keepWaiting(delivery), { standIn: true, putOff: true }],
    ['put off already', putOff(delivery, new Date(BACK)), { standIn: true, putOff: false }],
    ['being sent', claim(delivery, NOW), { standIn: false, putOff: false }],
    ['left by a sender gone silent', claim(delivery, EARLIER), { standIn: true, putOff: false }],
    ['sent', record(claim(delivery, NOW), { result: 'sent' }, NOW, 0), { standIn: true, putOff: false }],
    ['dropped', drop(delivery), { standIn: true, putOff: false }],
  ];
  for (const [what, asked, { standIn, putOff }] of cases) {
    it(`${standIn ? 'tells the stand-in of' : 'tells nobody of'} what is ${what}, and ${putOff ? 'puts it off' : 'leaves it'}`, () => {
      assert.deepEqual(passedOn([asked]), {
        standIns: standIn ? [toBo] : [],
        putOff: putOff ? [['planned', BACK]] : [],
      });
    });
  }

  it('asks the stand-in for the same items, at once', () => {
    const { standIns } = passOn([delivery], { absences: [AWAY], people: PEOPLE }, TIMEZONE, NOW);
    assert.deepEqual(standIns, [{ ...delivery, id: toBo[0], recipient: 'bo', insteadOf: 'anna' }]);
  });

  it('leaves alone whoever is there today', () => {
    assert.deepEqual(passedOn([aDelivery({ recipient: 'bo' })]), { standIns: [], putOff: [] });
    const later = { ...AWAY, from: '2025-09-02' };
    assert.deepEqual(passedOn([delivery], [later]), { standIns: [], putOff: [] });
  });

  it('lets what may be answered anew wait for whoever is away, and tells nobody else', () => {
    const again = aDelivery({ kind: 'again', items: ['jobs'] });
    assert.deepEqual(passedOn([again]), { standIns: [], putOff: [['planned', BACK]] });
  });

  it('lets the questions wait for their owner when nobody stands in', () => {
    const nobody = { ...AWAY, deputy: undefined };
    assert.deepEqual(passedOn([delivery], [nobody]), { standIns: [], putOff: [['planned', BACK]] });
  });

  it('tells the stand-in once for each round, of the newest', () => {
    const newer = { ...delivery, id: 'questions/anna/2', plannedAt: '2025-09-01T09:00:00.000Z' };
    const other = { ...delivery, id: 'pulse/anna', round: 'pulse' };
    assert.deepEqual(
      passedOn([newer, delivery, other]).standIns.map(([id]) => id),
      ['questions/anna/2/instead/bo/2025-09-01', 'pulse/anna/instead/bo/2025-09-01'],
    );
  });

  it('waits for the end of absences that follow upon each other', () => {
    const longer = { ...AWAY, from: '2025-09-03', to: '2025-09-05' };
    assert.deepEqual(passedOn([delivery], [AWAY, longer]).putOff, [['planned', '2025-09-06T06:00:00.000Z']]);
  });
});

describe('passOn, of what was put off for somebody who is here again,', () => {
  const delivery = putOff(aDelivery({ items: ['jobs'] }), new Date(BACK));
  const retried = record(claim(aDelivery(), EARLIER), { result: 'retry', code: '429' }, EARLIER, 0);
  const later = { ...retried, nextAt: new Date(+NOW + 60_000).toISOString() };
  const cases: readonly [string, Delivery, readonly Absence[], boolean][] = [
    ['wakes what has never been tried', delivery, [], true],
    ['wakes what was tried before it was put off', putOff(later, new Date(BACK)), [], true],
    ['leaves what waits to be tried again', later, [], false],
    ['leaves what is due', aDelivery(), [], false],
    ['leaves that of somebody who is away still', delivery, [AWAY], false],
    ['leaves what has been sent', record(delivery, { result: 'sent' }, NOW, 0), [], false],
  ];
  for (const [title, asked, absences, isWoken] of cases) {
    it(title, () => {
      const { woken } = passOn([asked], { absences, people: PEOPLE }, TIMEZONE, NOW);
      assert.deepEqual(
        woken.map(({ state, nextAt }) => [state, nextAt]),
        isWoken ? [['planned', NOW.toISOString()]] : [],
      );
    });
  }
});

describe('passOn, in the night before somebody is back,', () => {
  const NIGHT = new Date('2025-09-02T22:30:00.000Z');
  const delivery = aDelivery({ items: ['jobs'] });
  const cases: readonly [string, string, readonly Absence[], readonly string[]][] = [
    ['leaves what waits for the morning', BACK, [AWAY], []],
    ['wakes in the morning what was to wait longer', '2025-09-06T06:00:00.000Z', [AWAY], [BACK]],
    ['wakes at once what waits for an absence taken back', BACK, [], [NIGHT.toISOString()]],
  ];
  for (const [title, nextAt, absences, expected] of cases) {
    it(title, () => {
      const { woken } = passOn(
        [putOff(delivery, new Date(nextAt))],
        { absences, people: PEOPLE },
        TIMEZONE,
        NIGHT,
      );
      assert.deepEqual(
        woken.map((one) => one.nextAt),
        expected,
      );
    });
  }
});

describe('nextAbsenceChange', () => {
  const cases: readonly [string, readonly Absence[], string | undefined][] = [
    ['the morning when somebody is back', [AWAY], BACK],
    ['the morning when somebody goes away', [{ ...AWAY, from: '2025-09-02' }], '2025-09-02T06:00:00.000Z'],
    ['the first of them', [{ ...AWAY, person: 'bo', from: '2025-09-09', to: '2025-09-09' }, AWAY], BACK],
    ['a morning in winter time', [{ ...AWAY, to: '2025-11-02' }], '2025-11-03T07:00:00.000Z'],
    ['never, when all are over', [{ ...AWAY, from: '2025-08-01', to: '2025-08-31' }], undefined],
    ['never, when there are none', [], undefined],
  ];
  for (const [title, absences, expected] of cases) {
    it(`is ${title}`, () => {
      const at = nextAbsenceChange(absences, TIMEZONE, NOW);
      assert.equal(at === undefined ? undefined : new Date(at).toISOString(), expected);
    });
  }
});
