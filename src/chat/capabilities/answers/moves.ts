/** The buttons that leave a question, or fill its form: what was typed is kept first. */
import { z } from 'zod/v4';
import { findPrompt, openPrompt } from '../../../commands/answers/find-prompt.ts';
import { saveDraft } from '../../../commands/answers/keep-draft.ts';
import { previousPrompt, skippedTo } from '../../../commands/answers/next-prompt.ts';
import type { RawAnswer } from '../../../domain/answers/assessment.ts';
import { rawOf } from '../../../domain/answers/assessment.ts';
import { joinedAnswers, overlaid } from '../../../domain/answers/draft.ts';
import { questionCard } from '../../../views/answers/question.ts';
import { answerTextsIn } from '../../../views/answers/texts.ts';
import { formatInstant } from '../../../views/format.ts';
import { payloadId, type Verb, verb } from '../../capability.ts';
import { card, type Reply, type Turn } from '../../turn.ts';
import { askAgain, keptTyped, lastFilled, orKeep, shown, withKept } from './replies.ts';
import { form, typedIn } from './target.ts';

const Form = z.looseObject(form);
type Form = z.infer<typeof Form>;
const StartForm = z.looseObject({
  ...form,
  earlier: payloadId.optional(),
  version: z.int().positive().optional(),
  from: z.object({ person: z.string().max(200), round: payloadId }).optional(),
});
type StartForm = z.infer<typeof StartForm>;

export const MOVES: readonly Verb[] = [
  verb({
    name: 'save-draft',
    does: {
      sv: 'Sparar det du har skrivit, utan att skicka det.',
      en: 'Saves what you have written, unsent.',
    },
    isSaving: true,
    payload: Form,
    press: save,
  }),
  verb({
    name: 'skip',
    does: {
      sv: 'Går till nästa fråga. Det du har skrivit sparas som utkast.',
      en: 'Goes to the next question. What you have written is kept as a draft.',
    },
    undoneBy: 'back',
    payload: Form,
    press: skip,
  }),
  verb({
    name: 'back',
    does: {
      sv: 'Går till frågan före. Det du har skrivit sparas som utkast.',
      en: 'Goes to the question before. What you have written is kept as a draft.',
    },
    undoneBy: 'skip',
    payload: Form,
    press: back,
  }),
  verb({
    name: 'start-from',
    does: {
      sv: 'Fyller i förra svaret, eller någon annans utkast, så att du kan ändra.',
      en: 'Fills in the last answer, or the draft of somebody else, so that you can change it.',
    },
    payload: StartForm,
    press: startFrom,
  }),
  verb({
    name: 'join',
    does: { sv: 'Fyller i båda texterna efter varandra.', en: 'Fills in both texts, one after the other.' },
    payload: Form,
    press: join,
  }),
];

async function save(turn: Turn, sent: Form): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = answerTextsIn(wording.language);
  const typed = await typedIn(turn, sent, sent);
  return orKeep(typed, turn, async () => {
    const kept = typed && (await saveDraft(actor, typed, deps));
    const prompt = await openPrompt(actor, sent, deps);
    if (kept) {
      const note = t.draftSaved(formatInstant(kept.at, wording));
      if (kept.basedOn < (prompt.current?.version ?? 0)) return shown(prompt, turn);
      return card(questionCard(prompt, wording, undefined, note, { isJustKept: true }));
    }
    return shown(prompt, turn, sent.draft === undefined ? t.nothingToSave : t.draftRemoved);
  });
}

async function skip(turn: Turn, sent: Form): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = answerTextsIn(wording.language);
  const typed = await typedIn(turn, sent, sent);
  return orKeep(typed, turn, async () => {
    await keptTyped(typed, turn);
    const { next, elsewhere } = await skippedTo(actor, await findPrompt(actor, sent, deps), deps);
    if (next && next !== 'unknown') return shown(next, turn);
    return shown(await openPrompt(actor, sent, deps), turn, elsewhere ? t.othersElsewhere : t.onlyThisLeft);
  });
}

async function back(turn: Turn, sent: Form): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const typed = await typedIn(turn, sent, sent);
  return orKeep(typed, turn, async () => {
    await keptTyped(typed, turn);
    const previous = await previousPrompt(actor, await findPrompt(actor, sent, deps), deps);
    if (previous) return shown(previous, turn);
    return shown(await openPrompt(actor, sent, deps), turn, answerTextsIn(wording.language).noneBefore);
  });
}

/** Fills the form below what was typed: nothing of that goes. */
async function startFrom(turn: Turn, sent: StartForm): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = answerTextsIn(wording.language);
  const typed = await typedIn(turn, sent, sent);
  return orKeep(typed, turn, async () => {
    const kept = await keptTyped(typed, turn);
    const prompt = withKept(await openPrompt(actor, sent, deps), kept);
    const { from } = sent;
    const theirs = prompt.begun?.others.find(
      ({ author, round }) => author.id === from?.person && round === from.round,
    );
    const below = theirs?.answer ?? (from ? undefined : lastFilled(prompt));
    const mine: RawAnswer = typed?.answer ?? { texts: {} };
    if (!below) return card(questionCard(prompt, wording, { filled: mine, notices: [t.nothingToFill] }));
    const filled = theirs ? joinedAnswers(below, mine) : overlaid(below, mine);
    const notice = theirs ? t.filledFromDraft(theirs.author.name) : t.filledFromLast;
    return card(questionCard(prompt, wording, { filled, notices: [notice], basedOn: sent.basedOn }));
  });
}

/** Of two answers, both: the text of the one that is stored, and below it what was typed. */
async function join(turn: Turn, sent: Form): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const typed = await typedIn(turn, sent, sent);
  return orKeep(typed, turn, async () => {
    const kept = await keptTyped(typed, turn);
    const prompt = withKept(await openPrompt(actor, sent, deps), kept);
    const mine = typed?.answer ?? { texts: {} };
    const { current } = prompt;
    const filled = current ? joinedAnswers(rawOf(current), mine) : mine;
    return askAgain(prompt, filled, turn, answerTextsIn(wording.language).joined);
  });
}
