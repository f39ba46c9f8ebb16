import assert from 'node:assert/strict';
import { QUESTIONS_2025 } from '../../../src/domain/answers/questions.ts';
import { SCALE_2025 } from '../../../src/domain/answers/scale.ts';
import { answeredAt } from '../../../src/domain/plans/answered-at.ts';
import {
  ancestorsOf,
  areaOf,
  childrenOf,
  criteriaOf,
  desiredOutcomeOf,
  ITEM_KINDS,
  type Item,
  indicatorOf,
  isAskedAbout,
  isGoal,
  itemOf,
  type Measure,
  measureOf,
  type Plan,
  plansNow,
  questionsOf,
  scaleOf,
  shortNameOf,
  subjectOf,
  type Target,
  targetReached,
} from '../../../src/domain/plans/plan.ts';
import { anItem, aPlan } from '../../build.ts';

/** The item of the small plan that a test speaks of. */
function the(id: string, plan: Plan = aPlan()): Item {
  const item = itemOf(plan, id);
  assert.ok(item, `the plan has no ${id}`);
  return item;
}

describe('a plan', () => {
  it('finds an item by its id, and nothing by another', () => {
    assert.equal(itemOf(aPlan(), 'metro')?.title, 'En metro över sundet');
    assert.equal(itemOf(aPlan(), 'Metro'), undefined);
  });

  it('lists the children of an item in its own order, and no grandchildren', () => {
    assert.deepEqual(
      childrenOf(aPlan(), 'work').map((item) => item.id),
      ['jobs', 'metro'],
    );
  });

  it('calls three kinds of items goals', () => {
    const goals = ITEM_KINDS.filter((kind) => isGoal({ kind }));
    assert.deepEqual(goals, ['councilGoal', 'boardGoal', 'directionGoal']);
  });

  it('asks about goals, commitments and assignments, and not about what they stand under or are judged by', () => {
    const rest = ITEM_KINDS.filter((kind) => !isAskedAbout({ kind }));
    assert.deepEqual(rest, ['area', 'indicator', 'priority', 'budget']);
  });

  it('follows an item up to its root', () => {
    assert.deepEqual(
      ancestorsOf(aPlan(), the('jobs-share')).map((item) => item.id),
      ['jobs', 'work'],
    );
    assert.deepEqual(ancestorsOf(aPlan(), the('work')), []);
  });

  it('uses the scale and questions of 2025 when it names none, and its own when it does', () => {
    const scale = SCALE_2025.slice(0, 2);
    const questions = QUESTIONS_2025.slice(0, 1);
    assert.equal(scaleOf(aPlan()), SCALE_2025);
    assert.equal(questionsOf(aPlan()), QUESTIONS_2025);
    assert.equal(scaleOf(aPlan({ scale })), scale);
    assert.equal(questionsOf(aPlan({ questions })), questions);
  });
});

describe('areaOf', () => {
  const cases: readonly [string, string | undefined][] = [
    ['work', 'work'],
    ['metro', 'work'],
    ['jobs-share', 'work'],
    ['energy', 'green'],
  ];
  for (const [id, area] of cases) {
    it(`lists ${id} under ${area}`, () => {
      assert.equal(areaOf(aPlan(), the(id))?.id, area);
    });
  }

  it('is undefined for a goal that stands under no area', () => {
    const plan = aPlan({ items: [anItem({ id: 'top' }), anItem({ id: 'under', parent: 'top' })] });
    assert.equal(areaOf(plan, the('under', plan)), undefined);
  });
});

describe('indicatorOf', () => {
  const cases: readonly [string, string | undefined, string][] = [
    ['jobs', 'jobs-share', 'a goal is judged by the indicator below it'],
    ['jobs-share', 'jobs-share', 'an indicator is judged by itself'],
    ['metro', undefined, 'a goal without an indicator is judged by none'],
    ['work', undefined, "an area is not judged by its goals' indicators"],
  ];
  for (const [id, indicator, title] of cases) {
    it(title, () => {
      assert.equal(indicatorOf(aPlan(), the(id))?.id, indicator);
    });
  }

  it('takes the first of several', () => {
    const second = anItem({ id: 'second', kind: 'indicator', parent: 'jobs' });
    const plan = aPlan({ items: [...aPlan().items, second] });
    assert.equal(indicatorOf(plan, the('jobs'))?.id, 'jobs-share');
  });
});

describe('shortNameOf', () => {
  const cases: readonly [string, readonly Item[], string][] = [
    [
      "the indicator's short name",
      [
        anItem({ id: 'a', short: 'målet' }),
        anItem({ id: 'i', kind: 'indicator', parent: 'a', short: 'indikatorn' }),
      ],
      'indikatorn',
    ],
    [
      "the item's own when its indicator has none",
      [anItem({ id: 'a', short: 'målet' }), anItem({ id: 'i', kind: 'indicator', parent: 'a' })],
      'målet',
    ],
    ["the item's own when it has no indicator", [anItem({ id: 'a', short: 'målet' })], 'målet'],
    ['the title when nothing is shorter', [anItem({ id: 'a', title: 'Hela titeln' })], 'Hela titeln'],
  ];
  for (const [title, items, name] of cases) {
    it(`is ${title}`, () => {
      const plan = aPlan({ items });
      assert.equal(shortNameOf(plan, the('a', plan)), name);
    });
  }
});

