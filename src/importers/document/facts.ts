import { isAssignment } from './assigned.ts';
import type { Block } from './blocks.ts';
import {
  boardFirst,
  boardInTitle,
  boardOf,
  commonest,
  commonestBoard,
  directionOf,
  isOneBoard,
  isOwned,
  leadOf,
  receiverOn,
  withoutMunicipality,
} from './boards.ts';
import { slug } from './ids.ts';
import { labelOf, titleOf } from './labels.ts';
import type { DocumentLines, Line } from './lines.ts';
import { MONTH } from './months.ts';
import { followUpOf, followUpOn, isReportTitle, reportedYear } from './report-titles.ts';
import type { SetBy } from './said.ts';
import { startOf } from './spelling.ts';
import type { DocumentWords } from './words.ts';

/** What a document is: which board's, for which year, and what kind. */
export interface DocumentFacts {
  readonly id: string;
  readonly title: string;
  readonly board: string;
  readonly year: number;
  /** Fields that the document does not state: what stands in them is a guess. */
  readonly guessed: readonly ('title' | 'board' | 'year')[];
  /** Who sets the goals that are called so and no more. */
  readonly setBy: SetBy;
}

const KINDS =
  /\p{L}*(?:budget|plan|rapport|årsanalys|redovisning|berättelse|bokslut|program|strategi|styrkort|måluppföljning|ägardirektiv|budgetförutsättningar|planeringsförutsättningar|målbeskrivning|barometern?)/iu;
const TITLE = new RegExp(
  `^(?:(?:\\p{L}+(?::s)?-?,?\\s){0,3}${KINDS.source}(?:[\\s,:].{0,100})?|(?:\\p{L}{4,}mål|måluppfyllelsen?)\\s(?:19|20)\\d\\d)$`,
  'iu',
);
/** "Mål och resultat för Vikstads kommun": as likely a chapter's, where the document has another title. */
const OF_RESULTS =
  /^(?:våra\s)?(?:mål(?:en)?\soch\sresultat(?:en)?|resultat\soch\småluppfyllelse)(?:\s.{2,80})?$/iu;
/** "Kommunstyrelsen: Ta fram en översiktsplan" */
const IS_TO_DO =
  /(?:^|[:–-]\s)(?:ta\sfram|utred\p{L}*|revidera|upprätta|redovisa|se\söver|implementera|följ\p{L}*\supp)\s/iu;
/** "Uppföljning januari–augusti 2031" */
const FOLLOW_UP = new RegExp(
  `^.{0,80}\\s[–-]\\suppföljning\\s(?:19|20)\\d\\d$|^uppföljning\\s(?:av\\s)?mål\\p{L}*\\s(?:för\\s)?(?:19|20)\\d\\d(?:(?:\\s[–-]|,)\\s.{3,60})?$|^uppföljning\\s(?:för\\s|av\\s|efter\\s)?(?:${MONTH}|tertial|kvartal|delår|helår|per\\s)[^.]{0,40}\\b(?:19|20)\\d\\d$`,
  'iu',
);
const PROGRAMME = /program|strategi|handlingsplan/i;
/** A year, and no part of a diary number; "Agenda 2030" is a name. */
const OF_YEAR = /(?<![-\d]|agenda\s)(?:19|20)\d\d(?!-?\d)/i;
/** "Delårsrapport per 2031-08-31" */
const PER_DAY = /rapport\sper\s(?:den\s)?20\d\d-\d\d-\d\d$/iu;
const YEAR = /(?<!agenda\s)\b(?:19|20)\d\d\b/gi;

/** "Budget 2031 Ram 2032 Plan 2033": the head of a table. */
const SEVERAL_YEARS = /(?:\p{L}\s20\d\d\s(?!med\s|och\s)\p{L}.*){2}\p{L}\s20\d\d$/u;
/** "Nämndsbudget 2025, Kommunstyrelsen"; or without a comma, when the lines of a cover stand so close that they are joined. */
const BETWEEN_FACTS =
  /,\s(?=\p{Lu})|\s[·•|]\s|(?<=\b(?:19|20)\d\d)\s(?=\p{Lu}(?:\p{L}*-\soch\s)?\p{L}*(?:styrelsen|nämnden)\b|Nämnden\sför\s)/u;

/** "Gäller från och med 1 januari 2031", "År: 2031" */
const VALID =
  /(?:(?:^|\s)gäller\s(?:för\s|från\s(?:och\smed\s)?)?(?:den\s)?(?:\d{1,2}\s\p{Ll}+\s)?|^år:\s)((?:19|20)\d\d)/iu;

