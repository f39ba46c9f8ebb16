import assert from 'node:assert/strict';
import { fillRound, type RoundFilling } from '../../../src/commands/answers/fill-round.ts';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import type { FilledLine } from '../../../src/domain/answers/filled-round.ts';
import type { Deps } from '../../../src/ports/deps.ts';
import type { Assessments } from '../../../src/ports/stores.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { ANNA, anItem, aPerson, aPlan } from '../../build.ts';
import { answerHerself, FILLED, openRound } from '../../filling.ts';

/** Of three documents each, a hundred of which go into one request. */
const MANY = 80;
const GOALS = Array.from({ length: MANY }, (_, index) => `goal-${index}`);

function lineOn(item: string, line: number): FilledLine {
  const texts = { happened: `Sagt om ${item}.`, basis: 'Statistik.' };
  return { line: line + 2, item, person: ANNA.id, answer: { status: 'met', direction: 'asPlanned', texts } };
}

describe('Filling a round with more answers than go into one request', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    const { version: _, ...plan } = aPlan({ items: GOALS.map((id) => anItem({ id, title: `Mål ${id}` })) });
    await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
    await importPeople(COORDINATOR, [aPerson()], bot.deps);
    const owners = GOALS.map((item) => ({ item, person: ANNA.id }));
    await importOwners(COORDINATOR, { plan: plan.id, owners }, bot.deps);
    await openRound(bot);
  });
  afterEach(closeBots);

  const fill = (more: Partial<RoundFilling> = {}, deps: Deps = bot.deps) => {
    const filling = { round: FILLED, lines: () => GOALS.map(lineOn), dryRun: false, replace: false };
    return fillRound(COORDINATOR, { ...filling, ...more }, deps);
  };
  const answers = async () =>
    (await bot.deps.stores.assessments.ofRound('ks-2025', FILLED)).assessments.map(({ value }) => value);

  /** Something happens just before the answers are saved, the first time. */
  function interrupted(before: (save: Assessments['saveAll']) => Promise<unknown>): Deps {
    const { stores } = bot.deps;
    const { saveAll } = stores.assessments;
    let isFirst = true;
    const save: Assessments['saveAll'] = async (...given) => {
      if (isFirst) await before(saveAll);
      isFirst = false;
      return saveAll(...given);
    };
    return { ...bot.deps, stores: { ...stores, assessments: { ...stores.assessments, saveAll: save } } };
  }

  it('stores them all, each with its words', async () => {
    const { changed, unchanged } = await fill();
    assert.deepEqual([changed.length, unchanged], [MANY, 0]);
    const said = await bot.deps.stores.assessments.withWords('ks-2025', await answers());
    assert.equal(said.length, MANY);
    assert.ok(said.every(({ item, texts }) => texts.happened === `Sagt om ${item}.`));
    const again = await fill();
    assert.deepEqual([again.changed.length, again.unchanged], [0, MANY]);
  });

  it('never replaces what somebody says meanwhile: it tells that not all is stored, and of whom when it is given again', async () => {
    const deps = interrupted(() => answerHerself(bot, 'goal-79', 'Mina egna ord.'));
    await assert.rejects(fill({}, deps), { code: 'partly-stored', fields: { done: 66, of: MANY } });
    const own = (await answers()).find(({ item }) => item === 'goal-79');
    assert.equal(own?.storedBy, undefined);
    const findings = [{ line: 81, at: 'item', code: 'answered', value: 'Anna Ek' }];
    await assert.rejects(fill(), { code: 'invalid-answers', findings });
    assert.equal((await fill({ replace: true })).changed.length, MANY - 66);
    assert.equal((await answers()).length, MANY);
  });

  it('stores nothing that has not been seen, where somebody has said yes to what they saw', async () => {
    const { changed } = await fill({ dryRun: true });
    assert.deepEqual(await answers(), []);
    const seen = new Set(changed.map(({ line }) => `${line}/0`));
    await answerHerself(bot, 'goal-0', 'Mina egna ord.');
    await assert.rejects(fill({ replace: true, seen }), { code: 'preview-outdated' });
    assert.equal((await answers()).length, 1);
  });

  it('ends in words when the round is closed before anything is stored', async () => {
    const { stores } = bot.deps;
    let asked = 0;
    const isClosed: Assessments['isClosed'] = async () => {
      asked += 1;
      return asked > 1;
    };
    const deps = { ...bot.deps, stores: { ...stores, assessments: { ...stores.assessments, isClosed } } };
    await assert.rejects(fill({}, deps), { code: 'round-closed' });
    assert.deepEqual(await answers(), []);
  });
});
