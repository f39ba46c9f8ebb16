import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { LINE_SHAPES } from './line-shapes.ts';
import { LINE_WORDINGS } from './line-wordings.ts';
import { outlined } from './outlined.ts';
import { GOAL } from './shapes.ts';

const BOARDS = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';
const REPORT = 'Årsrapport 2031\n\nHamnnämnden\n\n';

describe('Plans in lines without marks', () => {
  for (const [what, cases] of Object.entries({ ...LINE_SHAPES, ...LINE_WORDINGS }))
    for (const [text, items] of cases)
      it(`${what}: ${JSON.stringify(text)}`, () =>
        assert.deepEqual(outlined(BOARDS + text, 'fil.txt'), items));

  it('list what was measured before, and targets of which neither is of their year', () => {
    const text = `${BOARDS}${GOAL}Andel nöjda gäster\n2029: 71 %\nMål 2031: 80 %\n\nIndikator: Antal båtar\nMål 2032: 40\nMål 2034: 60`;
    const { unplaced } = readDocument('fil.txt', text);
    assert.deepEqual(
      unplaced.flatMap(({ code, value }) => (code === 'no-desired-outcome' ? [] : `${code} ${value}`)),
      [
        'outcome-in-plan Andel nöjda gäster: 71 % (2029)',
        'unplaced Antal båtar: 40 (2032)',
        'unplaced Antal båtar: 60 (2034)',
      ],
    );
  });

  it('say to whom a list of assignments is given', () => {
    const text = `${BOARDS}${GOAL}Vikstads Hamn AB får i uppdrag att\n- utreda en bastu`;
    const { items } = readDocument('fil.txt', text).plan;
    assert.equal(items.at(-1)?.definition, 'Ansvarig: Vikstads Hamn AB');
  });

  it('are listed once: a line whose target was read is not left over', () => {
    const lines = [
      '• Andel nöjda gäster. Nuläge 72 % (2029), målnivå 2031: 76 %',
      '• Medelkö vid bryggan. Nuläge 14,3, målnivå 14,6',
      '• Kötid till bryggan på sommaren (ska minska)',
      'Uppdrag 14: Utred förutsättningarna för en bastu. Återrapporteras i augusti.',
    ];
    const { accounts } = readDocument(
      'fil.txt',
      `${BOARDS}${GOAL}Nämnden följer målet genom:\n${lines.join('\n')}`,
    );
    assert.deepEqual(
      accounts?.left.filter(({ why }) => why !== 'before').map(({ text }) => text),
      [],
    );
  });
});

describe('Reports in lines without marks', () => {
  const told = (text: string) => {
    const { plan, pastRound } = readDocument('fil.md', text);
    return (pastRound?.answers ?? []).map(({ item, line: _, ...answer }) => ({
      ...answer,
      title: plan.items.find(({ id }) => id === item)?.title,
    }));
  };

  it('tell the outcome and the target on lines of their own', () => {
    const [answer] = told(`${REPORT}${GOAL}Andel nöjda gäster\nUtfall 2031: 71 %\nMål 2031: 80 %\n`);
    assert.deepEqual([answer?.title, answer?.value], ['Andel nöjda gäster', 71]);
  });

  it('tell the outcome beside that of the year before', () => {
    const [answer] = told(`${REPORT}${GOAL}Indikatorer\n- Andel nöjda gäster 71 % (2030: 68 %)\n`);
    assert.deepEqual([answer?.title, answer?.value], ['Andel nöjda gäster', 71]);
  });

  it('tell by a verdict how a goal went, where it is called its outcome', () => {
    const text =
      'Uppföljning av mål 2031 – Hamnnämnden\n\nMål 1: Kajen är öppen för alla\nUtfall: Ej uppnått\nKajen är smal.';
    assert.deepEqual(
      told(text).map(({ status, texts }) => [status, texts.happened]),
      [['notMet', 'Kajen är smal.']],
    );
  });

  it('tell the outcome before the target', () => {
    const [answer] = told(`${REPORT}${GOAL}Indikatorer\n- Andel svar inom 90 dagar: 78 % (mål 85 %)\n`);
    assert.deepEqual([answer?.title, answer?.value], ['Andel svar inom 90 dagar', 78]);
  });

  it('tell how far an assignment has come in the sentence after it', () => {
    const text = `${REPORT}## ${GOAL}Bedömning: uppfyllt\n\n## Uppdrag\nNämnden ska utreda en bastu. Pågår. Avtal i maj.\nNämnden ska pröva en färja. Klart.\n\n## Uppdrag till nämnden\n\n– Måla fyren. (Pågår, klart i maj)`;
    assert.deepEqual(
      told(text).map(({ stage }) => stage),
      [undefined, 'underWay', 'closed', 'underWay'],
    );
  });

  it('tell how far an assignment has come', () => {
    const text = `${REPORT}## ${GOAL}Bedömning: uppfyllt\n\n## Uppdrag\n\n1. **Pröva en färja** – *Pågår.* Avtal i september.\n2. **Måla fyren** – Klart. Fyren är röd.\n\nUppdrag: Utreda en bastu\nStatus: Påbörjat\n`;
    assert.deepEqual(
      told(text).map(({ title, stage, texts }) => [title, stage, texts.outcome]),
      [
        ['Fler hittar till kajen', undefined, undefined],
        ['Pröva en färja', 'underWay', 'Avtal i september.'],
        ['Måla fyren', 'closed', 'Fyren är röd.'],
        ['Utreda en bastu', 'underWay', undefined],
      ],
    );
  });

  it('tell the status of a goal in the sentence below it, and how far assignments have come', () => {
    const text = `${REPORT}Mål 1: Kajen är öppen för alla\nMålet är delvis uppfyllt.\nKajen är smal.\n\nUppdrag\nUtreda en bastu\nStatus: Klart\nBastun är varm.\n\nPröva en färja\nStatus: Pågår\nFärjan går.`;
    assert.deepEqual(
      told(text).map(({ title, status, stage, texts }) => [title, status ?? stage, texts.outcome]),
      [
        ['Kajen är öppen för alla', 'partly', undefined],
        ['Utreda en bastu', 'closed', 'Bastun är varm.'],
        ['Pröva en färja', 'underWay', 'Färjan går.'],
      ],
    );
  });

  it('end below a goal in bold where the next heading begins', () => {
    const text = `${REPORT}## Måluppfyllelse\n\n**Mål 1. Kajen är öppen för alla**\n\nStatus: uppfyllt\n\nKajen är bred.\n\n### Bänkar\n\nDe är nya.\n\n## Ekonomi\n\nHamnen har pengar.`;
    const [answer] = told(text);
    assert.equal(answer?.texts.happened, 'Kajen är bred.\n\nBänkar\n\nDe är nya.');
  });

  it('do not lay a comment below a table of several rows upon the last of them', () => {
    const table =
      '| Indikator | Mål | Utfall |\n|--|--|--|\n| Antal gäster | 40 | 41 |\n| Antal båtar | 5 | 7 |';
    const answers = told(`${REPORT}## ${GOAL}${table}\n\nKommentar: Gästerna kom med båt.`);
    assert.deepEqual(
      answers.map(({ title, texts }) => [title, texts]),
      [
        ['Antal gäster', {}],
        ['Antal båtar', {}],
      ],
    );
    const text = `${REPORT}## ${GOAL}${table}\n\nKommentar: Gästerna kom med båt.`;
    assert.ok(JSON.stringify(readDocument('fil.md', text)).includes('Gästerna kom med båt'));
  });
});

