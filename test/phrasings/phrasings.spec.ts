import assert from 'node:assert/strict';
import { closeBots } from '../bot.ts';
import { openBench } from './bench.ts';
import { readTable } from './expectation.ts';
import { type Judged, judgeConversation, type Verdict } from './judge.ts';

/**
 * Tables by those who had not seen how words are understood: every other conversation was tuned by. What the rest missed has been
 * mended by its kind since.
 */
const FIRST = [
  ['malmo-sv', 'malmo'],
  ['malmo-dialogues', 'malmo'],
  ['malmo-en', 'malmo'],
  ['granvik-sv', 'granvik'],
  ['granvik-en', 'granvik'],
] as const;
/** Later ones, written blind as well; what they missed has been mended since, so they are unseen no more. */
const LATER = [
  ['second-malmo', 'malmo'],
  ['second-granvik', 'granvik'],
  ['third-malmo', 'malmo'],
  ['third-granvik', 'granvik'],
  ['fourth-malmo', 'malmo'],
  ['fourth-granvik', 'granvik'],
  ['fifth-malmo', 'malmo'],
  ['fifth-granvik', 'granvik'],
  ['sixth-malmo', 'malmo'],
  ['sixth-granvik', 'granvik'],
  ['seventh-malmo', 'malmo'],
  ['seventh-granvik', 'granvik'],
  ['eighth-malmo', 'malmo'],
  ['eighth-granvik', 'granvik'],
  ['ninth-malmo', 'malmo'],
  ['ninth-granvik', 'granvik'],
  ['tenth-malmo', 'malmo'],
  ['tenth-granvik', 'granvik'],
  ['eleventh-malmo', 'malmo'],
  ['eleventh-granvik', 'granvik'],
  ['twelfth-malmo', 'malmo'],
  ['twelfth-granvik', 'granvik'],
  ['thirteenth-malmo', 'malmo'],
  ['thirteenth-granvik', 'granvik'],
  ['fourteenth-malmo', 'malmo'],
  ['fourteenth-granvik', 'granvik'],
  ['fifteenth-malmo', 'malmo'],
  ['fifteenth-granvik', 'granvik'],
  ['sixteenth-malmo', 'malmo'],
  ['sixteenth-granvik', 'granvik'],
  ['seventeenth-ekhamra', 'ekhamra'],
  ['eighteenth-granvik', 'granvik'],
  ['eighteenth-ekhamra', 'ekhamra'],
  ['nineteenth-granvik', 'granvik'],
  ['nineteenth-ekhamra', 'ekhamra'],
  ['twentieth-granvik', 'granvik'],
  ['twentieth-ekhamra', 'ekhamra'],
  ['twenty-first-granvik', 'granvik'],
  ['twenty-first-ekhamra', 'ekhamra'],
] as const;

type Share = 'tuned' | 'the other half' | 'later';

describe('What people write', function () {
  this.timeout(300_000);
  after(closeBots);
  const judged: Record<Share, Judged[]> = { tuned: [], 'the other half': [], later: [] };

  before(async () => {
    for (const [table, plan] of [...FIRST, ...LATER]) {
      const isFirst = FIRST.some(([name]) => name === table);
      const bench = await openBench(plan);
      for (const [place, conversation] of readTable(table).entries()) {
        const share: Share = !isFirst ? 'later' : place % 2 === 0 ? 'tuned' : 'the other half';
        judged[share].push(...(await judgeConversation(conversation, place, bench)));
      }
    }
  });

  /** Shares as they were measured, rounded down: a change that makes them worse says so. */
  const measured: readonly [share: Share, rows: number, right: number, wrong: number][] = [
    ['tuned', 400, 0.97, 0.005],
    ['the other half', 400, 0.955, 0.005],
    ['later', 5000, 0.975, 0.004],
  ];
  for (const [share, rows, right, wrong] of measured) {
    it(`is understood as before in what is ${share}`, () => {
      const all = judged[share];
      assert.ok(all.length > rows);
      const shareOf = (verdict: Verdict) => all.filter((one) => one.verdict === verdict).length / all.length;
      const faults = all.filter(({ verdict }) => verdict === 'wrong').map(({ say, got }) => `${say}: ${got}`);
      assert.ok(shareOf('right') >= right, `${shareOf('right')} right`);
      assert.ok(shareOf('wrong') <= wrong, `${shareOf('wrong')} wrong:\n${faults.join('\n')}`);
    });
  }
});
