import type { Language } from '../../domain/language.ts';
import { commonTextsIn } from '../texts/common.ts';
import { counted, quoted } from '../texts/words.ts';

/** What Målvakt says of the list of people, in Swedish. */
const sv = {
  people: 'Personer',
  nobodyListed: 'Ingen finns i personlistan än',
  addSomebody:
    'Lägg till dem som ska svara på frågor, eller skriv ”@Målvakt ägare” i ett team, så hämtas alla som är med där.',
  listed: (count: number) => counted(count, 'person', 'personer'),
  allReached: (counts: string) => `${counts}, alla som ska få frågor kan nås`,
  nobodyAsked: (counts: string) => `${counts}, men ingen ansvarar för något än`,
  someMissed: (counts: string, missed: number) => `${counts}, ${missed} kan inte nås`,
  missedLead:
    'De som inte kan nås får inga frågor, fast de ansvarar för något eller är ersättare. Tryck på ”Visa” för att se vad du kan göra.',
  found: (counts: string, words: string) => `${counts} stämmer med ${quoted(words, 'sv')}`,
  nobodyFound: (words: string) => `Ingen i personlistan stämmer med ${quoted(words, 'sv')}`,
  searchOtherwise:
    'Pröva en del av namnet, e-postadressen, enheten eller en roll. Annars kan du lägga till personen.',
  personGone: 'Personen finns inte längre i personlistan. Så här ser listan ut nu:',
  notTwice: 'Det har någon redan svarat på. Så här ser listan ut nu:',
  rangeOf: (first: number, last: number, of: number) => `${first}–${last} av ${of}`,
  showPrevious: (count: number) => `Visa föregående ${count}`,
  showNext: (count: number) => (count === 1 ? 'Visa nästa' : `Visa nästa ${count}`),
  show: 'Visa',
  showPerson: (name: string) => `Visa: ${name}`,
  addPerson: 'Lägg till person',
  ownsItems: (counts: string) => `ansvarar för ${counts}`,
  cannotBeReached: 'kan inte nås',
  twiceInList: (name: string) => `${name} finns två gånger`,
  perhapsNewAccount: 'Det kan vara samma person med ett nytt konto.',

  isMissed: (name: string) => `${name} kan inte nås`,
  personOwns: (name: string, counts: string) => `${name} ansvarar för ${counts}`,
  personIs: (name: string, roles: string) => `${name} är ${roles}`,
  askToOpen: (name: string) =>
    `${name} har inte Målvakt i Teams, så inga nya frågor kommer fram. Be ${name} söka efter Målvakt bland apparna i Teams, öppna chatten och skriva ”svara”. Finns appen inte där ber du den som sköter Målvakt att lägga till den.`,
  askToReopen: (name: string) =>
    `Teams tar inte emot meddelanden till ${name}. Be ${name} att öppna Målvakt i Teams och skriva ”svara”. Har ${name} slutat väljer du en ny ansvarig med ”ägare”, och tar bort personen här.`,
  address: 'E-post',
  roles: 'Roller',
  unit: 'Enhet',
  deputy: 'Ersättare',
  deputyFor: 'Ersättare för',
  reach: 'Kan nås',
  reached: {
    reachable: 'ja',
    'no-address': 'nej, har inte Målvakt i Teams',
    unreachable: 'nej, Teams tar inte emot meddelanden',
  },
  noAddress: 'saknas',
  none: 'ingen',
  noUnit: 'ingen enhet',
  ownsThese: 'Ansvarar för',
  showRest: (count: number) => `Visa ${count} till`,
  edit: 'Ändra',
  remove: 'Ta bort',
  newAccount: 'Nytt konto?',
  saved: 'Ändringen är sparad.',
  added: (name: string) => `${name} är tillagd`,
  addedMany: (count: number) =>
    count === 0
      ? 'Ingen ny person är tillagd'
      : `${counted(count, 'person', 'personer')} är ${count === 1 ? 'tillagd' : 'tillagda'}`,
  chooseAsOwner: (count: number) =>
    `Skriv ”ägare” för att välja vad ${count === 1 ? 'den' : 'de'} nya ska ansvara för.`,
  werePresent: (names: string, count: number) =>
    `${names} fanns redan och är inte ${count === 1 ? 'ändrad' : 'ändrade'}.`,

  editTitle: (name: string) => `Vad ska gälla för ${name}?`,
  addTitle: 'Vem ska läggas till i personlistan?',
  pickPeople: 'Personer',
  pickHelp: 'Sök på namn',
  pickSomebody: 'Välj minst en person',
  rolesHelp:
    'Den som är chef eller attestant ser alla svar. Den som är samordnare kan också ändra planen, ansvariga och personer.',
  pickRole: 'Välj minst en roll',
  noDeputy: 'Ingen ersättare',
  otherDeputy: 'Annan ersättare',
  deputyHelp: 'Ersättaren får frågorna när personen är frånvarande.',
  savePerson: 'Spara',
  addPeople: 'Lägg till',
  changedMeanwhile: (now: string) =>
    `Någon annan ändrade samma person under tiden, så inget är sparat. Nu gäller: ${now}. Det du fyllde i står kvar. Spara igen om det är det som ska gälla.`,
  ownDeputy: 'Inget är sparat. En person kan inte vara sin egen ersättare. Välj någon annan.',

  removeTitle: (name: string) => `Ska ${name} tas bort ur personlistan?`,
  losesOwner: (counts: string) => `${counts} blir utan ansvarig`,
  keepsOwner: (counts: string) => `${counts} har en ansvarig till.`,
  losesDeputy: (names: string) => `${names} blir utan ersättare.`,
  ownsNothing: 'Personen ansvarar inte för något.',
  answersStay: 'Det som personen har svarat finns kvar.',
  keep: 'Behåll',
  removed: (name: string) => `${name} är borttagen`,
  nowWithoutOwner: (counts: string) => `${counts} saknar nu ansvarig`,
  nobodyLeftOut: 'Inget saknar ansvarig för den skull.',
  chooseOwners: 'Ingen får frågan förrän någon ansvarar. Välj ansvarig med ”ägare”.',
  nowWithoutDeputy: (names: string) => `${names} har inte längre någon ersättare.`,

  newAccountTitle: (name: string) => `Har ${name} fått ett nytt konto?`,
  sameAddress: (address: string) => `Två konton i personlistan har adressen ${address}.`,
  sameName: 'Två konton i personlistan har samma namn, och det ena saknar e-postadress.',
  movesAll:
    'Är det samma person flyttas det som det gamla kontot ansvarar för, med roller och svar, till det nya. Det gamla kontot tas bort.',
  oldAccount: 'Det gamla kontot',
  newOne: 'Det nya kontot',
  yesMove: 'Ja, flytta',
  noTwo: 'Nej, två personer',
  moved: (name: string) => `${name} är flyttad till sitt nya konto`,
  movedWhat: 'Allt det som det gamla kontot hade följde med: ansvar, roller och svar.',
  keptApart: 'Det är två personer. Jag frågar inte om det igen.',
};

