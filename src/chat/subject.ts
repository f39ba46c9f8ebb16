/** What a question names, among all the words that are left of it: who asks, why and when is said beside the name. */

import { newestPlans } from '../commands/plans/find-plans.ts';
import { findNamed } from '../commands/status/find-named.ts';
import { plainWords } from '../domain/names.ts';
import { once } from '../domain/once.ts';
import { fold, isDefinite } from '../domain/plans/finding/inflection.ts';
import { saidOf, WEAK } from '../domain/plans/finding/said-of.ts';
import type { Item } from '../domain/plans/plan.ts';
import type { Named, NamedItem } from '../domain/status/question.ts';
import { besideName, placesIn } from './aside.ts';
import { isSaidInAsking } from './grammar/alike.ts';
import { isQuestionWord } from './grammar/question-words.ts';
import { JOINT, type Part, partOf, plain, withPhrases } from './subject-words.ts';
import type { Turn } from './turn.ts';
import { wholeNamesIn } from './whole-names.ts';

export interface Subject {
  /** The words that name something, or that may. */
  readonly words: string;
  /** Of the words that were said, those that may name something. */
  readonly telling: string;
  readonly named: Named;
  /** More of the words are neither in names nor said in asking than name something: "gröna getter spelar flöjt". */
  readonly isNonsense: boolean;
  /** What stands beside the name and means nothing here: "i Norrby". */
  readonly aside?: readonly string[] | undefined;
}

/** "the climate goal" */
const KIND_AFTER = /^(?:goal|assignment|indicator|commitment)$/i;
/** Something else is named beside. */
const JOINS = /[,&+]|(?<!\p{L})(?:och|o|å|samt|and|eller|or|mot|vs|än|than)(?!\p{L})/iu;

/** A comma and "med" join names, and questions to names: nothing else joins. */
const MAY_JOIN = /^(?:(?![&+]|(?<!\p{L})(?:och|o|å|samt|and|eller|or|mot|vs|än|than)(?!\p{L})).)*$/iu;

/** Whether what is named is clear, so that it can be answered. */
export function isClear({ items, unclear, unknown }: Named): boolean {
  return items.length > 0 && unclear.length === 0 && unknown.length === 0;
}

/** What stands beside a whole name and may be another: "Malmö Commitment, how many cities" names one. */
async function isJoined(beside: string, { viewer, deps }: Turn): Promise<boolean> {
  if (!JOINS.test(beside)) return false;
  if (!MAY_JOIN.test(beside)) return true;
  const words = wordsIn(beside).filter((word) => !isQuestionWord(word));
  return words.length > 0 && isClear(await findNamed(viewer, { words: words.join(' ') }, deps));
}

/** What the words mean, without those that people ask with – or as they are, where that tells more. */
export async function subjectIn(words: string, turn: Turn): Promise<Subject> {
  const { viewer, deps } = turn;
  const plans = await newestPlans(deps);
  const said = plainWords(words);
  if (plans.some(({ items }) => namesOf(items).has(said)))
    return { words, telling: words, named: await findNamed(viewer, { words }, deps), isNonsense: false };
  const wholes = await wholeNamesIn(words, deps);
  const beside = wholes.reduce((left, name) => left.replace(name, ''), words);
  const isName = (word: string) => plans.some(({ items }) => namesOf(items).has(plainWords(word)));
  const isMore = beside.split(/\s+/).some((word) => plain(word) !== '' && isName(word));
  if (wholes.length > 0 && !isMore && !(await isJoined(beside, turn))) {
    const named = await findNamed(viewer, { words: wholes.join(' & ') }, deps);
    if (isClear(named)) return { words: wholes.join(' & '), telling: words, named, isNonsense: false };
  }
  const parts = withPhrases(
    words.split(/\s+/).map((word) => partOf(word, plans, turn)),
    plans,
    turn,
  );
  const telling = tellingOf(parts);
  const known = joined(onlyKnown(telling));
  const isNonsense = isMostlyForeign(telling);
  let found: Subject | undefined;
  const surely = joined(telling.filter(({ word, isSure }) => isSure || JOINT.test(plain(word))));
  for (const fewer of new Set([joined(telling), words, known, surely])) {
    if (fewer === '') continue;
    const named = await findNamed(viewer, { words: fewer }, deps);
    const one = { words: fewer, telling: joined(telling), named, isNonsense };
    const weighed = isClear(named) ? withoutWeak(one, turn) : one;
    if (isClear(weighed.named))
      return withoutPlace({ ...weighed, aside: leftAside(words, weighed, parts) }, words, turn);
    if (named.unclear.length > 0 || isPartly(one, turn)) return (await toldApart(one, parts, turn)) ?? one;
    found ??= one;
  }
  const nothing = { words, telling: '', named: { items: [], unclear: [], unknown: [] }, isNonsense };
  return (await somewhere(words, telling, turn)) ?? found ?? nothing;
}

/** "samiskan på förskolorna": nothing is called so, but what it says before where is. */
async function somewhere(
  said: string,
  parts: readonly Part[],
  { viewer, deps }: Turn,
): Promise<Subject | undefined> {
  const places = placesIn(said);
  const isPlace = ({ word }: Part) => places.has(plain(word));
  const words = joined(parts.filter((part) => !isPlace(part)));
  if (words === '' || !parts.some(isPlace)) return undefined;
  const named = await findNamed(viewer, { words }, deps);
  const isSure = parts.every((part) => isPlace(part) || part.isSure);
  if (!isSure || !isClear(named)) return undefined;
  return { words, telling: joined(parts), named, isNonsense: false, aside: [...places] };
}

