import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerFor, type Expected, expectedAnswers, isAnswerTo } from '../../src/domain/answers/expected.ts';
import {
  answerablePrompts,
  currentPrompts,
  type Prompt,
  promptsOf,
} from '../../src/domain/answers/prompt.ts';
import { coveredBy } from '../../src/domain/people/absence.ts';
import {
  ancestorsOf,
  areaOf,
  childrenOf,
  type Item,
  indicatorOf,
  itemOf,
} from '../../src/domain/plans/plan.ts';
import { assessmentOf, type RoundState } from '../../src/domain/rounds/round-state.ts';
import { hitsIn } from '../../src/domain/status/item-status.ts';
import { linesAbout, linesOf } from '../../src/domain/status/summary.ts';
import { anyItems } from '../any-items.ts';
import { anAssessment, aPerson, aPlan, aState } from '../build.ts';

const PEOPLE = ['anna', 'bo', 'cecilia', 'dan', 'eva'];
const person = fc.constantFrom(...PEOPLE);
const unit = fc.constantFrom(undefined, 'HR', 'Ekonomi');
const NO_ITEM = 'gone';

/** Rounds where the same person owns, deputises and is away, units answer or not, and answers are left of former owners. */
const anyState: fc.Arbitrary<RoundState> = anyItems.chain((all) => {
  const item = fc.constantFrom(NO_ITEM, ...all.map(({ id }) => id));
  const isByUnit = fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length });
  const named = fc.option(person, { nil: undefined });
  return fc
    .record({
      isByUnit,
      ownerships: fc.array(fc.record({ item, person, unit }), { maxLength: 40 }),
      deputies: fc.array(named, { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
      away: fc.array(fc.record({ person, deputy: named }), { maxLength: 4 }),
      said: fc.array(fc.tuple(item, fc.constantFrom('owner', 'HR', 'Ekonomi', ...PEOPLE)), { maxLength: 30 }),
    })
    .map(({ isByUnit, ownerships, deputies, away, said }) => {
      const items = all.map((one, place): Item => {
        return isByUnit[place] ? { ...one, respondents: 'eachUnit' } : one;
      });
      return aState({
        plan: aPlan({ items }),
        ownerships,
        people: PEOPLE.map((id, place) => aPerson({ id, name: id, deputy: deputies[place] })),
        absent: away.map((one) => ({ ...one, from: '2025-09-01', to: '2025-09-05' })),
        assessments: said.map(([item, respondent], place) =>
          anAssessment({ item, respondent, version: place + 1 }),
        ),
      });
    });
});

/** Whether a person may answer, as it is told: an owner, somebody whom an owner has named, or who stands in. */
function mayGive(id: string, { owners }: Expected, { people, absent = [] }: RoundState): boolean {
  const away = absent.filter(({ person }) => owners.includes(person));
  return (
    owners.includes(id) ||
    away.some(({ deputy }) => deputy === id) ||
    coveredBy(id, people, absent).some(({ person }) => owners.includes(person)) ||
    people.some(({ id: owner, deputy }) => deputy === id && owners.includes(owner))
  );
}

function answersOf(prompts: readonly Prompt[]): readonly string[] {
  return prompts.map(({ expected }) => `${expected.item.id} ${expected.respondent}`);
}

/** The same by walking through all that a round expects. */
function found(state: RoundState, isMeant: (one: Expected) => boolean): readonly string[] {
  return expectedAnswers(state.plan, state.ownerships)
    .filter(isMeant)
    .map(({ item, respondent }) => `${item.id} ${respondent}`);
}

describe('What is looked up', () => {
  const holds = (check: (state: RoundState) => void) => fc.assert(fc.property(anyState, check));

  it('of a plan is what walking through its items finds', () => {
    holds(({ plan }) => {
      for (const id of [NO_ITEM, ...plan.items.map((item) => item.id)]) {
        const children = plan.items.filter(({ parent }) => parent === id);
        const item = plan.items.find((one) => one.id === id);
        assert.equal(itemOf(plan, id), item);
        assert.deepEqual(childrenOf(plan, id), children);
        const indicator =
          item?.kind === 'indicator' ? item : children.find((one) => one.kind === 'indicator');
        assert.equal(item && indicatorOf(plan, item), item && indicator);
        const upwards = item && [item, ...ancestorsOf(plan, item)];
        assert.equal(
          item && areaOf(plan, item),
          upwards?.find(({ kind }) => kind === 'area'),
        );
      }
    });
  });

  it("of a person's questions is what walking through the whole round finds, in its order", () => {
    holds((state) => {
      for (const id of PEOPLE) {
        const own = found(state, ({ owners }) => owners.includes(id));
        const covered = coveredBy(id, state.people, state.absent ?? []);
        const inPlace = found(
          state,
          ({ owners }) => !owners.includes(id) && covered.some((one) => owners.includes(one.person)),
        );
        const current = [...own, ...inPlace];
        const asDeputy = found(state, (one) => mayGive(id, one, state)).filter(
          (one) => !current.includes(one),
        );
        assert.deepEqual(answersOf(promptsOf(id, state)), own);
        assert.deepEqual(answersOf(currentPrompts(id, state)), current);
        assert.deepEqual(answersOf(answerablePrompts(id, state)), [...current, ...asDeputy]);
      }
    });
  });

  it('of what was answered is the first of the answers that fits', () => {
    holds((state) => {
      for (const one of expectedAnswers(state.plan, state.ownerships)) {
        const first = (respondent: string) =>
          state.assessments.find((said) => isAnswerTo({ item: one.item, respondent }, said));
        assert.equal(assessmentOf(state, one), first(one.respondent));
        const last = first(one.respondent) ?? first('owner');
        assert.equal(answerFor(one.respondent, one.item.id, state.assessments), last);
      }
    });
  });

  it('of one item is its part of the whole board, formerly expected answers included', () => {
    holds((state) => {
      const board = Map.groupBy(linesOf(state), (line) => line.item.id);
      for (const item of state.plan.items) {
        assert.deepEqual(linesAbout(item.id, state), board.get(item.id) ?? []);
        const hits = hitsIn(state, [item]).map(({ line }) => line);
        const own = board.get(item.id);
        if (own) assert.deepEqual(hits, own);
      }
      assert.deepEqual(linesAbout(NO_ITEM, state), []);
    });
  });
});
