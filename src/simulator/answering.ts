import { type Field, fieldsOf } from './card.ts';
import { drawn, oneOf } from './random.ts';

const STATUSES = ['met', 'met', 'met', 'met', 'partly', 'partly', 'notMet', 'unknown'] as const;
const HAPPENED = [
  'Arbetet följer planen och två av tre delar är klara.',
  'Insatserna har kommit i gång på alla enheter.',
  'Underlaget är framtaget och beslut väntas efter sommaren.',
  'Samverkan med de andra förvaltningarna har gett resultat.',
] as const;
const REASONS = [
  'Rekryteringen har dragit ut på tiden.',
  'Upphandlingen överklagades.',
  'Lokalerna blev klara sent.',
] as const;

/** What somebody fills into a form. @param words make it theirs, and another for each answer */
export function filledBy(
  card: unknown,
  seed: number,
  words: readonly (string | number)[],
): Record<string, string> {
  const draw = (what: string) => drawn(seed, what, ...words);
  const status = oneOf(STATUSES, draw('status'));
  const deviates = status === 'partly' || status === 'notMet';
  const values: Readonly<Record<string, string>> = {
    status,
    direction: deviates ? 'negative' : 'asPlanned',
    value: String(Math.round(30 + 40 * draw('value'))),
    women: String(Math.round(40 * draw('women'))),
    men: String(Math.round(40 * draw('men'))),
    stage: 'underWay',
    day: '2027-06-30',
  };
  return Object.fromEntries(
    fieldsOf(card).flatMap((field): [string, string][] => {
      const filled = valueFor(field, values, deviates, draw);
      return filled === undefined ? [] : [[field.id, filled]];
    }),
  );
}

/** Undefined for a field that is left as it is. */
function valueFor(
  { id, choices }: Field,
  values: Readonly<Record<string, string>>,
  deviates: boolean,
  draw: (what: string) => number,
): string | undefined {
  if (id.startsWith('text_')) return textFor(id, deviates, draw);
  const value = values[id];
  if (choices.length === 0 || value === undefined || choices.includes(value)) return value;
  return oneOf(choices, draw(id));
}

/** What is only asked of a deviation is not kept of anything else. */
function textFor(id: string, deviates: boolean, draw: (what: string) => number): string {
  const isReason = id === 'text_cause' || id === 'text_remedy';
  if (isReason && !deviates) return '';
  const number = Math.floor(100 * draw(`number ${id}`));
  return `${oneOf(isReason ? REASONS : HAPPENED, draw(id))} Se ärende ${number}.`;
}

/** An answer as the store has it, as far as a form says it. */
export interface Stored {
  readonly status: string;
  readonly direction?: string | undefined;
  readonly value?: number | string | undefined;
  readonly texts: Readonly<Record<string, string>>;
}

/** What of an answer is stored otherwise than it was sent; undefined when all of it is as it was. */
export function differenceOf(fields: Readonly<Record<string, string>>, stored: Stored): string | undefined {
  for (const [id, sent] of Object.entries(fields)) {
    if (sent === '') continue;
    const kept = keptOf(id, stored);
    if (kept !== undefined && kept !== sent) return `${id}: ${sent} became ${kept}`;
  }
  return undefined;
}

function keptOf(id: string, { status, direction, value, texts }: Stored): string | undefined {
  if (id.startsWith('text_')) return texts[id.slice(5)] ?? '';
  if (id === 'status') return status;
  if (id === 'direction') return direction ?? '';
  return id === 'value' ? String(value ?? '') : undefined;
}
