import assert from 'node:assert/strict';
import type { Bot } from '../../bot.ts';
import { dataOf, inputsOf, isMarked, textOf, valuesOf } from '../../cards.ts';
import { ANNA } from '../../model-round.ts';
import { askAll, say } from '../../question-round.ts';

const SAID = {
  sv: { ask: 'svara', saved: /^Ditt svar om .+ är sparat/ },
  en: { ask: 'answer', saved: /^Your answer on .+ is saved/ },
} as const;

/** What has to be filled in of each kind that is met; everything else may be left as it comes. */
const FEWEST: readonly [string, string, Readonly<Record<string, string>>][] = [
  ['2025', 'tjänsterna', { status: 'met', text_happened: 'Klart.', text_basis: 'Statistik.' }],
  ['2019', 'tjänsterna', { status: 'met', text_outcome: 'Bra.', text_why: 'Tidigt.', text_next: 'Lika.' }],
  ['2019', 'antalet tjänster', { value: '192' }],
  ['2019', 'handboken', { status: 'met' }],
  ['2019', 'utredningen', { stage: 'underWay', text_done: 'Halva är klar.' }],
  ['2019', 'tryggheten', { text_told: 'Två tjänster till.' }],
];

describe('Whoever answers a new question', () => {
  let bot: Bot;
  afterEach(() => bot.close());

  for (const [language, { ask, saved }] of Object.entries(SAID)) {
    it(`fills in four fields at most and presses once, of every kind (${language})`, async () => {
      for (const [model, asked] of Map.groupBy(FEWEST, ([of]) => of)) {
        bot = await askAll(model);
        for (const [, words, typed] of asked) {
          const card = await say(bot, `${ask} ${words}`);
          const marked = inputsOf(card).filter((input) => isMarked(input) && !input.value);
          const unfilled = marked.map(({ id }) => String(id)).filter((id) => !(id in typed));
          assert.deepEqual(unfilled, [], words);
          assert.ok(Object.keys(typed).length <= 4, words);
          const sent = { ...dataOf(card, 'submit'), ...valuesOf(card), ...typed };
          const { card: receipt } = await bot.execute(ANNA, sent);
          assert.match(textOf(receipt), saved);
        }
        await bot.close();
      }
    });
  }
});
