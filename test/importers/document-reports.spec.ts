import assert from 'node:assert/strict';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { byId, draftAs, draftAsText, itemsOf, ownDraft, ownText, withoutLines } from './document-files.ts';

function answersOf(name: string) {
  const { answers } = ownDraft(name).pastRound ?? assert.fail('no answers were read');
  return new Map(answers.map(({ item, ...answer }) => [item, answer]));
}

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
      outcome: 'Arbetet har börjat.\n\nDet blir klart nästa år.',
    });
  });

  it('lists the goal without an indicator, and guesses the period aloud', () => {
    const { unplaced, pastRound } = ownDraft('delar-2029.md');
    assert.deepEqual(unplaced, [
      { at: 'period', code: 'guessed', value: '2029-01-01 – 2029-08-31' },
      { at: '', line: 64, code: 'no-indicator', value: 'Hamnnämnden ska korta kön till båtplatser' },
    ]);
    assert.deepEqual([pastRound?.kind, pastRound?.name], ['interim', 'Delårsrapport 2029']);
  });
});

describe('An interim report in plain text', () => {
  it('has its headings broken over two lines, and a page header within the assessment', () => {
    const { plan, unplaced, pastRound } = ownDraft('delar-2031.txt');
    assert.deepEqual(
      plan.items.map(({ kind, line, title }) => [kind, line, title]),
      [
        ['area', 3, 'En levande hamn'],
        ['councilGoal', 5, 'Vikstad har en hamn som är öppen för alla'],
        ['councilGoal', 22, 'Vikstad tar emot fartyg utan utsläpp och med kortare väntetider för alla'],
      ],
    );
    assert.deepEqual(pastRound, {
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
    assert.deepEqual(draft.pastRound, {
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
      { at: '', line: 11, code: 'first-sentence', value: 'Alla ska kunna bada i Vikstad året om' },
    ]);
  });
});

describe('The same document in Word and PDF', () => {
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

  it('has its title and board from a cover whose lines stand equally close', async () => {
    const facts = ({ plan: { id, title, board, year } }: ReadDocument) => ({ id, title, board, year });
    const pdf = await draftAs('pdf', ownText('delar-2029.md'));
    assert.deepEqual(facts(pdf), facts(ownDraft('delar-2029.md')));
    assert.deepEqual(
      pdf.unplaced.flatMap(({ code, at }) => (code === 'guessed' ? at : [])),
      ['period'],
    );
  });

  it('keeps each item apart in a PDF whose lines all stand equally close, though not always whose it is', async () => {
    const starts = ({ plan }: ReadDocument) =>
      plan.items.map(({ kind, title }) => `${kind} ${title.slice(0, 25)}`).toSorted();
    assert.deepEqual(
      starts(await draftAs('pdf', ownText('delar-2029.md'))),
      starts(ownDraft('delar-2029.md')),
    );
  });
});
