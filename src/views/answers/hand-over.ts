/** Giving a question to somebody else. */
import { type HandOver, MAX_NOTE } from '../../domain/answers/hand-over.ts';
import type { Prompt, ShownPrompt } from '../../domain/answers/prompt.ts';
import type { Person } from '../../domain/people/people.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { DOT, escapeMarkdown, type Wording, withUnit } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { dueTextLate } from '../marks.ts';
import { peopleChoices } from '../people/people-picker.ts';
import { questionCards } from './question.ts';
import { formOf, targetOf } from './question-actions.ts';
import { answerTextsIn } from './texts.ts';

/** People named by the picker, tried until the card fits: beyond them, Teams searches the whole municipality. */
const CHOICES_AT_MOST = [120, 40, 0];

interface Choice {
  readonly prompt: Prompt;
  readonly people: readonly Person[];
  readonly deputy: Person | undefined;
  readonly canPick: boolean;
}

/** What was filled in, and what is wrong with it. */
interface Filled {
  readonly person: string;
  readonly note: string;
  readonly notice: string;
}

/** Who is to answer: the deputy is chosen to begin with. */
export function handOverForm(choice: Choice, wording: Wording, filled?: Filled): Card {
  return firstThatFits(CHOICES_AT_MOST.map((most) => () => formOfMany(choice, wording, filled, most)));
}

function formOfMany(
  { prompt, people, deputy, canPick }: Choice,
  wording: Wording,
  filled: Filled | undefined,
  most: number,
): Card {
  const { language } = wording;
  const t = answerTextsIn(language);
  const target = { ...targetOf(prompt), queue: prompt.queue };
  const isForm = canPick || people.length > 0;
  const give = {
    title: t.handOver,
    tooltip: t.handOver,
    verb: 'hand-over',
    style: 'positive',
    payload: payload('hand-over', language, target),
  };
  const back = {
    title: t.toTheQuestion,
    tooltip: t.toTheQuestion,
    verb: 'open',
    style: 'default',
    payload: payload('open', language, target),
  };
  const chosen = people.find(({ id }) => id === filled?.person) ?? deputy;
  return cardOf(prompt, wording, {
    title: t.whoShallAnswer(nameOf(prompt, wording)),
    lead: canPick ? t.handOverLead : isForm ? t.onlyDeputy : t.nobodyToAsk,
    notice: filled?.notice ?? '',
    isForm,
    isPicked: canPick,
    person: chosen?.id ?? '',
    note: filled?.note ?? '',
    choices: peopleChoices(people, chosen ? [{ id: chosen.id, person: chosen }] : [], most),
    actions: isForm ? [give, back] : [back],
  });
}

/** That it is handed over, and in the same card the person's next question, if there is one. */
export function handedOverCard(
  handOver: HandOver,
  prompt: Prompt,
  hasChat: boolean,
  next: ShownPrompt | 'unknown' | undefined,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = answerTextsIn(language);
  const follows = next === 'unknown' ? undefined : next;
  const above = () =>
    cardOf(prompt, wording, {
      title: t.handedOver(nameOf(prompt, wording), handOver.to.name),
      lead: (hasChat ? t.receiverIsAsked : t.receiverHasNoChat)(handOver.to.name),
      actions: [
        {
          title: t.takeBack,
          tooltip: t.takeBackOf,
          verb: 'take-back',
          style: 'default',
          payload: payload('take-back', language, {
            ...{ ...targetOf(prompt), queue: prompt.queue },
            ...(follows ? { typed: formOf(follows) } : {}),
          }),
        },
      ],
    });
  if (!follows) return above();
  return firstThatFits(
    questionCards(follows, wording, { isBelow: true }).map((below) => () => {
      const question = below();
      return { ...question, body: [...above().body, ...question.body] };
    }),
  );
}

interface Said {
  readonly title: string;
  readonly lead: string;
  readonly notice?: string;
  readonly isForm?: boolean;
  readonly isPicked?: boolean;
  readonly person?: string;
  readonly note?: string;
  readonly choices?: readonly object[];
  readonly actions: readonly object[];
}

function cardOf({ round, expected }: Prompt, wording: Wording, said: Said): Card {
  const t = answerTextsIn(wording.language);
  const { title, lead, notice = '', isForm = false, isPicked = false, choices = [], ...rest } = said;
  return fill('hand-over', {
    language: wording.language,
    where: [
      ...(expected.unit ? [escapeMarkdown(expected.unit)] : []),
      escapeMarkdown(round.name),
      dueTextLate(round, wording),
    ].join(DOT),
    title: escapeMarkdown(title),
    lead: escapeMarkdown(lead),
    notice: escapeMarkdown(notice),
    required: t.required,
    receiver: t.receiver,
    choosePerson: t.chooseReceiver,
    noteLabel: t.noteToReceiver,
    maxNote: MAX_NOTE,
    ...{ isForm, isPicked, choices, person: '', note: '' },
    ...rest,
  });
}

function nameOf({ plan, expected }: Prompt, { language }: Wording): string {
  return withUnit(nameInSentence(plan, expected.item, language), expected.unit);
}
