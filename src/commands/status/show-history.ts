import type { Assessment, Words } from '../../domain/answers/assessment.ts';
import { answersAbout } from '../../domain/answers/expected.ts';
import { dayIn } from '../../domain/dates.ts';
import { once } from '../../domain/once.ts';
import { type OwnersPast, ownerChanges } from '../../domain/people/owner-changes.ts';
import { type OwnedItem, ownedItems } from '../../domain/people/owners.ts';
import { demand, may } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { answeredAt } from '../../domain/plans/answered-at.ts';
import { itemOf, type PlanVersion, shortNameOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import {
  type History,
  type ItemRef,
  linkedPlans,
  type PastAnswer,
  type PlanItem,
  type Thread,
} from '../../domain/status/history.ts';
import {
  foundIn,
  historyOf,
  type KnownPlan,
  pastAnswers,
  refsAround,
  withGone,
} from '../../domain/status/threads.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans, planOf, plansOf } from '../plans/find-plans.ts';
import { answersAmong, roundsAmong } from '../rounds/find-rounds.ts';
import { nothingCalled, seenRounds } from '../rounds/seen-rounds.ts';
import { findInPlan } from './search-items.ts';

/**
 * What has been said through the years of what some words mean, in every plan and along the links between plans, and who has owned it.
 * Where others read along, nobody is told who owns what.
 * @param input `items` what was found to be meant: of those plans nothing else is told, and of others what is called so
 * @throws Problem `unknown-item` when nothing fits
 */
export async function showHistory(
  viewer: Viewer,
  input: {
    readonly words: string;
    readonly items?: readonly ItemRef[] | undefined;
    readonly since?: number | undefined;
  },
  deps: Deps,
): Promise<History> {
  const { actor, isShared } = viewer;
  demand(actor, 'history');
  const { items = [], since } = input;
  const newest = (await newestPlans(deps)).toSorted((a, b) => b.year - a.year);
  const known = await Promise.all(newest.map((plan) => loadWithGone(plan, deps)));
  const plans = known.map(({ whole }) => whole);
  const words = input.words === '' ? namesOf(items, plans) : input.words;
  const [best, ...others] = known.flatMap((one) => meantIn(one, words, items, deps));
  if (!best) throw nothingCalled(words, viewer);
  const ids = linkedPlans(
    [best, ...others].map(({ plan }) => plan.id),
    plans,
  );
  const isTold = !isShared && may(actor.roles, 'list-owners');
  const seen = (await seenRounds(viewer, deps)).filter(({ plan }) => ids.includes(plan));
  const around = Map.groupBy(refsAround([best, ...others], plans), ({ plan }) => plan);
  const about = (round: Round) => (around.get(round.plan) ?? []).map(({ item }) => item);
  const [answers, people, owners] = await Promise.all([
    Promise.all(seen.map((round) => answersOf(round, about(round), deps))),
    deps.stores.people.ever(),
    isTold ? ownersPast(best, since, deps) : undefined,
  ]);
  const history = historyOf({ words, since }, [best, ...others], plans, answers.flat());
  const silent = [best, ...others].filter(
    (one) =>
      items.some((ref) => ref.plan === one.plan.id && ref.item === one.item.id) &&
      historyOf({ words, since }, [one], plans, answers.flat()).threads.length === 0,
  );
  const onlyClosed = history.threads.length === 0 && !(await viewer.seesRunning());
  return { ...history, silent, onlyClosed, said: await wordsOf(history.threads, deps), people, owners };
}

/** What is meant by name alone: plans that nothing links call it the same. */
function namesOf(items: readonly ItemRef[], plans: readonly PlanVersion[]): string {
  const names = plans.flatMap((plan) =>
    items.flatMap((ref) => {
      const item = ref.plan === plan.id ? itemOf(plan, ref.item) : undefined;
      return item ? [shortNameOf(plan, item)] : [];
    }),
  );
  return [...new Set(names)].join(', ');
}

/** What is known to be meant in a plan, or else what the words mean in one where nothing is. */
function meantIn(
  known: KnownPlan,
  words: string,
  items: readonly ItemRef[],
  deps: Deps,
): readonly PlanItem[] {
  const { whole } = known;
  const own = items.flatMap((ref) => (ref.plan === whole.id ? (itemOf(whole, ref.item) ?? []) : []));
  const found = words === '' ? [] : foundIn(known, (plan) => findInPlan(plan, words, deps));
  if (own.length === 0) return found;
  // What the plan has lost since can be named by nothing but words.
  const isGone = ({ item }: PlanItem) => known.gone.some((gone) => gone.item === item);
  return [...own.map((item) => ({ plan: whole, item })), ...found.filter(isGone)];
}

const ownedByItem = once((owned: readonly OwnedItem[]) => Map.groupBy(owned, ({ item }) => item.id));

/** How owners have changed of what was meant – or, as where owners are listed, of the goal that its indicator stands under. */
async function ownersPast(
  { plan, item: meant }: PlanItem,
  since: number | undefined,
  { stores, timezone }: Deps,
): Promise<OwnersPast> {
  const [owners, people] = await Promise.all([stores.owners.ofPlan(plan.id), stores.people.ever()]);
  const [first, ...others] = answeredAt(plan, meant, ownedByItem(ownedItems(plan, owners, people)));
  const item = first && others.length === 0 ? first.item : meant;
  const changes = ownerChanges(item, await stores.trail.ofOwners(plan.id, item.id), people);
  const isSince = (at: string) => since === undefined || dayIn(timezone, new Date(at)) >= `${since}`;
  return { plan, item, changes: changes.filter(({ at }) => isSince(at)) };
}

/** Answers whose words are looked up: as many as a card has room for. */
const MOST_SAID = 40;

async function wordsOf(
  threads: readonly Thread[],
  { stores }: Deps,
): Promise<ReadonlyMap<Assessment, Words>> {
  const shown = threads.flatMap(({ answers }) => answers).slice(0, MOST_SAID);
  const said = await Promise.all(
    shown.map(async ({ round, assessment }) => {
      const [worded] = await stores.assessments.withWords(round.plan, [assessment]);
      return [assessment, worded ?? { texts: {} }] as const;
    }),
  );
  return new Map(said);
}

async function loadWithGone(now: PlanVersion, deps: Deps): Promise<KnownPlan> {
  const rounds = roundsAmong(await deps.stores.rounds.ofPlan(now.id));
  const asked = new Map(rounds.map((round) => [round.planVersion, round]));
  asked.delete(now.version);
  return withGone(now, await plansOf([...asked.values()], deps));
}

/** The answers of a round about some items; those of a closed one are in memory. */
async function answersOf(round: Round, ids: readonly string[], deps: Deps): Promise<PastAnswer[]> {
  const plan = await planOf(round, deps);
  const items = ids.flatMap((id) => itemOf(plan, id) ?? []);
  const said = items.length === 0 ? [] : await answersAmong(round, items, deps);
  return pastAnswers(round, plan, answersAbout(ids, said));
}
