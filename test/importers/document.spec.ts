import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { PlanDraft } from '../../src/domain/draft.ts';
import { Problem } from '../../src/domain/errors.ts';
import { planFindings } from '../../src/domain/plan.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { readPlanFile } from '../../src/importers/read-plan.ts';
import { makeDocx, makePdf } from './make-documents.ts';

function text(name: string): string {
  return readFileSync(join(import.meta.dirname, 'documents', name), 'utf8');
}

function titles({ plan }: PlanDraft, kind: string): string[] {
  return plan.items.filter((item) => item.kind === kind).map(({ title }) => title);
}

function reasonOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return error.fields.reason ?? error.findings[0]?.code;
    throw error;
  }
  return undefined;
}

describe('readDocument', () => {
  it('reads a budget with misspelt labels, a page head inside a sentence and levels that jump', () => {
    const draft = readDocument('budget.md', text('budget.md'));
    const { items, ...facts } = draft.plan;
    assert.deepEqual(facts, {
      id: 'hamnnamnden-2031',
      title: 'Nämndsbudget 2031',
      board: 'Hamnnämnden',
      year: 2031,
      language: 'sv',
    });
    assert.deepEqual(titles(draft, 'area'), ['En levande hamn', 'En trygg kust']);
    assert.deepEqual(
      items
        .filter(({ kind }) => kind === 'councilGoal')
        .map(({ agenda2030, criteria }) => [agenda2030, criteria?.length ?? 0]),
      [
        [[5, 11], 2],
        [[13], 0],
        [[13, 14], 0],
      ],
    );
    assert.deepEqual(
      items
        .filter(({ kind }) => kind === 'indicator')
        .map(({ title, desiredOutcome }) => [title, desiredOutcome]),
      [
        ['Antalet gästnätter i småbåtshamnen', 'Gästnätterna blir fler än året innan'],
        ['Hur många anlöp som använder landström', undefined],
        ['Den årliga besiktningen av vallarna', 'Inga brister är allvarliga'],
      ],
    );
    assert.deepEqual(titles(draft, 'priority'), ['Landström i yttre hamnen', 'Fler gästplatser']);
    assert.match(items.find(({ kind }) => kind === 'assignment')?.reportBack ?? '', /årsanalysen 2031/);
    assert.deepEqual(
      draft.unplaced.map(({ code, line }) => [code, line]),
      [['no-desired-outcome', 67]],
    );
  });

  it('lists a goal that the contents name and the document has lost', () => {
    const whole = text('budget.md');
    const start = whole.indexOf('### Kommunfullmäktigemål - Vikstad är rustat');
    const draft = readDocument(
      'budget.md',
      whole.slice(0, start) + whole.slice(whole.indexOf('# Plan för ekonomin')),
    );
    assert.equal(titles(draft, 'councilGoal').length, 2);
    assert.ok(draft.unplaced.some(({ code, value }) => code === 'unplaced' && /rustat/.test(String(value))));
  });

  it('reads a report with torn tables, lost symbols and values by sex', () => {
    const { plan, report } = readDocument('delar-2029.md', text('delar-2029.md'));
    const measures = plan.items.flatMap(({ kind, measure }) => (kind === 'indicator' ? [measure] : []));
    assert.deepEqual(measures, [
      { type: 'number', target: { op: 'min', value: 50_000 }, bySex: true },
      { type: 'number', unit: '%', target: { op: 'max', value: 70 } },
    ]);
    const answers = new Map(report?.answers.map((answer) => [answer.item, answer]));
    assert.deepEqual(answers.get('ind-antal-besokare-kajen')?.bySex, { women: 28_000, men: 26_000 });
    assert.equal(answers.get('nmal-hamnnamnden-korta-kon-batplatser')?.texts.why, 'Brygga fem är försenad.');
    assert.deepEqual(
      plan.items.flatMap(({ id, kind }) => (kind === 'commitment' ? [[id, answers.get(id)?.status]] : [])),
      [
        ['ata-satta-nya-skyltar-langs', 'met'],
        ['ata-bygga-brygga-fem-fler', 'partly'],
        ['ata-ta-fram-ny-taxa', 'notMet'],
        ['ata-ova-oversvamning-raddningstjansten', 'met'],
      ],
    );
  });

  it('reads statuses and their basis out of plain lines with page feet between them', () => {
    const { report } = readDocument('delar-2031.txt', text('delar-2031.txt'));
    assert.deepEqual(
      report?.answers.map(({ status, texts }) => [status, texts.basis]),
      [
        ['met', 'Bedömningen baseras på att gästnätterna blir fler.'],
        ['partly', 'Bedömningen baseras på att leveransen dröjer till november.'],
      ],
    );
    assert.equal(report?.to, '2031-08-31');
  });

  it('gives an area its own trend, and lists the one below it whose heading is lost', () => {
    const { report, unplaced } = readDocument('arsanalys-2030.txt', text('arsanalys-2030.txt'));
    assert.deepEqual(
      report?.answers.map(({ item, direction }) => [item, direction]),
      [
        ['omr-levande-hamn', 'positive'],
        [undefined, 'mixed'],
      ],
    );
    assert.deepEqual(
      unplaced.map(({ code, line }) => [code, line]),
      [['no-heading', 15]],
    );
  });

  it('names a directional goal by its first sentence, and its area by the heading above', () => {
    const draft = readDocument('program.md', text('program.md'));
    assert.deepEqual(titles(draft, 'area'), ['Bad och båtliv', 'Yrkesfiske']);
    assert.deepEqual(titles(draft, 'directionGoal'), [
      'Alla ska kunna bada i Vikstad året om',
      'Fisket ska gå att leva av',
    ]);
    assert.deepEqual(
      draft.unplaced.map(({ at, code }) => [at, code]),
      [
        ['board', 'guessed'],
        ['year', 'guessed'],
      ],
    );
  });

  for (const [ending, make] of Object.entries({ docx: makeDocx, pdf: makePdf })) {
    it(`reads the same budget from .${ending}`, async () => {
      // A line of Word's is never broken by hand.
      const whole = text('budget.md').replace('vänteti-\nder', 'väntetider');
      const { plan } = await readPlanFile(`budget.${ending}`, await make(whole));
      const expected = readDocument('budget.md', text('budget.md')).plan;
      const withoutLines = ({ items }: typeof plan) => items.map((item) => ({ ...item, line: undefined }));
      assert.deepEqual(withoutLines(plan), withoutLines(expected));
    }).timeout(20_000);
  }

  const refused: Readonly<Record<string, readonly [string, string]>> = {
    'an empty text': ['', 'no-goals'],
    'a novel': ['Hon hade ett mål i livet. Uppdraget var svårt.\n\n'.repeat(300), 'no-goals'],
    'more goals than a plan holds': [
      'Målområde - A\n\n'.concat('Kommunfullmäktigemål - Ett mål\n\n'.repeat(2001)),
      'too-many',
    ],
  };
  for (const [what, [content, reason]] of Object.entries(refused)) {
    it(`refuses ${what}`, () =>
      assert.equal(
        reasonOf(() => readDocument('x.txt', content)),
        reason,
      ));
  }

  const damages: Readonly<Record<string, (whole: string, at: number) => string>> = {
    'page breaks': (whole, at) => everyLine(whole, at, (line) => `${line}\n\f`),
    'page heads': (whole, at) => everyLine(whole, at, (line) => `${line}\n\nVikstads hamnnämnd ${at}(99)\n`),
    'doubled blanks': (whole) => whole.replace(/ /g, '  '),
    'odd blanks': (whole, at) => everyLine(whole, at, (line) => line.replace(/ /g, '\u00A0')),
    'lost bold': (whole) => whole.replace(/\*\*/g, ''),
    'DOS line ends': (whole) => whole.replace(/\n/g, '\r\n'),
    'lost heading marks': (whole) => whole.replace(/^#+ /gm, ''),
    hyphenation: (whole, at) =>
      whole.replace(/^(?![#|]).{50,}$/gm, (line) => hyphenated(line, 30 + (at % 15))),
  };

  for (const name of ['budget.md', 'delar-2029.md', 'program.md']) {
    it(`loses nothing of ${name} in silence, however it is damaged`, () => {
      const expected = readDocument(name, text(name)).plan.items.map(({ title }) => startOf(title));
      const damage = fc.tuple(fc.constantFrom(...Object.keys(damages)), fc.integer({ min: 3, max: 40 }));
      fc.assert(
        fc.property(fc.array(damage, { maxLength: 2 }), (steps) => {
          const damaged = steps.reduce((whole, [how, at]) => damages[how]?.(whole, at) ?? whole, text(name));
          const { plan, unplaced } = readDocument(name, damaged);
          assert.deepEqual(planFindings(plan), []);
          const told = [
            ...plan.items.map(({ title }) => title),
            ...unplaced.map(({ value }) => `${value}`),
          ].map(startOf);
          assert.deepEqual(
            expected.filter((start) => !told.some((one) => one.includes(start))),
            [],
          );
        }),
        { numRuns: 150, seed: 2031 },
      );
    }).timeout(30_000);
  }
});

function everyLine(whole: string, nth: number, change: (line: string) => string): string {
  return whole
    .split('\n')
    .map((line, index) => (index % nth === nth - 1 ? change(line) : line))
    .join('\n');
}

/** Breaks a line inside the first long word after a place. */
function hyphenated(line: string, at: number): string {
  const rest = line.slice(at).replace(/(\p{Ll}{4})(\p{Ll}{4})/u, '$1-\n$2');
  return line.slice(0, at) + rest;
}

function startOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 18);
}
