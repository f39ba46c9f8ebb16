import type { ReportPromised } from '../commands/reports/fetch-report.ts';
import type { Address } from '../domain/deliveries/delivery.ts';
import type { Language } from '../domain/language.ts';
import type { Actor } from '../domain/people/people.ts';
import type { Viewer } from '../domain/people/viewer.ts';
import type { Filter, MeantItem, Since } from '../domain/status/question.ts';
import type { Deps } from '../ports/deps.ts';
import type { Roster } from '../ports/directory.ts';
import type { Card } from '../views/card.ts';
import type { Wording } from '../views/format.ts';

/** One thing to say. */
export type Reply =
  | {
      readonly kind: 'card';
      readonly card: Card;
      readonly next: readonly Step[];
      /** What it tells of, for what is said next. */
      readonly about?: About | undefined;
      /** A file that Teams is to ask about, below the card. */
      readonly offer?: FileOffer | undefined;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** It says why nothing came of what was asked for. */
      readonly isFailure?: true;
    };

/** A document that somebody may save where they keep their files, once they have said yes. */
export interface FileOffer {
  readonly name: string;
  /** Its size. */
  readonly bytes: number;
  readonly promised: ReportPromised;
}

/** What a reply tells of: "varför?", "den andra" and "bara de röda" said next are about that. */
export interface About {
  /** The items that were answered about. */
  readonly items: readonly MeantItem[];
  /** Those that were listed or offered, in their order: "den andra" is the second. */
  readonly listed?: readonly MeantItem[] | undefined;
  /** They were offered to choose from, and nothing is answered yet. */
  readonly isOffer?: boolean | undefined;
}

/** Something to do next: what would be said, and of what. */
export interface Step {
  /** The id of a capability. */
  readonly command: string;
  /** Words that name an item; all is meant without any. */
  readonly subject?: string;
  /** The items that are meant, where they are known. */
  readonly items?: readonly MeantItem[];
  readonly filter?: Filter;
  readonly since?: Since;
  readonly order?: 'worst' | 'best';
  readonly page?: number;
  /** What its button says, if not what the capability's does; at most 18 characters. */
  readonly title?: string;
}

/** A card, and what one may want to do next; what the person may not do there is left out. */
export function card(content: Card, ...next: readonly Step[]): Reply {
  return { kind: 'card', card: content, next };
}

/** A reply that what is said next may be about. */
export function tellingOf(about: About, reply: Reply): Reply {
  return reply.kind === 'card' ? { ...reply, about } : reply;
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
  /** Who asks, as the one who may see something or not. */
  readonly viewer: Viewer;
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
  const actor = { ...turn.actor, language };
  return { ...turn, actor, viewer: { ...turn.viewer, actor }, wording: { ...turn.wording, language } };
}
