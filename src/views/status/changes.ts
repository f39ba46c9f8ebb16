import type { Assessment, Words } from '../../domain/answers/assessment.ts';
import type { Language } from '../../domain/language.ts';
import { type Item, isGoal, type Plan, questionsOf } from '../../domain/plans/plan.ts';
import type { Change, Move, RoundChanges } from '../../domain/status/changes.ts';
import { type ListQuestion, type Page, pageOf } from '../../domain/status/list.ts';
import type { SummaryLine } from '../../domain/status/summary.ts';
import { type Card, firstThatFits } from '../card.ts';
import { DOT, formatDay, shorten, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { markInSentence, toldRound, verdictMark } from '../marks.ts';
import { changesTextsIn } from './changes-texts.ts';
import { historyTextsIn } from './history-texts.ts';
import { pressOf } from './list-line.ts';
import {
  fillListing,
  type Group,
  lineNameOf,
  listLine,
  narrowedTo,
  pageText,
  roundHeading,
  run,
} from './listing.ts';
import { saidAt } from './past.ts';

/** Characters of a name and of a reason, so that the card fits. */
const FULLNESS = [
  { name: 200, reason: 300 },
  { name: 100, reason: 150 },
  { name: 50, reason: 60 },
];
type Fullness = (typeof FULLNESS)[number];

const UNIT = 60;
const AUTHOR = 80;

/** What is known of the words of answers that are shown. */
export type Reasons = ReadonlyMap<Assessment, Words>;

/** A change or a new answer, in the round that it is part of. */
interface Told {
  readonly of: RoundChanges;
  readonly move: Move | 'new';
  readonly line: SummaryLine;
  readonly change: Change | undefined;
}

/** What has changed, and since when: what was said before and what is said now, when, by whom and because of what. */
export function changesCard(
  rounds: readonly RoundChanges[],
  question: ListQuestion,
  reasons: Reasons,
  wording: Wording,
): Card {
  return firstThatFits(
    FULLNESS.map((fullness) => () => changesCardOf(rounds, question, reasons, wording, fullness)),
  );
}

/** All that is told of, on the page that is asked for. */
export function toldOn(rounds: readonly RoundChanges[], { page }: Pick<ListQuestion, 'page'>): Page<Told> {
  const all = rounds.flatMap((of): Told[] => [
    ...of.changes.map((change) => ({ of, move: change.move, line: change.line, change })),
    ...of.fresh.map((line) => ({ of, move: 'new' as const, line, change: undefined })),
  ]);
  return pageOf(all, page);
}

function changesCardOf(
  rounds: readonly RoundChanges[],
  question: ListQuestion,
  reasons: Reasons,
  wording: Wording,
  fullness: Fullness,
): Card {
  const { language } = wording;
  const t = changesTextsIn(language);
  const [first] = rounds;
  const isSeveral = rounds.length > 1;
  const page = toldOn(rounds, question);
  return fillListing(
    {
      where: first
        ? [
            isSeveral ? t.rounds(rounds.length) : toldRound(first.state.round, wording),
            ...narrowedTo(question, first.state.plan, first.state.people, language),
          ]
        : [],
      title: isSeveral || !first ? t.inSeveral(rounds.length) : findingOf(first, wording),
      lead: first && !isSeveral ? leadOf(first, language) : [],
      groups: rounds.flatMap((of) => [
        ...(isSeveral ? [headOf(of, wording)] : []),
        ...groupsOf(of, page, reasons, wording, fullness),
      ]),
      footer: [...pageText(page, language), ...(page.shown.length > 0 ? [t.pressLine] : [])],
    },
    wording,
  );
}

function headOf(of: RoundChanges, wording: Wording): Group {
  const said = [`${findingOf(of, wording)}.`, ...leadOf(of, wording.language)].join(' ');
  return {
    round: roundHeading(of.state.round, wording),
    lines: [listLine([run(said)])],
  };
}

/** "3 mål har ändrats sedan 25 aug: 2 till det sämre och 1 till det bättre" */
function findingOf(of: RoundChanges, wording: Wording): string {
  const { language } = wording;
  const t = changesTextsIn(language);
  const { changes, fresh, unchanged } = of;
  const when = sinceText(of, wording);
  if (changes.length === 0) {
    if (fresh.length > 0) return t.onlyNew(fresh.length, when);
    return unchanged === 0 ? t.nothingAnswered : t.nothingChanged(when);
  }
  const moves = (['worse', 'better', 'changed'] as const).flatMap((move) => {
    const count = changes.filter((one) => one.move === move).length;
    return count > 0 ? [t.moves[move](count)] : [];
  });
  const items: readonly Item[] = [...new Set(changes.map(({ line }) => line.item))];
  const isOneKind = new Set(items.map((item) => (isGoal(item) ? 'goal' : item.kind))).size === 1;
  const counts = isOneKind ? countItems(items, language) : t.assessments(changes.length);
  return t.haveChanged(counts, when, t.listOf(moves));
}

/** "sedan 25 aug", "jämfört med delårsrapporten 2024" */
function sinceText({ since }: RoundChanges, wording: Wording): string {
  const { language } = wording;
  const t = changesTextsIn(language);
  switch (since.kind) {
    case 'day':
      return t.sinceDay(formatDay(since.day, wording));
    case 'round':
      return t.sinceRound(historyTextsIn(language).roundName(since.round.name));
    case 'opening':
      return t.sinceOpening;
  }
}

function leadOf(of: RoundChanges, language: Language): readonly string[] {
  const t = changesTextsIn(language);
  const { since, isChosen, isLacking, changes, fresh, unchanged, unanswered } = of;
  const taken = { day: t.tookWeek, round: t.tookRound, opening: t.tookOpening }[since.kind];
  const counts = [
    ...(fresh.length > 0 && changes.length > 0 ? [t.freshCount(fresh.length)] : []),
    ...(unchanged > 0 ? [t.unchanged(unchanged)] : []),
    ...(unanswered > 0 ? [t.lacking(unanswered)] : []),
  ];
  return [
    ...(isLacking ? [t.noSuchRound] : []),
    ...(isChosen || since.kind === 'opening' ? [taken] : []),
    ...(counts.length > 0 ? [counts.join(' ')] : []),
  ];
}

function groupsOf(
  of: RoundChanges,
  { shown }: Page<Told>,
  reasons: Reasons,
  wording: Wording,
  fullness: Fullness,
): readonly Group[] {
  const { language } = wording;
  const t = changesTextsIn(language);
  const { plan } = of.state;
  const own = shown.filter((one) => one.of === of);
  const listed = new Set(own.map(({ line }) => line.item.id));
  return [...Map.groupBy(own, ({ move }) => move)].map(([move, told]) => ({
    name: move === 'new' ? t.newAnswers : t.heads[move],
    lines: told.map((one) => {
      const name = lineNameOf(plan, one.line.item, listed, fullness.name, language);
      return toldLine(one, name, reasons, wording, fullness);
    }),
  }));
}

/** "Öresundsmetron · ● förväntas uppnås → ◆ förväntas uppnås delvis", and below it who said so, when and why. */
function toldLine(
  { of, line, change }: Told,
  name: string,
  reasons: Reasons,
  wording: Wording,
  { reason }: Fullness,
): object {
  const { language } = wording;
  const t = changesTextsIn(language);
  const { plan, round } = of.state;
  const after = change?.after ?? line.assessment;
  const is = verdictMark(plan, round.kind, after, language);
  const was =
    change && verdictMark(change.before.plan, change.before.round.kind, change.before.assessment, language);
  // Within a first answer there may be a change as well.
  const earlier = change ? undefined : after?.previous;
  const before = was ?? (earlier && verdictMark(plan, round.kind, earlier, language));
  const called = line.unit ? `${name} (${shorten(line.unit, UNIT)})` : name;
  const runs = [
    run(`${called}${DOT}`),
    run(before ? t.moved(markInSentence(before), markInSentence(is)) : markInSentence(is)),
  ];
  const details = after ? [sourceOf(after, plan, reasons, wording, reason)] : [];
  const entry = { item: line.item, isSpread: false, lines: [line] };
  return listLine(runs, details, pressOf(of.state, entry, language));
}

function sourceOf(after: Assessment, plan: Plan, reasons: Reasons, wording: Wording, length: number): string {
  const t = changesTextsIn(wording.language);
  const why = reasonOf(plan, reasons.get(after));
  const author = shorten(after.author.name, AUTHOR);
  const at = saidAt(after, wording);
  return why === undefined
    ? t.changedBy(author, at)
    : t.because(author, at, shorten(firstSentence(why), length));
}

/** What an answer gives as its reason: what explains a deviation, or else the first that it says. */
function reasonOf(plan: Plan, words: Words | undefined): string | undefined {
  const questions = questionsOf(plan);
  const inOrder = [
    ...questions.filter(({ when }) => when === 'deviation'),
    ...questions.filter(({ when }) => when === 'always'),
  ];
  const said = inOrder.map(({ id }) => words?.texts[id]?.trim() ?? '');
  return said.find((text) => text !== '');
}

/** What follows is read where the line leads. */
function firstSentence(text: string): string {
  const [sentence = '', ...others] = text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u);
  return others.length > 0 && !/[.!?…]$/u.test(sentence) ? `${sentence} …` : sentence;
}
