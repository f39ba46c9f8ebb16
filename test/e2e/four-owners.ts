/** A round that four colleagues answer, five items each, and in which each of them approves the area of another. */
import { submitAnswer } from '../../src/commands/answers/answer.ts';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { importPlan } from '../../src/commands/plans/import-plan.ts';
import { closeOpenRound, openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import { samplePeople } from '../../src/demo/sample.ts';
import { depsOn } from '../../src/deps.ts';
import { addDays, dayIn } from '../../src/domain/dates.ts';
import type { Actor } from '../../src/domain/people/people.ts';
import { applyModel, modelOf, readModels } from '../../src/importers/models.ts';
import { readPlanJson } from '../../src/importers/plan-json.ts';
import type { Deps } from '../../src/ports/deps.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';

const PLAN = 'ks-fyra';
const OPERATOR: Actor = { id: 'operator', name: 'Driftansvarig', roles: ['coordinator'], language: 'sv' };

const { people } = samplePeople();

function named(firstName: string) {
  const person = people.find(({ name }) => name.startsWith(firstName));
  if (!person) throw new Error(`The sample has no ${firstName}`);
  return person;
}

export const ALEX = named('Alex');
export const AMIRA = named('Amira');
export const MATTIAS = named('Mattias');
export const JELENA = named('Jelena');

/** Each area has a goal, three commitments and an assignment: five items of one owner. */
const AREAS = [
  {
    ...{ id: 'klimat', title: 'En grön stad', owner: ALEX, approver: AMIRA },
    ...{ goal: 'Utsläppen halveras', assignment: 'Utred laddplatserna' },
    commitments: ['Plantera tusen träd', 'Byta ut oljepannorna', 'Köpa in elcyklar'],
  },
  {
    ...{ id: 'unga', title: 'En trygg uppväxt', owner: AMIRA, approver: ALEX },
    ...{ goal: 'Fler unga mår bra', assignment: 'Utred skolskjutsarna' },
    commitments: ['Öppna tre lovskolor', 'Rusta upp lekplatserna', 'Läsa högt i förskolan'],
  },
  {
    ...{ id: 'arbete', title: 'En stad i arbete', owner: MATTIAS, approver: JELENA },
    ...{ goal: 'Fler försörjer sig själva', assignment: 'Utred sommarjobben' },
    commitments: ['Starta en jobbmässa', 'Hjälpa nya företag', 'Teckna avtal om praktik'],
  },
  {
    ...{ id: 'ekonomi', title: 'En god ekonomi', owner: JELENA, approver: MATTIAS },
    ...{ goal: 'Ekonomin är i balans', assignment: 'Utred lokalerna' },
    commitments: ['Samla inköpen', 'Korta fakturatiden', 'Räkna på energin'],
  },
] as const;

/** Owned by two. */
const SHARED = { id: 'unga-atagande-2', other: JELENA };

function planOf() {
  const items = AREAS.flatMap(({ id, title, goal, commitments, assignment }) => {
    const below = (kind: string, text: string, name: string) => {
      return { id: `${id}-${name}`, kind, parent: id, title: text };
    };
    return [
      { id, kind: 'area', title },
      below('councilGoal', goal, 'mal'),
      ...commitments.map((text, index) => below('commitment', text, `atagande-${index + 1}`)),
      below('assignment', assignment, 'uppdrag'),
    ];
  });
  const head = { id: PLAN, title: 'Nämndsbudget 2025', board: 'Kommunstyrelsen', year: 2025, language: 'sv' };
  const { plan } = readPlanJson(JSON.stringify({ ...head, items }));
  return applyModel(plan, modelOf(readModels(), '2025'));
}

/**
 * Fills the store of a program that has not been started: in the round before, the goal of Amira had an answer.
 * @param more what is stored beside that
 */
export async function storeFourOwners(
  folder: string,
  more: (deps: Deps) => Promise<void> = async () => {},
): Promise<void> {
  const documents = await openSqlite(folder);
  const setting = { tenant: 'local', timezone: 'Europe/Stockholm', municipality: undefined };
  const deps = depsOn(documents, { ...setting, clock: systemClock, origin: 'terminal' });
  const plan = planOf();
  await importPlan(OPERATOR, { plan, dryRun: false }, deps);
  const approving = people.map((one) => ({ ...one, roles: [...one.roles, 'approver' as const] }));
  await importPeople(OPERATOR, approving, deps);
  const areas = plan.items.filter(({ kind }) => kind !== 'area');
  const owners = areas.flatMap(({ id, parent }) => {
    const owner = AREAS.find((area) => area.id === parent)?.owner;
    return [...(owner ? [owner] : []), ...(id === SHARED.id ? [SHARED.other] : [])].map((person) => {
      return { item: id, person: person.id };
    });
  });
  const approvers = AREAS.map(({ id, approver }) => {
    return { item: id, person: approver.id, as: 'approver' as const };
  });
  const listed = [...owners, ...approvers].map((one, line) => ({ ...one, line }));
  await importOwners(OPERATOR, { plan: PLAN, owners: listed }, deps);
  const due = addDays(dayIn(setting.timezone, systemClock.now()), 10);
  const open = (name: string, to: string, approval: string) =>
    openNewRound(
      OPERATOR,
      { plan: PLAN, kind: 'interim', name, from: '2025-01-01', to, due, approval },
      deps,
    );
  const before = await open('Delårsrapport april', '2025-04-30', 'none');
  const texts = { happened: 'Tre nya mottagningar har öppnat.', basis: 'Elevhälsans mätning.' };
  const target = { round: before.id, item: 'unga-mal', respondent: 'owner', basedOn: 0 };
  const amira: Actor = { ...AMIRA, language: 'sv' };
  await submitAnswer(amira, { ...target, answer: { status: 'met', direction: 'asPlanned', texts } }, deps);
  await closeOpenRound(OPERATOR, before.id, deps);
  await open('Delårsrapport augusti', '2025-08-31', 'area');
  await more(deps);
  deps.stores.close();
}
