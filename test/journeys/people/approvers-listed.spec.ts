import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { removePerson } from '../../../src/commands/people/remove-person.ts';
import { readOwnersCsv } from '../../../src/importers/owners-csv.ts';
import { type Approving, JELENA, openApproving, VERA } from '../../approving.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';

describe('A list that says who approves an area', () => {
  let a: Approving;
  beforeEach(async () => {
    a = await openApproving('sv', { areas: ['omr-klimat'] });
  });
  afterEach(closeBots);

  const read = (rows: string) =>
    importOwners(
      COORDINATOR,
      { plan: a.round.plan, owners: readOwnersCsv(`item,person,unit,as\n${rows}`) },
      a.bot.deps,
    );
  const named = () => a.bot.deps.stores.approvals.approvers(a.round.plan);

  it('names owners and approvers side by side, and leaves all other areas alone', async () => {
    const done = await read(`omr-ekonomi,${VERA.name},,approver\nmal-klimat,${JELENA.name},,owner`);
    assert.deepEqual([done.people, done.approvers, done.areas.length], [1, 1, 1]);
    assert.deepEqual(await named(), [
      { area: 'omr-ekonomi', person: VERA.id },
      { area: 'omr-klimat', person: VERA.id },
    ]);
    const owners = await a.bot.deps.stores.owners.ofPlan(a.round.plan);
    assert.ok(!owners.some(({ item }) => item.startsWith('omr-')));
  });

  const faults: readonly [string, string, string][] = [
    ['something that is no area', `mal-klimat,${VERA.name},,approver`, 'not-one-of'],
    ['somebody whose role does not allow it', `omr-ekonomi,${JELENA.name},,approver`, 'not-approver'],
    ['somebody whom nobody knows', 'omr-ekonomi,Ingen Alls,,approver', 'unknown-person'],
    ['a part that nobody plays', `omr-ekonomi,${VERA.name},,reader`, 'not-one-of'],
  ];
  for (const [title, row, code] of faults) {
    it(`is refused with its line when it names ${title}`, async () => {
      await assert.rejects(
        async () => read(row),
        (error: { findings?: readonly { code: string; line: number }[] }) => {
          assert.deepEqual(
            error.findings?.map((one) => [one.code, one.line]),
            [[code, 2]],
          );
          return true;
        },
      );
      assert.equal((await named()).length, 1);
    });
  }

  it('names nobody who has left', async () => {
    await removePerson(COORDINATOR, VERA.id, a.bot.deps);
    assert.deepEqual(await named(), []);
  });
});
