import type { SentBack } from '../../domain/answers/approval.ts';
import { dayIn, daysBetween } from '../../domain/dates.ts';
import { personOf } from '../../domain/people/people.ts';
import { awaitedIn, awayOf, isToGive } from '../../domain/rounds/awaited.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { askedIn, type ItemList, type Page, pageOf, type RoundList } from '../../domain/status/list.ts';
import { entriesOf, type SummaryEntry, type SummaryLine } from '../../domain/status/summary.ts';
import { sentAgainTextsIn } from '../answers/sent-again-texts.ts';
import { type Card, firstThatFits } from '../card.ts';
import { deliveryTextsIn } from '../deliveries/texts.ts';
import { DOT, formatDay, shorten, type Wording } from '../format.ts';
import { toldRound } from '../marks.ts';
import { awaitedTextsIn } from '../rounds/awaited-texts.ts';
import { pressOf } from './list-line.ts';
import { listTextsIn } from './list-texts.ts';
import {
  areaName,
  fillListing,
  type Group,
  lineNameOf,
  listLine,
  narrowedTo,
  pageText,
  roundHeading,
  run,
} from './listing.ts';
import { backGroup } from './missing-back.ts';

const NAME_AT_MOST = [200, 100, 50];
/** Characters of the owners of one line, and of a unit. */
const OWNERS = 120;
const UNIT = 60;
/** People who are named above the lines. */
const PEOPLE = 8;

/** Who reads what is missing, which says whether people are named. */
export interface MissingLook {
  /** Never where others read along. */
  readonly withNames: boolean;
  /** Whose own answers are told of; undefined where others read along. */
  readonly reader: string | undefined;
  /** Others read along, of whom not all may see what is still open: that is asked about elsewhere. */
  readonly isClosedOnly?: boolean;
  /** What is back with its owners, as far as the reader may know, by round. */
  readonly sentBack?: ReadonlyMap<RoundState, readonly SentBack[]> | undefined;
}

interface Missing {
  readonly list: RoundList;
  readonly entry: SummaryEntry;
}

/** What has not been answered, by area: from whom, how many of how many, and when it is due. */
export function missingCard(list: ItemList, look: MissingLook, wording: Wording): Card {
  return firstThatFits(NAME_AT_MOST.map((length) => () => missingCardOf(list, look, wording, length)));
}

/** What is missing in all rounds, on the page that is asked for. */
export function missingOn({ question, rounds }: Pick<ItemList, 'question' | 'rounds'>): Page<Missing> {
  const all = rounds.flatMap((list) => entriesOf(missingIn(list)).map((entry) => ({ list, entry })));
  return pageOf(all, question.page);
}

/** The answers that are missing in a round, of what is asked for. */
export function missingIn({ entries }: RoundList): readonly SummaryLine[] {
  return [...new Set(entries.flatMap(({ lines }) => lines.filter(({ assessment }) => !assessment)))];
}

function missingCardOf(list: ItemList, look: MissingLook, wording: Wording, length: number): Card {
  const { language } = wording;
  const t = listTextsIn(language);
  const { question, rounds } = list;
  const [first] = rounds;
  const isSeveral = rounds.length > 1;
  const page = missingOn(list);
  return fillListing(
    {
      where: first
        ? [
            isSeveral ? t.rounds(rounds.length) : toldRound(first.state.round, wording),
            ...narrowedTo(question, first.state.plan, first.state.people, language),
          ]
        : [],
      title: isSeveral ? totalOf(rounds, language) : first ? missingOf(first, language) : t.nothingSuch,
      lead: first && !isSeveral ? leadOf(first, look, wording) : [],
      groups: isSeveral
        ? rounds.flatMap((one) => roundGroups(one, page, look, wording, length))
        : first
          ? areaGroups(first, page, look, language, length)
          : [],
      footer: pageText(page, language),
    },
    wording,
  );
}

function linesIn({ scope }: RoundList): readonly SummaryLine[] {
  return [...new Set(askedIn(scope).flatMap(({ lines }) => lines))];
}

function missingOf(list: RoundList, language: Wording['language']): string {
  const t = listTextsIn(language);
  const [missing, of] = [missingIn(list).length, linesIn(list).length];
  if (of === 0) return t.nothingAsked;
  if (missing === 0) return t.answersReceived(of, of);
  return isOpen(list.state.round) ? t.missingOf(missing, of) : t.neverCame(missing, of);
}

function totalOf(rounds: readonly RoundList[], language: Wording['language']): string {
  const t = listTextsIn(language);
  const missing = rounds.flatMap(missingIn).length;
  const of = rounds.flatMap(linesIn).length;
  if (of === 0) return t.nothingAsked;
  return missing === 0 ? t.answersReceived(of, of) : t.missingOf(missing, of);
}

