import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { markdown } from './table-documents.ts';

const REPORT = 'Årsrapport 2031 för kulturnämnden';

function read(title: string, rows: readonly string[]) {
  const table = markdown(rows.map((row) => row.split(' | ').map((cell) => cell.trim())));
  const text = `# ${title}\n\n## Målområde: Trygghet\n\n### Mål: Lugna gator\n\n${table}\n`;
  return readDocument('fil.md', text);
}

describe('Heads that are statuses', () => {
  const HEAD = 'Mål | Uppfyllt | Delvis uppfyllt | Ej uppfyllt';
  const CASES: readonly (readonly [
    rows: readonly string[],
    statuses: readonly (string | undefined)[],
    told: readonly string[],
  ])[] = [
    [
      [
        HEAD,
        'Tysta bussar går fler turer | X | | ',
        'Rena tåg går fler turer | | x | ',
        'Snabba båtar går fler turer | | | X',
      ],
      ['met', 'partly', 'notMet'],
      [],
    ],
    [
      [HEAD, 'Tysta bussar går fler turer | ✓ | - | -', 'Rena tåg går fler turer | - | - | ✓'],
      ['met', 'notMet'],
      [],
    ],
    [
      [HEAD, 'Tysta bussar går fler turer | X | | X', 'Rena tåg går fler turer | | X | '],
      [undefined, 'partly'],
      ['Tysta bussar går fler turer: X X'],
    ],
    [
      ['Indikator | Målvärde | Uppfyllt | Ej uppfyllt', 'Antal turer | 10 | x | ', 'Antal resor | 20 | | x'],
      ['met', 'notMet'],
      [],
    ],
  ];
  for (const [rows, statuses, told] of CASES)
    it(`judge each row by its cross: ${rows.join(' / ')}`, () => {
      const { plan, pastRound, unplaced } = read(REPORT, rows);
      const items = plan.items.filter(({ title }) => title !== 'Trygghet' && title !== 'Lugna gator');
      const answers = items.map(({ id }) => pastRound?.answers.find(({ item }) => item === id)?.status);
      assert.deepEqual(answers, statuses);
      const unread = unplaced.filter(
        ({ code }) => code === 'unread-row' || code === 'unread-column' || code === 'unknown-column',
      );
      assert.deepEqual(
        unread.map(({ value }) => value),
        told,
      );
    });
});

describe('A table below one goal', () => {
  it('puts the goals that it names beside that, and what parts a goal below it', () => {
    const parentOf = (head: string) => {
      const { plan } = read('Verksamhetsplan 2031 för kulturnämnden', [
        `${head} | Status`,
        'Rena sjöar ska bli fler | Pågår',
      ]);
      const goal = plan.items.find(({ title }) => title.startsWith('Rena'));
      return plan.items.find(({ id }) => id === goal?.parent)?.title;
    };
    assert.deepEqual(['Mål', 'Delmål'].map(parentOf), ['Trygghet', 'Lugna gator']);
  });

  it('takes a dash for nothing, and no text', () => {
    const { plan } = read('Verksamhetsplan 2031 för kulturnämnden', [
      'Uppdrag | Beskrivning | Kommentar',
      'Pröva lagen | - | –',
      'Utreda frågan | Vad som gäller | -',
    ]);
    const told = plan.items.filter(({ kind }) => kind === 'assignment').map(({ definition }) => definition);
    assert.deepEqual(told, [undefined, 'Vad som gäller']);
  });

  it('is answered without the word for what is said of it', () => {
    const text = `# ${REPORT}\n\n## Mål: Lugna gator\n\nBedömning: Målet nås delvis\n\nKommentar: Det går framåt.\n`;
    const answers = readDocument('fil.md', text).pastRound?.answers ?? [];
    assert.deepEqual(
      answers.map(({ texts }) => texts.happened),
      ['Det går framåt.'],
    );
  });

  it('takes the total of women and men, though it stands last', () => {
    const { pastRound } = read(REPORT, [
      'Indikator | Målvärde | Utfall',
      'Andel trygga | 70 | Kvinnor 60 %, män 70 %, totalt 65 %',
    ]);
    const [answer] = pastRound?.answers ?? [];
    assert.deepEqual([answer?.value, answer?.bySex], [65, { women: 60, men: 70 }]);
  });
});
