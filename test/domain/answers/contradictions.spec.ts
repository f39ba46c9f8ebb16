import assert from 'node:assert/strict';
import type { Answer } from '../../../src/domain/answers/assessment.ts';
import { answerRules } from '../../../src/domain/answers/check-answer.ts';
import { type Against, contradictionIn } from '../../../src/domain/answers/contradictions.ts';
import { sentenceWith } from '../../../src/domain/answers/writing/claims.ts';
import type { Item, Measure } from '../../../src/domain/plans/plan.ts';
import { anAssessment, anItem, aPlan, aRound } from '../../build.ts';

const AT_LEAST: Measure = { type: 'number', target: { op: 'min', value: 168 } };
const AT_MOST: Measure = { type: 'number', target: { op: 'max', value: 30 } };
const EXACTLY: Measure = { type: 'number', target: { op: 'equals', value: 50 } };

function against(item: Partial<Item> = {}, overrides: Partial<Against> = {}): Against {
  const asked = anItem(item);
  const plan = aPlan({ items: [asked] });
  const round = aRound({ to: '2025-08-31' });
  return {
    plan,
    item: asked,
    rules: answerRules(plan, asked, round),
    round,
    today: '2025-09-01',
    ...overrides,
  };
}

/** As it stands against what was said of the same item in the round before. */
function withLast(before: Partial<Answer>, measure: Measure, measureThen = measure): Against {
  const item = anItem({ measure: measureThen });
  const round = aRound({ name: 'Helår 2024', kind: 'annual' });
  const last = { round, plan: aPlan({ items: [item] }), item, assessment: anAssessment(before) };
  return against({ measure }, { last });
}

const inText = (happened: string, said: Partial<Answer> = {}): Answer => ({
  status: 'met',
  direction: 'asPlanned',
  texts: { happened },
  ...said,
});

describe('A contradiction in an answer', () => {
  const cases: readonly [string, Partial<Answer>, Against, string | undefined][] = [
    ['is met below the target', { status: 'met', value: 150 }, against({ measure: AT_LEAST }), 'target'],
    ['is not met at the target', { status: 'notMet', value: 192 }, against({ measure: AT_LEAST }), 'target'],
    [
      'is none where all goes together',
      { status: 'met', value: 192 },
      against({ measure: AT_LEAST }),
      undefined,
    ],
    [
      'is a better status and an outcome that is lower',
      { status: 'partly', value: 140 },
      withLast({ status: 'notMet', value: 150 }, AT_LEAST),
      'worseOutcome',
    ],
    [
      'is so also where the target is reached',
      { status: 'met', value: 180 },
      withLast({ status: 'partly', value: 190 }, AT_LEAST),
      'worseOutcome',
    ],
    [
      'is a better status and an outcome that is higher, where it has a limit',
      { status: 'partly', value: 40 },
      withLast({ status: 'notMet', value: 35 }, AT_MOST),
      'worseOutcome',
    ],
    [
      'is a better status and an outcome that is farther off',
      { status: 'partly', value: 40 },
      withLast({ status: 'notMet', value: 55 }, EXACTLY),
      'worseOutcome',
    ],
    [
      'is none where both are better',
      { status: 'partly', value: 160 },
      withLast({ status: 'notMet', value: 150 }, AT_LEAST),
      undefined,
    ],
    [
      'is none where both are worse',
      { status: 'notMet', value: 140 },
      withLast({ status: 'partly', value: 150 }, AT_LEAST),
      undefined,
    ],
    [
      'is none where nothing was measured then',
      { status: 'partly', value: 140 },
      withLast({ status: 'notMet' }, AT_LEAST),
      undefined,
    ],
    [
      'is none where nobody knew how it went',
      { status: 'partly', value: 140 },
      withLast({ status: 'unknown', value: 150 }, AT_LEAST),
      undefined,
    ],
    [
      'is none where nobody had assessed it',
      { status: 'partly', value: 140 },
      withLast({ status: 'unknown', unassessed: true, value: 150 }, AT_LEAST),
      undefined,
    ],
    [
      'is none where it was measured otherwise',
      { status: 'partly', value: 140 },
      withLast({ status: 'notMet', value: 150 }, AT_LEAST, { ...AT_LEAST, unit: '%' }),
      undefined,
    ],
    [
      'is none where no target says which way is better',
      { status: 'partly', value: 140 },
      withLast({ status: 'notMet', value: 150 }, { type: 'number' }),
      undefined,
    ],
    ['is met with something paused', inText('Projektet är pausat.'), against(), 'paused'],
    [
      'is none where it is not met',
      inText('Projektet är pausat.', { status: 'partly' }),
      against(),
      undefined,
    ],
    [
      'is met with a criterion that rests',
      inText('Bra.'),
      against({ criteria: ['Nätverket (vilande)'] }),
      'paused',
    ],
    ['is none with one that does not', inText('Bra.'), against({ criteria: ['Nätverket'] }), undefined],
    [
      'is achieved in an annual round before its period is over',
      inText('Bra.'),
      against({}, { round: aRound({ kind: 'annual', to: '2025-12-31' }) }),
      'tooEarly',
    ],
    [
      'is that on its last day too',
      inText('Bra.'),
      against({}, { round: aRound({ kind: 'annual', to: '2025-09-01' }) }),
      'tooEarly',
    ],
    [
      'is none once it is over',
      inText('Bra.'),
      against({}, { round: aRound({ kind: 'annual', to: '2025-08-31' }) }),
      undefined,
    ],
    [
      'is none where it is partly achieved',
      inText('Bra.', { status: 'partly' }),
      against({}, { round: aRound({ kind: 'annual', to: '2025-12-31' }) }),
      undefined,
    ],
    [
      'is a text that says so',
      inText('Målet är uppnått.'),
      against({}, { round: aRound({ to: '2025-12-31' }) }),
      'tooEarly',
    ],
    [
      'is none in a forecast',
      inText('Målet förväntas vara uppnått i december.'),
      against({}, { round: aRound({ to: '2025-12-31' }) }),
      undefined,
    ],
  ];
  for (const [title, said, held, kind] of cases) {
    it(title, () => {
      const answer = { status: 'met' as const, texts: {}, ...said };
      assert.equal(contradictionIn(answer, held)?.kind, kind);
    });
  }

  it('says in which text, and quotes it', () => {
    assert.deepEqual(contradictionIn(inText('Bra. Men nätverket är vilande.'), against()), {
      ...{ kind: 'paused', quote: 'Men nätverket är vilande', at: 'happened' },
    });
  });

  it('is one of the trend where nothing else is asked for', () => {
    const plan = aPlan({ asks: ['direction'] });
    const held = against({}, { plan, rules: answerRules(plan, anItem(), aRound()) });
    assert.equal(contradictionIn(inText('Arbetet är avbrutet.'), held)?.kind, 'paused');
    const round = aRound({ kind: 'annual', to: '2025-12-31' });
    assert.equal(contradictionIn(inText('Bra.'), { ...held, round }), undefined);
  });
});

