/** How a round went as a piece of work (`nyckeltal`): who was asked, who answered and how soon. By area and unit, never by person. */
import type { Assessment } from '../answers/assessment.ts';
import { type HandOver, handOverOf } from '../answers/hand-over.ts';
import { dayIn, type IsoInstant } from '../dates.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import { isReminder } from '../deliveries/reminders.ts';
import { type Person, personOf } from '../people/people.ts';
import { areaOf, type Plan } from '../plans/plan.ts';
import type { SummaryLine } from '../status/summary.ts';
import type { Round } from './round.ts';

/** One question that a round asks, and how it was first answered. */
export interface MeasuredQuestion extends Pick<SummaryLine, 'item' | 'respondent' | 'unit' | 'owners'> {
  /** The first answer that somebody gave: what was read out of a report is none. */
  readonly first: Assessment | undefined;
  /** Whether that says what was said last time; undefined where there was nothing to say again. */
  readonly isUnchanged: boolean | undefined;
}

/** What the measures of a round are made of. */
export interface MeasuredRound {
  readonly round: Round;
  readonly plan: Plan;
  readonly people: readonly Person[];
  readonly questions: readonly MeasuredQuestion[];
  /** The messages of the plan. */
  readonly deliveries: readonly Delivery[];
  /** Those of the round that hold. */
  readonly handOvers: readonly HandOver[];
}

/** How soon and how answers came. */
export interface Pace {
  /** Answers that came on the due day at the latest. */
  readonly inTime: number;
  /** From when the question was first sent; where it had not been sent yet, from when the round was opened. */
  readonly medianMs: number;
  /** Answers to which there was one of last time, and those of them that say the same. */
  readonly repeatable: number;
  readonly unchanged: number;
  /** Reminders that were sent; one is of all that somebody has left, and lies with the round of theirs that was opened first. */
  readonly reminders: number;
}

export interface Measure {
  readonly asked: number;
  readonly answered: number;
  /** Questions that their owner has given to somebody else. */
  readonly handedOver: number;
  /** Undefined where it would tell of one or two people, or nothing has come. */
  readonly pace: Pace | undefined;
}

/** The measures of an area or a unit; `name` is undefined for what belongs to none. */
export interface MeasureRow extends Measure {
  readonly name: string | undefined;
}

export interface RoundMeasures extends Measure {
  readonly round: Round;
  /** In the plan's own order. */
  readonly areas: readonly MeasureRow[];
  /** By name; what belongs to none comes last. */
  readonly units: readonly MeasureRow[];
}

/** The fewest answers, and people who gave them, whose pace is told: of fewer it would be one person's. */
export const PACE_OF_ANSWERS = 5;
export const PACE_OF_PEOPLE = 3;

export function measuresOf(measured: MeasuredRound, timezone: string): RoundMeasures {
  const { round, plan, people, questions, deliveries } = measured;
  const inRound = deliveries.filter((one) => one.round === round.id);
  const known: Known = {
    measured,
    timezone,
    sent: firstSent(inRound),
    reminders: inRound
      .filter((one) => isReminder(one) && sentAt(one) !== undefined)
      .map(({ recipient }) => recipient),
  };
  const areas = Map.groupBy(questions, ({ item }) => areaOf(plan, item));
  const units = Map.groupBy(questions, (question) => unitOf(question, people));
  return {
    round,
    ...measureOf(questions, known),
    areas: [...plan.items.filter(({ kind }) => kind === 'area'), undefined].flatMap((area) => {
      const members = areas.get(area);
      return members ? [{ name: area?.title, ...measureOf(members, known) }] : [];
    }),
    units: [...units]
      .toSorted(([a], [b]) => Number(a === undefined) - Number(b === undefined) || inOrder(a, b))
      .map(([name, members]) => ({ name, ...measureOf(members, known) })),
  };
}

interface Known {
  readonly measured: MeasuredRound;
  readonly timezone: string;
  /** When each question was first sent. */
  readonly sent: ReadonlyMap<string, IsoInstant>;
  /** Who got each that was sent. */
  readonly reminders: readonly string[];
}

function measureOf(questions: readonly MeasuredQuestion[], known: Known): Measure {
  const { handOvers } = known.measured;
  const answers = questions.filter(({ first }) => first !== undefined);
  const authors = new Set(answers.map(({ first }) => first?.author.id));
  const isTold = answers.length >= PACE_OF_ANSWERS && authors.size >= PACE_OF_PEOPLE;
  return {
    asked: questions.length,
    answered: answers.length,
    handedOver: questions.filter((one) => handOverOf(one, handOvers) !== undefined).length,
    pace: isTold ? paceOf(questions, known) : undefined,
  };
}

function paceOf(questions: readonly MeasuredQuestion[], known: Known): Pace {
  const { measured, timezone, reminders } = known;
  const { round } = measured;
  const times = questions.flatMap((one) => (one.first ? timeTo(one, one.first, known) : []));
  const due = questions.filter(({ first }) => first && dayIn(timezone, new Date(first.at)) <= round.due);
  const repeatable = questions.filter(({ isUnchanged }) => isUnchanged !== undefined);
  const isWhole = questions.length === measured.questions.length;
  const owners = new Set(questions.flatMap((one) => one.owners));
  return {
    inTime: due.length,
    medianMs: medianOf(times),
    repeatable: repeatable.length,
    unchanged: repeatable.filter(({ isUnchanged }) => isUnchanged).length,
    // Those to somebody who stood in are of no area or unit.
    reminders: reminders.filter((recipient) => isWhole || owners.has(recipient)).length,
  };
}

function timeTo(
  question: MeasuredQuestion,
  { at }: Assessment,
  { sent, measured: { round } }: Known,
): number {
  const starts = keysOf(question).flatMap((key) => sent.get(key) ?? []);
  const [start = round.openedAt] = starts.filter((one) => one <= at).toSorted();
  return Math.max(0, Date.parse(at) - Date.parse(start));
}

function medianOf(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

function firstSent(inRound: readonly Delivery[]): ReadonlyMap<string, IsoInstant> {
  const found = new Map<string, IsoInstant>();
  for (const message of inRound) {
    const at = asks(message) ? sentAt(message) : undefined;
    if (at === undefined) continue;
    for (const key of heldBy(message)) {
      const before = found.get(key);
      if (before === undefined || at < before) found.set(key, at);
    }
  }
  return found;
}

/** A question that could not be sent before its round was closed comes when that is opened again. */
function asks({ kind }: Delivery): boolean {
  return kind === 'questions' || kind === 'again';
}

function sentAt({ attempts }: Delivery): IsoInstant | undefined {
  return attempts.find(({ outcome }) => outcome === 'sent')?.at;
}

/** Names the questions that a message holds; older ones name no respondents, and mean each. */
function heldBy({ items = [], respondents }: Delivery): readonly string[] {
  return items.map((item, place) => `${item}/${respondents?.[place] ?? ''}`);
}

/** What a question is called in the messages that may hold it. */
function keysOf({ item, respondent }: MeasuredQuestion): readonly string[] {
  return [`${item.id}/${respondent}`, `${item.id}/`];
}

/** Each question counts in one unit: its own, or that of its first owner or of whoever answered it. */
function unitOf({ unit, owners, first }: MeasuredQuestion, people: readonly Person[]): string | undefined {
  const who = owners[0] ?? first?.author.id ?? '';
  return unit || personOf(people, who)?.unit || undefined;
}

function inOrder(a = '', b = ''): number {
  return a.localeCompare(b, 'sv');
}
