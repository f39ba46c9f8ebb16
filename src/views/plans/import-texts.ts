import type { Language } from '../../domain/language.ts';
import type { PlanChange } from '../../domain/plans/plan-changes.ts';
import { counted } from '../texts/words.ts';

/** What a terminal says of a file that it has read in, in Swedish. */
const sv = {
  planRead: (plan: string, version: number, items: number, changes: number) =>
    `${plan}, version ${version}: ${counted(items, 'post', 'poster')}, ${counted(changes, 'ändring', 'ändringar')}`,
  answersRead: (round: string, name: string, stored: number, unchanged: number) =>
    `${round}, ${name}: ${counted(stored, 'nytt eller ändrat svar', 'nya eller ändrade svar')}, ${counted(unchanged, 'oförändrat', 'oförändrade')}`,
  nothingSaved: '(inget sparat)',
  model: (name: string) => `Modell: ${name}`,
  changes: {
    added: 'Nya',
    removed: 'Borttagna',
    renamed: 'Nya namn',
    moved: 'Flyttade',
    changed: 'Ändrade',
  } satisfies Readonly<Record<PlanChange['change'], string>>,
  had: (had: string) => `(hade ${had})`,
  moved: (title: string, from: string, to: string) => `${title} från ${from} till ${to}`,
  topLevel: 'översta nivån',
  sameTitled: (count: number, plan: string) => `${count} heter likadant i ${plan}`,
  seemLinked: (count: number) => `Ser ut att fortsätta från tidigare år: ${count}`,
  linkThem: 'Stämmer det? Läs in filen igen med --link, så kopplas de ihop.',
  perhapsLinked: (count: number) => `Kanske fortsätter från tidigare år: ${count}`,
  linkSome: 'Stämmer något? Läs in filen igen med --links och dess id, flera med komma emellan.',
  linked: (count: number) => `Kopplade till tidigare år: ${count}`,
  wouldLink: (count: number) => `Kopplas till tidigare år: ${count}`,
  saveThem: 'Stämmer det? Läs in filen igen utan --dry-run, så kopplas de ihop.',
};

const en: typeof sv = {
  planRead: (plan, version, items, changes) =>
    `${plan}, version ${version}: ${counted(items, 'item', 'items')}, ${counted(changes, 'change', 'changes')}`,
  answersRead: (round, name, stored, unchanged) =>
    `${round}, ${name}: ${counted(stored, 'new or changed answer', 'new or changed answers')}, ${unchanged} unchanged`,
  nothingSaved: '(nothing saved)',
  model: (name) => `Model: ${name}`,
  changes: {
    added: 'New',
    removed: 'Removed',
    renamed: 'Renamed',
    moved: 'Moved',
    changed: 'Changed',
  },
  had: (had) => `(had ${had})`,
  moved: (title, from, to) => `${title} from ${from} to ${to}`,
  topLevel: 'the top level',
  sameTitled: (count, plan) => `${count} with the same name in ${plan}`,
  seemLinked: (count) => `Seem to carry on from earlier years: ${count}`,
  linkThem: 'Is that right? Load the file again with --link to link them.',
  perhapsLinked: (count) => `May carry on from earlier years: ${count}`,
  linkSome: 'Is any of them right? Load the file again with --links and its id, several with commas between.',
  linked: (count) => `Linked to earlier years: ${count}`,
  wouldLink: (count) => `To be linked to earlier years: ${count}`,
  saveThem: 'Is that right? Load the file again without --dry-run to link them.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function importTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
