/** What was said, whole: a card of its own, since it may be longer than what stands around it leaves room for. */
import type { AnswerStatus } from '../../domain/status/item-status.ts';
import { type Card, fitsLong, payload } from '../card.ts';
import { formatValue, leadIn, type Wording, withUnit } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { fillFacts, markedLine, type Section, whereOf } from './fact-card.ts';
import { sourceText, textsOf } from './past.ts';
import { wholeTextsIn } from './whole-texts.ts';

/**
 * All that an answer says in words. What one card does not hold opens from it.
 * @param from the first of the texts that is shown
 */
export function wholeCard(status: AnswerStatus, from: number, wording: Wording): Card {
  const sections = textsOf(status.state.plan, status.words, wording.language);
  for (let count = sections.length - from; count > 1; count -= 1) {
    const card = wholeCardOf(status, sections, [from, from + count], wording);
    if (fitsLong(card)) return card;
  }
  return wholeCardOf(status, sections, [from, from + 1], wording);
}

function wholeCardOf(
  { state, line }: AnswerStatus,
  sections: readonly Section[],
  [from, to]: readonly [number, number],
  wording: Wording,
): Card {
  const { language } = wording;
  const t = wholeTextsIn(language);
  const { plan, round } = state;
  const { item, respondent, unit, assessment } = line;
  const others = [...sections.entries()].filter(([index]) => index < from || index >= to);
  return fillFacts(
    {
      where: whereOf(plan, round, item, wording),
      title: t.wholeOf(withUnit(nameInSentence(plan, item, language), unit)),
      mark: assessment && markedLine({ plan, round, item, assessment }, wording),
      texts: sections.slice(from, to),
      lines: others.map(([index, { name, text }]) => ({
        name: leadIn(name),
        said: t.characters(text.length, formatValue(text.length, undefined, language)),
        read: {
          title: t.showWhole,
          tooltip: t.showWholeOf(name),
          payload: payload('whole', language, {
            round: round.id,
            item: item.id,
            respondent,
            from: index,
            below: 1,
          }),
        },
      })),
      source: assessment ? sourceText(assessment, wording) : '',
    },
    wording,
    ALL,
  );
}

/** Paragraphs of a text that are kept apart. */
const ALL = 200;
