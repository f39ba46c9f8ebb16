import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Asked, NEWER, openAsked } from '../../asked.ts';
import { type Bot, COORDINATOR, closeBots, type Someone } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, textOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS } from '../../sample-round.ts';

describe('Whoever gives somebody a goal is told when that person is asked', () => {
  let asked: Asked;
  let bot: Bot;

  beforeEach(async () => {
    asked = await openAsked();
    ({ bot } = asked);
  });
  afterEach(closeBots);

  /** What the coordinator is told who makes some people the owners of a goal, which was Amira's. */
  async function receiptOf(...people: Someone[]): Promise<string> {
    const { card: form } = await bot.say(ALEX, 'ägare brottslighet');
    const picked = people.map(({ id }) => id).join(',');
    return textOf((await bot.execute(ALEX, { ...dataOf(form, 'set-owners'), owner_0: picked })).card);
  }

  const isAskedNow = async (person: Someone) => (await asked.sentTo(person)).length === 1;

  async function nameDeputy(deputy: string | undefined): Promise<void> {
    await bot.deps.stores.people.update(
      (all) => all.filter(({ id }) => id === MATTIAS.id).map((one) => ({ ...one, deputy })),
      BY_ANNA,
    );
  }

  it('at once, in the middle of the night too', async () => {
    bot.clock.set('2025-09-01T23:30:00Z');
    assert.match(
      await receiptOf(MATTIAS),
      /Den som inte redan har fått frågan i delårsrapporten 2025 får den nu\./,
    );
    assert.equal(await isAskedNow(MATTIAS), true);
  });

  it('when they have Målvakt in Teams', async () => {
    await receiptOf(MATTIAS);
    const said = await receiptOf(AMIRA, MATTIAS);
    assert.match(said, /Amira Haddad har inte Målvakt i Teams än och får frågan när appen är tillagd\./);
    assert.doesNotMatch(said, /får den nu/);
    assert.equal(await isAskedNow(AMIRA), false);
    await bot.install(AMIRA);
    assert.equal(await isAskedNow(AMIRA), true);
  });

  it('each by themselves', async () => {
    await receiptOf();
    assert.match(
      await receiptOf(AMIRA, MATTIAS),
      /Amira Haddad har inte Målvakt[^.]+\. De andra som inte redan har fått frågan i delårsrapporten 2025 får den nu\./,
    );
    assert.equal(await isAskedNow(MATTIAS), true);
  });

  it('when they can be reached', async () => {
    await bot.install(AMIRA);
    bot.connector.answers.push(403);
    await asked.sentTo(AMIRA);
    await receiptOf();
    assert.match(
      await receiptOf(AMIRA),
      /Amira Haddad går inte att nå just nu\. Frågan skickas så snart det går\./,
    );
  });

  it('after their absence, or whoever stands in for them meanwhile', async () => {
    await nameDeputy(undefined);
    await bot.say(MATTIAS, 'frånvaro 1–5 sep');
    assert.match(
      await receiptOf(MATTIAS),
      /Mattias Ekdahl är borta till och med 5 sep och får frågan därefter, eftersom ingen ersättare finns\./,
    );
    assert.equal(await isAskedNow(MATTIAS), false);
    await receiptOf(AMIRA);
    await nameDeputy(ALEX.id);
    const said = await receiptOf(MATTIAS);
    assert.match(
      said,
      /Mattias Ekdahl är borta till och med 5 sep\. Till dess går frågan till Alex Lindgren\./,
    );
    assert.doesNotMatch(said, /får den nu/);
  });

  it('not at all, where it has been answered', async () => {
    const { card } = await bot.say(AMIRA, 'svara brottslighet');
    await asked.send(AMIRA, card);
    const said = await receiptOf(MATTIAS);
    assert.match(said, /Frågan i delårsrapporten 2025 är redan besvarad, så den skickas inte igen\./);
    assert.doesNotMatch(said, /får den nu/);
    assert.equal(await isAskedNow(MATTIAS), false);
  });

  it('in the next round, when none is open', async () => {
    const [round] = await bot.deps.stores.rounds.ofPlan('ks-2025');
    await closeOpenRound(COORDINATOR, round?.value.id ?? '', bot.deps);
    assert.match(await receiptOf(MATTIAS), /Frågan kommer när nästa omgång öppnar\./);
    assert.equal(await isAskedNow(MATTIAS), false);
    assert.ok((await bot.deps.stores.owners.ofPlan('ks-2025')).some(({ item }) => item === NEWER));
  });
});
