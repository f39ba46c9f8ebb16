/** What was measured in a year, where the year stands behind its value or nothing parts the two. */

/** "Antal gäster: 31 (2029), mål minst 40", "Antal gäster – 31 (utfall 2029). Mål: 40" */
const BEHIND =
  /(?::|\s[–-])\s(\d[\d\s.,]*(?:%|\p{L}{1,12})?)\s\((?:(?:år|utfall|resultat)\s)?((?:19|20)\d\d)\)[,;.](?=\smål)/giu;
/** "Antal gäster 31 (2029), mål minst 40": what counts, "i årskurs 9 (2029)", is no value. */
const BARE = /(?<!\p{L})(\p{L}{4,})\s(\d[\d\s.,]*%?)\s\(((?:19|20)\d\d)\)[,;.](?=\smål)/giu;
const COUNTED = /^(?:års?kurs|klass|grupp|nivå|zon|inom|efter|till|under|över|minst|högst)$/iu;
/** "(mål minst 40, 2029 31)": no number has a blank behind its comma. */
const BESIDE = /(?<=\d\s?%?),\s((?:19|20)\d\d)\s(?=\d[\d.,]*\s?%?(?:[),;]|$))/gu;

/** The text of a measure with each such value behind its year and a colon: "Antal gäster, 2029: 31, mål minst 40". */
export function withYearsFirst(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(BEHIND, ', $2: $1,')
    .replace(BARE, (whole, word: string, value: string, year: string) =>
      COUNTED.test(word) ? whole : `${word}, ${year}: ${value},`,
    )
    .replace(BESIDE, ', $1: ');
}
