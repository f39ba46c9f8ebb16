import type { Language } from '../../domain/language.ts';
import type { ProposedLink } from '../../domain/plans/lineage.ts';
import { counted, quoted } from '../texts/words.ts';

/** What is said of what a plan carries on from earlier years, in Swedish. */
const sv = {
  linksTitle: (count: number) =>
    counted(
      count,
      'del av planen verkar fortsätta från ett tidigare år',
      'delar av planen verkar fortsätta från tidigare år',
    ),
  linksLabel: 'Ta bort bocken för det som inte hör ihop',
  unsureLabel: 'Kryssa i det som hör ihop',
  bothLabel: 'Ta bort bocken för det som inte hör ihop, och kryssa i det osäkra som gör det',
  sameTitled: (count: number, plans: string) =>
    `${counted(count, 'del', 'delar')} som heter likadant i ${plans}`,
  link: (title: string, plan: string, before: string, why: string) =>
    `${quoted(title, 'sv')} fortsätter ${quoted(before, 'sv')} i ${quoted(plan, 'sv')} (${why})`,
  linksLeftOut: (count: number) =>
    `${counted(count, 'koppling', 'kopplingar')} till får inte plats här. Be den som sköter Målvakt att läsa in filen med alla kopplingar.`,
  why: {
    'same-title': 'samma namn',
    'same-indicator': 'samma indikator',
    'similar-words': 'liknande ord',
    'kindred-words': 'osäkert',
  } satisfies Readonly<Record<ProposedLink['why'], string>>,
  inCommon: (words: string) => `osäkert, gemensamt: ${words}`,
  years: (from: number, to: number) => `${from} → ${to}`,
  overGap: (years: string) => `${years}, inget däremellan`,
  storeLinks: 'Spara kopplingarna',
  onlyLinks: 'Planen är oförändrad, men den kan kopplas till tidigare år.',
  linksStored: (count: number) =>
    counted(count, 'koppling till ett tidigare år är sparad.', 'kopplingar till tidigare år är sparade.'),
};

const en: typeof sv = {
  linksTitle: (count) =>
    counted(
      count,
      'part of the plan seems to carry on from an earlier year',
      'parts of the plan seem to carry on from earlier years',
    ),
  linksLabel: 'Untick what does not belong together',
  unsureLabel: 'Tick what belongs together',
  bothLabel: 'Untick what does not belong together, and tick the unsure ones that do',
  sameTitled: (count, plans) => `${counted(count, 'part', 'parts')} with the same name in ${plans}`,
  link: (title, plan, before, why) =>
    `${quoted(title, 'en')} carries on from ${quoted(before, 'en')} in ${quoted(plan, 'en')} (${why})`,
  linksLeftOut: (count) =>
    `${count} more ${count === 1 ? 'link does' : 'links do'} not fit here. Ask whoever runs Målvakt to load the file with all the links.`,
  why: {
    'same-title': 'the same name',
    'same-indicator': 'the same indicator',
    'similar-words': 'similar words',
    'kindred-words': 'unsure',
  },
  inCommon: (words) => `unsure, in common: ${words}`,
  years: (from, to) => `${from} → ${to}`,
  overGap: (years) => `${years}, nothing in between`,
  storeLinks: 'Save the links',
  onlyLinks: 'The plan is unchanged, but it can be linked to earlier years.',
  linksStored: (count) =>
    counted(count, 'link to an earlier year is saved.', 'links to earlier years are saved.'),
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function linkTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
