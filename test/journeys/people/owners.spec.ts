import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { samplePlan } from '../../../src/demo/sample.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, elementsOf, inputsOf, isJson, type Json, saidOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

const OWNER_IDS = 'Ansvarig';

/** The titles of the choices of an input, by their values. */
function choicesOf(card: unknown, label: string): Record<string, string> {
  const input = inputsOf(card).find((one) => one.label === label);
  const choices = Array.isArray(input?.choices) ? input.choices.filter(isJson) : [];
  return Object.fromEntries(choices.map(({ title, value }) => [String(value), String(title)]));
}

describe('Owners, to a coordinator in the personal chat,', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
    for (const person of [AMIRA, MATTIAS]) await bot.install(person);
  });
  afterEach(closeBots);

  const ownersOf = async (item: string) =>
    (await bot.deps.stores.owners.ofPlan('ks-2025')).filter((one) => one.item === item);

  /** Takes away the owners of some items. */
  const disown = async (count: number) => {
    const owned = (await bot.deps.stores.owners.ofPlan('ks-2025')).slice(0, count);
    const items = owned.map(({ item }) => item);
    await bot.deps.stores.owners.update('ks-2025', items, () => [], BY_ANNA);
  };

  it('are a dozen at a time, those without one first and counted in the heading', async () => {
    await disown(3);
    const { card } = await bot.say(ALEX, 'ägare');
    assert.match(textOf(card), /^Ansvariga · [^\n]+\n3 mål saknar ansvarig\n/);
    const said = textOf(card).split('\n');
    assert.equal(said.filter((line) => line === 'Saknar ansvarig').length, 3);
    assert.ok(said.lastIndexOf('Saknar ansvarig') < said.indexOf('Alex Lindgren'));
    assert.equal(said.filter((line) => line === 'Ändra' || line === 'Välj').length, 12);
    const { card: next } = await bot.execute(ALEX, dataOf(card, 'owners'));
    assert.match(textOf(next), /3 mål saknar ansvarig/);
    assert.equal(
      textOf(next)
        .split('\n')
        .filter((line) => line === 'Ändra').length,
      4,
    );
  });

  it('are all said to be there when they are', async () => {
    assert.match(textOf((await bot.say(ALEX, 'ägare')).card), /Allt har en ansvarig: 12 mål och 4 uppdrag/);
  });

  it('are told with their deputies, and by id when nobody knows them', async () => {
    const known = (await bot.deps.stores.people.read(MATTIAS.id)) ?? assert.fail();
    await importPeople(COORDINATOR, [{ ...known, deputy: AMIRA.id }], bot.deps);
    await bot.deps.stores.owners.update(
      'ks-2025',
      ['mal-uppvaxt'],
      (owners) => owners.map((one) => ({ ...one, person: 'gone' })),
      BY_ANNA,
    );
    const { card } = await bot.say(ALEX, 'ägare');
    assert.match(
      textOf(card),
      /^[^\n]+\n[^\n]+\n[^\n]+\ngone \(finns inte i personlistan\)[\s\S]*Ändra/,
      'it is not the first',
    );
    const { card: last } = await bot.execute(ALEX, dataOf(card, 'owners'));
    assert.match(textOf(last), /Mattias Ekdahl \(ersättare Amira Haddad\)/);
  });

  it('are changed in a form that has those of today chosen', async () => {
    const { card: form } = await bot.say(ALEX, 'ägare öresund');
    assert.match(textOf(form), /Vem ansvarar för Öresundsmetron\?/);
    assert.deepEqual(valuesOf(form), { owner_0: ALEX.id });
    assert.equal(choicesOf(form, OWNER_IDS)[AMIRA.id], 'Amira Haddad');
    const [picker] = inputsOf(form);
    assert.deepEqual(picker?.['choices.data'], { type: 'Data.Query', dataset: 'graph.microsoft.com/users' });
    const data: Json = {
      ...dataOf(form, 'set-owners'),
      owner_0: `${AMIRA.id}, ${MATTIAS.id.toUpperCase()}`,
    };
    const { card: saved } = await bot.execute(ALEX, data);
    assert.match(
      textOf(saved),
      /Amira Haddad och Mattias Ekdahl ansvarar nu för Öresundsmetron[\s\S]*frågan i delårsrapporten 2025 får den nu/,
    );
    assert.deepEqual(inputsOf(saved), []);
    const item = String(data.item);
    assert.deepEqual(
      (await ownersOf(item)).map(({ person }) => person),
      [AMIRA.id, MATTIAS.id],
    );
    assert.match(textOf((await bot.execute(ALEX, dataOf(saved, 'say'))).card), /Allt har en ansvarig/);
  });

  it('who are new get the question, once, and those who were no longer may answer', async () => {
    await bot.install(ALEX);
    await bot.worker.tick();
    await bot.worker.tick();
    const { card: question } = await bot.say(ALEX, 'svara öresund');
    const { card: form } = await bot.say(ALEX, 'ägare öresund');
    await bot.execute(ALEX, { ...dataOf(form, 'set-owners'), owner_0: AMIRA.id });
    bot.connector.sent.length = 0;
    await bot.worker.tick();
    await bot.worker.tick();
    assert.deepEqual(
      bot.connector.sent.map(({ conversation }) => conversation),
      [`chat-${AMIRA.id}`],
    );
    const { text } = await bot.execute(ALEX, dataOf(question, 'submit'));
    assert.match(
      String(text),
      /Du är varken ansvarig eller ersättare för det, så jag kan inte ta emot något svar/,
    );
  });

  it('may be none, which is said', async () => {
    const { card: form } = await bot.say(ALEX, 'ägare öresund');
    const { card } = await bot.execute(ALEX, { ...dataOf(form, 'set-owners'), owner_0: '' });
    assert.match(textOf(card), /Öresundsmetron saknar nu ansvarig/);
    assert.doesNotMatch(textOf(card), /får den nu/);
  });

  it('are not overwritten when somebody else has changed them in between', async () => {
    const { card: form } = await bot.say(ALEX, 'ägare öresund');
    const { item } = dataOf(form, 'set-owners');
    const owners = [{ item: String(item), person: MATTIAS.id }];
    await importOwners(COORDINATOR, { plan: 'ks-2025', owners }, bot.deps);
    const { card } = await bot.execute(ALEX, { ...dataOf(form, 'set-owners'), owner_0: AMIRA.id });
    assert.match(textOf(card), /Någon annan har ändrat vilka som ansvarar\. Inget av det du valde är sparat/);
    assert.equal(valuesOf(card).owner_0, MATTIAS.id);
    assert.deepEqual(
      (await ownersOf(String(item))).map(({ person }) => person),
      [MATTIAS.id],
    );
  });

  it('are offered to choose from when several goals fit', async () => {
    const { card } = await bot.say(ALEX, 'ägare stad');
    assert.match(textOf(card), /\d+ mål.* stämmer med det du skrev/);
    const { card: form } = await bot.execute(ALEX, dataOf(card, 'edit-owners'));
    assert.match(textOf(form), /Vem ansvarar för/);
  });

  it('are asked about and told with the title in quotation marks, where there is no shorter name', async () => {
    const items = samplePlan().items.map(({ short: _, ...item }) => item);
    await importPlan(COORDINATOR, { plan: { ...samplePlan(), items }, dryRun: false }, bot.deps);
    const { card: form } = await bot.say(ALEX, 'ägare öresundsmetron');
    assert.match(textOf(form), /\nVem ansvarar för målet ”[^”]+”\?\n/);
    const data = dataOf(form, 'set-owners');
    const { card: saved } = await bot.execute(ALEX, { ...data, owner_0: AMIRA.id });
    assert.match(textOf(saved), /\nAmira Haddad ansvarar nu för målet ”[^”]+”\n/);
    const { card: again } = await bot.execute(ALEX, dataOf(saved, 'edit-owners'));
    const { card: none } = await bot.execute(ALEX, { ...dataOf(again, 'set-owners'), owner_0: '' });
    assert.match(textOf(none), /\nMålet ”[^”]+” saknar nu ansvarig\n/);
  });

  describe('who are found by Teams and are not in the list of people', () => {
    const NEW = '0b6a8f3e-1111-4222-8333-944455556666';
    const pick = async (): Promise<{ card: Json | undefined; text: string | undefined }> => {
      const { card: form } = await bot.say(ALEX, 'ägare öresund');
      return bot.execute(ALEX, { ...dataOf(form, 'set-owners'), owner_0: NEW });
    };

    it('are put there as readers when Teams knows them', async () => {
      const nora = { aadObjectId: NEW, name: 'Nora Dahl', email: 'nora@exempel.invalid', userRole: 'user' };
      bot.connector.members.set(NEW, nora);
      assert.match(textOf((await pick()).card), /Nora Dahl ansvarar nu för Öresundsmetron/);
      const stored = { id: NEW, name: 'Nora Dahl', email: 'nora@exempel.invalid', roles: ['reader'] };
      assert.deepEqual(await bot.deps.stores.people.read(NEW), stored);
    });

    const unknown: readonly [what: string, member: number | object][] = [
      ['Teams does not know them', 404],
      ['Teams fails', 500],
      ['they are a guest', { aadObjectId: NEW, name: 'Nora Dahl', userRole: 'guest' }],
      ['Teams does not say whether they are a guest', { aadObjectId: NEW, name: 'Nora Dahl' }],
      ['Teams tells of nobody', {}],
    ];
    for (const [what, member] of unknown) {
      it(`are refused in words when ${what}, and nothing changes`, async () => {
        bot.connector.members.set(NEW, member);
        assert.match(String((await pick()).text), /Inget är ändrat\. Jag känner inte till den du valde/);
        assert.equal(await bot.deps.stores.people.read(NEW), undefined);
        const { card } = await bot.say(ALEX, 'ägare öresund');
        assert.equal(valuesOf(card).owner_0, ALEX.id);
      });
    }
  });

  it('speak English', async () => {
    await disown(1);
    const { card } = await bot.say(ALEX, 'owners');
    assert.match(textOf(card), /Without an owner: 1 goal[\s\S]*Has no owner[\s\S]*Choose[\s\S]*Change/);
    const { card: form } = await bot.execute(ALEX, dataOf(card, 'edit-owners'));
    assert.match(textOf(form), /Who owns[\s\S]*Save owners/);
    const { card: saved } = await bot.execute(ALEX, { ...dataOf(form, 'set-owners'), owner_0: AMIRA.id });
    assert.match(textOf(saved), /is now owned by Amira Haddad[\s\S]*gets it now/);
  });
});

describe('Owners, to others,', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  it('are shown to a manager, who has nothing to press', async () => {
    for (const words of ['ägare', 'ägare öresund']) {
      const { card } = await bot.say(AMIRA, words);
      assert.match(textOf(card), /Alex Lindgren/);
      assert.deepEqual(
        elementsOf(card).filter(({ verb }) => verb === 'edit-owners'),
        [],
      );
    }
  });

  const kept: readonly [string, Someone][] = [
    ['an owner', MATTIAS],
    ['a stranger', STRANGER],
  ];
  for (const [who, person] of kept) {
    it(`are not shown to ${who}`, async () => {
      assert.match(saidOf(await bot.say(person, 'ägare')), /^Jag förstod inte det/);
    });
  }

  it('are not changed by a manager or an owner who has got hold of a form', async () => {
    const { card: form } = await bot.say(ALEX, 'ägare öresund');
    const data = { ...dataOf(form, 'set-owners'), owner_0: AMIRA.id };
    for (const person of [AMIRA, MATTIAS]) {
      assert.match(String((await bot.execute(person, data)).text), /känner inte igen den knappen/);
    }
    assert.equal(valuesOf((await bot.say(ALEX, 'ägare öresund')).card).owner_0, ALEX.id);
  });
});
