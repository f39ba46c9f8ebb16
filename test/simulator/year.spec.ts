import assert from 'node:assert/strict';
import { runSimulate } from '../../src/cli/simulate.ts';
import { MUTANTS } from '../../src/simulator/mutants.ts';
import { type Simulated, simulate } from '../../src/simulator/simulate.ts';

/** Small, and with somebody of each habit, a public holiday, a large round, two pulses and a crash. */
const SMALL = { owners: 24, weeks: 2 };
/** As small as it can be for each fault to be met, and as short as nothing is found without one. */
const SMALLEST = { owners: 14, weeks: 2, seed: 2, daysAfter: 4 };
/** So many that more messages are due at once than may go out in a second. */
const LARGE = { owners: 80, weeks: 2, seed: 2, daysAfter: 4 };

describe('A simulated year', () => {
  const played = new Map<number, Simulated>();

  for (const seed of [1, 4]) {
    it(`keeps every promise with seed ${seed}, and does much`, async () => {
      const year = await simulate({ ...SMALL, seed });
      played.set(seed, year);
      const { ledger, mistakes } = year;
      assert.deepEqual(mistakes, []);
      const { answered, reminded, edited, crashes } = ledger;
      assert.ok(answered > 30 && reminded > 0 && edited > 10 && crashes > 0, JSON.stringify(ledger));
      assert.equal(ledger.lost, 0);
      assert.equal(ledger.exceeded, 0);
    });
  }

  it('keeps every promise with two instances on one store', async () => {
    const { ledger, mistakes } = await simulate({ ...SMALL, seed: 1, instances: 2 });
    assert.deepEqual(mistakes, []);
    assert.equal(ledger.lost + ledger.exceeded, 0);
  });

  it('keeps every promise where the bot crashes several times a day', async () => {
    const setting = { ...SMALLEST, weeksBetweenCrashes: 0.03 };
    const { ledger, mistakes } = await simulate(setting);
    assert.deepEqual(mistakes, []);
    assert.ok(ledger.crashes > 20, `${ledger.crashes} crashes`);
  });

  it('ends in the same ledger with the same seed, and in another with another', async () => {
    assert.deepEqual(await simulate({ ...SMALL, seed: 1 }), played.get(1));
    assert.notEqual(played.get(4)?.ledger.digest, played.get(1)?.ledger.digest);
  });

  it('finds nothing where there is no fault', async () => {
    for (const size of [SMALLEST, LARGE]) assert.deepEqual((await simulate(size)).mistakes, []);
  });

  for (const mutant of MUTANTS) {
    it(`finds ${mutant.name}`, async () => {
      const { mistakes } = await simulate({ ...(mutant.sendsPerSecond ? LARGE : SMALLEST), mutant });
      const broken = new Set(mistakes.map(({ promise }) => promise));
      assert.ok(broken.has(mutant.breaks), `${mutant.breaks} is not among ${[...broken].join(', ')}`);
    });
  }
});

describe('simulate in a terminal', () => {
  it('prints the ledger, and says that every promise was kept', async () => {
    const options = { owners: '6', weeks: '1', seed: '3' };
    const { lines, json, hasFailed } = await runSimulate({ words: [], options }, 'sv');
    assert.equal(hasFailed, false);
    assert.match(lines, /^ {7}1 {2}omgångar\n/);
    assert.match(lines, /\d+,\d % {2}svarsandel\n/);
    assert.match(lines, /\nAlla löften hölls\.$/);
    assert.match(JSON.stringify(json), /^\{"owners":6,"weeks":1,"seed":3,"ledger":\{"rounds":1,/);
  });

  for (const options of [{ owners: '0' }, { weeks: 'tio' }, { seed: '-1' }, { owners: '1.5' }]) {
    it(`refuses ${JSON.stringify(options)}`, async () => {
      await assert.rejects(runSimulate({ words: [], options }, 'en'), /simulate \[--owners N\]/);
    });
  }
});
