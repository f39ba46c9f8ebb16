/** Answers that a coordinator sends as a table: what `import` does with such a file, and the buttons of its cards. */
import { z } from 'zod/v4';
import {
  confirmAnswers,
  discardAnswers,
  placeAnswersIn,
  previewAnswers,
} from '../../../commands/answers/preview-answers.ts';
import { Problem } from '../../../domain/errors.ts';
import type { SentFile } from '../../../ports/files.ts';
import {
  answersDiscardedCard,
  answersPreviewCard,
  answersStoredCard,
  unreadableAnswersCard,
} from '../../../views/answers/answers-preview.ts';
import { filledTextsIn } from '../../../views/answers/filled-texts.ts';
import { payloadId, type Verb, verb } from '../../capability.ts';
import { card, type Reply, type Step, type Turn, text } from '../../turn.ts';

const named = { draft: z.uuid() };
const ANOTHER_FILE: Step = { command: 'import' };
const STATUS: Step = { command: 'status' };

/** Reads the answers, and shows what they would change. Nothing is stored before a yes. */
export async function receiveAnswers(turn: Turn, file: SentFile): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const read = {
    file: file.name,
    lines: (plan: Parameters<SentFile['readAnswers']>[0]) => file.readAnswers(plan),
  };
  return unlessFaulty(file.name, turn, async () =>
    card(answersPreviewCard(await previewAnswers(actor, read, deps), wording)),
  );
}

/** What is in the way is told line by line. */
async function unlessFaulty(file: string, { wording }: Turn, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'no-round') return text(filledTextsIn(wording.language).noOpenRound);
    if (error.code !== 'invalid-answers') throw error;
    return card(unreadableAnswersCard(file, error.findings, wording), ANOTHER_FILE);
  }
}

export function answerVerbs(elsewhere: NonNullable<Verb['elsewhere']>): readonly Verb[] {
  return [
    verb({
      name: 'confirm-answers',
      elsewhere,
      does: { sv: 'Sparar svaren som lästes in.', en: 'Saves the answers that were read.' },
      payload: z.object(named),
      isSaving: true,
      press: (turn, { draft }) =>
        unlessFaulty(filledTextsIn(turn.wording.language).answers, turn, () => confirm(turn, draft)),
    }),
    verb({
      name: 'place-answers',
      elsewhere,
      does: {
        sv: 'Jämför svaren med en annan öppen omgång.',
        en: 'Compares the answers with another open round.',
      },
      payload: z.object({ ...named, round: payloadId }),
      press: (turn, { draft, round }) =>
        unlessFaulty(filledTextsIn(turn.wording.language).answers, turn, async () => {
          const { actor, wording, deps } = turn;
          return card(
            answersPreviewCard(await placeAnswersIn(actor, { preview: draft, round }, deps), wording),
          );
        }),
    }),
    verb({
      name: 'discard-answers',
      elsewhere,
      does: { sv: 'Slänger svaren som lästes in.', en: 'Discards the answers that were read.' },
      payload: z.object(named),
      press: async ({ actor, wording, deps }, { draft }) =>
        card(
          answersDiscardedCard(await discardAnswers(actor, { preview: draft }, deps), wording),
          ANOTHER_FILE,
        ),
    }),
  ];
}

async function confirm({ actor, wording, deps }: Turn, draft: string): Promise<Reply> {
  const outcome = await confirmAnswers(actor, { preview: draft }, deps);
  if ('preview' in outcome) return card(answersPreviewCard(outcome.preview, wording));
  return card(answersStoredCard(outcome.stored, outcome.file, wording), STATUS, ANOTHER_FILE);
}
