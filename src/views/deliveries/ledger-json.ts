import { cardStandingOf } from '../../domain/deliveries/edits.ts';
import type { Ledger, LedgerEntry } from '../../domain/deliveries/ledger.ts';
import { remindersOf } from '../../domain/deliveries/ledger-reminders.ts';
import { expectedIn, type LedgerRow } from '../../domain/deliveries/ledger-rows.ts';

/** A ledger for other programs: areas, units and everybody who is sent something, the worst first. */
export function ledgerJson({ state, areas, units, entries, reminders }: Ledger) {
  const { sent, last = null, next = null } = remindersOf(reminders);
  return {
    round: state.round.id,
    areas: areas.map(rowJson),
    units: units.map(rowJson),
    reminders: { sent, last, next },
    recipients: entries.map(entryJson),
  };
}

function rowJson({ name, counts }: LedgerRow) {
  return { name: name ?? null, expected: expectedIn(counts), ...counts };
}

function entryJson({
  recipient,
  name,
  kind,
  insteadOf,
  questions,
  answered,
  standing,
  messages,
}: LedgerEntry) {
  const { reach, why, since, code, nextAt } = standing;
  const digest = messages.map(cardStandingOf).find((one) => one !== undefined);
  return {
    recipient,
    name: name ?? null,
    kind,
    ...(insteadOf === undefined ? {} : { insteadOf }),
    state: reach,
    ...(why === undefined ? {} : { why }),
    ...(since === undefined ? {} : { since }),
    ...(code === undefined ? {} : { code }),
    ...(nextAt === undefined ? {} : { nextAt }),
    ...(digest === undefined ? {} : { digest }),
    ...(kind === 'person' ? { questions, answered } : {}),
    attempts: messages.reduce((sum, { attempts }) => sum + attempts.length, 0),
  };
}
