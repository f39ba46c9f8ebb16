import type { Card } from './card.ts';
import { unescapeMarkdown } from './format.ts';

/** A card as lines of text, in its reading order, for a terminal: what unfolds is unfolded, and buttons stand in brackets. */
export function cardText(card: Card): string {
  return card.body.flatMap(linesOf).join('\n');
}

type Element = Readonly<Record<string, unknown>>;

function linesOf(element: unknown): string[] {
  if (!isElement(element)) return [];
  switch (element.type) {
    case 'TextBlock':
      return shown(unescapeMarkdown(textIn(element, 'text')));
    case 'RichTextBlock':
      return shown(partsOf(element, 'inlines').map(runText).join(''));
    case 'ColumnSet':
      return shown(side(partsOf(element, 'columns')));
    case 'Table':
      return partsOf(element, 'rows').map((row) => side(isElement(row) ? partsOf(row, 'cells') : []));
    case 'ActionSet': {
      const actions = partsOf(element, 'actions');
      return [...shown(actions.map(buttonText).filter(Boolean).join(' ')), ...actions.flatMap(unfolded)];
    }
    default:
      return [...partsOf(element, 'items'), ...fallbackOf(element)].flatMap(linesOf);
  }
}

/** What stands side by side, on one line. */
function side(parts: readonly unknown[]): string {
  return parts.map((part) => linesOf(part).join(' ')).join('  ');
}

function runText(run: unknown): string {
  if (typeof run === 'string') return run;
  return isElement(run) ? textIn(run, 'text') : '';
}

/** What only folds and unfolds has nothing to say here. */
function buttonText(action: unknown): string {
  if (!isElement(action) || isFold(action)) return '';
  return `[${textIn(action, 'title')}]`;
}

function isFold({ type }: Element): boolean {
  return type === 'Action.ShowCard';
}

/** What a button unfolds. */
function unfolded(action: unknown): string[] {
  if (!isElement(action) || !isFold(action) || !isElement(action.card)) return [];
  return partsOf(action.card, 'body').flatMap(linesOf);
}

/** A chart has its numbers in the table that clients without charts show. */
function fallbackOf({ fallback }: Element): readonly unknown[] {
  return isElement(fallback) ? [fallback] : [];
}

function partsOf(element: Element, name: string): readonly unknown[] {
  const parts = element[name];
  return Array.isArray(parts) ? parts : [];
}

function textIn(element: Element, name: string): string {
  const text = element[name];
  return typeof text === 'string' ? text : '';
}

function shown(line: string): string[] {
  return line.trim() === '' ? [] : [line];
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
