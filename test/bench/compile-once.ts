/** A process that opens a store, does one work of a compiled round, and prints what it took: run by `reports.ts`. */
import { compileBriefly, compileRound } from '../../src/commands/reports/compile-round.ts';
import { diffRounds, roundBefore } from '../../src/commands/reports/diff-rounds.ts';
import { allRounds } from '../../src/commands/rounds/find-rounds.ts';
import { depsOn } from '../../src/deps.ts';
import { viewerOf } from '../../src/domain/people/viewer.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { diffCard } from '../../src/views/reports/diff-card.ts';
import { summaryCard } from '../../src/views/status/summary-card.ts';
import { COORDINATOR } from './seed.ts';

const [folder = '', work = ''] = process.argv.slice(2);
const setting = { tenant: 'local', timezone: 'Europe/Stockholm', municipality: undefined };
const deps = depsOn(await openSqlite(folder), { ...setting, clock: systemClock, origin: 'terminal' });
const viewer = viewerOf(COORDINATOR);
const wording = { language: 'sv', timezone: deps.timezone, now: deps.clock.now() } as const;

/** Each gives how many answers it tells of, and the bytes of its card. */
const WORKS: Readonly<Record<string, () => Promise<readonly [answers: number, bytes: number]>>> = {
  async compile() {
    const { summary } = await compileRound(viewer, {}, deps);
    return [summary.answered, 0];
  },
  async card() {
    const { compiled, words } = await compileBriefly(viewer, {}, deps);
    const card = summaryCard(compiled, { isPosted: true, withNames: true, words }, wording);
    return [compiled.summary.answered, Buffer.byteLength(JSON.stringify(card))];
  },
  async difference() {
    const seen = await allRounds(deps);
    const now = seen.find(({ state }) => state === 'open');
    const before = now && roundBefore(now, seen);
    if (!now || !before) throw new Error('There are no two rounds');
    const diff = await diffRounds(viewer, [before.id, now.id], deps);
    return [diff.items.length, Buffer.byteLength(JSON.stringify(diffCard(diff, 0, wording)))];
  },
};

const begin = performance.now();
const [answers, bytes] = (await WORKS[work]?.()) ?? [0, 0];
const ms = performance.now() - begin;
const again = performance.now();
await WORKS[work]?.();
const { maxRSS } = process.resourceUsage();
const figures = { ms, againMs: performance.now() - again, peakBytes: maxRSS * 1024, answers, bytes };
process.stdout.write(`${JSON.stringify(figures)}\n`);
await deps.stores.close();
