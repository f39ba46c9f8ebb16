import assert from 'node:assert/strict';
import type { PlanDraft } from '../../src/domain/draft.ts';
import { Problem } from '../../src/domain/errors.ts';
import { MAX_ITEMS } from '../../src/domain/plan.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import {
  byId,
  draftAs,
  draftAsText,
  itemsOf,
  listed,
  ownDraft,
  ownText,
  withoutLines,
} from './document-files.ts';

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

function answersOf(name: string) {
  const { answers } = ownDraft(name).report ?? assert.fail('no answers were read');
  return new Map(answers.map(({ item, ...answer }) => [item, answer]));
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
          reportBack: 'Uppdraget återrapporeras i samband med årsanalysen 2031.',
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

  it('puts together words that were hyphenated at a line end, but for those that keep their hyphen', () => {
    const text = ownText('budget.md')
      .replace('hur besökare med rullstol', 'hur bad-\noch båtliv för besö-\nkare med rullstol')
      .replace('också upp', 'ock-\nså upp');
    const [goal] = itemsOf(readDocument('budget.md', text), 'councilGoal');
    assert.equal(
      goal?.criteria?.[0],
      'Nämnden följer också upp hur bad- och båtliv för besökare med rullstol kommer ombord.',
    );
  });

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

describe('An interim report with tables', () => {
  it('names its areas, council goals, board goals, commitments and assignments, whatever its headings are set in', () => {
    const items = ownDraft('delar-2029.md').plan.items.filter(({ kind }) => kind !== 'indicator');
    assert.deepEqual(
      items.map(({ line, kind, title, parent }) => [line, kind, title, parent]),
      [
        [32, 'area', 'En levande hamn', undefined],
        [34, 'councilGoal', 'Vikstad ska ha en hamn som alla har glädje av', 'omr-levande-hamn'],
        [38, 'boardGoal', 'Hamnnämnden ska få fler att hitta till kajerna', 'mal-vikstad-hamn-alla-har'],
        [60, 'commitment', 'Sätta upp nya skyltar längs kajen', 'nmal-hamnnamnden-fa-fler-hitta'],
        [64, 'boardGoal', 'Hamnnämnden ska korta kön till båtplatser', 'mal-vikstad-hamn-alla-har'],
        [76, 'commitment', 'Bygga om brygga fem till fler platser', 'nmal-hamnnamnden-korta-kon-batplatser'],
        [84, 'commitment', 'Ta fram en ny taxa för vinterplatser', 'nmal-hamnnamnden-korta-kon-batplatser'],
        [92, 'assignment', 'Hamnnämnden ges uppdrag att utreda en bastu vid piren', 'omr-levande-hamn'],
        [96, 'area', 'En trygg kust', undefined],
        [98, 'councilGoal', 'Vikstad ska klara höga vattenstånd', 'omr-trygg-kust'],
        [
          104,
          'commitment',
          'Öva mot översvämning med räddningstjänsten',
          'mal-vikstad-klara-hoga-vattenstand',
        ],
      ],
    );
  });

  it('reads targets below a misspelt heading, and values by sex', () => {
    const draft = ownDraft('delar-2029.md');
    assert.deepEqual(
      byId(itemsOf(draft, 'indicator'), ({ measure }) => measure),
      {
        'ind-antal-besokare-kajen': { type: 'number', target: { op: 'min', value: 50_000 }, bySex: true },
        'ind-andel-nojda': { type: 'number', unit: '%', target: { op: 'max', value: 70 } },
      },
    );
    const { value, bySex, status, texts } = answersOf('delar-2029.md').get('ind-antal-besokare-kajen') ?? {};
    assert.deepEqual(
      { value, bySex, status, texts },
      {
        value: 54_000,
        bySex: { women: 28_000, men: 26_000 },
        status: 'met',
        texts: { outcome: 'Räknat med kamera.' },
      },
    );
  });

  it('knows the status of a goal, and of a commitment that has lost its symbol, from the overviews', () => {
    const statuses = [...answersOf('delar-2029.md')].map(([item, { status }]) => [item, status]);
    assert.deepEqual(statuses, [
      ['nmal-hamnnamnden-fa-fler-hitta', 'met'],
      ['ind-antal-besokare-kajen', 'met'],
      ['ind-andel-nojda', 'notMet'],
      ['ata-satta-nya-skyltar-langs', 'met'],
      ['nmal-hamnnamnden-korta-kon-batplatser', 'partly'],
      ['ata-bygga-brygga-fem-fler', 'partly'],
      ['ata-ta-fram-ny-taxa', 'notMet'],
      ['upp-hamnnamnden-utreda-bastu-piren', undefined],
      ['ata-ova-oversvamning-raddningstjansten', 'met'],
    ]);
  });

  it('answers each question under its heading, which may be worded in two ways', () => {
    const answers = answersOf('delar-2029.md');
    assert.deepEqual(answers.get('nmal-hamnnamnden-fa-fler-hitta')?.texts, {
      outcome: 'Fler kom än året innan.',
      why: 'Sommaren var varm.',
      next: 'Skyltarna står kvar.',
    });
    assert.deepEqual(answers.get('nmal-hamnnamnden-korta-kon-batplatser')?.texts, {
      outcome: 'Kön är lika lång.',
      why: 'Brygga fem är försenad.',
    });
  });

  it('keeps the comment of a commitment whole where the table was torn', () => {
    assert.deepEqual(answersOf('delar-2029.md').get('ata-bygga-brygga-fem-fler')?.texts, {
      outcome: 'Arbetet har börjat. Det blir klart nästa år.',
    });
  });

  it('lists the goal without an indicator, and guesses the period aloud', () => {
    const { unplaced, report } = ownDraft('delar-2029.md');
    assert.deepEqual(unplaced, [
      { at: 'period', code: 'guessed', value: '2029-01-01 – 2029-08-31' },
      { at: '', line: 64, code: 'no-indicator', value: 'Hamnnämnden ska korta kön till båtplatser' },
    ]);
    assert.deepEqual([report?.kind, report?.name], ['interim', 'Delårsrapport 2029']);
  });
});

describe('An interim report in plain text', () => {
  it('has its headings broken over two lines, and a page header within the assessment', () => {
    const { plan, unplaced, report } = ownDraft('delar-2031.txt');
    assert.deepEqual(
      plan.items.map(({ kind, line, title }) => [kind, line, title]),
      [
        ['area', 3, 'En levande hamn'],
        ['councilGoal', 5, 'Vikstad har en hamn som är öppen för alla'],
        ['councilGoal', 22, 'Vikstad tar emot fartyg utan utsläpp och med kortare väntetider för alla'],
      ],
    );
    assert.deepEqual(report, {
      kind: 'interim',
      name: 'Delårsrapport 2031',
      from: '2031-01-01',
      to: '2031-08-31',
      answers: [
        {
          item: 'mal-vikstad-har-hamn-oppen',
          line: 5,
          status: 'met',
          texts: {
            happened: 'Nya bryggor\n\nTvå bryggor har fått ramp.',
            basis: 'Bedömningen baseras på att gästnätterna blir fler.',
          },
        },
        {
          item: 'mal-vikstad-tar-emot-fartyg',
          line: 22,
          status: 'partly',
          texts: {
            happened: 'Landström är beställd.',
            basis: 'Bedömningen baseras på att leveransen dröjer till november.',
          },
        },
      ],
    });
    assert.deepEqual(unplaced, []);
  });
});

describe('An annual analysis', () => {
  it('has lost the heading above its second trend, which is kept with its line and said to be about nothing known', () => {
    const draft = ownDraft('arsanalys-2030.txt');
    assert.deepEqual(draft.report, {
      kind: 'annual',
      name: 'Årsanalys 2030',
      from: '2030-01-01',
      to: '2030-12-31',
      answers: [
        {
          item: 'omr-levande-hamn',
          line: 5,
          direction: 'positive',
          texts: { reconciliation: 'Besöken ökade mer än planerat.' },
        },
        {
          item: undefined,
          line: 15,
          direction: 'mixed',
          texts: { reconciliation: 'Kön blev kortare, men vallarna är inte lagade.' },
        },
      ],
    });
    assert.deepEqual(draft.unplaced, [
      { at: '', line: 15, code: 'no-heading', value: 'Kön blev kortare, men vallarna är inte lagade.' },
    ]);
  });
});

describe('A programme', () => {
  it('names its areas above its directional goals, at levels that jump', () => {
    const { plan, unplaced } = ownDraft('program.md');
    assert.deepEqual(
      plan.items.map(({ kind, parent, title, short, criteria }) => [kind, parent, title, short, criteria]),
      [
        ['area', undefined, 'Bad och båtliv', undefined, undefined],
        [
          'directionGoal',
          'omr-bad-batliv',
          'Alla ska kunna bada i Vikstad året om',
          'Bad och båtliv',
          ['Det kräver bryggor som tål is.'],
        ],
        ['area', undefined, 'Yrkesfiske', undefined, undefined],
        ['directionGoal', 'omr-yrkesfiske', 'Fisket ska gå att leva av', 'Yrkesfiske', undefined],
      ],
    );
    assert.deepEqual(
      [plan.id, plan.title],
      ['program-oppet-vatten-vikstad', 'Program för ett öppet vatten i Vikstad'],
    );
    assert.deepEqual(unplaced, [
      { at: 'board', code: 'guessed', value: 'Kommunstyrelsen' },
      { at: 'year', code: 'guessed', value: 2028 },
    ]);
  });
});

describe('The same document in Word and PDF', function () {
  this.timeout(30_000);
  for (const [name, ending] of [
    ['budget.md', 'docx'],
    ['budget.md', 'pdf'],
    ['delar-2029.md', 'docx'],
  ] as const) {
    it(`gives the same plan and answers: ${name} as .${ending}`, async () => {
      // Where Word breaks a line, nobody has put a hyphen.
      const text = ownText(name).replace('vänteti-\nder', 'väntetider');
      assert.deepEqual(withoutLines(await draftAs(ending, text)), withoutLines(await draftAsText(text)));
    });
  }

  it('keeps each item apart in a PDF whose lines all stand equally close, though not always whose it is', async () => {
    const starts = ({ plan }: PlanDraft) =>
      plan.items.map(({ kind, title }) => `${kind} ${title.slice(0, 25)}`).toSorted();
    assert.deepEqual(
      starts(await draftAs('pdf', ownText('delar-2029.md'))),
      starts(ownDraft('delar-2029.md')),
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
