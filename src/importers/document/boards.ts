/** How boards are called in Swedish municipalities, and where a document says which one's it is. */
import { isSameTitle } from '../../domain/plans/titles.ts';

/** "Barn- och ", "Arbetsmarknads-, kultur- och " */
const PAIRED = String.raw`(?:\p{L}+-?,\s){0,3}\p{L}+-?\s(?:och|samt|&)\s`;
/** "Malmö stads ", "Vikstads kommun, ", "Södra " */
const WHOSE = String.raw`(?:\p{L}+\s(?:stads?|kommuns?),?\s|\p{L}+[sa]\s){0,3}`;
/** "Stadsdelsnämnden Väster" */
const OF_PLACE = String.raw`(?:stadsdels|kommundels|distrikts|områdes|lokal)nämnden\s\p{L}+(?:[-–\s]\p{L}+){0,2}`;
/** "Kommunstyrelsen", "Barn- och utbildningsnämnden", "Tekniska nämnden"; never just "Nämnden". */
const COMPOUND = new RegExp(
  String.raw`^${WHOSE}(?:(?:${PAIRED})?\p{L}+(?:styrelsen|nämnden|utskottet)|\p{L}+a\s(?:styrelsen|nämnden|utskottet)|\p{L}+styrelsens\s\p{L}*utskott|${OF_PLACE})$`,
  'iu',
);
/** "Nämnden för Service", "Styrelsen för arbete, utbildning och kultur", "Nämnden för ett hållbart samhälle". */
const FOR = new RegExp(
  String.raw`^${WHOSE}(?:nämnd(?:en)?|styrelsen?|utskottet)\sför\s(?:\p{L}+-?,?\s){0,6}\p{L}+$`,
  'iu',
);
/** "Vikstads Hamn AB" */
const COMPANY = /^\p{Lu}[\p{L}&-]*(?:\s[\p{L}&-]+){0,5}\sAB(?:\s\(publ\))?$/u;
/** "Uppdragslista", "Verksamhetsplan": what a document is, before the name of its board. */
const DOCUMENT =
  /^\p{L}{3,}(?:lista|listan|förteckning|förteckningen|plan|planen|budget|budgeten|rapport|rapporten|redovisning|uppföljning|program|analys|protokoll|bokslut)\s(?=\p{L})/iu;
/** What makes a sentence of it: "Nämnden för service ska samordna lokalerna". */
const SAID =
  /(?<!\p{L})(?:av|till|från|åt|hos|via|genom|med|vid|på|enligt|ger|ges|ska|har|är|får|kan|vill|ansvarar|arbetar|beslutar|följer|kommer|bidrar|bedömer)(?!\p{L})/iu;
/** Two boards in one breath are no board's name. */
const SEVERAL = /\p{L}(?:styrelsen?|nämnd(?:en)?)\s*(?:,|och|samt|&)\s/iu;
const LONGEST = 80;

/** "Vikstads stad, ", "Region Norrland – ": not the board's own name. */
const MUNICIPALITY = /^(?:\p{L}+(?:\s\p{L}+)?\s(?:stad|kommun)|region\s\p{L}+)(?:\s?[,–|·-])?\s(?=\p{L})/iu;
/** "Tekniska nämnden i Vikstads kommun" */
const IN_MUNICIPALITY =
  /(?:(?:,|\si)\s\p{Lu}[\p{L}-]+\s(?:kommun|stad)|(?<=\p{Ll}(?:nämnden|styrelsen))\si\s\p{Lu}[\p{L}-]+|(?<=NÄMNDEN|STYRELSEN)\sI\s\p{Lu}+)$/u;
/** "Tekniska nämnden 2030-12-01", above minutes */
const DAY = /\s20\d\d-\d\d-\d\d$/;
/** "Nämnd: Servicenämnden" */
const LABEL = /^(?:ansvarig\s)?(?:nämnd|styrelse|organisation)\s*:\s*/i;
/** "Nämndsbudget 2025 för Kommunstyrelsen", "Delårsrapport 2025 – Miljönämnden" */
const BEFORE_NAME = /\sför\s|\s[-–—|]\s|[:,]\s|(?<=\b(?:19|20)\d\d)\s/giu;
/** "Kommunstyrelsens nämndsbudget 2025" */
const OWNER = new RegExp(
  String.raw`^((?:${PAIRED})?\p{L}+(?:styrelsen|nämnden|utskottet)|\p{L}{3,}a\s(?:styrelsen|nämnden))s\s`,
  'iu',
);

/** "Uppföljning av kommunstyrelsens plan 2025" */
const FOLLOWED_UP = /^(?:uppföljning|redovisning|utvärdering|avstämning|revidering)\s(?:av|för)\s/iu;
/** "MÅLBESKRIVNING SOCIALNÄMNDEN 2026" */
const BETWEEN = new RegExp(
  String.raw`^\p{L}{6,}\s((?:${PAIRED})?\p{L}{4,}(?:styrelsen|nämnden)|tekniska\snämnden)\s20\d\d$`,
  'iu',
);

/** "Kommunens mål 2027–2030", "Mål och aktiviteter 2028" */
const OF_ALL =
  /^(?:våra|kommunens|regionens|stadens|\p{L}+\skommuns)\s(?:\p{L}+\s)?mål\s(?:och\s\p{L}+\s)?(?:för\s)?20\d\d/iu;

