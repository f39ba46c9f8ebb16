import assert from 'node:assert/strict';
import { ROLES, type Role } from '../../../src/domain/people/roles.ts';
import { type Bot, closeBots, type Someone, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, inputsOf, type Json, seenOf, valuesOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const DAYS = { from: '2025-09-08', to: '2025-09-12' };

/** Searches the whole directory, and names many of it by itself. */
function hasPeoplePicker(card: unknown): boolean {
  return inputsOf(card).some((input) => 'choices.data' in input);
}

describe('A people picker', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  async function become(person: Someone, roles: readonly Role[], deputy?: Someone): Promise<void> {
    await bot.deps.stores.people.update(
      (all) =>
        all
          .filter(({ id }) => id === person.id)
          .map((one) => ({ ...one, roles, ...(deputy ? { deputy: deputy.id } : { deputy: undefined }) })),
      BY_ANNA,
    );
  }

  for (const role of ROLES) {
    const isOffered = role !== 'reader';
    it(`is ${isOffered ? '' : 'not '}offered to ${role} in the form for an absence`, async () => {
      await become(ALEX, [role]);
      const { card } = await bot.say(ALEX, 'frånvaro');
      assert.equal(hasPeoplePicker(card), isOffered);
    });
  }

  it('is offered to a reader who is something else as well', async () => {
    await become(ALEX, ['reader', 'owner']);
    assert.equal(hasPeoplePicker((await bot.say(ALEX, 'frånvaro')).card), true);
  });

  it('is not there for a reader, nor anybody but the own deputy, who answers as the list has it', async () => {
    await become(ALEX, ['reader'], AMIRA);
    const { card: form } = await bot.say(ALEX, 'frånvaro');
    assert.deepEqual(valuesOf(form), { from: '', to: '' });
    assert.match(seenOf(form), /svarar Amira Haddad för dig[\s\S]*Säg till samordnaren/);
    const names = (await bot.deps.stores.people.all()).map(({ name }) => name);
    const named = names.filter((name) => JSON.stringify(form).includes(name));
    assert.deepEqual(named, ['Amira Haddad']);
    await bot.execute(ALEX, { ...dataOf(form, 'save-absence'), ...DAYS });
    assert.deepEqual(await bot.deps.stores.absences.all(), [{ person: ALEX.id, ...DAYS, deputy: AMIRA.id }]);
  });

  it('is not there for a reader without a deputy, who is told what becomes of the questions', async () => {
    await become(ALEX, ['reader']);
    const { card } = await bot.say(ALEX, 'frånvaro');
    assert.match(seenOf(card), /Du har ingen ersättare.+Säg till samordnaren/);
    const { card: english } = await bot.say(ALEX, 'absence');
    assert.match(seenOf(english), /You have no deputy.+Tell the coordinator/);
  });

  it('on a card of before tells a reader nothing of others: a deputy who is not their own is refused', async () => {
    const { card: form } = await bot.say(ALEX, 'frånvaro');
    await become(ALEX, ['reader'], AMIRA);
    const press = (deputy: string) =>
      bot.execute(ALEX, { ...dataOf(form, 'save-absence'), ...DAYS, deputy } satisfies Json);
    const known = await press(MATTIAS.id);
    assert.match(String(known.text), /Bara den som är .+ får göra det/);
    assert.equal((await press('nobody')).text, known.text);
    assert.deepEqual(await bot.deps.stores.absences.all(), []);
    assert.equal((await press(AMIRA.id)).text, undefined);
    assert.equal((await bot.deps.stores.absences.all()).length, 1);
  });

  it('is not opened for a reader by a button of a coordinator, to name owners', async () => {
    await become(ALEX, ['coordinator']);
    const { card: list } = await bot.say(ALEX, 'ägare');
    const button = dataOf(list, 'edit-owners');
    assert.equal(hasPeoplePicker((await bot.execute(ALEX, button)).card), true);
    for (const role of ROLES.filter((one) => one !== 'coordinator')) {
      await become(ALEX, [role]);
      const { card, text } = await bot.execute(ALEX, button);
      assert.deepEqual(
        [card, /^Jag känner inte igen den knappen\. Inget har ändrats\./.test(String(text))],
        [undefined, true],
        role,
      );
    }
  });
});
