/** Reads what arrives as a client does: by the elements of a card, and by nothing that only the program knows. */
import { isRecord } from './records.ts';

type Json = Readonly<Record<string, unknown>>;

/** A button, and what it sends. */
export interface Button {
  readonly verb: string;
  readonly isExecute: boolean;
  readonly data: Json;
}

/** A field of a card. */
export interface Field {
  readonly id: string;
  readonly type: string;
  readonly value: string;
  readonly choices: readonly string[];
}

/** Every element of a card, what stands in for newer ones left out. */
function elementsOf(card: unknown): Json[] {
  if (Array.isArray(card)) return card.flatMap(elementsOf);
  if (!isRecord(card)) return [];
  const below = Object.entries(card).flatMap(([key, value]) =>
    key === 'fallback' || key === 'data' || typeof value !== 'object' ? [] : elementsOf(value),
  );
  return typeof card.type === 'string' ? [card, ...below] : below;
}

export function buttonsOf(card: unknown): Button[] {
  return elementsOf(card).flatMap(({ type, data }) =>
    (type === 'Action.Execute' || type === 'Action.Submit') && isRecord(data)
      ? [{ verb: String(data.verb), isExecute: type === 'Action.Execute', data }]
      : [],
  );
}

export function fieldsOf(card: unknown): Field[] {
  return elementsOf(card)
    .filter(({ type }) => String(type).startsWith('Input.'))
    .map(({ id, type, value, choices }) => ({
      id: String(id),
      type: String(type),
      value: String(value ?? ''),
      choices: Array.isArray(choices)
        ? choices.flatMap((one) => (isRecord(one) ? [String(one.value)] : []))
        : [],
    }));
}

/** Whether a card says, on green, that something is stored. */
export function saysSaved(card: unknown): boolean {
  return elementsOf(card).some(({ style }) => style === 'good');
}

/** The question that a card asks, if it asks one: where its answer is sent from. */
export function questionIn(
  card: unknown,
): (Button & { readonly round: string; readonly item: string }) | undefined {
  const found = buttonsOf(card).find(({ verb }) => verb === 'submit');
  return found && { ...found, round: String(found.data.round), item: String(found.data.item) };
}
