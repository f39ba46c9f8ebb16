import type { Texts } from './sv.ts';

/** Everything Målvakt says in cards and chat, in English. */
export const en: Texts = {
  dueBy: (day) => `answer by ${day}`,
  questionOf: (number, of) => `Question ${number} of ${of}`,
  howIsItGoing: (name) => `How is it going with ${name}?`,
  howIsItGoingWithGoal: (title) => `How is it going with the goal “${title}”?`,
  goal: 'Goal',
  area: 'Goal area',
  assignment: 'Assignment',
  indicator: 'Indicator',
  desiredOutcome: 'Desired outcome',
  alsoWeighed: 'Also taken into account',
  reportBack: 'Reported back',
  target: 'Target',
  targetMin: (value) => `at least ${value}`,
  targetMax: (value) => `at most ${value}`,
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
  outcomeBySex: (total, women, men) => `${total} (${women}/${men}) total (women/men)`,
  againstTarget: (outcome, target) => `${outcome}, target ${target}`,
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
  sendAnswer: 'Send answer',
  saved: (name) => `Your answer on ${name} is saved`,
  savedBy: (name, version, at) => `${name} · version ${version} · ${at}`,
  change: 'Change',
  keepTheirs: (name) => `Keep the answer from ${name}`,
  allAnswered: (count) =>
    count === 1
      ? 'Done. You have answered your only question. You can change it as long as the round is open.'
      : `Done. You have answered all ${count} questions. You can change your answers as long as the round is open.`,
  youHaveQuestions: (left) =>
    left === 1 ? 'You have 1 question to answer' : `You have ${left} questions to answer`,
  noQuestions: 'You have no questions right now. You will get a message here when the next round opens.',
  insteadOf: (name, day) => `You are answering for ${name}, who is away until ${day}.`,
  everythingAnswered: 'You have answered all your questions. Write “my goals” to see or change your answers.',
  answersNeedFixing:
    'Your answer is not saved yet. What you wrote is still here – complete it and send again:',
  someoneWasFirst: (name, at) =>
    `Somebody was first: ${name} answered ${at}. What you wrote is still in the fields. Send it if your answer is the one to keep.`,
  answeredBefore: (at) =>
    `You have answered this already, ${at}. What you wrote now is still in the fields. Send it to replace your earlier answer.`,
  keepMine: 'Keep my earlier answer',
  yourEarlierAnswer: 'Your earlier answer',
  theirAnswer: (name) => `Answer from ${name}`,

  myGoals: 'Your goals',
  myGoalsLeft: (left, of) =>
    left === 0 ? `You have answered all ${of}` : `${left} of ${of} are waiting for your answer`,
  notAnswered: 'Not answered',
  answerNow: 'Answer',

  welcomeTitle: (name) => (name ? `Hello ${name}, I am Målvakt` : 'Hello, I am Målvakt'),
  welcomeWhat:
    'I help the municipality to follow up its goals. When a reporting round opens, the owners of goals get their questions here. You answer right in the chat, and the answers are compiled into a summary.',
  welcomeWhyTitle: 'Why do I get messages?',
  welcomeWhy: 'Only because you own a goal and have questions left to answer.',
  welcomeStopTitle: 'How do I stop them?',
  welcomeStop:
    'Ask the coordinator to hand over your goals to somebody else. You can also right-click Målvakt in the chat list and choose Uninstall.',
  showMyQuestions: 'Show my questions',
  whatCanIAsk: 'What can I write?',

  helpTitle: 'What you can write',
  helpFree: 'You can also ask in your own words: “how is Öresundsmetron going?”',
  helpInChannel: 'In a channel, begin with @Målvakt.',

  howItIsGoing: (name) => `How it is going with ${name}`,
  answersReceived: (answered, of) => `${answered} of ${of} answers have come in`,
  statusFinding: (met, answered, word) =>
    `${met === answered ? 'All' : `${met} of`} ${answered} assessed: ${lower(word)}`,
  nothingAnswered: (of) => `No answers yet, of ${of} expected`,
  nothingAsked: 'Nobody has a question in this round. Name the owners of the goals.',
  period: (from, to) => `${from}–${to}`,
  draft: 'Draft – the round is still open and the answers are not approved',
  closedRound: 'The round is closed',
  chartStatus: 'Assessment',
  chartTrend: 'Trend',
  chartCount: 'Count',
  missing: (count) => (count === 1 ? '1 answer is missing' : `${count} answers are missing`),
  unassessed: 'No assessment given',
  missingStep: 'No answer',
  missingFrom: (goal, names) => `${goal}: ${names}`,
  unowned: (count) => (count === 1 ? '1 goal has no owner' : `${count} goals have no owner`),
  andMore: (count) => `and ${count} more`,
  showMore: (count) => `Show ${count} more`,
  cutOff: (shown, of) =>
    `${shown} of ${of} are shown. Write “status” and the name of a goal to see the others.`,
  noArea: 'Other',
  otherRounds: 'More rounds are open. Ask about a goal in them with “status” and its name:',
  postToChannel: 'Send to the channel',
  posted: (channels) =>
    channels === 1
      ? 'The summary is on its way to the channel.'
      : `The summary is on its way to ${channels} channels.`,

  spreadPart: (symbol, count, word) => `${symbol}\u00A0${count} ${lower(word)}`,
  spread: 'How the units have answered',
  showUnits: 'Show or hide the units’ answers',
  readAnswerOf: (unit) => `Read the answer from ${unit}`,
  unitsAnswered: (answered, of, day) =>
    `${answered} of ${of} units have answered. Answers are due by ${day}.`,
  newAnswers: (count) => (count === 1 ? '1 new answer' : `${count} new answers`),
  worseAnswers: (count) => (count === 1 ? '1 worse answer' : `${count} worse answers`),

  better: (before, after, at) => `Better than on ${at} (${before} → ${after})`,
  worse: (before, after, at) => `Worse than on ${at} (${before} → ${after})`,
  changed: (before, after, at) => `Changed since ${at} (${before} → ${after})`,
  firstAssessment: 'First assessment in this round',
  notAnsweredYet: (name) => `${name}: no answer yet`,
  source: (name, at, version) => `Source: assessment by ${name}, ${at}, version ${version}`,
  askedOf: (day) => `The question has been asked. The answer is due by ${day}.`,
  whichOne: 'Which one do you mean?',
  found: (count) => `${count} goals match what you wrote`,

  digestTitleWorse: (count) => (count === 1 ? '1 goal has got worse' : `${count} goals have got worse`),
  digestTitleChanged: (count) => (count === 1 ? '1 new assessment' : `${count} new assessments`),
  digestTitleQuiet: 'Nothing has changed',
  digest: 'Weekly digest',
  since: (at) => `since ${at}`,
  gotWorse: 'Got worse',
  isNewOrChanged: 'New and changed',
  was: (symbol, word) => `was ${symbol} ${lower(word)}`,
  daysLeft: (days, day) => {
    if (days < 0) return `Time ran out on ${day}`;
    if (days === 0) return `Answers due: Today, ${day}`;
    return days === 1 ? `Answers due: Tomorrow, ${day}` : `Answers due: ${day}, in ${days} days`;
  },

  subscribed: 'This channel now gets the weekly digest every Monday at 08:00, and the summaries.',
  subscribedAlready: 'This channel already gets the weekly digest and the summaries.',
  helloChannel:
    'Hello, I am Målvakt and follow up the municipality’s goals. Do you want the weekly digest and the summaries here? Then the coordinator writes “subscribe” after @Målvakt.',
  onlyInChannel: 'Write “subscribe” in the channel that is to get the weekly digest, after @Målvakt.',
  onlyWithOthers: (command) =>
    `That belongs in a channel or a group chat. Write “${command}” there, after @Målvakt.`,
  onlyInPersonalChat:
    'Please answer in your own chat with me, so that only you see the question. Open the chat Målvakt and write “answer”.',
  onlyInOwnChat: (command) =>
    `Let us do that in your own chat with me. Open the chat Målvakt and write “${command}”.`,
  languageSet: 'From now on I answer in English. Write “språk svenska” to change.',
  languageChoices: 'Choose a language: write “språk svenska” or “language english”.',

  didNotUnderstand: 'I did not understand that. Write “help” to see what you can write.',
  didYouMean: (command) =>
    `I did not understand that. Did you mean “${command}”? Write “help” to see everything you can write.`,
  emptyMessage: 'The message was empty. Write “help” to see what you can write.',
  outdatedCard:
    'This card is too old to be used. Nothing has changed. Write “answer” to get the question anew.',
  unknownButton: 'That button belongs to nothing I know. Nothing has changed. Write “help” to start over.',
  fault: (reference) =>
    `Something went wrong on my side. What was saved is still there, but what you just did may be lost. Try again in a while. If that does not help, give the number ${reference} to whoever runs Målvakt.`,

  faults: {
    'not-allowed': () => 'That takes another role. Ask the coordinator if you need it.',
    'foreign-tenant': () =>
      'I only help those who work for the municipality. Switch to its organisation in Teams and try again.',
    'not-owner': () =>
      'Somebody else owns that goal, so your answer is not saved. Write “my goals” to see your own.',
    'unknown-item': () => 'I find no goal that matches. Try another word, or write “status” to see them all.',
    'unasked-item': ({ item, round }) =>
      `There is a goal “${item}”, but nobody has been asked about it in the round ${round}. Write “owners” to see who is responsible.`,
    'unknown-round': () => 'That round is gone. Write “answer” to see what is current.',
    'no-round': () => 'No round has been opened yet. The coordinator opens it.',
    'round-closed': (fields) =>
      `The round ${fields.round ?? ''} is closed, so your answer was not saved. Contact the coordinator if something must be changed.`,
    'unknown-plan': () => 'There is no such plan. The coordinator loads it.',
    'no-channel': () =>
      'No channel receives summaries yet. Write “@Målvakt subscribe” in the channel and try again.',
    'unknown-person': () =>
      'Nothing has changed. The person you chose is neither in the list of people nor in any of my teams. Add the person there and try again.',
    'not-listed': () =>
      'You are not in the list of people yet, so I do not know what you answer about. Ask the coordinator to add you.',
    'no-roster': () => 'Teams does not say who is in here, so nothing has changed. Try again in a while.',
    'busy-store': () => 'Somebody else changed the same thing just now. Nothing was lost. Try again.',
    'invalid-answer': () => 'Your answer is not saved. Correct what is marked and send again.',
    'not-a-plan': ({ file, reason }) => `${file}: ${notAPlan(`${file}`, `${reason}`)}`,
  },
  findings: {
    status: 'Choose an assessment on the scale.',
    direction: 'Choose how the work is going compared with the plan.',
    value: (label) => `${label}: write a number, for example 13.7.`,
    missing: (label) => `${label} Write a few words.`,
    tooLong: (label, length, limit) =>
      `${label} The text is ${length} characters and may be at most ${limit}. Shorten it. What you wrote is still there.`,
  },
  listOf: (names) =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
};

