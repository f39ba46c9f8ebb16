/** Before a plan is loaded, a question that presumes one is answered by what to do first – and what presumes none as ever. */
import assert from 'node:assert/strict';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { STRANGER } from '../../sample-round.ts';
import { told } from '../../sights.ts';

const FIRST = {
  sv: /^Det finns ingen plan än\. Samordnaren skickar den/,
  en: /^There is no plan yet\. The coordinator sends it/,
};

const QUESTIONS: Readonly<Record<keyof typeof FIRST, readonly string[]>> = {
  sv: [
    'vilka mål utom klimatmålen är röda',
    'hur går det med Öresundsmetron',
    'hur går det?',
    'vilka mål är röda?',
    'varför är klimatmålet rött',
    'vem äger klimatmålet',
    'jämför klimatet och tryggheten',
    'mål 11',
    'bevaka klimatet',
  ],
  en: ['which goals are red', 'how is the metro doing', 'who owns the climate goal'],
};

describe('Before a plan is loaded', () => {
  let bot: Bot;
  before(async () => {
    bot = await startBot({ coordinators: [COORDINATOR.id] });
  });
  after(closeBots);

  for (const language of ['sv', 'en'] as const) {
    for (const words of QUESTIONS[language]) {
      it(`"${words}" is answered by what to do first`, async () => {
        assert.match(await told(bot, COORDINATOR, words), FIRST[language]);
      });
    }
  }

  const OTHERS: readonly (readonly [words: string, answer: RegExp])[] = [
    ['tack', /^Varsågod/],
    ['blabla tjohej', /^Jag förstod inte det/],
    ['svara', /^Du har inga frågor just nu/],
    ['språk', /svenska/i],
  ];
  for (const [words, answer] of OTHERS) {
    it(`"${words}" is answered as ever`, async () => {
      assert.match(await told(bot, COORDINATOR, words), answer);
    });
  }

  it('hints at nothing that a role may not see', async () => {
    const [forbidden, unknown] = [
      await told(bot, STRANGER, 'vem äger klimatmålet'),
      await told(bot, STRANGER, 'vilka mål utom klimatmålen är röda'),
    ];
    assert.equal(forbidden, unknown);
  });
});
