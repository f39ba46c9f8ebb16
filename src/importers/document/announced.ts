/** What a heading announces, "Nämndens mål", "Indikatorer", and which of the lines below it are names. */
import { assignedTo } from './assigned.ts';
import type { Block } from './blocks.ts';
import { boardOf } from './boards.ts';
import { countedAs, isChapterName, isSection, COUNTED as SECTION } from './chapters.ts';
import { startsField } from './fields.ts';
import { labelOf } from './labels.ts';
import { isAboutThem, isExplaining, isLeadIn } from './lead-ins.ts';
import { isLimited, isMeasureLike, isOfGoalsMeasured, isOfMeasuring } from './line-items.ts';
import type { NamedKey } from './named.ts';
import type { Section } from './outline.ts';
import { fieldAt, isGoalKey } from './phrases.ts';
import type { Here } from './places.ts';
import { sentencesOf } from './sentences.ts';
import type { DocumentWords } from './words.ts';

export interface Announced {
  readonly kind: NamedKey;
  readonly block: Block;
  /** "Nämndens mål", where there may be several; "Nämndsmål" has one below it. */
  readonly isPlural: boolean;
  /** In words that may stand above a text as well. */
  readonly isSoft: boolean;
  /** Where the list stands: what follows it goes on there. */
  readonly home: { readonly place: Here; readonly section: Section | undefined };
  /** How those were written that have been taken. */
  style: 'bullets' | 'counted' | 'heading' | 'lead' | 'plain' | 'sentence' | undefined;
  taken: number;
  /** The line and the number of the last of them. */
  line: number;
  number: number | undefined;
  /** Whether a sentence has led in to them: other sentences name none. */
  isLed: boolean;
  /** The board above them, in a list of several boards' assignments. */
  board: string | undefined;
}

/** What a heading or a line announces, before the first of it. */
export function announcing(
  kind: NamedKey,
  block: Block,
  isPlural: boolean,
  isSoft: boolean,
  home: Announced['home'],
): Announced {
  const board = boardOf(assignedTo(block.text) ?? '');
  const none = { style: undefined, taken: 0, line: 0, number: undefined, isLed: false };
  return { kind, block, isPlural, isSoft, home, board, ...none };
}

