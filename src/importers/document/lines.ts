import { demandFewer } from '../../domain/plans/plan-findings.ts';
import { BareRows } from './bare-rows.ts';
import { edgeInRow } from './edge-rows.ts';
import { withoutGoalTab } from './goal-tabs.ts';
import { joinLines } from './joining.ts';
import { besideLabel } from './label-columns.ts';
import { withoutTab } from './list-tabs.ts';
import {
  headsAboveNumbers,
  LINE_END,
  MAX_EDGE,
  PAGE_END,
  repeatedEdges,
  standingHeads,
  withoutDigits,
} from './page-edges.ts';
import { titleAtFoot } from './page-feet.ts';
import { split } from './sentences.ts';
import { TabIndents } from './tab-indents.ts';
import { tidy } from './tidied.ts';
import { tornWords } from './torn-words.ts';
import type { DocumentWords } from './words.ts';

/** A line of a document, without what stands on every page. */
export interface Line {
  /** Place in the file, from 1. */
  readonly number: number;
  /** Trimmed; empty for a blank line. */
  readonly text: string;
  /** How many blanks stand before it. */
  readonly indent?: number;
  /** A number that stands alone on its line, and is taken for a page's. */
  readonly alone?: string;
  /** Whether that stands first or last on its page. */
  readonly isEdge?: boolean;
  /** What stood at its right margin, and is no part of the text. */
  readonly margin?: string | undefined;
}

/** A document, to be read from its beginning to its end once: what is set aside is whole when its lines have all been read. */
export interface DocumentLines {
  readonly lines: Iterable<Line>;
  /** The table of contents, without its page numbers. */
  readonly contents: readonly Line[];
  /** What stood at the top or foot of the pages, without page numbers; each once. */
  readonly running: ReadonlySet<string>;
}

/** "Delårsrapport 2025, Kommunstyrelsen 12(47)", "Sida 3 av 47", "12"; "högst 1 (2026)" is a value of a year. */
const PAGE_NUMBER =
  /^(.{0,120}?)\s*(?:\d{1,4}\s?\((?!(?:19|20)\d\d\))\d{1,4}\)|sida\s\d{1,4}|sida?\s\d{1,4}\s?(?:av|\/)\s?\d{1,4}|sida?\s\d{1,4}\s?\(\d{1,4}\)|(?<=(?:20\d\d|kommun|stad|nämnden|styrelsen),?\s)sid\s\d{1,4})$/i;
/** The last cell of what stands at the edge of a page: "HN", "Plan 2031", "Sid 3/6" */
const PAGE_CELL = /\tsida?\s\d{1,4}\s?(?:(?:av|\/)\s?\d{1,4}|\(\d{1,4}\))\s*$/iu;
/** "Andel nöjda gäster, % 82 (84)": a value, and the one of the year before. */
const MEASURED =
  /^(?:andel|antal|genomsnitt\p{L}*|medel\p{L}*|kostnad\p{L}*|nettokostnad|nöjd\p{L}*|(?:vänte|kö|utrednings)?tid|sjukfrånvaro|index|resultat|utfall)(?!\p{L})|%|[:=]\s*$/iu;
/** "(4)": a page's, where a text has a line for each. */
const PAGE_MARK = /^\(\d{1,3}\)$/;
const LONE_NUMBER = /^[-–\s]*\d{1,4}[-–\s]*$/;

/** Longest line that is looked at as an entry of the contents or a page's number. */
const MAX_ENTRY = 400;

/** A number of a page, with the blanks around it. */
const MAX_MARK = 20;

/** A document has a few heads and feet: its title, its board, perhaps its chapters. */
const MOST_RUNNING = 100;

/** As much of what follows on a line as shows what its last word goes on with. */
const NEXT = 400;

/** The name of a row that goes on below it. */
const TORN_CELL = /^\|[^|]{1,300}-(?= ?\|)/;

/** A line drawn across the page. */
const RULE = /^[-_=*~\s]{3,400}$/;

