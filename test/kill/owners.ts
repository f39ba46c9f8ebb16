import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v4';
import { payload } from '../../src/views/card.ts';
import { press, type Speaker } from '../bench/activities.ts';
import { post } from '../bench/load.ts';
import { isJson, textOf } from '../cards.ts';

/** An answer whose receipt somebody has seen. */
export interface Acknowledged {
  readonly item: string;
  readonly version: number;
  readonly words: string;
}

/** What owners do all the time, and where the bot is that answers them. */
export interface Setting {
  readonly round: string;
  readonly serviceUrl: string;
  /** Changes with every program that is started. */
  url(): string | undefined;
  isOver(): boolean;
  onAcknowledged(): void;
}

const Invoked = z.object({ value: z.unknown() });

/** As much as an activity of the bench has room for. */
const LENGTH = 400;

/**
 * Answers about an item again and again, each time in words of its own. Whoever gets no receipt sends the same again, as a person
 * does and as Teams does: then it is to be stored once.
 */
export async function keepAnswering(
  person: Speaker,
  item: string,
  setting: Setting,
): Promise<Acknowledged[]> {
  const { round, serviceUrl } = setting;
  const all: Acknowledged[] = [];
  for (let version = 1; !setting.isOver(); version += 1) {
    const words = `${item} ${version} ${'ord '.repeat(LENGTH / 4)}`.trim();
    const target = { round, item, respondent: 'owner', basedOn: version - 1 };
    const inputs = { status: 'met', direction: 'asPlanned', text_happened: words, text_basis: 'Sett själv' };
    const activity = press(person, serviceUrl, { ...payload('submit', 'sv', target), ...inputs });
    const got = await acknowledged(activity, setting);
    if (got === undefined) break;
    setting.onAcknowledged();
    all.push({ item, version: got, words });
  }
  return all;
}

/** Sends an answer until there is a receipt. @returns the version that it tells of, or undefined when all is over */
async function acknowledged(activity: string, { url, isOver }: Setting): Promise<number | undefined> {
  while (!isOver()) {
    const address = url();
    const answer = address === undefined ? undefined : await post(address, activity).catch(() => undefined);
    const { value } = answer === undefined ? { value: undefined } : Invoked.parse(JSON.parse(answer));
    const said = isJson(value) ? textOf(value) : '';
    const version = /Ditt svar om .+ är sparat[\s\S]*?version (\d+)/.exec(said)?.[1];
    if (version !== undefined) return Number(version);
    await pause(20);
  }
  return undefined;
}
