import assert from 'node:assert/strict';
import type { Assessment } from '../../../src/domain/answers/assessment.ts';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { enteredMessages } from '../../../src/domain/deliveries/entered-messages.ts';
import { ANNA, anAssessment, aRound, BO, NOW } from '../../build.ts';

const FILE = '2025-09-01T08:00:00.000Z';
const LATER = '2025-09-02T08:00:00.000Z';

function entered(item: string, storedAt = FILE, author = ANNA): Assessment {
  return anAssessment({ item, author, storedBy: { id: 'beata', name: 'Beata Berg' }, storedAt });
}

/** What is planned beside what is known, by id. */
function planned(assessments: readonly Assessment[], known: readonly Delivery[] = []) {
  return enteredMessages(aRound(), assessments, known, NOW);
}
const said = (deliveries: readonly Delivery[]) => deliveries.map(({ id, items }) => [id, items]);

describe('Messages about answers that were loaded from a file', () => {
  const first = `${aRound().id}/entered/anna/${FILE}`;

  it('are one for each person and file', () => {
    const all = [entered('jobs'), entered('metro'), entered('waste', LATER), entered('heat', FILE, BO)];
    assert.deepEqual(said(planned(all)), [
      [first, ['jobs', 'metro']],
      [`${aRound().id}/entered/anna/${LATER}`, ['waste']],
      [`${aRound().id}/entered/bo/${FILE}`, ['heat']],
    ]);
  });

  it('name what has been stored of a file since they were planned, and that alone', () => {
    let known: Delivery[] = [];
    const stored: Assessment[] = [];
    for (const item of ['jobs', 'metro', 'waste']) {
      stored.push(entered(item));
      known = [...known, ...planned(stored, known)];
    }
    assert.deepEqual(said(known), [
      [first, ['jobs']],
      [`${first}/2`, ['metro']],
      [`${first}/3`, ['waste']],
    ]);
    assert.deepEqual(planned(stored, known), []);
  });

  it('tell units of one item apart', () => {
    const both = ['HR', 'IT'].map((respondent) => ({ ...entered('heat'), respondent }));
    const known = planned(both.slice(0, 1));
    const [next, ...others] = planned(both, known);
    assert.deepEqual([next?.items, next?.respondents, others], [['heat'], ['IT'], []]);
  });

  it('are none of what was loaded long ago, by a version that told nobody, a message for each line', () => {
    const days = (count: number) => new Date(NOW.getTime() - count * 86_400_000).toISOString();
    const all = [entered('jobs', days(8)), entered('metro', days(6)), entered('waste', undefined)];
    const old = all.map((one) => (one.item === 'waste' ? { ...one, storedAt: undefined } : one));
    assert.deepEqual(
      planned(old).map(({ items }) => items),
      [['metro']],
    );
  });

  it('are none where people answer themselves', () => {
    assert.deepEqual(planned([anAssessment({ item: 'jobs', author: ANNA })]), []);
  });
});
