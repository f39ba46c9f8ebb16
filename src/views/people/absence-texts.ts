import type { Language } from '../../domain/language.ts';
import { commonTextsIn } from '../texts/common.ts';
import { numberWord } from '../texts/words.ts';

/** What Målvakt says of absences, in Swedish. */
const sv = {
  absence: 'Frånvaro',
  whenAway: 'När är du borta?',
  deputyUnlessPicked: (name: string) =>
    `Medan du är borta svarar ${name} för dig, om du inte väljer någon annan. De frågor som ingen har svarat på får du när du är tillbaka.`,
  deputyListed: (name: string) =>
    `Medan du är borta svarar ${name} för dig. De frågor som ingen har svarat på får du när du är tillbaka. Säg till samordnaren om du vill ha en annan ersättare.`,
  noDeputyYet:
    'Du har ingen ersättare, så dina frågor väntar tills du är tillbaka. Välj någon nedanför om de inte kan vänta.',
  noDeputyListed:
    'Du har ingen ersättare, så dina frågor väntar tills du är tillbaka. Säg till samordnaren om någon ska svara för dig.',
  from: 'Från och med',
  to: 'Till och med',
  chooseDay: 'Välj en dag.',
  deputy: 'Ersättare',
  choosePerson: 'Välj en person',
  saveAbsence: 'Spara frånvaro',
  yourAbsences: 'Din frånvaro',
  whenAwayOther: (name: string) => `När är ${name} borta?`,
  deputyOfOther: (name: string, deputy: string) =>
    `Medan ${name} är borta svarar ${deputy}, om du inte väljer någon annan.`,
  noDeputyOfOther: (name: string) =>
    `${name} har ingen ersättare, så frågorna väntar. Välj någon nedanför om de inte kan vänta.`,
  absencesOf: (name: string) => `Inlagd frånvaro: ${name}`,
  awayOther: (name: string, days: string) => `${name} är borta ${days}`,
  overlappingOther: (days: string) =>
    `Det finns redan frånvaro ${days}, och den gäller också. Ta bort den nedanför om den inte stämmer.`,
  replacedOther: (days: string) => `Det ersätter ${days}.`,
  passedOnOther: (count: number, name: string) =>
    count === 1
      ? `Den fråga som väntar på svar går nu till ${name}.`
      : `De ${numberWord(count, 'sv')} frågor som väntar på svar går nu till ${name}.`,
  whileAwayGoTo: (name: string) => `Frågor som skickas ut under tiden går till ${name}.`,
  waitsOther: (name: string) =>
    `Ingen svarar under tiden, så frågorna väntar tills ${name} är tillbaka. Välj en ersättare om de inte kan vänta.`,
  askedAsUsualOther: (name: string) => `De dagarna får ${name} sina frågor som vanligt.`,
  stillAwayOther: (name: string, days: string) => `${name} är fortfarande borta ${days}.`,
  onlyCoordinator: 'Det är samordnaren som lägger in frånvaro för någon annan. Inget är sparat.',
  nobodyCalled: (name: string) =>
    `Jag hittar ingen som heter ${name} i personlistan, så inget är sparat. Skriv hela namnet, eller lägg till personen med ”personer”.`,
  severalCalled: (name: string, people: string) =>
    `Flera heter ${name}: ${people}. Skriv hela namnet på den som är borta. Inget är sparat.`,
  standInUnknown: (name: string) =>
    `Jag hittar ingen som heter ${name} i personlistan. Välj den som ska svara, eller be samordnaren lägga till personen.`,
  standInSeveral: (name: string, people: string) => `Flera heter ${name}: ${people}. Välj den som ska svara.`,
  standInSelf: 'Den som är borta kan inte vara sin egen ersättare. Välj någon annan.',
  standInByCoordinator: (name: string) =>
    `Du kan inte välja ersättare själv. Säg till samordnaren om ${name} ska svara för dig.`,
  nothingYet: 'Inget är sparat än. Spara om det stämmer.',
  away: (days: string) => `Du är borta ${days}`,
  replaced: (days: string) => `Det ersätter ${days}, som du hade lagt in tidigare.`,
  overlapping: (days: string) =>
    `Du har redan lagt in frånvaro ${days}, och den gäller också. Ta bort den nedanför om den inte stämmer.`,
  notAway: (days: string) => `Frånvaron ${days} är borttagen`,
  deputyIs: (name: string) => `Ersättare: ${name}`,
  nobodyAnswers: 'Ingen ersättare',
  laterAbsences: (count: number) =>
    `Ytterligare ${numberWord(count, 'sv')} ${count === 1 ? 'period' : 'perioder'} visas här när de första är över.`,
  questionsGoTo: (name: string) => `Frågor som skickas ut medan du är borta går till ${name}.`,
  newOnesToo: 'Nya frågor under tiden går också dit.',
  alsoAway: (name: string) => `${name} är också borta då.`,
  passedOn: (count: number, name: string) =>
    count === 1
      ? `Den fråga du inte har svarat på går nu till ${name}. Ni får svara båda två.`
      : `De ${numberWord(count, 'sv')} frågor du inte har svarat på går nu till ${name}. Ni får svara båda två.`,
  nobodyLeft: (canPick: boolean) =>
    `Ingen annan kan svara för er, så frågorna väntar tills du är tillbaka. ${
      canPick ? 'Skriv ”frånvaro” och välj en annan ersättare' : 'Säg till samordnaren'
    } om de inte kan vänta.`,
  questionsWait: (canPick: boolean) =>
    `Du har ingen ersättare, så frågor som skickas ut medan du är borta väntar tills du är tillbaka. ${
      canPick ? 'Skriv ”frånvaro” och välj en ersättare' : 'Säg till samordnaren'
    } om de inte kan vänta.`,
  askedAsUsual: 'De dagarna får du dina frågor som vanligt.',
  stillAway: (days: string) => `Du är fortfarande borta ${days}.`,
  remove: 'Ta bort',
  noSuchAbsence:
    'Den frånvaron finns inte längre. Inget har ändrats. Skriv ”frånvaro” för att se vad som gäller.',
  faults: {
    day: 'Frånvaron är inte sparad. Välj både första och sista dagen.',
    order:
      'Frånvaron är inte sparad. Sista dagen får inte vara före den första, och den får inte redan ha passerat.',
    tooLong: 'Frånvaron är inte sparad. Sista dagen får vara högst ett och ett halvt år fram.',
    self: 'Frånvaron är inte sparad. Välj någon annan än dig själv som ersättare.',
    notListed:
      'Frånvaron är inte sparad. Den du valde finns inte i personlistan och kan därför inte få dina frågor. Välj någon annan, eller be samordnaren lägga till personen.',
  },
  daysNotUnderstood:
    'Jag förstod inte vilka dagar. Skriv till exempel ”frånvaro 1–15\u00A0jul”, eller fyll i dagarna här.',
  untilWhen: 'Till och med vilken dag? Inget är sparat än.',
  daysHavePassed: (days: string) => `${days} har redan passerat, så inget är sparat. Välj de dagar du menar.`,
};

