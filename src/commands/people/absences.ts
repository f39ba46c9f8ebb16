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
import { openStates } from '../rounds/find-rounds.ts';

/** @throws Problem `not-listed` for somebody who is not in the directory */
export async function listAbsences(actor: Actor, deps: Deps): Promise<OwnAbsences> {
  demand(actor, 'absence');
  const { stores } = deps;
  const me = await stores.people.read(actor.id);
  if (!me) throw new Problem('not-listed');
  const today = todayOf(deps);
  const absences = absencesAhead(actor.id, await stores.absences.all(), today);
  return { absences, me, people: await stores.people.all(), canPick: may(actor.roles, 'pick-people') };
}

export function todayOf({ clock, timezone }: Deps): IsoDate {
  return dayIn(timezone, clock.now());
}

/**
 * Registers an absence of one's own; one that begins on the same day takes its place.
 * @param input without a deputy, it is the person's own
 * @returns `invalid` also for a deputy who is not in the directory
 * @throws Problem `not-listed`, `not-allowed` for a reader who names another deputy, `busy-store`
 */
export async function registerAbsence(
  actor: Actor,
  input: { readonly from: string; readonly to: string; readonly deputy: string | undefined },
  deps: Deps,
): Promise<AbsenceOutcome> {
  const { me, people, absences } = await listAbsences(actor, deps);
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
  const states = (await openStates(deps)).map((state) => ({ ...state, absent }));
  return { standIn, passedOn: passedOnBy(absence.person, standIn, states).length };
}

/** Takes back an absence of one's own; undefined when there is none that begins that day. */
export async function removeAbsence(actor: Actor, from: IsoDate, deps: Deps): Promise<Absence | undefined> {
  const { absences } = await listAbsences(actor, deps);
  const absence = absences.find((one) => one.from === from);
  if (!absence) return undefined;
  await deps.stores.absences.remove(absence, changeBy(actor, deps));
  return absence;
}