const en: typeof sv = {
  people: 'People',
  nobodyListed: 'Nobody is in the list of people yet',
  addSomebody:
    'Add those who are to answer questions, or write “@Målvakt owners” in a team to fetch everybody who is in it.',
  listed: (count) => counted(count, 'person', 'people'),
  allReached: (counts) => `${counts}, and all who will be asked can be reached`,
  nobodyAsked: (counts) => `${counts}, but nobody owns anything yet`,
  someMissed: (counts, missed) => `${counts}, ${missed} cannot be reached`,
  missedLead:
    'Those who cannot be reached get no questions, though they own something or are deputies. Press “Show” to see what you can do.',
  found: (counts, words) => `${counts} found for ${quoted(words, 'en')}`,
  nobodyFound: (words) => `Nobody in the list of people matches ${quoted(words, 'en')}`,
  searchOtherwise: 'Try a part of the name, the email address, the unit or a role. Or add the person.',
  personGone: 'This person is no longer in the list of people. This is the list as it is now:',
  notTwice: 'Somebody has answered that already. This is the list as it is now:',
  rangeOf: (first, last, of) => `${first}–${last} of ${of}`,
  showPrevious: (count) => `Show previous ${count}`,
  showNext: (count) => (count === 1 ? 'Show next' : `Show next ${count}`),
  show: 'Show',
  showPerson: (name) => `Show: ${name}`,
  addPerson: 'Add a person',
  ownsItems: (counts) => `owns ${counts}`,
  cannotBeReached: 'cannot be reached',
  twiceInList: (name) => `${name} is listed twice`,
  perhapsNewAccount: 'It may be the same person with a new account.',

  isMissed: (name) => `${name} cannot be reached`,
  personOwns: (name, counts) => `${name} owns ${counts}`,
  personIs: (name, roles) => `The role of ${name}: ${roles}`,
  askToOpen: (name) =>
    `${name} does not have Målvakt in Teams, so no new questions arrive. Ask ${name} to look for Målvakt among the apps in Teams, open the chat and write “answer”. If the app is not there, ask whoever runs Målvakt to add it.`,
  askToReopen: (name) =>
    `Teams takes no messages to ${name}. Ask ${name} to open Målvakt in Teams and write “answer”. If ${name} has left, choose another owner with “owners”, and remove the person here.`,
  address: 'Email',
  roles: 'Roles',
  unit: 'Unit',
  deputy: 'Deputy',
  deputyFor: 'Deputy of',
  reach: 'Can be reached',
  reached: {
    reachable: 'yes',
    'no-address': 'no, does not have Målvakt in Teams',
    unreachable: 'no, Teams takes no messages',
  },
  noAddress: 'missing',
  none: 'nobody',
  noUnit: 'no unit',
  ownsThese: 'Owns',
  showRest: (count) => `Show ${count} more`,
  edit: 'Change',
  remove: 'Remove',
  newAccount: 'New account?',
  saved: 'The change is saved.',
  added: (name) => `${name} has been added`,
  addedMany: (count) =>
    count === 0 ? 'Nobody new has been added' : `${counted(count, 'person has', 'people have')} been added`,
  chooseAsOwner: (count) =>
    `Write “owners” to choose what the new ${count === 1 ? 'one is' : 'ones are'} to own.`,
  werePresent: (names, count) =>
    `${names} ${count === 1 ? 'was' : 'were'} already there and ${count === 1 ? 'has' : 'have'} not been changed.`,

  editTitle: (name) => `What is to hold for ${name}?`,
  addTitle: 'Who is to be added to the list of people?',
  pickPeople: 'People',
  pickHelp: 'Search by name',
  pickSomebody: 'Choose at least one person',
  rolesHelp:
    'Managers and approvers see all answers. Coordinators can also change the plan, its owners and the people.',
  pickRole: 'Choose at least one role',
  noDeputy: 'No deputy',
  otherDeputy: 'Another deputy',
  deputyHelp: 'The deputy gets the questions while the person is absent.',
  savePerson: 'Save',
  addPeople: 'Add',
  changedMeanwhile: (now) =>
    `Somebody else changed the same person meanwhile, so nothing is saved. This holds now: ${now}. What you filled in is still here. Save again if that is to hold.`,
  ownDeputy: 'Nothing is saved. Nobody can be their own deputy. Choose somebody else.',

  removeTitle: (name) => `Remove ${name} from the list of people?`,
  losesOwner: (counts) => `Without an owner then: ${counts}`,
  keepsOwner: (counts) => `Also owned by somebody else: ${counts}.`,
  losesDeputy: (names) => `Without a deputy then: ${names}.`,
  ownsNothing: 'This person owns nothing.',
  answersStay: 'What the person has answered is kept.',
  keep: 'Keep',
  removed: (name) => `${name} has been removed`,
  nowWithoutOwner: (counts) => `Now without an owner: ${counts}`,
  nobodyLeftOut: 'Nothing lacks an owner because of it.',
  chooseOwners: 'Nobody gets the question until somebody owns it. Choose an owner with “owners”.',
  nowWithoutDeputy: (names) => `Without a deputy now: ${names}.`,

  newAccountTitle: (name) => `Does ${name} have a new account?`,
  sameAddress: (address) => `Two accounts in the list of people have the address ${address}.`,
  sameName: 'Two accounts in the list of people have the same name, and one of them has no email address.',
  movesAll:
    'If it is the same person, what the old account owns moves to the new one, with roles and answers. The old account is removed.',
  oldAccount: 'The old account',
  newOne: 'The new account',
  yesMove: 'Yes, move',
  noTwo: 'No, two people',
  moved: (name) => `${name} has been moved to the new account`,
  movedWhat: 'All that the old account had came along: what it owned, roles and answers.',
  keptApart: 'They are two people. I will not ask about it again.',
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...en },
};

export type PeopleTexts = (typeof TEXTS)['sv'];

/** With what all rooms share. */
export function peopleTextsIn(language: Language): PeopleTexts {
  return TEXTS[language];
}
