import { areaOf, questionsOf, shortNameOf } from '../domain/plan.ts';
import type { RoundState } from '../domain/prompt.ts';
import type { Verdict } from '../domain/scale.ts';
import { changeOf, type SummaryLine } from '../domain/summary.ts';
import { type Card, fill, payload } from './card.ts';
import {
  capitalise,
  escapeMarkdown,
  formatDay,
  formatInstant,
  paragraphs,
  shorten,
  type Wording,
} from './format.ts';
import { answerLine, roundPeriod, verdictMark } from './marks.ts';
import { itemFacts } from './question.ts';
import { textsIn } from './texts/texts.ts';

/** How it is going with one item: status, the why, what has changed, and who says so. */
export function statusCard(state: RoundState, line: SummaryLine, wording: Wording): Card {
  const { language } = wording;
  const t = textsIn(language);
  const { plan, round } = state;
  const { item, assessment, unit } = line;
  const area = areaOf(plan, item);
  const name = shortNameOf(plan, item) + (unit ? ` (${unit})` : '');
  const mark = verdictMark(plan, round.kind, assessment, language);
  const change = assessment ? changeText(state, assessment, wording) : '';
  return fill('status', {
    language,
    where: [roundPeriod(round, wording), ...(area ? [escapeMarkdown(area.title)] : [])].join(' · '),
    title: escapeMarkdown(assessment ? t.howItIsGoing(name) : t.notAnsweredYet(capitalise(name))),
    hasStatus: assessment !== undefined,
    symbol: mark.symbol,
    color: mark.color,
    statusLine: assessment ? answerLine(plan, round, item, assessment, language) : '',
    hasChange: change !== '',
    change,
    texts: questionsOf(plan).flatMap(({ id, label }) => {
      const text = assessment?.texts[id];
      return text ? [{ name: label[language], paragraphs: paragraphs(text) }] : [];
    }),
    units: [],
    choices: [],
    facts: itemFacts(plan, item, wording),
    source: assessment
      ? escapeMarkdown(
          t.source(assessment.author.name, formatInstant(assessment.at, wording), assessment.version),
        )
      : t.askedOf(formatDay(round.due, wording)),
  });
}

function changeText(
  state: RoundState,
  assessment: NonNullable<SummaryLine['assessment']>,
  wording: Wording,
): string {
  const { language } = wording;
  const t = textsIn(language);
  const change = changeOf(state.plan, assessment);
  if (assessment.version === 1) return t.firstAssessment;
  if (!change || !assessment.previous) return '';
  const symbolOf = (verdict: Verdict) => verdictMark(state.plan, state.round.kind, verdict, language).symbol;
  const at = formatInstant(assessment.previous.at, wording);
  return t[change](symbolOf(assessment.previous), symbolOf(assessment), at);
}

/** Most choices on one card; whoever sees more than that has to say more. */
const MAX_CHOICES = 6;

/** One of several that fit; without a respondent, all that is said about the item. */
export interface Choice {
  readonly state: RoundState;
  readonly line: Pick<SummaryLine, 'item' | 'unit'> & { readonly respondent?: string | undefined };
}

/** Several items fit: the person points at one. `verb` says what is then done with it. */
export function choiceCard(hits: readonly Choice[], verb: 'show' | 'open', { language }: Wording): Card {
  const t = textsIn(language);
  return fill('choice', {
    language,
    title: t.whichOne,
    found: t.found(hits.length),
    choices: hits.slice(0, MAX_CHOICES).map(({ state, line }) => ({
      title: shorten(
        capitalise(shortNameOf(state.plan, line.item)) + (line.unit ? ` (${line.unit})` : ''),
        60,
      ),
      verb,
      payload: payload(verb, language, {
        round: state.round.id,
        item: line.item.id,
        ...(line.respondent === undefined ? {} : { respondent: line.respondent }),
      }),
    })),
  });
}
