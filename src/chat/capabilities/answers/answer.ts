import { z } from 'zod/v4';
import { keepAnswer, repeatAnswer, submitAnswer } from '../../../commands/answers/answer.ts';
import {
  type AnswerTarget,
  findMyPrompts,
  findNextPrompt,
  openPrompt,
} from '../../../commands/answers/find-prompt.ts';
import { findHints } from '../../../commands/answers/hints.ts';
import type { Typed } from '../../../commands/answers/keep-draft.ts';
import { askAhead } from '../../../commands/deliveries/plan-questions.ts';
import type { AnswerOutcome, RepeatOutcome } from '../../../domain/answers/answer-outcome.ts';
import { type RawAnswer, rawOf } from '../../../domain/answers/assessment.ts';
import { type Draft, overlaid } from '../../../domain/answers/draft.ts';
import { ASIDE, PART, rulesOf, type ShownPrompt } from '../../../domain/answers/prompt.ts';
import type { Hint, HintKind } from '../../../domain/answers/writing/hint.ts';
import { partCard } from '../../../views/answers/part-card.ts';
import { questionCard } from '../../../views/answers/question.ts';
import { rewordedText } from '../../../views/answers/reworded.ts';
import { answerTextsIn } from '../../../views/answers/texts.ts';
import { formatInstant } from '../../../views/format.ts';
import { choiceCard } from '../../../views/status/choice.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';
import { type Fields, wholeAnswer } from './inputs.ts';
import { MOVES } from './moves.ts';
import { hintKind, receipt, waveHintVerb } from './receipt.ts';
import {
  askAgain,
  askForMore,
  askIfSure,
  isTooLong,
  keptTyped,
  lastFilled,
  orKeep,
  shown,
  withKept,
} from './replies.ts';
import { besideForm, form, type LaterSent, laterForm, type Sent, target, typedIn } from './target.ts';

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
      payload: z.looseObject({
        ...{ ...target, ...besideForm },
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
      payload: z.looseObject(laterForm),
      press: keep,
    }),
    ...MOVES,
  ],
};

/** The question that somebody is to answer next, wherever it lies. */
export async function askNext(turn: Turn): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = answerTextsIn(wording.language);
  const { next, hasAny } = await findNextPrompt(actor, deps);
  if (!next) return text(hasAny ? t.everythingAnswered : t.noQuestions);
  if (next.anew) return shown(next, turn);
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

type Opened = AnswerTarget & {
  readonly typed?: Sent | undefined;
  readonly part?: string | undefined;
  readonly hint?: HintKind | undefined;
} & Fields;

/** Shows a question in the place of what lay there: what was typed there about another is kept. */
async function open(turn: Turn, payload: Opened): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const { typed, part, hint: kind } = payload;
  await keptTyped(typed && (await typedIn(turn, typed, payload)), turn);
  const prompt = await openPrompt(actor, payload, deps);
  const { current: assessment } = prompt;
  const isAsked = part !== undefined && rulesOf(prompt).questions.some(({ id }) => id === part);
  if (isAsked && assessment) return card(partCard({ ...prompt, queue: ASIDE }, part, wording));
  const hints = kind && assessment ? await findHints(actor, { prompt, assessment }, {}, deps) : [];
  const hint = hints.find((one) => one.kind === kind);
  // Its card goes on with what it held before.
  return payload.queue === undefined ? beside(prompt, turn, hint) : shown(prompt, turn, '', hint);
}

/** A question out of turn: its card only goes on to others when no message with them lies in the chat. */
async function beside(prompt: ShownPrompt, turn: Turn, hint?: Hint): Promise<Reply> {
  const isAside = prompt.current !== undefined || (await askAhead(prompt, turn.actor.id, turn.deps)).isThere;
  return shown({ ...prompt, queue: isAside ? ASIDE : PART }, turn, '', hint);
}

async function keep(turn: Turn, payload: LaterSent & Fields): Promise<Reply> {
  const { actor, deps } = turn;
  const typed = await keptTyped(await typedIn(turn, payload, payload), turn);
  const kept = await keepAnswer(actor, payload, deps);
  if (kept) return receipt(kept, { keepsTyped: typed !== undefined }, turn);
  return beside(await openPrompt(actor, payload, deps), turn);
}

type Submitted = Sent & { readonly isSure?: 1 | undefined } & Fields;

async function submit(turn: Turn, payload: Submitted): Promise<Reply> {
  const typed = { ...payload, answer: await wholeAnswer(turn, payload, payload) };
  const asksInDoubt = payload.isSure === undefined && payload.only === undefined;
  return orKeep(typed, turn, async () => {
    const outcome = await submitAnswer(turn.actor, { ...typed, asksInDoubt }, turn.deps);
    return submittedReply(outcome, typed, turn);
  });
}

/** The question with what was filled in. It is sent as the same answer as before, which may have been stored after all. */
async function formAgain(turn: Turn, payload: Submitted, notice: string): Promise<Reply> {
  const prompt = await openPrompt(turn.actor, payload, turn.deps);
  const { basedOn } = payload;
  const filled = await wholeAnswer(turn, payload, payload);
  return card(questionCard(prompt, turn.wording, { filled, notices: [notice], basedOn }));
}

/** What is not stored is kept as a draft: the card that it comes back in may be lost. */
async function submittedReply(outcome: AnswerOutcome, typed: Typed, turn: Turn): Promise<Reply> {
  if ('assessment' in outcome) return receipt(outcome, cameAs(outcome), turn);
  const { answer } = typed;
  if (outcome.outcome === 'invalid' && isTooLong(outcome.findings))
    return askForMore(outcome.prompt, answer, outcome.findings, turn);
  const prompt = withKept(outcome.prompt, await keptTyped(typed, turn));
  switch (outcome.outcome) {
    case 'conflict':
      return askAgain(prompt, answer, turn);
    case 'doubtful':
      return askIfSure({ ...outcome, prompt }, answer, turn);
    case 'invalid':
      return askForMore(prompt, answer, outcome.findings, turn);
  }
}

function cameAs({ outcome }: { readonly outcome: 'stored' | 'repeated' | 'standing' }) {
  return { isNew: outcome === 'stored', isStanding: outcome === 'standing' };
}

/** Says once more what was said last. When that is not what it was, or somebody was first, the question comes anew. */
async function repeat(
  turn: Turn,
  payload: LaterSent & { readonly earlier: string; readonly version: number } & Fields,
): Promise<Reply> {
  const typed = await typedIn(turn, payload, payload);
  return orKeep(typed, turn, async () => {
    const kept = await keptTyped(typed, turn);
    return repeatedReply(await repeatAnswer(turn.actor, payload, turn.deps), typed?.answer, kept, turn);
  });
}

async function repeatedReply(
  outcome: RepeatOutcome,
  typed: RawAnswer | undefined,
  kept: Draft | undefined,
  turn: Turn,
): Promise<Reply> {
  const { wording } = turn;
  const t = answerTextsIn(wording.language);
  if ('assessment' in outcome) {
    const given = { isNew: outcome.outcome === 'stored', isUnchanged: true };
    return receipt(outcome, { ...given, keepsTyped: kept !== undefined }, turn);
  }
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
