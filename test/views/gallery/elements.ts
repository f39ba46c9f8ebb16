/** How the rules of the gallery read a card: what each element is, and what it says. */
import { elementsOf, isJson, type Json } from '../../cards.ts';

/** What breaks a rule, in a card's own words. */
export type Rule = (card: unknown) => readonly string[];

export const isButton = ({ type }: Json) => String(type).startsWith('Action.');
export const isInput = ({ type }: Json) => String(type).startsWith('Input.');
export const isSaid = ({ type }: Json) => type === 'TextBlock' || type === 'RichTextBlock';
export const isHeading = ({ type, style }: Json) => type === 'TextBlock' && style === 'heading';
export const isFold = ({ type }: Json) => type === 'Action.ShowCard';
/** What stands out by its colour, right below a title. */
export const isNotice = ({ type, style }: Json) =>
  type === 'Container' && (style === 'attention' || style === 'warning');

/** What every client of Teams has drawn since version 1.5 of Adaptive Cards; anything else needs a fallback. */
const KNOWN = new Set([
  ...[
    'AdaptiveCard',
    'TextBlock',
    'RichTextBlock',
    'TextRun',
    'Container',
    'ColumnSet',
    'Column',
    'ActionSet',
    'Image',
  ],
  ...[
    'Table',
    'TableRow',
    'TableCell',
    'Input.Text',
    'Input.Toggle',
    'Input.Date',
    'Input.ChoiceSet',
    'Data.Query',
  ],
  ...['Action.Submit', 'Action.OpenUrl', 'Action.ShowCard'],
]);

export function isKnown({ type }: Json): boolean {
  return typeof type !== 'string' || KNOWN.has(type);
}

/** The card as a client draws it that knows nothing newer: with what stands in for it. */
export function withFallbacks(element: unknown): unknown {
  if (Array.isArray(element)) return element.map(withFallbacks);
  if (!isJson(element)) return element;
  if (!isKnown(element) && isJson(element.fallback)) return withFallbacks(element.fallback);
  return Object.fromEntries(Object.entries(element).map(([key, value]) => [key, withFallbacks(value)]));
}

/** What an element says, each line as it is read: the runs of a paragraph are one line. */
export function linesOf({ type, inlines, text, title, label, choices, placeholder }: Json): string[] {
  if (type === 'TextRun') return [];
  if (type === 'RichTextBlock') {
    return [(Array.isArray(inlines) ? inlines : []).map((run) => (isJson(run) ? run.text : run)).join('')];
  }
  const options = (Array.isArray(choices) ? choices : []).map((choice) => isJson(choice) && choice.title);
  return [text, title, label, placeholder, ...options].filter((one) => typeof one === 'string');
}

export function wordsOf(element: Json): string {
  return linesOf(element).join(' | ') || `${element.type} ${element.id ?? ''}`;
}

/** All that a card's elements say, line by line, for the rules of words. */
export function linesIn(card: unknown): readonly string[] {
  return elementsOf(card).flatMap(linesOf);
}

/** What a card says by itself, apart from what its inputs offer. */
export function saidIn(card: unknown): readonly string[] {
  return elementsOf(card)
    .filter((element) => isSaid(element) || isButton(element))
    .flatMap(linesOf);
}

/** A line as it is read, without what keeps Markdown from being seen. */
export function plain(line: string): string {
  return line.replace(/\\([\\`*_[\]~#+>.)-])/g, '$1');
}
