import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataOf, filledIn, type Json, seenOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const ITEM = 'mal-tillvaxt';
const BEGUN = { status: 'partly', text_happened: 'Samrådet är halvfärdigt.\n\nMer kommer.' };
const PRESSES = {
  'save-draft': /Utkastet är sparat 1 sep kl\. 10\.00/,
  skip: /Fråga 2 av 4/,
} as const;

describe('What somebody has begun to answer', () => {
  let bot: Bot;
  let round: string;
  let question: Json | undefined;

  beforeEach(async () => {
    bot = await startBot();
    round = (await openSampleRound(bot)).id;
    ({ card: question } = await bot.say(ALEX, 'svara'));
  });
  afterEach(closeBots);

  const press = async (person: typeof ALEX, card: Json | undefined, verb: string, typed: Json = {}) =>
    (await bot.execute(person, { ...dataOf(card, verb), ...valuesOf(card), ...typed })).card;
  const asked = async (person: typeof ALEX, words = 'svara öresund') => (await bot.say(person, words)).card;
  const history = (item = ITEM) => bot.deps.stores.assessments.history('ks-2025', round, item);

  for (const [verb, said] of Object.entries(PRESSES)) {
    it(`is kept by ${verb}, half filled in as it is, and stands in the form wherever it is asked for`, async () => {
      const shown = await press(ALEX, question, verb, BEGUN);
      assert.match(textOf(shown), said);
      const again = await asked(ALEX);
      assert.match(seenOf(again), /Ditt utkast från 1 sep kl\. 10\.00 står i fälten\. Det är inte skickat\./);
      assert.equal(valuesOf(again).status, 'partly');
      assert.equal(valuesOf(again).text_happened, BEGUN.text_happened);
      assert.deepEqual(await history(), []);
    });
  }

  it('is kept when Teams sends it as a Submit, and in English', async () => {
    await bot.say(ALEX, 'språk en');
    const { card } = await bot.say(ALEX, 'answer öresund');
    const data = { ...dataOf(card, 'save-draft'), ...valuesOf(card), ...BEGUN };
    const { card: shown } = await bot.submit(ALEX, data);
    assert.match(textOf(shown), /The draft was saved on 1 Sep, 10:00\. It stays here/);
    assert.equal(valuesOf(await asked(ALEX, 'answer öresund')).text_happened, BEGUN.text_happened);
  });

  it('is there after a restart', async () => {
    await press(ALEX, question, 'save-draft', BEGUN);
    const { folder, connector } = bot;
    const restarted = await startBot({ folder, connector });
    assert.equal(valuesOf((await restarted.say(ALEX, 'svara')).card).text_happened, BEGUN.text_happened);
  });

  it('is gone when the answer is stored, and not before', async () => {
    const saved = await press(ALEX, question, 'save-draft', BEGUN);
    const lacking = await press(ALEX, saved, 'submit');
    assert.match(textOf(lacking), /Svaret är inte sparat än/);
    assert.equal(valuesOf(await asked(ALEX)).text_happened, BEGUN.text_happened);
    await bot.execute(ALEX, { ...dataOf(lacking, 'submit'), ...filledIn(lacking, { ...BEGUN }) });
    const after = await asked(ALEX);
    assert.doesNotMatch(textOf(after), /utkast från/);
    assert.equal(await bot.deps.stores.drafts.of('ks-2025', { item: ITEM, respondent: 'owner' }), undefined);
  });

  it('is kept of an answer that lacks something, so that a lost card loses nothing', async () => {
    await press(ALEX, question, 'submit', BEGUN);
    assert.equal(valuesOf(await asked(ALEX)).text_happened, BEGUN.text_happened);
  });

  it('is kept of the next question by Ändra on a receipt, which comes in the same card', async () => {
    const receipt = await press(ALEX, question, 'submit', filledIn(question));
    assert.match(textOf(receipt), /Fråga 2 av 4/);
    const { item } = dataOf(receipt, 'submit');
    const changing = await press(ALEX, receipt, 'open', { text_happened: 'Påbörjat i nästa fråga' });
    assert.equal(dataOf(changing, 'submit').item, ITEM);
    const next = await press(ALEX, changing, 'submit', { text_happened: 'Ändrat' });
    assert.equal(dataOf(next, 'submit').item, item);
    assert.equal(valuesOf(next).text_happened, 'Påbörjat i nästa fråga');
  });

  it('is taken away by saving an empty form, and by nothing else that is empty', async () => {
    const saved = await press(ALEX, question, 'save-draft', BEGUN);
    const empty = { status: '', direction: '', text_happened: '', text_basis: '' };
    await press(ALEX, saved, 'skip', empty);
    const again = await asked(ALEX);
    assert.equal(valuesOf(again).text_happened, BEGUN.text_happened);
    assert.match(textOf(await press(ALEX, again, 'save-draft', empty)), /inget utkast kvar/);
    assert.equal(valuesOf(await asked(ALEX)).text_happened, '');
  });

  it('is joined to what was begun on another device', async () => {
    await press(ALEX, question, 'save-draft', { text_happened: 'På datorn' });
    await press(ALEX, question, 'save-draft', { text_happened: 'På telefonen' });
    assert.equal(valuesOf(await asked(ALEX)).text_happened, 'På datorn\n\nPå telefonen');
  });

  it('is seen by those who may answer the same question, and by nobody else', async () => {
    await importOwners(
      COORDINATOR,
      { plan: 'ks-2025', owners: [ALEX, AMIRA].map(({ id }) => ({ item: ITEM, person: id })) },
      bot.deps,
    );
    await press(ALEX, question, 'save-draft', BEGUN);
    const theirs = await asked(AMIRA);
    assert.match(seenOf(theirs), /Alex Lindgren har också börjat svara, 1 sep kl\. 10\.00/);
    assert.match(textOf(theirs), /Samrådet är halvfärdigt/);
    assert.equal(valuesOf(theirs).text_happened, '');
    const taken = await press(AMIRA, theirs, 'start-from', { text_basis: 'Mitt eget' });
    assert.equal(valuesOf(taken).text_happened, BEGUN.text_happened);
    assert.equal(valuesOf(taken).text_basis, 'Mitt eget');
    const status = await asked(MATTIAS, 'status öresund');
    assert.doesNotMatch(textOf(status), /halvfärdigt/);
    const { text } = await bot.execute(MATTIAS, {
      ...dataOf(question, 'save-draft'),
      ...valuesOf(question),
      text_happened: 'Försök',
    });
    assert.match(String(text), /varken ansvarig eller ersättare/);
    assert.doesNotMatch(textOf(await asked(AMIRA)), /Försök/);
  });

  it('is kept with the reason when the round has been closed, and comes back in the next', async () => {
    await closeOpenRound(COORDINATOR, round, bot.deps);
    const { text } = await bot.execute(ALEX, {
      ...dataOf(question, 'submit'),
      ...filledIn(question, { text_happened: 'För sent skickat' }),
    });
    assert.match(String(text), /stängd[\s\S]*Det du skrev är sparat som utkast/);
    const next = { kind: 'annual', name: 'Årsanalys 2025', from: '2025-01-01', to: '2025-12-31' };
    await openNewRound(COORDINATOR, { plan: 'ks-2025', ...next, due: '2026-01-20' }, bot.deps);
    bot.clock.set('2026-01-07T08:00:00Z');
    const card = await asked(ALEX);
    assert.equal(valuesOf(card).text_happened, 'För sent skickat');
    assert.match(seenOf(card), /Det hann inte skickas innan Delårsrapport 2025 stängdes/);
    await press(ALEX, card, 'submit', filledIn(card));
    assert.doesNotMatch(textOf(await asked(ALEX)), /utkast från/);
  });

  it('is kept when the question has been given to somebody else, who sees it', async () => {
    await importOwners(
      COORDINATOR,
      { plan: 'ks-2025', owners: [{ item: ITEM, person: MATTIAS.id }] },
      bot.deps,
    );
    const { text } = await bot.execute(ALEX, {
      ...dataOf(question, 'submit'),
      ...filledIn(question, { text_happened: 'Skrivet av den som hade målet' }),
    });
    assert.match(String(text), /Det du skrev är sparat som utkast/);
    assert.match(textOf(await asked(MATTIAS)), /Skrivet av den som hade målet/);
  });

  it('comes with the answer that somebody else has given meanwhile, in either order', async () => {
    await importOwners(
      COORDINATOR,
      { plan: 'ks-2025', owners: [ALEX, AMIRA].map(({ id }) => ({ item: ITEM, person: id })) },
      bot.deps,
    );
    for (const [first, second] of [
      [ALEX, AMIRA],
      [AMIRA, ALEX],
    ] as const) {
      const theirs = await asked(second);
      const mine = await asked(first);
      await press(second, theirs, 'save-draft', { text_happened: `Utkast av ${second.name}` });
      await press(first, mine, 'submit', filledIn(mine, { text_happened: `Svar av ${first.name}` }));
      const again = await asked(second);
      assert.match(seenOf(again), new RegExp(`Någon hann före: ${first.name} svarade`));
      assert.match(seenOf(again), new RegExp(`Svar av ${first.name}`));
      assert.equal(valuesOf(again).text_happened, `Utkast av ${second.name}`);
      const both = await press(second, again, 'join');
      assert.equal(valuesOf(both).text_happened, `Svar av ${first.name}\n\nUtkast av ${second.name}`);
      const kept = await press(second, again, 'keep', valuesOf(again));
      assert.match(textOf(kept), /Det du hade skrivit finns kvar som utkast/);
      await press(second, both, 'submit');
      const [last] = (await history()).slice(-1);
      assert.equal(last?.texts.happened, `Svar av ${first.name}\n\nUtkast av ${second.name}`);
    }
  });
});

