import { z } from 'zod/v4';
import { keepAnswer, repeatAnswer, submitAnswer } from '../../../commands/answers/answer.ts';
import {
  type AnswerTarget,
  findMyPrompts,
  findNextPrompt,
  openPrompt,
} from '../../../commands/answers/find-prompt.ts';
import type { Typed } from '../../../commands/answers/keep-draft.ts';
import { askAhead } from '../../../commands/deliveries/plan-questions.ts';
import type { AnswerOutcome, RepeatOutcome } from '../../../domain/answers/answer-outcome.ts';
import { type RawAnswer, rawOf } from '../../../domain/answers/assessment.ts';
import { type Draft, overlaid } from '../../../domain/answers/draft.ts';
import { ASIDE, PART, type ShownPrompt } from '../../../domain/answers/prompt.ts';
import { questionCard } from '../../../views/answers/question.ts';
import { rewordedText } from '../../../views/answers/reworded.ts';
import { answerTextsIn } from '../../../views/answers/texts.ts';
import { formatInstant } from '../../../views/format.ts';
import { choiceCard } from '../../../views/status/choice.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';
import { readInputs } from './inputs.ts';
import { MOVES } from './moves.ts';
import {
  askAgain,
  askForMore,
  askIfSure,
  isTooLong,
  keptTyped,
  lastFilled,
  orKeep,
  receipt,
  shown,
  withKept,
} from './replies.ts';
import { besideForm, form, laterForm, target, typedIn } from './target.ts';

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
      payload: z.looseObject({ ...form, isSure: z.literal(1).optional() }),
      isSaving: true,
      press: submit,
      form: formAgain,
    }),
    verb({
      name: 'unchanged',
      does: { sv: 'Sparar samma svar som förra gången.', en: 'Saves the same answer as last time.' },
      undoneBy: 'open',
      payload: z.looseObject({ ...laterForm, earlier: payloadId, version: z.int().positive() }),
      isSaving: true,
      press: repeat,
    }),
    verb({
      name: 'open',
      does: {
        sv: 'Visar frågan, så att svaret kan ändras.',
        en: 'Shows the question, so that the answer can be changed.',
      },
      payload: z.looseObject({ ...target, ...besideForm }),
      press: open,
    }),
    verb({
      name: 'keep',
      does: {
        sv: 'Låter det svar gälla som redan finns.',
        en: 'Keeps the answer that is there already.',
      },
      payload: z.looseObject(laterForm),
      press: keep,
    }),
    ...MOVES,
  ],
};

async function askNext(turn: Turn): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = answerTextsIn(wording.language);
  const { next, hasAny } = await findNextPrompt(actor, deps);
  if (!next) return text(hasAny ? t.everythingAnswered : t.noQuestions);
  const { isThere, isPart } = await askAhead(next, actor.id, deps);
  return shown(isPart ? { ...next, queue: PART } : next, turn, isThere ? t.isThere : '');
}

async function askNamed(turn: Turn, words: string): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const { only, all } = await findMyPrompts(actor, words, deps);
  if (only) return beside(only, turn);
  const choices = all.map(({ round, plan, expected }) => ({ round, plan, ...expected }));
  return card(choiceCard(choices, 'open', wording), { command: 'my-goals' });
}

type Opened = AnswerTarget & { readonly typed?: Omit<Typed, 'answer'> | undefined } & Fields;
type Fields = Readonly<Record<string, unknown>>;

/** Shows a question in the place of what lay there: what was typed there about another is kept. */
async function open(turn: Turn, payload: Opened): Promise<Reply> {
  const { actor, deps } = turn;
  await keptTyped(payload.typed && typedIn(payload.typed, payload), turn);
  const prompt = await openPrompt(actor, payload, deps);
  // Its card goes on with what it held before.
  return payload.queue === undefined ? beside(prompt, turn) : shown(prompt, turn);
}

