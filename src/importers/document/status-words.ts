import { type Direction, STATUSES, type Status } from '../../domain/answers/scale.ts';
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
  const symbols = [...statusesIn(words).keys(), ...(words.doubtful ?? [])]
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

/** A dash before or behind a name parts it from something, and is no symbol of its status. */
const DASH = /^[-–—]/;
/** With a sign that belongs to the one before it, a symbol is as long as this. */
const LONGEST_SYMBOL = 8;

/** Symbols that every municipality gives a meaning of its own: half-filled, hollow, a straight face. */
const OWN = /^\s*([◐◑◒◓◔◕○◎◉☐☑☒☹😐⚪⚫🔵])\uFE0F?\s+/u;

/** A name without the symbol before or behind it. */
export function withoutSymbol(
  name: string,
  words: DocumentWords,
): { readonly name: string; readonly symbol: string } {
  const before = symbolIn(words).exec(name)?.[1];
  if (before !== undefined && !DASH.test(before))
    return { name: markedText(name, words).text, symbol: before };
  const [own, symbol = ''] = OWN.exec(name) ?? [];
  if (own) return { name: name.slice(own.length), symbol };
  const last = name.slice(-LONGEST_SYMBOL).match(/\s(\S+)$/u)?.[1];
  if (last === undefined || DASH.test(last) || symbolIn(words).exec(last)?.[0].length !== last.length)
    return { name, symbol: '' };
  return { name: name.slice(0, -last.length).trim(), symbol: last };
}

/** "😊= Målet bedöms bli uppfyllt.", of which several may stand on a line: "● = uppfyllt, ▲ = delvis". */
const SYMBOL = String.raw`[^\p{L}\p{N}\s<>|#*=:,.;()&/+"”'’–-]{1,4}`;
const LEGEND = new RegExp(
  String.raw`(?:^[^\S\n]*(${SYMBOL})[^\S\n]?(?:[=:]|[–-](?=\s))|(?<=[\s,;(])(${SYMBOL})[^\S\n]?=)[^\S\n]?(\p{L}(?:(?![,;(]?\s?${SYMBOL}[^\S\n]?=)[^\n]){3,200})`,
  'gmu',
);

/** "▲ Målet bedöms kunna uppnås", "- 😊 Målet är uppfyllt", one below the other: nothing but a symbol, and what it means. */
const BARE_LEGEND = new RegExp(
  String.raw`^[^\S\n]*(?:[-•*][^\S\n]+)?(${SYMBOL})[^\S\n]+(\p{L}[^\n|]{3,80})$`,
  'gmu',
);

