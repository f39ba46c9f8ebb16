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

  onlyInPersonalChat:
    'Svara i din egen chatt med mig, så att bara du ser frågan. Öppna chatten Målvakt och skriv ”svara”.',
  noQuestions: 'Du har inga frågor just nu. Du får ett meddelande här när nästa omgång öppnar.',
  everythingAnswered: 'Du har svarat på alla dina frågor. Skriv ”mina mål” om du vill se eller ändra svaren.',
  answersNeedFixing: 'Svaret är inte sparat än. Det du skrev står kvar – komplettera och skicka igen:',
  someoneWasFirst: (name: string, at: string) =>
    `Någon hann före: ${name} svarade ${at}. Det du skrev står kvar i fälten. Skicka det om ditt svar ska gälla.`,
  answeredBefore: (at: string) =>
    `Du har redan svarat på frågan, ${at}. Det du skrev nu står kvar i fälten. Skicka det om det ska ersätta ditt förra svar.`,
  findings: {
    status: 'Välj en bedömning på skalan.',
    direction: 'Välj hur arbetet går jämfört med planen.',
    value: (label: string) => `${label}: skriv ett tal, till exempel 13,7.`,
    missing: (label: string) => `${label} Skriv några ord.`,
    tooLong: (label: string, length: string, limit: string) =>
      `${label} Texten är ${length} tecken och får vara högst ${limit}. Korta den. Det du skrev står kvar.`,
  },
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

  onlyInPersonalChat:
    'Please answer in your own chat with me, so that only you see the question. Open the chat Målvakt and write “answer”.',
  noQuestions: 'You have no questions right now. You will get a message here when the next round opens.',
  everythingAnswered: 'You have answered all your questions. Write “my goals” to see or change your answers.',
  answersNeedFixing:
    'Your answer is not saved yet. What you wrote is still here – complete it and send again:',
  someoneWasFirst: (name, at) =>
    `Somebody was first: ${name} answered ${at}. What you wrote is still in the fields. Send it if your answer is the one to keep.`,
  answeredBefore: (at) =>
    `You have answered this already, ${at}. What you wrote now is still in the fields. Send it to replace your earlier answer.`,
  findings: {
    status: 'Choose an assessment on the scale.',
    direction: 'Choose how the work is going compared with the plan.',
    value: (label) => `${label}: write a number, for example 13.7.`,
    missing: (label) => `${label} Write a few words.`,
    tooLong: (label, length, limit) =>
      `${label} The text is ${length} characters and may be at most ${limit}. Shorten it. What you wrote is still there.`,
  },
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...en },
};

/** With what all rooms share. */
export function answerTextsIn(language: Language) {
  return TEXTS[language];
}
