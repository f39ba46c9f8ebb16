import { z } from 'zod/v4';
import { keepAnswer, repeatAnswer, submitAnswer } from '../../../commands/answers/answer.ts';
import {
  type AnswerTarget,
  findMyPrompts,
  findNextPrompt,
  openPrompt,
} from '../../../commands/answers/find-prompt.ts';
import { findHints } from '../../../commands/answers/hints.ts';
import { askAhead } from '../../../commands/deliveries/plan-questions.ts';
import type { AnswerOutcome, RepeatOutcome } from '../../../domain/answers/answer-outcome.ts';
import { type RawAnswer, rawOf } from '../../../domain/answers/assessment.ts';
import { ASIDE, PART, rulesOf, type ShownPrompt } from '../../../domain/answers/prompt.ts';
import type { Hint, HintKind } from '../../../domain/answers/writing/hint.ts';
import type { Finding } from '../../../domain/errors.ts';
import { isOwnId } from '../../../domain/people/people.ts';
import { contradictionText } from '../../../views/answers/contradictions.ts';
import { noticeOf } from '../../../views/answers/notices.ts';
import { partCard, questionCard } from '../../../views/answers/question.ts';
import { answerTextsIn } from '../../../views/answers/texts.ts';
import { formatInstant } from '../../../views/format.ts';
import { choiceCard } from '../../../views/status/choice.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';
import { type Submitted, wholeAnswer } from './inputs.ts';
import { answerTarget, hintKind, receipt, waveHintVerb } from './receipt.ts';

/** Asks a person's own questions, and takes the answers: only where nobody reads along. */
export const answer: Capability = {
  id: 'answer',
  words: { sv: 'svara', en: 'answer' },
  argument: { sv: '[ord ur titeln]', en: '[words from the title]' },
  does: {
    sv: 'Ger dig nästa fråga, eller den du nämner.',
    en: 'Gives you the next question, or the one you name.',
  },
  asNext: { sv: 'Nästa fråga', en: 'Next question' },
  asNextOf: { sv: 'Svara', en: 'Answer' },
  right: 'answer',
  place: 'personal',
  helpOrder: 10,
  topic: 'own',
  examples: [{ says: { sv: 'Jag vill svara nu', en: 'I want to answer now' } }],
  menu: 'personal',
  elsewhere: (language) => answerTextsIn(language).onlyInPersonalChat,
  say: (turn, { subject }) => (subject === '' ? askNext(turn) : askNamed(turn, subject)),
  verbs: [
    verb({
      name: 'submit',
      does: { sv: 'Sparar ditt svar.', en: 'Saves your answer.' },
      undoneBy: 'open',
      payload: z.looseObject({
        ...answerTarget,
        basedOn: z.int().min(0),
        isSure: z.literal(1).optional(),
        kept: z.array(z.string().max(40)).max(6).optional(),
        only: z.string().max(40).optional(),
      }),
      isSaving: true,
      press: submit,
      form: formAgain,
    }),
    verb({
      name: 'unchanged',
      does: { sv: 'Sparar samma svar som förra gången.', en: 'Saves the same answer as last time.' },
      undoneBy: 'open',
      payload: z.object({ ...answerTarget, earlier: payloadId, version: z.int().positive() }),
      isSaving: true,
      press: repeat,
    }),
    verb({
      name: 'open',
      does: {
        sv: 'Visar frågan, så att svaret kan ändras.',
        en: 'Shows the question, so that the answer can be changed.',
      },
      payload: z.object({
        ...answerTarget,
        part: z.string().max(40).optional(),
        hint: hintKind.optional().catch(undefined),
      }),
      press: open,
    }),
    waveHintVerb,
    verb({
      name: 'keep',
      does: {
        sv: 'Låter det svar gälla som redan finns.',
        en: 'Keeps the answer that is there already.',
      },
      payload: z.object(answerTarget),
      press: keep,
    }),
  ],
};

async function askNext({ actor, wording, deps }: Turn): Promise<Reply> {
  const t = answerTextsIn(wording.language);
  const { next, hasAny } = await findNextPrompt(actor, deps);
  if (!next) return text(hasAny ? t.everythingAnswered : t.noQuestions);
  const { isThere, isPart } = await askAhead(next, actor.id, deps);
  const shown = isPart ? { ...next, queue: PART } : next;
  return card(questionCard(shown, wording, undefined, isThere ? t.isThere : ''));
}

async function askNamed(turn: Turn, words: string): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const { only, all } = await findMyPrompts(actor, words, deps);
  if (only) return beside(only, turn);
  const choices = all.map(({ round, plan, expected }) => ({ round, plan, ...expected }));
  return card(choiceCard(choices, 'open', wording), { command: 'my-goals' });
}

