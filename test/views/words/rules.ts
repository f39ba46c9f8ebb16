/** What every text that a person reads has to keep to. Each rule is pure and tells what is wrong with one text. */
import { allCapabilities } from '../../../src/chat/capabilities.ts';
import type { Language } from '../../../src/domain/language.ts';
import { foreignWordIn } from '../../languages.ts';
import { numberFault } from './grammar.ts';
import { lixOf, MOST_LIX } from './lix.ts';
import { beginningFault, capitalFault } from './sentence-case.ts';
import { TERMS } from './terms.ts';

/** What is wrong with a text, or undefined. */
export type Rule = (text: string, language: Language) => string | undefined;

/** What stands in quotes is named, not said: a title, a button, what one writes to Målvakt. */
const QUOTED: Readonly<Record<Language, RegExp>> = { sv: /”[^”]*”/gu, en: /“[^”]*”/gu };

function unquoted(text: string, language: Language): string {
  return text.replace(QUOTED[language], '”N”');
}

/** A line of help is what one writes, as it is written. */
const USAGES = new Set(
  allCapabilities().flatMap(({ words, argument }) =>
    (['sv', 'en'] as const).flatMap((language) => [
      words[language],
      `${words[language]} ${argument?.[language] ?? ''}`.trim(),
    ]),
  ),
);

const MONTHS: Readonly<Record<Language, string>> = {
  sv: 'jan|feb|mars?|apr(?:il)?|maj|juni?|juli?|aug|sep|okt|nov|dec',
  en: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
};
const UNITS = '%|‰|procent|[kM]B|kr|tkr|mnkr|mdkr|ton|kg|km|m|m²|kWh|MWh|GWh|tonnes?|per cent';

/** An ordinary space where a line may not break. */
const BREAKS: Readonly<Record<Language, readonly RegExp[]>> = {
  sv: [
    new RegExp(`\\d (?:${MONTHS.sv})(?!\\p{L})`, 'u'),
    new RegExp(`(?<!\\p{L})(?:${MONTHS.sv}) \\d{4}(?!\\d)`, 'u'),
    /(?<!\p{L})kl\. \d/u,
  ],
  en: [new RegExp(`\\d (?:${MONTHS.en})(?!\\p{L})`, 'u'), new RegExp(`(?:${MONTHS.en}) \\d{4}(?!\\d)`, 'u')],
};
const BREAKS_OF_NUMBERS = [
  new RegExp(`\\d (?:${UNITS})(?![\\p{L}\\d])`, 'u'),
  /(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)/u,
];

/** A symbol stands before its word, or before how many have it. */
const LONE_SYMBOL = /[●◆■○►▲▼—]+(?![●◆■○►▲▼—])(?!\s?(?:\d[\d\s]*\s)?[”“]?\p{L})/u;

const term: Rule = (text, language) => {
  if (USAGES.has(text)) return undefined;
  const said = unquoted(text, language);
  const found = TERMS[language].find(({ pattern }) => pattern.test(said));
  return found && `${found.form}; write ${found.instead}`;
};

const breakingSpace: Rule = (text, language) => firstMatch(text, [...BREAKS[language], ...BREAKS_OF_NUMBERS]);

const quotes: Rule = (text, language) => {
  const wrong = language === 'sv' ? /["'‘’“„«»`´]/u : /["'‘„«»`´]/u;
  // Within a quote, another one has single marks.
  const outer = text.replace(QUOTED[language], (quote) => quote.replace(/[‘’]([^‘’]*)’/gu, '$1'));
  const found = firstMatch(outer, [wrong]);
  if (found) return found;
  const rest = text.replace(QUOTED[language], '');
  return firstMatch(rest, [/[”“]/u]) && 'a quote without its other half';
};

const foreignWord: Rule = (text, language) => foreignWordIn(language, unquoted(text, language));

const lix: Rule = (text) => {
  const value = lixOf(text);
  return value !== undefined && value >= MOST_LIX ? `LIX ${value.toFixed(0)}` : undefined;
};

const loneSymbol: Rule = (text) => firstMatch(text, [LONE_SYMBOL]);

function firstMatch(text: string, patterns: readonly RegExp[]): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}

const outsideQuotes =
  (rule: Rule): Rule =>
  (text, language) =>
    rule(unquoted(text, language), language);

export const RULES = {
  'forbidden term': term,
  'breaking space': breakingSpace,
  quotes,
  'capital inside a sentence': outsideQuotes(capitalFault),
  'beginning of a sentence': outsideQuotes(beginningFault),
  'too hard to read': outsideQuotes(lix),
  number: numberFault,
  'symbol without a word': loneSymbol,
  'word of another language': foreignWord,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

/**
 * What is wrong with a text that a person reads, as "rule: what was found"; empty when nothing is.
 * @param text of a whole element: a symbol in one column and its word in the next are read as one text
 * @param given what others have written into it – titles, names, answers –, or patterns of it with the flag g, which is not
 *   for us to judge
 */
export function wordFaults(
  text: string,
  language: Language,
  given: readonly (string | RegExp)[] = [],
): readonly string[] {
  const own = given
    .filter((one) => one !== '')
    .toSorted((a, b) => String(b).length - String(a).length)
    .reduce((rest: string, one) => rest.replaceAll(one, 'Malmö'), text);
  return Object.entries(RULES).flatMap(([name, rule]) => {
    const fault = rule(own, language);
    return fault === undefined ? [] : `${name}: ${fault}`;
  });
}
