import type { Direction, Status } from '../../domain/answers/scale.ts';
import { plainWords } from '../../domain/names.ts';
import { once } from '../../domain/once.ts';
import { isAlmost } from './spelling.ts';
import { type DocumentWords, wordKey } from './words.ts';

type Wordings<Meaning extends string> = ReadonlyMap<string, Meaning>;

function wordingsOf<Meaning extends string>(
  wordings: Readonly<Record<Meaning, readonly string[]>>,
): Wordings<Meaning> {
  const all = new Map<string, Meaning>();
  for (const meaning in wordings) for (const word of wordings[meaning]) all.set(wordKey(word), meaning);
  return all;
}

const isSymbol = (word: string) => plainWords(word) === '';

const statusesIn = once((words: DocumentWords) => wordingsOf(words.statuses));
const trendsIn = once((words: DocumentWords) => wordingsOf(words.trends));
/** The symbols of statuses, before a text. */
const symbolIn = once((words: DocumentWords) => {
  const symbols = [...statusesIn(words).keys()]
    .filter(isSymbol)
    .map((symbol) => symbol.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(String.raw`^\s*(${symbols.join('|')})\uFE0F?\s*`, 'u');
});

/** A text with the symbol of its status before it ("◆ Konkretisera …"), which extraction may have lost. */
export function markedText(
  text: string,
  words: DocumentWords,
): { readonly status: Status | undefined; readonly text: string } {
  const symbol = symbolIn(words).exec(text);
  const status = statusesIn(words).get(symbol?.[1] ?? '');
  return { status, text: text.slice(symbol?.[0].length ?? 0).trim() };
}

/** The status that a text is nothing but, in words. */
export function statusWordIn(text: string, words: DocumentWords): Status | undefined {
  return wordIn(text, statusesIn(words), words) ?? saidStatus(text);
}

/** Words that tell a status, and those that may stand beside them: "Målet bedöms inte kunna uppnås vid årets slut". */
const FULFILLED = /^(?:upp)?nå(?:s|tts?|dd|dda)$|^uppfyll(?:s|t|da?|as|ts)$|^infria(?:s|ts|d|t)$/;
const BESIDE = new Set(
  `målet målen mål nämndmålet nämndsmålet bolagsmålet delmålet resultatmålet bedöms bedömningen är att förväntas beräknas väntas prognosen
  kommer har kan kunna bli blir vid årets slut under året i år på helår helåret för helt ha till sin helhet prognos`.split(
    /\s+/,
  ),
);

/** The status that a sentence says and nothing else. */
function saidStatus(text: string): Status | undefined {
  const all = text.length > 90 ? [] : plainWords(text).split(' ');
  if (!all.some((word) => FULFILLED.test(word))) return undefined;
  const rest = all.filter((word) => !FULFILLED.test(word) && !BESIDE.has(word) && !/^20\d\d$/.test(word));
  if (rest.length === 0) return 'met';
  if (rest.every((word) => word === 'delvis')) return 'partly';
  return rest.every((word) => word === 'inte' || word === 'ej') ? 'notMet' : undefined;
}

/** The status that a text is nothing but, in words or by its symbol. */
export function statusIn(text: string, words: DocumentWords): Status | undefined {
  const marked = markedText(text, words);
  return statusWordIn(text, words) ?? (marked.text === '' ? marked.status : undefined);
}

/** The trend that a text is nothing but. */
export function directionIn(text: string, words: DocumentWords): Direction | undefined {
  return wordIn(text, trendsIn(words), words);
}

/** The meaning of a line that says nothing but one of these wordings. */
function wordIn<Meaning extends string>(
  text: string,
  wordings: Wordings<Meaning>,
  words: DocumentWords,
): Meaning | undefined {
  if (text.length > 60) return undefined;
  const plain = plainWords(markedText(text, words).text);
  if (plain === '') return undefined;
  const exact = wordings.get(plain);
  if (exact) return exact;
  for (const [wording, meaning] of wordings) if (isAlmost(plain, wording)) return meaning;
  return undefined;
}
