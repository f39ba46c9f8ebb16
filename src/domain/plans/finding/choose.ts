/** Chooses, of all that was found in all plans, what was meant – or what may have been. */
import { once } from '../../once.ts';
import { keyOf, type PlanItem } from '../../status/history.ts';
import { ancestorsOf, type Item, isGoal, itemOf, type PlanVersion, subjectOf } from '../plan.ts';
import type { Fit, Found } from './find-items.ts';
import { fold, isDefinite, stemsOf } from './inflection.ts';
import { FILLERS } from './lexicon.ts';
import { saidOf } from './said-of.ts';
import { wordsOf } from './vocabulary.ts';

/** How near to what is asked about now a plan is. */
export type Nearness = 'asked' | 'thisYear' | 'past';

/** A plan that was searched, and what was found in it. */
export interface Searched {
  readonly plan: PlanVersion;
  readonly nearness: Nearness;
  readonly found: readonly Found[];
}

export interface Choice {
  /** How surely it is one of them, from 0 to 1. */
  readonly sureness: number;
  /** What is meant: one, or several that fit as well. */
  readonly meant: readonly PlanItem[];
  /** What comes nearest, where nothing is meant. */
  readonly nearest: readonly PlanItem[];
}

interface Candidate extends PlanItem {
  readonly nearness: Nearness;
  readonly fit: Fit;
  readonly score: number;
}

/** What an item of a plan loses against one that is asked about now. */
const LOSS: Readonly<Record<Nearness, number>> = { asked: 0, thisYear: 0.04, past: 0.3 };
const ORDER: readonly Nearness[] = ['asked', 'thisYear', 'past'];
/** What comes so near to the best may be meant as well. */
const CLOSE = 0.08;
/** Where only a part of a name was said, more may be meant: a word of one goal may be the subject of another. */
const LIKE = 0.8;
/** Two indicators that fit as well as that mean the goal they stand under. */
const AS_WELL = 0.03;
/** A goal that fits by so much less than its indicator is meant with it. */
const ABOUT = 0.2;
const MOST_MEANT = 8;
const MOST_NEAREST = 3;
/** What is so far off is not even near. */
const FAR = 0.1;

/**
 * @param words that were searched for
 * @param plans all as they are now, for what carries on what
 */
export function choose(words: string, searched: readonly Searched[], plans: readonly PlanVersion[]): Choice {
  const candidates = merged(
    searched.flatMap(({ plan, nearness, found }) =>
      found.map(
        ({ item, fit, score }): Candidate => ({ plan, item, nearness, fit, score: score - LOSS[nearness] }),
      ),
    ),
    searched,
    plans,
  );
  const likely = candidates.filter(({ fit }) => fit !== 'near');
  const [best] = likely;
  if (!best) {
    const near = candidates.filter(({ score }) => score >= FAR).slice(0, MOST_NEAREST);
    return { sureness: Math.max(0, ...near.map(({ score }) => score / 2)), meant: [], nearest: near };
  }
  const fitting = likely.filter((one) => isClose(one, best, words));
  const close = isOfWholeArea(best, fitting, words) ? [best] : withoutAreas(fitting, words);
  const ordered = close.toSorted((a, b) => ORDER.indexOf(a.nearness) - ORDER.indexOf(b.nearness));
  return { sureness: Math.max(0.2, best.score), meant: ordered.slice(0, MOST_MEANT), nearest: [] };
}

function isClose(other: Candidate, best: Candidate, words: string): boolean {
  const { score, fit } = other;
  if (best.fit === 'name' && fit !== 'name') return score > best.score - CLOSE / 2;
  // "klimat" may be anything about it; "klimatet" is the goal, if there is one.
  const isTheGoal = isGoal(best.item) && !isGoal(subjectOf(other.plan, other.item) ?? other.item);
  const isExact = best.fit === 'part' && isTheGoal && wordsOf(words).some(isNamedThing);
  return score >= (isExact ? best.score - CLOSE : best.score * LIKE);
}

function isNamedThing(word: string): boolean {
  const folded = fold(word);
  return !FILLERS.has(folded) && isDefinite(folded);
}

