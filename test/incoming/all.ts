/**
 * Mutated activities, by hand: `node --expose-gc test/incoming/all.ts [times] [seed]`. Without times, 20,000. Prints what each
 * was answered, what went wrong, and the heap after a tenth and after all of them; ends with 1 when anything did.
 */
import { seeded } from '../random.ts';

// The helpers of the specs clean up after a run of Mocha, which this is not.
Object.assign(globalThis, { after() {} });
const { startBot } = await import('../bot.ts');
const { openIssuer, tokenFor } = await import('../issuer.ts');
const { templatesFor } = await import('./templates.ts');
const { tryMutated } = await import('./trial.ts');

// The SDK prints each refusal, keys and all.
console.error = () => {};
const [times = 20_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const print = (line: string) => void process.stdout.write(`${line}\n`);

function heapMegabytes(): number {
  if (!global.gc) throw new Error('Start it with node --expose-gc');
  global.gc();
  global.gc();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

print(`${times} activities, seed ${seed}`);
for (const hasCredentials of [false, true]) {
  const issuer = await openIssuer();
  const bot = await startBot(hasCredentials ? { adapter: issuer.openAdapter() } : {});
  const random = seeded(seed);
  const headers: Record<string, string> = {};
  if (hasCredentials) headers.authorization = `Bearer ${tokenFor(bot.connector.url)}`;
  const templates = await templatesFor(bot, headers);
  const share = Math.round(times / 10);
  const first = await tryMutated(bot, templates, { times: share, random, headers });
  const before = heapMegabytes();
  const started = Date.now();
  const rest = await tryMutated(bot, templates, { times: times - share, random, headers });
  const after = heapMegabytes();
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  const faults = [...first.faults, ...rest.faults];
  print(
    `${hasCredentials ? 'With' : 'Without'} credentials: ${JSON.stringify(Object.fromEntries(rest.statuses))} in ${seconds} s`,
  );
  print(
    `heap ${before.toFixed(1)} MB after ${share}, ${after.toFixed(1)} MB after all: ${(after / before).toFixed(3)} times`,
  );
  for (const fault of faults.slice(0, 20)) print(fault);
  print(`${faults.length} faults`);
  if (faults.length > 0 || after > 1.1 * before) process.exitCode = 1;
  await bot.close();
  issuer.close();
}
