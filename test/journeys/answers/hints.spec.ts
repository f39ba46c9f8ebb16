import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Bot, COORDINATOR, startBot } from '../../bot.ts';
import { ANNA, anItem } from '../../build.ts';
import { dataOf, elementsOf, filledIn, isJson, type Json, textOf, valuesOf } from '../../cards.ts';
import { loadJobs, openJobsRound } from '../../jobs-round.ts';

const CITIES = anItem({
  title: 'Fler städer',
  short: 'städerna',
  desiredOutcome: 'Fler städer ansluter sig.',
});
const METRO = anItem({ id: 'metro', title: 'En metro över sundet', short: 'metron' });

const PLAIN = { text_happened: 'Tre städer till är med.', text_basis: 'Avtalen.' };
const LONG = `Tre städer ${Array.from({ length: 30 }, () => 'och').join(' ')} fyra.`;

/** The data of the button with a verb that is about a hint. */
function hintButton(card: unknown, verb: string, hint: string): Json {
  const found = elementsOf(card).find(({ data }) => isJson(data) && data.verb === verb && data.hint === hint);
  assert.ok(found && isJson(found.data), `no ${verb} of ${hint} in ${textOf(card)}`);
  return found.data;
}

const hintsOf = (card: unknown) =>
  elementsOf(card).flatMap(({ data }) => (isJson(data) && data.verb === 'wave-hint' ? [data.hint] : []));

