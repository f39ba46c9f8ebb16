import assert from 'node:assert/strict';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Asked, asks, MATTIAS_OWNS, NEW, NEWER, OWN, openAsked } from '../../asked.ts';
import { type Bot, COORDINATOR, closeBots } from '../../bot.ts';
import { dataOf, type Json, seenOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS } from '../../sample-round.ts';

describe('A question is answered in one place', () => {
  let asked: Asked;
  let bot: Bot;
  let old: Json | undefined;

  beforeEach(async () => {
    asked = await openAsked();
    ({ bot, old } = asked);
    assert.deepEqual(asks(old), [OWN]);
  });
  afterEach(closeBots);

  it('answers each question in one place: the messages go on with their own, and say where the rest is', async () => {
    await asked.give([NEW], MATTIAS);
    const [sent] = await asked.sentTo(MATTIAS);
    const done = await asked.send(MATTIAS, sent?.card);
    assert.deepEqual(asks(done), []);
    assert.match(
      textOf(done),
      /Frågan om arbetsmarknadschartern väntar i ett annat meddelande här i chatten[\s\S]*Nästa fråga/,
    );
    let card = old;
    for (const item of MATTIAS_OWNS) {
      assert.deepEqual(asks(card), [item]);
      card = await asked.send(MATTIAS, card);
    }
    assert.match(textOf(card), /Klart\. Alla fyra frågorna är besvarade/);
  });

  it('comes from the older message to the newer one as well', async () => {
    await asked.give([NEW], MATTIAS);
    await asked.sentTo(MATTIAS);
    let card = old;
    for (let left = 3; left > 0; left -= 1) card = await asked.send(MATTIAS, card);
    assert.deepEqual(asks(card), []);
    assert.match(textOf(card), /Frågan om beslutsunderlagen om livsvillkor väntar i ett annat meddelande/);
    assert.deepEqual(asks((await bot.say(MATTIAS, 'svara')).card), [NEW]);
  });

  it('is not asked in the older message what the newer one is about to bring', async () => {
    await asked.give([NEW, OWN, 'mal-naringsliv'], MATTIAS);
    let card = old;
    for (let left = 3; left > 0; left -= 1) {
      assert.doesNotMatch(JSON.stringify(asks(card)), new RegExp(NEW));
      card = await asked.send(MATTIAS, card);
    }
    assert.deepEqual(asks(card), []);
    assert.deepEqual(
      (await asked.sentTo(MATTIAS)).map((one) => asks(one.card)),
      [[NEW]],
    );
  });

  it('is asked in two rounds in two messages, each of which keeps to its own', async () => {
    const pulse = { kind: 'pulse', name: 'Puls i september', from: '2025-09-01', to: '2025-09-30' };
    await openNewRound(COORDINATOR, { plan: 'ks-2025', ...pulse, due: '2025-10-05' }, bot.deps);
    const [sent] = await asked.sentTo(MATTIAS);
    assert.deepEqual(asks(sent?.card), [OWN]);
    let card = old;
    for (let left = 3; left > 0; left -= 1) card = await asked.send(MATTIAS, card);
    assert.deepEqual(asks(card), []);
    assert.match(textOf(card), /Frågan om arbetsmarknadschartern väntar i ett annat meddelande/);
  });

  it('is told of what others answered meanwhile, with what they typed still there', async () => {
    await asked.give([OWN], MATTIAS, ALEX);
    const [sent] = await asked.sentTo(ALEX);
    assert.deepEqual(asks(sent?.card), [OWN]);
    await asked.send(ALEX, sent?.card);
    const again = await asked.send(MATTIAS, old, { text_happened: 'Mitt eget svar' });
    assert.match(textOf(again), /Någon hann före: Alex Lindgren svarade/);
    assert.equal(valuesOf(again).text_happened, 'Mitt eget svar');
    const kept = (await bot.execute(MATTIAS, dataOf(again, 'keep'))).card;
    assert.deepEqual(asks(kept), ['mal-naringsliv']);
  });
});

