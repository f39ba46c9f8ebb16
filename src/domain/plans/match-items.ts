import type { Item, ItemKind, Plan } from './plan.ts';
import { type AlikeTitles, alikeTitles, titleOf, weighing } from './titles.ts';

/** How alike two titles must be when nothing else speaks for them; below the same parent three quarters are enough. */
const ALIKE = 0.8;
/** Decides between two that are about as alike. */
const SAME_PARENT = 0.2;

/** What tells that two items are the same: their titles, or the items below them. */
export type Evidence = 'words' | 'children';

export interface Match {
  readonly item: string;
  readonly evidence: Evidence;
}

type AreKin = (a: ItemKind, b: ItemKind) => boolean;

/**
 * Which item of a plan that was read is which item of one that is there: ids of the former to ids of the latter. Each is matched once,
 * the surest first. Two items are the same when they are of one kind and have the same title, or titles with eight tenths of
 * their words in common (three quarters below the same parent; rare words weigh more), or half of what stands below them.
 * @param givenIds of those read whose author has given them: these go before all words
 */
export function matchItems(
  plan: Plan,
  read: Plan,
  givenIds: readonly string[] = [],
): ReadonlyMap<string, string> {
  const matches = findMatches(plan.items, read.items, (a, b) => a === b, givenIds);
  return new Map([...matches].map(([id, { item }]) => [id, item]));
}

/** As `matchItems`, with what tells it, and for items of the kinds that may be the same. */
export function findMatches(
  old: readonly Item[],
  young: readonly Item[],
  areKin: AreKin,
  givenIds: readonly string[] = [],
): ReadonlyMap<string, Match> {
  const matching = new Matching(old, young, areKin);
  matching.byIds(givenIds);
  matching.bySamePlace();
  const pairs = matching.alikePairs();
  matching.byWords(unmistakable(pairs));
  matching.byWords(pairs);
  matching.byChildren();
  matching.byWords(pairs);
  return matching.matches;
}

/** Equal titles that no other item has: these need not wait until it is known which parents are the same. */
function unmistakable(pairs: readonly AlikeTitles[]): AlikeTitles[] {
  const equal = pairs.filter(({ likeness }) => likeness === 1);
  const lefts = Map.groupBy(equal, ({ left }) => left);
  const rights = Map.groupBy(equal, ({ right }) => right);
  return equal.filter(({ left, right }) => lefts.get(left)?.length === 1 && rights.get(right)?.length === 1);
}

/** An item with what its place in the tree says. */
interface Placed {
  readonly item: Item;
  readonly depth: number;
  /** Its title and those above it. */
  readonly path: string;
  readonly children: readonly string[];
  /** The titles below it. */
  readonly below: string;
}

class Matching {
  readonly matches = new Map<string, Match>();
  readonly #old: readonly Placed[];
  readonly #young: readonly Placed[];
  readonly #areKin: AreKin;
  readonly #oldById: ReadonlyMap<string, Item>;
  readonly #taken = new Set<string>();

  constructor(old: readonly Item[], young: readonly Item[], areKin: AreKin) {
    this.#old = placed(old);
    this.#young = placed(young);
    this.#areKin = areKin;
    this.#oldById = new Map(old.map((item) => [item.id, item]));
  }

