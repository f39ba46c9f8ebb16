/** A plan of any size with many rounds, and the same twenty items in all of them: what is asked about those is to cost the same. */
import { importOwners } from '../src/commands/people/import-owners.ts';
import { importPeople } from '../src/commands/people/import-people.ts';
import { openNewRound } from '../src/commands/rounds/manage-rounds.ts';
import { samplePlan } from '../src/demo/sample.ts';
import type { WordedAssessment } from '../src/domain/answers/assessment.ts';
import { DIRECTIONS, ROUND_KINDS, STATUSES } from '../src/domain/answers/scale.ts';
import { addDays, dayIn } from '../src/domain/dates.ts';
import type { Actor, Ownership, Person } from '../src/domain/people/people.ts';
import { type Item, isAskedAbout, type Plan } from '../src/domain/plans/plan.ts';
import type { Round } from '../src/domain/rounds/round.ts';
import type { Deps } from '../src/ports/deps.ts';
import type { Documents, Write } from '../src/stores/documents.ts';
import { versionPart } from '../src/stores/plans.ts';
import { KINDS } from '../src/stores/schemas.ts';
import { BY_ANNA } from './build.ts';

/** How much there is. */
export interface Extent {
  readonly items: number;
  /** Closed rounds, beside the one that is open. */
  readonly rounds: number;
  /** The plan is loaded anew so many times, each time without something that it had. */
  readonly versions: number;
  readonly people: number;
}

/** Items that every plan of ours begins with, beside the goals and assignments of the sample. */
const KEPT = new Set(['omr-arbete', 'omr-klimat', 'ind-oresundsmetron', 'ind-malmo-commitment']);
/** Goals of whoever asks. */
const OWN = 4;
const PLAN = 'ks-2025';
const OPERATOR: Actor = { id: 'operator', name: 'Samordnare', roles: ['coordinator'], language: 'sv' };

/** What the twenty are asked about by; no other item has it. */
const ASKED_BY = /metro|klimat|självförsörj|innovation|commitment|elförsörj|energi|näringsliv|tillväxt/i;

const PARTS = 'ban kost tim vek lor hud mas ter gri sol fab nop rut del vit kam'.split(' ');

/** A word that no other number has. */
export function wordOf(number: number): string {
  return [number >> 8, number >> 4, number].map((digit) => PARTS[digit & 15] ?? '').join('');
}

/** The first items of the sample, and others in areas of some hundred, in words of real titles. */
function planOf({ items }: Pick<Extent, 'items'>): Plan {
  const { items: sample, ...plan } = samplePlan();
  const few = firstOf(sample);
  const titles = sample.filter(({ title, short = '' }) => !ASKED_BY.test(`${title} ${short}`));
  const areas = Math.ceil((items - few.length) / 100);
  const others = Array.from({ length: Math.max(0, items - few.length) }, (_, at): Item => {
    const { title } = titles[at % titles.length] ?? { title: '' };
    if (at < areas) return { id: `omr-${at}`, kind: 'area', title: `Område ${wordOf(at)}` };
    const kind = (['boardGoal', 'boardGoal', 'assignment', 'commitment'] as const)[at % 4] ?? 'boardGoal';
    return {
      ...{ id: `del-${at}`, kind, parent: `omr-${at % areas}`, title: `${title} ${wordOf(at)}` },
      ...{ short: `${title.split(' ').at(-1)} i ${wordOf(at + 2048)}`, agenda2030: [(at % 17) + 1] },
      desiredOutcome: `Läget är bättre vid årets slut än vid dess början, räknat på ${at} sätt.`,
    };
  });
  return { ...plan, id: PLAN, items: [...few, ...others] };
}

/** All goals and assignments of the sample, two of its areas and two indicators. */
function firstOf(sample: readonly Item[]): Item[] {
  const few = sample.filter((item) => isAskedAbout(item) || KEPT.has(item.id));
  const ids = new Set(few.map(({ id }) => id));
  return few.map(({ parent, ...item }) => (parent && ids.has(parent) ? { ...item, parent } : item));
}

