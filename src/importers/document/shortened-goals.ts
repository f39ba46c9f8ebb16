/** Goals that a table of activities names by a part of their names: "Kajen är öppen", for "Kajen är öppen för alla som vill bada". */
import { plainWords } from '../../domain/names.ts';
import type { Entry } from './outline.ts';
import { remembered } from './remembered.ts';
import type { Named } from './table-row.ts';
import type { TableRows } from './tables.ts';

/** A shorter name may be a part of any. */
const SHORTEST = 6;
/** A few words without a verb are what a goal is called, rather than the goal. */
const MOST_WORDS = 3;
const VERB = /\s(?:ska|må|är|\p{Ll}+[rs])(?:\s|$)/u;
/** "kort" and "korta", "kö" and "kön": so much may a word have at its end. */
const MOST_ENDING = 3;

type Goal = Entry | Named;

/** The goals that tables name beside what is done for them, and nowhere else. */
export function onlyBesideCommitments(tables: readonly TableRows[]): ReadonlySet<Named> {
  const measured = new Set(
    tables.flatMap(({ indicators }) => indicators.flatMap(({ above }) => above ?? [])),
  );
  const done = tables.flatMap(({ commitments }) => commitments.flatMap(({ above }) => above ?? []));
  return new Set(done.filter((one) => !measured.has(one)));
}

export class ShortenedGoals {
  readonly #goals: readonly { readonly goal: Goal; readonly plain: string }[];

  /** @param goals that the document names elsewhere */
  constructor(goals: readonly Goal[]) {
    this.#goals = goals.map((goal) => ({ goal, plain: plainWords(goal.title) }));
  }

  /** The one goal of whose name a title is a part; undefined where it is one itself, or a part of several. */
  readonly of = remembered((title): Goal | undefined => {
    const plain = plainWords(title);
    if (plain.length < SHORTEST || this.#goals.some((one) => one.plain === plain)) return undefined;
    const begun = this.#goals.filter((one) => one.plain.startsWith(`${plain} `));
    const words = plain.split(' ');
    const found =
      begun.length > 0
        ? begun
        : this.#goals.filter((one) => {
            const own = one.plain.split(' ');
            return words.every((word) => own.some((other) => isForm(word, other)));
          });
    return new Set(found.map((one) => one.plain)).size === 1 ? found[0]?.goal : undefined;
  });

  /** Whether a title is too short for a goal of its own, where the document has goals. */
  isTooShort(title: string): boolean {
    const isKnown = this.#goals.some((one) => one.plain === plainWords(title));
    return this.#goals.length > 0 && !isKnown && title.split(' ').length <= MOST_WORDS && !VERB.test(title);
  }
}

function isForm(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return (
    long.startsWith(short) &&
    (short === long || (short.length > 1 && long.length - short.length <= MOST_ENDING))
  );
}
