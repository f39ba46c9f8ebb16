import { plainWords } from '../../domain/names.ts';
import type { Item } from '../../domain/plans/plan.ts';
import type { ReadAnswer, ReadDocument } from '../../domain/plans/read-document.ts';
import { signsOf } from './signs.ts';
import { RUN } from './word-pool.ts';
import { nameOf } from './wordings.ts';

/** What was read from about one line, as far as it is too short to be known by its words anywhere. */
interface Read {
  readonly line: number;
  readonly shorts: Set<string>;
  readonly numbers: Set<string>;
  readonly agenda: Set<number>;
  isJudged: boolean;
}

/** So many of the items and answers above a line may have been read from it. */
const NEAR = 4;

/** Words that stand beside a number, and say how it is meant. */
const BESIDE =
  /^(?:målvärdet?|måltalet?|målnivån?|minst|högst|max|min|minimum|maximum|lägst|fler|färre|mer|mindre|än|ca|cirka|totalt|total|procent|procentenheter|st|stycken|antal|kr|tkr|mkr|kronor|år|dagar|index|kvinnor|män|flickor|pojkar|ökar|ökning|minskar|minskning|över|under|lika|med|mål|nuläge|utfall|resultat|basvärde|baslinje|utgångsläge|utgångsvärde|startvärde|riktvärde|börvärde|årsmål|indikator|nyckeltal|mått|styrtal|mätetal|klart|klar|senast|år|i|ska|vara)$/;
/** What a status or a trend is worded with, whatever the scale. */
const STATUS =
  /^(?:(?:upp)?(?:nås?|nått|nådd|nådda)|uppfyll\p{L}*|(?:ej|inte|delvis)|avvik\p{L}+|plan|planering(?:en)?|pågå\p{L}*|klar(?:t|a)?|genomför\p{L}*|påbörja\p{L}*|försena\p{L}*|avsluta\p{L}*|fullfölj\p{L}*|stoppa\p{L}*|pausa\p{L}*|vilande|grön(?:t)?|gul(?:t)?|röd|rött|oförändra\p{L}*|(?:öka|minska|stiga|sjunka|förbättra|försämra)\p{L}+|positiv|negativ|mätts?)$/u;
/** Small words that a status may have beside those. */
const BESIDE_STATUS =
  /^(?:\p{L}*mål(?:et|en)?|samla[dt]|sammantagen|måluppfyllelsen?|markering|svårt|lätt|bedöm(?:s|ning|ningen|as|ts?|da)|status|prognos(?:en)?|trend(?:en)?|läget?|uppdrag(?:et)?|indikatorn?|åtagandet?|aktiviteten?|insatsen?|åtgärden?|beräknas|förväntas|väntas|anses|kommer|kan|kunna|ska|att|är|har|vara|bli|blir|bedömas|helt|till|viss|del|i|från|mot|enligt|med|som|under|vid|för|på|av|året?s?|slut|helår|helåret|mindre|större|ingen|inga|stor|liten|hög|låg|och|\d+)$/u;
/** A status is no sentence. */
const MOST_WORDS = 7;
const LONGEST_STATUS = 70;

/** What was read, by the line that it was read from. */
export class NearBy {
  readonly #reads: readonly Read[];
  readonly #titles: ReadonlySet<string>;
  /** What the document says of itself, on its cover and wherever else. */
  readonly #cover: ReadonlySet<string>;
  /** Numbers that a finding tells of a line. */
  readonly #told = new Map<number, readonly string[]>();

  constructor({ plan, pastRound, unplaced }: Pick<ReadDocument, 'plan' | 'pastRound' | 'unplaced'>) {
    for (const { line, value } of unplaced)
      if (line !== undefined && typeof value === 'string')
        this.#told.set(line, [...(this.#told.get(line) ?? []), ...numbersIn(value)]);
    const byLine = new Map<number, Read>();
    const lines = new Map<string, number>();
    for (const item of plan.items) {
      lines.set(item.id, item.line ?? 1);
      addItem(readAt(byLine, item.line ?? 1), item);
    }
    for (const answer of pastRound?.answers ?? []) {
      addAnswer(readAt(byLine, answer.line), answer);
      const own = answer.item === undefined ? undefined : lines.get(answer.item);
      if (own !== undefined && own !== answer.line) addAnswer(readAt(byLine, own), answer);
    }
    this.#titles = new Set(plan.items.map(({ title }) => signsOf(title)));
    this.#cover = new Set([plan.title, plan.board, String(plan.year), pastRound?.name ?? ''].map(signsOf));
    this.#reads = [...byLine.values()].sort((a, b) => a.line - b.line);
  }

  /** Whether something was read from just this line. */
  isAt(line: number): boolean {
    return this.#above(line).at(-1)?.line === line;
  }

