/** Chooses, of several things that words may mean, the one that such a question is asked about. */

import { newestPlans } from '../commands/plans/find-plans.ts';
import { findNamed } from '../commands/status/find-named.ts';
import { areaOf } from '../domain/plans/plan.ts';
import type { ItemRef } from '../domain/status/history.ts';
import type { Named, NamedItem } from '../domain/status/question.ts';
import type { Talk } from '../domain/status/talk.ts';
import type { Intent } from './grammar/intent.ts';
import type { Turn } from './turn.ts';
import { wholeNamesIn } from './whole-names.ts';

export async function areaSaid(words: string, { deps }: Turn): Promise<ItemRef | undefined> {
  const plans = await newestPlans(deps);
  const areas = plans.flatMap((plan) =>
    deps
      .findItems(plan, words)
      .flatMap(({ item, fit }) =>
        item.kind === 'area' && fit !== 'near' ? [{ plan: plan.id, item: item.id }] : [],
      ),
  );
  const [only, ...others] = areas;
  return others.length === 0 ? only : undefined;
}

/** Goals have no day to be finished: of what words may mean, the one assignment is asked about. */
export async function assignmentSaid(
  words: string,
  { items, unclear }: Named,
  { viewer, deps }: Turn,
): Promise<NamedItem | undefined> {
  const isAssigned = ({ item }: NamedItem) => item.kind === 'assignment';
  if (items.some(isAssigned)) return undefined;
  const offered = unclear.flatMap(({ choices }) => choices).filter(isAssigned);
  if (offered.length > 0) return offered.length === 1 ? offered[0] : undefined;
  const found = (await newestPlans(deps)).flatMap((plan) =>
    deps
      .findItems(plan, words)
      .flatMap(({ item, fit }) =>
        item.kind === 'assignment' && fit !== 'near' ? [{ plan: plan.id, item: item.id }] : [],
      ),
  );
  return found.length === 1
    ? (await findNamed(viewer, { words: '', items: found }, deps)).items[0]
    : undefined;
}

/** The one area of all that words may mean: whoever asks about many asks about what stands below it. */
export function areaOffered({ items, unclear }: Named): ItemRef | undefined {
  const [area, ...more] = items.filter(({ item }) => item.kind === 'area');
  if (area && more.length === 0 && items.length === 1) return refOf(area);
  const [only, ...others] = unclear;
  if (items.length > 0 || !only || others.length > 0) return undefined;
  const areas = new Map(
    only.choices.map(({ plan, item }) => {
      const area = areaOf(plan, item);
      return [
        area && keyOf({ plan: plan.id, item: area.id }),
        area && { plan: plan.id, item: area.id },
      ] as const;
    }),
  );
  return areas.size === 1 ? [...areas.values()][0] : undefined;
}

/** These may be asked of one thing in an area as well. */
const SAYS_MORE = new Set(['count', 'changed']);

/** The one area that all of the words are about. "hur många barn per anställd" counts nothing of an area, though each word is of one. */
export async function areaWhollySaid(
  words: string,
  named: Named,
  { capability, subject }: Pick<Intent, 'capability' | 'subject'>,
  turn: Turn,
) {
  const area = areaOffered(named);
  if (!area || named.items.length > 0 || !SAYS_MORE.has(capability)) return area;
  return (await saysMoreThan(area, capability === 'count' ? subject : words, turn)) ? undefined : area;
}

/** Whether several words name something, and some of them not the area itself: "sick leave in the preschools". */
async function saysMoreThan(area: ItemRef, words: string, { deps }: Turn): Promise<boolean> {
  const plans = await newestPlans(deps);
  const found = words
    .split(/[\s,]+/)
    .map((word) =>
      plans.flatMap((plan) =>
        deps
          .findItems(plan, word)
          .flatMap(({ item, fit }) => (fit === 'near' ? [] : [keyOf({ plan: plan.id, item: item.id })])),
      ),
    )
    .filter((keys) => keys.length > 0);
  return found.length > 1 && found.some((keys) => !keys.includes(keyOf(area)));
}

/** Parts of what is compared, and what is said of each. */
const BESIDES = /\s*,\s*(?:(?:och|and)\s+)?|\s+(?:och|o|and|med|mot|with|against)\s+/iu;
const JOINTS = /^(?:och|o|and|med|mot|with|against|målområdet|området|the|area)$/iu;
const MOST_COMPARED = 6;
const AREA_SAID =
  /(?:^|\s)(?:(?:the )?area(?: of)?|(?:mål)?området(?: för| med| om)?)(?=\s|$)|(?:mål)?området$|sidan$/giu;

