import type { Language } from '../../domain/language.ts';

/** What Målvakt says of absences, in Swedish. */
const sv = {
  absence: 'Frånvaro',
  whenAway: 'När är du borta?',
  awayHelp:
    'Medan du är borta får din ersättare dina frågor. Du får dem när du är tillbaka, om ingen har svarat.',
  from: 'Från och med (krävs)',
  to: 'Till och med (krävs)',
  chooseDay: 'Välj en dag.',
  deputy: 'Ersättare',
  choosePerson: 'Välj en person',
  listedDeputy: (name: string) =>
    `${name} svarar för dig. Säg till samordnaren om du vill ha en annan ersättare.`,
  noListedDeputy:
    'Du har ingen ersättare, så dina frågor väntar tills du är tillbaka. Säg till samordnaren om någon ska svara för dig.',
  saveAbsence: 'Spara frånvaro',
  addAbsence: 'Lägg till frånvaro',
  yourAbsences: 'Din frånvaro',
  away: (days: string) => `Du är borta ${days}`,
  replaced: (days: string) => `Det ersätter ${days}, som du hade lagt in tidigare.`,
  overlapping: (days: string) =>
    `Du har redan lagt in ${days}, och det gäller också. Ta bort det nedanför om det inte stämmer.`,
  notAway: (days: string) => `Frånvaron ${days} är borttagen`,
  days: (from: string, to: string) => `${from}–${to}`,
  answersForYou: (name: string) => `${name} svarar för dig`,
  nobodyAnswers: 'Ingen ersättare',
  questionsGoTo: (name: string) => `De frågor som skickas ut under tiden går till ${name}.`,
  alsoAway: (name: string) => `${name} är också borta då.`,
  passedOn: (count: number, name: string) =>
    count === 1
      ? `Den fråga du inte har svarat på går nu till ${name}. Ni får svara båda två.`
      : `De ${count} frågor du inte har svarat på går nu till ${name}. Ni får svara båda två.`,
  nobodyLeft: (canPick: boolean) =>
    `Det finns ingen annan som svarar för er, så frågorna väntar tills du är tillbaka. ${
      canPick ? 'Skriv ”frånvaro” och välj en annan ersättare' : 'Säg till samordnaren'
    } om de inte kan vänta.`,
  questionsWait:
    'Du har ingen ersättare, så de frågor som skickas ut under tiden väntar tills du är tillbaka.',
  askedAgain: 'Dina frågor kommer till dig igen.',
  remove: 'Ta bort',
  noSuchAbsence:
    'Den frånvaron finns inte längre. Inget har ändrats. Skriv ”frånvaro” för att se vad som gäller.',
  faults: {
    day: 'Frånvaron är inte sparad. Välj både första och sista dagen.',
    order: 'Frånvaron är inte sparad. Sista dagen ska vara efter den första, och inte redan ha passerat.',
    tooLong: 'Frånvaron är inte sparad. Sista dagen ligger för långt fram: högst ett och ett halvt år.',
    self: 'Frånvaron är inte sparad. Välj någon annan än dig själv som ersättare.',
    notListed:
      'Frånvaron är inte sparad. Den du valde finns inte i personlistan, så jag kan inte ställa frågor till den personen. Välj någon annan, eller be samordnaren lägga till personen och försök sedan igen.',
  },
  daysNotUnderstood:
    'Jag förstod inte vilka dagar. Skriv till exempel ”frånvaro 1–15 jul”, eller fyll i här:',
  daysHavePassed: (days: string) => `${days} har redan passerat, så inget är sparat. Välj de dagar du menar:`,
};

const en: typeof sv = {
  absence: 'Absence',
  whenAway: 'When are you away?',
  awayHelp:
    'While you are away, your deputy gets your questions. You get them when you are back, if nobody has answered.',
  from: 'First day (required)',
  to: 'Last day (required)',
  chooseDay: 'Choose a day.',
  deputy: 'Deputy',
  choosePerson: 'Choose a person',
  listedDeputy: (name) => `${name} answers for you. Tell the coordinator if you want another deputy.`,
  noListedDeputy:
    'You have no deputy, so your questions wait until you are back. Tell the coordinator if somebody is to answer for you.',
  saveAbsence: 'Save absence',
  addAbsence: 'Add absence',
  yourAbsences: 'Your absences',
  away: (days) => `You are away ${days}`,
  replaced: (days) => `This replaces ${days}, which you had registered before.`,
  overlapping: (days) =>
    `You had registered ${days} already, and that holds as well. Remove it below if it is wrong.`,
  notAway: (days) => `The absence ${days} is removed`,
  days: (from, to) => `${from}–${to}`,
  answersForYou: (name) => `${name} answers for you`,
  nobodyAnswers: 'No deputy',
  questionsGoTo: (name) => `Questions that are sent out meanwhile go to ${name}.`,
  alsoAway: (name) => `${name} is away then, too.`,
  passedOn: (count, name) =>
    count === 1
      ? `The question that you have not answered goes to ${name} now. Either of you may answer.`
      : `The ${count} questions that you have not answered go to ${name} now. Either of you may answer.`,
  nobodyLeft: (canPick) =>
    `There is nobody else who answers for you, so the questions wait until you are back. ${
      canPick ? 'Write “absence” and choose another deputy' : 'Tell the coordinator'
    } if they cannot wait.`,
  questionsWait: 'You have no deputy, so questions that are sent out meanwhile wait until you are back.',
  askedAgain: 'Your questions come to you again.',
  remove: 'Remove',
  noSuchAbsence: 'That absence is gone. Nothing has changed. Write “absence” to see what there is.',
  faults: {
    day: 'The absence is not saved. Choose both the first and the last day.',
    order: 'The absence is not saved. The last day must come after the first, and must not have passed.',
    tooLong: 'The absence is not saved. The last day is too far ahead: a year and a half at most.',
    self: 'The absence is not saved. Choose somebody else than yourself as deputy.',
    notListed:
      'The absence is not saved. The one you chose is not in the list of people, so I cannot ask them anything. Choose somebody else, or ask the coordinator to add them and then try again.',
  },
  daysNotUnderstood:
    'I did not understand which days. Write for example “absence 1–15 Jul”, or fill in here:',
  daysHavePassed: (days) => `${days} has passed already, so nothing is saved. Choose the days you mean:`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function absenceTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
