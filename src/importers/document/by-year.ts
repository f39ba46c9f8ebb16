/** Values with the years that they are of, where several stand in one cell or behind one word. */
export interface Dated {
  readonly text: string;
  readonly year: number;
}

/** A longer text is none of values. */
const LONGEST = 200;
const YEAR = String.raw`((?:19|20)\d\d)`;
const VALUE = String.raw`((?:(?:minst|lägst|högst|max)\s)?[-−–<>≥≤]?\s?\d[\d\s.,]{0,14}?(?:\s?%|\s\p{L}{1,12})?)`;
const BETWEEN = String.raw`(?:\s?[,;/]\s?|\s(?:och\s)?|$)`;
/** "45 % (2030), 50 % (2031)" */
const BEHIND = new RegExp(String.raw`${VALUE}\s?\((?:år\s)?${YEAR}\)${BETWEEN}`, 'iuy');
/** "45 % 2030, 50 % 2031" */
const BARE = new RegExp(String.raw`${VALUE}(?<=%)\s${YEAR}${BETWEEN}`, 'iuy');
/** "2030: 45 %, 2031: 50 %" */
const BEFORE = new RegExp(String.raw`(?:år\s)?${YEAR}\s?:\s?${VALUE}${BETWEEN}`, 'iuy');

/** The values of a text that is nothing but values and their years; none where it is anything else. */
export function datedIn(text: string): readonly Dated[] {
  if (text.length > LONGEST) return [];
  const ways = [
    allOf(text, BEHIND).map(([, value = '', year]) => ({ text: value, year: Number(year) })),
    allOf(text, BARE).map(([, value = '', year]) => ({ text: value, year: Number(year) })),
    allOf(text, BEFORE).map(([, year, value = '']) => ({ text: value, year: Number(year) })),
  ];
  return ways.find(({ length }) => length > 0) ?? [];
}

/** The matches that a text consists of. */
function allOf(text: string, one: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; ) {
    one.lastIndex = at;
    const match = one.exec(text);
    if (!match) return [];
    found.push(match);
    at = one.lastIndex;
  }
  return found;
}

/** The value of one year, and the others as they are written; undefined where that year has none, or more than one. */
export function ofYear(
  text: string,
  year: number,
): { readonly own: string; readonly others: string } | undefined {
  const dated = datedIn(text);
  const own = dated.filter((one) => one.year === year);
  const others = dated.filter((one) => one.year !== year).map((one) => `${one.text} (${one.year})`);
  return own[0] && own.length === 1 ? { own: own[0].text, others: others.join(', ') } : undefined;
}

const WITH_YEAR = new RegExp(String.raw`^${YEAR}\s?:\s*(?=\D{0,7}\d)`);

/** "Utfall: 2030: 70, 2031: 72": what has a year and no word behind a word is of that, as is the first of them. */
export function withYearsOf<Key extends string>(fields: readonly Said<Key>[]): readonly Said<Key>[] {
  let key: Key | undefined;
  return fields.map((field) => {
    if (field.key === 'value') return key !== undefined && field.years.length > 0 ? { ...field, key } : field;
    const [begins = '', year] = (field.years.length === 0 && WITH_YEAR.exec(field.text)) || [];
    const isYearly = year !== undefined || (field.key === 'outcome' && field.years.length > 0);
    key = isYearly ? field.key : undefined;
    return year === undefined
      ? field
      : { ...field, years: [Number(year)], text: field.text.slice(begins.length) };
  });
}

interface Said<Key extends string> {
  readonly key: Key;
  readonly years: readonly number[];
  readonly text: string;
}
