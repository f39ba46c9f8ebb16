import type { Language } from '../../domain/language.ts';
import { counted, numberWord, quoted } from '../texts/words.ts';

/** What is said of reminders, in Swedish. */
const sv = {
  reminder: 'Påminnelse',
  reminders: 'Påminnelser',
  questionsLeft: (left: number) =>
    `Du har ${numberWord(left, 'sv')} ${left === 1 ? 'fråga' : 'frågor'} kvar att svara på`,
  dueMoved: (round: string, day: string) =>
    `Sista dagen att svara i ${quoted(round, 'sv')} är flyttad till ${day}.`,
  insteadOf: (name: string) => `för ${name}`,
  again: 'ska besvaras på nytt',
  more: (count: number) => `${counted(count, 'fråga', 'frågor')} till`,
  answerNow: 'Svara nu',
  onMonday: 'Påminn på måndag',
  onMondayOf: 'Påminn på måndag om dina frågor',
  tomorrow: 'I morgon',
  tomorrowOf: 'I morgon: påminn om dina frågor',
  inAWeek: 'Om en vecka',
  inAWeekOf: 'Om en vecka: påminn om dina frågor',

  snoozed: (at: string) => `Jag påminner dig ${at}`,
  onHoliday: (day: string) => `${day} är en helgdag, så det blir nästa arbetsdag.`,
  onWeekend: (day: string) => `${day} är ingen arbetsdag, så det blir nästa.`,
  inPause: (day: string) => `${day} har kommunen uppehåll, så det blir första arbetsdagen efter det.`,
  whileAway: (day: string) => `${day} är du borta, så det blir när du är tillbaka.`,
  outsideHours: (hours: string) => `Påminnelser kommer på arbetstid, ${hours}.`,
  hours: (from: number, to: number) => `kl.\u00A0${from}–${to}`,
  beyondDue: (day: string) => `Det är efter sista dagen att svara, som är ${day}.`,
  nothingUntil:
    'Fram till dess får du ingen annan påminnelse om dina frågor, om inte samordnaren skickar en.',
  nothingToRemind: 'Du har inga frågor att bli påmind om just nu.',
  isPast:
    'Den tiden har varit. Skriv till exempel ”påminn mig på måndag” eller ”påminn mig i morgon kl.\u00A09”.',
  whenNotUnderstood:
    'Jag förstod inte när du vill bli påmind. Skriv till exempel ”påminn mig på fredag”, ”påminn mig i morgon kl.\u00A09” eller ”påminn mig om en vecka”.',
  whenToRemind: 'När vill du bli påmind?',

  chase: (people: number) =>
    people === 1
      ? 'En person har inte svarat trots påminnelse'
      : `${numberWord(people, 'sv')} personer har inte svarat trots påminnelse`,
  chaseAll: (people: number) =>
    people === 1
      ? 'En person har frågor kvar och kan inte påminnas'
      : `${numberWord(people, 'sv')} personer har frågor kvar och kan inte påminnas`,
  chaseMixed: (people: number) =>
    `${numberWord(people, 'sv')} personer har frågor kvar som du behöver se till`,
  because: {
    reminded: (names: string) => `Påminnelse har inte hjälpt: ${names}`,
    away: (names: string) => `Borta, och ingen svarar i stället: ${names}`,
    unreachable: (names: string) => `Kan inte nås: ${names}`,
  },
  withQuestions: (name: string, count: number) => `${name} (${counted(count, 'fråga', 'frågor')})`,
  moreOfThem: (count: number) => `${numberWord(count, 'sv')} till`,
  showMissing: 'Visa vilka',
  remindThem: 'Påminn',

  willRemind: (people: number) =>
    people === 1 ? 'En person får en påminnelse' : `${numberWord(people, 'sv')} personer får en påminnelse`,
  onlyNow:
    'Jag kan bara påminna andra nu, inte senare. Ingen har fått någon påminnelse. Skriv ”påminn” när det är dags, eller ”påminn mig på fredag” så påminner jag dig. De påminnelser som går av sig själva ser du med ”inställningar”.',
  nobodyToRemind: 'Ingen får någon påminnelse',
  goesNow: (people: number) => `${people === 1 ? 'Den' : 'De'} går ut så snart du trycker på knappen.`,
  goesLater: (people: number, at: string) =>
    `${people === 1 ? 'Den' : 'De'} går ut ${at}, när folk är på jobbet igen.`,
  goOut: (people: number) => `${people === 1 ? 'Den' : 'De'} går ut så snart Målvakt är igång.`,
  wouldGo: (people: number) => `${people === 1 ? 'Den' : 'De'} skulle gå ut genast.`,
  /** Once the button is pressed. */
  goingNow: (people: number) =>
    people === 1 ? 'En påminnelse går ut nu' : `${numberWord(people, 'sv')} påminnelser går ut nu`,
  goingLater: (people: number, at: string) =>
    people === 1 ? `En påminnelse går ut ${at}` : `${numberWord(people, 'sv')} påminnelser går ut ${at}`,
  seeLater: (people: number) =>
    `Skriv ”utskick” om en stund för att se om ${people === 1 ? 'den' : 'de'} har kommit fram.`,
  allDone: 'Då är folk på jobbet igen. Du behöver inte göra något mer.',
  onceADay: 'Var och en får en påminnelse om dagen som mest, om alla sina frågor.',
  everyoneAnswered: 'Alla har svarat.',
  isClosed: 'Omgången är stängd, så ingen påminns.',
  unreadPlan: (plan: string) =>
    `Planen ${quoted(plan, 'sv')} går inte att läsa just nu, så ingen påminns om den. Be IT se i loggen.`,
  getOne: 'Får en påminnelse',
  getNone: 'Får ingen',
  lineOf: (name: string, count: number) => `${name}: ${counted(count, 'fråga', 'frågor')}`,
  lineInsteadOf: (line: string, names: string) => `${line}, även för ${names}`,
  leftOut: {
    away: (name: string) => `${name}: är borta, och ingen svarar i stället`,
    unreachable: (name: string) => `${name}: kan inte nås`,
    today: (name: string) => `${name}: får redan en påminnelse den dagen`,
    answered: (name: string) => `${name}: har svarat på allt`,
  },
  awayCovered: (name: string, standIn: string) => `${name}: är borta, och ${standIn} svarar i stället`,
  morePeople: (count: number) => counted(count, 'person till', 'personer till'),
  send: (count: number): string => (count === 1 ? 'Skicka påminnelse' : 'Skicka påminnelser'),
  sendOf: (count: number) =>
    count === 1 ? 'Skicka påminnelse till en person' : `Skicka påminnelser till ${count} personer`,
  noOpenRound: 'Ingen omgång är öppen, så det finns inget att påminna om.',
  openRounds: 'Öppna omgångar',
  unknownWho: (words: string) =>
    `Jag hittar ingen som heter ${quoted(words, 'sv')} bland dem som inte har svarat, så här är alla.`,
  whichRound: 'I vilken omgång vill du påminna?',
  inRound: (name: string) => `${name}: påminn i den omgången`,
  onlyOwn:
    'Påminnelser till andra skickar samordnaren. Vill du bli påmind själv, skriv till exempel ”påminn mig på fredag”.',
};

