import { PARTING } from './torn-words.ts';

/** What follows a hyphen that belongs to the word: "miljö- och klimatmål", "gods- som persontåg". */
const SUSPENDED = '(?:och|eller|samt|respektive|som|men)(?!\\p{L})';
/** "HR- området": what ends in capitals is whole, and only a break of a line can have put a blank after its hyphen. */
const CAPITALS = new RegExp(`(?<=\\p{Lu}{2})-\\s(?=\\p{Ll})(?!${SUSPENDED})`, 'gu');
const AT_END = new RegExp(`${PARTING}$`);
const ENDS_IN_HYPHEN = /[\p{L}\p{N}]-$/u;
const GOES_ON = new RegExp(`^(?!${SUSPENDED})[\\p{L}\\p{N}]`, 'u');

/** Lines that are kept apart until they are joined: a few megabytes can be one paragraph of a million short lines. */
const MOST_APART = 1000;

/** Lines that make one passage, joined as they come. */
export class Passage {
  /** The line that it begins with. */
  readonly first: string;
  readonly #joined: string[] = [];
  #lines: string[] = [];
  #count = 0;

  constructor(first: string) {
    this.first = first;
    this.add(first);
  }

  /** How many lines it has. */
  get count(): number {
    return this.#count;
  }

  /** The line added last, and perhaps what it was joined with. */
  get last(): string {
    return this.#lines.at(-1) ?? this.#joined.at(-1) ?? '';
  }

  get text(): string {
    return joinLines([...this.#joined, ...this.#lines]).replace(AT_END, '-');
  }

  add(line: string): void {
    this.#count += 1;
    this.#lines.push(line);
    if (this.#lines.length < MOST_APART) return;
    this.#joined.push(joinLines(this.#lines));
    this.#lines = [];
  }
}

export function joinLines(lines: readonly string[]): string {
  const joined = lines.map((line, index) => {
    const below = lines[index + 1];
    return below === undefined ? line : beforeNext(line, below);
  });
  return joined.join('');
}

/** A line as it stands before the one below it: a word that was parted there is whole again, and keeps a hyphen of its own. */
function beforeNext(line: string, below: string): string {
  if (line.endsWith(PARTING)) return line.slice(0, -PARTING.length);
  return ENDS_IN_HYPHEN.test(line.slice(-3)) && GOES_ON.test(below) ? line : `${line} `;
}

/** The same line without the blanks that somebody else's joining has left after hyphens. */
export function withoutTornHyphens(line: string): string {
  return line.replace(CAPITALS, '-');
}
