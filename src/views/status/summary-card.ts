import type { Assessment } from '../../domain/answers/assessment.ts';
import { deviatingIn } from '../../domain/reports/compile.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import { stateWith } from '../answers/approval-lists.ts';
import { type Card, fill, firstThatFits, isTooLarge, payload } from '../card.ts';
import { capitalise, DOT, escapeMarkdown, type Wording } from '../format.ts';
import { type countMarks, dueText, toldRound, verdictHead } from '../marks.ts';
import { anyRoleWith } from '../people/role-texts.ts';
import { agendaLines } from '../reports/agenda.ts';
import { partButton } from '../reports/compiled-buttons.ts';
import { compiledTextsIn } from '../reports/compiled-texts.ts';
import { deviationsBlock } from '../reports/deviations.ts';
import { economyBlock } from '../reports/economy-table.ts';
import { findingOf, kindRows } from '../reports/finding.ts';
import { factLines, partNames } from '../reports/part.ts';
import { lower } from '../texts/words.ts';
import { postingParts } from './posting.ts';
import { areasOf } from './summary-areas.ts';
import type { Fullness } from './summary-lines.ts';
import type { SummaryLook } from './summary-look.ts';
import { notesOf } from './summary-notes.ts';
import { statusTextsIn } from './texts.ts';

/** What is tried until the card fits: names may be long or short, units many or few, and areas more than there is room for. */
const FULLNESS: readonly Fullness[] = [
  {
    lines: 40,
    inArea: 5,
    areas: 40,
    withUnits: true,
    name: 200,
    channel: 80,
    deviations: 6,
    text: 300,
    hasAgenda: true,
  },
  {
    lines: 40,
    inArea: 5,
    areas: 40,
    withUnits: true,
    name: 60,
    channel: 80,
    deviations: 4,
    text: 160,
    hasAgenda: true,
  },
  {
    lines: 40,
    inArea: 3,
    areas: 30,
    withUnits: false,
    name: 60,
    channel: 60,
    deviations: 3,
    text: 160,
    hasAgenda: true,
  },
  {
    lines: 16,
    inArea: 1,
    areas: 24,
    withUnits: false,
    name: 60,
    channel: 40,
    deviations: 3,
    text: 120,
    hasAgenda: false,
  },
  {
    lines: 8,
    inArea: 0,
    areas: 6,
    withUnits: false,
    name: 60,
    channel: 24,
    deviations: 1,
    text: 80,
    hasAgenda: false,
  },
];

/** Budget areas that a summary shows at once. */
const MOST_BUDGETS = 12;

/** A compiled round: how each kind falls, what deviates and why, and area by area in the order of the document. */
export function summaryCard(compiled: Compiled<Assessment>, look: SummaryLook, wording: Wording): Card {
  const whole = wholeOf(compiled, look, wording);
  return firstThatFits(
    FULLNESS.map((fullness) => () => summaryCardOf(compiled, look, wording, fullness, whole)),
  );
}

/** What is told of the whole, however full the card is: counted once for all cards that are tried. */
function wholeOf(compiled: Compiled<Assessment>, look: SummaryLook, wording: Wording) {
  const { language } = wording;
  return {
    title: escapeMarkdown(findingOf(compiled, language)),
    ...countsOf(compiled, look, language),
    ...chartOf(compiled, look, language),
    facts: look.isPosted ? factLines(compiled, wording).map((text) => ({ text: escapeMarkdown(text) })) : [],
    deviating: look.words ? deviatingIn(compiled) : [],
    agenda: look.isPosted ? agendaLines(compiled, language) : [],
  };
}

