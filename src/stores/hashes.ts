/** How what is stored is hashed, so that whoever alters it leaves a trace. */
import { hash } from 'node:crypto';

/**
 * A value as JSON whose bytes depend on nothing but what it says: keys by code unit, no white space, nothing that is undefined. Stores may
 * give keys back in another order. The form is that of RFC 8785 (JCS) for what we store: strings, finite numbers, booleans, lists, objects.
 */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  let fields = '';
  for (const [key, one] of Object.entries(value).sort(byKey)) {
    if (one !== undefined) fields += `${fields && ','}${JSON.stringify(key)}:${canonical(one)}`;
  }
  return `{${fields}}`;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** SHA-256 in hex of a value in canonical form. */
export function hashOf(value: unknown): string {
  return hash('sha256', canonical(value));
}

/** Of a document by its place and what it holds: the same words in another place are something else. */
export function documentHash({
  partition,
  id,
  value,
}: {
  readonly partition: string;
  readonly id: string;
  readonly value: unknown;
}): string {
  return hashOf({ partition, id, value });
}
