/** Goals that no word names: they stand alone below "Nämndens mål", each above the table, the list or the verdict that is about it. */
import { isAssignment } from './assigned.ts';
import type { Block } from './blocks.ts';
import { bareLabelOf, countedAs, isChapterLine, isChapterName, saysHow } from './chapters.ts';
import { startsField } from './fields.ts';
import { type GoalKey, goalsHeadedBy, mayHeadGoals } from './goal-headings.ts';
import { labelOf, titleOf } from './labels.ts';
import { isCounted, isLimited } from './line-items.ts';
import { announcedBy, type Named, type NamedKey } from './named.ts';
import { fieldAt, isGoalKey } from './phrases.ts';
import { statusIn, withoutSymbol } from './status-words.ts';
import { headOf } from './table-head.ts';
import type { DocumentWords } from './words.ts';

const LONGEST_NAME = 200;
/** So many paragraphs may tell of a goal before what measures it. */
const MOST_TEXTS = 4;
/** "Tabell 3 Utfall", "Läs mer": above a table, and no goal. */
const OTHER =
  /^(?:tabell|diagram|figur|bild|karta|källa|not|sida|bilaga|framgångsfaktor|läs|se|så|här|nedan|följande|händelser|viktiga|väsentliga|statistik|volym|medarbetar|kompetens|jämförelse|framåtblick|övrig|nyckeltal|fakta|sammanställning|översikt|avvikelse|beskrivning|förklaring|prognos|verksamhets|utveckling(?:en)?\sav|mål(?:en|et)?)(?:a|t|e|en|r|er|et|na|ns)?(?!\p{L})|(?:19|20)\d\d$/iu;
/** What a line alone says, after goals that are such lines, where it is of none of them. */
const CHAPTER =
  /^(?:personal|medarbetare|organisation|bemanning|lokaler|resurser|risker|riskanalys|omvärldsanalys|framtiden|ekonomisk\s\p{L}+|(?:drift|resultat|balans|investerings)budget|investeringar|nämndernas\s(?:ramar|budget)|händelser\s.{3,30})$/iu;
/** What the owner or the council asks of the money; the heading itself is what its table measures. */
const OF_MONEY =
  /^(?:(?:ägarens|kommunens|regionens|bolagets|kommunfullmäktiges)\s)?(?:(?:ekonomiska|finansiella)\s(?:mål|krav|målsättningar)|avkastningskrav|(?:ägarens\s)?krav\spå\savkastning|mål\sför\sgod\sekonomisk\shushållning)$/iu;
