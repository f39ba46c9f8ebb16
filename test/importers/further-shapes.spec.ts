import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { CODED_SHAPES } from './coded-shapes.ts';
import { FURTHER_LINES } from './further-lines.ts';
import { FURTHER_SHAPES, PLAN } from './further-shapes.ts';
import { HOUSE_LABEL_SHAPES } from './house-label-shapes.ts';
import { outlined } from './outlined.ts';
import { PAGE_AND_NUMBER_SHAPES } from './page-and-number-shapes.ts';
import { PROBED_SHAPES } from './probed-shapes.ts';
import { REFERRED_SHAPES } from './referred-shapes.ts';
import { TOLD_SHAPES } from './told-shapes.ts';

/** Each item that is read, with its target, and what it stands under. */
function placed(text: string): readonly string[] {
  const { items } = readDocument('fil.txt', text).plan;
  return outlined(text, 'fil.txt').map((line, index) => {
    const above = items.find(({ id }) => id === items[index]?.parent);
    return `${line.trim()}${above ? ` (${above.title})` : ''}`;
  });
}

describe('Plans in further shapes', () => {
  for (const [what, cases] of Object.entries({
    ...FURTHER_SHAPES,
    ...FURTHER_LINES,
    ...REFERRED_SHAPES,
    ...TOLD_SHAPES,
    ...PROBED_SHAPES,
    ...HOUSE_LABEL_SHAPES,
    ...PAGE_AND_NUMBER_SHAPES,
    ...CODED_SHAPES,
  }))
    for (const [text, items] of cases)
      it(`${what}: ${JSON.stringify(text)}`, () => assert.deepEqual(placed(PLAN + text), items));
});

describe('A measure in a list that nothing says what it is', () => {
  it('is told', () => {
    const text = `${PLAN}1 Styrning\nNämnden ser på dessa mått:\n- Antal gäster, minst 40\n\n2 Nämndens mål\nMål 1: Kajen är öppen\n`;
    const { unplaced } = readDocument('fil.txt', text);
    assert.deepEqual(
      unplaced.filter(({ code }) => code === 'unplaced').map(({ value }) => value),
      ['Antal gäster, minst 40'],
    );
  });
});

describe('A report on what several years were decided for', () => {
  const yearOf = (cover: string) => {
    const text = `# Uppföljning av hamnprogram 2030–2034\n\n${cover}\n\nMål: Kajen är öppen\n\n| Mått | 2029 | 2032 | Mål 2034 |\n|---|---|---|---|\n| Antal gäster | 31 | 36 | 40 |\n`;
    const { plan, pastRound } = readDocument('uppföljning.md', text);
    return [plan.year, ...(pastRound?.answers ?? []).flatMap(({ value }) => value ?? [])];
  };

  it('is of the year that its cover names', () => {
    assert.deepEqual(yearOf('Rapport för år 2032'), [2032, 36]);
    assert.deepEqual(yearOf('Rapport för år 2036'), [2030]);
  });
});

describe('A part of a plan that begins with the label of a goal', () => {
  it('has that goal, and no label for one', () => {
    const measured = '| Mått | Mål 2031 |\n|---|---|\n| Antal gäster | 40 |\n';
    const text = `Nämndmål:\nKajen är öppen\n\nÖnskad effekt\nFler stannar.\n\n${measured}\nNämndmål:\nKön är kort\n\nÖnskad effekt\nFärre går.\n\n${measured}`;
    assert.deepEqual(outlined(text), [
      'boardGoal Kajen är öppen',
      '  indicator Antal gäster equals 40',
      'boardGoal Kön är kort',
      '  indicator Antal gäster equals 40',
    ]);
  });
});

describe("A title that begins with a board's short form", () => {
  it('says of which year the document is', () => {
    const text =
      'HN:s verksamhetsplan 2031\n\nHamnnämnden\n\nMål: Kajen är öppen\n\n- Indikator: Antal gäster, minst 40 (2029: 31, 2028: 30)\n- Indikator: Antal båtar, minst 4 (2029: 3)\n';
    const { title, year } = readDocument('fil.txt', text).plan;
    assert.deepEqual([title, year], ['HN:s verksamhetsplan 2031', 2031]);
  });
});

