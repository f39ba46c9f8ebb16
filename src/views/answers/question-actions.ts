/** The buttons of a question: all of them send what stands in the form, so that none clears it. */
import type { RawAnswer, WordedAssessment } from '../../domain/answers/assessment.ts';
import { ASIDE, type Prompt, type ShownPrompt } from '../../domain/answers/prompt.ts';
import { payload } from '../card.ts';
import type { Wording } from '../format.ts';
import { answerTextsIn } from './texts.ts';

/** Why the same question is asked again, and what had been filled in. */
export interface Retry {
  readonly filled: RawAnswer;
  readonly notices: readonly string[];
  /** The version that was before the person's eyes; the current one when left out. */
  readonly basedOn?: number;
  /** Asked because status and outcome say different things: what is sent now is taken as it is. */
  readonly isSure?: boolean;
  /** What was answered in between, by somebody else or by the same person in another card. */
  readonly earlier?:
    | {
        readonly answer: WordedAssessment;
        readonly isOwn: boolean;
        /** Both stand in the form. */
        readonly isJoined?: boolean;
      }
    | undefined;
}

/** What a payload says about which answer is meant. */
export function targetOf({ round, expected }: Prompt) {
  return { round: round.id, item: expected.item.id, respondent: expected.respondent };
}

/** Which texts of an answer are not in the form, or the only one that is: of the others, what is stored stays. */
export interface Part {
  readonly kept?: readonly string[];
  readonly only?: string;
}

/** The same, with what stands before the person's eyes: by it a press can tell what they have typed. */
export function formOf(prompt: ShownPrompt, basedOn = prompt.current?.version ?? 0, part: Part = {}) {
  const draft = prompt.begun?.own?.at;
  const seen = draft === undefined ? {} : { draft };
  return { ...targetOf(prompt), queue: prompt.queue, basedOn, ...seen, ...part };
}

/**
 * At most three buttons in a row: what sends the answer, or says which of two is to count; below it what leaves the question.
 * @param isBare there is no room for more than what a choice between two answers needs
 */
export function actionRows(
  prompt: ShownPrompt,
  wording: Wording,
  retry: Retry | undefined,
  part: Part = {},
  isBare = false,
) {
  const { language } = wording;
  const t = answerTextsIn(language);
  const form = formOf(prompt, retry?.basedOn, part);
  const button = (verb: string, title: string, tooltip: string, fields: object = {}) => ({
    title,
    tooltip,
    verb,
    style: verb === 'submit' ? 'positive' : 'default',
    payload: payload(verb, language, { ...form, ...fields }),
  });
  const giveOrTake = ({ givenTo }: Prompt) =>
    givenTo ? button('take-back', t.takeBack, t.takeBackOf) : button('ask-other', t.askOther, t.askOtherOf);
  const sendTitle = retry?.earlier && !retry.earlier.isJoined ? t.sendMine : t.sendAnswer;
  const send = button('submit', sendTitle, sendTitle, retry?.isSure ? { isSure: 1 } : {});
  const save = button('save-draft', t.saveDraft, t.saveDraftOf);
  const earlier = retry?.earlier;
  const choice = earlier && [
    button('keep', t.keepSaved, earlier.isOwn ? t.keepMine : t.keepTheirs(earlier.answer.author.name)),
    ...(earlier.isJoined ? [] : [button('join', t.join, t.joinOf)]),
  ];
  const isInRow = prompt.queue !== ASIDE && prompt.of > 1;
  const leave = [
    ...(isInRow ? [button('skip', t.skip, t.skipOf)] : []),
    ...(isInRow && prompt.number > 1 ? [button('back', t.back, t.backOf)] : []),
    ...(prompt.current ? [] : [giveOrTake(prompt)]),
  ];
  const rows = choice
    ? [
        [send, ...choice],
        [save, ...(isBare ? [] : leave)],
      ]
    : [[send, save], leave];
  return rows.filter(({ length }) => length > 0).map((actions) => ({ actions }));
}
