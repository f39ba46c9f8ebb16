/** Goals that no word names: they stand alone below "Nämndens mål", each above the table, the list or the verdict that is about it. */
import type { Announced } from './announced.ts';
import type { Block } from './blocks.ts';
import { countedAs, isChapterLine } from './chapters.ts';
import { type GoalKey, goalsHeadedBy, mayHeadGoals } from './goal-headings.ts';
import { titleOf } from './labels.ts';
import { announcedBy, type Named, type NamedKey } from './named.ts';
import { isGoalKey } from './phrases.ts';
import { isStandingName, LONGEST_NAME, toldBelow } from './standing-names.ts';
import { withoutSymbol } from './status-words.ts';
import { isOfNoGoal } from './topics.ts';
import type { DocumentWords } from './words.ts';

/** What a line alone says, after goals that are such lines, where it is of none of them. */
const CHAPTER =
  /^(?:personal|medarbetare|organisation|bemanning|lokaler|resurser|risker|riskanalys|omvärldsanalys|framtiden|ekonomisk\s\p{L}+|(?:drift|resultat|balans|investerings)budget|investeringar|nämndernas\s(?:ramar|budget)|händelser\s.{3,30})$/iu;
/** What the owner or the council asks of the money; the heading itself is what its table measures. */
const OF_MONEY =
  /^(?:(?:ägarens|kommunens|regionens|bolagets|kommunfullmäktiges)\s)?(?:(?:ekonomiska|finansiella)\s(?:mål|krav|målsättningar)|avkastningskrav|(?:ägarens\s)?krav\spå\savkastning|mål\sför\sgod\sekonomisk\shushållning)$/iu;
const NUMBER = /^(?:§\s?\d{1,2}|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?(?:\s?§)?)\s+(?=["”]?\p{Lu})/u;

export class StandingGoals {
  readonly #blocks: readonly Block[];
  readonly #words: DocumentWords;
  #heading: { readonly kind: GoalKey; readonly level: number } | undefined;
  /** What stands in more than one place. */
  #repeated: ReadonlySet<string> | undefined;
  /** How the first of them is written: the others are so too. */
  #shape: string | undefined;
  /** Whether a word for one goal stands above them, so that only what measures the others too shows what they are. */
  #isOne = false;

  constructor(blocks: readonly Block[], words: DocumentWords) {
    this.#blocks = blocks;
    this.#words = words;
  }

  /** Goals that have a word of their own, or a list, need none without. */
  end(): void {
    this.#heading = undefined;
    this.#shape = undefined;
    this.#isOne = false;
  }

  /**
   * "Nämndsmål" has one goal below it, or several where no other stands below the same word and each is right above its measure.
   * @param isListed whether those that it announces are a list
   */
  endBelow({ block: { text }, isPlural }: Announced, index: number, isListed: boolean): void {
    const block = this.#blocks[index];
    if (isPlural && !isListed) return;
    this.#repeated ??= repeatedIn(this.#blocks);
    const mayGoOn = !isListed && block !== undefined && this.#isOnMeasure(index) && !this.#repeated.has(text);
    if (!mayGoOn) {
      this.end();
      return;
    }
    this.#shape = this.#shapeOf(block);
    this.#isOne = true;
  }

  /** Whether the very next line names a measure, or says that there are some. */
  #isOnMeasure(index: number): boolean {
    const below = this.#blocks[index + 1];
    if (!below || below.kind === 'row') return false;
    const { text, isProminent } = below;
    const of = titleOf(text, this.#words, isProminent) ?? announcedBy(text, this.#words, isProminent);
    return of?.kind === 'indicator';
  }

  #shapeOf({ level, isProminent, text }: Block): string {
    const { name, symbol } = withoutSymbol(text, this.#words);
    return [level, symbol !== '', Number(isProminent), countedAs(name)?.before].join();
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
    if (isOfNoGoal(index, this.#blocks)) return 'over';
    if (!block || block.kind === 'row' || block.kind === 'bullet' || block.text.length > LONGEST_NAME)
      return undefined;
    const plain = block.text.replace(NUMBER, '');
    if (OF_MONEY.test(plain))
      return this.#isMeasured(index) ? { kind: 'goal', title: plain, number: '', isApart: true } : undefined;
    const heading = awaited !== undefined && isGoalKey(awaited) ? undefined : this.#heading;
    if (!heading || (heading.level > 0 && block.level > 0 && block.level <= heading.level)) return undefined;
    if (this.#shape !== undefined && block.level === 0 && CHAPTER.test(block.text)) return 'over';
    const { name, symbol } = withoutSymbol(block.text, this.#words);
    const title = name.replace(NUMBER, '');
    const number = countedAs(name);
    const shape = this.#shapeOf(block);
    if (symbol === '' && this.#shape?.includes('true') && this.#isMeasured(index) && this.#isHeading(block))
      return 'over';
    if ((this.#shape ?? shape) !== shape || !isStandingName(title, this.#words) || !this.#isTold(index))
      return undefined;
    if (this.#isOne && !this.#isOnMeasure(index)) return undefined;
    this.#shape = shape;
    const counted = number ? `${number.before}${number.last}` : '';
    const named = symbol === '' ? title : `${symbol} ${title}`;
    return { kind: heading.kind, title: named, number: counted, isApart: false };
  }

  #isTold(index: number): boolean {
    const told = toldBelow(this.#blocks, index, this.#words);
    return told !== undefined && told !== 'limit';
  }

  /** Whether a table measures it, or an item of a list that says what is to be reached. */
  #isMeasured(index: number): boolean {
    const told = toldBelow(this.#blocks, index, this.#words);
    return told === 'table' || told === 'limit';
  }

  /** Where all goals have a symbol, what is measured below another line is of none of them; a page's head is none. */
  #isHeading({ text, level, isProminent }: Block): boolean {
    const isLine = level === 0 && !isProminent && /^\p{Lu}.*[\p{L}\d)]$/u.test(text);
    this.#repeated ??= repeatedIn(this.#blocks);
    return isLine && !this.#repeated.has(text);
  }
}

function repeatedIn(blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const short = blocks.filter(({ text }) => text.length <= LONGEST_NAME);
  return new Set(short.flatMap(({ text }) => (seen.has(text) || !seen.add(text) ? text : [])));
}
