import { isOpen } from '../../domain/rounds/round.ts';
import { askedIn, isAboutAnswers, newestAt } from '../../domain/status/list.ts';
import type { Filter } from '../../domain/status/question.ts';
import { spreadOf } from '../../domain/status/summary.ts';
import type { RoundUnits, UnitSide, UnitsCompared } from '../../domain/status/units-compared.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { shorten, type Wording } from '../format.ts';
import { spreadText, toldRound, verdictMark } from '../marks.ts';
import { lower } from '../texts/words.ts';
import { comparisonTextsIn } from './comparison-texts.ts';
import { sourceOf } from './list.ts';
import { countedIn, findingOf, saidCounts } from './list-finding.ts';
import { entryLine } from './list-line.ts';
import { listTextsIn } from './list-texts.ts';
import { fillListing, type Group, lineNameOf, listLine, narrowedTo, roundHeading, run } from './listing.ts';

/** Characters of a name, and lines of each unit, before the card fits. */
const SIZES = [
  { name: 200, lines: 12 },
  { name: 80, lines: 6 },
  { name: 50, lines: 2 },
];
/** Units whose findings a title holds. */
const IN_TITLE = 2;
const UNIT = 100;

type Size = (typeof SIZES)[number];

/** What units answer for, below each other: the titles of goals are too long to stand in columns on a phone. */
export function unitsCard(compared: UnitsCompared, wording: Wording): Card {
  return firstThatFits(SIZES.map((size) => () => unitsCardOf(compared, size, wording)));
}

function unitsCardOf({ rounds, filter }: UnitsCompared, size: Size, wording: Wording): Card {
  const { language } = wording;
  const t = listTextsIn(language);
  const [first] = rounds;
  if (!first) throw new RangeError('Units are compared in one round at least');
  const isSeveral = rounds.length > 1;
  const lists = rounds.map(({ state, sides }) => ({
    state,
    scope: sides.flatMap(({ list }) => list.scope),
    entries: sides.flatMap(({ list }) => list.entries),
  }));
  const { plan, round, people } = first.state;
  const hasAnswer = lists.some(({ entries }) => newestAt(entries) !== undefined);
  return fillListing(
    {
      where: [
        isSeveral ? t.rounds(rounds.length) : toldRound(round, wording),
        ...narrowedTo({ filter }, plan, people, language),
      ],
      title: isSeveral ? t.inRounds(rounds.length) : findingIn(first, filter, wording),
      lead: [],
      groups: rounds.flatMap((one) => groupsOf(one, filter, isSeveral, size, wording)),
      footer: [...(hasAnswer ? [t.pressLine] : []), ...sourceOf(lists, wording)],
    },
    wording,
  );
}

/** "Ekonomiavdelningen: 2 av 3 mål förväntas uppnås. HR-avdelningen: inget svar än" */
function findingIn({ sides }: RoundUnits, filter: Filter, wording: Wording): string {
  const t = comparisonTextsIn(wording.language);
  const areAreas = sides.every(({ of }) => of.below);
  if (sides.length > IN_TITLE) return areAreas ? t.manyAreas(sides.length) : t.manyUnits(sides.length);
  return sides
    .map((side) => t.unitsOf(shorten(side.name, UNIT), sideFinding(side, filter, wording)))
    .join('. ');
}

/** How many of what is asked about stand best, and where that is. */
function sideFinding({ list }: UnitSide, filter: Filter, { language }: Wording): string {
  const t = comparisonTextsIn(language);
  const { plan, round } = list.state;
  const asked = askedIn(list.scope);
  if (asked.length === 0) return t.unitNotAsked;
  if (isAboutAnswers(filter)) return lower(findingOf(list, filter, language));
  const { lines } = countedIn(asked, language);
  const [best] = saidCounts(list.state, lines);
  if (!best) return isOpen(round) ? t.noneYet : t.noneCame;
  const { word } = verdictMark(plan, round.kind, best.verdict, language);
  return t.someOf(best.count, lines.length, word);
}

function groupsOf(
  { state, sides }: RoundUnits,
  filter: Filter,
  isSeveral: boolean,
  size: Size,
  wording: Wording,
): readonly Group[] {
  const heading = {
    round: roundHeading(state.round, wording),
    finding: findingIn({ state, sides }, filter, wording),
  };
  return sides.map((side, place) => ({
    ...(isSeveral && place === 0 ? heading : {}),
    name: shorten(side.name, UNIT),
    lines: linesOf(side, filter, size, wording),
  }));
}

/** How the answers of a unit fall, which opens its own list, and below it what it answers for. */
function linesOf({ name, of, list }: UnitSide, filter: Filter, size: Size, { language }: Wording) {
  const { state, entries } = list;
  const { plan, round } = state;
  const asked = askedIn(entries);
  if (asked.length === 0) return [listLine([run(comparisonTextsIn(language).nothingOfUnit)])];
  const { shown, hidden } = cutOff(asked, size.lines);
  const ids = new Set(asked.map(({ item }) => item.id));
  const press = {
    tellsApart: [shorten(round.name, UNIT), shorten(name, UNIT)],
    payload: payload('say', language, { command: 'list', filter: { ...filter, ...of } }),
  };
  const spread = spreadOf(plan, countedIn(asked, language).lines);
  const more = listTextsIn(language).andMore(hidden);
  return [
    listLine([run(spreadText(plan, round.kind, spread, language))], [], press),
    ...shown.map((entry) =>
      entryLine(state, entry, lineNameOf(plan, entry.item, ids, size.name, language), language),
    ),
    ...(hidden > 0 ? [listLine([run(more)], [], press)] : []),
  ];
}