/** Signs of which one may be a symbol. Without any there is no legend, and expressions that cost a second to be made need not be. */
const HAS_SYMBOL = /[\u2190-\uffff]|[!$%@?[\]\\^_`{}~\u00a1-\u00bf×÷]\s?(?:[=:–-]|[A-ZÅÄÖ])/;

/** The words with what a document itself says that its symbols mean; one that means several things is doubtful. */
export function withLegend(text: string, words: DocumentWords): DocumentWords {
  const meant = new Map<string, Status | undefined>();
  if (!HAS_SYMBOL.test(text)) return withBetween(text, words);
  const all = [...text.matchAll(LEGEND), ...bareLegendIn(text, words), ...legendOnLineIn(text, words)];
  for (const [, first, within = '', said = ''] of all) {
    const symbol = (first ?? within).replace(/\uFE0F$/u, '');
    const status = statusWordIn(said.replace(/[\s,;.)]+$/u, ''), words);
    const isAgain = meant.has(symbol) && meant.get(symbol) !== status;
    if (status || TELLS.test(said)) meant.set(symbol, isAgain ? undefined : status);
  }
  if (meant.size < 2 || ![...meant.values()].some(Boolean)) return withBetween(text, words);
  const statuses = { ...words.statuses };
  for (const status of STATUSES)
    statuses[status] = [
      ...statuses[status].filter((word) => !meant.has(word)),
      ...[...meant].flatMap(([symbol, one]) => (one === status ? symbol : [])),
    ];
  return { ...words, statuses, doubtful: [...meant].flatMap(([symbol, one]) => (one ? [] : symbol)) };
}

/** "På väg", in a table or behind a label, where others have been reached and others not: what is between. */
const [BEFORE, BEHIND] = [
  String.raw`(?:[|:\t]|[^\S\n]{3})[^\S\n]{0,9}\*{0,2}`,
  String.raw`\.?\*{0,2}[^\S\n]{0,9}(?:[|\t\n]|$)`,
];
const AROUND = (said: string) => new RegExp(`${BEFORE}${said}${BEHIND}`, 'giu');
const BETWEEN = AROUND('(på (?:god |rätt )?väg|nästan (?:nått|uppnått|uppfyllt))');
const REACHED = AROUND('(?:upp)?(?:nått|nådd|fyllt)');
const MISSED = AROUND(String.raw`(?:inte|ej)\s(?:upp)?(?:nått|nådd|fyllt)`);

function withBetween(text: string, words: DocumentWords): DocumentWords {
  if (text.search(REACHED) < 0 || text.search(MISSED) < 0) return words;
  const between = [...new Set([...text.matchAll(BETWEEN)].flatMap(([, said = '']) => said.toLowerCase()))];
  if (between.length === 0) return words;
  return { ...words, statuses: { ...words.statuses, partly: [...words.statuses.partly, ...between] } };
}

/** Lines that stand close and each say what another symbol means: a goal's verdict stands alone. */
function bareLegendIn(text: string, words: DocumentWords): readonly (readonly (string | undefined)[])[] {
  const found: { readonly end: number; readonly parts: readonly (string | undefined)[] }[][] = [];
  for (const { index, 0: line, 1: symbol, 2: said = '' } of text.matchAll(BARE_LEGEND)) {
    if (!/^(?:del|nämnds?)?målet\s/iu.test(said) && !TELLS.test(said)) continue;
    if (said.length > 60 && statusWordIn(said, words) === undefined) continue;
    const last = found.at(-1)?.at(-1);
    const isBelow = last !== undefined && text.slice(last.end, index).trim() === '';
    const one = { end: index + line.length, parts: [line, symbol, undefined, said] };
    if (isBelow) found.at(-1)?.push(one);
    else found.push([one]);
  }
  return found.flatMap((list) => {
    const symbols = new Set(list.map(({ parts }) => parts[1]));
    return symbols.size >= 2 && symbols.size === list.length ? list.map(({ parts }) => parts) : [];
  });
}

/** What tells of how a goal went, in a sentence that says more than one thing. */
const TELLS = /(?:upp)?(?:nås|nått|fylls|fyllt|fylld)(?!\p{L})/iu;

/** A sign among words, in the place of a symbol. */
const isSign = (word: string) => word.length <= 4 && !/[\p{L}\p{N}<>|#*=:,.;()&/+"”'’–-]/u.test(word);

/** "● målet är nått  ▲ målet är delvis nått  ■ målet är inte nått", on one line. */
function legendOnLineIn(text: string, words: DocumentWords): readonly (readonly (string | undefined)[])[] {
  return [...text.matchAll(/^[^\n|]{15,300}$/gm)].flatMap(([line]) => {
    if (!/(?:nå|fyll)[^\n]*(?:nå|fyll)/i.test(line)) return [];
    const parts: { readonly symbol: string; readonly said: string[] }[] = [];
    for (const word of line.trim().split(/\s+/)) {
      if (isSign(word)) parts.push({ symbol: word, said: [] });
      else parts.at(-1)?.said.push(word);
    }
    const areTold = parts.length > 1 && parts.every(({ said }) => TELLS.test(said.join(' ')));
    return areTold
      ? parts.map(({ symbol, said }) => [line, symbol, undefined, meantBy(said.join(' '), words)])
      : [];
  });
}

/** "ej uppfyllt. Pilen visar trenden": what a symbol means ends before what else is told on its line. */
function meantBy(said: string, words: DocumentWords): string {
  const [first = ''] = said.split(/[.,;(]\s?|\s(?:och|samt)$/);
  return statusWordIn(first, words) === undefined ? said : first;
}

/** The status that a text is nothing but, in words. */
export function statusWordIn(text: string, words: DocumentWords): Status | undefined {
  return wordIn(text, statusesIn(words), words) ?? saidStatus(text);
}

/** Words that tell a status, and those that may stand beside them: "Målet bedöms inte kunna uppnås vid årets slut". */
const FULFILLED = /^(?:upp)?nå(?:s|tts?|dd|dda)$|^uppfyll(?:s|t|da?|as|ts)$|^infria(?:s|ts|d|t)$/;
const BESIDE = new Set(
  `målet målen mål nämndmålet nämndsmålet bolagsmålet delmålet resultatmålet bedöms bedömningen är att förväntas beräknas väntas prognosen sannolikt troligen
  kommer har kan kunna bli blir blivit vara som vid årets slut under året i år på helår helåret för helt ha till sin helhet prognos`.split(
    /\s+/,
  ),
);

const NOT_QUITE = /\b(?:inte|ej)\s(?:helt|till\sfullo|fullt\sut|i\ssin\shelhet)(?!\p{L})/iu;

/** The status that a sentence says and nothing else. */
function saidStatus(text: string): Status | undefined {
  const all = text.length > 90 ? [] : plainWords(text).split(' ');
  if (!all.some((word) => FULFILLED.test(word))) return undefined;
  // "Inte helt uppfyllt" may be as much as in part.
  if (NOT_QUITE.test(text)) return undefined;
  const rest = all.filter((word) => !FULFILLED.test(word) && !BESIDE.has(word) && !/^20\d\d$/.test(word));
  if (rest.length === 0) return 'met';
  if (rest.every((word) => word === 'delvis')) return 'partly';
  return rest.every((word) => word === 'inte' || word === 'ej') ? 'notMet' : undefined;
}

/** "🟢 Ja": what says the same as the symbol before it. */
const AGAIN: Partial<Readonly<Record<Status, RegExp>>> = { met: /^ja\.?$/iu, notMet: /^nej\.?$/iu };

/** The status that a text is nothing but, in words or by its symbol. */
export function statusIn(text: string, words: DocumentWords): Status | undefined {
  const marked = markedText(text, words);
  const isSaidAgain = marked.text === '' || AGAIN[marked.status ?? 'unknown']?.test(marked.text) === true;
  return statusWordIn(text, words) ?? (isSaidAgain ? marked.status : undefined) ?? saidTwice(text, words);
}

/** "Gul – målet nås delvis", "Grön (uppfyllt)": a colour, and in words the same. */
const TWICE = /^(\S{2,12})\s?(?:\s[-–—]\s|,\s|\()([^()]{2,60}?)\)?\.?$/u;

/** Its own colour is lost, and the word behind it says which that was. */
const DOT = /^[●⬤■]\uFE0F?\s*(?=\p{L})/u;

function saidTwice(text: string, words: DocumentWords): Status | undefined {
  const [, colour = '', said = ''] = text.length > 80 ? [] : (TWICE.exec(text.replace(DOT, '')) ?? []);
  const status = colour === '' ? undefined : statusWordIn(colour, words);
  return status !== undefined && statusWordIn(said, words) === status ? status : undefined;
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
