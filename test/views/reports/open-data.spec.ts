/** A report as data: for programs, for Excel, and for a catalogue of open data. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { z } from 'zod/v4';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { compile } from '../../../src/domain/reports/compile.ts';
import type { Compiled } from '../../../src/domain/reports/compiled.ts';
import type { Summary } from '../../../src/domain/status/summary.ts';
import { reportCsv } from '../../../src/views/reports/csv.ts';
import { reportDcat } from '../../../src/views/reports/dcat.ts';
import { reportJson } from '../../../src/views/reports/json.ts';
import { anAssessment } from '../../build.ts';
import { aPublication, someFiles } from '../../publications.ts';
import { pastRound, roundByUnit, sampleRound, trendRound } from './rounds.ts';

const Reference = z.object({ '@id': z.string() });
const SETTING = { language: 'sv', timezone: 'Europe/Stockholm' } as const;
const SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/open-data.schema.json'), 'utf8'),
);

function compiled({ state }: Summary<WordedAssessment>): Compiled {
  return compile(state);
}

/** One answer is another. */
function saying(change: Partial<WordedAssessment>): Compiled {
  const { state } = sampleRound();
  return compile({ ...state, assessments: [anAssessment({ item: 'mal-klimat', ...change })] });
}

/** A table as a sheet reads it. */
function cellsIn(csv: string): string[][] {
  const rows = csv.slice(1).split('\r\n').slice(0, -1);
  return rows.map((row) =>
    [...row.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
      ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
    ),
  );
}

function cellOf(csv: string, column: string): string | undefined {
  const [head = [], row = []] = cellsIn(csv);
  assert.ok(head.includes(column), `${column} is none of ${head.join(', ')}`);
  return row[head.indexOf(column)];
}

describe('A report as open data', () => {
  const validate = formats.default(new Ajv2020({ allErrors: true })).compile(SCHEMA);
  const rounds: readonly [what: string, round: Summary<WordedAssessment>][] = [
    ['an open round', sampleRound()],
    ['a round of trends', trendRound()],
    ['a round that units answer in', roundByUnit()],
    ['a round out of an old report', pastRound()],
  ];
  for (const [what, round] of rounds)
    for (const publication of [
      undefined,
      aPublication(someFiles(), { version: 2, correction: { reason: 'Fel', changed: ['m1'] } }),
    ])
      it(`is of the form that is documented, for ${what}, ${publication ? 'published' : 'provisional'}`, () => {
        const made = reportJson(compiled(round), { publication });
        const json: unknown = JSON.parse(JSON.stringify(made));
        assert.ok(validate(json), JSON.stringify(validate.errors));
        assert.equal(made.publication?.version, publication?.version);
      });

  it('holds the seal that its publication vouches for', () => {
    const seal = { number: 3, at: '2025-09-04T00:00:00.000Z', lines: 120, hash: 'a'.repeat(64) };
    const made = reportJson(compiled(sampleRound()), { publication: aPublication(someFiles(), { seal }) });
    const json: unknown = JSON.parse(JSON.stringify(made));
    assert.ok(validate(json), JSON.stringify(validate.errors));
    assert.deepEqual(made.publication?.seal, seal);
  });

  for (const key of SCHEMA.required)
    it(`would not be of that form without ${key}`, () => {
      const { [key]: _, ...rest } = JSON.parse(JSON.stringify(reportJson(compiled(sampleRound()), {})));
      assert.equal(validate(rest), false);
    });

  it('names every item and every answer by its title, and gives the words of its codes', () => {
    const { assessments, items, scale, questions } = reportJson(compiled(sampleRound()), {});
    const title = items.find(({ id }) => id === 'mal-klimat')?.title;
    assert.ok(title);
    assert.deepEqual(
      assessments.map((one) => one.title),
      [title],
    );
    assert.deepEqual(
      scale.map(({ symbol }) => symbol),
      ['●', '◆', '■', '—'],
    );
    for (const [one] of Object.entries(assessments[0]?.texts ?? {}))
      assert.ok(questions.some(({ id }) => id === one));
  });

  it('is the same each time', () => {
    assert.deepEqual(reportJson(compiled(sampleRound()), {}), reportJson(compiled(sampleRound()), {}));
    assert.equal(reportCsv(compiled(sampleRound()), SETTING), reportCsv(compiled(sampleRound()), SETTING));
  });
});

