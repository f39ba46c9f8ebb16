/** The lines of a compiled round: one for each goal, by area, in the order of its document. */
import { expectedAbout } from '../../domain/answers/expected.ts';
import type { Item } from '../../domain/plans/plan.ts';
import {
  deviates,
  type Summary,
  type SummaryEntry,
  type SummaryLine,
  spreadOf,
} from '../../domain/status/summary.ts';
import { DOT, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { answerLine, spreadText, verdictMark } from '../marks.ts';
import { apartText, listName, ownListName, respondentName } from '../names.ts';
import { silentMark } from '../reports/finding.ts';
import { type Run, run } from './listing.ts';
import { statusTextsIn } from './texts.ts';

/** Lines that are seen at once; the rest unfold. An area where something deviates is never folded. */
const LINES_AT_ONCE = 12;
const WORTH_FOLDING = 3;
/** Characters of a button's title that fit a phone with large text. */
const TITLE = 18;
const AREA = 200;
const UNIT = 60;

/** How much of a summary is shown. */
export interface Fullness {
  /** Lines: where there are more, each area shows its first ones alone. */
  readonly lines: number;
  readonly inArea: number;
  readonly areas: number;
  /** Whether each unit's answer. */
  readonly withUnits: boolean;
  /** Characters of a name. */
  readonly name: number;
  /** Characters of a channel's name. */
  readonly channel: number;
  readonly deviations: number;
  /** Whether the global goals unfold, and do not open as a card of their own. */
  readonly hasAgenda: boolean;
  /** Characters of what is said of a deviation. */
  readonly text: number;
}

/** The entries of one area, in the plan's own order. */
export interface AreaEntries {
  readonly name: string | undefined;
  readonly entries: readonly SummaryEntry[];
}

/** The areas with all their lines, those that are folded away, and the units' answers below the goals that have any. */
export function areaBlocks(
  summary: Summary,
  all: readonly AreaEntries[],
  language: Wording['language'],
  fullness: Pick<Fullness, 'name' | 'withUnits'>,
) {
  const folded = foldedAreas(all);
  const block = (area: AreaEntries) => areaBlock(summary, area, language, fullness.name);
  const entries = all.flatMap((area) => area.entries);
  return {
    areas: all.filter((area) => !folded.has(area)).map(block),
    folds: [
      ...foldOfAreas([...folded], block, language),
      ...(fullness.withUnits ? foldOfUnits(summary, entries, language) : []),
    ],
  };
}

/** What unfolds: parts, each with a heading and lines. */
interface Fold {
  readonly title: string;
  /** In full, where the title has no room for it. */
  readonly tooltip: string;
  readonly parts: readonly { readonly name: string; readonly lines: readonly object[] }[];
}

function foldOfAreas(
  folded: readonly AreaEntries[],
  block: (area: AreaEntries) => Fold['parts'][number],
  language: Wording['language'],
): Fold[] {
  if (folded.length === 0) return [];
  const t = statusTextsIn(language);
  const items = folded.flatMap(({ entries }) => entries.map(({ item }) => item));
  const counts = countItems(items, language);
  const full = t.showMoreItems(counts);
  const parts = folded.map(block);
  if (full.length <= TITLE) return [{ title: full, tooltip: full, parts }];
  return [{ title: t.showMoreLines(items.length), tooltip: t.showMoreLinesOf(items.length, counts), parts }];
}

function foldOfUnits(
  summary: Summary,
  entries: readonly SummaryEntry[],
  language: Wording['language'],
): Fold[] {
  const spread = entries.filter(({ isSpread, lines }) => isSpread && answersIn(lines) > 0);
  if (spread.length === 0) return [];
  const t = statusTextsIn(language);
  const count = spread.reduce((sum, { lines }) => sum + answersIn(lines), 0);
  const parts = spread.map(({ item, lines }) => ({
    name: escapeMarkdown(itemName(summary, item, language)),
    lines: lines.map((line) => ({
      runs: lineRuns({
        ...lineBlock(summary, line, language),
        name: shorten(respondentName(summary.state, line, language), UNIT),
      }),
    })),
  }));
  return [{ title: t.showUnits(count), tooltip: t.unitsAnswers(count), parts }];
}

export function areaBlock(
  summary: Summary,
  { name, entries }: AreaEntries,
  language: Wording['language'],
  length: number,
) {
  return {
    name: escapeMarkdown(shorten(name ?? statusTextsIn(language).noArea, AREA)),
    lines: entries.map((entry) => ({ runs: entryRuns(summary, entry, language, length) })),
  };
}

function answersIn(lines: readonly SummaryLine[]): number {
  return lines.filter(({ assessment }) => assessment).length;
}

/** The areas that are folded away: those past the first dozen lines where nothing deviates, unless that saves next to nothing. */
function foldedAreas(areas: readonly AreaEntries[]): ReadonlySet<AreaEntries> {
  let seen = 0;
  const folded = areas.filter(({ entries }) => {
    const isVisible = entries.some(deviates) || seen + entries.length <= LINES_AT_ONCE;
    if (isVisible) seen += entries.length;
    return !isVisible;
  });
  const saved = folded.reduce((sum, { entries }) => sum + entries.length, 0);
  return new Set(saved < WORTH_FOLDING ? [] : folded);
}

/** What one line says: name, symbol and word. */
export function lineBlock(
  summary: Summary,
  line: SummaryLine,
  language: Wording['language'],
  length?: number,
) {
  const { plan, round } = summary.state;
  const mark = verdictMark(plan, round.kind, line.assessment, language);
  return { ...mark, name: lineName(summary, line, language, length) };
}

/** As `lineRuns`; where each unit answers, "Inriktningsmålet · ● 5 på god väg · ◆ 2 en bit på väg". */
export function entryRuns(
  summary: Summary,
  { item, isSpread, lines }: SummaryEntry,
  language: Wording['language'],
  length: number,
): readonly Run[] {
  const [line] = lines;
  const { plan, round } = summary.state;
  const name = ownItemName(summary, item, language, length);
  if (!line) return lineRuns({ ...silentMark(summary, language), name });
  if (!isSpread) {
    const mark = verdictMark(plan, round.kind, line.assessment, language);
    return lineRuns({
      ...mark,
      ...wordOf(summary, line, mark, language),
      name: ownLineName(summary, line, language, length),
    });
  }
  const said = spreadText(plan, round.kind, spreadOf(plan, lines), language);
  return [run(`${name}${DOT}`), run(said)];
}

/** With the outcome against its target, and the day that an assignment is to be finished; that all goes as planned is not repeated. */
function wordOf(
  { state: { plan, round } }: Summary,
  { item, assessment }: SummaryLine,
  { word }: { readonly word: string },
  language: Wording['language'],
) {
  if (!assessment) return { word };
  const { direction, ...said } = assessment;
  const isToldApart = direction !== undefined && direction !== 'asPlanned';
  return { word: answerLine(plan, round, item, isToldApart ? assessment : said, language) };
}

/**
 * "Malmö Commitment · ◆ Förväntas uppnås delvis": the symbol stands at its word. Made here and not by the template: a summary has
 * dozens, and expanding them was a third of its cost.
 */
export function lineRuns({ symbol, color, name, word }: ReturnType<typeof lineBlock>): readonly Run[] {
  const mark = symbol === '' ? [] : [run(`${symbol}\u00A0`, { weight: 'Bolder', color })];
  return [run(`${name}${DOT}`), ...mark, run(word)];
}

export function lineName(
  summary: Summary,
  { item, unit }: SummaryLine,
  language: Wording['language'],
  length?: number,
): string {
  return itemName(summary, item, language, length) + (unit ? ` (${shorten(unit, 30)})` : '');
}

/** The same by its own name. */
export function ownLineName(
  summary: Summary,
  { item, unit }: SummaryLine,
  language: Wording['language'],
  length: number,
): string {
  return ownItemName(summary, item, language, length) + (unit ? ` (${shorten(unit, 30)})` : '');
}

export function ownItemName(
  { state }: Summary,
  item: Item,
  language: Wording['language'],
  length: number,
): string {
  const isListed = ({ id }: Item) => expectedAbout(id, state.plan, state.ownerships).length > 0;
  return ownListName(state.plan, item, length) + apartText(state.plan, item, isListed, language);
}

/** @param length most characters */
export function itemName({ state }: Summary, item: Item, language: Wording['language'], length = 60): string {
  const isListed = ({ id }: Item) => expectedAbout(id, state.plan, state.ownerships).length > 0;
  return listName(state.plan, item, length) + apartText(state.plan, item, isListed, language);
}
