/** A compiled round area by area: all of it where there is room, or the first of each area and a button to all. */
import type { Assessment } from '../../domain/answers/assessment.ts';
import { once } from '../../domain/once.ts';
import type { Compiled, CompiledArea } from '../../domain/reports/compiled.ts';
import { overviewOf } from '../../domain/reports/overview.ts';
import type { Summary, SummaryEntry } from '../../domain/status/summary.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, DOT, shorten, type Wording } from '../format.ts';
import { ownListName } from '../names.ts';
import { partButton } from '../reports/compiled-buttons.ts';
import { compiledTextsIn } from '../reports/compiled-texts.ts';
import { kindRows } from '../reports/finding.ts';
import { lower } from '../texts/words.ts';
import { type Run, run } from './listing.ts';
import { areaBlock, areaBlocks, type Fullness } from './summary-lines.ts';

type Language = Wording['language'];

/** Characters of an area in a button's tooltip. */
const AREA = 80;

export function areasOf(compiled: Compiled<Assessment>, language: Language, fullness: Fullness) {
  const { summary } = compiled;
  const all = compiled.areas.map(({ area, entries }) => ({ name: area?.title, entries }));
  const items = compiled.areas.flatMap(({ entries }) => entries.map(({ item }) => item));
  if (items.length > fullness.lines) return briefly(compiled, language, fullness);
  const { areas, folds } = areaBlocks(summary, all, language, fullness);
  const areNamesCut = items.some((item) => isCut(compiled, item, fullness));
  return { areas: areas.map((area) => ({ ...area, actions: [] })), folds, isAll: true, areNamesCut };
}

function isCut(
  { summary }: Compiled<Assessment>,
  item: Parameters<typeof ownListName>[1],
  { name }: Fullness,
): boolean {
  return ownListName(summary.state.plan, item, name).includes('…');
}

function briefly(compiled: Compiled<Assessment>, language: Language, fullness: Fullness) {
  const { shown, hidden } = cutOff(compiled.areas, fullness.areas);
  const areas = shown.map((area) => briefBlock(compiled, area, language, fullness));
  const more = hidden > 0 ? [moreBlock(compiled, shown.length, hidden, language)] : [];
  const first = shown.flatMap(({ entries }) => entries.slice(0, fullness.inArea));
  const areNamesCut = first.some(({ item }) => isCut(compiled, item, fullness));
  return { areas: [...areas, ...more], folds: [], isAll: false, areNamesCut };
}

/** How each kind falls in an area: several cards are tried of the same areas. */
const rowsIn = once((summary: Summary) =>
  once((entries: readonly SummaryEntry[]) => {
    const overview = overviewOf(summary.state, entries);
    const rows = new Map<Language, readonly { readonly runs: readonly Run[] }[]>();
    return (language: Language) => {
      const known = rows.get(language) ?? kindRows({ summary, overview }, language).map(rowRuns);
      rows.set(language, known);
      return known;
    };
  }),
);

function rowRuns(row: ReturnType<typeof kindRows>[number]) {
  return { runs: [run(rowText(row))] };
}

/** How each kind falls in an area, its first lines in the order of the document, and a button to all of them. */
export function briefBlock(
  compiled: Compiled<Assessment>,
  { area, entries }: CompiledArea,
  language: Language,
  { inArea, name }: Pick<Fullness, 'inArea' | 'name'>,
) {
  const t = compiledTextsIn(language);
  const { summary, part } = compiled;
  const { state } = summary;
  const { shown, hidden } = cutOff(entries, inArea);
  const block = areaBlock(summary, { name: area?.title, entries: shown }, language, name);
  const title = shorten(area?.title ?? t.noArea, AREA);
  const button = { title: t.showAll(entries.length), tooltip: t.showAllOf(entries.length, title) };
  return {
    ...block,
    lines: [...rowsIn(summary)(entries)(language), ...block.lines],
    actions:
      hidden > 0
        ? [
            partButton(
              state.round,
              { ...part, ...(area ? { area: area.id } : {}), view: 'lines' },
              button,
              language,
            ),
          ]
        : [],
  };
}

/** "12 åtaganden: ● 10 förväntas uppnås · ◆ 2 förväntas uppnås delvis" */
export function rowText({ name, counts }: ReturnType<typeof kindRows>[number]): string {
  const said = counts.filter(({ count }) => count > 0);
  const parts = said.map(
    ({ symbol, count, word }) => `${symbol === '' ? '' : `${symbol}\u00A0`}${count} ${lower(word)}`,
  );
  return `${capitalise(name)}${parts.length > 0 ? `: ${parts.join(DOT)}` : ''}`;
}

/** A button to the areas for which there is no room. */
function moreBlock(
  { summary, part }: Compiled<Assessment>,
  from: number,
  hidden: number,
  language: Language,
) {
  const t = compiledTextsIn(language);
  const button = { title: t.showMore, tooltip: t.moreAreas(hidden) };
  return {
    name: t.moreAreas(hidden),
    lines: [],
    actions: [partButton(summary.state.round, { ...part, view: 'areas', from }, button, language)],
  };
}
