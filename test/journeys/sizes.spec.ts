import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDocument, runImport } from '../../src/cli/import.ts';
import { runOwners, runPeople } from '../../src/cli/people.ts';
import { runRound } from '../../src/cli/rounds.ts';
import type { Run } from '../../src/cli/run.ts';
import { isClosed } from '../../src/domain/rounds/round.ts';
import { type Bot, closeBots, startBot } from '../bot.ts';
import { dataOf, type Json } from '../cards.ts';
import { examples } from '../depth.ts';
import { type Connector, openConnector, temporaryFolder } from '../fakes.ts';
import { ledgerOf, type Told, terminal, toldIn } from '../faults/command.ts';
import { type Fault, type Faulty, faulty } from '../faults/faulty.ts';
import { clear, PLAN, putInto, STAGED_AT, snapshotOf } from '../faults/stage.ts';
import { beliefIn } from '../faults/told.ts';
import { COORDINATOR, goals, ITEMS, many, owners, PEOPLE, PULSE, REPORT, THE_PLAN } from '../many-things.ts';
import { seeded } from '../random.ts';
import { isOnWire, openTestDocuments, type TestDocuments } from '../test-store.ts';

const CHANNELS = 150;
const SEED = Number(process.env.MALVAKT_TEST_SAMPLE ?? Math.floor(Math.random() * 1e6));

const MONDAY = '2025-09-08T06:00:10.000Z';

/** A command about many things. */
interface Large {
  readonly name: string;
  /** How many things there are to be when it is done. */
  readonly total: number;
  prepare?(bot: Bot): Promise<Json>;
  give(bot: Bot, card: Json): Promise<Told>;
  readonly done: RegExp;
  /** How many of them there are. */
  stored(documents: TestDocuments, bot: Bot): Promise<number>;
  /** The same as it is told, where that is counted otherwise: how many there are, and are to be. */
  readonly told?: { readonly total: number; stored(bot: Bot): Promise<number> };
  /** Whether it is done when all of them are there, where something comes after them. */
  isDone?(bot: Bot): Promise<boolean>;
  /** Messages that it brings, each once. */
  readonly messages?: number;
  readonly isLook?: true;
}

