import type { RoundKind } from '../../domain/answers/scale.ts';
import type { Language } from '../../domain/language.ts';
import type { Only } from '../../domain/rounds/scope.ts';
import { capitalise } from '../format.ts';
import { counted, numberWord, quoted } from '../texts/words.ts';

/** What a coordinator reads who opens, extends, closes or withdraws a round, in Swedish. */
const sv = {
  rounds: 'Omgångar',
  openTitle: (count: number, round: string) => {
    if (count === 0) return 'Ingen omgång är öppen';
    return count === 1
      ? `${quoted(round, 'sv')} är öppen`
      : `${capitalise(numberWord(count, 'sv'))} omgångar är öppna`;
  },
  whichOne: 'Vilken omgång menar du? Välj den här nedanför.',
  noneOpen: 'Ingen omgång är öppen, så inget är ändrat.',
  closedOn: (day: string) => `stängd ${day}`,
  answeredOf: (answered: number, of: number) => {
    if (of === 0) return 'ingen har fått någon fråga';
    if (of === 1) return answered === 0 ? 'det enda svaret saknas' : 'det enda svaret har kommit';
    return `${answered} av ${of} svar har kommit`;
  },
  earlier: (count: number) => `${counted(count, 'omgång', 'omgångar')} till är stängda sedan tidigare.`,
  extend: 'Förläng',
  close: 'Stäng',
  withdraw: 'Dra tillbaka',
  reopen: 'Öppna igen',
  openNew: 'Öppna ny omgång',
  buttonOf: (button: string, round: string) => `${button}: ${round}`,

  whichRound: 'Vilken omgång ska öppnas?',
  isProposed: 'Uppgifterna är ett förslag. Inget öppnas förrän du har sett vad som händer.',
  plan: 'Plan',
  kind: 'Slag',
  kinds: { pulse: 'Puls', interim: 'Delår', annual: 'Helår' } satisfies Readonly<Record<RoundKind, string>>,
  names: {
    pulse: (month: string, _year: number) => `Puls ${month}`,
    interim: (_month: string, year: number) => `Delårsrapport ${year}`,
    annual: (_month: string, year: number) => `Helårsuppföljning ${year}`,
  } satisfies Readonly<Record<RoundKind, (month: string, year: number) => string>>,
  name: 'Namn som alla ser',
  from: 'Perioden börjar',
  to: 'Perioden slutar',
  due: 'Sista svarsdag',
  asksAbout: 'Vad ska det frågas om?',
  all: 'Allt i planen',
  only: {
    changed: 'Det som har ändrats i planen sedan förra omgången',
    notMet: 'Det som avvek i förra omgången',
  } satisfies Readonly<Record<Only, string>>,
  areas: 'Målområden',
  allAreas: 'Väljer du inget frågas det om alla.',
  approval: 'Ska svaren godkännas?',
  approvals: { none: 'Nej', area: 'Ja, av målområdenas attestanter' },
  writeName: 'Skriv ett namn.',
  chooseDay: 'Välj en dag.',
  chooseOne: 'Välj',
  showFirst: 'Se vad som sker',
  faulty: (faults: string) => `Inget är öppnat än. ${faults}.`,
  isTwin:
    'Inget är öppnat än. En omgång av samma slag är redan öppen för den perioden. Förläng den, eller välj en annan period.',
  otherPlan: (plan: string) => `Uppgifterna gäller nu planen ${quoted(plan, 'sv')}. Se efter att de stämmer.`,

  willAsk: (answers: number, people: number) =>
    answers === 0
      ? 'Ingen får någon fråga'
      : `${answers} svar väntas från ${counted(people, 'person', 'personer')}`,
  notOpenedYet: (button: string) =>
    `Inget är öppnat än. När du väljer ${quoted(button, 'sv')} skickas frågorna.`,
  isOpenAlready: 'Omgången är redan öppen, precis så här.',
  factRound: 'Omgång',
  factPeriod: 'Period',
  factDue: 'Sista svarsdag',
  factAbout: 'Det frågas om',
  factApproval: 'Godkännande',
  byArea: 'svaren godkänns av målområdenas attestanter',
  inAreas: (list: string) => `målområden: ${list}`,
  byCadence: 'det som planen vill följa upp i varje puls',
  sameTime: (round: string) =>
    `${quoted(round, 'sv')} är öppen och gäller delvis samma tid. De som ansvarar får frågor i båda.`,
  alsoOpen: (round: string) => `${quoted(round, 'sv')} är också öppen. De som ansvarar kan ha frågor i båda.`,
  beforeEnd: (day: string, to: string) => `Sista svarsdag, ${day}, är innan perioden är slut, ${to}.`,
  weekend: (day: string) => `Sista svarsdag, ${day}, är i en helg.`,
  holiday: (day: string, name: string) => `Sista svarsdag, ${day}, är en helgdag: ${name}.`,
  notReached: (people: number, list: string) =>
    `${counted(people, 'person', 'personer')} nås inte direkt: ${list}.`,
  withoutChat: (people: number, list: string) =>
    `${counted(people, 'person', 'personer')} har inte Målvakt i Teams än, och får frågorna när appen är tillagd: ${list}.`,
  noChat: (name: string) => `${name} har inte Målvakt i Teams än`,
  unreachable: (name: string) => `${name} går inte att nå just nu`,
  away: (name: string, day: string) => `${name} är borta till och med ${day}, och ingen svarar så länge`,
  covered: (name: string, day: string, deputy: string) =>
    `${name} är borta till och med ${day}, och ${deputy} svarar så länge`,
  unowned: (counts: string) => `${counts} saknar ansvarig, så ingen får frågan. Skriv ”ägare” och välj.`,
  noApprover: (list: string) => `Saknar attestant: ${list}.`,
  peopleFold: (count: number) => `Personer (${count})`,
  areasFold: (count: number) => `Målområden (${count})`,
  laterFold: (count: number) => `Nås inte än (${count})`,
  unownedFold: (count: number) => `Utan ansvarig (${count})`,
  missingFold: (count: number) => `Saknas (${count})`,
  questions: (name: string, count: number) => `${name}: ${counted(count, 'fråga', 'frågor')}`,
  noArea: 'Utanför målområdena',
  more: (count: number) => `och ${count} till`,
  open: 'Öppna omgången',
  change: 'Ändra uppgifterna',
  isOpen: (round: string) => `${quoted(round, 'sv')} är öppen`,
  areAsked: 'De får sina frågor inom några sekunder.',
};

