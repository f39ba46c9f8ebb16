/** What stands in tables: indicators with outcome and target, commitments, assignments, priorities. */
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { type Item, type ItemKind, indicatorOf, isBySex, type Measure } from '../../domain/plans/plan.ts';
import { answerTextsIn } from '../answers/texts.ts';
import { formatDay, formatValue, wordedDay } from '../format.ts';
import { kindName } from '../kinds.ts';
import { targetText, verdictHead } from '../marks.ts';
import type { ReportBlock, ReportTable, Told } from './blocks.ts';
import { outcomePlots } from './plots.ts';
import { rowName, type Telling, toldEntry, toldTexts, toldVerdict } from './telling.ts';
import { reportTextsIn } from './texts.ts';

/** A column: where no row has anything to say in it, it is not there. */
interface Column {
  readonly head: string;
  readonly width: number;
  readonly tell: (row: Row) => Told;
  /** There even where it is empty. */
  readonly isKept?: boolean;
}

interface Row {
  readonly name: Told;
  readonly item: Item;
  /** Of the item itself. */
  readonly own: WordedAssessment | undefined;
  /** How it is judged. */
  readonly told: Told;
  /** What gives its outcome: the item's own answer, or that of the goal it measures. */
  readonly outcome: WordedAssessment | undefined;
}

const NOTHING: Told = { text: '' };

/** A table, and where indicators have been measured before a plot of each. @param goal what they measure */
export function indicatorBlocks(
  items: readonly Item[],
  goal: Item | undefined,
  telling: Telling,
): ReportBlock[] {
  const { language } = telling.wording;
  const t = reportTextsIn(language);
  const rows = items.flatMap((item) => rowsOf(item, goal, telling));
  const table = tableOf(t.indicators, rows, [
    { head: named('indicator', telling), width: 6, tell: ({ name }) => name, isKept: true },
    {
      head: answerTextsIn(language).target,
      width: 3,
      tell: ({ item }) => ({ text: item.measure?.target ? targetText(item.measure, language) : '' }),
    },
    { head: t.outcome, width: 3, tell: ({ item, outcome }) => outcomeTold(item, outcome?.value, telling) },
    {
      head: t.women,
      width: 2,
      tell: ({ item, outcome }) => sexTold(item.measure, outcome?.bySex?.women, telling),
    },
    {
      head: t.men,
      width: 2,
      tell: ({ item, outcome }) => sexTold(item.measure, outcome?.bySex?.men, telling),
    },
    verdictColumn(4, telling),
    commentColumn(8, telling),
  ]);
  const plots = items.flatMap((item) => outcomePlots(item, goal, telling));
  // Where nothing is told of them but their names.
  const isBare = table?.head.length === 1;
  const names = { is: 'list', items: rows.map(({ name }) => name) } as const;
  return [...(isBare ? [names] : table ? [table] : []), ...plots];
}

export function commitmentTable(items: readonly Item[], telling: Telling): ReportTable | undefined {
  const rows = items.flatMap((item) => rowsOf(item, undefined, telling));
  return tableOf(reportTextsIn(telling.wording.language).commitments, rows, [
    { head: named('commitment', telling), width: 6, tell: ({ name }) => name, isKept: true },
    { ...verdictColumn(4, telling), isKept: true },
    commentColumn(8, telling),
  ]);
}

export function assignmentTable(items: readonly Item[], telling: Telling): ReportTable | undefined {
  const t = reportTextsIn(telling.wording.language);
  const rows = items.flatMap((item) => rowsOf(item, undefined, telling));
  const reportBack = answerTextsIn(telling.wording.language).reportBack;
  return tableOf(t.assignments, rows, [
    { head: named('assignment', telling), width: 5, tell: ({ name }) => name, isKept: true },
    { ...verdictColumn(3, telling), head: t.stage, isKept: true },
    { head: t.finishHead, width: 3, tell: ({ item, own }) => ({ text: dayOf(item, own, telling) }) },
    { head: reportBack, width: 4, tell: ({ item }) => ({ text: item.reportBack ?? '' }) },
    commentColumn(7, telling),
  ]);
}

export function priorityTable(items: readonly Item[], telling: Telling): ReportTable | undefined {
  const rows = items.flatMap((item) => rowsOf(item, undefined, telling));
  return tableOf(reportTextsIn(telling.wording.language).priorities, rows, [
    { head: named('priority', telling), width: 6, tell: ({ name }) => name, isKept: true },
    { ...verdictColumn(4, telling), isKept: true },
    commentColumn(8, telling),
  ]);
}

function verdictColumn(width: number, telling: Telling): Column {
  const { plan } = telling.state;
  return {
    head: verdictHead(plan, telling.wording.language),
    width,
    tell: ({ told }) => told,
  };
}

function commentColumn(width: number, telling: Telling): Column {
  return {
    head: reportTextsIn(telling.wording.language).comment,
    width,
    tell: ({ own }) => toldTexts(own, telling),
  };
}

function rowsOf(item: Item, goal: Item | undefined, telling: Telling): readonly Row[] {
  const { plan } = telling.state;
  const entry = telling.entries.get(item.id);
  const measures = goal && indicatorOf(plan, goal)?.id === item.id ? telling.entries.get(goal.id) : undefined;
  const [first] = measures?.lines ?? [];
  // Where each unit answers for a goal, its outcomes stand with their answers.
  const ofGoal = measures && !measures.isSpread ? first?.assessment : undefined;
  if (!entry || entry.lines.length === 0) {
    const told = entry ? toldEntry(entry, telling) : NOTHING;
    return [{ name: { text: item.title }, item, own: undefined, told, outcome: ofGoal }];
  }
  return entry.lines.map((line) => ({
    name: rowName(line, entry, telling),
    item,
    own: line.assessment,
    told: toldVerdict(line.assessment, telling),
    outcome: line.assessment?.value === undefined ? (ofGoal ?? line.assessment) : line.assessment,
  }));
}

function tableOf(caption: string, rows: readonly Row[], columns: readonly Column[]): ReportTable | undefined {
  if (rows.length === 0) return undefined;
  const told = columns.map((column) => ({ ...column, cells: rows.map(column.tell) }));
  const kept = told.filter(({ isKept, cells }) => isKept || cells.some(({ text }) => text !== ''));
  return {
    is: 'table',
    caption,
    hasHeading: true,
    head: kept.map(({ head }) => head),
    rows: rows.map((_, place) => kept.map(({ cells }) => cells[place] ?? NOTHING)),
    widths: kept.map(({ width }) => width),
  };
}

function named(kind: ItemKind, { wording }: Telling): string {
  return kindName({ kind }, wording.language);
}

function outcomeTold(item: Item, value: number | string | undefined, { wording }: Telling): Told {
  return { text: value === undefined ? '' : formatValue(value, item.measure?.unit, wording.language) };
}

function sexTold(measure: Measure | undefined, value: number | undefined, { wording }: Telling): Told {
  if (value === undefined || !measure || !isBySex(measure)) return NOTHING;
  return { text: formatValue(value, measure.unit, wording.language) };
}

function dayOf(item: Item, own: WordedAssessment | undefined, { wording }: Telling): string {
  return own?.day === undefined
    ? wordedDay(item.finish ?? '', wording.language)
    : formatDay(own.day, wording);
}
