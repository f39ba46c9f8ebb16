import { faultFields, isStoreFault, Problem } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import type { Log, Telemetry } from '../ports/clock-and-log.ts';
import type { SentFile } from '../ports/files.ts';
import { chatTextsIn } from '../views/texts/chat.ts';
import { problemText } from '../views/texts/problems.ts';
import { readButton } from './buttons.ts';
import { plainMessage } from './grammar/understand.ts';
import { withSteps } from './next.ts';
import { perform } from './perform.ts';
import { inLanguage, type Look, type Reply, TRUST_MS, type Turn, text } from './turn.ts';
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
  /** `isBelow`: the reply leaves the card where it is, and comes below it. */
  pressed(value: unknown, look: Look): Promise<{ readonly reply: Reply; readonly isBelow: boolean }>;
}

export function openChat(setting: ChatSetting): Chat {
  return {
    said: (sent, look) => orFault(setting, async () => answer(sent, await look(), setting)),
    async pressed(value, look) {
      const button = readButton(value, setting.capabilities);
      const reply = await orFault(setting, () => press(button, look, setting));
      return { reply, isBelow: typeof button !== 'string' && button.isBelow };
    },
  };
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
    if (known && !isStoreFault(error)) return text(known);
    const reference = telemetry.reference();
    log.error('turn failed', { reference, ...faultFields(error) });
    const t = chatTextsIn(language);
    return text(known ? `${known} ${t.faultNumber(reference)}` : t.fault(reference));
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

async function answerWords(message: string, turn: Turn, setting: ChatSetting): Promise<Reply> {
  const own = turn.wording.language;
  if (message === '') return text(chatTextsIn(own).emptyMessage);
  const understood = readWords(message, own, setting);
  setting.telemetry.name(understood.capability?.id ?? 'not-understood');
  if (!understood.capability) return text(understood.suggestion);
  const { capability, intent, language } = understood;
  const inTheirs = inLanguage(turn, language);
  return orFault({ ...setting, language }, async () =>
    withSteps(await perform(capability, inTheirs, intent), inTheirs, setting.capabilities),
  );
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
  const { language, isTrusting } = button;
  const act = async (trustMs?: number) => {
    const turn = inLanguage(await look(trustMs), language);
    return withSteps(await button.act(turn), turn, setting.capabilities);
  };
  return orFault({ ...setting, language }, () =>
    isTrusting ? unlessRefused(() => act(TRUST_MS), act) : act(),
  );
}

/** What is refused by what was known a moment ago may be right by what is known now: the second word counts. */
async function unlessRefused(first: () => Promise<Reply>, second: () => Promise<Reply>): Promise<Reply> {
  try {
    return await first();
  } catch (error) {
    if (error instanceof Problem && error.code !== 'busy-store' && !isStoreFault(error)) return second();
    throw error;
  }
}
