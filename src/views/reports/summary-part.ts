/** What a report begins with: how it is going on the whole, what deviates, and what has changed. */
import { isDeviation } from '../../domain/answers/scale.ts';
import { isGoal, questionsOf } from '../../domain/plans/plan.ts';
import type { ComparedRound, KindOverview } from '../../domain/reports/compiled.ts';
import { keyOfAnswer } from '../../domain/status/changes.ts';
import { saysSame } from '../../domain/status/history.ts';
import { capitalise, leadIn } from '../format.ts';
import { kindName } from '../kinds.ts';
import { type Mark, spreadText, verdictHead, verdictMark } from '../marks.ts';
import { historyTextsIn } from '../status/history-texts.ts';
import { changeWords, textsOf } from '../status/past.ts';
import { kindTextsIn } from '../texts/kinds.ts';
import type { ReportBlock, ReportSection, ReportTable, Told } from './blocks.ts';
import { goalsPlot } from './plots.ts';
import { type Entry, rowName, type Telling, toldEntry, toldTrend, toldVerdict } from './telling.ts';
import { reportTextsIn } from './texts.ts';

export function summarySection(telling: Telling): ReportSection {
  const { compiled, wording } = telling;
  const t = reportTextsIn(wording.language);
  const { answered, expected } = compiled.summary;
  const coverage = expected === 0 ? t.noneExpected : `${t.answersReceived(answered, expected)}.`;
  return {
    title: t.summary,
    blocks: [{ is: 'text', told: { text: coverage } }],
    sections: [
      overviewSection(telling),
      deviationSection(telling),
      ...compiled.compared.map((one) => changeSection(one, telling)),
    ],
  };
}

function overviewSection(telling: Telling): ReportSection {
  const t = reportTextsIn(telling.wording.language);
  const { overview } = telling.compiled;
  const goals = overview.filter(isGoal).flatMap(({ entries }) => entries);
  const inOrder = telling.state.plan.items.flatMap(
    ({ id }) => goals.find(({ item }) => item.id === id) ?? [],
  );
  const table: ReportTable = {
    is: 'table',
    caption: t.overview,
    hasHeading: true,
    head: [t.kind, t.answeredHead, t.verdicts],
    rows: overview.map((kind) => kindRow(kind, telling)),
    widths: [3, 2, 8],
  };
  const list = goalTable(inOrder, telling);
  return {
    title: t.overview,
    blocks: [
      ...(overview.length > 0 ? [table] : []),
      ...goalsPlot(goalCounts(overview, telling), telling),
      ...(list ? [list] : []),
    ],
  };
}

function goalTable(goals: readonly Entry[], telling: Telling): ReportTable | undefined {
  const { language } = telling.wording;
  const t = reportTextsIn(language);
  const trends = goals.map((entry) => toldTrend(entry, telling));
  const hasTrends = trends.some(({ text }) => text !== '');
  if (goals.length === 0) return undefined;
  return {
    is: 'table',
    caption: t.goalsInOrder,
    head: [
      capitalise(kindTextsIn(language).goals[0]),
      verdictHead(telling.state.plan, language),
      ...(hasTrends ? [t.chartTrend] : []),
    ],
    rows: goals.map((entry, place) => [
      { text: entry.item.title },
      toldEntry(entry, telling),
      ...(hasTrends ? [trends[place] ?? { text: '' }] : []),
    ]),
    widths: hasTrends ? [8, 4, 3] : [8, 5],
  };
}

/** Where goals are of several kinds, those of all. */
function goalCounts(
  overview: readonly KindOverview[],
  { state, wording }: Telling,
): readonly (Mark & { readonly count: number })[] {
  const counts = overview.filter(isGoal).flatMap((kind) => kind.counts);
  const marks = counts.map(({ verdict, count }) => ({
    ...verdictMark(state.plan, state.round.kind, verdict, wording.language),
    count,
  }));
  const byWord = Map.groupBy(marks, ({ symbol, word }) => `${symbol} ${word}`);
  return [...byWord.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, count: others.reduce((sum, { count }) => sum + count, first.count) }] : [],
  );
}