const en: typeof sv = {
  rounds: 'Rounds',
  openTitle: (count, round) => {
    if (count === 0) return 'No round is open';
    return count === 1
      ? `${quoted(round, 'en')} is open`
      : `${capitalise(numberWord(count, 'en'))} rounds are open`;
  },
  whichOne: 'Which round do you mean? Choose it below.',
  noneOpen: 'No round is open, so nothing has changed.',
  closedOn: (day) => `closed ${day}`,
  answeredOf: (answered, of) => {
    if (of === 0) return 'nobody has been asked';
    if (of === 1) return answered === 0 ? 'the only answer is missing' : 'the only answer is in';
    return `${answered} of ${of} answers received`;
  },
  earlier: (count) => `${counted(count, 'more round was', 'more rounds were')} closed earlier.`,
  extend: 'Extend',
  close: 'Close',
  withdraw: 'Withdraw',
  reopen: 'Open again',
  openNew: 'Open a new round',
  buttonOf: (button, round) => `${button}: ${round}`,

  whichRound: 'Which round is to be opened?',
  isProposed: 'The details are a proposal. Nothing is opened until you have seen what will happen.',
  plan: 'Plan',
  kind: 'Kind',
  kinds: { pulse: 'Pulse', interim: 'Interim', annual: 'Annual' },
  names: {
    pulse: (month, _year) => `Pulse ${month}`,
    interim: (_month, year) => `Interim report ${year}`,
    annual: (_month, year) => `Annual follow-up ${year}`,
  },
  name: 'Name that everybody sees',
  from: 'First day of the period',
  to: 'Last day of the period',
  due: 'Last day to answer',
  asksAbout: 'What is to be asked about?',
  all: 'Everything in the plan',
  only: {
    changed: 'What has changed in the plan since the round before',
    notMet: 'What deviated in the round before',
  },
  areas: 'Goal areas',
  allAreas: 'If you choose none, all of them are asked about.',
  approval: 'Are the answers to be approved?',
  approvals: { none: 'No', area: 'Yes, by the approvers of the goal areas' },
  writeName: 'Write a name.',
  chooseDay: 'Choose a day.',
  chooseOne: 'Choose',
  showFirst: 'Show what happens',
  faulty: (faults) => `Nothing is opened yet. ${faults}.`,
  isTwin:
    'Nothing is opened yet. A round of the same kind is already open for that period. Extend it, or choose another period.',
  otherPlan: (plan) =>
    `The details are now about the plan ${quoted(plan, 'en')}. Make sure that they are right.`,

  willAsk: (answers, people) =>
    answers === 0
      ? 'Nobody will be asked anything'
      : `${counted(answers, 'answer', 'answers')} expected from ${counted(people, 'person', 'people')}`,
  notOpenedYet: (button) =>
    `Nothing is opened yet. The questions are sent when you choose ${quoted(button, 'en')}.`,
  isOpenAlready: 'The round is already open, just like this.',
  factRound: 'Round',
  factPeriod: 'Period',
  factDue: 'Last day to answer',
  factAbout: 'Asks about',
  factApproval: 'Approval',
  byArea: 'the answers are approved by the approvers of the goal areas',
  inAreas: (list) => `goal areas: ${list}`,
  byCadence: 'what the plan wants followed up in every pulse',
  sameTime: (round) =>
    `${quoted(round, 'en')} is open and is about some of the same time. Owners will have questions in both.`,
  alsoOpen: (round) => `${quoted(round, 'en')} is open as well. Owners may have questions in both.`,
  beforeEnd: (day, to) => `The last day to answer, ${day}, is before the period ends, ${to}.`,
  weekend: (day) => `The last day to answer, ${day}, is at a weekend.`,
  holiday: (day, name) => `The last day to answer, ${day}, is a public holiday: ${name}.`,
  notReached: (people, list) =>
    `${counted(people, 'person', 'people')} cannot be reached straight away: ${list}.`,
  withoutChat: (people, list) =>
    `${people === 1 ? '1 person does' : `${people} people do`} not have Målvakt in Teams yet, and will get the questions once the app is added: ${list}.`,
  noChat: (name) => `${name} does not have Målvakt in Teams yet`,
  unreachable: (name) => `${name} cannot be reached right now`,
  away: (name, day) => `${name} is away up to and including ${day}, and nobody answers meanwhile`,
  covered: (name, day, deputy) =>
    `${name} is away up to and including ${day}, and ${deputy} answers meanwhile`,
  unowned: (counts) => `Without an owner, so that nobody is asked: ${counts}. Write “owners” and choose.`,
  noApprover: (list) => `Without an approver: ${list}.`,
  peopleFold: (count) => `People (${count})`,
  areasFold: (count) => `Goal areas (${count})`,
  laterFold: (count) => `Not reached (${count})`,
  unownedFold: (count) => `No owner (${count})`,
  missingFold: (count) => `Missing (${count})`,
  questions: (name, count) => `${name}: ${counted(count, 'question', 'questions')}`,
  noArea: 'Outside the goal areas',
  more: (count) => `and ${count} more`,
  open: 'Open the round',
  change: 'Change the details',
  isOpen: (round) => `${quoted(round, 'en')} is open`,
  areAsked: 'They get their questions within seconds.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function managingTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
