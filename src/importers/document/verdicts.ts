/** Lines that say how a goal went. */

import type { Status } from '../../domain/answers/scale.ts';
import type { Block } from './blocks.ts';
import { partedText } from './fields.ts';
import type { Entry } from './outline.ts';
import { fieldAt } from './phrases.ts';
import { firstSentence } from './sentences.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** "Måluppfyllelse: Delvis", on a line of its own. */
export function isVerdictLine(block: Block | undefined, words: DocumentWords): boolean {
  if (block?.kind !== 'paragraph') return false;
  const { name, fields } = partedText(block.text, words);
  const [first] = fields;
  return name === '' && first?.key === 'status' && statusIn(first.text, words) !== undefined;
}

/** The status that a text is nothing but, or that its first sentence is: "Målet är delvis uppfyllt. Kajen är smal." */
function verdictIn(text: string, words: DocumentWords): ReturnType<typeof statusIn> {
  return statusIn(text, words) ?? (/^målet\s/i.test(text) ? statusIn(firstSentence(text), words) : undefined);
}

/** "Resultat: Målet har uppnåtts. Inga prover …": the word before it says that it tells how it went. */
function withoutLabel(text: string, words: DocumentWords): string {
  const field = fieldAt(text, words);
  const isTold = field && ['outcome', 'status', 'forecast', 'comment'].includes(field.key);
  return isTold ? text.slice(field.end).replace(/^\s*:\s*/, '') : text;
}

/** A line just below the name of a goal that is nothing but its status. */
export function verdictBelow({ kind, sections }: Entry, words: DocumentWords): Status | undefined {
  if (kind === 'area' || kind === 'assignment') return undefined;
  const first = sections[0]?.blocks.slice(0, 2) ?? [];
  const [next] = first.flatMap(({ kind: of, text }) =>
    of === 'row' ? [] : (verdictIn(withoutLabel(text, words), words) ?? []),
  );
  if (next) return next;
  const told = sections.filter(({ label }) => label === undefined).flatMap(({ blocks }) => blocks);
  const all = new Set(told.flatMap((block) => verdictOf(block, words) ?? []));
  const [only] = all;
  return all.size === 1 ? only : undefined;
}

/** "Nämnden bedömer att målet är delvis uppfyllt.", wherever it stands below the goal. */
function verdictOf({ kind, text }: Block, words: DocumentWords): Status | undefined {
  return kind === 'paragraph' && JUDGED.test(text) ? verdictIn(text.replace(JUDGED, '$1'), words) : undefined;
}

const JUDGED =
  /^(?:(?:\p{L}*(?:nämnden|styrelsen|bolaget|förvaltningen)|vi)\sbedömer\satt\s|bedömningen\sär\satt\s)?((?:del|nämnds?)?målet\s(?:(?:inte|ej|ännu\sinte)\s)?(?:är|har|bedöms|nås|uppnås|uppfylls|förväntas|kommer)\s)/iu;
