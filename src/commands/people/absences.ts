import { standInPrompts } from '../../domain/answers/prompt.ts';
import { dayIn, type IsoDate } from '../../domain/dates.ts';
import { Problem } from '../../domain/errors.ts';
import { type Absence, absencesOn, checkAbsence, standInOf } from '../../domain/people/absence.ts';
import type { Actor, Person } from '../../domain/people/people.ts';
import { demand, may } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { wakeQuestions } from '../deliveries/stand-in.ts';
import { openStates } from '../rounds/find-rounds.ts';

/** An absence with what follows from it. */
export interface RegisteredAbsence {
  readonly absence: Absence;
  /** Who answers meanwhile: not the deputy who was named, where that person is away too. */
  readonly standIn: string | undefined;
  /** Unanswered questions that go to the stand-in at once. */
  readonly passedOn: number;
  /** The one that began on the same day, and whose place it has taken. */
  readonly replaced: Absence | undefined;
  /** Others of the same person on some of the same days: they hold as well. */
  readonly overlapping: readonly Absence[];
}

/** What somebody sees of their own absences. */
export interface OwnAbsences {
  /** Those that are not over, by their first day. */
  readonly absences: readonly Absence[];
  readonly me: Person;
  readonly people: readonly Person[];
  /** Whether they may name another deputy than the one in the list of people. */
  readonly canPick: boolean;
}

/** @throws Problem `not-listed` for somebody who is not in the directory */
export async function listAbsences(actor: Actor, deps: Deps): Promise<OwnAbsences> {
  demand(actor, 'absence');
  const { stores } = deps;
  const me = await stores.people.read(actor.id);
  if (!me) throw new Problem('not-listed');
  const today = todayOf(deps);
  const absences = (await stores.absences.all())
    .filter(({ person, to }) => person === actor.id && to >= today)
    .toSorted((a, b) => a.from.localeCompare(b.from));
  return { absences, me, people: await stores.people.all(), canPick: may(actor.roles, 'pick-people') };
}

export function todayOf({ clock, timezone }: Deps): IsoDate {
  return dayIn(timezone, clock.now());
}

/**
 * Registers an absence of one's own; one that begins on the same day takes its place.
 * @param input without a deputy, it is the person's own
 * @throws Problem `not-listed`, `not-allowed` for a reader who names another, or `invalid-absence`, also for a deputy who is not in the directory
 */
export async function registerAbsence(
  actor: Actor,
  input: { readonly from: string; readonly to: string; readonly deputy: string | undefined },
  deps: Deps,
): Promise<RegisteredAbsence> {
  const { me, people, absences } = await listAbsences(actor, deps);
  if (input.deputy && input.deputy !== me.deputy) demand(actor, 'pick-people');
  const absence = checkAbsence(
    { person: me.id, from: input.from, to: input.to, deputy: input.deputy ?? me.deputy },
    todayOf(deps),
  );
  if (input.deputy && !people.some(({ id }) => id === input.deputy))
    throw new Problem('invalid-absence', {}, [{ at: 'deputy', code: 'unknown-person' }]);
  await deps.stores.absences.save(absence);
  await wakeQuestions(me.id, deps);
  const before = absences.find(({ from }) => from === absence.from);
  const isSame = before?.to === absence.to && before.deputy === absence.deputy;
  return {
    absence,
    replaced: isSame ? undefined : before,
    overlapping: absences.filter(
      ({ from, to }) => from !== absence.from && from <= absence.to && to >= absence.from,
    ),
    ...(await meanwhile(absence, people, deps)),
  };
}

/** Who answers on the first day of an absence that is not over, and how many questions go to them at once. */
async function meanwhile(
  absence: Absence,
  people: readonly Person[],
  deps: Deps,
): Promise<Pick<RegisteredAbsence, 'standIn' | 'passedOn'>> {
  const today = todayOf(deps);
  const day = absence.from > today ? absence.from : today;
  const absent = absencesOn(await deps.stores.absences.all(), day);
  const standIn = standInOf(absence, people, absent);
  if (standIn === undefined || day > today) return { standIn, passedOn: 0 };
  const prompts = (await openStates(deps)).flatMap((state) => standInPrompts(standIn, state));
  const theirs = prompts.filter(({ current, insteadOf }) => !current && insteadOf?.person === absence.person);
  return { standIn, passedOn: theirs.length };
}

/** Takes back an absence of one's own; undefined when there is none that begins that day. */
export async function removeAbsence(actor: Actor, from: IsoDate, deps: Deps): Promise<Absence | undefined> {
  const { me, absences } = await listAbsences(actor, deps);
  const absence = absences.find((one) => one.from === from);
  if (!absence) return undefined;
  await deps.stores.absences.remove(absence, deps.clock.now().toISOString());
  await wakeQuestions(me.id, deps);
  return absence;
}
