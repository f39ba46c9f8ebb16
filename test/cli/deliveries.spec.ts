import assert from 'node:assert/strict';
import { z } from 'zod/v4';
import { runDeliveries } from '../../src/cli/deliveries.ts';
import { type Output, type Run, UsageError } from '../../src/cli/run.ts';
import { closeOpenRound } from '../../src/commands/rounds/manage-rounds.ts';
import { Problem } from '../../src/domain/errors.ts';
import type { Language } from '../../src/domain/language.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../sample-round.ts';

const ROUND = 'ks-2025-interim-1';
const counts = { expected: z.int(), answered: z.int(), sent: z.int(), planned: z.int() };
const stuck = { perhaps: z.int(), noAddress: z.int(), resting: z.int(), failed: z.int() };
const Told = z.object({
  round: z.string(),
  areas: z.array(z.object({ name: z.string().nullable(), ...counts, ...stuck })),
  units: z.array(z.object({ name: z.string().nullable(), ...counts, ...stuck })),
  recipients: z.array(
    z.object({
      recipient: z.string(),
      name: z.string().nullable(),
      kind: z.enum(['person', 'channel']),
      state: z.string(),
      since: z.string().optional(),
      code: z.string().optional(),
      nextAt: z.string().optional(),
      attempts: z.int(),
    }),
  ),
  resent: z.array(z.string()).optional(),
});

describe('deliveries, in the terminal', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await bot.install(ALEX);
    await openSampleRound(bot);
    await bot.worker.tick();
    await bot.install(MATTIAS);
    bot.connector.answers.push(403);
    await bot.worker.tick();
  });
  afterEach(closeBots);

  function run(options: Run['options'] = {}, language: Language = 'sv', words: readonly string[] = []) {
    const { deps } = bot;
    const wording = { language, timezone: deps.timezone, now: deps.clock.now() };
    return runDeliveries({ words, options, actor: COORDINATOR, wording, deps, modelsFolder: undefined });
  }

  const plain = ({ lines }: Output) => lines.replaceAll('\u00A0', ' ');

  it('tells by area and unit how far the questions have come, and who has not been reached', async () => {
    const lines = plain(await run({ round: ROUND }));
    assert.match(lines, /^ks-2025-interim-1 {2}Delårsrapport 2025\n4 av 5 ansvariga kan inte nås\n/);
    assert.match(lines, /\nOmråde +Frågor +Besvarade +Skickade +På väg +Når inte fram +Inte mottagna\n/);
    assert.match(lines, /\nEn stad med goda uppväxtvillkor för barn och unga +1 +0 +0 +0 +1 +0\n/);
    assert.match(lines, /\nNäringslivsavdelningen +3 +0 +0 +0 +3 +0\n/);
    assert.match(
      lines,
      /\n {2}Mattias Ekdahl – Har blockerat eller tagit bort Målvakt i Teams, sedan 1 sep kl\. 10\.00, kod 403\n {6}Be Mattias Ekdahl öppna/,
    );
  });

  it('does so in English', async () => {
    assert.match(
      plain(await run({}, 'en')),
      /4 of 5 owners cannot be reached[\s\S]*Has blocked or removed Målvakt/,
    );
  });

  it('tells other programs, in rows that sum up', async () => {
    const { round, areas, units, recipients } = Told.parse((await run({ json: true })).json);
    assert.equal(round, ROUND);
    for (const { expected, name: _, ...parts } of [...areas, ...units])
      assert.equal(
        Object.values(parts).reduce((sum, part) => sum + part, 0),
        expected,
      );
    const of = (id: string) => recipients.find(({ recipient }) => recipient === id);
    assert.deepEqual(
      [MATTIAS, AMIRA, ALEX].map(({ id }) => of(id)?.state),
      ['resting', 'noAddress', 'sent'],
    );
    const { since, code, attempts, kind } = of(MATTIAS.id) ?? {};
    assert.deepEqual([since, code, attempts, kind], ['2025-09-01T08:00:00.000Z', '403', 1, 'person']);
  });

  it('sends again what has not got through, which the bot does at its next look', async () => {
    const done = await run({ round: ROUND, resend: 'failed' });
    assert.match(plain(done), /^Skickas nu om till 1 mottagare\.\n\nks-2025-interim-1/);
    assert.deepEqual(Told.parse(done.json).resent, [MATTIAS.id]);
    const before = bot.connector.sent.length;
    await bot.worker.tick();
    assert.equal(bot.connector.sent[before]?.conversation, `chat-${MATTIAS.id}`);
    assert.match(plain(await run({ resend: 'failed' })), /^Det finns inget att skicka om\./);
  });

  it('fails where the round is closed, and sends nothing', async () => {
    await closeOpenRound(COORDINATOR, ROUND, bot.deps);
    const done = await run({ round: ROUND, resend: 'failed' });
    assert.equal(done.hasFailed, true);
    assert.match(plain(done), /^Omgången är stängd, så inget skickas om\./);
    assert.deepEqual(Told.parse(done.json).resent, []);
  });

  it('refuses what it does not know', async () => {
    await assert.rejects(run({ resend: 'all' }), UsageError);
    await assert.rejects(run({}, 'sv', ['x']), UsageError);
    await assert.rejects(
      run({ round: 'x' }),
      (error) => error instanceof Problem && error.code === 'unknown-round',
    );
  });
});
