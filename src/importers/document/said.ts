/** Indicators and commitments that lines and lists name, with what they say of them: rows of no table. */
import type { Finding } from '../../domain/errors.ts';
import { datedIn } from './by-year.ts';
import type { Field } from './fields.ts';
import { cut } from './sentences.ts';
import { directionIn, statusIn } from './status-words.ts';
import { type ReadRow, rowOf } from './table-row.ts';
import type { Tense } from './tense.ts';
import type { DocumentWords } from './words.ts';

/** What the document is, as far as a value's meaning depends on it. */
/** Who has set what is only called a goal: the council in its own budget, the board in its plan. */
export type SetBy = 'council' | 'board';

export interface DocumentNature extends Tense {
  /** Who has set what is only called a goal. */
  readonly setBy: SetBy;
}

export interface Said {
  readonly kind: 'indicator' | 'commitment';
  readonly title: string;
  readonly line: number;
  /** Targets, outcomes and what else is told of it. */
  readonly fields: (Field & { readonly line: number })[];
  /** The paragraphs below it. */
  readonly texts: string[];
  /** The number of the goal that a heading refers to, where a table names that. */
  readonly goal?: string | undefined;
}

/** What only a thing that is measured has. */
export function isMeasured(key: Field['key']): boolean {
  return ['target', 'outcome', 'baseline', 'forecast', 'unit', 'value'].includes(key);
}

/** Whether a line tells of the goal above it, rather than of what measures it; a forecast does where it is a verdict in words. */
export function isOfGoal({ key, text }: Field, words: DocumentWords): boolean {
  if (key === 'status' || key === 'forecast' || key === 'outcome') return statusIn(text, words) !== undefined;
  return key === 'desiredOutcome' || (key === 'trend' && directionIn(text, words) !== undefined);
}

/** As much of a text as is needed to find it. */
const MAX_QUOTE = 120;

/**
 * What is said as a row of a table; what a row has no place for is listed.
 */
export function rowOfSaid(
  written: Said,
  { year, isReport }: DocumentNature,
  words: DocumentWords,
): { readonly row: ReadRow; readonly findings: readonly Finding[] } {
  // Where the document does not say its year, the last of several is when it is to be reached, or was.
  const [one, ...others] = written.fields.flatMap(({ key, years }) => (key === 'value' ? years : []));
  const last = one === undefined || others.length === 0 ? undefined : Math.max(one, ...others);
  const said = {
    ...written,
    fields: written.fields.flatMap(byYear).map((field) => ofItsYear(field, written, year ?? last, isReport)),
  };
  const findings: Finding[] = [];
  const left = new Set(said.fields);
  const take = (field: Said['fields'][number] | undefined) => {
    if (field) left.delete(field);
    return field?.text ?? '';
  };
  const first = (key: Field['key']) => said.fields.find((field) => field.key === key);
  const bare = first('value');
  const target = take(
    bestOf(said, 'target', year) ?? first('desiredOutcome') ?? (isReport ? undefined : bare),
  );
  const outcome = bySexInOrder(
    take(said.fields.find(({ key, years }) => key === 'outcome' && isOf(years, year))),
  );
  const status = first('status');
  const direction = first('trend');
  const parted = said.fields.filter(({ text }) => BY_SEX.test(text)).map(({ text }) => text);
  const definition = [take(first('definition')), labelled(said, 'responsible', left), ...parted].filter(
    Boolean,
  );
  const row: ReadRow = {
    ...rowOf(said.title, said.line, words),
    target,
    outcome,
    earlier: first('outcome')?.text ?? first('baseline')?.text ?? '',
    unit: take(first('unit')),
    status: status && statusIn(status.text, words),
    direction: direction && directionIn(direction.text, words),
    comment: [take(first('comment')), ...said.texts].filter(Boolean).join('\n\n'),
    definition: definition.join('\n\n'),
    finish: take(first('finish')),
    hasOutcomes: said.fields.some(({ key }) => key === 'outcome'),
  };
  if (row.status !== undefined) take(status);
  if (row.direction !== undefined) take(direction);
  for (const field of left) findings.push(leftOver(said, field));
  return { row, findings };
}

/** "Utfall: 14 (2029), 16 (2030)": of each of those years. */
function byYear<One extends Field>(field: One): readonly One[] {
  const dated = field.years.length === 0 && isMeasured(field.key) ? datedIn(field.text) : [];
  return dated.length === 0 ? [field] : dated.map(({ text, year }) => ({ ...field, text, years: [year] }));
}

/**
 * "2024: 71 %": what was measured in a year that is over, and in a report in its own; in a plan what is to be reached in a year to come. A
 * number without a year beside one of a year before is that of the report's own.
 */
function ofItsYear<One extends Field>(
  field: One,
  { fields }: Said,
  year: number | undefined,
  isReport: boolean,
): One {
  if (field.key !== 'value' || year === undefined) return field;
  const [own] = field.years;
  const has = (key: Field['key']) => fields.some((one) => one.key === key);
  if (own === undefined) {
    const isBeside = fields.some(({ key, years }) => key === 'value' && years.some((one) => one < year));
    return isReport && (isBeside || has('target')) && !has('outcome') ? { ...field, key: 'outcome' } : field;
  }
  if (own < year || (isReport && own === year)) return { ...field, key: 'outcome' };
  return isReport || has('target') ? field : { ...field, key: 'target' };
}

/** "31 % (flickor 38 %, pojkar 24 %)" as the rest of the documents write it: women or girls first. */
function bySexInOrder(text: string): string {
  const [whole, first, one, , two] = BY_SEX.exec(text) ?? [];
  if (whole === undefined || first === undefined) return text;
  const isWomenFirst = /^(?:k|f)/i.test(first);
  return text.replace(whole, isWomenFirst ? `(${one}/${two})` : `(${two}/${one})`);
}

const BY_SEX =
  /\(\s*(kvinnor|flickor|män|pojkar)\s*:?\s*([\d.,\s]+?)\s*%?\s*[,;/]?\s(?:och\s)?(kvinnor|flickor|män|pojkar)\s*:?\s*([\d.,\s]+?)\s*%?\s*\)/i;

/** Of targets for several years that of the document's own; of one for another year that. */
function bestOf({ fields }: Said, key: Field['key'], year: number | undefined) {
  const all = fields.filter((field) => field.key === key);
  const own = all.filter(({ years }) => years.length > 0 && year !== undefined && years.includes(year));
  const undated = all.filter(({ years }) => years.length === 0);
  return [own, undated, all].find((some) => some.length === 1)?.[0];
}

function isOf(years: readonly number[], year: number | undefined): boolean {
  return years.length === 0 || (year !== undefined && years.includes(year));
}

/** "Ansvarig: kulturchefen" says who, and is no definition: it keeps its word. */
function labelled({ fields }: Said, key: Field['key'], left: Set<Said['fields'][number]>): string {
  const all = fields.filter((field) => field.key === key);
  for (const field of all) left.delete(field);
  return all.map(({ text }) => `Ansvarig: ${text}`).join('\n\n');
}

function leftOver({ title }: Said, { key, years, text, line }: Said['fields'][number]): Finding {
  const isEarlier = key === 'outcome' || key === 'baseline' || key === 'forecast';
  const when = years.length > 0 ? ` (${years.join('–')})` : '';
  return {
    at: '',
    line,
    code: isEarlier ? 'outcome-in-plan' : 'unplaced',
    value: cut(`${cut(title, MAX_QUOTE / 2)}: ${text}${when}`, MAX_QUOTE),
  };
}
