import assert from 'node:assert/strict';
import { answerablePrompts, currentPrompts } from '../../../src/domain/answers/prompt.ts';
import { instantAt } from '../../../src/domain/dates.ts';
import type { Finding } from '../../../src/domain/errors.ts';
import {
  type Absence,
  absenceFindings,
  absencesAhead,
  absencesOn,
  backOn,
  besides,
  standInOf,
} from '../../../src/domain/people/absence.ts';
import { ANNA, anItem, aPerson, aState, BO, mayAnswer } from '../../build.ts';

const JULY: Absence = { person: 'anna', from: '2025-07-01', to: '2025-07-15', deputy: 'bo' };

describe('absencesOn', () => {
  const days: readonly [day: string, isAway: boolean][] = [
    ['2025-06-30', false],
    ['2025-07-01', true],
    ['2025-07-08', true],
    ['2025-07-15', true],
    ['2025-07-16', false],
    ['2026-07-08', false],
  ];
  for (const [day, isAway] of days) {
    it(`${isAway ? 'has' : 'does not have'} on ${day} somebody who is away 1–15 July 2025`, () => {
      assert.equal(absencesOn([JULY], day).length, isAway ? 1 : 0);
    });
  }
});

describe('absencesOn, where others follow without a day between', () => {
  const june: Absence = { ...JULY, from: '2025-06-20', to: '2025-06-30' };
  const spans: readonly [what: string, others: readonly Absence[], from: string, to: string][] = [
    ['nothing else', [], '2025-07-01', '2025-07-15'],
    ['one before', [june], '2025-06-20', '2025-07-15'],
    ['one before that overlaps', [{ ...june, to: '2025-07-03' }], '2025-06-20', '2025-07-15'],
    ['two before', [{ ...june, from: '2025-06-10', to: '2025-06-19' }, june], '2025-06-10', '2025-07-15'],
    ['one after', [{ ...JULY, from: '2025-07-16', to: '2025-07-20' }], '2025-07-01', '2025-07-20'],
    ['a gap before', [{ ...june, to: '2025-06-29' }], '2025-07-01', '2025-07-15'],
    ['a gap after', [{ ...JULY, from: '2025-07-17', to: '2025-07-20' }], '2025-07-01', '2025-07-15'],
    ['somebody else', [{ ...june, person: 'bo' }], '2025-07-01', '2025-07-15'],
  ];
  for (const [what, others, from, to] of spans) {
    it(`tells ${from} to ${to} for 1–15 July with ${what}`, () => {
      assert.deepEqual(absencesOn([...others, JULY], '2025-07-08'), [{ ...JULY, from, to }]);
    });
  }
});

describe('backOn', () => {
  const others: readonly [what: string, other: Absence, back: string][] = [
    ['a gap', { ...JULY, from: '2025-07-17', to: '2025-07-20' }, '2025-07-16'],
    ['no gap', { ...JULY, from: '2025-07-16', to: '2025-07-20' }, '2025-07-21'],
    ['an overlap', { ...JULY, from: '2025-07-10', to: '2025-07-20' }, '2025-07-21'],
    ['somebody else', { ...JULY, person: 'bo', from: '2025-07-16', to: '2025-07-20' }, '2025-07-16'],
  ];
  for (const [what, other, back] of others) {
    it(`is ${back} when another absence follows with ${what}`, () => {
      assert.equal(backOn(JULY, [JULY, other]), back);
    });
  }
});

describe('absenceFindings', () => {
  const today = '2025-07-10';
  const sound: readonly [string, Partial<Absence>][] = [
    ['has begun', {}],
    ['is one day', { from: '2025-07-10', to: '2025-07-10' }],
    ['has no deputy', { deputy: undefined }],
  ];
  for (const [what, part] of sound) {
    it(`takes an absence that ${what}`, () => {
      assert.deepEqual(absenceFindings({ ...JULY, ...part }, today), []);
    });
  }

  const faults: readonly [string, Partial<Absence>, Finding][] = [
    ['has no first day', { from: '' }, { at: 'from', code: 'not-a-date', value: '' }],
    ['ends on no day', { to: '2025-02-30' }, { at: 'to', code: 'not-a-date', value: '2025-02-30' }],
    [
      'ends before it begins',
      { from: '2025-07-20' },
      { at: 'to', code: 'before-start', value: '2025-07-15', limit: '2025-07-20' },
    ],
    [
      'is over',
      { to: '2025-07-09' },
      { at: 'to', code: 'before-start', value: '2025-07-09', limit: '2025-07-10' },
    ],
    ['never ends', { to: '2028-01-01' }, { at: 'to', code: 'out-of-range', limit: 550 }],
    ['is deputised for by oneself', { deputy: 'anna' }, { at: 'deputy', code: 'not-one-of', value: 'anna' }],
  ];
  for (const [what, part, finding] of faults) {
    it(`refuses an absence that ${what}`, () => {
      assert.deepEqual(absenceFindings({ ...JULY, ...part }, today), [finding]);
    });
  }
});

