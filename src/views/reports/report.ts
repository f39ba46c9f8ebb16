import type { Assessment } from '../../domain/answers/assessment.ts';
import { type Ask, verdictName } from '../../domain/answers/scale.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { asksOf, shortNameOf } from '../../domain/plans/plan.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import {
  entriesOf,
  type Summary,
  type SummaryEntry,
  type SummaryLine,
  spreadOf,
} from '../../domain/status/summary.ts';
import { itemFacts } from '../answers/question.ts';
import { capitalise, escapeMarkdown, type Wording } from '../format.ts';
import { answerLine, countMarks, roundPeriod, spreadText, verdictHead, verdictMark } from '../marks.ts';
import { respondentName } from '../names.ts';
import { sourceOf, textsOf } from '../status/past.ts';
import { textsIn } from '../texts/texts.ts';

/**
 * An assessment as other programs read it. Where only the trend is asked for, `status` is what follows from it; `unassessed`
 * says that an old report gave none.
 */
export function assessmentJson(assessment: Assessment) {
  const {
    item,
    respondent,
    status,
    direction,
    unassessed,
    value,
    bySex,
    texts,
    version,
    author,
    at,
    storedBy,
    storedAt,
  } = assessment;
  return {
    item,
    respondent,
    status,
    ...(direction === undefined ? {} : { direction }),
    ...(unassessed ? { unassessed } : {}),
    ...(value === undefined ? {} : { value }),
    ...(bySex === undefined ? {} : { bySex }),
    texts,
    version,
    author,
    at,
    ...(storedBy && storedAt ? { storedBy, storedAt } : {}),
  };
}

/** A compiled round for other programs. */
export function summaryJson(summary: Summary) {
  const { round, plan } = summary.state;
  const lines = summary.areas.flatMap((area) => area.lines);
  const { id, title, board, year, version } = plan;
  const asks = asksOf(plan);
  return {
    plan: { id, title, board, year, version, asks },
    round: roundJson(round),
    counts: countsJson(summary.counts, asks),
    expected: summary.expected,
    answered: summary.answered,
    assessments: lines.flatMap((line) => (line.assessment ? [assessmentJson(line.assessment)] : [])),
    spreads: entriesOf(lines)
      .filter(({ isSpread }) => isSpread)
      .map(({ item, lines: ofUnits }) => {
        const { counts, missing } = spreadOf(plan, ofUnits);
        return { item: item.id, counts: countsJson(counts, asks), missing };
      }),
    missing: summary.missing.map(({ item, owners, unit }) => ({ item: item.id, owners, unit })),
    unowned: summary.unowned.map((item) => item.id),
  };
}

function countsJson(counts: Summary['counts'], asks: readonly Ask[]) {
  return Object.fromEntries(counts.map(({ verdict, count }) => [verdictName(verdict, asks), count]));
}

export function roundJson({ id, plan, kind, name, from, to, due, state }: Summary['state']['round']) {
  return { id, plan, kind, name, from, to, due, state };
}

/** What whoever opens a round has to know at once: who is asked, who is not, and a due day that may be a slip of the pen. */
export function openedLines({ state, expected, unowned }: Summary, today: IsoDate): string[] {
  const people = new Set(state.ownerships.map((ownership) => ownership.person)).size;
  return [
    expected === 0
      ? 'Obs: ingen får någon fråga. Läs in ansvariga med owners.'
      : `${expected} svar väntas, ${people} ${people === 1 ? 'person' : 'personer'} tillfrågas`,
    ...(unowned.length > 0 ? [`Obs: saknar ansvarig: ${unowned.map((item) => item.id).join(', ')}`] : []),
    ...(state.round.due < today ? [`Obs: svarsdagen ${state.round.due} har redan passerat.`] : []),
  ];
}

/** A compiled round as a document, by area and goal. */
export function summaryMarkdown(summary: Summary, today: Wording): string {
  // A document is read in other years, so no date goes without its own.
  const wording = { ...today, now: new Date(0) };
  const { language } = wording;
  const t = textsIn(language);
  const { plan, round } = summary.state;
  const counts = countMarks(summary, language).map(
    ({ symbol, word, count }) => `| ${symbol} ${word} | ${count} |`,
  );
  return [
    `# ${escapeMarkdown(plan.board)}: ${escapeMarkdown(plan.title)}`,
    roundPeriod(round, wording),
    `**${round.state === 'open' ? t.draft : t.closedRound}**`,
    [`| ${verdictHead(plan, language)} | ${t.chartCount} |`, '| --- | ---: |', ...counts].join('\n'),
    ...summary.areas.flatMap(({ area, lines }) => [
      `## ${escapeMarkdown(area?.title ?? t.noArea)}`,
      ...entriesOf(lines).flatMap((entry) => goalSection(summary, entry, wording)),
    ]),
    '',
  ].join('\n\n');
}

function goalSection({ state }: Summary, entry: SummaryEntry, wording: Wording): string[] {
  const { plan, round } = state;
  const { item, isSpread, lines } = entry;
  const facts = itemFacts(plan, item, wording).map(
    ({ name, value }) => `- ${name}: ${escapeMarkdown(value)}`,
  );
  const heading = [
    `### ${escapeMarkdown(capitalise(shortNameOf(plan, item)))}`,
    ...(facts.length > 0 ? [facts.join('\n')] : []),
  ];
  if (!isSpread) return [...heading, ...lines.flatMap((line) => answerSection(state, line, wording))];
  const spread = spreadText(plan, round.kind, spreadOf(plan, lines), wording.language);
  return [
    ...heading,
    `**${textsIn(wording.language).spread}: ${spread}**`,
    ...lines.flatMap((line) => [
      `#### ${escapeMarkdown(respondentName(state, line, wording.language))}`,
      ...answerSection(state, line, wording),
    ]),
  ];
}

function answerSection({ plan, round }: RoundState, line: SummaryLine, wording: Wording): string[] {
  const { language } = wording;
  const { item, assessment } = line;
  const { symbol, word } = verdictMark(plan, round.kind, assessment, language);
  if (!assessment) return [`${symbol} ${word}`];
  const said = textsOf(plan, assessment, language).flatMap(({ name, text }) => [
    `**${name}**`,
    escapeMarkdown(text).replace(/</g, '\\<'),
  ]);
  return [
    `**${symbol} ${answerLine(plan, round, item, assessment, language)}**`,
    ...said,
    `*${sourceOf(assessment, wording)}*`,
  ];
}
