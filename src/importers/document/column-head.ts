import { plainWords, withoutMarks } from '../../domain/names.ts';
import { once } from '../../domain/once.ts';
import {
  type Beside,
  besideOf,
  type Meaning,
  meaningOf,
  meaningOfWhole,
  meaningOfWord,
} from './column-words.ts';
import { isShortBoardGoal } from './phrases.ts';
import { remembered } from './remembered.ts';
import { unitAfter } from './units.ts';
import type { DocumentWords } from './words.ts';

export interface Column {
  /** The head as it is written. */
  readonly text: string;
  /** Undefined for a head that is not understood, and for none. */
  readonly meaning: Meaning | undefined;
  readonly years: readonly number[];
  readonly sex: Sex | undefined;
  /** "Utfall (män/kvinnor)": the other way about than in the rest of the documents. */
  readonly isMenFirst: boolean;
  /** "Målvärde (minst)". */
  readonly limit: 'minst' | 'högst' | undefined;
  /** "Utfall 2031 (2030)": the value of the year before stands in parentheses. */
  readonly hasFormer: boolean;
  /** "KF:s årsmål": what the council asks for, beside what the board does. */
  readonly isCouncils: boolean;
  /** "Utfall, %", "Målvärde (st)". */
  readonly unit: string | undefined;
  /** Where it stands, when the heads of its table do not all stand on one line. */
  readonly line?: number;
}

/** A head is a few words; a longer text is none, and costs nothing to pass over. */
const LONGEST = 80;
const MOST_WORDS = 10;

/** Reads the head of a column by its words, whatever their case, accents, hyphens, number, and the years beside them. */
export function columnOf(written: string, own: DocumentWords): Column {
  // Each is a column of its own, though two heads of a table may be worded alike.
  return { ...columnsIn(own)(written.trim()) };
}

/** A row is looked at from several sides, and heads come again from table to table. */
const columnsIn = once((own: DocumentWords) => remembered((text) => readColumn(text, own)));

function readColumn(text: string, own: DocumentWords): Column {
  const words = text.length > LONGEST ? [] : wordsOf(text.normalize('NFC'));
  const isHead =
    words.length > 0 &&
    words.length <= MOST_WORDS &&
    /\p{L}|^20\d\d/u.test(text) &&
    ![HAS_VALUE, IS_VALUE, HAS_FIELD].some((value) => value.test(text));
  return isHead ? headOf(text, words, own) : { ...UNKNOWN, text };
}

/** "Kv 71 / M 69", "70 % totalt": values, though their words are those of heads. */
const HAS_VALUE =
  /\d\s?%|(?<!\p{L})(?:kv|kvinnor|flickor|män|m|k|pojkar|totalt?)[:\s]+(?!20\d\d(?!\d))\d{2}/iu;
/** "Mål 2031: minst 40": what stands in a row, with the word for it. */
const HAS_FIELD = /:\s?(?:(?:minst|lägst|högst|max)\s|[<>≥≤]\s?)?[-−]?\d/iu;
/** "1,2 mnkr", "50 st per år" */
const IS_VALUE = /^[-+−<>≥≤]?\s?(?!20\d\d(?!\d))\d+(?:[.,\s]\d+)*\s?(?:%|\p{Ll})/u;

const UNKNOWN: Column = {
  text: '',
  meaning: undefined,
  years: [],
  sex: undefined,
  isMenFirst: false,
  hasFormer: false,
  limit: undefined,
  isCouncils: false,
  unit: undefined,
};

type Sex = 'women' | 'men';
const LETTERS: Readonly<Record<Sex, string>> = { women: 'k', men: 'm' };

interface Word {
  readonly word: string;
  readonly beside: Beside | undefined;
  /** Stands within parentheses. */
  readonly isInside: boolean;
}

function wordsOf(text: string): Word[] {
  const parts = text.split(/[()]/);
  return parts.flatMap((part, index) => {
    const plain = plainWords(part);
    // A month, "mån", is no man once its ring is gone.
    const words =
      plain === '' ? [] : plain.split(' ').map((word) => (word === 'mån' ? word : withoutMarks(word)));
    return words.map((word, place) => ({
      word,
      // "Utfall kv 3": a quarter, and no women.
      beside: word === 'kv' && /^[1-4]$/.test(words[place + 1] ?? '') ? 'when' : besideOf(word),
      isInside: index % 2 === 1,
    }));
  });
}

