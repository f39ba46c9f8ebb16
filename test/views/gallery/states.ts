/** Rounds that the cards of the gallery are made from: as large as there can be, and as small and real as there are. */
import { nextVersion, type WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { answerRules } from '../../../src/domain/answers/check-answer.ts';
import type { Prompt } from '../../../src/domain/answers/prompt.ts';
import { STATUSES, type Status } from '../../../src/domain/answers/scale.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Ownership } from '../../../src/domain/people/people.ts';
import type { Item, PlanVersion } from '../../../src/domain/plans/plan.ts';
import { openRound } from '../../../src/domain/rounds/open-round.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import type { Wording } from '../../../src/views/format.ts';
import { ANNA, anAssessment, answerTo, aPerson, aPlan, aState, BO, NOW, versionOf } from '../../build.ts';

export function wordingIn(language: Language): Wording {
  return { language, timezone: 'Europe/Stockholm', now: NOW };
}

/** A text of letters that take two bytes, in words as long as those of Swedish administration. */
export function longText(letter: string, length: number): string {
  return `${letter.repeat(15)} `
    .repeat(Math.ceil(length / 16))
    .slice(0, length)
    .trimEnd();
}

const WORST_TEXT = longText('å', 2000);

/** As large a plan as a municipality may have, every name at its longest; each fourth goal unanswered. */
export function largeState(answered: boolean): RoundState<WordedAssessment> {
  const items = Array.from({ length: 100 }, (_, index): Item[] => [
    { id: `area-${index}`, kind: 'area', title: `Målområde ${index} ${longText('ä', 200)}` },
    {
      id: `goal-${index}`,
      kind: 'councilGoal',
      parent: `area-${index}`,
      title: `Mål ${index} ${longText('ö', 300)}`,
      desiredOutcome: longText('å', 2000),
      criteria: Array.from({ length: 30 }, () => longText('ö', 2000)),
      measure: { type: 'number', unit: '%', target: { op: 'min', value: 75.5 } },
    },
  ]).flat();
  const plan: PlanVersion = {
    id: 'p',
    title: 'Plan',
    board: 'Nämnd',
    year: 2025,
    language: 'sv',
    items,
    version: 1,
  };
  const period = {
    kind: 'interim',
    name: 'Delårsrapport 2025',
    from: '2025-01-01',
    to: '2025-08-31',
    due: '2025-09-15',
  };
  const round = openRound(plan, [], period, { now: NOW, today: '2025-09-01' });
  const ownerships = items
    .filter(({ kind }) => kind === 'councilGoal')
    .map(({ id }, index) => ({ item: id, person: index < 60 ? 'anna' : 'bo' }));
  const people = [
    { id: 'anna', name: 'Anna Öberg', roles: ['owner' as const] },
    { id: 'bo', name: 'Bo Ek', roles: ['owner' as const] },
  ];
  const raw = {
    status: 'partly',
    direction: 'mixed',
    value: '13,7',
    texts: { happened: WORST_TEXT, basis: WORST_TEXT, cause: WORST_TEXT, remedy: WORST_TEXT },
  };
  const answeredItems = answered
    ? items.filter(({ kind }, index) => kind === 'councilGoal' && index % 8 !== 1)
    : [];
  const assessments = answeredItems.map((item) => {
    const answer = answerTo(raw, answerRules(plan, item, round));
    const subject = { round: round.id, item: item.id, respondent: 'owner' };
    return versionOf(nextVersion(undefined, subject, answer, 0, { id: 'anna', name: 'Anna Öberg' }, NOW));
  });
  return { round, plan, ownerships, people, assessments };
}

/** One of every kind that is asked about, with and without a short name, with targets to be reached from both sides. */
const ITEMS: readonly Item[] = [
  { id: 'work', kind: 'area', title: 'En stad för arbete och hållbar tillväxt' },
  {
    id: 'metro',
    kind: 'councilGoal',
    parent: 'work',
    title: 'Malmö är en regional motor för tillväxt och jobb',
    short: 'Öresundsmetron',
    desiredOutcome: 'Fler beslut om metron fattas på båda sidor av sundet.',
    criteria: ['Hur samarbetet över sundet utvecklas', 'Hur näringslivet ser på villkoren'],
  },
  {
    id: 'waste',
    kind: 'councilGoal',
    parent: 'work',
    title: 'Mängden avfall som eldas minskar',
    measure: { type: 'number', unit: 'ton', target: { op: 'max', value: 12_500 } },
  },
  {
    id: 'charters',
    kind: 'commitment',
    parent: 'work',
    title: 'Teckna fler avtal om praktik med byggbolagen',
    measure: { type: 'number', unit: '%', target: { op: 'min', value: 70 }, bySex: true },
  },
  {
    id: 'inquiry',
    kind: 'assignment',
    parent: 'work',
    title: 'Utred hur arbetsmarknadsinsatser kan ge kommunen rätt kompetens',
    reportBack: 'I årsanalysen',
  },
  { id: 'green', kind: 'area', title: 'En grön stad' },
  {
    id: 'cities',
    kind: 'directionGoal',
    parent: 'green',
    title: 'Malmö samarbetar med andra städer om klimatet',
    respondents: 'eachUnit',
  },
  { id: 'energy', kind: 'boardGoal', parent: 'green', title: 'Energin används klokt' },
];

const UNITS = ['Stadskontoret', 'Fastighets- och gatukontoret', 'Fritidsförvaltningen'];
const TEXTS = {
  happened: 'Vi har träffat både regeringen och Köpenhamn under våren.',
  basis: 'Avstämning mot handlingsplanen i augusti.',
  cause: 'Två beslut har flyttats till hösten.',
  remedy: 'Vi tar upp frågan med departementet i oktober.',
};
/** How the items above are answered, in their order: every status once, and again. */
const GIVEN: readonly Status[] = [...STATUSES, ...STATUSES];

export interface SmallRound {
  /** Items that somebody answers for, of one kind after the other; all of them when left out. */
  readonly asked?: number;
  /** How many of them are answered, each with another status. */
  readonly answered?: number;
  /** The status of all answers, where they are to have the same. */
  readonly status?: Status;
}

/** A small real round: Anna owns every other item, Bo the rest, three units each goal that units answer for. */
export function smallState({
  asked = 6,
  answered = 0,
  status,
}: SmallRound = {}): RoundState<WordedAssessment> {
  const items = ITEMS.filter(({ kind }) => kind !== 'area').slice(0, asked);
  const plan = aPlan({ items: ITEMS });
  const ownerships: Ownership[] = items.flatMap(({ id, respondents }, index): Ownership[] => {
    const person = index % 2 === 0 ? ANNA.id : BO.id;
    return respondents ? UNITS.map((unit) => ({ item: id, person, unit })) : [{ item: id, person }];
  });
  const assessments = ownerships.slice(0, answered).map(({ item, unit }, index) =>
    anAssessment({
      item,
      respondent: unit ?? 'owner',
      status: status ?? GIVEN[index] ?? 'met',
      texts: TEXTS,
      ...(item === 'waste' ? { value: 13_700 } : {}),
      ...(item === 'charters' ? { value: 70, bySex: { women: 72.5, men: 67 } } : {}),
    }),
  );
  const people = [aPerson({ ...ANNA, deputy: BO.id }), aPerson(BO)];
  return aState({ plan, ownerships, assessments, people });
}

/** What a prompt is about, in the name of its card. */
export function subjectOf({ expected: { item, unit } }: Prompt<WordedAssessment>): string {
  return unit ? `${item.id} of ${unit}` : item.id;
}
