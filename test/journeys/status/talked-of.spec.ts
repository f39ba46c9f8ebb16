/** What is said next is about what was talked of: after a restart too, for an hour, and for each person by themselves. */
import assert from 'node:assert/strict';
import { TALK_MINUTES } from '../../../src/domain/status/talk.ts';
import { type Bot, CHANNEL, closeBots, type Place, type Someone, startBot } from '../../bot.ts';
import { elementsOf, isJson, type Json, stepsOf } from '../../cards.ts';
import { ALEX } from '../../sample-round.ts';
import { MANAGER, openSights, READER, told } from '../../sights.ts';

const METRO = /Så går det med Öresundsmetron\n■/;
const WHY = /\nÖresundsmetron: ■ förväntas inte uppnås\nVad beror avvikelsen på\?\nStaten har inte svarat\./;
const OFFER = /Vilket menar du\?\n/;
const HANGING = /^(?:Vilket mål|Vad) menar du\?/;
const PLAN = /Klimatinvesteringsplanen: inget svar än\n/;

type Turn = readonly [words: string, answer: RegExp];

async function converse(bot: Bot, turns: readonly Turn[], person: Someone = MANAGER, place?: Place) {
  for (const [words, answer] of turns) {
    const said = await told(bot, person, words, place);
    assert.match(said, answer, `${words}: ${said}`);
  }
}

