import assert from 'node:assert/strict';
import { Problem } from '../../src/domain/errors.ts';
import { MAX_ITEMS } from '../../src/domain/plans/plan.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { byId, itemsOf, listed, ownDraft, ownText } from './document-files.ts';

const QUALITATIVE = { type: 'qualitative' };

function problemOf(text: string): Problem {
  try {
    readDocument('fil.txt', text);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  assert.fail('nothing was refused');
}

describe('A board budget', () => {
  it('becomes a plan', () => {
    assert.deepEqual(ownDraft('budget.md').plan, {
      id: 'hamnnamnden-2031',
      title: 'Nämndsbudget 2031',
      board: 'Hamnnämnden',
      year: 2031,
      language: 'sv',
      items: [
        { id: 'omr-levande-hamn', kind: 'area', title: 'En levande hamn', line: 29 },
        {
          id: 'mal-vikstad-har-hamn-oppen',
          kind: 'councilGoal',
          title: 'Vikstad har en hamn som är öppen för alla',
          parent: 'omr-levande-hamn',
          agenda2030: [5, 11],
          criteria: [
            'Nämnden följer också upp hur besökare med rullstol kommer ombord.',
            'I bedömningen väger nämnden in vad de fasta båtägarna tycker.',
          ],
          planning:
            'Planeringskomentar\n\nNämnden håller kajerna öppna.\n\nPlanering för 2031\n\nBryggorna byggs om så att fler kan komma ner till vattnet.',
          line: 31,
        },
        {
          id: 'ind-antalet-gastnatter-smabatshamnen',
          kind: 'indicator',
          title: 'Antalet gästnätter i småbåtshamnen',
          parent: 'mal-vikstad-har-hamn-oppen',
          short: 'antalet gästnätter i småbåtshamnen',
          desiredOutcome: 'Gästnätterna blir fler än året innan',
          measure: QUALITATIVE,
          line: 53,
        },
        {
          id: 'mal-vikstad-tar-emot-fartyg',
          kind: 'councilGoal',
          title: 'Vikstad tar emot fartyg utan utsläpp och med kortare väntetider för alla',
          parent: 'omr-levande-hamn',
          agenda2030: [13],
          line: 59,
        },
        {
          id: 'ind-manga-anlop-landstrom',
          kind: 'indicator',
          title: 'Hur många anlöp som använder landström',
          parent: 'mal-vikstad-tar-emot-fartyg',
          measure: QUALITATIVE,
          line: 67,
        },
        {
          id: 'upp-hamnnamnden-kulturnamnden-prova-flytande',
          kind: 'assignment',
          title: 'Hamnnämnden ges i uppdrag att, tillsammans med kulturnämnden, pröva en flytande scen',
          parent: 'omr-levande-hamn',
          planning:
            'Hamnkontoret bjuder in föreningarna.\n\nUppdraget återrapporeras i samband med årsanalysen 2031.',
          reportBack: 'Uppdraget återrapporeras i samband med årsanalysen 2031.',
          finish: 'årsanalysen 2031',
          line: 69,
        },
        { id: 'omr-trygg-kust', kind: 'area', title: 'En trygg kust', line: 75 },
        {
          id: 'mal-vikstad-rustat-hoga-vattenstand',
          kind: 'councilGoal',
          title: 'Vikstad är rustat för höga vattenstånd',
          parent: 'omr-trygg-kust',
          agenda2030: [13, 14],
          line: 77,
        },
        {
          id: 'ind-arliga-besiktningen-vallarna',
          kind: 'indicator',
          title: 'Den årliga besiktningen av vallarna',
          parent: 'mal-vikstad-rustat-hoga-vattenstand',
          short: 'den årliga besiktningen av vallarna',
          desiredOutcome: 'Inga brister är allvarliga',
          measure: QUALITATIVE,
          line: 86,
        },
        {
          id: 'pri-landstrom-yttre-hamnen',
          kind: 'priority',
          title: 'Landström i yttre hamnen',
          line: 22,
        },
        { id: 'pri-fler-gastplatser', kind: 'priority', title: 'Fler gästplatser', line: 23 },
      ],
    });
  });

  it('lists the goal whose desired outcome it does not state, and nothing else: an entry of the contents may be hyphenated', () => {
    assert.deepEqual(ownDraft('budget.md').unplaced, [
      { at: '', line: 67, code: 'no-desired-outcome', value: 'Hur många anlöp som använder landström' },
    ]);
  });

  it('has its own id unless it is given one', () => {
    assert.equal(readDocument('budget.md', ownText('budget.md'), 'hamn').plan.id, 'hamn');
  });

  it('lists a goal, an assignment and an area that the contents name and the document lacks', () => {
    const [contents = '', body = ''] = ownText('budget.md').split(/(?=^# Sammanfattning)/m);
    const [before = '', rest = ''] = body.split(/(?=^### Hamnnämnden ges)/m);
    const cut = contents + before + rest.slice(rest.indexOf('# Plan för ekonomin'));
    assert.deepEqual(listed(readDocument('budget.md', cut), 'unplaced', 40), [
      [13, 'Hamnnämnden ges i uppdrag att, tillsamma'],
      [14, 'Målområde - En trygg kust'],
      [15, 'Kommunfullmäktigemål - Vikstad är rustat'],
    ]);
  });

  it('lists a heading whose name was lost', () => {
    const text = ownText('budget.md').replace('Målområde - En trygg kust\n\n###', 'Målområde -\n\n###');
    assert.deepEqual(listed(readDocument('budget.md', text), 'unplaced').slice(-1), [[75, 'Målområde -']]);
  });

  it('lists an indicator that stands below no goal', () => {
    const text = `${ownText('budget.md')}\nNämndens indikator för målet är antalet svanar.\n`;
    assert.deepEqual(listed(readDocument('budget.md', text), 'unplaced'), [
      [95, 'Nämndens indikator för målet ä'],
    ]);
  });

  /** What stands on two lines, or has been put on one by another program, and how it is read. */
  const HYPHENS: readonly (readonly [string, string])[] = [
    // The document has the word in one piece elsewhere, or in another form; where it has not, nothing is left out by guess.
    ['gäst-\nnätter', 'gästnätter'],
    ['besö-\nkare', 'besö-kare'],
    ['besö\u00ad\nkare', 'besökare'],
    // A joint with "s" stands before nothing but the rest of the word, or before a word that shares it.
    ['kajens gemenskaps-\nbrygga', 'kajens gemenskapsbrygga'],
    ['Verksamhets-\nutövare', 'Verksamhetsutövare'],
    ['barn- och ungdoms-\ngrupper', 'barn- och ungdomsgrupper'],
    ['verksamhets-\nrespektive båtplaner', 'verksamhets- respektive båtplaner'],
    ['Windows-\nmiljön', 'Windows-miljön'],
    ['Greater Vikstad-\ngeografin', 'Greater Vikstad-geografin'],
    ['bad-\noch båtliv', 'bad- och båtliv'],
    ['bad- och båtliv', 'bad- och båtliv'],
    ['gods-\nsom personfartyg', 'gods- som personfartyg'],
    ['gods- som personfartyg', 'gods- som personfartyg'],
    ['hälsa- vård och omsorg', 'hälsa- vård och omsorg'],
    ['HR- området', 'HR-området'],
    ['HR-\nområdet', 'HR-området'],
    ['HR-\noch IT-området', 'HR- och IT-området'],
    ['HR- och IT-området', 'HR- och IT-området'],
    ['sin e-\ntjänst', 'sin e-tjänst'],
    ['år 2030-\n2031', 'år 2030-2031'],
    ['norr om Vikstad-\nHolmen', 'norr om Vikstad-Holmen'],
    ['kajen -\noch bryggan', 'kajen - och bryggan'],
  ];
  for (const [written, meant] of HYPHENS) {
    it(`takes "${written.replace('\n', '⏎')}" for "${meant}"`, () => {
      const text = ownText('budget.md').replace('besökare med rullstol', written);
      const [goal] = itemsOf(readDocument('budget.md', text), 'councilGoal');
      assert.equal(goal?.criteria?.[0], `Nämnden följer också upp hur ${meant} kommer ombord.`);
    });
  }

  it('gives two of a kind different ids', () => {
    const section = ownText('budget.md').split('\n## **')[1]?.split('### Hamnnämnden')[0];
    const text = ownText('budget.md').replace('## Målområde - En trygg', `## **${section}$&`);
    assert.deepEqual(
      byId(itemsOf(readDocument('budget.md', text), 'indicator'), ({ parent }) => parent),
      {
        'ind-antalet-gastnatter-smabatshamnen': 'mal-vikstad-har-hamn-oppen',
        'ind-manga-anlop-landstrom': 'mal-vikstad-tar-emot-fartyg',
        'ind-manga-anlop-landstrom.2': 'mal-vikstad-tar-emot-fartyg.2',
        'ind-arliga-besiktningen-vallarna': 'mal-vikstad-rustat-hoga-vattenstand',
      },
    );
  });
});

describe('A text that is no plan', () => {
  const goals = (count: number) =>
    Array.from({ length: count }, (_, index) => `## Kommunfullmäktigemål - Hamn ${index} är öppen\n`).join(
      '\n',
    );

  it('is refused when it has more items than a plan', () => {
    assert.equal(readDocument('fil.txt', goals(MAX_ITEMS)).plan.items.length, MAX_ITEMS);
    const { code, findings } = problemOf(goals(MAX_ITEMS + 1));
    assert.deepEqual(
      [code, findings],
      ['invalid-plan', [{ at: 'items', code: 'too-many', limit: MAX_ITEMS }]],
    );
  });

  it('is refused when it is in more pieces than any document', () => {
    const { code, fields } = problemOf(`${goals(1)}\n${'| 7 |\n'.repeat(150_000)}`);
    assert.deepEqual([code, fields], ['not-a-plan', { file: 'fil.txt', reason: 'too-large' }]);
  });

  const NOVEL = `Första kapitlet

Elsa hade ett mål i livet, och det var att aldrig mer behöva kliva upp före gryningen. Hennes uppdrag den
morgonen var ett annat. Nämnden ville veta vem som tagit båten, och hon hade lovat att fråga fyren.

– Uppdrag: kaffe, sade hon till katten, som inte hade några åtaganden alls.

Utanför låg havet. Målet låg på andra sidan, i en vik som ingen karta hade. Hon rodde dit på tre timmar!
När hon kom fram satt kommunstyrelsen redan där och fiskade. "Du är sen", sade ordföranden. Ingen följde
upp den saken vidare.
`;

  for (const [what, text] of [
    ['nothing', ''],
    ['nothing but page breaks', '\f\n\f'],
    ['a novel in which somebody has a goal and an assignment', NOVEL],
  ] as const) {
    it(`is refused when it is ${what}`, () => {
      const { code, fields } = problemOf(text);
      assert.deepEqual([code, fields], ['not-a-plan', { file: 'fil.txt', reason: 'no-goals' }]);
    });
  }
});