describe('An owner whose answer could be better', () => {
  let bot: Bot;
  let round: string;

  async function start(items = [CITIES]): Promise<void> {
    await loadJobs(bot, items);
    round = await openJobsRound(bot);
  }

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.close());

  const send = async (card: Json | undefined, inputs: Record<string, string>) =>
    (await bot.execute(ANNA, { ...dataOf(card, 'submit'), ...filledIn(card), ...PLAIN, ...inputs })).card;
  const press = async (data: Json) => bot.submit(ANNA, data);
  const answer = async (inputs: Record<string, string>, words = 'svara') =>
    send((await bot.say(ANNA, words)).card, inputs);
  const versions = async () =>
    (await bot.deps.stores.assessments.history('ks-2025', round, 'jobs')).map(({ version }) => version);

  const sv: readonly [string, Record<string, string>, RegExp][] = [
    [
      'a personal identity number',
      { text_basis: 'Samtal med 811228-9874.' },
      /Ta bort personnumret under ”Vad bygger du bedömningen på\?” \(811228-…\)\. Svaret är sparat, kan bli allmän handling/,
    ],
    [
      'a deviation that is not explained',
      { status: 'partly', text_cause: 'Se ovan', text_remedy: '–' },
      /Det framgår inte varför det går som det går och vad ni gör åt det: ”Se ovan”\. Skriv det under ”Vad beror avvikelsen på\?”/,
    ],
    [
      'an outcome that nothing is said about',
      { text_happened: 'Vi har haft möten.' },
      /Inget sägs om det önskade utfallet: ”Fler städer ansluter sig”\. Skriv hur det går med det under ”Vad har hänt\?”/,
    ],
    [
      'a long sentence',
      { text_happened: LONG },
      /Så kan svaret bli bättre\nEn mening under ”Vad har hänt\?” har 33 ord: ”Tre städer och och och och …”\. Dela den/,
    ],
    [
      'an abbreviation',
      { text_basis: 'Rapport från RUP.' },
      /”RUP” under ”Vad bygger du bedömningen på\?” förklaras inte/,
    ],
    [
      'a text that is hard to read',
      { text_happened: `Städer: ${'Kommunstyrelsen samordnar kompetensförsörjningen. '.repeat(15)}` },
      /Texten under ”Vad har hänt\?” är mycket svår att läsa: LIX 1\d\d, där gränsen är 60 \(källa: Björnsson 1968\)/,
    ],
  ];
  for (const [title, inputs, said] of sv) {
    it(`is told of ${title} once the answer is stored`, async () => {
      await start();
      const receipt = await answer(inputs);
      assert.match(textOf(receipt), /är sparat/);
      assert.match(textOf(receipt), said);
      assert.deepEqual(await versions(), [1]);
    });
  }

  const en: readonly [string, Record<string, string>, RegExp][] = [
    [
      'a personal identity number',
      { text_basis: 'Talks with 8112289874.' },
      /Remove the personal identity number under “What is your assessment based on\?” \(811228-…\)/,
    ],
    [
      'a long sentence',
      { text_happened: LONG },
      /How the answer could be better\nA sentence under “What has happened\?” has 33 words/,
    ],
  ];
  for (const [title, inputs, said] of en) {
    it(`is told of ${title} in English`, async () => {
      await start();
      const receipt = await answer(inputs, 'answer');
      assert.match(textOf(receipt), /is saved/);
      assert.match(textOf(receipt), said);
    });
  }

  it('is told of nothing where there is nothing to tell', async () => {
    await start();
    assert.deepEqual(hintsOf(await answer({})), []);
  });

  it('is told of three things at most', async () => {
    await start();
    const all = {
      status: 'partly',
      text_cause: 'x',
      text_remedy: '–',
      text_happened: `RUP 811228-9874 ${'och '.repeat(40)}`,
    };
    assert.deepEqual(hintsOf(await answer(all)), ['personalNumber', 'unexplained', 'offOutcome']);
  });

  it('gets the form with their text and the hint above its field, and mends it', async () => {
    await start();
    const receipt = await answer({ text_basis: 'Rapport från RUP.' });
    const { card: form } = await press(hintButton(receipt, 'open', 'abbreviation'));
    assert.equal(valuesOf(form).text_basis, 'Rapport från RUP.');
    assert.match(
      textOf(form),
      /Vad har hänt\? \*\n\n”RUP” under ”[^”]+” förklaras inte[^\n]+\nVad bygger du bedömningen på\? \*/,
    );
    const better = { ...valuesOf(form), text_basis: 'Rapport från regionens utvecklingsplan.' };
    const { card } = await bot.execute(ANNA, { ...dataOf(form, 'submit'), ...better });
    assert.deepEqual(hintsOf(card), []);
    assert.deepEqual(await versions(), [1, 2]);
  });

  it('waves one away, and it does not come back for that version', async () => {
    await start();
    const receipt = await answer({ text_happened: LONG, text_basis: 'Rapport från RUP.' });
    assert.deepEqual(hintsOf(receipt), ['longSentence', 'abbreviation']);
    const { card: left } = await press(hintButton(receipt, 'wave-hint', 'longSentence'));
    assert.match(textOf(left), /är sparat/);
    assert.deepEqual(hintsOf(left), ['abbreviation']);
    const { card: none } = await press(hintButton(left, 'wave-hint', 'abbreviation'));
    assert.deepEqual(hintsOf(none), []);
    assert.deepEqual(await versions(), [1]);
  });

  it('is told again when the answer is written anew', async () => {
    await start();
    const receipt = await answer({ text_happened: LONG });
    const { card: waved } = await press(hintButton(receipt, 'wave-hint', 'longSentence'));
    const { card: form } = await press(dataOf(waved, 'open'));
    const again = { ...valuesOf(form), text_basis: 'Fler avtal.' };
    const { card } = await bot.execute(ANNA, { ...dataOf(form, 'submit'), ...again });
    assert.deepEqual(hintsOf(card), ['longSentence']);
  });

  it('keeps the next question as it is when a hint is opened or waved away', async () => {
    await start([CITIES, METRO]);
    const receipt = await answer({ text_basis: 'Rapport från RUP.' });
    assert.match(textOf(receipt), /Hur går det med metron\?/);
    const before = bot.connector.sent.length;
    const { text } = await press(hintButton(receipt, 'wave-hint', 'abbreviation'));
    assert.match(String(text), /Svaret står som det är\. Förslaget visas inte igen/);
    await press(hintButton(receipt, 'open', 'abbreviation'));
    assert.deepEqual(
      bot.connector.sent.slice(before).filter(({ method }) => method === 'PUT'),
      [],
    );
  });

  it('has waved it away in another card as well', async () => {
    await start([CITIES, METRO]);
    const receipt = await answer({ text_basis: 'Rapport från RUP.' });
    await press(hintButton(receipt, 'wave-hint', 'abbreviation'));
    const { card: form } = await press(hintButton(receipt, 'open', 'abbreviation'));
    assert.doesNotMatch(textOf(form), /förklaras inte/);
  });

  describe('in the next round', () => {
    const same = { text_happened: 'Tre städer till har skrivit på i år.' };

    beforeEach(async () => {
      await loadJobs(bot, [CITIES]);
      round = await openJobsRound(bot, { kind: 'pulse', name: 'Puls', to: '2025-05-31' });
      await answer(same);
      await closeOpenRound(COORDINATOR, round, bot.deps);
      round = await openJobsRound(bot);
    });

    it('is told where they write the same as the last time', async () => {
      const receipt = await answer(same);
      assert.match(
        textOf(receipt),
        /Under ”Vad har hänt\?” står samma text som förra gången: ”Tre städer till har skrivit på …”\. Skriv vad som är nytt/,
      );
    });

    it('is not told so where they confirmed the last answer on purpose', async () => {
      const { card: question } = await bot.say(ANNA, 'svara');
      const { card } = await bot.execute(ANNA, dataOf(question, 'unchanged'));
      assert.match(textOf(card), /är sparat/);
      assert.deepEqual(hintsOf(card), []);
    });
  });
});
