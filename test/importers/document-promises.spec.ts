import assert from 'node:assert/strict';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { finishIn } from '../../src/importers/document/finish.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { itemsOf, listed } from './document-files.ts';

function budget(...lines: readonly string[]): ReadDocument {
  const head = ['# Nämndsbudget 2031', 'Hamnnämnden'];
  const isInArea = !lines[0]?.startsWith('# ');
  const area = isInArea ? ['# Målområde - En levande hamn'] : [];
  return readDocument('budget.md', [...head, ...area, ...lines].join('\n\n'));
}

function report(...lines: readonly string[]): ReadDocument {
  const head = ['Delårsrapport 2029', 'Hamnnämnden', 'Målområde 1 – En levande hamn'];
  return readDocument('delar.md', [...head, ...lines].join('\n\n'));
}

const COUNCIL_GOAL = '## Kommunfullmäktigemål - Vikstad har en hamn som är öppen för alla';
const BOARD_GOAL = ['Nämndsmål', 'Hamnnämnden ska få fler att hitta till kajerna.'];

describe('What a budget promises', () => {
  it('is kept whole: the planning of a goal, with its lists and the headings that part it', () => {
    const draft = budget(
      COUNCIL_GOAL,
      ...['### Planeringskommentar', 'Kajerna hålls öppna.', 'Det görs så här:'],
      ...['- med lampor', '- med skyltar'],
      ...['### Planering för 2031', 'Bryggorna byggs om så att fler kan', '\f', 'komma ner till vattnet.'],
      ...['#### Vinterplatser', 'Taxan ses över.'],
      ...['### Uppföljning av målet', 'Nämnden följer hur många som kommer.'],
    );
    assert.deepEqual(itemsOf(draft, 'councilGoal')[0]?.planning?.split('\n\n'), [
      'Planeringskommentar',
      'Kajerna hålls öppna.',
      'Det görs så här:',
      '– med lampor',
      '– med skyltar',
      'Planering för 2031',
      'Bryggorna byggs om så att fler kan komma ner till vattnet.',
      'Vinterplatser',
      'Taxan ses över.',
    ]);
  });

  it('has no heading of its own where the planning stands under one alone', () => {
    const [goal] = itemsOf(
      budget(COUNCIL_GOAL, '### Planering för 2031', 'Kajerna hålls öppna.'),
      'councilGoal',
    );
    assert.equal(goal?.planning, 'Kajerna hålls öppna.');
  });

  it('is kept of each priority and each assignment, with the day when that is to be reported', () => {
    const draft = budget(
      '# Nämndens prioriteringar',
      '## Landström i yttre hamnen',
      'Kablarna dras i vår.',
      'De kopplas in till sommaren.',
      '# Målområde - En trygg kust',
      '### **Hamnnämnden ges i uppdrag att pröva en flytande scen**',
      'Hamnkontoret bjuder in föreningarna.',
      'Uppdraget återrapporteras i samband med årsanalysen 2031.',
    );
    const [assignment] = itemsOf(draft, 'assignment');
    assert.equal(
      assignment?.planning,
      'Hamnkontoret bjuder in föreningarna.\n\nUppdraget återrapporteras i samband med årsanalysen 2031.',
    );
    assert.equal(assignment?.finish, 'årsanalysen 2031');
    const [priority] = itemsOf(draft, 'priority');
    assert.equal(priority?.planning, 'Kablarna dras i vår.\n\nDe kopplas in till sommaren.');
  });

  it('tells beside the indicator what is measured and why, and keeps every criterion', () => {
    const draft = budget(
      COUNCIL_GOAL,
      'Hamnen hör till alla i Vikstad.',
      '### Uppföljning av målet',
      [
        'Småbåtshamnen är den del som flest ser.',
        'Nämndens indikator för målet är antalet gästnätter, det vill säga nätter som en båt från annan ort ligger vid kaj.',
        'Önskat utfall är att nätterna blir fler.',
        'Nämnden följer också hur rullstolar kommer ombord.',
        'Det säger något om hur öppen kajen är.',
      ].join(' '),
    );
    const [goal] = itemsOf(draft, 'councilGoal');
    const [indicator] = itemsOf(draft, 'indicator');
    assert.equal(goal?.definition, 'Hamnen hör till alla i Vikstad.');
    assert.deepEqual(goal?.criteria, ['Nämnden följer också hur rullstolar kommer ombord.']);
    assert.equal(indicator?.title, 'Antalet gästnätter');
    assert.equal(
      indicator?.definition,
      'Småbåtshamnen är den del som flest ser. Det säger något om hur öppen kajen är.\n\nDet vill säga nätter som en båt från annan ort ligger vid kaj.',
    );
  });

  it('is the definition and the last day that a table has columns for, and a remark beside the target', () => {
    const draft = budget(
      COUNCIL_GOAL,
      ['| Indikator | Definition | Målvärde | Klart | Kommentar |', '|--|--|--|--|--|'].join('\n'),
      '| Antal gästnätter | Båtar från annan ort | minst 30 | 2031-06-30 | Räknas varje natt |',
    );
    const [indicator] = itemsOf(draft, 'indicator');
    assert.equal(indicator?.definition, 'Båtar från annan ort\n\nRäknas varje natt');
    assert.equal(indicator?.finish, '2031-06-30');
    assert.deepEqual(listed(draft, 'outcome-in-plan'), []);
    assert.deepEqual(listed(draft, 'unread-column'), []);
  });

  it('is never cut in silence: a title of many sentences goes on in what it means, a longer one is listed', () => {
    const first = `Hamnnämnden ska ${'öva '.repeat(60).trim()}.`;
    const second = `Övningen avser ${'räddning '.repeat(25).trim()}.`;
    const endless = `Hamnnämnden ska ${'bygga '.repeat(100).trim()}`;
    const draft = report(
      'Kommunfullmäktigemål – Vikstad ska klara höga vattenstånd.',
      ...BOARD_GOAL,
      ['| Åtagande |', '|--|', `| ● ${first} ${second} |`, `| ● ${endless} |`].join('\n'),
    );
    const [long, longer] = itemsOf(draft, 'commitment');
    assert.deepEqual([long?.title, long?.definition], [first.slice(0, -1), second]);
    assert.deepEqual([longer?.title.at(-1), longer?.definition], ['…', endless]);
    assert.deepEqual(
      listed(draft, 'shortened', 15).map(([, start]) => start),
      [endless.slice(0, 15)],
    );
  });

  it('lists what is longer than a plan takes', () => {
    const draft = budget(COUNCIL_GOAL, '### Planering för 2031', 'Kajerna hålls öppna. '.repeat(1000));
    assert.equal(itemsOf(draft, 'councilGoal')[0]?.planning?.length, 20_000);
    assert.deepEqual(listed(draft, 'shortened', 12), [[7, 'Kajerna håll']]);
  });

  it('is a wish in words where the target is longer than a target can be', () => {
    const wish =
      'Fler än förra året, och särskilt fler av dem som aldrig har varit i hamnen förut, oavsett var i staden de bor';
    const draft = budget(
      COUNCIL_GOAL,
      ['| Indikator | Målvärde |', '|--|--|', `| Antal besök | ${wish} |`].join('\n'),
    );
    const [indicator] = itemsOf(draft, 'indicator');
    assert.deepEqual([indicator?.desiredOutcome, indicator?.measure], [wish, { type: 'text' }]);
  });
});

