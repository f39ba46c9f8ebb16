import type { AnsweredPrompt } from '../../domain/answers/answer-outcome.ts';
import { isAnswerTo } from '../../domain/answers/expected.ts';
import {
  ASIDE,
  currentPrompts,
  isAlike,
  PART,
  type Prompt,
  type ShownPrompt,
} from '../../domain/answers/prompt.ts';
import { messageOf } from '../../domain/deliveries/questions.ts';
import type { Actor } from '../../domain/people/people.ts';
import { isClosed, reopeningOf } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { Deps } from '../../ports/deps.ts';
import { messagesWith } from '../deliveries/plan-questions.ts';
import { roundsAsking } from '../rounds/asking-rounds.ts';
import { nameOf, otherOpenRounds, stateOf } from '../rounds/find-rounds.ts';
import { askedAnew } from './asked-anew.ts';
import { toShow } from './find-last.ts';
import { type FoundPrompt, firstNotGiven } from './find-prompt.ts';

/** The next question, or that it is in another message, where it would be asked twice if it was shown here too. */
export type Next = Pick<AnsweredPrompt, 'next' | 'elsewhere'>;

/** The person's next question after one: on behalf of the same person, in this round, or else in another that is open. */
export async function nextPrompt(
  actor: Actor,
  answered: Prompt,
  state: RoundState,
  deps: Deps,
): Promise<Next> {
  if (isClosed(state.round)) return nextReopened(actor, answered, state, deps);
  const { item, respondent } = answered.expected;
  const others = currentPrompts(actor.id, state).filter(
    ({ expected }) => !isAnswerTo(expected, { item: item.id, respondent }),
  );
  const alike = others.filter((one) => isAlike(one, answered));
  const own = await nextInQueue(actor, answered, alike, deps);
  if (own.next) return own;
  const first = await nextInOther(actor, groupsOf(others.filter((one) => !isAlike(one, answered))), deps);
  if (first.next) return first;
  let elsewhere = own.elsewhere ?? first.elsewhere;
  const open = await otherOpenRounds(state.round, deps);
  for (const round of await roundsAsking(actor.id, open, deps)) {
    const there = await nextInOther(
      actor,
      groupsOf(currentPrompts(actor.id, await stateOf(round, [], deps))),
      deps,
    );
    if (there.next) return there;
    elsewhere ??= there.elsewhere;
  }
  elsewhere ??= (await askedAnew(actor, deps)).find(
    (one) => one.round.id !== state.round.id || !isAnswerTo(one.expected, nameOf(answered.expected)),
  );
  return { next: undefined, elsewhere };
}

/** The next of the answers that were opened again in a closed round. */
async function nextReopened(actor: Actor, answered: Prompt, state: RoundState, deps: Deps): Promise<Next> {
  const { round } = state;
  const others = currentPrompts(actor.id, state).filter(({ expected }) => {
    const isThis = isAnswerTo(expected, nameOf(answered.expected));
    return !isThis && round.reopened?.some((one) => one.answers?.some((name) => isAnswerTo(expected, name)));
  });
  const names = others.map(({ expected }) => nameOf(expected));
  const stored = await deps.stores.assessments.named(round.plan, round.id, names);
  const place = names.findIndex(({ item, respondent }, index) => {
    return reopeningOf(round, { item, respondent, version: stored[index]?.value.version ?? 0 });
  });
  const next = others[place];
  return show(next && { ...next, current: stored[place]?.value, queue: ASIDE }, actor, deps);
}

/** What comes after a question, and last what stands before it: what was passed over comes back at the end. */
function following({ number }: Prompt, prompts: readonly Prompt[]): readonly Prompt[] {
  return [...prompts.filter((one) => one.number > number), ...prompts.filter((one) => one.number <= number)];
}

/** The question that somebody goes on to without having answered one. @throws as `nextPrompt` */
export function skippedTo(actor: Actor, { prompt, state }: FoundPrompt, deps: Deps): Promise<Next> {
  return nextPrompt(actor, prompt, state, deps);
}

/** The question before one, answered or not, among those of the same card. */
export async function previousPrompt(
  actor: Actor,
  { prompt, state }: FoundPrompt,
  deps: Deps,
): Promise<ShownPrompt | undefined> {
  const alike = currentPrompts(actor.id, state).filter((one) => isAlike(one, prompt));
  const { has } = await cardOf(actor, prompt, deps);
  const before = alike.filter((one) => one.number < prompt.number && has(one)).at(-1);
  if (!before) return undefined;
  const { round, expected } = before;
  const [stored] = await deps.stores.assessments.named(round.plan, round.id, [nameOf(expected)]);
  const queue = prompt.queue;
  return toShow({ ...before, current: stored?.value, queue }, actor, deps);
}

/** The card that a question is asked in. */
interface QuestionsCard {
  /** There is no other, so all of the person's questions of the kind come in it. */
  readonly isAlone: boolean;
  has(prompt: Prompt): boolean;
}

/** Looked up in the messages only where there may be several. */
async function cardOf(actor: Actor, prompt: Prompt, deps: Deps): Promise<QuestionsCard> {
  const { queue, expected } = prompt;
  const isPart = queue === PART || queue === ASIDE;
  const messages = isPart ? await messagesWith(prompt, actor.id, deps) : [];
  if (messages.length === 0) return { isAlone: true, has: () => true };
  const message = messageOf(expected, messages);
  return {
    isAlone: false,
    has: (one) => queue !== ASIDE && message !== undefined && messageOf(one.expected, messages) === message,
  };
}

/** Questions by whose they are. */
function groupsOf(prompts: readonly Prompt[]): readonly (readonly Prompt[])[] {
  return [...Map.groupBy(prompts, ({ insteadOf }) => insteadOf?.person).values()];
}

/** The next of the questions that one belongs to. */
async function nextInQueue(
  actor: Actor,
  answered: Prompt,
  alike: readonly Prompt[],
  deps: Deps,
): Promise<Next> {
  if (alike.length === 0) return { next: undefined, elsewhere: undefined };
  const { isAlone, has } = await cardOf(actor, answered, deps);
  const here = following(answered, alike.filter(has));
  const next = await firstNotGiven(here, deps);
  if (isAlone) return show(next, actor, deps);
  if (next) return show({ ...next, queue: PART }, actor, deps);
  return { next, elsewhere: await firstNotGiven(alike, deps) };
}

/** The next of other questions. Those that come in a message of their own stay there. */
async function nextInOther(actor: Actor, groups: readonly (readonly Prompt[])[], deps: Deps): Promise<Next> {
  let elsewhere: Prompt | undefined;
  for (const prompts of groups) {
    const next = await firstNotGiven(prompts, deps);
    if (!next) continue;
    if ((await messagesWith(next, actor.id, deps)).length === 0) return show(next, actor, deps);
    elsewhere ??= next;
  }
  return { next: undefined, elsewhere };
}

async function show(prompt: Prompt | undefined, actor: Actor, deps: Deps): Promise<Next> {
  return { next: prompt && (await toShow(prompt, actor, deps)) };
}