describe('A report as a table', () => {
  it('begins as Excel needs it, and ends its rows so', () => {
    const csv = reportCsv(compiled(sampleRound()), SETTING);
    assert.ok(csv.startsWith('\uFEFF"Omgång, id";"Omgång"'));
    assert.ok(csv.endsWith('\r\n'));
    assert.doesNotMatch(csv.replaceAll('\r\n', ''), /\r/);
  });

  it('has a row for each assessment and a column for each question', () => {
    const { summary } = compiled(roundByUnit());
    const [head = [], ...rows] = cellsIn(reportCsv(compiled(roundByUnit()), SETTING));
    assert.equal(rows.length, summary.state.assessments.length);
    for (const row of rows) assert.equal(row.length, head.length);
    assert.equal(new Set(head).size, head.length);
  });

  const cells: readonly [
    what: string,
    change: Partial<WordedAssessment>,
    column: string,
    expected: string,
  ][] = [
    ['a decimal comma', { value: 13.75 }, 'Utfall', '13,75'],
    ['a number below zero', { value: -0.5 }, 'Utfall', '-0,5'],
    ['a large number without signs between its digits', { value: 12_500_000 }, 'Utfall', '12500000'],
    ['a small number without an exponent', { value: 1e-7 }, 'Utfall', '0,0000001'],
    ['an outcome in words', { value: 'Ja; delvis' }, 'Utfall', 'Ja; delvis'],
    ['women', { value: 3, bySex: { women: 1.5, men: 4.5 } }, 'Utfall, kvinnor', '1,5'],
    ['its moment in local time', { at: '2025-08-28T22:30:00.000Z' }, 'Svarat', '2025-08-29 00:30'],
    ['its word', { status: 'partly' }, 'Bedömning', 'Förväntas uppnås delvis'],
    ['its code', { status: 'partly' }, 'Bedömning, kod', 'partly'],
    [
      'quotes and breaks',
      { texts: { happened: 'Ett "nytt"; läge\r\nrad två' } },
      'Vad har hänt?',
      'Ett "nytt"; läge\nrad två',
    ],
    ['a name as it is', { author: { id: 'x', name: 'Åsa Öberg' } }, 'Svarat av', 'Åsa Öberg'],
  ];
  for (const [what, change, column, expected] of cells)
    it(`has ${what}`, () => {
      assert.equal(cellOf(reportCsv(saying(change), SETTING), column), expected);
    });

  for (const formula of [
    '=1+1',
    '+46',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\n=1',
    ' =1',
    '＝1',
    '=HYPERLINK("http://x")',
  ])
    it(`runs no formula of ${JSON.stringify(formula)}`, () => {
      const csv = reportCsv(saying({ texts: { happened: formula } }), SETTING);
      assert.equal(cellOf(csv, 'Vad har hänt?'), `'${formula}`);
    });

  it('is worded in English as well', () => {
    const csv = reportCsv(saying({ status: 'met' }), { ...SETTING, language: 'en' });
    assert.equal(cellOf(csv, 'Assessment'), 'Expected to be met');
  });
});

describe('The metadata of a published report', () => {
  const round = { id: 'ks-2025-interim-1', name: 'Delårsrapport 2025', from: '2025-01-01', to: '2025-08-31' };
  const plan = { title: 'Nämndsbudget 2025', board: 'Kommunstyrelsen', year: 2025, language: 'sv' } as const;
  const publication = aPublication(someFiles());
  const address = 'https://example.se/data';
  const graph = reportDcat({ plan, round, publication, address })['@graph'].map((one) =>
    z.looseObject({ '@id': z.string() }).parse(one),
  );
  const ofType = (type: string) => graph.filter((one) => one['@type'] === type);

  /** Mandatory in DCAT-AP-SE 3.0.1. */
  const MANDATORY: Readonly<Record<string, readonly string[]>> = {
    'dcat:Catalog': [
      'dcterms:title',
      'dcterms:description',
      'dcterms:publisher',
      'dcterms:license',
      'dcat:dataset',
    ],
    'dcat:Dataset': ['dcterms:title', 'dcterms:description', 'dcterms:publisher'],
    'dcat:Distribution': ['dcat:accessURL'],
    'foaf:Agent': ['foaf:name'],
  };
  for (const [type, properties] of Object.entries(MANDATORY))
    it(`has each ${type} with what the profile asks for`, () => {
      const found = ofType(type);
      assert.ok(found.length > 0);
      for (const one of found) for (const property of properties) assert.ok(one[property], property);
    });

  it('has a distribution for each file of data, with its size and checksum', () => {
    const told = ofType('dcat:Distribution').map(
      (one) => [one['@id'], JSON.stringify(one['spdx:checksum'])] as const,
    );
    for (const format of ['json', 'csv', 'html'] as const) {
      const file = publication.files.find((one) => one.format === format);
      const [, checksum] = told.find(([id]) => id === `${address}/${round.id}.${format}`) ?? [];
      assert.ok(file && checksum?.includes(file.checksum));
    }
    assert.equal(told.length, 3);
  });

  it('refers to nothing that is not there', () => {
    const known = new Set(graph.map((one) => one['@id']));
    for (const one of graph)
      for (const property of ['dcterms:publisher', 'dcat:dataset', 'dcat:distribution']) {
        const referred = Reference.array().parse([one[property] ?? []].flat());
        for (const { '@id': id } of referred) assert.ok(known.has(id), id);
      }
  });
});
