import type { Assessment } from '../../domain/answers/assessment.ts';
import type { Verdict } from '../../domain/answers/scale.ts';
import { dayIn } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import { type Item, type Plan, shortNameOf } from '../../domain/plans/plan.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { PastAnswer } from '../../domain/status/history.ts';
import type { AnswerStatus } from '../../domain/status/item-status.ts';
import { changeOf } from '../../domain/status/summary.ts';
import { itemFacts } from '../answers/known.ts';
import { type Card, fill, firstThatFits } from '../card.ts';
import { escapeMarkdown, formatDay, formatInstant, shorten, type Wording } from '../format.ts';
import { askedLineName, askedName } from '../kinds.ts';
import { answerLine, markInSentence, verdictMark } from '../marks.ts';
import {
  besideFacts,
  criteriaFolds,
  foldBlocks,
  lineBlock,
  promisedBlock,
  sectionBlock,
  standingTexts,
  whereOf,
  withAge,
} from './fact-card.ts';
import { historyTextsIn } from './history-texts.ts';
import { figureFacts, figurePlot } from './kolada.ts';
import { changeSince, lastLine, sourceOf, textsOf } from './past.ts';
import { plotOf } from './plot.ts';
import { statusTextsIn } from './texts.ts';
import { wholeLine } from './whole-button.ts';

/** Characters of each text: a report may have said more than a form takes, and more than a card holds. So with criteria, and how many. */
const SIZES = [
  { text: Number.POSITIVE_INFINITY, criteria: 30, criterion: 2000, isPlanWhole: true },
  { text: 2000, criteria: 30, criterion: 500, isPlanWhole: false },
  { text: 1000, criteria: 12, criterion: 160, isPlanWhole: false },
  { text: 500, criteria: 8, criterion: 80, isPlanWhole: false },
  { text: 500, criteria: 0, criterion: 0, isPlanWhole: false },
];

/** How it is going with one item: status, the why, what has changed, and who says so. */
export function statusCard(hit: AnswerStatus, wording: Wording, isOwnName = false): Card {
  return firstThatFits(SIZES.map((size) => () => statusCardOf(hit, wording, size, isOwnName)));
}

type Size = (typeof SIZES)[number];

function statusCardOf(hit: AnswerStatus, wording: Wording, size: Size, isOwnName: boolean): Card {
  const { text: length, criteria, criterion, isPlanWhole } = size;
  const { state, line, last, words, earlier = [] } = hit;
  const { language } = wording;
  const t = statusTextsIn(language);
  const { plan, round } = state;
  const { item, assessment, unit } = line;
  const ofUnit = unit ? ` (${unit})` : '';
  const mark = verdictMark(plan, round.kind, assessment, language);
  const changes = assessment ? changeTexts(state, assessment, last, wording) : [];
  const texts = textsOf(plan, words, language);
  const plot = assessment && plotOf([{ plan, round, item, assessment }, ...earlier], wording);
  const promised = promisedBlock(plan, item, isPlanWhole, wording);
  return fill('status', {
    language,
    where: whereOf(plan, round, item, wording),
    title: escapeMarkdown(
      assessment
        ? t.howItIsGoing(askedName(plan, item, isOwnName, language) + ofUnit)
        : unansweredTitle(round, askedLineName(plan, item, isOwnName, language) + ofUnit, language),
    ),
    hasStatus: assessment !== undefined,
    symbol: mark.symbol,
    color: mark.color,
    statusLine: assessment ? answerLine(plan, round, item, assessment, language) : '',
    changes: [...standingTexts(hit, round, wording), ...changes].map((text) => ({
      text: escapeMarkdown(text),
    })),
    plot: [...(plot ? [plot] : []), ...figurePlot(plan, item, hit.figure, wording)],
    texts: texts.map(({ name, text }) => sectionBlock({ name, text: shorten(text, length) })),
    units: [],
    lines: texts.some(({ text }) => text.length > length)
      ? [lineBlock(wholeLine({ plan, round, item, respondent: line.respondent }, wording))]
      : [],
    more: escapeMarkdown(promised.hint),
    ...factsIn(
      plan,
      item,
      wording,
      [
        ...promised.facts,
        ...besideFacts(item, hit, wording),
        ...(last ? [lastFact(last, wording)] : []),
        ...figureFacts(plan, item, hit.figure, wording),
      ],
      isOwnName,
    ),
    ...foldBlocks([
      ...promised.folds,
      ...criteriaFolds(plan, item, { most: criteria, length: criterion }, wording),
    ]),
    source: assessment
      ? withAge(sourceOf(assessment, wording), assessment.at, wording)
      : unansweredText(round, wording),
  });
}

/** What one needs to know of an item beyond its name, which the title says, in a container that is left out when it is empty. */
export function factsIn(
  plan: Plan,
  item: Item,
  wording: Wording,
  more: readonly { readonly name: string; readonly value: string }[] = [],
  isOwnName = false,
) {
  const said = [shortNameOf(plan, item), ...(isOwnName && item.short === undefined ? [item.title] : [])];
  const own = itemFacts(plan, item, wording).filter(({ value }) => !said.includes(value));
  const facts = [...own, ...more];
  return { facts, hasFacts: facts.length > 0 };
}

/** Where the round is closed, no answer will come. */
export function unansweredTitle(round: Round, name: string, language: Language): string {
  const t = statusTextsIn(language);
  return isOpen(round) ? t.notAnsweredYet(name) : t.neverAnswered(name);
}

function unansweredText(round: Round, wording: Wording): string {
  const t = statusTextsIn(wording.language);
  return isOpen(round) ? dueSentence(t.answerBy, round, wording) : t.closedUnanswered;
}

/** The one of three sentences that fits how the day when answers are due lies. */
export function dueSentence(
  by: Readonly<Record<'coming' | 'today' | 'past', (day: string) => string>>,
  { due }: Pick<Round, 'due'>,
  wording: Wording,
): string {
  const today = dayIn(wording.timezone, wording.now);
  const say = due === today ? by.today : due < today ? by.past : by.coming;
  return say(formatDay(due, wording));
}

function lastFact(last: PastAnswer, wording: Wording) {
  const { symbol } = verdictMark(last.plan, last.round.kind, last.assessment, wording.language);
  return {
    name: historyTextsIn(wording.language).lastTime,
    value: `${symbol}\u00A0${lastLine(last, wording)}`,
  };
}

/** What has changed within the round, and since the one before. */
function changeTexts(
  state: RoundState,
  assessment: Assessment,
  last: PastAnswer | undefined,
  wording: Wording,
): string[] {
  const within = changeWithin(state, assessment, wording);
  if (last) return [...(within ? [within] : []), changeSince(last, { ...state, assessment }, wording)];
  if (assessment.version === 1) return [statusTextsIn(wording.language).firstAssessment];
  return within ? [within] : [];
}

function changeWithin(state: RoundState, assessment: Assessment, wording: Wording): string | undefined {
  const { language } = wording;
  const t = statusTextsIn(language);
  const change = changeOf(state.plan, assessment);
  if (!change || !assessment.previous) return undefined;
  const said = (verdict: Verdict) =>
    markInSentence(verdictMark(state.plan, state.round.kind, verdict, language));
  const at = formatInstant(assessment.previous.at, wording);
  return t[change](said(assessment.previous), said(assessment), at);
}
