// The package as a whole loads tokenizers and clients of language models: a fifth of a second at each start, and some megabytes.
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Chat, Sent } from '../chat/conversation.ts';
import { insertedHere } from '../chat/extension.ts';
import type { HoldsAnswers, ReadAnswers, ReadFile } from '../ports/files.ts';
import { type IncomingActivity, incomingOf, TeamsFile } from './activity.ts';
import { greet, type KnownPlaces, knownPlaces, unspoken } from './arrival.ts';
import { type FileLimits, fetchFile } from './attachments.ts';
import { consentAnswers, FILE_CONSENT } from './consent.ts';
import { heedDepartures } from './departures.ts';
import { answerExtension, isOfExtension } from './extension.ts';
import { heard, heardOfMembers } from './heard.ts';
import { cardsInOrder } from './in-order.ts';
import type { Door, Late } from './late.ts';
import { lookFor, type TurnSetting } from './look.ts';
import { CARD_TYPE, unlessUnsent } from './messages.ts';
import { answerButton, answerInvoke, pressOnce } from './presses.ts';
import { sendReply, showTyping } from './replies.ts';

export interface RouteSetting extends TurnSetting {
  readonly chat: Chat;
  /** From where files that people send are fetched, and how much of them. */
  readonly files: FileLimits;
  readonly readFile: ReadFile;
  readonly readAnswers: ReadAnswers;
  readonly holdsAnswers: HoldsAnswers;
  readonly late: Late;
}

/**
 * The SDK's, without its typing signs: a reply waits for them there, and is lost with one that is refused. Its own option
 * against them has no effect in version 1.7.4.
 */
class QuietApplication extends Application {
  override startTypingTimer(): void {
    // Ours are sent beside the work.
  }
}

/** The bot: which activities there are, and what answers them. First match wins. */
export function openApplication(setting: RouteSetting): Application {
  // Mentions are out of the text by now, and what the SDK takes them out with throws at those that are malformed.
  const app = new QuietApplication({ removeRecipientMention: false });
  const known = knownPlaces();
  const ofType = (type: string) => async (context: TurnContext) => context.activity.type === type;

  const { telemetry, late } = setting;
  const press = pressOnce(setting);
  const answerConsent = consentAnswers(setting);
  const pressing = { ...setting, inOrder: cardsInOrder() };
  const onTurn = (type: string, work: (context: TurnContext, door: Door) => Promise<void>) =>
    app.activity(ofType(type), (context) =>
      late.take(context, (door) => telemetry.measure('turn', () => work(context, door))),
    );

  onTurn(ActivityTypes.Invoke, async (context, door) => {
    const activity = incomingOf(context);
    // It tells nothing of where whoever searches can be reached.
    if (isOfExtension(activity)) return answerExtension(context, door, setting);
    if (activity.name === FILE_CONSENT) await answerConsent(context, door);
    else await answerInvoke(context, door, press, pressing);
    await door.letGo();
    await unspoken(setting, () => heard(activity, setting));
  });
  onTurn(ActivityTypes.Message, async (context, door) => {
    const activity = incomingOf(context);
    if (!isButton(context)) return answerMessage(activity, door, setting, known);
    await answerButton(context, door, press, pressing);
    // A card lies where we have sent it, so its place is known.
    await unspoken(setting, () => heard(activity, setting));
  });
  const greeting = async (context: TurnContext, door: Door) => {
    telemetry.name('greeting');
    const { activity } = context;
    await unspoken(setting, () => heedDepartures(activity, setting, known));
    await unspoken(setting, () => heardOfMembers(activity, setting));
    await unspoken(setting, () => greet(context, door, setting, known));
  };
  onTurn(ActivityTypes.InstallationUpdate, greeting);
  onTurn(ActivityTypes.ConversationUpdate, greeting);
  return app;
}

/** An `Action.Submit` comes as a message that carries what was pressed. */
function isButton({ activity: { value } }: TurnContext): boolean {
  return value !== undefined && value !== null;
}

async function answerMessage(
  activity: IncomingActivity,
  door: Door,
  setting: RouteSetting,
  known: KnownPlaces,
): Promise<void> {
  const look = lookFor(activity, setting);
  const said = isInserted(activity)
    ? insertedHere(look, setting)
    : setting.chat.said(sentIn(activity, setting), look);
  void showTyping(said, door);
  const reply = await said;
  await Promise.all([
    unlessUnsent(setting, () => sendReply(reply, door)),
    // Not before, so that whoever asks for a question is not sent the same one at once; nor does it wait for Teams.
    unspoken(setting, () => heard(activity, setting, known)),
  ]);
}

/** A card that was inserted from a search, and nothing beside it. */
function isInserted({ attachments = [], text = '' }: IncomingActivity): boolean {
  return text === '' && attachments.some(({ contentType }) => contentType === CARD_TYPE);
}

/** Teams attaches the text itself as well, and quotes. */
function sentIn({ attachments = [], text = '' }: IncomingActivity, setting: RouteSetting): Sent {
  const { readFile, readAnswers, holdsAnswers } = setting;
  return {
    text,
    files: attachments.flatMap((one) => {
      const file = TeamsFile.safeParse(one).data;
      if (!file) return [];
      const { name, content } = file;
      // The address may be good for one time only, and a table is read for each round that it may be about.
      let fetched: Promise<Uint8Array> | undefined;
      const bytes = () => (fetched ??= fetchFile(content.downloadUrl, setting.files));
      return [
        {
          name,
          read: async () => readFile(name, await bytes()),
          holdsAnswers: async () => holdsAnswers(name, await bytes()),
          readAnswers: async (plan) => readAnswers(await bytes(), plan),
        },
      ];
    }),
    hasOther: attachments.some(({ contentType }) => contentType !== 'text/html'),
  };
}
