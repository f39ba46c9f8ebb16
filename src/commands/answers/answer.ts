import type { AnsweredPrompt, AnswerOutcome, RepeatOutcome } from '../../domain/answers/answer-outcome.ts';
import {
  type Answer,
  needsWords,
  nextVersion,
  type RawAnswer,
  rawOf,
} from '../../domain/answers/assessment.ts';
import { checkAnswer } from '../../domain/answers/check-answer.ts';
import { type Draft, withoutDraftsOf } from '../../domain/answers/draft.ts';
import { repeatable, rulesOf, type ShownPrompt } from '../../domain/answers/prompt.ts';
import type { Actor } from '../../domain/people/people.ts';
import { asksOf } from '../../domain/plans/plan.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import type { DraftsLeft } from '../../ports/begun-stores.ts';
import type { Deps } from '../../ports/deps.ts';
import type { AnswerName, ReplacingAnswer } from '../../ports/stores.ts';
import { changeBy } from '../change.ts';
import { unlessStoreFails, untilSettled } from '../tries.ts';
import { findContradiction } from './find-contradiction.ts';
import { toShow } from './find-last.ts';
import { type AnswerTarget, type FoundPrompt, findPrompt, openPrompt } from './find-prompt.ts';
import { nextPrompt } from './next-prompt.ts';
import { sendAgain } from './send-again.ts';

/** What a receipt shows of an answer that is there already; undefined when there is none. @throws as `findPrompt` */
export async function keepAnswer(
  actor: Actor,
  target: AnswerTarget,
  deps: Deps,
): Promise<AnsweredPrompt | undefined> {
  const { prompt, state } = await findPrompt(actor, target, deps);
  if (!prompt.current) return undefined;
  const [assessment] = await deps.stores.assessments.withWords(prompt.plan.id, [prompt.current]);
  if (!assessment) return undefined;
  return { prompt, assessment, ...(await nextPrompt(actor, prompt, state, deps)) };
}

/**
 * Stores an answer as a new version.
 * @param input `basedOn` is the version that was before the person's eyes, 0 for none; `draft` when the draft was kept that was; `asksInDoubt` says whether somebody is there to ask
 * about an answer that contradicts itself
 * @throws Problem as `findPrompt`, `busy-store`
 */
export async function submitAnswer(
  actor: Actor,
  input: AnswerTarget & {
    readonly basedOn: number;
    readonly draft?: string | undefined;
    readonly answer: RawAnswer;
    readonly asksInDoubt?: boolean;
  },
  deps: Deps,
): Promise<AnswerOutcome> {
  return untilSettled<AnswerOutcome>(async (tries) => {
    const isFirst = input.basedOn === 0 && tries === 1;
    const found = await findPrompt(actor, { ...input, isFirst }, deps);
    const rules = rulesOf(found.prompt);
    const { answer, findings } = checkAnswer(input.answer, rules);
    // What is asked again says what has been answered meanwhile, which was not looked for.
    const asked = async () =>
      isFirst ? openPrompt(actor, input, deps) : toShow(found.prompt, actor, deps, found.drafts?.value ?? []);
    if (!answer) return { outcome: 'invalid', prompt: await asked(), findings };
    const contradiction = input.asksInDoubt && (await findContradiction(answer, rules, found.prompt, deps));
    if (contradiction) return { outcome: 'doubtful', prompt: await asked(), contradiction };
    return store(actor, found, { answer, basedOn: input.basedOn, seen: input.draft }, deps);
  });
}

/**
 * Stores what was said in an earlier round as a first answer in this one, if it is what was before the person's eyes and would
 * be accepted today.
 * @throws Problem as `findPrompt`, `busy-store`
 */
export async function repeatAnswer(
  actor: Actor,
  input: AnswerTarget & { readonly earlier: string; readonly version: number },
  deps: Deps,
): Promise<RepeatOutcome> {
  return untilSettled<RepeatOutcome>(async () => {
    const found = await findPrompt(actor, input, deps);
    const prompt = await toShow(found.prompt, actor, deps, found.drafts?.value ?? []);
    const { last, current } = prompt;
    const again = repeatable({ ...prompt, current: undefined });
    const isSeen = last?.round.id === input.earlier && last.assessment.version === input.version;
    if (!again || !isSeen) return { outcome: current ? 'conflict' : 'outdated', prompt };
    if (again.isReworded) return { outcome: current ? 'conflict' : 'reworded', prompt };
    return store(actor, found, { answer: again.answer, basedOn: 0 }, deps);
  });
}

