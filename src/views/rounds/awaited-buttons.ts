/** The buttons of what is awaited: other ways to look at it, its pages, and the other rounds. */
import type { Round } from '../../domain/rounds/round.ts';
import type { ListQuestion, Page } from '../../domain/status/list.ts';
import { payload } from '../card.ts';
import { shorten, type Wording } from '../format.ts';
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
  readonly others: readonly Round[];
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
  const actions = [
    ...(page > 0 ? [button(t.showPrevious, t.showPrevious, { page: page - 1 })] : []),
    ...(page < pages - 1 ? [button(t.showMore, t.showMore, { page: page + 1 })] : []),
    ...ways.map((one) => button(t.by[one], t.by[one], { by: one })),
    ...others.map((other) =>
      button(shorten(other.name, BUTTON), t.showRound(shorten(other.name, ROUND)), { round: other.id }),
    ),
  ];
  return actions.length === 0 ? [] : [{ type: 'ActionSet', actions }];
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