/** A question out of turn: its card only goes on to others when no message with them lies in the chat. */
async function beside(prompt: ShownPrompt, turn: Turn): Promise<Reply> {
  const isAside = prompt.current !== undefined || (await askAhead(prompt, turn.actor.id, turn.deps)).isThere;
  return shown({ ...prompt, queue: isAside ? ASIDE : PART }, turn);
}

async function keep(turn: Turn, payload: Later & Fields): Promise<Reply> {
  const { actor, deps } = turn;
  const typed = await keptTyped(typedIn(payload, payload), turn);
  const kept = await keepAnswer(actor, payload, deps);
  if (kept) return receipt(kept, turn, { keepsTyped: typed !== undefined });
  return beside(await openPrompt(actor, payload, deps), turn);
}

type Later = AnswerTarget & { readonly basedOn?: number | undefined; readonly draft?: string | undefined };
type Submitted = Omit<Typed, 'answer'> & { readonly isSure?: 1 | undefined } & Fields;

async function submit(turn: Turn, payload: Submitted): Promise<Reply> {
  const typed = { ...payload, answer: readInputs(payload) };
  const asksInDoubt = payload.isSure === undefined;
  return orKeep(typed, turn, async () => {
    const outcome = await submitAnswer(turn.actor, { ...typed, asksInDoubt }, turn.deps);
    return submittedReply(outcome, typed, turn);
  });
}

/** The question with what was filled in. It is sent as the same answer as before, which may have been stored after all. */
async function formAgain({ actor, wording, deps }: Turn, payload: Submitted, notice: string): Promise<Reply> {
  const prompt = await openPrompt(actor, payload, deps);
  const { basedOn } = payload;
  return card(questionCard(prompt, wording, { filled: readInputs(payload), notices: [notice], basedOn }));
}

/** What is not stored is kept as a draft: the card that it comes back in may be lost. */
async function submittedReply(outcome: AnswerOutcome, typed: Typed, turn: Turn): Promise<Reply> {
  if ('assessment' in outcome) return receipt(outcome, turn, { isStanding: outcome.outcome === 'standing' });
  const { answer } = typed;
  if (outcome.outcome === 'invalid' && isTooLong(outcome.findings))
    return askForMore(outcome.prompt, answer, outcome.findings, turn);
  const prompt = withKept(outcome.prompt, await keptTyped(typed, turn));
  switch (outcome.outcome) {
    case 'conflict':
      return askAgain(prompt, answer, turn);
    case 'doubtful':
      return askIfSure(prompt, answer, turn);
    case 'invalid':
      return askForMore(prompt, answer, outcome.findings, turn);
  }
}

/** Says once more what was said last. When that is not what it was, or somebody was first, the question comes anew. */
async function repeat(
  turn: Turn,
  payload: Later & { readonly earlier: string; readonly version: number } & Fields,
): Promise<Reply> {
  const typed = typedIn(payload, payload);
  return orKeep(typed, turn, async () => {
    const kept = await keptTyped(typed, turn);
    return repeatedReply(await repeatAnswer(turn.actor, payload, turn.deps), typed?.answer, kept, turn);
  });
}

function repeatedReply(
  outcome: RepeatOutcome,
  typed: RawAnswer | undefined,
  kept: Draft | undefined,
  turn: Turn,
): Reply {
  const { wording } = turn;
  const t = answerTextsIn(wording.language);
  if ('assessment' in outcome) return receipt(outcome, turn, { keepsTyped: kept !== undefined });
  const prompt = withKept(outcome.prompt, kept);
  const { current } = prompt;
  const mine = typed ?? { texts: {} };
  if (outcome.outcome === 'reworded') {
    const filled = overlaid(lastFilled(prompt), mine);
    return card(questionCard(prompt, wording, { filled, notices: [rewordedText(prompt, wording)] }));
  }
  if (!current) return card(questionCard(prompt, wording, { filled: mine, notices: [t.lastChanged] }));
  const notice = t.answeredMeanwhile(current.author.name, formatInstant(current.at, wording));
  const asked = current.author.id === turn.actor.id ? { ...prompt, queue: ASIDE } : prompt;
  return card(questionCard(asked, wording, { filled: rawOf(current), notices: [notice] }));
}
