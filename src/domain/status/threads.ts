/** What has been said through the years, gathered from all plans and along the links between them. */
import type { Assessment } from '../answers/assessment.ts';
import { once, onceOfAll } from '../once.ts';
import { answeredAt } from '../plans/answered-at.ts';
import { ancestorsOf, descendantsOf, type Item, itemOf, type PlanVersion } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import {
  answersSince,
  compareRounds,
  type History,
  type ItemRef,
  lineagesOf,
  type PastAnswer,
  type PlanItem,
  type Thread,
} from './history.ts';

/** A plan as it is now, and what it has lost since a round was opened on it. */
export interface KnownPlan {
  readonly now: PlanVersion;
  /** What has been taken out, with the newest version that has it. */
  readonly gone: readonly PlanItem[];
  /** Both together, so that the way up and down from an item leads through either. */
  readonly whole: PlanVersion;
}

/** What was said of a goal is not forgotten when a budget is amended and drops it. @param versions that rounds were opened on */
export function withGone(now: PlanVersion, versions: readonly PlanVersion[]): KnownPlan {
  return gather(now)(versions);
}

const gather = once((now: PlanVersion) =>
  onceOfAll((versions: readonly PlanVersion[]): KnownPlan => {
    const known = new Set(now.items.map(({ id }) => id));
    const gone: PlanItem[] = [];
    for (const plan of versions.toSorted((a, b) => b.version - a.version)) {
      const lost = plan.items.filter(({ id }) => !known.has(id));
      for (const item of lost) known.add(item.id);
      gone.push(...lost.map((item) => ({ plan, item })));
    }
    const items = [...now.items, ...gone.map(({ item }) => item)];
    return { now, gone, whole: gone.length > 0 ? { ...now, items } : now };
  }),
);

/** What is found in a plan, best first. Each version is searched by itself: what is found by its words never changes. */
export function foundIn(
  { now, gone, whole }: KnownPlan,
  find: (plan: PlanVersion) => readonly Item[],
): PlanItem[] {
  const lost = new Set(gone.map(({ item }) => item));
  const found = [...new Set(gone.map(({ plan }) => plan))].flatMap(find);
  const hits = [...find(now), ...found.filter((item) => lost.has(item))];
  return hits.map((item) => ({ plan: whole, item }));
}

/** What was said in a round, each answer with its item as the plan had it then. */
export function pastAnswers(round: Round, plan: PlanVersion, said: readonly Assessment[]): PastAnswer[] {
  return said.flatMap((assessment) => {
    const item = itemOf(plan, assessment.item);
    return item ? [{ round, plan, item, assessment }] : [];
  });
}

/** The items whose answers may be told where some are meant, in whatever plan: those above and below them, and what all these carry on. */
export function refsAround(meant: readonly PlanItem[], plans: readonly PlanVersion[]): readonly ItemRef[] {
  const lineageOf = lineagesOf(plans);
  const around = meant.flatMap(({ plan, item }) =>
    [item, ...ancestorsOf(plan, item), ...descendantsOf(plan, item)].map((item) => ({ plan, item })),
  );
  return [...new Set(around.flatMap((one) => lineageOf(refTo(one))))];
}

/**
 * The history of what some words mean.
 * @param meant what fits them, best first
 * @param plans all that there are, newest first
 * @param answers about what was meant and what it is linked with, as `refsAround` has them; others do no harm
 */
export function historyOf(
  { words, since }: Pick<History, 'words' | 'since'>,
  meant: readonly [PlanItem, ...PlanItem[]],
  plans: readonly PlanVersion[],
  answers: readonly PastAnswer[],
): Omit<History, 'said' | 'people' | 'owners' | 'silent'> {
  const all = threadsOf(meant, plans, answers);
  const threads = all
    .map((thread) => ({ ...thread, answers: answersSince(thread.answers, since) }))
    .filter((thread) => thread.answers.length > 0);
  const [before] = newestFirst(all.flatMap((thread) => thread.answers));
  return { words, meant: meant[0], since, threads, before: threads.length === 0 ? before : undefined };
}

function newestFirst(answers: readonly PastAnswer[]): PastAnswer[] {
  return answers.toSorted((a, b) => compareRounds(b.round, a.round));
}

/** The items that were meant, each once with all that it is linked with, newest plan first. */
function threadsOf(
  meant: readonly PlanItem[],
  plans: readonly PlanVersion[],
  answers: readonly PastAnswer[],
): Thread[] {
  const lineageOf = lineagesOf(plans);
  const now = new Map(plans.map((plan) => [plan.id, plan]));
  const itemNow = (ref: ItemRef): PlanItem | undefined => {
    const plan = now.get(ref.plan);
    const item = plan && itemOf(plan, ref.item);
    return item && { plan, item };
  };
  const said = Map.groupBy(answers, ({ round, item }) => lineageOf({ plan: round.plan, item: item.id }));
  const answered = [...said.keys()].flatMap((lineage) => lineage.flatMap((ref) => itemNow(ref) ?? []));
  const byPlan = new Map(
    [...Map.groupBy(answered, ({ plan }) => plan)].map(([plan, ones]) => [
      plan,
      Map.groupBy(ones, ({ item }) => item.id),
    ]),
  );
  const threads = new Map<readonly ItemRef[], Thread>();
  for (const { plan, item } of meant) {
    for (const found of answeredAt(plan, item, byPlan.get(plan) ?? new Map<string, PlanItem[]>())) {
      const lineage = lineageOf(refTo(found));
      if (threads.has(lineage)) continue;
      const newest = lineage.map(itemNow).find((one) => one !== undefined);
      // Where several items carry on the same one, it is called by the one that was asked for.
      const name = newest && newest.plan.id !== plan.id ? newest : found;
      threads.set(lineage, { ...name, answers: newestFirst(said.get(lineage) ?? []) });
    }
  }
  return [...threads.values()].toSorted((a, b) => b.plan.year - a.plan.year);
}

function refTo({ plan, item }: PlanItem): ItemRef {
  return { plan: plan.id, item: item.id };
}
