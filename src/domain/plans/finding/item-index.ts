/** What a version of a plan is searched by: its words, and in which items they stand. */
import { ancestorsOf, type Item, type PlanVersion } from '../plan.ts';
import { fold, rootsOf, stemsOf } from './inflection.ts';
import { HEADS, SMALL_WORDS } from './lexicon.ts';
import { wordsOf } from './vocabulary.ts';

/** A word of a plan, as often as it is spelt in one way. */
export interface Term {
  readonly typed: string;
  readonly folded: string;
  readonly stems: readonly string[];
  /** What it is made of, for what is near in meaning: "lärarbehörig" of "lärarbehörighet". */
  readonly roots: readonly string[];
  readonly places: Place[];
  /** Number of items that have it in their name. */
  named: number;
}

interface Place {
  /** Place of the item in the plan. */
  readonly item: number;
  /** How much a word there says, from 0 to 1. */
  readonly weight: number;
}

/** One of an item's names, by its words that say something. */
export interface Name {
  readonly terms: readonly Term[];
  readonly letters: number;
}

export interface ItemIndex {
  readonly items: readonly Item[];
  readonly names: readonly (readonly Name[])[];
  /** Of each item, the places of the areas that it belongs to. */
  readonly areas: readonly (readonly number[])[];
  /** Items by id, title and short name, as these are spelt. */
  readonly bySpelling: ReadonlyMap<string, readonly number[]>;
  readonly byStem: ReadonlyMap<string, readonly Term[]>;
  readonly byRoot: ReadonlyMap<string, readonly Term[]>;
  /** By their first three letters, and by the last three of each stem. */
  readonly byStart: ReadonlyMap<string, readonly Term[]>;
  readonly byEnd: ReadonlyMap<string, readonly Term[]>;
  readonly byInitial: ReadonlyMap<string, readonly Term[]>;
  readonly isWord: (letters: string) => boolean;
  /** The words that have some letters in them, from the third on. */
  readonly around: (letters: string) => readonly Term[];
}

/** A word of the name that people use says most; those of a long title beside it, of an aim and of an area say less. */
const WEIGHTS = { short: 1, title: 1, longTitle: 0.8, about: 0.5, area: 0.3 } as const;

/** What a name is compared by as a whole. */
export function spellingOf(name: string): string {
  return wordsOf(name).map(fold).join(' ');
}

export function indexItems(plan: PlanVersion): ItemIndex {
  const terms = new Map<string, Term>();
  const { items } = plan;
  const spellings: { readonly spelling: string; readonly at: number }[] = [];
  const names = items.map((item, at) => {
    const note = (text: string, weight: number) => noteWords(text, { item: at, weight }, terms);
    note(item.short ?? '', WEIGHTS.short);
    note(item.title, item.short ? WEIGHTS.longTitle : WEIGHTS.title);
    const called = [item.short ?? '', item.title].filter((name) => name !== '');
    for (const letters of called.flatMap(initialsIn)) note(letters, WEIGHTS.short);
    for (const text of [item.id, item.desiredOutcome ?? '', ...(item.criteria ?? [])])
      note(text, WEIGHTS.about);
    for (const above of ancestorsOf(plan, item)) if (above.kind === 'area') note(above.title, WEIGHTS.area);
    for (const name of [...called, item.id]) spellings.push({ spelling: spellingOf(name), at });
    return called.map((name) => nameOf(name, terms));
  });
  for (const term of terms.values()) {
    term.named = term.places.filter(({ weight }) => weight > WEIGHTS.about).length;
  }
  const bySpelling = new Map(
    [...Map.groupBy(spellings, ({ spelling }) => spelling)].map(([spelling, all]) => [
      spelling,
      [...new Set(all.map(({ at }) => at))],
    ]),
  );
  const placeOf = new Map(items.map(({ id }, at) => [id, at]));
  const areas = items.map((item) =>
    ancestorsOf(plan, item).flatMap(({ id, kind }) => (kind === 'area' ? (placeOf.get(id) ?? []) : [])),
  );
  return { items, names, areas, bySpelling, ...bucketsOf([...terms.values()]) };
}

function bucketsOf(terms: readonly Term[]) {
  const byStem = grouped(terms, ({ stems }) => stems);
  const byStart = grouped(terms, ({ folded }) => [folded.slice(0, 3), folded.slice(0, 2)]);
  const isWord = (letters: string) => byStem.has(letters) || HEADS.has(letters);
  return {
    byStem,
    byRoot: grouped(terms, ({ roots }) => roots),
    byStart,
    byEnd: grouped(terms, ({ stems, roots }) => [...stems, ...roots].map((stem) => stem.slice(-3))),
    byInitial: grouped(terms, ({ folded }) => [folded.slice(0, 1)]),
    isWord,
    around: wordsAround(terms),
  };
}

/** Looks through all words as one text, which takes a tenth of the time that they take one by one. */
function wordsAround(terms: readonly Term[]): ItemIndex['around'] {
  const ends: number[] = [];
  let text = '';
  for (const { folded } of terms) {
    text += folded.slice(2);
    ends.push(text.length);
    text += '\n';
  }
  return (letters) => {
    const found: Term[] = [];
    let place = 0;
    for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, ends[place])) {
      while ((ends[place] ?? at) < at) place += 1;
      const term = terms[place];
      if (term) found.push(term);
    }
    return found;
  };
}

function grouped(
  terms: readonly Term[],
  keysOf: (term: Term) => readonly string[],
): ReadonlyMap<string, Term[]> {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    for (const key of new Set(keysOf(term))) {
      const group = groups.get(key);
      if (group) group.push(term);
      else groups.set(key, [term]);
    }
  }
  return groups;
}

function noteWords(text: string, place: Place, terms: Map<string, Term>): void {
  for (const typed of new Set(wordsOf(text))) {
    const term = termOf(typed, terms);
    // Noted item by item, and in each from what says most to what says least.
    const known = term.places.at(-1)?.item === place.item;
    if (!known) term.places.push(place);
  }
}

function termOf(typed: string, terms: Map<string, Term>): Term {
  const known = terms.get(typed);
  if (known) return known;
  const folded = fold(typed);
  const stems = stemsOf(folded);
  const term: Term = { typed, folded, stems, roots: rootsOf(stems), places: [], named: 0 };
  terms.set(typed, term);
  return term;
}

function nameOf(name: string, terms: Map<string, Term>): Name {
  const telling = wordsOf(name)
    .map((typed) => termOf(typed, terms))
    .filter(({ folded }) => folded.length > 1 && !SMALL_WORDS.has(folded));
  return { terms: telling, letters: telling.reduce((sum, { folded }) => sum + folded.length, 0) };
}

/** What a name is shortened to: the first letters of three or more of its words that are written large, "MEH" and "MEHAB". */
function initialsIn(name: string): string[] {
  const large = wordsApart(name).filter((word) => /^\p{Lu}/u.test(word));
  const letters = large.map((word) => (word === word.toUpperCase() ? word : word.slice(0, 1)));
  const found: string[] = [];
  for (let from = 0; from < letters.length - 2; from += 1) {
    for (let to = from + 3; to <= Math.min(letters.length, from + 6); to += 1) {
      found.push(letters.slice(from, to).join(''));
    }
  }
  return found;
}

function wordsApart(name: string): string[] {
  return name.match(/[\p{L}\p{N}]+/gu) ?? [];
}