/** The areas that are to be compared; none unless each part of the words is one. */
export async function areasCompared(words: string, turn: Turn): Promise<readonly ItemRef[]> {
  const { viewer, deps } = turn;
  const wholes = await wholeNamesIn(words, deps);
  const whole = await findNamed(viewer, { words: wholes.join(' & ') }, deps);
  const areas = whole.items.filter(({ item }) => item.kind === 'area');
  const rest = wholes.reduce((left, name) => left.replace(name, ' '), words);
  const isAll = rest.split(/[\s,&]+/).every((word) => word === '' || JOINTS.test(word));
  if (isAll && areas.length > 1 && areas.length === whole.items.length) return areas.map(refOf);
  const parts = words.split(BESIDES);
  if (parts.length < 2 || parts.length > MOST_COMPARED) return [];
  const called = await Promise.all(parts.map((part) => areaIn(part, turn)));
  // "jämför skolan och förskolan": beside one area, what stands in another means that.
  const isBeside = called.some((one) => one !== undefined);
  const found = await Promise.all(
    parts.map(async (part, place) => called[place] ?? (isBeside ? areaIn(part, turn, true) : undefined)),
  );
  return found.every((one) => one !== undefined) ? found : [];
}

async function areaIn(part: string, turn: Turn, isBeside = false): Promise<ItemRef | undefined> {
  const bare = part.replace(AREA_SAID, ' ').trim();
  const isOfArea = isBeside || bare !== part.trim();
  const named = await findNamed(turn.viewer, { words: bare }, turn.deps);
  const [only, ...others] = named.items;
  if (only && others.length === 0 && named.unclear.length === 0)
    return only.item.kind === 'area' ? refOf(only) : undefined;
  return areaCalled(bare, isOfArea, named, turn) ?? (isOfArea ? areaOffered(named) : undefined);
}

/** "hur går det i skolan": of what the words may mean, the one area that has the word in its name, or that is said to be one. */
export function areaCalled(
  words: string,
  isOfArea: boolean,
  { items, unclear }: Named,
  { deps }: Turn,
): ItemRef | undefined {
  const [only, ...others] = unclear;
  if (items.length > 0 || !only || others.length > 0) return undefined;
  const [area, ...more] = only.choices.filter(({ item }) => item.kind === 'area');
  if (!area || more.length > 0) return undefined;
  if (isOfArea) return refOf(area);
  const isCalled = deps
    .findItems(area.plan, words)
    .some(({ item, fit }) => item.id === area.item.id && (fit === 'words' || fit === 'name'));
  return isCalled ? refOf(area) : undefined;
}

/** Two things that some words may mean, and nothing else. */
export function bothCalled({ items, unclear }: Named): readonly NamedItem[] | undefined {
  const [only, ...others] = unclear;
  const [one, other, ...more] = only?.choices ?? [];
  const isTwo = one && other && more.length === 0 && one.item.id !== other.item.id;
  return items.length === 0 && others.length === 0 && isTwo ? only?.choices : undefined;
}

/** The one item that is asked about in several rounds: who owns it is the same in all of them. */
export function inAllRounds({ items, unclear }: Named): NamedItem | undefined {
  const choices = [...items, ...unclear.flatMap((one) => one.choices)];
  return new Set(choices.map((one) => keyOf(refOf(one)))).size === 1 ? choices[0] : undefined;
}

/** "den om vattnet" after a list: the one line that is called so. */
export async function listedAs(
  words: string,
  talk: Talk | undefined,
  { viewer, deps }: Turn,
): Promise<NamedItem | undefined> {
  if (!talk || talk.listed.length < 2) return undefined;
  const listed = new Set(talk.listed.map(keyOf));
  const called = (await newestPlans(deps)).flatMap((plan) =>
    deps.findItems(plan, words).flatMap(({ item, fit }) => {
      const ref = { plan: plan.id, item: item.id };
      return fit !== 'near' && listed.has(keyOf(ref)) ? [ref] : [];
    }),
  );
  return called.length === 1
    ? (await findNamed(viewer, { words: '', items: called }, deps)).items[0]
    : undefined;
}

/** Of several that were offered, the one that the words tell from the others. */
export function offered({ items, unclear }: Named, talk: Talk | undefined): NamedItem | undefined {
  if (!talk?.isOffer) return undefined;
  const listed = new Set(talk.listed.map(keyOf));
  const fits = [...items, ...unclear.flatMap(({ choices }) => choices)].filter((one) =>
    listed.has(keyOf(refOf(one))),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

export function refOf({ plan, item }: NamedItem): ItemRef {
  return { plan: plan.id, item: item.id };
}

function keyOf({ plan, item }: ItemRef): string {
  return `${plan}/${item}`;
}
