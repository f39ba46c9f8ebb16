import { shortNameOf } from '../domain/plan.ts';
import type { Prompt } from '../domain/prompt.ts';
import { type Card, fill, payload } from './card.ts';
import { capitalise, escapeMarkdown, formatDay, shorten, type Wording } from './format.ts';
import { statusMark } from './marks.ts';
import { targetOf } from './question.ts';
import { textsIn } from './texts/texts.ts';

/** A person's own questions in one round, answered or not, each with its button. */
export function myGoalsCard(prompts: readonly [Prompt, ...Prompt[]], wording: Wording): Card {
  const { language } = wording;
  const t = textsIn(language);
  const { round } = prompts[0];
  const left = prompts.filter((prompt) => !prompt.current).length;
  return fill('my-goals', {
    language,
    where: [t.myGoals, escapeMarkdown(round.name), t.dueBy(formatDay(round.due, wording))].join(' · '),
    title: t.myGoalsLeft(left, prompts.length),
    goals: prompts.map((prompt) => {
      const { plan, expected, current } = prompt;
      const mark = statusMark(plan, round.kind, current?.status, language);
      return {
        name: escapeMarkdown(capitalise(shorten(shortNameOf(plan, expected.item), 80))),
        ...mark,
        word: current ? mark.word : t.notAnswered,
        action: current ? t.change : t.answerNow,
        payload: payload('open', language, targetOf(prompt)),
      };
    }),
  });
}
