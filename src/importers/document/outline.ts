import type { ItemKind } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import type { Field } from './fields.ts';
import type { Label } from './labels.ts';
import type { Line } from './lines.ts';
import type { Said } from './said.ts';

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
  /** The number of the goal that its heading refers to, where a table names that. */
  readonly goal?: string | undefined;
}

/** Something of the plan that the document names, with what it says about it. */
export interface Entry {
  kind: ItemKind;
  readonly title: string;
  readonly line: number;
  parent: Entry | undefined;
  readonly sections: Section[];
  /** What its heading says beside its name; mostly nothing. */
  readonly definition: string;
  /** Of the heading that names it: 1–6, or 0 when that cannot be told. */
  readonly level: number;
  /** Of the heading that it stands below, where it has no level itself. */
  readonly below: number;
  /** As the document counts it: "4", "2.1"; empty where it does not. */
  readonly number: string;
  /** Called a goal and no more: whose it is follows from where it stands. */
  readonly isPlain: boolean;
  /** Indicators and commitments that lines below it name. */
  readonly said: Said[];
  /** What lines below it say of it. */
  readonly fields: (Field & { readonly line: number })[];
  /** Where its name is the first sentence of a passage, and no name that the document gives. */
  readonly isSentence: boolean;
}

export interface Outline {
  /** In the document's order. */
  readonly entries: readonly Entry[];
  /** What stands before and between what belongs to the plan. */
  readonly rest: readonly Section[];
  /** Commitments that stand under no goal or area, and what is of a goal that a table names. */
  readonly free: readonly Said[];
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

/** What stands below a line that is no heading of the document's. */
export function sectionAt(heading: string, line: number): Section {
  return { label: undefined, heading, line, level: 0, isChapter: false, blocks: [] };
}

/** A text as a paragraph of its own. */
export function paragraphAt(line: number, text: string): Block {
  return { kind: 'paragraph', line, text, cells: [], level: 0, isProminent: false };
}