/** "Nöjda gäster": as likely a goal as what is counted. */
export const SATISFIED = /^nöjda\s[^,%()\d]{3,60}$/iu;
const NUMBER = /^(?:§\s?\d{1,2}|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?(?:\s?§)?)\s+(?=["”]?\p{Lu})/u;

export class StandingGoals {
  readonly #blocks: readonly Block[];
  readonly #words: DocumentWords;
  #heading: { readonly kind: GoalKey; readonly level: number } | undefined;
  /** What stands in more than one place. */
  #repeated: ReadonlySet<string> | undefined;
  /** How the first of them is written: the others are so too. */
  #shape: string | undefined;

  constructor(blocks: readonly Block[], words: DocumentWords) {
    this.#blocks = blocks;
    this.#words = words;
  }

  /** Goals that have a word of their own, or a list, need none without. */
  end(): void {
    this.#heading = undefined;
    this.#shape = undefined;
  }

  /** @returns whether a block says that goals stand below it */
  heads({ kind, text, level }: Block, below: Block | undefined): boolean {
    if (kind === 'row' || kind === 'bullet') return false;
    const isAbove = level > 0 && below !== undefined && below.level > level && mayHeadGoals(text);
    const headed = isAbove ? 'goal' : goalsHeadedBy(text, this.#words);
    if (headed !== undefined) {
      this.end();
      this.#heading = { kind: headed, level };
    } else if (isChapterLine(text) || (level > 0 && level <= (this.#heading?.level ?? 0))) this.end();
    return headed !== undefined;
  }

  /**
   * The goal that a block is; what is asked of the money stands in no area, and below no other goal.
   * `over` where it begins what is about no goal.
   * @param awaited what its heading announces just above, so that no more is needed
   */
  nameAt(
    index: number,
    awaited: NamedKey | undefined,
  ): (Named & { readonly isApart: boolean }) | 'over' | undefined {
    const block = this.#blocks[index];
    if (!block || block.kind === 'row' || block.kind === 'bullet' || block.text.length > LONGEST_NAME)
      return undefined;
    const plain = block.text.replace(NUMBER, '');
    if (OF_MONEY.test(plain))
      return this.#isMeasured(index, true)
        ? { kind: 'goal', title: plain, number: '', isApart: true }
        : undefined;
    const heading = awaited !== undefined && isGoalKey(awaited) ? undefined : this.#heading;
    if (!heading || (heading.level > 0 && block.level > 0 && block.level <= heading.level)) return undefined;
    if (this.#shape !== undefined && block.level === 0 && CHAPTER.test(block.text)) return 'over';
    const { name, symbol } = withoutSymbol(block.text, this.#words);
    const title = name.replace(NUMBER, '');
    const number = countedAs(name);
    const shape = [block.level, symbol !== '', Number(block.isProminent), number?.before].join();
    if (
      symbol === '' &&
      this.#shape?.includes('true') &&
      this.#isMeasured(index, true) &&
      this.#isHeading(block)
    )
      return 'over';
    if ((this.#shape ?? shape) !== shape || !this.#isName(title) || !this.#isMeasured(index, false))
      return undefined;
    this.#shape = shape;
    const counted = number ? `${number.before}${number.last}` : '';
    const named = symbol === '' ? title : `${symbol} ${title}`;
    return { kind: heading.kind, title: named, number: counted, isApart: false };
  }

  /** Where all goals have a symbol, what is measured below another line is of none of them; a page's head is none. */
  #isHeading({ text, level, isProminent }: Block): boolean {
    const isLine = level === 0 && !isProminent && /^\p{Lu}.*[\p{L}\d)]$/u.test(text);
    this.#repeated ??= repeatedIn(this.#blocks);
    return isLine && !this.#repeated.has(text);
  }

  #isName(title: string): boolean {
    const isShort = title.length >= 5 && title.length <= LONGEST_NAME && /\S\s+\S/.test(title);
    if (!isShort || !/^["”]?\p{Lu}/u.test(title) || /[.:;,!?]$/.test(title)) return false;
    if (OTHER.test(title) || isChapterName(title) || isAssignment(title)) return false;
    if (isCounted(title) && !SATISFIED.test(title)) return false;
    return (
      !startsField(title, this.#words) &&
      bareLabelOf(title, this.#words) === undefined &&
      labelOf(title, this.#words, true) === undefined &&
      goalsHeadedBy(title, this.#words) === undefined &&
      titleOf(title, this.#words) === undefined
    );
  }

  /** Whether what measures it, or how it has gone, comes next, or below a few paragraphs. */
  #isMeasured(index: number, isTableOnly: boolean): boolean {
    const below = this.#blocks.slice(index + 1, index + 2 + MOST_TEXTS);
    const at = below.findIndex((block) => !isText(block, this.#words));
    const block = below[at];
    if (!block) return false;
    if (block.kind === 'row') {
      const head = headOf(block, below[at + 1] ?? this.#blocks[index + at + 2], this.#words);
      if (head?.kind !== 'indicators') return false;
      // Where the rows say themselves what they are measures of, nothing above them needs to.
      return !head.columns.some(({ meaning }) => meaning !== undefined && isLevelOfGoals(meaning));
    }
    if (isTableOnly) return block.kind === 'bullet' && isLimited(block.text, this.#words);
    if (saysHow(block.text)) return true;
    const announced = announcedBy(block.text, this.#words, block.isProminent)?.kind;
    const named = titleOf(block.text, this.#words, block.isProminent)?.kind;
    if (announced === 'indicator' || announced === 'commitment' || named === 'indicator') return true;
    const verdict = /^(?:bedömning|status|måluppfyllelse)[^:]{0,20}:\s?(.+)$/iu.exec(block.text)?.[1];
    const told = verdict ?? (at === 0 ? block.text : '');
    return statusIn(told, this.#words) !== undefined;
  }
}

function repeatedIn(blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const short = blocks.filter(({ text }) => text.length <= LONGEST_NAME);
  return new Set(short.flatMap(({ text }) => (seen.has(text) || !seen.add(text) ? text : [])));
}

/** A paragraph of whole sentences, or "Målvärde 2031" above a table. */
function isText({ kind, text, isProminent }: Block, words: DocumentWords): boolean {
  if (saysHow(text)) return false;
  const isCaption = text.length <= 40 && !text.includes(':') && fieldAt(text, words) !== undefined;
  if (kind === 'paragraph' && isCaption && statusIn(text, words) === undefined) return true;
  return kind === 'paragraph' && !isProminent && /[.!?]["”]?$/.test(text) && !startsField(text, words);
}

function isLevelOfGoals(meaning: string): boolean {
  return isGoalKey(meaning) || meaning === 'subGoal';
}
