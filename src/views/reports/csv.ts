import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { directionWord, verdictName } from '../../domain/answers/scale.ts';
import { dayIn, timeIn } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import { areaOf, asksOf, hasBudgets, measureOf, type Plan, questionsOf } from '../../domain/plans/plan.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { Publication } from '../../domain/reports/publication.ts';
import { linesOf, type SummaryLine } from '../../domain/status/summary.ts';
import { targetText, verdictMark } from '../marks.ts';
import { kindTextsIn } from '../texts/kinds.ts';
import { type CsvColumn, csvTextsIn } from './csv-texts.ts';

interface CsvSetting {
  readonly language: Language;
  readonly timezone: string;
  readonly publication?: Pick<Publication, 'version'> | undefined;
}

/** Without it, Excel takes the letters for those of an old Windows. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Excel in Sweden reads commas as those of numbers. */
const BETWEEN = ';';
const END_OF_LINE = '\r\n';

/**
 * A compiled round as a table for Excel in Sweden (RFC 4180 but for the semicolon): one row for each assessment, in the plan's own
 * order, with its texts in a column for each question.
 */
export function reportCsv({ summary, part }: Compiled, setting: CsvSetting): string {
  const { state } = summary;
  const t = csvTextsIn(setting.language);
  const lines = part.area === undefined ? linesOf(state) : summary.areas.flatMap((area) => area.lines);
  const texts = textColumns(state.plan, setting.language);
  const columns = hasBudgets(state.plan.items) ? [...COLUMNS, ...ECONOMY] : COLUMNS;
  const head = [...columns.map(([column]) => t[column]), ...texts.map(({ head }) => head)];
  const rows = lines.flatMap((line) => {
    const { assessment } = line;
    if (!assessment) return [];
    const answered = { ...line, assessment };
    const facts = columns.map(([, cell]) => cell(answered, { summary, setting }));
    return [[...facts, ...texts.map(({ id }) => assessment.texts[id])]];
  });
  const written = [head, ...rows].map((row) => row.map(cellOf).join(BETWEEN) + END_OF_LINE);
  return BYTE_ORDER_MARK + written.join('');
}

/** A column for each question; those that are called alike are told apart by their ids. */
function textColumns(plan: Plan, language: Language) {
  const questions = questionsOf(plan).map(({ id, label }) => ({ id, head: label[language] }));
  return questions.map(({ id, head }) => {
    const isAlone = questions.filter((one) => one.head === head).length === 1;
    return { id, head: isAlone ? head : `${head} (${id})` };
  });
}

type Cell = string | number | undefined;
type Answered = SummaryLine<WordedAssessment> & { readonly assessment: WordedAssessment };
interface Where {
  readonly summary: Compiled['summary'];
  readonly setting: CsvSetting;
}

const COLUMNS: readonly (readonly [CsvColumn, (line: Answered, where: Where) => Cell])[] = [
  ['roundId', (_, { summary }) => summary.state.round.id],
  ['round', (_, { summary }) => summary.state.round.name],
  ['published', (_, { setting }) => setting.publication?.version],
  ['planId', (_, { summary }) => summary.state.plan.id],
  ['plan', (_, { summary }) => summary.state.plan.title],
  ['board', (_, { summary }) => summary.state.plan.board],
  ['areaId', ({ item }, { summary }) => areaOf(summary.state.plan, item)?.id],
  ['area', ({ item }, { summary }) => areaOf(summary.state.plan, item)?.title],
  ['kind', ({ item }, { setting }) => kindTextsIn(setting.language).nouns[item.kind][0]],
  ['itemId', ({ item }) => item.id],
  ['item', ({ item }) => item.title],
  ['unit', ({ unit }) => unit],
  ['status', ({ assessment }, { summary }) => verdictName(assessment, asksOf(summary.state.plan))],
  ['verdict', verdictWord],
  [
    'trend',
    ({ assessment: { direction } }, { setting }) => direction && directionWord(direction, setting.language),
  ],
  ['day', ({ assessment }) => assessment.day],
  ['value', ({ assessment }) => assessment.value],
  ['women', ({ assessment }) => assessment.bySex?.women],
  ['men', ({ assessment }) => assessment.bySex?.men],
  ['measure', ({ item }, { summary }) => measureOf(summary.state.plan, item)?.unit],
  ['target', targetOf],
  ['version', ({ assessment }) => assessment.version],
  ['author', ({ assessment }) => assessment.author.name],
  ['authorId', ({ assessment }) => assessment.author.id],
  ['at', ({ assessment }, { setting }) => momentOf(assessment.at, setting)],
  ['storedBy', ({ assessment }) => assessment.storedBy?.name],
  ['storedAt', ({ assessment: { storedAt } }, { setting }) => storedAt && momentOf(storedAt, setting)],
];

/** There only where the plan has budget areas. Sums are in tkr. */
const ECONOMY: typeof COLUMNS = [
  ['budget', ({ item, assessment: { budget = item.budget } }) => budget?.amount],
  ['forecast', ({ assessment }) => assessment.forecast],
  ['deviation', ({ assessment }) => assessment.deviation],
];

function verdictWord({ assessment }: Answered, { summary, setting }: Where): string {
  const { plan, round } = summary.state;
  return verdictMark(plan, round.kind, assessment, setting.language).word;
}

function targetOf({ item }: Answered, { summary, setting }: Where): string | undefined {
  const measure = measureOf(summary.state.plan, item);
  return measure && targetText(measure, setting.language);
}

/** "2025-09-01 10:42", as Excel reads a moment, in the municipality's own time. */
function momentOf(instant: string, { timezone }: CsvSetting): string {
  const at = new Date(instant);
  return `${dayIn(timezone, at)} ${timeIn(timezone, at)}`;
}

/**
 * Numbers stand as Excel reads them in Sweden. Text stands in quotes, so that a semicolon or a line break parts nothing.
 */
function cellOf(cell: Cell): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return decimalComma(cell);
  return `"${harmless(cell).replaceAll('"', '""')}"`;
}

/** Without an exponent or a sign between the thousands. */
function decimalComma(number: number): string {
  return number.toLocaleString('sv-SE', { useGrouping: false, maximumFractionDigits: 20 }).replace('−', '-');
}

/**
 * What somebody wrote is never a formula: a sheet would run one that begins a cell (OWASP, CSV Injection). A line break is Excel's own,
 * and other control characters are none that anybody has meant.
 */
export function harmless(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
  return /^\s*[=+\-@\t\n＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
}
