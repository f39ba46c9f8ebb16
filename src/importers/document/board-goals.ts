/** Goals of several boards in one document: lists below each board's name, once a sentence has said that the boards' goals follow. */
import { boardOf } from './boards.ts';
import { labelOf } from './labels.ts';
import { isLimited } from './line-items.ts';
import type { Line } from './lines.ts';
import { announcedBy } from './named.ts';
import { isGoalKey } from './phrases.ts';
import type { DocumentWords } from './words.ts';

const LONGEST = 120;
/** "I budget 2031 är nämndmålen följande:", "Följande mål gäller för nämnderna:" */
const SAID =
  /^(?=\p{Lu})(?=[^.:]*nämnd)[^.:]*?(?:mål(?:en)?\s(?:är|gäller|lyder)?\s?(?:följande|dessa|som\sföljer)|(?:följande|dessa)\s(?:\p{L}+\s){0,2}\p{L}*mål(?:en)?(?:\s[^.:]{2,60})?)\s?:$/iu;
const BULLET = /^[-–•▪·*]\s+(?=["”]?\p{Lu})/u;
/** "1.2.1 Fler i arbete" */
const NUMBER = /^\d{1,2}(?:\.\d{1,2})+\.?\s(?=\p{Lu})/u;
const MOST_LEVELS = 6;
const OF_MONEY = /budget|ekonomi|ram(?:ar|en)?(?!\p{L})|investering|resurs/iu;
const OF_BOARD = /(?:nämnden|styrelsen|utskottet|direktionen|nämnd|\sAB):?$/u;

/** The same lines, each such goal with the word for it and the board whose it is. */
export function* withBoardGoals(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  const goals = new BoardGoals(words);
  for (const line of lines) yield* goals.take(line);
  yield* goals.end();
}

class BoardGoals {
  readonly #words: DocumentWords;
  #isSaid = false;
  /** The board's name, until a list shows what stands below it. */
  #above: Line | undefined;
  #board: string | undefined;
  #goal: Line | undefined;

  constructor(words: DocumentWords) {
    this.#words = words;
  }

  *take(line: Line): Generator<Line> {
    const { text } = line;
    if (this.#goal && /^\p{Ll}/u.test(text)) {
      this.#goal = { ...this.#goal, text: `${this.#goal.text} ${text}` };
      return;
    }
    yield* this.#endGoal();
    if (this.#isSaid && this.#isGoal(text)) {
      this.#board ??= boardIn(this.#above?.text ?? '');
      this.#above = undefined;
      if (this.#board !== undefined) {
        this.#goal = line;
        return;
      }
    } else if (text !== '') this.#board = undefined;
    if (text === '' && this.#above) return;
    yield* this.#endBoard();
    // A chapter among them is of none of the goals above it.
    const depth = this.#isSaid ? NUMBER.exec(text)?.[0].match(/\d+/g)?.length : undefined;
    const isOver = this.#isSaid && isOther(text, depth !== undefined, this.#words);
    if (SAID.test(text) && text.length <= LONGEST) this.#isSaid = true;
    else if (isOver) this.#isSaid = false;
    if (this.#isSaid && boardIn(text) !== undefined) this.#above = line;
    else if (depth && text.length <= LONGEST && !/[.!?]$/.test(text))
      yield { ...line, text: `${'#'.repeat(Math.min(depth - (isOver ? 1 : 0), MOST_LEVELS))} ${text}` };
    else yield line;
  }

  *end(): Generator<Line> {
    yield* this.#endGoal();
    yield* this.#endBoard();
  }

  #isGoal(text: string): boolean {
    return (
      BULLET.test(text) &&
      (this.#above !== undefined || this.#board !== undefined) &&
      !isLimited(text, this.#words)
    );
  }

  *#endGoal(): Generator<Line> {
    const goal = this.#goal;
    this.#goal = undefined;
    if (!goal) return;
    const name = goal.text.replace(BULLET, '').replace(/[.;]$/, '');
    const word = this.#words.boardGoal[0] ?? '';
    const text = `• ${word.charAt(0).toUpperCase()}${word.slice(1)}: ${name}. Ansvarig: ${this.#board}`;
    yield { ...goal, text };
  }

  *#endBoard(): Generator<Line> {
    if (this.#above) yield this.#above;
    this.#above = undefined;
  }
}

function boardIn(text: string): string | undefined {
  return OF_BOARD.test(text) ? boardOf(text.replace(/:$/, '')) : undefined;
}

/** What is no board, item or chapter of what they are about, "1.3 Nyckeltal" or a text, ends the boards' goals. */
function isOther(text: string, isCounted: boolean, words: DocumentWords): boolean {
  if (text === '' || boardIn(text) !== undefined || /^[-–•▪·*]\s/.test(text)) return false;
  const plain = text.replace(NUMBER, '');
  if (!isCounted || OF_MONEY.test(plain) || /[.!?:]$/.test(plain)) return true;
  const kind =
    plain.length > LONGEST ? undefined : (announcedBy(plain, words)?.kind ?? labelOf(plain, words));
  return kind !== undefined && !isGoalKey(kind) && kind !== 'area';
}
