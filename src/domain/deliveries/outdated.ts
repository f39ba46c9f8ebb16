import { type Delivery, isUnsent } from './delivery.ts';

/**
 * The messages that a newer one to the same recipient makes needless before they are sent: each is composed of all there is to say when it
 * goes out, so two would say the same twice.
 */
export function outdated(deliveries: readonly Delivery[]): readonly Delivery[] {
  const bySubject = Map.groupBy(deliveries.filter(isUnsent), subjectOf);
  return [...bySubject.values()].flatMap((same) =>
    same.toSorted((a, b) => a.plannedAt.localeCompare(b.plannedAt) || a.id.localeCompare(b.id)).slice(0, -1),
  );
}

/** Digests tell of a plan, whatever the round; questions and summaries of one round. */
function subjectOf({ kind, recipient, insteadOf, round }: Delivery): string {
  return JSON.stringify([kind, recipient, insteadOf, kind === 'digest' ? undefined : round]);
}
