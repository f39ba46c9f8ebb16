import { z } from 'zod/v4';
import { approveArea, type DecisionOutcome, sendBack } from '../../../commands/answers/approve.ts';
import {
  type AreaTarget,
  approvalIn,
  type FoundArea,
  findArea,
  isApprovalAsked,
  myAreas,
  readArea,
} from '../../../commands/answers/find-approval.ts';
import { toDecide } from '../../../domain/answers/approval.ts';
import { isAnswerTo } from '../../../domain/answers/expected.ts';
import { plainName } from '../../../domain/names.ts';
import { areaCard } from '../../../views/answers/approval.ts';
import { type AreaLook, BACK_INPUTS } from '../../../views/answers/approval-form.ts';
import {
  approvedCard,
  areasCard,
  nameOf,
  peopleOf,
  sentBackCard,
} from '../../../views/answers/approval-lists.ts';
import { approvalTextsIn } from '../../../views/answers/approval-texts.ts';
import { formatValue } from '../../../views/format.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';

const target = { round: payloadId, area: payloadId };
const from = z.int().min(0).optional();
const seen = z.string().max(60);

/** Whoever is named for an area reads its answers, approves them, or sends one back. */
export const approve: Capability = {
  id: 'approve',
  words: { sv: 'godkänn', en: 'approve' },
  argument: { sv: '[målområde]', en: '[goal area]' },
  does: {
    sv: 'Visar svaren som väntar på ditt godkännande.',
    en: 'Shows the answers that wait for your approval.',
  },
  asNext: { sv: 'Godkänn fler', en: 'Approve more' },
  right: 'approve',
  place: 'personal',
  helpOrder: 12,
  isThere: ({ deps }) => isApprovalAsked(deps),
  say: (turn, { subject }) => list(turn, subject),
  verbs: [
    verb({
      name: 'open-approval',
      does: { sv: 'Visar svaren i ett målområde.', en: 'Shows the answers in a goal area.' },
      payload: z.object({ ...target, from }),
      press: open,
    }),
    verb({
      name: 'read-approval',
      does: { sv: 'Visar fler av svaren i ett målområde.', en: 'Shows more of the answers in a goal area.' },
      payload: z.object({ ...target, from }),
      press: open,
    }),
    verb({
      name: 'approve',
      does: { sv: 'Godkänner svaren i ett målområde.', en: 'Approves the answers in a goal area.' },
      undoneBy: 'send-back',
      isSaving: true,
      payload: z.looseObject({ ...target, from, seen, isSure: z.literal(1).optional() }),
      press: approveAll,
      form: formAgain,
    }),
    verb({
      name: 'send-back',
      does: { sv: 'Skickar tillbaka ett svar med en kommentar.', en: 'Sends an answer back with a comment.' },
      undoneBy: 'approve',
      isSaving: true,
      payload: z.looseObject({ ...target, from, seen }),
      press: sendOneBack,
      form: formAgain,
    }),
  ],
};

async function list(turn: Turn, words: string): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const areas = (await myAreas(actor, deps)).filter(({ area }) =>
    plainName(area.area.title).includes(plainName(words)),
  );
  const ready = areas.filter(({ state, area }) => toDecide(area, state.round).length > 0);
  const [only, ...others] = ready;
  if (only && others.length === 0) return show(only, {}, turn);
  const [first] = areas;
  if (!first) return text(approvalTextsIn(wording.language).nothingWaits);
  return card(areasCard(areas, first.state.round, wording), { command: 'summary' });
}

async function open(
  turn: Turn,
  payload: AreaTarget & { readonly from?: number | undefined },
): Promise<Reply> {
  const found = await findArea(turn.actor, payload, turn.deps);
  return show(found, payload.from === undefined ? {} : { from: payload.from }, turn);
}

async function show(found: FoundArea, look: AreaLook, { actor, wording, deps }: Turn): Promise<Reply> {
  return card(areaCard(await readArea(found, actor, deps), look, wording));
}

const typed = z.string().catch('');

