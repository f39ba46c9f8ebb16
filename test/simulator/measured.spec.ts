import assert from 'node:assert/strict';
import { Book } from '../../src/simulator/book.ts';
import { checkRounds } from '../../src/simulator/check-answers.ts';
import { measuring, medianOf } from '../../src/simulator/measured.ts';

const HOUR = 3_600_000;
const ROUND = {
  id: 'r',
  plan: 'p',
  kind: 'interim',
  due: '2026-03-01',
  items: ['own', 'other'],
  openedAt: 10 * HOUR,
};

/** Who owns what; the hours at which who was asked about which first; to whom what was handed over; and when `own` was answered. */
interface Case {
  readonly title: string;
  readonly asked: readonly (readonly [person: string, item: string, hour: number])[];
  readonly owners?: readonly (readonly [person: string | undefined, hour: number])[];
  readonly given?: readonly (readonly [to: string, hour: number, backHour?: number])[];
  readonly answered: number;
  /** Hours to the answer, at most and at least. */
  readonly hours: readonly [number, number];
}

const CASES: readonly Case[] = [
  { title: 'its owner’s message', asked: [['anna', 'own', 11]], answered: 14, hours: [3, 3] },
  {
    title: 'the opening, when it came before any message',
    asked: [['anna', 'own', 15]],
    answered: 14,
    hours: [4, 4],
  },
  {
    title: 'its owner’s own message, and not one in the place of somebody else',
    asked: [
      ['anna', 'other', 11],
      ['anna', 'own', 12],
    ],
    answered: 14,
    hours: [2, 2],
  },
  {
    title: 'the message to whoever stands in for its owner',
    asked: [['cia', 'own', 12]],
    answered: 14,
    hours: [2, 2],
  },
  {
    title: 'the message to whoever it was handed over to, also where that begins with something else',
    asked: [
      ['anna', 'own', 11],
      ['bo', 'other', 13],
    ],
    given: [['bo', 12]],
    answered: 14,
    hours: [1, 1],
  },
  {
    title: 'the opening or its owner’s message, before it came to whoever it was handed over to',
    asked: [['anna', 'own', 11]],
    given: [['bo', 12]],
    answered: 14,
    hours: [4, 3],
  },
  {
    title: 'the message to its owner, to whom it went back',
    asked: [
      ['cia', 'own', 12.5],
      ['anna', 'own', 13.5],
    ],
    given: [['cia', 12, 13]],
    answered: 14,
    hours: [0.5, 0.5],
  },
  {
    title: 'the message to its new owner',
    asked: [
      ['anna', 'own', 11],
      ['cia', 'own', 13],
    ],
    owners: [
      [undefined, 11.5],
      ['cia', 12],
    ],
    answered: 14,
    hours: [1, 1],
  },
];

describe('What people know of how soon they answered', () => {
  /** Whether a median of so many hours is held to be right. */
  const isRight = (book: Book, hours: number) => {
    const pace = { inTime: 1, medianMs: hours * HOUR, repeatable: 0, unchanged: 0, reminders: 0 };
    const round = { ...ROUND, name: 'Delår', from: ROUND.due, to: ROUND.due };
    const measures = { round, asked: 2, answered: 1, handedOver: 0, pace, areas: [], units: [] };
    const found = { rounds: [round], measures: new Map([['r', measures]]) };
    return checkRounds(book, Object.assign({ plans: [Object.assign(found)], trail: [] })).length === 0;
  };

  for (const { title, asked, owners = [], given = [], answered, hours } of CASES) {
    it(`counts from ${title}`, () => {
      const book = new Book();
      book.owns('p', 'own', 'anna', 0);
      book.owns('p', 'other', 'bo', 0);
      for (const [person, hour] of owners) book.owns('p', 'own', person, hour * HOUR);
      for (const [person, item, hour] of asked)
        book.asked.push({ person, round: 'r', item, at: hour * HOUR, attempt: { isTold: true } });
      for (const [to, hour, back] of given) {
        book.handedOver.push({ round: 'r', item: 'own', to, at: hour * HOUR, isHeard: true });
        if (back !== undefined) book.left(to, back * HOUR);
      }
      book.acknowledged.push({ person: 'anna', round: 'r', item: 'own', at: answered * HOUR, fields: {} });
      const round = { ...ROUND, closedAt: 100 * HOUR };
      const { times, leastTimes } = measuring(book)(round);
      assert.deepEqual([medianOf(times) / HOUR, medianOf(leastTimes) / HOUR], hours);
      book.rounds.set('r', round);
      const [most, least] = hours;
      const told = [least - 0.1, least, most, most + 0.1].map((median) => isRight(book, median));
      assert.deepEqual(told, [false, true, true, false]);
    });
  }
});