function headOf(text: string, words: readonly Word[], own: DocumentWords): Column {
  const has = (beside: Beside) => words.some((one) => one.beside === beside);
  const [women, men] = [placeOf(words, 'women'), placeOf(words, 'men')];
  const isBoth = women >= 0 && men >= 0;
  const years = yearsIn(text, words);
  // "Utfall 2024 och 2023": values of several years in each cell.
  const isMixed = years.length > 1 && !RANGE.test(text) && !ACROSS.test(text) && !FORMER.test(text);
  const hasFormer = years.length === 2 && FORMER.test(text);
  const meaning = meaningOfHead(text, words, women >= 0 || men >= 0, years.length > 0, own);
  const isPercent = text.includes('%') || words.some(({ word }) => word === 'procent' || word === 'percent');
  return {
    text,
    meaning: isMixed || (hasFormer && meaning !== 'outcome') ? undefined : meaning,
    years: hasFormer ? years.slice(0, 1) : years,
    hasFormer,
    sex: isBoth ? undefined : women >= 0 ? 'women' : men >= 0 ? 'men' : undefined,
    isMenFirst: isBoth && men < women,
    isCouncils: has('council'),
    limit: has('atLeast') ? 'minst' : has('atMost') ? 'högst' : undefined,
    unit: isPercent ? '%' : unitAfter(text),
  };
}

/** Where women or men are named; by a letter, where the others are named too. */
function placeOf(words: readonly Word[], sex: Sex): number {
  const other = sex === 'women' ? 'men' : 'women';
  const isPair = words.some(({ word, beside }) => beside === other || word === LETTERS[other]);
  return words.findIndex(({ word, beside }) => beside === sex || (isPair && word === LETTERS[sex]));
}

/** "Kommunstyrelsens mål", "Barn- och utbildningsnämndens mål" */
const OF_BOARD =
  /^(?:[\p{L}-]+,?\s(?:och\s)?){0,2}[\p{L}-]*(?:nämndens|styrelsens|utskottets)\s(?:egna\s)?mål$/iu;

/** "Kopplat till mål", "Bidrar till nämndmål", "Mål som aktiviteten hör till" */
const OF_GOAL =
  /^(?:(?:kopplat|kopplad|koppling|kopplas|bidrar|hör|tillhör|avser|gäller)\s(?:till\s)?(?:vilket\s)?|(?=mål\ssom\s\p{L}+\s(?:bidrar|hör|kopplas)\still))(\p{L}*mål(?:et|en)?)(?:\snr\.?)?(?:\ssom\s.*)?$/iu;

/** "Ska vara 2031", "Dit ska vi", "Vi vill nå" */
const TO_BE =
  /^(?:(?:här\s|dit\s|hit\s)?(?:ska|vill)\s(?:vi\s(?:nå|vara|till)?|vara|nå|bli)|vi\s(?:ska|vill)\s(?:nå|till|vara)|(?:[dh]it|vart)\s(?:ska|vill|siktar)\svi|[dh]it\svi\s(?:ska|vill))(?:\s(?:år\s|till\s|senast\s)?20\d\d)?$/iu;
/** "Läget i dag", "Nu", "Så var det 2029" */
const TODAY =
  /^(?:nu|idag|i\sdag|(?:så\s(?:är|var)\sdet|läget(?=\s)|(?:var|här)\s(?:är|står)\svi)(?:\s(?:nu|idag|i\sdag))?(?:\s20\d\d)?|läge\s20\d\d)$/iu;

