import type { Language } from '../../domain/language.ts';

/** The heads of the columns; those of the texts are the questions themselves. */
const sv = {
  roundId: 'Omgång, id',
  round: 'Omgång',
  planId: 'Plan, id',
  plan: 'Plan',
  board: 'Nämnd',
  areaId: 'Målområde, id',
  area: 'Målområde',
  kind: 'Sort',
  itemId: 'Post, id',
  item: 'Titel',
  unit: 'Enhet',
  status: 'Bedömning, kod',
  verdict: 'Bedömning',
  trend: 'Trend',
  day: 'Klart senast',
  value: 'Utfall',
  women: 'Utfall, kvinnor',
  men: 'Utfall, män',
  measure: 'Mått',
  target: 'Målvärde',
  version: 'Svarets version',
  author: 'Svarat av',
  authorId: 'Svarat av, id',
  at: 'Svarat',
  storedBy: 'Inlagt av',
  storedAt: 'Inlagt',
  budget: 'Budget (tkr)',
  forecast: 'Prognos (tkr)',
  deviation: 'Avvikelse (tkr)',
  published: 'Fastställd version',
};

const en: typeof sv = {
  roundId: 'Round, id',
  round: 'Round',
  planId: 'Plan, id',
  plan: 'Plan',
  board: 'Board',
  areaId: 'Area, id',
  area: 'Area',
  kind: 'Kind',
  itemId: 'Item, id',
  item: 'Title',
  unit: 'Unit',
  status: 'Assessment, code',
  verdict: 'Assessment',
  trend: 'Trend',
  day: 'To be finished by',
  value: 'Outcome',
  women: 'Outcome, women',
  men: 'Outcome, men',
  measure: 'Unit of measure',
  target: 'Target',
  version: 'Version of the answer',
  author: 'Answered by',
  authorId: 'Answered by, id',
  at: 'Answered',
  storedBy: 'Entered by',
  storedAt: 'Entered',
  budget: 'Budget (tkr)',
  forecast: 'Forecast (tkr)',
  deviation: 'Deviation (tkr)',
  published: 'Published version',
};

export type CsvColumn = keyof typeof sv;

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function csvTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
