import assert from 'node:assert/strict';
import { Book } from '../../src/simulator/book.ts';
import { checkReminders } from '../../src/simulator/check-reminders.ts';

/** Answers are due on a Wednesday, and `anna` was asked early about what nobody has answered by then. */
describe('What a simulated year says of reminders', () => {
  const at = (instant: string) => Date.parse(instant);
  function book(): Book {
    const known = new Book();
    const openedAt = at('2026-02-10T09:00:00Z');
    const round = { id: 'r', plan: 'p', kind: 'interim', due: '2026-02-25', items: ['i'], openedAt };
    known.rounds.set('r', { ...round, closedAt: at('2026-03-02T11:00:00Z') });
    known.owns('p', 'i', 'anna', openedAt);
    known.asked.push({ person: 'anna', round: 'r', item: 'i', at: openedAt, attempt: { isTold: true } });
    return known;
  }

  it('misses one of somebody who was not reminded', () => {
    assert.deepEqual(
      checkReminders(book()).map(({ promise }) => promise),
      ['reminded'],
    );
  });

  it('misses none of somebody who had given the question away', () => {
    const known = book();
    known.handedOver.push({ round: 'r', item: 'i', to: 'bo', at: at('2026-02-19T08:00:00Z'), isHeard: true });
    assert.deepEqual(checkReminders(known), []);
  });
});
