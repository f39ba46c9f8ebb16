/** A plan with rounds, and people of each role who look at it from places where others read along or not. */
import assert from 'node:assert/strict';
import { importOwners } from '../src/commands/people/import-owners.ts';
import { importPeople } from '../src/commands/people/import-people.ts';
import { importPlan } from '../src/commands/plans/import-plan.ts';
import { openNewRound } from '../src/commands/rounds/manage-rounds.ts';
import { samplePeople, samplePlan } from '../src/demo/sample.ts';
import { ROLES, type Role } from '../src/domain/people/roles.ts';
import { type Bot, CHANNEL, COORDINATOR, type Place, type Reply, type Someone, startBot } from './bot.ts';
import { dataOf, filledIn, textOf } from './cards.ts';
import type { FakeMember } from './fakes.ts';
import { prepared } from './prepared.ts';
import { closeAndPublish } from './published-round.ts';
import { ALEX, STRANGER } from './sample-round.ts';

export const PLAN = 'ks-2025';
const OLD = 'ks-2025-interim-1';
export const RUNNING = 'ks-2025-annual-1';

/** Somebody with each role and no other. */
export const WITH = Object.fromEntries(
  ROLES.map((role, index) => [
    role,
    { id: `0000000${index}-0000-4000-8000-000000000000`, name: `Roll ${role}` },
  ]),
) as Record<Role, Someone>;
const PEOPLE = ROLES.map((role) => ({ ...WITH[role], roles: [role] }));
export const EVERYBODY: readonly (readonly [string, Someone])[] = [
  ...ROLES.map((role) => [role, WITH[role]] as const),
  ['somebody in no list', STRANGER],
];
const COLLEAGUES: readonly string[] = ['owner', 'manager', 'coordinator', 'approver'];
export const LEADERS: readonly string[] = ['manager', 'coordinator', 'approver'];

/** Two goals that are new in the running round: one has been answered by the time of asking. */
export const WIND = { id: 'mal-vindkraft', kind: 'boardGoal', title: 'Vindkraften byggs ut' } as const;
export const BATH = { id: 'mal-badhusen', kind: 'boardGoal', title: 'Badhusen är öppna' } as const;

const GROUP: Place = { conversation: '19:grupp@thread.v2', type: 'groupChat' };

export function member({ id, name }: Someone): FakeMember {
  return { aadObjectId: id, name, userRole: 'user' };
}
const COLLEAGUES_ONLY = COLLEAGUES.map((role) => member(WITH[role as Role]));

async function answer(bot: Bot, words: string, text: string): Promise<void> {
  const { card } = await bot.say(ALEX, `svara ${words}`);
  await bot.execute(ALEX, {
    ...dataOf(card, 'submit'),
    ...filledIn(card, { text_happened: text, text_basis: text }),
    // A goal that is met before its year is over is asked about, and meant.
    isSure: 1,
  });
}

async function open(bot: Bot, kind: string, name: string, to: string): Promise<void> {
  const period = { kind, name, from: '2025-01-01', to, due: '2026-01-15' };
  await openNewRound(COORDINATOR, { plan: PLAN, ...period }, bot.deps);
}

export interface State {
  readonly closed: boolean;
  readonly running: boolean;
}
export const BOTH: State = { closed: true, running: true };
export const ONLY_CLOSED: State = { closed: true, running: false };
export const ONLY_RUNNING: State = { closed: false, running: true };

/** A plan with two goals that came late, and a round of before that, one that is open, both or neither. */
export async function botWith(state: State): Promise<Bot> {
  const bot = await startBot();
  await store(bot, state);
  bot.connector.sent.length = 0;
  return bot;
}

const store = prepared(async (bot, state: State) => {
  const { people, owners } = samplePeople();
  const plan = samplePlan();
  await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
  await importPeople(COORDINATOR, [...people, ...PEOPLE], bot.deps);
  await importOwners(COORDINATOR, { plan: PLAN, owners }, bot.deps);
  if (state.closed) {
    await open(bot, 'interim', 'Delår 2025', '2025-08-31');
    await answer(bot, 'öresund', 'Detta är känt.');
    await closeAndPublish(OLD, bot.deps);
  }
  const items = [...plan.items, WIND, BATH];
  await importPlan(COORDINATOR, { plan: { ...plan, items }, dryRun: false }, bot.deps);
  const late = [WIND.id, BATH.id].map((item) => ({ item, person: ALEX.id }));
  await importOwners(COORDINATOR, { plan: PLAN, owners: late }, bot.deps);
  bot.clock.set('2025-09-02T08:00:00Z');
  if (state.running) {
    await open(bot, 'annual', 'Helår 2025', '2025-12-31');
    for (const words of ['öresund', 'vindkraften']) await answer(bot, words, 'Detta är hemligt.');
  }
});

export type Sight = 'running' | 'closed' | 'nothing';

/** What of the two rounds a reply shows. */
export function sightOf({ card, text = '' }: Reply): Sight {
  const said = `${text}\n${textOf(card)}`;
  const isMarked = /pågår, kan ändras/.test(said);
  assert.equal(/Helår 2025|hemligt|Preliminärt/.test(said), isMarked, said);
  return isMarked ? 'running' : /Delår 2025/.test(said) ? 'closed' : 'nothing';
}

export const QUESTIONS = {
  status: 'status',
  'status of one': 'status öresund',
  history: 'historik öresund',
  digest: 'veckobrev',
  summary: 'sammanställ',
} as const;
export type Question = keyof typeof QUESTIONS;
export const ALL_QUESTIONS = Object.keys(QUESTIONS) as Question[];

/** Who reads along: what Teams says of the members, and whether the digest goes there. */
export interface Setting {
  readonly where: string;
  readonly place: Place | undefined;
  readonly roster?: number | readonly FakeMember[];
  readonly isSubscribed?: true;
}
export const OWN: Setting = { where: 'in their own chat', place: undefined };
export const AMONG_COLLEAGUES: Setting = {
  where: 'among colleagues',
  place: CHANNEL,
  roster: COLLEAGUES_ONLY,
};
export const WITH_READER: Setting = {
  where: 'where a reader reads along',
  place: CHANNEL,
  roster: [...COLLEAGUES_ONLY, member(WITH.reader)],
};
export const SETTINGS: readonly Setting[] = [
  OWN,
  AMONG_COLLEAGUES,
  { where: 'in a group chat of colleagues', place: GROUP, roster: COLLEAGUES_ONLY },
  WITH_READER,
  { where: 'where a stranger reads along', place: GROUP, roster: [...COLLEAGUES_ONLY, member(STRANGER)] },
  { where: 'where somebody has no id', place: CHANNEL, roster: [...COLLEAGUES_ONLY, { name: 'Gäst' }] },
  { where: 'where Teams names nobody', place: CHANNEL, roster: [] },
  { where: 'where Teams does not answer', place: CHANNEL, roster: 500 },
  { ...WITH_READER, where: 'where the digest goes and a reader reads along', isSubscribed: true },
];

export async function put(bot: Bot, { place, roster, isSubscribed }: Setting): Promise<void> {
  if (place && roster !== undefined) bot.connector.rosters.set(place.conversation, roster);
  if (place && isSubscribed) await bot.say(WITH.coordinator, 'prenumerera', place);
}

/** What somebody may see of a running round, written by hand from the issue. */
export function seesRunning(
  who: string,
  { place, roster, isSubscribed }: Setting,
  question: Question,
): boolean {
  if (isSubscribed && question === 'digest') return true;
  return COLLEAGUES.includes(who) && (!place || roster === COLLEAGUES_ONLY);
}
