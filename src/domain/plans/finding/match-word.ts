/** Which words of a plan somebody means by one that they type, and how surely. */
import type { ItemKind } from '../plan.ts';
import { isFirstPart, isLastPart, partsOf } from './compounds.ts';
import { beginningLike, correctionsOf } from './corrections.ts';
import { fold, marksAgree, rootsOf, stemsOf } from './inflection.ts';
import type { ItemIndex, Term } from './item-index.ts';
import { GENERIC, PREFIXES } from './lexicon.ts';
import { LIKENESS, RELATED } from './likeness.ts';
import type { Synonyms } from './vocabulary.ts';

export interface Match {
  readonly likeness: number;
  /** How much of the word of the plan is meant, from 0 to 1. */
  readonly share: number;
}

export interface Matches {
  readonly terms: ReadonlyMap<Term, Match>;
  /** Where the word is a compound whose parts stand as words of their own: both have to be in an item. */
  readonly parts?:
    | { readonly first: ReadonlyMap<Term, Match>; readonly last: ReadonlyMap<Term, Match> }
    | undefined;
  /** The kinds of item that the end of the word says: "klimatmålet" is a goal. */
  readonly kinds: readonly ItemKind[];
}

type Found = Map<Term, Match>;

/** A slip in a shorter word makes another word of it, more often than not. */
const SHORT_WORD = 6;
/** So long a word is no chance beginning of another: it says what that is about. */
const LONG_WORD = 8;

/**
 * @param typed in lower case, with the marks that were typed
 * @param mayBeMisspelt false for what has been corrected already
 */
export function matchWord(
  typed: string,
  index: ItemIndex,
  synonyms: Synonyms,
  mayBeMisspelt = true,
): Matches {
  const found: Found = new Map();
  const word = fold(typed);
  const stems = stemsOf(word);
  if (/\d/.test(word)) {
    for (const term of index.byStem.get(word) ?? [])
      if (term.folded === word) note(found, term, LIKENESS.same);
    return { terms: found, kinds: [] };
  }
  addSame(typed, word, stems, index, found);
  const isThere = found.size > 0;
  addSynonyms(stems, index, synonyms, found);
  addDerived(stems, index, found);
  addParts(word, stems, index, LIKENESS.part, found);
  if (isThere) return { terms: found, kinds: [] };
  const named = withoutGeneric(word, index, synonyms);
  if (named) {
    for (const [term, match] of named.terms) note(found, term, match.likeness * LIKENESS.named, match.share);
    return { terms: found, kinds: named.kinds };
  }
  const parts = matchParts(word, index);
  for (const [term, { share }] of parts?.first ?? []) note(found, term, LIKENESS.firstOfParts, share);
  addStarts(word, index, found);
  if (!hasLikely(found)) addSynonyms(stems, index, synonyms, found, true);
  const isLikely = hasLikely(found);
  // "ekologiskt" is a word of its own, and no slip of "ekonomiskt".
  const isWord = stems.some((stem) => stem.length >= SHORT_WORD && synonyms.known.has(stem));
  if (!isLikely && mayBeMisspelt && !isWord) addMisspelt(word, stems, index, synonyms, found);
  if (found.size === 0) addInside(word, index, found);
  return { terms: found, parts, kinds: [] };
}

function hasLikely(found: Found): boolean {
  return [...found.values()].some(({ likeness }) => likeness > LIKENESS.hardlyStart);
}

function note(found: Found, term: Term, likeness: number, share = 1): void {
  const known = found.get(term);
  if (!known || known.likeness < likeness) found.set(term, { likeness, share });
}

/** The word itself and its other forms. */
function addSame(
  typed: string,
  word: string,
  stems: readonly string[],
  index: ItemIndex,
  found: Found,
): void {
  for (const stem of stems) {
    for (const term of index.byStem.get(stem) ?? []) {
      if (!marksAgree(typed, term.typed)) continue;
      note(found, term, term.folded === word ? LIKENESS.same : LIKENESS.inflected);
    }
  }
}

function addSynonyms(
  stems: readonly string[],
  index: ItemIndex,
  { words }: Synonyms,
  found: Found,
  isListed = false,
): void {
  for (const stem of stems) {
    for (const { word, relation } of words.get(stem) ?? []) {
      if ((relation === 'listed') !== isListed) continue;
      const forms = stemsOf(word);
      for (const form of forms) {
        for (const term of index.byStem.get(form) ?? []) note(found, term, RELATED[relation].word);
      }
      addParts(word, forms, index, RELATED[relation].part, found);
    }
  }
}

