/** The columns of a goal list, and what heads them in the template: the first that a reader tries. */
import type { Words } from '../language.ts';

export const LIST_HEADS = {
  area: { sv: 'Område', en: 'Area' },
  goal: { sv: 'Mål', en: 'Goal' },
  kind: { sv: 'Typ', en: 'Kind' },
  indicator: { sv: 'Indikator', en: 'Indicator' },
  target: { sv: 'Målvärde', en: 'Target' },
  unit: { sv: 'Enhet', en: 'Unit' },
  owner: { sv: 'Ansvarig', en: 'Owner' },
  deputy: { sv: 'Ersättare', en: 'Deputy' },
  respondent: { sv: 'Enhet som svarar', en: 'Answering unit' },
  desiredOutcome: { sv: 'Önskat utfall', en: 'Desired outcome' },
  agenda2030: { sv: 'Agenda 2030', en: 'Agenda 2030' },
  reportBack: { sv: 'Återrapporteras', en: 'Reported back' },
  finish: { sv: 'Slutdatum', en: 'End date' },
  planning: { sv: 'Planering', en: 'Planning' },
  definition: { sv: 'Definition', en: 'Definition' },
  id: { sv: 'Id', en: 'Id' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a list says of the plan itself, in lines above its heads or in columns. */
export const LIST_PLAN_HEADS = {
  plan: { sv: 'Plan', en: 'Plan' },
  board: { sv: 'Nämnd', en: 'Board' },
  year: { sv: 'År', en: 'Year' },
} as const satisfies Readonly<Record<string, Words>>;

/** The first cell of a sheet that is shown and not read. */
export const LIST_NOT_READ: Words = {
  sv: 'Det här bladet läses inte in.',
  en: 'This sheet is not read.',
};
