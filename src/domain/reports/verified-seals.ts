import type { SealFact, TrailFacts } from './trail-facts.ts';
import type { Findings } from './trail-findings.ts';

/** Clocks of several machines differ, and a long command tells of when it began. */
const MARGIN_MS = 60 * 60_000;

/**
 * Holds what was sealed against what is there.
 * @returns the hash of each document that is sealed, by its id
 */
export function checkSeals(facts: TrailFacts, findings: Findings): ReadonlyMap<string, string> {
  const { seals } = facts;
  for (const [place, seal] of seals.entries()) checkSeal(seal, seals[place - 1], findings);
  const sealed = new Map(seals.flatMap((seal) => seal.sealed ?? []).map(([id, hash]) => [id, hash] as const));
  const there = new Map([...facts.lines, ...facts.versions].map(({ id, hash }) => [id, hash]));
  for (const [id, hash] of sealed) {
    const now = there.get(id);
    if (now !== hash) findings.add(now === undefined ? 'removed' : 'altered', id);
  }
  // A seal that is gone, or its list, may have held any of them.
  if (seals.every((seal, place) => seal.sealed && seal.number === place + 1)) checkLate(facts, findings);
  return sealed;
}

function checkSeal(seal: SealFact, before: SealFact | undefined, findings: Findings): void {
  const expected = (before?.number ?? 0) + 1;
  for (let number = expected; number < seal.number; number += 1)
    findings.add('removed', `seal/${String(number).padStart(6, '0')}`);
  const isWhole = seal.sealed !== undefined && seal.computed === seal.hash;
  if (!isWhole) findings.add('altered', seal.id);
  if (seal.number !== expected) return;
  if (seal.previous !== before?.hash) findings.add('altered', before?.id ?? seal.id);
}

/** Lines that were put in after the night on which they should have been sealed, or by somebody who knows of no chain. */
function checkLate({ lines, seals }: TrailFacts, findings: Findings): void {
  const [first] = seals;
  if (!first) return;
  const placeOf = new Map(
    seals.flatMap((seal, place) => (seal.sealed ?? []).map(([id]) => [id, place] as const)),
  );
  for (const { id, chain } of lines) {
    const own = seals[placeOf.get(id) ?? seals.length];
    // Many lines are several seals of one moment.
    if (own?.at === first.at) continue;
    const before = seals.findLast(({ at, number }) => at !== own?.at && number < (own?.number ?? Infinity));
    const isLate = before && Date.parse(instantOf(id)) < Date.parse(before.at) - MARGIN_MS;
    if (isLate || chain === undefined) findings.add('added', id);
  }
}

/** When a line was written, as its id says. */
function instantOf(id: string): string {
  return /(\d{4}-\d\d-\d\dT[\d:.]+Z)-[^/]*$/.exec(id)?.[1] ?? '';
}
