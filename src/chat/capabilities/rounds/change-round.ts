/** Extending, closing and withdrawing a round: what it would mean, and what was done. */
import { z } from 'zod/v4';
import { extendRound, withdrawOpenRound } from '../../../commands/rounds/change-round.ts';
import { closeOpenRound } from '../../../commands/rounds/manage-rounds.ts';
import { lookAtDue } from '../../../commands/rounds/preview-round.ts';
import { seeRound } from '../../../commands/rounds/see-rounds.ts';
import { dayIn, type IsoDate } from '../../../domain/dates.ts';
import { Problem } from '../../../domain/errors.ts';
import { dueFindings } from '../../../domain/rounds/open-round.ts';
import { isClosed, isOpen } from '../../../domain/rounds/round.ts';
import { changingTextsIn } from '../../../views/rounds/changing-texts.ts';
import {
  closeCard,
  closedCard,
  EXTEND_INPUTS,
  extendCard,
  extendedCard,
  withdrawCard,
  withdrawnCard,
} from '../../../views/rounds/round-changes.ts';
import { faultsText } from '../../../views/rounds/round-form.ts';
import { card, type Reply, type Turn } from '../../turn.ts';

type Chosen = { readonly round: string } & Readonly<Record<string, unknown>>;
const typed = z.string().trim().max(20).catch('');
const ROUNDS = { command: 'round' };

export async function askToExtend(
  { actor, wording, deps }: Turn,
  id: string,
  { due, notice }: { readonly due?: IsoDate | undefined; readonly notice?: string | undefined },
): Promise<Reply> {
  const summary = await seeRound(actor, id, deps);
  const { round } = summary.state;
  if (!isOpen(round)) throw new Problem('round-not-open', { round: round.name });
  const faults =
    due === undefined ? [] : dueFindings({ ...round, due }, dayIn(wording.timezone, wording.now));
  if (faults.length > 0) {
    const told = changingTextsIn(wording.language).notMoved(faultsText(faults, wording, false));
    return card(extendCard(summary, { due, notice: notice ?? told, isRefused: true }, wording), ROUNDS);
  }
  const collisions = due === undefined ? [] : await lookAtDue(round, due, deps);
  return card(extendCard(summary, { due, notice, collisions }, wording), ROUNDS);
}

export function extendForm(turn: Turn, payload: Chosen, notice: string): Promise<Reply> {
  const due = typed.parse(payload[EXTEND_INPUTS.due]);
  return askToExtend(turn, payload.round, { due: due || undefined, notice });
}

export async function extend(turn: Turn, payload: Chosen): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const due = typed.parse(payload[EXTEND_INPUTS.due]);
  const before = await seeRound(actor, payload.round, deps);
  try {
    const round = await extendRound(actor, { round: payload.round, due }, deps);
    const collisions = await lookAtDue(round, round.due, deps);
    const after = { ...before, state: { ...before.state, round } };
    const steps = [{ command: 'missing' }, { command: 'round' }];
    return card(extendedCard(after, before.state.round.due, collisions, wording), ...steps);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid-round') throw error;
    const notice = changingTextsIn(wording.language).notMoved(faultsText(error.findings, wording, false));
    return askToExtend(turn, payload.round, { due: due || undefined, notice });
  }
}

export async function askToClose({ actor, wording, deps }: Turn, id: string): Promise<Reply> {
  const summary = await seeRound(actor, id, deps);
  if (isClosed(summary.state.round)) return card(closedCard(summary, true, wording), ...AFTER_CLOSING);
  return card(closeCard(summary, wording), { command: 'missing' });
}

const AFTER_CLOSING = [{ command: 'publish' }, { command: 'summary' }, { command: 'round' }];

export async function close({ actor, wording, deps }: Turn, id: string): Promise<Reply> {
  const wasClosed = isClosed((await seeRound(actor, id, deps)).state.round);
  await closeOpenRound(actor, id, deps);
  return card(closedCard(await seeRound(actor, id, deps), wasClosed, wording), ...AFTER_CLOSING);
}

export async function askToWithdraw({ actor, wording, deps }: Turn, id: string): Promise<Reply> {
  const summary = await seeRound(actor, id, deps);
  const { round } = summary.state;
  if (!isOpen(round)) throw new Problem('not-withdrawn', { round: round.name, why: 'closed' });
  if (summary.answered > 0) throw new Problem('not-withdrawn', { round: round.name, why: 'answered' });
  return card(withdrawCard(summary, wording), { command: 'round' });
}

export async function withdraw({ actor, wording, deps }: Turn, id: string): Promise<Reply> {
  return card(withdrawnCard(await withdrawOpenRound(actor, id, deps), wording), { command: 'round' });
}
