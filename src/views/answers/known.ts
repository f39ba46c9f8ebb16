/** What one needs to know in order to answer, above the form: in as much detail as the card has room for. */
import type { Assessment } from '../../domain/answers/assessment.ts';
import type { ShownPrompt } from '../../domain/answers/prompt.ts';
import type { Language } from '../../domain/language.ts';
import {
  criteriaOf,
  desiredOutcomeOf,
  type Item,
  indicatorOf,
  measureOf,
  type Plan,
  shortNameOf,
  subjectOf,
  targetReached,
} from '../../domain/plans/plan.ts';
import { sumText } from '../economy.ts';
import { escapeMarkdown, formatInstant, shorten, type Wording } from '../format.ts';
import { kindName } from '../kinds.ts';
import { outcomeText, targetText, verdictMark } from '../marks.ts';
import { figureFacts } from '../status/kolada.ts';
import { economyTextsIn } from '../texts/economy.ts';
import { excerptOf, type Fact, isLonger, promisedFacts, wholeLines, wholeTitle } from './promised.ts';
import { answerTextsIn } from './texts.ts';

/** From the fullest card to the barest: first what the plan tells at length gives way. What is left out is said, and where it is. */
export const DETAILS = ['whole', 'most', 'brief', 'bare'] as const;
export type Detail = (typeof DETAILS)[number];

/** Characters of a fact that are shown at once; the rest of it is folded. */
const FACT: Readonly<Record<Detail, number>> = { whole: 300, most: 300, brief: 300, bare: 150 };
/** Lines of what else is weighed in, and characters in each. */
const ALL = Number.POSITIVE_INFINITY;
const CRITERIA: Readonly<Record<Detail, number>> = { whole: ALL, most: ALL, brief: 8, bare: 0 };
const CRITERION: Readonly<Record<Detail, number>> = { whole: ALL, most: ALL, brief: 160, bare: 0 };
/** Characters of each fact that is whole behind a button; a longer one is not. */
const FOLDED: Readonly<Record<Detail, number>> = { whole: ALL, most: 3000, brief: 0, bare: 0 };

/** What is folded behind a button that says what it opens, and how much. */
interface Fold {
  readonly title: string;
  readonly tooltip: string;
  readonly lines: readonly Fact[];
}

/** What one needs to know of an item in order to answer, or to trust an answer. */
export function itemFacts(plan: Plan, item: Item, { language }: Wording): Fact[] {
  const t = answerTextsIn(language);
  const indicator = indicatorOf(plan, item);
  const above = subjectOf(plan, item);
  const outcome = desiredOutcomeOf(plan, item);
  const measure = measureOf(plan, item);
  return [
    ...(above ? [{ name: kindName(above, language), value: above.title }] : []),
    ...(indicator ? [{ name: t.indicator, value: indicator.title }] : []),
    ...(outcome ? [{ name: t.desiredOutcome, value: outcome }] : []),
    ...(item.budget
      ? [{ name: economyTextsIn(language).budget, value: sumText(item.budget.amount, language) }]
      : []),
    ...(measure?.target ? [{ name: t.target, value: targetText(measure, language) }] : []),
    ...(item.reportBack ? [{ name: t.reportBack, value: item.reportBack }] : []),
  ];
}

/** The facts of a question, what else is weighed in, and where the rest stands when there is no room for all of it. */
export function knownBlock(prompt: ShownPrompt, detail: Detail, wording: Wording) {
  const { plan, expected } = prompt;
  const t = answerTextsIn(wording.language);
  const facts = factsOf(prompt, wording);
  const long = facts.filter((fact) => isLonger(fact, FACT[detail]));
  const folded = long.filter(({ value }) => value.length <= FOLDED[detail]);
  const criteria = criteriaOf(plan, expected.item);
  const weighed = criteria
    .slice(0, CRITERIA[detail])
    .map((text) => ({ name: '– ', value: shorten(text, CRITERION[detail]) }));
  const isCut = folded.length < long.length || weighed.some(({ value }, index) => value !== criteria[index]);
  const isLacking = isCut || weighed.length < criteria.length;
  const folds: Fold[] = [
    ...(folded.length > 0 ? [{ ...wholeTitle(folded, wording.language), lines: wholeLines(folded) }] : []),
    ...(weighed.length > 0
      ? [
          {
            title: t.showCriteria(weighed.length),
            tooltip: t.alsoWeighed(t.showCriteria(weighed.length)),
            lines: weighed,
          },
        ]
      : []),
  ];
  return {
    facts: facts.map((fact) => excerptOf(fact, FACT[detail])),
    hasFolds: folds.length > 0,
    folds,
    planHint: isLacking ? escapeMarkdown(t.inPlan(plan.title)) : '',
  };
}

function factsOf({ plan, round, expected, current, figure }: ShownPrompt, wording: Wording): Fact[] {
  const { item } = expected;
  const { language } = wording;
  const t = answerTextsIn(language);
  // The question has said the title already, where there is no short name for it.
  const said = item.title === shortNameOf(plan, item) ? item.title : undefined;
  const facts = [
    ...itemFacts(plan, item, wording).filter(({ value }) => value !== said),
    ...promisedFacts(plan, item, language),
    ...figureFacts(plan, item, figure, wording),
  ];
  if (!current) return facts;
  const { symbol, word } = verdictMark(plan, round.kind, current, language);
  const now = t.saidBy(`${symbol}\u00A0${word}`, current.author.name, formatInstant(current.at, wording));
  return [...facts, { name: t.assessmentNow, value: now }, ...outcomeFact(plan, item, current, language)];
}

/** How the outcome that was given stands against its target. */
function outcomeFact(plan: Plan, item: Item, answer: Assessment, language: Language): readonly Fact[] {
  const t = answerTextsIn(language);
  const measure = measureOf(plan, item);
  if (!measure?.target || answer.value === undefined) return [];
  const isReached = targetReached(measure, answer.value);
  if (isReached === undefined) return [];
  const standing = (isReached ? t.reached : t.missed)[measure.target.op];
  return [{ name: t.outcome, value: t.standing(outcomeText(measure, answer, language) ?? '', standing) }];
}