function meaningOfHead(
  text: string,
  words: readonly Word[],
  isBySex: boolean,
  hasYear: boolean,
  own: DocumentWords,
): Meaning | undefined {
  if (OF_BOARD.test(text) || isShortBoardGoal(text)) return 'boardGoal';
  const told = OF_GOAL.exec(text)?.[1];
  if (told !== undefined) return /nämnd/iu.test(told) ? 'boardGoal' : 'goal';
  if (TO_BE.test(text)) return 'target';
  if (TODAY.test(text)) return 'earlier';
  const outside = words.filter(({ isInside }) => !isInside);
  const isTelling = ({ beside }: Word) => beside === undefined || beside === 'council';
  const telling = outside.filter(isTelling);
  const whole = meaningOfWhole(
    outside.filter((one) => !isWhen(one)).map(({ word }) => word),
    own,
  );
  if (whole !== 'goal' && isLevel(whole)) return whole;
  if (outside.length === 0 && !isBySex) return undefined;
  const isTime = (hasYear && outside.every(isWhen)) || outside.every(({ word }) => PERIOD.test(word));
  const isLimit = outside.every(({ beside }) => beside === 'atLeast' || beside === 'atMost');
  const alone = isBySex ? 'outcome' : isTime ? 'year' : isLimit ? 'target' : undefined;
  const found = telling.length === 0 ? alone : meaningTold(telling, own);
  // "Utfall (målvärde)": two values in each cell.
  if (words.some((word) => word.isInside && isOtherValue(word, found, own))) return undefined;
  if (telling.length === 0 || found === 'outcome' || found === 'earlier') {
    if (words.some(({ beside }) => beside === 'forecast')) return 'forecast';
    if (words.some(({ beside }) => beside === 'earlier')) return 'earlier';
  }
  if (found === 'goal' && hasYear) return 'target';
  return found === 'total' && isBySex ? 'outcome' : found;
}

/** "KF:s årsmål": a target, whoever's it is; with anything else the council is a part of what is meant. */
function meaningTold(telling: readonly Word[], own: DocumentWords): Meaning | undefined {
  const meaningIn = (words: readonly Word[]) =>
    meaningOf(
      words.map(({ word }) => word),
      own,
    );
  const found = meaningIn(telling);
  const rest = telling.filter(({ beside }) => beside !== 'council');
  if (found || rest.length === 0 || rest.length === telling.length) return found;
  return meaningIn(rest) === 'target' ? 'target' : undefined;
}

/** The kinds of items below which others stand, from the topmost; "mål" alone is either of two. */
export const LEVELS = ['area', 'councilGoal', 'directionGoal', 'goal', 'boardGoal', 'subGoal'] as const;
export type Level = (typeof LEVELS)[number];

export function isLevel(meaning: Meaning | undefined): meaning is Level {
  return LEVELS.some((level) => level === meaning);
}

function isOtherValue({ word, beside }: Word, found: Meaning | undefined, own: DocumentWords): boolean {
  const meaning = beside ? undefined : meaningOfWord(word, own);
  return (meaning === 'target' || meaning === 'outcome') && meaning !== found;
}

/** A part of a year, by which a column of values may be called. */
const PERIOD = /^(?:[tq][1-4]|delar(?:et)?|helar(?:et)?|tertial|kvartal|halvar)$/;

function isWhen({ beside }: Word): boolean {
  return beside === 'when' || beside === 'month';
}

const FORMER = /\b20\d\d\s?\(20\d\d\)\s*$/;
const RANGE = /\b(20\d\d)\s?[-–]\s?(20\d\d)\b/;
const ACROSS = /\b(20\d\d)\/(?:20)?(\d\d)\b/;

/** "2025", "2024/25", "2025–2027", and "Mål 25", where a day of a month is none. */
function yearsIn(text: string, words: readonly Word[]): number[] {
  const range = RANGE.exec(text);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.min(Math.max(to - from + 1, 1), 20) }, (_, index) => from + index);
  }
  const across = ACROSS.exec(text);
  if (across) return [Number(across[1]), 2000 + Number(across[2])];
  const whole = words.filter(({ word }) => /^20\d\d$/.test(word)).map(({ word }) => Number(word));
  if (whole.length > 0 || words.some(({ beside }) => beside === 'month')) return whole;
  return words.slice(1).flatMap(({ word }) => (/^[23]\d$/.test(word) ? 2000 + Number(word) : []));
}
