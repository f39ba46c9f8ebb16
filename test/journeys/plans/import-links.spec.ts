import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { samplePlan } from '../../../src/demo/sample.ts';
import type { Plan } from '../../../src/domain/plans/plan.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, inputsOf, isJson, textOf, valuesOf } from '../../cards.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };
const LAST: Plan = { ...samplePlan(), id: 'ks-2024', title: 'Nämndsbudget 2024', year: 2024 };
const RENAMED = 'omr-uppvaxt';

/** Next year's plan, in which one thing has nearly the same title as before. */
function nextPlan(): Plan {
  const items = samplePlan().items.map((item) =>
    item.id === RENAMED ? { ...item, title: `${item.title} i staden` } : item,
  );
  return { ...samplePlan(), items };
}

describe('A plan in the chat that carries on that of last year', () => {
  let bot: Bot;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    bot = await startBot({ coordinators: [BEATA.id], files: { hosts: [server.host] } });
    await importPlan(COORDINATOR, { plan: LAST, dryRun: false }, bot.deps);
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  const send = async (plan: Plan) => {
    const file = teamsFile('plan.json', server.serve('/plan.json?tempauth=hemlig', JSON.stringify(plan)));
    return (await bot.attach(BEATA, [file, MESSAGE_ITSELF])).card;
  };
  const linked = async () => {
    const items = (await bot.deps.stores.plans.read('ks-2025', 1))?.items ?? [];
    return items.flatMap(({ id, continues }) => (continues ? [[id, continues.plan, continues.item]] : []));
  };
  const confirm = (card: unknown, links?: string) =>
    bot.execute(BEATA, {
      ...dataOf(card, 'confirm-plan'),
      ...valuesOf(card),
      ...(links === undefined ? {} : { links }),
    });
  const all = samplePlan().items.length;

  it('has one choice for all that are called the same, and one for each that is doubtful', async () => {
    const card = await send(nextPlan());
    const [input, ...others] = inputsOf(card);
    assert.deepEqual(others, []);
    assert.ok(Array.isArray(input?.choices));
    const titles = input.choices.map((choice: unknown) => (isJson(choice) ? String(choice.title) : ''));
    assert.equal(titles.length, 2, titles.join('\n'));
    assert.equal(titles[0], `${all - 1} delar som heter likadant i ”Nämndsbudget 2024”`);
    assert.match(
      titles[1] ?? '',
      /^”En stad .+” fortsätter ”En stad .+” i ”Nämndsbudget 2024” \(2024 → 2025; liknande ord\)$/,
    );
    assert.match(textOf(card), new RegExp(`\n${all} delar av planen verkar fortsätta från tidigare år\n`));
  });

  it('is linked to it where the coordinator has left the ticks, and the receipt says how often', async () => {
    const { card } = await confirm(await send(nextPlan()));
    assert.match(textOf(card), new RegExp(`\n${all} kopplingar till tidigare år är sparade\\.`));
    assert.equal((await linked()).length, all);
  });

  const unticked: readonly [what: string, keep: (ticked: readonly string[]) => string, count: number][] = [
    ['those that are called the same', ([, doubtful]) => String(doubtful), 1],
    ['what is doubtful', ([same]) => String(same), all - 1],
    ['everything', () => '', 0],
  ];
  for (const [what, keep, count] of unticked) {
    it(`is not linked by ${what} when that is unticked`, async () => {
      const card = await send(nextPlan());
      const { card: receipt } = await confirm(card, keep(String(valuesOf(card).links).split(',')));
      assert.equal((await linked()).length, count);
      assert.equal(/koppling/.test(textOf(receipt)), count > 0);
      assert.equal(
        (await linked()).some(([id]) => id === RENAMED),
        what.startsWith('those'),
      );
    });
  }

  it('is linked item by item by a card of before, which names each', async () => {
    const { card } = await confirm(await send(nextPlan()), 'mal-uppvaxt');
    assert.deepEqual(await linked(), [['mal-uppvaxt', 'ks-2024', 'mal-uppvaxt']]);
    assert.match(textOf(card), /\n1 koppling till ett tidigare år är sparad\./);
  });

  it('is linked to nothing by a choice that nobody was given', async () => {
    await confirm(await send(nextPlan()), 'no-such-item');
    assert.deepEqual(await linked(), []);
  });
});
