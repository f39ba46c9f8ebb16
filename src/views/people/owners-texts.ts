import type { Language } from '../../domain/language.ts';
import { commonTextsIn } from '../texts/common.ts';

/** What Målvakt says of owners, in Swedish. */
const sv = {
  owners: 'Ansvariga',
  allOwned: (counts: string) => `Allt har en ansvarig: ${counts}`,
  foundItems: (counts: string) => `${counts} stämmer med det du skrev`,
  rangeOf: (first: number, last: number, of: number) => `${first}–${last} av ${of}`,
  showPrevious: (count: number) => `Visa föregående ${count}`,
  showNext: (count: number) => (count === 1 ? 'Visa nästa' : `Visa nästa ${count}`),
  nothingToOwn: 'Planen har inga mål som någon ska svara om.',
  noOwner: 'Saknar ansvarig',
  ownerWithDeputy: (name: string, deputy: string) => `${name} (ersättare ${deputy})`,
  unknownOwner: (id: string) => `${id} (finns inte i personlistan)`,
  unitOwners: (unit: string, names: string) => `${unit}: ${names}`,
  ownerNow: 'Nu ansvarar',
  nobody: 'ingen',
  nameOwner: 'Ange ansvarig',
  titleOf: (title: string) => `”${title}”`,
  whoOwns: (name: string) => `Vem ansvarar för ${name}?`,
  owner: 'Ansvarig',
  ownerOf: (unit: string) => `Ansvarig för ${unit}`,
  newUnit: 'Ny enhet',
  newUnitOwner: 'Ansvarig för den nya enheten',
  pickPeople: 'Välj en eller flera',
  ownersHelp: 'Den som är ny på ett mål får frågan i den omgång som är öppen.',
  unitsHelp: 'En enhet som ingen ansvarar för tas bort från målet.',
  saveOwners: 'Spara ansvariga',
  showOwners: 'Visa alla ansvariga',
  nowOwned: (names: string, name: string) => `${names} ansvarar nu för ${name}`,
  nowUnowned: (name: string) => `${name} saknar nu ansvarig`,
  askedNow: (rounds: string) => `Den som inte redan har fått frågan i ${rounds} får den nu.`,
  askedNextTime: 'Frågan kommer när nästa omgång öppnar.',
  ownersChanged:
    'Någon annan har ändrat vilka som ansvarar. Inget av det du valde är sparat. Så här är det nu:',
  unitWithoutName: 'Inget är ändrat. Skriv vad den nya enheten heter.',
  unitTwice: (unit: string) => `Inget är ändrat. Enheten ${unit} finns redan på målet.`,
  fetched: (members: number, added: number) =>
    `${members === 1 ? '1 person hämtad' : `${members} personer hämtade`} från teamet, ${added === 0 ? 'ingen ny' : added === 1 ? '1 ny' : `${added} nya`}.`,
  guestsLeftOut: 'Gäster hämtas inte.',
};

const en: typeof sv = {
  owners: 'Owners',
  allOwned: (counts) => `Everything has an owner: ${counts}`,
  foundItems: (counts) => `What you wrote fits ${counts}`,
  rangeOf: (first, last, of) => `${first}–${last} of ${of}`,
  showPrevious: (count) => `Show previous ${count}`,
  showNext: (count) => (count === 1 ? 'Show next' : `Show next ${count}`),
  nothingToOwn: 'The plan has no goals that anybody is to answer about.',
  noOwner: 'Has no owner',
  ownerWithDeputy: (name, deputy) => `${name} (deputy ${deputy})`,
  unknownOwner: (id) => `${id} (not in the list of people)`,
  unitOwners: (unit, names) => `${unit}: ${names}`,
  ownerNow: 'Owner now',
  nobody: 'nobody',
  nameOwner: 'Name owner',
  titleOf: (title) => `“${title}”`,
  whoOwns: (name) => `Who owns ${name}?`,
  owner: 'Owner',
  ownerOf: (unit) => `Owner for ${unit}`,
  newUnit: 'New unit',
  newUnitOwner: 'Owner for the new unit',
  pickPeople: 'Choose one or more',
  ownersHelp: 'Whoever is new to a goal gets the question of the round that is open.',
  unitsHelp: 'A unit that nobody answers for is taken off the goal.',
  saveOwners: 'Save owners',
  showOwners: 'Show all owners',
  nowOwned: (names, name) => `${name} is now owned by ${names}`,
  nowUnowned: (name) => `${name} now has no owner`,
  askedNow: (rounds) => `Whoever has not had the question in ${rounds} gets it now.`,
  askedNextTime: 'The question comes when the next round opens.',
  ownersChanged:
    'Somebody else has changed the owners. Nothing of what you chose is saved. This is how it is now:',
  unitWithoutName: 'Nothing has changed. Write what the new unit is called.',
  unitTwice: (unit) => `Nothing has changed. The goal has a unit ${unit} already.`,
  fetched: (members, added) =>
    `${members === 1 ? '1 person' : `${members} people`} fetched from the team, ${added === 0 ? 'nobody' : added} new.`,
  guestsLeftOut: 'Guests are not fetched.',
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...en },
};

/** With what all rooms share. */
export function ownerTextsIn(language: Language) {
  return TEXTS[language];
}
