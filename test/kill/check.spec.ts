import assert from 'node:assert/strict';
import { type Bot, closeBots, startBot } from '../bot.ts';
import { PLAN, ROUND, setStage } from '../faults/stage.ts';
import { checkAnswers, checkImports } from './check.ts';
import type { Acknowledged } from './owners.ts';

/** What a check cannot find it cannot prove the absence of. */
describe('The check after a run of kills', () => {
  let bot: Bot;
  const answered = { plan: PLAN, round: ROUND };
  const given: Acknowledged = { item: 'traden', version: 1, words: 'Ett svar' };

  beforeEach(async () => {
    bot = await startBot();
    await setStage(bot);
  });
  afterEach(closeBots);

  const check = (...acknowledged: Acknowledged[]) =>
    checkAnswers(acknowledged, answered, bot.deps, bot.documents);

  async function remove(prefix: string): Promise<void> {
    const [found] = await bot.documents.followup.range(PLAN, prefix);
    assert.ok(found);
    await bot.documents.followup.write([{ op: 'delete', document: found, etag: found.etag }]);
  }

  it('finds nothing when every answer is there', async () => {
    assert.deepEqual(await check(given), { lost: 0, twice: 0, torn: 0 });
  });

  it('finds an answer that is not there, in these words and in this version', async () => {
    assert.equal((await check({ ...given, version: 2 })).lost, 1);
    assert.equal((await check({ ...given, words: 'Ett annat svar' })).lost, 1);
  });

  it('finds a current answer without its version', async () => {
    await remove(`version/${ROUND}/`);
    assert.deepEqual(await check(given), { lost: 1, twice: 0, torn: 1 });
  });

  it('finds a version without its current answer', async () => {
    await remove(`assessment/${ROUND}/`);
    assert.equal((await check(given)).torn, 1);
  });

  it('finds lists that were not stored, or refused', async () => {
    const imports = {
      done: 1,
      versions: 1,
      refused: ['import plan.json: nej'],
      round: 1,
      owner: 'x',
      people: 'y',
    };
    assert.equal((await checkImports(imports, bot.deps, [])).length, 5);
  });
});
