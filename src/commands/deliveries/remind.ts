import { dayIn } from '../../domain/dates.ts';
import type { HandReminders, LeftOut, Named } from '../../domain/deliveries/by-hand.ts';
import {
  byAsked,
  planReminder,
  type ReminderLook,
  remindedOn,
  roundOf,
} from '../../domain/deliveries/reminders.ts';
import type { Waiting } from '../../domain/deliveries/waiting.ts';
import { type Actor, personOf } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { workingTimeFrom } from '../../domain/working-time.ts';
import type { Deps } from '../../ports/deps.ts';
import type { UnreadPlan } from '../plans/in-each-plan.ts';
import { findRound } from '../rounds/find-rounds.ts';
import { findWaiting, reachedAmong } from './find-waiting.ts';
import { announceAll } from './plan-reminders.ts';
import { workCalendar } from './work-calendar.ts';

/**
 * Reminds those who have not answered in a round, at most once a day with what the rules remind them of.
 * @param wish `people`: owners, or those who stand in for them; all, when left out. `dryRun`: only says who would be.
 * @returns nobody of a round that is closed
 * @throws Problem `unknown-round`
 */
export async function remindByHand(
  actor: Actor,
  wish: {
    readonly round: string;
    readonly people?: readonly string[] | undefined;
    readonly dryRun: boolean;
  },
  deps: Deps,
): Promise<HandReminders> {
  demand(actor, 'remind');
  const { stores, clock, timezone } = deps;
  const { value: round } = await findRound(wish.round, deps);
  const { value: settings } = await stores.settings.read();
  const now = clock.now();
  const at = workingTimeFrom(now, await workCalendar(settings, deps));
  const look = await findWaiting(settings, dayIn(timezone, at), deps);
  demandRead(look, round.plan);
  const people = await stores.people.ever();
  const named = (id: string): Named => ({ id, name: personOf(people, id)?.name ?? id });
  const isMeant = ({ owner, asked }: Waiting) =>
    wish.people === undefined || wish.people.some((id) => id === owner || id === asked);
  const inRound = look.waiting.filter((one) => one.state.round.id === round.id && isMeant(one));
  const asked = byAsked(inRound);
  const reached = await reachedAmong(
    asked.map(({ person }) => person),
    deps,
  );
  const isReminded = remindedIn(look, at);
  const due = asked.filter(({ person }) => reached.has(person) && !isReminded(person));
  if (!wish.dryRun)
    await announceReminders(
      due.map(({ person }) => person),
      at,
      look,
      deps,
    );
  return {
    ...{ round, at: at.toISOString(), isNow: +at === +now, isOfSome: wish.people !== undefined },
    unread: look.unread.map(({ plan: { id, title } }) => ({ id, title })),
    reminded: due.map(({ person, waiting }) => ({
      person: named(person),
      unanswered: waiting.length,
      insteadOf: [...new Set(waiting.flatMap(({ owner }) => (owner === person ? [] : named(owner).name)))],
    })),
    leftOut: [
      ...asked
        .filter((one) => !due.includes(one))
        .map(({ person, waiting }) => ({
          person: named(person),
          unanswered: waiting.length,
          why: isReminded(person) ? ('today' as const) : ('unreachable' as const),
        })),
      ...awayIn(inRound, named),
      ...answeredAmong(wish.people ?? [], inRound).map((id) => ({
        ...{ person: named(id), unanswered: 0, why: 'answered' as const },
      })),
    ],
  };
}

/** Others' plans may be left out, and are told of; without the round's own there is nobody to remind. @throws what is wrong with it */
function demandRead({ unread }: { readonly unread: readonly UnreadPlan[] }, plan: string): void {
  const own = unread.find((one) => one.plan.id === plan);
  if (own) throw own.fault;
}

/** Whether somebody is reminded, by hand or by the rules, on the day of an instant. */
function remindedIn({ known, calendar, now }: ReminderLook, at: Date): (person: string) => boolean {
  const day = dayIn(calendar.timezone, at);
  const today = known.filter((one) => remindedOn(one, calendar.timezone, now).includes(day));
  const reminded = new Set(today.map(({ recipient }) => recipient));
  return (person) => reminded.has(person);
}

/** Each of all that they have left, so that one is planned in the same place as by the rules. */
async function announceReminders(
  people: readonly string[],
  at: Date,
  { waiting, known, calendar, now }: ReminderLook,
  deps: Deps,
): Promise<void> {
  const messages = Map.groupBy(known, ({ recipient }) => recipient);
  const planned = byAsked(waiting)
    .filter(({ person }) => people.includes(person))
    .map((one) =>
      planReminder(
        { person: one.person, round: roundOf(one) },
        at,
        messages.get(one.person) ?? [],
        calendar.timezone,
        now,
      ),
    );
  await announceAll(planned, deps);
}

/** Those who are away, with what is asked of nobody, or of whoever stands in for them. */
function awayIn(waiting: readonly Waiting[], named: (id: string) => Named): LeftOut[] {
  const away = waiting.filter(({ owner, asked }) => owner !== asked);
  return [...Map.groupBy(away, ({ owner }) => owner)].map(([owner, each]) => {
    const standIn = each[0]?.asked;
    return {
      ...{ person: named(owner), unanswered: each.length, why: 'away' },
      ...(standIn === undefined ? {} : { standIn: named(standIn).name }),
    };
  });
}

function answeredAmong(people: readonly string[], waiting: readonly Waiting[]): readonly string[] {
  return people.filter((id) => !waiting.some(({ owner, asked }) => id === owner || id === asked));
}
