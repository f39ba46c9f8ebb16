import type { Words } from '../../domain/language.ts';
import type { Role } from '../../domain/people/roles.ts';

/** What the roles are called. */
export const ROLE_WORDS: Readonly<Record<Role, Words>> = {
  owner: { sv: 'ansvarig', en: 'owner' },
  manager: { sv: 'chef', en: 'manager' },
  coordinator: { sv: 'samordnare', en: 'coordinator' },
  approver: { sv: 'attestant', en: 'approver' },
  reader: { sv: 'läsare', en: 'reader' },
};
