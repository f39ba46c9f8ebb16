/**
 * Kills Målvakt at random moments, by hand: `npm run kill -- --times 1000 --store sqlite|wire [--seed N]`. Owners answer over HTTP and
 * lists are imported in the terminal meanwhile; bot and terminal are processes of their own, on a store that outlives them.
 */
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { depsOn } from '../../src/deps.ts';
import type { Actor } from '../../src/domain/people/people.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openCosmos } from '../../src/stores/cosmos.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { Child } from '../bench/children.ts';
import { seedWide, settle } from '../bench/seed.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { portOf } from '../fakes.ts';
import { seeded } from '../random.ts';
import type { TestDocuments } from '../test-store.ts';
import { checkAnswers, checkImports } from './check.ts';
import { keepImporting } from './imports.ts';
import { keepAnswering } from './owners.ts';
import { startBot } from './programs.ts';

const { values } = parseArgs({
  options: { times: { type: 'string' }, store: { type: 'string' }, seed: { type: 'string' } },
});
const times = Number(values.times ?? 20);
const store = values.store ?? 'sqlite';
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
/** So many owners answer at once. */
const OWNERS = 8;
/** A bot is killed at some moment so long after its first receipt; or without one, when it has none for so long. In milliseconds. */
const LONGEST_LIFE_MS = 250;
const LONGEST_WAIT_MS = 5_000;
/** Whatever was stored is acted on within a minute of the next look. */
const ENOUGH_MS = 60_000;

const COORDINATOR: Actor = { id: 'operator', name: 'Samordnare', roles: ['coordinator'], language: 'sv' };

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** Where the bot sends what it says; only what it says is kept. */
async function openSink() {
  const sent: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    sent.push(body);
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(`{"id":"activity-${sent.length}"}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { sent, url: `http://127.0.0.1:${portOf(server)}`, close: () => server.closeAllConnections() };
}

const folder = mkdtempSync(join(tmpdir(), 'malvakt-kill-'));
process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled');
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A store that outlives everybody who uses it. */
async function openStore() {
  if (store === 'sqlite') {
    const data = join(folder, 'data');
    return { env: { MALVAKT_DATA: data }, open: async () => openSqlite(data), end: async () => {} };
  }
  const child = new Child('test/bench/wire.ts', { hasProbe: false });
  const endpoint = await child.openFake();
  const open = () => openCosmos({ endpoint, database: 'malvakt', key: FAKE_KEY });
  return { env: { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: FAKE_KEY }, open, end: () => child.end() };
}

/** What commands are given, on documents of our own. */
function depsOf(documents: TestDocuments) {
  const setting = { tenant: 'local', timezone: 'Europe/Stockholm', origin: 'terminal' } as const;
  return depsOn(documents, { ...setting, clock: systemClock });
}

/** Starts a bot while another serves, and kills the one that serves soon after its first receipt, again and again. */
async function keepKilling(env: NodeJS.ProcessEnv) {
  let next = startBot(env);
  for (;;) {
    const bot = await next;
    const first = once(receipts, 'receipt');
    url = bot.url;
    if (isOver()) return bot;
    next = startBot(env);
    await Promise.race([first, pause(LONGEST_WAIT_MS)]);
    await pause(random() * LONGEST_LIFE_MS);
    url = undefined;
    if (!(await bot.kill())) throw new Error('Målvakt ended by itself');
    kills.bots += 1;
  }
}

const receipts = new EventEmitter();
const kills = { bots: 0, commands: 0 };
let url: string | undefined;
const isOver = () => kills.bots + kills.commands >= times;
const random = seeded(seed);
const started = performance.now();
const sink = await openSink();
const { env, open, end } = await openStore();
let documents = await open();
let deps = depsOf(documents);
const { people, round } = await seedWide(deps);
const little = ['liten-0', 'liten-1'].map((id, index) => {
  return { id, name: `Liten Person ${index}`, roles: ['owner' as const] };
});
await importPeople(COORDINATOR, little, deps);
await settle([...people, ...little], sink.url, deps);
documents.close();

const setting = {
  ...{ round: round.id, serviceUrl: sink.url, url: () => url, isOver },
  onAcknowledged: () => void receipts.emit('receipt'),
};
const onKill = () => {
  kills.commands += 1;
};
const [bot, imports, ...answers] = await Promise.all([
  keepKilling(env),
  keepImporting({ folder, env, random, isOver, onKill }),
  ...people.slice(0, OWNERS).map((person, index) => keepAnswering(person, `mal-${index}`, setting)),
]);
const killsMs = performance.now() - started;

documents = await open();
deps = depsOf(documents);
const acknowledged = answers.flat();
const answered = await checkAnswers(acknowledged, { plan: round.plan, round: round.id }, deps, documents);
let wrong = await checkImports(imports, deps, sink.sent);
for (const end = performance.now() + ENOUGH_MS; wrong.length > 0 && performance.now() < end; ) {
  await pause(1_000);
  wrong = await checkImports(imports, deps, sink.sent);
}
await bot.kill();
documents.close();
sink.close();
await end();
print(
  `${store}, seed ${seed}: ${kills.bots} bots and ${kills.commands} commands killed in ${Math.round(killsMs / 1000)} s`,
);
print(`${acknowledged.length} acknowledged answers, ${imports.done} commands of the terminal`);
print(
  `lost ${answered.lost}, torn ${answered.torn}, twice ${answered.twice}, untold or refused ${wrong.length}`,
);
for (const line of wrong) print(`  ${line}`);
process.exit(answered.lost + answered.torn + answered.twice + wrong.length > 0 ? 1 : 0);
