import { Problem } from '../errors.ts';

export const ROLES = ['owner', 'manager', 'coordinator', 'approver', 'reader'] as const;
export type Role = (typeof ROLES)[number];

const EVERYONE: readonly Role[] = ROLES;
const COLLEAGUES: readonly Role[] = ['owner', 'manager', 'coordinator', 'approver'];
const LEADERS: readonly Role[] = ['manager', 'coordinator', 'approver'];
const COORDINATORS: readonly Role[] = ['coordinator'];

/** What can be asked of Målvakt, and which roles may. Whether an answer is one's own to give is decided by ownership. */
const MAY = {
  help: EVERYONE,
  answer: EVERYONE,
  'my-goals': EVERYONE,
  digest: EVERYONE,
  language: EVERYONE,
  absence: EVERYONE,
  /** What somebody is told of what they follow is looked up each time. In a channel it asks for `subscribe`. */
  follow: EVERYONE,
  /** A people picker reads the whole directory: not for guests, who are readers at most. */
  'pick-people': COLLEAGUES,
  status: EVERYONE,
  history: EVERYONE,
  /** To see what has been answered in a round that is still open. */
  running: COLLEAGUES,
  summary: LEADERS,
  'post-summary': COORDINATORS,
  subscribe: COORDINATORS,
  deliveries: COORDINATORS,
  remind: COORDINATORS,
  import: COORDINATORS,
  'list-owners': LEADERS,
  'manage-people': COORDINATORS,
  'manage-rounds': COORDINATORS,
  /** What is the same for everybody: working hours, pauses, the council's days, reminders. */
  settings: COORDINATORS,
  /** Of the areas that they are named for. */
  approve: ['coordinator', 'approver'],
  /** To mend the language of others' answers. */
  mend: COORDINATORS,
  /** To have the document of a round that is published. */
  'read-report': EVERYONE,
  /** To have it of one that is not. */
  report: LEADERS,
  /** To publish a round, and to withdraw what is published. */
  publish: COORDINATORS,
  /** Whether the audit trail holds, and all that was ever said of an item or in a round. */
  record: COORDINATORS,
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof MAY;

export function may(roles: readonly Role[], right: Right): boolean {
  const allowed: readonly Role[] = MAY[right];
  return roles.some((role) => allowed.includes(role));
}

/** Whether a right is called so: a problem tells of its right by name alone. */
export function isRight(name: string): name is Right {
  return Object.hasOwn(MAY, name);
}

/** The roles that have a right, in the order of the roles. */
export function rolesWith(right: Right): readonly Role[] {
  return ROLES.filter((role) => may([role], right));
}

/** @throws Problem `not-allowed` */
export function demand(actor: { readonly roles: readonly Role[] }, right: Right): void {
  if (!may(actor.roles, right)) throw new Problem('not-allowed', { right });
}
