import { compareVerdicts, directionWord, type Verdict } from '../../domain/answers/scale.ts';
import type { FollowedNews, Follower, ToldChange } from '../../domain/deliveries/followers.ts';
import type { Language } from '../../domain/language.ts';
import { asksOf, measureOf, shortNameOf } from '../../domain/plans/plan.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { capitalise, DOT, escapeMarkdown, shorten, type Wording, withUnit } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { type Mark, outcomeText, roundPeriod, verdictMark } from '../marks.ts';
import { changeSince, saidAt, sourceOf, textsOf } from '../status/past.ts';
import { layOut, type Row, type RowButton } from './following-card.ts';
import { followingTextsIn } from './following-texts.ts';

/** Changes on one card, and characters of each text, tried until the card fits. */
const FULLNESS = [
  { changes: 12, length: 1000 },
  { changes: 12, length: 300 },
  { changes: 8, length: 120 },
];

/** Characters of a name. */
const NAME = 300;

/** What has changed of that which somebody follows: before and after, why, by whom and when. In a channel nobody is named. */
export function newsCard(news: FollowedNews, wording: Wording): Card {
  const { language } = wording;
  const t = followingTextsIn(language);
  const { state, changes, isShared, isWeekly } = news;
  const [first] = changes;
  const title = capitalise(
    changes.length === 1
      ? titleOf(first, state, language)
      : isShared
        ? t.newsOfManyHere(changes.length)
        : t.newsOfMany(changes.length),
  );
  return firstThatFits(
    FULLNESS.map((fullness) => () => {
      const shown = changes.slice(0, fullness.changes);
      const rows = shown.map((change) => rowOf(change, news, fullness.length, wording));
      const hidden = changes.length - shown.length;
      return layOut(
        {
          where: [isWeekly ? t.weekly : t.following, roundPeriod(state.round, wording)].join(DOT),
          title: escapeMarkdown(title),
          rows,
          notes: hidden > 0 ? [t.alsoChanged(hidden)] : [],
          ...endButtons(news, language),
        },
        language,
      );
    }),
  );
}

/** "Öresundsmetron har försämrats", "Målet ”Malmö är en öppen stad” har bedömts" */
function titleOf({ line, before }: ToldChange, { plan }: RoundState, language: Language): string {
  const t = followingTextsIn(language);
  const name = withUnit(shorten(nameInSentence(plan, line.item, language), NAME), line.unit);
  if (!before) return t.assessed(name);
  const change = compareVerdicts(before, line.assessment, asksOf(plan));
  if (change !== 'same') return t[change](name);
  return before.direction === line.assessment.direction ? t.newOutcome(name) : t.changed(name);
}

function rowOf(
  change: ToldChange,
  { state, changes, isShared }: FollowedNews,
  length: number,
  wording: Wording,
): Row {
  const { language } = wording;
  const t = followingTextsIn(language);
  const { line, last, words } = change;
  const { plan, round } = state;
  const { item, respondent, assessment, unit } = line;
  const name = withUnit(shorten(capitalise(shortNameOf(plan, item)), NAME), unit);
  const texts = textsOf(plan, words, language).map((one) => ({ ...one, isCut: one.text.length > length }));
  return {
    name: changes.length === 1 ? '' : escapeMarkdown(name),
    runs: changeRuns(change, state, language),
    lines: [
      ...outcomeLines(change, state, language),
      ...(last ? [changeSince(last, { plan, round, assessment }, wording)] : []),
      ...texts.map(({ name, text }) => `${name} ${shorten(onOneLine(text), length)}`),
      ...(texts.some(({ isCut }) => isCut) ? [t.textCut] : []),
    ].map(escapeMarkdown),
    source: isShared ? t.answeredAt(saidAt(assessment, wording)) : sourceOf(assessment, wording),
    opens: [
      {
        title: t.show,
        about: name,
        payload: payload('show', language, { round: round.id, item: item.id, respondent, below: 1 }),
      },
    ],
  };
}

/** "● Förväntas uppnås → ◆ Förväntas uppnås delvis" */
function changeRuns({ line, before }: ToldChange, state: RoundState, language: Language): object[] {
  const { plan, round } = state;
  const { assessment } = line;
  const now = verdictMark(plan, round.kind, assessment, language);
  const isSame = before && compareVerdicts(before, assessment, asksOf(plan)) === 'same';
  const was = before && !isSame ? runsOf(verdictMark(plan, round.kind, before, language), '') : [];
  const turned = before !== undefined && before.direction !== assessment.direction;
  const direction = turned ? [before, assessment].map((verdict) => wordOf(verdict, language)) : [];
  const trend = direction.filter(Boolean).join(' → ');
  return [
    ...(was.length > 0 ? [...was, { type: 'TextRun', text: ' → ' }] : []),
    ...runsOf(now, trend === '' ? '' : `${DOT}${trend}`),
  ];
}

function wordOf({ direction }: Verdict, language: Language): string {
  return direction ? directionWord(direction, language) : '';
}

function runsOf({ symbol, word, color }: Mark, after: string): object[] {
  return [
    { type: 'TextRun', text: `${symbol}\u00A0`, weight: 'Bolder', color },
    { type: 'TextRun', text: `${word}${after}` },
  ];
}

function outcomeLines({ line, before }: ToldChange, { plan }: RoundState, language: Language): string[] {
  const t = followingTextsIn(language);
  const measure = measureOf(plan, line.item);
  const after = outcomeText(measure, line.assessment, language);
  if (after === undefined) return [];
  const was =
    before?.value === undefined ? undefined : outcomeText(measure, { value: before.value }, language);
  return [
    was === undefined || before?.value === line.assessment.value
      ? t.outcomeIs(after)
      : t.outcomeWas(was, after),
  ];
}

/** Paragraphs after each other. */
function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** To end the one that brings it; of several, to see them all. */
function endButtons(
  { changes }: FollowedNews,
  language: Language,
): { readonly actions: readonly RowButton[]; readonly opens: readonly RowButton[] } {
  const t = followingTextsIn(language);
  const followers = new Map<string, Follower>(
    changes.flatMap((change) => change.followers.map((one) => [one.id, one] as const)),
  );
  const [only] = followers.keys();
  return {
    actions:
      followers.size === 1 && only !== undefined
        ? [{ title: t.stop, payload: payload('unfollow', language, { id: only }) }]
        : [],
    opens: [{ title: t.allFollowed, payload: payload('say', language, { command: 'following' }) }],
  };
}
