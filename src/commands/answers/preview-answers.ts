import { randomUUID } from 'node:crypto';
import type { FilledLine, FilledRound } from '../../domain/answers/filled-round.ts';
import { type AnswersPreview, type PendingAnswers, seenOf } from '../../domain/answers/pending-answers.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Plan } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { planOf } from '../plans/find-plans.ts';
import { openRounds } from '../rounds/find-rounds.ts';
import { unlessStoreFails } from '../tries.ts';
import { fillRound } from './fill-round.ts';

export interface AnswersFile {
  /** Name of the file, as it was sent. */
  readonly file: string;
  /** The lines of the file, read by what the plan asks. */
  lines(plan: Plan): Promise<readonly FilledLine[]>;
}

/** An open round with the lines as its plan reads them, and what filling it would do, or what is in the way. */
interface Tried {
  readonly round: Round;
  readonly lines: readonly FilledLine[];
  readonly filled?: FilledRound;
  readonly problem?: Problem;
}

/**
 * Compares a file of answers with the open round that it fits, and keeps it until it is confirmed. Only the newest of each person is kept.
 * @throws Problem `no-round` when none is open, `invalid-answers` with the faults in the round that it comes closest to,
 *   `preview-too-large`
 */
export async function previewAnswers(
  actor: Actor,
  { file, lines }: AnswersFile,
  deps: Deps,
): Promise<AnswersPreview> {
  demand(actor, 'import');
  const tried: Tried[] = [];
  for (const round of await openRounds(deps)) tried.push(await tryOn(actor, round, lines, deps));
  const [fits, ...others] = tried.filter(({ filled }) => filled !== undefined);
  if (!fits?.filled) {
    const problems = tried.flatMap(({ problem }) => problem ?? []);
    const [nearest] = problems.toSorted((a, b) => a.findings.length - b.findings.length);
    throw nearest ?? new Problem('no-round');
  }
  const at = deps.clock.now().toISOString();
  const read = { by: actor.id, file, at, lines: fits.lines };
  return keep(read, fits.filled, { others: others.map(({ round }) => round), isComparedAnew: false }, deps);
}

async function tryOn(actor: Actor, round: Round, read: AnswersFile['lines'], deps: Deps): Promise<Tried> {
  let lines: readonly FilledLine[] = [];
  try {
    lines = await read(await planOf(round, deps));
    return { round, lines, filled: await compare(actor, { round: round.id, lines }, deps) };
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid-answers') return { round, lines, problem: error };
    throw error;
  }
}

function compare(actor: Actor, { round, lines }: Pick<PendingAnswers, 'round' | 'lines'>, deps: Deps) {
  return fillRound(actor, { round, lines: () => lines, dryRun: true, replace: true }, deps);
}

async function keep(
  read: Omit<PendingAnswers, 'id' | 'round' | 'seen'>,
  filled: FilledRound,
  shown: Pick<AnswersPreview, 'others' | 'isComparedAnew'>,
  { stores }: Deps,
): Promise<AnswersPreview> {
  const isNews = filled.changed.length > 0;
  const id = isNews ? randomUUID() : undefined;
  const seen = filled.changed.map(seenOf);
  if (id !== undefined) await stores.answerFiles.save({ ...read, id, round: filled.round.id, seen });
  return { pending: { file: read.file, at: read.at, id }, filled, ...shown };
}

/**
 * Compares the file with another round, as somebody chooses.
 * @throws Problem as `confirmAnswers`, and what `fillRound` throws
 */
export async function placeAnswersIn(
  actor: Actor,
  { preview: id, round }: { readonly preview: string; readonly round: string },
  deps: Deps,
): Promise<AnswersPreview> {
  demand(actor, 'import');
  const pending = await pendingOf(actor, id, deps);
  const filled = await compare(actor, { ...pending, round }, deps);
  const others = await alsoFitting(actor, { ...pending, round }, deps);
  return keep(pending, filled, { others, isComparedAnew: false }, deps);
}

/** The other open rounds that lines fit, from the one after their own on, so that one after the other can be looked at. */
async function alsoFitting(
  actor: Actor,
  { round, lines }: Pick<PendingAnswers, 'round' | 'lines'>,
  deps: Deps,
): Promise<readonly Round[]> {
  const open = await openRounds(deps);
  const own = open.findIndex(({ id }) => id === round);
  const fitting: Round[] = [];
  for (const other of [...open.slice(own + 1), ...open.slice(0, Math.max(own, 0))]) {
    const { filled } = await tryOn(actor, other, async () => lines, deps);
    if (filled) fitting.push(other);
  }
  return fitting;
}

/**
 * Stores what was shown. It is shown anew instead when somebody has answered since.
 * @throws Problem `preview-outdated` when it has been replaced, stored or discarded, or is somebody else's; and what `fillRound` throws
 */
export async function confirmAnswers(
  actor: Actor,
  { preview: id }: { readonly preview: string },
  deps: Deps,
): Promise<{ readonly stored: FilledRound; readonly file: string } | { readonly preview: AnswersPreview }> {
  demand(actor, 'import');
  const pending = await pendingOf(actor, id, deps);
  const { round, lines, file } = pending;
  const seen = new Set(pending.seen);
  const filling = { round, lines: () => lines, dryRun: false, replace: true, seen };
  const stored = await fillRound(actor, filling, deps).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'preview-outdated') return undefined;
    throw error;
  });
  if (!stored) {
    const filled = await compare(actor, pending, deps);
    return { preview: await keep(pending, filled, { others: [], isComparedAnew: true }, deps) };
  }
  // One that stays can be confirmed again, and then says nothing new; it goes with the next, or in a week.
  await unlessStoreFails(deps.stores.answerFiles.remove(actor.id, id), undefined);
  return { stored, file };
}

/** @returns the name of the file. @throws Problem `preview-outdated` as when it is confirmed */
export async function discardAnswers(
  actor: Actor,
  { preview: id }: { readonly preview: string },
  deps: Deps,
): Promise<string> {
  demand(actor, 'import');
  const { file } = await pendingOf(actor, id, deps);
  await deps.stores.answerFiles.remove(actor.id, id);
  return file;
}

async function pendingOf(actor: Actor, id: string, { stores }: Deps): Promise<PendingAnswers> {
  const pending = await stores.answerFiles.read(actor.id, id);
  if (!pending) throw new Problem('preview-outdated');
  return pending;
}
