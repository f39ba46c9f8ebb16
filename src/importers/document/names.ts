/** What a block names, in the ways that take more than its words. */
import { withoutNumber } from './announced.ts';
import type { Block } from './blocks.ts';
import { boardOf } from './boards.ts';
import { countedAs, GLOBAL_GOAL, isChapterName, isSection } from './chapters.ts';
import { isLevel } from './column-head.ts';
import { labelOf, titleOf } from './labels.ts';
import type { Named } from './named.ts';
import { isGoalKey, namedAt } from './phrases.ts';
import { withoutSymbol } from './status-words.ts';
import { type Head, headOf } from './table-head.ts';
import { isOfGoalAbove } from './topics.ts';
import { isVerdictLine } from './verdicts.ts';
import type { DocumentWords } from './words.ts';

/** "Framgångsfaktor: Gott bemötande" */
const FACTOR =
  /^(?:kritisk\s|strategisk\s)?framgångsfaktor(?:\s\d{1,2})?\s?(?::|\s[-–])\s*(\p{Lu}.{2,250})$/iu;
/** A longer heading is a passage that is set in large letters. */
const LONGEST_GOAL = 250;
const LONGEST_AREA = 110;
/** "Mål 2031 – Hamnstads hamn AB" */
const OF_YEAR = /^(?:våra\s)?mål(?:en)?\s(?:för\s)?(?:19|20)\d\d(?:[-–/]\d{2,4})?\s[–-]\s/iu;
/** "Målbild 2: Kajen är öppen" */
const VISION = /^(?:målbild|vision|ambition)(?:\s\d{1,2})?\s?[:–-]\s/iu;
/** So many blocks may stand between that and its first measure. */
const FEW = 4;
/** "REN HAMN (VATTENMÅL 1)": goals are parts of what has such a number. */
const IN_BRACKETS = /^(\P{Ll}{4,100}?)\s\((\p{L}{2,30}mål)\s(\d{1,2})\)$/iu;

/** Reads names by their words, and by what else the document has. */
export class Names {
  readonly #words: DocumentWords;
  readonly #hasGoals: boolean;
  /** What the document is called. */
  readonly #first: Block | undefined;
  /** Lines that announce assignments, and stand once below each of several goals. */
  readonly #belowGoals: ReadonlySet<string>;
  /** Whether what is called a vision of goals is a goal: nothing else is, and measures stand below it. */
  readonly #areVisionsGoals: boolean;
  /** Lines of headings with numbers that each stand right above a goal. */
  readonly #overGoals: ReadonlySet<number>;

  /** Lines that say what goals right above them are to reach, and are none. */
  readonly #reached: ReadonlySet<Block>;

  constructor(blocks: readonly Block[], words: DocumentWords) {
    this.#words = words;
    this.#reached = this.#reachedIn(blocks);
    this.#first = blocks[0];
    const factors = blocks.some(({ text }) => FACTOR.test(text.slice(0, 300)));
    this.#belowGoals = this.#labelsBelowGoals(blocks);
    this.#overGoals = this.#linesOverGoals(blocks);
    this.#areVisionsGoals = this.#hasMeasuredVisions(blocks);
    this.#hasGoals = !factors || blocks.some((block) => this.#isGoal(block));
  }

