import assert from 'node:assert/strict';
import { findChromium } from '../../e2e/playground.ts';
import {
  BROKEN_FORMS,
  BROKEN_READING,
  type Broken,
  broken,
  buttons,
  cardOf,
  chart,
  INPUT,
  rich,
  run,
  TITLE,
} from './broken.ts';
import { CardPage } from './page.ts';
import { CARD_RULES } from './rules.ts';

/** A card that breaks each rule, one way after the other, and what keeps it. */
const BROKEN: Readonly<Record<string, Broken>> = {
  'a heading is a heading, and nothing else is bold like one': {
    bad: [
      { type: 'TextBlock', text: 'Arbete', weight: 'Bolder', wrap: true },
      { type: 'TextBlock', text: 'Arbete', style: 'heading', wrap: true },
      rich(run('Arbete', { weight: 'Bolder' })),
    ],
    good: [rich(run('● ', { weight: 'Bolder' }), run('Uppnås'))],
  },
  'buttons have names of their own': {
    bad: [buttons({ type: 'Action.Submit', title: 'Svara' }, { type: 'Action.Submit', title: 'Svara' })],
    good: [
      buttons(
        { type: 'Action.Submit', title: 'Svara', tooltip: 'Svara: metron' },
        { type: 'Action.Submit', title: 'Svara', tooltip: 'Svara: elen' },
      ),
    ],
  },
  'what folds tells whether it is open': {
    bad: [
      buttons({ type: 'Action.ToggleVisibility', title: 'Visa tre svar', targetElements: ['more'] }),
      { type: 'Container', id: 'more', isVisible: false, items: [] },
    ],
    good: [buttons({ type: 'Action.ShowCard', title: 'Visa tre svar', card: cardOf() })],
  },
  'what is filled in is sent: no input is folded away': {
    bad: [buttons({ type: 'Action.ShowCard', title: 'Förklara', card: cardOf(INPUT) })],
    good: [INPUT],
  },
  'every input has a label, and the mark for required stands once': {
    bad: [
      { type: 'Input.Text', id: 'a' },
      { ...INPUT, label: 'Vad har hänt? (krävs)' },
      { ...INPUT, id: undefined },
    ],
    good: [{ ...INPUT, isRequired: true }],
  },
  'choices wrap': {
    bad: [{ type: 'Input.ChoiceSet', id: 'a', label: 'A', style: 'expanded', choices: [] }],
    good: [{ type: 'Input.ChoiceSet', id: 'a', label: 'A', style: 'expanded', wrap: true, choices: [] }],
  },
  'a notice stands above what is to be filled in': {
    bad: [{ type: 'Container', items: [INPUT, { type: 'Container', style: 'attention', items: [] }] }],
    good: [{ type: 'Container', style: 'attention', items: [] }, INPUT],
  },
  'is read in the order of thinking: where, title, what is known, what is asked, what is sent': {
    bad: [
      {
        type: 'Container',
        items: [buttons({ type: 'Action.Submit', title: 'Skicka', style: 'positive' }), INPUT],
      },
      {
        type: 'Container',
        items: [buttons({ type: 'Action.Submit', title: 'Godkänn', style: 'positive' }), TITLE, INPUT],
      },
      { ...TITLE, text: 'Ansvariga' },
    ],
    good: [
      INPUT,
      buttons({ type: 'Action.Submit', title: 'Godkänn', style: 'positive' }),
      { ...TITLE, text: 'Behöver det ändras?' },
      { ...INPUT, id: 'comment' },
      buttons({ type: 'Action.Submit', title: 'Skicka tillbaka' }),
    ],
  },
  'no symbol stands without its word': {
    bad: [
      { type: 'TextBlock', text: 'Bättre än i april (◆ → ●)', wrap: true },
      { type: 'TextBlock', text: 'Öresundsmetron: ● sedan 2019', wrap: true },
      { type: 'TextBlock', text: '● Öresundsmetron · Uppnått', wrap: true },
      rich(run('■ '), run('3')),
    ],
    good: [
      { type: 'TextBlock', text: '◆ Delvis uppnått → ● Uppnått', wrap: true },
      rich(run('▲▼ '), run('Både positiv och negativ avvikelse')),
      rich(run('● '), run('3 '), run('förväntas uppnås')),
    ],
  },
  'a colour only repeats what a symbol says': {
    bad: [rich(run('Uppnås', { color: 'good' }))],
    good: [rich(run('● ', { color: 'good' }), run('Uppnås'))],
  },
  'newer elements have a fallback that says the same': {
    bad: [
      chart(),
      chart({ type: 'TextBlock', text: '● Uppnås' }),
      { type: 'Badge', text: 'Nytt' },
      buttons({
        type: 'Action.Execute',
        title: 'Svara',
        fallback: { type: 'Action.Submit', title: 'Skicka' },
      }),
    ],
    good: [chart({ type: 'TextBlock', text: '● Uppnås 4' })],
  },
  'every picture is described': {
    bad: [{ type: 'Image', url: 'https://example.org/a.png' }],
    good: [{ type: 'Image', url: 'https://example.org/a.png', altText: 'En kurva som stiger' }],
  },
  'everything wraps': {
    bad: [{ type: 'TextBlock', text: 'Lång text' }],
    good: [{ type: 'TextBlock', text: 'Lång text', wrap: true }],
  },
  'nothing was left unfilled': {
    bad: [{ type: 'TextBlock', text: ['Svar från $', '{name}'].join(''), wrap: true }],
    good: [{ type: 'TextBlock', text: 'Svar från Anna', wrap: true }],
  },
  ...BROKEN_FORMS,
  ...BROKEN_READING,
};

