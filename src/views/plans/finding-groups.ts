/** What a document holds beside what was read, as a person wants to hear of it: by kind, the most important first. */
import type { Finding, FindingCode } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import {
  type Accounts,
  isListed,
  type Leftover,
  SET_ASIDE,
  type SetAside,
} from '../../domain/plans/accounts.ts';
import { DOT, formatValue, shorten } from '../format.ts';
import { findingLine } from '../texts/findings.ts';
import { quoted } from '../texts/words.ts';
import { FINDING_KINDS, type FindingKind, findingTextsIn } from './finding-texts.ts';

/** What is told beside a plan. */
export interface Told {
  readonly findings: readonly Finding[];
  /** None where what was read is no text. */
  readonly accounts?: Accounts | undefined;
}

/** One thing to look at. */
export interface Entry {
  readonly line: number;
  /** Where it stands and what it is. */
  readonly text: string;
  /** What is left over there, whole, where it is of the document. */
  readonly quote?: { readonly text: string; readonly more: number } | undefined;
}

export interface EntryGroup {
  readonly kind: FindingKind;
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** The kinds of what the reader finds; all others are about values. */
const KINDS: Partial<Record<FindingCode, FindingKind>> = {
  unplaced: 'goals',
  'unread-row': 'goals',
  'unread-table': 'goals',
  'no-heading': 'goals',
  'no-indicator': 'lacking',
  'no-desired-outcome': 'lacking',
  'no-status': 'lacking',
  'not-measured': 'lacking',
};
const OF_LEFT = { goal: 'goals', value: 'values', prose: 'prose' } as const;

interface How {
  /** How a finding is put in words, if not as the terminal does. */
  readonly findingText?: (finding: Finding, language: Language) => string;
  /** What is set aside is told by chapter, without its text. */
  readonly isBrief?: boolean;
}

export function findingGroups(
  { findings, accounts }: Told,
  language: Language,
  { findingText = findingLine, isBrief = false }: How = {},
): readonly EntryGroup[] {
  const t = findingTextsIn(language);
  const found = findings.map((finding) => ({
    kind: KINDS[finding.code] ?? ('values' as const),
    entry: { line: finding.line ?? 0, text: findingText(finding, language) },
  }));
  const leftovers = accounts?.left ?? [];
  const left = (isBrief ? byChapter(leftovers) : leftovers).map((leftover) => ({
    kind: isAside(leftover.why) ? ('aside' as const) : OF_LEFT[leftover.why],
    entry: leftEntry(leftover, language),
  }));
  const all = [...found, ...left];
  return FINDING_KINDS.flatMap((kind) => {
    const entries = all.flatMap((one) => (one.kind === kind ? [one.entry] : []));
    if (entries.length === 0) return [];
    const heading = t.counted(t.kinds[kind], entries.length);
    return [{ kind, heading, entries: entries.toSorted((a, b) => a.line - b.line) }];
  });
}

/** What is set aside, as one thing for each chapter. */
function byChapter(left: readonly Leftover[]): readonly Leftover[] {
  const merged: Leftover[] = [];
  for (const leftover of left) {
    if (!isAside(leftover.why)) {
      merged.push(leftover);
      continue;
    }
    const { why, chapter, from, to, characters } = leftover;
    const index = merged.findIndex((one) => one.why === why && one.chapter === chapter);
    const above = merged[index];
    const both = { from: above?.from ?? from, characters: (above?.characters ?? 0) + characters };
    const one = { why, chapter, heading: chapter, ...both, to, text: '' };
    if (above) merged[index] = one;
    else merged.push(one);
  }
  return merged;
}

function isAside(why: Leftover['why']): why is SetAside {
  return !isListed({ why });
}

/** "rad 835–847 under ”Stadskontorets organisation” (376 tecken)" */
function leftEntry(
  { why, chapter, heading, from, to, characters, text, more = 0 }: Leftover,
  language: Language,
): Entry {
  const t = findingTextsIn(language);
  const names = isAside(why) ? [...new Set([chapter, heading])].filter((name) => name !== '') : [heading];
  const name = shorten(names.join(' – '), LONGEST_NAME);
  const place = name === '' ? t.lines(from, to) : t.under(t.lines(from, to), name);
  const size = t.characters(formatValue(characters, undefined, language));
  const what = isAside(why) ? `${t.aside[why]}, ${size}` : size;
  const told = { line: from, text: `${place} (${what})` };
  return text === '' ? told : { ...told, quote: { text: asRead(text), more } };
}

/** A document's text without the marks that it is handed over with: "| Bibliotek | 42 300 |", "## Innehåll". */
function asRead(text: string): string {
  return text.replace(/^#{1,6}\s+/gm, '').replace(/^\|\s*(.*?)\s*\|$/gm, (_, cells: string) =>
    cells
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(DOT),
  );
}

const LONGEST_NAME = 100;

/** An entry on one line: of a long text the beginning, and how much more there is. */
export function entryLine({ text, quote }: Entry, most: number, language: Language): string {
  if (!quote) return text;
  const flat = quote.text.replace(/\s+/g, ' ').trim();
  const shown = flat.length > most ? flat.slice(0, most).trimEnd() : flat;
  const hidden = flat.length - shown.length + quote.more;
  const more = hidden > 0 ? findingTextsIn(language).more(formatValue(hidden, undefined, language)) : '';
  return `${text}: ${quoted(shown, language)}${more}`;
}

/** How much of the text is used, listed and set aside; nothing where that is not known. */
export function useOfText(accounts: Accounts | undefined, language: Language): readonly string[] {
  if (!accounts || accounts.characters === 0) return [];
  const t = findingTextsIn(language);
  const { characters, held, listed, setAside } = accounts;
  const share = (part: number) => shareOf(part, characters, language);
  const parts = SET_ASIDE.filter((why) => setAside[why] > 0).map(
    (why) => `${t.aside[why]} ${share(setAside[why])}`,
  );
  const aside = characters - held - listed;
  return [
    listed > 0 ? t.used(share(held), share(listed)) : t.allUsed(share(held)),
    ...(aside > 0 ? [t.setAside(share(aside), parts.join(', '))] : []),
  ];
}

/** Whole per cent; never all of it or none where that is not so. */
function shareOf(part: number, whole: number, language: Language): string {
  const percent = Math.round((100 * part) / whole);
  if (part > 0 && percent === 0) return language === 'sv' ? 'under 1\u00A0%' : 'less than 1%';
  return formatValue(part < whole ? Math.min(percent, 99) : 100, '%', language);
}
