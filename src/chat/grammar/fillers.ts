import type { Language } from '../../domain/language.ts';
import { foldText } from './said.ts';

/** Words that name nothing wherever they stand at the edge of what is named. */
export const FILLERS: ReadonlySet<string> = new Set(
  foldText(
    [
      'är e ä var vara va har ha hade blir bli blev ska skall kan får måste vill gör går gå ligger står ser',
      'tar det den de dem dom denna detta här där dit då nu just idag också även bara endast enbart istället stället åter igen än ännu redan',
      'i på med me för av om till från hos inom under vid mot över kring runt gällande avseende angående rörande beträffande inför åt ur utav',
      'och o å samt men eller att som så en ett alla allt hela vår våra vårt ju väl nog kanske lite mer mest rätt helt',
      'jag ja vi du ni man oss mig hon han hen dig er vad va hur vem vilka vilket vilken när varför',
      'tack snälla please läget status nämnden siffrorna avdelningen kommunen frågan frågorna målet mål uppdraget åtagandet indikatorn arbetet området målområdet enheten',
      'andra också samma något nåt någon nån några sig sin sina sitt ut upp in fram ner egentligen eftersom alltså liksom typ',
      'the a an is are was were be been it its this that these those there here they them we our us i me my you your he she his her',
      'of in on at to for with about by from as and or but so then now today only just also instead too please concerning regarding within under',
      'what how who which when why do does did has have had can could will would should may one ones doing going looking all any some other else goal goals assignment indicator',
      'inte ej not no vet veta säga se kolla höra stort stora helhet övergripande överlag totalt helheten måst måste nog bara fortfarande',
      'tidigare förr innan förut sagt annat senast särskilt enligt uppföljningen visa visas skulle borde bör kunde ville hinner håller hålla tror vore verkar känns finns fanns ingår hör hörde gäller handlar rör rörande kopplar kopplas kopplade kopplat koppling kopplingar bidrar lyder heter kallas börjar slutar ändras ändrar händer hände utvecklas',
      'ett två tre fyra fem sex sju åtta nio tio elva tolv antal stycken st procent kvar båda bägge respektive både varken sådan sådana liknande sånt sånär vidare bort borta tillbaka hit fram framåt åtminstone ungefär cirka ca',
      'poster posterna saken precis nähä haha såna ännu fortfarande såg svar svaret svaren frågor nånstans någonstans sak saker grej grejen grejer läge lägen omgången rapporten planen listan punkten delen år året in',
      'listed rated given about contribute contributes relate belongs linked changes change everything anything something nothing always never ever both each every numbers figures need wants make made get got take took come coming along see seen',
      'procentenhet procentenheter procentenheterna ytterligare totalt tillsammans percentage points',
      'concerning as regarding advise else overall total general please kindly',
    ].join(' '),
  ).split(' '),
);

/** Function words that tell the two languages apart. */
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: wordSet(
    'är och att det den de vi på med för av om till från hur vad vem vilka vilket när varför inte jag ni mål målen har hos mitt mina vår våra ska kan går ligger svarat tack hej och i också då sedan sen alla visa jämför',
  ),
  en: wordSet(
    "the is are was of and to in on with how what who which when why not we our my you your it that this these those do does did has have can could will would should goal goals about please thanks hello hi show me us compare any anything last year only also them for from at how's what's who's where i i'm any all owns next",
  ),
};

function wordSet(words: string): ReadonlySet<string> {
  return new Set(foldText(words).split(' '));
}

/** The language a message is in, by its small words; undefined where they do not tell. */
export function languageOf(text: string): Language | undefined {
  const words = foldText(text).split(/[^\p{L}\p{N}']+/u);
  const [sv, en] = [TELLING.sv, TELLING.en].map((known) => words.filter((word) => known.has(word)).length);
  if (sv === undefined || en === undefined || sv === en) return undefined;
  return en > sv ? 'en' : 'sv';
}

/** What is named by the words that are left, without what stands around it. */
export function withoutFillers(text: string): string {
  const words = text.split(/[\s,;:.!?()"”“…]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const isFiller = (word: string | undefined) =>
    word !== undefined && FILLERS.has(foldText(word)) && !isAbbreviation(word, text);
  let [from, to] = [0, words.length];
  while (from < to && isFiller(words[from])) from += 1;
  while (to > from && isFiller(words[to - 1])) to -= 1;
  // "the climate goal" is no other thing of the climate.
  if (to > from && isKind(words[to])) to += 1;
  // Commas between names part them as "och" does.
  return restore(text, words.slice(from, to));
}

const KINDS = new Set(['goal', 'assignment', 'indicator', 'commitment']);

function isKind(word: string | undefined): boolean {
  return word !== undefined && KINDS.has(word.toLowerCase());
}

/** Those who meet, and are nothing that is followed up. */
const BODIES = /^(?:KS|KF|KSO|KSAU|AU|LG)$/;

/** "VA" is no "va", unless all is shouted. */
export function isAbbreviation(word: string, text: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(word) && !BODIES.test(word) && (text.trim() === word || /\p{Ll}/u.test(text));
}

function restore(text: string, words: readonly string[]): string {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return '';
  const from = text.indexOf(first);
  const to = text.lastIndexOf(last) + last.length;
  return text
    .slice(from, to)
    .replace(/[^\p{L}\p{N}]*[.!?;:…()]+[^\p{L}\p{N}]*/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
