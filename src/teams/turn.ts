import type { Address } from '../domain/deliveries/delivery.ts';
import type { Actor } from '../domain/people/people.ts';
import type { Deps } from '../ports/deps.ts';
import type { Roster } from '../ports/directory.ts';
import type { Log, Telemetry } from '../ports/log.ts';
import type { Card } from '../views/card.ts';
import type { Wording } from '../views/format.ts';
import { actorOf, addressOf, type Directory, teamOf } from './actor.ts';
import type { IncomingActivity } from './payloads.ts';

/** One thing to say. */
export type Reply =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'text'; readonly text: string };

export function card(content: Card): Reply {
  return { kind: 'card', card: content };
}

export function text(content: string): Reply {
  return { kind: 'text', text: content };
}

/** One turn of a conversation, as far as commands and cards need to know it. */
export interface Turn {
  readonly actor: Actor;
  /** Others read along: a channel or a group chat. */
  readonly isShared: boolean;
  readonly address: Address;
  /** Where Teams knows who is there. */
  readonly team: Address;
  readonly roster: Roster;
  readonly wording: Wording;
  readonly deps: Deps;
}

/** The same turn in another language. */
export function inLanguage(turn: Turn, language: Wording['language']): Turn {
  return { ...turn, actor: { ...turn.actor, language }, wording: { ...turn.wording, language } };
}

/** What every turn is taken with. */
export interface TurnSetting extends Directory {
  readonly log: Log;
  readonly telemetry: Telemetry;
  readonly roster: Roster;
}

/** Milliseconds for which what was known of rounds and people is good enough to take an answer by; the worker looks more often. */
export const TRUST_MS = 2_000;

/** @param trustMs as in `Stores.lookingOnce` */
export async function turnOf(
  activity: IncomingActivity,
  setting: TurnSetting,
  trustMs?: number,
): Promise<Turn> {
  const deps = { ...setting.deps, stores: setting.deps.stores.lookingOnce(trustMs) };
  const actor = await actorOf(activity, { ...setting, deps });
  const address = addressOf(activity);
  return {
    actor,
    address,
    team: teamOf(activity),
    roster: setting.roster,
    isShared: address.type !== 'personal',
    wording: { language: actor.language, timezone: deps.timezone, now: deps.clock.now() },
    deps,
  };
}