describe('A conversation', () => {
  let bot: Bot;

  beforeEach(async () => {
    ({ bot } = await openSights());
  });
  afterEach(closeBots);

  const conversations: Readonly<Record<string, readonly Turn[]>> = {
    'from one goal to why, and on to another': [
      ['hur går det med Öresundsmetron?', METRO],
      ['varför?', WHY],
      ['och elförsörjningen?', /\nMalmö Energi och Hållbarhet: .*\n[\s\S]*Fjärrvärmen byggs ut\./],
      ['hur går det med den?', /Så går det med Malmö Energi och Hållbarhet\n/],
    ],
    'about one goal, with all that may be asked of it': [
      ['Öresundsmetron', METRO],
      ['varför det?', WHY],
      ['vem äger den?', /\nAlex Lindgren ansvarar för Öresundsmetron\n/],
      ['historik', /^Historik · .*\nÖresundsmetron: /],
      ['hur säkra är vi på det?', /\nÖresundsmetron: det enda svaret har kommit\n/],
      ['när ska det vara klart?', /\nPlanen anger ingen slutdag för Öresundsmetron\n/],
      [
        'jämför den med elförsörjningen',
        /\nÖresundsmetron ligger sämre till än Malmö Energi och Hållbarhet\n/,
      ],
      ['varför?', /Öresundsmetron[\s\S]*Staten har inte svarat\.[\s\S]*Malmö Energi och Hållbarhet/],
    ],
    'about one goal, in words that would ask for a list of their own': [
      ['Öresundsmetron', METRO],
      ['går det bra?', METRO],
      ['går det framåt?', METRO],
      ['ligger det efter?', METRO],
      ['is it on track?', /Öresundsmetron/],
      ['är det några gula?', /\n2 av 16 mål och uppdrag förväntas uppnås delvis\n/],
    ],
    'that narrows a list and turns its pages': [
      ['lista', /\nSida 1/],
      ['visa fler', /\nSida 2 av 2, /],
      ['bara de gula', /\n2 av 16 mål och uppdrag förväntas uppnås delvis\n/],
      ['bara de utan svar', /\n\d+ av 16 mål och uppdrag saknar svar\n/],
      ['bara de röda', /\n1 av 16 mål och uppdrag förväntas inte uppnås\n/],
      ['varför?', WHY],
    ],
    'that counts, and then shows which': [
      ['hur många mål är röda?', /\n1 av 16 mål och uppdrag förväntas inte uppnås\n|\n1 av 12 mål /],
      ['vilka då?', /\nÖresundsmetron · \n■ /],
    ],
    'that chooses by place, and then the other one': [
      ['status klimat', OFFER],
      ['den andra', PLAN],
    ],
    'that chooses the first by place': [
      ['status klimat', OFFER],
      ['den första', /Så går det med Malmö Commitment\n●/],
    ],
    'that chooses by kind': [
      ['status klimat', OFFER],
      ['uppdraget', PLAN],
    ],
    'that chooses by number': [
      ['historik klimat', OFFER],
      ['1', /^Historik · .*\nMalmö Commitment: bättre än i ”Puls våren 2025”/],
    ],
    'that chooses by name, and is answered what was asked': [
      ['historik klimat', OFFER],
      ['klimatneutral', /^Historik · .*\nMalmö Commitment: bättre än i ”Puls våren 2025”/],
    ],
    'about another time': [
      ['vad har ändrats sedan förra veckan?', /\n2 mål har ändrats sedan /],
      ['och sedan i går?', /\n(?:Inget|2 mål) har ändrats sedan 31 aug/],
    ],
    'with thanks in the middle, which change nothing': [
      ['hur går det med Öresundsmetron?', METRO],
      ['tack!', /^Varsågod/],
      ['varför det?', WHY],
    ],
    'about two things, one after the other, that are then compared': [
      ['hur går det med Öresundsmetron?', METRO],
      ['och elförsörjningen?', /Malmö Energi och Hållbarhet/],
      ['jämför dem', /\nÖresundsmetron ligger sämre till än Malmö Energi och Hållbarhet\n/],
      ['vilken har ändrats mest?', /^Historik/],
    ],
    'about something else, and then about two that are both named': [
      ['hur går det med klarspråket?', /klarspråket/i],
      [
        'jämför öresundsmetron med elförsörjningen',
        /\nÖresundsmetron ligger sämre till än Malmö Energi och Hållbarhet\n/,
      ],
    ],
    'about what has changed of one goal': [
      ['hur går det med Öresundsmetron?', METRO],
      ['har den ändrats sedan förra rapporten?', /Öresundsmetron/],
    ],
    'that counts, and shows those of another colour': [
      ['hur många mål är röda?', /\n1 av 1[26] /],
      ['visa de gula', /\n2 av 16 mål och uppdrag förväntas uppnås delvis\n/],
    ],
    'where why one asks is told before the question': [
      ['Hej! Jag träffar en journalist om en timme. Hur går det med Öresundsmetron?', METRO],
      ['sitter på bussen och undrar varför den är röd', WHY],
    ],
    'with a slip in a word that one asks with': [['histroik för Öresundsmetron', /^Historik/]],
    'where what is not understood may have named something else': [
      ['hur går det med Öresundsmetron?', METRO],
      ['kvastfening xyzzy', /Jag hittar inget|Jag förstod inte|Det kan jag inte/],
      ['varför det?', HANGING],
    ],
    'where what is not understood names nothing': [
      ['hur går det med Öresundsmetron?', METRO],
      ['va?', /Jag förstod inte/],
      ['varför det?', WHY],
    ],
    'in English': [
      ['how is Öresundsmetron going?', /How Öresundsmetron is going\n■/],
      ['why is that?', /Öresundsmetron: ■ not expected to be met\n[\s\S]*Staten har inte svarat\./],
      ['what about elförsörjningen?', /Malmö Energi och Hållbarhet/],
    ],
    'that hangs in the air is asked about': [
      ['varför det?', HANGING],
      ['vem äger den?', /^Vad menar du\?\n/],
      ['jämför den med elförsörjningen', /Malmö Energi och Hållbarhet|^Vilket mål menar du\?/],
    ],
  };
  for (const [what, turns] of Object.entries(conversations)) {
    it(what, () => converse(bot, turns));
  }

  it('goes on from a button as from words', async () => {
    const { card } = await bot.say(MANAGER, 'status klimat');
    const [first, second] = stepsOf(card);
    await bot.submit(MANAGER, first ?? {});
    assert.match(
      await told(bot, MANAGER, 'hur säkra är vi på det?'),
      /\nMalmö Commitment: det enda svaret har kommit\n/,
    );
    await bot.submit(MANAGER, second ?? {});
    assert.match(
      await told(bot, MANAGER, 'när ska det vara klart?'),
      /slutdag för klimatinvesteringsplanen\n/,
    );
  });

  it('goes on from the line of a list that was pressed', async () => {
    const { card } = await bot.say(MANAGER, 'lista');
    await bot.execute(MANAGER, lineOf(card, 'Malmö Commitment'));
    assert.match(
      await told(bot, MANAGER, 'hur säkra är vi på det?'),
      /\nMalmö Commitment: det enda svaret har kommit\n/,
    );
  });

  it('still offers what was not chosen', async () => {
    const { card } = await bot.say(MANAGER, 'status klimat');
    const [first, second] = stepsOf(card);
    assert.ok((await bot.submit(MANAGER, first ?? {})).card);
    assert.ok((await bot.submit(MANAGER, second ?? {})).card);
    await converse(bot, [
      ['historik klimat', OFFER],
      ['den andra', /Klimatinvesteringsplanen: inga bedömningar än\n/],
    ]);
  });

  it('goes on after a restart', async () => {
    await converse(bot, [['hur går det med Öresundsmetron?', METRO]]);
    const now = bot.clock.now().toISOString();
    await bot.close();
    const again = await startBot({ folder: bot.folder, now });
    await converse(again, [
      ['varför det?', WHY],
      ['lista', /\nSida 1/],
    ]);
    await again.close();
    const third = await startBot({ folder: bot.folder, now });
    await converse(third, [['visa fler', /\nSida 2 av 2, /]]);
  });

  for (const [minutes, answer] of [
    [TALK_MINUTES - 1, WHY],
    [TALK_MINUTES, HANGING],
  ] as const) {
    it(`is ${answer === WHY ? 'remembered' : 'forgotten'} after ${minutes} minutes, over a restart`, async () => {
      await converse(bot, [['hur går det med Öresundsmetron?', METRO]]);
      const now = new Date(bot.clock.now().getTime() + minutes * 60_000).toISOString();
      await bot.close();
      await converse(await startBot({ folder: bot.folder, now }), [['varför det?', answer]]);
    });
  }

  it('in a channel is of each person by themselves, and apart from their own chat', async () => {
    await converse(bot, [['hur går det med Öresundsmetron?', METRO]], MANAGER, CHANNEL);
    await converse(bot, [['hur säkra är vi på det?', HANGING]], ALEX, CHANNEL);
    await converse(
      bot,
      [['status klimatneutral', /Så går det med Klimatneutral stad 2030\n●/]],
      ALEX,
      CHANNEL,
    );
    await converse(bot, [['varför det?', WHY]], MANAGER, CHANNEL);
    await converse(bot, [['varför det?', /\nMalmö Commitment: /]], ALEX, CHANNEL);
    await converse(bot, [['varför det?', HANGING]], ALEX);
  });

  it('shows a reader nothing of the running round by going on', async () => {
    await converse(
      bot,
      [
        ['hur går det med Öresundsmetron?', /^Puls våren 2025 [\s\S]*Så går det med Öresundsmetron\n●/],
        ['varför det?', /^Puls våren 2025 [\s\S]*Öresundsmetron: svaret säger inget om varför\n/],
        ['och elförsörjningen?', /^(?![\s\S]*(?:Delårsrapport 2025|Fjärrvärmen))/],
      ],
      READER,
    );
  });
});

/** What the line with a name in it sends when it is pressed. */
function lineOf(card: unknown, name: string): Json {
  const line = elementsOf(card).find(
    ({ selectAction }) =>
      isJson(selectAction) && String(selectAction.tooltip ?? selectAction.title).includes(name),
  );
  const action = line?.selectAction;
  if (!isJson(action) || !isJson(action.data)) throw new Error(`No line is about ${name}`);
  return action.data;
}
