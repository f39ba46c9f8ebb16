import assert from 'node:assert/strict';
import { type Run, UsageError } from '../../src/cli/run.ts';
import { runVerify } from '../../src/cli/verify.ts';
import { sealTrail } from '../../src/commands/reports/seal-trail.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { openSampleRound } from '../sample-round.ts';

const PLAN = 'ks-2025';

describe('verify in the terminal', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot({ now: '2025-09-02T07:30:00Z' });
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  const run = (options: Run['options'] = {}, language: 'sv' | 'en' = 'sv', words: string[] = []) => {
    const { deps } = bot;
    const wording = { language, timezone: deps.timezone, now: deps.clock.now() };
    return runVerify({ words, options, actor: COORDINATOR, modelsFolder: undefined, wording, deps });
  };

  async function alter(): Promise<string> {
    const [line] = await bot.documents.followup.range(PLAN, 'audit/owners/');
    assert.ok(line);
    const value = { ...Object(line.value), from: 'terminal' };
    await bot.documents.followup.write([{ op: 'put', document: { ...line, value } }]);
    return line.id;
  }

  it('says on one line that all holds, and when it was sealed last', async () => {
    const { lines, hasFailed } = await run();
    assert.equal(hasFailed, false);
    assert.match(lines, /^\d+ rader i revisionsspåret stämmer\. Inget är förseglat än\.$/);
    const seal = await sealTrail([PLAN], bot.deps);
    assert.match(
      (await run()).lines,
      /^\d+ rader .* stämmer\. Senast förseglat 2\u00a0sep kl\.\u00a009\.30: försegling 1, [0-9a-f]{64}$/,
    );
    assert.match(
      (await run({}, 'en')).lines,
      /^\d+ lines of the audit trail hold\. Last sealed 2\u00a0Sep, 09:30: seal 1, /,
    );
    assert.ok(seal && (await run()).lines.endsWith(seal.hash));
  });

  it('fails with a line for each finding that says what and where', async () => {
    const id = await alter();
    const { lines, json, hasFailed } = await run();
    assert.equal(hasFailed, true);
    const [, , item] = id.split('/');
    assert.ok(lines.startsWith(`ks-2025: ändrad: rad om ansvariga för ${item}, `), lines);
    assert.ok(lines.endsWith(`  [${id}]`));
    assert.match((await run({}, 'en')).lines, /^ks-2025: altered: line about the owners of /);
    const [plan, own] = partsIn(json);
    assert.deepEqual([plan?.plan, own?.plan], [PLAN, null]);
    assert.deepEqual(plan?.findings, [{ fault: 'altered', id }]);
  });

  it('looks for a seal that somebody wrote down', async () => {
    const seal = await sealTrail([PLAN], bot.deps);
    assert.match(
      (await run({ seal: seal?.hash ?? '' })).lines,
      /\nDen angivna förseglingen finns: nummer 1, /,
    );
    const other = await run({ seal: '0'.repeat(64) });
    assert.match(other.lines, /\nDen angivna förseglingen finns inte: /);
    assert.equal(other.hasFailed, true);
  });

  it('takes no words, and no seal that cannot be one', async () => {
    await assert.rejects(run({}, 'sv', ['allt']), UsageError);
    await assert.rejects(run({ seal: 'abc' }), UsageError);
  });
});

function partsIn(json: unknown): readonly { readonly plan: unknown; readonly findings: unknown }[] {
  assert.ok(Array.isArray(json));
  return json;
}
