import type { DraftReport } from '../../domain/draft.ts';
import type { Finding } from '../../domain/errors.ts';
import type { RoundKind } from '../../domain/scale.ts';
import type { ReadAnswers } from './answers.ts';
import type { Block } from './blocks.ts';
import type { DocumentFacts } from './facts.ts';

const MONTHS = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
  ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
];
const MONTH = MONTHS.join('|');

/** "1 januari - 31 augusti 2025", "perioden januari-augusti". */
const PERIOD = new RegExp(
  `\\b(?:(\\d{1,2})\\s)?(${MONTH})\\s?[-–]\\s?(?:(\\d{1,2})\\s)?(${MONTH})(?:\\s(\\d{4}))?`,
  'i',
);

/** The round of history that a report's answers make, and what of it is a guess. */
export function reportOf(
  { title, year, guessed }: DocumentFacts,
  blocks: readonly Block[],
  { answers }: ReadAnswers,
): { readonly report: DraftReport; readonly guesses: readonly Finding[] } {
  const isInterim = /delår|tertial|kvartal/i.test(title);
  const kind: RoundKind = isInterim ? 'interim' : 'annual';
  const stated = isInterim ? periodIn(blocks, year) : undefined;
  const { from, to } = stated ?? { from: `${year}-01-01`, to: isInterim ? `${year}-08-31` : `${year}-12-31` };
  const isGuess = guessed.includes('title') || (isInterim && !stated);
  const guesses: Finding[] = isGuess ? [{ at: 'period', code: 'guessed', value: `${from} – ${to}` }] : [];
  return { report: { kind, name: title, from, to, answers }, guesses };
}

/** The first period of the report's own year that its first pages name. */
function periodIn(blocks: readonly Block[], year: number): { from: string; to: string } | undefined {
  for (const { text } of blocks.slice(0, 80)) {
    const [match, firstDay, firstMonth, lastDay, lastMonth, named] = PERIOD.exec(text.slice(0, 3000)) ?? [];
    if (!match || !firstMonth || !lastMonth || (named !== undefined && Number(named) !== year)) continue;
    const [from, to] = [MONTHS.indexOf(firstMonth.toLowerCase()), MONTHS.indexOf(lastMonth.toLowerCase())];
    if (from > to) continue;
    const lastOfMonth = new Date(Date.UTC(year, to + 1, 0)).getUTCDate();
    return {
      from: isoDay(year, from, Number(firstDay ?? 1)),
      to: isoDay(year, to, Math.min(Number(lastDay ?? lastOfMonth), lastOfMonth)),
    };
  }
  return undefined;
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
