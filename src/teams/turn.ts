import type { Address } from '../domain/delivery.ts';
import type { Actor } from '../domain/people.ts';
import type { Deps } from '../ports.ts';
import type { Card } from '../views/card.ts';
import type { Wording } from '../views/format.ts';

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
  readonly wording: Wording;
  readonly deps: Deps;
}

/** The same turn in another language. */
export function inLanguage(turn: Turn, language: Wording['language']): Turn {
  return { ...turn, actor: { ...turn.actor, language }, wording: { ...turn.wording, language } };
}