function lower(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** Why a file is no plan, and what to do. */
const NOT_A_PLAN: Readonly<Record<string, string>> = {
  'unknown-type': 'files of this type cannot be read. Use .json, .txt, .md, .docx or .pdf.',
  empty: 'there is no text in the file. Check that you chose the right one.',
  'too-large':
    'the file is too large. The limit is 20 MB, 800 pages and 150,000 paragraphs. Take out pictures or split the document, and try again.',
  'not-text':
    'the file holds something other than text. Save the document as .docx, .pdf or .txt and try again.',
  'not-text.pdf': 'the file is called .pdf but is not one. Save the document as PDF and try again.',
  'not-text.docx':
    'the file is called .docx but is not one. Open it in Word, save it as .docx and try again.',
  broken: 'the file is damaged and cannot be opened. Save the document anew and try again.',
  encrypted: 'the file has a password. Save it without one and try again.',
  'too-slow': 'reading the file took too long. Save the document as .docx or .txt and try again.',
  'no-text':
    'its pages are pictures, so there is no text to read. Use a PDF with text, such as one saved from Word.',
  'no-goals': 'there are no goals in the file. Check that it is a plan, an interim report or a programme.',
};

function notAPlan(file: string, reason: string): string {
  const ending = file.slice(file.lastIndexOf('.')).toLowerCase();
  return NOT_A_PLAN[`${reason}${ending}`] ?? NOT_A_PLAN[reason] ?? reason;
}
