/** What is shown in return for a press on a question. */
import { keepDraft, type Typed } from '../../../commands/answers/keep-draft.ts';
import { unlessStoreFails } from '../../../commands/tries.ts';
import type { AnswerOutcome } from '../../../domain/answers/answer-outcome.ts';
import { type RawAnswer, rawOf } from '../../../domain/answers/assessment.ts';
import type { Draft } from '../../../domain/answers/draft.ts';
import { ASIDE, type ShownPrompt } from '../../../domain/answers/prompt.ts';
import type { Hint } from '../../../domain/answers/writing/hint.ts';
import { type Finding, Problem } from '../../../domain/errors.ts';
import { isOwnId } from '../../../domain/people/people.ts';
import { contradictionText } from '../../../views/answers/contradictions.ts';
import { noticeOf } from '../../../views/answers/notices.ts';
import { questionCard } from '../../../views/answers/question.ts';
import { answerTextsIn } from '../../../views/answers/texts.ts';
import { formatInstant } from '../../../views/format.ts';
import { problemText } from '../../../views/texts/problems.ts';
import { card, failure, type Reply, type Turn, text } from '../../turn.ts';

/**
 * A question as it stands. A draft that somebody has answered over meanwhile comes with both, to choose from.
 * @param hint what would make the current answer better
 */
export function shown(prompt: ShownPrompt, turn: Turn, note = '', hint?: Hint): Reply {
  const own = prompt.begun?.own;
  const isOvertaken =
    own !== undefined && own.left === undefined && own.basedOn < (prompt.current?.version ?? 0);
  if (isOvertaken && prompt.current) return askAgain(prompt, own.answer, turn);
  return card(questionCard(prompt, turn.wording, undefined, note, { hint }));
}

/**
 * Something was answered in between: both answers are shown, and the person says which is to count.
 * @param joined what is said once both stand in the form
 */
export function askAgain(
  prompt: ShownPrompt,
  filled: RawAnswer,
  { actor, wording }: Turn,
  joined?: string,
): Reply {
  const t = answerTextsIn(wording.language);
  const before = prompt.current;
  if (!before) return card(questionCard(prompt, wording, { filled, notices: [] }));
  const isOwn = isOwnId(actor, before.author.id);
  const at = formatInstant(before.at, wording);
  const notice = joined ?? (isOwn ? t.answeredBefore(at) : t.someoneWasFirst(before.author.name, at));
  // The other card, where they answered before, has gone on to the next question.
  const asked = isOwn ? { ...prompt, queue: ASIDE } : prompt;
  return card(
    questionCard(asked, wording, {
      ...{ filled, notices: [notice] },
      earlier: { answer: before, isOwn, isJoined: joined !== undefined },
    }),
  );
}

/** The answer contradicts itself: what was filled in stands, and is taken as it is when it is sent again. */
export function askIfSure(
  { prompt, contradiction }: Extract<AnswerOutcome, { readonly outcome: 'doubtful' }>,
  filled: RawAnswer,
  { wording }: Turn,
): Reply {
  const notices = [contradictionText(contradiction, prompt, filled, wording)];
  return card(questionCard(prompt, wording, { filled, notices, isSure: true }));
}

/**
 * Something is missing or too long: the same question again with all that was filled in. A text that is too long would
 * not fit in a card, so then the card is left as it is.
 */
export function askForMore(
  prompt: ShownPrompt,
  filled: RawAnswer,
  findings: readonly Finding[],
  { wording }: Turn,
): Reply {
  const notices = findings.map((finding) => noticeOf(finding, prompt, wording));
  if (isTooLong(findings)) return text(notices.join('\n\n'));
  const lead = answerTextsIn(wording.language).answersNeedFixing;
  return card(questionCard(prompt, wording, { filled, notices: [lead, ...notices] }));
}

export function isTooLong(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === 'too-long');
}

/** The last answer in a form, where the question has no other; what was typed stands. */
export function lastFilled({ last }: ShownPrompt): RawAnswer {
  return last ? rawOf(last.assessment) : { texts: {} };
}

/** Keeps what was typed, if anything; that it could not be kept is no reason not to do what was asked for. */
export async function keptTyped(typed: Typed | undefined, { actor, deps }: Turn): Promise<Draft | undefined> {
  return typed && unlessStoreFails(keepDraft(actor, typed, deps), undefined);
}

/** A question whose form says when its draft was kept, where that has just been done. */
export function withKept(prompt: ShownPrompt, kept: Draft | undefined): ShownPrompt {
  if (!kept) return prompt;
  return { ...prompt, begun: { own: kept, others: prompt.begun?.others ?? [] } };
}

/**
 * Does what a button asks for, with what stands in the form. When that cannot be taken any more – the round has been closed, the question
 * is somebody else's now – it is kept as a draft, and the person is told both.
 */
export async function orKeep(
  typed: Typed | undefined,
  turn: Turn,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || !(error.code === 'round-closed' || error.code === 'not-owner'))
      throw error;
    const { language } = turn.wording;
    const kept = await keptTyped(typed, turn).catch(() => undefined);
    if (!kept) throw error;
    const t = answerTextsIn(language);
    // By itself, the problem says that nothing is saved.
    if (error.code === 'round-closed' && 'round' in error.fields)
      return failure(t.unsentInClosed(String(error.fields.round)));
    return failure(`${problemText(error, language)}\n\n${t.unsentIsKept}`);
  }
}