const ofType = async (documents: TestDocuments, type: string) => {
  const { followup, directory } = await snapshotOf(documents);
  return [...followup, ...directory].filter((one) => one.type === type).length;
};
const lines = (text: string) => text.split('\n').filter(Boolean).length;
const folder = temporaryFolder();
function fileOf(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const person = (index: number) =>
  `p${index},Person ${index},,${index === 0 ? 'coordinator+manager' : 'owner'}`;

const COMMANDS: readonly Large[] = [
  {
    ...{ name: 'a plan of 2,000 items', total: 1, done: /version 1: 2\s?000 poster/ },
    give: (bot) => terminal(bot, runImport, [fileOf('plan.json', JSON.stringify(THE_PLAN))]),
    stored: (documents) => ofType(documents, 'plan'),
  },
  {
    ...{ name: 'a list of 300 people', total: PEOPLE, done: /nya? person/ },
    give: (bot) => {
      const csv = ['id,name,email,role', ...many(PEOPLE, person)].join('\n');
      return terminal(bot, runPeople, [fileOf('people.csv', csv)]);
    },
    stored: (documents) => ofType(documents, 'person'),
  },
  {
    ...{ name: 'a list of 2,000 owners', total: ITEMS, done: /har fått 300 ansvariga|redan/ },
    give: (bot) =>
      terminal(bot, runOwners, [fileOf('owners.csv', ['item,person', ...owners].join('\n'))], { plan: PLAN }),
    stored: async (_, { deps }) => (await deps.stores.owners.ofPlan(PLAN)).length,
    told: {
      total: goals.length,
      stored: async ({ deps }) =>
        new Set((await deps.stores.owners.ofPlan(PLAN)).map(({ item }) => item)).size,
    },
  },
  {
    ...{ name: 'a report of 1,990 answers', total: goals.length, done: /Helår 2024: / },
    give: (bot) => terminal(bot, (run: Run) => importDocument(REPORT, run), []),
    stored: (documents) => ofType(documents, 'assessment'),
    // Its round is closed in the end.
    isDone: async ({ deps }) => (await deps.stores.rounds.ofPlan(PLAN)).some(({ value }) => isClosed(value)),
  },
  {
    ...{ name: 'a summary to 150 channels', total: CHANNELS, messages: CHANNELS, done: /skickas (nu|inte) / },
    prepare: async (bot) => dataOf((await bot.say(COORDINATOR, 'sammanställ')).card, 'post-summary'),
    give: async (bot, card) => toldIn(await bot.execute(COORDINATOR, card), 'Preliminärt'),
    stored: async (_, bot) => lines(await ledgerOf(bot, 'summary')),
  },
  {
    ...{ name: 'a digest to 150 channels', total: CHANNELS, messages: CHANNELS, done: /^/, isLook: true },
    async give({ clock, worker }) {
      if (clock.now().toISOString() < MONDAY) clock.set(MONDAY);
      await worker.tick();
      return { text: '', isOk: true };
    },
    stored: async (_, bot) => lines(await ledgerOf(bot, 'digest')),
  },
];

describe(`Many of everything, cut off at a random write (seed ${SEED}),`, function () {
  this.timeout(120_000);
  const random = seeded(SEED);
  let documents: TestDocuments;
  let store: Faulty;
  let connector: Connector;

  before(async () => {
    documents = await openTestDocuments(temporaryFolder());
    store = faulty(documents);
    connector = await openConnector();
  });
  after(async () => {
    await closeBots();
    documents.close();
    await connector.close();
  });

  const start = () => startBot({ documents: store.documents, connector, now: STAGED_AT, folder: 'nowhere' });

  /** A round that is open, and the channels that subscribe, once there is a plan with its people. */
  async function open(bot: Bot): Promise<void> {
    if ((await bot.deps.stores.subscriptions.all()).length > 0) return;
    await terminal(bot, runRound, ['open'], PULSE);
    for (const conversation of many(CHANNELS, (index) => `19:kanal-${index}@thread.tacv2`))
      await bot.say(COORDINATOR, '<at>Målvakt</at> prenumerera', { conversation, type: 'channel' });
  }

  async function put(all: Awaited<ReturnType<typeof snapshotOf>>): Promise<void> {
    await clear(documents);
    await putInto(documents, all);
  }

  /** Looks for a minute, and once more when what may have arrived is sent again. */
  async function look(bot: Bot): Promise<void> {
    const from = +bot.clock.now();
    for (const ms of [31_000, 60_000, 11 * 60_000]) {
      bot.clock.set(new Date(from + ms).toISOString());
      await bot.worker.tick();
    }
  }

  /** Gives a command. @returns what was told, and the calls that it made */
  async function give(command: Large, bot: Bot, card: Json, fault?: Fault) {
    let told: Told = { text: '', isOk: true };
    const calls = await store.during(async () => {
      told = await command.give(bot, card);
    }, fault);
    return { told, calls };
  }

  /** Of many, only some were stored: a list is to say how many, unless the answer that would tell is what was lost. */
  function checkTold(
    told: Told,
    [stored, total]: readonly [number, number],
    command: Pick<Large, 'done' | 'messages'> & { readonly isDone: boolean },
    { when }: Fault,
  ): void {
    const [, some, all] = /(\d+) av (\d+)/.exec(told.text.replaceAll(/(?<=\d)\s(?=\d{3})/g, '')) ?? [];
    const belief = beliefIn(told, command);
    if (some !== undefined) {
      assert.equal(Number(all), total, firstOf(told));
      assert.ok(when === 'before' ? Number(some) === stored : Number(some) <= stored, firstOf(told));
    } else if (stored === total && !command.isDone) {
      assert.doesNotMatch(belief, /^told|^done/, firstOf(told));
    } else if (stored === 0 || stored === total)
      assert.doesNotMatch(belief, stored === 0 ? /^told|^done/ : /^told|^not done/, firstOf(told));
    else {
      const isEnough = belief === 'not known' && (when === 'after' || command.messages !== undefined);
      assert.ok(isEnough, `${stored} of ${total} are stored, and told is “${firstOf(told)}”`);
    }
  }

  /** Gives it once cut off, and once again. */
  async function disturb(command: Large, calls: readonly string[], fault: Fault): Promise<void> {
    const bot = await start();
    const card = (await command.prepare?.(bot)) ?? {};
    const from = connector.sent.length;
    const { told } = await give(command, bot, card, fault);
    const isDone = (await command.isDone?.(bot)) ?? true;
    const { total, stored } = command.told ?? {
      total: command.total,
      stored: () => command.stored(documents, bot),
    };
    if (!command.isLook) checkTold(told, [await stored(bot), total], { ...command, isDone }, fault);
    const again = await give(command, bot, card);
    assert.equal(beliefIn(again.told, command), 'done', firstOf(again.told));
    await look(bot);
    assert.equal(await command.stored(documents, bot), command.total, calls[fault.call - 1]);
    const channels = connector.sent.slice(from).filter(({ conversation }) => conversation.startsWith('19:'));
    const { messages = 0, isLook = false } = command;
    assert.equal(new Set(channels.map(({ conversation }) => conversation)).size, messages);
    // What was being sent when the look was cut off may come again.
    assert.ok(channels.length <= messages + Number(isLook), `${channels.length} sent`);
  }

  // Two thousand messages on the wire take half a minute: those that send come last, and there `npm run test:deep` has them.
  for (const command of COMMANDS.slice(0, isOnWire ? examples(4, COMMANDS.length) : COMMANDS.length)) {
    it(`${command.name}: all of it when it is given again, and nothing twice`, async function () {
      const bot = await start();
      if (command.messages !== undefined) await open(bot);
      const before = await snapshotOf(documents);
      const whole = await give(command, bot, (await command.prepare?.(bot)) ?? {});
      const after = await snapshotOf(documents);
      try {
        assert.equal(beliefIn(whole.told, command), 'done', firstOf(whole.told));
        assert.equal(await command.stored(documents, bot), command.total);
        await closeBots();
        await put(before);
        const writes = whole.calls.flatMap((name, index) => (name.endsWith('write') ? [index + 1] : []));
        const call = writes[Math.floor(random() * writes.length)] ?? 1;
        const when = random() < 0.5 ? 'before' : 'after';
        if (this.test) this.test.title += ` (${when} call ${call} of ${whole.calls.length})`;
        await disturb(command, whole.calls, { call, when });
      } finally {
        await closeBots();
        // What is sent is of no further use, and would be in the way of what is sent next.
        await put(command.messages === undefined ? after : before);
      }
    });
  }
});

const firstOf = ({ text }: Told) => text.slice(0, 300);
