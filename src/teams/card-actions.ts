import {
  type AnswerTarget,
  keepAnswer,
  openPrompt,
  repeatAnswer,
  submitAnswer,
} from '../commands/answers/answer.ts';
import { postSummary } from '../commands/deliveries/post-summary.ts';
import { showAnswers } from '../commands/status/show-status.ts';
import { type RawAnswer, rawOf } from '../domain/answers/assessment.ts';
import type { Prompt } from '../domain/answers/prompt.ts';
import { type Finding, Problem } from '../domain/errors.ts';
import { questionsOf } from '../domain/plans/plan.ts';
import { doubtText, outcomeLabel } from '../views/answers/answer-inputs.ts';
import { questionCard } from '../views/answers/question.ts';
import { receiptCard } from '../views/answers/receipt.ts';
import { formatInstant, formatValue, leadIn } from '../views/format.ts';
import { previewTextsIn } from '../views/plans/preview-texts.ts';
import { entryCard } from '../views/status/entry-card.ts';
import { historyTextsIn } from '../views/status/history-texts.ts';
import { textsIn } from '../views/texts/texts.ts';
import { actOnAbsence } from './absence-command.ts';
import { type ChatCommand, runCommand } from './chat-commands.ts';
import { confirmPlan, discardPlan } from './files.ts';
import { actOnOwners } from './owners-command.ts';
import { type CardPayload, readInputs } from './payloads.ts';
import { card, type Reply, type Turn, text } from './turn.ts';

/** What is about one's own questions, and belongs in one's own chat. */
const OWN_VERBS: ReadonlySet<CardPayload['verb']> = new Set(['submit', 'unchanged', 'open', 'keep']);

/** Does what a button on a card says. The reply takes the card's place; a text leaves the card as it is. */
export async function actOnCard(
  payload: CardPayload,
  turn: Turn,
  commands: readonly ChatCommand[],
): Promise<Reply> {
  const { actor, wording, deps, isShared } = turn;
  const isPlan = payload.verb === 'confirm-plan' || payload.verb === 'discard-plan';
  if (isPlan && isShared) return text(previewTextsIn(wording.language).filesInPersonalChat);
  if (OWN_VERBS.has(payload.verb) && isShared) return text(textsIn(wording.language).onlyInPersonalChat);
  switch (payload.verb) {
    case 'submit':
      return submit(payload, turn);
    case 'unchanged':
      return repeat(payload, turn);
    case 'open':
      return card(questionCard(await openPrompt(actor, payload, deps), wording));
    case 'keep':
      return keepCurrent(payload, turn);
    case 'show': {
      return card(entryCard(await showAnswers(actor, payload, deps), wording));
    }
    case 'owners':
    case 'edit-owners':
    case 'set-owners':
      return actOnOwners(payload, turn);
    case 'save-absence':
    case 'remove-absence':
      return actOnAbsence(payload, turn);
    case 'post-summary':
      return text(textsIn(wording.language).posted(await postSummary(actor, payload, deps)));
    case 'confirm-plan':
      return confirmPlan({ ...payload, links: payload.links.split(',').filter(Boolean) }, turn);
    case 'discard-plan':
      return discardPlan(payload.draft, turn);
    case 'say': {
      const command = commands.find(({ id }) => id === payload.command);
      return command ? runCommand(command, turn, '') : text(textsIn(wording.language).unknownButton);
    }
  }
}

async function keepCurrent(target: AnswerTarget, { actor, wording, deps }: Turn): Promise<Reply> {
  const kept = await keepAnswer(actor, target, deps);
  if (!kept) return card(questionCard(await openPrompt(actor, target, deps), wording));
  return card(receiptCard(kept.prompt, kept.assessment, kept.next, wording));
}

async function submit(payload: Extract<CardPayload, { verb: 'submit' }>, turn: Turn): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const filled = readInputs(payload);
  try {
    const asksInDoubt = payload.isSure === undefined;
    const stored = await submitAnswer(actor, { ...payload, answer: filled, asksInDoubt }, deps);
    return card(receiptCard(stored.prompt, stored.assessment, stored.next, wording));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'someone-was-first') return askAgain(payload, filled, turn);
    if (error.code === 'doubtful-answer') return askIfSure(payload, filled, turn);
    if (error.code === 'invalid-answer') return askForMore(payload, filled, error.findings, turn);
    throw error;
  }
}

/** Says once more what was said last. When that is not what it was, or somebody was first, the question comes anew. */
async function repeat(payload: Extract<CardPayload, { verb: 'unchanged' }>, turn: Turn): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = historyTextsIn(wording.language);
  try {
    const stored = await repeatAnswer(actor, payload, deps);
    return card(receiptCard(stored.prompt, stored.assessment, stored.next, wording));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code !== 'someone-was-first' && error.code !== 'last-changed') throw error;
    const prompt = await openPrompt(actor, payload, deps);
    const { current } = prompt;
    if (!current)
      return card(questionCard(prompt, wording, { filled: { texts: {} }, notices: [t.lastChanged] }));
    const notice = t.answeredMeanwhile(current.author.name, formatInstant(current.at, wording));
    return card(questionCard(prompt, wording, { filled: rawOf(current), notices: [notice] }));
  }
}

/** Something was answered in between: both answers are shown, and the person says which is to count. */
async function askAgain(target: AnswerTarget, filled: RawAnswer, turn: Turn): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = textsIn(wording.language);
  const prompt = await openPrompt(actor, target, deps);
  const answer = prompt.current;
  if (!answer) return card(questionCard(prompt, wording, { filled, notices: [] }));
  const isOwn = answer.author.id === actor.id;
  const at = formatInstant(answer.at, wording);
  const notice = isOwn ? t.answeredBefore(at) : t.someoneWasFirst(answer.author.name, at);
  return card(questionCard(prompt, wording, { filled, notices: [notice], earlier: { answer, isOwn } }));
}

/** Status and outcome say different things: what was filled in stands, and is taken as it is when it is sent again. */
async function askIfSure(target: AnswerTarget, filled: RawAnswer, turn: Turn): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const prompt = await openPrompt(actor, target, deps);
  const notices = [doubtText(prompt, filled, wording)];
  return card(questionCard(prompt, wording, { filled, notices, isSure: true }));
}

/**
 * Something is missing or too long: the same question again with all that was filled in. A text that is too long would
 * not fit in a card, so then the card is left as it is.
 */
async function askForMore(
  target: AnswerTarget,
  filled: RawAnswer,
  findings: readonly Finding[],
  turn: Turn,
): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const prompt = await openPrompt(actor, target, deps);
  const notices = findings.map((finding) => noticeOf(finding, prompt, turn));
  if (findings.some(({ code }) => code === 'too-long')) return text(notices.join('\n\n'));
  const lead = textsIn(wording.language).answersNeedFixing;
  return card(questionCard(prompt, wording, { filled, notices: [lead, ...notices] }));
}

function noticeOf({ at, code, value, limit }: Finding, { plan }: Prompt, { wording }: Turn): string {
  const { language } = wording;
  const { findings } = textsIn(language);
  if (at === 'status') return findings.status;
  if (at === 'direction') return findings.direction;
  const question = questionsOf(plan).find(({ id }) => id === at);
  const label = question?.label[language] ?? outcomeLabel(at, language);
  if (code === 'too-long') {
    const [length, most] = [value, limit].map((one) => formatValue(one ?? '', undefined, language));
    return findings.tooLong(leadIn(label), length ?? '', most ?? '');
  }
  return question ? findings.missing(leadIn(label)) : findings.value(label);
}
