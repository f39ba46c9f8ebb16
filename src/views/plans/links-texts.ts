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
  } satisfies Readonly<Record<ProposedLink['why'], string>>,
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
  sameTitled: (count, plans) => `${counted(count, 'part', 'parts')} with the same name in ${plans}`,
  link: (title, plan, before, why) =>
    `${quoted(title, 'en')} carries on from ${quoted(before, 'en')} in ${quoted(plan, 'en')} (${why})`,
  linksLeftOut: (count) =>
    `${count} more ${count === 1 ? 'link does' : 'links do'} not fit here. Ask whoever runs Målvakt to load the file with all the links.`,
  why: {
    'same-title': 'the same name',
    'same-indicator': 'the same indicator',
    'similar-words': 'similar words',
  },
  linksStored: (count) =>
    counted(count, 'link to an earlier year is saved.', 'links to earlier years are saved.'),
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function linkTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
