/** What is asked of a card that is read aloud, or leapt through by its headings. */
import { elementsOf, isJson, type Json } from '../../cards.ts';
import { isButton, isFold, isHeading, isInput, isNotice, isSaid, linesOf, type Rule } from './elements.ts';

const SIZES = ['Default', 'Medium', 'Large'];
const isChart = ({ type }: Json) => String(type).startsWith('Chart.');
const sizeOf = ({ size }: Json) => SIZES.indexOf(String(size));

/** Letters that only fill the largest cards. */
const FILLER = /^\p{L}$|(\p{L})\1{9,}/u;

/** A symbol that may be left behind at the end of a line. */
const LEFT_BEHIND = /[●◆■○►▲▼—] (?=\S)/u;

export const READING_RULES: Readonly<Record<string, Rule>> = {
  'only the title is large, and every heading has something of its own below it'(card) {
    const elements = elementsOf(card).filter(
      (element) => isSaid(element) || isInput(element) || isButton(element) || isChart(element),
    );
    const [title, ...others] = elements.filter(isHeading);
    const empty = elements.filter((element, index) => {
      const next = elements[index + 1];
      return isHeading(element) && next && isHeading(next) && sizeOf(next) >= sizeOf(element);
    });
    return [
      ...(title && title.size !== 'Large' ? [`the title is ${title.size}`] : []),
      ...others.filter(({ size }) => size === 'Large').map((one) => `as large as the title: ${one.text}`),
      ...empty.map(({ text }) => `nothing below: ${text}`),
    ];
  },

  'nothing looks like a heading that is none'(card) {
    return elementsOf(card)
      .filter((element) => !isHeading(element))
      .filter(
        ({ type, size, weight, text }) =>
          (type === 'TextBlock' &&
            (/large|medium/i.test(String(size)) ||
              /bolder/i.test(String(weight)) ||
              /^\*\*.*\*\*$|^#+ /su.test(String(text)))) ||
          (type === 'TextRun' && /large/i.test(String(size))),
      )
      .map(({ text }) => String(text));
  },

  'nothing is said twice in a row'(card) {
    const said = elementsOf(card)
      .filter((element) => isSaid(element) || isFold(element) || isChart(element))
      .map((element) => linesOf(element).join(' ').trim());
    return said.filter((line, index) => line === said[index - 1] && !FILLER.test(line));
  },

  'nothing is empty'(card) {
    return elementsOf(card)
      .filter(
        ({ type, text, title, inlines, items, actions, columns, body }) =>
          [text, title].some((one) => typeof one === 'string' && one.trim() === '') ||
          [inlines, items, actions, columns, body].some((one) => Array.isArray(one) && one.length === 0) ||
          (type === 'TextBlock' && text === undefined),
      )
      .map((element) => `${element.type} ${JSON.stringify(element).slice(0, 80)}`);
  },

  'a symbol stays on the line of its word'(card) {
    return elementsOf(card)
      .flatMap(linesOf)
      .filter((line) => LEFT_BEHIND.test(line));
  },

  'a notice stands right below the title'(card) {
    const body = isJson(card) && Array.isArray(card.body) ? card.body.filter(isJson) : [];
    const title = body.findIndex((element) => elementsOf(element).some(isHeading));
    const right = new Set(
      body.filter((element, index) => isNotice(element) && body.slice(title + 1, index).every(isNotice)),
    );
    return elementsOf(card)
      .filter((element) => isNotice(element) && !right.has(element))
      .map((element) => elementsOf(element).flatMap(linesOf).join(' '));
  },

  'tells in which language it is, and what it says where no card can be drawn'(card) {
    const { lang, fallbackText } = isJson(card) ? card : {};
    return [
      ...(lang === 'sv' || lang === 'en' ? [] : [`lang: ${lang}`]),
      ...(typeof fallbackText === 'string' && fallbackText.trim() !== '' ? [] : ['no fallback text']),
    ];
  },

  'nothing stands in more than two columns'(card) {
    return elementsOf(card)
      .filter(({ columns }) => Array.isArray(columns) && columns.length > 2)
      .map(({ type, columns }) => `${type} of ${Array.isArray(columns) ? columns.length : 0}`);
  },
};
