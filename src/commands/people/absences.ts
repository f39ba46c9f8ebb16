import { passedOnBy } from '../../domain/answers/prompt.ts';
import { dayIn, type IsoDate } from '../../domain/dates.ts';
import { Problem } from '../../domain/errors.ts';
import {
  type Absence,
  type AbsenceOutcome,
  absenceFindings,
  absencesAhead,
  absencesOn,
  besides,
  type OwnAbsences,
  type RegisteredAbsence,
  standInOf,
} from '../../domain/people/absence.ts';
import type { Actor, Person } from '../../domain/people/people.ts';
import { demand, may } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { roundsAsking } from '../rounds/asking-rounds.ts';
import { loadState, openRounds } from '../rounds/find-rounds.ts';

/**
 * @param person whose, where they are not one's own
 * @throws Problem `not-listed` for somebody who is not in the directory, `unknown-person` where that is another; `not-allowed` to see
 *   another's
 */
export async function listAbsences(actor: Actor, deps: Deps, person = actor.id): Promise<OwnAbsences> {
  const isOfOther = person !== actor.id;
  demand(actor, isOfOther ? 'manage-people' : 'absence');
  const { stores } = deps;
  const me = await stores.people.read(person);
  if (!me) throw new Problem(isOfOther ? 'unknown-person' : 'not-listed');
  const absences = absencesAhead(person, await stores.absences.all(), todayOf(deps));
  const canPick = may(actor.roles, 'pick-people');
  return { absences, me, people: await stores.people.all(), canPick, isOfOther };
}

export function todayOf({ clock, timezone }: Deps): IsoDate {
  return dayIn(timezone, clock.now());
}

/**
 * Registers an absence, one's own or another's; one that begins on the same day takes its place.
 * @param input without a deputy, it is the person's own
 * @returns `invalid` also for a deputy who is not in the directory
 * @throws Problem as `listAbsences`, `not-allowed` for a reader who names another deputy, `busy-store`
 */
export async function registerAbsence(
  actor: Actor,
  input: {
    readonly person?: string | undefined;
    readonly from: string;
    readonly to: string;
    readonly deputy: string | undefined;
  },
  deps: Deps,
): Promise<AbsenceOutcome> {
  const { me, people, absences } = await listAbsences(actor, deps, input.person);
  if (input.deputy && input.deputy !== me.deputy) demand(actor, 'pick-people');
  const deputy = input.deputy ?? me.deputy;
  const absence = { person: me.id, from: input.from, to: input.to, deputy };
  const findings = absenceFindings(absence, todayOf(deps));
  if (input.deputy && !people.some(({ id }) => id === input.deputy))
    findings.push({ at: 'deputy', code: 'unknown-person' });
  const [fault, ...others] = findings;
  if (fault) return { outcome: 'invalid', findings: [fault, ...others] };
  // Before it is saved: what is stored is not to look as if it were not. The worker sees to the questions.
  const follows = await meanwhile(absence, people, deps);
  await deps.stores.absences.save(absence, changeBy(actor, deps));
  return { outcome: 'registered', registered: { absence, ...besides(absence, absences), ...follows } };
}

/** Who will answer on the first day of an absence that is not over, and how many questions will go to them at once. */
async function meanwhile(
  absence: Absence,
  people: readonly Person[],
  deps: Deps,
): Promise<Pick<RegisteredAbsence, 'standIn' | 'passedOn'>> {
  const today = todayOf(deps);
  const day = absence.from > today ? absence.from : today;
  const others = (await deps.stores.absences.all()).filter(
    ({ person, from }) => person !== absence.person || from !== absence.from,
  );
  const absent = absencesOn([...others, absence], day);
  const standIn = standInOf(absence, people, absent);
  if (standIn === undefined || day > today) return { standIn, passedOn: 0 };
  const rounds = await roundsAsking(absence.person, await openRounds(deps), deps);
  const loaded = await Promise.all(rounds.map((round) => loadState(round, deps)));
  const states = loaded.map((state) => ({ ...state, absent }));
  return { standIn, passedOn: passedOnBy(absence.person, standIn, states).length };
}

/** Takes back an absence; undefined when there is none that begins that day. @throws Problem as `listAbsences` */
export async function removeAbsence(
  actor: Actor,
  { from, person }: { readonly from: IsoDate; readonly person?: string | undefined },
  deps: Deps,
): Promise<Absence | undefined> {
  const { absences } = await listAbsences(actor, deps, person);
  const absence = absences.find((one) => one.from === from);
  if (!absence) return undefined;
  await deps.stores.absences.remove(absence, changeBy(actor, deps));
  return absence;
}
