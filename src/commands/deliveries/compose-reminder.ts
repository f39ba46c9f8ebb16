import type { Prompt } from '../../domain/answers/prompt.ts';
import { dayIn } from '../../domain/dates.ts';
import { chasedIn } from '../../domain/deliveries/chase.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import { may } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Message } from '../../ports/messenger.ts';
import { goalsIn } from '../answers/find-prompt.ts';
import { foundOrUnread, inEachPlan } from '../plans/in-each-plan.ts';
import { askingRounds } from '../rounds/asking-rounds.ts';
import { roundsAmong } from '../rounds/find-rounds.ts';
import { findWaiting, reachedAmong } from './find-waiting.ts';
import type { MessageDeps } from './message-deps.ts';

/** All that somebody has left to answer, in whatever round; undefined when that is nothing any more. */
export async function composeReminder(
  { recipient }: Pick<Delivery, 'recipient'>,
  deps: MessageDeps,
): Promise<Message | undefined> {
  const language = (await deps.stores.people.read(recipient))?.language ?? deps.language;
  const [first, ...others] = await unansweredBy(recipient, deps);
  return first && { kind: 'reminder', language, prompts: [first, ...others] };
}

/**
 * What somebody is to answer now and has not, or is asked for anew, in the plans that can be read.
 * @throws the fault of one that cannot, where there is nothing in the others
 */
export async function unansweredBy(person: string, deps: Deps): Promise<readonly Prompt[]> {
  const asking = await askingRounds(person, deps);
  const { done, unread } = await inEachPlan(async (plan) => {
    const rounds = asking(plan) ?? roundsAmong(await deps.stores.rounds.ofPlan(plan));
    return rounds.length === 0 ? [] : goalsIn(rounds, person, deps);
  }, deps);
  const prompts = done.flat().filter(({ current, anew, givenTo }) => !givenTo && (!current || anew));
  return foundOrUnread(prompts, unread);
}

/** Who has not answered in spite of reminders, as it is now; undefined when everybody has. */
export async function composeChase(
  { recipient }: Pick<Delivery, 'recipient'>,
  deps: MessageDeps,
): Promise<Message | undefined> {
  const { stores, timezone, clock, coordinators = [] } = deps;
  const person = await stores.people.read(recipient);
  if (!coordinators.includes(recipient) && !may(person?.roles ?? [], 'remind')) return undefined;
  const { value: settings } = await stores.settings.read();
  const look = await findWaiting(settings, dayIn(timezone, clock.now()), deps);
  const asked = look.waiting.flatMap(({ asked }) => asked ?? []);
  const [first, ...others] = chasedIn(look, await reachedAmong(asked, deps));
  return (
    first && {
      ...{ kind: 'chase', language: person?.language ?? deps.language, rounds: [first, ...others] },
      unread: look.unread.map(({ plan }) => plan.title),
    }
  );
}
