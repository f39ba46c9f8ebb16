import assert from 'node:assert/strict';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { removePerson } from '../../../src/commands/people/remove-person.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import { ROLES, type Role } from '../../../src/domain/people/roles.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, elementsOf, isJson, type Json, stepsOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

/** The names of a list, each with what stands below it. */
function linesOf(card: unknown): readonly string[] {
  return elementsOf(card)
    .filter(({ type }) => type === 'ColumnSet')
    .map((row) => {
      const texts = elementsOf(row).filter(({ type }) => type === 'TextBlock');
      return texts.map(({ text }) => String(text).replaceAll('\u00A0', ' ')).join(' | ');
    });
}

/** What a button sends, by its title. */
function buttonOf(card: unknown, title: string): Json {
  const button = elementsOf(card).find((one) => one.title === title);
  assert.ok(button && isJson(button.data), `no button ${title}: ${textOf(card)}`);
  return button.data;
}

function hasButton(card: unknown, title: string): boolean {
  return elementsOf(card).some((one) => one.title === title);
}

describe('The list of people, to a coordinator in the chat,', () => {
  let bot: Bot;
  const READERS = Array.from({ length: 20 }, (_, index): Person => {
    const number = String(index).padStart(2, '0');
    return { id: `reader-${number}`, name: `Läsare ${number}`, roles: ['reader'], unit: 'Kansliet' };
  });

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
    await bot.install(ALEX);
  });
  afterEach(closeBots);

  const add = (...people: readonly Person[]) => importPeople(COORDINATOR, people, bot.deps);
  const stored = (id: string) => bot.deps.stores.people.read(id);
  const say = async (words: string) => (await bot.say(ALEX, words)).card;
  const press = async (card: unknown, title: string, filled: Json = {}) =>
    (await bot.execute(ALEX, { ...buttonOf(card, title), ...filled })).card;
  const formOf = async ({ name }: Someone) => press(await say(`personer ${name}`), 'Ändra');
  const save = (form: unknown, filled: Json) => press(form, 'Spara', { ...valuesOf(form), ...filled });
  const become = (person: Someone, changed: Partial<Person>) =>
    bot.deps.stores.people.update(
      (all) => all.filter(({ id }) => id === person.id).map((one) => ({ ...one, ...changed })),
      BY_ANNA,
    );

  it('has those first who cannot be reached, then coordinators and owners, and counts them in the heading', async () => {
    await add(...READERS);
    await bot.install(MATTIAS);
    const card = await say('personer');
    assert.match(textOf(card), /^Personer · 1–12 av 25\n25 personer, 3 kan inte nås\n/);
    const lines = linesOf(card);
    assert.equal(lines.length, 12);
    assert.match(lines[0] ?? '', /^Amira Haddad \| Kan inte nås · ansvarar för 4 mål · chef · /);
    assert.equal(lines.filter((line) => line.includes('Kan inte nås')).length, 3);
    assert.match(lines[3] ?? '', /^Alex Lindgren \| .*samordnare/);
    assert.match(lines[4] ?? '', /^Mattias Ekdahl \| Ansvarar för /);
    assert.equal(lines[5], 'Läsare 00 | Läsare · Kansliet');
  });

  it('comes a dozen at a time, in both directions', async () => {
    await add(...READERS);
    const first = await say('people');
    const second = await press(first, 'Show next 12');
    assert.match(textOf(second), /^People · 13–24 of 25\n/);
    const third = await press(second, 'Show next');
    assert.equal(linesOf(third).length, 1);
    const { card: beyond } = await bot.execute(ALEX, { ...buttonOf(first, 'Show next 12'), from: 900 });
    assert.equal(textOf(beyond), textOf(first));
  });

  it('says so when everybody can be reached', async () => {
    for (const { id, name } of await bot.deps.stores.people.all()) await bot.install({ id, name });
    assert.match(textOf(await say('personer')), /\n5 personer, alla som ska få frågor kan nås\n/);
  });

  it('does not miss somebody who is asked nothing', async () => {
    await add(...READERS.slice(0, 1));
    assert.match(textOf(await say('personer läsare 00')), /^Personer\nLäsare 00 är läsare\n/);
    await become(AMIRA, { deputy: 'reader-00' });
    assert.match(textOf(await say('personer läsare 00')), /^Personer\nLäsare 00 kan inte nås\n/);
  });

  const searches: readonly [words: string, found: RegExp][] = [
    ['ami', /^Amira Haddad$/],
    ['HADDAD', /^Amira Haddad$/],
    ['amira.haddad@exempel.malmo.invalid', /^Amira Haddad$/],
    ['A\u030Asa', /^Åsa Holmgren$/],
    ['samordnare', /^Alex Lindgren$/],
    ['coordinator', /^Alex Lindgren$/],
    ['ekonomi', /^Jelena Petrović$/],
    ['kansliet 1', /^Läsare 1\d, .*Läsare 1\d$/],
  ];
  for (const [words, found] of searches) {
    it(`is searched by "${words}"`, async () => {
      await add(...READERS);
      const card = await say(`personer ${words}`);
      const names = linesOf(card).map((line) => line.split(' | ')[0]);
      const only = / (?:kan inte nås|är |ansvarar för)/.exec(textOf(card).split('\n')[1] ?? '');
      const name = only ? [textOf(card).split('\n')[1]?.slice(0, only.index)] : names;
      assert.match(name.join(', '), found);
    });
  }

  it('offers to add whoever is not found, and keeps what was searched for on the next page', async () => {
    await add(...READERS);
    const none = await say('personer xyz');
    assert.match(textOf(none), /Ingen i personlistan stämmer med ”xyz”/);
    assert.ok(hasButton(none, 'Lägg till person'));
    const next = await press(await say('personer kansliet'), 'Visa nästa 8');
    assert.match(textOf(next), /13–20 av 20\n20 personer stämmer med ”kansliet”/);
  });

  it('opens a person below, with what they own and what to do when they cannot be reached', async () => {
    const line = buttonOf(await say('personer'), 'Visa');
    const { card } = await bot.submit(ALEX, line);
    assert.match(
      textOf(card),
      /^Personer\nAmira Haddad kan inte nås\nAmira Haddad har inte öppnat Målvakt i Teams/,
    );
    assert.match(textOf(card), /Be Amira Haddad att öppna Målvakt i Teams och skriva ”svara”/);
    assert.match(textOf(card), /Ansvarar för\nBeslutsunderlagen om unga\n/);
    assert.deepEqual(
      stepsOf(card).map(({ command }) => command),
      ['people', 'owners'],
    );
  });

  it('is told once somebody can be reached', async () => {
    await bot.install(AMIRA);
    assert.match(textOf(await say('personer amira')), /^Personer\nAmira Haddad ansvarar för 4 mål\n/);
  });

  describe('changes', () => {
    it('roles, unit and deputy in a form that is filled in with what is', async () => {
      const form = await formOf(AMIRA);
      assert.deepEqual(valuesOf(form), {
        roles: 'owner,manager',
        unit: 'Avdelningen för samhälle och delaktighet',
        newDeputy: '',
      });
      const card = await save(form, { roles: 'owner,coordinator', unit: ' HR ', newDeputy: MATTIAS.id });
      assert.match(textOf(card), /Ändringen är sparad/);
      assert.match(
        textOf(card),
        /\*\*Roller:\*\* ansvarig, samordnare\n\*\*Enhet:\*\* HR\n\*\*Ersättare:\*\* Mattias/,
      );
      const { roles, unit, deputy } = (await stored(AMIRA.id)) ?? {};
      assert.deepEqual(
        { roles, unit, deputy },
        { roles: ['owner', 'coordinator'], unit: 'HR', deputy: MATTIAS.id },
      );
    });

    it('nothing that was not touched, and takes a deputy away when that is chosen', async () => {
      await become(AMIRA, { deputy: MATTIAS.id });
      const before = await stored(AMIRA.id);
      await save(await formOf(AMIRA), {});
      assert.deepEqual(await stored(AMIRA.id), before);
      await save(await formOf(AMIRA), { deputy: 'nobody' });
      assert.equal((await stored(AMIRA.id))?.deputy, undefined);
    });

    it('the same twice when Teams sends it again', async () => {
      const form = await formOf(AMIRA);
      await save(form, { unit: 'HR' });
      assert.match(textOf(await save(form, { unit: 'HR' })), /Ändringen är sparad/);
    });

    const refused: readonly [what: string, filled: Json, said: RegExp][] = [
      ['no role', { roles: '' }, /Välj minst en roll/],
      ['a role that there is not', { roles: 'king' }, /Välj minst en roll/],
      ['themselves as deputy', { newDeputy: AMIRA.id }, /inte vara sin egen ersättare/],
      ['a deputy whom nobody knows', { newDeputy: STRANGER.id }, /finns varken i personlistan/],
    ];
    for (const [what, filled, said] of refused) {
      it(`nothing with ${what}, and keeps what was filled in`, async () => {
        const before = await stored(AMIRA.id);
        const form = await save(await formOf(AMIRA), { unit: 'En ny enhet', ...filled });
        assert.match(textOf(form), said);
        assert.equal(valuesOf(form).unit, 'En ny enhet');
        assert.deepEqual(await stored(AMIRA.id), before);
      });
    }

    it('no coordinator into something else by their own hand', async () => {
      const form = await save(await formOf(ALEX), { roles: 'owner', unit: 'En ny enhet' });
      assert.match(textOf(form), /Be en annan samordnare/);
      assert.equal(valuesOf(form).unit, 'En ny enhet');
      assert.ok((await stored(ALEX.id))?.roles.includes('coordinator'));
    });

    it('nothing that somebody else has changed meanwhile, until that has been seen', async () => {
      const form = await formOf(AMIRA);
      await become(AMIRA, { unit: 'Stadskontoret' });
      const again = await save(form, { unit: 'HR' });
      assert.match(textOf(again), /Någon annan ändrade samma person.+enhet: Stadskontoret/);
      assert.equal(valuesOf(again).unit, 'HR');
      assert.equal((await stored(AMIRA.id))?.unit, 'Stadskontoret');
      await save(again, { unit: 'HR' });
      assert.equal((await stored(AMIRA.id))?.unit, 'HR');
    });
  });

  describe('takes in', () => {
    const addForm = async () =>
      (await bot.submit(ALEX, buttonOf(await say('personer'), 'Lägg till person'))).card;
    const send = async (filled: Json) => {
      const form = await addForm();
      return press(form, 'Lägg till', { ...valuesOf(form), ...filled });
    };
    const NINA = { id: 'nina', name: 'Nina Berg' };

    beforeEach(async () => {
      await bot.say(ALEX, 'prenumerera', CHANNEL);
      for (const { id, name } of [NINA, STRANGER])
        bot.connector.members.set(id, { aadObjectId: id, name, userRole: 'user' });
      bot.connector.members.set('gast', { aadObjectId: 'gast', name: 'Gäst', userRole: 'guest' });
      bot.connector.members.set('nobody-knows', 404);
    });

    it('somebody whom Teams has found, with role and unit', async () => {
      const card = await send({ people: NINA.id, roles: 'owner,manager', unit: 'HR' });
      assert.match(textOf(card), /^Personer\nNina Berg är tillagd\n/);
      const { name, roles, unit } = (await stored(NINA.id)) ?? {};
      assert.deepEqual({ name, roles, unit }, { name: 'Nina Berg', roles: ['owner', 'manager'], unit: 'HR' });
      assert.equal(stepsOf(card)[0]?.command, 'owners');
    });

    it('several at once, and leaves those alone who are there', async () => {
      const before = await stored(AMIRA.id);
      const card = await send({ people: `${NINA.id},${STRANGER.id},${AMIRA.id}`, roles: 'reader' });
      assert.match(textOf(card), /^Personer\n2 personer är tillagda\nAmira Haddad fanns redan/);
      assert.deepEqual(await stored(AMIRA.id), before);
    });

    it('a mere reader with the role that is chosen', async () => {
      await add({ ...NINA, roles: ['reader'] });
      await send({ people: NINA.id, roles: 'approver' });
      assert.deepEqual((await stored(NINA.id))?.roles, ['approver']);
    });

    const refused: readonly [what: string, filled: Json, said: RegExp][] = [
      ['nobody', { people: '' }, /Välj minst en person/],
      ['somebody without a role', { people: 'nina', roles: '' }, /Välj minst en roll/],
      ['a guest', { people: 'gast' }, /finns varken i personlistan/],
      ['somebody who is nowhere', { people: 'nina,nobody-knows' }, /finns varken i personlistan/],
    ];
    for (const [what, filled, said] of refused) {
      it(`not ${what}, and keeps what was filled in`, async () => {
        const form = await send({ unit: 'En ny enhet', ...filled });
        assert.match(textOf(form), said);
        assert.equal(valuesOf(form).unit, 'En ny enhet');
        assert.equal(valuesOf(form).people, filled.people);
        assert.equal((await bot.deps.stores.people.all()).length, 5);
      });
    }
  });

  describe('lets go of', () => {
    it('somebody after a question that says which goals lose their owner', async () => {
      const asked = await press(await say('personer amira'), 'Ta bort');
      assert.match(textOf(asked), /^Personer\nSka Amira Haddad tas bort ur personlistan\?\n/);
      assert.match(textOf(asked), /4 mål blir utan ansvarig\nBeslutsunderlagen om unga\n/);
      assert.ok(await stored(AMIRA.id));
      const kept = await press(asked, 'Behåll');
      assert.match(textOf(kept), /Amira Haddad kan inte nås/);
      const done = await press(asked, 'Ta bort');
      assert.match(textOf(done), /^Personer\nAmira Haddad är borttagen\n/);
      assert.match(textOf(done), /4 mål saknar nu ansvarig\nBeslutsunderlagen om unga\n/);
      assert.equal(stepsOf(done)[0]?.command, 'owners');
      assert.equal(await stored(AMIRA.id), undefined);
      assert.match(textOf(await say('ägare')), /4 mål saknar ansvarig/);
    });

    it('a deputy, and says whose', async () => {
      await become(AMIRA, { deputy: MATTIAS.id });
      const asked = await press(await say('personer mattias'), 'Ta bort');
      assert.match(textOf(asked), /Amira Haddad blir utan ersättare/);
      assert.match(textOf(await press(asked, 'Ta bort')), /Amira Haddad har inte längre någon ersättare/);
    });

    it('nobody who asks for it themselves', async () => {
      assert.equal(hasButton(await say('personer alex'), 'Ta bort'), false);
      const forged = {
        ...buttonOf(await press(await say('personer amira'), 'Ta bort'), 'Ta bort'),
        person: ALEX.id,
      };
      assert.match(String((await bot.execute(ALEX, forged)).text), /Be en annan samordnare/);
      assert.ok(await stored(ALEX.id));
    });

    it('whoever is gone already, by saying so and showing the list', async () => {
      const card = await say('personer amira');
      const form = await press(card, 'Ändra');
      await removePerson(COORDINATOR, AMIRA.id, bot.deps);
      const replies = [
        await press(card, 'Ändra'),
        await press(card, 'Ta bort'),
        await save(form, { unit: 'HR' }),
      ];
      for (const reply of replies) {
        assert.match(textOf(reply), /finns inte längre i personlistan/);
        assert.equal(linesOf(reply).length, 4);
      }
      const forged = { ...buttonOf(card, 'Ändra'), verb: 'remove-person', person: 'never-known' };
      assert.match(textOf((await bot.execute(ALEX, forged)).card), /finns inte längre i personlistan/);
    });
  });

  describe('asks about an account that was made anew', () => {
    const email = 'amira.haddad@exempel.malmo.invalid';
    const NEW: Person = { id: 'amira-new', name: AMIRA.name, email: email.toUpperCase(), roles: ['reader'] };
    const ask = async () => (await bot.submit(ALEX, buttonOf(await say('personer'), 'Visa'))).card;
    const enter = (...people: readonly Person[]) => bot.deps.stores.people.update(() => people, BY_ANNA);

    for (const twin of [NEW, { ...NEW, email: undefined }]) {
      it(`once, and moves all on a yes, ${twin.email ? 'by the address' : 'by the name alone'}`, async () => {
        await enter(twin);
        const question = await ask();
        assert.match(textOf(question), /^Personer\nHar Amira Haddad fått ett nytt konto\?\n/);
        const moved = await press(question, 'Ja, flytta');
        assert.match(textOf(moved), /^Personer\nAmira Haddad är flyttad till sitt nya konto\n/);
        const owners = await bot.deps.stores.owners.ofPlan('ks-2025');
        assert.equal(owners.filter(({ person }) => person === 'amira-new').length, 4);
        assert.equal(owners.filter(({ person }) => person === AMIRA.id).length, 0);
        assert.deepEqual((await stored('amira-new'))?.roles, ['owner', 'manager']);
        assert.equal(await stored(AMIRA.id), undefined);
        assert.doesNotMatch(textOf(await say('personer')), /två gånger/);
        assert.match(textOf(await press(question, 'Ja, flytta')), /har någon redan svarat på/);
      });
    }

    it('and never again after a no, also when a list of people is read in', async () => {
      await enter(NEW);
      const question = await ask();
      assert.match(
        textOf(await press(question, 'Nej, två personer')),
        /är två personer\. Jag frågar inte om det igen/,
      );
      await add({ ...NEW, email: undefined, unit: 'HR' });
      assert.doesNotMatch(textOf(await say('personer')), /finns två gånger/);
      assert.match(textOf(await press(question, 'Ja, flytta')), /har någon redan svarat på/);
      assert.ok(await stored(AMIRA.id));
    });

    it('and about nobody who only has the same name', async () => {
      await enter({ ...NEW, email: 'en.annan@exempel.malmo.invalid' });
      assert.doesNotMatch(textOf(await say('personer')), /finns två gånger/);
    });

    it('and moves no two that a forged button names', async () => {
      await enter(NEW);
      const forged = { ...buttonOf(await ask(), 'Ja, flytta'), from: MATTIAS.id };
      assert.match(textOf((await bot.execute(ALEX, forged)).card), /har någon redan svarat på/);
      assert.ok(await stored(MATTIAS.id));
    });
  });

  it('is not shown in a channel', async () => {
    const { card, text } = await bot.say(ALEX, 'personer', CHANNEL);
    assert.equal(card, undefined);
    assert.match(String(text), /egen chatt.*”personer”/);
    const line = buttonOf(await say('personer'), 'Visa');
    assert.match(String((await bot.submit(ALEX, line, CHANNEL)).text), /egen chatt/);
  });

  for (const role of ROLES.filter((one): one is Role => one !== 'coordinator')) {
    it(`is not shown to ${role}, nor changed by a forged button`, async () => {
      const form = await formOf(AMIRA);
      await become(MATTIAS, { roles: [role] });
      assert.match(String((await bot.say(MATTIAS, 'personer')).text), /samordnare/);
      const forged = { ...dataOf(form, 'save-person'), person: MATTIAS.id, roles: 'coordinator' };
      assert.match(String((await bot.execute(MATTIAS, forged)).text), /samordnare/);
      assert.deepEqual((await stored(MATTIAS.id))?.roles, [role]);
    });
  }
});