const en: typeof sv = {
  reminder: 'Reminder',
  reminders: 'Reminders',
  questionsLeft: (left) =>
    `You have ${numberWord(left, 'en')} ${left === 1 ? 'question' : 'questions'} left to answer`,
  dueMoved: (round, day) => `The last day to answer ${quoted(round, 'en')} has been moved to ${day}.`,
  insteadOf: (name) => `for ${name}`,
  again: 'to be answered again',
  more: (count) => counted(count, 'more question', 'more questions'),
  answerNow: 'Answer now',
  onMonday: 'Remind on Monday',
  onMondayOf: 'Remind on Monday of your questions',
  tomorrow: 'Tomorrow',
  tomorrowOf: 'Tomorrow: remind me of my questions',
  inAWeek: 'In a week',
  inAWeekOf: 'In a week: remind me of my questions',

  snoozed: (at) => `I will remind you ${at}`,
  onHoliday: (day) => `${day} is a public holiday, so it will be the next working day.`,
  onWeekend: (day) => `${day} is not a working day, so it will be the next one.`,
  inPause: (day) => `The municipality is closed ${day}, so it will be the first working day after that.`,
  whileAway: (day) => `You are away ${day}, so it will be when you are back.`,
  outsideHours: (hours) => `Reminders come in working hours, ${hours}.`,
  hours: (from, to) => `${from}:00–${to}:00`,
  beyondDue: (day) => `That is after the last day to answer, ${day}.`,
  nothingUntil: 'You get no other reminder of your questions before that, unless the coordinator sends one.',
  nothingToRemind: 'You have no questions to be reminded of right now.',
  isPast: 'That time has passed. Write, for example, “remind me on Monday” or “remind me tomorrow at 9”.',
  whenNotUnderstood:
    'I did not understand when you want to be reminded. Write, for example, “remind me on Friday”, “remind me tomorrow at 9” or “remind me in a week”.',
  whenToRemind: 'When do you want to be reminded?',

  chase: (people) =>
    people === 1
      ? 'One person has not answered despite a reminder'
      : `${numberWord(people, 'en')} people have not answered despite a reminder`,
  chaseAll: (people) =>
    people === 1
      ? 'One person has questions left and cannot be reminded'
      : `${numberWord(people, 'en')} people have questions left and cannot be reminded`,
  chaseMixed: (people) => `${numberWord(people, 'en')} people have questions left that need your help`,
  because: {
    reminded: (names) => `Reminded without success: ${names}`,
    away: (names) => `Away, with nobody answering instead: ${names}`,
    unreachable: (names) => `Cannot be reached: ${names}`,
  },
  withQuestions: (name, count) => `${name} (${counted(count, 'question', 'questions')})`,
  moreOfThem: (count) => `${numberWord(count, 'en')} more`,
  showMissing: 'Show who',
  remindThem: 'Remind',

  willRemind: (people) =>
    people === 1 ? 'One person gets a reminder' : `${numberWord(people, 'en')} people get a reminder`,
  onlyNow:
    'I can only remind others now, not later. Nobody has been reminded. Write “remind” when it is time, or “remind me on Friday” and I will remind you. Write “settings” to see the reminders that go out by themselves.',
  nobodyToRemind: 'Nobody gets a reminder',
  goesNow: (people) => `${people === 1 ? 'It goes' : 'They go'} out as soon as you press the button.`,
  goesLater: (people, at) =>
    `${people === 1 ? 'It goes' : 'They go'} out ${at}, when people are at work again.`,
  goOut: (people) => `${people === 1 ? 'It goes' : 'They go'} out as soon as Målvakt is running.`,
  wouldGo: (people) => `${people === 1 ? 'It' : 'They'} would go out at once.`,
  goingNow: (people) =>
    people === 1 ? 'One reminder goes out now' : `${numberWord(people, 'en')} reminders go out now`,
  goingLater: (people, at) =>
    people === 1 ? `One reminder goes out ${at}` : `${numberWord(people, 'en')} reminders go out ${at}`,
  seeLater: (people) =>
    `Write “deliveries” in a while to see whether ${people === 1 ? 'it has' : 'they have'} arrived.`,
  allDone: 'People are at work again then. There is nothing more for you to do.',
  onceADay: 'Everybody gets one reminder a day at most, about all their questions.',
  everyoneAnswered: 'Everybody has answered.',
  isClosed: 'The round is closed, so nobody is reminded.',
  unreadPlan: (plan) =>
    `The plan ${quoted(plan, 'en')} cannot be read right now, so nobody is reminded of it. Ask IT to look in the log.`,
  getOne: 'Get a reminder',
  getNone: 'Get none',
  lineOf: (name, count) => `${name}: ${counted(count, 'question', 'questions')}`,
  lineInsteadOf: (line, names) => `${line}, for ${names} as well`,
  leftOut: {
    away: (name) => `${name}: away, with nobody answering instead`,
    unreachable: (name) => `${name}: cannot be reached`,
    today: (name) => `${name}: has a reminder that day already`,
    answered: (name) => `${name}: has answered everything`,
  },
  awayCovered: (name, standIn) => `${name}: away, and ${standIn} answers instead`,
  morePeople: (count) => counted(count, 'more person', 'more people'),
  send: (count) => (count === 1 ? 'Send reminder' : 'Send reminders'),
  sendOf: (count) => (count === 1 ? 'Send reminder to one person' : `Send reminders to ${count} people`),
  noOpenRound: 'No round is open, so there is nothing to remind anybody of.',
  openRounds: 'Open rounds',
  unknownWho: (words) =>
    `I find nobody called ${quoted(words, 'en')} among those who have not answered, so here is everybody.`,
  whichRound: 'In which round do you want to remind people?',
  inRound: (name) => `${name}: remind in that round`,
  onlyOwn:
    'The coordinator sends reminders to others. To be reminded yourself, write, for example, “remind me on Friday”.',
};

const TEXTS = { sv, en };

export function reminderTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
