/** The sums of a budget area, as people read them. */
import type { Said } from '../domain/answers/assessment.ts';
import { type Balance, balanceOf } from '../domain/answers/economy.ts';
import type { Language } from '../domain/language.ts';
import type { Item } from '../domain/plans/plan.ts';
import { economyTextsIn } from './texts/economy.ts';

/** The same shapes as those of the trends: what goes up, straight on, or down. */
const BALANCE_SYMBOLS: Readonly<Record<Balance, string>> = { surplus: '▲', deficit: '▼', asBudgeted: '►' };

export function balanceMark(deviation: number, language: Language) {
  const balance = balanceOf(deviation);
  return { symbol: BALANCE_SYMBOLS[balance], word: economyTextsIn(language).balance[balance] };
}

/** "−3 278 tkr" */
export function sumText(sum: number, language: Language): string {
  return economyTextsIn(language).sum(sum, '');
}

/** "+569 tkr", "−605 tkr": a deviation says which way it goes. */
export function deviationText(deviation: number, language: Language): string {
  return economyTextsIn(language).sum(deviation, deviation > 0 ? '+' : '');
}

/** "−605 tkr", "prognos −10 057 tkr", "utfall …", "budget −9 452 tkr": what stands behind surplus and deficit. */
export function economyParts(
  item: Pick<Item, 'budget'>,
  { deviation, forecast, value, budget = item.budget }: Omit<Said, 'status'>,
  language: Language,
): readonly string[] {
  const t = economyTextsIn(language);
  return [
    ...(deviation === undefined || deviation === 0 ? [] : [deviationText(deviation, language)]),
    ...(forecast === undefined ? [] : [t.forecastIs(sumText(forecast, language))]),
    ...(typeof value === 'number' ? [t.outcomeIs(sumText(value, language))] : []),
    ...(budget ? [t.budgetIs(sumText(budget.amount, language))] : []),
  ];
}
