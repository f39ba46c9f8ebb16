import {
  criteriaOf,
  desiredOutcomeOf,
  type Item,
  measureOf,
  type Plan,
  shortNameOf,
  targetReached,
} from '../../domain/plans/plan.ts';
import type { ItemStatus, ItemTold } from '../../domain/status/item-status.ts';
import { type Card, firstThatFits } from '../card.ts';
import { capitalise, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { outcomeText, targetText } from '../marks.ts';
import { fillFacts, markedLine, type Section, standingTexts, whereOf, withAge } from './fact-card.ts';
import { factsTextsIn } from './facts-texts.ts';
import { sourceText } from './past.ts';
import { plotOf } from './plot.ts';
import { severalCard, verdictIn } from './several.ts';
import { targetTextsIn } from './target-texts.ts';

/** Characters of the desired outcome and of each criterion, and how many of those, before the card fits. */
const SIZES = [
  { text: 4000, criteria: 40 },
  { text: 1000, criteria: 12 },
  { text: 300, criteria: 8 },
];

/** How the outcome stands against its target, or what is wished for in words; the plan's own words where nobody has answered yet. */
export function targetCard({ named }: ItemTold, status: ItemStatus | undefined, wording: Wording): Card {
  const { language } = wording;
  const plan = status?.state.plan ?? named.plan;
  const item = status?.entry.item ?? named.item;
  const round = status?.state.round;
  const assessment = status && verdictIn(status);
  const answer = assessment && round && { plan, round, item, assessment };
  return firstThatFits(
    SIZES.map(
      (size) => () =>
        fillFacts(
          {
            where: round ? whereOf(plan, round, item, wording) : escapeMarkdown(plan.title),
            title: titleOf(plan, item, status, wording),
            mark: answer && status && markedLine({ ...answer, plan: status.state.plan }, wording),
            changes: status && round ? standingTexts(status, round, wording) : [],
            plot:
              answer && plotOf([{ ...answer, plan: status.state.plan }, ...(status.earlier ?? [])], wording),
            texts: wishedFor(plan, item, size, wording),
            source: assessment
              ? withAge(sourceText(assessment, wording), assessment.at, wording)
              : factsTextsIn(language).sourcePlan(plan.title),
          },
          { ...wording, language },
        ),
    ),
  );
}

function titleOf(plan: Plan, item: Item, status: ItemStatus | undefined, { language }: Wording): string {
  const t = targetTextsIn(language);
  const name = capitalise(shortNameOf(plan, item));
  const measure = measureOf(plan, item);
  const assessment = status && verdictIn(status);
  const outcome = assessment && outcomeText(measure, assessment, language);
  if (!measure) return desiredOutcomeOf(plan, item) ? t.inWords(name) : t.nothing(name);
  const target = targetText(measure, language);
  if (outcome === undefined) return target ? t.noOutcome(name, target) : t.justMeasured(name);
  if (!measure.target) return t.noTarget(name, outcome);
  const isReached = assessment?.value === undefined ? undefined : targetReached(measure, assessment.value);
  if (isReached === undefined) return t.beside(name, outcome, target);
  const clauses = isReached ? t.reachedClause : t.missedClause;
  return t.standingOf(name, clauses[measure.target.op](outcome, target));
}

/** The desired outcome, and what else is weighed in, as the plan words them. */
function wishedFor(
  plan: Plan,
  item: Item,
  size: (typeof SIZES)[number],
  { language }: Wording,
): readonly Section[] {
  const t = targetTextsIn(language);
  const wished = desiredOutcomeOf(plan, item);
  const criteria = criteriaOf(plan, item).slice(0, size.criteria);
  return [
    ...(wished ? [{ name: t.desiredOutcome, text: shorten(wished, size.text) }] : []),
    ...(criteria.length > 0
      ? [
          {
            name: factsTextsIn(language).criteriaHead,
            text: criteria.map((one) => `– ${shorten(one, size.text)}`).join('\n'),
          },
        ]
      : []),
  ];
}

/** Of several: what each is to reach, beside how it stands. */
export function targetOfSeveralCard(told: readonly ItemTold[], wording: Wording): Card {
  const { language } = wording;
  const t = targetTextsIn(language);
  const note = (plan: Plan, item: Item) => {
    const measure = measureOf(plan, item);
    const target = measure ? targetText(measure, language) : '';
    return target ? t.aim(target) : desiredOutcomeOf(plan, item);
  };
  return severalCard(told, wording, { note });
}
