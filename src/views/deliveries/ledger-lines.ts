/** A ledger in a terminal: tables by area and by unit, and whoever has not been reached, with why and what to do. */
import type { Ledger, LedgerEntry } from '../../domain/deliveries/ledger.ts';
import { expectedIn, type LedgerRow } from '../../domain/deliveries/ledger-rows.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import { shorten, type Wording } from '../format.ts';
import { concernsOf, findingOf, reminderTexts, stuckDigests, unownedText } from './ledger-parts.ts';
import { ledgerTextsIn } from './ledger-texts.ts';
import { columnsOf, entryName, remedyText, whyText } from './standing-text.ts';

const ROW_NAME = 50;

export function ledgerLines(ledger: Ledger, wording: Wording): string {
  const t = ledgerTextsIn(wording.language);
  const { areas, units, state } = ledger;
  const concerns = concernsOf(ledger);
  return [
    `${state.round.id}  ${state.round.name}`,
    findingOf(ledger, wording),
    ...unownedText(ledger, wording.language),
    ...reminderTexts(ledger, wording),
    ...stuckDigests(ledger.entries, wording),
    ...tableLines(t.area, t.noArea, areas, wording),
    ...tableLines(t.unit, t.noUnit, units, wording),
    ...(concerns.length > 0
      ? ['', t.notReached, ...concerns.flatMap((one) => entryLines(one, wording))]
      : []),
  ].join('\n');
}

function entryLines(entry: LedgerEntry, wording: Wording): string[] {
  const { code } = entry.standing;
  const t = ledgerTextsIn(wording.language);
  const why = [whyText(entry, wording), ...(code === undefined ? [] : [t.code(code)])].join(', ');
  return [`  ${entryName(entry, wording)} – ${why}`, `      ${remedyText(entry, wording)}`];
}

/** What has been sent again, or why nothing has. */
export function resentLines(
  { ledger, entries }: { readonly ledger: Ledger; readonly entries: readonly LedgerEntry[] },
  { language }: Wording,
): string {
  const t = ledgerTextsIn(language);
  return isOpen(ledger.state.round) ? t.resentLines(entries.length) : t.closed;
}

function tableLines(
  head: string,
  nameless: string,
  rows: readonly LedgerRow[],
  { language }: Wording,
): string[] {
  if (rows.length === 0) return [];
  const { columns } = ledgerTextsIn(language);
  const cells = [
    [head, ...Object.values(columns)],
    ...rows.map(({ name, counts }) => {
      const told = { expected: expectedIn(counts), ...columnsOf(counts) };
      return [shorten(name ?? nameless, ROW_NAME), ...COLUMNS.map((column) => String(told[column]))];
    }),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const padded = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return ['', ...cells.map((row) => row.map(padded).join('  ').trimEnd())];
}

const COLUMNS = ['expected', 'answered', 'sent', 'planned', 'resting', 'failed'] as const;
