import { plainWords } from '../../domain/names.ts';
import type { GoalKind, ItemKind } from '../../domain/plans/plan.ts';
import { demandFewer } from '../../domain/plans/plan-findings.ts';
import type { Block } from './blocks.ts';
import { type Label, labelOf, titleOf } from './labels.ts';
import type { Line } from './lines.ts';
import { firstSentence, withoutStop } from './sentences.ts';
import { startOf } from './spelling.ts';
import type { DocumentWords } from './words.ts';

/** What stands under one heading, up to the next. */
export interface Section {
  readonly label: Label | undefined;
  readonly heading: string;
  readonly line: number;
  /** Of its heading: 1–6, or 0 when that cannot be told. */
  readonly level: number;
  /** Stands in the table of contents. */
  readonly isChapter: boolean;
  readonly blocks: Block[];
}

/** Something of the plan that the document names, with what it says about it. */
export interface Entry {
  readonly kind: ItemKind;
  readonly title: string;
  readonly line: number;
  readonly parent: Entry | undefined;
  readonly sections: Section[];
  /** What its heading says beside its name; mostly nothing. */
  readonly definition: string;
}

export interface Outline {
  /** In the document's order. */
  readonly entries: readonly Entry[];
  /** What stands before and between what belongs to the plan. */
  readonly rest: readonly Section[];
  /** Headings that announce something which does not come. */
  readonly loose: readonly Line[];
}

/** All that the document says of an entry, headings included. */
export function blocksOf(entry: Entry): readonly Block[] {
  return entry.sections.flatMap((section, index) =>
    index === 0 ? section.blocks : [headingOf(section), ...section.blocks],
  );
}

/** What stands under the headings of one kind; `undefined` for what stands directly below the entry's own name. */
export function blocksUnder(entry: Entry, label: Label | undefined): readonly Block[] {
  const sections = label
    ? entry.sections.filter((section) => section.label === label)
    : entry.sections.slice(0, 1);
  return sections.flatMap((section) => section.blocks);
}

function headingOf({ heading, line, level }: Section): Block {
  return { kind: 'heading', line, text: heading, cells: [], level, isProminent: true };
}

/** "Kommunstyrelsen ges, i samarbete med …, i uppdrag att …"; looked for at the beginning of a paragraph only. */
const ASSIGNMENT =
  /^(?:uppdrag\s*[-–—:]\s*)?\p{Lu}[\p{L}\s-]{0,60}?(?:styrelsen|nämnden)\b[^.!?]{0,250}?\sges\b[^.!?]{0,400}?\suppdrag\b/iu;

export function isAssignment(text: string): boolean {
  return ASSIGNMENT.test(text.slice(0, 900));
}

/** Walks through the document once, and lays what it says under the goal, area or assignment that it stands under. */
export function outlineOf(
  blocks: readonly Block[],
  contents: readonly Line[],
  words: DocumentWords,
): Outline {
  const chapters = new Set(
    contents.filter((line) => !titleOf(line.text, words)).map((line) => startOf(line.text)),
  );
  const walk = new Walk(chapters, words);
  for (const [index, block] of blocks.entries()) walk.take(block, blocks[index - 1], blocks[index + 1]);
  return walk;
}

/** What stands below a line that is no heading of the document's. */
function sectionAt(heading: string, line: number): Section {
  return { label: undefined, heading, line, level: 0, isChapter: false, blocks: [] };
}

/** Labels that stand inside tables, and part nothing. */
const IN_TABLES: readonly Label[] = ['commitment', 'comment'];

class Walk implements Outline {
  readonly entries: Entry[] = [];
  readonly rest: Section[] = [];
  readonly loose: Line[] = [];
  readonly #chapters: ReadonlySet<string>;
  readonly #words: DocumentWords;
  readonly #areas = new Map<string, Entry>();
  #area: Entry | undefined;
  #councilGoal: Entry | undefined;
  #current: Entry | undefined;
  #section: Section | undefined;
  #announced: { readonly kind: 'boardGoal' | 'directionGoal'; readonly block: Block } | undefined;

  constructor(chapters: ReadonlySet<string>, words: DocumentWords) {
    this.#chapters = chapters;
    this.#words = words;
  }

