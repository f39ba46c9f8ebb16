import assert from 'node:assert/strict';
import { type Bot, startBot } from '../bot.ts';
import { dataOf, filledIn } from '../cards.ts';
import { openMonitor } from '../monitor.ts';
import { ALEX, AMIRA, openSampleRound, STRANGER } from '../sample-round.ts';
import { answeredBy, isOnWire } from '../test-store.ts';

describe('Telemetry', () => {
  let bot: Bot;
  let monitor: ReturnType<typeof openMonitor>;

  beforeEach(async () => {
    monitor = openMonitor();
    bot = await startBot({ monitor: monitor.target, realLog: monitor.log });
    await openSampleRound(bot);
  });
  afterEach(async () => {
    await bot.close();
    await monitor.close();
  });

  const turns = () => monitor.lines().filter(({ msg }) => msg === 'turn');

  it('tells of a turn in one line, one span and the numbers, by the name of its command', async () => {
    await bot.say(AMIRA, 'hur går det med öresundsmetron?');
    const [line, ...others] = turns();
    assert.equal(others.length, 0);
    assert.deepEqual([line?.level, line?.command, line?.outcome], [30, 'status', 'ok']);
    assert.match(line?.reference ?? '', /^[0-9A-F]{8}$/);
    assert.ok(Number(line?.calls) > 0 && Number.isInteger(line?.ms));
    const [span] = monitor.spans();
    assert.equal(span?.name, 'turn status');
    assert.ok(line);
    const { calls, charge, reference } = line;
    assert.deepEqual(span?.attributes, { command: 'status', outcome: 'ok', reference, calls, charge });
    assert.deepEqual(await monitor.valuesOf('malvakt.turns'), { 'command=status outcome=ok': 1 });
    const durations = await monitor.valuesOf('malvakt.turn.duration');
    assert.deepEqual(Object.keys(durations), ['command=status outcome=ok']);
    assert.equal((await monitor.valuesOf('malvakt.store.calls'))['work=turn command=status'], calls);
  });

  it('calls a button by its verb, a problem by its code, and what nobody named by none of their words', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card) });
    await bot.submit(ALEX, {
      verb: 'say',
      form: dataOf(card, 'submit').form,
      language: 'sv',
      command: 'hemligt',
    });
    await bot.say(AMIRA, '🪗');
    await bot.say(AMIRA, 'prata om vädret');
    await bot.say(AMIRA, 'status xyzzyq');
    assert.deepEqual(
      turns().map(({ command, outcome }) => [command, outcome]),
      [
        ['answer', 'ok'],
        ['submit', 'ok'],
        ['unknown-button', 'ok'],
        ['not-understood', 'ok'],
        ['offTopic', 'ok'],
        ['status', 'unknown-item'],
      ],
    );
  });

  it('tells the person the reference that every line of the failed turn carries', async () => {
    bot.documents.directory.read = async () => {
      throw new Error('the store is away');
    };
    const reply = await bot.say(AMIRA, 'status');
    const [, told] = /numret ([0-9A-F]{8})/.exec(reply.text ?? '') ?? [];
    const lines = monitor.lines();
    assert.deepEqual(new Set(lines.map(({ reference }) => reference)), new Set([told]));
    assert.deepEqual([turns()[0]?.outcome, monitor.spans()[0]?.status.code], ['fault', 2]);
    assert.ok(lines.some(({ msg }) => msg === 'turn failed'));
  });

  it('gives two turns at once a reference each', async () => {
    await Promise.all([bot.say(AMIRA, 'status'), bot.say(ALEX, 'svara')]);
    const references = turns().map(({ reference }) => reference);
    assert.deepEqual([references.length, new Set(references).size], [2, 2]);
    assert.deepEqual(
      turns()
        .map(({ command }) => command)
        .toSorted(),
      ['answer', 'status'],
    );
  });

  it('holds nothing that anybody wrote', async () => {
    const secret = 'Kvicksilverhemligheten';
    const { card } = await bot.say(ALEX, 'svara');
    const form = filledIn(card, { text_happened: secret });
    await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...form });
    await bot.say(ALEX, secret);
    await bot.say(ALEX, `status ${secret}`);
    await bot.submit(ALEX, { ...dataOf(card, 'submit'), ...form, verb: secret });
    const { card: next } = await bot.say(ALEX, 'svara');
    bot.documents.followup.write = async () => {
      throw new Error('the store is away');
    };
    await bot.execute(ALEX, { ...dataOf(next, 'submit'), ...filledIn(next, { text_happened: secret }) });
    const everything = await monitor.everything();
    assert.ok(everything.includes('turn submit') && everything.includes('turn failed'));
    assert.ok(!everything.includes(secret) && !everything.includes(ALEX.name));
  });

  it('tells of deliveries by kind and outcome, and how many are yet to be sent', async () => {
    await bot.install(ALEX);
    bot.connector.answers.push(429);
    await bot.worker.tick();
    assert.deepEqual(await monitor.valuesOf('malvakt.deliveries'), { 'kind=questions outcome=retry': 1 });
    const queued = Object.values(await monitor.valuesOf('malvakt.deliveries.queued'));
    assert.deepEqual(queued, [1]);
    bot.clock.set('2025-09-01T08:01:00Z');
    await bot.worker.tick();
    assert.deepEqual(await monitor.valuesOf('malvakt.deliveries'), {
      'kind=questions outcome=retry': 1,
      'kind=questions outcome=sent': 1,
    });
    assert.deepEqual(Object.values(await monitor.valuesOf('malvakt.deliveries.queued')), [0]);
    const sent = monitor.spans().filter(({ name }) => name === 'delivery questions');
    assert.deepEqual(
      sent.map(({ attributes }) => attributes.outcome),
      ['retry', 'sent'],
    );
  });

  it('warns of a delivery that does not get through, under its reference', async () => {
    await bot.install(ALEX);
    bot.connector.answers.push(403);
    await bot.worker.tick();
    const [given, delivery] = monitor.lines().slice(-2);
    assert.deepEqual(
      [given?.msg, delivery?.msg, delivery?.outcome],
      ['delivery given up', 'delivery', 'unreachable'],
    );
    assert.ok(given?.reference && given.reference === delivery?.reference);
  });

  if (isOnWire) {
    it('sums what Cosmos DB charged for a turn, refused calls and all', async () => {
      // Where a stranger can be reached is not known: Cosmos DB answers 404, which costs as well.
      const before = await answeredBy(bot.folder);
      await bot.say(STRANGER, 'status');
      const after = await answeredBy(bot.folder);
      const [calls, charge] = [after.calls - before.calls, after.charge - before.charge];
      assert.ok(charge > 0);
      const turn = turns().at(-1);
      assert.deepEqual([turn?.calls, turn?.charge], [calls, Math.round(charge * 100) / 100]);
    });
  }
});
