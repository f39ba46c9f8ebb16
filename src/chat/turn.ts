import type { Address } from '../domain/deliveries/delivery.ts';
import type { Language } from '../domain/language.ts';
import type { Actor } from '../domain/people/people.ts';
import type { Deps } from '../ports/deps.ts';
import type { Roster } from '../ports/directory.ts';
import type { Card } from '../views/card.ts';
import type { Wording } from '../views/format.ts';

/** One thing to say. */
export type Reply =
  | { readonly kind: 'card'; readonly card: Card; readonly next: readonly Step[] }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** It says why nothing came of what was asked for. */
      readonly isFailure?: true;
    };

/** Something to do next: what would be said, and of what. */
export interface Step {
  /** The id of a capability. */
  readonly command: string;
  /** Words that name an item; all is meant without any. */
  readonly subject?: string;
}

/** A card, and what one may want to do next; what the person may not do there is left out. */
export function card(content: Card, ...next: readonly Step[]): Reply {
  return { kind: 'card', card: content, next };
}

export function text(content: string): Reply {
  return { kind: 'text', text: content };
}

/** Why nothing came of what was asked for. */
export function failure(content: string): Reply {
  return { kind: 'text', text: content, isFailure: true };
}

/** One turn of a conversation: who asks, where, and with what it is answered. */
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

/** Looks up who asks. @throws Problem `foreign-tenant` */
export type Look = () => Promise<Turn>;

/** The same turn in another language. */
export function inLanguage(turn: Turn, language: Language): Turn {
  return { ...turn, actor: { ...turn.actor, language }, wording: { ...turn.wording, language } };
}
