/** Whether the audit trail is as the program has written it: each line that was altered, removed or put in behind its back is named. */
import type { LinkedFact, TrailFacts } from './trail-facts.ts';
import { Findings, type TrailFinding } from './trail-findings.ts';
import { checkAnswers } from './verified-answers.ts';
import { checkSeals } from './verified-seals.ts';

/** Findings by id; none when all is as it was written. */
export function verifyTrail(facts: TrailFacts): readonly TrailFinding[] {
  const findings = new Findings();
  // The seals first: they tell what was put in from what was altered.
  const sealed = checkSeals(facts, findings);
  for (const { id, hash, chain } of facts.lines) {
    if (chain && chain.hash !== hash) findings.add('altered', id);
  }
  checkAnswers(facts, sealed, findings);
  for (const one of facts.linked) checkLinks(one, sealed, findings);
  for (const { id, is } of facts.told) if (is !== 'as-told') findings.add(is, id);
  return findings.all;
}

/** Follows the lines about one thing from the last one back. */
function checkLinks(
  { id, line, lines }: LinkedFact,
  sealed: ReadonlyMap<string, string>,
  findings: Findings,
): void {
  const byHash = new Map(lines.flatMap((one) => (one.chain ? [[one.chain.hash, one] as const] : [])));
  // Written last by the version before, which knows of no chain.
  if (byHash.size === 0 || (line === undefined && lines.at(-1)?.chain === undefined)) return;
  const seen = new Set<string>();
  let next = line;
  for (let found = byHash.get(next ?? ''); found; found = byHash.get(next ?? '')) {
    seen.add(found.id);
    next = found.chain?.previous;
    if (next !== undefined && seen.has(byHash.get(next)?.id ?? '')) break;
  }
  const isCut = next !== undefined || line === undefined;
  const about = lines[0]?.id.slice(0, lines[0].id.lastIndexOf('/') + 1) ?? '';
  if (isCut && !findings.hasBelow(about)) findings.add('unrecorded', id);
  if (isCut) return;
  for (const one of byHash.values())
    if (!seen.has(one.id) && !sealed.has(one.id)) findings.add('added', one.id);
}
