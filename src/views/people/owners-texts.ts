import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import { counted, numberWord } from '../texts/words.ts';

/** What Målvakt says of owners, in Swedish. */
const sv = {
  owners: 'Ansvariga',
  allOwned: (count: number, counts: string) => {
    if (count === 1) return `${counts} har en ansvarig`;
    return `${count === 2 ? 'Båda' : 'Allt'} har en ansvarig: ${counts}`;
  },
  notFollowedUp: (count: number, counts: string) =>
    `${counts} följs inte upp, för ${count === 1 ? 'det' : 'de'} har ingen ansvarig`,
  foundItems: (counts: string) => `${counts} stämmer med det du skrev`,
  rangeOf: (first: number, last: number, of: number) => `${first}–${last} av ${of}`,
  showPrevious: (count: number) => `Visa föregående ${count}`,
  showNext: (count: number) => (count === 1 ? 'Visa nästa' : `Visa nästa ${count}`),
  bestFound: (count: number) =>
    `Här visas de ${numberWord(count, 'sv')} som stämmer bäst. Skriv fler ord ur titeln för att hitta de andra.`,
  nothingToOwn: 'Planen har inget som någon ska svara för',
  importAnother: 'Skicka en plan med mål, åtaganden eller uppdrag till mig, så läser jag den.',
  tellCoordinator: 'Säg till samordnaren om du tror att det är fel.',
  noOwner: 'Saknar ansvarig',
  units: (count: number) => counted(count, 'enhet', 'enheter'),
  showUnits: (count: number) => `Visa ${counted(count, 'enhet', 'enheter')}`,
  seeUnits: 'Skriv ”ägare” och namnet för att se enheterna.',
  owns: (names: string, name: string) => `${names} ansvarar för ${name}`,
  ownersOf: (count: number, name: string) => `${counted(count, 'person', 'personer')} ansvarar för ${name}`,
  nowOwners: (count: number, name: string) =>
    `${counted(count, 'person', 'personer')} ansvarar nu för ${name}`,
  isUnowned: (name: string) => `${name} saknar ansvarig`,
  ownerWithDeputy: (name: string, deputy: string) => `${name} (ersättare ${deputy})`,
  unknownOwner: (id: string) => `${id} (finns inte i personlistan)`,
  unitOwners: (unit: string, names: string) => `${unit}: ${names}`,
  ownerNow: 'Nu ansvarar',
  nobody: 'ingen',
  nameOwner: 'Välj',
  nameOwnerOf: (name: string) => `Välj ansvarig: ${name}`,
  changeOwnersOf: (name: string) => `Ändra ansvariga: ${name}`,
  whoOwns: (name: string) => `Vem ansvarar för ${name}?`,
  owner: 'Ansvarig',
  ownerOf: (unit: string) => `Ansvarig för ${unit}`,
  addUnit: 'Ny enhet',
  addUnitHelp: 'Fyll bara i om en enhet till ska svara.',
  newUnit: 'Enhetens namn',
  newUnitOwner: 'Ansvarig för den nya enheten',
  pickPeople: 'Välj en eller flera',
  ownersHelp: 'Den som är ny får frågan genast om en omgång är öppen, annars när nästa öppnar.',
  unitsHelp: 'En enhet utan ansvarig får inte frågan längre.',
  saveOwners: 'Spara ansvariga',
  nowOwned: (names: string, name: string) => `${names} ansvarar nu för ${name}`,
  nowUnowned: (name: string) => `${name} saknar nu ansvarig`,
  askedNow: (when: string, isRest: boolean) =>
    isRest
      ? `De andra som inte redan har fått frågan ${when} får den nu.`
      : `Den som inte redan har fått frågan ${when} får den nu.`,
  answeredAlready: (when: string) =>
    `Frågan ${when} är redan besvarad, så den skickas inte igen. Den som ansvarar kan ändra svaret och skriver då ”mina mål”.`,
  hasNoChat: (name: string) => `${name} har inte Målvakt i Teams än och får frågan när appen är tillagd.`,
  isUnreachable: (name: string) => `${name} går inte att nå just nu. Frågan skickas så snart det går.`,
  isAway: (name: string, day: string) =>
    `${name} är borta till och med ${day} och får frågan därefter, eftersom ingen ersättare finns.`,
  isCovered: (name: string, day: string, deputy: string) =>
    `${name} är borta till och med ${day}. Till dess går frågan till ${deputy}.`,
  othersLater: (count: number) =>
    count === 1
      ? 'En till får frågan senare.'
      : `${capitalise(numberWord(count, 'sv'))} till får frågan senare.`,
  askedNextTime: 'Frågan kommer när nästa omgång öppnar.',
  nobodyAsked: 'Ingen får frågan förrän någon ansvarar.',
  ownersChanged:
    'Någon annan har ändrat vilka som ansvarar. Inget av det du valde är sparat. Så här är det nu:',
  unitWithoutName: 'Inget är ändrat. Skriv vad den nya enheten heter.',
  unitTwice: (unit: string) => `Inget är ändrat. Enheten ${unit} finns redan.`,
  fetched: (members: number, added: number) => {
    if (members === 0) return 'Ingen hämtades från teamet.';
    return `${members === 1 ? '1 person hämtad' : `${members} personer hämtade`} från teamet, ${added === 0 ? 'ingen ny' : added === 1 ? '1 ny' : `${added} nya`}.`;
  },
  guestsLeftOut: 'Gäster hämtas inte.',
  chooseThem: 'De kan nu väljas som ansvariga: skriv ”ägare” i din egen chatt med mig.',
};