describe('Whoever stands in for somebody who is away', () => {
  const people = [aPerson(ANNA), aPerson(BO), aPerson({ id: 'cia', name: 'Cia Dahl' })];
  const expected = { item: anItem(), respondent: 'owner', owners: ['anna'] };
  const cases: readonly [who: string, absent: readonly Absence[], person: string, allowed: boolean][] = [
    ['the one named', [JULY], 'bo', true],
    ['the one named, when nobody is away today', [], 'bo', false],
    ['the one named for somebody else', [{ ...JULY, person: 'cia' }], 'bo', false],
    ['another', [JULY], 'cia', false],
    ['the one who is away', [JULY], 'anna', true],
  ];
  for (const [who, absent, person, allowed] of cases) {
    it(`${allowed ? 'may' : 'may not'} answer: ${who}`, () => {
      assert.equal(mayAnswer(person, expected, people, absent), allowed);
    });
  }

  it('has their questions after the own ones, with the name', () => {
    const state = aState({ absent: [JULY] });
    const told = (prompts: ReturnType<typeof currentPrompts>) =>
      prompts.map(({ expected: { item }, insteadOf, number, of }) => [item.id, insteadOf?.name, number, of]);
    const all = [
      ['climate', undefined, 1, 2],
      ['energy', undefined, 2, 2],
      ['jobs', 'Anna Ek', 1, 2],
      ['metro', 'Anna Ek', 2, 2],
    ];
    assert.deepEqual(told(currentPrompts('bo', state)), all);
    assert.deepEqual(told(answerablePrompts('bo', state)), all);
    assert.deepEqual(currentPrompts('bo', aState()).length, 2);
  });

  it('is the deputy of every day where the absence names nobody', () => {
    const state = aState({
      absent: [{ ...JULY, deputy: undefined }],
      people: [aPerson({ ...ANNA, deputy: 'bo' }), aPerson(BO)],
    });
    assert.equal(currentPrompts('bo', state).length, 4);
  });
});

describe('instantAt', () => {
  const cases: readonly [day: string, instant: string][] = [
    ['2025-01-15', '2025-01-15T07:00:00.000Z'],
    ['2025-07-15', '2025-07-15T06:00:00.000Z'],
    ['2025-03-30', '2025-03-30T06:00:00.000Z'],
    ['2025-10-26', '2025-10-26T07:00:00.000Z'],
  ];
  for (const [day, instant] of cases) {
    it(`is ${instant} at eight in Malmö on ${day}`, () => {
      assert.equal(instantAt('Europe/Stockholm', day, 8).toISOString(), instant);
    });
  }
});

describe('standInOf', () => {
  const away = (person: string, deputy?: string): Absence => ({
    person,
    from: '2026-07-01',
    to: '2026-07-15',
    deputy,
  });
  const cases: readonly [what: string, absent: readonly Absence[], standIn: string | undefined][] = [
    ['a deputy who is there', [away('a', 'b')], 'b'],
    ['the deputy of a deputy who is away', [away('a', 'b'), away('b', 'c')], 'c'],
    ['the third in a row', [away('a', 'b'), away('b', 'c'), away('c', 'd')], 'd'],
    ['nobody when no deputy is named', [away('a')], undefined],
    ['nobody when the deputy is away without one', [away('a', 'b'), away('b')], undefined],
    ['nobody when two stand in for each other', [away('a', 'b'), away('b', 'a')], undefined],
    ['nobody in a circle further on', [away('a', 'b'), away('b', 'c'), away('c', 'b')], undefined],
  ];
  for (const [what, absent, standIn] of cases) {
    it(`is ${what}`, () => {
      const [first] = absent;
      assert.ok(first);
      assert.equal(standInOf(first, [], absent), standIn);
    });
  }
});

describe('A new absence of somebody', () => {
  const days = (from: string, to: string, deputy = 'bo'): Absence => ({ person: 'anna', from, to, deputy });
  const cases: readonly [what: string, others: Absence[], replaced: Absence[], overlapping: Absence[]][] = [
    ['no other', [], [], []],
    ['one from the same day', [days('2025-07-01', '2025-07-04')], [days('2025-07-01', '2025-07-04')], []],
    [
      'one from the same day with another deputy',
      [{ ...JULY, deputy: 'cia' }],
      [{ ...JULY, deputy: 'cia' }],
      [],
    ],
    ['the very same', [JULY], [], []],
    [
      'one that ends as it begins',
      [days('2025-06-20', '2025-07-01')],
      [],
      [days('2025-06-20', '2025-07-01')],
    ],
    [
      'one that begins as it ends',
      [days('2025-07-15', '2025-07-20')],
      [],
      [days('2025-07-15', '2025-07-20')],
    ],
    [
      'one before and one after',
      [days('2025-06-20', '2025-06-30'), days('2025-07-16', '2025-07-20')],
      [],
      [],
    ],
  ];
  for (const [what, others, replaced, overlapping] of cases)
    it(`beside ${what} takes the place of ${replaced.length} and overlaps ${overlapping.length}`, () => {
      const found = besides(JULY, others);
      assert.deepEqual([found.replaced, found.overlapping], [replaced[0], overlapping]);
    });

  it('is ahead until its last day is over, by its first day, and nobody else', () => {
    const [over, now, later] = [
      days('2025-07-01', '2025-07-09'),
      days('2025-07-05', '2025-07-10'),
      days('2025-08-01', '2025-08-02'),
    ];
    const all = [later, over, now, { ...now, person: 'bo' }];
    assert.deepEqual(absencesAhead('anna', all, '2025-07-10'), [now, later]);
  });
});
