/** What was once understood as something else, with confidence: each of these has to be right. */
import assert from 'node:assert/strict';
import { closeBots } from '../bot.ts';
import { openBench } from './bench.ts';
import type { Reading } from './expectation.ts';
import { type Judged, judgeConversation } from './judge.ts';

const METRO: readonly [string, Reading] = [
  'hur går det med Öresundsmetron',
  { about: 'status', items: ['ind-oresundsmetron'] },
];

const conversations: readonly (readonly (readonly [say: string, reading: Reading])[])[] = [
  [['vilka mål har inte rapporterat?', { about: 'missing' }]],
  [['är allt rapporterat?', { about: 'missing' }]],
  [['vilka mål är avslutade?', { about: 'list' }]],
  [['hur många mål har inte påbörjats?', { about: 'count' }]],
  [
    [
      'Attraktiv arbetsgivare är röd, chefen undrar varför den är det',
      { about: 'why', items: ['mal-arbetsgivare'] },
    ],
  ],
  [['hur går det med värme?', { about: 'notFound' }]],
  [['hur går det med plast', { about: 'notFound' }]],
  [METRO, ['vilka mål har ändrats sedan den förra rapporten?', { about: 'changed', since: 'lastRound' }]],
  [METRO, ['har den ändrats sedan förra rapporten?', { about: 'changed', items: ['ind-oresundsmetron'] }]],
  [['Påminn alla som inte har svarat. Hur många är de?', { about: 'command', command: 'remind' }]],
  [
    [
      'hur går det med Attraktiv arbetsgivare Öresundsmetron?',
      { about: 'status', items: ['mal-arbetsgivare', 'ind-oresundsmetron'] },
    ],
  ],
  [
    ['visa alla uppdrag', { about: 'list', kind: 'assignment' }],
    ['vilka är klara?', { about: 'list', kind: 'assignment', stage: 'closed' }],
    ['vilka är inte klara?', { about: 'list', kind: 'assignment', stage: 'underWay' }],
    ['hur många pågår?', { about: 'count', kind: 'assignment', stage: 'underWay' }],
  ],
  [['äldreomsorgen, ligger vi efter där?', { about: 'notFound' }]],
  ...[
    'hur snabbt svarar de?',
    'hur lång tid tar det för dem att svara',
    'hur många svarade i tid?',
    'nyckeltal för omgången',
    'hur många påminnelser har skickats?',
    'How long did it take them to respond?',
    'what share of answers came in on time',
  ].map((say): readonly (readonly [string, Reading])[] => [[say, { about: 'measures' }]]),
  [['hur lång tid har vi på oss?', { about: 'due' }]],
];

describe('What was once mistaken', () => {
  after(closeBots);
  let judged: Judged[][] = [];

  before(async () => {
    const bench = await openBench('malmo');
    judged = await Promise.all(
      conversations.map((turns, place) =>
        judgeConversation(
          {
            who: 'manager',
            isShared: false,
            turns: turns.map(([say, reading]) => ({ say, readings: [reading] })),
          },
          place,
          bench,
        ),
      ),
    );
  });

  for (const [place, turns] of conversations.entries()) {
    it(`is understood: ${turns.map(([say]) => `"${say}"`).join(', ')}`, () => {
      const wrong = judged[place]?.filter(({ verdict }) => verdict !== 'right');
      assert.deepEqual(wrong, []);
    });
  }
});
