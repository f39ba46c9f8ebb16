/** What differs between two rounds, as a card: a page of the answers that do. */
import type { RoundDiff } from '../../domain/reports/diff.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { capitalise, DOT, shorten, type Wording } from '../format.ts';
import { roundPeriod, runningMark } from '../marks.ts';
import { fillListing, listLine, run } from '../status/listing.ts';
import { type DiffRow, diffFinding, diffRows } from './diff-rows.ts';
import { diffTextsIn } from './diff-texts.ts';

/** Rows on one card, and characters of a name. */
const SIZES = [
  { most: 15, name: 200 },
  { most: 12, name: 100 },
  { most: 8, name: 60 },
];

const AREA = 120;
const ROUND = 60;

/** @param from which row comes first, from 0 */
export function diffCard(diff: RoundDiff, from: number, wording: Wording): Card {
  return firstThatFits(SIZES.map((size) => () => diffCardOf(diff, from, size, wording)));
}

function diffCardOf(
  diff: RoundDiff,
  from: number,
  { most, name }: (typeof SIZES)[number],
  wording: Wording,
): Card {
  const { language } = wording;
  const t = diffTextsIn(language);
  const { earlier, later } = diff;
  const rows = diffRows(diff, name, wording);
  const shown = rows.slice(from, from + most);
  const groups = [...Map.groupBy(shown, ({ area }) => area)].map(([area, ofArea]) => ({
    name: shorten(area === '' ? t.goneArea(earlier.round.name) : area, AREA),
    lines: ofArea.map((row) => rowLine(diff, row, wording)),
  }));
  const to = from + shown.length;
  const card = fillListing(
    {
      where: [
        roundPeriod(later.round, wording),
        ...runningMark(later.round, wording),
        t.comparedWith(roundPeriod(earlier.round, wording)),
      ],
      title: capitalise(diffFinding(diff, language)),
      lead: [],
      groups,
      footer: shown.length < rows.length ? [t.lines(from + 1, to, rows.length)] : [],
    },
    wording,
  );
  if (to >= rows.length) return card;
  const more = {
    type: 'Action.Submit',
    title: t.showMore,
    tooltip: t.moreLines(t.lines(to + 1, rows.length, rows.length)),
    data: payload('difference', language, {
      ...{ earlier: earlier.round.id, later: later.round.id, from: to, below: 1 },
    }),
    associatedInputs: 'none',
  };
  return { ...card, body: [...card.body, { type: 'ActionSet', actions: [more] }] };
}

function rowLine({ earlier, later }: RoundDiff, row: DiffRow, { language }: Wording): object {
  const { diff, name, status, details } = row;
  const { round } = diff.after ? later : earlier;
  const target = { round: round.id, item: diff.item.id, respondent: diff.respondent, below: 1 };
  return listLine([run(`${name}${DOT}`), run(status)], details, {
    tellsApart: [shorten(round.name, ROUND)],
    payload: payload('show', language, target),
  });
}