/** Of several that some words may mean, the one that another word tells, though people ask with it: "crisis plan for the schools". */
async function toldApart(
  one: Subject,
  parts: readonly Part[],
  { viewer, deps }: Turn,
): Promise<Subject | undefined> {
  const words = joined(parts.filter(({ word, isKnown }) => isKnown || JOINT.test(plain(word))));
  if (words === one.words || words === '') return undefined;
  const named = await findNamed(viewer, { words }, deps);
  const choices = one.named.unclear.flatMap((unclear) => unclear.choices.map(({ item }) => item.id));
  const isOneOfThem = named.items.length === 1 && choices.includes(named.items[0]?.item.id ?? '');
  return isClear(named) && isOneOfThem ? { ...one, words, named } : undefined;
}

/**
 * Without what is named by little, where other words name nothing at all: "är kön till kulturskolan kortare" is not about what is shortened.
 * "halkan" is said by little as well, but names something by its form; that counts where nothing else is named.
 */
function withoutWeak(one: Subject, { deps }: Turn): Subject {
  const { words, telling, named } = one;
  const kept = wordsIn(words);
  if (wordsIn(telling).every((word) => kept.includes(word))) return one;
  const parts = [words, ...kept];
  const strong = named.items.filter((item) => parts.some((part) => saidBy(part, item, deps) >= WEAK));
  const isNamed = (item: NamedItem) =>
    kept.some((word) => isDefinite(fold(word)) && saidBy(word, item, deps) > 0);
  return { ...one, named: { ...named, items: strong.length > 0 ? strong : named.items.filter(isNamed) } };
}

/** "lovskola i byarna, vem håller i det": beside what is named, another thing whose word only says where. */
function withoutPlace(one: Subject, said: string, { deps }: Turn): Subject {
  const { items } = one.named;
  const places = placesIn(said);
  const isSaid = (item: NamedItem) => (word: string) => saidBy(word, item, deps) > 0;
  const isPlace = (item: NamedItem) => {
    const named = wordsIn(said).filter(isSaid(item));
    return named.length > 0 && named.every((word) => places.has(word));
  };
  const meant = items.filter((item) => !isPlace(item));
  if (places.size === 0 || meant.length === 0 || meant.length === items.length) return one;
  return { ...one, named: { ...one.named, items: meant }, aside: [...(one.aside ?? []), ...places] };
}

/** More words than these are hardly the name of something. */
const NAME_WORDS = 2;

/** Some of what stands side by side is surely named, and the rest has a name's length: "skolan och simhallen". */
function isPartly({ words, named: { items, unknown } }: Subject, { deps }: Turn): boolean {
  const isSure = (item: NamedItem) => wordsIn(words).some((word) => saidBy(word, item, deps) >= WEAK);
  const isName = ({ words }: Named['unknown'][number]) => wordsIn(words).length <= NAME_WORDS;
  return items.length > 0 && unknown.length > 0 && unknown.every(isName) && items.every(isSure);
}

/** The words beside the name that are in no name and that nobody asks with. */
function leftAside(said: string, { words }: Subject, parts: readonly Part[]): readonly string[] {
  const kept = new Set(wordsIn(words));
  const foreign = parts.filter(
    ({ word, isKnown, isQuestion }) => !isKnown && !isQuestion && !JOINT.test(plain(word)),
  );
  return besideName(
    said,
    kept,
    new Set(foreign.map(({ word }) => plain(word)).filter((word) => !kept.has(word))),
  );
}

function saidBy(words: string, { plan, item }: NamedItem, deps: Turn['deps']): number {
  const found = deps
    .findItems(plan, words)
    .filter((one) => one.fit !== 'near' && [one.item.id, one.item.parent].includes(item.id));
  return Math.max(0, ...found.map(saidOf));
}

function wordsIn(words: string): readonly string[] {
  return words
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '' && !JOINT.test(word));
}

/** Whether nothing among the words could be a name: all are words that people ask with. */
export function namesNothing(words: string): boolean {
  return words
    .split(/[\s,]+/)
    .every((word) => isQuestionWord(plain(word)) || isSaidInAsking(plain(word)) || JOINT.test(word));
}

/** What items are called, as words are compared. */
const namesOf = once(
  (items: readonly Item[]) =>
    new Set(items.flatMap(({ title, short = '' }) => [plainWords(title), plainWords(short)])),
);

/** Words that people ask with are no name where something else is one: "klara" in "kommer vi att klara klimatet". */
function tellingOf(parts: readonly Part[]): readonly Part[] {
  const isNamed = parts.some(({ word, isQuestion }) => !isQuestion && !JOINT.test(plain(word)));
  return parts.filter(
    ({ word, isKnown, isQuestion }, place) =>
      !isQuestion || (isKnown && !isNamed) || (isNamed && KIND_AFTER.test(word) && parts[place - 1]?.isKnown),
  );
}

/** Two words that are neither in names nor said in asking may be why one asks; when they are as many as those that name something, they are hardly. */
function isMostlyForeign(telling: readonly Part[]): boolean {
  const words = telling.filter(({ word }) => !JOINT.test(plain(word)));
  const foreign = words.filter(({ isKnown }) => !isKnown).length;
  return foreign >= 2 && foreign > words.length - foreign;
}

/** What is in names, where more is said beside it: why one asks, and what one has heard of it. */
function onlyKnown(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ word, isKnown }) => isKnown || JOINT.test(plain(word)) || KIND_AFTER.test(word));
}

function joined(parts: readonly Part[]): string {
  const words = parts.map(({ word }) => word);
  while (words[0] !== undefined && JOINT.test(words[0])) words.shift();
  while (words.length > 0 && JOINT.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ').replace(/[,;:]+$/, '');
}
