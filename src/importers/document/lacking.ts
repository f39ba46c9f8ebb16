import type { Finding } from '../../domain/errors.ts';
import type { Item } from '../../domain/plans/plan.ts';
import { demandFewer } from '../../domain/plans/plan-findings.ts';
import { isAssignment } from './assigned.ts';
import { desiredIn, indicatorIn } from './follow-up.ts';
import type { ReadItem } from './item-list.ts';
import { titleOf } from './labels.ts';
import { isLimited } from './line-items.ts';
import type { Line } from './lines.ts';
import type { Outline, Section } from './outline.ts';
import { cut, piecesOf, sentencesOf } from './sentences.ts';
import { startOf } from './spelling.ts';
import { aboveTable } from './table-head.ts';
import type { DocumentWords } from './words.ts';

/** As much of a text as is needed to find it in the document. */
const MAX_QUOTE = 120;

/** What looks as if it belonged to the plan but has no place in it, and what the plan's items lack. */
export function lackingIn(
  outline: Outline,
  contents: readonly Line[],
  read: readonly ReadItem[],
  words: DocumentWords,
): Finding[] {
  const items = read.map(({ item }) => item);
  return [
    ...notFound(contents, items, words),
    ...outline.loose.map((line) => unplaced(line)),
    ...belowMeasures(outline, words),
    ...strayMeasures(outline, words),
    ...strayWordings(outline),
    ...orphans(items),
    ...withoutIndicator(items),
    ...withoutOutcome(items),
  ];
}

function unplaced({ number, text }: Line): Finding {
  return { at: '', line: number, code: 'unplaced', value: cut(text, MAX_QUOTE) };
}

/** Goals and assignments that the table of contents names and the document does not: their section is missing. */
function notFound(contents: readonly Line[], items: readonly Item[], words: DocumentWords): Finding[] {
  const found = new Set(items.map((item) => startOf(item.title)));
  return contents
    .filter(({ text }) => {
      const titled = titleOf(text, words);
      if (!titled && !isAssignment(text)) return false;
      return !found.has(startOf(titled?.title ?? text));
    })
    .map(unplaced);
}

/** "Indikator: andel nöjda", "Målvärde 2026: 75 procent": what tables say, in lines. */
const IN_LINES =
  /(?<!\p{L})(?:indikator|nyckeltal|målvärde|måltal|målnivå)(?:\s(?:för\s)?20\d\d)?\s?:\s?\S/iu;

/** What stands below "Indikatorer" and is read as none of them. */
function belowMeasures({ entries }: Outline, words: DocumentWords): Finding[] {
  const sections = entries.flatMap((entry) => entry.sections.filter(({ label }) => label === 'indicator'));
  return sections
    .flatMap(({ blocks }) => aboveTable(blocks, words))
    .filter(({ kind, text }) => kind !== 'row' && !isStray(text))
    .flatMap(({ line, text }) =>
      piecesOf(text, MAX_QUOTE).map((piece) => unplaced({ number: line, text: piece })),
    );
}

function isStray(text: string): boolean {
  return IN_LINES.test(text.slice(0, 1000));
}

/** "Antal gäster, minst 40" in a list that stands under no goal, and that nothing says what it is. */
function strayMeasures({ rest }: Outline, words: DocumentWords): Finding[] {
  const found: Finding[] = [];
  for (const { kind, line, text } of rest.flatMap(({ blocks }) => blocks)) {
    const isMeasure = kind === 'bullet' && !isStray(text) && isLimited(text, words);
    if (isMeasure) found.push(unplaced({ number: line, text }));
    demandFewer(found);
  }
  return found;
}

/** An indicator, target or desired outcome that stands under no goal's follow-up, or in no table. */
function strayWordings({ entries, rest }: Outline): Finding[] {
  const sections: Section[] = [
    ...rest,
    ...entries.flatMap((entry) => entry.sections.filter(({ label }) => label !== 'followUp')),
  ];
  const found: Finding[] = [];
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'row' && isStray(block.text)) {
      found.push(unplaced({ number: block.line, text: block.text }));
      continue;
    }
    for (const text of block.kind === 'row' ? [] : sentencesOf(block.text)) {
      if (indicatorIn(text) ?? desiredIn(text)) found.push(unplaced({ number: block.line, text }));
      demandFewer(found);
    }
  }
  return found;
}

/** What should stand under a goal or an area and does not. */
function orphans(items: readonly Item[]): Finding[] {
  const hasAreas = items.some((item) => item.kind === 'area');
  return items
    .filter(
      (item) =>
        item.parent === undefined &&
        item.kind !== 'area' &&
        item.kind !== 'priority' &&
        item.kind !== 'budget',
    )
    .filter((item) => hasAreas || item.kind === 'commitment')
    .map((item) => unplaced({ number: item.line ?? 1, text: item.title }));
}

/** Goals that the others' example says should have an indicator. */
function withoutIndicator(items: readonly Item[]): Finding[] {
  const withIndicator = new Set(items.filter((item) => item.kind === 'indicator').map((item) => item.parent));
  const kinds = new Set(items.filter((item) => withIndicator.has(item.id)).map((item) => item.kind));
  return items
    .filter((item) => kinds.has(item.kind) && item.kind !== 'area' && !withIndicator.has(item.id))
    .map(({ line, title }) => ({ at: '', line, code: 'no-indicator', value: cut(title, MAX_QUOTE) }));
}

/** Indicators for which neither a desired outcome nor a target is stated. */
function withoutOutcome(items: readonly Item[]): Finding[] {
  return items
    .filter(
      (item) =>
        item.kind === 'indicator' && item.desiredOutcome === undefined && item.measure?.target === undefined,
    )
    .map(({ line, title }) => ({ at: '', line, code: 'no-desired-outcome', value: cut(title, MAX_QUOTE) }));
}
