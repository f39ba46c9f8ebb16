import { plainWords, withoutMarks } from '../../domain/names.ts';
import type { ItemKind } from '../../domain/plans/plan.ts';

const PREFIXES: Readonly<Record<ItemKind, string>> = {
  area: 'omr',
  councilGoal: 'mal',
  boardGoal: 'nmal',
  directionGoal: 'inr',
  indicator: 'ind',
  commitment: 'ata',
  assignment: 'upp',
  priority: 'pri',
  budget: 'bud',
};

/** Words that every other title has, and that tell none of them apart. */
const COMMON = new Set(
  `att av bland bland annat de den det du där då en enligt ett från för fördelat genom gentemot ges ha hur i ide inför inom inte
  ja kommer kommun kommunens kommunfullmäktige kommunstyrelsen kommunstyrelsens leda leder malmö malmös med mellan målet målområdet
  mot nämnden nämnder när och olika om på ramen ska som stad staden stadens stadskontoret så till tillsammans under uppdrag upp ut
  vid via år är året arbetar arbete arbetet använder aktiviteter insatser`.split(/\s+/),
);

/** The first telling words of a title, in plain letters: "arbete-hallbar-tillvaxt". */
export function slug(title: string, words: number): string {
  const all = plainWords(title).split(' ');
  const telling = all.filter((word) => !COMMON.has(word));
  const chosen = (telling.length > 0 ? telling : all).slice(0, words).map(plainLetters);
  return chosen.join('-').slice(0, 50).replace(/-+$/, '') || 'post';
}

function plainLetters(word: string): string {
  return withoutMarks(word).replace(/ø/g, 'o').replace(/æ/g, 'a');
}

/** Gives each item an id that says what it is, and that no other has. */
export function idGiver(): (kind: ItemKind, title: string) => string {
  const given = new Map<string, number>();
  return (kind, title) => {
    const wanted = `${PREFIXES[kind]}-${slug(title, 4)}`;
    const number = (given.get(wanted) ?? 0) + 1;
    given.set(wanted, number);
    // A dot parts the number from the words: no slug has one, so what is made of two of a kind is never a third's.
    return number === 1 ? wanted : `${wanted}.${number}`;
  };
}
