/** What the cards of a ledger are made of. */
import { cardStandingOf } from '../../domain/deliveries/edits.ts';
import type { Ledger, LedgerEntry } from '../../domain/deliveries/ledger.ts';
import { remindersOf } from '../../domain/deliveries/ledger-reminders.ts';
import { isOutOfReach } from '../../domain/deliveries/standing.ts';
import { unownedIn } from '../../domain/people/owners.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import { type Card, fill, payload } from '../card.ts';
import { escapeMarkdown, formatInstant, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { lower } from '../texts/words.ts';
import { ledgerTextsIn } from './ledger-texts.ts';
import { entryName } from './standing-text.ts';

/** Those who are asked as owners; whoever stands in for them is asked beside them. */
export function ownersIn({ entries }: Ledger): readonly LedgerEntry[] {
  return entries.filter(({ kind, insteadOf }) => kind === 'person' && insteadOf === undefined);
}

/** Those that something is the matter with; that somebody has not answered is none of a ledger's business. */
export function concernsOf({ entries }: Ledger): readonly LedgerEntry[] {
  return entries.filter(({ standing: { reach } }) => reach !== 'sent' && reach !== 'answered');
}

/** Of channels whose digest stays as it is: that it does, and why. */
export function stuckDigests(entries: readonly LedgerEntry[], wording: Wording): readonly string[] {
  const t = ledgerTextsIn(wording.language);
  return entries.flatMap((entry) => {
    const standing = entry.messages.map(cardStandingOf).find((one) => one !== undefined);
    const isStuck = standing === 'nameless' || standing === 'gone' || standing === 'refused';
    const name = entryName(entry, wording);
    return isStuck ? [t.digestStuck[standing](entry.name === undefined ? lower(name) : name)] : [];
  });
}

/** "3 av 38 ansvariga kan inte nås" */
export function findingOf(ledger: Ledger, { language }: Wording): string {
  const t = ledgerTextsIn(language);
  const owners = ownersIn(ledger);
  const unreached = owners.filter(({ standing }) => isOutOfReach(standing));
  if (owners.length === 0) return t.nobodyAsked;
  if (unreached.length > 0) return t.unreached(unreached.length, owners.length, isOpen(ledger.state.round));
  const pending = concernsOf({ ...ledger, entries: owners });
  return pending.length > 0 ? t.pending(pending.length, owners.length) : t.reached(owners.length);
}

/** @param recipient the only one it goes to */
export function resendButton(round: Round, count: number, wording: Wording, recipient?: LedgerEntry) {
  const t = ledgerTextsIn(wording.language);
  return {
    title: recipient ? t.resend : t.resendAll,
    tooltip: recipient ? t.resendTo(entryName(recipient, wording)) : t.resendAllOf(count),
    payload: payload('resend', wording.language, {
      round: round.id,
      ...(recipient ? { recipient: recipient.recipient } : {}),
    }),
  };
}

/** What a card says, in its order. */
interface Said {
  readonly where: string;
  readonly title: string;
  readonly texts: readonly string[];
  readonly rows?: readonly object[];
  readonly more?: readonly object[];
  readonly folds?: readonly object[];
  readonly heading?: string;
  readonly lines?: readonly string[];
  readonly buttons?: readonly object[];
}

export function cardOf(
  { where, title, texts, rows = [], more = [], folds = [], heading = '', lines = [], buttons = [] }: Said,
  { language }: Wording,
): Card {
  const textOf = (text: string) => ({ text: escapeMarkdown(text) });
  return fill('deliveries', {
    language,
    where,
    title: escapeMarkdown(title),
    texts: texts.map(textOf),
    rows,
    show: ledgerTextsIn(language).show,
    more,
    hasMore: more.length > 0,
    folds,
    hasFolds: folds.length > 0,
    headings: heading === '' ? [] : [{ text: heading }],
    lines: lines.map(textOf),
    buttons,
    hasButtons: buttons.length > 0,
  });
}

/** The reminders that have gone out, and the next: of somebody, or of all who are asked. */
export function reminderTexts(
  { reminders }: Ledger,
  wording: Wording,
  person?: { readonly id: string },
): readonly string[] {
  const t = ledgerTextsIn(wording.language);
  const { sent, last, next } = remindersOf(reminders, person);
  return [
    ...(last === undefined ? [] : [t.reminders(sent, formatInstant(last, wording))]),
    ...(next === undefined ? [] : [t.nextReminder(formatInstant(next, wording))]),
  ];
}

/** What nobody is asked, however well the messages go. */
export function unownedText({ state }: Ledger, language: Wording['language']): readonly string[] {
  const items = isOpen(state.round) ? unownedIn(state) : [];
  return items.length > 0 ? [ledgerTextsIn(language).unowned(countItems(items, language))] : [];
}