describe('A report on a year of school', () => {
  const outcomeOf = (title: string, heads: string) => {
    const text = `# ${title}\n\nHamnskolan\n\n## Mål: Kajen är öppen\n\n| Mått | Mål | ${heads} |\n|---|---|---|---|\n| Antal gäster | 40 | 31 | 36 |\n`;
    const { plan, pastRound } = readDocument('rapport.md', text);
    return [plan.year, ...(pastRound?.answers ?? []).flatMap(({ value }) => value ?? [])];
  };

  it('has its outcomes where the newest of its years stands, in whatever order', () => {
    const title = 'Kvalitetsrapport läsåret 2030/2031';
    assert.deepEqual(outcomeOf(title, 'Resultat 2030 | Resultat 2031'), [2031, 36]);
    assert.deepEqual(outcomeOf(title, 'Resultat 2031 | Resultat 2030'), [2031, 31]);
    assert.deepEqual(outcomeOf('Årsrapport 2030/31', 'Läsåret 2029/30 | Läsåret 2030/31'), [2031, 36]);
  });
});

describe('A report whose heading says what it follows up', () => {
  const readAs = (text: string) => {
    const goal =
      '\n\n## Mål: Kajen är öppen\n\n| Mått | Mål | Utfall |\n|---|---|---|\n| Antal gäster | 40 | 36 |\n';
    const { plan, pastRound } = readDocument('fil.md', `${text}${goal}`);
    return [plan.title, plan.year, pastRound?.kind, ...(pastRound?.answers ?? []).map(({ value }) => value)];
  };

  it('is of the year that its cover names, and called so', () => {
    assert.deepEqual(
      readAs(
        '# Uppföljning av hamnprogrammet 2030–2034\n\n**Hamnstads kommun** · Rapport till kommunstyrelsen, mars 2033 · Avser år 2032',
      ),
      ['Uppföljning av hamnprogrammet 2030–2034', 2032, 'annual', 36],
    );
  });

  it('may have it on a line of its cover', () => {
    assert.deepEqual(
      readAs('Hamnstads kommun\nHamnnämnden\n\nUPPFÖLJNING AV HAMNPROGRAMMET\nLägesbild december 2031'),
      ['UPPFÖLJNING AV HAMNPROGRAMMET', 2031, 'annual', 36],
    );
  });

  it('is interim where its cover names a part of the year', () => {
    assert.deepEqual(
      readAs('# Uppföljning av hamnens mål och uppdrag\n\nHamnstads kommun | Tertial 2, 2031'),
      ['Uppföljning av hamnens mål och uppdrag', 2031, 'interim', 36],
    );
  });
});

describe('Money below the last goal', () => {
  it('is nothing that is planned for that', () => {
    const text = `${PLAN}Nämndmål 1: Kajen är öppen\nKajen är bred.\n\nEkonomiska förutsättningar\nNämnden har 2 mnkr.\n`;
    const { items } = readDocument('fil.txt', text).plan;
    assert.deepEqual(
      items.map(({ title, definition, planning }) => [title, definition, planning]),
      [['Kajen är öppen', 'Kajen är bred.', undefined]],
    );
  });
});

describe('A document that is called goals of a year', () => {
  it('is no goal by that name', () => {
    const { plan } = readDocument('fil.md', '# Mål 2031 – Hamnstads hamn AB\n\n**Mål 1 – Kajen är öppen**\n');
    assert.deepEqual(
      plan.items.map(({ title }) => title),
      ['Kajen är öppen'],
    );
  });
});

