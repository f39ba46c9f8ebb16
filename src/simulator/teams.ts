import { createHttpHeaders, RestError } from '@azure/core-rest-pipeline';
import { z } from 'zod/v4';
import type { Carry } from '../teams/clients.ts';
import { Windows } from './limits.ts';
import { drawn } from './random.ts';
import { isRecord } from './records.ts';
import type { VirtualTime } from './virtual-time.ts';

const Activity = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ content: z.unknown() })).optional(),
});

/** What somebody, or a channel, sees. */
export interface Arrival {
  readonly at: number;
  readonly conversation: string;
  /** What Teams calls the message. */
  readonly message: string;
  readonly card: unknown;
  readonly text: string | undefined;
  /** What a card says first, for clients that show none. */
  readonly about: string | undefined;
  /** A new message that nobody had asked for: no reply, and nothing in the place of another. */
  readonly isUnasked: boolean;
  /** The request that brought it: whether the bot is told that it has arrived is known later. */
  readonly attempt: Attempt;
}

/** One request of the bot, and what became of it. */
export interface Attempt {
  readonly at: number;
  readonly conversation: string;
  readonly isUnasked: boolean;
  /** It is put in the place of what lies there. */
  readonly isEdit: boolean;
  readonly outcome: string;
  /** Whether it arrived, whatever the bot was told. */
  readonly isTaken: boolean;
  /** Whether the bot was told that it did. */
  isTold: boolean;
}

interface Fate {
  readonly outcome: '201' | '403' | '404' | '412' | '429' | '502' | '504' | 'timeout' | 'reset';
  readonly isTaken: boolean;
  readonly retryAfter?: string | undefined;
}

/** Shares of what is sent unasked, and of what is put in another's place. */
const FAULTS: readonly (readonly [Fate['outcome'], number])[] = [
  ['429', 0.02],
  ['412', 0.01],
  ['502', 0.01],
  ['504', 0.01],
  ['timeout', 0.005],
  ['reset', 0.005],
];

/** Of what fails without a plain no, so much arrives all the same. */
const TAKEN_ALL_THE_SAME = 0.5;

/** Milliseconds that a request takes, at least and at most. */
const LATENCY_MS = [40, 160] as const;

/** What is said to whoever asks who is in a team, or what it and its channels are called. */
const OF_A_TEAM = JSON.stringify({ members: [], name: 'Stadskontoret', conversations: [] });

/** How ids of what people send begin. */
export const INCOMING = 'in-';

interface TeamsSetting {
  readonly time: VirtualTime;
  readonly seed: number;
  readonly onArrival: (arrival: Arrival) => void;
}

/** Milliseconds before a crash in which the bot may have heard of something and not come to note it. */
const UNNOTED_MS = 5_000;

/** The part of Teams that takes what the bot sends: with its limits, its faults, and people behind it. */
export class Teams {
  readonly attempts: Attempt[] = [];
  /** Sends above a limit, in words. */
  readonly exceeded: string[] = [];
  readonly #blocked = new Set<string>();
  readonly #windows = new Windows();
  readonly #counts = new Map<string, number>();
  readonly #untold = new WeakSet<Attempt>();
  /** What lies in each conversation, by what Teams calls it, oldest first; the cards of channels as they look now. */
  readonly #lying = new Map<string, Map<string, unknown>>();
  readonly #setting: TeamsSetting;
  #messages = 0;

  constructor(setting: TeamsSetting) {
    this.#setting = setting;
  }

  /** Shuts the bot out of a conversation, or lets it in again. */
  block(conversation: string, isBlocked: boolean): void {
    if (isBlocked) this.#blocked.add(conversation);
    else this.#blocked.delete(conversation);
  }

