import { asksTrendOnly, directionWord } from '../../domain/answers/scale.ts';
import { asksOf, measureOf } from '../../domain/plans/plan.ts';
import type { Compared, Comparison } from '../../domain/status/compared.ts';
import { reasonsFirst } from '../../domain/status/reasons.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { DOT, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { type Mark, outcomeText, runningMark, verdictMark } from '../marks.ts';
import { listName } from '../names.ts';
import { comparisonFinding } from './comparison-finding.ts';
import { comparisonTextsIn } from './comparison-texts.ts';
import { type FactLine, fillFacts, markedRuns, whereOf } from './fact-card.ts';
import { factsTextsIn } from './facts-texts.ts';
import { saidAt } from './past.ts';

/** Characters of a name, of what tells a line apart, and of a reason, before the card fits. */
const NAME = 140;
const ROUND = 60;
const AUTHOR = 60;
const REASON = [400, 160, 60];
/** Letters of a word that half a phone has room for: "personalredovisningen" would be broken without a hyphen. */
const WORD = 16;

/** Things beside each other: two in columns where their names fit, or else in lines. The title is what the comparison comes to. */
export function comparisonCard(comparison: Comparison, wording: Wording): Card {
  const [left, right, ...others] = comparison.all;
  const isTable =
    right !== undefined &&
    others.length === 0 &&
    [left, right].every((one) => fitsColumn(sideName(comparison, one, wording)));
  return firstThatFits(
    REASON.map(
      (reason) => () =>
        isTable
          ? tableCard(comparison, [left, right], reason, wording)
          : linesCard(comparison, reason, wording),
    ),
  );
}

function fitsColumn(name: string): boolean {
  return name.split(/[\s-]+/).every((word) => word.length <= WORD);
}

function tableCard(
  comparison: Comparison,
  pair: readonly [Compared, Compared],
  reason: number,
  wording: Wording,
): Card {
  const { language } = wording;
  const { title, notes } = comparisonFinding(comparison, wording);
  const sides = pair.map((one) => ({
    one,
    name: sideName(comparison, one, wording),
    cells: cellsOf(comparison, one, reason, wording),
  }));
  const t = comparisonTextsIn(language);
  const labels = [t.assessment, t.trend, t.outcome, t.reason, t.source].filter((label) =>
    sides.some(({ cells }) => cells.some((cell) => cell.label === label)),
  );
  const cellOf = ({ cells }: (typeof sides)[number], label: string) =>
    cells.find((cell) => cell.label === label) ?? emptyCell(label, wording);
  const reads = pair.flatMap((one, index) => {
    const read = readOf(comparison, one, wording);
    const title = index === 0 ? t.readFirst : t.readSecond;
    return read ? [{ ...read, title, tooltip: `${title}: ${read.about}` }] : [];
  });
  return fill('comparison', {
    language,
    where: whereIn(comparison, wording),
    title: escapeMarkdown(title),
    changes: notes.map((text) => ({ text: escapeMarkdown(text) })),
    sides: sides.map((side) => ({
      name: escapeMarkdown(side.name),
      lines: labels.map((label) => {
        const { mark, said } = cellOf(side, label);
        return { text: escapeMarkdown(`${label}: ${mark ? `${mark.symbol}\u00A0` : ''}${said}`) };
      }),
    })),
    rows: labels.map((label) => ({ cells: sides.map((side) => cellBlock(cellOf(side, label))) })),
    more: hiddenText(comparison, wording),
    hasReads: reads.length > 0,
    reads,
  });
}

function linesCard(comparison: Comparison, reason: number, wording: Wording): Card {
  const { title, notes } = comparisonFinding(comparison, wording);
  const lines = comparison.all.map((one): FactLine => {
    const [status, ...rest] = cellsOf(comparison, one, reason, wording);
    const [source, ...why] = rest.filter(({ isBrief }) => !isBrief).toReversed();
    const from = source && (why.length > 0 ? `${source.label}: ${source.said}` : source.said);
    return {
      name: sideName(comparison, one, wording),
      mark: markOf(one, wording),
      said: [status?.said ?? '', ...rest.filter(({ isBrief }) => isBrief).map(({ said }) => said)].join(DOT),
      note: [...why.map(({ said }) => asSentence(said)), ...(from ? [from] : [])].join(' '),
      read: readOf(comparison, one, wording),
    };
  });
  const more = hiddenText(comparison, wording);
  return fillFacts({ where: whereIn(comparison, wording), title, changes: notes, lines, more }, wording);
}

function asSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function hiddenText({ of, hidden }: Comparison, { language }: Wording): string {
  return of === 'rounds' && hidden > 0 ? comparisonTextsIn(language).moreAnswers(hidden) : '';
}

/** The round that all are of, or what was compared over its rounds. */
function whereIn({ of, all }: Comparison, wording: Wording): string {
  const [first] = all;
  const rounds = new Set(all.map(({ round }) => round.id));
  if (of === 'rounds') return escapeMarkdown(listName(first.plan, first.item, NAME));
  return rounds.size === 1
    ? whereOf(first.plan, first.round, of === 'units' ? first.item : undefined, wording)
    : '';
}

function sideName({ of }: Comparison, one: Compared, { language }: Wording): string {
  const { plan, round, item, unit, respondent } = one;
  if (of === 'units') return shorten(unit ?? respondent, NAME);
  if (of === 'rounds') return [shorten(round.name, ROUND), ...runningMark(round, { language })].join(DOT);
  return `${listName(plan, item, NAME)}${unit ? ` (${shorten(unit, ROUND)})` : ''}`;
}

function markOf({ plan, round, assessment }: Compared, { language }: Wording) {
  return verdictMark(plan, round.kind, assessment, language);
}

interface Cell {
  readonly label: string;
  readonly mark?: Mark;
  readonly said: string;
  /** Short enough to stand beside the status on one line. */
  readonly isBrief: boolean;
}

/** The status, and of the rest what is there. */
function cellsOf(comparison: Comparison, one: Compared, reason: number, wording: Wording): readonly Cell[] {
  const { language } = wording;
  const t = comparisonTextsIn(language);
  const { plan, round, item, assessment } = one;
  const mark = markOf(one, wording);
  const bare = { isBrief: false };
  const status = { ...bare, label: t.assessment, mark, said: mark.word };
  if (!assessment) return [status];
  const outcome = outcomeText(measureOf(plan, item), assessment, language);
  const { direction } = assessment;
  const hasTrend = direction && !asksTrendOnly(asksOf(plan));
  const why = reasonOf(one, reason);
  // What all are of stands above, and a round that is compared is the name of its side.
  const isSaid = comparison.of === 'rounds' || whereIn(comparison, wording) !== '';
  const source = [
    ...(isSaid ? [] : [shorten(round.name, ROUND)]),
    shorten(assessment.author.name, AUTHOR),
    saidAt(assessment, wording),
  ];
  return [
    status,
    ...(hasTrend
      ? [{ ...bare, label: t.trend, said: directionWord(direction, language), isBrief: true }]
      : []),
    ...(outcome ? [{ ...bare, label: t.outcome, said: outcome, isBrief: true }] : []),
    ...(why ? [{ ...bare, label: t.reason, said: why }] : []),
    { ...bare, label: t.source, said: [...new Set(source)].join(DOT) },
  ];
}

function emptyCell(label: string, { language }: Wording): Cell {
  return { label, said: comparisonTextsIn(language).none, isBrief: false };
}

function cellBlock({ label, mark, said }: Cell) {
  return { label, hasMark: mark !== undefined, runs: markedRuns(mark, said), said: escapeMarkdown(said) };
}

/** The first of what explains it, in brief. */
function reasonOf({ plan, words }: Compared, length: number): string | undefined {
  const [id] = words ? reasonsFirst(plan, words) : [];
  const text = id === undefined ? undefined : words?.texts[id];
  return text && shorten(text.replace(/\s*\n\s*/g, ' '), length);
}

function readOf(comparison: Comparison, one: Compared, wording: Wording) {
  const { language } = wording;
  const t = factsTextsIn(language);
  const { round, item, respondent, assessment } = one;
  if (!assessment) return undefined;
  const name = sideName(comparison, one, wording);
  const about = [name, ...(comparison.of === 'items' ? [shorten(round.name, ROUND)] : [])].join(DOT);
  return {
    about,
    title: t.read,
    tooltip: t.readOf(about),
    payload: payload('show', language, { round: round.id, item: item.id, respondent, below: 1 }),
  };
}
