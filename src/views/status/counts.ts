import {
  askedIn,
  type ItemList,
  isAboutAnswers,
  type ListQuestion,
  type RoundList,
} from '../../domain/status/list.ts';
import { type SummaryEntry, spreadOf } from '../../domain/status/summary.ts';
import { type Card, firstThatFits } from '../card.ts';
import { cardTable } from '../card-table.ts';
import { cutOff } from '../cut-off.ts';
import { escapeMarkdown, formatValue, shorten, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { spreadText, toldRound, verdictHead, verdictMark } from '../marks.ts';
import { lower } from '../texts/words.ts';
import { sourceOf } from './list.ts';
import { countedIn, findingOf, saidCounts } from './list-finding.ts';
import { listTextsIn } from './list-texts.ts';
import { areaName, fillListing, type Group, listLine, narrowedTo, roundHeading, run } from './listing.ts';

/** Areas that a table shows. */
const ROWS = 12;
const NAME_AT_MOST = [120, 60, 30];

/** How many there are of each, in a sentence, and below it shares and areas. */
export function countsCard(list: ItemList, wording: Wording): Card {
  return firstThatFits(NAME_AT_MOST.map((length) => () => countsCardOf(list, wording, length)));
}

function countsCardOf({ question, rounds, plans }: ItemList, wording: Wording, length: number): Card {
  const { language } = wording;
  const t = listTextsIn(language);
  const [first] = rounds;
  if (!first) {
    const items = plans.flatMap((list) => list.items);
    return fillListing(
      {
        where: plans.map(({ plan }) => escapeMarkdown(shorten(plan.title, length))),
        title: items.length === 0 ? t.nothingSuch : t.holds(countItems(items, language)),
        lead: [items.length === 0 ? t.nothingSuchIn : t.noRoundYet],
        groups: [],
        footer: [],
      },
      wording,
    );
  }
  const { plan, round, people } = first.state;
  const isSeveral = rounds.length > 1;
  const finding = (one: RoundList) => findingOf(one, question.filter, language);
  return fillListing(
    {
      where: [
        isSeveral ? t.rounds(rounds.length) : toldRound(round, wording),
        ...narrowedTo(question, plan, people, language),
      ],
      title: isSeveral ? t.inRounds(rounds.length) : finding(first),
      lead: isSeveral ? [] : answeredText(first, question, language),
      groups: rounds.flatMap((one) => {
        const groups = roundGroups(one, question, wording, length);
        if (!isSeveral) return groups;
        const heading = { round: roundHeading(one.state.round, wording) };
        const lead = listLine([run(finding(one))]);
        return [{ ...heading, lines: [lead] }, ...groups];
      }),
      footer: sourceOf(rounds, wording),
    },
    wording,
  );
}

function answeredText(
  { scope }: RoundList,
  { filter }: ListQuestion,
  language: Wording['language'],
): readonly string[] {
  const t = listTextsIn(language);
  const lines = askedIn(scope).flatMap((entry) => entry.lines);
  const unasked = scope.filter((entry) => entry.lines.length === 0).map(({ item }) => item);
  return [
    ...(lines.length > 1 && filter.isAnswered === undefined
      ? [t.haveAnswers(lines.filter(({ assessment }) => assessment).length, lines.length)]
      : []),
    ...(unasked.length > 0 && lines.length > 0 ? [t.unasked(countItems(unasked, language))] : []),
  ];
}

function roundGroups(
  list: RoundList,
  question: ListQuestion,
  wording: Wording,
  length: number,
): readonly Group[] {
  const { language } = wording;
  const asked = askedIn(list.scope);
  const shares = shareLines(list, asked, question, language);
  const table = areaTable(list, asked, question, language, length);
  return [
    ...(shares.length > 0 ? [{ lines: shares }] : []),
    ...(table ? [{ name: listTextsIn(language).byArea, lines: [table] }] : []),
  ];
}

/** "● 7 förväntas uppnås, 58 %"; where something is asked for, how much of the whole that is. */
function shareLines(
  { state, entries }: RoundList,
  asked: readonly SummaryEntry[],
  { filter }: ListQuestion,
  language: Wording['language'],
): readonly object[] {
  const { plan, round } = state;
  const t = listTextsIn(language);
  const percent = (count: number, of: number) => formatValue(Math.round((100 * count) / of), '%', language);
  if (asked.length < 2) return [];
  if (isAboutAnswers(filter)) {
    const text = t.partOfAll(percent(askedIn(entries).length, asked.length));
    return [listLine([run(text)])];
  }
  const { lines } = countedIn(asked, language);
  const missing = lines.filter(({ assessment }) => !assessment).length;
  const counts = [
    ...saidCounts(state, lines).map(({ verdict, count }) => ({ verdict, count })),
    ...(missing > 0 ? [{ verdict: undefined, count: missing }] : []),
  ];
  return counts.map(({ verdict, count }) => {
    const { symbol, color, word } = verdictMark(plan, round.kind, verdict, language);
    return listLine([
      run(`${symbol}\u00A0`, { weight: 'Bolder', color }),
      run(`${count} ${lower(word)}, ${percent(count, lines.length)}`),
    ]);
  });
}

/** How the answers of each area fall; where something is asked for, how many of each area that is. */
function areaTable(
  { state, entries }: RoundList,
  asked: readonly SummaryEntry[],
  { filter }: ListQuestion,
  language: Wording['language'],
  length: number,
): object | undefined {
  const { plan, round } = state;
  const t = listTextsIn(language);
  const byArea = [...Map.groupBy(asked, ({ item }) => areaName(plan, item, language))];
  if (byArea.length < 2) return undefined;
  const hits = new Set(entries);
  const saidOf = (ofArea: readonly SummaryEntry[]) => {
    if (isAboutAnswers(filter)) {
      return t.shareOfArea(ofArea.filter((entry) => hits.has(entry)).length, ofArea.length);
    }
    const { lines } = countedIn(ofArea, language);
    return spreadText(plan, round.kind, spreadOf(plan, lines), language);
  };
  const { shown, hidden } = cutOff(byArea, ROWS);
  const rows = shown.map(([name, ofArea]) => [shorten(name, length), saidOf(ofArea)]);
  const rest = hidden > 0 ? [[t.andMore(hidden), t.seeList]] : [];
  const all = [...rows, ...rest];
  const head = [t.area, isAboutAnswers(filter) ? t.chartCount : verdictHead(plan, language)];
  // Words as long as "klimatomställningen" have to fit at 320 px.
  return cardTable(head, all, [6, 5]);
}
