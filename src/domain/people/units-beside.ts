import { type NamedUnit, unitAmong } from './named.ts';

/** Stands between names that are set beside each other; one of them may also be part of a name. */
const BETWEEN = /^(?:och|o|å|samt|&|med|mot|vs\.?|kontra|gentemot|eller|and|with|to|against|versus|or)$/iu;

export interface UnitBeside extends NamedUnit {
  /** Those of all words that name it. */
  readonly words: string;
}

/** The units that words set beside each other, "ekonomiavdelningen med HR"; none unless all of the words name different ones. */
export function unitsBeside(words: string, units: readonly string[]): readonly UnitBeside[] {
  const found = apart(wordsOf(words), units) ?? [];
  const isEachOnce = new Set(found.map(({ unit }) => unit)).size === found.length;
  return found.length > 1 && isEachOnce ? found : [];
}

/** As few names as there can be: "samhälle och delaktighet" is one. */
function apart(words: readonly string[], units: readonly string[]): readonly UnitBeside[] | undefined {
  const whole = named(words, units);
  if (whole) return [whole];
  for (let at = words.length - 2; at > 0; at -= 1) {
    if (!BETWEEN.test(words[at] ?? '')) continue;
    const first = named(words.slice(0, at), units);
    const rest = first && apart(withoutJoint(words.slice(at + 1)), units);
    if (first && rest) return [first, ...rest];
  }
  return undefined;
}

function named(all: readonly string[], units: readonly string[]): UnitBeside | undefined {
  const words = all.join(' ');
  const found = unitAmong(words, units);
  return found && { ...found, words };
}

/** "HR, och ekonomi" */
function withoutJoint(words: readonly string[]): readonly string[] {
  return BETWEEN.test(words[0] ?? '') ? words.slice(1) : words;
}

/** Also where a short name owns something: "HR:s". */
function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(',', ' och ')
    .split(/\s+/)
    .map((word) => word.replace(/:s$/u, ''))
    .filter(Boolean);
}