type StoreOutcome =
  | ({ readonly outcome: 'stored' | 'repeated' | 'standing' } & AnsweredPrompt)
  | { readonly outcome: 'conflict'; readonly prompt: ShownPrompt };

interface ToStore {
  readonly answer: Answer;
  readonly basedOn: number;
  /** When the draft was kept that was before the person's eyes. */
  readonly seen?: string | undefined;
}

/** Undefined when somebody changed the answer, or what has been begun of it, since it was read. */
async function store(
  actor: Actor,
  found: FoundPrompt,
  { answer, basedOn, seen }: ToStore,
  deps: Deps,
): Promise<StoreOutcome | undefined> {
  const { prompt, state, stored } = found;
  const { plan, round, expected, current } = prompt;
  const subject = { round: round.id, item: expected.item.id, respondent: expected.respondent };
  const { assessments } = deps.stores;
  const now = deps.clock.now();
  const isToRead = current !== undefined && needsWords(current, answer, basedOn);
  const [worded] = isToRead ? await assessments.withWords(plan.id, [current]) : [];
  const said = worded ?? current;
  const { outcome, assessment } = nextVersion(said, subject, answer, basedOn, actor, now, asksOf(plan));
  if (outcome === 'conflict') return { outcome, prompt: await toShow(prompt, actor, deps) };
  const isNew = outcome === 'new';
  const drafts = await draftsLeft(actor, found, { answer, basedOn, seen }, deps);
  const change = { assessment, replaces: stored, drafts };
  if (isNew && !(await save(round, change, actor, deps))) return undefined;
  if (!isNew && drafts) await unlessStoreFails(dropDrafts(plan.id, subject, drafts, deps), undefined);
  const isAsItWas = outcome === 'standing';
  const readAgainBy = isAsItWas ? await sendAgain(actor, state, assessment, deps) : undefined;
  // It is stored: whatever goes wrong from here on does not make that untrue.
  const next = await unlessStoreFails(nextPrompt(actor, prompt, state, deps), { next: 'unknown' as const });
  return { outcome: isNew ? 'stored' : outcome, prompt, assessment, readAgainBy, ...next };
}

/** What is left of a question's drafts when an answer is stored; undefined for all of them. */
async function draftsLeft(
  actor: Actor,
  { prompt: { round }, drafts }: FoundPrompt,
  { answer, seen }: ToStore,
  { stores }: Deps,
): Promise<DraftsLeft | undefined> {
  if (!drafts) return undefined;
  const rounds = (await stores.rounds.ofPlan(round.plan)).map(({ value }) => value);
  const isThatOpen = (id: string) => rounds.some((one) => one.id === id && isOpen(one));
  const sent = { round: round.id, answer: rawOf(answer), seen };
  const left = withoutDraftsOf(actor, sent, drafts.value, isThatOpen);
  return left === drafts.value ? undefined : { before: drafts, left };
}

async function dropDrafts(plan: string, name: AnswerName, { before, left }: DraftsLeft, { stores }: Deps) {
  const gone = before.value.filter((draft) => !left.includes(draft));
  const isGone = (one: Draft) => gone.some(({ at, author }) => at === one.at && author.id === one.author.id);
  await stores.drafts.update(plan, name, (known) => {
    const kept = known.filter((one) => !isGone(one));
    return kept.length === known.length ? known : kept;
  });
}

/** False when somebody was first. A closed round takes what was opened again in it. @throws Problem `busy-store` */
async function save(round: Round, change: ReplacingAnswer, actor: Actor, { stores, ...deps }: Deps) {
  const by = changeBy(actor, deps);
  if (isOpen(round)) return stores.assessments.save(round.plan, change, by);
  await stores.assessments.saveClosed(round.plan, [change], by);
  return true;
}
