/** What is asked of every card's elements, beside what is seen of it on a screen: each rule tells what is wrong, or nothing. */
import { DIRECTIONS, directionWord, SCALE_2025 } from '../../../src/domain/answers/scale.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { readModels } from '../../../src/importers/models.ts';
import { answerTextsIn } from '../../../src/views/answers/texts.ts';
import { formatValue } from '../../../src/views/format.ts';
import { economyTextsIn } from '../../../src/views/texts/economy.ts';
import { elementsOf, isJson, labelOf } from '../../cards.ts';
import { isButton, isHeading, isInput, isKnown, isSaid, linesOf, type Rule, wordsOf } from './elements.ts';
import { FORM_RULES } from './form-rules.ts';
import { OWN_SCALE } from './own-scale.ts';
import { READING_RULES } from './reading-rules.ts';

/** The symbols of scales and trends, and of what is missing. */
const SYMBOLS = '●◆■○►▲▼';

/** What they stand for: the words of every scale and trend, and of what nobody has said. */
const MEANINGS = [
  ...[SCALE_2025, OWN_SCALE, ...readModels().map(({ scale = [] }) => scale)]
    .flat()
    .flatMap(({ expected, reached }) => [expected, reached]),
  ...DIRECTIONS.map((direction) => ({
    sv: directionWord(direction, 'sv'),
    en: directionWord(direction, 'en'),
  })),
].flatMap(({ sv, en }) => [sv, en]);
const UNSAID = LANGUAGES.flatMap((language) => {
  const { missingStep, unassessed, notAnswered } = answerTextsIn(language);
  return [missingStep, unassessed, notAnswered, ...Object.values(economyTextsIn(language).balance)];
});

/** A symbol that its own word does not follow, as it stands or after how many have it. */
const BARE_SYMBOL = new RegExp(
  String.raw`[${SYMBOLS}]+(?![${SYMBOLS}]|\s*(?:[\p{N}\s]+\s)?(?:${[...MEANINGS, ...UNSAID].join('|')}))`,
  'iu',
);

/** Whether a number stands in a text, written in the form of either language. */
function isSaidIn(text: string, number: unknown): boolean {
  const forms = typeof number === 'number' ? LANGUAGES.map((one) => formatValue(number, undefined, one)) : [];
  return [String(number), ...forms].some((form) => text.includes(form));
}