  /** "2.1 Trygghet" above "Nämndmål: …" and "2.2 Hav" above another: two of a kind say that they head the goals. */
  #linesOverGoals(blocks: readonly Block[]): ReadonlySet<number> {
    const found = blocks.flatMap((block, index) => {
      const { text, kind, line } = block;
      const below = blocks[index + 1];
      const number = kind === 'row' || kind === 'bullet' || !isSection(text) ? undefined : countedAs(text);
      const isPlain = text.length <= LONGEST_AREA && !/[.:!?]$/.test(text) && !/mål(?!\p{L})/iu.test(text);
      if (!number || !below || !isPlain || !this.#isGoal(below) || this.#isGoal(block)) return [];
      return boardOf(withoutNumber(text)) || labelOf(text, this.#words, true)
        ? []
        : [{ line, before: number.before }];
    });
    const byPlace = Map.groupBy(found, ({ before }) => before);
    return new Set(
      [...byPlace.values()].flatMap((all) => (all.length > 1 ? all.map(({ line }) => line) : [])),
    );
  }

  /** "Mål: Snö röjs inom 12 timmar", right below "Nämndmål 2: Färjan går i tid", and so below another. */
  #reachedIn(blocks: readonly Block[]): ReadonlySet<Block> {
    const found = blocks.filter(({ kind, text }, index) => {
      const above = blocks[index - 1];
      if (kind !== 'paragraph' || !above || above.kind === 'row' || !/^mål\s?:/iu.test(text)) return false;
      const own = titleOf(above.text, this.#words, above.isProminent);
      return own?.kind === 'boardGoal' && own.number !== '' && titleOf(text, this.#words)?.kind === 'goal';
    });
    return new Set(found.length > 1 ? found : []);
  }

  #hasMeasuredVisions(blocks: readonly Block[]): boolean {
    const isOfMeasures = (head: Head | undefined) =>
      head?.kind === 'indicators' && !head.columns.some(({ meaning }) => isLevel(meaning));
    const isMeasured = (block: Block, below: Block | undefined) =>
      titleOf(block.text, this.#words)?.kind === 'indicator' ||
      (block.kind === 'row' && isOfMeasures(headOf(block, below, this.#words)));
    const isOne = ({ text }: Block, index: number) =>
      VISION.test(text) &&
      blocks.slice(index + 1, index + 1 + FEW).some((block, at) => isMeasured(block, blocks[index + 2 + at]));
    return blocks.some(isOne) && !blocks.some((block) => this.#isGoal(block));
  }

  #labelsBelowGoals(blocks: readonly Block[]): ReadonlySet<string> {
    const seen = new Map<string, { readonly goals: number; readonly times: number }>();
    let goals = 0;
    for (const block of blocks) {
      const { kind, level, text, isProminent } = block;
      if (this.#isGoal(block)) goals += 1;
      else if (
        kind === 'paragraph' &&
        level === 0 &&
        labelOf(text, this.#words, isProminent) === 'assignment'
      ) {
        const last = seen.get(text) ?? { goals: 0, times: 0 };
        // Twice below one goal it is of none.
        seen.set(text, { goals, times: goals > last.goals ? last.times + 1 : Number.NEGATIVE_INFINITY });
      }
    }
    return new Set([...seen].flatMap(([text, { times }]) => (times > 1 ? text : [])));
  }

  /** Whether the assignments that a line announces are of the goal above it. */
  isBelowGoal(block: Block, { isMarked }: { readonly isMarked: boolean }): boolean {
    return isOfGoalAbove(block, isMarked) || this.#belowGoals.has(block.text);
  }

  #isGoal({ kind, text, isProminent }: Block): boolean {
    return kind !== 'row' && isGoalKey(titleOf(text, this.#words, isProminent)?.kind ?? '');
  }

  /** @param below what stands next in the document */
  of(block: Block, below: Block | undefined): Named | undefined {
    const { text, isProminent } = block;
    if ((block === this.#first && OF_YEAR.test(text)) || this.#reached.has(block)) return undefined;
    const { name, symbol } = withoutSymbol(text, this.#words);
    const marked = symbol === '' ? undefined : titleOf(name, this.#words, isProminent);
    if (marked) return { ...marked, title: `${symbol} ${marked.title}` };
    const own = titleOf(text, this.#words, isProminent);
    return (
      (own && this.#areVisionsGoals && VISION.test(text) ? { ...own, kind: 'goal' } : own) ??
      this.#factor(text) ??
      this.#inBrackets(text) ??
      areaBy(text) ??
      this.#overGoal(block) ??
      this.#globalGoal(text, below) ??
      this.#judged(block, below)
    );
  }

  #overGoal({ text, line }: Block): Named | undefined {
    const number = /^\d{1,2}(?:\.\d{1,2})+/.exec(text)?.[0] ?? '';
    return this.#overGoals.has(line) ? { kind: 'area', title: withoutNumber(text), number } : undefined;
  }

  /** "Globalt mål 14 Hav och marina resurser", above the goal that the municipality has of its own. */
  #globalGoal(text: string, below: Block | undefined): Named | undefined {
    const [, number = '', title] = GLOBAL_GOAL.exec(text.slice(0, 150)) ?? [];
    const own =
      title === undefined || !below ? undefined : titleOf(below.text, this.#words, below.isProminent);
    return title !== undefined && own && isGoalKey(own.kind) ? { kind: 'area', title, number } : undefined;
  }

  /** "### Kajen är öppen" above "Måluppfyllelse: Delvis": what is judged on a line of its own is a goal, whatever it is called. */
  #judged({ kind, text, level }: Block, below: Block | undefined): Named | undefined {
    const isHeading = kind === 'heading' ? level >= 2 : kind === 'paragraph' && isSection(text);
    if (!isHeading || text.length > LONGEST_GOAL) return undefined;
    if (isChapterName(withoutNumber(text)) || labelOf(text, this.#words, true)) return undefined;
    const number = /^\d{1,2}(?:\.\d{1,2})+/.exec(text)?.[0] ?? '';
    return isVerdictLine(below, this.#words)
      ? { kind: 'goal', title: withoutNumber(text), number }
      : undefined;
  }

  /** What leads to success is what is measured, where the document has no goals. */
  #factor(text: string): Named | undefined {
    const title = this.#hasGoals || text.length > 300 ? undefined : FACTOR.exec(text)?.[1];
    return title === undefined ? undefined : { kind: 'boardGoal', title, number: '' };
  }

  #inBrackets(text: string): Named | undefined {
    if (!text.endsWith(')') || /\p{Ll}/u.test(text.slice(0, 100))) return undefined;
    const [, title, word = '', number = ''] = IN_BRACKETS.exec(text.slice(0, 200)) ?? [];
    const kind = namedAt(word, this.#words)?.key ?? 'area';
    return title === undefined ? undefined : { kind, title, number };
  }
}

/** "Område 2 – Begriplig information", "Område: Vatten"; without either it may be a column's. */
function areaBy(text: string): Named | undefined {
  const [, number = '', title] = AREA.exec(text.slice(0, 150)) ?? [];
  return title === undefined ? undefined : { kind: 'area', title, number };
}

const AREA = /^Område(?:\s(\d{1,2})\s?[–:.-]|:)\s?(\p{Lu}[^.:;]{2,100})$/u;
