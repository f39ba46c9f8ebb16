/** Why somebody has not got their questions, or a channel its message, and what to do about it. */
import type { LedgerEntry } from '../../domain/deliveries/ledger.ts';
import type { ReachCounts } from '../../domain/deliveries/ledger-rows.ts';
import type { Reach } from '../../domain/deliveries/standing.ts';
import { formatInstant, shorten, type Wording } from '../format.ts';
import { standingTextsIn } from './standing-texts.ts';

/** Characters of a name. */
const NAME = 80;
/** What Teams answers of a chat where Målvakt is blocked or has been removed. */
const BLOCKED = '403';
/** What Teams answers of a chat that it does not know. */
const UNKNOWN = ['404', '410'];

/** "Bo Lind", "Anna Ek (svarar för Bo Lind)", "En kanal" */
export function entryName(entry: LedgerEntry, { language }: Wording): string {
  const t = standingTextsIn(language);
  const name = shorten(entry.name ?? t.aChannel, NAME);
  return entry.insteadOf === undefined ? name : t.insteadOf(name, shorten(entry.insteadOf, NAME));
}

/** "Har blockerat eller tagit bort Målvakt i Teams, sedan 1 sep kl. 10.00" */
export function whyText(entry: LedgerEntry, wording: Wording): string {
  const t = standingTextsIn(wording.language);
  const { since, nextAt, why } = entry.standing;
  const at = (instant: string | undefined, say: (text: string) => string) =>
    instant === undefined ? [] : [say(formatInstant(instant, wording))];
  const reason = reasonOf(entry, wording);
  switch (entry.standing.reach) {
    case 'resting':
    case 'failed':
      return [reason, ...at(since, t.since)].join(', ');
    case 'perhaps':
      return [reason, ...at(nextAt, t.again)].join(', ');
    case 'planned':
      return [reason, ...at(nextAt, why === 'away' ? t.askedAt : t.again)].join(', ');
    default:
      return reason;
  }
}

function reasonOf({ kind, standing }: LedgerEntry, { language }: Wording): string {
  const { why } = standingTextsIn(language);
  const isChannel = kind === 'channel';
  const { code = '' } = standing;
  switch (standing.reach) {
    case 'resting':
      if (standing.why === 'removed') return why.blockedChannel;
      if (standing.why === 'gone') return why.unknownChannel;
      if (code === BLOCKED) return isChannel ? why.blockedChannel : why.blocked;
      if (UNKNOWN.includes(code)) return isChannel ? why.unknownChannel : why.unknownChat;
      return why.refused;
    case 'noAddress':
      return why.notInstalled;
    case 'failed':
      return why.refused;
    case 'perhaps':
      return why.perhaps;
    case 'planned':
      if (standing.why === 'trouble') return why.trouble;
      return standing.why === 'away' ? why.away : why.now;
    case 'sent':
      return isChannel ? why.sentToChannel : why.sent;
    case 'answered':
      return why.answered;
  }
}

/** What a coordinator can do so that it comes. */
export function remedyText(entry: LedgerEntry, { language }: Wording): string {
  const t = standingTextsIn(language);
  const name = shorten(entry.name ?? t.aChannel, NAME);
  const isChannel = entry.kind === 'channel';
  switch (entry.standing.reach) {
    case 'resting':
      return isChannel ? t.checkChannel : t.askToWrite(name);
    case 'noAddress':
      return t.askToOpen(name);
    case 'failed':
      return isChannel ? t.sendAgainHere : t.askForHelp(name);
    case 'perhaps':
      return isChannel ? t.nothingToDo : t.waitOrAsk(name);
    default:
      return t.nothingToDo;
  }
}

/** "Bo Lind (kunde inte nås)", where that is why there is no answer. */
export function reachedName(name: string, reach: Reach | undefined, language: Wording['language']): string {
  const t = standingTextsIn(language);
  if (reach === undefined) return name;
  return reach === 'noAddress' ? t.notInstalledBy(name) : t.missedBy(name);
}

/** "12 frågor: 4 besvarade, 6 skickade och 2 vilar" */
export function countsText(counts: ReachCounts, total: number, { language }: Wording): string {
  const t = standingTextsIn(language);
  const parts = Object.entries(columnsOf(counts)).flatMap(([name, count]) => {
    const say = isPart(name) ? t.parts[name] : undefined;
    return say && count > 0 ? [say(count)] : [];
  });
  return t.questions(total, t.listOf(parts));
}

const PARTS = ['answered', 'sent', 'planned', 'resting', 'failed'] as const;
type Part = (typeof PARTS)[number];

function isPart(name: string): name is Part {
  return PARTS.some((part) => part === name);
}

/** What a row is told in: what may have arrived is on its way, and what has no address rests as well. */
export function columnsOf(counts: ReachCounts): Readonly<Record<Part, number>> {
  return {
    answered: counts.answered,
    sent: counts.sent,
    planned: counts.planned + counts.perhaps,
    resting: counts.resting + counts.noAddress,
    failed: counts.failed,
  };
}
