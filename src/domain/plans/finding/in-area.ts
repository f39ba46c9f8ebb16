/** "samiskan i förskolan": one word names something, and the other only where it belongs. */
import type { Item } from '../plan.ts';
import type { ItemIndex } from './item-index.ts';
import { kindFactor } from './said-of.ts';

/** From here on a word is said of an item itself. */
const IS_SAID = 0.45;
/** What an area is called is said of all below it, by so much. */
export const IS_OF_AREA = 0.2;
/** How much a word counts that says no more than where something belongs. */
const COUNTS = 0.5;
/** Items that a word may name: what is in more of them names none. */
const MOST = 3;

/** A word that was typed, and where it is found. */
interface Asked {
  readonly weight: number;
  /** It has to be found for an item to be meant. */
  readonly isNeeded: boolean;
  /** By item, how surely it is said of it. */
  readonly at: ReadonlyMap<number, number>;
}

interface FoundAt {
  /** Place of the item in the plan. */
  readonly at: number;
  readonly item: Item;
  readonly score: number;
}

/** What the word names that is in the fewest items, where all other words say its area. Nothing where some word is nowhere. */
export function foundInArea(index: ItemIndex, asked: readonly Asked[]): readonly FoundAt[] {
  const needed = asked.filter(({ isNeeded }) => isNeeded);
  const [naming, ...others] = needed.toSorted((a, b) => b.weight - a.weight);
  if (!naming || others.length === 0) return [];
  const named = [...naming.at].filter(([, likeness]) => likeness >= IS_SAID);
  if (named.length > MOST) return [];
  const all = needed.reduce((sum, { weight }) => sum + weight, 0);
  return named.flatMap(([at, likeness]) => {
    const item = index.items[at];
    if (!item || item.kind === 'area' || !others.every((word) => isSaidOfArea(word, at, index))) return [];
    const said = others.reduce((sum, { weight }) => sum + weight * COUNTS, naming.weight * likeness);
    return [{ at, item, score: (said / all) * kindFactor(item) }];
  });
}

function isSaidOfArea({ at: places }: Asked, at: number, { areas }: ItemIndex): boolean {
  return [at, ...(areas[at] ?? [])].some((place) => (places.get(place) ?? 0) >= IS_OF_AREA);
}
