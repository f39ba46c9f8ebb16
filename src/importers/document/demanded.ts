/** Sentences that say what is to be reached: "Andelen nöjda gäster ska öka till minst 80 procent". The sentence is the name of what is measured. */
import { firstSentence } from './sentences.ts';

const NUMBER = String.raw`[-−]?\d+(?:[\s.]\d{3})*(?:,\d+)?`;
const BY =
  'senast|till|före|innan|år|under|vid|från|av|i|på|för|och|eller|men|inom|bland|hos|jämfört|inte|som';
const UNIT = String.raw`\s?%|\s(?!(?:${BY})(?!\p{L}))\p{Ll}[\p{L}²³/]*(?:\sper\s\p{Ll}\p{L}*)?`;
const LIMIT = String.raw`minst|lägst|åtminstone|högst|max|maximalt|över|under|(?:mer|fler|högre|större|mindre|färre|lägre)\sän`;
/** "från 70 procent 2029", before what is to be reached. */
const FROM = String.raw`från\s(?:cirka\s|ca\s)?${NUMBER}(?:${UNIT})?(?:\s(?:år\s)?20\d\d)?\s`;
const DEMANDED = new RegExp(
  String.raw`^["”]?\p{Lu}[^.!?;:]{2,200}?\s(?:ska|skall|bör|får)(?<how>(?:\s[^\s\d.!?;:]+){0,8}?)\s(?:${FROM}(?<to>till\s)?)?(?:(?<limit>${LIMIT})\s)?(?<amount>${NUMBER})(?<unit>${UNIT})?(?<rest>\s?[,(]?\s?[^.!?;:]{0,100})$`,
  'iu',
);
/** "Minst 90 procent av gästerna ska vara nöjda" */
const FIRST = new RegExp(
  String.raw`^(?<limit>minst|lägst|högst|max|maximalt)\s(?<amount>${NUMBER})(?<unit>\s?%|\sprocent)\sav\s[^.!?;:\d]{2,100}\s(?:ska|skall|bör)\s(?<rest>[^.!?;:]{2,150})$`,
  'iu',
);
/** What stands right before a number that is to be reached, where nothing limits it; "med 5 procent" is by how much. */
const REACHED = /(?:vara|bli|till|på|nå|nått|överstiga|understiga)$/iu;
const BY_HOW_MUCH = /(?:^|\s)med$/iu;
const NEGATED = /(?:^|\s)(?:inte|ej|aldrig)(?!\p{L})/iu;
const BELOW = /^(?:under|(?:mindre|färre|lägre)\sän)$/iu;
const ABOVE = /^(?:över|(?:mer|fler|högre|större)\sän)$/iu;
const YEAR =
  /(?:^|\s)(?:senast|till|före|innan|år|under|vid\sutgången\sav|vid\sslutet\sav|i\sslutet\sav)?\s?(20\d\d)\)?$/iu;

interface Demand {
  readonly key: 'target';
  readonly years: readonly number[];
  readonly text: string;
}

/** What a sentence demands of what it measures; undefined where it demands nothing in numbers, or several things. */
export function demandIn(text: string): Demand | undefined {
  const sentence = firstSentence(text);
  const found = DEMANDED.exec(sentence) ?? FIRST.exec(sentence);
  const { how = '', to, limit = '', amount = '', unit = '', rest = '' } = found?.groups ?? {};
  const year = YEAR.exec(rest);
  // Two numbers are two demands, and a year without a unit is when.
  if (!found || /\d/.test(year ? rest.slice(0, year.index) : rest)) return undefined;
  if (unit === '' && /^20\d\d$/.test(amount)) return undefined;
  const between = how.trim();
  if (BY_HOW_MUCH.test(between)) return undefined;
  const isReached = limit !== '' || to !== undefined || REACHED.test(between);
  const sign = isReached ? signOf(between, limit) : undefined;
  if (sign === undefined) return undefined;
  const value = `${sign} ${amount}${unit}`.trim();
  return { key: 'target', years: year ? [Number(year[1])] : [], text: value };
}

/** "inte överstiga 120 kronor" is at most that. */
function signOf(how: string, limit: string): string | undefined {
  const isNot = NEGATED.test(how);
  if (/understiga$/iu.test(how)) return isNot ? 'minst' : 'under';
  if (/överstiga$/iu.test(how)) return isNot ? 'högst' : 'över';
  if (!isNot) return limit;
  if (BELOW.test(limit)) return 'minst';
  return ABOVE.test(limit) ? 'högst' : undefined;
}
