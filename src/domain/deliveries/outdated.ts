import { type Delivery, type DeliveryKind, isUnsent } from './delivery.ts';

/** What is composed of all there is to say when it goes out. */
const COMPOSED: ReadonlySet<DeliveryKind> = new Set(['digest', 'summary', 'following', 'chase']);

/**
 * The digests, summaries, news of what is followed and lines to coordinators that a newer one to the same recipient makes needless before
 * they are sent: each is composed of all there is to say when it goes out, so two would say the same twice. Questions give way to newer
 * ones when those are planned.
 */
export function outdated(deliveries: readonly Delivery[]): readonly Delivery[] {
  const bySubject = Map.groupBy(
    deliveries.filter((one) => COMPOSED.has(one.kind) && isUnsent(one)),
    subjectOf,
  );
  return [...bySubject.values()].flatMap((same) =>
    same.toSorted((a, b) => a.plannedAt.localeCompare(b.plannedAt) || a.id.localeCompare(b.id)).slice(0, -1),
  );
}

/** Digests tell of a plan, lines to coordinators of all of it, whatever the round; the others of one round, what is told once a week apart from what is told at once. */
function subjectOf({ kind, recipient, round, run }: Delivery): string {
  return JSON.stringify([
    kind,
    recipient,
    kind === 'digest' || kind === 'chase' ? undefined : round,
    run !== undefined,
  ]);
}
