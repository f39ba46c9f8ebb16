/** What managers asked before Målvakt understood them, and what they are to get. */
import assert from 'node:assert/strict';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { elementsOf, isJson, textOf } from '../../cards.ts';
import { KIM, load2025, open2025 } from '../../past-rounds.ts';
import { MANAGER, openSights, READER, told } from '../../sights.ts';

describe('A manager asks as a colleague would', () => {
  let bot: Bot;
  const asked = (words: string) => told(bot, MANAGER, words);

  beforeEach(async () => {
    ({ bot } = await openSights());
  });
  afterEach(closeBots);

  const metro = /Så går det med Öresundsmetron\n■ \nFörväntas inte uppnås/;
  const red = /\n1 av 16 mål och uppdrag förväntas inte uppnås\n[\s\S]*\nÖresundsmetron · \n■ /;
  const phrasings: readonly (readonly [words: string, answer: RegExp])[] = [
    ['vilka mål är röda?', red],
    ['status röd', red],
    ['vem äger klimatmålet?', /\nJelena Petrović ansvarar för Malmö Commitment\n/],
    ['vem har inte svarat?', /\n9 av 16 svar saknas\n[\s\S]*Svar väntas från Åsa Holmgren \(3 svar\)/],
    ['hur många är klara?', /\n3 av 16 mål och uppdrag förväntas uppnås\n/],
    [
      'jämför klimatet och elförsörjningen',
      /\nMalmö Commitment och Malmö Energi och Hållbarhet ligger lika till: ● förväntas uppnås\n/,
    ],
    [
      'jämför klimat och trygghet',
      /^Det brottsförebyggande arbetet\n[\s\S]*Vilket menar du med ”klimat”\?\n[\s\S]*Malmö Commitment\n[\s\S]*Klimatinvesteringsplanen\n/,
    ],
    [
      'vad har ändrats sedan förra veckan?',
      /\n2 mål har ändrats sedan \d+ \w+: 1 till det sämre och 1 till det bättre\n/,
    ],
    ['när ska det vara klart?', /\nSvar senast 15 sep, om 14 dagar\n/],
    ['trygghet', /\nMinskad brottslighet: inget svar än\n/],
    ['vad betyder delvis uppnått', /^◆ Delvis uppnått: målet har nåtts till en del/],
    ['tack!', /^Varsågod/],
    ['hur gar det med oresundsmetron', metro],
    ['status oresund', metro],
    ['Agenda 2030?', /\n3 av 16 mål och uppdrag förväntas uppnås, 2 delvis/],
    ['mål 3?', /Agenda 2030, mål 3: ”God hälsa och välbefinnande”\n1 av 8 mål förväntas uppnås/],
    [
      'Öresundsmetron och klimatet?',
      /\nÖresundsmetron: ■ förväntas inte uppnås\. Malmö Commitment: ● förväntas uppnås\n/,
    ],
    [
      'historik klimat',
      /^Vilket menar du\?\n1 mål och 1 uppdrag stämmer[\s\S]*Malmö Commitment\n[\s\S]*Klimatinvesteringsplanen\n/,
    ],
  ];
  for (const [words, answer] of phrasings) {
    it(`"${words}", and is answered`, async () => {
      assert.match(await asked(words), answer);
    });
  }

  const around = [
    'Hej! Hur går det med Öresundsmetron?',
    'hej, hur går det med Öresundsmetron.',
    'God morgon, status Öresundsmetron tack.',
    'Hur går det med Öresundsmetron? Tack på förhand!',
    'status öresundsmetron!!',
    '«status öresundsmetron»',
    'Tjena Målvakt, hur går det med Öresundsmetron ...',
    'Hello, how is Öresundsmetron going, please?',
  ];
  for (const words of around) {
    it(`"${words}", and what stands around the question breaks nothing`, async () => {
      assert.match(await asked(words), /Så går det med Öresundsmetron\n■|How Öresundsmetron is going\n■/);
    });
  }

  for (const words of [
    'lokaler åt det fria kulturlivet',
    'hur går det med lokalerna åt det fria kulturlivet?',
    'status fria kulturlivets lokaler',
    'status det fria kulturlivet',
  ]) {
    it(`"${words}", and is told of this year's plan, though nobody is asked about it there`, async () => {
      const text = await asked(words);
      assert.match(
        text,
        /”lokalerna åt det fria kulturlivet” finns i planen, men ingen har fått någon fråga/,
      );
      assert.doesNotMatch(text, /2019/);
    });
  }

  it('about something that only an older plan has, and is told so', async () => {
    assert.match(
      await asked('status leda arbetet med Öresundsmetron'),
      /Det står inte i årets plan\. Så här stod det i delårsrapporten 2019/,
    );
  });

  const alike: readonly (readonly [what: string, ...words: string[]])[] = [
    ['status', 'öresund', 'öresundsmetro', 'Öresundsmetron', 'oresundsmetron', 'öresundsmetrons'],
    ['historik', 'öresund', 'öresundsmetro', 'Öresundsmetron', 'oresundsmetron'],
    ['status', 'digitalisering', 'digitaliseringen', 'digitaliseringens möjligheter'],
    ['historik', 'elförsörjning', 'elförsörjningen', 'elforsorjning'],
    ['lista', 'elförsörjning', 'elförsörjningen'],
  ];
  for (const [what, first = '', ...others] of alike) {
    it(`"${what}" of the same by ${[first, ...others].join(', ')} alike`, async () => {
      const answer = await asked(`${what} ${first}`);
      assert.doesNotMatch(answer, /Jag förstod inte|Jag hittar inget|Vilket menar du/);
      // A history of several goals says the words that it was asked by.
      const same = (told: string) => told.replace(/^(Historik .*\n)\S+: (?=\d)/, '$1');
      for (const words of others) assert.equal(same(await asked(`${what} ${words}`)), same(answer), words);
    });
  }

  for (const words of [
    'status elförsörjning',
    'lista elförsörjning',
    'elförsörjning',
    'historik elförsörjning',
  ]) {
    it(`"${words}", which is nothing about self-support`, async () => {
      const text = await asked(words);
      assert.match(text, /Malmö Energi och Hållbarhet/);
      assert.doesNotMatch(text, /självförsörj|arbetsmarknad/i);
    });
  }

  for (const words of ['historik elförsörjningen', 'hur har det gått med elförsörjningen sedan 2019?']) {
    it(`"${words}", and nothing is claimed of the years that nothing is stored for`, async () => {
      const text = await asked(words);
      assert.match(
        text,
        /\nMalmö Energi och Hållbarhet: ● förväntas uppnås i delårsrapporten 2025, och samma 2019; inget sparat för 2020–2024\n[\s\S]*\n2020–2024: ingen uppföljning finns inläst\n/,
      );
      assert.doesNotMatch(text, /● (?:förväntas uppnås )?sedan 2019/);
    });
  }

  for (const words of [
    'what about cucumber sandwiches',
    'please frobnicate the gizmo',
    'when do the unicorns dance with the mayor?',
    'tell me about the weather station on the moon',
  ]) {
    it(`"${words}" in English, and is answered in English also where it is not understood`, async () => {
      const text = await asked(words);
      assert.match(text, /^I /);
      assert.doesNotMatch(text, /\b(?:jag|du|inte|skriv|hur går|vilka|till exempel)\b/i);
    });
  }

  it('for lists as somebody who only reads, and gets those that readers may see', async () => {
    assert.match(
      await told(bot, READER, 'lista'),
      /^Puls våren 2025 · [\s\S]*\n2 av 16 mål och uppdrag förväntas uppnås, 1 delvis/,
    );
    assert.match(
      await told(bot, READER, 'vilka mål är gula?'),
      /\n1 av 16 mål och uppdrag förväntas uppnås delvis\n/,
    );
    assert.match(await told(bot, READER, 'vem har inte svarat?'), /\n13 av 16 svar kom aldrig in\n/);
    assert.match(await told(bot, READER, 'vem äger klimatmålet?'), /Skriv ”hjälp”/);
  });
});

