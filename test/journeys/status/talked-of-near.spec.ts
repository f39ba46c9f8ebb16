/** What is said next finds what is near to what was talked of, narrows or widens it, and puts it right. */
import assert from 'node:assert/strict';
import { TALK_MINUTES } from '../../../src/domain/status/talk.ts';
import { type Bot, closeBots } from '../../bot.ts';
import { MANAGER, openSights, told } from '../../sights.ts';

const METRO = /Så går det med Öresundsmetron\n■/;
const GOALS = /\n3 av 13 mål förväntas uppnås, /;
const ASSIGNMENTS = /\nAlla tre uppdrag saknar svar\n/;
const ALL = /\n3 av 16 mål och uppdrag förväntas uppnås, /;
const WHICH = /^(?:Vilket mål|Vad) menar du\?/;
const WHICH_TWO = /^Vad vill du jämföra\?/;

type Turn = readonly [words: string, answer: RegExp];

const conversations: Readonly<Record<string, readonly Turn[]>> = {
  'puts right what was meant, and compares the two': [
    ['hur går det med Öresundsmetron?', METRO],
    ['nej jag menade elförsörjningen', /Så går det med Hållbar elförsörjning\n●/],
    ['jämför dem', /\nÖresundsmetron ligger sämre till än Malmö Energi och Hållbarhet\n/],
  ],
  'puts right what was meant, and asks the same of it': [
    ['vem äger Öresundsmetron', /Alex Lindgren/],
    [
      'sorry, I meant the labour market charter',
      /owns the labour market charter|Arbetsmarknadschartern|arbetsmarknadschartern/,
    ],
  ],
  'compares one thing with nothing': [
    ['hur går det med Öresundsmetron?', METRO],
    ['jämför dem', WHICH_TWO],
  ],
  'compares the first two of a list': [
    ['lista', ALL],
    ['jämför de två första', /\nBeslutsunderlagen om unga ligger bättre till än Öresundsmetron\n/],
  ],
  'asks which goal, where none was talked of': [
    ['vem äger målet', WHICH],
    ['vem ansvarar för uppdraget', WHICH],
  ],
  'takes the goal for what was talked of': [
    ['hur går det med Öresundsmetron?', METRO],
    ['vem äger målet', /Alex Lindgren ansvarar för Öresundsmetron/],
    ['och målet?', /Öresundsmetron/],
  ],
  'narrows a list to goals': [
    ['lista', ALL],
    ['bara målen', GOALS],
  ],
  'lists goals alone': [
    ['bara målen', GOALS],
    ['only goals', /3 of 13 goals/],
  ],
  'narrows a list to the one line that has a word, which is talked of though nobody was asked about it': [
    ['visa alla uppdrag', ASSIGNMENTS],
    [
      'de som rör kultur',
      /^”lokalerna åt det fria kulturlivet” finns i planen, men ingen har fått någon fråga/,
    ],
    ['vem äger det', /Lokalerna åt det fria kulturlivet/i],
  ],
  'narrows a list by a unit before one goal with the word': [
    ['vilka mål är gula', /\n2 av 13 mål förväntas uppnås delvis\n|\n2 av 16 mål och uppdrag /],
    ['bara näringslivsavdelningen', /Näringslivsavdelningen/],
    ['i hela staden alltså', /\n2 av 13 mål förväntas uppnås delvis\n|\n2 av 16 mål och uppdrag /],
  ],
  'asks for the whole after one goal': [
    ['hur går det med Öresundsmetron?', METRO],
    ['i hela staden alltså', /\n3 av 6 bedömda mål: förväntas uppnås\n/],
  ],
  'is asked after an aside': [
    ['kan du säga, så att jag kan föra det vidare till nämnden, hur det går med öresundsmetron', METRO],
    ['tell me, in a sentence I can repeat to the mayor, how the Öresund metro is going', /Öresundsmetron/],
  ],
  'asks which way one thing goes': [
    ['is the Öresund metro getting better or worse?', /^History/],
    ['går det åt rätt håll för öresundsmetron eller inte', /Öresundsmetron/],
  ],
  'counts all after one': [
    ['vad har ändrats för öresundsmetron?', /Öresundsmetron/],
    ['hur många mål finns det?', / av 16 mål och uppdrag | av 12 mål | av 13 mål /],
  ],
  'asks for answers that are late': [
    ['overdue answers?', /9 of 16|9 av 16/],
    ['pending replies', /9 of 16|9 av 16/],
  ],
};

describe('What is said next', () => {
  let bot: Bot;
  before(async () => {
    ({ bot } = await openSights());
  });
  after(closeBots);

  for (const [title, turns] of Object.entries(conversations)) {
    it(title, async () => {
      // What was talked of before is forgotten by then.
      bot.clock.set(new Date(+bot.clock.now() + TALK_MINUTES * 60_000).toISOString());
      for (const [words, answer] of turns) {
        const said = await told(bot, MANAGER, words);
        assert.match(said, answer, `${words}: ${said}`);
      }
    });
  }
});
