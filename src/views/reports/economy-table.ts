/** The economy of a compiled round: a table of its budget areas, as a card shows it. The report's own has more columns. */
import type { Assessment } from '../../domain/answers/assessment.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { SummaryEntry, SummaryLine } from '../../domain/status/summary.ts';
import { cardTable } from '../card-table.ts';
import { cutOff } from '../cut-off.ts';
import { economyParts } from '../economy.ts';
import { DOT, shorten, type Wording, withUnit } from '../format.ts';
import { verdictMark } from '../marks.ts';
import { economyTextsIn } from '../texts/economy.ts';
import { partButton } from './compiled-buttons.ts';
import { compiledTextsIn } from './compiled-texts.ts';

/** Characters of a budget area, and of a unit. */
const NAME = 60;

/**
 * Two columns, since a phone has room for no more: the area, and how far it is from its budget with the sums behind it. Where there is
 * no room for all of them, those that deviate most are shown, in the plan's own order.
 */
export function economyBlock(
  { summary: { state }, economy, part }: Compiled<Assessment>,
  most: number,
  { language }: Wording,
) {
  const lines = economy.flatMap((entry) => entry.lines.map((line) => ({ entry, line })));
  if (lines.length === 0) return [];
  const t = economyTextsIn(language);
  const c = compiledTextsIn(language);
  const size = ({ line }: (typeof lines)[number]) => Math.abs(line.assessment?.deviation ?? 0);
  const first = new Set(
    cutOff(
      lines.toSorted((a, b) => size(b) - size(a)),
      most,
    ).shown,
  );
  const shown = lines.filter((one) => first.has(one));
  const rows = shown.map(({ entry, line }) => [nameOf(entry, line), saidOf(state, line, language)]);
  const button = { title: c.showAll(lines.length), tooltip: c.showAllOf(lines.length, t.economy) };
  const asked = { ...part, kind: 'budget', view: 'lines' } as const;
  return [
    {
      name: t.economy,
      hint: t.signHelp,
      items: [cardTable([t.budgetArea, t.againstBudget], rows, [5, 6])],
      actions: shown.length < lines.length ? [partButton(state.round, asked, button, language)] : [],
    },
  ];
}

function nameOf({ item, isSpread }: SummaryEntry, { unit }: SummaryLine): string {
  return shorten(withUnit(item.title, isSpread ? unit : undefined), NAME);
}

/** "▼ Underskott · −605 tkr · prognos −10 057 tkr · budget −9 452 tkr" */
function saidOf(
  { plan, round }: Compiled<Assessment>['summary']['state'],
  { item, assessment }: SummaryLine,
  language: Wording['language'],
): string {
  const { symbol, word } = verdictMark(plan, round.kind, assessment, language);
  return [`${symbol}\u00A0${word}`, ...economyParts(item, assessment ?? {}, language)].join(DOT);
}
