import assert from 'node:assert/strict';
import { closeBots } from '../bot.ts';
import { openBench } from './bench.ts';
import { readTable } from './expectation.ts';
import { type Judged, judgeConversation, type Verdict } from './judge.ts';

/** Tables by those who had not seen how words are understood: of each, every other conversation was tuned by. */
const TABLES = [
  ['malmo-sv', 'malmo'],
  ['malmo-dialogues', 'malmo'],
  ['malmo-en', 'malmo'],
  ['granvik-sv', 'granvik'],
  ['granvik-en', 'granvik'],
] as const;

const HALVES = { tuned: 0, unseen: 1 } as const;
type Half = keyof typeof HALVES;

describe('What people write', function () {
  this.timeout(60_000);
  after(closeBots);
  const judged: Record<Half, Judged[]> = { tuned: [], unseen: [] };

  before(async () => {
    for (const [table, plan] of TABLES) {
      const bench = await openBench(plan);
      for (const [place, conversation] of readTable(table).entries()) {
        const half: Half = place % 2 === HALVES.tuned ? 'tuned' : 'unseen';
        judged[half].push(...(await judgeConversation(conversation, place, bench)));
      }
    }
  });

  /** Shares as they were measured, rounded down: a change that makes them worse says so. */
  const measured: readonly [half: Half, rows: number, right: number, wrong: number][] = [
    ['tuned', 400, 0.92, 0.03],
    ['unseen', 400, 0.72, 0.09],
  ];
  for (const [half, rows, right, wrong] of measured) {
    it(`is understood as before in the half that is ${half}`, () => {
      const all = judged[half];
      assert.ok(all.length > rows);
      const share = (verdict: Verdict) => all.filter((one) => one.verdict === verdict).length / all.length;
      const faults = all.filter(({ verdict }) => verdict === 'wrong').map(({ say, got }) => `${say}: ${got}`);
      assert.ok(share('right') >= right, `${share('right')} right`);
      assert.ok(share('wrong') <= wrong, `${share('wrong')} wrong:\n${faults.join('\n')}`);
    });
  }
});
