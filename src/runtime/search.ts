import { LRUCache } from 'lru-cache';
import MiniSearch from 'minisearch';
import { plainWords, withoutMarks } from '../domain/names.ts';
import { type Item, itemOf, type PlanVersion } from '../domain/plans/plan.ts';
import type { FindItems } from '../ports/deps.ts';

/** Shortest end of a compound word that is findable by itself: "metron" in "Öresundsmetron". */
const SHORTEST_ENDING = 5;

/** As people type: without case, dots and rings ("oresundsmetron"). */
function plain(term: string): string {
  return withoutMarks(term.toLowerCase());
}

/** Swedish builds long words, so each is indexed with its endings as well. */
function withEndings(term: string): string[] {
  const whole = plain(term);
  const endings = Array.from({ length: Math.max(0, whole.length - SHORTEST_ENDING) }, (_, cut) =>
    whole.slice(cut + 1),
  );
  return [whole, ...endings.filter((ending) => ending.length >= SHORTEST_ENDING)];
}

/** Where a term stands among others in their order, or would stand. */
function placeOf(term: string, sorted: readonly string[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < term) from = middle + 1;
    else to = middle;
  }
  return from;
}

const FILLERS = new Set(
  'att av de den det en ett for i med och om pa som till vi hur gar the of and to is how'.split(' '),
);

/** An item with less than this share of the best hit's score is not what was meant. */
const CLOSE_ENOUGH = 0.5;

/** Plan versions whose index is kept; one that is asked about again is indexed in some milliseconds. */
const MAX_INDEXES = 30;

interface ItemIndex {
  /** Items by title and short name, where these are of several words. */
  readonly byName: ReadonlyMap<string, ReadonlySet<Item>>;
  readonly words: MiniSearch<Item>;
}

/** Keeps the index of each plan version, since a version never changes. */
export function itemSearch(): FindItems {
  const indexes = new LRUCache<string, ItemIndex>({ max: MAX_INDEXES });

  function indexOf(plan: PlanVersion): ItemIndex {
    const key = `${plan.id}/${plan.version}`;
    const known = indexes.get(key);
    if (known) return known;
    const { items } = plan;
    const index = { byName: indexNames(items), words: indexWords(items) };
    indexes.set(key, index);
    return index;
  }

  return (plan, words) => {
    const index = indexOf(plan);
    // A name in full, as buttons say it, is what is meant; and most of its words are in most other names as well.
    const named = index.byName.get(spelt(words));
    if (named) return [...named];
    const hits = index.words.search(words);
    const best = hits[0]?.score ?? 0;
    return hits
      .filter((hit) => hit.score >= best * CLOSE_ENOUGH)
      .flatMap((hit) => itemOf(plan, String(hit.id)) ?? []);
  };
}

function spelt(name: string): string {
  return plain(plainWords(name.normalize('NFC')));
}

function indexNames(items: readonly Item[]): ReadonlyMap<string, ReadonlySet<Item>> {
  const names = items.flatMap((item) =>
    [item.title, item.short ?? ''].map((name) => ({ item, name: spelt(name) })),
  );
  const ofSeveralWords = names.filter(({ name }) => name.includes(' '));
  return new Map(
    [...Map.groupBy(ofSeveralWords, ({ name }) => name)].map(([name, all]) => [
      name,
      new Set(all.map(({ item }) => item)),
    ]),
  );
}

function indexWords(items: readonly Item[]): MiniSearch<Item> {
  const terms = new Set<string>();
  let sorted: readonly string[] = [];
  const isKnown = (start: string) => sorted[placeOf(start, sorted)]?.startsWith(start) ?? false;
  const index = new MiniSearch<Item>({
    fields: ['short', 'title', 'desiredOutcome', 'criteria', 'id'],
    extractField: (item, field) => {
      if (field === 'criteria') return item.criteria?.join(' ') ?? '';
      const value = Object.entries(item).find(([key]) => key === field)?.[1];
      return typeof value === 'string' ? value : '';
    },
    processTerm(term) {
      const forms = withEndings(term);
      for (const form of forms) terms.add(form);
      return forms;
    },
    searchOptions: {
      processTerm: (term) => (FILLERS.has(plain(term)) ? null : plain(term)),
      boost: { short: 5, title: 3, id: 2 },
      prefix: (term) => term.length > 2,
      // A word that is there was not mistyped, and to look for what it is like costs most of a search.
      fuzzy: (term) => (term.length > 4 && !isKnown(term) ? 0.2 : false),
    },
  });
  index.addAll(items);
  sorted = [...terms].sort();
  return index;
}

/** The word that somebody probably meant, or undefined when none is near. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const index = new MiniSearch<{ id: string }>({
    fields: ['id'],
    processTerm: plain,
    tokenize: (text) => [text],
    searchOptions: { prefix: true, fuzzy: 0.4 },
  });
  index.addAll([...new Set(words)].map((id) => ({ id })));
  const hit = index.search(typed)[0];
  return hit && String(hit.id);
}
