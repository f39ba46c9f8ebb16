/**
 * Sends a round to many people through a connector that misbehaves, by hand: `npm run sending -- --people 1000 --store sqlite|wire
 * --instances 1|2|4 --rate 50 --faults none|issue|resets [--plans N] [--digest 150] [--kills N] [--stop-one stop|kill] [--seed N]`.
 * Bots, connector and the wire fake are processes of their own. Ends with 1, and says why, when something is not as promised.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { depsOn } from '../../src/deps.ts';
import { openCosmos } from '../../src/stores/cosmos.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { Child } from '../bench/children.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { seeded } from '../random.ts';
import { openInstances, startConnector } from './instances.ts';
import { type Evidence, figuresOf, reasonsAgainst, reportOf } from './report.ts';
import { watch } from './run.ts';
import { openSending, type Sending, seedChannels, seedPeople } from './seed.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    ...{ people: text, store: text, instances: text, rate: text, faults: text, plans: text, digest: text },
    ...{ kills: text, 'stop-one': text, seed: text, minutes: text },
  },
});
const store = values.store ?? 'sqlite';
const faults = values.faults ?? 'issue';
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const [people, plans, places] = [
  Number(values.people ?? 1000),
  Number(values.plans ?? 1),
  Number(values.instances ?? 1),
];
const [perSecond, killsWanted] = [Number(values.rate ?? 50), Number(values.kills ?? 0)];
const stopOne = values['stop-one'];
/** People in each plan beside the first, which has all: small ones are not to wait for a large one. */
const FEW = 20;
/** A process is killed at some moment so long after its first attempt, in milliseconds. */
const LONGEST_LIFE_MS = 500;
/** Whoever is started next finds that so much time has passed: it would have to wait for what the killed one held, which is not tried here. */
const AWAY_MS = 16_000;
/** Rounds are opened an hour before the digest of a Monday, and sent when it is a day late and the next one far away. */
const OPENED_AT = Date.parse('2025-09-01T05:00:00.000Z');
const BEGIN = Date.parse('2025-09-02T08:00:00.000Z');

const print = (line: string) => void process.stdout.write(`${line}\n`);
const random = seeded(seed);

const folder = mkdtempSync(join(tmpdir(), 'malvakt-sending-'));
process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled');
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

let aheadMs = OPENED_AT - Date.now();
const clock = { now: () => new Date(Date.now() + aheadMs) };

/** A store that outlives everybody who uses it. */
async function openStore() {
  if (store === 'sqlite') {
    const data = join(folder, 'data');
    return { env: { MALVAKT_DATA: data }, documents: await openSqlite(data), end: async () => {} };
  }
  const child = new Child('test/bench/wire.ts', { hasProbe: false });
  const endpoint = await child.openFake();
  const documents = await openCosmos({ endpoint, database: 'malvakt', key: FAKE_KEY });
  return { env: { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: FAKE_KEY }, documents, end: () => child.end() };
}

const { env, documents, end } = await openStore();
const setting = { tenant: 'local', timezone: 'Europe/Stockholm', origin: 'terminal', clock } as const;
const deps = depsOn(documents, setting);
const connector = await startConnector(['--faults', faults, '--seed', String(seed)], aheadMs);
print(`${store}, ${people} people, ${places} instances, faults ${faults}, seed ${seed}; ${connector.url}`);
const crowd = await seedPeople(people, connector.url, deps);
const channels = await seedChannels(Number(values.digest ?? 0), connector.url, deps);
const sendings: Sending[] = [];
async function open(): Promise<void> {
  const isFirst = sendings.length === 0;
  sendings.push(
    await openSending(sendings.length + 1, isFirst ? crowd : crowd.slice(0, FEW), channels, deps),
  );
}
for (let number = 1; number <= plans; number += 1) await open();

function moveTo(ms: number): void {
  aheadMs = ms;
  instances.moveTo(ms);
  connector.tell({ aheadMs: ms });
}

const instances = openInstances({ ...env, MALVAKT_SENDS_PER_SECOND: String(perSecond) }, aheadMs);
const all = Array.from({ length: places }, (_, place) => place);
let stoppedAt: number | undefined;
let isTimeUp = false;

/** Kills one soon after it has begun to send, and starts another in its place, again and again. */
async function keepKilling(): Promise<void> {
  while (instances.kills.length < killsWanted && !isTimeUp) {
    const place = Math.floor(random() * places);
    while (!isTimeUp && !(await connector.count()).byInstance[instances.at(place) ?? '']) await pause(25);
    await pause(random() * LONGEST_LIFE_MS);
    await instances.kill(place);
    if (places === 1) moveTo(aheadMs + AWAY_MS);
    await instances.start(place);
  }
}

/** Ends one for good when a fifth has been tried. */
async function endOne(): Promise<void> {
  while ((await connector.count()).attempts < people / 5) await pause(50);
  stoppedAt = Date.now();
  await (stopOne === 'kill' ? instances.kill(0) : instances.stop(0));
}

moveTo(BEGIN - Date.now());
const watching = watch({
  ...{ connector, deps, sendings, moveTo, print },
  longestMs: Number(values.minutes ?? 30) * 60_000,
  isWanting: () => instances.kills.length < killsWanted,
  aheadMs: () => aheadMs,
  async onQuiet() {
    if (instances.kills.length >= killsWanted) return;
    sendings.push(await openSending(sendings.length + 1, crowd, [], deps));
  },
});
void watching.then(() => {
  isTimeUp = true;
});
await Promise.all(all.map((place) => instances.start(place)));
const [run] = await Promise.all([
  watching,
  killsWanted > 0 ? keepKilling() : undefined,
  stopOne === undefined ? undefined : endOne(),
]);
const ledger = await connector.ledger();
await instances.endAll();
const evidence: Evidence = { perSecond, sendings, ledger, kills: instances.kills, stoppedAt, run };
const figures = figuresOf(evidence);
print(reportOf(evidence, figures));
documents.close();
connector.end();
await end();
const reasons = reasonsAgainst(figures);
print(reasons.length === 0 ? 'as promised' : `not as promised: ${reasons.join('; ')}`);
process.exit(reasons.length === 0 ? 0 : 1);
