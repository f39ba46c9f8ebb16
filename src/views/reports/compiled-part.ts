/** All that a button of a compiled round opens, a page of it: lines of a part, those that deviate, or more areas. */
import type { Assessment, Words } from '../../domain/answers/assessment.ts';
import { deviatingIn } from '../../domain/reports/compile.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { SummaryEntry } from '../../domain/status/summary.ts';
import { type Card, firstThatFits } from '../card.ts';
import { capitalise, type Wording } from '../format.ts';
import { toldRound } from '../marks.ts';
import { pressOf } from '../status/list-line.ts';
import { areaName, fillListing, type Group, listLine, run } from '../status/listing.ts';
import { briefBlock, rowText } from '../status/summary-areas.ts';
import { entryRuns } from '../status/summary-lines.ts';
import { agendaLines } from './agenda.ts';
import { type PartAsked, partButton } from './compiled-buttons.ts';
import { compiledTextsIn } from './compiled-texts.ts';
import { deviationLine } from './deviations.ts';
import { findingOf, kindRows } from './finding.ts';
import { partNames } from './part.ts';

/** Most on one card, and characters of a name and a text. */
interface Size {
  readonly most: number;
  readonly name: number;
  readonly text: number;
}

const SIZES: Readonly<Record<PartAsked['view'], readonly Size[]>> = {
  lines: [
    { most: 30, name: 200, text: 0 },
    { most: 25, name: 100, text: 0 },
    { most: 15, name: 60, text: 0 },
  ],
  deviations: [
    { most: 8, name: 120, text: 600 },
    { most: 8, name: 120, text: 240 },
    { most: 6, name: 80, text: 160 },
  ],
  agenda: [{ most: 17, name: 0, text: 0 }],
  areas: [
    { most: 20, name: 60, text: 0 },
    { most: 12, name: 60, text: 0 },
  ],
};

/** What is on a page, of how many. */
interface Listed {
  readonly groups: readonly Group[];
  readonly shown: number;
  readonly of: number;
}

export function compiledPartCard(
  compiled: Compiled<Assessment>,
  asked: PartAsked,
  words: ReadonlyMap<Assessment, Words>,
  wording: Wording,
): Card {
  return firstThatFits(
    SIZES[asked.view].map((size) => () => partCardOf(compiled, asked, words, size, wording)),
  );
}

function partCardOf(
  compiled: Compiled<Assessment>,
  asked: PartAsked,
  words: ReadonlyMap<Assessment, Words>,
  size: Size,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = compiledTextsIn(language);
  const { round } = compiled.summary.state;
  const { from = 0 } = asked;
  const { groups, shown, of } = LISTED[asked.view](compiled, from, size, words, wording);
  const card = fillListing(
    {
      where: [toldRound(round, wording), ...partNames(compiled, language)],
      title: asked.view === 'deviations' ? capitalise(t.deviations(of)) : findingOf(compiled, language),
      lead: asked.view === 'lines' ? kindRows(compiled, language).map(rowText) : [],
      groups,
      footer: shown < of ? [t.lines(from + 1, from + shown, of)] : [],
    },
    wording,
  );
  const left = of - from - shown;
  if (left <= 0) return card;
  const button = { title: t.showMore, tooltip: t.moreLines(t.lines(from + shown + 1, of, of)) };
  const more = partButton(round, { ...asked, from: from + shown }, button, language);
  return { ...card, body: [...card.body, { type: 'ActionSet', actions: [more] }] };
}

type List = (
  compiled: Compiled<Assessment>,
  from: number,
  size: Size,
  words: ReadonlyMap<Assessment, Words>,
  wording: Wording,
) => Listed;

const LISTED: Readonly<Record<PartAsked['view'], List>> = {
  lines({ summary, areas }, from, { most, name }, _, { language }) {
    const all = areas.flatMap(({ entries }) => entries);
    const shown = all.slice(from, from + most);
    const named = ({ item }: SummaryEntry) => areaName(summary.state.plan, item, language);
    const groups = [...Map.groupBy(shown, named)].map(([area, entries]) => ({
      name: areas.length > 1 ? area : '',
      lines: entries.map((entry) =>
        listLine(entryRuns(summary, entry, language, name), [], pressOf(summary.state, entry, language)),
      ),
    }));
    return { groups, shown: shown.length, of: all.length };
  },
  deviations(compiled, from, size, words, wording) {
    const all = deviatingIn(compiled);
    const shown = all.slice(from, from + size.most);
    const lines = shown.map((line) =>
      deviationLine(compiled, line, words.get(line.assessment), size, wording),
    );
    return { groups: [{ lines }], shown: shown.length, of: all.length };
  },
  agenda(compiled, from, { most }, _, { language }) {
    const all = agendaLines(compiled, language);
    const shown = all.slice(from, from + most);
    return {
      groups: [{ lines: shown.map((text) => listLine([run(text)])) }],
      shown: shown.length,
      of: all.length,
    };
  },
  areas(compiled, from, { most, name }, _, { language }) {
    const shown = compiled.areas.slice(from, from + most);
    const groups = shown.map((area) => {
      const block = briefBlock(compiled, area, language, { inArea: 0, name });
      const lines = block.lines.map(({ runs }) => listLine(runs));
      const buttons = block.actions.length > 0 ? [{ type: 'ActionSet', actions: block.actions }] : [];
      return { name: block.name, lines: [...lines, ...buttons] };
    });
    return { groups, shown: shown.length, of: compiled.areas.length };
  },
};
