import type { AnsweredPrompt, AnswerOutcome, RepeatOutcome } from '../../domain/answers/answer-outcome.ts';
import { type Answer, isUpToDate, nextVersion, type RawAnswer } from '../../domain/answers/assessment.ts';
import { checkAnswer } from '../../domain/answers/check-answer.ts';
import { repeatable, rulesOf, type ShownPrompt } from '../../domain/answers/prompt.ts';
import type { Actor } from '../../domain/people/people.ts';
import { asksOf } from '../../domain/plans/plan.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import type { ReplacingAnswer } from '../../ports/stores.ts';
import { changeBy } from '../change.ts';
import { unlessStoreFails, untilSettled } from '../tries.ts';
import { findContradiction } from './find-contradiction.ts';
import { toShow } from './find-last.ts';
import { type AnswerTarget, type FoundPrompt, findPrompt, openPrompt } from './find-prompt.ts';
import { nextPrompt } from './next-prompt.ts';

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
 * @param input `basedOn` is the version that was before the person's eyes, 0 for none; `asksInDoubt` says whether somebody is there to ask
 * about an answer that contradicts itself
 * @throws Problem as `findPrompt`, `busy-store`
 */
export async function submitAnswer(
  actor: Actor,
  input: AnswerTarget & {
    readonly basedOn: number;
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
    const asked = async () => (isFirst ? openPrompt(actor, input, deps) : toShow(found.prompt, deps));
    if (!answer) return { outcome: 'invalid', prompt: await asked(), findings };
    const contradiction = input.asksInDoubt && (await findContradiction(answer, rules, found.prompt, deps));
    if (contradiction) return { outcome: 'doubtful', prompt: await asked(), contradiction };
    return store(actor, found, { answer, basedOn: input.basedOn }, deps);
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
    const prompt = await toShow(found.prompt, deps);
    const { last, current } = prompt;
    const answer = repeatable({ ...prompt, current: undefined });
    const isSeen = last?.round.id === input.earlier && last.assessment.version === input.version;
    if (!answer || !isSeen) return { outcome: current ? 'conflict' : 'outdated', prompt };
    return store(actor, found, { answer, basedOn: 0 }, deps);
  });
}

type StoreOutcome =
  | ({ readonly outcome: 'stored' | 'repeated' } & AnsweredPrompt)
  | { readonly outcome: 'conflict'; readonly prompt: ShownPrompt };

/** Undefined when somebody changed the answer since it was read. */
async function store(
  actor: Actor,
  { prompt, state, stored }: FoundPrompt,
  { answer, basedOn }: { readonly answer: Answer; readonly basedOn: number },
  deps: Deps,
): Promise<StoreOutcome | undefined> {
  const { plan, round, expected, current } = prompt;
  const subject = { round: round.id, item: expected.item.id, respondent: expected.respondent };
  const { assessments } = deps.stores;
  const now = deps.clock.now();
  const isLate = current !== undefined && !isUpToDate(current, basedOn);
  const [worded] = isLate ? await assessments.withWords(plan.id, [current]) : [];
  const said = worded ?? current;
  const { outcome, assessment } = nextVersion(said, subject, answer, basedOn, actor, now, asksOf(plan));
  if (outcome === 'conflict') return { outcome, prompt: await toShow(prompt, deps) };
  const isNew = outcome === 'new';
  const change = { assessment, replaces: stored };
  if (isNew && !(await save(round, change, actor, deps))) return undefined;
  // It is stored: whatever goes wrong from here on does not make that untrue.
  const next = await unlessStoreFails(nextPrompt(actor, prompt, state, deps), { next: 'unknown' as const });
  return { outcome: isNew ? 'stored' : 'repeated', prompt, assessment, ...next };
}

/** False when somebody was first. A closed round takes what was opened again in it. @throws Problem `busy-store` */
async function save(round: Round, change: ReplacingAnswer, actor: Actor, { stores, ...deps }: Deps) {
  const by = changeBy(actor, deps);
  if (isOpen(round)) return stores.assessments.save(round.plan, change, by);
  await stores.assessments.saveClosed(round.plan, [change], by);
  return true;
}
