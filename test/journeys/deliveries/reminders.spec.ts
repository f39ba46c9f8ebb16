import assert from 'node:assert/strict';
import { remindByHand } from '../../../src/commands/deliveries/remind.ts';
import { snoozeReminder } from '../../../src/commands/deliveries/snooze.ts';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { withdrawOpenRound } from '../../../src/commands/rounds/change-round.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { samplePeople } from '../../../src/demo/sample.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings.ts';
import { type Bot, COORDINATOR, type Someone, startBot } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import { openReminded, type Reminded } from '../../reminded.ts';
import { ALEX, AMIRA, MATTIAS } from '../../sample-round.ts';

const PEOPLE = samplePeople().people;
const OWNER = { ...MATTIAS, roles: ['owner'], language: 'sv' } as const;
const ALL = ['Alex', 'Amira', 'Jelena', 'Mattias', 'Åsa'];
const without = (...names: string[]) => ALL.filter((name) => !names.includes(name));

/** Answers are due on Monday 15 September 2025, so the first reminders come on Friday the 12th. */
describe('Reminders', () => {
  let bot: Bot;
  let round: string;
  let look: Reminded['look'];
  let cardTo: Reminded['cardTo'];
  let answerAll: Reminded['answerAll'];

  beforeEach(async () => {
    ({ bot, round, look, cardTo, answerAll } = await openReminded());
  });
  afterEach(() => bot.close());

  async function settings(change: Partial<Settings>): Promise<void> {
    const { etag } = await bot.deps.stores.settings.read();
    const by = { by: COORDINATOR, at: bot.clock.now().toISOString(), from: 'chat' } as const;
    await bot.deps.stores.settings.save({ value: { ...DEFAULT_SETTINGS, ...change }, etag }, by);
  }

  async function change(person: Someone, fields: Partial<Person>): Promise<void> {
    const by = { by: COORDINATOR, at: bot.clock.now().toISOString(), from: 'chat' } as const;
    await bot.deps.stores.people.update(
      (known) => known.map((one) => (one.id === person.id ? { ...one, ...fields } : one)),
      by,
    );
  }

  /** A round of another plan, in which Mattias has a question as well. */
  async function openPulse(due: string): Promise<Round> {
    const newest = (await bot.deps.stores.plans.newest('ks-2025')) ?? assert.fail('there is no plan');
    const by = { by: COORDINATOR, at: bot.clock.now().toISOString(), from: 'chat' } as const;
    const plan = 'program-2025';
    await bot.deps.stores.plans.save({ ...newest, id: plan, title: 'Program 2025' }, by, 0);
    const owners = [{ item: 'mal-sjalvforsorjning', person: MATTIAS.id }];
    await importOwners(COORDINATOR, { plan, owners }, bot.deps);
    const wish = { plan, kind: 'pulse', name: 'Puls 2025', from: '2025-08-01', to: '2025-08-31', due };
    return openNewRound(COORDINATOR, wish, bot.deps);
  }

  it('come as people begin to work, once, to those who have not answered', async () => {
    await answerAll(AMIRA);
    assert.deepEqual(await look('2025-09-11T10:00:00Z'), []);
    assert.deepEqual(await look('2025-09-12T05:59:59Z'), []);
    assert.deepEqual(await look('2025-09-12T06:00:00Z'), without('Amira'));
    assert.match(textOf(cardTo(MATTIAS)), /Du har tre frågor kvar att svara på/);
    assert.deepEqual(await look('2025-09-12T12:00:00Z'), []);
    assert.deepEqual(await look('2025-09-13T10:00:00Z'), []);
    assert.deepEqual(await look('2025-09-15T06:00:00Z'), without('Amira'));
  });

  it('come once from two instances, and from one that was started anew', async () => {
    bot.clock.set('2025-09-12T06:00:00Z');
    const other = await startBot({
      ...{ folder: bot.folder, documents: { ...bot.documents, close() {} } },
      ...{ connector: bot.connector, now: '2025-09-12T06:00:00Z' },
    });
    const tick = async () => void (await Promise.all([bot.worker.tick(), other.worker.tick()]));
    assert.deepEqual(await look('2025-09-12T06:00:00Z', { worker: { tick } }), ALL);
    await other.close();
  });

  it('say nothing more to somebody who has answered between planning and sending', async () => {
    bot.connector.answers.push(...PEOPLE.map(() => 429));
    assert.deepEqual(await look('2025-09-12T06:00:00Z'), []);
    for (const person of PEOPLE) await answerAll(person);
    assert.deepEqual(await look('2025-09-12T06:10:00Z'), []);
  });

  it('are put off to the next working day when Teams takes none in working hours, and come once then', async () => {
    bot.connector.answers.push(...PEOPLE.map(() => ({ status: 429, retryAfter: 3_600 })));
    await look('2025-09-12T14:30:00Z');
    assert.deepEqual(await look('2025-09-12T15:30:00Z'), []);
    assert.deepEqual(await look('2025-09-13T10:00:00Z'), []);
    assert.deepEqual(await look('2025-09-15T06:00:00Z'), ALL);
    assert.deepEqual(await look('2025-09-15T12:00:00Z'), []);
  });

  it('are made up for once, after days on which nothing ran', async () => {
    assert.deepEqual(await look('2025-09-16T09:00:00Z'), ALL);
    assert.deepEqual(await look('2025-09-16T14:00:00Z'), []);
  });

  it('come again on the next day, and only then, when it is not known whether they have arrived', async () => {
    bot.connector.answers.push(...PEOPLE.map(() => 'drop' as const));
    await look('2025-09-12T06:00:00Z');
    assert.deepEqual(await look('2025-09-12T06:30:00Z'), []);
    assert.deepEqual(await look('2025-09-15T06:00:00Z'), ALL);
    assert.deepEqual(await look('2025-09-15T12:00:00Z'), []);
  });

  it('are one message about the rounds of two plans', async () => {
    const pulse = await openPulse('2025-09-15');
    await look('2025-09-02T08:00:00Z');
    const sent = await look('2025-09-12T06:00:00Z');
    assert.equal(sent.filter((name) => name === 'Mattias').length, 1);
    const card = textOf(cardTo(MATTIAS));
    assert.match(card, /Du har fyra frågor kvar att svara på/);
    assert.match(card, /Delårsrapport 2025/);
    assert.match(card, /Puls 2025/);
    await withdrawOpenRound(COORDINATOR, round, bot.deps);
    const again = await remindByHand(COORDINATOR, { round: pulse.id, dryRun: false }, bot.deps);
    assert.deepEqual(again.reminded, [], 'it was for both, though it lies with the one that is gone');
  });

  it('come when they were wished for, also when they lie with a round that is withdrawn', async () => {
    await openPulse('2025-09-30');
    await look('2025-09-02T08:00:00Z');
    await snoozeReminder(OWNER, { day: '2025-09-10' }, bot.deps);
    await withdrawOpenRound(COORDINATOR, round, bot.deps);
    assert.deepEqual(await look('2025-09-10T06:00:00Z'), ['Mattias']);
    assert.match(textOf(cardTo(MATTIAS)), /Puls 2025/);
  });

  it('are in the language of whoever gets them', async () => {
    await change(MATTIAS, { language: 'en' });
    await look('2025-09-12T06:00:00Z');
    assert.match(textOf(cardTo(MATTIAS)), /You have three questions left to answer/);
  });

  it('wait in a pause of the municipality, and keep its working hours', async () => {
    await settings({
      workingHours: { from: 10, to: 15 },
      pauses: [{ from: '2025-09-12', to: '2025-09-16' }],
    });
    for (const day of ['2025-09-12', '2025-09-15', '2025-09-16', '2025-09-17'])
      assert.deepEqual(await look(`${day}T07:59:59Z`), []);
    assert.deepEqual(await look('2025-09-17T08:00:00Z'), ALL);
  });

  it('go to whoever stands in for somebody who is away', async () => {
    await change(MATTIAS, { deputy: AMIRA.id });
    await bot.say(MATTIAS, 'frånvaro 8–19 sep');
    await look('2025-09-08T06:00:00Z');
    const sent = await look('2025-09-12T06:00:00Z');
    assert.deepEqual(sent, without('Mattias'));
    assert.match(textOf(cardTo(AMIRA)), /för Mattias/);
  });

  it('tell the coordinator once of those whom they did not help', async () => {
    await look('2025-09-12T06:00:00Z');
    await look('2025-09-15T06:00:00Z');
    for (const person of PEOPLE.filter(({ id }) => id !== MATTIAS.id)) await answerAll(person);
    const sent = await look('2025-09-17T06:00:00Z');
    assert.deepEqual(sent, ['Alex', 'Mattias']);
    assert.match(textOf(cardTo(ALEX)), /En person har inte svarat trots påminnelse/);
    assert.match(textOf(cardTo(ALEX)), /Mattias/);
    assert.deepEqual(await look('2025-09-18T06:00:00Z'), []);
  });

  it('come by hand to those who have not been reminded that day, at most once', async () => {
    bot.clock.set('2025-09-04T08:00:00Z');
    for (const { id, name } of PEOPLE) if (id !== MATTIAS.id && id !== ALEX.id) await answerAll({ id, name });
    const dry = await remindByHand(COORDINATOR, { round, dryRun: true }, bot.deps);
    assert.deepEqual(dry.reminded.map(({ person, unanswered }) => [person.id, unanswered]).toSorted(), [
      ...[
        [ALEX.id, 4],
        [MATTIAS.id, 3],
      ].toSorted(),
    ]);
    assert.deepEqual(await look('2025-09-04T08:00:01Z'), []);
    await remindByHand(COORDINATOR, { round, people: [MATTIAS.id], dryRun: false }, bot.deps);
    const next = await remindByHand(COORDINATOR, { round, dryRun: false }, bot.deps);
    assert.deepEqual(
      [next.reminded.map(({ person }) => person.id), next.leftOut.map(({ person, why }) => [person.id, why])],
      [[ALEX.id], [[MATTIAS.id, 'today']]],
    );
    assert.deepEqual(await look('2025-09-04T08:00:02Z'), ['Alex', 'Mattias']);
  });

  it('by hand wait for working hours, and take the place of those of the rules that day', async () => {
    bot.clock.set('2025-09-11T18:00:00Z');
    const { at, isNow } = await remindByHand(COORDINATOR, { round, dryRun: false }, bot.deps);
    assert.deepEqual([at, isNow], ['2025-09-12T06:00:00.000Z', false]);
    assert.deepEqual(await look('2025-09-11T18:01:00Z'), []);
    assert.deepEqual(await look('2025-09-12T06:00:00Z'), ALL);
    assert.deepEqual(await look('2025-09-12T09:00:00Z'), []);
  });

  it('come when somebody has asked for it, and not before', async () => {
    const said = await snoozeReminder(OWNER, { day: '2025-09-17', minutes: 570 }, bot.deps);
    assert.ok(said.outcome === 'snoozed');
    assert.deepEqual([said.at, said.beyond], ['2025-09-17T07:30:00.000Z', '2025-09-15']);
    assert.deepEqual(await look('2025-09-12T06:00:00Z'), without('Mattias'));
    assert.deepEqual(await look('2025-09-15T06:00:00Z'), without('Mattias'));
    assert.ok(!(await look('2025-09-17T07:29:00Z')).includes('Mattias'));
    assert.deepEqual(await look('2025-09-17T07:30:00Z'), ['Mattias']);
  });

  it('come when somebody has asked for it, also when one was on its way at that very moment', async () => {
    await snoozeReminder(OWNER, { day: '2025-09-10' }, bot.deps);
    bot.clock.set('2025-09-10T06:00:00Z');
    const { deliveries } = bot.deps.stores;
    let sent = 0;
    const wake: typeof deliveries.wake = async (plan, messages) => {
      if (sent === 0) sent = (await look('2025-09-10T06:00:00Z')).length;
      await deliveries.wake(plan, messages);
    };
    const held = { ...bot.deps, stores: { ...bot.deps.stores, deliveries: { ...deliveries, wake } } };
    const said = await snoozeReminder(OWNER, { day: '2025-09-11' }, held);
    assert.deepEqual([said.outcome, sent], ['snoozed', 1]);
    assert.deepEqual(await look('2025-09-11T06:00:00Z'), ['Mattias']);
  });
});
