/**
 * What stands where in a report. Every word is chosen and every number and day is written out in one language; what people wrote is
 * as they wrote it. A renderer gives it a form, escapes what that form would misread, and knows nothing of goals.
 */
import type { IsoInstant } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { Mark } from '../marks.ts';

/** Something that is told: a verdict with its symbol, a text of one or several paragraphs, a number. */
export interface Told {
  readonly mark?: Pick<Mark, 'symbol' | 'color'> | undefined;
  readonly text: string;
  /** The assessment that says so, by its number in the list of sources. */
  readonly source?: number | undefined;
}

export interface ReportFact {
  readonly name: string;
  readonly value: string;
}

export interface ReportTable {
  readonly is: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row says what the row is about. */
  readonly rows: readonly (readonly Told[])[];
  /** How wide the columns are beside each other. */
  readonly widths: readonly number[];
  /** The heading right above it says what its caption does. */
  readonly hasHeading?: boolean | undefined;
  /** The rows are numbered from 1 by this, so that a source is found: they are what is cited. */
  readonly isSources?: boolean | undefined;
}

interface ReportBar {
  readonly label: string;
  readonly value: number;
  /** The number with its unit. */
  readonly shown: string;
  readonly color: Mark['color'];
}

/** Bars beside each other, with their numbers in a table beneath for those who cannot see them. */
export interface ReportPlot {
  readonly is: 'plot';
  /** Its finding. */
  readonly title: string;
  /** All that the picture shows, in words. */
  readonly alt: string;
  readonly bars: readonly ReportBar[];
  readonly table: ReportTable;
}

export type ReportBlock =
  | { readonly is: 'text'; readonly told: Told; readonly isStrong?: boolean }
  | { readonly is: 'facts'; readonly facts: readonly ReportFact[] }
  | { readonly is: 'list'; readonly name?: string | undefined; readonly items: readonly Told[] }
  | ReportTable
  | ReportPlot;

/** Its depth in the report is the level of its heading. */
export interface ReportSection {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  readonly sections?: readonly ReportSection[] | undefined;
}

export interface ReportCover {
  readonly board: string;
  /** The round's name: "Delårsrapport 2025". */
  readonly title: string;
  readonly plan: string;
  readonly period: string;
  /** Who published which version and when; or whether it is closed, or all this provisional. */
  readonly state: string;
  /** What is another than in the version before, and why. */
  readonly correction: readonly ReportFact[];
}

export interface ReportOutline {
  readonly language: Language;
  /** What a file says it was written at: never when it was made, since the same report is the same bytes. */
  readonly at: IsoInstant;
  readonly cover: ReportCover;
  readonly sections: readonly ReportSection[];
}

/** A paragraph of somebody's text, or of ours. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '');
}