  take(block: Block, above: Block | undefined, below: Block | undefined): void {
    const isRow = block.kind === 'row';
    const titled = isRow ? undefined : titleOf(block.text, this.#words);
    const label = isRow ? undefined : labelOf(block.text, this.#words);
    if (isRow || (titled?.kind === 'area' && this.#isOverview(below))) this.#keep(block);
    else if (titled && titled.kind !== 'assignment') this.#takeTitled(titled.kind, titled.title, block);
    else if (isAssignment(block.text)) this.#takeAssignment(block, titled?.title ?? block.text);
    else if (label === 'boardGoal' || label === 'directionGoal') this.#announce(label, block, above, below);
    else if (this.#announced) this.#takeNamed(this.#announced.kind, block);
    else if (this.#chapters.has(startOf(block.text))) this.#openSection(label, block, true);
    else if (label && !IN_TABLES.includes(label)) this.#openSection(label, block);
    else if (!label && block.isProminent) this.#openSection(undefined, block);
    else this.#keep(block);
  }

  /** In the overview of goals an area's name stands for a row: the area itself has a goal below it. */
  #isOverview(below: Block | undefined): boolean {
    if (this.#section?.label !== 'goalsOverview' || !below) return false;
    return (
      labelOf(below.text, this.#words) !== 'boardGoal' &&
      titleOf(below.text, this.#words)?.kind !== 'councilGoal'
    );
  }

  #takeTitled(kind: 'area' | GoalKind, title: string, block: Block): void {
    if (title === '') {
      this.#miss(block);
      return;
    }
    this.#announced = undefined;
    if (kind === 'area') this.#enterArea(title, block.line);
    else this.#enterGoal(kind, title, block.line);
  }

  #enterArea(title: string, line: number): void {
    const key = plainWords(title);
    this.#area = this.#areas.get(key) ?? this.#add('area', title, line, undefined);
    this.#areas.set(key, this.#area);
    this.#councilGoal = undefined;
    this.#enter(this.#area);
  }

  #enterGoal(kind: GoalKind, title: string, line: number): Entry {
    const parent = kind === 'boardGoal' ? (this.#councilGoal ?? this.#area) : this.#area;
    const entry = this.#add(kind, title, line, parent);
    if (kind === 'councilGoal') this.#councilGoal = entry;
    this.#enter(entry);
    return entry;
  }

  #takeAssignment(block: Block, title: string): void {
    const name = block.isProminent ? withoutStop(title) : firstSentence(title);
    const rest = block.isProminent ? '' : title.slice(name.length).replace(/^[.\s]+/, '');
    // After "Uppdrag –" all of the paragraph is what was assigned.
    const isNamed = title !== block.text;
    const entry = this.#add('assignment', name, block.line, this.#area, isNamed ? rest : '');
    this.#enter(entry);
    if (rest && !isNamed) this.#keep({ ...block, text: rest });
  }

  /** A label below which the goal is named; an `Inriktningsmål` has its area's name above it. */
  #announce(
    kind: 'boardGoal' | 'directionGoal',
    block: Block,
    above: Block | undefined,
    below: Block | undefined,
  ): void {
    if (this.#announced) this.#miss(this.#announced.block);
    if (kind === 'directionGoal' && above && above.kind !== 'row' && above.text.length <= 200) {
      this.#dropHeading(above);
      this.#enterArea(above.text.replace(/^\d{1,2}[.)]\s*/, ''), above.line);
    }
    this.#announced = { kind, block };
    if (!below || below.kind === 'row' || labelOf(below.text, this.#words)) {
      this.#miss(block);
      this.#announced = undefined;
    }
  }

  /** What was taken for a heading of its own turned out to be the area's name. */
  #dropHeading(block: Block): void {
    const sections = this.#current?.sections ?? this.rest;
    const last = sections.at(-1);
    if (last && last.line === block.line && last.blocks.length === 0) sections.pop();
    else if (last?.blocks.at(-1) === block) last.blocks.pop();
  }

  #takeNamed(kind: 'boardGoal' | 'directionGoal', block: Block): void {
    this.#announced = undefined;
    if (kind === 'boardGoal') {
      this.#enterGoal(kind, block.text, block.line);
      return;
    }
    this.#enterGoal(kind, firstSentence(block.text), block.line);
    this.#keep(block);
  }

  #openSection(label: Label | undefined, block: Block, isChapter = false): void {
    if (isChapter) this.#current = undefined;
    this.#section = {
      label,
      heading: block.text,
      line: block.line,
      level: block.level,
      isChapter,
      blocks: [],
    };
    (this.#current?.sections ?? this.rest).push(this.#section);
  }

  #miss({ line, text }: Block): void {
    this.loose.push({ number: line, text });
    demandFewer(this.loose);
  }

  #add(kind: ItemKind, title: string, line: number, parent: Entry | undefined, definition = ''): Entry {
    const entry: Entry = { kind, title: withoutStop(title), line, parent, sections: [], definition };
    this.entries.push(entry);
    demandFewer(this.entries);
    return entry;
  }

  #enter(entry: Entry): void {
    this.#current = entry;
    this.#section = sectionAt(entry.title, entry.line);
    entry.sections.push(this.#section);
  }

  #keep(block: Block): void {
    if (!this.#section) {
      this.#section = sectionAt('', block.line);
      this.rest.push(this.#section);
    }
    this.#section.blocks.push(block);
  }
}
