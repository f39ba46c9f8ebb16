/** Capitals: one begins a sentence, and a proper name has one; nothing else. */
import type { Language } from '../../../src/domain/language.ts';

/** Names that have a capital wherever they stand, both languages; a name of two words is two. */
const NAMES = new Set([
  ...[
    'Målvakt',
    'Målvakts',
    'Microsoft',
    'Teams',
    'Word',
    'Excel',
    'Azure',
    'Entra',
    'Cosmos',
    'Playground',
    'Ctrl-C',
    'OneDrive',
    'LibreOffice',
    'Paketstruktur',
  ],
  ...['Kolada', 'Koladas'],
  ...['Öresundsmetron', 'Malmö', 'Malmös', 'Agenda'],
  ...['Swedish', 'English', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
]);

/** After a word, a number or a comma a sentence goes on. */
const INSIDE = /(?<=[\p{L}\p{N},;)”]\s)\p{Lu}\p{Ll}[\p{L}’-]*/gu;

/** "● 5 Förväntas uppnås": how many have a word of the scale, which begins there. */
const TALLY = /(?<=[●◆■○►▲▼—]\s?)\d[\d\s]*\s/gu;

/** "Skicka Svar" */
export function capitalFault(text: string, _language: Language): string | undefined {
  return (text.replace(TALLY, '').match(INSIDE) ?? []).find(
    (word) => !NAMES.has(word) && !NAMES.has(word.split('-')[0] ?? ''),
  );
}

/** Where a sentence ends and another begins; "kl. 10.42" and a lone full stop end none. */
const BETWEEN = /(?<=[\p{L}\p{N})”“%][.?!])(?<!(?<!\p{L})(?:kl|t\.ex|bl\.a|e\.g|i\.e)\.)\s+/iu;

/** A name of a file, a field or a command begins as it is spelt. */
const SPELT = /^(?:\S*[._\d/@-]\S*|https?:|npm)/u;

/** "svaret är sparat." and "Klart. du kan ändra det." */
export function beginningFault(text: string, _language: Language): string | undefined {
  const sentences = text.trim().split(BETWEEN);
  const isSentence = sentences.length > 1 || /[.?!]$/u.test(text.trim());
  if (!isSentence) return undefined;
  return sentences.find((sentence) => /^\p{Ll}/u.test(sentence) && !SPELT.test(firstWord(sentence)));
}

function firstWord(sentence: string): string {
  return (sentence.split(/\s/u)[0] ?? '').replace(/[.?!:,]$/u, '');
}
