/** What a round still waits for, for whoever chases it: by person, unit or area. */
import type { SentBack } from '../../domain/answers/approval.ts';
import { dayIn, daysBetween } from '../../domain/dates.ts';
import type { LedgerEntry } from '../../domain/deliveries/ledger.ts';
import { personOf } from '../../domain/people/people.ts';
import {
  type Awaited,
  type AwaitedFrom,
  awaitedByArea,
  awaitedByUnit,
  awaitedFrom,
  isToGive,
  questionsIn,
  SILENT_DAYS,
} from '../../domain/rounds/awaited.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import { type ListQuestion, type Page, pageOf, type RoundList } from '../../domain/status/list.ts';
import { sentAgainTextsIn } from '../answers/sent-again-texts.ts';
import { type Card, firstThatFits } from '../card.ts';
import { formatDay, shorten, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { dueTextLate, toldRound } from '../marks.ts';
import { fillListing, type Group, narrowedTo, pageText } from '../status/listing.ts';
import { daysLeftText } from '../status/missing.ts';
import { backGroup } from '../status/missing-back.ts';
import { lower, quoted } from '../texts/words.ts';
import { type AwaitedBy, turnButtons } from './awaited-buttons.ts';
import { itemGroups, partRows, personRow } from './awaited-rows.ts';
import { awaitedTextsIn } from './awaited-texts.ts';
import { roundNames } from './round-names.ts';

/** Characters of a name, and lines of what one person has to answer, tried until the card fits. */
const AT_MOST = [
  { length: 120, items: 60 },
  { length: 60, items: 60 },
  { length: 30, items: 40 },
  { length: 30, items: 20 },
];
type AtMost = (typeof AT_MOST)[number];
/** Rounds beside the one that is shown. */
const OTHERS = 3;

/** What is awaited in one round, and in others beside it. */
export interface AwaitedShown {
  readonly question: ListQuestion;
  readonly list: RoundList;
  readonly awaited: readonly Awaited[];
  readonly unreached: ReadonlyMap<string, LedgerEntry>;
  readonly others: readonly { readonly list: RoundList; readonly awaited: readonly Awaited[] }[];
}

/** How it is shown. */
export interface AwaitedLook {
  readonly by: AwaitedBy;
  readonly page: number;
  /** Whose own answers are told of. */
  readonly reader: string;
  /** What is back with its owners. */
  readonly sentBack: readonly SentBack[];
}

/** Who, or what, is on the page that is shown. */
interface Shown {
  readonly from: readonly AwaitedFrom[];
  readonly page: Page<unknown>;
  readonly rows: readonly object[];
}

export function awaitedCard(shown: AwaitedShown, look: AwaitedLook, wording: Wording): Card {
  return firstThatFits(AT_MOST.map((most) => () => cardOf(shown, look, wording, most)));
}

function cardOf(shown: AwaitedShown, look: AwaitedLook, wording: Wording, most: AtMost): Card {
  const { language } = wording;
  const { length, items } = most;
  const { list, question, awaited } = shown;
  const { state } = list;
  const { from, page, rows } = rowsOf(shown, look, wording, length);
  const isOfPerson = question.filter.person !== undefined;
  const isFirst = look.by === 'person' && page.page === 0;
  const groups: readonly Group[] = [
    { lines: rows },
    ...(isOfPerson ? itemGroups(state, awaited.slice(0, items), length, language) : []),
    ...(isFirst ? backGroup(state, look.sentBack, length, language) : []),
  ];
  const buttons = turnButtons(
    {
      question,
      round: state.round,
      by: look.by,
      page,
      others: othersOf(shown),
      isDone: awaited.length === 0,
    },
    language,
  );
  return fillListing(
    {
      where: [
        toldRound(state.round, wording),
        ...narrowedTo(question, state.plan, state.people, language),
        ...pageText(page, language),
      ],
      title: findingOf(shown, from, wording),
      lead: leadOf(shown, from, look, wording),
      groups: awaited.length === 0 ? [{ lines: buttons }] : [...groups, { lines: buttons }],
      footer:
        isOfPerson && awaited.length > items ? [awaitedTextsIn(language).firstOf(items, awaited.length)] : [],
    },
    wording,
  );
}

function rowsOf(
  { list, awaited, unreached, question }: AwaitedShown,
  { by, page: wanted }: AwaitedLook,
  wording: Wording,
  length: number,
): Shown {
  const { state } = list;
  const from = awaitedFrom(list, awaited).filter(
    ({ person }) => question.filter.person === undefined || person === question.filter.person,
  );
  if (by !== 'person') {
    const parts = by === 'area' ? awaitedByArea(list, awaited) : awaitedByUnit(list, awaited);
    const page = pageOf(
      parts.toSorted((a, b) => b.awaited / b.asked - a.awaited / a.asked),
      wanted,
    );
    return { from, page, rows: partRows(page.shown, by, { state, question }, wording, length) };
  }
  const page = pageOf(from, wanted);
  const isAlone = question.filter.person !== undefined;
  const rows = page.shown.map((one) =>
    personRow(one, state, unreached.get(one.person), wording, { length, isAlone }),
  );
  return { from, page, rows };
}

/** The other rounds, each with what it is called beside the one that is shown. */
function othersOf({ list, others }: AwaitedShown) {
  const shown = others.slice(0, OTHERS);
  const [, ...names] = roundNames([list.state, ...shown.map((other) => other.list.state)]);
  return shown.map((other, place) => ({
    ...other,
    round: other.list.state.round,
    name: names[place] ?? other.list.state.round.name,
  }));
}

/** Shortly before the due day, and after it, who has not answered anything is said first. */
function findingOf({ list, awaited }: AwaitedShown, from: readonly AwaitedFrom[], wording: Wording): string {
  const t = awaitedTextsIn(wording.language);
  const { round, people } = list.state;
  const silent = from.filter(({ isSilent }) => isSilent);
  const isPressing = isOpen(round) && daysLeft(round, wording) <= SILENT_DAYS;
  const [first, ...others] = silent;
  if (!isPressing || !first) return countsOf({ list, awaited }, wording.language);
  if (others.length === 0)
    return t.isSilent(shorten(personOf(people, first.person)?.name ?? first.person, 80));
  const owners = new Set(questionsIn(list).flatMap((line) => line.owners));
  return t.areSilent(silent.length, owners.size);
}

/** "13 av 16 svar saknas", of a closed round what was opened again */
function countsOf(
  { list, awaited }: Pick<AwaitedShown, 'list' | 'awaited'>,
  language: Wording['language'],
): string {
  const t = awaitedTextsIn(language);
  const of = questionsIn(list).length;
  if (!isOpen(list.state.round)) return t.reopenedLeft(awaited.length);
  const missing = awaited.filter(({ why }) => why === 'missing').length;
  if (of === 0) return t.nothingAsked;
  return missing === 0 ? t.answersReceived(of, of) : t.missingOf(missing, of);
}

function daysLeft({ due }: Round, { timezone, now }: Wording): number {
  return daysBetween(dayIn(timezone, now), due);
}

function leadOf(
  shown: AwaitedShown,
  from: readonly AwaitedFrom[],
  { reader, sentBack }: AwaitedLook,
  wording: Wording,
): readonly string[] {
  const { language } = wording;
  const t = awaitedTextsIn(language);
  const { list, awaited, unreached, question } = shown;
  const isOfOne = question.filter.person !== undefined;
  const counts = countsOf(shown, language);
  const own = awaited.filter(({ line }) => isToGive(line, reader, list.state)).length;
  const cannot = from.filter(({ person }) => unreached.has(person)).length;
  const alone = from.filter(({ away }) => away !== undefined && away.standIn === undefined).length;
  const unowned = list.scope.filter(({ lines }) => lines.length === 0).map(({ item }) => item);
  const reopened = awaited.filter(({ why }) => why === 'reopened').length;
  return [
    ...(findingOf(shown, from, wording) === counts ? [] : [`${counts}.`]),
    ...(awaited.length === 0 ? [] : [`${whenOf(list.state.round, wording)}.`]),
    ...(own > 0 ? [t.yours(own)] : []),
    ...(sentBack.length > 0 ? [sentAgainTextsIn(language).areBack(sentBack.length)] : []),
    ...(isOpen(list.state.round) && reopened > 0 ? [`${t.reopenedLeft(reopened)}.`] : []),
    ...(cannot > 0 && !isOfOne ? [t.unreached(cannot)] : []),
    ...(alone > 0 && !isOfOne ? [t.withoutStandIn(alone)] : []),
    ...(unowned.length > 0 && isOpen(list.state.round)
      ? [`${t.unowned(countItems(unowned, language))}.`]
      : []),
    ...othersOf(shown).map((other) =>
      t.ofOther(quoted(other.name, language), lower(countsOf(other, language))),
    ),
  ];
}

/** "Svar senast 15 sep, om 2 dagar", "Svarstiden gick ut 15 sep, för 3 dagar sedan" */
function whenOf(round: Round, wording: Wording): string {
  if (!isOpen(round)) {
    const closed = dayIn(wording.timezone, new Date(round.closedAt ?? round.due));
    return awaitedTextsIn(wording.language).closedOn(formatDay(closed, wording));
  }
  if (daysLeft(round, wording) >= 0) return daysLeftText(round.due, wording);
  const late = dueTextLate(round, wording);
  return late.charAt(0).toUpperCase() + late.slice(1);
}