describe('Somebody who asks for a question that lies in their chat already', () => {
  let asked: Asked;
  let bot: Bot;
  let old: Json | undefined;

  beforeEach(async () => {
    asked = await openAsked();
    ({ bot, old } = asked);
    assert.deepEqual(asks(old), [OWN]);
  });
  afterEach(closeBots);

  it('is told so, and what they typed there is kept when they have answered here', async () => {
    const { card: below } = await bot.say(MATTIAS, 'svara');
    assert.deepEqual(asks(below), [OWN]);
    assert.match(seenOf(below), /\nSamma fråga finns redan längre upp i chatten\./);
    const receipt = await asked.send(MATTIAS, below);
    assert.deepEqual(asks(receipt), ['mal-naringsliv']);
    const again = await asked.send(MATTIAS, old, { text_happened: 'Halvskrivet' });
    assert.match(textOf(again), /Du har redan svarat på frågan, 1 sep/);
    assert.equal(valuesOf(again).text_happened, 'Halvskrivet');
    const kept = (await bot.execute(MATTIAS, dataOf(again, 'keep'))).card;
    assert.deepEqual(asks(kept), []);
    assert.match(textOf(kept), /Frågan om Innovationsplattform Stad väntar i ett annat meddelande/);
  });

  it('is not told so the first time, when nothing has been sent', async () => {
    const { card } = await bot.say(AMIRA, 'svara');
    assert.doesNotMatch(textOf(card), /längre upp i chatten/);
    assert.match(textOf((await bot.say(AMIRA, 'svara')).card), /längre upp i chatten/);
  });

  it('by name, or from the list, gets that one alone', async () => {
    const { card: named } = await bot.say(MATTIAS, 'svara lokalerna');
    assert.deepEqual(asks(named), ['upp-kultur-lokaler']);
    const receipt = await asked.send(MATTIAS, named);
    assert.deepEqual(asks(receipt), []);
    assert.match(textOf(receipt), /Frågan om arbetsmarknadschartern väntar i ett annat meddelande/);
    const { card: goals } = await bot.say(MATTIAS, 'mina mål');
    const { card: opened } = await bot.execute(MATTIAS, {
      ...dataOf(goals, 'open'),
      item: 'mal-naringsliv',
    });
    assert.deepEqual(asks(await asked.send(MATTIAS, opened)), []);
  });

  it('from the list, before any was sent, goes on with the others in the same card', async () => {
    const { card: goals } = await bot.say(AMIRA, 'mina mål');
    const { card: opened } = await bot.execute(AMIRA, dataOf(goals, 'open'));
    assert.equal(asks(await asked.send(AMIRA, opened)).length, 1);
    await bot.install(AMIRA);
    assert.deepEqual(await asked.sentTo(AMIRA), []);
  });

  it('to change it, does so in the same card, which then goes on as it would have', async () => {
    const receipt = await asked.send(MATTIAS, old);
    const { card: opened } = await bot.submit(MATTIAS, dataOf(receipt, 'open'));
    assert.deepEqual(asks(opened), asks(old));
    const changed = await asked.send(MATTIAS, opened, { text_happened: 'Ändrat' });
    assert.deepEqual(asks(changed), asks(receipt));
  });

  it('to change it by a button of before, is not brought the next question once more', async () => {
    const receipt = await asked.send(MATTIAS, old);
    const { typed: _typed, queue: _queue, ...before } = dataOf(receipt, 'open');
    const { card: opened } = await bot.submit(MATTIAS, { ...before, below: 1 });
    const changed = await asked.send(MATTIAS, opened, { text_happened: 'Ändrat' });
    assert.deepEqual(asks(changed), []);
    assert.match(textOf(changed), /Frågan om Innovationsplattform Stad väntar i ett annat meddelande/);
  });

  it('still gets the new one, which they did not ask for', async () => {
    await asked.give([NEW], MATTIAS);
    await bot.say(MATTIAS, 'svara');
    assert.deepEqual(
      (await asked.sentTo(MATTIAS)).map(({ card }) => asks(card)),
      [[NEW]],
    );
  });

  it('does not get the new one as well, when it was that', async () => {
    await asked.give([NEW], MATTIAS);
    await bot.worker.tick();
    bot.connector.answers.push(429);
    asked.lookAway();
    await asked.give([NEWER], MATTIAS);
    await bot.worker.tick();
    await bot.say(MATTIAS, 'svara brottslighet');
    bot.clock.set('2025-09-01T09:00:00Z');
    assert.deepEqual(await asked.sentTo(MATTIAS), []);
  });
});