  #above(line: number): readonly Read[] {
    let [low, high] = [0, this.#reads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reads[middle]?.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return this.#reads.slice(Math.max(0, low - NEAR), low);
  }

  /** Whether a cell, or a line of its own, says a value, status or short name of what was read about there. */
  holds(text: string, size: number, line: number): boolean {
    if (text.length > 300) return false;
    const name = nameOf(text);
    if (name !== text && this.#titles.has(signsOf(name))) return true;
    const near = this.#above(line);
    if (size < RUN) {
      const signs = signsOf(text);
      if (this.#cover.has(signs) || near.some(({ shorts }) => shorts.has(signs))) return true;
    }
    if (/\d/.test(text)) return holdsNumbers(text, near, this.#told.get(line)) || holdsAgenda(text, near);
    if (text.length > LONGEST_STATUS || !near.some(({ isJudged }) => isJudged)) return false;
    const words = plainWords(text).split(' ');
    const others = words.filter((word) => !STATUS.test(word));
    return (
      others.length < words.length &&
      words.length <= MOST_WORDS &&
      others.every((word) => BESIDE_STATUS.test(word))
    );
  }
}

function readAt(byLine: Map<number, Read>, line: number): Read {
  const known = byLine.get(line);
  if (known) return known;
  const read = { line, shorts: new Set<string>(), numbers: new Set<string>(), agenda: new Set<number>() };
  const made = { ...read, isJudged: false };
  byLine.set(line, made);
  return made;
}

function addItem(read: Read, item: Item): void {
  const { title, short, planning, definition, desiredOutcome, criteria = [], reportBack, finish } = item;
  const { measure, agenda2030 = [] } = item;
  const texts = [title, short, planning, definition, desiredOutcome, ...criteria, reportBack, finish];
  for (const text of [...texts, measure?.unit]) addText(read, text);
  for (const one of [measure?.target?.value, ...sumsOf(item.budget)]) addText(read, one);
  for (const goal of agenda2030) read.agenda.add(goal);
}

/** The sums of a budget area, whichever there are. */
function sumsOf(budget: object = {}): number[] {
  return Object.values(budget).filter((sum) => typeof sum === 'number');
}

function addAnswer(read: Read, { value, bySex, status, direction, stage, texts, budget }: ReadAnswer): void {
  for (const one of [value, bySex?.women, bySex?.men, ...sumsOf(budget), ...Object.values(texts)])
    addText(read, one);
  if (status ?? direction ?? stage) read.isJudged = true;
}

function addText(read: Read, text: string | number | undefined): void {
  if (text === undefined) return;
  if (typeof text === 'number') {
    read.numbers.add(digitsOf(String(text)));
    return;
  }
  for (const part of text.split(/\n+|(?<=[.:!?])\s/)) {
    const signs = part.length > 200 ? '' : signsOf(part);
    if (signs !== '' && signs.length < RUN) read.shorts.add(signs);
  }
  if (text.length <= 200) for (const number of numbersIn(text)) read.numbers.add(number);
}

/** The numbers of a text by their digits: "12 500", "13,7". */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:[\s\u00A0]\d{3}(?!\d))*(?:[.,]\d+)?/g)].map(([number]) => digitsOf(number));
}

const YEAR = /^(?:19|20)\d\d$/;

/** "13,70" and 13.7 are the same number. */
function digitsOf(number: string): string {
  const plain = number.replace(/[\s\u00A0]/g, '').replace(',', '.');
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain.replace(/^-/, '');
}

function holdsNumbers(text: string, near: readonly Read[], told: readonly string[] = []): boolean {
  const numbers = numbersIn(text);
  const isThere = (number: string) => told.includes(number) || near.some((read) => read.numbers.has(number));
  // Beside a value a year says but of when it is.
  const isHeld = numbers.every((number) => isThere(number) || YEAR.test(number)) && numbers.some(isThere);
  if (!isHeld) return false;
  const others = plainWords(text)
    .split(' ')
    .filter((word) => /\p{L}/u.test(word) && !BESIDE.test(word));
  const all = signsOf(others.join(''));
  return (
    near.some(({ shorts }) => shorts.has(all)) ||
    others.every((word) => near.some(({ shorts }) => shorts.has(signsOf(word))))
  );
}

/** "3 God hälsa och välbefinnande": the names of global goals stand in the plan by their numbers. */
function holdsAgenda(text: string, near: readonly Read[]): boolean {
  const isThere = near.some(({ agenda }) => agenda.size > 0);
  if (!isThere) return false;
  if (/agenda\s?2030/i.test(text)) return true;
  const numbers = [...text.matchAll(/(?:^|\s)(\d{1,2})\.?\s(?=\p{Lu})/gu)].map(([, number]) =>
    Number(number),
  );
  return numbers.length > 0 && numbers.every((number) => near.some(({ agenda }) => agenda.has(number)));
}