/** A name with a capital, in running text; authorities of the state are called so too. */
const NAMED =
  /(?<![\p{L}-])(?!(?:Social|Läns|Transport)styrelsen)(?:(?:\p{Lu}\p{Ll}+-(?:,\s\p{Ll}+-){0,3}\soch\s\p{Ll}+|\p{Lu}\p{Ll}+)(?:styrelsen|nämnden)(?=s?(?!\p{L}))|Nämnden\sför\s\p{Lu}\p{Ll}+(?:\soch\s\p{Lu}\p{Ll}+)?)/gu;

/** "Kommunstyrelsens mål 2027": a title that begins with whose it is. */
export function isOwned(line: string): boolean {
  return OWNER.test(line) || OF_ALL.test(line);
}

/** The board that a line is the name of. */
export function boardOf(line: string): string | undefined {
  const own = line.replace(LABEL, '').replace(MUNICIPALITY, '').replace(DAY, '').replace(DOCUMENT, '');
  const name = own.replace(IN_MUNICIPALITY, '').trim();
  if (name.length > LONGEST || SEVERAL.test(name)) return undefined;
  const isBoard = COMPOUND.test(name) || COMPANY.test(name) || (FOR.test(name) && !SAID.test(name));
  if (!isBoard) return undefined;
  const isCapitals = !/\p{Ll}/u.test(name);
  return name.charAt(0).toUpperCase() + (isCapitals ? name.slice(1).toLowerCase() : name.slice(1));
}

/** "Kulturnämnden – mål och budget 2026": the board, and what follows. */
export function boardFirst(title: string): readonly [board: string, rest: string] | undefined {
  const [, name, rest] = /^(.{3,80}?)(?:\s[-–—|]|[:,])\s(.+)$/u.exec(title) ?? [];
  const board = name === undefined ? undefined : boardOf(name);
  return board === undefined || rest === undefined ? undefined : [board, rest];
}

/** "Kulturnämnden 2031–2033" */
const YEARS = /\s20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?$/;

/** "Kulturnämnden i Vikstad" */
const IN_PLACE = /\si\s\p{Lu}[\p{L}-]+$/u;

/** What leads a federation of municipalities, on a line of its own or where it says who has decided. */
const DIRECTION =
  /^(?:(?:(?:beslutad|fastställd|antagen|godkänd|beslut)(?:e|t|es)?\s(?:av|i)\s)?(förbundsdirektionen|direktionen|förbundsstyrelsen))(?:[\s,.:]*(?:den\s)?(?:20\d\d-|\d{1,2}\s\p{Ll}+\s20\d\d).{0,40})?$/iu;

/** The direction or board of a federation that a line of a cover names. */
export function directionOf(line: string): string | undefined {
  const name = DIRECTION.exec(line.replace(/^[*_\s]+|[*_\s]+$/g, ''))?.[1]?.toLowerCase();
  return name === undefined ? undefined : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The board that a title names: "Nämndsbudget 2025 för Nämnden för Service". */
export function boardInTitle(title: string): string | undefined {
  const [, owner] = OWNER.exec(withoutMunicipality(title).replace(FOLLOWED_UP, '')) ?? [];
  if (owner) return owner.charAt(0).toUpperCase() + owner.slice(1);
  const [, between] = BETWEEN.exec(title) ?? [];
  if (between) return boardOf(between);
  const [first] = boardFirst(title) ?? [];
  if (first) return first;
  const rests = [...title.matchAll(BEFORE_NAME)].map(({ index, 0: sign }) =>
    title.slice(index + sign.length),
  );
  return rests
    .map((rest) => boardOf(rest.replace(YEARS, '').replace(IN_PLACE, '')))
    .find((board) => board !== undefined);
}

/** "Vikstads kommun – årsredovisning 2031" without whose it is. */
export function withoutMunicipality(title: string): string {
  return title.replace(MUNICIPALITY, '');
}

/** Whether all are one board's names, however they are written. */
export function isOneBoard([first, ...others]: readonly string[]): boolean {
  return first === undefined || others.every((other) => isSameTitle(first, other));
}

interface Told {
  readonly text: string;
}

/** The board that is named most often. */
export function commonestBoard(blocks: readonly Told[]): string | undefined {
  return commonest(blocks, NAMED);
}

/** What the document names most often. */
export function commonest(blocks: readonly Told[], name: RegExp): string | undefined {
  const counts = new Map<string, number>();
  for (const { text } of blocks)
    for (const [found] of text.matchAll(name)) counts.set(found, (counts.get(found) ?? 0) + 1);
  let most: readonly [string, number] | undefined;
  for (const entry of counts) if (!most || entry[1] > most[1]) most = entry;
  return most?.[0];
}

/** "Till kultur- och fritidsnämnden", on a line of its own: to whom a text is written. */
export function receiverOn(blocks: readonly Told[]): string | undefined {
  return blocks.flatMap(({ text }) => boardOf(/^till\s(.{5,60})$/iu.exec(text)?.[1] ?? '') ?? [])[0];
}

/** Who leads a federation of municipalities, which has no council. */
export function leadOf(blocks: readonly Told[]): string | undefined {
  const has = (words: RegExp) => blocks.some(({ text }) => words.test(text));
  if (!has(/(?<!\p{L})(?:kommunalförbund|\p{L}{3,}förbundet|förbundets?)(?!\p{L})/iu)) return undefined;
  if (has(/(?<!\p{L})(?:förbunds)?direktionens?(?!\p{L})/iu)) return 'Direktionen';
  return has(/(?<!\p{L})förbundsstyrelsen(?!\p{L})/iu) ? 'Förbundsstyrelsen' : undefined;
}
