/** How it is going at one moment, to be inserted in any chat: also where Målvakt is not. */
import { areaOf, shortNameOf } from '../../domain/plans/plan.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { ItemStatus } from '../../domain/status/item-status.ts';
import type { NamedItem } from '../../domain/status/question.ts';
import { spreadOf } from '../../domain/status/summary.ts';
import type { Card } from '../card.ts';
import { capitalise, DOT, formatInstant, shorten, type Wording, withUnit } from '../format.ts';
import { spreadText, verdictMark } from '../marks.ts';
import { entryCard } from './entry-card.ts';
import { momentTextsIn } from './moment-texts.ts';

/** Something that was found: what its line in the list says, and the card that is inserted. */
export interface SearchResult {
  readonly title: string;
  readonly text: string;
  readonly card: Card;
}

/** Bytes of all results together: Teams takes 80 KB in an answer, and the lines of the list are among them. */
const MAX_BYTES = 70_000;
/** And of one card, which is sent as a message. */
const MAX_CARD = 24_000;

/** Characters of each text, tried from the longest. */
const TEXT_AT_MOST = [2000, 1000, 500, 200];

const NAME = 150;
const AREA = 80;
/** Characters of what somebody has searched for, and names of what comes nearest. */
const WORDS = 60;
const NEAREST = 3;

export function searchResults(statuses: readonly ItemStatus[], wording: Wording): readonly SearchResult[] {
  const most = Math.min(MAX_CARD, Math.floor(MAX_BYTES / Math.max(1, statuses.length)));
  return statuses.map((status) => ({ ...lineOf(status, wording), card: momentCard(status, wording, most) }));
}

/** "Öresundsmetron", and below it "● Uppnås · Årsanalys 2024 · En stad i världen" */
function lineOf({ state, entry }: ItemStatus, { language }: Wording): Omit<SearchResult, 'card'> {
  const { plan, round } = state;
  const [line] = entry.lines;
  const { symbol, word } = verdictMark(plan, round.kind, line?.assessment, language);
  const area = areaOf(plan, entry.item);
  const name = shorten(capitalise(shortNameOf(plan, entry.item)), NAME);
  return {
    title: entry.isSpread ? name : withUnit(name, line?.unit),
    text: [
      entry.isSpread
        ? spreadText(plan, round.kind, spreadOf(plan, entry.lines), language)
        : `${symbol}\u00A0${word}`,
      // A list shows the beginning, so what is long comes last.
      round.name,
      ...(area && area.id !== entry.item.id ? [shorten(area.title, AREA)] : []),
    ].join(DOT),
  };
}

/** @param most bytes of the card */
export function momentCard(status: ItemStatus, wording: Wording, most = MAX_CARD): Card {
  const fits = (card: Card) => Buffer.byteLength(JSON.stringify(card)) <= most;
  for (const length of TEXT_AT_MOST) {
    const card = momentCardOf(status, wording, length, true);
    if (fits(card)) return card;
  }
  return momentCardOf(status, wording, 0, false);
}

function momentCardOf(status: ItemStatus, wording: Wording, length: number, hasUnits: boolean): Card {
  const t = momentTextsIn(wording.language);
  const { words, isCut } = cutWords(status.words, length);
  const card = withoutPresses(entryCard({ ...status, words }, wording));
  // It lies in a chat for years, so its day is told with the year.
  const at = formatInstant(wording.now.toISOString(), { ...wording, now: new Date(0) });
  const left = hasUnits ? card.body : card.body.filter((part) => !isOf(part, 'ColumnSet'));
  const notes = [
    ...(isCut ? [t.shortened] : []),
    ...(left.length < card.body.length ? [t.unitsLeftOut] : []),
    isOpen(status.state.round) ? t.takenWhileOpen(at) : t.takenAt(at),
  ];
  const note = { type: 'TextBlock', text: notes.join(' '), isSubtle: true, size: 'Small', wrap: true };
  return { ...card, body: [...left, note] };
}

function cutWords(words: ItemStatus['words'], length: number) {
  if (!words) return { words, isCut: false };
  const texts = Object.entries(words.texts).map(([id, text]): [string, string] => [
    id,
    shorten(text, length),
  ]);
  const isCut = texts.some(([id, text]) => text !== words.texts[id]);
  return { words: { ...words, texts: length > 0 ? Object.fromEntries(texts) : {} }, isCut };
}

/** What sends something to Målvakt, and what folds: an inserted card is read as it lies. */
const PRESSED = /^(?:Action\.(?:Execute|Submit|ShowCard)|Input\..+)$/;
/** What holds others, and is nothing without them. */
const HOLDS: Readonly<Record<string, string>> = {
  ActionSet: 'actions',
  Column: 'items',
  ColumnSet: 'columns',
  Container: 'items',
};

/**
 * A card without what sends something to Målvakt when it is pressed. Teams would ask everybody who inserts such a card to add Målvakt to
 * the chat, and whoever presses there would be answered in a place that Målvakt is not in.
 * @see https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/universal-actions-for-search-based-message-extensions
 */
function withoutPresses({ refresh: _, selectAction: __, actions, body, ...rest }: Card): Card {
  const kept = Array.isArray(actions) ? partsOf(actions) : [];
  return { ...rest, ...(kept.length > 0 ? { actions: kept } : {}), body: partsOf(body) };
}

function withoutPressesIn(part: unknown): unknown {
  if (Array.isArray(part)) return partsOf(part);
  if (!isRecord(part)) return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) =>
      isRecord(value) && isPressed(value) ? [] : [[key, withoutPressesIn(value)]],
    ),
  );
}

function partsOf(parts: readonly unknown[]): readonly unknown[] {
  return parts
    .filter((part) => !isPressed(part))
    .map(withoutPressesIn)
    .filter((part) => !isEmpty(part));
}

function isPressed(part: unknown): boolean {
  return isRecord(part) && typeof part.type === 'string' && PRESSED.test(part.type);
}

function isEmpty(part: unknown): boolean {
  if (!isRecord(part) || typeof part.type !== 'string') return false;
  const held = part[HOLDS[part.type] ?? ''];
  return Array.isArray(held) && held.length === 0;
}

function isOf(part: unknown, type: string): boolean {
  return isRecord(part) && part.type === type;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * What is said when nothing was found: what was searched for, what can be, and what comes nearest.
 * @param isClosedOnly nothing of a round that is open was searched for; that is said of what is not there as well
 */
export function nothingFoundText(
  words: string,
  nearest: readonly NamedItem[],
  isClosedOnly: boolean,
  { language }: Pick<Wording, 'language'>,
): string {
  const t = momentTextsIn(language);
  const names = nearest.slice(0, NEAREST).map(({ plan, item }) => shorten(shortNameOf(plan, item), WORDS));
  const quoted = names.map((name) => (language === 'sv' ? `”${name}”` : `“${name}”`));
  return [
    words === '' ? t.nothingYet : t.nothingFound(shorten(words, WORDS)),
    ...(quoted.length > 0 ? [t.nearest(quoted.join(', '))] : []),
    ...(isClosedOnly ? [t.closedOnly] : []),
  ].join(' ');
}