describe('A sentence that claims something', () => {
  const cases: readonly ['paused' | 'achieved', string, string | undefined][] = [
    ['paused', 'Upphandlingen är pausad.', 'Upphandlingen är pausad'],
    ['paused', 'Arbetet pausades i mars.', 'Arbetet pausades i mars'],
    ['paused', 'Projektet har avbrutits.', 'Projektet har avbrutits'],
    ['paused', 'Gruppen är vilande sedan i våras.', 'Gruppen är vilande sedan i våras'],
    ['paused', 'Utredningen har lagts ner.', 'Utredningen har lagts ner'],
    ['paused', 'The project was suspended in May.', 'The project was suspended in May'],
    ['paused', 'Av de sex insatser som vi planerade är en pausad.', '… planerade är en pausad'],
    ['paused', 'Arbetet är inte längre pausat.', undefined],
    ['paused', 'Arbetet har varit pausat men är i gång igen.', undefined],
    ['paused', 'Det pausade arbetet har återupptagits.', undefined],
    ['paused', 'The work was paused and has been resumed.', undefined],
    ['paused', 'Risken är att det avbryts.', undefined],
    ['paused', 'Arbetet pågår oavbrutet.', undefined],
    ['achieved', 'Målet är uppnått.', 'Målet är uppnått'],
    ['achieved', 'Vi har redan uppnått målet.', 'Vi har redan uppnått målet'],
    ['achieved', 'Uppnått.', 'Uppnått'],
    ['achieved', 'The goal has been met.', 'The goal has been met'],
    ['achieved', 'Målet är inte uppnått.', undefined],
    ['achieved', 'Målet är delvis uppnått.', undefined],
    ['achieved', 'Parterna har efter långa samtal uppnått enighet.', undefined],
    ['achieved', 'Målet uppnås i höst.', undefined],
  ];
  for (const [claim, text, quote] of cases) {
    it(`is ${quote ? '' : 'not '}one of ${claim}: ${text}`, () => {
      assert.equal(sentenceWith(claim, text), quote);
    });
  }
});
