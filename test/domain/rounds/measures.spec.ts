import assert from 'node:assert/strict';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import {
  type MeasuredQuestion,
  type MeasuredRound,
  measuresOf,
  type Pace,
} from '../../../src/domain/rounds/measures.ts';
import { aDelivery, anAssessment, anItem, aPerson, aPlan, aRound } from '../../build.ts';

const HOUR = 3_600_000;
const OPENED = '2025-09-01T06:00:00.000Z';
const ROUND = aRound({ openedAt: OPENED, due: '2025-09-15' });
const PLAN = aPlan({
  items: [
    anItem({ id: 'work', kind: 'area', title: 'Arbete' }),
    anItem({ id: 'green', kind: 'area', title: 'Klimat' }),
    ...[1, 2, 3, 4, 5, 6].map((number) => anItem({ id: `w${number}`, parent: 'work' })),
    ...[1, 2].map((number) => anItem({ id: `g${number}`, parent: 'green' })),
    anItem({ id: 'loose' }),
  ],
});
const PEOPLE = ['a', 'b', 'c', 'd', 'e'].map((id, index) =>
  aPerson({ id, name: id.toUpperCase(), ...(index < 4 ? { unit: index < 3 ? 'Ekonomi' : 'Åtgärder' } : {}) }),
);

/** A question of somebody's, answered so many hours after the round was opened. */
function question(
  item: string,
  owner: string,
  hours?: number,
  rest: Partial<MeasuredQuestion> = {},
): MeasuredQuestion {
  const at = new Date(Date.parse(OPENED) + (hours ?? 0) * HOUR).toISOString();
  return {
    item: PLAN.items.find(({ id }) => id === item) ?? anItem({ id: item }),
    respondent: 'owner',
    owners: [owner],
    first: hours === undefined ? undefined : anAssessment({ item, at, author: { id: owner, name: owner } }),
    isUnchanged: undefined,
    ...rest,
  };
}

function measured(questions: readonly MeasuredQuestion[], rest: Partial<MeasuredRound> = {}) {
  const what = {
    round: ROUND,
    plan: PLAN,
    people: PEOPLE,
    questions,
    deliveries: [],
    handOvers: [],
    ...rest,
  };
  return measuresOf(what, 'Europe/Stockholm');
}

function sent(hours: number, rest: Partial<Delivery>): Delivery {
  const at = new Date(Date.parse(OPENED) + hours * HOUR).toISOString();
  return aDelivery({ state: 'sent', attempts: [{ at, outcome: 'sent' }], ...rest });
}

/** Five answers of three people: as few as are told of. */
const FIVE = [
  question('w1', 'a', 10),
  question('w2', 'a', 20),
  question('w3', 'b', 30),
  question('w4', 'b', 40),
  question('w5', 'c', 500),
];
const inHours = ({ medianMs }: Pace) => medianMs / HOUR;