/** So many lines of a document may be its cover, where they stand close without being one text. */
const COVER_LINES = 30;
/** Among which a title may stand that has no word for what it is. */
const TOP = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The lines as they are, the first of them kept. */
export function* withFirst(lines: Iterable<Line>, first: Line[]): Generator<Line> {
  for (const line of lines) {
    if (first.length < COVER_LINES && line.text !== '') first.push(line);
    yield line;
  }
}

/** The first lines that are no part of a text: each says one thing, though they may stand close. */
function coverOf(first: readonly Line[], blocks: readonly Block[]): readonly string[] {
  return first.flatMap(({ number, text }) => {
    const block = blocks.findLast(({ line }) => line <= number);
    if (!block || /[.!?](?:\s|$)/.test(block.text.replace(/^\d{1,3}\.\s/, ''))) return [];
    return text.replace(/^#+\s*|\*\*|^§\s?\d{1,3}\s+(?=\p{Lu})/gu, '').split(/\t/);
  });
}

/** Where a document says what it is: on its first page. */
const FIRST_BLOCKS = 40;

/** Reads what the document is from its first page and what stands on every page; what it does not say is guessed, and said to be. */
export function factsOf(
  { running, contents }: DocumentLines,
  blocks: readonly Block[],
  firstLines: readonly Line[],
  name: string,
  words: DocumentWords,
): DocumentFacts {
  const cover = coverOf(firstLines, blocks.slice(0, FIRST_BLOCKS));
  const guessed: DocumentFacts['guessed'][number][] = [];
  const guess = <T>(field: DocumentFacts['guessed'][number], value: T): T => {
    guessed.push(field);
    return value;
  };
  const first = blocks.slice(0, FIRST_BLOCKS).filter(({ kind }) => kind !== 'row' && kind !== 'bullet');
  const whole = [...running, ...first.map((block) => block.text)].flatMap(partsOf);
  // What is joined of several lines of a cover is the last to be a title.
  const parts = [...[...running, ...cover].flatMap(partsOf), ...whole];
  // A heading is a better witness than what a table of facts says, once its cells have run together.
  const headings = first.flatMap((block) => (block.isProminent ? block.text : []));
  const titles = [...headings, ...parts].filter(
    (part) =>
      part.length <= 120 &&
      !part.endsWith(':') &&
      !SEVERAL_YEARS.test(part) &&
      !IS_TO_DO.test(part) &&
      (isTitle(part) || (isOwned(part) && OF_YEAR.test(part) && TOP.includes(cover.indexOf(part)))),
  );
  // "Kompetensförsörjningsplan" may be a chapter; what has a year is the whole.
  const ofResults =
    followUpOn(cover) ?? parts.find((part) => OF_RESULTS.test(part) && TOP.includes(cover.indexOf(part)));
  const title =
    followUpOf(blocks[0]) ??
    titles.find((part) => OF_YEAR.test(part) || PER_DAY.test(part)) ??
    titles[0] ??
    ofResults ??
    guess('title', likelyTitle(name, blocks[0]));
  const isTitleStated = guessed.length === 0;
  const end = endOfFront(blocks.slice(0, FIRST_BLOCKS), title, contents, words);
  const front = first.filter(({ line }) => line < end);
  const boards = statedBoards(isTitleStated ? title : '', running, [
    ...front.map(({ text }) => text),
    ...coverOf(
      firstLines.filter(({ number }) => number < end),
      blocks.slice(0, FIRST_BLOCKS),
    ),
  ]);
  const isCouncil = isCouncils(title, [boards[0], boardInTitle(title), leadOf(blocks)].some(Boolean));
  const setBy: SetBy = isCouncil ? 'council' : 'board';
  const likelyBoard = boards[0] ?? boardInTitle(title) ?? likelyBoardOf(setBy, blocks);
  const isStated = boards.length > 0 && isOneBoard(boards) && !isProposal(title);
  const board = isStated ? likelyBoard : guess('board', likelyBoard);
  const titleYear =
    reportedYear(title, cover.flatMap(partsOf)) ??
    title.match(YEAR)?.[0] ??
    front.flatMap(({ text }) => VALID.exec(text)?.[1] ?? [])[0];
  const likelyYear = Number(titleYear ?? commonest(blocks, YEAR) ?? new Date().getFullYear());
  const year = isTitleStated && titleYear ? likelyYear : guess('year', likelyYear);
  const id = PROGRAMME.test(title) ? slug(title, 6) : `${slug(board, 3)}-${year}`;
  return { id, title, board, year, guessed, setBy };
}

/** What a board decides for the council is no plan of its own: "Kommunstyrelsens förslag till mål och budget 2031". */
function isProposal(title: string): boolean {
  return /(?:^|\s)förslag\still\s/i.test(title);
}

/** A paragraph of so many characters that ends as a sentence does is text, and no part of a cover. */
const SENTENCE = 60;
const FIRST_CHAPTER = /^(?:[\d.]+\s)?(?:inledning|bakgrund|sammanfattning|förord|uppdrag)\s*$/i;

/** The line on which a document begins to tell: a board that is named further down may be one of several that it speaks of. */
function endOfFront(
  blocks: readonly Block[],
  title: string,
  contents: readonly Line[],
  words: DocumentWords,
): number {
  const chapters = new Set(contents.map(({ text }) => startOf(text)));
  const end = blocks.find(({ kind, text, isProminent }, index) => {
    if (index === 0 || kind === 'row' || text.includes(title) || boardOf(text) !== undefined) return false;
    if (kind === 'bullet' || FIRST_CHAPTER.test(text) || chapters.has(startOf(text))) return true;
    if (titleOf(text, words, isProminent) || labelOf(text, words, isProminent) || isAssignment(text))
      return true;
    if (isProminent) return !OF_YEAR.test(text) && boardsIn([text]).length === 0;
    return text.length >= SENTENCE && /[.!?]$/.test(text);
  });
  return end?.line ?? Number.POSITIVE_INFINITY;
}

/** Whose a document most likely is that does not say so. */
function likelyBoardOf(setBy: SetBy, blocks: readonly Block[]): string {
  const has = (words: RegExp) => blocks.some(({ text }) => words.test(text));
  if (setBy === 'council') return has(/regionfullmäktige/i) ? 'Regionfullmäktige' : 'Kommunfullmäktige';
  const executive = has(/(?<!\p{L})region(?:en|ens|fullmäktige|styrelsen)(?!\p{L})/iu)
    ? 'Regionstyrelsen'
    : 'Kommunstyrelsen';
  return (
    leadOf(blocks) ??
    commonestBoard(blocks) ??
    receiverOn(blocks.slice(0, FIRST_BLOCKS)) ??
    (has(/(?<!\p{L})nämnden/iu) ? 'Nämnden' : executive)
  );
}

/** "Mål och budget 2026 för Vikstads kommun" is the council's own, as is a budget that names no board. */
function isCouncils(title: string, hasBoard: boolean): boolean {
  if (/(?:kommun|region)fullmäktige|(?:kommun|region)ens\s|(?:kommun|region)plan/i.test(title)) return true;
  if (OF_RESULTS.test(title) && /\sför\s\p{L}+\s(?:kommun|stad)$/u.test(title)) return true;
  if (hasBoard || /nämndens?(?!\p{L})/iu.test(title)) return false;
  return /(?:^|\s)(?:flerårs)?(?:budget|plan|strategi)|årsredovisning/i.test(title);
}

/** "Bilaga 2 till årsredovisning 2031" */
const ANNEX = /^bilaga(?:\s\d{1,2}|\s\p{Lu})?(?:\still|\s?[:.–-])\s/iu;

/** "Nämndsbudget 2025", "Kulturnämnden – mål och budget 2026". */
function isTitle(text: string): boolean {
  return [text, boardFirst(text)?.[1] ?? '', withoutMunicipality(text), text.replace(ANNEX, '')].some(
    (one) => TITLE.test(one) || FOLLOW_UP.test(one),
  );
}

/** The heading of all that has a year or tells how it went, whatever else it says; else what the file is called. */
function likelyTitle(name: string, first: Block | undefined): string {
  const isTelling = first?.level === 1 && first.text.length <= 120;
  if (isTelling && (OF_YEAR.test(first.text) || isReportTitle(first.text))) return first.text;
  const plain = name.replace(/\.\w+$/, '').replace(/[_\s]+/g, ' ');
  return plain.trim().slice(0, 120) || 'Plan';
}

function partsOf(text: string): string[] {
  return text.split(BETWEEN_FACTS).map((part) => part.trim());
}

/** Longest line in which a board's name is looked for. */
const LONGEST = 200;

/** The boards that the title, else what stands on every page, else the first page names as the document's own. More than one cannot all be. */
function statedBoards(title: string, running: Iterable<string>, first: readonly string[]): readonly string[] {
  const inTitle = boardInTitle(title);
  if (inTitle !== undefined) return [inTitle];
  const onPages = boardsIn(running);
  return onPages.length > 0 ? onPages : boardsIn(first);
}

function boardsIn(lines: Iterable<string>): readonly string[] {
  return [...lines]
    .filter(({ length }) => length <= LONGEST)
    .flatMap((line) => {
      // "Nämnden för Kultur, Fritid och Service" is one name.
      const whole = boardOf(line) ?? directionOf(line);
      return whole === undefined ? partsOf(line).flatMap((part) => boardOf(part) ?? []) : [whole];
    });
}
