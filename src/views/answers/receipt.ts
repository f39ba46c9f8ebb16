import type { Assessment } from '../../domain/answers/assessment.ts';
import type { Prompt } from '../../domain/answers/prompt.ts';
import { questionsOf, shortNameOf } from '../../domain/plans/plan.ts';
import { type Card, fill, payload } from '../card.ts';
import { escapeMarkdown, formatInstant, leadIn, shorten, type Wording, withUnit } from '../format.ts';
import { answerLine, verdictMark } from '../marks.ts';
import { questionCard, targetOf } from './question.ts';
import { answerTextsIn } from './texts.ts';

/** How much of each text a receipt repeats, in characters. */
const EXCERPT = 200;

/** What was stored, and in the same card the person's next question, or that there is none left. */
export function receiptCard(
  prompt: Prompt,
  stored: Assessment,
  next: Prompt | undefined,
  wording: Wording,
): Card {
  const { language } = wording;
  const { plan, round, expected } = prompt;
  const t = answerTextsIn(language);
  const { symbol } = verdictMark(plan, round.kind, stored, language);
  const receipt = fill('receipt', {
    language,
    title: escapeMarkdown(t.saved(withUnit(shortNameOf(plan, expected.item), expected.unit))),
    symbol,
    statusLine: answerLine(plan, round, expected.item, stored, language),
    texts: questionsOf(plan).flatMap(({ id, label }) => {
      const text = stored.texts[id];
      return text ? [{ name: leadIn(label[language]), value: shorten(text, EXCERPT) }] : [];
    }),
    source: escapeMarkdown(t.savedBy(stored.author.name, stored.version, formatInstant(stored.at, wording))),
    change: t.change,
    payload: payload('open', language, targetOf(prompt)),
    isLast: next === undefined && expected.owners.includes(stored.author.id),
    after: t.allAnswered(prompt.of),
  });
  if (!next) return receipt;
  const question = questionCard(next, wording);
  return { ...question, body: [...receipt.body, ...question.body] };
}
