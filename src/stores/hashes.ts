/** How what is stored is hashed, so that whoever alters it leaves a trace. */
import { hash } from 'node:crypto';

/**
 * A value as JSON whose bytes depend on nothing but what it says: keys by code unit, no white space, nothing that is undefined. Stores may
 * give keys back in another order. The form is that of RFC 8785 (JCS) for what we store: strings, finite numbers, booleans, lists, objects.
 */
function canonical(value: unknown): string {
  const parts: string[] = [];
  add(value, parts);
  // Put together at the end: what is said may be long, and lies deep.
  return parts.join('');
}

function add(value: unknown, parts: string[]): void {
  if (typeof value !== 'object' || value === null) {
    parts.push(JSON.stringify(value ?? null));
    return;
  }
  const isList = Array.isArray(value);
  const fields = Object.entries(value).filter(([, one]) => isList || one !== undefined);
  parts.push(isList ? '[' : '{');
  for (const [place, [key, one]] of (isList ? fields : fields.toSorted(byKey)).entries()) {
    if (place > 0) parts.push(',');
    if (!isList) parts.push(JSON.stringify(key), ':');
    add(one, parts);
  }
  parts.push(isList ? ']' : '}');
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
