import { LRUCache } from 'lru-cache';
import MiniSearch from 'minisearch';
import { withoutMarks } from '../domain/names.ts';
import { type Asked, type Found, findItems, type Recall } from '../domain/plans/finding/find-items.ts';
import { type ItemIndex, indexItems } from '../domain/plans/finding/item-index.ts';
import { synonymsOf, type Vocabulary } from '../domain/plans/finding/vocabulary.ts';
import type { Item } from '../domain/plans/plan.ts';
import type { FindItems } from '../ports/deps.ts';

/** Items that are kept indexed: thirty of the largest plans. One that is asked about again is indexed in some milliseconds. */
const MAX_ITEMS_INDEXED = 60_000;
/** Searches of each that are kept: the same words are looked up several times while a message is understood and answered. */
const MAX_SEARCHES = 300;

/** Words of each that are kept, with where they stand. */
const MAX_WORDS = 200;

interface Searched {
  readonly index: ItemIndex;
  readonly found: LRUCache<string, readonly Found[]>;
  readonly words: LRUCache<string, Asked>;
}

/**
 * Keeps the index of each plan version, since a version never changes. Nothing is put together before it is searched for.
 * @param own the municipality's own words
 */
export function itemSearch(own?: Vocabulary): FindItems {
  const indexes = new LRUCache<readonly Item[], Searched>({
    maxSize: MAX_ITEMS_INDEXED,
    sizeCalculation: ({ index }) => index.items.length + 1,
  });
  return (plan, words) => {
    let searched = indexes.get(plan.items);
    if (!searched) {
      searched = {
        index: indexItems(plan),
        found: new LRUCache({ maxSize: MAX_SEARCHES, sizeCalculation: () => 1 }),
        words: new LRUCache({ maxSize: MAX_WORDS, sizeCalculation: () => 1 }),
      };
      indexes.set(plan.items, searched);
    }
    const { index, found, words: looked } = searched;
    const recall: Recall = (word, lookUp) => {
      const asked = looked.get(word) ?? lookUp();
      looked.set(word, asked);
      return asked;
    };
    const known = found.get(words) ?? findItems(index, words, synonymsOf(own), recall);
    found.set(words, known);
    return known;
  };
}

/** The word that somebody probably meant, or undefined when none is near. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const plain = (term: string) => withoutMarks(term.toLowerCase());
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
