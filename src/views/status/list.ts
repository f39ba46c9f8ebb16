import { directionWord } from '../../domain/answers/scale.ts';
import type { PlanVersion } from '../../domain/plans/plan.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import {
  askedIn,
  type ItemList,
  newestAt,
  type Page,
  type PlanList,
  pageOf,
  type RoundList,
} from '../../domain/status/list.ts';
import { type SummaryEntry, spreadOf } from '../../domain/status/summary.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { DOT, formatInstant, shorten, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { spreadText, verdictMark } from '../marks.ts';
import { historyTextsIn } from './history-texts.ts';
import { findingOf } from './list-finding.ts';
import { listTextsIn } from './list-texts.ts';
import {
  areaName,
  fillListing,
  type Group,
  type LinePress,
  lineNameOf,
  listLine,
  narrowedTo,
  pageText,
  roundHeading,
  whereOf,
} from './listing.ts';

/** Characters of a name, so that the card fits: names are whole wherever they can be. */
const NAME_AT_MOST = [200, 100, 50];
const UNIT = 60;

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
      (length) => () => (first ? roundsCard(list, first, wording, length) : plansCard(list, wording, length)),
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
  const order = question.order && { worst: t.worstFirst, best: t.bestFirst }[question.order];
  return fillListing(
    {
      where: [
        ...(isSeveral ? [t.rounds(rounds.length)] : whereOf(round, wording)),
        ...narrowedTo(question, plan, people, language),
        ...(order ? [order] : []),
      ],
      title: isSeveral ? t.inRounds(rounds.length) : finding(first),
      lead: isSeveral ? [] : leadOf(first, language),
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
      lines: [listLine([{ type: 'TextRun', text: finding(list) }])],
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

function entryLine(
  state: RoundState,
  entry: SummaryEntry,
  name: string,
  language: Wording['language'],
): object {
  const said = [{ type: 'TextRun', text: `${name}${DOT}` }, ...saidRuns(state, entry, language)];
  return listLine(said, [], pressOf(state, entry, name, language));
}

/** "■ Förväntas inte uppnås", or where each unit answers "● 5 på god väg · ◆ 2 en bit på väg" */
function saidRuns(
  { plan, round }: RoundState,
  { isSpread, lines }: SummaryEntry,
  language: Wording['language'],
): readonly object[] {
  const [line] = lines;
  if (!line) return [{ type: 'TextRun', text: listTextsIn(language).notAskedAbout, isSubtle: true }];
  if (isSpread && lines.length > 1) {
    return [{ type: 'TextRun', text: spreadText(plan, round.kind, spreadOf(plan, lines), language) }];
  }
  const { assessment, unit } = line;
  const { symbol, color, word } = verdictMark(plan, round.kind, assessment, language);
  const trend = assessment?.direction && directionWord(assessment.direction, language);
  return [
    { type: 'TextRun', text: `${symbol}\u00A0`, weight: 'Bolder', color },
    { type: 'TextRun', text: word },
    ...[trend && trend !== word ? trend : undefined, unit && shorten(unit, UNIT)].flatMap((text) =>
      text ? [{ type: 'TextRun', text: `${DOT}${text}`, isSubtle: true }] : [],
    ),
  ];
}

/** What nobody is asked about has nothing to show; an area opens as a list of its own. */
export function pressOf(
  { plan, round }: RoundState,
  { item, isSpread, lines }: SummaryEntry,
  name: string,
  language: Wording['language'],
): LinePress | undefined {
  const [line] = lines;
  if (!line) return undefined;
  const tooltip = `${listTextsIn(language).choose.show}: ${name}${DOT}${shorten(round.name, UNIT)}`;
  const isOfOne = lines.every((one) => one.item.id === line.item.id);
  if (!isOfOne) {
    const filter = { below: { plan: plan.id, item: item.id } };
    return { tooltip, payload: payload('say', language, { command: 'list', filter }) };
  }
  const respondent = isSpread && lines.length > 1 ? {} : { respondent: line.respondent };
  return {
    tooltip: line.unit ? `${tooltip}${DOT}${shorten(line.unit, UNIT)}` : tooltip,
    payload: payload('show', language, { round: round.id, item: line.item.id, ...respondent }),
  };
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
    ...(askedIn(entries).length > 0 ? [t.pressLine] : []),
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

/** Before any round: which items there are. */
function plansCard({ question, plans }: ItemList, wording: Wording, length: number): Card {
  const { language } = wording;
  const t = listTextsIn(language);
  const all = plans.flatMap((list) => list.items.map((item) => ({ list, item })));
  const page = pageOf(all, question.page);
  const items = all.map(({ item }) => item);
  const [first] = plans;
  return fillListing(
    {
      where: [
        ...plans.map(({ plan }) => shorten(plan.title, UNIT)),
        ...(first ? narrowedTo(question, first.plan, [], language) : []),
      ],
      title: items.length === 0 ? t.nothingSuch : t.holds(countItems(items, language)),
      lead: [items.length === 0 ? t.nothingSuchIn : t.noRoundYet],
      groups: [...Map.groupBy(page.shown, ({ list }) => list)].flatMap(([list, ofPlan]) =>
        planGroups(
          list,
          ofPlan.map(({ item }) => item),
          language,
          length,
        ),
      ),
      footer: pageText(page, language),
    },
    wording,
  );
}

function planGroups(
  { plan, items }: PlanList,
  shown: PlanVersion['items'],
  language: Wording['language'],
  length: number,
): readonly Group[] {
  const listed = new Set(items.map(({ id }) => id));
  return [...Map.groupBy(shown, (item) => areaName(plan, item, language))].map(([name, ofArea]) => ({
    name,
    lines: ofArea.map((item) =>
      listLine([{ type: 'TextRun', text: lineNameOf(plan, item, listed, length, language) }]),
    ),
  }));
}
