import assert from 'node:assert/strict';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { moveAccount } from '../../../src/commands/people/move-account.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { type Json, stepsOf, textOf, valuesOf } from '../../cards.ts';
import { buttonOf, peopleDesk } from '../../people-chat.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

describe('A coordinator who sees to the list of people in the chat', () => {
  let bot: Bot;
  let desk: ReturnType<typeof peopleDesk>;

  beforeEach(async () => {
    bot = await startBot();
    desk = peopleDesk(bot);
    await openSampleRound(bot);
    await bot.install(ALEX);
  });
  afterEach(closeBots);

  describe('takes in', () => {
    const addForm = async () =>
      (await bot.submit(ALEX, buttonOf(await desk.say('personer'), 'Lägg till person'))).card;
    const send = async (filled: Json) => {
      const form = await addForm();
      return desk.press(form, 'Lägg till', { ...valuesOf(form), ...filled });
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
      const { name, roles, unit } = (await desk.stored(NINA.id)) ?? {};
      assert.deepEqual({ name, roles, unit }, { name: 'Nina Berg', roles: ['owner', 'manager'], unit: 'HR' });
      assert.equal(stepsOf(card)[0]?.command, 'owners');
    });

    it('several at once, and leaves those alone who are there', async () => {
      const before = await desk.stored(AMIRA.id);
      const card = await send({ people: `${NINA.id},${STRANGER.id},${AMIRA.id}`, roles: 'reader' });
      assert.match(
        textOf(card),
        /^Personer\n2 personer är tillagda\nAmira Haddad fanns redan och är inte ändrad\. .+vad de nya ska ansvara för\./,
      );
      assert.deepEqual(await desk.stored(AMIRA.id), before);
    });

    it('none of those who are there, and says so', async () => {
      const card = await send({ people: `${MATTIAS.id},${AMIRA.id}`, roles: 'reader' });
      assert.match(
        textOf(card),
        /^Personer\nIngen ny person är tillagd\nAmira Haddad och Mattias Ekdahl fanns redan och är inte ändrade\.\n/,
      );
    });

    it('a mere reader with the role that is chosen', async () => {
      await importPeople(COORDINATOR, [{ ...NINA, roles: ['reader'] }], bot.deps);
      await send({ people: NINA.id, roles: 'approver' });
      assert.deepEqual((await desk.stored(NINA.id))?.roles, ['approver']);
    });

    const refused: readonly [what: string, filled: Json, said: RegExp][] = [
      ['nobody', { people: '' }, /Välj minst en person/],
      ['somebody without a role', { people: 'nina', roles: '' }, /Välj minst en roll/],
      [
        'a guest',
        { people: 'gast' },
        /Jag känner inte till den du valde\. Skriv ”@Målvakt ägare” i ett team/,
      ],
      [
        'somebody who is nowhere',
        { people: 'nina,nobody-knows' },
        /Jag känner inte till den du valde\. Skriv ”@Målvakt ägare” i ett team/,
      ],
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

  describe('asks about an account that was made anew', () => {
    const email = 'amira.haddad@exempel.malmo.invalid';
    const NEW: Person = { id: 'amira-new', name: AMIRA.name, email: email.toUpperCase(), roles: ['reader'] };
    const ask = async () => (await bot.submit(ALEX, buttonOf(await desk.say('personer'), 'Visa'))).card;
    const enter = (...people: readonly Person[]) => bot.deps.stores.people.update(() => people, BY_ANNA);

    for (const twin of [NEW, { ...NEW, email: undefined }]) {
      it(`once, and moves all on a yes, ${twin.email ? 'by the address' : 'by the name alone'}`, async () => {
        await enter(twin);
        const question = await ask();
        assert.match(textOf(question), /^Personer\nHar Amira Haddad fått ett nytt konto\?\n/);
        const moved = await desk.press(question, 'Ja, flytta');
        assert.match(textOf(moved), /^Personer\nAmira Haddad är flyttad till sitt nya konto\n/);
        const owners = await bot.deps.stores.owners.ofPlan('ks-2025');
        assert.equal(owners.filter(({ person }) => person === 'amira-new').length, 4);
        assert.equal(owners.filter(({ person }) => person === AMIRA.id).length, 0);
        assert.deepEqual((await desk.stored('amira-new'))?.roles, ['owner', 'manager']);
        assert.equal(await desk.stored(AMIRA.id), undefined);
        assert.doesNotMatch(textOf(await desk.say('personer')), /två gånger/);
        assert.match(textOf(await desk.press(question, 'Ja, flytta')), /har någon redan svarat på/);
      });
    }

    it('and never again after a no, also when a list of people is read in', async () => {
      await enter(NEW);
      const question = await ask();
      assert.match(
        textOf(await desk.press(question, 'Nej, två personer')),
        /Det är två personer\. Jag frågar inte om det igen/,
      );
      await importPeople(COORDINATOR, [{ ...NEW, unit: 'HR' }], bot.deps);
      assert.doesNotMatch(textOf(await desk.say('personer')), /finns två gånger/);
      assert.match(textOf(await desk.press(question, 'Ja, flytta')), /har någon redan svarat på/);
      assert.ok(await desk.stored(AMIRA.id));
    });

    it('and never again after a no, when one of the two gets another account', async () => {
      await enter(NEW);
      await desk.press(await ask(), 'Nej, två personer');
      for (const [from, to] of [
        [NEW.id, 'amira-newer'],
        [AMIRA.id, 'amira-newest'],
      ] as const) {
        await moveAccount(COORDINATOR, { from, to }, bot.deps);
        assert.doesNotMatch(textOf(await desk.say('personer')), /finns två gånger/);
      }
      await importPeople(COORDINATOR, [{ ...NEW, id: 'amira-newer' }], bot.deps);
      assert.ok(await desk.stored('amira-newest'));
    });

    it('and about nobody who only has the same name, whose address tells them apart', async () => {
      await enter({ ...NEW, email: 'en.annan@exempel.malmo.invalid' });
      const list = textOf(await desk.say('personer'));
      assert.doesNotMatch(list, /finns två gånger/);
      assert.match(list, /^Amira Haddad \(amira\.haddad\)$/m);
      assert.match(list, /^Amira Haddad \(en\.annan\)$/m);
      assert.match(list, /^Mattias Ekdahl$/m);
    });

    it('and moves no two that a forged button names', async () => {
      await enter(NEW);
      const forged = { ...buttonOf(await ask(), 'Ja, flytta'), from: MATTIAS.id };
      assert.match(textOf((await bot.execute(ALEX, forged)).card), /har någon redan svarat på/);
      assert.ok(await desk.stored(MATTIAS.id));
    });
  });
});
