import assert from 'node:assert/strict';
import { type Bot, CHANNEL, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, elementsOf, filledIn, inputsOf, type Json, textOf, valuesOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

/** Gives somebody a deputy of every day. */
async function giveDeputy(bot: Bot, person: string, deputy: string): Promise<void> {
  const { people } = bot.deps.stores;
  await people.update((all) => all.flatMap((one) => (one.id === person ? { ...one, deputy } : [])), BY_ANNA);
}

const verbsOf = (card: unknown) => elementsOf(card).flatMap(({ verb }) => (verb ? [String(verb)] : []));

describe('An absence', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
    await giveDeputy(bot, ALEX.id, AMIRA.id);
  });
  afterEach(closeBots);

  it('is filled in with the own deputy chosen, told, listed and removed', async () => {
    const { card: form } = await bot.say(ALEX, 'frånvaro');
    assert.match(textOf(form), /du borta\?[\s\S]*måste fyllas i\.\nFrån och med\n[\s\S]*\nTill och med\n/);
    assert.deepEqual(valuesOf(form), { from: '', to: '', deputy: AMIRA.id });
    assert.doesNotMatch(textOf(inputsOf(form)), /Alex/);
    const days = { from: '2025-09-08', to: '2025-09-12', deputy: MATTIAS.id };
    const { card: saved } = await bot.execute(ALEX, { ...dataOf(form, 'save-absence'), ...days });
    assert.match(textOf(saved), /Du är borta 8–12 sep\n[^\n]+ går till Mattias Ekdahl/);
    assert.deepEqual(inputsOf(saved), []);
    assert.deepEqual(await bot.deps.stores.absences.all(), [{ person: ALEX.id, ...days }]);
    const { card: again } = await bot.say(ALEX, 'frånvaro');
    assert.match(textOf(again), /Din frånvaro\n8–12 sep\nErsättare: Mattias Ekdahl/);
    const { card: removed } = await bot.execute(ALEX, dataOf(again, 'remove-absence'));
    assert.match(textOf(removed), /Frånvaron 8–12 sep är borttagen/);
    assert.deepEqual(await bot.deps.stores.absences.all(), []);
    const { text } = await bot.execute(ALEX, dataOf(again, 'remove-absence'));
    assert.match(String(text), /finns inte längre\. Inget har ändrats/);
  });

  const spoken: readonly [words: string, said: RegExp][] = [
    ['frånvaro 8–12 sep', /Du är borta 8–12 sep\n[^\n]+ går till Amira Haddad/],
    ['frånvaro 2025-09-08 2025-10-01', /Du är borta 8 sep–1 okt/],
    ['frånvaro 3 juli', /Du är borta 3 jul 2026/],
    ['frånvaro 24/12-6/1', /Du är borta 24 dec 2025–6 jan 2026/],
    ['frånvaro nästa vecka', /Du är borta 8–14 sep/],
    ['absence 8–12 sep', /You are away 8–12 Sep[\s\S]*go to Amira Haddad[\s\S]*Register absence/],
  ];
  for (const [words, said] of spoken) {
    it(`may be said as "${words}"`, async () => {
      assert.match(textOf((await bot.say(ALEX, words)).card), said);
    });
  }

  it('that is not understood brings the form', async () => {
    const { card } = await bot.say(ALEX, 'frånvaro i sommar');
    assert.match(textOf(card), /När är du borta\?[\s\S]*Jag förstod inte vilka dagar/);
  });

  it('of days that have just passed brings the form and says so, rather than storing those of the next year', async () => {
    const { card } = await bot.say(ALEX, 'frånvaro 28–31 aug');
    assert.match(textOf(card), /När är du borta\?[\s\S]*28–31 aug har redan passerat, så inget är sparat/);
    assert.deepEqual(valuesOf(card), { from: '', to: '', deputy: AMIRA.id });
    assert.deepEqual(await bot.deps.stores.absences.all(), []);
  });

  it('without any deputy is told to make the questions wait', async () => {
    assert.match(textOf((await bot.say(MATTIAS, 'frånvaro 8–12 sep')).card), /väntar tills du är tillbaka/);
  });

  const refused: readonly [what: string, filled: Json, said: RegExp][] = [
    ['no days', { from: '', to: '' }, /Välj både första och sista dagen/],
    ['the last day first', { from: '2025-09-12', to: '2025-09-08' }, /Sista dagen får inte vara före/],
    ['days that have passed', { from: '2025-08-01', to: '2025-08-31' }, /inte redan ha passerat/],
    ['oneself as deputy', { deputy: ALEX.id }, /någon annan än dig själv/],
    [
      'a deputy whom nobody knows',
      { deputy: STRANGER.id },
      /^Frånvaron är inte sparad\. .+inte i personlistan.+Välj någon annan, eller be samordnaren/,
    ],
  ];
  for (const [what, filled, said] of refused) {
    it(`is refused with ${what}, and nothing is stored`, async () => {
      const { card: form } = await bot.say(ALEX, 'frånvaro');
      const days = { from: '2025-09-08', to: '2025-09-12' };
      const { text } = await bot.execute(ALEX, { ...dataOf(form, 'save-absence'), ...days, ...filled });
      assert.match(String(text), said);
      assert.deepEqual(await bot.deps.stores.absences.all(), []);
    });
  }

  it("is one's own: a card of somebody else changes nothing of theirs", async () => {
    await bot.say(ALEX, 'frånvaro 8–12 sep');
    const { card } = await bot.say(ALEX, 'frånvaro');
    assert.match(
      String((await bot.execute(AMIRA, dataOf(card, 'remove-absence'))).text),
      /finns inte längre/,
    );
    assert.equal((await bot.deps.stores.absences.all()).length, 1);
    assert.deepEqual(verbsOf((await bot.say(AMIRA, 'frånvaro')).card), ['save-absence']);
  });

  it('is neither shown in a channel nor taken from somebody who is not in the list of people', async () => {
    assert.match(String((await bot.say(ALEX, 'frånvaro', CHANNEL)).text), /i din egen chatt med mig/);
    assert.match(String((await bot.say(STRANGER, 'frånvaro 8–12 sep')).text), /inte i personlistan/);
    assert.deepEqual(await bot.deps.stores.absences.all(), []);
  });
});

