/** Units and people among the words of a question. */
import { newestPlans } from '../commands/plans/find-plans.ts';
import { personNamed, unitNamed } from '../domain/people/named.ts';
import type { Person } from '../domain/people/people.ts';
import { unitsBeside } from '../domain/people/units-beside.ts';
import { fold, stemsOf } from '../domain/plans/finding/inflection.ts';
import { synonymsOf } from '../domain/plans/finding/vocabulary.ts';
import { isClear, subjectIn } from './subject.ts';
import type { Turn } from './turn.ts';
import { wholeNamesIn } from './whole-names.ts';

/** The units that are to be compared; none where no unit is named by its whole name, and each part of the words fits a goal. */
export async function comparedUnits(
  words: string,
  people: readonly Person[],
  turn: Turn,
): Promise<readonly string[]> {
  const owners = await Promise.all(
    (await newestPlans(turn.deps)).map(({ id }) => turn.deps.stores.owners.ofPlan(id)),
  );
  const all = [...people, ...owners.flat()].flatMap(({ unit }) => unit ?? []);
  const found = unitsBeside(words, [...new Set(all)]);
  const fitGoals = await Promise.all(
    found.map(async (one) => !one.isWhole && isClear((await subjectIn(one.words, turn)).named)),
  );
  const isSure = found.some(({ isWhole }) => isWhole) || !fitGoals.every(Boolean);
  return isSure ? found.map(({ unit }) => unit) : [];
}

/** "the preschool unit": the one unit that has a Swedish word for it in its name. */
export function unitInEnglish(words: string, people: readonly Person[]): string | undefined {
  const [, before = ''] = UNIT_IN_ENGLISH.exec(words) ?? [];
  return unitTranslated(before, people);
}

/** "finance": the one unit that has a Swedish word for it in its name. */
export function unitTranslated(said: string, people: readonly Person[]): string | undefined {
  const { words: known } = synonymsOf();
  const stems = said.split(/\s+/).flatMap((word) => stemsOf(fold(word)));
  const found = stems.flatMap((stem) =>
    (known.get(stem) ?? []).flatMap(({ word }) => unitNamed(word, people)?.unit ?? []),
  );
  const [only, ...others] = new Set(found);
  return others.length === 0 ? only : undefined;
}

const UNIT_IN_ENGLISH = /(\p{L}{2,}) (?:unit|department|division|office)(?!\p{L})/iu;

export async function isWholeName(words: string, { deps }: Turn): Promise<boolean> {
  return (await wholeNamesIn(words, deps)).length > 0;
}

/** Somebody who is named among other words: "Linnea Sarri, vad jobbar hon med". */
export function somebodyIn(words: string, people: readonly Person[]) {
  const all = words.split(/[\s,]+/);
  const pairs = all.slice(1).map((word, place) => `${all[place]} ${word}`);
  const found = [words, ...pairs, ...all].map((part) => personNamed(part, people));
  return found.find((one) => one?.isWhole);
}
