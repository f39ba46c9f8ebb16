import assert from 'node:assert/strict';
import { runStatus } from '../../src/cli/status.ts';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { importPlan } from '../../src/commands/plans/import-plan.ts';
import { closeOpenRound, openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import type { Item } from '../../src/domain/plans/plan.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { ANNA, anItem, aPerson, aPlan, aRound } from '../build.ts';

const ONLY_IN: Readonly<Record<number, readonly Item[]>> = {
  2025: [anItem({ id: 'bath', title: 'En simhall i Hyllie' })],
};

describe('status --plan in the terminal', () => {
  let bot: Bot;
  let opened: { readonly id: string; readonly plan: string }[];

  beforeEach(async () => {
    bot = await startBot();
    opened = [];
    await importPeople(COORDINATOR, [aPerson(ANNA)], bot.deps);
    const { kind, name, from, to, due } = aRound();
    for (const year of [2024, 2025]) {
      const items = [anItem({ id: 'jobs', title: `Fler har jobb ${year}` }), ...(ONLY_IN[year] ?? [])];
      const plan = aPlan({ id: `ks-${year}`, year, items });
      await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
      await importOwners(
        COORDINATOR,
        { plan: plan.id, owners: items.map(({ id }, line) => ({ item: id, person: ANNA.id, line })) },
        bot.deps,
      );
      opened.push(await openNewRound(COORDINATOR, { plan: plan.id, kind, name, from, to, due }, bot.deps));
    }
  });
  afterEach(closeBots);

  async function status(words: readonly string[], plan?: string) {
    const { deps } = bot;
    const wording = { language: 'sv' as const, timezone: deps.timezone, now: deps.clock.now() };
    const options = plan === undefined ? {} : { plan };
    const asked = { words, options, actor: COORDINATOR, modelsFolder: undefined };
    return (await runStatus({ ...asked, wording, deps })).lines;
  }

  it('tells of the item in that plan only, where two plans have it', async () => {
    const both = await status(['jobb']);
    assert.match(both, /jobb 2024/);
    assert.match(both, /jobb 2025/);
    for (const [asked, other] of [
      ['2024', '2025'],
      ['2025', '2024'],
    ]) {
      const one = await status(['jobb'], `ks-${asked}`);
      assert.match(one, new RegExp(`jobb ${asked}`));
      assert.doesNotMatch(one, new RegExp(`jobb ${other}`));
    }
  });

  it('tells of the item as it last stood in that plan, where the round is closed', async () => {
    for (const { id } of opened) await closeOpenRound(COORDINATOR, id, bot.deps);
    for (const [asked, other] of [
      ['2024', '2025'],
      ['2025', '2024'],
    ]) {
      const one = await status(['jobb'], `ks-${asked}`);
      assert.match(one, new RegExp(`jobb ${asked}`));
      assert.doesNotMatch(one, new RegExp(`jobb ${other}`));
    }
  });

  it('knows nothing of what only another plan has, be its round open or closed', async () => {
    assert.match(await status(['simhall']), /En simhall/);
    await assert.rejects(status(['simhall'], 'ks-2024'), { code: 'unknown-item' });
    for (const { id } of opened) await closeOpenRound(COORDINATOR, id, bot.deps);
    await assert.rejects(status(['simhall'], 'ks-2024'), { code: 'unknown-item' });
  });
});
