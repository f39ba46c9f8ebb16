import { ActivityTypes } from 'botbuilder';
import type { Found } from '../chat/extension.ts';
import type { FileOffer, Reply } from '../chat/turn.ts';
import type { Log, Telemetry } from '../ports/clock-and-log.ts';
import type { Message } from '../ports/messenger.ts';
import { againCard, againNotice, mendedCard } from '../views/answers/again.ts';
import { areaCard } from '../views/answers/approval.ts';
import { enteredCard } from '../views/answers/entered.ts';
import { questionCard } from '../views/answers/question.ts';
import type { Card } from '../views/card.ts';
import { chaseCard } from '../views/deliveries/chase.ts';
import { digestCard } from '../views/deliveries/digest.ts';
import { newsCard } from '../views/deliveries/news.ts';
import { addedNote, questionsNotice } from '../views/deliveries/questions-notice.ts';
import { reminderCard, reminderNotice } from '../views/deliveries/reminder.ts';
import type { Wording } from '../views/format.ts';
import { publicationCard } from '../views/reports/publication.ts';
import { summaryCard } from '../views/status/summary-card.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
/** With which Teams asks whether a file may be saved. */
const CONSENT_TYPE = 'application/vnd.microsoft.teams.card.file.consent';
/** The line of a search's list: an Adaptive Card is shown there only with such a card before it. */
const PREVIEW_TYPE = 'application/vnd.microsoft.card.thumbnail';

/** A card as a message; `notice` is what a phone shows when it arrives. */
function cardMessage(card: Card, notice = String(card.fallbackText ?? '')) {
  return {
    type: ActivityTypes.Message,
    summary: notice,
    attachments: [{ contentType: CARD_TYPE, content: card }],
  };
}

/** Texts may repeat what somebody wrote, so they are never rendered. */
export function replyMessage(reply: Reply) {
  if (reply.kind === 'card') return cardMessage(reply.card);
  return { type: ActivityTypes.Message, text: reply.text, textFormat: 'plain' };
}

/** The card with which Teams asks whether a file may be saved. */
export function consentMessage({ name, bytes, promised }: FileOffer) {
  const content = {
    description: name,
    sizeInBytes: bytes,
    acceptContext: promised,
    declineContext: promised,
  };
  return {
    type: ActivityTypes.Message,
    summary: name,
    attachments: [{ contentType: CONSENT_TYPE, name, content }],
  };
}

/** What is said unasked. */
export function proactiveMessage(message: Message, wording: Wording) {
  switch (message.kind) {
    case 'questions': {
      const { added } = message;
      const [next] = message.prompts;
      const left = message.prompts.filter((prompt) => !prompt.current).length;
      const note = added.length > 0 ? addedNote(added, left, wording) : '';
      return cardMessage(
        questionCard(next, wording, undefined, note),
        questionsNotice(next, left, added, wording),
      );
    }
    case 'approval':
      return cardMessage(areaCard(message.read, {}, wording));
    case 'again':
      return cardMessage(
        againCard(message.prompt, message.again, wording),
        againNotice(message.prompt, message.again, wording),
      );
    case 'mended':
      return cardMessage(mendedCard(message.mended, wording));
    case 'entered':
      return cardMessage(enteredCard(message.entered, wording));
    case 'reminder':
      return cardMessage(reminderCard(message.prompts, wording), reminderNotice(message.prompts, wording));
    case 'chase':
      return cardMessage(chaseCard(message.rounds, wording, message.unread));
    case 'digest': {
      const { at: editedAt, replacedAt } = message.edited ?? {};
      return cardMessage(digestCard(message.digest, wording, { editedAt, replacedAt }));
    }
    case 'following':
      return cardMessage(newsCard(message.news, wording));
    case 'publication':
      return cardMessage(publicationCard(message, wording));
    case 'summary':
      return cardMessage(summaryCard(message.compiled, { isPosted: true, withNames: false }, wording));
  }
}

/** The answer to an `Action.Execute`: a card that takes the card's place, or a text beside it. */
export function executeResponse(reply: Reply) {
  const body =
    reply.kind === 'card'
      ? { statusCode: 200, type: CARD_TYPE, value: reply.card }
      : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text };
  return { type: ActivityTypes.InvokeResponse, value: { status: 200, body } };
}

/** The answer to a search from the compose box. */
export function extensionResponse(found: Found) {
  const composeExtension =
    'message' in found
      ? { type: 'message', text: found.message }
      : {
          type: 'result',
          attachmentLayout: 'list',
          attachments: found.results.map(({ title, text, card }) => ({
            contentType: CARD_TYPE,
            content: card,
            preview: { contentType: PREVIEW_TYPE, content: { title, text } },
          })),
        };
  return { type: ActivityTypes.InvokeResponse, value: { status: 200, body: { composeExtension } } };
}

/**
 * The answer to an invoke that says nothing of what is asked for: no card of ours sends it.
 * @see https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 */
export function malformedInvoke() {
  const value = { code: 'BadRequest', message: 'The value of the invoke cannot be read' };
  const body = { statusCode: 400, type: 'application/vnd.microsoft.error', value };
  return { type: ActivityTypes.InvokeResponse, value: { status: 400, body } };
}

/** What was asked for is done and stored by now; that Teams does not take the reply is no fault of the sender. */
export async function unlessUnsent(
  { log, telemetry }: { readonly log: Log; readonly telemetry: Telemetry },
  send: () => Promise<unknown>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    telemetry.outcome('unsent');
    log.warn('reply could not be sent', { fault: error instanceof Error ? error.message : typeof error });
  }
}
