import type { Language } from '../../domain/language.ts';
import { commonTextsIn } from '../texts/common.ts';
import { genitive } from '../texts/words.ts';

/** What is said around a question, its answer and one’s own goals, in Swedish. */
const sv = {
  questionOf: (number: number, of: number) => `Fråga ${number} av ${of}`,
  area: 'Målområde',
  assignment: 'Uppdrag',
  indicator: 'Indikator',
  desiredOutcome: 'Önskat utfall',
  alsoWeighed: 'Vägs också in',
  reportBack: 'Återrapporteras',
  target: 'Målvärde',
  lastAssessment: 'Senaste bedömning',
  required: (label: string) => `${label} (krävs)`,
  yourAssessment: 'Din bedömning',
  trend: 'Hur går arbetet jämfört med planen?',
  chooseTrend: 'Välj',
  outcome: 'Utfall',
  outcomeTotal: 'Utfall, totalt',
  outcomeWomen: 'Utfall för kvinnor eller flickor',
  outcomeMen: 'Utfall för män eller pojkar',
  withUnit: (label: string, unit: string) => `${label} (${unit})`,
  reachesTarget: (outcome: string) => `${outcome} – målvärdet nås`,
  missesTarget: (outcome: string) => `${outcome} – målvärdet nås inte`,
  metButMissed: (word: string, target: string) =>
    `Du har valt ”${word}”, men utfallet når inte målvärdet ${target}. Skicka igen om det stämmer, eller ändra.`,
  notMetButReached: (word: string, target: string) =>
    `Du har valt ”${word}”, men utfallet når målvärdet ${target}. Skicka igen om det stämmer, eller ändra.`,
  chooseStatus: 'Välj en bedömning.',
  chooseDirection: 'Välj hur arbetet går jämfört med planen.',
  writeSomething: 'Skriv några ord.',
  explainTrend: 'Går arbetet sämre än planerat? Beskriv varför',
  explainDeviation: 'Uppnås målet inte helt? Beskriv varför',
  noSecrets: 'Svaret kan bli allmän handling. Skriv inget som omfattas av sekretess.',
  insteadOf: (name: string, day: string) => `Du svarar för ${name}, som är borta till och med ${day}.`,
  sendAnswer: 'Skicka svar',
  saved: (name: string) => `Ditt svar om ${name} är sparat`,
  savedBy: (name: string, version: number, at: string) => `${name} · version ${version} · ${at}`,
  allAnswered: (count: number) =>
    count === 1
      ? 'Klart. Du har svarat på din enda fråga. Du kan ändra svaret så länge omgången är öppen.'
      : `Klart. Du har svarat på alla ${count} frågor. Du kan ändra svaren så länge omgången är öppen.`,
  keepMine: 'Behåll mitt förra svar',
  keepTheirs: (name: string) => `Behåll ${genitive(name)} svar`,
  yourEarlierAnswer: 'Ditt förra svar',
  theirAnswer: (name: string) => `${genitive(name)} svar`,
  myGoalsLeft: (left: number, of: number) =>
    left === 0 ? `Du har svarat på alla ${of}` : `${left} av ${of} väntar på ditt svar`,
  notAnswered: 'Inte besvarad',
  answerNow: 'Svara',
};

const en: typeof sv = {
  questionOf: (number, of) => `Question ${number} of ${of}`,
  area: 'Goal area',
  assignment: 'Assignment',
  indicator: 'Indicator',
  desiredOutcome: 'Desired outcome',
  alsoWeighed: 'Also taken into account',
  reportBack: 'Reported back',
  target: 'Target',
  lastAssessment: 'Latest assessment',
  required: (label) => `${label} (required)`,
  yourAssessment: 'Your assessment',
  trend: 'How is the work going compared with the plan?',
  chooseTrend: 'Choose',
  outcome: 'Outcome',
  outcomeTotal: 'Outcome, total',
  outcomeWomen: 'Outcome for women or girls',
  outcomeMen: 'Outcome for men or boys',
  withUnit: (label, unit) => `${label} (${unit})`,
  reachesTarget: (outcome) => `${outcome} – the target is reached`,
  missesTarget: (outcome) => `${outcome} – the target is not reached`,
  metButMissed: (word, target) =>
    `You chose “${word}”, but the outcome does not reach the target ${target}. Send again if that is right, or change it.`,
  notMetButReached: (word, target) =>
    `You chose “${word}”, but the outcome reaches the target ${target}. Send again if that is right, or change it.`,
  chooseStatus: 'Choose an assessment.',
  chooseDirection: 'Choose how the work is going compared with the plan.',
  writeSomething: 'Write a few words.',
  explainTrend: 'Is the work going worse than planned? Explain why',
  explainDeviation: 'Will the goal not be fully met? Explain why',
  noSecrets: 'Your answer may become a public record. Leave out anything confidential.',
  insteadOf: (name, day) => `You are answering for ${name}, who is away until ${day}.`,
  sendAnswer: 'Send answer',
  saved: (name) => `Your answer on ${name} is saved`,
  savedBy: (name, version, at) => `${name} · version ${version} · ${at}`,
  allAnswered: (count) =>
    count === 1
      ? 'Done. You have answered your only question. You can change it as long as the round is open.'
      : `Done. You have answered all ${count} questions. You can change your answers as long as the round is open.`,
  keepMine: 'Keep my earlier answer',
  keepTheirs: (name) => `Keep the answer from ${name}`,
  yourEarlierAnswer: 'Your earlier answer',
  theirAnswer: (name) => `Answer from ${name}`,
  myGoalsLeft: (left, of) =>
    left === 0 ? `You have answered all ${of}` : `${left} of ${of} are waiting for your answer`,
  notAnswered: 'Not answered',
  answerNow: 'Answer',
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...en },
};

/** With what all rooms share. */
export function answerTextsIn(language: Language) {
  return TEXTS[language];
}
