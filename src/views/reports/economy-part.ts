/** The chapter of a report that tells of the economy: a table of the budget areas, apart from the goals. */
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { hasBudgets } from '../../domain/plans/plan.ts';
import { formatValue } from '../format.ts';
import { kindName } from '../kinds.ts';
import { verdictMark } from '../marks.ts';
import { economyTextsIn } from '../texts/economy.ts';
import type { ReportSection, ReportTable, Told } from './blocks.ts';
import { type Entry, rowName, type Telling, toldTexts } from './telling.ts';

/** Budget, outcome, forecast, deviation and explanation; nothing where nobody was asked about the economy. */
export function economySection(telling: Telling): readonly ReportSection[] {
  const { plan } = telling.state;
  if (!hasBudgets(plan.items)) return [];
  const entries = plan.items.flatMap(({ id, kind }) =>
    kind === 'budget' ? (telling.entries.get(id) ?? []) : [],
  );
  const rows = entries.flatMap((entry) => entry.lines.map((line) => rowOf(entry, line, telling)));
  if (rows.length === 0) return [];
  const t = economyTextsIn(telling.wording.language);
  return [
    {
      title: t.economy,
      blocks: [{ is: 'text', told: { text: t.signHelp } }, tableOf(rows, telling)],
    },
  ];
}

type Row = readonly [
  area: Told,
  budget: Told,
  outcome: Told,
  forecast: Told,
  deviation: Told,
  explanation: Told,
];

function tableOf(rows: readonly Row[], { wording: { language } }: Telling): ReportTable {
  const t = economyTextsIn(language);
  const columns = [
    { head: kindName({ kind: 'budget' }, language), width: 6, isKept: true },
    { head: t.inUnit(t.budget, t.unit), width: 3, isKept: true },
    { head: t.inUnit(t.outcome, t.unit), width: 3, isKept: false },
    { head: t.inUnit(t.forecast, t.unit), width: 3, isKept: false },
    { head: t.inUnit(t.deviation, t.unit), width: 4, isKept: true },
    { head: t.explanation, width: 7, isKept: false },
  ];
  // A column in which nothing is told of any of them is not there.
  const kept = columns.flatMap((column, place) =>
    column.isKept || rows.some((cells) => cells[place]?.text !== '') ? [{ ...column, place }] : [],
  );
  return {
    is: 'table',
    caption: t.economy,
    hasHeading: true,
    head: kept.map(({ head }) => head),
    rows: rows.map((cells) => kept.map(({ place }) => cells[place] ?? { text: '' })),
    widths: kept.map(({ width }) => width),
  };
}

function rowOf(entry: Entry, line: Entry['lines'][number], telling: Telling): Row {
  const { assessment } = line;
  const { language } = telling.wording;
  const sum = (value: number | string | undefined): Told => ({
    text: typeof value === 'number' ? formatValue(value, undefined, language) : '',
  });
  const budget = assessment?.budget ?? entry.item.budget;
  return [
    rowName(line, entry, telling),
    sum(budget?.amount),
    sum(assessment?.value),
    sum(assessment?.forecast),
    deviationTold(assessment, telling),
    toldTexts(assessment, telling),
  ];
}

/** "▼ −605": which way it goes, in symbol and sign; in words where there is no sum. */
function deviationTold(assessment: WordedAssessment | undefined, telling: Telling): Told {
  const { state, wording, sources } = telling;
  const { symbol, color, word } = verdictMark(state.plan, state.round.kind, assessment, wording.language);
  const source = assessment && sources.get(assessment);
  const deviation = assessment?.deviation;
  const text =
    deviation === undefined || deviation === 0
      ? word
      : `${word} ${deviation > 0 ? '+' : ''}${formatValue(deviation, undefined, wording.language)}`;
  return { mark: { symbol, color }, text, source };
}