async function open(
  turn: Turn,
  {
    hint: kind,
    part,
    ...target
  }: AnswerTarget & { readonly part?: string | undefined; readonly hint?: HintKind | undefined },
): Promise<Reply> {
  const prompt = await openPrompt(turn.actor, target, turn.deps);
  const { current: assessment } = prompt;
  const isAsked = part !== undefined && rulesOf(prompt).questions.some(({ id }) => id === part);
  if (isAsked && assessment) return card(partCard({ ...prompt, queue: ASIDE }, part, turn.wording));
  const hints = kind && assessment ? await findHints(turn.actor, { prompt, assessment }, {}, turn.deps) : [];
  return beside(
    prompt,
    turn,
    hints.find((hint) => hint.kind === kind),
  );
}

/** A question out of turn: its card only goes on to others when no message with them lies in the chat. */
async function beside(prompt: ShownPrompt, { actor, wording, deps }: Turn, hint?: Hint): Promise<Reply> {
  const isAside = prompt.current !== undefined || (await askAhead(prompt, actor.id, deps)).isThere;
  return card(questionCard({ ...prompt, queue: isAside ? ASIDE : PART }, wording, undefined, '', hint));
}

async function keep(turn: Turn, target: AnswerTarget): Promise<Reply> {
  const kept = await keepAnswer(turn.actor, target, turn.deps);
  return kept ? receipt(kept, {}, turn) : open(turn, target);
}

async function submit(turn: Turn, payload: Submitted & Readonly<Record<string, unknown>>): Promise<Reply> {
  const filled = await wholeAnswer(turn, payload);
  const asksInDoubt = payload.isSure === undefined && payload.only === undefined;
  const outcome = await submitAnswer(turn.actor, { ...payload, answer: filled, asksInDoubt }, turn.deps);
  return submittedReply(outcome, filled, turn);
}

/** The question with what was filled in. It is sent as the same answer as before, which may have been stored after all. */
async function formAgain(
  turn: Turn,
  payload: Submitted & Readonly<Record<string, unknown>>,
  notice: string,
): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const prompt = await openPrompt(actor, payload, deps);
  const { basedOn } = payload;
  const filled = await wholeAnswer(turn, payload);
  return card(questionCard(prompt, wording, { filled, notices: [notice], basedOn }));
}

async function submittedReply(outcome: AnswerOutcome, filled: RawAnswer, turn: Turn): Promise<Reply> {
  switch (outcome.outcome) {
    case 'stored':
    case 'repeated':
      return receipt(outcome, { isNew: outcome.outcome === 'stored' }, turn);
    case 'conflict':
      return askAgain(outcome.prompt, filled, turn);
    case 'doubtful':
      return askIfSure(outcome, filled, turn);
    case 'invalid':
      return askForMore(outcome.prompt, filled, outcome.findings, turn);
  }
}

/** Says once more what was said last. When that is not what it was, or somebody was first, the question comes anew. */
async function repeat(
  turn: Turn,
  payload: AnswerTarget & { readonly earlier: string; readonly version: number },
): Promise<Reply> {
  return repeatedReply(await repeatAnswer(turn.actor, payload, turn.deps), turn);
}

async function repeatedReply(outcome: RepeatOutcome, turn: Turn): Promise<Reply> {
  const { wording } = turn;
  const t = answerTextsIn(wording.language);
  if ('assessment' in outcome)
    return receipt(outcome, { isNew: outcome.outcome === 'stored', isUnchanged: true }, turn);
  const { prompt } = outcome;
  const { current } = prompt;
  if (!current)
    return card(questionCard(prompt, wording, { filled: { texts: {} }, notices: [t.lastChanged] }));
  const notice = t.answeredMeanwhile(current.author.name, formatInstant(current.at, wording));
  const asked = current.author.id === turn.actor.id ? { ...prompt, queue: ASIDE } : prompt;
  return card(questionCard(asked, wording, { filled: rawOf(current), notices: [notice] }));
}

/** Something was answered in between: both answers are shown, and the person says which is to count. */
function askAgain(prompt: ShownPrompt, filled: RawAnswer, { actor, wording }: Turn): Reply {
  const t = answerTextsIn(wording.language);
  const before = prompt.current;
  if (!before) return card(questionCard(prompt, wording, { filled, notices: [] }));
  const isOwn = isOwnId(actor, before.author.id);
  const at = formatInstant(before.at, wording);
  const notice = isOwn ? t.answeredBefore(at) : t.someoneWasFirst(before.author.name, at);
  // The other card, where they answered before, has gone on to the next question.
  const asked = isOwn ? { ...prompt, queue: ASIDE } : prompt;
  return card(
    questionCard(asked, wording, { filled, notices: [notice], earlier: { answer: before, isOwn } }),
  );
}

/** The answer contradicts itself: what was filled in stands, and is taken as it is when it is sent again. */
function askIfSure(
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
function askForMore(
  prompt: ShownPrompt,
  filled: RawAnswer,
  findings: readonly Finding[],
  { wording }: Turn,
): Reply {
  const notices = findings.map((finding) => noticeOf(finding, prompt, wording));
  if (findings.some(({ code }) => code === 'too-long')) return text(notices.join('\n\n'));
  const lead = answerTextsIn(wording.language).answersNeedFixing;
  return card(questionCard(prompt, wording, { filled, notices: [lead, ...notices] }));
}
