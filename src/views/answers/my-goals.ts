import type { Prompt } from '../../domain/answers/prompt.ts';
import { type Card, fill, payload } from '../card.ts';
import { escapeMarkdown, formatDay, shorten, type Wording, withUnit } from '../format.ts';
import { verdictMark } from '../marks.ts';
import { listName } from '../names.ts';
import { cutOff } from '../status/summary.ts';
import { targetOf } from './question.ts';
import { answerTextsIn } from './texts.ts';

/** Goals on one card: more would pass Teams' 25 KB. Those that wait for an answer come first when there are more. */
const GOALS_AT_MOST = 20;

/** A person's own questions, answered or not, each with its button. */
export function myGoalsCard(prompts: readonly [Prompt, ...Prompt[]], wording: Wording): Card {
  const { language } = wording;
  const t = answerTextsIn(language);
  const rounds = [...new Map(prompts.map(({ round }) => [round.id, round])).values()];
  const waiting = prompts.filter((prompt) => !prompt.current);
  const ordered =
    prompts.length > GOALS_AT_MOST ? [...waiting, ...prompts.filter(({ current }) => current)] : prompts;
  const { shown, hidden } = cutOff(ordered, GOALS_AT_MOST);
  return fill('my-goals', {
    language,
    where: rounds
      .map((round) => `${escapeMarkdown(round.name)}, ${t.dueBy(formatDay(round.due, wording))}`)
      .join(' · '),
    title: t.myGoalsLeft(waiting.length, prompts.length),
    goals: shown.map((prompt) => {
      const { plan, round, expected, current } = prompt;
      const mark = verdictMark(plan, round.kind, current, language);
      const word = current ? mark.word : t.notAnswered;
      return {
        name: escapeMarkdown(withUnit(listName(plan, expected.item, 80), expected.unit)),
        ...mark,
        word: rounds.length > 1 ? `${word} · ${shorten(round.name, 40)}` : word,
        action: current ? t.change : t.answerNow,
        payload: payload('open', language, targetOf(prompt)),
      };
    }),
    hasMore: hidden > 0,
    more: t.andMore(hidden),
  });
}
