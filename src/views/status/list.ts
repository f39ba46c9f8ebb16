import {
  askedIn,
  type ItemList,
  isAboutAnswers,
  newestAt,
  type Page,
  pageOf,
  type RoundList,
} from '../../domain/status/list.ts';
import type { SummaryEntry } from '../../domain/status/summary.ts';
import { type Card, firstThatFits } from '../card.ts';
import { formatInstant, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { toldRound } from '../marks.ts';
import { historyTextsIn } from './history-texts.ts';
import { findingOf, firstInOrder } from './list-finding.ts';
import { entryLine } from './list-line.ts';
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
import { planItems } from './plan-items.ts';

/** Characters of a name, so that the card fits: names are whole wherever they can be. */
const NAME_AT_MOST = [200, 100, 50];

/** An entry in the round that it is part of. */
interface Listed {
  readonly list: RoundList;
  readonly entry: SummaryEntry;
}

/** The items that a question asks for, a page of them, each with how it is going. */
export function listCard(list: ItemList, wording: Wording): Card {
  const [first] = list.rounds;
  return firstThatFits(
    NAME_AT_MOST.map(
      (length) => () => (first ? roundsCard(list, first, wording, length) : planItems(list, wording, length)),
    ),
  );
}

/** The entries of all rounds that are seen on the page that is asked for. */
export function listedOn({ question, rounds }: Pick<ItemList, 'question' | 'rounds'>): Page<Listed> {
  return pageOf(
    rounds.flatMap((list) => list.entries.map((entry) => ({ list, entry }))),
    question.page,
  );
}

function roundsCard(list: ItemList, first: RoundList, wording: Wording, length: number): Card {
  const { language } = wording;
  const t = listTextsIn(language);
  const { question, rounds } = list;
  const { plan, round, people } = first.state;
  const isSeveral = rounds.length > 1;
  const page = listedOn(list);
  const finding = (one: RoundList) => findingOf(one, question.filter, language);
  const isInOrder = !isSeveral && !isAboutAnswers(question.filter);
  const standing = isInOrder && question.order && firstInOrder(first, question.order, language);
  const order = question.order && { worst: t.worstFirst, best: t.bestFirst }[question.order];
  return fillListing(
    {
      where: [
        isSeveral ? t.rounds(rounds.length) : toldRound(round, wording),
        ...narrowedTo(question, plan, people, language),
        ...(order ? [order] : []),
      ],
      title: isSeveral ? t.inRounds(rounds.length) : standing || finding(first),
      lead: isSeveral ? [] : [...(standing ? [`${finding(first)}.`] : []), ...leadOf(first, language)],
      groups: [
        ...groupsOf(page, question.order !== undefined, isSeveral ? finding : undefined, wording, length),
        ...(isSeveral ? emptyGroups(rounds, page, finding, wording) : []),
      ],
      footer: footerOf(list, page, wording),
    },
    wording,
  );
}

/** How many have been answered, where the finding does not say it; and that the plan has nothing of the kind. */
function leadOf({ scope, entries }: RoundList, language: Wording['language']): readonly string[] {
  const t = listTextsIn(language);
  const asked = askedIn(scope);
  if (scope.length === 0) return [t.nothingSuchIn];
  if (asked.length < 2 || entries.length === scope.length) return [];
  const lines = asked.flatMap((entry) => entry.lines);
  return [t.haveAnswers(lines.filter(({ assessment }) => assessment).length, lines.length)];
}

/** A round in which nothing is listed has its finding all the same. */
function emptyGroups(
  rounds: readonly RoundList[],
  page: Page<Listed>,
  finding: (list: RoundList) => string,
  wording: Wording,
): readonly Group[] {
  const isLast = page.page === page.pages - 1;
  return rounds
    .filter(({ entries }) => isLast && entries.length === 0)
    .map((list) => ({
      round: roundHeading(list.state.round, wording),
      lines: [listLine([run(finding(list))])],
    }));
}

function groupsOf(
  { shown }: Page<Listed>,
  isOrdered: boolean,
  finding: ((list: RoundList) => string) | undefined,
  wording: Wording,
  length: number,
): readonly Group[] {
  const { language } = wording;
  return [...Map.groupBy(shown, ({ list }) => list)].flatMap(([list, ofRound]) => {
    const { plan } = list.state;
    const listed = new Set(list.entries.map(({ item }) => item.id));
    const named = ({ entry }: Listed) => (isOrdered ? '' : areaName(plan, entry.item, language));
    return [...Map.groupBy(ofRound, named)].map(([name, entries], place) => ({
      ...(finding && place === 0
        ? { round: roundHeading(list.state.round, wording), finding: finding(list) }
        : {}),
      name,
      lines: entries.map(({ entry }) =>
        entryLine(list.state, entry, lineNameOf(plan, entry.item, listed, length, language), language),
      ),
    }));
  });
}

function footerOf({ rounds, question }: ItemList, page: Page<Listed>, wording: Wording): readonly string[] {
  const { language } = wording;
  const t = listTextsIn(language);
  const entries = page.shown.map(({ entry }) => entry);
  const unasked = rounds.flatMap(({ scope }) => scope.filter(({ lines }) => lines.length === 0));
  const isMixed = unasked.length > 0 && rounds.some(({ scope }) => askedIn(scope).length > 0);
  const isOfGoal = entries.some(
    ({ item, lines: [line] }) => item.kind === 'indicator' && line && line.item !== item,
  );
  return [
    ...pageText(page, language),
    ...(newestAt(entries) === undefined ? [] : [t.pressLine]),
    ...(isOfGoal ? [t.ofGoal] : []),
    ...(isMixed && !question.filter.kinds
      ? [t.unasked(countItems([...new Set(unasked.map(({ item }) => item))], language))]
      : []),
    ...sourceOf(rounds, wording),
  ];
}

/** Where what is told comes from, and how old it is. */
export function sourceOf(rounds: readonly RoundList[], wording: Wording): readonly string[] {
  const t = listTextsIn(wording.language);
  const { inRound } = historyTextsIn(wording.language);
  return rounds.flatMap(({ state, scope }) => {
    const at = newestAt(scope);
    return at === undefined ? [] : [t.answersFrom(inRound(state.round.name), formatInstant(at, wording))];
  });
}
