/** An empty goal list to fill in, with what its columns mean and how filled rows look on sheets that are not read. */
import { unzipSync, zipSync } from 'fflate';
import writeXlsx, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import type { Language } from '../../domain/language.ts';
import { LIST_HEADS, LIST_NOT_READ, LIST_PLAN_HEADS } from '../../domain/plans/list-fields.ts';
import { listTemplateTextsIn } from './list-template-texts.ts';

/** The earliest that a zip can hold, so that the same template is the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);

const HEADS = keysOf(LIST_HEADS);
const PLAN_HEADS = keysOf(LIST_PLAN_HEADS);
/** Rows that stay in sight: the heads, and what stands above them. */
const STICKY = PLAN_HEADS.length + 2;
/** Characters. */
const [NARROW, WIDE, TEXT] = [17, 34, 90];
const WIDE_HEADS: readonly string[] = ['goal', 'indicator', 'desiredOutcome', 'planning', 'definition'];

export async function listTemplate(language: Language): Promise<Uint8Array> {
  const made = await writeXlsx([
    listSheet(language),
    helpSheet(language),
    examplesSheet(language),
  ]).toBuffer();
  return zipSync(unzipSync(made), { mtime: ZIP_TIME, level: 6 });
}

const widths = HEADS.map((head) => ({ width: WIDE_HEADS.includes(head) ? WIDE : NARROW }));

function listSheet(language: Language): Sheet<Buffer> {
  const t = listTemplateTextsIn(language);
  const data: Row[] = [
    ...PLAN_HEADS.map((head) => [bold(LIST_PLAN_HEADS[head][language])]),
    [],
    headRow(language),
  ];
  return { sheet: t.sheets.list, data, columns: widths, stickyRowsCount: STICKY };
}

function helpSheet(language: Language): Sheet<Buffer> {
  const t = listTemplateTextsIn(language);
  const data: Row[] = [
    [bold(LIST_NOT_READ[language])],
    [],
    ...t.rules.map((rule): Row => [rule]),
    [],
    [head(t.column), head(t.meaning)],
    ...PLAN_HEADS.map((one): Row => [bold(LIST_PLAN_HEADS[one][language]), wrapped(t.plan[one])]),
    ...HEADS.map((one): Row => [bold(LIST_HEADS[one][language]), wrapped(t.columns[one])]),
  ];
  return { sheet: t.sheets.help, data, columns: [{ width: WIDE }, { width: TEXT }] };
}

function examplesSheet(language: Language): Sheet<Buffer> {
  const t = listTemplateTextsIn(language);
  const data: Row[] = [
    [bold(LIST_NOT_READ[language])],
    ...PLAN_HEADS.map((one): Row => [bold(LIST_PLAN_HEADS[one][language]), t.examplePlan[one]]),
    [],
    headRow(language),
    ...t.examples.map((row): Row => HEADS.map((one) => row[one] ?? null)),
  ];
  return { sheet: t.sheets.examples, data, columns: widths };
}

function headRow(language: Language): Row {
  return HEADS.map((one) => head(LIST_HEADS[one][language]));
}

function bold(value: string): CellObject {
  return { value, fontWeight: 'bold' };
}

function head(value: string): CellObject {
  return { ...bold(value), backgroundColor: '#D9E5F2', borderStyle: 'thin', borderColor: '#8FA8C4' };
}

function wrapped(value: string): CellObject {
  return { value, wrap: true };
}

function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(words).filter((key): key is Key => Object.hasOwn(words, key));
}