describe('Where two rounds are open', () => {
  let bot: Bot;

  beforeEach(async () => {
    ({ bot } = await openSights());
    bot.clock.set('2025-09-02T08:00:00Z');
    const period = { kind: 'pulse', name: 'Puls i höst', from: '2025-09-01', to: '2025-09-30' };
    await openNewRound(COORDINATOR, { plan: 'ks-2025', ...period, due: '2025-10-05' }, bot.deps);
  });
  afterEach(closeBots);

  it('a choice says which round each is of, to the ear as well, and leads there', async () => {
    const { card } = await bot.say(MANAGER, 'status öresund');
    assert.match(
      textOf(card),
      /Öresundsmetron\nPuls i höst\nVisa\nÖresundsmetron\nDelårsrapport 2025\nVisa\n/,
    );
    const choices = elementsOf(card).filter(({ title }) => title === 'Visa');
    assert.equal(new Set(choices.map(({ tooltip }) => tooltip)).size, 2);
    const shown = [];
    for (const { data } of choices) {
      const answer =
        isJson(data) && data.verb === 'say'
          ? bot.submit(MANAGER, data)
          : bot.execute(MANAGER, isJson(data) ? data : {});
      shown.push(textOf((await answer).card));
    }
    assert.match(shown[0] ?? '', /^Puls i höst [\s\S]*Öresundsmetron: inget svar än/);
    assert.match(shown[1] ?? '', /^Delårsrapport 2025 [\s\S]*Så går det med Öresundsmetron\n■/);
  });

  it('history, which is of all rounds, asks nobody which one is meant', async () => {
    const text = await told(bot, MANAGER, 'historik öresundsmetron');
    assert.match(text, /^Historik · /);
    assert.match(text, /\nDelårsrapport 2025\n[\s\S]*\nPuls våren 2025\n/);
  });
});

describe('On a plan with other goals', () => {
  afterEach(closeBots);

  for (const words of [
    'hjälp',
    'help',
    'varför',
    'historik',
    'jämför',
    'målvärde',
    'klart',
    'bevaka',
    'hej',
  ]) {
    it(`"${words}" gives no example that this plan does not have`, async () => {
      const bot = await startBot();
      await load2025(bot);
      await open2025(bot);
      const text = await told(bot, KIM, words);
      assert.doesNotMatch(text, /klarspråk|Malmö Commitment|klimatinvesteringsplan|climate/i);
      await bot.close();
    });
  }
});
