import { LRUCache } from 'lru-cache';
import MiniSearch from 'minisearch';
import { withoutMarks } from '../domain/names.ts';
import { findItems } from '../domain/plans/finding/find-items.ts';
import { type ItemIndex, indexItems } from '../domain/plans/finding/item-index.ts';
import { synonymsOf, type Vocabulary } from '../domain/plans/finding/vocabulary.ts';
import type { FindItems } from '../ports/deps.ts';

/** Plan versions whose index is kept; one that is asked about again is indexed in some milliseconds. */
const MAX_INDEXES = 30;

/**
 * Keeps the index of each plan version, since a version never changes.
 * @param own the municipality's own words
 */
export function itemSearch(own?: Vocabulary): FindItems {
  const indexes = new LRUCache<string, ItemIndex>({ max: MAX_INDEXES });
  const synonyms = synonymsOf(own);
  return (plan, words) => {
    const key = `${plan.id}/${plan.version}`;
    const index = indexes.get(key) ?? indexItems(plan);
    indexes.set(key, index);
    return findItems(index, words, synonyms);
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
