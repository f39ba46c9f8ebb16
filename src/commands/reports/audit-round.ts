import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { type Audited, audit } from '../../domain/reports/auditing.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import { currentRound, type Round } from '../../domain/rounds/round.ts';
import { keyOfAnswer } from '../../domain/status/changes.ts';
import type { PastAnswer } from '../../domain/status/history.ts';
import type { Deps } from '../../ports/deps.ts';
import { allRounds, findCurrent, findRound } from '../rounds/find-rounds.ts';
import { withWordsOf } from '../rounds/measure-round.ts';
import { lastBefore } from '../status/last-before.ts';
import { compiledOf } from './compile-round.ts';

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
  const rounds = await allRounds(looking);
  const round = currentRound(named(rounds)) ?? (await findCurrent(undefined, looking));
  return auditCompiled(await compiledOf(round, undefined, looking), looking);
}

/** The same of a round by its id. @throws Problem `not-allowed`, `unknown-round`, `unknown-plan` */
export async function auditRound(actor: Actor, id: string, deps: Deps): Promise<Audited> {
  demand(actor, 'report');
  const looking = { ...deps, stores: deps.stores.lookingOnce() };
  return auditCompiled(await compiledOf((await findRound(id, looking)).value, undefined, looking), looking);
}

/** The same of a round that has been compiled, for whoever may see it. */
export async function auditCompiled(compiled: Compiled, deps: Deps): Promise<Audited> {
  return audit(compiled, { timezone: deps.timezone, last: await lastSaid(compiled, deps) });
}

/** What was said the last time of what has been answered, with its words. */
async function lastSaid(
  { summary: { state, areas } }: Compiled,
  deps: Deps,
): Promise<ReadonlyMap<string, PastAnswer<WordedAssessment>>> {
  const given = areas.flatMap(({ lines }) => lines.filter(({ assessment }) => assessment));
  const found = await lastBefore(state.round, given, () => true, deps);
  const worded = await withWordsOf([...found.values()], deps);
  return new Map(
    [...found].flatMap(([{ item, respondent }, last]) => {
      const assessment = worded.get(last);
      return assessment
        ? [[keyOfAnswer({ item: item.id, respondent }), { ...last, assessment }] as const]
        : [];
    }),
  );
}
