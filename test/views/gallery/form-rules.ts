/** What is asked of what is filled in and pressed. */
import { elementsOf, isMarked } from '../../cards.ts';
import { isButton, isFold, isInput, isSaid, linesOf, type Rule, wordsOf } from './elements.ts';

/** What a fold may not be called: it names nothing. */
const NAMELESS = /^(?:visa|läs|se|show|read|see)?\s*(?:mer|fler|allt|alla|more|all)?$/iu;
const EXPLAINED = /^(?:Fält med|Fields marked)\s\\?\*/u;

export const FORM_RULES: Readonly<Record<string, Rule>> = {
  'the mark for what must be filled in is explained once, above the fields, and only where it stands'(card) {
    const elements = elementsOf(card);
    const first = elements.findIndex(isInput);
    const told = elements.filter((element) => linesOf(element).some((line) => EXPLAINED.test(line)));
    const isAsked = elements.some(
      (element) => isInput(element) && (element.isRequired === true || isMarked(element)),
    );
    return [
      ...(told.length === (isAsked ? 1 : 0) ? [] : [`explained ${told.length} times`]),
      ...told.filter((one) => elements.indexOf(one) > first).map((one) => `below a field: ${wordsOf(one)}`),
    ];
  },

  'what must be filled in says so when it is empty'(card) {
    return elementsOf(card)
      .filter((element) => isInput(element) && element.isRequired === true && !element.errorMessage)
      .map(wordsOf);
  },

  'a closed choice says what is chosen, or to choose'(card) {
    return elementsOf(card)
      .filter(({ type, style }) => type === 'Input.ChoiceSet' && style !== 'expanded')
      .filter(({ placeholder, value, label }) => (!placeholder && !value) || placeholder === label)
      .map(wordsOf);
  },

  'inputs have ids and labels of their own'(card) {
    const inputs = elementsOf(card).filter(isInput);
    return ['id', 'label'].flatMap((key) => {
      const all = inputs.map((input) => String(input[key]));
      return all.filter((one, index) => all.indexOf(one) !== index);
    });
  },

  'only what sends the form asks for its fields'(card) {
    const elements = elementsOf(card);
    if (!elements.some((element) => isInput(element) && element.isRequired === true)) return [];
    return elements
      .filter(({ type }) => type === 'Action.Execute' || type === 'Action.Submit')
      .filter(({ style, associatedInputs }) => style !== 'positive' && associatedInputs !== 'none')
      .map(wordsOf);
  },

  'there is one thing to do first, and few beside it'(card) {
    const elements = elementsOf(card);
    const first = elements.filter((element) => isButton(element) && element.style === 'positive');
    const rows = elements.flatMap(({ type, actions }) =>
      type === 'ActionSet' && Array.isArray(actions) ? [actions] : [],
    );
    return [
      ...first.slice(1).map(wordsOf),
      ...rows.filter(({ length }) => length > 3).map(({ length }) => `${length} buttons in a row`),
    ];
  },

  'what is read of a button begins with what is seen of it'(card) {
    return elementsOf(card)
      .filter(isButton)
      .filter(({ title, tooltip }) => tooltip !== undefined && !String(tooltip).startsWith(String(title)))
      .map(({ title, tooltip }) => `${title}: ${tooltip}`);
  },

  'a fold names what it opens, and opens something'(card) {
    return elementsOf(card)
      .filter(isFold)
      .filter(({ title, card: folded }) => NAMELESS.test(String(title)) || !elementsOf(folded).some(isSaid))
      .map(wordsOf);
  },
};