/** The form as it was filled in. */
function filledIn(payload: Readonly<Record<string, unknown>>) {
  return {
    answer: typed.parse(payload[BACK_INPUTS.answer]),
    comment: typed.parse(payload[BACK_INPUTS.comment]),
  };
}

type Decided = AreaTarget &
  Readonly<Record<string, unknown>> & { readonly from?: number | undefined; readonly seen: string };

async function formAgain(turn: Turn, payload: Decided, notice: string): Promise<Reply> {
  return again(turn, payload, [notice]);
}

/** The same card with what was filled in. */
async function again(
  turn: Turn,
  payload: Decided,
  notices: readonly string[],
  rest: Pick<AreaLook, 'isSure'> = {},
): Promise<Reply> {
  const found = await findArea(turn.actor, payload, turn.deps);
  const page = payload.from === undefined ? {} : { from: payload.from };
  return show(found, { ...page, ...rest, notices, filled: filledIn(payload) }, turn);
}

async function approveAll(
  turn: Turn,
  payload: Decided & { readonly isSure?: 1 | undefined },
): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = approvalTextsIn(wording.language);
  // What has been typed would be gone.
  if (!payload.isSure && filledIn(payload).comment.trim() !== '')
    return again(turn, payload, [t.commentLeft], { isSure: true });
  const done = await approveArea(actor, payload, deps);
  const { is, approved, sentBack } = done.area;
  // Others may have sent back all that waited.
  const isSaid = is === 'approved' || (approved.length > 0 && sentBack.length > 0);
  if (done.outcome !== 'decided' || !isSaid) return again(turn, { ...payload, from: undefined }, [t.changed]);
  const found = await findArea(actor, payload, deps);
  const approval = await approvalIn(found.state, deps);
  if (!approval) return text(t.nothingWaits);
  return card(approvedCard(await readArea(found, actor, deps), approval, wording), ...(await moreOf(turn)));
}

/** Another area waits. */
async function moreOf({ actor, deps }: Turn) {
  const waits = (await myAreas(actor, deps)).some(
    ({ state, area }) => toDecide(area, state.round).length > 0,
  );
  return [{ command: waits ? 'approve' : 'publish' }, { command: 'summary' }];
}

/** Which answer was chosen, and in which version. */
function chosenIn(payload: Decided) {
  const [item = '', version = '', ...respondent] = filledIn(payload).answer.split('/');
  return { item, version: Number(version), respondent: respondent.join('/') };
}

async function sendOneBack(turn: Turn, payload: Decided): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = approvalTextsIn(wording.language);
  const chosen = chosenIn(payload);
  const { comment } = filledIn(payload);
  if (chosen.item === '') return again(turn, payload, [t.chooseAnswer]);
  const { round, area, seen } = payload;
  const done = await sendBack(actor, { round, area, seen, ...chosen, comment }, deps);
  if (done.outcome === 'invalid') return again(turn, payload, [faultText(done, turn)]);
  if (done.outcome === 'changed') return again(turn, payload, [t.changed]);
  const found = await findArea(actor, payload, deps);
  const read = await readArea(found, actor, deps);
  const back = read.area.sentBack.find(({ line }) => {
    return isAnswerTo(line, { item: chosen.item, respondent: chosen.respondent });
  });
  const { language } = wording;
  const isLeft = toDecide(read.area, read.state.round).length > 0;
  if (back && !isLeft) return card(sentBackCard(read, back.line, wording));
  const notice = back
    ? t.sentBackNow(nameOf(read.state, back.line, language), peopleOf(read.state, back.line, language))
    : t.changed;
  return card(areaCard(read, { notices: [notice] }, wording));
}

function faultText(
  { findings: [{ code, value = '', limit = '' }] }: Extract<DecisionOutcome, { outcome: 'invalid' }>,
  { wording: { language } }: Turn,
): string {
  const t = approvalTextsIn(language);
  if (code !== 'too-long') return t.writeComment;
  return t.commentTooLong(formatValue(value, undefined, language), formatValue(limit, undefined, language));
}
