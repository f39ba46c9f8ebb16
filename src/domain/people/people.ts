import type { IsoInstant } from '../dates.ts';
import type { Language } from '../language.ts';
import { firstBy, once } from '../once.ts';
import type { Role } from './roles.ts';

export interface Person {
  /** Entra object id: the only proof of who somebody is. */
  readonly id: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly roles: readonly Role[];
  readonly unit?: string | undefined;
  /** Entra object id of the person who may answer instead. */
  readonly deputy?: string | undefined;
  /** Chosen with `språk`; without it the municipality's own language is used. */
  readonly language?: Language | undefined;
  /** Names that Teams has replaced, latest last: lists may still say them. */
  readonly formerNames?: readonly string[] | undefined;
  /** When Teams last replaced one. */
  readonly renamedAt?: IsoInstant | undefined;
  /** Entra object ids of accounts that were theirs: what was said by them counts as said by this person. */
  readonly formerIds?: readonly string[] | undefined;
  /** Entra object ids of those who look like the same person and are not, as a coordinator has said. */
  readonly otherThan?: readonly string[] | undefined;
}

/** What a list of people may leave out. */
export type UnlistedField = 'email' | 'roles' | 'unit' | 'deputy';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isGuid(id: string): boolean {
  return GUID.test(id);
}

/** The one spelling of somebody's id. Entra writes its GUIDs in small letters, its exports and people do not always. */
export function personId(id: string): string {
  return isGuid(id) ? id.toLowerCase() : id;
}

const byId = once((people: readonly Person[]) => firstBy(people, ({ id }) => id));
const byDeputy = once((people: readonly Person[]) => Map.groupBy(people, ({ deputy }) => deputy));

/** Somebody of a list, by their id. */
export function personOf(people: readonly Person[], id: string): Person | undefined {
  return byId(people).get(id);
}

/** Those who have named somebody as their deputy. */
export function withDeputy(deputy: string, people: readonly Person[]): readonly Person[] {
  return byDeputy(people).get(deputy) ?? [];
}

/** Who asks: looked up from the authenticated sender, never from a card's payload. */
export interface Actor {
  readonly id: string;
  /** Of accounts that were theirs. */
  readonly formerIds?: readonly string[] | undefined;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}

/** Whether an id is somebody's own, now or before they got a new account. */
export function isOwnId({ id, formerIds = [] }: Pick<Person, 'id' | 'formerIds'>, other: string): boolean {
  return id === other || formerIds.includes(other);
}

/** Who is to answer about an item; `unit` where every unit answers for itself. */
export interface Ownership {
  readonly item: string;
  readonly person: string;
  readonly unit?: string | undefined;
  /** Under what name their answers are kept where no unit names them: the account that they had when they gave the first. */
  readonly respondent?: string | undefined;
}

const ownersIn = once((ownerships: readonly Ownership[]) => new Set(ownerships.map(({ person }) => person)));

/** Whether somebody owns anything of a plan; asked of each plan in turn, so it does not walk through them. */
export function isOwnerIn(ownerships: readonly Ownership[], person: string): boolean {
  return ownersIn(ownerships).has(person);
}
