import { type Ledger, type LedgerEntry, toResend } from '../../domain/deliveries/ledger.ts';
import { isOutOfReach } from '../../domain/deliveries/standing.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { Card } from '../card.ts';
import { DOT, formatInstant, type Wording } from '../format.ts';
import { roundPeriod } from '../marks.ts';
import { cardOf, ownersIn, reminderTexts, resendButton, stuckDigests } from './ledger-parts.ts';
import { ledgerTextsIn } from './ledger-texts.ts';
import { entryName, remedyText, whyText } from './standing-text.ts';

const ATTEMPTS_AT_ONCE = 5;

/** One person's or channel's part: why nothing has come, what to do, and what has been tried. */
export function deliveryCard(ledger: Ledger, entry: LedgerEntry, wording: Wording): Card {
  const t = ledgerTextsIn(wording.language);
  const { round } = ledger.state;
  const attempts = entry.messages.flatMap((one) => one.attempts).toSorted((a, b) => b.at.localeCompare(a.at));
  const tried = attempts.slice(0, ATTEMPTS_AT_ONCE).map(({ at, outcome, code }) => {
    const said = [t.outcomes[outcome], ...(code ? [t.code(code)] : [])].join(', ');
    return t.attempt(formatInstant(at, wording), said);
  });
  const hidden = attempts.length - tried.length;
  const isToResend = toResend(ledger, wording.now, entry.recipient).length > 0;
  return cardOf(
    {
      where: [t.deliveries, roundPeriod(round, wording)].join(DOT),
      title: oneFinding(entry, wording),
      texts: [
        `${whyText(entry, wording)}.`,
        isOpen(round) ? remedyText(entry, wording) : t.closed,
        ...(entry.questions > 0 ? [t.progress(entry.answered, entry.questions)] : []),
        ...stuckDigests([entry], wording),
        ...(entry.kind === 'person' ? reminderTexts(ledger, wording, { id: entry.recipient }) : []),
      ],
      heading: tried.length > 0 ? t.attempts : '',
      lines: [...tried, ...(hidden > 0 ? [t.earlier(hidden)] : [])],
      buttons: isOpen(round) && isToResend ? [resendButton(round, 1, wording, entry)] : [],
    },
    wording,
  );
}

function oneFinding(entry: LedgerEntry, wording: Wording): string {
  const t = ledgerTextsIn(wording.language);
  const name = entryName(entry, wording);
  const isChannel = entry.kind === 'channel';
  const { standing } = entry;
  if (isOutOfReach(standing)) return t.oneUnreached(name);
  switch (standing.reach) {
    case 'answered':
      return t.oneAnswered(name);
    case 'sent':
      return isChannel ? t.channelReached(name) : t.oneReached(name);
    case 'perhaps':
      return isChannel ? t.channelPending(name) : t.onePerhaps(name);
    default:
      return isChannel ? t.channelPending(name) : t.onePending(name);
  }
}

/**
 * What goes out once more, and when one sees what came of it.
 * @param look `isAll`: all was asked for, so it is told who gets nothing yet
 */
export function resentCard(
  ledger: Ledger,
  entries: readonly LedgerEntry[],
  { isAll }: { readonly isAll: boolean },
  wording: Wording,
): Card {
  const t = ledgerTextsIn(wording.language);
  const { round } = ledger.state;
  const [only, ...others] = entries;
  const waiting = ownersIn(ledger).filter(({ standing }) => standing.reach === 'noAddress');
  const title = !only
    ? t.nothingToResend
    : others.length === 0
      ? t.resentTo(entryName(only, wording))
      : t.resentToMany(entries.length);
  return cardOf(
    {
      where: [t.deliveries, roundPeriod(round, wording)].join(DOT),
      title,
      texts: [
        isOpen(round) ? (only ? t.seeSoon : t.allSentAlready) : t.closed,
        ...(entries.some(({ standing }) => standing.reach === 'perhaps') ? [t.mayComeTwice] : []),
        ...(isAll && waiting.length > 0 && isOpen(round) ? [t.stillWaiting(waiting.length)] : []),
      ],
    },
    wording,
  );
}
