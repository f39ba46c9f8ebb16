import { answersAbout, expectedAbout } from '../../domain/answers/expected.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { type Choice, choose, type Nearness, type Searched } from '../../domain/plans/finding/choose.ts';
import { findApart } from '../../domain/plans/finding/separate.ts';
import { lostSince } from '../../domain/plans/lost.ts';
import {
  ancestorsOf,
  descendantsOf,
  type Item,
  itemOf,
  type PlanVersion,
  plansNow,
} from '../../domain/plans/plan.ts';
import { isClosed, isOpen, type Round } from '../../domain/rounds/round.ts';
import { askedIn } from '../../domain/rounds/scope.ts';
import { type ItemRef, keyOf, newestRounds, type PlanItem } from '../../domain/status/history.ts';
import type { AskedPlan, MeantItem, Named, NamedItem } from '../../domain/status/question.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans, planOf } from '../plans/find-plans.ts';
import { answersAmong, answersIn } from '../rounds/find-rounds.ts';
import { nowAmong, seenRounds } from '../rounds/seen-rounds.ts';

/** What somebody names: in words, or by what was talked of before. */
export interface Naming {
  readonly words: string;
  readonly items?: readonly MeantItem[] | undefined;
  /** Nothing of other plans is meant. */
  readonly plan?: string | undefined;
}

/** Longest search: what follows is not part of a name. */
const MAX_WORDS = 200;

interface Place {
  readonly plan: PlanVersion;
  readonly nearness: Nearness;
  /** As much of an earlier version as is not there any more, or was called something else. */
  readonly lost?: PlanVersion | undefined;
}

/** Where things are looked for. */
interface Ground {
  readonly asked: readonly AskedPlan[];
  /** Every plan as it is now. */
  readonly newest: readonly PlanVersion[];
  /** What is searched first, what is asked about now before the rest; each plan once. */
  readonly places: readonly Place[];
  readonly seen: readonly Round[];
}

/**
 * Finds all that is named, in every plan that is asked about, was, or is to be. How well the words fit comes first, and then what is asked
 * about now. The plans as they are now are known to all; of earlier ones, what this viewer may see a round of.
 */
export async function findNamed(viewer: Viewer, naming: Naming, deps: Deps): Promise<Named> {
  const { words, items = [], plan } = naming;
  const ground = await groundOf(viewer, plan, deps);
  const known = (await Promise.all(items.map((ref) => knownBy(ref, ground, deps)))).flatMap(
    (one) => one ?? [],
  );
  if (known.length > 0 || words.trim() === '') return { items: known, unclear: [], unknown: [] };
  const text = words.slice(0, MAX_WORDS);
  const before = await searchable(text, ground, deps);
  const find = (part: string): Choice & { readonly words: string } => {
    const searched = [...ground.places, ...before].map(({ plan, nearness, lost = plan }): Searched => {
      return { plan, nearness, found: deps.findItems(lost, part) };
    });
    return { words: part.trim(), ...choose(part, searched, ground.newest) };
  };
  return namedBy(findApart(text, find), ground, deps);
}

async function groundOf(viewer: Viewer, only: string | undefined, deps: Deps): Promise<Ground> {
  const [rounds, plans] = await Promise.all([seenRounds(viewer, deps), newestPlans(deps)]);
  const seen = only === undefined ? rounds : rounds.filter(({ plan }) => plan === only);
  const newest = only === undefined ? plans : plans.filter(({ id }) => id === only);
  const now = nowAmong(seen);
  const asked = await Promise.all(now.map(async (round) => ({ round, plan: await planOf(round, deps) })));
  const current = new Set(plansNow(newest, now.filter(isOpen)).map(({ id }) => id));
  const places = new Map<string, Ground['places'][number]>();
  for (const { plan } of asked) {
    if (!places.has(plan.id)) places.set(plan.id, { plan, nearness: 'asked' });
  }
  for (const plan of newest) {
    const nearness = current.has(plan.id) ? 'thisYear' : 'past';
    const known = places.get(plan.id);
    if (!known) places.set(plan.id, { plan, nearness });
    // What has come since the round was opened.
    else if (known.plan.version !== plan.version)
      places.set(`${plan.id}/${plan.version}`, { plan, nearness });
  }
  return { asked, newest, seen, places: [...places.values()] };
}

/** Earlier versions of the plans, for what they have lost; searched only where nothing else fits. */
async function searchable(
  words: string,
  { places, seen, newest }: Ground,
  deps: Deps,
): Promise<readonly Place[]> {
  if (places.some(({ plan }) => deps.findItems(plan, words).some(({ fit }) => fit !== 'near'))) return [];
  const known = new Set(places.map(({ plan }) => `${plan.id}/${plan.version}`));
  const others = new Map(
    seen.filter(isClosed).flatMap((round) => {
      const key = `${round.plan}/${round.planVersion}`;
      return known.has(key) ? [] : [[key, round] as const];
    }),
  );
  const earlier = await Promise.all([...others.values()].map((round) => planOf(round, deps)));
  return earlier.flatMap((plan) => {
    const now = newest.find(({ id }) => id === plan.id);
    const lost = now ? lostSince(now, plan) : plan;
    return lost.items.length > 0 ? [{ plan, nearness: 'past' as const, lost }] : [];
  });
}

