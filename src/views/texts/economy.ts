import type { Balance } from '../../domain/answers/economy.ts';
import type { Language } from '../../domain/language.ts';
import { TKR } from '../../domain/money.ts';
import { formatValue } from '../format.ts';
import { counted } from './words.ts';

/** What is said of the economy, in Swedish. */
const sv = {
  balance: {
    surplus: 'Överskott',
    deficit: 'Underskott',
    asBudgeted: 'Enligt budget',
  } satisfies Readonly<Record<Balance, string>>,
  economy: 'Ekonomi',
  /** The head of a table, with the unit of its sums. */
  inUnit: (what: string, unit: string) => `${what} (${unit})`,
  /** A sum of tkr with its unit; `plus` before it, or nothing. */
  sum: (tkr: number, plus: string) => `${plus}${formatValue(tkr, TKR, 'sv')}`,
  unit: 'tkr',
  budget: 'Budget',
  outcome: 'Utfall',
  forecast: 'Prognos',
  deviation: 'Avvikelse',
  explanation: 'Förklaring',
  budgetIs: (sum: string) => `budget ${sum}`,
  outcomeIs: (sum: string) => `utfall ${sum}`,
  forecastIs: (sum: string) => `prognos ${sum}`,
  outcomeLabel: 'Utfall för perioden (tkr)',
  yearLabel: 'Utfall för året (tkr)',
  forecastLabel: 'Prognos för helåret (tkr)',
  /** Below the field of the explanation. */
  explainAbove: (threshold: string) => `Behövs när avvikelsen är större än ${threshold}.`,
  writeSum: (label: string, example: string) =>
    `${label}: skriv ett belopp, till exempel ${example} eller 1,2\u00A0mnkr.`,
  explain: (deviation: string, threshold: string) =>
    `Avvikelsen är ${deviation}. Förklara den: det behövs när den är större än ${threshold}.`,
  aboveInDigest: (count: number, threshold: string) =>
    `${count === 1 ? 'Ett budgetområde avviker' : `${count}\u00A0budgetområden avviker`} mer än ${threshold} från budget.`,
  signHelp: 'Plus är överskott, minus är underskott.',
  budgetArea: 'Budgetområde',
  againstBudget: 'Mot budget',
  notAskedYet:
    'Ingen har fått någon fråga om ekonomin än, fast planen har budgetområden. Skriv ”ägare”: där väljer samordnaren vem som ska svara.',
};

const en: typeof sv = {
  balance: { surplus: 'Surplus', deficit: 'Deficit', asBudgeted: 'On budget' },
  economy: 'Economy',
  inUnit: (what, unit) => `${what} (${unit})`,
  sum: (tkr, plus) => `SEK\u00A0${plus}${formatValue(Math.round(tkr * 1000), undefined, 'en')}`,
  unit: 'SEK thousand',
  budget: 'Budget',
  outcome: 'Outcome',
  forecast: 'Forecast',
  deviation: 'Deviation',
  explanation: 'Explanation',
  budgetIs: (sum) => `budget ${sum}`,
  outcomeIs: (sum) => `outcome ${sum}`,
  forecastIs: (sum) => `forecast ${sum}`,
  outcomeLabel: 'Outcome of the period (SEK thousand)',
  yearLabel: 'Outcome of the year (SEK thousand)',
  forecastLabel: 'Forecast for the whole year (SEK thousand)',
  explainAbove: (threshold) => `Needed when the deviation is larger than ${threshold}.`,
  writeSum: (label, example) => `${label}: write a sum, for example ${example} or 1.2\u00A0million.`,
  explain: (deviation, threshold) =>
    `The deviation is ${deviation}. Explain it: that is needed when it is larger than ${threshold}.`,
  aboveInDigest: (count, threshold) =>
    `${counted(count, 'budget area deviates', 'budget areas deviate')} by more than ${threshold} from the budget.`,
  signHelp: 'Plus is a surplus, minus a deficit.',
  budgetArea: 'Budget area',
  againstBudget: 'Against the budget',
  notAskedYet:
    'Nobody has been asked about the economy yet, although the plan has budget areas. Write “owners”: the coordinator chooses there who is to answer.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function economyTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
