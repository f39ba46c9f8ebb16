import type { Prompt } from '../../domain/answers/prompt.ts';
import { type Item, shortNameOf } from '../../domain/plans/plan.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, DOT, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { dueTextLate, verdictMark } from '../marks.ts';
import { apartText, listName } from '../names.ts';
import { anewText } from './anew.ts';
import { targetOf } from './question-actions.ts';
import { answerTextsIn } from './texts.ts';

/** Goals on one card: more would pass Teams' 25 KB. Those that wait for an answer come first when there are more. */
const GOALS_AT_MOST = 20;
/** Where all names are as long as can be. */
const LONG_GOALS_AT_MOST = 12;
/** Characters of a name in the list; the button beside it says all of it, where there is room. */
const NAME = 80;
/** Characters of why something is asked for anew; it stands whole above the question. */
const WORDS = 120;

/** A person's own questions, answered or not, each with its button. */
export function myGoalsCard(prompts: readonly [Prompt, ...Prompt[]], wording: Wording): Card {
  const looks = [
    { isWhole: true, most: GOALS_AT_MOST },
    { isWhole: false, most: GOALS_AT_MOST },
    { isWhole: false, most: LONG_GOALS_AT_MOST },
  ];
  return firstThatFits(looks.map((look) => () => myGoalsCardOf(prompts, look, wording)));
}

interface Look {
  /** Whether the buttons say the whole name. */
  readonly isWhole: boolean;
  readonly most: number;
}

function myGoalsCardOf(prompts: readonly Prompt[], { isWhole, most }: Look, wording: Wording): Card {
  const { language } = wording;
  const t = answerTextsIn(language);
  const rounds = [...new Map(prompts.map(({ round }) => [round.id, round])).values()];
  const own = prompts.filter(({ givenTo }) => !givenTo);
  const waiting = own.filter((prompt) => !prompt.current || prompt.anew);
  const others = prompts.filter((prompt) => !waiting.includes(prompt));
  const ordered = prompts.length > most ? [...waiting, ...others] : prompts;
  const { shown, hidden } = cutOff(ordered, most);
  const isMany = rounds.length > 1;
  return fill('my-goals', {
    language,
    where: rounds.map((round) => `${escapeMarkdown(round.name)}, ${dueTextLate(round, wording)}`).join(DOT),
    title: own.length === 0 ? t.allGiven : t.myGoalsLeft(waiting.length, own.length),
    goals: shown.map((prompt) => rowOf(prompt, { isMany, isWhole, all: prompts }, wording)),
    hasMore: hidden > 0,
    more: t.notShown(hidden),
  });
}

interface RowLook {
  readonly isMany: boolean;
  readonly isWhole: boolean;
  readonly all: readonly Prompt[];
}

/** A line of the list; the button says which goal, unit and round it is for, since all of them are called alike. */
function rowOf(prompt: Prompt, { isMany, isWhole, all }: RowLook, { language }: Wording) {
  const { plan, round, expected, current, givenTo, anew } = prompt;
  const t = answerTextsIn(language);
  const mark = verdictMark(plan, round.kind, current, language);
  const isGiven = givenTo !== undefined && !current;
  const word = current ? mark.word : t.notAnswered;
  const where = [
    ...(anew ? [escapeMarkdown(anewText({ ...anew, words: shorten(anew.words, WORDS) }, language))] : []),
    ...(isGiven ? [escapeMarkdown(t.givenTo(shorten(givenTo.to.name, 40)))] : []),
    ...(isMany ? [escapeMarkdown(shorten(round.name, 40))] : []),
  ];
  const name = listName(plan, expected.item, NAME);
  const isListed = ({ id }: Item) =>
    all.some((one) => one.plan.id === plan.id && one.expected.item.id === id);
  const apart = apartText(plan, expected.item, isListed, language);
  const ofUnit = (one: string) => (expected.unit ? t.withUnit(one, expected.unit) : one) + apart;
  const whole = isWhole ? capitalise(shortNameOf(plan, expected.item)) : name;
  const about = [ofUnit(whole), ...(isMany ? [round.name] : [])].join(DOT);
  return {
    name: escapeMarkdown(ofUnit(name)),
    ...mark,
    word,
    round: where.join(DOT),
    verb: isGiven ? 'take-back' : 'open',
    action: isGiven ? t.undoGiven : current ? t.change : t.answerNow,
    tooltip: isGiven ? t.undoGivenOf(about) : current ? t.changeOf(about) : t.answerOf(about),
    payload: payload(isGiven ? 'take-back' : 'open', language, targetOf(prompt)),
  };
}
