import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { reopen } from '../../../src/commands/rounds/reopen-round.ts';
import { COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { answer, at, NEXT_MONDAY, openChannel, PLAN } from '../../living-digest.ts';
import { ALEX, AMIRA, MATTIAS } from '../../sample-round.ts';

describe('The living digest', () => {
  let channel: Awaited<ReturnType<typeof openChannel>>;
  beforeEach(async () => {
    channel = await openChannel();
  });
  afterEach(async () => {
    await closeBots();
    await channel.connector.close();
  });

  it('is one card, alone, and shows what has come since it was posted', async () => {
    const { bot } = await channel.posted();
    const [first] = channel.inChannel();
    assert.ok(first);
    assert.deepEqual([channel.log().length, first.method, first.activity.text], [1, 'POST', undefined]);
    assert.match(channel.look(first.id), /Inga svar har kommit än/);
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-09T12:32:00Z');
    assert.deepEqual(channel.log(), [`POST ${first.id}`, `PUT ${first.id}`]);
    assert.match(channel.look(first.id), /uppdaterad 9 sep kl\. 14\.32\n1 ny bedömning[\s\S]*15 svar saknas/);
  });

  it('is told in the language of its channel', async () => {
    const { bot } = await channel.posted('en');
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-09T12:32:00Z');
    assert.match(channel.lastLook(), /^Weekly digest · [\s\S]*updated 9 Sep, 14:32\n1 new assessment/);
    await at(bot, NEXT_MONDAY, '2025-09-15T06:05:00Z');
    assert.match(
      channel.look(channel.inChannel()[0]?.id ?? ''),
      /A newer weekly digest was posted 15 Sep, 08:00\./,
    );
  });

  it('is not edited while nothing changes', async () => {
    const { bot } = await channel.posted();
    await at(bot, '2025-09-08T06:05:00Z', '2025-09-09T06:00:00Z', '2025-09-12T06:00:00Z');
    assert.equal(channel.log().length, 1);
  });

  it('gathers what comes within a few minutes, and shows all of it', async () => {
    const { bot } = await channel.posted();
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-08T06:01:00Z', '2025-09-08T06:03:00Z');
    assert.equal(channel.log().length, 1);
    for (const person of [AMIRA, MATTIAS]) await answer(bot, person);
    await at(bot, '2025-09-08T06:05:00Z');
    assert.equal(channel.log().length, 2);
    assert.match(channel.lastLook(), /3 nya bedömningar[\s\S]*13 svar saknas/);
    await answer(bot, ALEX);
    await at(bot, '2025-09-08T06:06:00Z', '2025-09-08T06:09:00Z');
    assert.equal(channel.log().length, 2);
    await at(bot, '2025-09-08T06:10:00Z');
    assert.match(channel.lastLook(), /4 nya bedömningar[\s\S]*12 svar saknas/);
  });

  it('says that there is a newer one when the next has come, and is not edited after that', async () => {
    const { bot } = await channel.posted();
    await at(bot, NEXT_MONDAY, '2025-09-15T06:05:00Z');
    const [former, next] = channel.inChannel();
    assert.deepEqual(channel.log(), [`POST ${former?.id}`, `POST ${next?.id}`, `PUT ${former?.id}`]);
    assert.match(
      channel.look(former?.id ?? ''),
      /Ett nyare veckobrev kom 15 sep kl\. 08\.00\. Det här uppdateras inte/,
    );
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-15T06:10:00Z', '2025-09-15T06:15:00Z');
    assert.deepEqual(channel.log().slice(3), [`PUT ${next?.id}`]);
    assert.match(channel.look(next?.id ?? ''), /sedan 8 sep kl\. 08\.00 · uppdaterad [\s\S]*1 ny bedömning/);
  });

  it('shows at last how the round was closed', async () => {
    const { bot } = await channel.posted();
    const [round] = await bot.deps.stores.rounds.ofPlan(PLAN);
    await answer(bot, ALEX, 'öresund');
    bot.clock.set('2025-09-08T06:03:00Z');
    await closeOpenRound(COORDINATOR, round?.value.id ?? '', bot.deps);
    await at(bot, '2025-09-08T06:05:00Z', '2025-09-08T06:10:00Z', '2025-09-09T06:10:00Z');
    assert.equal(channel.log().length, 2);
    assert.match(channel.lastLook(), /1 ny bedömning[\s\S]*Omgången är stängd/);
  });

  it('shows what was answered after all in a round that was opened again for somebody', async () => {
    const { bot } = await channel.posted();
    const [round] = await bot.deps.stores.rounds.ofPlan(PLAN);
    const id = round?.value.id ?? '';
    await closeOpenRound(COORDINATOR, id, bot.deps);
    await at(bot, '2025-09-08T06:05:00Z');
    assert.match(channel.lastLook(), /Inga svar kom in/);
    const reason = 'Svaret blev försenat.';
    await reopen(COORDINATOR, { round: id, reason, person: ALEX.id }, bot.deps);
    bot.clock.set('2025-09-20T06:00:00Z');
    await answer(bot, ALEX);
    await at(bot, '2025-09-20T06:10:00Z');
    assert.match(channel.lastLook(), /1 ny bedömning[\s\S]*Omgången är stängd/);
  });

  it('is taken up when the version before has posted it, which kept nothing of what it shows', async () => {
    const { bot } = await channel.posted();
    const { deliveries } = bot.deps.stores;
    const [one] = (await deliveries.ofPlan(PLAN)).filter(({ value }) => value.kind === 'digest');
    assert.ok(one);
    const { shown: _, ...before } = one.value;
    await deliveries.replace({ ...one, value: before });
    await answer(bot, ALEX, 'öresund');
    await at(bot, '2025-09-08T06:05:00Z', '2025-09-08T06:10:00Z');
    assert.deepEqual([channel.log().length, /1 ny bedömning/.test(channel.lastLook())], [2, true]);
  });

  it('is brought up to date after a restart', async () => {
    const { bot, folder } = await channel.posted();
    await answer(bot, ALEX, 'öresund');
    await bot.close();
    const second = await startBot({ folder, connector: channel.connector, now: '2025-09-10T06:00:00Z' });
    await second.worker.tick();
    assert.deepEqual([channel.log().length, /1 ny bedömning/.test(channel.lastLook())], [2, true]);
  });
});