describe('While an owner is away', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot({ now: '2025-09-08T08:00:00Z' });
    for (const person of [ALEX, MATTIAS]) await bot.install(person);
    await openSampleRound(bot);
    await giveDeputy(bot, ALEX.id, MATTIAS.id);
    await bot.say(ALEX, 'frånvaro 8–12 sep');
    bot.connector.sent.length = 0;
  });
  afterEach(closeBots);

  /** What has come to somebody unasked since it was looked at last. */
  function sentTo(person: { readonly id: string }) {
    const sent = bot.connector.sent.filter(({ conversation }) => conversation === `chat-${person.id}`);
    return sent.map(({ activity }) => activity.attachments?.[0]?.content);
  }

  async function lookAt(instant: string) {
    bot.connector.sent.length = 0;
    bot.clock.set(instant);
    for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
  }

  it('the deputy gets the questions, with the name, once; the owner nothing until back', async () => {
    await lookAt('2025-09-08T08:00:00Z');
    assert.deepEqual(sentTo(ALEX), []);
    const cards = sentTo(MATTIAS).map(textOf);
    assert.equal(cards.length, 2);
    const [card] = cards.filter((text) => text.includes('Du svarar för Alex Lindgren'));
    assert.match(
      String(card),
      /Öresundsmetron\?\nDu svarar för Alex Lindgren, som är borta till och med 12 sep\./,
    );
    await lookAt('2025-09-12T21:59:00Z');
    assert.deepEqual([sentTo(ALEX), sentTo(MATTIAS)], [[], []]);
    await lookAt('2025-09-13T05:59:00Z');
    assert.deepEqual(sentTo(ALEX), []);
    await lookAt('2025-09-13T06:00:00Z');
    assert.equal(sentTo(ALEX).length, 1);
    assert.doesNotMatch(textOf(sentTo(ALEX)[0]), /Du svarar för/);
  });

  it('the deputy answers all of them in one card, and the owner is not asked', async () => {
    await lookAt('2025-09-08T08:00:00Z');
    let card: unknown = sentTo(MATTIAS).find((one) => textOf(one).includes('Du svarar för'));
    for (let left = 4; left > 0; left -= 1) {
      assert.match(textOf(card), /Du svarar för Alex Lindgren/);
      ({ card } = await bot.execute(MATTIAS, { ...dataOf(card, 'submit'), ...filledIn(card) }));
    }
    assert.match(textOf(card), /Frågan om \S.* väntar i ett annat meddelande här i chatten/);
    assert.doesNotMatch(textOf(card), /Fråga \d av/);
    await lookAt('2025-09-13T06:00:00Z');
    assert.deepEqual(sentTo(ALEX), []);
    assert.match(textOf((await bot.say(ALEX, 'status öresund')).card), /svar från Mattias Ekdahl/);
  });

  it('the deputy finds them with "svara" and among the own goals, and is not sent them as well', async () => {
    const { card: goals } = await bot.say(MATTIAS, 'mina mål');
    assert.match(textOf(goals), /Öresundsmetron/);
    const { card } = await bot.say(MATTIAS, 'svara öresund');
    assert.match(textOf(card), /Du svarar för Alex Lindgren/);
  });

  it('the owner may answer all the same', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    assert.match(
      textOf((await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card) })).card),
      /sparat/,
    );
  });

  it('a day longer, it is a day later that the owner is asked', async () => {
    await lookAt('2025-09-08T08:00:00Z');
    await bot.say(ALEX, 'frånvaro 8–13 sep');
    await lookAt('2025-09-13T06:00:00Z');
    assert.deepEqual([sentTo(ALEX), sentTo(MATTIAS)], [[], []]);
    await lookAt('2025-09-14T06:00:00Z');
    assert.equal(sentTo(ALEX).length, 1);
  });

  it('it is taken back: the owner is asked at once, and the deputy may not answer any more but as such', async () => {
    await lookAt('2025-09-08T08:00:00Z');
    const { card } = await bot.say(ALEX, 'frånvaro');
    await bot.execute(ALEX, dataOf(card, 'remove-absence'));
    await lookAt('2025-09-08T08:05:00Z');
    assert.equal(sentTo(ALEX).length, 1);
    assert.doesNotMatch(textOf((await bot.say(MATTIAS, 'mina mål')).card), /Öresundsmetron/);
  });

  it('somebody else is named for the time: they may answer, and after it no longer', async () => {
    const { card: form } = await bot.say(ALEX, 'frånvaro');
    const filled = { from: '2025-09-08', to: '2025-09-12', deputy: AMIRA.id };
    await bot.execute(ALEX, { ...dataOf(form, 'save-absence'), ...filled });
    await bot.install(AMIRA);
    await lookAt('2025-09-08T08:00:00Z');
    assert.equal(sentTo(AMIRA).filter((card) => textOf(card).includes('Du svarar för Alex')).length, 1);
    assert.equal(sentTo(MATTIAS).filter((card) => textOf(card).includes('Du svarar för Alex')).length, 0);
    const { card: question } = await bot.say(AMIRA, 'svara öresund');
    bot.clock.set('2025-09-13T06:00:00Z');
    const { text } = await bot.execute(AMIRA, { ...dataOf(question, 'submit'), ...filledIn(question) });
    assert.match(String(text), /Du är varken ansvarig eller ersättare/);
  });

  it('nobody is named: the questions wait', async () => {
    await bot.say(MATTIAS, 'frånvaro 8–9 sep');
    await lookAt('2025-09-08T08:00:00Z');
    assert.deepEqual(sentTo(MATTIAS), []);
    await lookAt('2025-09-10T06:00:00Z');
    const standingIn = sentTo(MATTIAS).map((card) => textOf(card).includes('Du svarar för Alex'));
    assert.deepEqual(standingIn.toSorted(), [false, true]);
  });

  it('the deputy is away too: the questions go to the deputy of the deputy, who may answer, and who says so', async () => {
    await bot.install(AMIRA);
    await giveDeputy(bot, MATTIAS.id, AMIRA.id);
    const { card: saved } = await bot.say(MATTIAS, 'frånvaro 8–9 sep');
    assert.match(textOf(saved), /går nu till Amira Haddad/);
    await lookAt('2025-09-08T08:00:00Z');
    assert.deepEqual([sentTo(ALEX), sentTo(MATTIAS)], [[], []]);
    const cards = sentTo(AMIRA).filter((card) => textOf(card).includes('Du svarar för Alex Lindgren'));
    assert.equal(cards.length, 1);
    const { card } = await bot.execute(AMIRA, { ...dataOf(cards[0], 'submit'), ...filledIn(cards[0]) });
    assert.match(textOf(card), /sparat/);
    const { card: again } = await bot.say(ALEX, 'frånvaro 8–12 sep');
    assert.match(textOf(again), /Mattias Ekdahl är också borta då\. De tre frågor .+ nu till Amira Haddad/);
  });

  it('the deputy is away too, and the owner is their deputy: the questions wait, and the owner is told', async () => {
    await giveDeputy(bot, MATTIAS.id, ALEX.id);
    await bot.say(MATTIAS, 'frånvaro 8–9 sep');
    const { card } = await bot.say(ALEX, 'frånvaro 8–12 sep');
    assert.match(textOf(card), /Mattias Ekdahl är också borta då\. .+väntar tills du är tillbaka/);
    await lookAt('2025-09-08T08:00:00Z');
    assert.deepEqual([sentTo(ALEX), sentTo(MATTIAS)], [[], []]);
  });
});
