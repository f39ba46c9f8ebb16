import absence from '../../adaptiveCards/absence.json' with { type: 'json' };
import approval from '../../adaptiveCards/approval.json' with { type: 'json' };
import choice from '../../adaptiveCards/choice.json' with { type: 'json' };
import comparison from '../../adaptiveCards/comparison.json' with { type: 'json' };
import deliveries from '../../adaptiveCards/deliveries.json' with { type: 'json' };
import digest from '../../adaptiveCards/digest.json' with { type: 'json' };
import digestSettings from '../../adaptiveCards/digest-settings.json' with { type: 'json' };
import following from '../../adaptiveCards/following.json' with { type: 'json' };
import handOver from '../../adaptiveCards/hand-over.json' with { type: 'json' };
import help from '../../adaptiveCards/help.json' with { type: 'json' };
import history from '../../adaptiveCards/history.json' with { type: 'json' };
import late from '../../adaptiveCards/late.json' with { type: 'json' };
import listing from '../../adaptiveCards/listing.json' with { type: 'json' };
import myGoals from '../../adaptiveCards/my-goals.json' with { type: 'json' };
import owners from '../../adaptiveCards/owners.json' with { type: 'json' };
import ownersForm from '../../adaptiveCards/owners-form.json' with { type: 'json' };
import people from '../../adaptiveCards/people.json' with { type: 'json' };
import peopleForm from '../../adaptiveCards/people-form.json' with { type: 'json' };
import person from '../../adaptiveCards/person.json' with { type: 'json' };
import planPreview from '../../adaptiveCards/plan-preview.json' with { type: 'json' };
import question from '../../adaptiveCards/question.json' with { type: 'json' };
import receipt from '../../adaptiveCards/receipt.json' with { type: 'json' };
import reminder from '../../adaptiveCards/reminder.json' with { type: 'json' };
import report from '../../adaptiveCards/report.json' with { type: 'json' };
import reportFile from '../../adaptiveCards/report-file.json' with { type: 'json' };
import round from '../../adaptiveCards/round.json' with { type: 'json' };
import settings from '../../adaptiveCards/settings.json' with { type: 'json' };
import status from '../../adaptiveCards/status.json' with { type: 'json' };
import summary from '../../adaptiveCards/summary.json' with { type: 'json' };
import timeline from '../../adaptiveCards/timeline.json' with { type: 'json' };
import welcome from '../../adaptiveCards/welcome.json' with { type: 'json' };
import { once } from '../domain/once.ts';
import { expand } from './expand.ts';
import { unescapeMarkdown } from './format.ts';

/** An Adaptive Card 1.5, ready to be attached. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly body: readonly unknown[];
  readonly [property: string]: unknown;
}

const TEMPLATES = {
  absence,
  approval,
  choice,
  comparison,
  deliveries,
  digest,
  'digest-settings': digestSettings,
  following,
  'hand-over': handOver,
  help,
  history,
  late,
  listing,
  'my-goals': myGoals,
  owners,
  'owners-form': ownersForm,
  people,
  'people-form': peopleForm,
  person,
  'plan-preview': planPreview,
  question,
  receipt,
  settings,
  reminder,
  report,
  'report-file': reportFile,
  round,
  status,
  summary,
  timeline,
  welcome,
};

export function fill(name: keyof typeof TEMPLATES, root: object): Card {
  const card = expand(TEMPLATES[name], root);
  if (!isCard(card)) throw new TypeError(`Template ${name} did not give a card`);
  const { fallbackText } = card;
  // It repeats the title, and stands where no Markdown is known: in the notice on a phone.
  return typeof fallbackText === 'string' ? { ...card, fallbackText: unescapeMarkdown(fallbackText) } : card;
}

function isCard(value: unknown): value is Card {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'AdaptiveCard' &&
    'body' in value &&
    Array.isArray(value.body)
  );
}

/** Teams refuses a message over 28 KB; under 25 KB, what stands around the card included, all clients show it. */
const MAX_BYTES = 25 * 1024 - 500;

/** Kept free for what one can do next, which is put below when a card is ready: three buttons about a title of usual length. */
const NEXT_STEPS = 2_000;

/** What a card takes as JSON, counted once: with a long text in it, that is a good part of what it takes to make. */
const sizeOf = once((card: Card) => {
  const json = JSON.stringify(card);
  return { bytes: Buffer.byteLength(json), characters: json.length };
});

/** Whether a card is small enough to be sent. @param free bytes that something else is to have */
export function fits(card: Card, free = 0): boolean {
  return sizeOf(card).bytes <= MAX_BYTES - free;
}

/** The same of a card with one more element at its end. */
export function fitsWith(card: Card, element: object): boolean {
  return fits(card, Buffer.byteLength(`,${JSON.stringify(element)}`));
}

/** Where a long text was asked for: Teams counts what it takes in UTF-16, and takes 100 KB. */
const MAX_LONG_BYTES = 80 * 1024;

/** Whether a card that shows a long text that was asked for, or gives back one that was typed, is small enough to be sent. */
export function fitsLong(card: Card): boolean {
  return sizeOf(card).characters * 2 <= MAX_LONG_BYTES - NEXT_STEPS;
}

/** As `firstThatFits`; but before the barest, the first that is small enough for a long text that was asked for or typed. */
export function firstThatFitsLong(cards: readonly (() => Card)[]): Card {
  const fuller = cards.slice(0, -1).map((make) => make());
  const found = fuller.find((card) => fits(card, NEXT_STEPS)) ?? fuller.find(fitsLong);
  return found ?? firstThatFits(cards.slice(-1));
}

/**
 * The first of several cards, from the fullest to the barest, that is small enough to be sent; else the barest.
 * @param cards any but the barest may be undefined, as `isTooLarge` has shown that it is too large
 */
export function firstThatFits(cards: readonly (() => Card | undefined)[]): Card {
  for (const make of cards.slice(0, -1)) {
    const card = make();
    if (card && fits(card, NEXT_STEPS)) return card;
  }
  const barest = cards.at(-1)?.();
  if (!barest) throw new RangeError('There is no card to choose from');
  return barest;
}

/** Whether some part of a card leaves no room for the rest, so that it need not be made. */
export function isTooLarge(part: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(part)) > MAX_BYTES - NEXT_STEPS;
}

/** Form of the payloads below. A card lies in a chat for months; one with another number is answered with a new card. */
export const PAYLOAD_FORM = 1;

/** What a button sends back. It names things; who presses it is told by Teams, and what they may do is looked up. */
export function payload(
  verb: string,
  language: string,
  fields: Readonly<Record<string, string | number | object>> = {},
) {
  return { verb, form: PAYLOAD_FORM, language, ...fields };
}