  /** What its author has given an id is what has that id, of whatever kind it was. */
  byIds(ids: readonly string[]): void {
    for (const id of ids) {
      if (!this.#oldById.has(id)) continue;
      this.matches.set(id, { item: id, evidence: 'words' });
      this.#taken.add(id);
    }
  }

  /**
   * The same title below the same titles. Among several such: below the same one with the same below it, then the one with
   * the same id, then in the same order. Ids that were made up say the least, since a document that is read again makes them
   * anew: they only part what nothing else parts.
   */
  bySamePlace(): void {
    const byPath = Map.groupBy(this.#old, ({ path }) => path);
    const young = this.#young.toSorted((a, b) => a.depth - b.depth);
    const together = (a: Placed, b: Placed) => isRoot(a, b) || this.#isBelowSame(a.item, b.item);
    const hasSameId = (a: Placed, b: Placed) => a.item.id === b.item.id;
    const holdsTheSame = (a: Placed, b: Placed) => together(a, b) && a.below === b.below;
    const twins: readonly ((a: Placed, b: Placed) => boolean)[] = [
      (a, b) => holdsTheSame(a, b) && hasSameId(a, b),
      holdsTheSame,
      (a, b) => together(a, b) && hasSameId(a, b),
      together,
      () => true,
    ];
    for (const isTwin of twins) {
      for (const one of young) {
        const twin = byPath
          .get(one.path)
          ?.find((other) => this.#isFree(one.item, other.item) && isTwin(one, other));
        if (twin) this.#match(one.item, twin.item, 'words');
      }
    }
  }

  alikePairs(): AlikeTitles[] {
    const [left, right] = [this.#young, this.#old].map((all) => all.map(({ item }) => titleOf(item.title)));
    if (!left || !right) return [];
    return alikeTitles(left, right, weighing(left, right), (at, place) => {
      const [item, other] = [this.#young[at]?.item, this.#old[place]?.item];
      return item !== undefined && other !== undefined && this.#isFree(item, other);
    });
  }

  /** The best pairs first; from the roots down, so that it is known whether two have the same parent. */
  byWords(pairs: readonly AlikeTitles[]): void {
    const byDepth = Map.groupBy(pairs, ({ left }) => this.#young[left]?.depth ?? 0);
    for (const depth of [...byDepth.keys()].toSorted((a, b) => a - b)) {
      const scored = (byDepth.get(depth) ?? []).flatMap(({ left, right, likeness }) => {
        const [item, other] = [this.#young[left]?.item, this.#old[right]?.item];
        if (!item || !other || !this.#isFree(item, other)) return [];
        const together = this.#isBelowSame(item, other);
        const score = likeness + (together ? SAME_PARENT : 0);
        return together || likeness >= ALIKE ? [{ item, other, score, left, right }] : [];
      });
      for (const { item, other } of scored.toSorted(
        (a, b) => b.score - a.score || a.right - b.right || a.left - b.left,
      )) {
        this.#match(item, other, 'words');
      }
    }
  }

  /** A goal under a new title is known by its indicator, an area by its goals: half of what both have below them. */
  byChildren(): void {
    const oldPlaced = new Map(this.#old.map((one) => [one.item.id, one]));
    for (const { item, children } of this.#young.toSorted((a, b) => b.depth - a.depth)) {
      if (this.matches.has(item.id)) continue;
      const parents = children.flatMap((child) => {
        const twin = this.#oldById.get(this.matches.get(child)?.item ?? '');
        return twin?.parent === undefined ? [] : [twin.parent];
      });
      const [best] = [...Map.groupBy(parents, (id) => id)].toSorted((a, b) => b[1].length - a[1].length);
      const other = best && oldPlaced.get(best[0]);
      if (other && 2 * best[1].length >= Math.max(children.length, other.children.length)) {
        this.#match(item, other.item, 'children');
      }
    }
  }

  #isFree(item: Item, other: Item): boolean {
    return !this.matches.has(item.id) && !this.#taken.has(other.id) && this.#areKin(other.kind, item.kind);
  }

  #isBelowSame(item: Item, other: Item): boolean {
    return other.parent !== undefined && this.matches.get(item.parent ?? '')?.item === other.parent;
  }

  #match(item: Item, other: Item, evidence: Evidence): void {
    if (!this.#isFree(item, other)) return;
    this.matches.set(item.id, { item: other.id, evidence });
    this.#taken.add(other.id);
  }
}

function placed(items: readonly Item[]): Placed[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const children = Map.groupBy(items, ({ parent }) => parent);
  return items.map((item) => {
    const line = [titleOf(item.title).plain];
    const passed = new Set([item.id]);
    for (let at = byId.get(item.parent ?? ''); at && !passed.has(at.id); at = byId.get(at.parent ?? '')) {
      line.push(titleOf(at.title).plain);
      passed.add(at.id);
    }
    const own = children.get(item.id) ?? [];
    const below = own.map(({ title }) => titleOf(title).plain).join('\n');
    return { item, depth: line.length, path: line.join('\n'), children: own.map(({ id }) => id), below };
  });
}

function isRoot(...all: readonly Placed[]): boolean {
  return all.every(({ item }) => item.parent === undefined);
}
