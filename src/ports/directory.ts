import type { Address } from '../domain/deliveries/delivery.ts';

/** Somebody as Teams knows them. */
export interface Member {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly isGuest: boolean;
}

/** What a team and its channels are called. */
export interface TeamNames {
  readonly team?: string | undefined;
  /** By their ids. The General channel has no name of its own. */
  readonly channels: ReadonlyMap<string, string>;
}

/** Who is in the teams and chats that Målvakt is in. */
export interface Roster {
  /** Everybody in a conversation; a channel's members are its team's. @throws Problem `no-roster` */
  members(of: Address): Promise<readonly Member[]>;
  /** One of them; undefined when Teams names nobody there by that id. */
  member(person: string, of: Address): Promise<Member | undefined>;
  /** What Teams calls a team, and the channels in it; undefined when it does not say, or not in time. */
  names(team: string, of: Address): Promise<TeamNames | undefined>;
}
