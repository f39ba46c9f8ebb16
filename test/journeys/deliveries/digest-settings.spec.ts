import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { linesOf } from '../../audit.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Place, startBot } from '../../bot.ts';
import { dataOf, inputsOf, type Json, saidOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, MATTIAS, openSampleRound } from '../../sample-round.ts';

const OTHER: Place = { conversation: '19:annan@thread.tacv2', type: 'channel' };

describe('How a channel wants its digest', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot({ now: '2025-09-04T10:00:00Z' });
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  const inChannel = (words: string, place = CHANNEL, person = ALEX) =>
    bot.say(person, `<at>Målvakt</at> ${words}`, place);
  const subscribe = (place = CHANNEL) => inChannel('prenumerera', place);
  const save = async (card: Json | undefined, chosen: Json = {}, place?: Place) =>
    bot.execute(ALEX, { ...dataOf(card, 'save-digest-wishes'), ...valuesOf(card), ...chosen }, place);
  const wishes = async (place = CHANNEL) =>
    (await bot.deps.stores.subscriptions.read(place.conversation))?.wishes;

  /** The digests that come to a channel at an instant. */
  async function digests(instant: string, place = CHANNEL): Promise<readonly string[]> {
    bot.clock.set(instant);
    const from = bot.connector.sent.length;
    for (let looks = 0; looks < 2; looks += 1) await bot.worker.tick();
    return bot.connector.sent
      .slice(from)
      .filter(({ conversation }) => conversation === place.conversation)
      .map(({ activity }) => textOf(activity.attachments?.[0]?.content));
  }

  const asked: readonly (readonly [words: string, weekday: string, hour: string, title: RegExp])[] = [
    ['veckobrev inställningar', '0', '8', /Hur vill ni ha veckobrevet\?/],
    ['ställ in veckobrevet', '0', '8', /Hur vill ni ha veckobrevet\?/],
    ['ändra veckobrevet', '0', '8', /Hur vill ni ha veckobrevet\?/],
    ['skicka veckobrevet på torsdagar kl. 13', '3', '13', /Hur vill ni ha veckobrevet\?/],
    ['Kan du skicka veckobrevet på fredag eftermiddag kl 2 istället?', '4', '14', /Hur vill ni ha/],
    ['byt till att veckobrevet kommer tisdagar 09:30', '1', '9', /hel timme/],
    ['vi vill ha veckobrevet på onsdagar', '2', '8', /Hur vill ni ha veckobrevet\?/],
    ['kan vi få brevet på fredag morgon i stället?', '4', '8', /Hur vill ni ha veckobrevet\?/],
    ['digest settings', '0', '8', /How do you want the weekly digest\?/],
    ['digest on Thursdays at 1 pm', '3', '13', /How do you want the weekly digest\?/],
    ['please send the weekly digest every Friday at 10:00', '4', '10', /How do you want/],
    ['move the digest to Tuesday', '1', '8', /How do you want the weekly digest\?/],
    ['flytta veckobrevet från måndag kl 8 till torsdag kl 13', '3', '13', /Hur vill ni ha veckobrevet\?/],
    ['vi vill ha veckobrevet på torsdagar i stället för måndagar', '3', '8', /Hur vill ni ha veckobrevet\?/],
    ['byt veckobrevet till fredag, inte på måndag', '4', '8', /Hur vill ni ha veckobrevet\?/],
    ['skicka veckobrevet på tisdagar kl. 6 på kvällen', '1', '18', /Hur vill ni ha veckobrevet\?/],
    ['veckobrevet på tisdagar eller torsdagar', '0', '8', /Hur vill ni ha veckobrevet\?/],
    ['move the digest from Monday to Thursday', '3', '8', /How do you want the weekly digest\?/],
    ['send the digest on Fridays instead of Mondays at 6 in the evening', '4', '18', /How do you want/],
  ];
  for (const [words, weekday, hour, title] of asked)
    it(`is asked by “${words}”, and nothing is saved yet`, async () => {
      await subscribe();
      const { card } = await inChannel(words);
      assert.match(textOf(card), title);
      const filled = valuesOf(card);
      assert.deepEqual([filled.weekday, filled.hour], [weekday, hour]);
      assert.equal(await wishes(), undefined);
    });

  for (const words of [
    'vi vill bara ha veckobrev när något har ändrats',
    'skicka bara veckobrevet om det finns något nytt',
    'skicka inget veckobrev när inget har hänt',
    'only post the weekly letter if something changed',
    'send the digest only when there is news',
  ])
    it(`leaves quiet weeks out when it is told “${words}”`, async () => {
      await subscribe();
      assert.equal(valuesOf((await inChannel(words)).card).quiet, 'nothing');
    });

  for (const words of [
    'visa veckobrevet',
    'läs brevet från fredag',
    'veckobrev',
    'vad stod det i veckobrevet i måndags',
    'show the digest',
  ])
    it(`is not what “${words}” asks for`, async () => {
      await subscribe();
      assert.doesNotMatch(textOf((await inChannel(words)).card), /inställningar|settings/);
    });

  it('is saved from the channel, and holds from then on', async () => {
    await subscribe();
    const { card } = await inChannel('skicka veckobrevet på torsdagar kl. 13');
    const lines = await linesOf(bot, async () => {
      const { card: saved } = await save(card, {}, CHANNEL);
      assert.match(textOf(saved), /Veckobrevet kommer hit på torsdagar kl\. 13\.00/);
      assert.match(textOf(saved), /Nästa kommer 4 sep kl\. 13\.00/);
    });
    assert.deepEqual(
      lines.map(({ what, became, before, after, by }) => [what, became, before, after, by]),
      [['subscription', 'chosen', undefined, await wishes(), ALEX]],
    );
    assert.deepEqual(await linesOf(bot, () => save(card, {}, CHANNEL)), [], 'nothing has changed');
    assert.equal((await digests('2025-09-04T11:00:10Z')).length, 1);
    assert.equal((await digests('2025-09-08T06:00:10Z')).length, 0);
    assert.equal((await digests('2025-09-11T11:00:10Z')).length, 1);
  });

  it('is saved by the form in English', async () => {
    await subscribe();
    const { card } = await inChannel('digest on Fridays at 3 pm');
    const { card: saved } = await save(
      card,
      { content: 'changes', quiet: 'nothing', digestLanguage: 'en' },
      CHANNEL,
    );
    assert.match(textOf(saved), /The weekly digest comes here on Fridays at 15:00/);
    assert.match(
      textOf(saved),
      /Content: only what has changed, nothing in weeks without changes, in English\./,
    );
    const { since: _, ...rest } = (await wishes()) ?? assert.fail('nothing was saved');
    assert.deepEqual(rest, {
      ...{ weekday: 4, hour: 15, onlyChanges: true, skipsQuietWeeks: true, language: 'en' },
    });
  });

  it('makes a channel subscribe that did not', async () => {
    const { card } = await inChannel('skicka veckobrevet hit på torsdagar kl 13');
    assert.match(textOf(card), /Ska veckobrevet komma hit\?[\s\S]*börjar prenumerera när du sparar/);
    await save(card, {}, CHANNEL);
    assert.equal((await bot.deps.stores.subscriptions.all()).length, 1);
    assert.equal((await wishes())?.weekday, 3);
  });

  it('is chosen from the coordinator’s own chat, for one of several channels', async () => {
    await subscribe();
    assert.match(textOf((await bot.say(ALEX, 'ställ in veckobrevet')).card), /Hur ska veckobrevet vara i/);
    await subscribe(OTHER);
    const { card: list } = await bot.say(ALEX, 'veckobrevet på torsdagar kl 13');
    assert.match(textOf(list), /Vilken kanals veckobrev[\s\S]*På måndagar kl\. 08\.00/);
    const { card: form } = await bot.execute(ALEX, {
      ...dataOf(list, 'digest-settings'),
      channel: OTHER.conversation,
    });
    assert.deepEqual([valuesOf(form).weekday, valuesOf(form).hour], ['3', '13']);
    assert.match(textOf((await save(form)).card), /Veckobrevet kommer till/);
    assert.deepEqual([await wishes(), (await wishes(OTHER))?.weekday], [undefined, 3]);
  });

  it('says how a channel comes to get it, where none does', async () => {
    assert.match(saidOf(await bot.say(ALEX, 'veckobrev inställningar')), /Ingen kanal får veckobrevet/);
  });

  it('can be ended, after a question', async () => {
    await subscribe();
    const { card } = await inChannel('veckobrev inställningar');
    const { text } = await bot.execute(ALEX, dataOf(card, 'end-digest'), CHANNEL);
    assert.match(text ?? '', /Kanalen får inte längre veckobrevet/);
    assert.deepEqual(await bot.deps.stores.subscriptions.all(), []);
    assert.match(saidOf(await save(card, {})), /får inte veckobrevet längre/);
  });

  it('is for coordinators alone', async () => {
    await subscribe();
    const { card } = await inChannel('veckobrev inställningar');
    assert.match(saidOf(await inChannel('veckobrev inställningar', CHANNEL, MATTIAS)), /Jag förstod inte/);
    const data = { ...dataOf(card, 'save-digest-wishes'), ...valuesOf(card), weekday: '3' };
    await bot.execute(MATTIAS, data, CHANNEL);
    assert.equal(await wishes(), undefined);
  });

  it('keeps what was chosen when another time is, and forgets it with the subscription', async () => {
    await subscribe();
    await save((await inChannel('veckobrev inställningar')).card, { content: 'changes' }, CHANNEL);
    const { card } = await inChannel('ändra veckobrevet till fredagar kl 10');
    assert.equal(valuesOf(card).content, 'changes');
    await save(card, {}, CHANNEL);
    assert.deepEqual([(await wishes())?.weekday, (await wishes())?.onlyChanges], [4, true]);
    await inChannel('avprenumerera');
    await subscribe();
    assert.equal(await wishes(), undefined);
  });

  it('offers the areas of the plan', async () => {
    await subscribe();
    const { card } = await inChannel('veckobrev inställningar');
    const areas = inputsOf(card).find(({ id }) => id === 'areas');
    assert.ok(Array.isArray(areas?.choices) && areas.choices.length > 1);
  });

  it('keeps the areas that were chosen when a later plan carries them on', async () => {
    await subscribe();
    const { card } = await inChannel('veckobrev inställningar');
    await save(card, { areas: 'ks-2025/omr-klimat' }, CHANNEL);
    const { stores } = bot.deps;
    const plan = (await stores.plans.newest('ks-2025')) ?? assert.fail('there is no plan');
    const items = plan.items.map((item) => ({ ...item, continues: { plan: plan.id, item: item.id } }));
    const by = { by: COORDINATOR, at: '2025-09-04T10:00:00Z', from: 'chat' } as const;
    await stores.plans.save({ ...plan, id: 'ks-2026', year: 2026, items }, by, 0);
    for (const { value } of await stores.rounds.ofPlan(plan.id))
      await closeOpenRound(COORDINATOR, value.id, bot.deps);
    const { card: form } = await inChannel('ändra veckobrevet till fredagar kl 10');
    assert.equal(valuesOf(form).areas, 'ks-2026/omr-klimat');
    await save(form, {}, CHANNEL);
    assert.deepEqual((await wishes())?.areas, [{ plan: 'ks-2026', item: 'omr-klimat' }]);
  });
});
