/** The economy of a document: budget areas with their sums and explanations, where its tables are whole. */
import type { Finding } from '../../domain/errors.ts';
import { demandFewer } from '../../domain/plans/plan-findings.ts';
import type { ReadAnswer } from '../../domain/plans/read-document.ts';
import type { Block } from './blocks.ts';
import { type EconomyHead, headOfCells, headOfWords, unitIn } from './economy-head.ts';
import { hasSums, type PartedRow, type RowSums, sumsOfCells, waysToPart } from './economy-sums.ts';
import { cut, withoutStop } from './sentences.ts';

/** A budget area as a table has it. */
export interface ReadBudget extends RowSums {
  readonly title: string;
  readonly line: number;
  readonly explanation: string;
}

export interface ReadEconomy {
  readonly budgets: readonly ReadBudget[];
  readonly findings: readonly Finding[];
}

/** A row, and where its table does not say it, whether it is one of an income statement. */
type Row = ReadBudget;

const MAX_QUOTE = 120;
const MAX_NAME = 200;
/** Blocks above a table in which its unit may stand. */
const ABOVE = 6;

/** @param year of the document; undefined when it does not say: what is told of other years is left out */
export function readEconomy(blocks: readonly Block[], year: number | undefined): ReadEconomy {
  const findings: Finding[] = [];
  const tables: Row[][] = [];
  const all = unitOfAll(blocks);
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const head = block && headIn(block, year);
    if (!block || !head) continue;
    const tkr = head.tkr ?? unitAbove(blocks, at) ?? all;
    const table = new Table(head, tkr ?? 1);
    at = table.read(blocks, at + 1, block.kind === 'row') - 1;
    // Without rows it was a sentence that ends in such words.
    if (table.rows.length === 0 && (block.kind !== 'row' || table.torn.length === 0)) continue;
    if (tkr === undefined && table.rows.length > 0)
      findings.push({ at: '', line: block.line, code: 'no-money-unit', value: cut(block.text, MAX_QUOTE) });
    else {
      const areas = areasIn(table.rows);
      const doubtful = areas.filter((row) => isDoubtful(row, areas));
      tables.push(areas.filter((row) => !doubtful.includes(row)));
      findings.push(
        ...table.torn.filter(({ value }) => !COST_KIND.test(String(value))),
        ...doubtful.map(({ line, title }): Finding => ({ at: '', line, code: 'torn-sums', value: title })),
      );
    }
    demandFewer(findings);
  }
  const budgets = joined(tables.flat());
  return { budgets: budgets.length === 0 ? budgets : withWholeNames(budgets, blocks), findings };
}

function headIn(block: Block, year: number | undefined): EconomyHead | undefined {
  return block.kind === 'row' ? headOfCells(block.cells, year) : headOfWords(block.text, year);
}

function unitAbove(blocks: readonly Block[], at: number): number | undefined {
  for (let above = at - 1; above >= Math.max(0, at - ABOVE); above -= 1) {
    const { kind = 'row', text = '' } = blocks[above] ?? {};
    if (kind === 'row') return undefined;
    const unit = text.length < 300 ? unitIn(text) : undefined;
    if (unit !== undefined && !/\d\s?(?:tkr|mnkr|mkr|kr)/iu.test(text)) return unit;
  }
  return undefined;
}

/** "Alla belopp anges i tkr." */
function unitOfAll(blocks: readonly Block[]): number | undefined {
  for (const { text } of blocks) {
    const said = /belopp(?:en)?\s(?:\p{L}+\s){0,3}i\s([\p{L} ]{2,20})/iu.exec(text.slice(0, 2000))?.[1];
    const unit = said === undefined ? undefined : unitIn(said);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

const YEARS = /\b20\d\d\b/gu;
const TOTAL =
  /^(?:summa|total|totalt|totala|sammanlagt|delsumma|summering)(?!\p{L})|(?:^|\s)(?:totalt|summa)$/iu;

class Table {
  readonly rows: Row[] = [];
  readonly torn: Finding[] = [];
  readonly #head: EconomyHead;
  readonly #tkr: number;

  constructor(head: EconomyHead, tkr: number) {
    this.#head = head;
    this.#tkr = tkr;
  }

  /** Reads the rows from a block on. @returns where what follows begins */
  read(blocks: readonly Block[], from: number, isInCells: boolean): number {
    for (let at = from; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (!block) return at;
      if (isInCells) {
        if (block.kind !== 'row') return at;
        // The head of the next table.
        if (!hasSums(block.cells) && headOfCells(block.cells, undefined)) return at;
        this.#cells(block);
        continue;
      }
      const next = this.#words(blocks, at);
      if (next === undefined) return at;
      at = next;
    }
    return blocks.length;
  }

  #cells({ cells, text, line }: Block): void {
    const { columns, name: place } = this.#head;
    const name = cells[place] ?? '';
    const rest = cells.filter((_, at) => at !== place);
    if (name === '' || TOTAL.test(name) || !hasSums(rest)) return;
    const sums = rest.length > columns.length ? undefined : sumsOfCells(rest, columns, this.#tkr);
    if (!sums) {
      this.#miss(line, text);
      return;
    }
    const explanation = rest.filter((_, place) => columns[place] === 'explanation').join('\n\n');
    this.rows.push({ title: name, line, explanation, ...sums });
  }

  /** A row in words, with its name in the block above where it took several lines. @returns the last block of it; undefined for none */
  #words(blocks: readonly Block[], at: number): number | undefined {
    const [block, below] = [blocks[at], blocks[at + 1]];
    if (!block || block.kind === 'row' || block.isProminent) return undefined;
    if (TOTAL.test(block.text)) return this.#isRow(block) ? at : undefined;
    const own = this.#row(block.text, block.line);
    if (own) return at;
    const isName = !/\d\s?\d{3}|\d,\d/u.test(block.text.replace(YEARS, '')) && block.text.length <= MAX_NAME;
    if (isName && below && below.kind !== 'row' && /^[-−–]?\d/u.test(below.text))
      return this.#row(`${block.text} ${below.text}`, block.line) ? at + 1 : undefined;
    const isTorn = this.rows.length > 0 && /\d.*\d/u.test(block.text) && block.text.length <= MAX_NAME;
    if (isTorn && this.#isRow(below)) {
      this.#miss(block.line, block.text);
      return at;
    }
    return undefined;
  }

  #isRow(block: Block | undefined): boolean {
    return block !== undefined && this.#ways(block.text).length > 0;
  }

  #ways(text: string): readonly PartedRow[] {
    return text.length > 2 * MAX_NAME ? [] : waysToPart(text, this.#head.columns, this.#tkr);
  }

  /** Of what has no budget, all ways are kept: another table tells which is right. */
  #row(text: string, line: number): boolean {
    const ways = this.#ways(text).filter(({ name }) => name !== '');
    const isSure = ways.length === 1 || (ways.length > 0 && ways.every(({ sums }) => !sums.budget));
    if (!isSure) return false;
    for (const { name, sums, explanation } of ways)
      this.rows.push({ title: name, line, explanation, ...sums });
    return true;
  }

  #miss(line: number, text: string): void {
    this.torn.push({ at: '', line, code: 'torn-sums', value: cut(text, MAX_QUOTE) });
  }
}

