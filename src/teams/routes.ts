import { Application } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Chat, Sent } from '../chat/conversation.ts';
import type { ReadFile } from '../ports/files.ts';
import { ExecuteInvoke, type IncomingActivity, incomingOf, TeamsFile } from './activity.ts';
import { greet, knownPlaces, remember, unspoken } from './arrival.ts';
import { type FileLimits, fetchFile } from './attachments.ts';
import { lookFor, type TurnSetting } from './look.ts';
import { executeResponse, malformedInvoke, replyMessage, unlessUnsent } from './messages.ts';

export interface RouteSetting extends TurnSetting {
  readonly chat: Chat;
  /** From where files that people send are fetched, and how much of them. */
  readonly files: FileLimits;
  readonly readFile: ReadFile;
}

/** The bot: which activities there are, and what answers them. First match wins. */
export function openApplication(setting: RouteSetting): Application {
  // One typing timer is shared by all turns in teams-ai, and costs throughput. Version 1.7.4 starts it whatever is said here.
  const app = new Application({ startTypingTimer: false });
  const known = knownPlaces();
  const ofType = (type: string) => async (context: TurnContext) => context.activity.type === type;

  const { telemetry } = setting;
  const onTurn = (type: string, work: (context: TurnContext) => Promise<void>) =>
    app.activity(ofType(type), (context) => telemetry.measure('turn', () => work(context)));

  onTurn(ActivityTypes.Invoke, (context) => answerInvoke(context, setting));
  onTurn(ActivityTypes.Message, async (context) => {
    // A card lies where we have sent it.
    if (isButton(context)) return answerButton(context, setting);
    await answerMessage(context, setting);
    // Afterwards, so that whoever asks for a question is not sent the same one at once.
    await unspoken(setting, () => remember(context, setting, known));
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

async function answerMessage(context: TurnContext, setting: RouteSetting): Promise<void> {
  const activity = incomingOf(context);
  const reply = await setting.chat.said(sentIn(activity, setting), lookFor(activity, setting));
  await unlessUnsent(setting, () => context.sendActivity(replyMessage(reply)));
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

async function answerButton(context: TurnContext, setting: RouteSetting): Promise<void> {
  const { value, replyToId } = context.activity;
  const { reply, isBelow } = await setting.chat.pressed(value, lookFor(incomingOf(context), setting));
  const isReplacing = reply.kind === 'card' && !isBelow && replyToId;
  await unlessUnsent(setting, async () => {
    if (isReplacing) await context.updateActivity({ ...replyMessage(reply), id: replyToId });
    else await context.sendActivity(replyMessage(reply));
  });
}

async function answerInvoke(context: TurnContext, setting: RouteSetting): Promise<void> {
  const { name, value, replyToId } = context.activity;
  if (name !== 'adaptiveCard/action') {
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 501 } });
    return;
  }
  const invoke = ExecuteInvoke.safeParse(value);
  if (!invoke.success) {
    await context.sendActivity(malformedInvoke());
    return;
  }
  const look = lookFor(incomingOf(context), setting);
  const { reply } = await setting.chat.pressed(invoke.data.action.data, look);
  if (reply.kind === 'card' && replyToId) {
    // The answer to an invoke changes the card for the one who pressed; this keeps it changed, on every device.
    const replacement = { ...replyMessage(reply), id: replyToId };
    await unlessUnsent(setting, () => context.updateActivity(replacement));
  }
  await context.sendActivity(executeResponse(reply));
}
