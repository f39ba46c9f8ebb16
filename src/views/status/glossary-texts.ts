/** The words of follow-up, each with what it means; the first of its forms is the one that is shown. */
import type { Language } from '../../domain/language.ts';

const sv = {
  area: 'ett område i planen som flera mål hör till',
  goal: 'det som kommunen vill uppnå, beslutat av fullmäktige eller en nämnd',
  councilGoal: 'ett mål som kommunfullmäktige har beslutat',
  boardGoal: 'ett mål som en nämnd har beslutat för sitt eget arbete',
  directionGoal: 'ett mål i ett program, som pekar ut riktningen för flera förvaltningar',
  indicator: 'det som ett mål mäts eller bedöms med, i siffror eller i ord',
  commitment: 'något som en nämnd har lovat att göra',
  assignment: 'något som fullmäktige eller en nämnd har gett i uppdrag, och som redovisas tillbaka',
  priority: 'det som går före annat under året',
  budget: 'en del av verksamheten med en egen budget, som följs upp med utfall, prognos och avvikelse',
  forecast: 'vad året väntas sluta på, i tusental kronor',
  round: 'en period då de ansvariga svarar på hur det går, med en sista dag för svaren',
  pulse: 'en kort avstämning mellan rapporterna, som ser framåt',
  interim: 'uppföljningen mitt i året, som säger om målen förväntas uppnås',
  annual: 'uppföljningen av hela året, som säger om målen har uppnåtts',
  target: 'det tal som utfallet ska nå, till exempel minst 4 eller högst 30',
  outcome: 'det som har mätts under perioden',
  desiredOutcome: 'det som planen vill se, i ord',
  criteria: 'det som också vägs in när målet bedöms',
  agenda: 'FN:s 17 globala mål, där numren visar vilka som ett mål i planen bidrar till',
  assessment: 'den ansvarigas svar på hur det går, med datum och namn',
  status: 'hur det går med ett mål, enligt den som är ansvarig',
  trend: 'åt vilket håll det går, jämfört med planen',
  deviation: 'det går inte som planen säger',
  sureness: 'hur många som har svarat, hur nya svaren är och vad de bygger på',
  owner: 'den som svarar på hur det går med ett mål',
  deputy: 'den som svarar när den ansvariga är borta',
  unit: 'en förvaltning eller avdelning, som svarar för sig om en del mål',
  running: 'omgången är öppen, så svaren kan ändras tills den stängs',
  closed: 'ingen svarar längre i omgången, och det som står gäller',
  digest: 'ett inlägg i kanalen varje vecka om vad som har ändrats och vad som saknas',
  summary: 'alla svar i omgången, samlade område för område',
  plan: 'det dokument som målen står i, till exempel en nämndsbudget',
  version: 'hur många gånger svaret har sparats, där de tidigare finns kvar',
} as const;

export type Term = keyof typeof sv;

const en: Readonly<Record<Term, string>> = {
  area: 'a part of the plan that several goals belong to',
  goal: 'what the municipality wants to achieve, decided by the council or a board',
  councilGoal: 'a goal that the municipal council has decided',
  boardGoal: 'a goal that a board has decided for its own work',
  directionGoal: 'a goal of a programme, which sets the direction for several administrations',
  indicator: 'what a goal is measured or judged by, in figures or in words',
  commitment: 'something that a board has promised to do',
  assignment: 'something that the council or a board has asked for, and that is reported back',
  priority: 'what goes before other things this year',
  budget: 'a part of the work with a budget of its own, followed up by outcome, forecast and deviation',
  forecast: 'what the year is expected to come to, in thousands of kronor',
  round: 'a period in which owners answer how it is going, with a last day for their answers',
  pulse: 'a short check between the reports, which looks ahead',
  interim: 'the follow-up in the middle of the year, which says whether goals are expected to be met',
  annual: 'the follow-up of the whole year, which says whether goals were met',
  target: 'the number that the outcome is to reach, such as at least 4 or at most 30',
  outcome: 'what has been measured in the period',
  desiredOutcome: 'what the plan wants to see, in words',
  criteria: 'what else is weighed in when the goal is judged',
  agenda: 'the 17 global goals of the UN, where the numbers show which a goal of the plan serves',
  assessment: 'the owner’s answer to how it is going, with date and name',
  status: 'how a goal is going, according to its owner',
  trend: 'which way it is going, compared with the plan',
  deviation: 'it does not go as the plan says',
  sureness: 'how many have answered, how new the answers are and what they are based on',
  owner: 'whoever answers how a goal is going',
  deputy: 'whoever answers while the owner is away',
  unit: 'an administration or department, which answers for itself about some goals',
  running: 'the round is open, so answers may change until it is closed',
  closed: 'nobody answers in the round any more, and what it says stands',
  digest: 'a post in the channel each week on what has changed and what is missing',
  summary: 'all answers of the round, gathered area by area',
  plan: 'the document that the goals stand in, such as a board’s budget',
  version: 'how many times the answer has been saved, with the earlier ones kept',
};

const TEXTS: Readonly<Record<Language, Readonly<Record<Term, string>>>> = { sv, en };

export function glossaryTextsIn(language: Language): Readonly<Record<Term, string>> {
  return TEXTS[language];
}