describe('The day that something is to be finished or reported', () => {
  for (const [sentence, expected] of [
    ['Uppdraget återrapporeras i samband med årsanalysen 2031.', 'årsanalysen 2031'],
    ['Arbetet ska vara klart senast den 31 mars 2032.', '31 mars 2032'],
    ['Bron byggs. Den slutförs vid årsskiftet 2031/2032.', 'årsskiftet 2031/2032'],
    ['Resultatet planeras att redovisas för nämnden hösten 2031.', 'hösten 2031'],
    ['Utredningen beräknas vara klar att presentera för nämnden i höst.', 'hösten 2031'],
    ['Uppdraget ska redovisas i september.', 'september 2031'],
    ['Rapporten lämnas kvartal 2 2031.', 'kvartal 2 2031'],
    ['Uppdraget slutredovisas senast 2031-11-30.', '2031-11-30'],
    ['Nämnden beslutade i maj 2031 om ett direktiv som ska redovisas i juni 2031.', 'juni 2031'],
    ['En lägesrapport presenterades i juni 2031.', undefined],
    ['Arbetet fortsätter under hösten.', undefined],
    ['Uppdraget återrapporteras som ett särskilt ärende.', undefined],
  ] as const) {
    it(`is ${expected ?? 'not said'}: ${sentence}`, () => {
      assert.equal(finishIn(sentence, 2031), expected);
    });
  }
});
