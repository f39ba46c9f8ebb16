import type { Language, Words } from '../../domain/language.ts';
import { type Right, type Role, rolesWith } from '../../domain/people/roles.ts';
import { anyOf } from '../texts/words.ts';

/** What the roles are called. */
export const ROLE_WORDS: Readonly<Record<Role, Words>> = {
  owner: { sv: 'ansvarig', en: 'owner' },
  manager: { sv: 'chef', en: 'manager' },
  coordinator: { sv: 'samordnare', en: 'coordinator' },
  approver: { sv: 'attestant', en: 'approver' },
  reader: { sv: 'läsare', en: 'reader' },
};

/** Those who have a right: "chef, samordnare eller attestant". */
export function anyRoleWith(right: Right, language: Language): string {
  return anyOf(
    rolesWith(right).map((role) => ROLE_WORDS[role][language]),
    language,
  );
}
