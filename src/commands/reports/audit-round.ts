import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { type Audited, audit } from '../../domain/reports/auditing.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import { currentRound, type Round } from '../../domain/rounds/round.ts';
import { keyOfAnswer } from '../../domain/status/changes.ts';
import type { PastAnswer } from '../../domain/status/history.ts';
import { type SummaryLine, summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { approvalIn } from '../answers/find-approval.ts';
import { findLast } from '../answers/find-last.ts';
import { allRounds, findCurrent, findRound, loadWordedState } from '../rounds/find-rounds.ts';
import { withWordsOf } from '../rounds/measure-round.ts';

/**
 * Tests a round as an auditor would read its report: the one that is named, or else the one of now.
 * @param named those that some words, or an id, name of all rounds
 * @throws Problem `not-allowed`, `no-round`, `unknown-plan`
 */
export async function auditMeant(
  actor: Actor,
  named: (rounds: readonly Round[]) => readonly Round[],
  deps: Deps,
): Promise<Audited> {
  demand(actor, 'report');
  const looking = { ...deps, stores: deps.stores.lookingOnce() };
  const rounds = (await allRounds(looking)).map(({ value }) => value);
  const round = currentRound(named(rounds)) ?? (await findCurrent(undefined, looking));
  return auditCompiled(await compiledOf(round, looking), looking);
}

/** The same of a round by its id. @throws Problem `not-allowed`, `unknown-round`, `unknown-plan` */
export async function auditRound(actor: Actor, id: string, deps: Deps): Promise<Audited> {
  demand(actor, 'report');
  const looking = { ...deps, stores: deps.stores.lookingOnce() };
  return auditCompiled(await compiledOf((await findRound(id, looking)).value, looking), looking);
}

/** The same of a round that has been compiled, for whoever may see it. */
export async function auditCompiled(compiled: Compiled, deps: Deps): Promise<Audited> {
  return audit(compiled, { timezone: deps.timezone, last: await lastSaid(compiled, deps) });
}

async function compiledOf(round: Round, deps: Deps): Promise<Compiled> {
  const state = await loadWordedState(round, deps);
  const approval = await approvalIn(state, deps);
  return { summary: summarise(state), part: {}, overview: [], compared: [], approval };
}

/** What was said before of what has been answered, with its words. */
async function lastSaid(
  { summary: { state, areas } }: Compiled,
  deps: Deps,
): Promise<ReadonlyMap<string, PastAnswer<WordedAssessment>>> {
  const given = areas.flatMap(({ lines }) => lines.filter(({ assessment }) => assessment));
  const before = async (line: SummaryLine) => {
    const last = await findLast(state.round, line, deps);
    return last ? [{ line, last }] : [];
  };
  const found = (await Promise.all(given.map(before))).flat();
  const worded = await withWordsOf(
    found.map(({ last }) => last),
    deps,
  );
  return new Map(
    found.flatMap(({ line: { item, respondent }, last }) => {
      const assessment = worded.get(last);
      return assessment
        ? [[keyOfAnswer({ item: item.id, respondent }), { ...last, assessment }] as const]
        : [];
    }),
  );
}