function summaryCardOf(
  compiled: Compiled<Assessment>,
  look: SummaryLook,
  wording: Wording,
  fullness: Fullness,
  { agenda, deviating, ...whole }: ReturnType<typeof wholeOf>,
): Card | undefined {
  const { language } = wording;
  const t = statusTextsIn(language);
  const { summary, approval } = compiled;
  const { round } = summary.state;
  const { areas, folds, isAll, areNamesCut } = areasOf(compiled, language, fullness);
  if (fullness !== FULLNESS.at(-1) && isTooLarge([areas, folds])) return undefined;
  const parts = look.posting
    ? postingParts(look.posting, wording, fullness.channel)
    : { canPost: false, hasChoice: false, notices: [], postNotes: [] };
  return fill('summary', {
    language,
    where: [
      toldRound(round, wording),
      ...(isOpen(round) ? [dueText(round, wording)] : []),
      ...partNames(compiled, language),
    ].join(DOT),
    ...whole,
    hasState: look.isPosted,
    state: stateWith(isOpen(round) ? t.provisional : t.closedRound, approval, language),
    deviations: deviationsBlock(compiled, deviating, look.words, fullness, wording),
    areas: [...areas, ...(fullness.hasAgenda ? [] : agendaButton(compiled, agenda.length, language))],
    economy: economyBlock(compiled, Math.min(fullness.lines, MOST_BUDGETS), wording),
    folds: [...folds, ...(fullness.hasAgenda ? agendaFold(agenda, language) : [])],
    notes: notesOf(compiled, look, language, fullness.name),
    footer: [
      ...(summary.expected === 0 ? [t.nameOwners] : []),
      ...(areNamesCut ? [t.shortened] : []),
      ...(!isAll || areNamesCut || (summary.answered > 0 && !look.others?.length)
        ? [howToSeeOne(round, look, language)]
        : []),
      ...(look.isPosted && !look.withNames ? [t.inChannel] : []),
    ].map((text) => ({ text })),
    ...parts,
    notices: [
      ...(look.notice === undefined ? [] : [{ text: escapeMarkdown(look.notice) }]),
      ...parts.notices,
    ],
    // Pressing twice posts once: what was compiled at one moment is one summary.
    payload: payload('post-summary', language, { round: round.id, compiledAt: wording.now.toISOString() }),
  });
}
/** How each kind falls: of one kind in a line, or where there is no chart below, in rows; of several, a row for each. */
function countsOf(compiled: Compiled<Assessment>, { isPosted }: SummaryLook, language: Wording['language']) {
  const rows = kindRows(compiled, language);
  const [only, ...others] = rows;
  if (!only || compiled.summary.expected === 0) return { counts: [] };
  if (others.length === 0 && !isPosted)
    return { counts: only.counts.map((one) => ({ runs: countRuns([one]) })) };
  if (others.length === 0) return { counts: [{ runs: countRuns(only.counts) }] };
  return {
    counts: rows.map(({ name, counts }) => ({
      runs: [{ type: 'TextRun', text: `${capitalise(name)}: `, weight: 'Bolder' }, ...countRuns(counts)],
    })),
  };
}

function countRuns(counts: ReturnType<typeof countMarks>): object[] {
  return counts.map(({ symbol, count, word }, place) => ({
    type: 'TextRun',
    text: `${symbol === '' ? '' : `${symbol}\u00A0`}${count} ${lower(word)}${place < counts.length - 1 ? DOT : ''}`,
  }));
}

/** How many answers of the first kind say what, as bars; there are none before anybody has answered. */
function chartOf(compiled: Compiled<Assessment>, { isPosted }: SummaryLook, language: Wording['language']) {
  const t = statusTextsIn(language);
  const { summary, overview } = compiled;
  const kind = overview.find(({ answered }) => answered > 0);
  const [row] = kind ? kindRows({ summary, overview: [kind] }, language) : [];
  const received = kind ? t.answersReceived(kind.answered, kind.expected) : '';
  return {
    hasChart: isPosted && row !== undefined,
    chartTitle: overview.length > 1 && row ? t.missingFrom(capitalise(row.name), lower(received)) : received,
    chartStatus: verdictHead(summary.state.plan, language),
    chartCount: t.chartCount,
    chart: (row?.counts ?? [])
      .filter(({ count, symbol }) => count > 0 && symbol !== '')
      .map(({ symbol, word, count, color }) => ({
        legend: `${symbol}\u00A0${word}`,
        // Where there is no chart, a table says it, whose cells know Markdown.
        cell: escapeMarkdown(`${symbol}\u00A0${word}`),
        count,
        number: String(count),
        hue: color === 'default' ? 'neutral' : color,
      })),
  };
}

/** The global goals, folded away. */
function agendaFold(lines: readonly string[], language: Wording['language']) {
  if (lines.length === 0) return [];
  const t = compiledTextsIn(language);
  const runs = lines.map((text) => ({ runs: [{ type: 'TextRun', text }] }));
  return [
    { title: t.agenda, tooltip: t.agendaOf(lines.length), parts: [{ name: t.servedGoals, lines: runs }] },
  ];
}

/** The same behind a button, where there is no room. */
function agendaButton(compiled: Compiled<Assessment>, count: number, language: Wording['language']) {
  if (count === 0) return [];
  const t = compiledTextsIn(language);
  const button = { title: t.showAll(count), tooltip: t.showAllOf(count, t.agenda) };
  const asked = { ...compiled.part, view: 'agenda' } as const;
  const { round } = compiled.summary.state;
  return [{ name: t.agenda, lines: [], actions: [partButton(round, asked, button, language)] }];
}

/** Whoever asked may ask for more; what is posted is read by many, of whom not all may while the round is open. */
function howToSeeOne(round: Round, { isPosted }: SummaryLook, language: Wording['language']): string {
  const t = statusTextsIn(language);
  return isPosted && isOpen(round) ? t.rolesSeeOne(anyRoleWith('running', language)) : t.seeOne;
}