const en: typeof sv = {
  owners: 'Owners',
  allOwned: (count, counts) =>
    count === 1
      ? `${counts} has an owner`
      : `${count === 2 ? 'Both have' : 'Everything has'} an owner: ${counts}`,
  notFollowedUp: (count, counts) =>
    `${counts} ${count === 1 ? 'is' : 'are'} not followed up, since nobody owns ${count === 1 ? 'it' : 'them'}`,
  foundItems: (counts) => `What you wrote matches ${counts}`,
  rangeOf: (first, last, of) => `${first}–${last} of ${of}`,
  showPrevious: (count) => `Show previous ${count}`,
  showNext: (count) => (count === 1 ? 'Show next' : `Show next ${count}`),
  bestFound: (count) =>
    `The ${numberWord(count, 'en')} best matches are shown. Write more words from the title to find another one.`,
  nothingToOwn: 'Nothing in the plan needs an owner',
  importAnother: 'Send me a plan with goals, commitments or assignments, and I will read it.',
  tellCoordinator: 'Tell the coordinator if you think that this is wrong.',
  noOwner: 'Has no owner',
  units: (count) => counted(count, 'unit', 'units'),
  showUnits: (count) => `Show ${counted(count, 'unit', 'units')}`,
  seeUnits: 'Write “owners” and the name to see the units.',
  owns: (names, name) => `${name} is owned by ${names}`,
  ownersOf: (count, name) => `${name} is owned by ${counted(count, 'person', 'people')}`,
  nowOwners: (count, name) => `${name} is now owned by ${counted(count, 'person', 'people')}`,
  isUnowned: (name) => `${name} has no owner`,
  ownerWithDeputy: (name, deputy) => `${name} (deputy ${deputy})`,
  unknownOwner: (id) => `${id} (not in the list of people)`,
  unitOwners: (unit, names) => `${unit}: ${names}`,
  ownerNow: 'Now owned by',
  nobody: 'nobody',
  nameOwner: 'Choose',
  nameOwnerOf: (name) => `Choose an owner: ${name}`,
  changeOwnersOf: (name) => `Change owners: ${name}`,
  whoOwns: (name) => `Who owns ${name}?`,
  owner: 'Owner',
  ownerOf: (unit) => `Owner for ${unit}`,
  addUnit: 'New unit',
  addUnitHelp: 'Fill this in only if another unit should answer.',
  newUnit: 'Name of the unit',
  newUnitOwner: 'Owner for the new unit',
  pickPeople: 'Choose one or more',
  ownersHelp: 'A new owner gets the question at once if a round is open, otherwise when the next one opens.',
  unitsHelp: 'A unit without an owner no longer gets the question.',
  saveOwners: 'Save owners',
  nowOwned: (names, name) => `${name} is now owned by ${names}`,
  nowUnowned: (name) => `${name} now has no owner`,
  askedNow: (when, isRest) =>
    isRest
      ? `The others who have not already had the question ${when} get it now.`
      : `Whoever has not already had the question ${when} gets it now.`,
  answeredAlready: (when) =>
    `The question ${when} has been answered, so it is not sent again. An owner can change the answer by writing “my goals”.`,
  hasNoChat: (name) =>
    `${name} does not have Målvakt in Teams yet and gets the question once the app is added.`,
  isUnreachable: (name) => `${name} cannot be reached right now. The question is sent as soon as it can be.`,
  isAway: (name, day) =>
    `${name} is away up to and including ${day} and gets the question after that, since nobody stands in.`,
  isCovered: (name, day, deputy) =>
    `${name} is away up to and including ${day}. Until then the question goes to ${deputy}.`,
  othersLater: (count) =>
    `${capitalise(numberWord(count, 'en'))} more ${count === 1 ? 'gets' : 'get'} the question later.`,
  askedNextTime: 'The question comes when the next round opens.',
  nobodyAsked: 'Nobody gets the question until it has an owner.',
  ownersChanged:
    'Somebody else has changed the owners. None of what you chose is saved. This is how it stands now:',
  unitWithoutName: 'Nothing has changed. Write the name of the new unit.',
  unitTwice: (unit) => `Nothing has changed. There is already a unit called ${unit}.`,
  fetched: (members, added) => {
    if (members === 0) return 'Nobody was fetched from the team.';
    return `${members === 1 ? '1 person' : `${members} people`} fetched from the team, ${added === 0 ? 'none' : added} new.`;
  },
  guestsLeftOut: 'Guests are not fetched.',
  chooseThem: 'They can now be chosen as owners: write “owners” in your own chat with me.',
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...en },
};

/** With what all rooms share. */
export function ownerTextsIn(language: Language) {
  return TEXTS[language];
}