/** Each thing once – whatever it was called in earlier plans, and with its indicators – best first. */
function merged(
  candidates: readonly Candidate[],
  searched: readonly Searched[],
  plans: readonly PlanVersion[],
): Candidate[] {
  const newest = candidates.map((one) => newestOf(one, searched, plans));
  const groups = Map.groupBy(newest, ({ plan, item }) =>
    keyOf({ plan: plan.id, item: subjectOf(plan, item)?.id ?? item.id }),
  );
  return [...groups.values()].flatMap((group) => bestOf(group) ?? []).toSorted((a, b) => b.score - a.score);
}

/** Those that carry on an item, by what they carry on. */
const continuing = once(
  (items: readonly Item[]) =>
    new Map(items.flatMap((item) => (item.continues ? [[keyOf(item.continues), item] as const] : []))),
);

function newestOf(one: Candidate, searched: readonly Searched[], plans: readonly PlanVersion[]): Candidate {
  let [plan, item] = [one.plan, one.item];
  const passed = new Set<string>();
  for (;;) {
    const key = keyOf({ plan: plan.id, item: item.id });
    if (passed.has(key)) break;
    passed.add(key);
    const newer = plans.find(({ items }) => continuing(items).has(key));
    const next = newer && continuing(newer.items).get(key);
    if (!newer || !next) break;
    [plan, item] = [newer, next];
  }
  if (item === one.item) return one;
  const there = searched.find((other) => other.plan.id === plan.id && itemOf(other.plan, item.id));
  const own = there && itemOf(there.plan, item.id);
  if (!there || !own) return { ...one, plan, item };
  const score = one.score + LOSS[one.nearness] - LOSS[there.nearness];
  return { ...one, plan: there.plan, item: own, nearness: there.nearness, score };
}

/** The goal, where it fits as well: there the answers are. Else the one of its indicators that was meant. */
function bestOf(group: readonly Candidate[]): Candidate | undefined {
  const [best, ...others] = group.toSorted((a, b) => b.score - a.score);
  if (best?.item.kind !== 'indicator') return best;
  const above = others.find(({ item, fit }) => item.kind !== 'indicator' && fit !== 'near');
  if (above && best.fit !== 'name' && above.score >= best.score - ABOUT) return { ...best, item: above.item };
  const second = others.find(({ item }) => item.kind === 'indicator' && item.id !== best.item.id);
  if (!second || second.score < best.score - AS_WELL) return best;
  const subject = subjectOf(best.plan, best.item);
  return subject ? { ...best, item: subject } : best;
}

/** How much more of what was said an area has to have in its name than what stands in it. */
const MORE_OF_IT = 0.12;

/** "companies and emissions": the area that has all of the words in its name, and not the one thing in it that has some of them. */
function isOfWholeArea(best: Candidate, close: readonly Candidate[], words: string): boolean {
  if (best.item.kind !== 'area' || wordsOf(words).filter((word) => !FILLERS.has(fold(word))).length < 2)
    return false;
  return close.every(
    (other) =>
      other === best ||
      (other.item.kind !== 'area' && other.fit !== 'name' && saidOf(best) > saidOf(other) + MORE_OF_IT),
  );
}

/** Whether a word stands in the name that people use of something. */
function isShortFor({ short, title }: Item, word: string): boolean {
  const stems = new Set(stemsOf(fold(word)));
  return wordsOf(short ?? title).some((own) => stemsOf(fold(own)).some((stem) => stems.has(stem)));
}

/** An area is not meant beside the one thing in it that is. */
function withoutAreas(close: readonly Candidate[], words: string): readonly Candidate[] {
  const isOneWord =
    wordsOf(words).length === 1 && close.filter(({ item }) => item.kind === 'area').length === 1;
  return close.filter(({ item, plan, fit, score }) => {
    if (item.kind !== 'area') return true;
    const below = close.filter(
      (other) => other.plan === plan && ancestorsOf(plan, other.item).some(({ id }) => id === item.id),
    );
    const [only] = below;
    if (!only || below.length > 1 || (fit === 'name' && only.fit !== 'name')) return true;
    // "äldre" is what the area is about, and one goal in it begins so.
    if (
      isOneWord &&
      fit === 'words' &&
      !isShortFor(only.item, words) &&
      saidOf({ item, score }) > saidOf(only) + MORE_OF_IT
    )
      return true;
    return score > only.score + CLOSE;
  });
}
