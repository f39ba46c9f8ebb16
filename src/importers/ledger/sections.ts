import type { LeftOver, SetAside } from '../../domain/plans/accounts.ts';
import { announces } from './wordings.ts';

/** So many lines are kept apart: a few megabytes can be a million of them. */
const MOST_LINES = 1000;

/** Lines that are put together as they come. */
export class Pile {
  readonly #done: string[] = [];
  #lines: string[];

  constructor(first: string) {
    this.#lines = [first];
  }

  add(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length < MOST_LINES) return;
    this.#done.push(this.#lines.join('\n'));
    this.#lines = [];
  }

  toString(): string {
    return [...this.#done, ...this.#lines].join('\n');
  }
}

/** Lines of a section that nothing was read from. */
export interface LeftLines {
  readonly kind: LeftOver;
  from: number;
  to: number;
  characters: number;
  readonly text: Pile;
  /** Beside something that was read from the same row: of interest wherever it stands. */
  readonly isBeside: boolean;
}

/** What stands under one heading, by what has become of it. */
export interface Section {
  readonly heading: string;
  /** The first and last of its heading. */
  readonly line: number;
  readonly lastLine: number;
  readonly level: number;
  readonly isChapter: boolean;
  /** A goal, area or the like was read from the heading. */
  readonly isItem: boolean;
  /** The reader takes it for one that says what follows. */
  readonly isLabel: boolean;
  /** Says that goals, indicators or the like stand below. */
  readonly isOfGoals: boolean;
  /** Of the heading itself, while nothing that stands below it is known to be held. */
  headingSize: number;
  held: number;
  told: number;
  /** Contents, heads and feet. */
  readonly pages: Record<'contents' | 'running', number>;
  readonly left: LeftLines[];
}

/** A document in more sections or pieces is no document; what comes after goes with the last. */
const MOST_SECTIONS = 1500;
const MOST_APART = 40;

export class Sections {
  readonly all: Section[] = [];

  get last(): Section {
    const last = this.all.at(-1);
    return (
      last ??
      this.open(
        { heading: '', line: 1, lastLine: 1, level: 0, isChapter: false, isItem: false, isLabel: false },
        0,
      )
    );
  }

  get hasRoom(): boolean {
    return this.all.length < MOST_SECTIONS;
  }

  open(
    named: Omit<Section, 'isOfGoals' | 'headingSize' | 'held' | 'told' | 'pages' | 'left'>,
    headingSize: number,
  ): Section {
    const pages = { contents: 0, running: 0 };
    const section = {
      ...named,
      isOfGoals: announces(named.heading),
      headingSize,
      held: 0,
      told: 0,
      pages,
      left: [],
    };
    this.all.push(section);
    return section;
  }
}

/**
 * Adds lines to what is left of a section: with what is like them, unless each may be a goal of its own.
 * @param first line of the goals, before and after which lines are not the same
 */
export function leave({ left }: Section, lines: LeftLines, first: number): void {
  const last = left.findLast(({ kind }) => kind === lines.kind);
  const isLike =
    lines.kind !== 'goal' && last?.isBeside === lines.isBeside && last.from < first === lines.from < first;
  if (!last || (!isLike && left.length < MOST_APART)) {
    left.push(lines);
    return;
  }
  last.to = lines.to;
  last.characters += lines.characters;
  last.text.add(lines.text.toString());
}

/** What a document's sections are called where nothing is listed. */
export type Aside = Exclude<SetAside, 'contents' | 'running'>;
