/** What a text about a measure says in sentences, arrows and brackets, in the words by which values are read. */
import { withYearsFirst } from './years-first.ts';

/** "(97 % 2024)", ", 100 % år 2030", "(81 %, mål 90 %)" */
const OF_YEAR = /\((\d[\d\s.,]{0,12}(?:%,?\s(?:år\s)?|år\s))((?:19|20)\d\d)(?=[),;])/gu;
const BESIDE_TARGET = /\((?=\d[\d\s.,]*\s?%?[,;]\s(?:mål|målvärde|måltal)\s(?!20\d\d:)\D{0,8}\d)/giu;
/** "Antal köande, i dag 52, mål 40", "(nu 71 %)": what is measured today, where nothing but the number is said of it. */
const TODAY =
  /(?:,|;|:|\s[-–—])?\s(\(?)(?:i\sdag|idag|nu|i\snuläget|för\snärvarande)(?:\s(?:är|ligger\spå))?:?\s(?=(?:cirka\s|ca\s)?\d[\d\s.,]*\s?(?:%|procent|\p{Ll}{1,15}(?:\s\p{Ll}{1,15})?)?(?:[,;)]|\s[-–—]\s|\.?$))/giu;
const BY_YEAR =
  /,\s((?:minst\s|högst\s)?\d[\d\s.,]*\s?%)\s(?:till\s|senast\s)?(?:år\s)?((?:19|20)\d\d)(?=\s\(|\.?$)/gu;
/** "Andel nöjda. År 2031 ska andelen vara minst 78 procent.", "Antal kajer. Antalet ska till 2031 uppgå till 12.": a sentence for a target. */
const COUNTED = String.raw`\p{L}{2,30}[nt]`;
const SHALL = new RegExp(
  String.raw`[.;]\s(?:(?:(?:år|senast|till)\s){1,3}(20\d\d)\s(?:ska|skall|bör)\s${COUNTED}|${COUNTED}\s(?:ska|skall|bör)(?:\s(?:(?:år|senast|till)\s){1,3}(20\d\d))?)\s(?:vara|uppgå\still|ligga\spå|ha\snått|nå)\s(?=(?:(?:minst|lägst|högst|max|över|under)\s)?\d)`,
  'giu',
);
/** "Share of guests: at least 80%" */
const IN_ENGLISH = /(?<=[,:(–—]\s?)(at\sleast|at\smost)\s(?=\d)/giu;
/** "Andel nöjda. År 2029 var andelen 71 procent.", "Antal kajer. 2029 var antalet 9.": a sentence for what was measured. */
const WAS = new RegExp(
  String.raw`[.;]\s(?:(?:År|Under|I)\s)?(20\d\d)\s(?:var|låg|uppgick)\s(?:${COUNTED}|den|det|resultatet|utfallet)\s(?:till\s|på\s)?(?=\d)`,
  'gu',
);
const AMOUNT = String.raw`\d[\d\s,]{0,14}(?:%|procent|\p{Ll}{1,12})?`;
/** "Andel nöjda: 71 % → 80 %", "Antal båtar, från 12 till 20" */
const FROM_TO = new RegExp(
  String.raw`(?:(?:[:,]|\s[-–—]|\s\(?)\s?(${AMOUNT})\s?(?:→|->|⇒)|(?:[:,]|\s[-–—]|\s\()\s?från\s(${AMOUNT})\still)\s?((?:(?:minst|högst)\s)?${AMOUNT})\)?\.?$`,
  'u',
);
/** "(nu 71 % – ska bli 80 %)", "Andel nöjda, ska vara 80 %" */
const TO_BE =
  /\s?(?:[–—,;]|\s-)\sska\s(?:bli|vara|nå|upp\still|ligga\spå)\s(?=(?:(?:minst|högst|lägst)\s)?\d)/gu;
/** "Antal besök per invånare är minst 8" */
const IS_LIMITED =
  /(?<=^\p{Lu}[^.:;,()]{5,150})(?<!(?:mål|målet|målvärdet|utfallet|resultatet|nivån)(?:\s20\d\d)?)\s(?:är|blir|uppgår\still|ligger\spå|har\sökat\still|har\sminskat\still)\s(?=(?:minst|lägst|högst|max)\s\d[^.;:]{0,40}\.?$)/u;
/** The text with the word for each value that it says otherwise: "Andel nöjda (nu 71 % – ska bli 80 %)". */
export function inFields(written: string): string {
  return withYearsFirst(written)
    .replace(SHALL, (_, year = '', later = '') => `, målvärde ${year || later}: `)
    .replace(IN_ENGLISH, (_, which: string) => (/least/i.test(which) ? 'minst ' : 'högst '))
    .replace(WAS, ', utfall $1: ')
    .replace(IS_LIMITED, ', ')
    .replace(TO_BE, ', målvärde: ')
    .replace(FROM_TO, ' (nuläge: $1$2, målvärde: $3)')
    .replace(
      OF_YEAR,
      (_, value: string, year: string) => `(${year}: ${value.replace(/,?\s?(?:år\s)?$/u, '')}`,
    )
    .replace(BY_YEAR, ', $2: $1')
    .replace(BESIDE_TARGET, '(nuläge: ')
    .replace(TODAY, (_, open: string) => `${open === '' ? ', ' : ' ('}nuläge: `);
}
