/** The buttons of what is awaited: other ways to look at it, its pages, and the other rounds. */
import type { Round } from '../../domain/rounds/round.ts';
import type { ListQuestion, Page } from '../../domain/status/list.ts';
import { payload } from '../card.ts';
import { shorten, type Wording } from '../format.ts';
import { quoted } from '../texts/words.ts';
import { awaitedTextsIn } from './awaited-texts.ts';

export const AWAITED_BY = ['person', 'unit', 'area'] as const;
export type AwaitedBy = (typeof AWAITED_BY)[number];

/** Characters of a button's title that fit a phone with large text. */
const BUTTON = 18;
const ROUND = 100;

interface Looked {
  readonly question: ListQuestion;
  readonly round: Round;
  readonly by: AwaitedBy;
  readonly page: Page<unknown>;
  /** With what each is called beside the one that is shown. */
  readonly others: readonly { readonly round: Round; readonly name: string }[];
  /** Nothing is left to look at in another way. */
  readonly isDone: boolean;
}

/** They put another card in the place of this one. */
export function turnButtons(
  { question, round, by, page: { page, pages }, others, isDone }: Looked,
  language: Wording['language'],
): readonly object[] {
  const t = awaitedTextsIn(language);
  const { filter, among, words } = question;
  const asked = { filter, ...(among ? { among } : {}), ...(words === undefined ? {} : { words }) };
  const button = (title: string, tooltip: string, wish: object) =>
    actionOf(
      title,
      tooltip,
      payload('awaited', language, { round: round.id, by, page: 0, ...asked, ...wish }),
    );
  const ways = filter.person === undefined && !isDone ? AWAITED_BY.filter((one) => one !== by) : [];
  const rows = [
    [...(isDone || isNarrow(question) ? [] : [remindAll(round, language)])],
    ways.map((one) => button(t.by[one], t.by[one], { by: one })),
    [
      ...(page > 0 ? [button(t.showPrevious, t.showPrevious, { page: page - 1 })] : []),
      ...(page < pages - 1 ? [button(t.showMore, t.showMore, { page: page + 1 })] : []),
    ],
    others.map((other) => button(openingOf(other.name), t.showRound(other.name), { round: other.round.id })),
  ];
  return rows.filter((actions) => actions.length > 0).map((actions) => ({ type: 'ActionSet', actions }));
}

/** As many words of a name as there is room for: what is read aloud of the button begins with them. */
function openingOf(name: string): string {
  if (name.length <= BUTTON) return name;
  const whole = name.slice(0, BUTTON + 1).replace(/[\s:,]+\S*$/u, '');
  return whole.length > BUTTON ? name.slice(0, BUTTON).trimEnd() : whole;
}

/** What is asked about is a part of the round: all of it is not to be reminded of from there. */
function isNarrow({ filter, among }: ListQuestion): boolean {
  const { isAnswered: _, ...narrowing } = filter;
  return among !== undefined || Object.values(narrowing).some((one) => one !== undefined);
}

/** Shows first who would get what. */
function remindAll({ id, name }: Round, language: Wording['language']): object {
  const t = awaitedTextsIn(language);
  const tooltip = t.remindAllIn(quoted(shorten(name, ROUND), language));
  return {
    ...belowAction(t.remindAll, tooltip, payload('remind-people', language, { round: id })),
    style: 'positive',
  };
}

function actionOf(title: string, tooltip: string, data: ReturnType<typeof payload>): object {
  const said = { title, tooltip, data };
  const fallback = { type: 'Action.Submit', ...said };
  return { type: 'Action.Execute', ...said, verb: data.verb, fallback };
}

/** One whose answer comes below, so that the list stays as it is. */
export function belowAction(title: string, tooltip: string, data: ReturnType<typeof payload>): object {
  return { type: 'Action.Submit', title, tooltip, associatedInputs: 'none', data: { ...data, below: 1 } };
}