/** "Sammanfattning ..... 5": dots or a tab, and a page. */
const LEADER = /^(.*?)[\s|]*(?:\.[\s.]{2,}|…[\s.…]*|\t\s*)[\s|]*(\d{1,4})[\s|]*$/;
/** "| Sammanfattning | 3 |", in the table of contents only; a year is no page. */
const CONTENTS_ROW = /^(.+?)(?:\s*\|\s*|\s+)(?!(?:19|20)\d\d)(\d{1,4})[\s|]*$/;

/** Splits a document into lines, and sets aside its table of contents and what stands on every page. */
export function readLines(text: string, words: DocumentWords): DocumentLines {
  const running = new Set<string>();
  const contents: Line[] = [];
  return { lines: withoutContents(withoutRunning(text, running, words), contents), contents, running };
}

/** The lines of all pages; in the place of what stands on every page, a blank one. */
function* withoutRunning(text: string, running: Set<string>, words: DocumentWords): Generator<Line> {
  const repeated = repeatedEdges(text);
  const standing = standingHeads(text);
  const numbered = headsAboveNumbers(text);
  const torn = tornWords(text);
  const bare = new BareRows(words);
  const indents = new TabIndents(words);
  let isRow = false;
  let number = 1;
  for (const [start, end] of split(text, PAGE_END)) {
    const page = text.slice(start, end);
    const [top, bottom] = [page.length - page.trimStart().length, page.trimEnd().length];
    for (const [from, to] of split(page, LINE_END)) {
      if (from > 0) number += 1;
      const below = page.slice(to, to + NEXT);
      const written = indents.take(page.slice(from, to), below);
      if (indents.isBeginning) yield { number, text: '' };
      const [label, beside] = besideLabel(written, words) ?? [];
      if (label !== undefined) yield { number, text: tidy(label), indent: label.search(/\S/u) };
      const line = beside ?? written;
      const untabbed = withoutTab(withoutGoalTab(line, isRow, words), isRow);
      isRow = untabbed.includes('\t');
      const whole = torn.markEnd(torn.mend(tidy(bare.take(untabbed, below))), below);
      const row = whole.replace(TORN_CELL, (cell: string) => torn.markEnd(cell, below));
      const isEdge = (from <= top && top <= to) || (from < bottom && bottom <= to);
      const isHead = isEdge && row.length <= MAX_EDGE && repeated.has(withoutDigits(row));
      const isShort = row.length <= MAX_ENTRY;
      const head = isHead
        ? row
        : isShort
          ? (standing(written) ??
            numbered(written) ??
            edgeInRow(written, from === 0 || standsAlone(page, from, to)) ??
            (standsAlone(page, from, to) ? titleAtFoot(written) : undefined) ??
            pageIn(PAGE_CELL.test(written) ? tidy(written) : row))
          : undefined;
      for (const part of head?.split('\t').filter(Boolean) ?? [])
        if (running.size < MOST_RUNNING) running.add(part.trim());
      // Where a page ends, a sentence may go on: what stood there leaves a blank line.
      const isText =
        head === undefined &&
        !(isShort && (LONE_NUMBER.test(row) || isPageMark(page, from, to))) &&
        !RULE.test(row);
      const isAlone = !isText && LONE_NUMBER.test(row);
      const indent = isText ? line.search(/\S/u) : 0;
      const margin = isText ? bare.margin : undefined;
      yield { number, text: isText ? row : '', indent, margin, ...(isAlone ? { alone: row, isEdge } : {}) };
    }
  }
}

/** Whether a line is nothing but a page's number between blank lines. */
function isPageMark(page: string, from: number, to: number): boolean {
  return to - from <= MAX_MARK && PAGE_MARK.test(page.slice(from, to).trim()) && standsAlone(page, from, to);
}

function standsAlone(page: string, from: number, to: number): boolean {
  return (
    /(?:^|\n)[^\S\n]*\r?\n$/.test(page.slice(Math.max(0, from - MAX_MARK), from)) &&
    /^\r?\n[^\S\n]*(?:\r?\n|$)/.test(page.slice(to, to + MAX_MARK))
  );
}