describe('Whoever goes through their questions', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  const press = async (card: Json | undefined, verb: string, typed: Json = {}) =>
    (await bot.execute(ALEX, { ...dataOf(card, verb), ...valuesOf(card), ...typed })).card;

  it('passes one over, which comes back at the end', async () => {
    let { card } = await bot.say(ALEX, 'svara');
    const first = dataOf(card, 'submit').item;
    card = await press(card, 'skip');
    assert.match(textOf(card), /Fråga 2 av 4/);
    for (const number of [3, 4, 1]) {
      card = await press(card, 'submit', filledIn(card));
      assert.match(textOf(card), new RegExp(`Fråga ${number} av 4`));
    }
    assert.equal(dataOf(card, 'submit').item, first);
    const same = await press(card, 'skip', { text_happened: 'Strax' });
    assert.match(textOf(same), /Det är bara den här frågan kvar/);
    assert.equal(valuesOf(same).text_happened, 'Strax');
    assert.match(textOf(await press(same, 'submit', filledIn(same))), /Klart\. Alla fyra/);
  });

  it('goes back to the one before, with what stood there', async () => {
    let { card } = await bot.say(ALEX, 'svara');
    assert.throws(() => dataOf(card, 'back'), /no button/);
    card = await press(card, 'submit', filledIn(card, { text_happened: 'Första svaret' }));
    card = await press(card, 'back', { text_happened: 'Halvt andra' });
    assert.match(textOf(card), /Fråga 1 av 4/);
    assert.equal(valuesOf(card).text_happened, 'Första svaret');
    card = await press(card, 'skip');
    assert.match(textOf(card), /Fråga 2 av 4/);
    assert.equal(valuesOf(card).text_happened, 'Halvt andra');
  });

  it('is told by how much they are late, on the question, the list and the receipt', async () => {
    bot.clock.set('2025-09-18T08:00:00Z');
    const { card } = await bot.say(ALEX, 'svara');
    assert.match(textOf(card), /svarstiden gick ut 15 sep, för 3 dagar sedan/);
    assert.match(textOf((await bot.say(ALEX, 'mina mål')).card), /för 3 dagar sedan/);
    const receipt = await press(card, 'submit', filledIn(card));
    assert.match(textOf(receipt), /Svaret kom 3 dagar efter sista svarsdagen/);
  });

  it('sends an answer again without a change, and gets no new version', async () => {
    const { card } = await bot.say(ALEX, 'svara öresund');
    await press(card, 'submit', filledIn(card));
    const again = (await bot.say(ALEX, 'svara öresund')).card;
    bot.clock.set('2025-09-02T08:00:00Z');
    const receipt = await press(again, 'submit');
    assert.match(
      textOf(receipt),
      /Ditt svar om Öresundsmetron står kvar[\s\S]*ingen ny version[\s\S]*1 sep kl\. 10\.00, version 1/,
    );
  });
});
