/** A text that a form does not hold beside the others, since the card would be too large. */
import { rawOf } from '../../domain/answers/assessment.ts';
import { rulesOf, type ShownPrompt } from '../../domain/answers/prompt.ts';
import { type Card, fill, payload } from '../card.ts';
import { DOT, escapeMarkdown, formatValue, type Wording } from '../format.ts';
import { dueTextLate, questionText } from '../marks.ts';
import { textInputs } from './answer-inputs.ts';
import { actionRows, targetOf } from './question-actions.ts';
import { answerTextsIn } from './texts.ts';

/** One text of an answer, to be changed by itself. */
export function partCard(prompt: ShownPrompt, part: string, wording: Wording): Card {
  const { language } = wording;
  const { plan, round, expected, current } = prompt;
  const t = answerTextsIn(language);
  const asked = rulesOf(prompt).questions.filter(({ id }) => id === part);
  const filled = current ? rawOf(current) : { texts: {} };
  const always = textInputs(asked, filled, language);
  return fill('question', {
    language,
    where: [escapeMarkdown(round.name), dueTextLate(round, wording)].join(DOT),
    title: questionText(plan, expected.item, language),
    titleSize: 'Large',
    note: escapeMarkdown(t.restStays),
    instead: '',
    hasNotices: false,
    ...{ notices: [], earlier: [], earlierHint: '', left: [], begun: [] },
    hasKnown: false,
    ...{ facts: [], hasFolds: false, folds: [], planHint: '', last: [] },
    ...NO_INPUTS,
    required: always.some(({ required }) => required) ? escapeMarkdown(t.required) : '',
    always,
    noSecrets: t.noSecrets,
    // It shows what is stored: a draft of the same has not been seen here, and is joined to what is kept.
    rows: actionRows({ ...prompt, begun: undefined }, wording, undefined, { only: part }),
  });
}

/** A form that asks for a text alone. */
const NO_INPUTS = {
  ...{ asksStatus: false, asksStage: false, asksDirection: false, hasDeviation: false },
  ...{ statuses: [], stages: [], days: [], directions: [], deviation: [] },
  ...{ proposedFirst: [], outcomesFirst: [], proposed: [], outcomes: [] },
};

/** What stands in the place of a text that the form does not hold. */
export function leftBlocks(prompt: ShownPrompt, left: readonly string[], { language }: Wording) {
  const t = answerTextsIn(language);
  return rulesOf(prompt)
    .questions.filter(({ id }) => left.includes(id))
    .map(({ id, label }) => ({
      label: escapeMarkdown(label[language]),
      note: t.partLong(formatValue(prompt.current?.texts[id]?.length ?? 0, undefined, language)),
      title: t.changePart,
      tooltip: t.changePartOf(label[language]),
      payload: payload('open', language, { ...targetOf(prompt), part: id, below: 1 }),
    }));
}
