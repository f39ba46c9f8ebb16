/**
 * All tests, in processes side by side: `npm test`. The journeys run twice, on SQLite and on the Cosmos DB adapter with its wire fake.
 * Ends with 1 when anything failed, or a spec file ran no test.
 */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandPart, type Part, runParts, specPart } from './runner.ts';

/** A process takes two seconds to load what the specs import, and the last one should not run alone for long. */
const FILES_PER_PART = 36;

/** Deals out the files like cards, since those that take long often stand together. */
function dealt(name: string, files: readonly string[], env: NodeJS.ProcessEnv): Part[] {
  const count = Math.ceil(files.length / FILES_PER_PART);
  return Array.from({ length: count }, (_, part) =>
    specPart(
      `${name}, ${part + 1} of ${count}`,
      files.filter((_, index) => index % count === part),
      env,
    ),
  );
}

function isIn(folder: string): (file: string) => boolean {
  return (file) => file.startsWith(join('test', folder, '/'));
}

/** @param cache where Node keeps what it has compiled, for the next process */
function partsOf(files: readonly string[], cache: NodeJS.ProcessEnv): Part[] {
  const journeys = files.filter(isIn('journeys'));
  const browser = files.filter(isIn('e2e'));
  // What takes minutes by itself comes first, so that nothing is left to run alone in the end.
  const gallery = files.filter(isIn(join('views', 'gallery')));
  const faults = files.filter(isIn('faults'));
  const apart = new Set([...journeys, ...browser, ...gallery, ...faults]);
  const rest = files.filter((file) => !apart.has(file));
  if ([journeys, browser, gallery, faults, rest].some(({ length }) => length === 0)) {
    throw new Error('No spec files in test/journeys, e2e, views/gallery, faults or beside them');
  }
  return [
    commandPart('check', 'npm run -s check'),
    specPart('e2e', browser, cache),
    specPart('gallery', gallery, cache),
    ...faults.map((file) => specPart(file, [file], cache)),
    ...dealt('journeys on the wire', journeys, { ...cache, MALVAKT_TEST_STORE: 'wire' }),
    ...dealt('journeys on SQLite', journeys, { ...cache, MALVAKT_TEST_STORE: undefined }),
    ...dealt('the rest', rest, cache),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'malvakt-compiled-'));
try {
  // Code that comes out of the cache is not measured line by line.
  const cache = process.env.NODE_V8_COVERAGE ? {} : { NODE_COMPILE_CACHE: folder };
  const files = globSync('test/**/*.spec.ts', { cwd: join(import.meta.dirname, '..') }).toSorted();
  const print = (line: string) => process.stdout.write(`${line}\n`);
  // One more than there are processors: each part waits at times, for a browser or for another process.
  const isGreen = await runParts(partsOf(files, cache), availableParallelism() + 1, print);
  process.exitCode = isGreen ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
