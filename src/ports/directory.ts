import type { Address } from '../domain/deliveries/delivery.ts';

/** Somebody as Teams knows them. */
export interface Member {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly isGuest: boolean;
}

/** Who is in the teams and chats that Målvakt is in. */
export interface Roster {
  /** Everybody in a conversation; a channel's members are its team's. @throws Problem `no-roster` */
  members(of: Address): Promise<readonly Member[]>;
  /** What a channel and its team are called, as far as Teams says so in time; it never throws. */
  namesOf(channel: string, team: Address): Promise<{ readonly name?: string; readonly teamName?: string }>;
  /** One of them; undefined when Teams names nobody there by that id. */
  member(person: string, of: Address): Promise<Member | undefined>;
}
