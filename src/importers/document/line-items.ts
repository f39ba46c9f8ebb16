/** Whether lines that nothing marks are names, each by itself, or the lines of a text. */
import { isOfAssignments, isOfCommitments } from './assigned.ts';
import { isChapterName } from './chapters.ts';
import { isOwnersName } from './edge-rows.ts';
import { partedText, startsField } from './fields.ts';
import { joinLines } from './joining.ts';
import type { Announced } from './named.ts';
import { isGoalKey } from './phrases.ts';
import { sentencesOf } from './sentences.ts';
import type { DocumentWords } from './words.ts';

const LONGEST_ITEM = 200;
/** A line that long may have been broken because the page ends. */
const WIDE = 60;

const UNFINISHED =
  /(?:[-–,\u00ad]|\s(?:att|och|i|på|som|den|det|de|till|för|med|av|om|en|ett|samt|eller|från|inom|vid|ska|genom|under|över|mellan|mot|hos|sin|sina|sitt|längre|än))$/;
/** "17 16 högst 13": what stood in columns. */
const COLUMNS = /\s[-–\d][\d.,]*\s?%?\s(?:(?:högst|minst|max|min|[<>≥≤])\s?)?\d[\d.,]*\s?%?$/;
/** "Källa: Kolada", "Läs mer om målet:" */
const BESIDE = /^(?:källa|källor|not|anm|läs\smer|sida|kontakt|bilaga|se\säven)(?!\p{L})|:$/iu;

/** What somebody is to do: "Ta fram en plan", "Utreda en bastu". */
const INFINITIVE =
  /^(?!(?:alla|andra|annan|båda|denna|dessa|detta|egna|flera|följande|många|nya|några|olika|samma|samtliga|sina|sista|första|våra|bara|ofta|inga|stora|små)\s)(?:\p{Lu}\p{Ll}{2,}[aå]|ta|ge|se|få|gå|nå|slå|stå|dra|be|bli|utred|ta\sfram)\s/iu;
/** "Kommunstyrelsen ska redovisa …", "En frekvent båtbuss startas". */
const DONE = /^\p{Lu}[^.]{2,100}?\s(?:ska|skall|får\si\suppdrag|ges\si\suppdrag|uppdras)\s/u;
/** "Följs upp i årsredovisningen", "Statistiken kommer från SCB": told of what is measured, and no name of it. */
const OF_MEASURING =
  /^(?:(?:följs|mäts|redovisas|rapporteras|hämtas|sker|görs)|(?:\p{L}+(?:en|et|na|er)|målet|vi|nämnden)\s(?:kommer|är|har|följs|mäts|redovisas|hämtas|tas|visar|sker|görs|ska|följer|mäter))(?!\p{L})/iu;
/** The head of a table whose cells stand side by side: "Ansvarig Uppdrag Återrapport". */
const HEAD_WORDS =
  /(?<!\p{L})(?:ansvarig\p{L}*|uppdrag|aktivitet|åtgärd|insats|åtagande|klart?|status|läge|återrapport\p{L}*|lägesbeskrivning|redovisning|tidplan|kommentar|start|slut|nr|datum|beslut)(?!\p{L})/giu;
