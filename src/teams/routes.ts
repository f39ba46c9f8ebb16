import { Application } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { Problem } from '../domain/errors.ts';
import { problemText, textsIn } from '../views/texts/texts.ts';
import { greet, knownPlaces, remember, unspoken } from './arrival.ts';
import { actOnCard } from './card-actions.ts';
import { type ChatCommand, runCommand } from './chat-commands.ts';
import { bringsFile, type FileSetting, receiveFile } from './files.ts';
import { executeResponse, malformedInvoke, replyMessage, unlessUnsent } from './messages.ts';
import { ExecuteInvoke, type IncomingActivity, incomingOf, readPayload } from './payloads.ts';
import { inLanguage, type Reply, TRUST_MS, type Turn, type TurnSetting, text, turnOf } from './turn.ts';
import { plainMessage, understand } from './understand.ts';

export interface RouteSetting extends TurnSetting, FileSetting {
  readonly commands: readonly ChatCommand[];
  /** The word nearest to a mistyped one. */
  readonly nearestWord: (typed: string, words: readonly string[]) => string | undefined;
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
    await answerMessage(context, setting);
    // Afterwards, so that whoever asks for a question is not sent the same one at once. A card lies where we have sent it.
    if (!isButton(context)) await unspoken(setting, () => remember(context, setting, known));
  });
  const greeting = (context: TurnContext) => {
    telemetry.name('greeting');
    return unspoken(setting, () => greet(context, setting, known));
  };
  onTurn(ActivityTypes.InstallationUpdate, greeting);
  onTurn(ActivityTypes.ConversationUpdate, greeting);
  return app;
}

/** What is said in return for a piece of work, whatever becomes of it. */
async function replyTo(
  { log, telemetry, language }: Pick<RouteSetting, 'log' | 'telemetry' | 'language'>,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    const known = error instanceof Problem ? problemText(error, language) : undefined;
    telemetry.outcome(known && error instanceof Problem ? error.code : 'fault');
    if (known) return text(known);
    const reference = telemetry.reference();
    log.error('turn failed', { reference, fault: error instanceof Error ? error.stack : typeof error });
    return text(textsIn(language).fault(reference));
  }
}

/** An `Action.Submit` comes as a message that carries what was pressed. */
function isButton({ activity: { value } }: TurnContext): boolean {
  return value !== undefined && value !== null;
}

async function answerMessage(context: TurnContext, setting: RouteSetting): Promise<void> {
  const activity = incomingOf(context);
  const { value, replyToId } = context.activity;
  const isPressed = isButton(context);
  const reply = await replyTo(setting, async () => {
    if (isPressed) return pressed(value, activity, setting);
    const turn = await turnOf(activity, setting);
    if (bringsFile(activity)) return received(activity, turn, setting);
    return said(plainMessage(activity.text ?? ''), turn, setting);
  });
  const isReplacing = isPressed && reply.kind === 'card' && !isSay(value);
  await unlessUnsent(setting, async () => {
    if (isReplacing && replyToId) await context.updateActivity({ ...replyMessage(reply), id: replyToId });
    else await context.sendActivity(replyMessage(reply));
  });
}

/** A button that stands for a command leaves its card where it is: the reply comes below. */
function isSay(value: unknown): boolean {
  const payload = readPayload(value);
  return typeof payload === 'object' && payload.verb === 'say';
}

async function received(activity: IncomingActivity, turn: Turn, setting: RouteSetting): Promise<Reply> {
  setting.telemetry.name('file');
  const { language } = turn.wording;
  return replyTo({ ...setting, language }, () => receiveFile(activity, turn, setting));
}

async function said(message: string, turn: Turn, setting: RouteSetting): Promise<Reply> {
  const { commands, nearestWord, telemetry } = setting;
  const t = textsIn(turn.wording.language);
  if (message === '') return text(t.emptyMessage);
  const understood = understand(message, commands);
  telemetry.name(understood?.command.id ?? 'not-understood');
  if (understood) {
    const language = understood.language === 'en' ? 'en' : turn.wording.language;
    const turnHere = inLanguage(turn, language);
    return replyTo({ ...setting, language }, () => runCommand(understood.command, turnHere, understood.rest));
  }
  const words = commands.flatMap((command) => [command.words.sv, command.words.en]);
  const nearest = nearestWord(message.slice(0, 40), words) ?? nearestWord(message.split(' ')[0] ?? '', words);
  const meant = commands.find(({ words: { sv, en } }) => sv === nearest || en === nearest);
  return text(meant ? t.didYouMean(meant.words[turn.wording.language]) : t.didNotUnderstand);
}

async function pressed(value: unknown, activity: IncomingActivity, setting: RouteSetting): Promise<Reply> {
  const payload = readPayload(value);
  setting.telemetry.name(nameOf(payload, setting.commands));
  if (typeof payload === 'string') {
    const { wording } = await turnOf(activity, setting);
    const t = textsIn(wording.language);
    return text(payload === 'outdated' ? t.outdatedCard : t.unknownButton);
  }
  const { language } = payload;
  const act = async (trustMs?: number) =>
    actOnCard(payload, inLanguage(await turnOf(activity, setting, trustMs), language), setting.commands);
  return replyTo({ ...setting, language }, () =>
    payload.verb === 'submit' || payload.verb === 'unchanged'
      ? unlessRefused(() => act(TRUST_MS), act)
      : act(),
  );
}

/** What is refused by what was known a moment ago may be right by what is known now: the second word counts. */
async function unlessRefused(first: () => Promise<Reply>, second: () => Promise<Reply>): Promise<Reply> {
  try {
    return await first();
  } catch (error) {
    if (error instanceof Problem) return second();
    throw error;
  }
}

/** A card may name any command that a forger likes; only one that exists is a name. */
function nameOf(payload: ReturnType<typeof readPayload>, commands: readonly ChatCommand[]): string {
  if (typeof payload === 'string') return `${payload}-button`;
  if (payload.verb !== 'say') return payload.verb;
  return commands.find(({ id }) => id === payload.command)?.id ?? 'unknown-button';
}

async function answerInvoke(context: TurnContext, setting: RouteSetting): Promise<void> {
  if (context.activity.name !== 'adaptiveCard/action') {
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 501 } });
    return;
  }
  const invoke = ExecuteInvoke.safeParse(context.activity.value);
  if (!invoke.success) {
    await context.sendActivity(malformedInvoke());
    return;
  }
  const reply = await replyTo(setting, async () => {
    return pressed(invoke.data.action.data, incomingOf(context), setting);
  });
  const { replyToId } = context.activity;
  if (reply.kind === 'card' && replyToId) {
    // The answer to an invoke changes the card for the one who pressed; this keeps it changed, on every device.
    const replacement = { ...replyMessage(reply), id: replyToId };
    await unlessUnsent(setting, () => context.updateActivity(replacement));
  }
  await context.sendActivity(executeResponse(reply));
}
