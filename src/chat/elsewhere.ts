/** What is called alike elsewhere in a plan: the same number in another place, the other of two things. */
import { plainWords } from '../domain/names.ts';
import { type Item, itemOf, type PlanVersion } from '../domain/plans/plan.ts';
import type { ItemRef } from '../domain/status/history.ts';
import type { Talk } from '../domain/status/talk.ts';
import type { Turn } from './turn.ts';

/** Shortest word of a name that two things may have in common: "sjukfrånvaro". */
const SHORTEST_IN_COMMON = 6;

interface Talked {
  readonly plan: PlanVersion;
  readonly one: Item;
  /** What is of its kind and is found by some words. */
  readonly alikeBy: (words: string, isWhole?: boolean) => readonly string[];
}

/** The one thing that was talked of, unless it is an area. */
function talkedOf(talk: Talk | undefined, plans: readonly PlanVersion[], { deps }: Turn): Talked | undefined {
  const [ref, ...others] = talk?.items ?? [];
  const plan = plans.find(({ id }) => id === ref?.plan);
  const one = plan && ref && others.length === 0 ? itemOf(plan, ref.item) : undefined;
  if (!plan || !one || one.kind === 'area') return undefined;
  const alikeBy = (words: string, isWhole = false) =>
    deps.findItems(plan, words).flatMap(({ item, fit }) => {
      const isFound = isWhole ? fit === 'words' || fit === 'name' : fit !== 'near';
      return item.kind === one.kind && item.id !== one.id && isFound ? [item.id] : [];
    });
  return { plan, one, alikeBy };
}

function longWords({ short, title }: Item): readonly string[] {
  return plainWords(short ?? title)
    .split(' ')
    .filter((word) => word.length >= SHORTEST_IN_COMMON);
}

/** "och i förskolan?" after a number: the one thing called so whose name has a word of the other's, as the same is measured there. */
export function sameElsewhere(
  words: string,
  talk: Talk | undefined,
  plans: readonly PlanVersion[],
  turn: Turn,
): ItemRef | undefined {
  const talked = talkedOf(talk, plans, turn);
  if (!talked) return undefined;
  const { plan, one, alikeBy } = talked;
  const alike = new Set(longWords(one).flatMap((word) => alikeBy(word)));
  const [only, ...more] = alikeBy(words).filter((id) => alike.has(id));
  return only !== undefined && more.length === 0 ? { plan: plan.id, item: only } : undefined;
}

/** The one other thing of its kind that is called alike: "skolans lokaler" beside "förskolans lokaler". */
export function otherLike(
  talk: Talk | undefined,
  plans: readonly PlanVersion[],
  turn: Turn,
): ItemRef | undefined {
  const talked = talkedOf(talk, plans, turn);
  if (!talked) return undefined;
  const { plan, one, alikeBy } = talked;
  const byWord = longWords(one).map((word) => alikeBy(word, true));
  // What it is stands before what it is for: "krisplanen för skolan" beside that for the water.
  const others = new Set(byWord.flat()).size === 1 ? byWord.flat() : byWord.find((ids) => ids.length > 0);
  const [only, ...more] = new Set(others);
  return only !== undefined && more.length === 0 ? { plan: plan.id, item: only } : undefined;
}
