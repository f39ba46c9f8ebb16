import assert from 'node:assert/strict';
import { type Run, UsageError } from '../../src/cli/run.ts';
import { runSettings } from '../../src/cli/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';

describe('Settings in the terminal', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot({ now: '2026-09-01T08:00:00Z' });
  });
  afterEach(closeBots);

  const run = (words: readonly string[], more: Partial<Run> = {}) => {
    const { deps } = bot;
    const wording = { language: 'sv' as const, timezone: deps.timezone, now: deps.clock.now() };
    return runSettings({
      words,
      options: {},
      actor: COORDINATOR,
      modelsFolder: undefined,
      wording,
      deps,
      ...more,
    });
  };

  it('are shown by name, and as JSON', async () => {
    const { lines, json } = await run([]);
    assert.match(lines, /^hours {6}8–17 {2}\(Hela timmar.*\)\npauses {5}inget /);
    assert.match(lines, /\nreminders {2}-3, 0, \+2 /);
    assert.deepEqual(json, DEFAULT_SETTINGS);
  });

  it('are changed together, with days as one says them', async () => {
    const { lines, hasFailed } = await run(['hours=7-16', 'council=22 okt, 2026-11-19', 'pauses=v. 52-53']);
    assert.equal(hasFailed, undefined);
    assert.match(lines, /hours {6}7–16/);
    const { value } = await bot.deps.stores.settings.read();
    assert.deepEqual(value, {
      ...DEFAULT_SETTINGS,
      workingHours: { from: 7, to: 16 },
      councilDays: ['2026-10-22', '2026-11-19'],
      pauses: [{ from: '2026-12-21', to: '2027-01-03' }],
    });
  });

  it('are refused all of them for a fault in one, each fault on a line with its name and what is expected', async () => {
    const { lines, json, hasFailed } = await run(['hours=16-7', 'council=snart', 'economy=100']);
    assert.equal(hasFailed, true);
    assert.match(
      lines,
      /^hours: Arbetstid: den första timmen .+\ncouncil: .+”snart” är ingen dag.+2026-10-22\.$/,
    );
    assert.deepEqual(
      Object(json).faults.map(({ at }: { at: string }) => at),
      ['hours', 'council'],
    );
    assert.deepEqual((await bot.deps.stores.settings.read()).value, DEFAULT_SETTINGS);
  });

  it('are refused by a name that is none, without a value, or given twice', async () => {
    for (const words of [['färg=röd'], ['hours'], ['hours=7-16', 'hours=8-17']])
      await assert.rejects(run(words), (error: unknown) => {
        assert.ok(error instanceof UsageError);
        assert.match(error.message, /hours, pauses, council, reminders, repeat, economy/);
        return true;
      });
  });

  it('are for coordinators', async () => {
    await assert.rejects(run([], { actor: { ...COORDINATOR, roles: ['manager'] } }), { code: 'not-allowed' });
  });
});
