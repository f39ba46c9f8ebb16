import assert from 'node:assert/strict';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { itemsOf, listed } from './document-files.ts';

function report(...lines: readonly string[]): ReadDocument {
  const head = ['Delårsrapport 2029', 'Hamnnämnden', 'Målområde 1 – En levande hamn'];
  return readDocument('delar.md', [...head, ...lines].join('\n\n'));
}

const BOARD_GOAL = ['Nämndsmål', 'Hamnnämnden ska få fler att hitta till kajerna.'];

function onlyAnswer({ pastRound }: ReadDocument) {
  const [answer, ...others] = pastRound?.answers ?? [];
  assert.deepEqual(others, []);
  return answer ?? assert.fail('no answer was read');
}

describe('An indicator without an outcome in a report', () => {
  const read = (row: string, ...below: readonly string[]) =>
    report(
      'Kommunfullmäktigemål – Vikstad ska ha en hamn som alla har glädje av.',
      ...BOARD_GOAL,
      ['| Målindikator | Utfall | Målvärde |', '|--|--|--|', `| ${row} |`, ...below].join('\n'),
    );
  const NOT_MEASURED: readonly (readonly [string, string, string])[] = [
    [
      'is said to be measured later',
      '■ Antal besök | | minst 4',
      'Enkäten kommer att skickas ut och redovisas i november.',
    ],
    ['is an assessment that comes later', '■ En samlad bild | |', 'Bedömningen görs vid årets slut.'],
    [
      'tells of nothing that has gone wrong',
      '■ En dialog med båtklubbarna | |',
      'Dialogen är en del av samarbetet i hamnen.',
    ],
    ['has a number as its target and no word', '■ Antal besök | | minst 4', ''],
    [
      'has not been measured, in so many words',
      '■ Antal besök | | minst 4',
      'Antalet har ännu inte kunnat mätas.',
    ],
    ['has the symbol of what cannot be said', '— Antal besök | | minst 4', ''],
    ['has lost its symbol', 'Antal besök | | minst 4', 'Mätningen genomförs i slutet av året.'],
  ];
  for (const [how, row, comment] of NOT_MEASURED) {
    it(`is not measured yet where it ${how}`, () => {
      const answer = onlyAnswer(read(row, ...(comment ? [`| Kommentar ${comment} | | |`] : [])));
      const { status, notMeasured, texts } = answer;
      assert.deepEqual([status, notMeasured, texts.outcome], ['unknown', true, comment || undefined]);
    });
  }

  const RED: readonly (readonly [string, string, string])[] = [
    ['has an outcome', '■ Antal besök | 3 | minst 4', 'Nästa mätning görs i november.'],
    [
      'tells of an outcome in words',
      '■ Antal besök | | minst 4',
      'Besöken blev 3. En ny mätning görs i november.',
    ],
    ['tells of what has gone wrong', '■ En dialog med båtklubbarna | |', 'Klubbarna har inte velat delta.'],
    ['says nothing, and is judged in words', '■ En dialog med båtklubbarna | |', ''],
  ];
  for (const [how, row, comment] of RED) {
    it(`stays as the report has it where it ${how}`, () => {
      assert.equal(
        onlyAnswer(read(row, ...(comment ? [`| Kommentar ${comment} | | |`] : []))).status,
        'notMet',
      );
    });
  }

  it('is listed where the report had another symbol, or none', () => {
    const draft = read(
      '■ Antal besök | | minst 4',
      '| Kommentar Räkningen görs i november, och redovisas då. | | |',
    );
    assert.deepEqual(listed(draft, 'not-measured'), [[15, 'Antal besök']]);
  });

  it('is red all the same in a table that has no column for outcomes', () => {
    const text = ['| Indikator | Bedömning | Målvärde |', '|--|--|--|', '| Antal besök | ■ | minst 4 |'].join(
      '\n',
    );
    assert.equal(
      onlyAnswer(report('Kommunfullmäktigemål – Vikstad ska ha en hamn.', ...BOARD_GOAL, text)).status,
      'notMet',
    );
  });
});

describe('Texts of a report that extraction has glued or torn', () => {
  it('ends the last answer about a goal where the table of its commitments begins', () => {
    const draft = report(
      'Kommunfullmäktigemål – Vikstad ska ha en hamn.',
      ...BOARD_GOAL,
      ...['Hur gick det?', 'Fler kom.', 'Varför blev det så?', 'Sommaren var varm.'],
      ...['Hur påverkar utfallet verksamhetens fortsatta arbete?', 'Skyltarna står kvar.'],
      ...['Åtagande', '◆ **Bygga om brygga fem till fler platser.**', 'Kommentar', 'Arbetet har börjat.'],
    );
    const answers = draft.pastRound?.answers.map(({ texts }) => texts);
    assert.deepEqual(answers, [
      { outcome: 'Fler kom.', why: 'Sommaren var varm.', next: 'Skyltarna står kvar.' },
      { outcome: 'Arbetet har börjat.' },
    ]);
  });

  const comment = (...rows: readonly string[]) => {
    const draft = report(
      'Kommunfullmäktigemål – Vikstad ska ha en hamn.',
      ...BOARD_GOAL,
      ['| Åtagande |', '|--|', ...rows].join('\n'),
    );
    return onlyAnswer(draft).texts.outcome;
  };

  it('keeps apart the paragraphs and the items that a cell has marks for, closed or not', () => {
    assert.equal(
      comment(
        '| <p>● Bygga om bryggan.</p> <p>Kommentar</p> <p>Det här återstår:</p> <ul style="list-style-type: none"> · pålar · <i>räcken</i> , <b>lampor</b> <p>Sedan är det klart.</p> |',
      ),
      'Det här återstår:\n\n– pålar\n\n– räcken, lampor\n\nSedan är det klart.',
    );
  });

  it('keeps the items of a list whose lines are gone', () => {
    assert.equal(
      comment('| ● Bygga om bryggan. |', '| Kommentar Det här återstår: · pålar · räcken |'),
      'Det här återstår:\n\n– pålar\n\n– räcken',
    );
  });

  it('goes on with a word that was parted between two pages of a table, and keeps its hyphen', () => {
    assert.equal(
      comment(
        '| ● Bygga om bryggan. |',
        '| Kommentar Arbetet sker med hela brygg- |',
        '',
        'Åtagande',
        '',
        'laget på plats.',
      ),
      'Arbetet sker med hela brygg-laget på plats.',
    );
  });

  it('mends a word with a hyphen from the end of a line, where the document has it in one piece elsewhere', () => {
    assert.equal(
      comment('| ● Ordna båtplatserna. |', '| Kommentar Fler båt-platser och båtplats-erna längst ut. |'),
      'Fler båt-platser och båtplatserna längst ut.',
    );
  });

  it('takes all of the paragraph after "Uppdrag –" for what was assigned, and what follows for the answer', () => {
    const draft = report(
      'Kommunfullmäktiges uppdrag riktade till nämnden',
      'Uppdrag - Hamnnämnden ges i uppdrag att utreda en bastu. Förslaget ska rymmas i budgeten.',
      'Utredningen pågår. Den beräknas vara klar i höst.',
    );
    const [assignment] = itemsOf(draft, 'assignment');
    assert.deepEqual(
      [assignment?.title, assignment?.definition, assignment?.finish, assignment?.planning],
      [
        'Hamnnämnden ges i uppdrag att utreda en bastu',
        'Förslaget ska rymmas i budgeten.',
        'hösten 2029',
        undefined,
      ],
    );
    assert.equal(onlyAnswer(draft).texts.outcome, 'Utredningen pågår. Den beräknas vara klar i höst.');
  });
});
