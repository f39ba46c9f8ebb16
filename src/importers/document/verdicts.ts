/** Lines that say how a goal went. */

import type { Status } from '../../domain/answers/scale.ts';
import type { Block } from './blocks.ts';
import { type Field, partedText } from './fields.ts';
import type { Entry } from './outline.ts';
import { fieldAt } from './phrases.ts';
import type { Said } from './said.ts';
import { firstSentence } from './sentences.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** What a word before a verdict may be. */
const JUDGES = ['status', 'outcome', 'forecast'];

/** "Måluppfyllelse: Delvis", "Resultat: Uppfyllt", on a line of its own. */
export function isVerdictLine(block: Block | undefined, words: DocumentWords): boolean {
  if (block?.kind !== 'paragraph') return false;
  const { name, fields } = partedText(block.text, words);
  const [first] = fields;
  return name === '' && JUDGES.includes(first?.key ?? '') && statusIn(first?.text ?? '', words) !== undefined;
}

/** The status that a text is nothing but, or that its first sentence is: "Målet är delvis uppfyllt. Kajen är smal." */
function verdictIn(text: string, words: DocumentWords): ReturnType<typeof statusIn> {
  return statusIn(text, words) ?? (/^målet\s/i.test(text) ? statusIn(firstSentence(text), words) : undefined);
}

/** "Kajen är öppen – Delvis uppfyllt", "Kajen är öppen (uppfyllt)": a name, and how it went, as it is written; empty where nothing is said of that. */
export function withoutVerdict(
  name: string,
  words: DocumentWords,
): { readonly title: string; readonly stage: string } {
  const [, title, stage = ''] = /^(.{3,}\S)(?:\s[-–—]\s|\s\()([^()–—]{2,40}?)\)?\.?$/u.exec(name) ?? [];
  return title !== undefined && statusIn(stage, words) !== undefined
    ? { title, stage }
    : { title: name, stage: '' };
}

/** "Så gick det: Målet är uppfyllt." */
const TOLD =
  /^(?:så\sgick\sdet|hur\sgick\sdet|analys|utfall\soch\sanalys|slutsats|sammanfattning|uppföljning)\s?[:?]\s(?=(?:del|nämnds?)?målet\s)/iu;

/** "Resultat: Målet har uppnåtts. Inga prover …": the word before it says that it tells how it went. */
function withoutLabel(text: string, words: DocumentWords): string {
  const told = TOLD.exec(text);
  if (told) return text.slice(told[0].length);
  const field = fieldAt(text, words);
  const isTold = field && ['outcome', 'status', 'forecast', 'comment'].includes(field.key);
  return isTold ? text.slice(field.end).replace(/^\s*:\s*/, '') : text;
}

/** "Nämnden bedömer att målet är delvis uppfyllt.", "Sammantaget bedömer vi att målet inte är uppfyllt." */
const JUDGED =
  /^(?:(?:sammantaget\s)?(?:bedömer\s)?(?:vi|nämnden|\p{L}+nämnden|styrelsen|utskottet|bolaget|förvaltningen)\s(?:(?:bedömer|anser)\s)?(?:(?:sammantaget|därför|sammanfattningsvis)\s)?att\s|bedömningen\sär\satt\s)(?=\p{L}*målet\s)/iu;
/** "Målet är uppfyllt.", "Målet har inte nåtts." */
const OF_GOAL =
  /^(?:del|nämnds?)?målet\s(?:(?:inte|ej|ännu\sinte)\s)?(?:är|har|bedöms|nås|uppnås|uppfylls|förväntas|kommer)\s/iu;

/** A line just below the name of a goal that is nothing but its status, or the only one below its table that judges the goal. */
export function verdictBelow({ kind, sections }: Entry, words: DocumentWords): Status | undefined {
  if (kind === 'area' || kind === 'assignment') return undefined;
  const first = (sections[0]?.blocks.slice(0, 2) ?? []).filter(({ kind: of }) => of !== 'row');
  const [own] = first.flatMap(({ text }) => verdictIn(withoutLabel(text, words), words) ?? []);
  if (own) return own;
  const [ended] = first.flatMap(({ text }) => statusIn(lastSentence(text), words) ?? []);
  if (ended) return ended;
  const told = sections.filter(({ label }) => label === undefined).flatMap(({ blocks }) => blocks);
  const judged = new Set(told.flatMap((block) => judgedIn(block, words) ?? []));
  return judged.size === 1 ? [...judged][0] : undefined;
}

/** "Resultatet blev 26. Nått.": the short sentence that a text ends with, if it is not all of it. */
function lastSentence(text: string): string {
  return /[.!?]\s([^.!?]{3,40})\.?$/u.exec(text.slice(-120))?.[1] ?? '';
}

function judgedIn({ kind, text }: Block, words: DocumentWords): Status | undefined {
  const plain = text.replace(JUDGED, '');
  const isJudged = kind === 'paragraph' && (plain !== text || OF_GOAL.test(text));
  return isJudged ? verdictIn(plain, words) : undefined;
}

/** "Måluppfyllelse: Delvis" on a paragraph of its own, below a measure that says all on its line, is the goal's. */
export function isVerdictApart(
  { line, fields }: Said,
  { kind, said, fields: told }: Entry,
  block: Block,
  own: readonly Field[],
): boolean {
  const isVerdict = /^(?:bedömning|måluppfyllelse|samlad\sbedömning)/iu.test(block.text) && own.length === 1;
  const areInLine = fields.length > 0 && fields.every((field) => field.line === line);
  const isFirst = ![...told, ...said.flatMap((one) => one.fields)].some(({ key }) => key === 'status');
  return isVerdict && kind !== 'area' && areInLine && isFirst && block.line > line + 1;
}
