import assert from 'node:assert/strict';
import { repeatAnswer, submitAnswer } from '../../../src/commands/answers/answer.ts';
import type { RawAnswer } from '../../../src/domain/answers/assessment.ts';
import { Problem } from '../../../src/domain/errors.ts';
import type { Deps } from '../../../src/ports/deps.ts';
import type { Assessments } from '../../../src/ports/stores.ts';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

const ACTOR = { ...ALEX, roles: ['owner'], language: 'sv' } as const;
const ANSWER: RawAnswer = {
  status: 'met',
  direction: 'asPlanned',
  texts: { happened: 'Utredningen är klar.', basis: 'Beslut i nämnden.' },
};

describe('What becomes of an answer', () => {
  let bot: Bot;
  let target: { readonly round: string; readonly item: string; readonly respondent: string };

  beforeEach(async () => {
    bot = await startBot();
    const round = await openSampleRound(bot);
    const [ownership] = (await bot.deps.stores.owners.ofPlan(round.plan)).filter(
      ({ person }) => person === ALEX.id,
    );
    assert.ok(ownership);
    target = { round: round.id, item: ownership.item, respondent: 'owner' };
  });
  afterEach(closeBots);

  const submit = (answer: RawAnswer, basedOn = 0, deps = bot.deps) =>
    submitAnswer(ACTOR, { ...target, basedOn, answer }, deps);

  it('is that it is stored, with the next question', async () => {
    const outcome = await submit(ANSWER);
    assert.equal(outcome.outcome, 'stored');
    assert.ok('next' in outcome && outcome.next && outcome.next !== 'unknown');
    assert.notEqual(outcome.next.expected.item.id, target.item);
  });

  it('is that it was stored before, when it is sent again', async () => {
    await submit(ANSWER);
    const outcome = await submit(ANSWER);
    assert.equal(outcome.outcome, 'repeated');
    assert.ok('assessment' in outcome && outcome.assessment.version === 1);
  });

  it('is a conflict, with what was said in between, when somebody was first', async () => {
    await submit(ANSWER);
    const outcome = await submit({ ...ANSWER, direction: 'negative' });
    assert.equal(outcome.outcome, 'conflict');
    assert.equal(outcome.prompt.current?.direction, 'asPlanned');
  });

  it('is a list of what is missing, and nothing is stored', async () => {
    const outcome = await submit({ ...ANSWER, status: undefined });
    assert.partialDeepStrictEqual(outcome, {
      outcome: 'invalid',
      findings: [{ at: 'status', code: 'missing' }],
    });
    assert.equal((await submit(ANSWER)).outcome, 'stored');
  });

  it('is asked for again, with what was said in between, when something is missing or in doubt', async () => {
    await submit(ANSWER);
    const outcome = await submit({ ...ANSWER, status: undefined });
    assert.ok(outcome.outcome === 'invalid');
    assert.equal(outcome.prompt.current?.texts.happened, 'Utredningen är klar.');
  });

  it('is that there is nothing to give again where nothing was said before', async () => {
    const outcome = await repeatAnswer(
      ACTOR,
      { ...target, earlier: 'ks-2024-interim-1', version: 1 },
      bot.deps,
    );
    assert.equal(outcome.outcome, 'outdated');
  });

  /** A store in which somebody else changes the answer each time between its read and its write. */
  function overtaking(save: Assessments['save']): Deps {
    const { stores } = bot.deps;
    return { ...bot.deps, stores: { ...stores, assessments: { ...stores.assessments, save } } };
  }

  it('is looked at again by whoever is overtaken once', async () => {
    let tries = 0;
    const deps = overtaking(async (...stored) => {
      tries += 1;
      return tries > 1 && bot.deps.stores.assessments.save(...stored);
    });
    assert.equal((await submit(ANSWER, 0, deps)).outcome, 'stored');
    assert.equal(tries, 2);
  });

  it('ends in words for whoever is overtaken all the time', async () => {
    let tries = 0;
    const deps = overtaking(async () => {
      tries += 1;
      return false;
    });
    await assert.rejects(
      submit(ANSWER, 0, deps),
      (error) => error instanceof Problem && error.code === 'busy-store',
    );
    assert.equal(tries, 5);
  });
});