/** Another word of the same root: "digital" for "digitalisering". */
function addDerived(stems: readonly string[], index: ItemIndex, found: Found): void {
  for (const root of rootsOf(stems)) {
    for (const known of [index.byRoot, index.byStem])
      for (const term of known.get(root) ?? []) note(found, term, LIKENESS.derived);
  }
  for (const stem of stems) {
    if (stem.length < 4) continue;
    for (const term of index.byRoot.get(stem) ?? []) note(found, term, LIKENESS.derived);
  }
}

/** Compounds that begin or end with the word. */
function addParts(
  word: string,
  stems: readonly string[],
  index: ItemIndex,
  likeness: number,
  found: Found,
): void {
  for (const stem of stems) {
    const least = stem.length >= LONG_WORD ? LIKENESS.longPart : 0;
    for (const term of index.byStart.get(stem.slice(0, 3)) ?? []) {
      if (!isFirstPart(stem, term.folded, index.isWord)) continue;
      note(found, term, Math.max(likeness, least), stem.length / term.folded.length);
    }
    for (const term of index.byEnd.get(stem.slice(-3)) ?? []) {
      const isLast = [...term.stems, ...term.roots].some((other) => isLastPart(stem, other, index.isWord));
      if (isLast) note(found, term, likeness, Math.min(word.length, term.folded.length) / term.folded.length);
    }
  }
}

/** "klimatmålet" and "metroprojektet" are about what stands before the end that any thing can have. */
function withoutGeneric(word: string, index: ItemIndex, synonyms: Synonyms): Matches | undefined {
  for (const { first, last } of partsOf(word)) {
    const generic = stemsOf(last).find((stem) => GENERIC.has(stem));
    if (generic === undefined) continue;
    const found: Found = new Map();
    const stems = [...new Set([...stemsOf(first), ...vowelled(first)])];
    addSame(first, first, stems, index, found);
    addSynonyms(stems, index, synonyms, found);
    addParts(first, stems, index, LIKENESS.part, found);
    if (found.size > 0) return { terms: found, kinds: GENERIC.get(generic) ?? [] };
  }
  return undefined;
}

/** The first part of a compound has lost or changed its last vowel: "skol" is "skola". */
function vowelled(first: string): string[] {
  return /[aeiouy]$/.test(first) ? [] : [`${first}a`, `${first}e`].flatMap((one) => [one, ...stemsOf(one)]);
}

/** "vattenledningar" of "Vattnet i kranen är friskt och ledningarna täta". */
function matchParts(word: string, index: ItemIndex): Matches['parts'] {
  let best: { first: Found; last: Found } | undefined;
  for (const { first: start, last: end } of partsOf(word)) {
    const [first, last]: [Found, Found] = [new Map(), new Map()];
    const stems = stemsOf(start);
    if (stems.some((stem) => PREFIXES.has(stem))) continue;
    if (start.length < 4 && !stemsOf(end).some((stem) => index.isWord(stem) || GENERIC.has(stem))) continue;
    addSame(start, start, [...stems, ...vowelled(start)], index, first);
    if (start.length > 4) addParts(start, stems, index, LIKENESS.part, first);
    if (first.size === 0) continue;
    addSame(end, end, stemsOf(end), index, last);
    if (!best || (best.last.size === 0 && last.size > 0)) best = { first, last };
  }
  return best;
}

/** As much of a word as somebody cared to type. */
function addStarts(word: string, index: ItemIndex, found: Found): void {
  if (word.length < 4) return;
  const likeness = word.length > 4 ? LIKENESS.start : LIKENESS.hardlyStart;
  for (const term of index.byStart.get(word.slice(0, 3)) ?? []) {
    if (term.folded.startsWith(word)) note(found, term, likeness, word.length / term.folded.length);
  }
}

/** What was probably meant where there is no such word. */
function addMisspelt(
  word: string,
  stems: readonly string[],
  index: ItemIndex,
  synonyms: Synonyms,
  found: Found,
): void {
  const { words, slips } = correctionsOf(word, stems, index, synonyms);
  const likeness = word.length < SHORT_WORD ? LIKENESS.hardlySpelt : LIKENESS.misspelt - 0.1 * (slips - 1);
  for (const meant of words) {
    for (const [term, match] of matchWord(meant, index, synonyms, false).terms) {
      note(found, term, match.likeness * likeness, match.share);
    }
  }
  if (words.length > 0 || word.length < SHORT_WORD) return;
  for (const term of beginningLike(word, index)) {
    note(found, term, LIKENESS.misspeltStart, word.length / term.folded.length);
  }
}

/** A part that stands in the middle, as "sund" in "öresundsmetron". */
function addInside(word: string, index: ItemIndex, found: Found): void {
  if (word.length < 4) return;
  for (const term of index.around(word)) {
    if (term.folded.length - term.folded.indexOf(word, 2) - word.length < 4) continue;
    note(found, term, LIKENESS.inside, word.length / term.folded.length);
  }
}