async function namedBy(
  choices: readonly (Choice & { readonly words: string })[],
  ground: Ground,
  deps: Deps,
): Promise<Named> {
  const items: NamedItem[] = [];
  const unclear: Named['unclear'][number][] = [];
  const unknown: Named['unknown'][number][] = [];
  for (const { words, meant, nearest } of choices) {
    const standing = (await Promise.all(meant.map((one) => standingsOf(one, ground, deps)))).flat();
    const [only, ...others] = standing;
    if (only && others.length === 0) items.push(only);
    else if (only) unclear.push({ words, choices: standing });
    else {
      const near = await Promise.all(nearest.map((one) => standingsOf(one, ground, deps)));
      unknown.push({ words, nearest: near.flatMap(([one]) => one ?? []) });
    }
  }
  return { items: eachOnce(items), unclear, unknown };
}

function eachOnce(items: readonly NamedItem[]): NamedItem[] {
  return [...new Map(items.map((one) => [keyOf({ plan: one.plan.id, item: one.item.id }), one])).values()];
}

/** What is talked of, in the round that was meant where that is open still, or else in the newest. */
async function knownBy(ref: MeantItem, ground: Ground, deps: Deps): Promise<NamedItem | undefined> {
  const found = await lookUp(ref, ground, deps);
  const standing = found ? await standingsOf(found, ground, deps) : [];
  return standing.find(({ round }) => round?.id === ref.round) ?? standing[0];
}

/** What is talked of: as a round asks about it, or else as the plan has it now or had it. */
async function lookUp(
  ref: ItemRef,
  { asked, newest, seen }: Ground,
  deps: Deps,
): Promise<PlanItem | undefined> {
  for (const plan of [...asked.map(({ plan }) => plan), ...newest]) {
    const item = plan.id === ref.plan ? itemOf(plan, ref.item) : undefined;
    if (item) return { plan, item };
  }
  for (const round of newestRounds(seen)) {
    if (round.plan !== ref.plan) continue;
    const plan = await planOf(round, deps);
    const item = itemOf(plan, ref.item);
    if (item) return { plan, item };
  }
  return undefined;
}

/** An item in each of the open rounds that ask about it, or else in the newest round that says something of it. */
async function standingsOf(one: PlanItem, ground: Ground, deps: Deps): Promise<NamedItem[]> {
  const { plan, item } = one;
  const own = ground.asked.filter((asked) => asked.plan.id === plan.id && itemOf(asked.plan, item.id));
  const asking: NamedItem[] = [];
  for (const { round, plan: version } of own) {
    if (!isOpen(round) || !(await isTalkedOf({ plan: version, item }, round, deps))) continue;
    asking.push({ plan: version, item: itemOf(version, item.id) ?? item, round, isPast: false });
  }
  if (asking.length > 1) return asking.map((standing) => ({ ...standing, isInSeveral: true }));
  if (asking.length > 0) return asking;
  const saying = (await newestSaying(one, ground, deps)) ?? (await saidBefore(one, ground, deps));
  if (saying) return [{ ...saying, isPast: true }];
  const now = plansNow(ground.newest, ground.asked.map(({ round }) => round).filter(isOpen));
  const isThere = now.some((one) => one.id === plan.id && itemOf(one, item.id));
  return [{ plan, item, round: undefined, isPast: !isThere }];
}

/** What was said last of what an item carries on, in the plans before. */
async function saidBefore({ item }: PlanItem, ground: Ground, deps: Deps) {
  const passed = new Set<string>();
  for (let older = item.continues; older && !passed.has(keyOf(older)); ) {
    passed.add(keyOf(older));
    const plan = ground.newest.find(({ id }) => id === older?.plan);
    const before = plan && itemOf(plan, older.item);
    if (!plan || !before) return undefined;
    const saying = await newestSaying({ plan, item: before }, ground, deps);
    if (saying) return saying;
    older = before.continues;
  }
  return undefined;
}

/** Whether an open round asks about an item, or has an answer of somebody who is asked no more. */
async function isTalkedOf({ plan, item }: PlanItem, round: Round, deps: Deps): Promise<boolean> {
  const ownerships = askedIn(round, round.owners ?? (await deps.stores.owners.ofPlan(plan.id)));
  const places = around({ plan, item });
  if (places.some(({ id }) => expectedAbout(id, plan, ownerships).length > 0)) return true;
  const ids = places.map(({ id }) => id);
  return answersAbout(ids, await answersAmong(round, places, deps)).length > 0;
}

/** Where what is said of an item may stand: at itself, above or below it. */
function around({ plan, item }: PlanItem): readonly Item[] {
  return [item, ...ancestorsOf(plan, item), ...descendantsOf(plan, item)];
}

/** The newest round that may be seen and has an answer about an item. Closed ones are kept in memory. */
async function newestSaying({ plan, item }: PlanItem, { seen }: Ground, deps: Deps) {
  for (const round of newestRounds(seen)) {
    if (round.plan !== plan.id || !isClosed(round)) continue;
    const version = await planOf(round, deps);
    const own = itemOf(version, item.id);
    if (!own) continue;
    const about = around({ plan: version, item: own }).map(({ id }) => id);
    if (answersAbout(about, await answersIn(round, deps)).length > 0)
      return { plan: version, item: own, round };
  }
  return undefined;
}
