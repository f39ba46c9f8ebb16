import assert from 'node:assert/strict';
import { changePerson } from '../../../src/commands/people/change-person.ts';
import { listPeople } from '../../../src/commands/people/list-people.ts';
import { linesOf } from '../../audit.ts';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { ANNA, BO, CECILIA, DORA, setStage } from '../../faults/stage.ts';

const COORDINATING = { ...CECILIA, roles: ['coordinator'], language: 'sv' } as const;

describe('The people whom a coordinator sees to', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await setStage(bot);
  });
  afterEach(closeBots);

  it('are listed by name, with what they own and whether they can be reached', async () => {
    await bot.deps.stores.people.update(() => [{ id: 'frida|1', name: 'Frida Ros', roles: ['owner'] }], {
      by: CECILIA,
      at: '2025-09-02T08:00:00.000Z',
      from: 'chat',
    });
    await bot.deps.stores.conversations.remove(DORA.id);
    const people = await listPeople(COORDINATING, bot.deps);
    assert.deepEqual(
      people.map(({ person, owned, reach }) => [person.name, owned.map(({ title }) => title), reach]),
      [
        ['Anna Ek', ['Staden blir grönare', 'Barnen leker mer'], 'reachable'],
        ['Bo Lind', ['Staden blir tystare'], 'reachable'],
        ['Cecilia Ståhl', [], 'reachable'],
        ['Dora Alm', [], 'no-address'],
        ['Frida Ros', [], 'no-address'],
      ],
    );
  });

  it('are listed and changed by coordinators alone', async () => {
    const manager = { ...COORDINATING, roles: ['manager'] } as const;
    await assert.rejects(listPeople(manager, bot.deps), { code: 'not-allowed' });
    await assert.rejects(changePerson(manager, BO.id, { unit: 'HR' }, bot.deps), { code: 'not-allowed' });
  });

  it('are changed in what is named, with a line in the trail', async () => {
    const lines = await linesOf(bot, () => changePerson(COORDINATING, BO.id, { unit: ' HR ' }, bot.deps));
    assert.deepEqual(
      lines.map(({ what, before, after }) => [what, before, after]),
      [
        [
          'person',
          { ...BO, roles: ['owner'], deputy: DORA.id },
          { ...BO, roles: ['owner'], deputy: DORA.id, unit: 'HR' },
        ],
      ],
    );
    await changePerson(COORDINATING, BO.id, { unit: '', deputy: '', roles: [] }, bot.deps);
    assert.deepEqual(await bot.deps.stores.people.read(BO.id), { ...BO, roles: ['reader'] });
    assert.deepEqual(await linesOf(bot, () => changePerson(COORDINATING, BO.id, {}, bot.deps)), []);
  });

  it('do not stand in for themselves, and nobody whom nobody knows stands in', async () => {
    assert.equal((await changePerson(COORDINATING, BO.id, { deputy: BO.id }, bot.deps)).deputy, undefined);
    const unknown = changePerson(COORDINATING, BO.id, { deputy: 'nobody' }, bot.deps);
    await assert.rejects(unknown, { code: 'unknown-person' });
    await assert.rejects(changePerson(COORDINATING, 'nobody', {}, bot.deps), { code: 'unknown-person' });
  });

  it('do not lose their last coordinator: nobody takes the role from themselves', async () => {
    const own = changePerson(COORDINATING, CECILIA.id, { roles: ['manager'] }, bot.deps);
    await assert.rejects(own, { code: 'own-role' });
    const more = ['coordinator', 'owner'] as const;
    assert.deepEqual((await changePerson(COORDINATING, CECILIA.id, { roles: more }, bot.deps)).roles, more);
    await changePerson(COORDINATING, ANNA.id, { roles: ['coordinator'] }, bot.deps);
    const anna = { ...ANNA, roles: ['coordinator'], language: 'sv' } as const;
    await changePerson(anna, CECILIA.id, { roles: ['owner'] }, bot.deps);
    assert.deepEqual((await bot.deps.stores.people.read(CECILIA.id))?.roles, ['owner']);
  });
});
