/** What an approver presses: approval right below the answers, and apart from it the form for sending one back. */
import { type GivenLine, MAX_COMMENT, markOf, type ReadArea } from '../../domain/answers/approval.ts';
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import type { Language } from '../../domain/language.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { payload } from '../card.ts';
import { shorten, withUnit } from '../format.ts';
import { listName } from '../names.ts';
import { approvalTextsIn } from './approval-texts.ts';

/** The inputs of the form for sending an answer back. */
export const BACK_INPUTS = { answer: 'answer', comment: 'comment' } as const;

/** What has been filled in, and what is said of it. */
export interface AreaLook {
  readonly notices?: readonly string[];
  readonly filled?: { readonly answer: string; readonly comment: string } | undefined;
  /** A comment that is not sent is left behind when this is approved. */
  readonly isSure?: boolean;
  /** The first of the answers that are shown whole, from 0; all, or none where there is no room, when left out. */
  readonly from?: number;
}

type Given = GivenLine<WordedAssessment>;

/** Characters of a name in a list. */
const NAME = 80;

export function listed({ plan }: Pick<RoundState, 'plan'>, { item, unit }: Pick<Given, 'item' | 'unit'>) {
  return withUnit(listName(plan, item, NAME), unit);
}

export const NO_FORM = { choices: [], inputs: [], help: [], hasActions: false, actions: [] };

/** The form for sending one of the answers back that are shown. */
export function backForm(
  read: ReadArea,
  lines: readonly Given[],
  { filled, from }: AreaLook,
  language: Language,
) {
  const t = approvalTextsIn(language);
  const options = lines.map((line) => ({ title: listed(read.state, line), value: answerName(line) }));
  const [only, ...others] = options;
  return {
    formTitle: t.needsChange,
    choices: [
      {
        id: BACK_INPUTS.answer,
        label: t.whichAnswer,
        placeholder: t.choose,
        value: filled?.answer ?? (others.length === 0 ? (only?.value ?? '') : ''),
        options,
      },
    ],
    inputs: [
      {
        id: BACK_INPUTS.comment,
        label: t.comment,
        maxLength: MAX_COMMENT,
        value: shorten(filled?.comment ?? '', MAX_COMMENT),
      },
    ],
    help: [],
    hasActions: true,
    actions: [
      {
        ...{ title: t.sendBack, tooltip: t.sendBackOf, verb: 'send-back', style: 'default', inputs: 'auto' },
        payload: payload('send-back', language, seenIn(read, from)),
      },
    ],
  };
}

/** Names an answer and its version among those of an area: ids hold no slash. */
function answerName({ assessment: { item, respondent, version } }: Given): string {
  return `${item}/${version}/${respondent}`;
}

/** What lay before the approver's eyes. */
function seenIn({ state, area }: ReadArea, from: number | undefined) {
  const page = from === undefined ? {} : { from };
  return { round: state.round.id, area: area.area.id, ...page, seen: markOf(area) };
}

/**
 * Approving all that waits, and reading what is not shown: that comes first while there is more to read.
 * @param all how many answers wait
 * @param count how many of them are shown
 * @param from the first of these
 */
export function decideButtons(
  read: ReadArea,
  all: number,
  count: number,
  look: AreaLook,
  from: number,
  language: Language,
) {
  if (all === 0) return [];
  const t = approvalTextsIn(language);
  const { state, area } = read;
  const title = shorten(area.area.title, 60);
  const target = { round: state.round.id, area: area.area.id };
  const next = count === 0 ? 0 : from + count;
  const isMore = next < all;
  const approve = {
    ...{ title: t.approveAll(all), tooltip: t.ofArea(t.approveAll(all), title), verb: 'approve' },
    ...{ style: isMore ? 'default' : 'positive', inputs: count > 0 ? 'auto' : 'none' },
    payload: payload('approve', language, {
      ...seenIn(read, look.from),
      ...(look.isSure ? { isSure: 1 } : {}),
    }),
  };
  const readFrom = (name: string, place: number) => ({
    ...{ title: name, tooltip: t.ofArea(name, title), verb: 'read-approval' },
    ...{ style: isMore ? 'positive' : 'default', inputs: 'none' },
    payload: payload('read-approval', language, { ...target, from: place }),
  });
  if (isMore) return [readFrom(count > 0 ? t.readMore : t.read, next), approve];
  return [approve, ...(from > 0 ? [readFrom(t.readAgain, 0)] : [])];
}
