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

type Said = readonly (readonly [say: string, reading: Reading])[];

const IN_MALMO: readonly Said[] = [
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
  [['vilka mål ligger i fas?', { about: 'list', direction: 'asPlanned' }]],
  [['hur många mål ligger i fas?', { about: 'count', direction: 'asPlanned' }]],
  [['hur många mål har vi nått?', { about: 'count', status: 'met' }]],
  [['vilka mål spretar?', { about: 'list', direction: 'mixed' }]],
  [['har vi nåt mål om hemlöshet?', { about: 'notFound' }]],
  [['har vi nåt uppdrag om kultur?', { about: 'status', items: ['upp-kultur-lokaler'] }]],
  [
    [
      'klimatet och elen, vilket ligger sämst till?',
      { about: 'compare', items: ['mal-klimat', 'mal-elforsorjning'] },
    ],
  ],
  [['has segregation got better since 2023?', { about: 'history', items: ['mal-segregation'] }]],
  [METRO, ['hur går det med det?', { about: 'status', items: ['ind-oresundsmetron'] }]],
  [METRO, ['vilka i det området är gröna?', { about: 'list', area: 'omr-arbete', status: 'met' }]],
  [METRO, ['is Amira done with hers?', { about: 'missing', person: 'Amira Haddad' }]],
  [
    ['vad betyder gult?', { about: 'meaning' }],
    ['vilka är det?', { about: 'list', status: 'partly' }],
  ],
  [
    ['hur många mål är uppnådda?', { about: 'count', status: 'met' }],
    ['vilka är inte det?', { about: 'list', status: 'deviating' }],
  ],
  [
    ['vilka är röda?', { about: 'list', status: 'notMet' }],
    ['bara i jämlik stad', { about: 'list', status: 'notMet', area: 'omr-jamlik' }],
    ['ta bort området igen', { about: 'list', status: 'notMet' }],
  ],
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
  // What is not taken into account is never left out in silence.
  ...[
    'hur går det med allt utom klimat',
    'vilka mål saknar ägare',
    'which goals have no owner',
    'vem har flest röda mål',
    'vilka avdelningar har mål som är röda',
    'skicka listan till Mattias',
    'vad är det som drar ner?',
  ].map((say): readonly (readonly [string, Reading])[] => [[say, { about: 'notFound' }]]),
  [['vilka är det som inte kommer gå i mål', { about: 'list', status: 'deviating' }]],
  [['hur många mål går bra', { about: 'count', status: 'met' }]],
  [['Är klarspråk sämre än kompetensgapen?', { about: 'compare', items: ['mal-service', 'mal-kompetens'] }]],
  [['mattias undrar hur elen går', { about: 'status', items: ['mal-elforsorjning'] }]],
  [['what changed between the 2024 reports', { about: 'difference' }]],
  [
    METRO,
    ['vem äger det', { about: 'owners', items: ['ind-oresundsmetron'] }],
    ['hur går det med den', { about: 'status', items: ['ind-oresundsmetron'] }],
  ],
  [
    ['vilka avviker?', { about: 'list', status: 'deviating' }],
    ['vem äger dem?', { about: 'owners', status: 'deviating' }],
  ],
];

const IN_GRANVIK: readonly Said[] = [
  [['va kostar äldreomsorgen', { about: 'notFound' }]],
  [['är kön till kulturskolan kortare nu?', { about: 'notFound' }]],
  [['how is elderly care doing', { about: 'notFound' }]],
  [['hur går det med simhallen i Norrby', { about: 'notFound' }]],
  [['lovskola i byarna, vem håller i det?', { about: 'owners', items: ['ata-lovskola'] }]],
  [
    [
      'Sitter i bilen med utskottet, hur går det med vattenläckorna?',
      { about: 'status', items: ['ind-vattenlackor'] },
    ],
  ],
  [
    ['hur går det med förskolans lokaler?', { about: 'status', items: ['upp-lokaler-forskola'] }],
    ['och skolans?', { about: 'status', items: ['upp-lokaler-skola'] }],
  ],
  [['Kvarstående från Gata och park', { about: 'missing', unit: 'Gata och park' }]],
  [['who has not answered in the preschool unit', { about: 'missing', unit: 'Förskoleenheten' }]],
  [['hur många barn per pedagog har vi', { about: 'target', items: ['ind-forskoletathet'] }]],
  [['vad har de på grundskolan inte svarat på?', { about: 'missing', unit: 'Grundskoleenheten' }]],
  [
    [
      'har sjukfrånvaron på tekniska blivit bättre sedan 2023?',
      { about: 'changed', items: ['ind-sjuk-teknik'], since: 2023 },
    ],
  ],
];

for (const [plan, conversations] of [
  ['malmo', IN_MALMO],
  ['granvik', IN_GRANVIK],
] as const) {
  describe(`What was once mistaken, in ${plan}`, () => {
    after(closeBots);
    let judged: Judged[][] = [];

    before(async () => {
      const bench = await openBench(plan);
      judged = await Promise.all(
        conversations.map((turns, place) => {
          const said = turns.map(([say, reading]) => ({ say, readings: [reading] }));
          return judgeConversation({ who: 'manager', isShared: false, turns: said }, place, bench);
        }),
      );
    });

    for (const [place, turns] of conversations.entries()) {
      it(`is understood: ${turns.map(([say]) => `"${say}"`).join(', ')}`, () => {
        const wrong = judged[place]?.filter(({ verdict }) => verdict !== 'right');
        assert.deepEqual(wrong, []);
      });
    }
  });
}
