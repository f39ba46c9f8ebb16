import { versionAfter } from '../../domain/answers/assessment.ts';
import {
  type ChangedLine,
  changedLines,
  type FilledLine,
  type FilledRound,
  isOwnWords,
  placeLines,
} from '../../domain/answers/filled-round.ts';
import { seenOf } from '../../domain/answers/pending-answers.ts';
import { type Finding, Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { asksOf, type Plan } from '../../domain/plans/plan.ts';
import { type Round, takesAnswers } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import type { ReplacingAnswer } from '../../ports/stores.ts';
import { changeBy } from '../change.ts';
import { planOf } from '../plans/find-plans.ts';
import { findRound, nameOf, stateOf } from '../rounds/find-rounds.ts';
import { untilSettled } from '../tries.ts';

export interface RoundFilling {
  readonly round: string;
  /** The lines of a file, read by what the plan asks. */
  lines(plan: Plan): readonly FilledLine[];
  readonly dryRun: boolean;
  /** Also in the place of what people have answered themselves. */
  readonly replace: boolean;
  /** What somebody has seen and said yes to, as `seenOf` has it; anything else is not stored. */
  readonly seen?: ReadonlySet<string>;
}

/**
 * Stores many answers at once, each as a version of whoever gives it, entered by the actor. All lines are right or nothing is stored;
 * an answer that is stored already makes no version. More than go into one request are not written all or none: doing it again
 * stores the rest.
 * @returns what was stored; in a dry run what would be
 * @throws Problem `unknown-round`, `round-closed`, `invalid-answers` with each line's faults, `preview-outdated` when it is not
 *   what was seen, `busy-store`, `partly-stored`
 */
export async function fillRound(actor: Actor, input: RoundFilling, deps: Deps): Promise<FilledRound> {
  demand(actor, 'import');
  const { value: round } = await findRound(input.round, deps);
  await refuseClosed(round, deps);
  const plan = await planOf(round, deps);
  const lines = input.lines(plan);
  // By when they were stored, the answers of one file are known from those of others.
  const now = deps.clock.now();
  let first: FilledRound | undefined;
  return untilSettled(async () => {
    const { filled, stored, findings } = await compare(round, lines, input.replace, deps);
    const done = first ? first.changed.length - filled.changed.length : 0;
    const isSeen = filled.changed.every((line) => input.seen?.has(seenOf(line)) ?? true);
    if (findings.length > 0 || !isSeen) {
      // Somebody has answered while the first of them were written.
      if (done > 0) throw new Problem('partly-stored', { done, of: first?.changed.length ?? 0 });
      throw findings.length > 0
        ? new Problem('invalid-answers', {}, findings)
        : new Problem('preview-outdated');
    }
    first ??= filled;
    if (input.dryRun || filled.changed.length === 0) return first;
    await refuseClosed(round, deps);
    const answers = filled.changed.map((line) => answerOf(line, stored, actor, now));
    const isSaved = await deps.stores.assessments.saveAll(plan.id, answers, changeBy(actor, deps));
    return isSaved ? first : undefined;
  });
}

async function refuseClosed(round: Round, deps: Deps): Promise<void> {
  const isClosed = await deps.stores.assessments.isClosed(round.plan, round.id);
  if (isClosed || !takesAnswers(round)) throw new Problem('round-closed', { round: round.name });
}

type Stored = Awaited<ReturnType<Deps['stores']['assessments']['ofRound']>>['assessments'];

/** What lines say beside what is stored, as it is now. */
async function compare(round: Round, lines: readonly FilledLine[], replace: boolean, deps: Deps) {
  const { stores } = deps;
  const { assessments: stored } = await stores.assessments.ofRound(round.plan, round.id);
  const values = stored.map(({ value }) => value);
  const state = await stateOf(round, values, deps);
  const { placed, findings } = placeLines(lines, state, await stores.people.all());
  const given = placed.flatMap(({ prompt }) => prompt.current ?? []);
  const said = await stores.assessments.withWords(round.plan, given);
  const changed = changedLines(placed, said);
  const kept = replace ? [] : changed.filter(isOwnWords).map(answered);
  const filled = { round, plan: state.plan, changed, unchanged: placed.length - changed.length };
  return { filled, stored, findings: [...findings, ...kept].toSorted((a, b) => lineOf(a) - lineOf(b)) };
}

function lineOf({ line = 0 }: Finding): number {
  return line;
}

function answered({ line, current }: ChangedLine): Finding {
  return { line, at: 'item', code: 'answered', value: current?.author.name ?? '' };
}

/** The version that a line becomes: the person stands for it, and whoever has loaded the file is named beside. */
function answerOf(
  { prompt, person, answer, current }: ChangedLine,
  stored: Stored,
  { id, name }: Actor,
  now: Date,
): ReplacingAnswer {
  const { round, plan, expected } = prompt;
  const subject = { round: round.id, ...nameOf(expected) };
  const version = versionAfter(current, subject, answer, person, now, asksOf(plan));
  return {
    assessment: { ...version, storedBy: { id, name }, storedAt: now.toISOString() },
    replaces: stored.find(
      ({ value }) => value.item === subject.item && value.respondent === subject.respondent,
    ),
  };
}
