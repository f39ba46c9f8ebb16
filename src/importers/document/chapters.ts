/** Lines without a mark of their own that part a document: chapters by their number and name, and what is bare of all but a label. */
import { fieldAt } from './phrases.ts';
import type { DocumentWords } from './words.ts';

/** What no goal, commitment or assignment is called. */
const CHAPTER =
  /^(?!ekonomin?\si\sbalans)(?:(?:drift|resultat|balans)?budget\p{L}*|ekonomi\p{L}*|resurser|(?:ekonomisk|finansiell)a?\s\p{L}+|kommunbidrag|investering\p{L}*|uppföljning\p{L}*|inledning|bakgrund|förslag\still\s(?:beslut|\p{L}*mål|\p{L}*uppdrag)|ärendet|sammanfattning|förord|intern\s?kontroll\p{L}*|organisation\p{L}*|personal|bemanning|lokaler|bilag(?:a|or)(?:\s\d)?|omvärlds?\p{L}*|risk(?:er|analys)?|taxor\p{L}*|verksamhet(?:en|er)?|ansvarsområden?|nulägesanalys|framtid\p{L}*|begrepp|definitioner|genomförande|kostnad(?:er)?|finansiering|ansvar|tidplan|syfte|omfattning|målgrupp(?:er)?|metod|avgränsning(?:ar)?|revidering|styrning|källor|referenser|slutord|sammandrag|inriktning|beslut|analys|resultat|dokument|kontakt(?:uppgifter|\soss|a\soss)?|länkar|läs\smer|mer\sinformation|relatera\p{L}+\s\p{L}+|frågor\soch\ssvar)(?:\s(?:och|för|av|i|till)\s[^.,:;]{2,40}|\s20\d\d(?:[-–]\d{2,4})?)?$/iu;
const LONGEST = 60;

/** "3.1 ", "2.1.1. ": the number of a section; "3. " may be a list's. */
const SECTION = /^\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+(?=["”]?\p{Lu})/u;
/** "3. ", "3 ", "3.1 " */
export const COUNTED = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+(?=["”]?\p{Lu})/u;

/** "C. " */
export const LETTER = /^[A-H][.)]\s+(?=\p{Lu})/u;

export function isChapterName(name: string): boolean {
  return name.length <= LONGEST && CHAPTER.test(name);
}

/** "4 § Insyn", "§ 7 Arkiv" */
const PARAGRAPH = /^(?:\d{1,2}\s?§|§\s?\d{1,2})\s\p{Lu}[^.:;]+$/u;

/** What is told of no goal, on a line of its own; "BAKGRUND" may be. */
const OF_MONEY =
  /^(?:ekonomi|ekonomiska\s(?:förutsättningar|ramar|konsekvenser)|ekonomisk\s(?:plan|ram|översikt)|nämndens\s(?:budget|ekonomi)|intern\s?kontroll|internbudget|(?:drift|resultat|investerings)budget\s\((?:tkr|kkr|mkr|mnkr)\))(?:\s20\d\d)?$/iu;
/** The same, unless each goal has one of its own. */
const ONCE =
  /^(?:personal|medarbetare|organisation|bemanning|kompetensförsörjning|arbetsmiljö|digitalisering|lokaler|investeringar|bilagor|ekonomiskt\sutfall|uppföljning\sav\sintern\s?kontroll)(?:\s20\d\d)?$/iu;
const CAPITALS =
  /^(?:(?:DRIFT|RESULTAT)?BUDGET|EKONOMI|PERSONAL|RESURSER|INVESTERINGAR|INTERN\s?KONTROLL|ORGANISATION)(?:\s20\d\d)?$/;

/** "4 Ekonomi", "3. Resurser", "EKONOMI", "6 § Insyn". */
export function isChapterLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (PARAGRAPH.test(text) || CAPITALS.test(text) || OF_MONEY.test(text)) return true;
  if (!/^(?:\d|[A-H][.)]\s)/.test(text)) return false;
  const name = text.replace(COUNTED, '').replace(LETTER, '');
  return name !== text && isChapterName(name);
}

/** "Personal": a line that tells of no goal where it stands once. */
export function isChapterOnce(text: string): boolean {
  return ONCE.test(text);
}

/** "3.1 Parkerna är gröna": a line that begins with the number of a section. */
export function isSection(text: string): boolean {
  return /^\d/.test(text) && SECTION.test(text);
}

/** The number before a name, in front of its last point and behind it; undefined where there is none. */
export function countedAs(text: string): { readonly before: string; readonly last: number } | undefined {
  const [number] = /^\d{1,2}(?:\.\d{1,2}){0,3}(?=[.)]?\s+["”]?\p{Lu})/u.exec(text) ?? [];
  if (number === undefined) return undefined;
  const point = number.lastIndexOf('.') + 1;
  return { before: number.slice(0, point), last: Number(number.slice(point)) };
}

/** A label with nothing beside it, whose text stands below: "Beskrivning", "Förväntat resultat". */
export function bareLabelOf(text: string, words: DocumentWords): 'desiredOutcome' | 'text' | undefined {
  if (text.length > LONGEST_LABEL || !/^\p{Lu}/u.test(text)) return undefined;
  const plain = text.replace(/\s*:$/, '');
  if (/^(?:beskrivning|analys|beskrivning av målet)$/i.test(plain)) return 'text';
  const field = fieldAt(plain, words);
  return field?.key === 'desiredOutcome' && field.end === plain.length ? 'desiredOutcome' : undefined;
}

const LONGEST_LABEL = 30;

const HOW =
  /^(?:så(?:\shär)?\s(?:mäter|följer|gör|når|arbetar)\s(?:vi|nämnden|bolaget)(?:\s[^:.]{1,30})?|(?:målet\s)?mäts\s(?:genom|med))\s?:\s\S/iu;

/** "Så mäter vi: Kunderna ska …": how a goal is measured or reached, told on the same line. */
export function saysHow(text: string): boolean {
  return HOW.test(text);
}

const MEASURED =
  /^(?:\*\*)?(?:så(?:\shär)?\smäter\s(?:vi|nämnden|bolaget)(?:\s(?:det|detta|målet))?|(?:målet\s)?mäts\s(?:genom|med)|så(?:\shär)?\sföljer\s(?:vi|nämnden|bolaget)\s(?:upp\s)?(?:det|detta|målet)(?:\supp)?)\s?:(?:\*\*)?\s+(?=["”]?\p{Lu})/iu;

/** "Så mäter vi: Andelen nöjda": what stands behind the words that say so, or the text as it is. */
export function withoutHow(text: string): string {
  return text.replace(MEASURED, '');
}

/** "Globalt mål 14 Hav och marina resurser" */
export const GLOBAL_GOAL =
  /^(?:Globalt\s(?:hållbarhets)?mål|Globala\smålet|FN-mål|Agenda\s2030-mål|Agenda\s2030,?\smål)\s(\d{1,2})\s?[\s:.–-]\s?(\p{Lu}.{3,100})$/u;

/** "BAKGRUND": a heading in a text that has lost its type. */
export function isCapitals(text: string): boolean {
  return text.length <= 100 && /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** "REN HAMN (VATTENMÅL 1)" */
export function endsCapitals(text: string): boolean {
  return text.endsWith(')') && isCapitals(text);
}
