import type { RoundKind } from '../../domain/answers/scale.ts';
import type { Finding } from '../../domain/errors.ts';
import type { Item } from '../../domain/plans/plan.ts';
import type { ReadAnswer, ReadPastRound } from '../../domain/plans/read-document.ts';
import type { ReadAnswers } from './answers.ts';
import type { Block } from './blocks.ts';
import type { DocumentFacts } from './facts.ts';
import { MONTH, MONTHS } from './months.ts';
import type { Outline } from './outline.ts';
import { isReportTitle } from './report-titles.ts';
import { cut } from './sentences.ts';

/** "1 januari - 31 augusti 2025", "perioden januari-augusti". */
const PERIOD = new RegExp(
  `\\b(?:(\\d{1,2})\\s)?(${MONTH})\\s?[-–]\\s?(?:(\\d{1,2})\\s)?(${MONTH})(?:\\s(\\d{4}))?`,
  'gi',
);

/** What is decided. */
const PLAN_TITLE = /budget|verksamhetsplan|program|strategi|handlingsplan/i;
/** Whether the title of a document says that it tells how it went. */
export function isCalledReport({ title }: DocumentFacts): boolean {
  return isReportTitle(title);
}

/** Whether the title of a document says that it is decided before its year: nobody has measured that. */
export function isCalledPlan(facts: DocumentFacts): boolean {
  return !isCalledReport(facts) && /budget|(?<!\p{L})plan|plan(?:en)?(?!\p{L})/iu.test(facts.title);
}

/** What a report is that does not say of which year, but has results of one year only: it is still a guess, and the results are of it. */
export function withYearOfResults(
  facts: DocumentFacts,
  { entries }: Outline,
): { readonly facts: DocumentFacts; readonly year: number | undefined } {
  if (!facts.guessed.includes('year')) return { facts, year: facts.year };
  const fields = isCalledReport(facts)
    ? entries.flatMap(({ said }) => said.flatMap((one) => one.fields))
    : [];
  const outcomes = fields.filter(({ key }) => key === 'outcome');
  const [year, ...others] = new Set(outcomes.flatMap(({ years }) => years));
  return year === undefined || others.length > 0
    ? { facts, year: undefined }
    : { facts: { ...facts, id: facts.id.replace(new RegExp(`-${facts.year}$`), `-${year}`), year }, year };
}

/** Whether a document tells how it went. Unless its title says so, outcomes alone do not: a plan has earlier years' beside its targets. */
export function isReport(facts: DocumentFacts, { answers }: ReadAnswers): boolean {
  if (isCalledReport(facts)) return answers.length > 0;
  if (PLAN_TITLE.test(facts.title)) return false;
  return answers.some(({ status, direction, value, texts }) => {
    const { outcome, ...others } = texts;
    // A remark beside a target is no answer: it may say how it is measured.
    return status || direction || (outcome && value !== undefined) || Object.values(others).some(Boolean);
  });
}

/** What a document that is no report says of how it went: listed, since it is not kept. */
export function outcomesIn(answers: readonly ReadAnswer[], items: readonly Item[]): Finding[] {
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  return answers.map(({ item, line, ...said }) => {
    const title = item === undefined ? undefined : titles.get(item);
    const parts = [title && cut(title, 120), cut(gistOf(said), 60)];
    return { at: '', line, code: 'outcome-in-plan', value: parts.filter(Boolean).join(': ') };
  });
}

function gistOf({ value, texts }: Pick<ReadAnswer, 'value' | 'texts'>): string {
  return String(value ?? Object.values(texts).find(Boolean) ?? '');
}

/** "Uppföljning januari–augusti 2031" */
function isOfMonths(title: string): boolean {
  const [[, , first, , last] = []] = title.matchAll(PERIOD);
  return first !== undefined && !(/^jan/i.test(first) && /^dec/i.test(last ?? ''));
}

/** "Region Norrland | Tertial 2, 2031", above all that is told. */
function isOfPart(blocks: readonly Block[]): boolean {
  return blocks.slice(0, COVER).some(({ kind, text }) => kind === 'paragraph' && PART_OF_YEAR.test(text));
}
const COVER = 4;
const PART_OF_YEAR = /^(?:.{2,60}\s[|·–-]\s)?(?:tertial|kvartal)\s[1-3],?\s20\d\d$/iu;

/** The past round that a report's answers make, and what of it is a guess. */
export function pastRoundOf(
  { title, year, guessed }: DocumentFacts,
  blocks: readonly Block[],
  { answers }: ReadAnswers,
): { readonly pastRound: ReadPastRound; readonly guesses: readonly Finding[] } {
  const isInterim = /delår|tertial|kvartal/i.test(title) || isOfMonths(title) || isOfPart(blocks);
  const kind: RoundKind = isInterim ? 'interim' : 'annual';
  const stated = isInterim ? periodIn(blocks, year) : undefined;
  const { from, to } = stated ?? { from: `${year}-01-01`, to: isInterim ? `${year}-08-31` : `${year}-12-31` };
  const isGuess = guessed.includes('title') || guessed.includes('year') || (isInterim && !stated);
  const guesses: Finding[] = isGuess ? [{ at: 'period', code: 'guessed', value: `${from} – ${to}` }] : [];
  return { pastRound: { kind, name: title, from, to, answers }, guesses };
}

/** The first possible period of the report's own year that its first pages name. */
function periodIn(blocks: readonly Block[], year: number): { from: string; to: string } | undefined {
  for (const { text } of blocks.slice(0, 80)) {
    for (const [, firstDay, firstMonth, lastDay, lastMonth, named] of text.slice(0, 3000).matchAll(PERIOD)) {
      if (named !== undefined && Number(named) !== year) continue;
      const from = isoDay(year, firstMonth, firstDay ?? '1');
      const to = isoDay(year, lastMonth, lastDay ?? '31');
      if (from && to && from <= to) return { from, to };
    }
  }
  return undefined;
}

/** A day that its month does not have is its last; one that no month has is none. */
function isoDay(year: number, name: string | undefined, written: string): string | undefined {
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(Number(written), lastOfMonth);
  if (month === 0 || day < 1 || Number(written) > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