/** "Soliditeten ska vara minst 30 procent.": below a heading of goals each such line is one. */
const DEMANDED = /^["”]?\p{Lu}[^.!?:]{2,150}?\s(?:ska|skall|får\sinte|bör)\s[^.!?:]{2,80}\d[^.!?:]{0,80}\.$/u;
/** What is counted, by its first word. */
const COUNTED =
  /^(?:andel|antal|medel|genomsnitt|snitt|nöjd|kötid|väntetid|kostnad|utsläpp|sjukfrånvaro|kvot|grad|kvadratmeter|resultat|soliditet)\p{L}*(?:[\s-]|$)|(?:index|ranking|kvot|(?<!\s)tid|andel|antal|grad|frånvaro|betyg|värde)(?:\s\(|,|$)/iu;
/** "Skyddad natur i hektar", "Utsläpp, ton" */
const IN_UNITS =
  /(?:\si|,|\()\s?(?:procent|%|kronor|kr|tkr|mnkr|dagar|minuter|timmar|veckor|ton|kg|km|meter|hektar|kwh|mwh|antal|st|index|poäng)(?![\p{L}\d])/iu;
/** "Kön ska vara kort", "Fler hittar dit": a goal has a verb. */
const VERB = /(?:^|\s)(?:ska|må|\p{Ll}+[rs])(?:\s|$)/u;

/** "Andel nöjda gäster", "Kötid i dagar", or what has a value beside it. */
export function isMeasureLike(text: string, words: DocumentWords): boolean {
  return COUNTED.test(text) || IN_UNITS.test(text) || partedText(text, words, true).fields.length > 0;
}

/** "Andel nöjda gäster", by its first word or its last. */
export function isCounted(text: string): boolean {
  return COUNTED.test(text);
}

/** Whether an item of a list says how it is measured, and not what. */
export function isOfMeasuring(text: string): boolean {
  return OF_MEASURING.test(text);
}

/** "Andel nöjda 71 % minst 80 %", "Kötid 63 70 >85": what stood in columns, and no goal. */
const ROWS_OF_VALUES = [
  /\d\s?%?\s(?:(?:högst|minst|lägst|max)\s|[<>≥≤]\s?)\d/iu,
  /\d\s?%\s\d[\d.,]*\s?%|\d\s?%\s(?:öka|minska)(?:\s|$)/iu,
  /(?:^|\s)\d{1,2}(?:,\d)?\s\d{1,2}(?:,\d)?\s[<>≥≤]?\s?\d{1,2}(?:,\d)?(?![\d%])/u,
];

/** Whether a text is a row of a table that has lost its columns, or says whose the document is: nothing is called so. */
export function isNoName(text: string): boolean {
  return ROWS_OF_VALUES.some((one) => one.test(text)) || isOwnersName(text);
}

/** "Bolagets mål mäts som ett snitt över tre år.", below a heading of goals. */
const GOALS_MEASURED =
  /^(?:\p{L}+\s){0,3}\p{L}*(?:mål|indikator|nyckeltal|mått|värde)\p{L}*\s(?:mäts|beräknas|följs|redovisas|rapporteras|stäms|utvärderas|avser|gäller)\s/iu;

/** Whether a sentence tells how goals are measured or followed up. */
export function isOfGoalsMeasured(text: string): boolean {
  return GOALS_MEASURED.test(text) && /[.!]$/.test(text);
}

/** "Soliditet: lägst 18 procent": below a heading of goals too it is a measure with its target, and no goal. */
export function isLimited(text: string, words: DocumentWords): boolean {
  if (/[!?]$/.test(text) || /(?:^|\s)(?:ska|skall|bör|får)\s/iu.test(text)) return false;
  const { name, fields } = partedText(text, words, true);
  // "(2030: 82 %)" beside it was measured before.
  const [target, ...others] = fields.filter(({ key, years }) => key !== 'value' || years.length === 0);
  return (
    name.length >= 3 &&
    !/[.]\s/.test(name) &&
    others.length === 0 &&
    target?.key === 'target' &&
    /\d/.test(target.text)
  );
}

/** The lines of a passage that belong together, by the numbers of the first of each. */
export function unitsOf(texts: readonly string[]): readonly { readonly at: number; readonly text: string }[] {
  const units: { at: number; text: string }[] = [];
  let above = '';
  for (const [at, text] of texts.entries()) {
    const last = units.at(-1);
    if (last && goesOn(above, text)) last.text = `${last.text} ${text}`;
    else units.push({ at, text });
    above = text;
  }
  return units;
}

function goesOn(above: string, text: string): boolean {
  if (UNFINISHED.test(above)) return true;
  return /^["”]?\p{Lu}/u.test(text) ? false : /^\d/.test(text) ? above.length >= WIDE : true;
}

/** Whether lines below what announces them are all names of such things, rather than a text. */
export function areItems(
  units: readonly { readonly text: string }[],
  announced: Announced,
  isInPlan: boolean,
  words: DocumentWords,
): boolean {
  const named = units.filter(({ text }) => !startsField(text, words));
  if (isGoalKey(announced.kind) && named.length > 1 && named.every(({ text }) => DEMANDED.test(text)))
    return true;
  const told = named.filter(({ text }) => !isOfGoalsMeasured(text));
  if (isGoalKey(announced.kind) && told.length > 0 && told.every(({ text }) => isLimited(text, words)))
    return true;
  const isHead = (units[0]?.text.match(HEAD_WORDS) ?? []).length > 1;
  if (isHead || named.length === 0 || !named.every(({ text }) => isItem(text, announced, words)))
    return false;
  const isGoal = isGoalKey(announced.kind);
  if (isGoal || announced.kind === 'indicator')
    return named.length > 1 || (!isGoal && named.every(({ text }) => isMeasureLike(text, words)));
  const telling = named.filter(({ text }) => isToDo(text));
  return telling.length * 2 >= named.length || (isInPlan && named.length > 1);
}

/** Whether lines that stand further in than what announces them are such things, each by itself. */
export function areAllItems(
  units: readonly { readonly text: string }[],
  announced: Announced,
  words: DocumentWords,
): boolean {
  return units.every(({ text }) => isItem(text, announced, words) && !startsField(text, words));
}

function isToDo(text: string): boolean {
  return INFINITIVE.test(text) || DONE.test(text);
}

/** "Antal besök minst 12 500", "Antal träd 2031: 100, 2032: 200": one number, or one of each year. */
function areColumns(text: string): boolean {
  const plain = text
    .replace(/(?<=(?:minst|lägst|högst|max|[<>≥≤:])\s?)\d{1,3}(?:\s\d{3})+(?!\d)/giu, '0')
    .replace(/(?<=\s)20\d\d:/gu, ':');
  return COLUMNS.test(plain);
}

/** Which lines below "Indikatorer" are measures all the same, where others are not: what has a value, or is counted. */
export function measuresAmong<Unit extends { readonly text: string }>(
  units: readonly Unit[],
  announced: Announced,
  words: DocumentWords,
): readonly Unit[] {
  if (announced.kind !== 'indicator' || announced.isSoft === true) return [];
  return units.filter(({ text }) => isMeasureLike(text, words) && isItem(text, announced, words));
}

function isItem(text: string, { kind, isPlural, isSoft = false }: Announced, words: DocumentWords): boolean {
  if (text.length > LONGEST_ITEM || !/^["”]?\p{Lu}/u.test(text)) return false;
  if (BESIDE.test(text) || areColumns(text) || isChapterName(text)) return false;
  const isSaid = /[.!?]["”]?$/.test(text);
  if (kind === 'indicator') {
    if (partedText(text, words, true).fields.length > 0) return true;
    return (
      !isSaid &&
      !OF_MEASURING.test(text) &&
      !/\s(?:ska|vi)\s/.test(text) &&
      (!isSoft || isMeasureLike(text, words))
    );
  }
  if (isGoalKey(kind)) return isPlural && !isSaid && VERB.test(text) && /\s\S+\s/.test(text);
  if (kind === 'assignment' && isOfAssignments(text)) return false;
  if (kind === 'commitment' && isOfCommitments(text)) return false;
  const isGiven = kind === 'assignment' && DONE.test(text) && !/(?:uppdrag|nedan|följande)/i.test(text);
  if (isGiven) return true;
  const isOne = [...sentencesOf(text)].length === 1;
  return isSaid ? isOne && !isSoft && isToDo(text) : isOne && /\s/.test(text);
}

/** "Andel nöjda gäster" above "Målvärde: 80 %": what has values on the lines below it; undefined where it may be the end of a text. */
export function nameAbove(texts: readonly string[]): string | undefined {
  if (unitsOf(texts).length !== 1) return undefined;
  const text = joinLines(texts);
  const isName = text.length <= LONGEST_ITEM && /^["”]?\p{Lu}/u.test(text) && !/[.!?:;]$/.test(text);
  return isName && !(isChapterName(text) && !/\s\S+\s/.test(text)) && !BESIDE.test(text) && !DONE.test(text)
    ? text
    : undefined;
}
