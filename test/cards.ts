/** Reads cards as a client does: by their elements, not by the templates they came from. */

export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every element of a card, fallbacks left out, in document order. */
export function elementsOf(card: unknown): Json[] {
  if (Array.isArray(card)) return card.flatMap(elementsOf);
  if (!isJson(card)) return [];
  const below = Object.entries(card)
    .filter(([key]) => key !== 'fallback' && key !== 'data')
    .flatMap(([, value]) => elementsOf(value));
  return typeof card.type === 'string' ? [card, ...below] : below;
}

/** What a person can read without unfolding anything. */
export function seenOf(card: unknown): string {
  return textOf(withoutHidden(card));
}

/** What came back, in words: of a card all that can be read. */
export function saidOf({
  card,
  text,
}: {
  readonly card: unknown;
  readonly text: string | undefined;
}): string {
  return text ?? textOf(card);
}

/** All that a person can read; what holds a date or a number together is a blank like any other to whoever reads it. */
export function textOf(card: unknown): string {
  return elementsOf(card)
    .flatMap(({ text, title, label, placeholder, choices }) => [
      text,
      title,
      label,
      placeholder,
      ...(Array.isArray(choices)
        ? choices.map((choice: unknown) => (isJson(choice) ? choice.title : ''))
        : []),
    ])
    .filter((part) => typeof part === 'string')
    .join('\n')
    .replaceAll('\u00A0', ' ');
}

function withoutHidden(element: unknown): unknown {
  if (Array.isArray(element)) return element.map(withoutHidden);
  if (!isJson(element)) return element;
  if (element.isVisible === false) return undefined;
  if (element.type === 'Action.ShowCard') return { ...element, card: undefined };
  return Object.fromEntries(Object.entries(element).map(([key, value]) => [key, withoutHidden(value)]));
}

export function inputsOf(card: unknown): Json[] {
  return elementsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
}

/** The data of the button with a verb. */
export function dataOf(card: unknown, verb: string): Json {
  const action = elementsOf(card).find(
    ({ type, data }) =>
      (type === 'Action.Execute' || type === 'Action.Submit') && isJson(data) && data.verb === verb,
  );
  if (!action || !isJson(action.data)) throw new Error(`The card has no button ${verb}: ${textOf(card)}`);
  return action.data;
}

/** What the buttons send that ask for something else, as words would. */
export function stepsOf(card: unknown): readonly Json[] {
  return elementsOf(card)
    .filter(({ type }) => type === 'Action.Submit')
    .flatMap(({ data }) => (isJson(data) && data.verb === 'say' ? [data] : []));
}

/** What each input holds before anybody touches it. */
export function valuesOf(card: unknown): Record<string, string> {
  return Object.fromEntries(inputsOf(card).map(({ id, value }) => [String(id), String(value ?? '')]));
}

/** What an input is called, without the mark for what must be filled in. */
export function labelOf({ label }: Json): string {
  return String(label).replace(/\u00A0\*$/, '');
}

/** Whether an input must be filled in: its label says so, since no button may be held up by what is not filled in yet. */
export function isMarked({ label }: Json): boolean {
  return String(label).endsWith('\u00A0*');
}

/** An answer that fills everything there is to fill in. */
export function filledIn(card: unknown, overrides: Record<string, string> = {}): Record<string, string> {
  const filled = inputsOf(card).map((input): [string, string] => {
    const [first] = Array.isArray(input.choices) ? input.choices : [];
    if (isJson(first)) return [String(input.id), String(first.value)];
    if (input.type === 'Input.Date') return [String(input.id), '2025-12-31'];
    return [String(input.id), input.id === 'value' ? '12' : `Svar på ${labelOf(input)}`];
  });
  return { ...Object.fromEntries(filled), ...overrides };
}

/** What a button or line of a card sends, by what it says. */
export function dataFor(card: unknown, title: string): Json {
  const found = elementsOf(card).find((one) => [one.title, one.tooltip].includes(title) && isJson(one.data));
  if (!isJson(found?.data)) throw new Error(`Nothing on the card says ${title}: ${textOf(card)}`);
  return found.data;
}