describe('measureOf', () => {
  const share: Measure = { type: 'number', unit: '%' };
  const cases: readonly [string, Measure | undefined, Measure | undefined, Measure | undefined][] = [
    ["is the indicator's", undefined, share, share],
    ["is the item's own before the indicator's", { type: 'text' }, share, { type: 'text' }],
    ['is nothing where the indicator asks for words', undefined, { type: 'qualitative' }, undefined],
    [
      "is nothing where the item asks for words, whatever the indicator's",
      { type: 'qualitative' },
      share,
      undefined,
    ],
    ['is nothing where neither says', undefined, undefined, undefined],
  ];
  for (const [title, own, below, measure] of cases) {
    it(title, () => {
      const items = [
        anItem({ id: 'a', measure: own }),
        anItem({ id: 'i', kind: 'indicator', parent: 'a', measure: below }),
      ];
      const plan = aPlan({ items });
      assert.deepEqual(measureOf(plan, the('a', plan)), measure);
    });
  }
});

describe('targetReached', () => {
  const cases: readonly [Target | undefined, number | string, boolean | undefined][] = [
    [{ op: 'min', value: 4 }, 3.9, false],
    [{ op: 'min', value: 4 }, 4, true],
    [{ op: 'max', value: 30 }, 30, true],
    [{ op: 'max', value: 30 }, 30.1, false],
    [{ op: 'equals', value: 0 }, 0, true],
    [{ op: 'equals', value: 0 }, 1, false],
    [{ op: 'equals', value: 'Ja' }, 'Ja', true],
    [{ op: 'equals', value: 'Ja' }, 'Nej', false],
    [{ op: 'min', value: 4 }, 'fyra', undefined],
    [undefined, 4, undefined],
  ];
  for (const [target, value, isReached] of cases) {
    it(`is ${isReached} for ${value} against ${target ? `${target.op} ${target.value}` : 'nothing'}`, () => {
      assert.equal(targetReached({ type: 'number', target }, value), isReached);
    });
  }
});

describe('What people mean in a plan', () => {
  const answers = (...ids: string[]) => new Map(ids.map((id) => [id, [id]]));
  const cases: readonly [item: string, answered: string[], found: string[]][] = [
    ['jobs', ['jobs', 'work'], ['jobs']],
    ['jobs-share', ['jobs', 'work'], ['jobs']],
    ['jobs-share', ['work'], ['work']],
    ['work', ['jobs-share', 'metro', 'climate'], ['jobs-share', 'metro']],
    ['green', ['jobs'], []],
  ];
  for (const [item, answered, found] of cases)
    it(`is answered for "${item}" at ${found.join(' and ') || 'nothing'} when ${answered.join(', ')} are answered`, () => {
      assert.deepEqual(answeredAt(aPlan(), the(item), answers(...answered)), found);
    });

  const years: readonly [what: string, open: string[], now: string[]][] = [
    ['those of the latest year', [], ['b', 'c']],
    ['and older ones in which a round is open', ['a'], ['b', 'c', 'a']],
    ['each once', ['b', 'b'], ['b', 'c']],
  ];
  for (const [what, open, now] of years)
    it(`are ${what}`, () => {
      const plans = [2024, 2025, 2025].map((year, at) => aPlan({ id: 'abc'.charAt(at), year }));
      const rounds = open.map((plan) => ({ plan }));
      assert.deepEqual(
        plansNow(plans, rounds).map(({ id }) => id),
        now,
      );
    });
});

describe('What is told of an item beside its question', () => {
  const goal = anItem({ id: 'goal', criteria: ['Antal resor'], desiredOutcome: 'Fler reser' });
  const below = anItem({ id: 'below', kind: 'indicator', parent: 'goal', title: 'Resor' });
  const lone = anItem({ id: 'lone', kind: 'indicator', title: 'Ensam' });
  const own = anItem({ id: 'own', kind: 'indicator', parent: 'goal', criteria: ['Egna'] });
  const plan = aPlan({ items: [goal, below, lone, own] });
  const cases: readonly [item: Item, subject: string | undefined, criteria: string[]][] = [
    [goal, 'goal', ['Antal resor']],
    [below, 'goal', ['Antal resor']],
    [own, 'goal', ['Egna']],
    [lone, undefined, []],
    [anItem({ id: 'orphan', kind: 'indicator', parent: 'gone' }), undefined, []],
    [anItem({ id: 'task', kind: 'assignment', parent: 'goal' }), 'task', []],
  ];
  for (const [item, subject, criteria] of cases)
    it(`is for ${item.id} that it is about ${subject ?? 'nothing else'}, and ${criteria.join() || 'nothing'} is weighed in`, () => {
      assert.deepEqual([subjectOf(plan, item)?.id, criteriaOf(plan, item)], [subject, criteria]);
    });

  it('is the outcome that is wished for, which may stand at its indicator', () => {
    const wished = aPlan({
      items: [
        { ...goal, desiredOutcome: undefined },
        { ...below, desiredOutcome: 'Många reser' },
      ],
    });
    assert.equal(desiredOutcomeOf(plan, goal), 'Fler reser');
    assert.equal(desiredOutcomeOf(wished, the('goal', wished)), 'Många reser');
    assert.equal(desiredOutcomeOf(plan, lone), undefined);
  });
});
