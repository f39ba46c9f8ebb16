import type { Plan } from '../domain/plans/plan.ts';
import type { Book } from './book.ts';
import type { Happening, RoundPlan } from './calendar.ts';
import { buttonsOf } from './card.ts';
import { CHANNELS, type Client, chatOf } from './client.ts';
import type { Coordinator } from './coordinator.ts';
import { type Board, type Municipality, type Resident, successorOf } from './municipality.ts';
import { type Office, pause } from './office.ts';
import { drawn, oneOf } from './random.ts';
import type { Residents } from './residents.ts';
import type { Teams } from './teams.ts';
import type { VirtualTime } from './virtual-time.ts';

const HOUR = 3_600_000;

/** Milliseconds until somebody has what was a colleague's who has quit. */
const COLLEAGUE_AFTER_MS = 30 * HOUR;

export interface Stage {
  readonly seed: number;
  readonly time: VirtualTime;
  readonly book: Book;
  readonly teams: Teams;
  readonly municipality: Municipality;
  readonly office: Office;
  readonly client: Client;
  readonly coordinator: Coordinator;
  readonly residents: Residents;
}

type What<K extends Happening['what']['kind']> = Extract<Happening['what'], { readonly kind: K }>;

/** Lets something happen, with all that follows from it. */
export async function happen({ what }: Happening, stage: Stage): Promise<void> {
  const { office, client, book, teams, time } = stage;
  switch (what.kind) {
    case 'open':
      return hold(what.board.plan, what.round, stage);
    case 'reopen':
      return reopen(what.board, what.round, stage);
    case 'install':
      await office.insist(() => client.install(what.resident));
      book.installed.set(what.resident.id, time.now());
      return;
    case 'block':
      teams.block(chatOf(what.resident), true);
      book.blocked.set(what.resident.id, [{ from: time.now(), to: Number.POSITIVE_INFINITY }]);
      return;
    case 'unblock':
      teams.block(chatOf(what.resident), false);
      for (const span of book.blocked.get(what.resident.id) ?? []) span.to = time.now();
      return office.insist(() => client.say(what.resident, 'hjälp'));
    case 'replace':
      return succeed(what.resident, stage);
    case 'quit':
      return quit(what.resident, stage);
    case 'absence':
      return goAway(what, stage);
    case 'delete':
      for (const { conversation } of CHANNELS.slice(0, 1)) teams.removeLast(conversation);
      return;
    case 'crash':
      return office.crashAfter(what.steps);
  }
}

/** Opens a round and closes it when its time has come. */
async function hold(plan: Plan, round: RoundPlan, { coordinator, time }: Stage): Promise<void> {
  const id = await coordinator.open(plan, round);
  await pause(time, round.closeAt - time.now());
  await coordinator.close(id);
}

/** One of those who did not answer is let in once more, for a reason. */
async function reopen(
  { plan }: Board,
  { name }: RoundPlan,
  { book, coordinator, municipality, time }: Stage,
): Promise<void> {
  const round = [...book.rounds.values()].find((one) => one.plan === plan.id && one.kind !== 'pulse');
  // Where the bot crashes again and again, it may not have been closed yet.
  if (round?.closedAt === undefined) return;
  const answered = new Set(book.acknowledged.filter((one) => one.round === round.id).map(({ item }) => item));
  const owner = plan.items
    .filter(({ id }) => !answered.has(id))
    .map(({ id }) => book.ownerAt(plan.id, id, time.now()))
    .find((id) => id !== undefined);
  const person = municipality.residents.find(({ id }) => id === owner);
  if (person) await coordinator.reopenFor(round.id, person, `Svaret kom för sent till ${name}`);
}

async function succeed(
  before: Resident,
  { seed, residents, coordinator, municipality, office, client, book, time }: Stage,
): Promise<void> {
  const board = municipality.boards[before.board];
  if (!board) return;
  const { deputy, ...successor } = successorOf(before, seed);
  // Whoever has quit stands in for nobody any more.
  const after = deputy !== undefined && residents.isHere(deputy) ? { ...successor, deputy } : successor;
  residents.add(after);
  await coordinator.replace(board, before, after);
  residents.leave(before);
  await office.insist(() => client.install(after));
  book.installed.set(after.id, time.now());
}

async function quit(
  gone: Resident,
  { seed, residents, coordinator, municipality, time }: Stage,
): Promise<void> {
  const board = municipality.boards[gone.board];
  const colleagues = municipality.residents.filter(
    ({ habit, ...one }) => one.board === gone.board && (habit === 'quick' || habit === 'slow'),
  );
  if (!board || colleagues.length === 0) return;
  residents.leave(gone);
  const items = await coordinator.remove(board, gone);
  await pause(time, COLLEAGUE_AFTER_MS);
  await coordinator.give(board.plan, items, oneOf(colleagues, drawn(seed, 'colleague', gone.id)));
}

/** Registers an absence by the form that comes in the chat. */
async function goAway(
  { resident, from, to, standIn }: What<'absence'>,
  { office, client, book, residents, time }: Stage,
): Promise<void> {
  const form = await residents.formFor(resident, 'frånvaro');
  const save = buttonsOf(form?.card).find(({ verb }) => verb === 'save-absence');
  if (!form || !save) return;
  const deputy = standIn ? (resident.deputy ?? '') : '';
  const shown = await office.insist(() => client.press(resident, form.message, save, { from, to, deputy }));
  if (shown === undefined) return;
  const away = { person: resident.id, from, to, standIn: resident.deputy, at: time.now() };
  book.absences.set(resident.id, [...(book.absences.get(resident.id) ?? []), away]);
}