/** Kinds of costs and income: a table with several is an income statement, of which the board as a whole is followed up. */
const COST_KIND =
  /^(?:totala |summa |övriga )*(?:löne|personal|lokal|kapital|verksamhets)?(?:kostnader|intäkter|köp)\b|^avskrivningar|^finansiella|^po-?pålägg|^bidrag$/iu;
const BOARD = /^(?:nettokostnad(?:er)?|kommunbidrag|kommunersättning|nettobudget)$/iu;

function areasIn(rows: readonly Row[]): Row[] {
  const isStatement = rows.filter(({ title }) => COST_KIND.test(title)).length >= 2;
  const kept = isStatement ? rows.filter(({ title }) => BOARD.test(title)) : [...rows];
  const hasMinus = rows.some(({ budget }) => (budget?.amount ?? 0) < 0);
  // Where costs have a minus sign, what has none is income.
  return kept.map((row) =>
    hasMinus && row.budget ? { ...row, budget: { ...row.budget, costs: 'negative' } } : row,
  );
}

const INCOME = /intäkt|bidrag|avgift|försäljning|skatt|ersättning|resultat/iu;

/** A forecast above a budget in plain numbers, called a surplus: income, or a table in which plus is a deficit. */
function isDoubtful({ title, budget }: Row, rows: readonly Row[]): boolean {
  const hasMinus = rows.some((row) => (row.budget?.amount ?? 0) < 0);
  return budget?.costs === 'negative' && budget.amount > 0 && !hasMinus && !INCOME.test(title);
}

/** One area for each name and budget; what another table says of the same forecast, such as its outcome, is laid to it. */
function joined(rows: readonly Row[]): ReadBudget[] {
  const whole: ReadBudget[] = [];
  for (const row of rows) {
    if (!row.budget) continue;
    const isSame = ({ title, budget }: ReadBudget) =>
      title === row.title && budget?.amount === row.budget?.amount;
    if (!whole.some(isSame)) whole.push(row);
  }
  return whole.map((area) => {
    if (area.outcome !== undefined) return area;
    const other = rows.find(
      ({ title, budget, outcome, forecast }) =>
        title === area.title && !budget && outcome !== undefined && forecast === area.forecast,
    );
    return other ? { ...area, outcome: other.outcome } : area;
  });
}

/** Names in which a narrow column has torn a word in two, which the document has elsewhere in one piece. */
function withWholeNames(budgets: readonly ReadBudget[], blocks: readonly Block[]): ReadBudget[] {
  const words = new Set<string>();
  for (const { text } of blocks)
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) words.add(word);
  const isTorn = (first: string, second: string) =>
    words.has((first + second).toLowerCase()) && !KNOWN_ALONE.test(second);
  const mend = (title: string) =>
    title.replace(/(\p{L}{3,}) (\p{Ll}{3,})/gu, (both, first: string, second: string) =>
      isTorn(first, second) ? first + second : both,
    );
  return budgets.map((area) => ({ ...area, title: withoutStop(mend(area.title)) }));
}

/** Words that are no end of another one. */
const KNOWN_ALONE = /^(?:och|för|inom|samt|som|med|till|från|eller|under|över|av|vid|mot)$/u;

/** What a report says of a budget area, as an answer; undefined for one of which it tells no more than the budget. */
export function answerOfBudget({
  budget,
  outcome,
  forecast,
  deviation,
  explanation,
}: ReadBudget): Omit<ReadAnswer, 'item' | 'line'> | undefined {
  if (outcome === undefined && forecast === undefined) return undefined;
  return {
    ...(outcome === undefined ? {} : { value: outcome }),
    ...(forecast === undefined ? {} : { forecast }),
    ...(deviation === undefined ? {} : { deviation }),
    ...(budget ? { budget } : {}),
    texts: explanation === '' ? {} : { explanation },
  };
}
