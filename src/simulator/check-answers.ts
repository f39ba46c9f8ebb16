import { dayIn } from '../domain/dates.ts';
import type { RoundMeasures } from '../domain/rounds/measures.ts';
import { differenceOf } from './answering.ts';
import type { Book, SentAnswer } from './book.ts';
import type { Found, FoundPlan } from './found.ts';
import { type Measured, measuring, medianOf } from './measured.ts';
import type { Mistake } from './promise-names.ts';
import { TIMEZONE } from './working-days.ts';

/** Looks whether each answer is in the store as somebody was told, and nothing beside. */
export function checkAnswers(book: Book, { plans }: Found): Mistake[] {
  const acknowledged = Map.groupBy(book.acknowledged, ({ round, item }) => `${round}/${item}`);
  const versions = new Map(plans.flatMap((one) => [...one.versions]));
  const before = (round: string, item: string) => versions.get(`${round}/${item}`) ?? [];
  return [...new Set([...acknowledged.keys(), ...versions.keys()])].flatMap((key): Mistake[] => {
    const [told, stored] = [acknowledged.get(key) ?? [], versions.get(key) ?? []];
    const lacking = told.flatMap((answer): Mistake[] => {
      const why = lackOf(answer, stored, before);
      return why === undefined ? [] : [{ promise: 'stored', what: `${key} of ${answer.person}: ${why}` }];
    });
    const more = stored.length > told.length && !book.cut.has(key);
    const doubled: Mistake[] = more
      ? [{ promise: 'once', what: `${key} has ${stored.length} versions, and ${told.length} were sent` }]
      : [];
    return [...lacking, ...doubled];
  });
}

type Versions = FoundPlan['versions'] extends ReadonlyMap<string, infer V> ? V : never;

/** Why an answer is not among the versions that are stored; undefined when it is. */
function lackOf(
  answer: SentAnswer,
  stored: Versions,
  versionsOf: (round: string, item: string) => Versions,
): string | undefined {
  const own = stored.filter(({ author }) => author.id === answer.person);
  if (own.length === 0) return 'nothing is stored';
  const { repeats } = answer;
  if (repeats === undefined) {
    const differences = own.map((one) => differenceOf(answer.fields, one));
    return differences.includes(undefined) ? undefined : differences.at(-1);
  }
  const earlier = versionsOf(repeats, answer.item);
  const isThere = own.some((one) =>
    earlier.some((was) => was.status === one.status && isSame(was.texts, one.texts)),
  );
  return isThere ? undefined : `it does not say what was said in ${repeats}`;
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].every((id) => one[id] === other[id]);
}

/** Looks whether what the program measures of each round is what people did, and what was to be kept is kept. */
export function checkRounds(book: Book, { plans }: Found): Mistake[] {
  const did = measuring(book);
  return plans.flatMap(({ rounds, measures }) =>
    rounds.flatMap((round): Mistake[] => {
      const [held, measured] = [book.rounds.get(round.id), measures.get(round.id)];
      if (!held || !measured) return [{ promise: 'sound', what: `${round.id} is no round that was opened` }];
      const kept = (round.reopened ?? []).map(({ reason }) => reason);
      const lost = book.reopened.filter((one) => one.round === round.id && !kept.includes(one.reason));
      return [
        ...checkMeasures(measured, did(held), cutIn(book, round.id)),
        ...lost.map(
          ({ reason }): Mistake => ({ promise: 'kept', what: `${round.id} was opened again: ${reason}` }),
        ),
      ];
    }),
  );
}

/** Answers that may have been stored unheard. */
function cutIn({ cut }: Book, round: string): number {
  return [...cut].filter((key) => key.startsWith(`${round}/`)).length;
}

/** Milliseconds by which a median may differ: a message is under way for as long. */
const UNDER_WAY_MS = 60_000;

/** @param cut answers of which nobody knows whether they were stored */
function checkMeasures(
  { round, asked, answered, pace }: RoundMeasures,
  did: Measured,
  cut: number,
): Mistake[] {
  const isNear = (one: number, other: number, by: number) => Math.abs(one - other) <= by;
  const told = [
    ['asked', asked, did.asked, cut],
    ['answered', answered, did.answered, cut],
    ...(pace ? ([['in time', pace.inTime, did.inTime, cut]] as const) : []),
    ...(pace && cut === 0 && !did.isUnclear
      ? ([['ms to an answer', pace.medianMs, nearest(pace.medianMs, did), UNDER_WAY_MS]] as const)
      : []),
  ] as const;
  return told
    .filter(([, one, other, by]) => !isNear(one, other, by))
    .map(
      ([what, one, other]): Mistake => ({
        promise: 'measures',
        what: `${round.id}: ${one} ${what} by the program, ${other} by what people did`,
      }),
    );
}

/** What the median may be that is the nearest to one. */
function nearest(median: number, { leastTimes, times }: Measured): number {
  return Math.min(Math.max(median, medianOf(leastTimes)), medianOf(times));
}

/** Looks whether each version of an answer, each round and each absence is told of in the trail. */
export function checkTrail(book: Book, found: Found): Mistake[] {
  const lines = (entries: Found['trail'], what: string) => entries.filter((one) => one.what === what).length;
  const ofPlans = found.plans.flatMap((one): Mistake[] => {
    const versions = [...one.versions.values()].reduce((sum, { length }) => sum + length, 0);
    // Opened, closed, and each time opened again.
    const changes = one.rounds.reduce(
      (sum, { closedAt, reopened = [] }) => sum + 1 + (closedAt ? 1 : 0) + reopened.length,
      0,
    );
    return [
      ...fewer(one.plan, 'answers', lines(one.trail, 'answer'), versions),
      ...fewer(one.plan, 'rounds', lines(one.trail, 'round'), changes),
      ...fewer(one.plan, 'questions handed over', lines(one.trail, 'hand-over'), handedOverIn(book, one)),
    ];
  });
  const absences = [...book.absences.values()].reduce((sum, { length }) => sum + length, 0);
  return [...ofPlans, ...fewer('people', 'absences', lines(found.trail, 'absence'), absences)];
}

function handedOverIn({ handedOver, rounds }: Book, { plan }: FoundPlan): number {
  return handedOver.filter(({ round, isHeard }) => isHeard && rounds.get(round)?.plan === plan).length;
}

function fewer(where: string, what: string, lines: number, changes: number): Mistake[] {
  return lines >= changes
    ? []
    : [{ promise: 'trail', what: `${where}: ${lines} lines about ${changes} ${what}` }];
}

/** The day of an instant, as people count it. */
export function dayAt(instant: number): string {
  return dayIn(TIMEZONE, new Date(instant));
}
