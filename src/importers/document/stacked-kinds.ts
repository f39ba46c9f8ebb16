/** Whether a line by itself can be the cell of a column. */
import type { Column } from './column-head.ts';
import type { Meaning } from './column-words.ts';
import { stageIn } from './stage-words.ts';
import { directionIn, statusIn } from './status-words.ts';
import { isTarget } from './table-levels.ts';
import { isUnit } from './units.ts';
import type { DocumentWords } from './words.ts';

const VALUES: readonly (Meaning | undefined)[] = [
  ...(['target', 'goal', 'outcome', 'total', 'earlier', 'forecast', 'year', 'money'] as const),
];
const LONGEST_VALUE = 60;
const NUMBER = /^\D{0,15}\d[\d\s.,/()–-]*\s?(?:%|\p{L}{1,15})?$/u;
/** "3 Ekonomi", "2.1.2 Hamnen är öppen": a heading. */
const COUNTED = /^\d{1,2}(?:\.\d{1,2})*\.?\s\p{Lu}/u;
const NO_VALUE = /^(?:[-–—]+|saknas|(?:ej|inte|ännu inte)\s\p{L}+|ny|nytt|n\/a|i\.u\.)$/iu;
/** Nothing but days, months and parts of a year. */
const WHEN =
  /^(?:(?:senast|under|i|till|från|vid|efter|före|den|slutet|början|mitten|av|år(?:et|sskiftet|ligen)?|löpande|kv|kvartal|tertial|[qt][1-4]|halvår(?:et)?|vår(?:en)?|sommar(?:en)?|höst(?:en)?|vinter(?:n)?|jan(?:uari)?|feb(?:r|ruari)?|mars?|apr(?:il)?|maj|jun[i]?|jul[i]?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,4}(?:[-/.]\d{1,2}){0,2})(?![\p{L}\d])[\s.,/–-]*){1,8}$/iu;
/** How far something has come, in more words than there are stages. */
const STAGE =
  /^(?:(?:ej |inte )?(?:pågår|pågående|klart?|klara|avslutad?|avslutat|påbörja[dt]|startad|startat|genomförd|genomfört|planerad|försenad|försenat|aktuell|aktuellt)|vilande|pausa[dt]|inställ[dt]|avbrut(?:en|et)|avskriv(?:en|et)|avför[dt]|återremittera[dt]|besvara[dt]|överlämna[dt]|beslut(?:ad|at)|(?:kvar|åter)står|löpande|under (?:arbete|beredning|utredning|genomförande|framtagande))$/iu;
/** Heads above anything: days, numbers, how often. */
const ANY = /datum|start|tid|\bnr\b|nummer|\bid\b|frekvens|period|uppfölj|mål/i;

/** Whether what stands below a head can be told from what does not. */
export function isVerified({ meaning }: Column): boolean {
  return isValueMeaning(meaning) || meaning === 'finish' || meaning === 'status' || meaning === 'trend';
}

/** Whether what stands below a head is a number, or what takes the place of one. */
export function isValueMeaning(meaning: Meaning | undefined): boolean {
  return VALUES.includes(meaning);
}

function mayBeName(text: string): boolean {
  return /^["”]?\p{Lu}/u.test(text) && !text.endsWith(':') && !isValue(text);
}

export function isValue(text: string): boolean {
  if (COUNTED.test(text)) return false;
  return text.length <= LONGEST_VALUE && (NO_VALUE.test(text) || NUMBER.test(text) || isTarget(text));
}

/** "Fler svarade i år.": no target, though it begins as one. */
function isSentence(text: string): boolean {
  return /\p{L}\s.*[.!?]$/u.test(text);
}

export function isStackedCell(text: string, { meaning, text: head }: Column, words: DocumentWords): boolean {
  if (/^(?:#{1,6}\s|\*\*|[-•▪·*]\s|\|)/.test(text)) return false;
  if (isValueMeaning(meaning)) return isValue(text);
  if (meaning === 'finish') return text.length <= LONGEST_VALUE && WHEN.test(text);
  if (meaning === 'status')
    return STAGE.test(text) || stageIn(text) !== undefined || statusIn(text, words) !== undefined;
  if (meaning === 'trend')
    return directionIn(text, words) !== undefined || /^[↑↓→↗↘⬆⬇➡▲▼►▶◄▬△▽]+$|^[+=±-]$/u.test(text);
  if (meaning === 'unit') return isUnit(text);
  if (meaning === 'other') return ANY.test(head) ? text.length <= LONGEST_VALUE : !isValue(text);
  if (meaning === 'comment' || meaning === 'definition') return isSentence(text) || !isValue(text);
  return mayBeName(text);
}