const RULES_OF_ELEMENTS: Readonly<Record<string, Rule>> = {
  'a heading is a heading, and nothing else is bold like one'(card) {
    const headings = elementsOf(card).filter(isHeading);
    const bold = elementsOf(card).filter(
      (element) => element.type === 'TextBlock' && element.weight === 'Bolder' && !isHeading(element),
    );
    const runs = elementsOf(card).filter(
      ({ type, inlines }) =>
        type === 'RichTextBlock' && Array.isArray(inlines) && inlines.length > 0 && inlines.every(isBold),
    );
    return [
      ...(headings.length === 0 ? ['no heading'] : []),
      ...headings.filter(({ size }) => size === undefined).map(({ text }) => `no size: ${text}`),
      ...[...bold, ...runs].map(wordsOf),
    ];
  },

  'buttons have names of their own'(card) {
    const buttons = elementsOf(card).filter(isButton);
    const names = buttons.map(({ title, tooltip }) => `${title} | ${tooltip ?? ''}`);
    return names.filter((name, index) => names.indexOf(name) !== index);
  },

  'what folds tells whether it is open'(card) {
    return elementsOf(card)
      .filter(({ type, isVisible }) => type === 'Action.ToggleVisibility' || isVisible === false)
      .map(wordsOf);
  },

  'what is filled in is sent: no input is folded away'(card) {
    const folds = elementsOf(card).filter(({ type }) => type === 'Action.ShowCard');
    return folds.flatMap(({ card: folded }) => elementsOf(folded).filter(isInput)).map(wordsOf);
  },

  'every input has a label, and the mark for required stands once'(card) {
    return elementsOf(card)
      .filter(isInput)
      .filter((input) => {
        // A client writes its own mark where it holds up all buttons; elsewhere the label has it.
        const label = input.isRequired === true ? String(input.label) : labelOf(input);
        return !input.label || !input.id || /\(?krävs|obligator|required|\*/i.test(label);
      })
      .map(wordsOf);
  },

  'choices wrap'(card) {
    return elementsOf(card)
      .filter(({ type, style, wrap }) => type === 'Input.ChoiceSet' && style === 'expanded' && wrap !== true)
      .map(wordsOf);
  },

  'a notice stands above what is to be filled in'(card) {
    const elements = elementsOf(card);
    const firstInput = elements.findIndex(isInput);
    if (firstInput < 0) return [];
    return elements
      .slice(firstInput)
      .filter(({ type, style }) => type === 'Container' && style === 'attention')
      .map((notice) => elementsOf(notice).map(wordsOf).join(' '));
  },

  'is read in the order of thinking: where, title, what is known, what is asked, what is sent'(card) {
    const elements = elementsOf(card).filter(
      (element) => isSaid(element) || isInput(element) || isButton(element),
    );
    const title = elements.findIndex(isHeading);
    const lastInput = elements.findLastIndex(isInput);
    const sent = elements.findIndex((element) => isButton(element) && element.style === 'positive');
    const last = elements.at(-1);
    const below = elements.slice(sent + 1);
    // A form of its own may follow: it has a heading, and a button at its end.
    const isApart = below.findIndex(isHeading) < below.findIndex(isInput) && below.some(isHeading);
    const isAsked = lastInput > sent && !(isApart && elements.findLastIndex(isButton) > lastInput);
    return [
      ...(title > 1 ? [`stands before the title: ${elements.slice(0, title).map(wordsOf).join(' · ')}`] : []),
      ...(sent >= 0 && isAsked ? [`is asked after it is sent: ${elements[lastInput]?.label}`] : []),
      ...(last && isHeading(last) && elements.length > title + 1
        ? [`a heading over nothing: ${last.text}`]
        : []),
    ];
  },

  'no symbol stands without its word'(card) {
    const texts = elementsOf(card).flatMap((element) => linesOf(element));
    return texts.filter((text) => BARE_SYMBOL.test(text));
  },

  'a colour only repeats what a symbol says'(card) {
    return elementsOf(card)
      .filter(({ type, color }) => type === 'TextRun' && color && color !== 'default')
      .map(({ text }) => String(text))
      .filter((text) => !/^[●◆■—○►▲▼]+[ \u00A0]?$/u.test(text));
  },

  'newer elements have a fallback that says the same'(card) {
    return elementsOf(card).flatMap((element) => {
      const { type, fallback, title } = element;
      if (isKnown(element)) return [];
      if (!isJson(fallback)) return [`${type} has none`];
      if (type === 'Action.Execute') return fallback.title === title ? [] : [`${title}: ${fallback.title}`];
      const said = JSON.stringify(fallback);
      const points = Array.isArray(element.data) ? element.data.filter(isJson) : [];
      const isNamed = (x: unknown) =>
        String(x)
          .split(': ')
          .every((part) => said.includes(part));
      const missing = points.filter(({ x, y }) => !isNamed(x) || !isSaidIn(said, y));
      return [...(title ? [] : [`${type} has no title`]), ...missing.map(({ x }) => `${type}: ${x}`)];
    });
  },

  'every picture is described'(card) {
    return elementsOf(card)
      .filter(({ type, altText }) => type === 'Image' && !altText)
      .map(({ url }) => String(url));
  },

  'everything wraps'(card) {
    return elementsOf(card)
      .filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true)
      .map(wordsOf);
  },

  'nothing was left unfilled'(card) {
    const said = elementsOf(card).flatMap(linesOf);
    return said.filter((text) => /\$\{|undefined|NaN|\[object/.test(text));
  },
};

function isBold(run: unknown): boolean {
  return isJson(run) && run.weight === 'Bolder';
}

export const CARD_RULES: Readonly<Record<string, Rule>> = {
  ...RULES_OF_ELEMENTS,
  ...FORM_RULES,
  ...READING_RULES,
};