function peopleOf({ people }: Pick<Extent, 'people'>): readonly [Person, ...Person[]] {
  const person = (at: number): Person => ({
    ...{ id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`, roles: ['owner', 'manager'] },
    name: at === 0 ? 'Alex Andersson' : `Påhittad ${wordOf(at)}sson`,
    ...{ email: `person.${at}@exempel.invalid`, unit: at < 10 ? 'Stadskontoret' : `Enhet ${at % 20}` },
  });
  return [person(0), ...Array.from({ length: people - 1 }, (_, at) => person(at + 1))];
}

/**
 * Fills a store. Answers lie there as they do when they have been given, but for their lines of the trail, which no question reads.
 * @returns whoever asks, and how many answers there are
 */
export async function fillPlan(extent: Extent, deps: Deps, followup: Documents) {
  const plan = planOf(extent);
  const people = peopleOf(extent);
  await saveVersions(plan, extent, deps);
  await importPeople(OPERATOR, people, deps);
  const owners = ownersOf(plan, people);
  const lines = owners.map((owner, line) => ({ ...owner, line }));
  await importOwners(OPERATOR, { plan: PLAN, owners: lines }, deps);
  let answers = 0;
  for (let at = 0; at < extent.rounds; at += 1) {
    const round = closedRound(at, extent, owners);
    await deps.stores.rounds.create(round, BY_ANNA);
    answers += await answer(round, at, owners, people, followup);
  }
  const period = { kind: 'interim', name: 'Delårsrapport 2025', from: '2025-01-01', to: '2025-08-31' };
  const due = addDays(dayIn(deps.timezone, deps.clock.now()), 14);
  const open = await openNewRound(OPERATOR, { plan: PLAN, ...period, due }, deps);
  // One goal of whoever asks is left, and a few of the others'.
  const given = owners.filter((_, at) => at !== OWN - 1 && at % 9 !== 8);
  answers += await answer(open, extent.rounds, given, people, followup);
  return { plan, people, round: open, answers };
}

/** Versions of before had something that the plan has lost since, each something else. */
async function saveVersions(plan: Plan, { versions }: Extent, { stores }: Deps): Promise<void> {
  for (let version = 1; version <= versions; version += 1) {
    const title = `Utred ${wordOf(1024 + version)}`;
    const lost: Item = { id: `bort-${version}`, kind: 'assignment', title };
    const items = version < versions ? [...plan.items, lost] : plan.items;
    await stores.plans.save({ ...plan, items }, BY_ANNA, version - 1);
  }
}

function ownersOf({ items }: Plan, people: readonly Person[]): Ownership[] {
  return items.filter(isAskedAbout).map(({ id }, at) => {
    const owner = people[at < OWN ? 0 : 1 + (at % (people.length - 1))];
    return { item: id, person: owner?.id ?? '' };
  });
}

/** Four a year, back from the last quarter of 2024. */
function closedRound(at: number, { rounds, versions }: Extent, owners: readonly Ownership[]): Round {
  const year = 2024 - Math.floor((rounds - 1 - at) / 4);
  const month = 3 * (3 - ((rounds - 1 - at) % 4)) + 1;
  const [first, last] = [month, month + 2].map((one) => String(one).padStart(2, '0'));
  const [from, to] = [`${year}-${first}-01`, `${year}-${last}-28`];
  return {
    ...{ id: `${PLAN}-pulse-${at + 1}`, plan: PLAN, planVersion: 1 + Math.floor((at * versions) / rounds) },
    ...{ kind: ROUND_KINDS[at % 3] ?? 'pulse', name: `Uppföljning ${from.slice(0, 7)}`, from, to, due: to },
    ...{ state: 'closed', openedAt: `${from}T08:00:00.000Z`, closedAt: `${to}T08:00:00.000Z`, owners },
  };
}

/** Documents of one answer. */
const EACH = 2;
/** Answers in one request. */
const AT_ONCE = 50;
/** Every so many answers of an open round have been given anew. */
const RENEWED = 5;

async function answer(
  round: Round,
  turn: number,
  owners: readonly Ownership[],
  people: readonly Person[],
  followup: Documents,
): Promise<number> {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  let writes: Write[] = [];
  const send = async () => {
    await followup.write(writes);
    writes = [];
  };
  for (const [at, { item, person }] of owners.entries()) {
    const author = { id: person, name: names.get(person) ?? '' };
    const first = saidOf(round, at + turn, item, author, 1);
    const isRenewed = round.state === 'open' && at % RENEWED === 0;
    const given = isRenewed ? [first, saidOf(round, at + turn, item, author, 2)] : [first];
    writes.push(...writesOf(round, given));
    if (writes.length > (AT_ONCE - 1) * EACH) await send();
  }
  if (writes.length > 0) await send();
  return owners.length;
}

/** In each round something else than in the one before. */
function saidOf(
  { id, openedAt }: Round,
  turn: number,
  item: string,
  author: WordedAssessment['author'],
  version: number,
): WordedAssessment {
  const said = turn + version;
  return {
    ...{ round: id, item, respondent: 'owner', version, author, at: openedAt },
    status: STATUSES[said % STATUSES.length] ?? 'met',
    direction: DIRECTIONS[said % DIRECTIONS.length],
    texts: {
      happened: `Arbetet har kommit en bit på väg med ${item}.`,
      basis: 'Avstämning mot handlingsplanen.',
      cause: 'Två av punkterna väntar på beslut.',
      remedy: 'Vi tar upp dem i höstens överläggningar.',
    },
  };
}

function writesOf({ plan }: Round, given: readonly WordedAssessment[]): Write[] {
  const [latest] = given.slice(-1);
  if (!latest) return [];
  const parts = ({ round, item, respondent }: WordedAssessment) => [round, item, respondent];
  return [
    KINDS.assessment.write(plan, ['assessment', ...parts(latest)], latest),
    ...given.map((one) =>
      KINDS.assessmentVersion.write(plan, ['version', ...parts(one), versionPart(one.version)], one),
    ),
  ];
}
