import { Application } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Chat, Sent } from '../chat/conversation.ts';
import type { ReadFile } from '../ports/files.ts';
import { type IncomingActivity, incomingOf, TeamsFile } from './activity.ts';
import { greet, knownPlaces, remember, unspoken } from './arrival.ts';
import { type FileLimits, fetchFile } from './attachments.ts';
import { type Door, type Late, MESSAGE_PATIENCE_MS } from './late.ts';
import { lookFor, type TurnSetting } from './look.ts';
import { replyMessage, unlessUnsent } from './messages.ts';
import { answerButton, answerInvoke, pressOnce } from './presses.ts';

export interface RouteSetting extends TurnSetting {
  readonly chat: Chat;
  /** From where files that people send are fetched, and how much of them. */
  readonly files: FileLimits;
  readonly readFile: ReadFile;
  readonly late: Late;
}

/** The bot: which activities there are, and what answers them. First match wins. */
export function openApplication(setting: RouteSetting): Application {
  // One typing timer is shared by all turns in teams-ai, and costs throughput. Version 1.7.4 starts it whatever is said here.
  // Mentions are out of the text by now, and what the SDK takes them out with throws at those that are malformed.
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false });
  const known = knownPlaces();
  const ofType = (type: string) => async (context: TurnContext) => context.activity.type === type;

  const { telemetry, late } = setting;
  const press = pressOnce(setting);
  const onTurn = (type: string, work: (context: TurnContext, door: Door) => Promise<void>) =>
    app.activity(ofType(type), (context) =>
      late.take(context, (door) => telemetry.measure('turn', () => work(context, door))),
    );

  onTurn(ActivityTypes.Invoke, (context, door) => answerInvoke(context, door, press, setting));
  onTurn(ActivityTypes.Message, async (context, door) => {
    // A card lies where we have sent it.
    if (isButton(context)) return answerButton(context, door, press, setting);
    const activity = incomingOf(context);
    await answerMessage(activity, door, setting);
    // Afterwards, so that whoever asks for a question is not sent the same one at once.
    await unspoken(setting, () => remember(activity, setting, known));
  });
  const greeting = (context: TurnContext) => {
    telemetry.name('greeting');
    return unspoken(setting, () => greet(context, setting, known));
  };
  onTurn(ActivityTypes.InstallationUpdate, greeting);
  onTurn(ActivityTypes.ConversationUpdate, greeting);
  return app;
}

/** An `Action.Submit` comes as a message that carries what was pressed. */
function isButton({ activity: { value } }: TurnContext): boolean {
  return value !== undefined && value !== null;
}

async function answerMessage(activity: IncomingActivity, door: Door, setting: RouteSetting): Promise<void> {
  const said = setting.chat.said(sentIn(activity, setting), lookFor(activity, setting));
  if (!(await door.inTime(said, MESSAGE_PATIENCE_MS))) await door.letGo();
  const message = replyMessage(await said);
  await unlessUnsent(setting, () => door.speak((context) => context.sendActivity(message)));
}

/** Teams attaches the text itself as well, and quotes. */
function sentIn({ attachments = [], text = '' }: IncomingActivity, { files, readFile }: RouteSetting): Sent {
  return {
    text,
    files: attachments.flatMap((one) => {
      const file = TeamsFile.safeParse(one).data;
      if (!file) return [];
      const { name, content } = file;
      return [{ name, read: async () => readFile(name, await fetchFile(content.downloadUrl, files)) }];
    }),
    hasOther: attachments.some(({ contentType }) => contentType !== 'text/html'),
  };
}
