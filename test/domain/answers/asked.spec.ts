import assert from 'node:assert/strict';
import { askedOf, underOwnQuestion } from '../../../src/domain/answers/asked.ts';
import { promptsOf, rulesOf } from '../../../src/domain/answers/prompt.ts';
import { QUESTIONS_2025, type Question, type Questions } from '../../../src/domain/answers/questions.ts';
import type { RoundKind } from '../../../src/domain/answers/scale.ts';
import type { ItemKind } from '../../../src/domain/plans/plan.ts';
import { aPlan, aState } from '../../build.ts';

describe('what a plan asks', () => {
  const label = { sv: 'x', en: 'x' };
  const asked = (id: string) => ({ id, label, when: 'always' as const, required: true });
  const questions: Questions = {
    sets: [
      { kinds: ['councilGoal'], rounds: ['annual'], direction: 'not', fields: [asked('year')] },
      { kinds: ['councilGoal'], direction: 'optional', fields: [asked('far')] },
      { fields: [asked('rest')] },
    ],
  };

  const cases: readonly [ItemKind, RoundKind, string, string][] = [
    ['councilGoal', 'annual', 'year', 'not'],
    ['councilGoal', 'interim', 'far', 'optional'],
    ['assignment', 'annual', 'rest', 'required'],
  ];
  for (const [kind, round, id, direction] of cases) {
    it(`of ${kind} in ${round} is the first of its sets that fits`, () => {
      const { fields, ...needs } = askedOf(aPlan({ questions }), { kind }, round);
      assert.deepEqual([fields.map((field) => field.id), needs.direction], [[id], direction]);
    });
  }

  it('is no text of what no set is for', () => {
    const sets = questions && 'sets' in questions ? questions.sets.slice(0, 2) : [];
    assert.deepEqual(askedOf(aPlan({ questions: { sets } }), { kind: 'priority' }, 'interim').fields, []);
  });

  it('is asked of all by the former list, with all that the plan asks beside it', () => {
    for (const kind of ['councilGoal', 'assignment', 'indicator'] as const) {
      const { fields, ...needs } = askedOf(aPlan({ questions: QUESTIONS_2025 }), { kind }, 'interim');
      assert.equal(fields, QUESTIONS_2025);
      assert.deepEqual(needs, {
        ...{ status: 'required', direction: 'required', outcome: 'optional' },
        ...{ notMeasured: false, stage: 'not', day: 'not', forecast: 'not' },
      });
    }
  });

  it('is the trend where nothing else is asked, whatever a set says of it', () => {
    const plan = aPlan({ asks: ['direction'], questions });
    assert.equal(askedOf(plan, { kind: 'councilGoal' }, 'interim').direction, 'required');
    assert.equal(askedOf(plan, { kind: 'councilGoal' }, 'interim').status, 'not');
  });
});

describe('what an old report says of an item', () => {
  const asked = (id: string): Question => ({
    ...{ id, label: { sv: 'x', en: 'x' }, when: 'always', required: true },
  });
  const fields = [asked('comment'), asked('more')];
  const told = { outcome: 'Alla möten har hållits.' };
  const cases: readonly [string, ItemKind, object, readonly Question[], object][] = [
    ['goes to what is asked first', 'commitment', told, fields, { comment: told.outcome }],
    ['stays where that is asked', 'commitment', told, [asked('outcome')], told],
    ['stays with a goal, which has several', 'boardGoal', told, fields, told],
    [
      'takes no other text’s place',
      'indicator',
      { ...told, comment: 'x' },
      fields,
      { ...told, comment: 'x' },
    ],
    ['stays where nothing is asked', 'assignment', told, [], told],
    ['leaves what is under its own', 'assignment', { comment: 'x' }, fields, { comment: 'x' }],
  ];
  for (const [title, kind, texts, questions, expected] of cases)
    it(title, () => {
      assert.deepEqual(underOwnQuestion({ texts: { ...texts } }, kind, questions).texts, expected);
    });
});

describe('a goal that is judged by its indicator', () => {
  const owned = [{ item: 'jobs', person: 'anna' }];
  const asked = (ownerships: readonly { item: string; person: string }[]) => {
    const prompts = promptsOf('anna', aState({ ownerships }));
    return prompts.map((prompt) => [prompt.expected.item.id, rulesOf(prompt).measure?.type]);
  };

  it('is asked for the outcome, unless the indicator is asked about itself', () => {
    assert.deepEqual(asked(owned), [['jobs', 'number']]);
    assert.deepEqual(asked([...owned, { item: 'jobs-share', person: 'anna' }]), [
      ['jobs', undefined],
      ['jobs-share', 'number'],
    ]);
    assert.deepEqual(asked([...owned, { item: 'jobs-share', person: 'bo' }]), [['jobs', undefined]]);
  });

  it('is asked for a measure of its own whoever is asked about the indicator', () => {
    const plan = aPlan();
    const items = plan.items.map((item) =>
      item.id === 'jobs' ? { ...item, measure: { type: 'text' as const } } : item,
    );
    const ownerships = [...owned, { item: 'jobs-share', person: 'bo' }];
    const [prompt] = promptsOf('anna', aState({ plan: { ...plan, items }, ownerships }));
    assert.ok(prompt);
    assert.equal(rulesOf(prompt).measure?.type, 'text');
  });
});
