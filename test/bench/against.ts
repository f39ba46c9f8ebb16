/**
 * What a turn costs beside another version of Målvakt, in the same run: `node test/bench/against.ts FOLDER`, where FOLDER is a checkout of
 * that version with its packages installed. Both answer the same people on the embedded store, in rounds that alternate between them, so
 * that what disturbs the machine for a while disturbs both alike.
 */
import { resolve } from 'node:path';
import { ratioOf, type Spread, spreadOf } from './arithmetic.ts';
import { answerCandidate, type Candidate, statusCandidates, temporaryFolder } from './candidates.ts';
import { measure, openReplySink, type ReplySink } from './load.ts';
import { sqlitePlace } from './seed.ts';
import { table } from './table.ts';

const ROUNDS = 5;
const WARM_UP = 4000;
const LOADS = [
  { concurrency: 1, turns: 800 },
  { concurrency: 32, turns: 1600 },
];

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('node test/bench/against.ts FOLDER');

/** The turns of one version, in the same order for each. */
async function versionIn(root: string | undefined, sink: ReplySink) {
  const asked = await statusCandidates('SQLite', sqlitePlace(temporaryFolder()), sink, root);
  const { candidate, countAnswers } = await answerCandidate(
    'SQLite',
    sqlitePlace(temporaryFolder()),
    sink,
    root,
  );
  return { candidates: [...asked, candidate], countAnswers };
}

const sink = await openReplySink();
const before = await versionIn(resolve(folder), sink);
const now = await versionIn(undefined, sink);
const pairs = now.candidates.flatMap((candidate, index) => {
  const other = before.candidates[index];
  return other ? [{ name: candidate.name, before: other, now: candidate }] : [];
});

const figures = new Map<string, { before: number[]; now: number[] }>();
const cpu = async (candidate: Candidate, load: (typeof LOADS)[number]) =>
  (await measure(candidate, load, sink)).cpuMs;

for (const { candidates } of [before, now]) {
  for (const one of candidates) await measure(one, { turns: WARM_UP, concurrency: 32 }, sink);
}
for (let round = 1; round <= ROUNDS; round += 1) {
  process.stderr.write(`round ${round} of ${ROUNDS}\n`);
  for (const load of LOADS) {
    for (const pair of pairs) {
      const key = `${pair.name}, ${load.concurrency} at once`;
      const found = figures.get(key) ?? { before: [], now: [] };
      figures.set(key, found);
      // Whoever comes first in one round comes second in the next.
      for (const which of round % 2 === 0 ? (['now', 'before'] as const) : (['before', 'now'] as const))
        found[which].push(await cpu(pair[which], load));
    }
  }
}

const text = ({ median, min, max }: Spread) => `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
const rows = [...figures].map(([name, { before, now }]) => {
  const [was, is] = [spreadOf(before), spreadOf(now)];
  return [name, text(was), text(is), (is.median / was.median).toFixed(2), text(ratioOf(now, before))];
});
console.log(`CPU ms of a turn, ${ROUNDS} rounds that alternate, median (lowest–highest); embedded store`);
console.log(table(['turn', 'before', 'now', 'ratio of medians', 'ratio by round'], rows));

for (const { candidates } of [before, now]) {
  for (const child of new Set(candidates.map((one) => one.child))) await child.end();
}
const stored = (await before.countAnswers()) + (await now.countAnswers());
console.log(`All ${stored} answers that were given are in the stores, each version once.`);
sink.close();
