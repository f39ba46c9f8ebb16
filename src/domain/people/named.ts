/** People and units as they are spoken of: "Amira", "ekonomiavdelningens", "HR", "samhälle och delaktighet". */
import { plainWords, withoutMarks } from '../names.ts';
import { once } from '../once.ts';
import type { Person } from './people.ts';

/** How surely words name somebody or some unit: by the whole name, or by a part of it that no other has. */
export interface NamedUnit {
  readonly unit: string;
  readonly isWhole: boolean;
}
export interface NamedPerson {
  readonly person: Person;
  readonly isWhole: boolean;
}

/** What a unit is, and not which. */
const UNIT_HEADS =
  /(?:avdelning|enhet|forvaltning|kontor|sektion|grupp|namnd|stab|verksamhet)(?:en|et|n|ar|er|s|ens|ets)*$/;
/** Stands between words of a name. */
const JOINTS = new Set([
  'och',
  'o',
  'a',
  'for',
  'av',
  'the',
  'of',
  'and',
  'avdelningen',
  'enheten',
  'unit',
  'department',
  'forvaltningen',
  'sidan',
]);
/** Letters of a word by which a unit may be told. */
const SHORTEST_PART = 4;

/** A message is tried in many parts, each on everybody. */
const namesOf = once((people: readonly Person[]) =>
  people.map((person) => ({ person, own: wordsOf(person.name) })),
);
const unitsOf = once((people: readonly Person[]) =>
  [...new Set(people.flatMap(({ unit }) => unit ?? []))].map((unit) => ({ unit, own: wordsOf(unit) })),
);

/** The one unit that words name; undefined when none or several are. */
export function unitNamed(words: string, people: readonly Person[]): NamedUnit | undefined {
  return amongTakenApart(words, unitsOf(people));
}

/** A message with the units in it spelt as they are: "va enheten" is "VA-enheten". */
export function unitsSpelt(text: string, people: readonly Person[]): string {
  return spellingsOf(people).reduce((spelt, [pattern, unit]) => spelt.replace(pattern, unit), text);
}

/** Units as they may be typed: "va enheten", "gata park" of "Gata och park", and "för va" at the end, of "VA-enheten". */
const spellingsOf = once((people: readonly Person[]) =>
  unitsOf(people).flatMap(({ unit }): readonly (readonly [RegExp, string])[] => {
    const [short, ...rest] = unit.split('-');
    if (short !== undefined && rest.length === 1 && /^\p{L}+-\p{L}+$/u.test(unit))
      return [
        [new RegExp(`(?<!\\p{L})${short}[ -]${rest[0]}(?!\\p{L})`, 'iu'), unit],
        ...(ABBREVIATION.test(short)
          ? [[new RegExp(`(?<=(?:${OF_UNITS}) )${short}(?=[ ,?!.]*$)`, 'iu'), short] as const]
          : []),
      ];
    const [first, last, ...more] = unit.split(' och ');
    if (first === undefined || last === undefined || more.length > 0 || !/^[\p{L} ]+$/u.test(unit)) return [];
    return [[new RegExp(`(?<!\\p{L})${first}(?: [åo&])? ${last}(?!\\p{L})`, 'iu'), unit]];
  }),
);
const ABBREVIATION = /^\p{Lu}{2,5}$/u;
const OF_UNITS = 'för|hos|på|inom|kring|om|med|for|at';

/** Words of a unit's name, at most. */
const LONGEST_NAME = 6;

/** A unit that is called by its whole name among other words, with those beside it: "kvarstående från Gata och park". */
export function unitSaid(
  text: string,
  people: readonly Person[],
): { readonly unit: string; readonly words: string; readonly beside: string } | undefined {
  const words = text.split(/[\s,]+/).filter(Boolean);
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const said = words.slice(from, from + length).join(' ');
      const found = unitNamed(said, people);
      if (found?.isWhole)
        return {
          unit: found.unit,
          words: said,
          beside: [...words.slice(0, from), ...words.slice(from + length)].join(' '),
        };
    }
  }
  return undefined;
}

/** The one of some units, each there once, that words name. */
export function unitAmong(words: string, units: readonly string[]): NamedUnit | undefined {
  return amongTakenApart(
    words,
    units.map((unit) => ({ unit, own: wordsOf(unit) })),
  );
}

interface TakenApart {
  readonly unit: string;
  readonly own: readonly string[];
}

function amongTakenApart(words: string, units: readonly TakenApart[]): NamedUnit | undefined {
  const said = wordsOf(words);
  if (said.length === 0) return undefined;
  const whole = units.filter(({ own }) => isSame(said, own));
  if (whole.length === 1 && whole[0]) return { unit: whole[0].unit, isWhole: true };
  const telling = said.filter((word) => !JOINTS.has(word));
  const parts = units.filter(
    ({ own }) => telling.length > 0 && telling.every((word) => own.some((other) => isPart(word, other))),
  );
  const hasHead = said.some((word) => UNIT_HEADS.test(word));
  return parts.length === 1 && parts[0] ? { unit: parts[0].unit, isWhole: hasHead } : undefined;
}

/** The one person that words name; undefined when none or several are. */
export function personNamed(words: string, people: readonly Person[]): NamedPerson | undefined {
  const said = wordsOf(words.replace(/['’]s(?!\p{L})/gu, '')).filter((word) => !JOINTS.has(word));
  if (said.length === 0) return undefined;
  const found = namesOf(people).filter(({ own }) =>
    said.every((word) => own.some((name) => isName(word, name))),
  );
  const [only, ...others] = found;
  if (!only || others.length > 0) return undefined;
  return { person: only.person, isWhole: said.length > 1 || isName(said[0] ?? '', only.own[0] ?? '') };
}

function wordsOf(text: string): string[] {
  return withoutMarks(plainWords(text)).split(' ').filter(Boolean);
}

function isSame(said: readonly string[], own: readonly string[]): boolean {
  const [a, b] = [said, own].map((words) =>
    words
      .filter((word) => !JOINTS.has(word))
      .map(stemOf)
      .join(' '),
  );
  return a === b;
}

/** "ekonomi" of "ekonomiavdelningen", "HR" of "HR-strategiska". */
function isPart(word: string, own: string): boolean {
  if (stemOf(word) === stemOf(own)) return true;
  const stem = stemOf(word);
  return stem.length >= SHORTEST_PART && own.startsWith(stem);
}

/** Also as it owns something: "Amiras". */
function isName(word: string, name: string): boolean {
  return word === name || word === `${name}s`;
}

function stemOf(word: string): string {
  return word.length > 5
    ? word.replace(/(?:ens|ets|arnas|ernas|ornas|arna|erna|orna|ans|an|en|et|or|s|a)$/, '')
    : word;
}
