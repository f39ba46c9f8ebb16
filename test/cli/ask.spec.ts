import assert from 'node:assert/strict';
import { runAsk } from '../../src/cli/ask.ts';
import { UsageError } from '../../src/cli/run.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { textOf } from '../cards.ts';
import { ALEX, openSampleRound } from '../sample-round.ts';

describe('ask, in the terminal', () => {
  let bot: Bot;

  const ask = (question: string, language: 'sv' | 'en' = 'sv') => {
    const { deps } = bot;
    const wording = { language, timezone: deps.timezone, now: deps.clock.now() };
    const words = question.split(' ');
    return runAsk({ words, options: {}, actor: COORDINATOR, wording, deps, modelsFolder: undefined });
  };

  beforeEach(async () => {
    bot = await startBot({ coordinators: [COORDINATOR.id] });
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  for (const question of [
    'hur går det med Öresundsmetron?',
    'status',
    'historik öresund sedan 2019',
    'hjälp',
  ]) {
    it(`"${question}" is answered with all that the card of the chat says`, async () => {
      const lines = (await ask(question)).lines.replaceAll('\u00A0', ' ');
      const { card } = await bot.say({ ...ALEX, id: COORDINATOR.id }, question);
      const said = textOf(card).replaceAll('\\', '').split('\n');
      const missing = said.filter((line) => line.trim() !== '' && !lines.includes(line.trim()));
      // What unfolds in the chat is unfolded here, without its title.
      assert.deepEqual(
        missing.filter(
          (line) => !/^(Visa \d+ ((rader )?till|kriterier)|Ändrade ansvariga|Mer: \d+ ord)$/.test(line),
        ),
        [],
      );
    });
  }

  it('tells a program what was understood', async () => {
    const { json } = await ask('hur har det gått med Öresundsmetron sedan 2019?');
    assert.partialDeepStrictEqual(json, {
      intent: { capability: 'history', since: { year: 2019 }, language: 'sv', isTold: true },
      found: {
        items: [
          { plan: 'ks-2025', item: 'ind-oresundsmetron', title: 'Insatser för att få en Öresundsmetro' },
        ],
        isOffer: false,
        filter: {},
      },
    });
  });

  it('tells a program what a list is narrowed to, and what is on it', async () => {
    const { json, hasFailed } = await ask('vilka uppdrag saknar svar?');
    assert.equal(hasFailed, false);
    assert.partialDeepStrictEqual(json, { found: { isOffer: false, filter: { kinds: ['assignment'] } } });
    assert.match(JSON.stringify(json), /"title":/);
  });

  for (const [question, fails] of [
    ['hur går det?', false],
    ['status malmö', true],
    ['varför?', true],
    ['tack', true],
    ['status zzz', true],
  ] as const) {
    it(`"${question}" ${fails ? 'fails, since nothing is answered' : 'is answered'}`, async () => {
      assert.equal((await ask(question)).hasFailed === true, fails);
    });
  }

  it('tells a program what is offered where nothing is answered', async () => {
    assert.partialDeepStrictEqual((await ask('status malmö')).json, { found: { isOffer: true } });
  });

  it('remembers nothing from one question to the next', async () => {
    await ask('hur går det med Öresundsmetron?');
    assert.match((await ask('varför?')).lines, /^Vad menar du\?/);
  });

  it('answers in English what is asked in English', async () => {
    assert.match((await ask('how is it going?')).lines, /None of the 16 answers have come in/);
  });

  it('says that it did not understand, and fails', async () => {
    const output = await ask('fnord kvastfening xyzzy');
    assert.equal(output.hasFailed, true);
    assert.match(output.lines, /^Jag förstod inte det/);
  });

  it('says that nothing is called so, and fails, also where something comes near', async () => {
    for (const question of ['blixt och dunder', 'xyzzy']) {
      const output = await ask(question);
      assert.match(output.lines, /^Jag (?:hittar inget|förstod inte det)/);
      assert.equal(output.hasFailed, true, question);
    }
  });

  it('says where that belongs which belongs in a channel', async () => {
    assert.match((await ask('prenumerera')).lines, /i den kanal som ska få veckobrevet/);
  });

  it('suggests the word that was probably meant', async () => {
    assert.match((await ask('historikk')).lines, /Menade du ”historik”/);
  });

  it('says what is in the way in the language of the question, and fails', async () => {
    const output = await ask('how is it going with zzz');
    assert.equal(output.hasFailed, true);
    assert.match(output.lines, /^I cannot find anything that matches/);
  });

  for (const question of ['språk english', 'frånvaro 1–5 dec', 'jag är sjuk i dag']) {
    it(`changes nothing when it is asked "${question}"`, async () => {
      const output = await ask(question);
      assert.equal(output.hasFailed, true);
      assert.match(output.lines, /^Det görs i chatten/);
    });
  }

  it('wants a question', async () => {
    await assert.rejects(ask(''), UsageError);
  });
});