/** What stands beside the number of a page; undefined for a line that has none. */
function pageIn(row: string): string | undefined {
  const beside = PAGE_NUMBER.exec(row)?.[1];
  const [, page = 0, all = 0] = /(\d{1,4})\s?\((\d{1,4})\)$/.exec(row) ?? [];
  return beside === undefined || Number(page) > Number(all) || (MEASURED.test(beside) && all !== 0)
    ? undefined
    : beside;
}

const LISTED = /^[-–•]\s+(?=\p{Lu}.{1,100}[\p{L}\d)]$)/u;

/** "- [Så mäter vi](#matt)": leads to a heading of the same page. */
const OWN_LINK = /^(?:[-–•]\s+|\d+[.)]\s+)?\[([^\]]{2,200})\]\(#[^)\s]{0,200}\)$/u;
/** What a web page has above the links to its own headings. */
const ON_PAGE =
  /^(?:(?:innehåll\s)?på\s(?:den\shär\s|denna\s)?sidan?|på\s(?:den\shär|denna)\swebbsidan?):?$/i;

/** Takes out the table of contents: its heading and all that ends with a page, with the lines that such an entry is broken over. */
function* withoutContents(all: Iterable<Line>, contents: Line[]): Generator<Line> {
  let isContents = false;
  /** Whether it is a web page's, which ends at the next blank line. */
  let isOfPage = false;
  /** May be the first part of an entry. */
  let open: Line[] = [];
  for (const line of all) {
    const plain = line.text.replace(/^[#*\s]+|(?<![*\s])[*\s]+$/g, '');
    const listed = OWN_LINK.exec(plain)?.[1] ?? (isOfPage && line.text !== '' ? plain : undefined);
    if (listed !== undefined) {
      contents.push({ number: line.number, text: listed });
      demandFewer(contents);
      continue;
    }
    isOfPage = ON_PAGE.test(plain);
    if (isOfPage || /^innehåll(?:sförteckning)?$/i.test(plain)) {
      yield* open;
      open = [];
      isContents = !isOfPage;
      continue;
    }
    if (line.text === '' || (isContents && /^[|\s:-]+$/.test(line.text))) {
      // What stands alone and has no page is no entry: the table of contents is over.
      if (open.length > 0) isContents = false;
      yield* open;
      open = [];
      yield line.text === '' ? line : { number: line.number, text: '' };
      continue;
    }
    const entry =
      line.text.length > MAX_ENTRY
        ? null
        : (LEADER.exec(line.text) ?? (isContents ? CONTENTS_ROW.exec(line.text) : null));
    if (entry && (isContents || isLeaderEntry(line.text))) {
      const first = open[0] ?? line;
      const title = joinLines([...open.map((one) => one.text), entry[1] ?? '']);
      contents.push({ number: first.number, text: title.replace(/^[|#*\s]+|(?<![|*\s])[|*\s]+$/g, '') });
      demandFewer(contents);
      open = [];
      continue;
    }
    // "- Mål och uppdrag": in a list of what follows there need be no pages.
    if (isContents && LISTED.test(line.text)) {
      contents.push({ number: line.number, text: plain.replace(LISTED, '') });
      demandFewer(contents);
      continue;
    }
    // The first heading of the text stands among the entries.
    if (isContents && contents.some(({ text }) => text === plain)) isContents = false;
    const isHeading = /^#/.test(line.text);
    if (isHeading || open.length >= 4) {
      yield* open;
      open = [];
    }
    // What stands between the entries may be the first part of one; a heading or a long line never is.
    if (isContents && (isHeading || line.text.length > 160)) isContents = false;
    open.push(line);
  }
  yield* open;
}

/** Outside a table of contents only dots give an entry away: a tab and a number are a table's. */
function isLeaderEntry(text: string): boolean {
  return /(?:\.{4,}|…)[\s|]*\d{1,4}[\s|]*$/.test(text);
}
