import { expectedAnswers, isAnswerTo } from '../../domain/answers/expected.ts';
import type { RoundKind } from '../../domain/answers/scale.ts';
import { type Finding, Problem } from '../../domain/errors.ts';
import { plainName } from '../../domain/names.ts';
import { findPerson, listPeople } from '../../domain/people/find-person.ts';
import { personNamed as namedPerson } from '../../domain/people/named.ts';
import type { Actor, Person } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { areaOf, type Item, type Plan } from '../../domain/plans/plan.ts';
import { hasOpenTwin } from '../../domain/rounds/open-round.ts';
import {
  isClosed,
  isHistory,
  MAX_REASON,
  type ReopenedAnswer,
  type Round,
  reopeningOf,
  reopenRound,
  standBy,
} from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { newestClosed } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { searchStates } from '../status/search-items.ts';
import { untilSettled } from '../tries.ts';
import { allRounds, findRound, loadState } from './find-rounds.ts';

/** What is to be opened again, and why: a whole round, or what somebody answers in it, or what is asked of an item. */
export interface ReopenWish {
  readonly round: string;
  readonly reason: string;
  /** Id, e-mail address or full name. */
  readonly person?: string | undefined;
  /** Id, title or short name. */
  readonly item?: string | undefined;
  /** Id or title of an area. */
  readonly area?: string | undefined;
}

/** What takes answers again. */
export interface Reopened {
  readonly round: Round;
  /** Undefined where all of the round does. */
  readonly answers: readonly ReopenedAnswer[] | undefined;
}

/**
 * Opens a closed round again, or some of its answers, each to be given once; the round stays closed for all others.
 * @throws Problem `invalid-round` without a reason, `not-reopened`, `unknown-round`, `no-such-person`,
 *   `several-people`, `busy-store`
 */
export async function reopen(actor: Actor, wish: ReopenWish, deps: Deps): Promise<Reopened> {
  demand(actor, 'manage-rounds');
  const finding = faultInReason(wish.reason);
  if (finding) throw new Problem('invalid-round', {}, [finding]);
  const { value: round } = await findRound(wish.round, deps);
  const { person, item, area } = wish;
  if (person === undefined && item === undefined && area === undefined) return openWhole(actor, wish, deps);
  if (!isClosed(round)) throw new Problem('not-reopened', { round: round.name, why: 'open' });
  const answers = answersMeant(await loadState(round, deps), wish);
  if (answers.length === 0) throw new Problem('not-reopened', { round: round.name, why: 'nothing' });
  return openAnswers(actor, { round: round.id, reason: wish.reason.trim(), answers }, deps);
}

/** What is wrong with a reason that has to be given. */
export function faultInReason(reason: string): Finding | undefined {
  const { length } = reason.trim();
  if (length === 0) return { at: 'reason', code: 'missing' };
  return length > MAX_REASON
    ? { at: 'reason', code: 'too-long', value: length, limit: MAX_REASON }
    : undefined;
}

async function openWhole(actor: Actor, { round: id, reason }: ReopenWish, deps: Deps): Promise<Reopened> {
  return untilSettled<Reopened>(async () => {
    const { value: round, etag } = await findRound(id, deps);
    if (!isClosed(round) || isHistory(round))
      throw new Problem('not-reopened', { round: round.name, why: 'open' });
    const existing = (await deps.stores.rounds.ofPlan(round.plan)).map(({ value }) => value);
    if (hasOpenTwin(round, existing)) throw new Problem('not-reopened', { round: round.name, why: 'twin' });
    const by = changeBy(actor, deps);
    const value = reopenRound(round, { reason: reason.trim(), by: by.by, at: by.at });
    const isFirst = await deps.stores.rounds.reopen({ value, etag }, by);
    return isFirst ? { round: value, answers: undefined } : undefined;
  });
}

/** Why what was sent back is open: stands in the trail. Whoever is to answer reads the approver's comment, which lies in the approval. */
export const SENT_BACK = 'Tillbaka för ändring';

/** Opens some answers of a closed round again; those that are open already stay so. @throws Problem `busy-store` */
export async function openAnswers(
  actor: Actor,
  wish: { readonly round: string; readonly reason: string; readonly answers: readonly ReopenedAnswer[] },
  deps: Deps,
): Promise<Reopened> {
  return untilSettled<Reopened>(async () => {
    const { value: round, etag } = await findRound(wish.round, deps);
    const answers = wish.answers.filter((one) => !reopeningOf(round, one));
    if (answers.length === 0 || !isClosed(round)) return { round, answers: wish.answers };
    const by = changeBy(actor, deps);
    const value = reopenRound(round, { reason: wish.reason, by: by.by, at: by.at, answers });
    const isFirst = await deps.stores.rounds.replace({ value, etag }, by);
    return isFirst ? { round: value, answers: wish.answers } : undefined;
  });
}

