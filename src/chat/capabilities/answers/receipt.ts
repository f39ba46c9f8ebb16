/** What is shown of an answer that is stored, and what one can do about its hints. */
import { z } from 'zod/v4';
import { findHints, type Given, waveHint } from '../../../commands/answers/hints.ts';
import type { AnsweredPrompt } from '../../../domain/answers/answer-outcome.ts';
import { HINT_KINDS } from '../../../domain/answers/writing/hint.ts';
import { isOwnId } from '../../../domain/people/people.ts';
import { hintTextsIn } from '../../../views/answers/hint-texts.ts';
import { type ReceiptLook, receiptCard } from '../../../views/answers/receipt.ts';
import { type Verb, verb } from '../../capability.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';
import { target } from './target.ts';

/** A suggestion that a button is about. */
export const hintKind = z.enum(HINT_KINDS);

/** The answer as it is stored, what would make it better, and what comes next. */
export async function receipt(
  answered: AnsweredPrompt,
  given: Given & ReceiptLook,
  turn: Turn,
): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const hints = await findHints(actor, answered, given, deps);
  const after = [{ command: 'my-goals' }, { command: 'status' }];
  const steps = answered.elsewhere ? [{ command: 'answer' }, ...after] : after;
  const { author } = answered.assessment;
  // What they said with an account of before is theirs as well.
  const reader = isOwnId(actor, author.id) ? author.id : actor.id;
  const shown = { ...answered, hints, isUnchanged: given.isUnchanged };
  return card(receiptCard(shown, reader, wording, given), ...(answered.next ? [] : steps));
}

/** Where the next question may be half filled in, its card stays as it is. */
export const waveHintVerb: Verb = verb({
  name: 'wave-hint',
  does: {
    sv: 'Låter svaret stå och visar inte förslaget igen.',
    en: 'Leaves the answer as it is, and does not show the suggestion again.',
  },
  payload: z.object({
    ...{ ...target, version: z.int().positive(), hint: hintKind },
    ...{ unchanged: z.literal(1).optional(), below: z.literal(1).optional() },
  }),
  async press(turn, payload) {
    const answered = await waveHint(turn.actor, payload, turn.deps);
    const isBelow = payload.below === 1;
    if (!answered || isBelow) return text(hintTextsIn(turn.wording.language).waved);
    return receipt(answered, { isUnchanged: payload.unchanged === 1 }, turn);
  },
});
