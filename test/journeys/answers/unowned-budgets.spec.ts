import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { type Bot, COORDINATOR } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import { ANNA, botWith, planOf } from '../../model-round.ts';

const GOAL: Item = { id: 'goal', kind: 'councilGoal', title: 'Fler cyklar till arbetet', short: 'cyklandet' };
const OFFICE: Item = { id: 'office', kind: 'budget', title: 'Stadskontoret', budget: { amount: -9452 } };
const ROADS: Item = { id: 'roads', kind: 'budget', title: 'Gatuunderhåll', budget: { amount: 12_000 } };
const ALL = [GOAL, OFFICE, ROADS];

const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll('\\', '');

describe('Budget areas that nobody owns yet', () => {
  let bot: Bot;
  afterEach(() => bot.close());

  const words = {
    sv: {
      asks: 'hur ser ekonomin ut?',
      economy: /Ingen har fått någon fråga om ekonomin än.+Skriv ”ägare”/,
      goals: /1 mål har en ansvarig\n2 budgetområden följs inte upp, för de har ingen ansvarig/,
      owners: 'ägare',
      form: /Vem ansvarar för budgetområdet ”Gatuunderhåll”/,
    },
    en: {
      asks: 'how is the economy?',
      economy: /Nobody has been asked about the economy yet.+Write “owners”/,
      goals: /1 goal has an owner\n2 budget areas are not followed up, since nobody owns them/,
      owners: 'owners',
      form: /Who owns the budget area “Gatuunderhåll”/,
    },
  } as const;

  for (const language of ['sv', 'en'] as const) {
    const w = words[language];

    it(`can be given owners in the chat (${language})`, async () => {
      bot = await botWith(planOf('2025', ALL), [[ANNA]], [GOAL]);
      if (language === 'en') await bot.say(ANNA, 'language english');
      const list = plain(textOf((await bot.say(ANNA, w.owners)).card));
      assert.match(list, w.goals);
      assert.match(list, /cyklandet.*Stadskontoret.*Gatuunderhåll/is);
      const { card } = await bot.say(ANNA, `${w.owners} gatuunderhåll`);
      assert.match(plain(textOf(card)), w.form);
    });

    it(`are told of when the economy is asked about, rather than areas that are called so (${language})`, async () => {
      const area: Item = { id: 'area', kind: 'area', title: 'En ekonomi i balans – the economy' };
      bot = await botWith(planOf('2025', [area, { ...GOAL, parent: area.id }]));
      const next = { ...planOf('2025', ALL), id: 'next', title: 'Nästa', year: 2026 };
      await importPlan(COORDINATOR, { plan: next, dryRun: false }, bot.deps);
      if (language === 'en') await bot.say(ANNA, 'language english');
      const { text = '' } = await bot.say(ANNA, w.asks);
      assert.match(plain(text), w.economy);
    });
  }
});
