import type { Language } from '../../domain/language.ts';
import type { OwnersChange, OwnersOfList } from '../../domain/people/owners-of-list.ts';
import { type Ownership, personOf } from '../../domain/people/people.ts';
import { capitalise, shorten } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import { counted, quoted } from '../texts/words.ts';
import type { Line } from './line-groups.ts';

const sv = {
  section: (counts: string) => `Ansvariga: ${counts}`,
  /** Without a section, on a line. */
  getOwners: (count: number) => `${count} får ansvarig`,
  change: (count: number) => `${count} byter ansvarig`,
  deputies: (count: number) => `${counted(count, 'person', 'personer')} får ersättare`,
  change1: 'Byter ansvarig: ',
  deputy: (person: string, deputy: string) => `${person} får ersättaren ${deputy}`,
  fromTo: (title: string, before: string, after: string) => `${title}: från ${before} till ${after}`,
  isOwned: (title: string, after: string) => `${title}: ${after}`,
  inUnit: (name: string, unit: string) => `${name} (${unit})`,
  store: 'Spara ansvariga',
  stored: (count: number) =>
    count === 1 ? 'En post har fått ansvarig ur listan.' : `${count} poster har fått ansvariga ur listan.`,
  covered: (counts: string, count: number, names: string) =>
    `${counts} har ingen egen ansvarig och får ingen egen fråga, för det som står ovanför eller under har en: ${names}. Ska någon svara för ${count === 1 ? 'det' : 'dem'} också skriver du ansvarig i listan och skickar den igen.`,
};

const en: typeof sv = {
  section: (counts) => `Owners: ${counts}`,
  getOwners: (count) => `${count} with new owners`,
  change: (count) => `${count} with other owners`,
  deputies: (count) => `${counted(count, 'person', 'people')} with a new deputy`,
  change1: 'Other owner: ',
  deputy: (person, deputy) => `${person} gets the deputy ${deputy}`,
  fromTo: (title, before, after) => `${title}: from ${before} to ${after}`,
  isOwned: (title, after) => `${title}: ${after}`,
  inUnit: (name, unit) => `${name} (${unit})`,
  store: 'Save owners',
  stored: (count) =>
    count === 1 ? 'One item has got owners from the list.' : `${count} items have got owners from the list.`,
  covered: (counts, count, names) =>
    `${counts} ${count === 1 ? 'has no owner and no question of its' : 'have no owners and no questions of their'} own, since what is above or below has one: ${names}. If somebody is to answer about ${count === 1 ? 'it' : 'them'} too, write the owner in the list and send it again.`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function ownersOfListTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}

const NAME = 120;

/** "180 får ansvarig och 3 byter ansvarig"; empty where nobody gets or loses anything. */
export function countOwners({ changes, deputies }: OwnersOfList, language: Language): string {
  const t = TEXTS[language];
  const fresh = changes.filter(({ before }) => before.length === 0).length;
  const others = changes.length - fresh;
  return commonTextsIn(language).listOf([
    ...(fresh > 0 ? [t.getOwners(fresh)] : []),
    ...(others > 0 ? [t.change(others)] : []),
    ...(deputies.length > 0 ? [t.deputies(deputies.length)] : []),
  ]);
}

/** Who gives way first: that is what somebody has to look at. */
export function ownerLines(owners: OwnersOfList, language: Language): readonly Line[] {
  const t = TEXTS[language];
  const [fresh, others] = [true, false].map((isFresh) =>
    owners.changes.filter(({ before }) => (before.length === 0) === isFresh),
  );
  return [
    ...(others ?? []).map(
      (one): Line => [{ text: t.change1, look: 'bold' }, { text: changeText(one, owners, language) }],
    ),
    ...owners.deputies.map(({ person, deputy }): Line => [{ text: t.deputy(person.name, deputy.name) }]),
    ...(fresh ?? []).map((one): Line => [{ text: `– ${changeText(one, owners, language)}` }]),
  ];
}

function changeText(
  { item, before, after }: OwnersChange,
  { people }: OwnersOfList,
  language: Language,
): string {
  const t = TEXTS[language];
  const nameOf = ({ person, unit }: Ownership) => {
    const name = personOf(people, person)?.name ?? person;
    return unit === undefined ? name : t.inUnit(name, unit);
  };
  const [from, to] = [before, after].map((all) => commonTextsIn(language).listOf(all.map(nameOf)));
  const title = shorten(capitalise(item.title), NAME);
  return before.length > 0
    ? t.fromTo(quoted(title, language), from ?? '', to ?? '')
    : t.isOwned(title, to ?? '');
}
