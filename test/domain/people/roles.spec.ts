import assert from 'node:assert/strict';
import { demand, may, type Right, ROLES, type Role, rolesWith } from '../../../src/domain/people/roles.ts';
import { problemFrom } from '../../build.ts';

const yes = true;
const no = false;
type Cells = Readonly<Record<Role, boolean>>;

function row(owner: boolean, manager: boolean, coordinator: boolean, approver: boolean, reader: boolean) {
  return { owner, manager, coordinator, approver, reader };
}

/** Written by hand from the blueprint; a right that is added without a row here does not compile. */
const MATRIX: Readonly<Record<Right, Cells>> = {
  //                    owner manager coordinator approver reader
  help: /*           */ row(yes, yes, yes, yes, yes),
  answer: /*         */ row(yes, yes, yes, yes, yes),
  'my-goals': /*     */ row(yes, yes, yes, yes, yes),
  digest: /*         */ row(yes, yes, yes, yes, yes),
  language: /*       */ row(yes, yes, yes, yes, yes),
  absence: /*        */ row(yes, yes, yes, yes, yes),
  follow: /*         */ row(yes, yes, yes, yes, yes),
  'pick-people': /*  */ row(yes, yes, yes, yes, no),
  status: /*         */ row(yes, yes, yes, yes, yes),
  history: /*        */ row(yes, yes, yes, yes, yes),
  running: /*        */ row(yes, yes, yes, yes, no),
  summary: /*        */ row(no, yes, yes, yes, no),
  'post-summary': /* */ row(no, no, yes, no, no),
  subscribe: /*      */ row(no, no, yes, no, no),
  deliveries: /*     */ row(no, no, yes, no, no),
  remind: /*         */ row(no, no, yes, no, no),
  import: /*         */ row(no, no, yes, no, no),
  'list-owners': /*  */ row(no, yes, yes, yes, no),
  'manage-people': /**/ row(no, no, yes, no, no),
  'manage-rounds': /**/ row(no, no, yes, no, no),
  settings: /*       */ row(no, no, yes, no, no),
  approve: /*        */ row(no, no, yes, yes, no),
  mend: /*           */ row(no, no, yes, no, no),
  'read-report': /*  */ row(yes, yes, yes, yes, yes),
  report: /*         */ row(no, yes, yes, yes, no),
  publish: /*        */ row(no, no, yes, no, no),
  record: /*         */ row(no, no, yes, no, no),
};

const RIGHTS: readonly Right[] = [
  'help',
  'answer',
  'my-goals',
  'digest',
  'language',
  'absence',
  'follow',
  'pick-people',
  'status',
  'history',
  'running',
  'summary',
  'post-summary',
  'subscribe',
  'deliveries',
  'remind',
  'import',
  'list-owners',
  'manage-people',
  'manage-rounds',
  'settings',
  'approve',
  'mend',
  'read-report',
  'report',
  'publish',
  'record',
];

describe('roles', () => {
  it('are the five of the blueprint, and the matrix has a row for each right', () => {
    assert.deepEqual([...ROLES], ['owner', 'manager', 'coordinator', 'approver', 'reader']);
    assert.deepEqual(Object.keys(MATRIX).toSorted(), [...RIGHTS].toSorted());
  });

  for (const right of RIGHTS) {
    for (const role of ROLES) {
      const allowed = MATRIX[right][role];
      it(`${allowed ? 'lets' : 'keeps'} ${role} ${allowed ? 'use' : 'from'} ${right}`, () => {
        assert.equal(may([role], right), allowed);
      });
    }
  }

  it('add up when somebody has several', () => {
    assert.equal(may(['owner', 'manager'], 'summary'), true);
    assert.equal(may(['reader', 'owner'], 'running'), true);
    assert.equal(may(['reader', 'owner'], 'summary'), false);
  });

  for (const right of RIGHTS) {
    it(`give nobody ${right} without a role`, () => {
      assert.equal(may([], right), false);
    });
  }

  it('are named, all of them, that have a right', () => {
    assert.deepEqual(rolesWith('summary'), ['manager', 'coordinator', 'approver']);
    assert.deepEqual(rolesWith('help'), [...ROLES]);
  });

  it('let through whoever may', () => {
    assert.doesNotThrow(() => demand({ roles: ['coordinator'] }, 'import'));
  });

  it('refuse whoever may not, and say which right it was', () => {
    const problem = problemFrom(() => demand({ roles: ['owner'] }, 'import'));
    assert.equal(problem.code, 'not-allowed');
    assert.deepEqual(problem.fields, { right: 'import' });
  });
});