/** "Åtaganden", how many have answered, and how they are judged. */
function kindRow({ kind, counts, answered, expected }: KindOverview, { state, wording }: Telling): Told[] {
  const { language } = wording;
  const t = reportTextsIn(language);
  const { nouns, goals } = kindTextsIn(language);
  const isMixed = new Set(state.plan.items.filter(isGoal).map((item) => item.kind)).size > 1;
  const name = isGoal({ kind }) && !isMixed ? goals[1] : nouns[kind][1];
  const spread = { counts, missing: expected - answered };
  return [
    { text: capitalise(name) },
    { text: t.answeredOf(answered, expected) },
    { text: expected === 0 ? t.noVerdict : spreadText(state.plan, state.round.kind, spread, language) },
  ];
}

/** Each with cause and remedy, as its owner gives them. */
function deviationSection(telling: Telling): ReportSection {
  const { state, wording } = telling;
  const t = reportTextsIn(wording.language);
  const rows = [...telling.entries.values()].flatMap((entry) =>
    entry.lines.flatMap((line) => {
      const { assessment } = line;
      if (!assessment || !isDeviation(assessment.status)) return [];
      const name = `${kindName(entry.item, wording.language)}: ${rowName(line, entry, telling).text}`;
      return [[{ text: name }, toldVerdict(assessment, telling), { text: whyText(assessment, telling) }]];
    }),
  );
  const none: ReportBlock = { is: 'text', told: { text: t.noDeviations } };
  const head = [t.what, verdictHead(state.plan, wording.language), t.causeAndRemedy];
  const table: ReportBlock = {
    is: 'table',
    caption: t.deviations,
    hasHeading: true,
    head,
    rows,
    widths: [5, 4, 8],
  };
  return { title: t.deviations, blocks: [rows.length > 0 ? table : none] };
}

/** What is asked of deviations only; where nothing is, all that was said. */
function whyText(
  assessment: Parameters<typeof keyOfAnswer>[0] & { texts: Readonly<Record<string, string>> },
  { state, wording }: Telling,
): string {
  const { plan } = state;
  const asked = questionsOf(plan).filter(({ when, id }) => when === 'deviation' && assessment.texts[id]);
  const texts = Object.fromEntries(asked.map(({ id }) => [id, assessment.texts[id] ?? '']));
  const said = textsOf(plan, asked.length > 0 ? { texts } : assessment, wording.language);
  return said.map(({ name, text }) => `${leadIn(name)} ${text}`).join('\n');
}

/** What is judged in another way than in an earlier round. */
function changeSection({ round, before }: ComparedRound, telling: Telling): ReportSection {
  const { state, wording } = telling;
  const t = reportTextsIn(wording.language);
  const when = historyTextsIn(wording.language).inRound(round.name);
  const pairs = [...telling.entries.values()].flatMap((entry) =>
    entry.lines.flatMap((line) => {
      const was = before.get(keyOfAnswer({ item: entry.item.id, respondent: line.respondent }));
      if (!line.assessment || !was) return [];
      const now = { plan: state.plan, round: state.round, assessment: line.assessment };
      return [{ name: rowName(line, entry, telling), was, now }];
    }),
  );
  const changed = pairs.filter(({ was, now }) => !saysSame(was, now));
  const rows = changed.map(({ name, was, now }) => [
    name,
    { text: changeWords(was, now, when, wording), source: telling.sources.get(now.assessment) },
  ]);
  const title = t.changeSince(historyTextsIn(wording.language).roundName(round.name));
  const lead = pairs.length === 0 ? t.noneAlike : t.noChange;
  const same = pairs.length - changed.length;
  return {
    title,
    blocks: [
      ...(rows.length > 0
        ? [
            {
              is: 'table',
              caption: title,
              hasHeading: true,
              head: [t.what, t.change],
              rows,
              widths: [6, 7],
            } as const,
          ]
        : [{ is: 'text', told: { text: lead } } as const]),
      ...(rows.length > 0 && same > 0 ? [{ is: 'text', told: { text: t.sameAsThen(same) } } as const] : []),
    ],
  };
}
