import assert from 'node:assert/strict';
import { runRound } from '../../src/cli/rounds.ts';
import type { Run } from '../../src/cli/run.ts';
import { type Approving, openApproving, VERA } from '../approving.ts';
import { CHANNEL, COORDINATOR, closeBots } from '../bot.ts';
import { dataOf, isJson } from '../cards.ts';
import { quickReports } from '../publications.ts';
import { ALEX } from '../sample-round.ts';

describe('A round that is published in the terminal', () => {
  let a: Approving;

  const run = (words: readonly string[], options: Run['options'] = {}) => {
    const { deps } = a.bot;
    const wording = { language: 'sv' as const, timezone: deps.timezone, now: deps.clock.now() };
    return runRound({ words, options, actor: COORDINATOR, modelsFolder: undefined, wording, deps });
  };
  const id = () => a.round.id;

  async function open(approval: string): Promise<void> {
    a = await openApproving('sv', { approval });
    Object.assign(a.bot.deps, { reports: quickReports(a.bot.deps) });
  }
  afterEach(closeBots);

  it('is refused while it is open, and while areas are not approved, which are named', async () => {
    await open('area');
    await a.answer(a.all, ALEX);
    await assert.rejects(run(['publish', id()]), {
      code: 'not-publishable',
      fields: { round: 'Delårsrapport 2025', why: 'open', areas: '' },
    });
    await run(['close', id()]);
    await assert.rejects(run(['publish', id()]), (problem: unknown) => {
      assert.match(
        String(Object(problem).fields.areas),
        /En grön stad som leder klimatomställningen, En mer jämlik stad/,
      );
      return true;
    });
    await a.wait();
    for (const card of a.came(VERA)) await a.bot.execute(VERA, dataOf(card, 'approve'));
    assert.match((await run(['list'])).lines, / {2}godkänd {2}/);
    assert.match((await run(['publish', id()])).lines, /”Delårsrapport 2025” är publicerad\./);
    assert.match((await run(['list'])).lines, / {2}publicerad {2}/);
  });

  it('is told with its version and checksums, once, and withdrawn with a reason', async () => {
    await open('none');
    await run(['close', id()]);
    const { lines, json } = await run(['publish', id()]);
    const { version, files } = Object(json);
    assert.equal(version, 1);
    assert.equal(files.length, 5);
    for (const { format, checksum } of files) assert.ok(lines.includes(`${checksum}  ${format}`));
    const again = await run(['publish', id()]);
    assert.match(again.lines, /inget är ändrat sedan dess/);
    assert.deepEqual(again.json, json);
    const [listed] = Object((await run(['list'])).json);
    assert.deepEqual([listed.state, listed.version], ['published', 1]);
    await assert.rejects(run(['withdraw-publication', id()]), { code: 'invalid-round' });
    const withdrawn = await run(['withdraw-publication', id()], { reason: 'Fel siffror' });
    assert.equal(Object(withdrawn.json).withdrawn.reason, 'Fel siffror');
    assert.match(
      (await run(['withdraw-publication', id()], { reason: 'Annat' })).lines,
      /redan tillbakadragen/,
    );
    assert.equal(Object((await run(['list'])).json)[0].state, 'closed');
    await assert.rejects(run(['publish', id()]), { code: 'invalid-round' });
    assert.equal(Object((await run(['publish', id()], { reason: 'Rätta' })).json).version, 2);
  });

  it('is posted in the channels that are named, and in no other', async () => {
    await open('none');
    await a.bot.say(ALEX, '<at>Målvakt</at> prenumerera', CHANNEL);
    await run(['close', id()]);
    await assert.rejects(run(['publish', id()], { channels: 'Ingen' }), { code: 'no-channel' });
    assert.match((await run(['publish', id()], { channels: 'all' })).lines, /Postas nu i 1 kanal\./);
    await a.wait();
    const posts = a.bot.connector.sent.filter(
      ({ conversation, activity }) =>
        conversation === CHANNEL.conversation && isJson(activity.attachments?.[0]?.content),
    );
    assert.match(JSON.stringify(posts.at(-1)?.activity), /Version 1, publicerad/);
  });
});
