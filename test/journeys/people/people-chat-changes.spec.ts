import assert from 'node:assert/strict';
import { removePerson } from '../../../src/commands/people/remove-person.ts';
import { ROLES, type Role } from '../../../src/domain/people/roles.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataOf, type Json, stepsOf, textOf, valuesOf } from '../../cards.ts';
import { buttonOf, hasButton, linesOf, peopleDesk } from '../../people-chat.ts';
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

  describe('changes', () => {
    it('roles, unit and deputy in a form that is filled in with what is', async () => {
      const form = await desk.formOf(AMIRA);
      assert.deepEqual(valuesOf(form), {
        roles: 'owner,manager',
        unit: 'Avdelningen för samhälle och delaktighet',
        newDeputy: '',
      });
      const card = await desk.save(form, { roles: 'owner,coordinator', unit: ' HR ', newDeputy: MATTIAS.id });
      assert.match(textOf(card), /Ändringen är sparad/);
      assert.match(textOf(card), /Roller: ansvarig, samordnare\nEnhet: HR\nErsättare: Mattias/);
      const { roles, unit, deputy } = (await desk.stored(AMIRA.id)) ?? {};
      assert.deepEqual(
        { roles, unit, deputy },
        { roles: ['owner', 'coordinator'], unit: 'HR', deputy: MATTIAS.id },
      );
    });

    it('nothing that was not touched, and takes a deputy away when that is chosen', async () => {
      await desk.become(AMIRA, { deputy: MATTIAS.id });
      const before = await desk.stored(AMIRA.id);
      await desk.save(await desk.formOf(AMIRA), {});
      assert.deepEqual(await desk.stored(AMIRA.id), before);
      await desk.save(await desk.formOf(AMIRA), { deputy: 'nobody' });
      assert.equal((await desk.stored(AMIRA.id))?.deputy, undefined);
    });

    it('the same twice when Teams sends it again', async () => {
      const form = await desk.formOf(AMIRA);
      await desk.save(form, { unit: 'HR' });
      assert.match(textOf(await desk.save(form, { unit: 'HR' })), /Ändringen är sparad/);
    });

    const refused: readonly [what: string, filled: Json, said: RegExp][] = [
      ['no role', { roles: '' }, /Välj minst en roll/],
      ['a role that there is not', { roles: 'king' }, /Välj minst en roll/],
      ['themselves as deputy', { newDeputy: AMIRA.id }, /inte vara sin egen ersättare/],
      ['a deputy whom nobody knows', { newDeputy: STRANGER.id }, /Jag känner inte till den du valde/],
    ];
    for (const [what, filled, said] of refused) {
      it(`nothing with ${what}, and keeps what was filled in`, async () => {
        const before = await desk.stored(AMIRA.id);
        const form = await desk.save(await desk.formOf(AMIRA), { unit: 'En ny enhet', ...filled });
        assert.match(textOf(form), said);
        assert.equal(valuesOf(form).unit, 'En ny enhet');
        assert.deepEqual(await desk.stored(AMIRA.id), before);
      });
    }

    it('no coordinator into something else by their own hand', async () => {
      const form = await desk.save(await desk.formOf(ALEX), { roles: 'owner', unit: 'En ny enhet' });
      assert.match(textOf(form), /Be en annan samordnare/);
      assert.equal(valuesOf(form).unit, 'En ny enhet');
      assert.ok((await desk.stored(ALEX.id))?.roles.includes('coordinator'));
    });

    it('nothing that somebody else has changed meanwhile, until that has been seen', async () => {
      const form = await desk.formOf(AMIRA);
      await desk.become(AMIRA, { unit: 'Stadskontoret' });
      const again = await desk.save(form, { unit: 'HR' });
      assert.match(textOf(again), /Någon annan ändrade samma person.+enhet: Stadskontoret/);
      assert.equal(valuesOf(again).unit, 'HR');
      assert.equal((await desk.stored(AMIRA.id))?.unit, 'Stadskontoret');
      await desk.save(again, { unit: 'HR' });
      assert.equal((await desk.stored(AMIRA.id))?.unit, 'HR');
    });
  });

  describe('lets go of', () => {
    it('somebody after a question that says which goals lose their owner', async () => {
      const asked = await desk.press(await desk.say('personer amira'), 'Ta bort');
      assert.match(textOf(asked), /^Personer\nSka Amira Haddad tas bort ur personlistan\?\n/);
      assert.match(textOf(asked), /4 mål blir utan ansvarig\nBeslutsunderlagen om unga\n/);
      assert.ok(await desk.stored(AMIRA.id));
      const kept = await desk.press(asked, 'Behåll');
      assert.match(textOf(kept), /Amira Haddad kan inte nås/);
      const done = await desk.press(asked, 'Ta bort');
      assert.match(textOf(done), /^Personer\nAmira Haddad är borttagen\n/);
      assert.match(textOf(done), /4 mål saknar nu ansvarig\nBeslutsunderlagen om unga\n/);
      assert.equal(stepsOf(done)[0]?.command, 'owners');
      assert.equal(await desk.stored(AMIRA.id), undefined);
      assert.match(textOf(await desk.say('ägare')), /4 mål saknar ansvarig/);
    });

    it('a deputy, and says whose', async () => {
      await desk.become(AMIRA, { deputy: MATTIAS.id });
      const asked = await desk.press(await desk.say('personer mattias'), 'Ta bort');
      assert.match(textOf(asked), /Amira Haddad blir utan ersättare/);
      assert.match(
        textOf(await desk.press(asked, 'Ta bort')),
        /Amira Haddad har inte längre någon ersättare/,
      );
    });

    it('nobody who asks for it themselves', async () => {
      assert.equal(hasButton(await desk.say('personer alex'), 'Ta bort'), false);
      const forged = {
        ...buttonOf(await desk.press(await desk.say('personer amira'), 'Ta bort'), 'Ta bort'),
        person: ALEX.id,
      };
      assert.match(String((await bot.execute(ALEX, forged)).text), /Be en annan samordnare/);
      assert.ok(await desk.stored(ALEX.id));
    });

    it('whoever is gone already, by saying so and showing the list', async () => {
      const card = await desk.say('personer amira');
      const form = await desk.press(card, 'Ändra');
      await removePerson(COORDINATOR, AMIRA.id, bot.deps);
      const replies = [
        await desk.press(card, 'Ändra'),
        await desk.press(card, 'Ta bort'),
        await desk.save(form, { unit: 'HR' }),
      ];
      for (const reply of replies) {
        assert.match(textOf(reply), /finns inte längre i personlistan/);
        assert.equal(linesOf(reply).length, 4);
      }
      const forged = { ...buttonOf(card, 'Ändra'), verb: 'remove-person', person: 'never-known' };
      assert.match(textOf((await bot.execute(ALEX, forged)).card), /finns inte längre i personlistan/);
    });
  });

  it('is told in a channel to go to their own chat', async () => {
    const { card, text } = await bot.say(ALEX, 'personer', CHANNEL);
    assert.equal(card, undefined);
    assert.match(String(text), /egen chatt.*”personer”/);
    const line = buttonOf(await desk.say('personer'), 'Visa');
    assert.match(String((await bot.submit(ALEX, line, CHANNEL)).text), /egen chatt/);
  });

  for (const role of ROLES.filter((one): one is Role => one !== 'coordinator')) {
    it(`is alone: whoever is ${role} sees nothing, and changes nothing by a forged button`, async () => {
      const form = await desk.formOf(AMIRA);
      await desk.become(MATTIAS, { roles: [role] });
      const { card, text } = await bot.say(MATTIAS, 'personer');
      assert.match(`${text}${textOf(card)}`, /Jag förstod inte det/);
      const forged = { ...dataOf(form, 'save-person'), person: MATTIAS.id, roles: 'coordinator' };
      assert.match(String((await bot.execute(MATTIAS, forged)).text), /känner inte igen den knappen/);
      assert.deepEqual((await desk.stored(MATTIAS.id))?.roles, [role]);
    });
  }
});