const COUNTED = /^(?:(?:\p{Lu}?\d{1,2}|\p{L})[.)]\s+(?=["”]?\p{Lu})|\p{Ll}[.)]\s+(?=\p{Ll}))/u;
const ALL_BOARDS =
  /^(?:samtliga|alla|övriga)\s(?:nämnder|bolag|styrelser|förvaltningar)(?:\soch\s(?:bolag|styrelser))?$/iu;

/** The board that a line among assignments or goals names: what stands below is that board's. */
function boardAmong(
  { kind }: Pick<Announced, 'kind'>,
  { kind: of, text, isProminent }: Block,
): string | undefined {
  const isName = kind === 'assignment' ? of !== 'row' : isGoalKey(kind) && of === 'paragraph' && !isProminent;
  return isName ? (kind === 'assignment' ? receiverIn(text) : boardOf(text.replace(/\s*:$/, ''))) : undefined;
}

/** To whom the assignments below a line are given: "Kommunstyrelsen", "Till kommundirektören:", "Samtliga nämnder". */
export function receiverIn(text: string): string | undefined {
  const name = withoutNumber(text).replace(/\s*:$/, '');
  const [, to] = TO.exec(text) ?? [];
  const board = to === undefined ? boardOf(name) : boardOf(to);
  if (board !== undefined) return board.charAt(0).toUpperCase() + board.slice(1);
  if (to !== undefined && RECEIVER.test(to)) return to.charAt(0).toUpperCase() + to.slice(1);
  return ALL_BOARDS.test(name) ? name : undefined;
}
const RECEIVER =
  /^(?:\p{L}+-?,?\s(?:och\s)?){0,3}\p{L}*(?:chefen|direktören|förvaltningen|kontoret|ledningen|utskottet|bolage[tn]|förbundet|beredningen|rådet|nämnderna|verksamheten|enheten|AB)$/iu;
const TO = /^(?:Uppdrag\s)?[Tt]ill\s(\p{L}[^.:!?]{3,60}?)\s?:?$/u;
const LONGEST_NAME = 250;

export type Style = NonNullable<Announced['style']>;

/** In what style a block is one of the names that are announced; undefined where it is none, `over` where there are no more. */
export function styleOf(
  announced: Announced,
  block: Block,
  words: DocumentWords,
): Style | 'over' | undefined {
  const { text, isProminent } = block;
  if (fieldAt(text, words)?.end === text.replace(/\s*:$/, '').length) return 'over';
  const isCounted = (COUNTED.test(text) || isSection(text)) && block.level === 0;
  const list = block.kind === 'bullet' ? 'bullets' : isCounted ? 'counted' : undefined;
  const isBelow = list !== undefined && list === announced.style && block.line === announced.line + 1;
  if (block.kind !== 'bullet' && isChapterName(withoutNumber(text))) return 'over';
  if (!isBelow && isNextHeading(announced.block, text)) return 'over';
  // "- Utfall 2029: 31", below "- Indikator: Antal gäster" or a goal, is told of that.
  const isOfLast = list === 'bullets' || (list === undefined && announced.kind === 'indicator');
  if (isList(announced) && isOfLast && startsField(text, words)) return undefined;
  if (list && !isSoftItem(announced, text, words)) return undefined;
  if (isList(announced)) return list === announced.style && isNextIn(announced, text) ? list : 'over';
  if (list) return list;
  if (isProminent) {
    if (isGoalKey(announced.kind) && isExplaining(text)) return undefined;
    return isNamedByHeading(announced, block) && isSoftItem(announced, text, words) ? 'heading' : 'over';
  }
  // "Målvärde: 80 %" is told of the last of them.
  if (startsField(text, words)) return undefined;
  if (block.lead !== undefined) return announced.kind === 'indicator' ? undefined : 'lead';
  if (announced.style === 'lead') return undefined;
  if (isAboutThem(announced.kind, text)) {
    announced.isLed = true;
    return undefined;
  }
  if (announced.style === 'heading' || text.endsWith(':')) return undefined;
  if (isGoalKey(announced.kind) && isLeadIn(text)) {
    announced.isLed = true;
    return undefined;
  }
  if (isGoalKey(announced.kind) && isOfGoalsMeasured(text)) return undefined;
  // What is said of assignments stands above a list of them.
  if (announced.isLed && announced.kind === 'assignment') return undefined;
  return announced.isLed && /[.!?]["”]?$/.test(text) ? undefined : styleOfParagraph(announced, text);
}

/** What is announced, where a block is one of those. */
export function awaitedIn(announced: Announced | undefined, block: Block, words: DocumentWords) {
  const style = announced && styleOf(announced, block, words);
  return style === undefined || style === 'over' ? undefined : announced?.kind;
}

/** Whether a text between two lists of assignments says that there are more of them: the next list goes on with what is announced. */
export function goesOnBelow(announced: Announced, { kind, text, isProminent }: Block): boolean {
  const isText = kind === 'paragraph' && !isProminent && countedAs(text) === undefined;
  if (!isList(announced) || !isText || !isAboutThem(announced.kind, text)) return false;
  announced.style = undefined;
  announced.isLed = true;
  return true;
}

/** Whether a list counts on: what counts anew, or from elsewhere, is none of it. */
function isNextIn({ number, taken, style }: Announced, text: string): boolean {
  const next = countedAs(text)?.last;
  if (next === undefined || taken === 0 || style === 'bullets') return true;
  // "3.3 Hamnen är ren" after "b) Måla fyren" is no item of that list.
  return number !== undefined && next === number + 1;
}

/** Below "Så följer vi upp målet" stand measures, or how it is done. */
function isSoftItem({ kind, isSoft }: Announced, text: string, words: DocumentWords): boolean {
  if (kind !== 'indicator') return true;
  return isSoft ? isMeasureLike(text, words) : !isOfMeasuring(text) || isMeasureLike(text, words);
}

/** "Soliditet: lägst 18 procent" among goals is a measure, and of which of them is not said. */
export function isMeasured(announced: Announced | undefined, { text }: Block, words: DocumentWords): boolean {
  return announced !== undefined && isGoalKey(announced.kind) && isLimited(text, words);
}

/** Below each board's name its list begins anew, and nothing but a list. */
export function beginsBoard(announced: Announced, block: Block): boolean {
  const board = boardAmong(announced, block);
  if (board === undefined) return false;
  announced.board = board;
  if (announced.kind !== 'assignment' || !isList(announced)) return true;
  announced.style = undefined;
  announced.isLed = true;
  return true;
}

export function takeItem(announced: Announced, { kind, line, text }: Block, style: Style): void {
  announced.style = style;
  announced.taken += 1;
  announced.line = line;
  announced.number = kind === 'bullet' ? undefined : countedAs(text)?.last;
}

export function isList({ style }: Announced): boolean {
  return style === 'bullets' || style === 'counted';
}

/** "4. Ekonomi" after "3. Uppdrag": the next chapter, and no item of a list. */
function isNextHeading({ text: announced }: Block, text: string): boolean {
  const [, before, last] = CHAPTER.exec(announced) ?? [];
  const [, start, next] = CHAPTER.exec(text) ?? [];
  return last !== undefined && before === start && Number(next) === Number(last) + 1;
}

const CHAPTER = /^((?:\d{1,2}\.)*)(\d{1,2})[.)]?\s/;

function isNamedByHeading({ block, style, taken }: Announced, { level }: Block): boolean {
  if (block.level > 0 && level > 0) return level > block.level;
  if (level > 0) return taken === 0;
  return taken === 0 || style === 'heading';
}

function styleOfParagraph(
  { kind, block, isPlural, isSoft, style, taken }: Announced,
  text: string,
): Style | undefined {
  if (
    isSoft ||
    /\s(?:ska|skall|att)$/.test(text) ||
    OF_PAGE.test(text) ||
    (kind === 'assignment' && MISSION.test(text))
  )
    return undefined;
  const isOne = text.length <= LONGEST_NAME && [...sentencesOf(text)].length === 1;
  const isSaid = /[.!?]["”]?$/.test(text);
  const isNamedGoal = isGoalKey(kind);
  const isNamedWhole = kind === 'boardGoal' || kind === 'directionGoal' || kind === 'councilGoal';
  if (taken === 0 && !isPlural && isNamedWhole) return 'sentence';
  // "Mål" on a line has one below it; as a heading it may have several.
  const isLast = taken > 0 && !isPlural && isNamedGoal && block.kind !== 'heading';
  if (!isOne || isLast || (style === 'plain' && isSaid)) return undefined;
  if (style === 'sentence') return isSaid && (isPlural || BY_YEAR.test(text)) ? 'sentence' : undefined;
  return isSaid ? 'sentence' : 'plain';
}

/** "Nämnden ansvarar för bibliotek": what it is there for, and no assignment. */
const MISSION =
  /^(?:\p{L}*(?:nämnden|styrelsen|utskottet|bolaget|förvaltningen|verksamheten)|vi|kommunen|uppdraget)\s(?:\p{L}+\s)?(?:ansvarar|ansvar|är|har\still|arbetar|leder|svarar|bedriver|driver|utför|består|omfattar)(?!\p{L})/iu;

/** "Uppdaterad 12 februari 2031" */
const OF_PAGE =
  /^(?:senast\s)?(?:uppdaterad|publicerad|ändrad|granskad|antag\p{L}+|besluta\p{L}+|fastställ\p{L}+|källa|källor|fotnot|anmärkning|skriv\sut|lyssna|dela|dnr|diarienummer)(?!\p{L})/iu;

/** "Till 2035 ska …": beside another goal it is the next. */
const BY_YEAR = /^(?:till|senast|år|fram\still)\s(?:år\s)?20\d\d\sska\s/iu;

/** A name without the number that a list gives it. */
export function withoutNumber(text: string): string {
  // "a) öka takten,"
  const name = /^\p{Ll}[.)]/u.test(text) ? text.replace(/,$/, '') : text;
  return name.replace(isSection(text) ? SECTION : COUNTED, '');
}

/** Whether what is below an announcement may be named by it. */
export function announcesHere(
  block: Block,
  below: Block | undefined,
  kind: NamedKey,
  words: DocumentWords,
): boolean {
  if (!below || below.kind === 'row') return false;
  if (below.kind === 'bullet' || COUNTED.test(below.text) || isSection(below.text)) return true;
  const isGoal = isGoalKey(kind);
  if (isGoal ? isLeadIn(below.text) : receiverIn(below.text) !== undefined) return true;
  if (isAboutThem(kind, below.text)) return true;
  if (labelOf(below.text, words, below.isProminent) !== undefined) return false;
  if (block.kind === 'heading') return true;
  // "Mål" alone may be a chapter: what it names then stands on the next line.
  return isGoal && !block.isProminent && !below.isProminent && below.line === block.line + 1;
}
