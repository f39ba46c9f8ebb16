import { type HandOver, MAX_NOTE } from '../../domain/answers/hand-over.ts';
import type { Prompt, ShownPrompt } from '../../domain/answers/prompt.ts';
import { Problem } from '../../domain/errors.ts';
import { type Actor, type Person, personOf } from '../../domain/people/people.ts';
import { demand, may } from '../../domain/people/roles.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { planQuestions } from '../deliveries/plan-questions.ts';
import { addFound, type LookUp } from '../people/add-members.ts';
import { reachOf } from '../people/reach.ts';
import { unlessStoreFails } from '../tries.ts';
import { type AnswerTarget, findPrompt, openPrompt } from './find-prompt.ts';
import { type Next, nextPrompt } from './next-prompt.ts';

/** A question that is about to be handed over, and to whom it may be. */
export interface HandOverChoice {
  readonly prompt: Prompt;
  /** Those who can be chosen: everybody who is known, or the person's own deputy alone. */
  readonly people: readonly Person[];
  readonly deputy: Person | undefined;
  /** Whether they may choose anybody. */
  readonly canPick: boolean;
}

/** @throws Problem as `findPrompt` */
export async function openHandOver(actor: Actor, target: AnswerTarget, deps: Deps): Promise<HandOverChoice> {
  const { prompt } = await findPrompt(actor, target, deps);
  const all = await deps.stores.people.all();
  const deputy = personOf(all, personOf(all, actor.id)?.deputy ?? '');
  const canPick = may(actor.roles, 'pick-people');
  const others = all.filter(({ id }) => id !== actor.id && !prompt.expected.owners.includes(id));
  const people = canPick ? others : others.filter((person) => person === deputy);
  return { prompt, people, deputy: deputy && people.includes(deputy) ? deputy : undefined, canPick };
}

/** What becomes of a question that is handed over. `fault` says what is wrong with whom was chosen. */
export type HandOverOutcome =
  | ({
      readonly outcome: 'handed-over';
      readonly handOver: HandOver;
      readonly prompt: Prompt;
      readonly hasChat: boolean;
    } & Next)
  | { readonly outcome: 'answered' }
  | {
      readonly outcome: 'invalid';
      readonly fault: 'missing' | 'self' | 'theirs' | 'unknown';
      readonly person?: string | undefined;
    };

/**
 * Gives a question to another person, who is asked by message; its owner may take it back until it is answered.
 * @param lookUp finds somebody whom the directory does not know
 * @throws Problem as `findPrompt`, `not-allowed` for a reader who chooses anybody but their deputy, `busy-store`
 */
export async function handOverQuestion(
  actor: Actor,
  input: AnswerTarget & { readonly to: string; readonly note: string },
  lookUp: LookUp,
  deps: Deps,
): Promise<HandOverOutcome> {
  const { prompt, state } = await findPrompt(actor, input, deps);
  const { round, expected, current } = prompt;
  const { to, note } = input;
  if (current) return { outcome: 'answered' };
  if (to === '') return { outcome: 'invalid', fault: 'missing' };
  if (to === actor.id) return { outcome: 'invalid', fault: 'self' };
  const me = personOf(state.people, actor.id);
  if (to !== me?.deputy) demand(actor, 'pick-people');
  const person = await knownPerson(actor, to, lookUp, deps);
  if (!person) return { outcome: 'invalid', fault: 'unknown' };
  if (expected.owners.includes(to)) return { outcome: 'invalid', fault: 'theirs', person: person.name };
  const handOver: HandOver = {
    ...{ round: round.id, item: expected.item.id, respondent: expected.respondent },
    owner: ownerOf(actor, prompt),
    from: { id: actor.id, name: actor.name },
    to: { id: to, name: person.name },
    ...(note === '' ? {} : { note: note.slice(0, MAX_NOTE) }),
    at: deps.clock.now().toISOString(),
  };
  await deps.stores.handOvers.update(round.plan, handOver, () => handOver, changeBy(actor, deps));
  // It is stored: whatever goes wrong from here on does not make that untrue.
  const [reach] = await unlessStoreFails(reachOf([to], deps), []);
  const next = await unlessStoreFails(nextPrompt(actor, prompt, state, deps), { next: 'unknown' as const });
  return { outcome: 'handed-over', handOver, prompt, hasChat: reach?.hasChat ?? true, ...next };
}

async function knownPerson(
  actor: Actor,
  id: string,
  lookUp: LookUp,
  deps: Deps,
): Promise<Person | undefined> {
  try {
    await addFound(actor, [id], lookUp, deps);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unknown-person') return undefined;
    throw error;
  }
  return personOf(await deps.stores.people.all(), id);
}

/** Whose question it is: one that has been handed over already stays its first owner's. */
function ownerOf(actor: Actor, { expected, givenBy, givenTo, insteadOf }: Prompt): string {
  const given = givenBy ?? givenTo;
  if (given) return given.owner;
  const { owners } = expected;
  return owners.includes(actor.id) ? actor.id : (insteadOf?.person ?? owners[0] ?? actor.id);
}

/**
 * Takes a question back that has been handed over and is not answered yet. Of one that has been taken back, or never was handed over,
 * nothing is changed.
 * @returns the question as it is asked then
 * @throws Problem as `findPrompt`, `busy-store`
 */
export async function takeBack(actor: Actor, target: AnswerTarget, deps: Deps): Promise<ShownPrompt> {
  const { prompt } = await findPrompt(actor, target, deps);
  const { plan, round, expected, current, givenTo } = prompt;
  if (!givenTo || current) return openPrompt(actor, target, deps);
  const name = { round: round.id, item: expected.item.id, respondent: expected.respondent };
  const at = deps.clock.now().toISOString();
  await deps.stores.handOvers.update(
    plan.id,
    name,
    (stored) => (stored && stored.takenBackAt === undefined ? { ...stored, takenBackAt: at } : undefined),
    changeBy(actor, deps),
  );
  const fresh = { ...deps, stores: deps.stores.lookingOnce() };
  // The message that would bring it to them again is planned now, so that it gives way to the card that shows it.
  await unlessStoreFails(planQuestions(plan.id, fresh), undefined);
  return openPrompt(actor, target, fresh);
}
