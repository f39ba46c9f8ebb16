/** Which written words are the same Swedish word: letters without marks, endings, and what is made of a stem. */
import { withoutMarks } from '../../names.ts';

/** As words are compared: lower case, letters without dots and rings, each letter in its place. */
export function fold(text: string): string {
  return withoutMarks(text.normalize('NFC').toLowerCase()).replace(/æ/g, 'a').replace(/ø/g, 'o');
}

/** Endings of nouns, adjectives and verbs, without marks; an empty one for the bare stem. */
const ENDINGS = new Set([
  ...[
    '',
    's',
    'n',
    'ns',
    'en',
    'ens',
    'et',
    'ets',
    't',
    'ts',
    'a',
    'an',
    'ans',
    'ar',
    'ars',
    'arna',
    'arnas',
  ],
  ...['er', 'ers', 'erna', 'ernas', 'or', 'ors', 'orna', 'ornas', 'na', 'nas', 'e', 'es', 'um', 'ums', 'on'],
  ...['ad', 'at', 'ade', 'as', 'd', 'de', 'te', 'tt', 'r', 'are', 'ast', 'aste'],
]);
const LONGEST_ENDING = 5;

/** Endings of words that are too short for the others: "elen" is no form of "elev". */
const SHORT_STEM_ENDINGS = new Set(
  's n r d en ens et ets t a an ar arna er erna or orna e'.split(' ').concat(''),
);
const SHORT_STEM = 3;

/** Plurals that change more than a vowel's dots, which are folded away: "städer" is "stad" with an ending as it is. */
const IRREGULAR: Readonly<Record<string, string>> = {
  bocker: 'bok',
  bockerna: 'bok',
  fotter: 'fot',
  rotter: 'rot',
  notter: 'not',
  gass: 'gas',
  moss: 'mus',
  elen: 'el',
  elens: 'el',
  bast: 'bra',
  battre: 'bra',
  storre: 'stor',
  storst: 'stor',
  yngre: 'ung',
  aldre: 'gammal',
};

/** What makes another word of a stem: "trygghet" of "trygg", "digitalisering" of "digital". The longest first. */
const DERIVATIONS = [
  ...[
    'isering',
    'slighet',
    'lighet',
    'ighet',
    'ering',
    'ation',
    'slig',
    'ning',
    'ande',
    'ende',
    'else',
    'iser',
    'itet',
  ],
  ...['sam', 'bar', 'are', 'era', 'lig', 'het', 'ing', 'ig'],
];
const SHORTEST_ROOT = 4;

/** Longest word that is looked into. */
const MAX_LENGTH = 60;

/**
 * All stems that a folded word may have, itself among them: "metron" is "metron", "metro" with n.
 * Two words are one when they share one, since what is left of each is an ending.
 */
export function stemsOf(word: string): readonly string[] {
  const irregular = IRREGULAR[word];
  const found = new Set([word]);
  if (irregular) found.add(irregular);
  if (word.length > MAX_LENGTH || /\d/.test(word)) return [...found];
  for (let cut = 1; cut <= LONGEST_ENDING && word.length - cut >= SHORT_STEM; cut += 1) {
    const ending = word.slice(-cut);
    const stem = word.slice(0, -cut);
    if (!(stem.length === SHORT_STEM ? SHORT_STEM_ENDINGS : ENDINGS).has(ending) || !mayEnd(stem, ending))
      continue;
    found.add(stem);
    // "programmet" is of "program", whose m is written once at its end.
    if (/(mm|nn)$/.test(stem) && ending.startsWith('e')) found.add(stem.slice(0, -1));
  }
  // "facilities" and "libraries" of "facility" and "library".
  if (/[^aeiouy]ies$/.test(word) && word.length > SHORT_STEM + 3) found.add(`${word.slice(0, -3)}y`);
  // "vattnet" and "cyklar" have lost the e of "vatten" and "cykel".
  if (/[^aeiouy]e[lnr]$/.test(word) && word.length > SHORT_STEM + 1)
    found.add(word.slice(0, -2) + word.slice(-1));
  return [...found];
}

/** A lone n or r follows a vowel: "barn" is not the definite form of "bar". */
function mayEnd(stem: string, ending: string): boolean {
  const last = stem.at(-1) ?? '';
  if (/^(n|ns|r)$/.test(ending))
    return /[aeiouy]/.test(last) || (stem.length > 4 && /[lr]/.test(last) && ending !== 'r');
  if (/^(d|de|te|tt|t|ts)$/.test(ending)) return stem.length > SHORT_STEM || /[aeiouy]/.test(last);
  return /[aeiouy]/.test(stem);
}

/** Roots that a folded word is made of, for what is near in meaning and not the same: "läsning" and "läser" have one. */
export function rootsOf(stems: readonly string[]): readonly string[] {
  const roots = new Set<string>();
  for (const stem of stems) {
    for (const ending of DERIVATIONS) {
      const least = ending === 'ning' || ending === 'ande' ? SHORTEST_ROOT - 1 : SHORTEST_ROOT;
      if (stem.length - ending.length >= least && stem.endsWith(ending)) {
        roots.add(stem.slice(0, -ending.length));
        break;
      }
    }
  }
  return [...roots];
}

/** Whether two words that share a folded stem may be one: who types "väg" does not mean "vag". A plural changes its vowel. */
export function marksAgree(typed: string, known: string): boolean {
  const length = Math.min(typed.length, known.length);
  if (!/[åäöéü]/.test(typed)) return true;
  const ofPlural = /(er|erna|ers|ernas|rar|rarna)$/;
  const isPlural = ofPlural.test(typed) !== ofPlural.test(known);
  for (let at = 0; at < length; at += 1) {
    const [a = '', b = ''] = [typed[at], known[at]];
    if (a === b || fold(a) !== fold(b)) continue;
    if (!isPlural || a === 'å' || b === 'å') return false;
  }
  return true;
}

/** Whether a word names one thing that both know ("klimatet"), and not a subject ("klimat"). */
export function isDefinite(word: string): boolean {
  return /.{3}(et|en|an|on|orna|arna|erna)s?$/.test(word) && word !== 'vatten';
}
