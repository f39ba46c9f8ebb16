/** Places in texts that may need a secrecy review (`sekretessprövning`) before they are handed out. Nothing is removed. */
import type { ArchiveRecord } from './record.ts';

export const PLACE_KINDS = ['identity-number', 'phone', 'e-mail', 'name'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A text that somebody has written. */
interface FreeText {
  readonly plan: string;
  readonly round: string;
  readonly item: string;
  readonly respondent: string;
  /** Of the answer that it stands in or is about; 0 for what is about none. */
  readonly version: number;
  /** Id of the question, or what else it is: `comment`, `note`, `reason`. */
  readonly field: string;
  readonly text: string;
}

export interface SecrecyPlace extends Omit<FreeText, 'text'> {
  readonly kind: PlaceKind;
  /** Characters before it, from 0. */
  readonly start: number;
}

/** Ten or twelve digits of which the first are a day; sixty more for a coordination number (Skatteverket, SKV 704). */
const IDENTITY =
  /(?<!\d)(?:19|20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?\d{4}(?!\d)/g;
/** From 0 or +46 and seven to eleven digits more, in groups. */
const PHONE = /(?<![\d-])(?:\+46|0046|0)[ -]?(?:\(0\))?\d(?:[ -]?\d){6,10}(?!\d)/g;
const E_MAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;

/** Where a text holds what may identify somebody, by kind and then by place. */
export function placesIn(
  text: string,
  names: readonly string[],
): readonly Pick<SecrecyPlace, 'kind' | 'start'>[] {
  return [
    ...startsOf(text, IDENTITY).map((start) => ({ kind: 'identity-number' as const, start })),
    ...startsOf(text, PHONE).map((start) => ({ kind: 'phone' as const, start })),
    ...startsOf(text, E_MAIL).map((start) => ({ kind: 'e-mail' as const, start })),
    ...names
      .flatMap((name) => startsOf(text, new RegExp(`(?<!\\p{L})${literal(name)}(?!\\p{L})`, 'giu')))
      .toSorted((a, b) => a - b)
      .map((start) => ({ kind: 'name' as const, start })),
  ];
}

function startsOf(text: string, pattern: RegExp): readonly number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index);
}

function literal(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** All such places in a record. Names are those of people that the program knows, in full. */
export function secrecyPlaces(record: ArchiveRecord): readonly SecrecyPlace[] {
  const names = [
    ...new Set(record.people.map(({ name }) => name.trim()).filter((name) => name.includes(' '))),
  ];
  return freeTexts(record).flatMap(({ text, ...where }) =>
    placesIn(text, names).map((place) => ({ ...where, ...place })),
  );
}

function freeTexts({ parts }: ArchiveRecord): FreeText[] {
  return parts.flatMap(({ plan: { id: plan }, versions, approvals, handOvers, rounds, publications }) => [
    ...versions.flatMap(({ round, item, respondent, version, value, texts }) =>
      Object.entries({ ...texts, ...(typeof value === 'string' ? { outcome: value } : {}) }).map(
        ([field, text]) => ({ plan, round, item, respondent, version, field, text }),
      ),
    ),
    ...approvals.flatMap(({ round, decisions }) =>
      decisions.flatMap(({ item, respondent, version, comment: text }) =>
        text ? [{ plan, round, item, respondent, version, field: 'comment', text }] : [],
      ),
    ),
    ...handOvers.flatMap(({ round, item, respondent, note: text }) =>
      text ? [{ plan, round, item, respondent, version: 0, field: 'note', text }] : [],
    ),
    ...rounds.flatMap(({ id: round, reopened = [] }) =>
      reopened.map(({ reason: text }) => ({
        ...{ plan, round, item: '', respondent: '', version: 0, field: 'reason', text },
      })),
    ),
    ...publications.flatMap(({ publication: { round, correction, withdrawn } }) =>
      [correction, withdrawn].flatMap((one) =>
        one ? [{ plan, round, item: '', respondent: '', version: 0, field: 'reason', text: one.reason }] : [],
      ),
    ),
  ]);
}
