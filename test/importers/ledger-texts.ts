import assert from 'node:assert/strict';
import type { Leftover } from '../../src/domain/plans/accounts.ts';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';

/** Letters and digits, whatever parts them. */
export function lettersOf(text: string): string {
  const plain = text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .normalize('NFKD')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}

export function leftIn({ accounts }: ReadDocument): readonly Leftover[] {
  return accounts?.left ?? assert.fail('There are no accounts');
}

export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