/** Notes that an answer which was opened again has been sent again as it was, so that it takes no more. @throws Problem `busy-store` */
export async function standByReopened(
  actor: Actor,
  { round: id, ...answer }: ReopenedAnswer & { readonly round: string },
  deps: Deps,
): Promise<void> {
  await untilSettled(async () => {
    const { value: round, etag } = await findRound(id, deps);
    if (!reopeningOf(round, answer)) return round;
    const by = changeBy(actor, deps);
    const value = standBy(round, answer, by.at);
    return (await deps.stores.rounds.replace({ value, etag }, by)) ? value : undefined;
  });
}

/** The answers that somebody gives, or that are given about an item, as they are now. */
function answersMeant(
  { plan, ownerships, people, assessments }: RoundState,
  { person, item, area }: ReopenWish,
): readonly ReopenedAnswer[] {
  const who = person === undefined ? undefined : personNamed(person, people);
  return expectedAnswers(plan, ownerships)
    .filter(({ owners }) => who === undefined || owners.includes(who.id))
    .filter((expected) => item === undefined || isCalled(item, expected.item))
    .filter((expected) => area === undefined || isCalled(area, areaOf(plan, expected.item)))
    .map((expected) => ({
      item: expected.item.id,
      respondent: expected.respondent,
      version: assessments.find((one) => isAnswerTo(expected, one))?.version ?? 0,
    }));
}

function isCalled(words: string, item: Item | undefined): boolean {
  const names = item ? [item.id, item.title, item.short ?? item.title] : [];
  return names.some((name) => plainName(name) === plainName(words));
}

function personNamed(words: string, people: readonly Person[]): Person {
  const found = findPerson(words, people);
  if (found.person) return found.person;
  const { candidates, fits } = found;
  throw new Problem(fits ? 'several-people' : 'no-such-person', { words, people: listPeople(candidates) });
}

/** A closed round, and what of it some words name. */
export interface Reopenable {
  readonly state: RoundState;
  readonly meant: { readonly is: 'item' | 'area' | 'person'; readonly id: string } | undefined;
}

/** The closed round that was closed last, and what some words name in it; undefined when there is none. */
export async function findReopenable(
  actor: Actor,
  { words, kind }: { readonly words: string; readonly kind?: RoundKind | undefined },
  deps: Deps,
): Promise<Reopenable | undefined> {
  demand(actor, 'manage-rounds');
  const rounds = (await allRounds(deps)).filter((one) => !isHistory(one));
  const ofKind = rounds.filter((one) => isClosed(one) && one.kind === kind);
  const [last] = newestClosed(ofKind.length > 0 ? ofKind : rounds);
  if (!last) return undefined;
  const state = await loadState(last, deps);
  return { state, meant: words === '' ? undefined : meantIn(state, words, deps) };
}

function meantIn(state: RoundState, words: string, deps: Deps): Reopenable['meant'] {
  const { plan, people, ownerships } = state;
  const owners = people.filter(({ id }) => ownerships.some(({ person }) => person === id));
  const named = namedPerson(words, owners);
  if (named) return { is: 'person', id: named.person.id };
  const area =
    plan.items.find((item) => item.kind === 'area' && isCalled(words, item)) ?? areaIn(words, plan);
  if (area) return { is: 'area', id: area.id };
  if (!plan.items.some((item) => isCalled(words, item))) {
    const person = personIn(words, owners);
    if (person) return { is: 'person', id: person.id };
  }
  const [hit] = searchStates([state], words, deps);
  return hit && { is: 'item', id: hit.line.item.id };
}

/** "klimatområdet": the one area with such a word in its title. */
function areaIn(words: string, { items }: Plan): Item | undefined {
  const [, stem = ''] = /(?<!\p{L})(\p{L}{3,}?)s?(?:mål)?område(?:t)?(?!\p{L})/iu.exec(words) ?? [];
  const begins = (title: string) =>
    plainName(title)
      .split(' ')
      .some((word) => word.startsWith(plainName(stem)));
  const found = items.filter(({ kind, title }) => stem !== '' && kind === 'area' && begins(title));
  return found.length === 1 ? found[0] : undefined;
}

/** "Jelena skrev fel siffra": the one person whose first name is among the words. */
function personIn(words: string, people: readonly Person[]): Person | undefined {
  const named = words
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => namedPerson(word, people))
    .filter((found) => found?.isWhole)
    .map((found) => found?.person);
  const [only, ...others] = new Set(named);
  return others.length === 0 ? only : undefined;
}

/** @throws Problem `unknown-round` */
export async function openReopenable(actor: Actor, round: string, deps: Deps): Promise<RoundState> {
  demand(actor, 'manage-rounds');
  return loadState((await findRound(round, deps)).value, deps);
}