  /** Somebody deletes the last message in a conversation. */
  removeLast(conversation: string): void {
    const last = [...(this.#lying.get(conversation)?.keys() ?? [])].at(-1);
    if (last !== undefined) this.#lying.get(conversation)?.delete(last);
  }

  /** A card in a channel as it looks now; undefined when it is not there. */
  lookOf(conversation: string, message: string): unknown {
    return this.#lying.get(conversation)?.get(message);
  }

  /** The bot has crashed: what it sent last it does not know of. */
  cutOff(): void {
    const from = this.#setting.time.now() - UNNOTED_MS;
    for (let place = this.attempts.length - 1; place >= 0; place -= 1) {
      const attempt = this.attempts[place];
      if (!attempt || attempt.at < from) break;
      this.#untold.add(attempt);
      attempt.isTold = false;
    }
  }

  readonly carry: Carry = async (request) => {
    const { time } = this.#setting;
    time.sign();
    if (request.method === 'GET') return this.#answer(request, TAKEN, OF_A_TEAM);
    const [, place = '', replyTo] =
      /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(request.url) ?? [];
    const activity = Activity.parse(JSON.parse(String(request.body ?? '{}')));
    const conversation = decodeURIComponent(place);
    const isNew = request.method === 'POST';
    const isTyping = activity.type === 'typing';
    // The SDK names something that it has made up where there is nothing to reply to.
    const isUnasked = isNew && !replyTo?.startsWith(INCOMING) && !isTyping;
    this.#messages += 1;
    const message = isNew ? `m${this.#messages}` : (replyTo ?? '');
    const isThere = isNew || this.#lying.get(conversation)?.has(message) === true;
    const fate = isTyping ? TAKEN : this.#fateOf(conversation, isUnasked || !isNew, isThere);
    const { outcome, isTaken } = fate;
    const attempt: Attempt = {
      ...{ at: time.now(), conversation, isUnasked, isEdit: !isNew },
      ...{ outcome, isTaken, isTold: false },
    };
    this.attempts.push(attempt);
    if (isTaken && !isTyping) this.#arrive(attempt, message, activity);
    await this.#latency(conversation);
    attempt.isTold = outcome === '201' && !this.#untold.has(attempt);
    return this.#answer(request, fate, JSON.stringify({ id: message }));
  };

  #arrive(attempt: Attempt, message: string, activity: z.infer<typeof Activity>): void {
    const { time, onArrival } = this.#setting;
    const { conversation, isUnasked } = attempt;
    const content = contentOf(activity);
    const lying = this.#lying.get(conversation) ?? new Map<string, unknown>();
    // Cards are large, and those of chats are many.
    this.#lying.set(conversation, lying.set(message, isChannel(conversation) ? content.card : undefined));
    const arrival = { conversation, message, isUnasked, attempt, ...content };
    time.after(LATENCY_MS[0], () => onArrival({ at: time.now(), ...arrival }));
  }

  #fateOf(conversation: string, mayFail: boolean, isThere: boolean): Fate {
    const { time, seed } = this.#setting;
    const number = (this.#counts.get(conversation) ?? 0) + 1;
    this.#counts.set(conversation, number);
    const above = this.#windows.above(conversation, time.now());
    if (above) {
      this.exceeded.push(`${time.clock.now().toISOString()} ${conversation}: ${above}`);
      return { outcome: '429', isTaken: false, retryAfter: '1' };
    }
    if (this.#blocked.has(conversation)) return { outcome: '403', isTaken: false };
    if (!isThere) return { outcome: '404', isTaken: false };
    if (!mayFail) return TAKEN;
    const draw = (what: string) => drawn(seed, 'fault', what, conversation, number);
    const outcome = faultAt(draw('which'));
    if (outcome === undefined) return TAKEN;
    if (outcome === '412') return { outcome, isTaken: false };
    if (outcome === '429') return { outcome, isTaken: false, retryAfter: this.#retryAfter(draw('after')) };
    return { outcome, isTaken: draw('taken') < TAKEN_ALL_THE_SAME };
  }

  /** Seconds, a date, or nothing. */
  #retryAfter(number: number): string | undefined {
    const seconds = 1 + Math.floor(number * 120);
    if (number < 1 / 3) return undefined;
    if (number < 2 / 3) return String(seconds);
    return new Date(this.#setting.time.now() + seconds * 1000).toUTCString();
  }

  #latency(conversation: string): Promise<void> {
    const { time, seed } = this.#setting;
    const [least, most] = LATENCY_MS;
    const ms = Math.round(
      least + (most - least) * drawn(seed, 'latency', conversation, this.#counts.get(conversation) ?? 0),
    );
    return new Promise((resolve) => void time.after(ms, resolve));
  }

  /** @throws RestError where the connection is cut; a request that hangs is never answered */
  async #answer(request: unknown, { outcome, retryAfter }: Fate, body: string): Promise<unknown> {
    if (outcome === 'timeout') return new Promise(() => {});
    if (outcome === 'reset') throw new RestError('socket hang up', { code: 'ECONNRESET' });
    const headers = createHttpHeaders({
      'content-type': 'application/json',
      ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    });
    const bodyAsText = outcome === '201' ? body : '{"error":{"code":"Fault"}}';
    return { request, status: Number(outcome), headers, bodyAsText };
  }
}

/** Whether it is no chat of somebody's own. */
export function isChannel(conversation: string): boolean {
  return conversation.startsWith('19:');
}

const TAKEN: Fate = { outcome: '201', isTaken: true };

function faultAt(number: number): Fate['outcome'] | undefined {
  let sum = 0;
  for (const [outcome, share] of FAULTS) {
    sum += share;
    if (number < sum) return outcome;
  }
  return undefined;
}

function contentOf({
  text,
  attachments,
}: z.infer<typeof Activity>): Pick<Arrival, 'card' | 'text' | 'about'> {
  const card = attachments?.[0]?.content;
  return { text, card, about: isRecord(card) ? String(card.fallbackText) : undefined };
}
