/** Sentences that say what is to be reached: "Andelen nöjda gäster ska öka till minst 80 procent". The sentence is the name of what is measured. */
import { LIMIT_WORDS, limitOf } from './limits.ts';
import { firstSentence } from './sentences.ts';

const NUMBER = String.raw`[-−]?\d+(?:[\s.]\d{3})*(?:,\d+)?`;
const BY =
  'senast|till|före|innan|år|under|vid|från|av|i|på|för|per|och|eller|men|inom|bland|hos|jämfört|inte|som';
const UNIT = String.raw`\s?%|\s(?!(?:${BY})(?!\p{L}))(?:\p{Ll}|[MGT]Wh)[\p{L}²³/]*(?:\sper\s\p{Ll}\p{L}*)?`;
/** "från 70 procent 2029 till", "med 10 procent till", before what is to be reached. */
const FROM = String.raw`(?:från|med)\s(?:cirka\s|ca\s)?${NUMBER}(?:${UNIT})?(?:\s(?:år\s)?20\d\d)?\still\s`;
const SHALL = String.raw`(?:ska|skall|bör|får)(?:\s(?:(?:år|senast|till)\s)?(?<early>20\d\d))?`;
const DEMANDED = new RegExp(
  String.raw`^["”]?\p{Lu}[^.!?;:]{2,200}?\s${SHALL}(?<how>(?:\s[^\s\d.!?;:]+){0,12}?)\s(?<from>${FROM})?(?:(?<limit>${LIMIT_WORDS})\s)?(?<amount>${NUMBER})(?<unit>${UNIT})?(?<rest>\s?[,(]?\s?[^.!?;:]{0,100})$`,
  'iu',
);
/** "Minst 90 procent av gästerna ska vara nöjda", "Högst 20 båtar ska vänta" */
const FIRST = new RegExp(
  String.raw`^(?<limit>minst|lägst|högst|max|maximalt)\s(?<amount>${NUMBER})(?<unit>${UNIT})(?:\s[^.!?;:\d]{2,100})?\s(?:ska|skall|bör)\s(?<rest>[^.!?;:]{2,150})$`,
  'iu',
);
/** "Senast 2032 ska utsläppen vara högst 200 ton", "Vid årets slut ska minst 90 procent av gästerna vara nöjda" */
const LATER =
  /^(?:(?:senast|till|år|under)\s(?:år\s)?(20\d\d)|(?:vid|i|under)\s(?!\d)[\p{L}\s]{4,40}?)\s(?=(?:ska|skall|bör)\s)/iu;
/** What stands right before a number that is to be reached, where nothing limits it; "med 5 procent", "öka minst 5 procent" are by how much. */
const REACHED = /(?:vara|bli|till|på|nå|nått|överstiga|understiga)$/iu;
const BY_HOW_MUCH = /(?:^|\s)(?:med|(?:öka|minska|sänka|höja|förbättra)s?)$/iu;
const NEGATED = /(?:^|\s)(?:inte|ej|aldrig)(?!\p{L})/iu;
const YEAR =
  /(?:^|\s)(?:senast|till|före|innan|år|under|vid\sutgången\sav|vid\sslutet\sav|i\sslutet\sav)?\s?(20\d\d)\)?$/iu;

interface Demand {
  readonly key: 'target';
  readonly years: readonly number[];
  readonly text: string;
}

/** Nearly every line has nothing of a demand, and is passed over at once. */
const SAYS =
  /^(?:(?!\s(?:ska|skall|bör|får)\s)[^\n])*\s(?:ska|skall|bör|får)\s[^\n]*\d|^[^\d\n]*\d[^\n]*\s(?:ska|skall|bör)\s/imu;

/** What a sentence demands of what it measures; undefined where it demands nothing in numbers, or several things. */
export function demandIn(text: string): Demand | undefined {
  if (!SAYS.test(text)) return undefined;
  const sentence = firstSentence(text);
  const later = LATER.exec(sentence);
  const plain = later ? `Det som mäts ${sentence.slice(later[0].length)}` : sentence;
  const found = DEMANDED.exec(plain) ?? FIRST.exec(plain);
  const { how = '', from, limit = '', amount = '', unit = '', rest = '', early } = found?.groups ?? {};
  const year = YEAR.exec(rest);
  // Two numbers are two demands, and a year without a unit is when.
  if (!found || /\d/.test(year ? rest.slice(0, year.index) : rest)) return undefined;
  if (unit === '' && /^20\d\d$/.test(amount)) return undefined;
  const between = how.trim();
  const isBy = from === undefined && BY_HOW_MUCH.test(between);
  if (isBy && !NEGATED.test(between)) return undefined;
  const isReached = limit !== '' || from !== undefined || REACHED.test(between);
  const sign = isReached ? signOf(between, limit) : undefined;
  if (sign === undefined) return undefined;
  // "2 procent av kostnaden", "900 per år": of what, or how often, is a part of it.
  const [ofWhat = ''] = /^\s(?:av|per)\s\p{Ll}[\p{Ll}\s]{1,35}$/u.exec(rest) ?? [];
  const value = `${sign} ${amount}${unit}${ofWhat}`.trim();
  const when = year?.[1] ?? early ?? later?.[1];
  return { key: 'target', years: when === undefined ? [] : [Number(when)], text: value };
}

/** "inte överstiga 120 kronor" is at most that. */
function signOf(how: string, limit: string): string | undefined {
  const words = limit || (/(?:över|under)stiga$/iu.exec(how)?.[0] ?? '');
  if (NEGATED.test(how)) return signFor(`inte ${words}`);
  return words === limit && !NEGATED.test(limit) ? limit : signFor(words);
}

function signFor(words: string): string | undefined {
  const op = limitOf(words);
  return op === undefined ? undefined : SIGNS[op];
}

const SIGNS = { min: 'minst', max: 'högst' } as const;
