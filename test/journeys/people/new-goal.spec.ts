import assert from 'node:assert/strict';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { removePerson } from '../../../src/commands/people/remove-person.ts';
import { type Asked, asks, NEW, NEWER, OWN, openAsked } from '../../asked.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, filledIn, type Json, seenOf, textOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS } from '../../sample-round.ts';

describe('Somebody who is given one more goal while a question lies in their chat', () => {
  let asked: Asked;
  let bot: Bot;
  let old: Json | undefined;

  beforeEach(async () => {
    asked = await openAsked();
    ({ bot, old } = asked);
    assert.deepEqual(asks(old), [OWN]);
  });
  afterEach(closeBots);

  it('is told which in the chat, and asked about that first', async () => {
    const { card: form } = await bot.say(ALEX, 'ägare brottslighet');
    await bot.execute(ALEX, { ...dataOf(form, 'set-owners'), owner_0: MATTIAS.id });
    const [sent, ...others] = await asked.sentTo(MATTIAS);
    assert.deepEqual(others, []);
    assert.equal(
      sent?.notice,
      'Du har fått ett mål till: det brottsförebyggande arbetet · svar senast 15 sep, om 14 dagar',
    );
    assert.deepEqual(asks(sent?.card), [NEWER]);
    assert.match(
      seenOf(sent?.card),
      /^Fråga 3 av 4 [^\n]+\n[^\n]+\nDu har fått ett mål till: det brottsförebyggande arbetet\. De tre frågor du redan hade ligger kvar i ett tidigare meddelande\.\n/,
    );
  });

  it('is told of several at once, in one message', async () => {
    await asked.give([NEW, NEWER], AMIRA, MATTIAS);
    const [sent, ...others] = await asked.sentTo(MATTIAS);
    assert.deepEqual(others, []);
    assert.match(
      sent?.notice ?? '',
      /^Du har fått två mål till: beslutsunderlagen om livsvillkor och det brottsförebyggande arbetet ·/,
    );
    assert.deepEqual(asks(sent?.card), [NEW]);
    const next = await asked.send(MATTIAS, sent?.card);
    assert.deepEqual(asks(next), [NEWER]);
  });

  it('is told of each by its kind', async () => {
    await asked.give(['upp-servicenamnden'], MATTIAS);
    const [assignment] = await asked.sentTo(MATTIAS);
    assert.match(
      assignment?.notice ?? '',
      /^Du har fått ett uppdrag till: genomlysningen av servicenämnden ·/,
    );
    await asked.give([NEW, 'upp-klimatinvesteringsplan'], MATTIAS);
    const [mixed] = await asked.sentTo(MATTIAS);
    assert.match(
      mixed?.notice ?? '',
      /^Du har fått två frågor till: klimatinvesteringsplanen och beslutsunderlagen/,
    );
  });

  it('is told once, whoever looks and however often', async () => {
    await asked.give([NEW], MATTIAS);
    assert.equal((await asked.sentTo(MATTIAS)).length, 1);
    const other = await startBot({ folder: bot.folder, connector: bot.connector });
    assert.deepEqual(await asked.sentTo(MATTIAS, other), []);
    await asked.give([NEW], MATTIAS, AMIRA);
    assert.deepEqual(await asked.sentTo(MATTIAS), []);
  });

  it('is told of the next one too, and of that alone', async () => {
    await asked.give([NEW], MATTIAS);
    await asked.sentTo(MATTIAS);
    await asked.give([NEWER], MATTIAS);
    const [sent, ...others] = await asked.sentTo(MATTIAS);
    assert.deepEqual(others, []);
    assert.match(sent?.notice ?? '', /^Du har fått ett mål till: det brottsförebyggande arbetet/);
    assert.deepEqual(asks(await asked.send(MATTIAS, sent?.card)), []);
  });

  it('is told although everything before has been answered', async () => {
    let card = old;
    for (let left = 3; left > 0; left -= 1) card = await asked.send(MATTIAS, card);
    await asked.give([NEW], MATTIAS);
    const [sent] = await asked.sentTo(MATTIAS);
    assert.match(sent?.notice ?? '', /^Du har fått ett mål till: beslutsunderlagen/);
    assert.match(seenOf(sent?.card), /\nDu har fått ett mål till: beslutsunderlagen om livsvillkor\.\n/);
    assert.match(textOf(await asked.send(MATTIAS, sent?.card)), /Klart\. Alla fyra frågorna är besvarade/);
  });

  it('gets one message with everything, when the first could not be sent before', async () => {
    await asked.give([OWN], AMIRA);
    await asked.give([NEWER], AMIRA, MATTIAS);
    await asked.sentTo(MATTIAS);
    await bot.install(AMIRA);
    const [sent, ...others] = await asked.sentTo(AMIRA);
    assert.deepEqual(others, []);
    assert.match(sent?.notice ?? '', /^Du har fem frågor att svara på/);
  });

  it('gets nothing of a goal that is taken back before it was sent', async () => {
    await asked.give([NEW], MATTIAS);
    await asked.give([NEW], AMIRA);
    assert.deepEqual(await asked.sentTo(MATTIAS), []);
  });

  it('may no longer answer what is taken away, keeps what they typed, and is told when it is given back', async () => {
    await asked.give([OWN], AMIRA);
    await asked.sentTo(MATTIAS);
    const { text, card } = await bot.execute(MATTIAS, { ...dataOf(old, 'submit'), ...filledIn(old) });
    assert.equal(card, undefined);
    assert.match(String(text), /Du är varken ansvarig eller ersättare för det[\s\S]*”mina mål”/);
    await asked.give([OWN], MATTIAS);
    const [sent, ...others] = await asked.sentTo(MATTIAS);
    assert.deepEqual(others, []);
    assert.match(sent?.notice ?? '', /^Du har fått ett mål till: arbetsmarknadschartern/);
    assert.deepEqual(asks(sent?.card), [OWN]);
  });

  it('is told of it also when they were removed and added again before anybody looked', async () => {
    await asked.give([NEW], MATTIAS);
    await bot.deps.stores.conversations.remove(MATTIAS.id);
    assert.deepEqual(await asked.sentTo(MATTIAS), []);
    await removePerson(COORDINATOR, MATTIAS.id, bot.deps);
    await importPeople(COORDINATOR, [{ ...MATTIAS, roles: ['owner'] }], bot.deps);
    await asked.give([NEW], MATTIAS);
    await bot.install(MATTIAS);
    const [sent, ...others] = await asked.sentTo(MATTIAS);
    assert.deepEqual(others, []);
    assert.deepEqual(asks(sent?.card), [NEW]);
  });

  describe('and is away', () => {
    beforeEach(async () => {
      const { people } = bot.deps.stores;
      await people.update(
        (all) => all.filter(({ id }) => id === MATTIAS.id).map((one) => ({ ...one, deputy: ALEX.id })),
        BY_ANNA,
      );
      await bot.say(MATTIAS, 'frånvaro 1–5 sep');
      const [sent] = await asked.sentTo(ALEX);
      assert.match(textOf(sent?.card), /Du svarar för Mattias Ekdahl/);
    });

    it('has it passed on, as what has come to them, and is told of it when they are back', async () => {
      await asked.give([NEW], MATTIAS);
      const [sent, ...others] = await asked.sentTo(ALEX);
      assert.deepEqual(others, []);
      assert.match(sent?.notice ?? '', /^Mattias Ekdahl har fått ett mål till: beslutsunderlagen/);
      assert.deepEqual(asks(sent?.card), [NEW]);
      assert.match(
        seenOf(sent?.card),
        /Mattias Ekdahl har fått ett mål till[\s\S]*Du svarar för Mattias Ekdahl/,
      );
      bot.clock.set('2025-09-06T06:00:00Z');
      const back = await asked.sentTo(MATTIAS);
      assert.deepEqual(
        back.map(({ notice }) => notice.split(' · ')[0]),
        ['Du har fått ett mål till: beslutsunderlagen om livsvillkor'],
      );
    });

    it('is told nothing when it has been answered meanwhile', async () => {
      await asked.give([NEW], MATTIAS);
      const [sent] = await asked.sentTo(ALEX);
      const receipt = await asked.send(ALEX, sent?.card);
      assert.deepEqual(asks(receipt), []);
      bot.clock.set('2025-09-06T06:00:00Z');
      assert.deepEqual(await asked.sentTo(MATTIAS), []);
    });
  });
});
