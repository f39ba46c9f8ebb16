import assert from 'node:assert/strict';
import { extendRound, withdrawOpenRound } from '../../../src/commands/rounds/change-round.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { reopen } from '../../../src/commands/rounds/reopen-round.ts';
import { Problem } from '../../../src/domain/errors.ts';
import type { Rounds } from '../../../src/ports/stores.ts';
import { type Approving, CLIMATE, JELENA, openApproving } from '../../approving.ts';
import { linesOf } from '../../audit.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';
import { dataOf, filledIn, saidOf, textOf } from '../../cards.ts';
import { ALEX, AMIRA } from '../../sample-round.ts';

const PULSE = {
  ...{ plan: 'ks-2025', kind: 'pulse', name: 'Puls i september' },
  ...{ from: '2025-09-01', to: '2025-09-30', due: '2025-10-05' },
};

describe('A round that is open', () => {
  let a: Approving;
  beforeEach(async () => {
    a = await openApproving('sv', { approval: 'none' });
  });
  afterEach(closeBots);

  const moved = (due: string) => extendRound(COORDINATOR, { round: a.round.id, due }, a.bot.deps);
  const withdraw = (id = a.round.id) => withdrawOpenRound(COORDINATOR, id, a.bot.deps);
  const current = async (id = a.round.id) => {
    const rounds = await a.bot.deps.stores.rounds.everyOf(a.round.plan);
    return rounds.find(({ value }) => value.id === id)?.value ?? assert.fail('there is no round');
  };

  it('gets another due day, which every card tells from then on, and the trail which one it had', async () => {
    const lines = await linesOf(a.bot, () => moved('2025-09-22'));
    const by = { id: 'operator', name: 'Samordnare' };
    const at = '2025-09-04T10:00:00.000Z';
    assert.deepEqual(
      lines.map(({ what, before, after }) => [
        what,
        Object(before).due,
        Object(after).due,
        Object(after).moved,
      ]),
      [['round', '2025-09-15', '2025-09-22', [{ from: '2025-09-15', by, at }]]],
    );
    assert.deepEqual(await linesOf(a.bot, () => moved('2025-09-22')), []);
    assert.match(textOf((await a.bot.say(JELENA, 'svara')).card), /svar senast 22 sep/);
    assert.match(textOf((await a.bot.say(JELENA, 'mina mål')).card), /22 sep/);
  });

  const refused: readonly [string, string, string][] = [
    ['has passed', '2025-09-03', 'has-passed'],
    ['lies before the period', '2024-12-31', 'before-start'],
    ['is none', 'fredag', 'not-a-date'],
  ];
  for (const [title, due, code] of refused)
    it(`is not given a due day that ${title}`, async () => {
      const problem = await moved(due).catch((error: unknown) => error);
      assert.ok(problem instanceof Problem);
      assert.deepEqual(
        problem.findings.map((one) => [one.at, one.code]),
        [['due', code]],
      );
      assert.equal((await current()).due, '2025-09-15');
    });

  it('is withdrawn while nobody has answered: nothing more is sent, and cards that lie in chats say so', async () => {
    const { card } = await a.bot.say(JELENA, 'svara');
    const lines = await linesOf(a.bot, () => withdraw());
    assert.deepEqual(
      lines.map(({ what, after }) => [what, Object(after).state]),
      [['round', 'withdrawn']],
    );
    const pressed = await a.bot.execute(JELENA, { ...dataOf(card, 'submit'), ...filledIn(card) });
    assert.match(saidOf(pressed), /”Delårsrapport 2025” är tillbakadragen[\s\S]*Inget är ändrat/);
    for (const words of ['svara', 'mina mål', 'status', 'hur går det', 'saknas'])
      assert.doesNotMatch(saidOf(await a.bot.say(JELENA, words)), /Delårsrapport 2025/);
    a.came(AMIRA);
    await a.bot.install(AMIRA);
    await a.wait();
    assert.doesNotMatch(a.came(AMIRA).map(textOf).join(), /Delårsrapport/);
    const left = (await a.bot.deps.stores.deliveries.ofPlan(a.round.plan)).map(({ value }) => value.state);
    assert.deepEqual(
      left.filter((state) => state !== 'sent' && state !== 'dropped'),
      [],
    );
    assert.deepEqual(await linesOf(a.bot, () => withdraw()), []);
  });

  it('is opened anew under another number once it was withdrawn', async () => {
    await withdraw();
    const { kind, name, from, to, due } = a.round;
    const again = await openNewRound(
      COORDINATOR,
      { plan: a.round.plan, kind, name, from, to, due },
      a.bot.deps,
    );
    assert.equal(again.id, 'ks-2025-interim-2');
  });

  it('is not withdrawn once somebody has answered, or it is closed', async () => {
    await a.answer(CLIMATE);
    await assert.rejects(withdraw(), {
      code: 'not-withdrawn',
      fields: { round: 'Delårsrapport 2025', why: 'answered' },
    });
    assert.equal((await current()).state, 'open');
    await closeOpenRound(COORDINATOR, a.round.id, a.bot.deps);
    await assert.rejects(withdraw(), { code: 'not-withdrawn' });
    await assert.rejects(moved('2025-09-22'), { code: 'round-not-open' });
  });

  it('goes on when an answer comes in at the very moment that it is withdrawn', async () => {
    const { stores } = a.bot.deps;
    const rounds: Rounds = {
      ...stores.rounds,
      async close(round, by) {
        await a.answer(CLIMATE);
        return stores.rounds.close(round, by);
      },
    };
    const late = { ...a.bot.deps, stores: { ...stores, rounds } };
    await assert.rejects(withdrawOpenRound(COORDINATOR, a.round.id, late), { code: 'not-withdrawn' });
    const { state, withdrawn } = await current();
    assert.deepEqual([state, withdrawn], ['open', undefined]);
    await a.answer({ 'mal-klimat': 'notMet' });
  });

  it('goes on by the same command when that was cut off before it had seen such an answer', async () => {
    const { stores } = a.bot.deps;
    const rounds: Rounds = {
      ...stores.rounds,
      async close(round, by) {
        await a.answer(CLIMATE);
        await stores.rounds.close(round, by);
        throw new Error('the program was ended');
      },
    };
    const cutOff = { ...a.bot.deps, stores: { ...stores, rounds } };
    await assert.rejects(withdrawOpenRound(COORDINATOR, a.round.id, cutOff), /was ended/);
    assert.equal((await current()).state, 'withdrawn');
    await assert.rejects(withdraw(), { code: 'not-withdrawn' });
    const { state, withdrawn } = await current();
    assert.deepEqual([state, withdrawn], ['open', undefined]);
    await a.answer({ 'mal-klimat': 'notMet' });
  });

  it('asks about an area alone: its owners and nobody else, and counts no more than that', async () => {
    const pulse = await openNewRound(COORDINATOR, { ...PULSE, areas: ['omr-klimat'] }, a.bot.deps);
    assert.deepEqual(pulse.scope?.areas, ['omr-klimat']);
    await a.wait();
    for (const person of [JELENA, ALEX]) a.came(person);
    const { card } = await a.bot.say(ALEX, 'sammanställ');
    assert.match(textOf(card), /Puls i september/);
    const mine = textOf((await a.bot.say(JELENA, 'mina mål')).card);
    assert.match(mine, /Alla tre frågorna/);
    assert.match(mine, /Malmö Commitment\n[^\n]*\nInte besvarad\nPuls i september/);
    const { owners = [] } = await closeOpenRound(COORDINATOR, pulse.id, a.bot.deps);
    assert.deepEqual([...new Set(owners.map(({ person }) => person))], [ALEX.id, JELENA.id]);
    assert.ok(owners.every(({ item }) => pulse.scope?.items.includes(item)));
  });

  it('is not opened again, but for some answers, beside another of the same name or period', async () => {
    const { plan, kind, from, to, due, id: round, name } = a.round;
    await closeOpenRound(COORDINATOR, round, a.bot.deps);
    const same = { plan, kind, from, to, due, name: 'Delåret igen' };
    const again = (wish = {}) => reopen(COORDINATOR, { round, reason: 'Fel siffror', ...wish }, a.bot.deps);
    for (const other of [same, { ...PULSE, name }]) {
      const { id } = await openNewRound(COORDINATOR, other, a.bot.deps);
      await assert.rejects(again(), { code: 'not-reopened', fields: { round: name, why: 'twin' } });
      await again({ area: 'omr-klimat' });
      await withdraw(id);
    }
    await again();
    assert.equal((await current()).state, 'open');
  });

  it('is opened again for an area', async () => {
    await a.answer(CLIMATE);
    await closeOpenRound(COORDINATOR, a.round.id, a.bot.deps);
    const { answers } = await reopen(
      COORDINATOR,
      { round: a.round.id, reason: 'Fel siffror.', area: 'omr-klimat' },
      a.bot.deps,
    );
    assert.deepEqual(
      answers?.map(({ item }) => item),
      ['mal-klimat', 'mal-elforsorjning', 'upp-klimatinvesteringsplan'],
    );
  });
});
