import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Seal } from '../../domain/reports/seals.ts';
import type { TrailFinding } from '../../domain/reports/trail-findings.ts';
import { verifyTrail } from '../../domain/reports/verified.ts';
import type { Deps } from '../../ports/deps.ts';

export interface PartitionVerified {
  /** Undefined for the municipality's own: people, absences, settings. */
  readonly plan: string | undefined;
  readonly lines: number;
  readonly findings: readonly TrailFinding[];
  /** Oldest first. */
  readonly seals: readonly Seal[];
}

/**
 * Holds the whole trail, and what it tells of, against its hashes and seals.
 * @param onProgress is told how much is done, from 0 to 1
 */
export async function verifyAll(
  actor: Actor,
  { stores }: Pick<Deps, 'stores'>,
  onProgress: (share: number) => void = () => {},
): Promise<readonly PartitionVerified[]> {
  demand(actor, 'record');
  const plans = (await stores.plans.list()).map(({ id }) => id);
  const parts = [...plans, undefined];
  const verified: PartitionVerified[] = [];
  // One after the other: each is all that a plan has held.
  for (const plan of parts) {
    verified.push(await verifyPart(plan, stores));
    onProgress(verified.length / parts.length);
  }
  return verified;
}

async function verifyPart(plan: string | undefined, stores: Deps['stores']): Promise<PartitionVerified> {
  const { lines, findings, seals } = await look(plan, stores);
  const found = { plan, lines, seals };
  if (findings.length === 0) return { ...found, findings };
  // Somebody may have answered between two reads; what is wrong is wrong still.
  const again = new Set((await look(plan, stores)).findings.map(nameOf));
  return { ...found, findings: findings.filter((one) => again.has(nameOf(one))) };
}

async function look(plan: string | undefined, { seals }: Deps['stores']) {
  const facts = await seals.facts(plan);
  const sealed = facts.seals.map(({ number, at, lines, hash }): Seal => ({ number, at, lines, hash }));
  return { lines: facts.lines.length, findings: verifyTrail(facts), seals: sealed };
}

function nameOf({ fault, id }: TrailFinding): string {
  return `${fault} ${id}`;
}