describe('The measures of a round', () => {
  it('count what was asked, answered and handed over, and how soon it came', () => {
    const given = { ...FIVE[0], owner: 'a', to: { id: 'b', name: 'B' }, from: { id: 'a', name: 'A' } };
    const handOver = { ...given, round: ROUND.id, item: 'w1', respondent: 'owner', at: OPENED };
    const { asked, answered, handedOver, pace } = measured([...FIVE, question('w6', 'c')], {
      handOvers: [handOver],
    });
    assert.deepEqual([asked, answered, handedOver], [6, 5, 1]);
    assert.deepEqual(pace, { inTime: 4, medianMs: 30 * HOUR, repeatable: 0, unchanged: 0, reminders: 0 });
  });

  for (const [what, hours, inTime] of [
    ['as in time, though it came late in the evening of the due day', 14 * 24 + 15.9, 5],
    ['as late, though the due day was not over in UTC', 14 * 24 + 16.1, 4],
  ] as const)
    it(`count an answer ${what}`, () => {
      const { pace } = measured([...FIVE.slice(0, 4), question('w5', 'c', hours)]);
      assert.equal(pace?.inTime, inTime);
    });

  for (const [what, hours, median] of [
    ['the one in the middle', [5, 1, 9, 3, 7], 5],
    ['half-way between the two in the middle', [5, 1, 9, 3, 7, 8], 6],
    ['that of most, whoever was slow', [1, 1, 1, 1, 900], 1],
  ] as const)
    it(`have as their median ${what}`, () => {
      const owners = ['a', 'b', 'c'];
      const questions = hours.map((at, index) => question(`w${index + 1}`, owners[index % 3] ?? 'a', at));
      const { pace } = measured(questions);
      assert.equal(pace && inHours(pace), median);
    });

  for (const [what, deliveries, median] of [
    ['its message was sent', [sent(4, { items: ['w3'], respondents: ['owner'] })], 26],
    [
      'the first of two messages was sent',
      [
        sent(9, { items: ['w3'], respondents: ['owner'] }),
        sent(4, { items: ['w3'], respondents: ['owner'] }),
      ],
      26,
    ],
    ['a message that names no respondents was sent', [sent(4, { items: ['w3'] })], 26],
    ['the round was opened, where it came before its message', [sent(31, { items: ['w3'] })], 30],
    ['the round was opened, where no message has arrived', [aDelivery({ items: ['w3'] })], 30],
    ['the round was opened, whatever another round sent', [sent(4, { items: ['w3'], round: 'other' })], 30],
    ['it was first brought when it was opened again', [sent(4, { items: ['w3'], kind: 'again' })], 26],
    [
      'its message was sent, though it was opened again since',
      [sent(4, { items: ['w3'] }), sent(9, { items: ['w3'], kind: 'again' })],
      26,
    ],
    ['the round was opened, whatever else was sent', [sent(4, { items: ['w3'], kind: 'mended' })], 30],
  ] as const)
    it(`count the time to an answer from when ${what}`, () => {
      const others = [question('w1', 'a', 1), question('w2', 'a', 2), question('w4', 'b', 400)];
      const { pace } = measured([...others, question('w3', 'b', 30), question('w5', 'c', 500)], {
        deliveries,
      });
      assert.equal(pace && inHours(pace), median);
    });

  it('count as unchanged only where there was something to say again', () => {
    const said = [true, true, false, undefined, undefined];
    const { pace } = measured(FIVE.map((one, index) => ({ ...one, isUnchanged: said[index] })));
    assert.deepEqual([pace?.repeatable, pace?.unchanged], [3, 2]);
  });

  it('count the reminders that were sent, in an area or unit those to its own', () => {
    const reminder = (recipient: string, rest: Partial<Delivery> = {}) =>
      sent(4, { id: `r/${recipient}`, kind: 'reminder', recipient, ...rest });
    const deliveries = [
      ...[reminder('a'), reminder('b'), reminder('stand-in'), reminder('e')],
      reminder('c', { state: 'planned', attempts: [] }),
      reminder('a', { round: 'other' }),
      sent(4, { kind: 'chase', recipient: 'a' }),
    ];
    const { pace, areas } = measured([...FIVE, question('g1', 'e')], { deliveries });
    assert.deepEqual([pace?.reminders, areas[0]?.pace?.reminders], [4, 2]);
  });

  for (const [what, questions] of [
    ['four answers', FIVE.slice(1)],
    [
      'five answers of two people',
      FIVE.map((one) => (one.owners[0] === 'c' ? question('w5', 'a', 500) : one)),
    ],
    ['five questions, of which four were answered', [...FIVE.slice(1), question('w1', 'a')]],
    ['no question', []],
  ] as const)
    it(`tell nothing of the pace of ${what}, and count them all the same`, () => {
      const { pace, asked } = measured(questions);
      assert.deepEqual([pace, asked], [undefined, questions.length]);
    });

  it('have areas in the order of the plan, and what stands under none last', () => {
    const { areas } = measured([question('loose', 'e'), question('g1', 'd', 2), ...FIVE]);
    assert.deepEqual(
      areas.map(({ name, asked, answered, pace }) => [name, asked, answered, pace !== undefined]),
      [
        ['Arbete', 5, 5, true],
        ['Klimat', 1, 1, false],
        [undefined, 1, 0, false],
      ],
    );
  });

  it('have units by name; a question is of the unit that it asks, or else of its first owner’s', () => {
    const { units } = measured([
      question('loose', 'e'),
      question('g1', 'd', 2, { owners: ['d', 'a'] }),
      question('g2', 'a', 2, { unit: 'Hamnen', respondent: 'Hamnen' }),
      question('w6', 'd', 3, { owners: [] }),
      ...FIVE,
    ]);
    assert.deepEqual(
      units.map(({ name, asked }) => [name, asked]),
      [
        ['Ekonomi', 5],
        ['Hamnen', 1],
        ['Åtgärder', 2],
        [undefined, 1],
      ],
    );
  });
});
