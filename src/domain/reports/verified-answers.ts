import type { CurrentFact, LineFact, Sealed, TrailFacts, VersionFact } from './trail-facts.ts';
import type { Findings } from './trail-findings.ts';

interface OfAnswer {
  readonly key: string;
  /** Those of each version. */
  readonly lines: ReadonlyMap<number, readonly LineFact[]>;
  readonly versions: ReadonlyMap<number, VersionFact>;
  readonly current: CurrentFact | undefined;
}

interface Checking {
  readonly sealed: ReadonlyMap<string, string>;
  /** Lines about answers that were sealed and are gone. */
  readonly gone: Sealed;
  readonly findings: Findings;
}

/** Holds each answer, all its versions with their words, against the lines that tell of it. */
export function checkAnswers(
  { lines, versions, currents, seals }: TrailFacts,
  sealed: ReadonlyMap<string, string>,
  findings: Findings,
): void {
  const there = new Set(lines.map(({ id }) => id));
  const isGone = ([id]: Sealed[number]) => id.startsWith('audit/answer/') && !there.has(id);
  const gone = seals.flatMap((seal) => seal.sealed?.filter(isGone) ?? []);
  const linesBy = Map.groupBy(lines, ({ answer }) => answer?.key ?? '');
  const versionsBy = Map.groupBy(versions, ({ key }) => key);
  const currentBy = new Map(currents.map((one) => [one.key, one]));
  // Lines about other things have no key.
  const keys = new Set([...linesBy.keys(), ...versionsBy.keys(), ...currentBy.keys()].filter(Boolean));
  for (const key of keys) {
    const answer = {
      key,
      lines: Map.groupBy(linesBy.get(key) ?? [], (one) => one.answer?.version ?? 0),
      versions: new Map((versionsBy.get(key) ?? []).map((one) => [one.version, one])),
      current: currentBy.get(key),
    };
    checkAnswer(answer, { sealed, gone, findings });
  }
}

function checkAnswer(answer: OfAnswer, checking: Checking): void {
  const { lines, versions, current } = answer;
  const last = Math.max(current?.version ?? 0, ...versions.keys(), ...lines.keys());
  let before: LineFact | undefined;
  for (let number = 1; number <= last; number += 1) {
    const version = versions.get(number);
    const line = rightLine(lines.get(number) ?? [], version, checking);
    checkVersion(answer, number, { line, version }, checking);
    checkLink(before, line, checking);
    before = line;
  }
  checkCurrent(answer, versions.get(last), before, checking);
}

function checkVersion(
  answer: OfAnswer,
  number: number,
  { line, version }: { readonly line: LineFact | undefined; readonly version: VersionFact | undefined },
  checking: Checking,
): void {
  const { sealed, findings } = checking;
  const { key, current } = answer;
  const id = `version/${key}/${String(number).padStart(6, '0')}`;
  if (line && version) {
    // A line that was altered says nothing of its answer.
    if (!isCovered(line, version) && !findings.has(line.id)) findings.add('altered', id);
  } else if (version) {
    if (!isLineNamed(version, checking) && !isFromBefore(answer, version, checking))
      findings.add('unrecorded', id);
  } else if (line && !sealed.has(line.id) && (current?.version ?? 0) < number) findings.add('added', line.id);
  else findings.add('removed', id);
}

/** A line holds the hash of the one before: of two that do not agree, the one that is not sealed as it is was written anew. */
function checkLink(
  before: LineFact | undefined,
  line: LineFact | undefined,
  { sealed, findings }: Checking,
): void {
  if (!line?.chain || !before?.chain || line.chain.previous === before.chain.hash) return;
  if (findings.has(line.id) || findings.has(before.id)) return;
  findings.add('altered', sealed.get(before.id) === before.hash ? line.id : before.id);
}

function checkCurrent(
  { key, current }: OfAnswer,
  newest: VersionFact | undefined,
  line: LineFact | undefined,
  { findings }: Checking,
): void {
  const id = `assessment/${key}`;
  // What is wrong with the version has been said.
  if (!newest || findings.has(newest.id)) return;
  if (!current) findings.add('removed', id);
  else if (current.said !== newest.said) findings.add('altered', id);
  else if (line?.chain && current.line !== line.chain.hash && !findings.has(line.id))
    findings.add('altered', line.id);
}

/** The line that tells of a version; any other that claims to was put in. */
function rightLine(
  lines: readonly LineFact[],
  version: VersionFact | undefined,
  { sealed, findings }: Checking,
): LineFact | undefined {
  if (lines.length < 2) return lines[0];
  const trust = (line: LineFact) =>
    (sealed.has(line.id) ? 2 : 0) + (version !== undefined && isCovered(line, version) ? 1 : 0);
  const [right, ...others] = lines.toSorted((a, b) => trust(b) - trust(a));
  for (const { id } of others) findings.nameAnew('added', id);
  return right;
}

function isCovered({ chain, answer }: LineFact, version: VersionFact): boolean {
  return chain?.covers === undefined ? answer?.verdict === version.verdict : chain.covers === version.hash;
}

/**
 * Answers that were given before there was a trail: nothing is chained to a line about them, and they are in the first seal, once there is
 * one.
 */
function isFromBefore(
  { lines, current }: OfAnswer,
  { id, version }: VersionFact,
  { sealed }: Checking,
): boolean {
  if (!current || (sealed.size > 0 && !sealed.has(id))) return false;
  const chained = [...lines.values()].flat().filter(({ chain }) => chain);
  const first = chained.toSorted((a, b) => (a.answer?.version ?? 0) - (b.answer?.version ?? 0))[0];
  if (!first) return current.line === undefined;
  return version < (first.answer?.version ?? 0) && first.chain?.previous === undefined;
}

/** Whether a seal names the line by its id already. */
function isLineNamed({ id, key, hash }: VersionFact, { gone, sealed }: Checking): boolean {
  const about = `audit/answer/${key.split('/')[1]}/`;
  // What a line of the version before tells of is sealed beside it.
  const isFormer = sealed.has(id);
  return gone.some(([line, , covers]) =>
    covers === undefined ? isFormer && line.startsWith(about) : covers === hash,
  );
}
