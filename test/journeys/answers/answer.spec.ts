import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Bot, CHANNEL, COORDINATOR, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, filledIn, inputsOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

describe('A goal owner answers', () => {
  let bot: Bot;
  let round: string;

  beforeEach(async () => {
    bot = await startBot();
    round = (await openSampleRound(bot)).id;
  });
  afterEach(() => bot.close());

  it('is welcomed once when both installation activities come, and is then asked unasked', async () => {
    await bot.install(ALEX);
    await bot.install(ALEX);
    await bot.worker.tick();
    await bot.worker.tick();
    const cards = bot.connector.sent.map(({ activity }) => textOf(activity.attachments?.[0]?.content));
    assert.equal(cards.length, 2);
    assert.match(cards[0] ?? '', /Hej Alex, jag är Målvakt/);
    assert.match(cards[0] ?? '', /Varför får jag meddelanden\?[\s\S]*Hur slipper jag meddelanden\?/);
    assert.match(cards[1] ?? '', /Fråga 1 av 4 · Delårsrapport 2025 · svar senast 15 sep/);
    assert.match(cards[1] ?? '', /Hur går det med Öresundsmetron\?/);
    assert.equal(
      bot.connector.sent[1]?.activity.summary,
      'Du har fyra frågor att svara på · svar senast 15\u00A0sep, om 14 dagar',
    );
  });

  it('sees the goal, the indicator and the desired outcome before the inputs', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    const text = textOf(card);
    for (const part of ['Mål: ', 'Indikator: ', 'Önskat utfall: ', '● Förväntas uppnås', 'Vad har hänt?']) {
      assert.ok(text.includes(part), `${part} is missing in ${text}`);
    }
    assert.ok(text.indexOf('Önskat utfall') < text.indexOf('Din bedömning'));
  });

  it('gets a receipt in place with version, time and a button, and the next question in the same card', async () => {
    const { card: question } = await bot.say(ALEX, 'svara');
    const answer = filledIn(question, { text_happened: 'Samrådet är klart.' });
    const { card } = await bot.execute(ALEX, { ...dataOf(question, 'submit'), ...answer });
    const text = textOf(card);
    assert.match(text, /Ditt svar om Öresundsmetron är sparat/);
    assert.match(text, /Källa: svar från Alex Lindgren, 1 sep kl\. 10\.00, version 1/);
    assert.match(text, /Fråga 2 av 4/);
    assert.deepEqual(dataOf(card, 'open').round, round);
    const replaced = bot.connector.sent.at(-1);
    assert.equal(replaced?.method, 'PUT');
    assert.equal(textOf(replaced?.activity.attachments?.[0]?.content), text);
  });

  it('answers one question after the other until none is left', async () => {
    let { card } = await bot.say(ALEX, 'svara');
    for (let number = 1; number <= 4; number += 1) {
      assert.match(textOf(card), new RegExp(`Fråga ${number} av 4`));
      ({ card } = await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card) }));
    }
    assert.match(textOf(card), /Klart\. Alla fyra frågorna är besvarade/);
    assert.equal((await bot.say(ALEX, 'svara')).text?.startsWith('Du har svarat på alla dina frågor'), true);
  });

  it('changes an answer: the form holds what was said, and a second version is stored', async () => {
    const { card: question } = await bot.say(ALEX, 'svara');
    const { card: receipt } = await bot.execute(ALEX, {
      ...dataOf(question, 'submit'),
      ...filledIn(question),
    });
    const { card: again } = await bot.execute(ALEX, dataOf(receipt, 'open'));
    assert.equal(valuesOf(again).status, 'met');
    assert.equal(valuesOf(again).text_basis, 'Svar på Vad bygger du bedömningen på?');
    const changed = { ...valuesOf(again), status: 'partly', text_cause: 'Försenat', text_remedy: 'Mer folk' };
    const { card } = await bot.execute(ALEX, { ...dataOf(again, 'submit'), ...changed });
    assert.match(textOf(card), /version 2/);
    const history = await bot.deps.stores.assessments.history('ks-2025', round, 'mal-tillvaxt');
    assert.deepEqual(
      history.map(({ version, status }) => [version, status]),
      [
        [1, 'met'],
        [2, 'partly'],
      ],
    );
    const { card: status } = await bot.say(ALEX, 'status öresund');
    assert.match(
      textOf(status),
      /Sämre än 1 sep kl\. 10\.00, från ● förväntas uppnås till ◆ förväntas uppnås delvis/,
    );
  });

  it('is asked for cause and remedy when the goal will not be met, and keeps what was written', async () => {
    const { card: question } = await bot.say(ALEX, 'svara');
    const short = {
      status: 'notMet',
      direction: 'negative',
      text_happened: 'Utredningen dröjer',
      text_basis: 'Protokoll',
    };
    const { card: again } = await bot.execute(ALEX, { ...dataOf(question, 'submit'), ...short });
    assert.match(textOf(again), /Vad beror avvikelsen på\? Skriv några ord/);
    assert.equal(valuesOf(again).text_happened, 'Utredningen dröjer');
    const full = { ...valuesOf(again), text_cause: 'Danmark väntar', text_remedy: 'Ny kontakt i höst' };
    const { card: receipt } = await bot.execute(ALEX, { ...dataOf(again, 'submit'), ...full });
    assert.match(textOf(receipt), /Förväntas inte uppnås · Negativ avvikelse/);
  });

  it('stores the same invoke once, however often Teams sends it', async () => {
    const { card: question } = await bot.say(ALEX, 'svara');
    const answer = { ...dataOf(question, 'submit'), ...filledIn(question) };
    const replies = await Promise.all([bot.execute(ALEX, answer), bot.execute(ALEX, answer)]);
    const third = await bot.execute(ALEX, answer);
    for (const { card } of [...replies, third]) assert.match(textOf(card), /version 1/);
    assert.equal((await bot.deps.stores.assessments.history('ks-2025', round, 'mal-tillvaxt')).length, 1);
  });

  it('shows both answers when a deputy was first, and lets the person choose', async () => {
    const deputy = { id: 'stina', name: 'Stina Alm', roles: ['owner' as const] };
    const alex = await bot.deps.stores.people.read(ALEX.id);
    await bot.deps.stores.people.update(
      () => [deputy, { ...alex, ...ALEX, roles: ['owner'], deputy: 'stina' }],
      BY_ANNA,
    );
    const { card: question } = await bot.say(ALEX, 'svara');
    const { card: deputys } = await bot.say(deputy, 'svara öresund');
    await bot.execute(deputy, {
      ...dataOf(deputys, 'submit'),
      ...filledIn(deputys, { text_happened: 'Stinas ord' }),
    });
    const mine = filledIn(question, { text_happened: 'Alex ord' });
    const { card: conflict } = await bot.execute(ALEX, { ...dataOf(question, 'submit'), ...mine });
    assert.match(textOf(conflict), /Någon hann före: Stina Alm svarade 1 sep kl\. 10\.00/);
    assert.match(textOf(conflict), /Stinas ord/);
    assert.equal(valuesOf(conflict).text_happened, 'Alex ord');
    const { card: kept } = await bot.execute(ALEX, dataOf(conflict, 'keep'));
    assert.match(
      textOf(kept),
      /Stina Alms svar om Öresundsmetron gäller[\s\S]*från Stina Alm, .*, version 1/,
    );
    const { card: replaced } = await bot.execute(ALEX, { ...dataOf(conflict, 'submit'), ...mine });
    assert.match(textOf(replaced), /från Alex Lindgren, .*, version 2/);
  });

  it('is told of their own answer when they send another from an older card', async () => {
    const { card: older } = await bot.say(ALEX, 'svara');
    const { card: newer } = await bot.say(ALEX, 'svara');
    await bot.execute(ALEX, { ...dataOf(newer, 'submit'), ...filledIn(newer) });
    const other = filledIn(older, { text_happened: 'Något annat' });
    const { card } = await bot.execute(ALEX, { ...dataOf(older, 'submit'), ...other });
    assert.match(textOf(card), /Du har redan svarat på frågan, 1 sep kl\. 10\.00[\s\S]*Behåll det sparade/);
    assert.doesNotMatch(textOf(card), /Någon hann före/);
    assert.equal(valuesOf(card).text_happened, 'Något annat');
  });

  it('is not sent the question that they have just asked for', async () => {
    await bot.worker.tick();
    await bot.say(ALEX, 'svara');
    await bot.worker.tick();
    await bot.worker.tick();
    assert.equal(bot.connector.sent.length, 1);
  });

  it('works with Action.Submit, for clients that know no Action.Execute', async () => {
    const { card: question } = await bot.say(ALEX, 'svara');
    const { card: receipt } = await bot.submit(ALEX, {
      ...dataOf(question, 'submit'),
      ...filledIn(question),
    });
    assert.match(textOf(receipt), /Ditt svar om Öresundsmetron är sparat/);
    assert.equal(bot.connector.sent.at(-1)?.method, 'PUT');
  });

  it('lists the goals with their state, and opens the one that is pressed', async () => {
    const { card: goals } = await bot.say(MATTIAS, 'mina mål');
    assert.match(textOf(goals), /av \d frågor väntar på ditt svar|rågorna väntar på ditt svar/);
    const { card: question } = await bot.execute(MATTIAS, dataOf(goals, 'open'));
    assert.ok(inputsOf(question).length >= 4);
  });

  it('is not asked when the round was closed before the message went out', async () => {
    await closeOpenRound(COORDINATOR, round, bot.deps);
    await bot.install(AMIRA);
    await bot.worker.tick();
    assert.equal(bot.connector.sent.length, 1);
    assert.equal((await bot.say(AMIRA, 'svara')).text?.startsWith('Du har inga frågor just nu'), true);
  });

  it('is sent to the personal chat when asking for a question in a channel', async () => {
    const { text } = await bot.say(ALEX, '<at>Målvakt</at> svara', CHANNEL);
    assert.match(text ?? '', /Svara i din egen chatt/);
  });
});
