import { z } from 'zod/v4';
import type { Button } from './card.ts';
import type { Resident } from './municipality.ts';
import type { Office } from './office.ts';
import { INCOMING } from './teams.ts';

const SERVICE = 'https://teams.invalid';
const BOT = { id: '28:malvakt', name: 'Målvakt' };

/** What an invoke is answered with. */
const InvokeAnswer = z.looseObject({ value: z.unknown() });

export function chatOf({ id }: Pick<Resident, 'id'>): string {
  return `chat-${id}`;
}

/** Where something is said: in somebody's own chat, or in a channel. */
export interface Place {
  readonly conversation: string;
  readonly team?: string;
}

/** Channels that get the digest. */
export const CHANNELS = [1, 2].map((number) => ({
  conversation: `19:kanal-${number}@thread.tacv2`,
  team: `19:team-${number}@thread.tacv2`,
}));

/** What somebody's Teams sends for them. */
export class Client {
  readonly #office: Office;
  #count = 0;

  constructor(office: Office) {
    this.#office = office;
  }

  /** Teams brings the bot to somebody. */
  async install(person: Resident): Promise<void> {
    await this.#office.take(this.#activity(person, { type: 'conversationUpdate', membersAdded: [BOT] }));
  }

  async say(person: Resident, text: string, place?: Place): Promise<void> {
    await this.#office.take(this.#activity(person, { type: 'message', text }, place));
  }

  /**
   * Presses a button of a message.
   * @returns the card in its place, or undefined where there is none
   * @throws Cut when the bot crashes meanwhile
   */
  async press(
    person: Resident,
    message: string,
    { verb, data }: Button,
    fields: Readonly<Record<string, string>>,
  ): Promise<unknown> {
    const value = {
      action: { type: 'Action.Execute', verb, data: { ...data, ...fields } },
      trigger: 'manual',
    };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: message };
    const { body } = await this.#office.take(this.#activity(person, invoke));
    const { data: answer } = InvokeAnswer.safeParse(body);
    return typeof answer?.value === 'string' ? undefined : answer?.value;
  }

  #activity(person: Resident, rest: Readonly<Record<string, unknown>>, place?: Place) {
    this.#count += 1;
    const conversation = {
      id: place?.conversation ?? chatOf(person),
      conversationType: place ? 'channel' : 'personal',
      tenantId: 'kommunen',
    };
    return {
      id: `${INCOMING}${this.#count}`,
      channelId: 'msteams',
      serviceUrl: SERVICE,
      from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
      recipient: BOT,
      conversation,
      ...(place?.team ? { channelData: { team: { id: place.team }, tenant: { id: 'kommunen' } } } : {}),
      ...rest,
    };
  }
}
