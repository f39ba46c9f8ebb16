/** What a report begins with: how it is going on the whole, what deviates, and what has changed. */
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { isDeviation } from '../../domain/answers/scale.ts';
import type { Language } from '../../domain/language.ts';
import { isGoal, measureOf } from '../../domain/plans/plan.ts';
import type { ComparedRound, KindOverview } from '../../domain/reports/compiled.ts';
import { keyOfAnswer } from '../../domain/status/changes.ts';
import { gapBetween } from '../../domain/status/gaps.ts';
import { type PastAnswer, saysSame } from '../../domain/status/history.ts';
import { causeAndRemedy } from '../../domain/status/reasons.ts';
import { capitalise, DOT, leadIn } from '../format.ts';
import { kindName } from '../kinds.ts';
import { type Mark, outcomeText, verdictHead, verdictMark } from '../marks.ts';
import { historyTextsIn } from '../status/history-texts.ts';
import { changeWords, textsOf } from '../status/past.ts';
import { yearsOf } from '../status/plot-texts.ts';
import { kindTextsIn } from '../texts/kinds.ts';
import type { ReportBlock, ReportSection, ReportTable, Told } from './blocks.ts';
import { diffTextsIn } from './diff-texts.ts';
import { findingOf, kindRows } from './finding.ts';
import { goalsPlot } from './plots.ts';
import {
  type Entry,
  rowName,
  type Telling,
  toldEntry,
  toldTrend,
  toldVerdict,
  verdictsHead,
} from './telling.ts';
import { reportTextsIn } from './texts.ts';

export function summarySection(telling: Telling): ReportSection {
  const { compiled, wording } = telling;
  const t = reportTextsIn(wording.language);
  const { answered, expected } = compiled.summary;
  const coverage = expected === 0 || answered === 0 ? [] : [t.answersReceived(answered, expected)];
  const lead = [findingOf(compiled, wording.language), ...coverage].map((sentence) => `${sentence}.`);
  return {
    title: t.summary,
    blocks: [{ is: 'text', told: { text: lead.join(' ') } }],
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
    head: [t.kind, t.answeredHead, verdictsHead(telling)],
    rows: kindTableRows(telling),
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

/** "45 åtaganden", how many have answered, and how they are judged. */
function kindTableRows({ compiled, wording }: Telling): readonly (readonly Told[])[] {
  const { language } = wording;
  const t = reportTextsIn(language);
  return kindRows(compiled, language).map(({ name, counts }, place) => {
    const { answered = 0, expected = 0 } = compiled.overview[place] ?? {};
    const given = counts.filter(({ count }) => count > 0);
    const spread = given.map(({ symbol, count, word }) => t.spreadPart(symbol, count, word).trim());
    return [{ text: name }, { text: `${answered} ${t.outOf} ${expected}` }, { text: spread.join(DOT) }];
  });
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

/** Cause and remedy, or what comes nearest to them. */
function whyText(assessment: WordedAssessment, { state, wording }: Telling): string {
  const { plan } = state;
  const texts = causeAndRemedy(plan, assessment).map((id) => [id, assessment.texts[id] ?? ''] as const);
  const said = textsOf(plan, { texts: Object.fromEntries(texts) }, wording.language);
  return said.map(({ name, text }) => `${leadIn(name)} ${text}`).join('\n');
}

/** "Utfall: 8 → 9 anslutna städer" */
function outcomeChange(was: PastAnswer, now: PastAnswer, language: Language): readonly string[] {
  const [before, after] = [was, now].map(({ plan, item, assessment }) =>
    outcomeText(measureOf(plan, item), assessment, language),
  );
  return before === undefined || after === undefined || before === after
    ? []
    : [diffTextsIn(language).outcome(before, after)];
}

/** What is judged in another way than in an earlier round, or has another outcome. */
function changeSection({ round, before }: ComparedRound, telling: Telling): ReportSection {
  const { state, wording } = telling;
  const t = reportTextsIn(wording.language);
  const when = historyTextsIn(wording.language).inRound(round.name);
  const pairs = [...telling.entries.values()].flatMap((entry) =>
    entry.lines.flatMap((line) => {
      const was = before.get(keyOfAnswer({ item: entry.item.id, respondent: line.respondent }));
      if (!line.assessment || !was) return [];
      const { item } = entry;
      const now = { plan: state.plan, round: state.round, item, assessment: line.assessment };
      return [{ name: rowName(line, entry, telling), was, now }];
    }),
  );
  const changes = pairs.map(({ name, was, now }) => {
    const lines = [
      ...(saysSame(was, now) ? [] : [changeWords(was, now, when, wording)]),
      ...outcomeChange(was, now, wording.language),
    ];
    return [name, { text: lines.join('\n'), source: telling.sources.get(now.assessment) }] as const;
  });
  const rows = changes.filter(([, { text }]) => text !== '');
  const h = historyTextsIn(wording.language);
  const title = t.changeSince(h.roundName(round.name));
  const answered = [...telling.entries.values()].flatMap(({ lines }) =>
    lines.filter((one) => one.assessment),
  );
  const fresh = pairs.length > 0 ? answered.length - pairs.length : 0;
  const same = pairs.length - rows.length;
  const allSame = fresh > 0 ? t.sameAsThen(same) : t.noChange;
  const lead = pairs.length === 0 ? t.noneAlike : allSame;
  const gap = gapBetween(state.round, round);
  return {
    title,
    blocks: [
      ...(gap ? [{ is: 'text', told: { text: `${h.nothingStored(yearsOf(gap))}.` } } as const] : []),
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
      ...(fresh > 0 ? [{ is: 'text', told: { text: t.freshSince(fresh) } } as const] : []),
    ],
  };
}
