/** What the cells of a row say of the items that it names. */
import type { Finding } from '../../domain/errors.ts';
import { ID_PATTERN } from '../../domain/plans/ids.ts';
import type { Measure } from '../../domain/plans/plan.ts';
import { KPI_PATTERN } from '../../domain/status/kolada.ts';
import { isMoreThanNumber, measureOf } from '../document/measures.ts';
import { isEither } from '../document/numbers.ts';
import { cut } from '../document/sentences.ts';
import { MAX_QUOTE } from './grid.ts';
import type { ListField } from './head-words.ts';
import type { FactField, Growing } from './tree.ts';

/** A row of a list, by what its columns hold. */
export interface ListRow {
  readonly line: number;
  readonly sheet: string | undefined;
  /** What stands there; nothing where there is no such column. */
  cell(field: ListField): string;
  headOf(field: ListField): string;
  /** The unit that the head of the targets says. */
  readonly unitOfHead: string | undefined;
  readonly isBanner: boolean;
  /** The cells of columns that are read, and all there are. */
  readonly texts: readonly string[];
  readonly all: readonly string[];
}

/** What a plan takes at most, in characters and in number. */
const MOST: Readonly<Partial<Record<FactField, number>>> = {
  short: 80,
  desiredOutcome: 2000,
  reportBack: 2000,
  planning: 20_000,
  definition: 5000,
  finish: 80,
};
const MAX_CRITERION = 2000;
const MAX_CRITERIA = 30;

/** Of the goal, commitment or assignment of a row, where it names one; else of the indicator. */
const OF_GOAL = ['planning', 'reportBack', 'finish', 'short'] as const;

/**
 * Puts what a row says where it belongs.
 * @param leaf the lowest item that the row names: what is measured
 * @param goal the lowest that is no indicator: what is planned and reported back
 */
export function takeFacts(row: ListRow, leaf: Growing, goal: Growing, findings: Finding[]): void {
  const take = taking(row, findings);
  for (const field of OF_GOAL) take(goal, field, row.cell(field));
  for (const field of ['definition', 'desiredOutcome'] as const) take(leaf, field, row.cell(field));
  takeMeasure(row, leaf, take, findings);
  takeNumbers(row, goal, take, findings);
  const criteria = row
    .cell('criteria')
    .split(/\n|;/)
    .map((one) => one.replace(/^[-–•*]\s*/, '').trim())
    .filter(Boolean);
  if (criteria.length > 0)
    take(
      goal,
      'criteria',
      row.cell('criteria'),
      criteria.slice(0, MAX_CRITERIA).map((one) => cut(one, MAX_CRITERION)),
    );
  const kpi = row.cell('kpi').toUpperCase();
  if (kpi !== '' && KPI_PATTERN.test(kpi)) take(leaf, 'kpi', kpi);
  else if (kpi !== '') findings.push({ ...at(row, 'kpi'), code: 'unread-row', value: kpi });
}

/** Where a finding is: its sheet, line and column. */
export function at(row: ListRow, field: ListField) {
  return { at: row.headOf(field), line: row.line, ...(row.sheet === undefined ? {} : { sheet: row.sheet }) };
}

type Take = (item: Growing, field: FactField, text: string, value?: unknown) => void;

/** What is said once holds; another row that says something else is told. */
function taking(row: ListRow, findings: Finding[]): Take {
  return (item, field, text, value) => {
    if (text === '') return;
    const known = item.facts.get(field);
    const most = MOST[field] ?? Number.POSITIVE_INFINITY;
    const head = HEAD_OF[field];
    if (known && known.text !== text) {
      const [now, before] = [text, known.text].map((one) => cut(one, MAX_QUOTE));
      findings.push({ ...at(row, head), code: 'two-values', value: now, limit: before });
    }
    if (known) return;
    if (text.length > most)
      findings.push({ ...at(row, head), code: 'shortened', value: cut(text, MAX_QUOTE) });
    item.facts.set(field, { text, value: value ?? cut(text, most) });
  };
}

const HEAD_OF: Readonly<Record<FactField, ListField>> = {
  short: 'short',
  agenda2030: 'agenda2030',
  desiredOutcome: 'desiredOutcome',
  criteria: 'criteria',
  measure: 'target',
  reportBack: 'reportBack',
  kpi: 'kpi',
  planning: 'planning',
  definition: 'definition',
  finish: 'finish',
  cadence: 'kind',
  continues: 'kind',
  budget: 'kind',
};

/** A target in words that is longer than a target can be is what is wished for. */
const MAX_TARGET = 100;

function takeMeasure(row: ListRow, leaf: Growing, take: Take, findings: Finding[]): void {
  const [target, unit] = [row.cell('target').replace(/\s+/g, ' '), row.cell('unit').replace(/\s+/g, ' ')];
  if (target.length > MAX_TARGET) take(leaf, 'desiredOutcome', target);
  const read = { target: target.length > MAX_TARGET ? '' : target, outcome: '', earlier: '' };
  const own = unit || (row.unitOfHead ?? '');
  if (leaf.kind !== 'indicator' && read.target === '' && unit === '') return;
  const isSaid = read.target !== '' || unit !== '';
  // What has no target yet is an indicator all the same; a later row may give it one.
  if (!isSaid && leaf.facts.has('measure')) return;
  const measure = measureOf({ ...read, title: leaf.title, unit: isSaid ? own : '' });
  const said = [target, unit].filter(Boolean).join(' ');
  if (leaf.facts.get('measure')?.text === NOT_SAID) leaf.facts.delete('measure');
  take(leaf, 'measure', said || NOT_SAID, measure);
  takeBeside(row, leaf, measure, take, findings);
}

/** A target of which a number is taken may say more than that, and one in words a number that may be read in two ways. */
function takeBeside(row: ListRow, leaf: Growing, measure: Measure, take: Take, findings: Finding[]): void {
  const target = row.cell('target').replace(/\s+/g, ' ');
  const found = { ...at(row, 'target'), value: cut(target, MAX_QUOTE) };
  const value = measure.target?.value;
  if (typeof value === 'string' && isEither(target)) findings.push({ ...found, code: 'either-number' });
  if (typeof value !== 'number' || !isMoreThanNumber(target)) return;
  if (row.cell('desiredOutcome') === '') take(leaf, 'desiredOutcome', target);
  else findings.push({ ...found, code: 'beside-value' });
}

/** Stands for a measure of which nothing is said. */
const NOT_SAID = '-';

const GLOBAL_GOALS = 17;

function takeNumbers(row: ListRow, goal: Growing, take: Take, findings: Finding[]): void {
  const text = row.cell('agenda2030');
  if (text === '') return;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  const numbers = isDay
    ? []
    : [...text.replace(/20\s?30/g, '').matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const known = numbers.filter((number) => number >= 1 && number <= GLOBAL_GOALS);
  if (known.length < numbers.length || numbers.length === 0)
    findings.push({
      ...at(row, 'agenda2030'),
      code: 'not-a-global-goal',
      value: text,
    });
  if (known.length > 0) take(goal, 'agenda2030', text, [...new Set(known)]);
}

/** The id that a row gives; undefined for none, and for what is none, which is told. */
export function idIn(row: ListRow, findings: Finding[]): string | undefined {
  const id = row.cell('id');
  if (id === '') return undefined;
  if (ID_PATTERN.test(id)) return id;
  findings.push({ ...at(row, 'id'), code: 'not-an-id', value: id });
  return undefined;
}