function leadOf(list: RoundList, look: MissingLook, wording: Wording): readonly string[] {
  const { state } = list;
  const { round } = state;
  const { language } = wording;
  const t = listTextsIn(language);
  const lines = missingIn(list);
  if (!isOpen(round)) {
    const closed = dayIn(wording.timezone, new Date(round.closedAt ?? ''));
    const reopened = look.reader === undefined ? [] : awaitedIn(list, []);
    return [
      ...(round.closedAt === undefined ? [] : [`${t.closedOn(formatDay(closed, wording))}.`]),
      ...(reopened.length > 0 ? [`${awaitedTextsIn(language).reopenedLeft(reopened.length)}.`] : []),
      ...(look.isClosedOnly ? [t.closedOnlyHere] : []),
    ];
  }
  const backs = backsIn(list, look);
  const areBack = backs.length > 0 ? [sentAgainTextsIn(language).areBack(backs.length)] : [];
  if (lines.length === 0) return areBack;
  const { reader } = look;
  const own = lines.filter((line) => reader !== undefined && isToGive(line, reader, state));
  return [
    `${daysLeftText(round.due, wording)}.`,
    ...(look.withNames ? waitsFor(lines, state, language) : []),
    ...(own.length > 0 ? [t.yours(own.length)] : []),
    ...areBack,
  ];
}

/** What is back of what is asked about. */
function backsIn(list: RoundList, { sentBack }: MissingLook): readonly SentBack[] {
  const asked = linesIn(list);
  const isAsked = ({ line }: SentBack) => asked.some((one) => one.assessment === line.assessment);
  return (sentBack?.get(list.state) ?? []).filter(isAsked);
}

/** "Svar senast 15 sep, om 14 dagar" */
export function daysLeftText(due: string, wording: Wording): string {
  const days = daysBetween(dayIn(wording.timezone, wording.now), due);
  return deliveryTextsIn(wording.language).daysLeft(days, formatDay(due, wording));
}

/** "Svar väntas från Anna Ek (3 svar) och Bo Lind.", those with most to answer first. */
function waitsFor(
  lines: readonly SummaryLine[],
  state: RoundState,
  language: Wording['language'],
): readonly string[] {
  const t = listTextsIn(language);
  const owed = Map.groupBy(
    lines.flatMap(({ owners }) => [...new Set(owners)]),
    (owner) => owner,
  );
  const most = [...owed].toSorted(([, a], [, b]) => b.length - a.length);
  const names = most.slice(0, PEOPLE).map(([id, all]) => {
    return t.nameWithCount(askedName(id, state, language), all.length);
  });
  const more = most.length - names.length;
  if (names.length === 0) return [];
  return [t.waitsFor(t.listOf([...names, ...(more > 0 ? [t.others(more)] : [])]))];
}

/** "Anna Ek (Bo Lind svarar)" while she is away, "Anna Ek (borta)" where nobody does. */
function askedName(id: string, state: RoundState, language: Wording['language']): string {
  const name = personOf(state.people, id)?.name ?? id;
  const away = isOpen(state.round) ? awayOf(id, state) : undefined;
  if (!away) return name;
  const { standIn } = away;
  const t = awaitedTextsIn(language);
  return standIn === undefined
    ? t.isAway(name)
    : t.through(name, personOf(state.people, standIn)?.name ?? standIn);
}

function roundGroups(
  list: RoundList,
  page: Page<Missing>,
  look: MissingLook,
  wording: Wording,
  length: number,
): readonly Group[] {
  const heading = { round: roundHeading(list.state.round, wording) };
  const lead = [`${missingOf(list, wording.language)}.`, ...leadOf(list, look, wording)].join(' ');
  return [
    { ...heading, lines: [listLine([run(lead)])] },
    ...areaGroups(list, page, look, wording.language, length),
  ];
}

function areaGroups(
  list: RoundList,
  { shown, page }: Page<Missing>,
  look: MissingLook,
  language: Wording['language'],
  length: number,
): readonly Group[] {
  const { plan } = list.state;
  const own = shown.filter((one) => one.list === list).map(({ entry }) => entry);
  const listed = new Set(missingIn(list).map(({ item }) => item.id));
  const groups = [...Map.groupBy(own, ({ item }) => areaName(plan, item, language))];
  return [
    ...groups.map(([name, entries]) => ({
      name,
      lines: entries.map((entry) => {
        const called = lineNameOf(plan, entry.item, listed, length, language);
        return missingLine(list, entry, called, look, language);
      }),
    })),
    ...(page === 0 ? backGroup(list.state, backsIn(list, look), length, language) : []),
  ];
}

/** "Öresundsmetron · Anna Ek"; where each unit answers, which of them are missing, and where others read along how many. */
function missingLine(
  { state }: RoundList,
  entry: SummaryEntry,
  name: string,
  { withNames }: MissingLook,
  language: Wording['language'],
): object {
  const t = listTextsIn(language);
  const nameOf = ({ unit, owners }: SummaryLine) => {
    const names = t.listOf(owners.map((id) => askedName(id, state, language)));
    return unit === undefined ? names : `${shorten(unit, UNIT)} (${names})`;
  };
  const howMany = entry.isSpread ? t.missing(entry.lines.length) : '';
  const said = withNames ? shorten(entry.lines.map(nameOf).join('; '), OWNERS) : howMany;
  const runs = [
    run(said === '' ? name : `${name}${DOT}`),
    ...(said === '' ? [] : [run(said, { isSubtle: true })]),
  ];
  return listLine(runs, [], pressOf(state, entry, language));
}
