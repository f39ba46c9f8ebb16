import type { Language } from '../../domain/language.ts';
import { numberWord } from '../texts/words.ts';

/** What is said of how a channel wants its digest, in Swedish. */
const sv = {
  settings: 'Veckobrevets inställningar',
  howHere: 'Hur vill ni ha veckobrevet?',
  howIn: (name: string) => `Hur ska veckobrevet vara i ${name}?`,
  startHere: 'Ska veckobrevet komma hit?',
  startsBySaving:
    'Kanalen börjar prenumerera när du sparar. Den får då också samordnarens sammanställningar.',
  confirm: 'Det här är inte sparat än. Läs igenom och spara.',
  wholeHours: 'Veckobrevet kommer på hel timme.',
  weekday: 'Dag',
  weekdays: ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lördag', 'Söndag'],
  onWeekdays: ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar', 'lördagar', 'söndagar'],
  hour: 'Tid',
  at: (hour: string) => `kl.\u00A0${hour}.00`,
  content: 'Innehåll',
  everything: 'Allt: det nya, det som har försämrats och det som saknas',
  onlyChanges: 'Bara det som har ändrats',
  areas: 'Målområden (inget valt betyder alla)',
  wholePlan: 'Alla',
  quiet: 'Veckor utan ändringar',
  quietLine: 'En rad som säger det',
  quietNothing: 'Inget veckobrev',
  language: 'Språk',
  usualLanguage: 'Kommunens vanliga språk',
  languages: { sv: 'Svenska', en: 'Engelska' },
  inLanguage: { sv: 'på svenska', en: 'på engelska' },
  save: 'Spara',
  end: 'Avsluta brevet',
  endHere: 'Kanalen får varken veckobrevet eller sammanställningarna längre, och bevakar inget.',
  endYes: 'Ja, avsluta',
  change: 'Ändra',
  comesHere: (when: string) => `Veckobrevet kommer hit på ${when}`,
  comesTo: (name: string, when: string) => `Veckobrevet kommer till ${name} på ${when}`,
  next: (at: string) => `Nästa kommer ${at}, om en omgång är öppen då.`,
  listed: (when: string) => `På ${when}`,
  all: 'allt',
  changes: 'bara det som har ändrats',
  ofAreas: (count: number) => `${count === 1 ? 'ett målområde' : `${numberWord(count, 'sv')} målområden`}`,
  skips: 'inget veckor utan ändringar',
  subscribedSince: (at: string) => `Prenumererar sedan ${at}`,
  whichChannel: 'Vilken kanals veckobrev vill du ändra?',
  noChannel: 'Ingen kanal får veckobrevet. Skriv ”prenumerera” efter @Målvakt i den kanal som ska få det.',
  notSubscribed:
    'Kanalen får inte veckobrevet längre. Skriv ”prenumerera” efter @Målvakt i den om den ska få det igen.',
  ended: 'Kanalen får inte längre veckobrevet och sammanställningarna.',
  moreChannels: (count: number) =>
    `${count} till får inte plats. Skriv ”veckobrev inställningar” efter @Målvakt i kanalen.`,
};

const en: typeof sv = {
  settings: 'Digest settings',
  howHere: 'How do you want the weekly digest?',
  howIn: (name) => `How should the weekly digest be in ${name}?`,
  startHere: 'Should the weekly digest come here?',
  startsBySaving: 'The channel subscribes when you save. It then also gets the coordinator’s summaries.',
  confirm: 'This is not saved yet. Read it through and save.',
  wholeHours: 'The weekly digest comes on the hour.',
  weekday: 'Day',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  onWeekdays: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
  hour: 'Time',
  at: (hour) => `at ${hour}:00`,
  content: 'Content',
  everything: 'Everything: what is new, what got worse and what is missing',
  onlyChanges: 'Only what has changed',
  areas: 'Areas (none chosen means all)',
  wholePlan: 'All',
  quiet: 'Weeks without changes',
  quietLine: 'A line that says so',
  quietNothing: 'No digest',
  language: 'Language',
  usualLanguage: 'The municipality’s usual language',
  languages: { sv: 'Swedish', en: 'English' },
  inLanguage: { sv: 'in Swedish', en: 'in English' },
  save: 'Save',
  end: 'Stop the digest',
  endHere: 'The channel will get neither the weekly digest nor the summaries, and will follow nothing.',
  endYes: 'Yes, stop it',
  change: 'Change',
  comesHere: (when) => `The weekly digest comes here on ${when}`,
  comesTo: (name, when) => `The weekly digest comes to ${name} on ${when}`,
  next: (at) => `The next one comes ${at}, if a round is open then.`,
  listed: (when) => `On ${when}`,
  all: 'everything',
  changes: 'only what has changed',
  ofAreas: (count) => (count === 1 ? 'one area' : `${numberWord(count, 'en')} areas`),
  skips: 'nothing in weeks without changes',
  subscribedSince: (at) => `Subscribed since ${at}`,
  whichChannel: 'Which channel’s digest do you want to change?',
  noChannel:
    'No channel gets the weekly digest. Write “subscribe” after @Målvakt in the channel that should.',
  notSubscribed:
    'The channel no longer gets the weekly digest. Write “subscribe” after @Målvakt in it if it should get it again.',
  ended: 'The channel no longer gets the weekly digest and the summaries.',
  moreChannels: (count) =>
    `${count} more ${count === 1 ? 'is' : 'are'} not shown here. Write “digest settings” after @Målvakt in the channel.`,
};

const TEXTS = { sv, en };

export function digestSettingsTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