describe('The rules of the gallery', () => {
  it('are all shown broken below', () => {
    assert.deepEqual(Object.keys(BROKEN), Object.keys(CARD_RULES));
  });

  for (const [rule, { bad, good }] of Object.entries(BROKEN)) {
    for (const [index, element] of bad.entries()) {
      it(`find what breaks: ${rule} (${index + 1})`, () => {
        assert.notDeepEqual(CARD_RULES[rule]?.(broken(element)), []);
      });
    }
    it(`find nothing where it is kept: ${rule}`, () => {
      assert.deepEqual(CARD_RULES[rule]?.(cardOf(...good)), []);
    });
  }
});

const chromium = findChromium();
const isDemanded = Boolean(process.env.CI);
const note = chromium || isDemanded ? '' : ' (skipped: no Chromium; set CHROMIUM to the path of one)';

describe(`The rules of what is drawn${note}`, () => {
  let page: CardPage;
  const long = 'Oförändrat – skicka samma svar som förra gången';
  const cards = {
    'cut button': cardOf(buttons({ type: 'Action.Submit', title: long })),
    'wide column': cardOf({
      type: 'ColumnSet',
      columns: [{ type: 'Column', width: '400px', items: [{ type: 'TextBlock', text: long, wrap: true }] }],
    }),
    'held run': cardOf(rich(run('1 234 567,5 kontakter i snitt'.replaceAll(' ', '\u00A0')))),
    'long word': cardOf(rich(run('Arbetsmarknadscharterns insatser'))),
    'cut choice': cardOf({
      type: 'Input.ChoiceSet',
      id: 'a',
      label: 'Välj',
      style: 'expanded',
      choices: [{ title: long, value: 'a' }],
    }),
    'broken word': cardOf({
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: '3', items: [{ type: 'TextBlock', text: 'Bedömning', wrap: true }] },
        { type: 'Column', width: '1', items: [{ type: 'TextBlock', text: 'Antalet', wrap: true }] },
      ],
    }),
    'no label': cardOf({ type: 'Input.Text', id: 'happened' }),
    fine: cardOf(
      { type: 'TextBlock', text: long, wrap: true },
      buttons({ type: 'Action.Submit', title: 'Skicka svar' }),
    ),
  };

  before(async function () {
    if (!chromium && !isDemanded) this.skip();
    assert.ok(chromium, 'Chromium is missing, and CI is set');
    page = await CardPage.open(chromium);
    await page.draw(cards, 'sv', { width: 320, scale: 2 });
  });

  after(() => page?.close());

  it('find what is too wide or cut, and nothing else', async () => {
    const faults = await page.faultsSeen();
    assert.deepEqual(
      faults.map(({ card, rule }) => [card, rule]),
      [
        ['cut button', 'button cut'],
        ['wide column', 'too wide'],
        ['held run', 'too wide'],
        ['cut choice', 'text cut'],
        ['broken word', 'word broken'],
      ],
    );
  });

  it('find a word that runs over the button beside it', async () => {
    const columns = [
      { type: 'Column', width: 'stretch', items: [rich(run('Klimatinvesteringsplanernas'.repeat(2)))] },
      { type: 'Column', width: 'auto', items: [buttons({ type: 'Action.Submit', title: 'Ändra' })] },
    ];
    await page.draw({ row: cardOf({ type: 'ColumnSet', columns }) }, 'sv', { width: 320, scale: 1 });
    assert.deepEqual(
      (await page.faultsSeen()).map(({ rule }) => rule),
      ['text over its column', 'too wide'],
    );
    await page.draw(cards, 'sv', { width: 320, scale: 2 });
  });

  it('find what axe finds', async () => {
    const faults = await page.faultsOfAxe();
    assert.deepEqual([...new Set(faults.map(({ card }) => card))], ['no label']);
  });
});