describe('What a document says of itself', () => {
  const facts = (text: string) => {
    const { plan, pastRound, unplaced } = readDocument('fil.md', text);
    const guessed = unplaced.flatMap(({ code, at }) => (code === 'guessed' ? at : []));
    const { title, board, year } = plan;
    return { title, board, year, guessed, ...(pastRound ? { from: pastRound.from, to: pastRound.to } : {}) };
  };

  it('is its title, year and period, where it is called a follow-up of some months', () => {
    const body = `## ${GOAL}Bedömning: uppfyllt\n\nText.`;
    assert.deepEqual(facts(`# Uppföljning januari–augusti 2031\n\n**Hamnnämnden**\n\n${body}`), {
      title: 'Uppföljning januari–augusti 2031',
      board: 'Hamnnämnden',
      year: 2031,
      guessed: [],
      from: '2031-01-01',
      to: '2031-08-31',
    });
  });

  it('is whom an owner directs', () => {
    const text = `Ägardirektiv för Vikstads Hamn AB\nFastställt av kommunfullmäktige 2030-12-08\nGäller från 2031-01-01\n\n1. Mål\n\n${GOAL}Indikator: Antal gäster\nMålvärde: 40\n\nBolaget ska ta fram en plan 2032.`;
    assert.deepEqual(facts(text), {
      title: 'Ägardirektiv för Vikstads Hamn AB',
      board: 'Vikstads Hamn AB',
      year: 2031,
      guessed: [],
    });
  });

  it("is a committee's that its title names with the municipality", () => {
    const text = `Årsrapport 2031 för Tekniska utskottet i Vikstads kommun\n\n## ${GOAL}Bedömning: uppfyllt`;
    assert.equal(facts(text).board, 'Tekniska utskottet');
  });

  it('is not what somebody is to draw up', () => {
    const text = `Kommunens mål 2031–2034\n\n## ${GOAL}Uppdrag\n- Kommunstyrelsen: Ta fram en hamnplan`;
    assert.equal(facts(text).title, 'Kommunens mål 2031–2034');
  });

  for (const board of ['Välfärdsutskottet', 'Tekniska utskottet', 'Kommunstyrelsens arbetsutskott'])
    it(`is a committee's: ${board}`, () => {
      assert.equal(facts(`Verksamhetsplan 2031\n\n${board}\n\n## ${GOAL}`).board, board);
    });

  it('is none of its assignments, where it stands below the number of each page', () => {
    const foot = 'Målplan 2031 – Hamnnämnden';
    const text = `${BOARDS}${GOAL}Sida 1 av 2\n${foot}\n\nUppdrag från kommunfullmäktige\n\n• Utreda en bastu\n\nSida 2 av 2\n${foot}\n`;
    assert.deepEqual(outlined(text, 'fil.txt').slice(1), ['assignment Utreda en bastu']);
  });

  for (const foot of ['Verksamhetsplan 2031\tSida 3 av 4', 'Mål och budget 2031            11'])
    it(`is none of its assignments: ${JSON.stringify(foot)}`, () => {
      const text = `${BOARDS}${GOAL}Uppdrag från kommunfullmäktige\n\n1. Utreda en bastu\n\n${foot}\n\n2. Pröva en kaj\n\n${foot}\n`;
      assert.deepEqual(outlined(text, 'fil.txt').slice(1), [
        'assignment Utreda en bastu',
        'assignment Pröva en kaj',
      ]);
    });
});

describe('A kind of goal', () => {
  it('is no part of its name', () => {
    const text = `${BOARDS}Kvalitetsmål 1. Ingen faller i onödan\n\nMått: Antal fall\n`;
    assert.deepEqual(outlined(text, 'fil.txt')[0], 'boardGoal Ingen faller i onödan');
  });
});
