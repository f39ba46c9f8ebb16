import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { allOf, counted, numberWord } from '../texts/words.ts';
import { standingTextsIn } from './standing-texts.ts';

/** What is said of who has got their questions and who has not, in Swedish. */
const sv = {
  deliveries: 'Utskick',
  reached: (of: number) =>
    of === 1
      ? 'Den enda ansvariga har fått sina frågor'
      : `${capitalise(allOf(of, 'sv'))} ansvariga har fått sina frågor`,
  unreached: (number: number, of: number, isNow: boolean) => {
    const can = isNow ? 'kan' : 'kunde';
    if (of === 1) return `Den enda ansvariga ${can} inte nås`;
    if (number >= of) return `Ingen av de ${numberWord(of, 'sv')} ansvariga ${can} nås`;
    return `${number} av ${of} ansvariga ${can} inte nås`;
  },
  pending: (number: number, of: number) => {
    if (of === 1) return 'Den enda ansvariga har inte fått sina frågor än';
    if (number >= of) return `Ingen av de ${numberWord(of, 'sv')} ansvariga har fått sina frågor än`;
    return `${number} av ${of} ansvariga har inte fått sina frågor än`;
  },
  channelsUnreached: (count: number) => `${counted(count, 'kanal', 'kanaler')} kan inte nås`,
  nobodyAsked: 'Ingen har någon fråga i omgången',
  chooseOwners: 'Skriv ”ägare” och välj vilka som ansvarar, så får de frågorna.',
  unowned: (counts: string) => `${counts} saknar ansvarig, så ingen får frågan.`,
  delivered: (count: number) =>
    count === 0 ? 'Ingen har fått sina frågor.' : `${count} har fått sina frågor.`,
  allAnswered: (count: number) =>
    count === 0 ? 'Ingen har svarat på allt.' : `${count} har svarat på allt.`,
  closed: 'Omgången är stängd, så inget skickas om.',
  digestStuck: {
    nameless: (name: string) =>
      `Veckobrevet i ${name} kan inte uppdateras, för Teams har inte sagt vilket meddelande det är. Nästa kommer som vanligt.`,
    gone: (name: string) =>
      `Veckobrevet i ${name} har tagits bort två gånger och läggs inte dit igen. Nästa kommer som vanligt.`,
    refused: (name: string) =>
      `Teams tar inte emot det som har ändrats i veckobrevet i ${name}. Målvakt försöker igen när mer har ändrats.`,
  },
  reminders: (count: number, at: string) =>
    count === 1
      ? `En påminnelse har gått ut, ${at}.`
      : `${count} påminnelser har gått ut, den senaste ${at}.`,
  nextReminder: (at: string) => `Nästa påminnelse går ut ${at}.`,
  otherRounds: (count: number, names: string) => `Även ${names} är ${count === 1 ? 'öppen' : 'öppna'}.`,
  showRound: (name: string) => `${name}: visa utskick`,
  rangeOf: (first: number, last: number, of: number) => `${first}–${last} av ${of}`,
  showPrevious: (count: number) => `Visa föregående ${count}`,
  showMore: 'Visa fler',
  show: 'Visa',
  showOne: (name: string) => `Visa ${name}`,
  questionsLeft: (count: number) => `${counted(count, 'fråga', 'frågor')} kvar`,
  byArea: 'Per område',
  byUnit: 'Per enhet',
  byAreaOf: (count: number) => `Per område: ${counted(count, 'område', 'områden')}`,
  byUnitOf: (count: number) => `Per enhet: ${counted(count, 'enhet', 'enheter')}`,
  noArea: 'Övrigt',
  noUnit: 'Utan enhet',
  moreRows: (count: number) => `${counted(count, 'rad', 'rader')} till ryms inte här.`,
  oneUnreached: (name: string) => `${name} kan inte nås`,
  onePending: (name: string) => `${name} har inte fått sina frågor än`,
  onePerhaps: (name: string) => `${name} kan ha fått sina frågor`,
  oneReached: (name: string) => `${name} har fått sina frågor`,
  oneAnswered: (name: string) => `${name} har svarat på allt`,
  channelPending: (name: string) => `${name} har inte fått det senaste än`,
  channelReached: (name: string) => `${name} har fått det senaste`,
  progress: (answered: number, of: number) =>
    of === 1
      ? answered === 1
        ? 'Den enda frågan är besvarad.'
        : 'Den enda frågan är inte besvarad.'
      : `${answered} av ${of} frågor är besvarade.`,

  resend: 'Skicka om',
  resendTo: (name: string) => `Skicka om till ${name}`,
  resendAll: 'Skicka om alla',
  resendAllOf: (count: number) => `Skicka om alla: ${counted(count, 'mottagare', 'mottagare')}`,
  resentTo: (name: string) => `Skickas nu om till ${name}`,
  resentToMany: (count: number) => `Skickas nu om till ${numberWord(count, 'sv')} mottagare`,
  seeSoon: 'Om en minut kan du skriva ”utskick” och se om det kom fram.',
  mayComeTwice: 'Den som redan hade fått frågorna får dem en gång till.',
  stillWaiting: (count: number) =>
    count === 1
      ? 'En ansvarig har inte Målvakt i Teams än och får frågorna när appen är tillagd.'
      : `${capitalise(numberWord(count, 'sv'))} ansvariga har inte Målvakt i Teams än och får frågorna när appen är tillagd.`,
  nothingToResend: 'Det finns inget att skicka om',
  allSentAlready: 'Allt som kan skickas är skickat eller på väg.',
  unknownRecipient: 'Personen eller kanalen får inget i omgången längre',

  columns: {
    expected: 'Frågor',
    answered: 'Besvarade',
    sent: 'Skickade',
    planned: 'På väg',
    resting: 'Når inte fram',
    failed: 'Inte mottagna',
  },
  area: 'Område',
  unit: 'Enhet',
  total: 'Alla',
  notReached: 'Kan inte nås, eller har inte fått sitt meddelande än:',
  allReached: 'Alla har fått sina meddelanden.',
  resentLines: (count: number) =>
    count === 0
      ? 'Det finns inget att skicka om.'
      : `Skickas nu om till ${counted(count, 'mottagare', 'mottagare')}.`,
};

