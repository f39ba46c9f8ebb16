import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { answerablePrompts, type Prompt, promptsOf, repeatable } from '../../../src/domain/answers/prompt.ts';
import { type RoundKind, SCALE_2025 } from '../../../src/domain/answers/scale.ts';
import { assessmentOf } from '../../../src/domain/rounds/round-state.ts';
import { ANNA, anAssessment, anItem, aPerson, aPlan, aRound, aState, BO } from '../../build.ts';

function places(prompts: readonly Prompt<WordedAssessment>[]): readonly string[] {
  return prompts.map(({ expected, number, of }) => `${expected.item.id} ${number}/${of}`);
}

describe('promptsOf', () => {
  it("are a person's own questions, numbered in the plan's order", () => {
    assert.deepEqual(places(promptsOf('anna', aState())), ['jobs 1/2', 'metro 2/2']);
    assert.deepEqual(places(promptsOf('bo', aState())), ['climate 1/2', 'energy 2/2']);
  });

  it('are none for somebody who owns nothing', () => {
    assert.deepEqual(promptsOf('cecilia', aState()), []);
  });

  it('carry what is needed to answer', () => {
    const state = aState();
    const [jobs, metro] = promptsOf('anna', state);
    assert.equal(jobs?.round, state.round);
    assert.equal(jobs?.plan, state.plan);
    assert.equal(jobs?.area?.id, 'work');
    assert.equal(jobs?.indicator?.id, 'jobs-share');
    assert.equal(metro?.indicator, undefined);
  });

  it('keep their numbers when some are answered, and show the answer that is there', () => {
    const answered = anAssessment({ item: 'jobs' });
    const [jobs, metro] = promptsOf('anna', aState({ assessments: [answered] }));
    assert.equal(jobs?.current, answered);
    assert.equal(metro?.current, undefined);
    assert.deepEqual(places(promptsOf('anna', aState({ assessments: [answered] }))), [
      'jobs 1/2',
      'metro 2/2',
    ]);
  });
});

describe('answerablePrompts', () => {
  const people = [aPerson({ ...ANNA, deputy: 'bo' }), aPerson(BO)];

  it("put a deputy's questions after the own ones, numbered by themselves", () => {
    assert.deepEqual(places(answerablePrompts('bo', aState({ people }))), [
      'climate 1/2',
      'energy 2/2',
      'jobs 1/2',
      'metro 2/2',
    ]);
  });

  it('do not repeat a question that the deputy owns as well', () => {
    const ownerships = [
      { item: 'jobs', person: 'anna' },
      { item: 'jobs', person: 'bo' },
    ];
    assert.deepEqual(places(answerablePrompts('bo', aState({ people, ownerships }))), ['jobs 1/1']);
  });

  it("do not hold the deputy's own questions for the one who is deputised", () => {
    assert.deepEqual(places(answerablePrompts('anna', aState({ people }))), ['jobs 1/2', 'metro 2/2']);
  });
});

describe('assessmentOf', () => {
  it('tells the answers of two units apart', () => {
    const state = aState({
      plan: aPlan({ items: [anItem({ respondents: 'eachUnit' })] }),
      assessments: [anAssessment({ respondent: 'HR', version: 4 }), anAssessment({ respondent: 'Ekonomi' })],
    });
    const expected = { item: anItem(), owners: ['anna'] };
    assert.equal(assessmentOf(state, { ...expected, respondent: 'HR' })?.version, 4);
    assert.equal(assessmentOf(state, { ...expected, respondent: 'Ekonomi' })?.version, 1);
    assert.equal(assessmentOf(state, { ...expected, respondent: 'owner' }), undefined);
  });
});

describe('repeatable', () => {
  const [jobs] = promptsOf('anna', aState());
  if (!jobs) throw new Error('Anna has no question');
  const said = { happened: 'Vi har startat.', basis: 'Statistik.' };
  const cases: readonly [string, Parameters<typeof anAssessment>[0], isRepeatable: boolean][] = [
    ['one that holds all that is asked for', {}, true],
    ['one with an outcome of many decimals', { value: 0.0000001 }, true],
    ['one with an outcome in words where a number is asked for', { value: 'många' }, false],
    ['one that lacks a text', { texts: { happened: 'Vi har startat.' } }, false],
    ['a deviation without its cause', { status: 'partly' }, false],
    [
      'a deviation that is explained',
      { status: 'partly', texts: { ...said, cause: 'x', remedy: 'y' } },
      true,
    ],
    [
      'one with a text that is longer than a form takes',
      { texts: { ...said, basis: 'x'.repeat(8001) } },
      false,
    ],
    ['one of somebody else than the same respondent', { respondent: 'Hamnen' }, false],
  ];

  it('is asked about where a forecast was given and a result is asked for, and the reverse: it would be stored in other words', () => {
    const { plan, expected } = jobs;
    const before = { plan, item: expected.item, assessment: anAssessment() };
    const isReworded = (lastKind: RoundKind, kind: RoundKind) => {
      const last = { ...before, round: aRound({ id: 'before', kind: lastKind }) };
      return repeatable({ ...jobs, round: aRound({ kind }), last })?.isReworded;
    };
    assert.deepEqual([isReworded('interim', 'annual'), isReworded('annual', 'pulse')], [true, true]);
    assert.deepEqual([isReworded('annual', 'annual'), isReworded('interim', 'pulse')], [false, false]);
  });

  it("refuses one that today's scale has no step for, as when a report assessed nothing", () => {
    const scale = SCALE_2025.filter(({ status }) => status !== 'unknown');
    const { plan, expected } = jobs;
    const before = { round: aRound({ id: 'before' }), plan, item: expected.item };
    for (const unassessed of [true, false]) {
      const assessment = anAssessment({ status: 'unknown', unassessed });
      const today: Prompt<WordedAssessment> = { ...jobs, plan: { ...plan, scale } };
      assert.equal(repeatable({ ...today, last: { ...before, assessment } }), undefined);
    }
  });

  for (const [what, overrides, isRepeatable] of cases) {
    it(`${isRepeatable ? 'takes' : 'refuses'} ${what}`, () => {
      const { plan, expected } = jobs;
      const assessment = anAssessment(overrides);
      const last = { round: aRound({ id: 'before' }), plan, item: expected.item, assessment };
      assert.equal(repeatable({ ...jobs, last }) !== undefined, isRepeatable);
      assert.equal(repeatable({ ...jobs, last, current: anAssessment() }), undefined);
    });
  }

  it('has nothing to take when nothing was said before', () => {
    assert.equal(repeatable(jobs), undefined);
  });
});
