import { z } from 'zod/v4';
import { resend } from '../../../commands/deliveries/resend.ts';
import { showLedger } from '../../../commands/deliveries/show-ledger.ts';
import { otherOpenRounds } from '../../../commands/rounds/find-rounds.ts';
import { deliveryCard, resentCard } from '../../../views/deliveries/delivery.ts';
import { ledgerCard } from '../../../views/deliveries/ledger.ts';
import { ledgerTextsIn } from '../../../views/deliveries/ledger-texts.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';

/** Person id or channel id. */
const recipient = z.string().min(1).max(300);

/** Who has got their questions, and who has not and why: for coordinators, where nobody reads along. */
export const deliveries: Capability = {
  id: 'deliveries',
  words: { sv: 'utskick', en: 'deliveries' },
  does: {
    sv: 'Visar vilka som inte har fått sina frågor, varför, och vad du kan göra.',
    en: 'Shows who has not got their questions, why, and what you can do.',
  },
  asNext: { sv: 'Visa utskick', en: 'Show deliveries' },
  needsRound: true,
  right: 'deliveries',
  place: 'personal',
  helpOrder: 65,
  say: (turn) => show(turn, {}),
  verbs: [
    verb({
      name: 'deliveries',
      does: { sv: 'Visar fler mottagare.', en: 'Shows more recipients.' },
      payload: z.object({ round: payloadId, from: z.int().min(0) }),
      press: show,
    }),
    verb({
      name: 'delivery',
      does: { sv: 'Visar varför någon inte har nåtts.', en: 'Shows why somebody has not been reached.' },
      payload: z.object({ round: payloadId, recipient }),
      press: showOne,
    }),
    verb({
      name: 'resend',
      does: {
        sv: 'Skickar om det som inte har kommit fram.',
        en: 'Sends again what has not arrived.',
      },
      isSaving: true,
      payload: z.object({ round: payloadId, recipient: recipient.optional() }),
      press: sendAgain,
    }),
  ],
};

async function show(
  { actor, wording, deps }: Turn,
  { round, from = 0 }: { readonly round?: string; readonly from?: number },
): Promise<Reply> {
  const ledger = await showLedger(actor, { round }, deps);
  const others = await otherOpenRounds(ledger.state.round, deps);
  return card(ledgerCard(ledger, { from, others }, wording), { command: 'summary' }, { command: 'owners' });
}

async function showOne(
  { actor, wording, deps }: Turn,
  { round, recipient }: { readonly round: string; readonly recipient: string },
): Promise<Reply> {
  const ledger = await showLedger(actor, { round }, deps);
  const entry = ledger.entries.find((one) => one.recipient === recipient);
  if (!entry) return text(ledgerTextsIn(wording.language).unknownRecipient);
  return card(deliveryCard(ledger, entry, wording), { command: 'deliveries' });
}

async function sendAgain(
  { actor, wording, deps }: Turn,
  target: { readonly round: string; readonly recipient?: string | undefined },
): Promise<Reply> {
  const { ledger, entries } = await resend(actor, target, deps);
  return card(
    resentCard(ledger, entries, { isAll: target.recipient === undefined }, wording),
    { command: 'deliveries' },
    { command: 'summary' },
  );
}
