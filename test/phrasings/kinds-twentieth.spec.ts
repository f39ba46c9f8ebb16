/** Kinds of what the twentieth and the twenty-first table were at first understood wrongly in, in other words than theirs. */
import assert from 'node:assert/strict';
import { closeBots } from '../bot.ts';
import { openBench } from './bench.ts';
import type { Reading } from './expectation.ts';
import { judgeConversation } from './judge.ts';

type Said = readonly (readonly [say: string, reading: Reading])[];

const CASES: Readonly<Record<'granvik' | 'ekhamra' | 'malmo', readonly Said[]>> = {
  granvik: [
    [['hur ligger det till hos va', { about: 'list', unit: 'VA-enheten' }]],
    [['hur går det för hr?', { about: 'list', unit: 'HR-enheten' }]],
    [['vad har gata & park för mål', { about: 'list', unit: 'Gata och park' }]],
    [['hur går det för gata park', { about: 'list', unit: 'Gata och park' }]],
    [['vad är bensinpriset hos oss', { about: 'notFound' }]],
    [
      ['lärarbehörigheten', { about: 'status', items: ['mal-gymnasiet'] }],
      ['sedan i fjol?', { about: 'history', items: ['mal-gymnasiet'] }],
    ],
    [
      ['krisplanen för vattnet', { about: 'status', items: ['upp-krisplan-vatten'] }],
      ['och den andra', { about: 'status', items: ['upp-krisplan-skola'] }],
      ['vem äger den', { about: 'owners', items: ['upp-krisplan-skola'] }],
    ],
    [['how are our schools doing?', { about: 'list', area: 'omr-skola' }]],
  ],
  ekhamra: [
    [
      ['hur går det med matsvinnet', { about: 'status', items: ['mal-mat'] }],
      ['lär vi nå målet i tid?', { about: 'status', items: ['mal-mat'] }],
      ['are we going to make it?', { about: 'status', items: ['mal-mat'] }],
    ],
    [['kommer vi hinna klara det', { about: 'offer' }]],
    [['vems är det', { about: 'offer' }]],
    [['lista våra indikatorer', { about: 'list', kind: 'indicator' }]],
    [['när ska uppdragen vara rapporterade', { about: 'list', kind: 'assignment' }]],
    [
      ['handläggningstiden', { about: 'status', items: ['mal-forsorjning'] }],
      ['klarar vi 20 dagar', { about: 'target', items: ['mal-forsorjning'] }],
    ],
    [
      ['sammanfatta inköpen', { about: 'command', command: 'summary' }],
      ['vad är sämst där?', { about: 'offer' }],
    ],
    [['elderly care?', { about: 'list', area: 'omr-aldre' }]],
    [['hur många av bilarna är fossilfria', { about: 'target', items: ['mal-transporter'] }]],
  ],
  malmo: [[['vilka av våra åtaganden är röda', { about: 'list', kind: 'commitment', status: 'notMet' }]]],
};

describe('Kinds of the twentieth and twenty-first tables', function () {
  this.timeout(60_000);
  after(closeBots);
  for (const plan of ['granvik', 'ekhamra', 'malmo'] as const) {
    it(`are understood in ${plan}`, async () => {
      const bench = await openBench(plan);
      const faults: string[] = [];
      for (const [place, said] of CASES[plan].entries()) {
        const turns = said.map(([say, reading]) => ({ say, readings: [reading] }));
        const judged = await judgeConversation({ who: 'manager', isShared: false, turns }, place, bench);
        for (const { say, verdict, got } of judged) if (verdict !== 'right') faults.push(`${say}: ${got}`);
      }
      assert.deepEqual(faults, []);
    });
  }
});
