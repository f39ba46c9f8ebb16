/** Cards that break a rule of the gallery, one way after the other, and what keeps it. */

export const TITLE = {
  type: 'TextBlock',
  text: 'Så går det',
  size: 'Large',
  weight: 'Bolder',
  wrap: true,
  style: 'heading',
};

export function cardOf(...body: readonly object[]) {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'sv',
    fallbackText: 'Så går det',
    body: [TITLE, ...body],
  } as const;
}

export function buttons(...actions: readonly object[]) {
  return { type: 'ActionSet', actions };
}

export const INPUT = { type: 'Input.Text', id: 'happened', label: 'Vad har hänt?' };
export const run = (text: string, more = {}) => ({ type: 'TextRun', text, ...more });
export const rich = (...inlines: readonly object[]) => ({ type: 'RichTextBlock', inlines });
export const chart = (fallback?: object) => ({
  type: 'Chart.HorizontalBar',
  title: 'Svar',
  data: [{ x: '● Uppnås', y: 4 }],
  ...(fallback ? { fallback } : {}),
});

/** What is added to a card to break a rule: an element, several, or all of the card. */
type Added = object | readonly object[];

export interface Broken {
  readonly bad: readonly Added[];
  readonly good: readonly object[];
}

/** The card that breaks the rule. */
export function broken(added: Added): object {
  return 'body' in added ? added : cardOf(...[added].flat());
}

const text = (said: string, more = {}) => ({ type: 'TextBlock', text: said, wrap: true, ...more });
const heading = (said: string, size = 'Medium') => text(said, { size, weight: 'Bolder', style: 'heading' });
const ASKED = { ...INPUT, isRequired: true, errorMessage: 'Skriv några ord.' };
const EXPLAINED = text('Fält med \\* måste fyllas i.');
const SEND = { type: 'Action.Execute', title: 'Skicka svar', style: 'positive' };
const NOTICE = { type: 'Container', style: 'attention', items: [text('Svaret är inte sparat än.')] };
const fold = (title: string, ...body: readonly object[]) =>
  buttons({ type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body } });
const choice = (more: object) => ({
  type: 'Input.ChoiceSet',
  id: 'who',
  label: 'Ersättare',
  choices: [],
  ...more,
});

export const BROKEN_FORMS: Readonly<Record<string, Broken>> = {
  'the mark for what must be filled in is explained once, above the fields, and only where it stands': {
    bad: [[ASKED], [EXPLAINED, INPUT], [EXPLAINED, EXPLAINED, ASKED], [ASKED, EXPLAINED]],
    good: [EXPLAINED, ASKED],
  },
  'what must be filled in says so when it is empty': {
    bad: [{ ...INPUT, isRequired: true }],
    good: [ASKED, INPUT],
  },
  'a closed choice says what is chosen, or to choose': {
    bad: [choice({ style: 'compact' }), choice({ style: 'filtered', placeholder: 'Ersättare' })],
    good: [choice({ style: 'filtered', placeholder: 'Välj en person' }), choice({ style: 'expanded' })],
  },
  'inputs have ids and labels of their own': {
    bad: [
      [INPUT, { ...INPUT, label: 'Vad gör ni?' }],
      [INPUT, { ...INPUT, id: 'remedy' }],
    ],
    good: [INPUT, { ...INPUT, id: 'remedy', label: 'Vad gör ni?' }],
  },
  'only what sends the form asks for its fields': {
    bad: [[ASKED, buttons(SEND, { type: 'Action.Execute', title: 'Behåll det sparade' })]],
    good: [ASKED, buttons(SEND, { type: 'Action.Submit', title: 'Släng', associatedInputs: 'none' })],
  },
  'there is one thing to do first, and few beside it': {
    bad: [
      buttons(SEND, { ...SEND, title: 'Spara' }),
      buttons(...[1, 2, 3, 4].map((n) => ({ ...SEND, style: 'default', title: `${n}` }))),
    ],
    good: [buttons(SEND, { type: 'Action.Submit', title: 'Släng' })],
  },
  'what is read of a button begins with what is seen of it': {
    bad: [buttons({ ...SEND, tooltip: 'Spara ditt svar' })],
    good: [buttons({ ...SEND, tooltip: 'Skicka svar: Öresundsmetron' })],
  },
  'a fold names what it opens, and opens something': {
    bad: [
      fold('Visa mer', text('Tre till')),
      fold('Mer', text('Tre till')),
      fold('Show all', text('Tre till')),
      fold('Visa tre svar'),
    ],
    good: [fold('Visa tre svar', text('Tre till'))],
  },
};

export const BROKEN_READING: Readonly<Record<string, Broken>> = {
  'only the title is large, and every heading has something of its own below it': {
    bad: [
      [heading('I planen', 'Large'), text('Mål')],
      [heading('I planen'), heading('Tre svar saknas'), text('Mål')],
      { ...cardOf(), body: [heading('Så går det'), text('Bra')] },
    ],
    good: [heading('I planen'), heading('En grön stad', 'Default'), text('Mål')],
  },
  'nothing looks like a heading that is none': {
    bad: [
      text('I planen', { size: 'Medium' }),
      text('I planen', { weight: 'bolder' }),
      text('**I planen**'),
      rich(run('I planen', { size: 'Large' })),
    ],
    good: [text('I planen står **tre** mål'), heading('I planen')],
  },
  'nothing is said twice in a row': {
    bad: [
      [text('Tre svar'), text('Tre svar')],
      [heading('Svar'), chart()],
      [text('Visa tre svar'), fold('Visa tre svar', text('Bo'))],
    ],
    good: [text('Tre svar'), text('Ett svar'), text('Tre svar')],
  },
  'nothing is empty': {
    bad: [text(' '), rich(), { type: 'Container', items: [] }, buttons(), { type: 'TextBlock' }],
    good: [text('Mål')],
  },
  'a symbol stays on the line of its word': {
    bad: [
      text('● Uppnås'),
      rich(run('● '), run('Uppnås')),
      choice({ choices: [{ title: '■ Uppnås inte' }] }),
    ],
    good: [text('●\u00A0Uppnås')],
  },
  'a notice stands right below the title': {
    bad: [[text('Det här vet vi'), NOTICE], { type: 'Container', items: [text('Det här vet vi'), NOTICE] }],
    good: [NOTICE, text('Det här vet vi')],
  },
  'tells in which language it is, and what it says where no card can be drawn': {
    bad: [
      { ...cardOf(), lang: undefined },
      { ...cardOf(), fallbackText: '' },
    ],
    good: [],
  },
  'nothing stands in more than two columns': {
    bad: [{ type: 'ColumnSet', columns: [1, 2, 3].map(() => ({ type: 'Column', items: [text('Mål')] })) }],
    good: [{ type: 'Table', columns: [{ width: 2 }, { width: 1 }], rows: [] }],
  },
};