const en: typeof sv = {
  absence: 'Absence',
  whenAway: 'When are you away?',
  deputyUnlessPicked: (name) =>
    `${name} answers for you while you are away, unless you choose somebody else. Questions that nobody has answered come to you when you are back.`,
  deputyListed: (name) =>
    `${name} answers for you while you are away. Questions that nobody has answered come to you when you are back. Tell the coordinator if you want another deputy.`,
  noDeputyYet:
    'You have no deputy, so your questions wait until you are back. Choose somebody below if they cannot wait.',
  noDeputyListed:
    'You have no deputy, so your questions wait until you are back. Tell the coordinator if you want somebody to answer for you.',
  from: 'First day',
  to: 'Last day',
  chooseDay: 'Choose a day.',
  deputy: 'Deputy',
  choosePerson: 'Choose a person',
  saveAbsence: 'Save absence',
  yourAbsences: 'Your absences',
  whenAwayOther: (name) => `When is ${name} away?`,
  deputyOfOther: (name, deputy) =>
    `${deputy} answers while ${name} is away, unless you choose somebody else.`,
  noDeputyOfOther: (name) =>
    `${name} has no deputy, so the questions wait. Choose somebody below if they cannot wait.`,
  absencesOf: (name) => `Absences entered: ${name}`,
  awayOther: (name, days) => `${name} is away ${days}`,
  overlappingOther: (days) =>
    `There is an absence ${days} already, and that still applies. Remove it below if it is wrong.`,
  replacedOther: (days) => `This replaces ${days}.`,
  passedOnOther: (count, name) =>
    count === 1
      ? `The question that waits for an answer now goes to ${name}.`
      : `The ${numberWord(count, 'en')} questions that wait for an answer now go to ${name}.`,
  whileAwayGoTo: (name) => `Questions sent out meanwhile go to ${name}.`,
  waitsOther: (name) =>
    `Nobody answers meanwhile, so the questions wait until ${name} is back. Choose a deputy if they cannot wait.`,
  askedAsUsualOther: (name) => `On those days ${name} gets the questions as usual.`,
  stillAwayOther: (name, days) => `${name} is still away ${days}.`,
  onlyCoordinator: 'It is the coordinator who registers an absence for somebody else. Nothing is saved.',
  nobodyCalled: (name) =>
    `I find nobody called ${name} in the list of people, so nothing is saved. Write the whole name, or add the person with “people”.`,
  severalCalled: (name, people) =>
    `Several people are called ${name}: ${people}. Write the whole name of the one who is away. Nothing is saved.`,
  standInUnknown: (name) =>
    `I find nobody called ${name} in the list of people. Choose who is to answer, or ask the coordinator to add them.`,
  standInSeveral: (name, people) =>
    `Several people are called ${name}: ${people}. Choose the one who is to answer.`,
  standInSelf: 'Nobody can be their own deputy. Choose somebody else.',
  standInByCoordinator: (name) =>
    `You cannot choose a deputy yourself. Tell the coordinator if ${name} is to answer for you.`,
  nothingYet: 'Nothing is saved yet. Save it if it is right.',
  away: (days) => `You are away ${days}`,
  replaced: (days) => `This replaces ${days}, which you had entered earlier.`,
  overlapping: (days) =>
    `You have already entered ${days}, and that still applies. Remove it below if it is wrong.`,
  notAway: (days) => `Your absence ${days} has been removed`,
  deputyIs: (name) => `Deputy: ${name}`,
  nobodyAnswers: 'No deputy',
  laterAbsences: (count) =>
    `${count === 1 ? 'Another period' : `Another ${numberWord(count, 'en')} periods`} will be shown here when the first ones are over.`,
  questionsGoTo: (name) => `Questions sent out while you are away go to ${name}.`,
  newOnesToo: 'New questions during that time go to the same person.',
  alsoAway: (name) => `${name} is also away then.`,
  passedOn: (count, name) =>
    count === 1
      ? `Your unanswered question now goes to ${name}. Either of you may answer.`
      : `Your ${numberWord(count, 'en')} unanswered questions now go to ${name}. Either of you may answer.`,
  nobodyLeft: (canPick) =>
    `Nobody else can answer for you both, so the questions wait until you are back. ${
      canPick ? 'Write “absence” and choose another deputy' : 'Tell the coordinator'
    } if they cannot wait.`,
  questionsWait: (canPick) =>
    `You have no deputy, so questions sent out while you are away wait until you are back. ${
      canPick ? 'Write “absence” and choose a deputy' : 'Tell the coordinator'
    } if they cannot wait.`,
  askedAsUsual: 'On those days you get your questions as usual.',
  stillAway: (days) => `You are still away ${days}.`,
  remove: 'Remove',
  noSuchAbsence:
    'That absence no longer exists. Nothing has changed. Write “absence” to see the ones you have.',
  faults: {
    day: 'The absence is not saved. Choose both the first and the last day.',
    order: 'The absence is not saved. The last day cannot be before the first, and must not have passed.',
    tooLong: 'The absence is not saved. The last day can be at most a year and a half ahead.',
    self: 'The absence is not saved. Choose somebody other than yourself as deputy.',
    notListed:
      'The absence is not saved. The person you chose is not in the list of people and cannot get your questions. Choose somebody else, or ask the coordinator to add them.',
  },
  daysNotUnderstood:
    'I did not understand which days. Write for example “absence 1–15\u00A0Jul”, or fill in the days here.',
  untilWhen: 'Until which day? Nothing is saved yet.',
  daysHavePassed: (days) => `${days} is in the past, so nothing is saved. Choose the days you mean.`,
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...en },
};

/** With what all rooms share. */
export function absenceTextsIn(language: Language) {
  return TEXTS[language];
}