const en: typeof sv = {
  deliveries: 'Deliveries',
  reached: (of) =>
    of === 1
      ? 'The only owner has got their questions'
      : `${capitalise(allOf(of, 'en'))} owners have got their questions`,
  unreached: (number, of, isNow) => {
    if (of > 1 && number >= of) {
      return `None of the ${numberWord(of, 'en')} owners ${isNow ? 'can' : 'could'} be reached`;
    }
    const cannot = isNow ? 'cannot' : 'could not';
    return of === 1
      ? `The only owner ${cannot} be reached`
      : `${number} of ${of} owners ${cannot} be reached`;
  },
  pending: (number, of) => {
    if (of === 1) return 'The only owner has not got their questions yet';
    if (number >= of) return `None of the ${numberWord(of, 'en')} owners has got their questions yet`;
    return number === 1
      ? `1 of ${of} owners has not got their questions yet`
      : `${number} of ${of} owners have not got their questions yet`;
  },
  channelsUnreached: (count) => `${counted(count, 'channel', 'channels')} cannot be reached`,
  nobodyAsked: 'Nobody has a question in this round',
  chooseOwners: 'Write “owners” and choose who owns what, and they get their questions.',
  unowned: (counts) => `Without an owner, so nobody gets the question: ${counts}.`,
  delivered: (count) =>
    count === 0
      ? 'Nobody has got their questions.'
      : `${count} ${count === 1 ? 'has' : 'have'} got their questions.`,
  allAnswered: (count) =>
    count === 0
      ? 'Nobody has answered everything.'
      : `${count} ${count === 1 ? 'has' : 'have'} answered everything.`,
  closed: 'The round is closed, so nothing is sent again.',
  digestStuck: {
    nameless: (name) =>
      `The weekly digest in ${name} cannot be updated, since Teams has not said which message it is. The next one comes as usual.`,
    gone: (name) =>
      `The weekly digest in ${name} has been deleted twice and is not posted again. The next one comes as usual.`,
    refused: (name) =>
      `Teams does not take what has changed in the weekly digest in ${name}. Målvakt tries again when more has changed.`,
  },
  reminders: (count, at) =>
    count === 1 ? `One reminder has gone out, ${at}.` : `${count} reminders have gone out, the latest ${at}.`,
  nextReminder: (at) => `The next reminder goes out ${at}.`,
  otherRounds: (_count, names) => `Also open: ${names}.`,
  showRound: (name) => `${name}: show deliveries`,
  rangeOf: (first, last, of) => `${first}–${last} of ${of}`,
  showPrevious: (count) => `Show previous ${count}`,
  showMore: 'Show more',
  show: 'Show',
  showOne: (name) => `Show ${name}`,
  questionsLeft: (count) => `${counted(count, 'question', 'questions')} left`,
  byArea: 'By area',
  byUnit: 'By unit',
  byAreaOf: (count) => `By area: ${counted(count, 'area', 'areas')}`,
  byUnitOf: (count) => `By unit: ${counted(count, 'unit', 'units')}`,
  noArea: 'Other',
  noUnit: 'Without a unit',
  moreRows: (count) =>
    `${counted(count, 'more row', 'more rows')} ${count === 1 ? 'is' : 'are'} not shown here.`,
  oneUnreached: (name) => `${name} cannot be reached`,
  onePending: (name) => `${name} has not got their questions yet`,
  onePerhaps: (name) => `${name} may have got their questions`,
  oneReached: (name) => `${name} has got their questions`,
  oneAnswered: (name) => `${name} has answered everything`,
  channelPending: (name) => `${name} has not got the latest yet`,
  channelReached: (name) => `${name} has got the latest`,
  progress: (answered, of) =>
    of === 1
      ? answered === 1
        ? 'The only question has been answered.'
        : 'The only question has not been answered.'
      : `${answered} of ${of} questions ${answered === 1 ? 'has' : 'have'} been answered.`,

  resend: 'Send again',
  resendTo: (name) => `Send again to ${name}`,
  resendAll: 'Send all again',
  resendAllOf: (count) => `Send all again: ${counted(count, 'recipient', 'recipients')}`,
  resentTo: (name) => `Now sent again to ${name}`,
  resentToMany: (count) => `Now sent again to ${numberWord(count, 'en')} recipients`,
  seeSoon: 'In a minute you can write “deliveries” and see whether it arrived.',
  mayComeTwice: 'Anybody who already had the questions gets them once more.',
  stillWaiting: (count) =>
    count === 1
      ? 'One owner does not have Målvakt in Teams yet and gets the questions once the app is added.'
      : `${capitalise(numberWord(count, 'en'))} owners do not have Målvakt in Teams yet and get the questions once the app is added.`,
  nothingToResend: 'There is nothing to send again',
  allSentAlready: 'All that can be sent has been sent or is on its way.',
  unknownRecipient: 'That person or channel gets nothing in this round any more',

  columns: {
    expected: 'Questions',
    answered: 'Answered',
    sent: 'Sent',
    planned: 'On the way',
    resting: 'Cannot arrive',
    failed: 'Not accepted',
  },
  area: 'Area',
  unit: 'Unit',
  total: 'All',
  notReached: 'Cannot be reached, or have not got their message yet:',
  allReached: 'Everybody has got their messages.',
  resentLines: (count) =>
    count === 0
      ? 'There is nothing to send again.'
      : `Now sent again to ${counted(count, 'recipient', 'recipients')}.`,
};

const TEXTS = {
  sv: { ...standingTextsIn('sv'), ...sv },
  en: { ...standingTextsIn('en'), ...en },
};

/** With what is said of how far a message has come. */
export function ledgerTextsIn(language: Language) {
  return TEXTS[language];
}
