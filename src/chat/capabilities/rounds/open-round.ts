/** Opening a round: the form with what is proposed, what will happen, and what happened. */
import { z } from 'zod/v4';
import { type NewRound, openNewRound } from '../../../commands/rounds/manage-rounds.ts';
import { previewRound, proposeNewRound } from '../../../commands/rounds/preview-round.ts';
import { ROUND_KINDS, type RoundKind } from '../../../domain/answers/scale.ts';
import type { IsoDate } from '../../../domain/dates.ts';
import { Problem } from '../../../domain/errors.ts';
import { managingTextsIn } from '../../../views/rounds/managing-texts.ts';
import { ALL, faultsText, ROUND_INPUTS, roundFormCard, wishOf } from '../../../views/rounds/round-form.ts';
import { roundOpenedCard, roundPreviewCard } from '../../../views/rounds/round-preview.ts';
import { card, type Reply, type Turn } from '../../turn.ts';

type Filled = Readonly<Record<string, unknown>>;
const typed = z.string().trim().max(2000).catch('');

/** The form as proposed. */
export async function openForm(
  { actor, wording, deps }: Turn,
  wish: {
    readonly kind?: RoundKind | undefined;
    readonly due?: IsoDate | undefined;
    readonly from?: IsoDate | undefined;
  },
): Promise<Reply> {
  const { plan, plans, proposed } = await proposeNewRound(actor, wish, deps);
  return card(roundFormCard({ plan, plans, wish: wishOf(proposed, plan, wording) }, wording));
}

/** The form as it was filled in; as proposed where nothing was. */
export async function formAgain(turn: Turn, payload: Filled, notice?: string): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const filled = wishIn(payload);
  if (filled.kind === '') return openForm(turn, {});
  const { plan, plans } = await proposeNewRound(actor, { plan: filled.plan }, deps);
  return card(roundFormCard({ plan, plans, wish: filled, notice }, wording));
}

export async function preview(turn: Turn, payload: Filled): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const wish = wishIn(payload);
  const shown = typed.parse(payload.shown);
  if (wish.plan !== undefined && shown !== '' && wish.plan !== shown) return ofOtherPlan(turn, wish);
  return unlessFaulty(turn, payload, async () => {
    const found = await previewRound(actor, wish, deps);
    return card(roundPreviewCard(found, asSent(wish), wording));
  });
}

export async function openIt(turn: Turn, payload: Filled): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const wish = wishIn(payload);
  return unlessFaulty(turn, payload, async () => {
    const { isOpened } = await previewRound(actor, wish, deps);
    await openNewRound(actor, wish, deps);
    // Read anew, so that what is told is what there is.
    const found = await previewRound(actor, wish, deps);
    const steps = [{ command: 'missing' }, { command: 'owners' }, { command: 'round' }];
    return card(roundOpenedCard({ ...found, isOpened }, wording), ...steps);
  });
}

/** What was filled in is about the areas and the year of another plan. */
async function ofOtherPlan(
  { actor, wording, deps }: Turn,
  { plan: id, kind: word }: NewRound,
): Promise<Reply> {
  const kind = ROUND_KINDS.find((one) => one === word);
  const { plan, plans, proposed } = await proposeNewRound(actor, { plan: id, kind }, deps);
  const notice = managingTextsIn(wording.language).otherPlan(plan.title);
  return card(roundFormCard({ plan, plans, wish: wishOf(proposed, plan, wording), notice }, wording));
}

/** What is wrong with what was filled in stands above it. */
async function unlessFaulty(turn: Turn, payload: Filled, work: () => Promise<Reply>): Promise<Reply> {
  const t = managingTextsIn(turn.wording.language);
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'round-exists') return formAgain(turn, payload, t.isTwin);
    if (error.code !== 'invalid-round') throw error;
    return formAgain(turn, payload, t.faulty(faultsText(error.findings, turn.wording)));
  }
}

function wishIn(payload: Filled): NewRound {
  const of = (input: keyof typeof ROUND_INPUTS) => typed.parse(payload[ROUND_INPUTS[input]]);
  const areas = of('areas').split(',').filter(Boolean);
  const [plan, only, shown] = [of('plan'), of('only'), typed.parse(payload.shown)];
  return {
    ...{ plan: plan || shown || undefined, kind: of('kind'), name: of('name') },
    ...{ from: of('from'), to: of('to'), due: of('due'), approval: of('approval') || 'none' },
    ...(only === '' || only === ALL ? {} : { only }),
    ...(areas.length > 0 ? { areas } : {}),
  };
}

/** The round as the buttons of its preview send it. */
function asSent({
  plan = '',
  only = ALL,
  areas = [],
  approval = 'none',
  ...rest
}: NewRound): Readonly<Record<string, string>> {
  return { ...rest, plan, only, areas: areas.join(','), approval };
}