describe('A page of goals and results', () => {
  const page = (title: string, year: number) =>
    `# ${title}\n\nDet här vill kommunen under 2032.\n\n### Mål: Kajen är öppen\n\nSå mäter vi:\n\n- Andel nöjda. Mål: minst 90 %. Resultat 2031: 87,5 %.\n- Antal skador. Mål: högst 9. Resultat ${year}: 8.\n`;
  const read = (text: string) => {
    const { plan, pastRound, unplaced } = readDocument('sida.md', text);
    const guessed = unplaced.flatMap(({ code, at }) => (code === 'guessed' ? at : []));
    return { year: plan.year, values: pastRound?.answers.map(({ value }) => value), guessed };
  };

  it('is a report of the year of its results, which is told as a guess', () =>
    assert.deepEqual(read(page('Mål och resultat för Vikstads kommun', 2031)), {
      year: 2031,
      values: [87.5, 8],
      guessed: ['board', 'year', 'period'],
    }));

  it('holds no results where they are of several years', () =>
    assert.deepEqual(read(page('Mål och resultat för Vikstads kommun', 2030)).values, undefined));

  it('holds no results of another year than its own', () =>
    assert.deepEqual(read(page('Mål och resultat 2032', 2031)), {
      year: 2032,
      values: undefined,
      guessed: ['board'],
    }));
});

describe('A status in a table of goals and their measures', () => {
  const told = (head: string, ...rows: readonly string[]) => {
    const above = `\n| Mål | Mått | Mål 2031 | Utfall 2031 | ${head} |\n|--|--|--|--|--|`;
    const table = [above, ...rows].join('\n').replaceAll('HEAD', above);
    const { plan, pastRound } = readDocument('fil.md', `Årsrapport 2031\n\nHamnnämnden\n\n${table}\n`);
    return (pastRound?.answers ?? []).flatMap(({ item, status }) =>
      status ? `${plan.items.find(({ id }) => id === item)?.title}: ${status}` : [],
    );
  };

  it('is the goal’s where only the first row of each has one', () =>
    assert.deepEqual(
      told(
        'Bedömning',
        '| Kajen är öppen för alla | Antal gäster | 40 | 41 | Uppfyllt |',
        '|  | Antal båtar | 4 | 5 |  |',
        '| Kön är kort i hamnen | Antal köande | 4 | 9 | Ej uppfyllt |',
        '|  | Antal klagomål | 1 | 3 |  |',
      ),
      ['Kajen är öppen för alla: met', 'Kön är kort i hamnen: notMet'],
    ));

  const SINGLE = [
    '',
    'Perspektiv: Staden',
    'HEAD',
    '| Staden är ren och trygg | Antal papper | 4 | 9 | Delvis uppfyllt |',
  ];

  it('is the goal’s where other tables with its head say so', () =>
    assert.deepEqual(
      told(
        'Bedömning',
        '| Kajen är öppen för alla | Antal gäster | 40 | 41 | Uppfyllt |',
        '|  | Antal båtar | 4 | 5 |  |',
        '| Kön är kort i hamnen | Antal köande | 4 | 9 | Ej uppfyllt |',
        '|  | Antal klagomål | 1 | 3 |  |',
        ...SINGLE,
      ),
      ['Kajen är öppen för alla: met', 'Kön är kort i hamnen: notMet', 'Staden är ren och trygg: partly'],
    ));

  it('is the measure’s where other tables with its head do not say so', () =>
    assert.deepEqual(
      told(
        'Bedömning',
        '| Kajen är öppen för alla | Antal gäster | 40 | 41 | Uppfyllt |',
        '|  | Antal båtar | 4 | 5 | Ej uppfyllt |',
        ...SINGLE,
      ),
      ['Antal gäster: met', 'Antal båtar: notMet', 'Antal papper: partly'],
    ));

  it('is the goal’s where its head says so', () =>
    assert.deepEqual(
      told(
        'Status mål',
        '| Kajen är öppen för alla | Antal gäster | 40 | 41 | Uppfyllt |',
        '| Kön är kort i hamnen | Antal köande | 4 | 9 | Ej uppfyllt |',
      ),
      ['Kajen är öppen för alla: met', 'Kön är kort i hamnen: notMet'],
    ));

  it('is the measure’s where each row has one', () =>
    assert.deepEqual(
      told(
        'Bedömning',
        '| Kajen är öppen för alla | Antal gäster | 40 | 41 | Uppfyllt |',
        '|  | Antal båtar | 4 | 5 | Ej uppfyllt |',
      ),
      ['Antal gäster: met', 'Antal båtar: notMet'],
    ));
});
