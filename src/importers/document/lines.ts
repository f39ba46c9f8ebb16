/** A line of a document, without what stands on every page. */
export interface Line {
  /** Place in the file, from 1. */
  readonly number: number;
  /** Trimmed; empty for a blank line. */
  readonly text: string;
}

export interface DocumentLines {
  readonly lines: readonly Line[];
  /** The table of contents, without its page numbers. */
  readonly contents: readonly Line[];
  /** What stood at the top or foot of the pages, without page numbers; each once. */
  readonly running: readonly string[];
}

/** "Delårsrapport 2025, Kommunstyrelsen 12(47)", "Sida 3 av 47", "12". */
const PAGE_NUMBER = /^(.{0,120}?)\s*(?:\d{1,4}\s?\(\d{1,4}\)|sida\s\d{1,4}(?:\s(?:av|\/)\s?\d{1,4})?)$/i;
const LONE_NUMBER = /^[-–\s]*\d{1,4}[-–\s]*$/;

/** Longest line that is looked at as an entry of the contents or a page's number. */
const MAX_ENTRY = 400;

/** Longest line that can be a page's head or foot. */
const MAX_EDGE = 120;
const LINE_END = /\r\n|\r|\n/;

/** A line drawn across the page. */
const RULE = /^[-_=*\s]{3,400}$/;

/** "Sammanfattning ..... 5": dots or a tab, and a page. */
const LEADER = /^(.*?)[\s|]*(?:\.[\s.]{2,}|…[\s.…]*|\t\s*)[\s|]*(\d{1,4})[\s|]*$/;
/** "| Sammanfattning | 3 |", in the table of contents only. */
const CONTENTS_ROW = /^(.+?)(?:\s*\|\s*|\s+)(\d{1,4})[\s|]*$/;

/** Splits a document into lines, and sets aside its table of contents and what stands on every page. */
export function readLines(text: string): DocumentLines {
  const pages = text.split('\f');
  const repeated = repeatedEdges(pages);
  const running = new Set<string>();
  const all: Line[] = [];
  let number = 1;
  for (const page of pages) {
    const rows = page.split(LINE_END).map(tidy);
    const edges = [rows.findIndex(isFilled), rows.findLastIndex(isFilled)];
    for (const [index, row] of rows.entries()) {
      if (index > 0) number += 1;
      const isHead = edges.includes(index) && repeated.has(withoutDigits(row));
      const head = isHead ? row : row.length > MAX_ENTRY ? undefined : PAGE_NUMBER.exec(row)?.[1];
      if (head) running.add(head);
      // Where a page ends, a sentence may go on: what stood there leaves a blank line.
      const isText = head === undefined && !LONE_NUMBER.test(row) && !RULE.test(row);
      all.push({ number, text: isText ? row : '' });
    }
  }
  return { ...splitContents(all), running: [...running] };
}

function isFilled(row: string): boolean {
  return row !== '';
}

/** What stands first or last on at least three pages and a third of them all, whatever its page number. */
function repeatedEdges(pages: readonly string[]): ReadonlySet<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const trimmed = page.trim();
    const first = tidy(trimmed.slice(0, MAX_EDGE).split(LINE_END)[0] ?? '');
    const last = tidy(trimmed.slice(-MAX_EDGE).split(LINE_END).at(-1) ?? '');
    for (const key of new Set([withoutDigits(first), withoutDigits(last)])) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const enough = Math.max(3, pages.length / 3);
  return new Set([...counts].flatMap(([key, count]) => (count >= enough && key !== '' ? key : [])));
}

function withoutDigits(text: string): string {
  return text.replace(/[\d()]+/g, '').trim();
}

/** Without odd blanks, signs that cannot be seen, glyphs of private fonts, and the tags that extraction leaves. */
function tidy(row: string): string {
  if (!ODD.test(row)) return row.trim();
  return row
    .replace(/<\/?(?:p|b|i|u|em|strong|span|sup|sub|ul|ol)>/gi, ' ')
    .replace(/<li>/gi, ' • ')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/^\s*\p{Co}\s+/u, '• ')
    .replace(/\u00AD\s*$/, '-')
    .replace(/\p{Co}|\p{Cf}|[^\P{Cc}\t]/gu, '')
    .replace(/[^\S\t]+/g, ' ')
    .trim();
}

/** What most lines have nothing of: tags, doubled or odd blanks, and signs that cannot be seen. */
const ODD = /<|\s\s|[^\S \t]|\p{Co}|\p{Cf}|[^\P{Cc}\t]/u;

/** Takes out the table of contents: its heading and all that ends with a page, with the lines that such an entry is broken over. */
function splitContents(all: readonly Line[]): Pick<DocumentLines, 'lines' | 'contents'> {
  const lines: Line[] = [];
  const contents: Line[] = [];
  let isContents = false;
  let open: Line[] = [];
  const close = () => {
    lines.push(...open);
    open = [];
  };
  for (const line of all) {
    const plain = line.text.replace(/^[#*\s]+|[*\s]+$/g, '');
    if (/^innehåll(?:sförteckning)?$/i.test(plain)) {
      close();
      isContents = true;
      continue;
    }
    if (line.text === '' || (isContents && /^[|\s:-]+$/.test(line.text))) {
      // What stands alone and has no page is no entry: the table of contents is over.
      if (open.length > 0) isContents = false;
      close();
      lines.push(line.text === '' ? line : { number: line.number, text: '' });
      continue;
    }
    const entry =
      line.text.length > MAX_ENTRY
        ? null
        : (LEADER.exec(line.text) ?? (isContents ? CONTENTS_ROW.exec(line.text) : null));
    if (entry && (isContents || isLeaderEntry(line.text))) {
      const first = open[0] ?? line;
      const title = [...open.map((one) => one.text), entry[1] ?? ''].join(' ');
      contents.push({ number: first.number, text: title.replace(/^[|#*\s]+|[|*\s]+$/g, '') });
      open = [];
      continue;
    }
    const isHeading = /^#/.test(line.text);
    if (isHeading || open.length >= 4) close();
    // What stands between the entries may be the first part of one; a heading or a long line never is.
    if (isContents && (isHeading || line.text.length > 160)) isContents = false;
    open.push(line);
  }
  close();
  return { lines, contents };
}

/** Outside a table of contents only dots give an entry away: a tab and a number are a table's. */
function isLeaderEntry(text: string): boolean {
  return /(?:\.{4,}|…)[\s|]*\d{1,4}[\s|]*$/.test(text);
}
