import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import {
  ancestorsOf,
  areaOf,
  descendantsOf,
  type Item,
  itemOf,
  type PlanVersion,
} from '../../domain/plans/plan.ts';
import {
  type ArchiveRecord,
  isOfRecord,
  isSentAbout,
  ofRecord,
  type RecordPart,
  type RecordScope,
} from '../../domain/reports/record.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { lineagesOf } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { newestPlans, planOf } from '../plans/find-plans.ts';
import { everyRound } from '../rounds/find-rounds.ts';
import { findInPlan } from '../status/search-items.ts';

/**
 * All that is kept of an item, through every plan that it is linked with.
 * @param input `item` its id, or words that mean it
 * @throws Problem `unknown-item`, `unknown-plan`
 */
export async function collectItem(
  actor: Actor,
  { item: words, plan: named }: { readonly item: string; readonly plan?: string | undefined },
  deps: Deps,
): Promise<ArchiveRecord> {
  demand(actor, 'record');
  const plans = (await newestPlans(deps)).toSorted((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  const among = named === undefined ? plans : plans.filter(({ id }) => id === named);
  if (among.length === 0)
    throw new Problem('unknown-plan', { plan: named ?? '', plans: plans.map(({ id }) => id).join(', ') });
  const meant = among.flatMap((plan) => {
    const item = itemOf(plan, words) ?? findInPlan(plan, words, deps)[0];
    return item ? [{ plan, item }] : [];
  });
  const first = meant.find(({ item }) => item.id === words) ?? meant[0];
  if (!first) throw new Problem('unknown-item', { words });
  const lineageOf = lineagesOf(plans);
  const { plan, item } = first;
  // An indicator is named and its goal assessed, or the other way round.
  const above = ancestorsOf(plan, item).filter(({ kind }) => kind !== 'area');
  const around = [item, ...above, ...descendantsOf(plan, item)];
  const linked = around.flatMap(({ id }) => lineageOf({ plan: plan.id, item: id }));
  const refs = Map.groupBy(new Set(linked), ({ plan }) => plan);
  const rounds = (await everyRound(deps)).map(({ value }) => value);
  const parts = await Promise.all(
    plans.flatMap((plan) => {
      const items = (refs.get(plan.id) ?? []).flatMap(({ item }) => itemOf(plan, item) ?? []);
      const own = rounds.filter((round) => round.plan === plan.id);
      return items.length > 0 ? [partOf(plan, items, own, deps)] : [];
    }),
  );
  return recordOf(`item-${item.id}`, item.title, parts, deps);
}

/** All that is kept of a round. @throws Problem `unknown-round` */
export async function collectRound(actor: Actor, id: string, deps: Deps): Promise<ArchiveRecord> {
  demand(actor, 'record');
  const rounds = (await everyRound(deps)).map(({ value }) => value);
  const round = rounds.find((one) => one.id === id);
  if (!round)
    throw new Problem('unknown-round', { round: id, rounds: rounds.map((one) => one.id).join(', ') });
  const plan = await planOf(round, deps);
  return recordOf(`round-${id}`, round.name, [await partOf(plan, plan.items, [round], deps)], deps);
}

async function recordOf(
  name: string,
  title: string,
  parts: readonly RecordPart[],
  { stores }: Deps,
): Promise<ArchiveRecord> {
  const people = await stores.people.ever();
  return { name, title, board: parts[0]?.plan.board ?? '', parts, people };
}

async function partOf(
  plan: PlanVersion,
  items: readonly Item[],
  rounds: readonly Round[],
  { stores }: Deps,
): Promise<RecordPart> {
  const scope: RecordScope = {
    items: new Set(items.map(({ id }) => id)),
    areas: new Set(items.flatMap((item) => areaOf(plan, item)?.id ?? [])),
    rounds: new Set(rounds.map(({ id }) => id)),
  };
  const whole = items.length === plan.items.length;
  const [versions, approvals, handOvers, deliveries, trail, seal, publications] = await Promise.all([
    Promise.all(rounds.map((round) => versionsOf(plan, round, whole ? undefined : items, stores))),
    Promise.all(rounds.map(({ id }) => stores.approvals.ofRound(plan.id, id))),
    stores.handOvers.ofPlan(plan.id),
    stores.deliveries.ofPlan(plan.id),
    stores.trail.ofPlan(plan.id),
    stores.seals.newest(plan.id),
    Promise.all(rounds.map((round) => publishedOf(round, stores))),
  ]);
  return {
    ...{ plan, items, rounds, seal, publications: publications.flat() },
    versions: versions.flat(),
    approvals: approvals.flat().flatMap(({ value }) => ofRecord(value, scope) ?? []),
    handOvers: handOvers.filter(({ round, item }) => scope.rounds.has(round) && scope.items.has(item)),
    deliveries: deliveries.map(({ value }) => value).filter((one) => isSentAbout(one, scope)),
    trail: trail.filter(({ entry }) => isOfRecord(entry, scope)),
  };
}

async function publishedOf({ plan, id }: Round, { publications }: Deps['stores']) {
  return Promise.all(
    (await publications.ofRound(plan, id)).map(async (publication) => {
      const files = publication.files.map(async (file) => {
        const bytes = await publications.file(publication, file.format);
        return bytes ? [{ file, bytes }] : [];
      });
      return { publication, files: (await Promise.all(files)).flat() };
    }),
  );
}

async function versionsOf(
  { id: plan }: PlanVersion,
  { id: round }: Round,
  items: readonly Item[] | undefined,
  { assessments }: Deps['stores'],
) {
  if (!items) return assessments.versions(plan, round);
  return (await Promise.all(items.map(({ id }) => assessments.history(plan, round, id)))).flat();
}
