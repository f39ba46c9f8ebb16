import assert from 'node:assert/strict';
import { moveAccount } from '../../../src/commands/people/move-account.ts';
import { removePerson } from '../../../src/commands/people/remove-person.ts';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { asks } from '../../asked.ts';
import { linesOf } from '../../audit.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, filledIn, type Json, seenOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

const ITEM = 'mal-tillvaxt';
const NOTE = 'Du vet mer än jag om metron.';

describe('A question that is handed over', () => {
  let bot: Bot;
  let round: string;
  let question: Json | undefined;

  beforeEach(async () => {
    bot = await startBot();
    for (const person of [ALEX, AMIRA, MATTIAS]) await bot.install(person);
    round = (await openSampleRound(bot)).id;
    await tick();
    question = sentTo(ALEX);
  });
  afterEach(closeBots);

  async function tick(): Promise<void> {
    for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
  }
  const press = async (person: Someone, card: Json | undefined, verb: string, typed: Json = {}) =>
    (await bot.execute(person, { ...dataOf(card, verb), ...valuesOf(card), ...typed })).card;
  function sentTo(person: Someone): Json | undefined {
    const all = bot.connector.sent.filter(({ conversation }) => conversation === `chat-${person.id}`);
    return all.at(-1)?.activity.attachments?.[0]?.content;
  }
  async function give(to: Someone = MATTIAS, typed: Json = {}): Promise<Json | undefined> {
    const form = await press(ALEX, question, 'ask-other', typed);
    return press(ALEX, form, 'hand-over', { person: to.id, note: NOTE });
  }
  const history = () => bot.deps.stores.assessments.history('ks-2025', round, ITEM);

  it('comes to the receiver by a message of its own, with the note and what had been begun', async () => {
    const given = await give(MATTIAS, { text_happened: 'Jag hann börja.' });
    assert.match(textOf(given), /Frågan om Öresundsmetron är överlämnad till Mattias Ekdahl/);
    assert.match(textOf(given), /Mattias Ekdahl får ett meddelande med frågan/);
    await tick();
    const card = sentTo(MATTIAS);
    assert.deepEqual(asks(card), [ITEM]);
    assert.match(
      seenOf(card),
      /Alex Lindgren har lämnat över frågan till dig: ”Du vet mer än jag om metron\.”/,
    );
    assert.match(textOf(card), /Jag hann börja\./);
    // From whom it comes and what it is about is said once.
    assert.doesNotMatch(seenOf(card), /Du har fått/);
    const notice = bot.connector.sent.at(-1)?.activity.summary;
    assert.match(String(notice), /^Alex Lindgren har lämnat över en fråga till dig: Öresundsmetron · /);
    const receipt = await press(
      MATTIAS,
      card,
      'submit',
      filledIn(card, { text_happened: 'Svar av Mattias' }),
    );
    assert.match(textOf(receipt), /är sparat/);
    const [answer] = await history();
    assert.deepEqual([answer?.author.id, answer?.respondent], [MATTIAS.id, 'owner']);
  });

  it('leaves its owner with the other questions, in the same card and in their count', async () => {
    const given = await give();
    assert.equal(asks(given).length, 1);
    assert.notEqual(asks(given)[0], ITEM);
    const { card: goals } = await bot.say(ALEX, 'mina mål');
    assert.match(textOf(goals), /Alla tre frågorna väntar på ditt svar/);
    assert.match(textOf(goals), /Inte besvarad[\s\S]*Överlämnad till Mattias Ekdahl[\s\S]*Ångra/);
    assert.match(textOf((await bot.say(ALEX, 'svara')).card), /Fråga 1 av 3/);
  });

  it('is taken back until it is answered, and is then asked of its owner alone, once', async () => {
    const given = await give();
    await tick();
    const theirs = sentTo(MATTIAS);
    const before = bot.connector.sent.length;
    const back = await press(ALEX, given, 'take-back', { text_happened: 'Påbörjat i nästa' });
    assert.match(seenOf(back), /Du har tagit tillbaka frågan/);
    assert.deepEqual(asks(back), [ITEM]);
    await tick();
    const sent = bot.connector.sent.slice(before).filter(({ method }) => method === 'POST');
    assert.deepEqual(sent, []);
    const refused = await bot.execute(MATTIAS, {
      ...dataOf(theirs, 'submit'),
      ...filledIn(theirs, { text_happened: 'För sent' }),
    });
    assert.match(
      String(refused.text),
      /varken ansvarig eller ersättare[\s\S]*Det du skrev är sparat som utkast/,
    );
    await press(ALEX, back, 'submit', filledIn(back));
    assert.equal((await history())[0]?.author.id, ALEX.id);
  });

  it('is not taken back once it is answered', async () => {
    const given = await give();
    await tick();
    await press(MATTIAS, sentTo(MATTIAS), 'submit', filledIn(sentTo(MATTIAS)));
    const back = await press(ALEX, given, 'take-back');
    assert.match(seenOf(back), /Frågan är redan besvarad/);
    assert.equal((await history()).length, 1);
  });

  it('may still be answered by its owner, and whoever comes second sees both', async () => {
    await give();
    await tick();
    const theirs = sentTo(MATTIAS);
    await press(ALEX, question, 'submit', filledIn(question, { text_happened: 'Svar av Alex' }));
    const again = await press(
      MATTIAS,
      theirs,
      'submit',
      filledIn(theirs, { text_happened: 'Svar av Mattias' }),
    );
    assert.match(seenOf(again), /Någon hann före: Alex Lindgren svarade/);
    assert.equal(valuesOf(again).text_happened, 'Svar av Mattias');
  });

  it('goes to nobody who has it, is not chosen, or is not known', async () => {
    const form = await press(ALEX, question, 'ask-other');
    const said = async (person: string) =>
      seenOf(await press(ALEX, form, 'hand-over', { person, note: NOTE }));
    assert.match(await said(''), /Välj vem som ska svara/);
    assert.match(await said(ALEX.id), /Du har frågan redan/);
    assert.match(await said(STRANGER.id), /finns inte i personlistan/);
    const again = await press(ALEX, form, 'hand-over', { person: '', note: NOTE });
    assert.equal(valuesOf(again).note, NOTE);
    assert.deepEqual(await bot.deps.stores.handOvers.ofPlan('ks-2025'), []);
  });

  it('is not handed over by anybody else, whatever a card claims, nor in a closed round', async () => {
    const form = await press(ALEX, question, 'ask-other');
    const forged = { ...dataOf(form, 'hand-over'), person: AMIRA.id, note: '' };
    assert.match(String((await bot.execute(STRANGER, forged)).text), /varken ansvarig eller ersättare/);
    await closeOpenRound(COORDINATOR, round, bot.deps);
    assert.match(String((await bot.execute(ALEX, forged)).text), /stängd/);
    assert.deepEqual(await bot.deps.stores.handOvers.ofPlan('ks-2025'), []);
  });

  it('goes back to its owner when the receiver leaves, and along to their new account', async () => {
    await give();
    await moveAccount(COORDINATOR, { from: MATTIAS.id, to: STRANGER.id }, bot.deps);
    const moved = (await bot.say(STRANGER, 'svara öresund')).card;
    assert.deepEqual(asks(moved), [ITEM]);
    await removePerson(COORDINATOR, STRANGER.id, bot.deps);
    assert.deepEqual(asks((await bot.say(ALEX, 'svara')).card), [ITEM]);
  });

  it('has a line in the trail, without the note', async () => {
    const form = await press(ALEX, question, 'ask-other');
    const lines = await linesOf(bot, () =>
      press(ALEX, form, 'hand-over', { person: MATTIAS.id, note: NOTE }),
    );
    const line = {
      what: 'hand-over',
      round,
      item: ITEM,
      respondent: 'owner',
      person: MATTIAS.id,
      became: 'given',
    };
    assert.partialDeepStrictEqual(lines, [line]);
    assert.doesNotMatch(JSON.stringify(lines), /metron/);
  });

  for (const words of ['överlämna', 'överlämna öresund', 'hand over']) {
    it(`is led to by "${words}"`, async () => {
      const { card } = await bot.say(ALEX, words);
      assert.match(
        textOf(card),
        words === 'överlämna öresund'
          ? /Vem ska svara på frågan om Öresundsmetron\?/
          : /Vilken fråga vill du lämna över\?|Which question do you want to hand over\?/,
      );
    });
  }
});
