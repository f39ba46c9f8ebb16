import assert from 'node:assert/strict';
import { type Answer, type RawAnswer, rawOf } from '../../../src/domain/answers/assessment.ts';
import { answerRules, contradicts } from '../../../src/domain/answers/check-answer.ts';
import type { Item, ItemKind, Measure } from '../../../src/domain/plans/plan.ts';
import { applyModel, modelOf, readModels } from '../../../src/importers/models.ts';
import { anItem, answerTo, aPlan, aRound, findingsIn } from '../../build.ts';

const AT_LEAST_168: Measure = { type: 'number', target: { op: 'min', value: 168 } };

function rulesFor(kind: ItemKind, item: Partial<Item> = {}, model = '2025') {
  const plan = applyModel(aPlan(), modelOf(readModels(), model));
  return answerRules(plan, anItem({ kind, ...item }), aRound());
}

describe('an answer by the sets of 2025 and 2019', () => {
  const basis = { happened: 'Vi har startat.', basis: 'Statistik.' };
  const three = { outcome: 'Bra.', why: 'Vi hann.', next: 'Vi fortsätter.' };
  const share: Partial<Item> = { measure: AT_LEAST_168 };
  const bySex: Partial<Item> = { measure: { ...AT_LEAST_168, bySex: true } };

  const taken: readonly [string, ItemKind, Partial<Item>, RawAnswer, Answer, string?][] = [
    [
      'a goal needs no trend',
      'councilGoal',
      {},
      { status: 'met', texts: basis },
      { status: 'met', texts: basis },
    ],
    [
      'a goal may have its trend',
      'councilGoal',
      {},
      { status: 'met', direction: 'positive', texts: basis },
      { status: 'met', direction: 'positive', texts: basis },
    ],
    [
      'a board goal has three texts',
      'boardGoal',
      {},
      { status: 'met', texts: three },
      { status: 'met', texts: three },
      '2019',
    ],
    [
      'a commitment needs its status alone',
      'commitment',
      {},
      { status: 'met', texts: {} },
      { status: 'met', texts: {} },
      '2019',
    ],
    [
      'a commitment that deviates says why in the one comment it has',
      'commitment',
      {},
      { status: 'partly', texts: { comment: 'Vi väntar.', why: 'Nej.' } },
      { status: 'partly', texts: { comment: 'Vi väntar.' } },
      '2019',
    ],
    [
      'a number that reaches its target says met',
      'indicator',
      share,
      { value: '192', texts: {} },
      { status: 'met', value: 192, texts: {} },
    ],
    [
      'a number that misses its target says not met',
      'indicator',
      share,
      { status: 'proposed', value: '150', texts: {} },
      { status: 'notMet', value: 150, texts: {} },
    ],
    [
      'another status than the number says stands with its reason',
      'indicator',
      share,
      { status: 'partly', value: '150', texts: { remark: 'Fler ansluter sig i höst.' } },
      { status: 'partly', value: 150, texts: { remark: 'Fler ansluter sig i höst.' } },
    ],
    [
      'the status that the number says needs no reason when it is chosen',
      'indicator',
      share,
      { status: 'met', value: '192', texts: {} },
      { status: 'met', value: 192, texts: {} },
    ],
    [
      'a number is told for women and men apart',
      'indicator',
      bySex,
      { value: '192', women: '190', men: '194', texts: {} },
      { status: 'met', value: 192, bySex: { women: 190, men: 194 }, texts: {} },
    ],
    [
      'what is not yet measured has no number, and is neither good nor bad',
      'indicator',
      bySex,
      { status: 'notMeasured', value: '', texts: {} },
      { status: 'unknown', notMeasured: true, texts: {} },
    ],
    [
      'an indicator without a number has its status chosen',
      'indicator',
      { measure: { type: 'qualitative' } },
      { status: 'partly', texts: {} },
      { status: 'partly', texts: {} },
    ],
    [
      'an assignment has its stage and its day',
      'assignment',
      {},
      { stage: 'underWay', day: '2025-12-31', texts: { done: 'Vi har börjat.' } },
      { status: 'unknown', stage: 'underWay', day: '2025-12-31', texts: { done: 'Vi har börjat.' } },
    ],
    [
      'an assignment that should have been finished deviates',
      'assignment',
      {},
      { stage: 'underWay', day: '2025-08-31', texts: { done: 'Vi har börjat.' } },
      { status: 'partly', stage: 'underWay', day: '2025-08-31', texts: { done: 'Vi har börjat.' } },
    ],
    [
      'an assignment that is reported back is met, whatever its day',
      'assignment',
      {},
      { stage: 'reported', day: '2025-03-01', texts: { done: 'Klart.', reportedBack: 'I mars.' } },
      {
        status: 'met',
        stage: 'reported',
        day: '2025-03-01',
        texts: { done: 'Klart.', reportedBack: 'I mars.' },
      },
    ],
    [
      'a priority has one text and no status',
      'priority',
      {},
      { status: 'met', texts: { told: 'Vi har flyttat tjänster.' } },
      { status: 'unknown', unassessed: true, texts: { told: 'Vi har flyttat tjänster.' } },
    ],
  ];
  for (const [what, kind, item, raw, answer, model] of taken) {
    it(`is taken: ${what}`, () => {
      const rules = rulesFor(kind, item, model);
      assert.deepEqual(answerTo(raw, rules), answer);
      assert.deepEqual(answerTo(rawOf(answer), rules), answer, 'as it comes back in the form');
      assert.equal(contradicts(answer, rules), false);
    });
  }

  const refused: readonly [string, ItemKind, Partial<Item>, RawAnswer, readonly string[]][] = [
    [
      'a commitment that deviates, without a comment',
      'commitment',
      {},
      { status: 'notMet', texts: {} },
      ['comment missing'],
    ],
    ['an indicator without anything', 'indicator', share, { texts: {} }, ['value missing']],
    ['a status without its number', 'indicator', share, { status: 'met', texts: {} }, ['value missing']],
    [
      'one half without the other',
      'indicator',
      bySex,
      { value: '1', women: '1', texts: {} },
      ['men missing'],
    ],
    [
      'another status than the number says, without a reason',
      'indicator',
      share,
      { status: 'met', value: '150', texts: {} },
      ['remark no-reason'],
    ],
    [
      'a number that has no target, without a status',
      'indicator',
      { measure: { type: 'number' } },
      { value: '150', texts: {} },
      ['status missing'],
    ],
    ['an assignment without its stage', 'assignment', {}, { texts: { done: 'x' } }, ['stage missing']],
    [
      'a stage that there is not, on a day that there is not',
      'assignment',
      {},
      { stage: 'gone', day: '2025-02-30', texts: { done: 'x' } },
      ['stage not-one-of', 'day not-a-date'],
    ],
    [
      'what is not yet measured of a goal',
      'councilGoal',
      share,
      { status: 'notMeasured', texts: basis },
      ['status not-on-scale'],
    ],
  ];
  for (const [what, kind, item, raw, findings] of refused) {
    it(`is not taken: ${what}`, () => {
      const found = findingsIn(raw, rulesFor(kind, item));
      assert.deepEqual(
        found.map(({ at, code }) => `${at} ${code}`),
        findings,
      );
    });
  }
});
