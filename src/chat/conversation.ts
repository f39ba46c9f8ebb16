import { z } from 'zod/v4';
import { faultFields, isStoreFault, Problem } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import type { Log, Telemetry } from '../ports/clock-and-log.ts';
import type { SentFile } from '../ports/files.ts';
import type { Card } from '../views/card.ts';
import { outcomeCard, waitingCard } from '../views/late.ts';
import { chatTextsIn } from '../views/texts/chat.ts';
import { problemText } from '../views/texts/problems.ts';
import { type Button, readButton } from './buttons.ts';
import { plainMessage } from './grammar/plain-message.ts';
import { withSteps } from './next.ts';
import { thereAmong } from './perform.ts';
import { replyTo } from './reply.ts';
import { forgetTalk, lastTalk, rememberNamed, rememberTalk } from './talk.ts';
import { card, failure, inLanguage, type Look, type Reply, type Turn, text } from './turn.ts';
import { readWords, type Words } from './words.ts';

/** What somebody has sent. */
export interface Sent {
  readonly text: string;
  readonly files: readonly SentFile[];
  /** Something that is no file is attached, such as a picture. */
  readonly hasOther: boolean;
}

export interface ChatSetting extends Words {
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** The municipality's own, until it is known who asks. */
  readonly language: Language;
}

/** The chat: what is said in return, whatever becomes of it. It never throws. */
export interface Chat {
  said(sent: Sent, look: Look): Promise<Reply>;
  pressed(value: unknown, look: Look): Pressed;
}

/** A button that somebody has pressed, and the work that goes on since. */
export interface Pressed {
  readonly name: string;
  /** The reply leaves the card where it is, and comes below it. */
  readonly isBelow: boolean;
  readonly reply: Promise<Reply>;
  /** What stands there while the reply takes long; no store is asked for it. */
  waiting(): Card;
  /** The reply as it takes that one's place: always a card, and with what was filled in when nothing came of it. */
  afterWaiting(): Promise<Reply>;
}

export function openChat(setting: ChatSetting): Chat {
  return {
    said: (sent, look) => orFault(setting, async () => answer(sent, await look(), setting)),
    pressed(value, look) {
      const read = readButton(value, setting.capabilities);
      const button = typeof read === 'string' ? undefined : read;
      const sent = () => Values.parse(value);
      const language = button?.language ?? setting.language;
      const reply = orFault(setting, () => press(read, look, setting));
      return {
        name: typeof read === 'string' ? `${read}-button` : read.name,
        isBelow: button?.isBelow === true,
        reply,
        waiting: () => waitingCard(sent(), button?.isSaving === true, language),
        afterWaiting: async () => asLateCard(await reply, sent(), button, look, language),
      };
    },
  };
}

/** All that a button has sent, for whoever wants it back. */
const Values = z.record(z.string(), z.unknown()).catch({});

/** A form, if there is one, is gone when its reply is late: whoever is refused by words alone gets it back, or what they sent. */
async function asLateCard(
  reply: Reply,
  sent: Readonly<Record<string, unknown>>,
  button: Button | undefined,
  look: Look,
  language: Language,
): Promise<Reply> {
  if (reply.kind === 'card') return reply;
  const { isFailure = false, text } = reply;
  const form = isFailure && button ? await formOf(button, look, text).catch(() => undefined) : undefined;
  return form?.kind === 'card'
    ? form
    : card(outcomeCard(text, sent, isFailure && button !== undefined, language));
}

async function formOf({ form, language }: Button, look: Look, notice: string): Promise<Reply | undefined> {
  return form?.(inLanguage(await look(), language), notice);
}

/** What is said in return for a piece of work: its own reply, what is in the way in words, or that something went wrong. */
async function orFault(
  { log, telemetry, language }: Pick<ChatSetting, 'log' | 'telemetry' | 'language'>,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    const known = error instanceof Problem ? problemText(error, language) : undefined;
    telemetry.outcome(known && error instanceof Problem ? error.code : 'fault');
    if (known && !isStoreFault(error)) return failure(known);
    const reference = telemetry.reference();
    log.error('turn failed', { reference, ...faultFields(error) });
    const t = chatTextsIn(language);
    return failure(known ? `${known} ${t.faultNumber(reference)}` : t.fault(reference));
  }
}

function answer(sent: Sent, turn: Turn, setting: ChatSetting): Promise<Reply> {
  const inTheirs = { ...setting, language: turn.wording.language };
  const message = plainMessage(sent.text);
  const isAboutFiles = sent.files.length > 0 || (sent.text.trim() === '' && sent.hasOther);
  return orFault(inTheirs, () =>
    isAboutFiles ? receive(sent.files, turn, setting) : answerWords(message, turn, setting),
  );
}

async function receive(files: readonly SentFile[], turn: Turn, setting: ChatSetting): Promise<Reply> {
  setting.telemetry.name('file');
  const taker = setting.capabilities.find((capability) => capability.receive);
  const reply = await taker?.receive?.(turn, files);
  if (!reply) return text(chatTextsIn(turn.wording.language).emptyMessage);
  return withSteps(reply, turn, setting.capabilities);
}

async function answerWords(message: string, turn: Turn, known: ChatSetting): Promise<Reply> {
  const own = turn.wording.language;
  if (message === '') return text(chatTextsIn(own).emptyMessage);
  const setting = { ...known, capabilities: await thereAmong(known.capabilities, turn) };
  const talk = await lastTalk(turn);
  const understood = await readWords(message, turn, talk, setting);
  const { language, intent } = understood;
  setting.telemetry.name(understood.capability?.id ?? understood.name ?? 'not-understood');
  const inTheirs = inLanguage(turn, language);
  return orFault({ ...setting, language }, async () => {
    const reply = await replyTo(message, understood, inTheirs, setting, turn).catch(
      async (error: unknown) => {
        if (intent && error instanceof Problem && error.code === 'unasked-item')
          await rememberNamed(intent, turn);
        throw error;
      },
    );
    const [shown] = await Promise.all([
      withSteps(reply, inTheirs, setting.capabilities),
      intent
        ? rememberTalk(reply, intent, turn, talk)
        : understood.name === undefined && forgetTalk(message, turn, talk),
    ]);
    return shown;
  });
}

async function press(
  button: ReturnType<typeof readButton>,
  look: Look,
  setting: ChatSetting,
): Promise<Reply> {
  setting.telemetry.name(typeof button === 'string' ? `${button}-button` : button.name);
  if (typeof button === 'string') {
    const t = chatTextsIn((await look()).wording.language);
    return text(button === 'outdated' ? t.outdatedCard : t.unknownButton);
  }
  const { language } = button;
  return orFault({ ...setting, language }, async () => {
    const turn = inLanguage(await look(), language);
    const reply = await button.act(turn);
    const [shown] = await Promise.all([
      withSteps(reply, turn, setting.capabilities),
      rememberTalk(reply, button.intent, turn),
    ]);
    return shown;
  });
}
