import { plainWords, withoutMarks } from '../../domain/names.ts';
import { once } from '../../domain/once.ts';
import { isAlmost } from './spelling.ts';
import type { DocumentWords, WordKey } from './words.ts';

/**
 * What stands below the head of a column. `goal` is the word "mål" alone, which is a goal or its target; `subGoal` what a goal is parted
 * into; `title` names rows of any kind; `earlier` and `forecast` are values that are no outcome of the year; `risk` stands in tables of
 * what might go wrong, whose measures are no commitments; `other` is understood, and nothing that a plan or an answer holds.
 */
export type Meaning =
  | 'name'
  | 'title'
  | 'area'
  | 'councilGoal'
  | 'directionGoal'
  | 'boardGoal'
  | 'subGoal'
  | 'commitment'
  | 'assignment'
  | 'risk'
  | 'goal'
  | 'target'
  | 'outcome'
  | 'total'
  | 'earlier'
  | 'forecast'
  | 'year'
  | 'unit'
  | 'comment'
  | 'status'
  | 'trend'
  | 'money'
  | 'definition'
  | 'finish'
  | 'reportBack'
  | 'other';

/** What the words by which all of a document is read mean above a column. */
const OF_DOCUMENT = {
  area: 'area',
  councilGoal: 'councilGoal',
  directionGoal: 'directionGoal',
  boardGoal: 'boardGoal',
  goal: 'goal',
  indicator: 'name',
  commitment: 'commitment',
  assignment: 'assignment',
  target: 'target',
  desiredOutcome: 'target',
  outcome: 'outcome',
  baseline: 'earlier',
  forecast: 'forecast',
  unit: 'unit',
  comment: 'comment',
  status: 'status',
  trend: 'trend',
  definition: 'definition',
  finish: 'finish',
  responsible: 'other',
} as const satisfies Partial<Record<WordKey, Meaning>>;

/** By meaning what else is a word of a head, without its accents; Swedish first. They may be in the plural, definite, and misspelt. */
const WORDS: Readonly<Partial<Record<Meaning, string>>> = {
  name: 'kpi metric',
  title: 'benamning namn rubrik',
  area: 'omrade omradesmal area',
  councilGoal:
    'kommunfullmaktigesmal fullmaktigesmal malkf malfrankf regionfullmaktigesmal kommunensmal overgripandemalkf malfrankommunfullmaktige malfranfullmaktige agarensmal agarnasmal',
  directionGoal: 'kommunfullmaktigesinriktningsmal fullmaktigesinriktningsmal',
  boardGoal:
    'namndensmal namndernasmal malfornamnden bolagetsmal styrelsensmal forvaltningensmal verksamhetensmal enhetensmal',
  subGoal: 'delmal effektmal resultatmal prestationsmal',
  commitment: 'nyckelaktivitet nyckelinsats',
  assignment:
    'kommunfullmaktigesuppdrag fullmaktigesuppdrag uppdragkf uppdragfrankf uppdragfrankommunfullmaktige uppdragfranfullmaktige',
  risk: 'risk riskomrade riskbeskrivning riskvarde sannolikhet konsekvens kontrollmoment kontrollmal kontrollaktivitet',
  goal: 'malformulering politisktmal politiskamal',
  target:
    'krav kravniva agarkrav avkastningskrav malvardevidperiodensslut matbartmal planvarde planeratvarde targetlevel desiredresult',
  outcome:
    'bokslut utf uppmattvarde uppnattresultat faktisktutfall faktisktvarde result actualvalue actualoutcome',
  total: 'totalt total tot samtliga alla bada summa all sum',
  earlier: 'nuvarde basar foregaendear fjolar',

  comment:
    'analys kommentarochanalys analysochkommentar lagesbeskrivning lagesrapport notering anmarkning motivering forklaring remark analysis',
  status: 'lage uppfyllelse maluppnatt uppnatt uppfyllt',
  trend: 'utveckling riktning direction',
  money: 'tkr mnkr mkr kkr kr belopp budget driftbudget kommunbidrag intakt kostnad nettokostnad',

  finish: 'klartdatum slut sluttid tid tidpunkt tidsplan fardigt klarsenast senastklart klartnar nar',
  reportBack:
    'aterrapportering aterrapporteras aterrapporterassenast redovisas redovisassenast redovisning aterredovisas aterredovisning rapporteras avrapporteras slutredovisas slutredovisning slutrapporteras',
  other:
    'vem startdatum starttid framgangsfaktor agenda agenda2030 agenda2030mal globalamal bolag kalla ansvarignamnd ansvarigforvaltning namnd forvaltning respondent matmetod metod matfrekvens frekvens periodicitet avvikelse differens diff forandring start nr nummer id kod uppfoljning omradesansvarig koladaid source frequency method deviation change',
};

const ENDINGS = ['', 'n', 'en', 't', 'et', 'er', 'erna', 'ar', 'arna', 'na', 'r', 's', 'ns', 'ens', 'ets'];

/** "Huvudindikator", "resultatmått", "årsutfall": a longer word is what it ends with. */
const COMPOUND = new RegExp(
  `(?:(indikator|nyckeltal|matt|prognos)|^(?:ars|helars|delars|period|indikator)(malvarde|maltal|malniva|utfall))(?:${ENDINGS.filter(Boolean).join('|')})?$`,
);

/** A word shorter than this is another when one letter of it is. */
const SHORTEST_MISSPELT = 8;

interface Known {
  readonly word: string;
  readonly meaning: Meaning;
}

const knownBy = once((words: DocumentWords) => {
  // What parts a goal is a board's goal elsewhere; the document's own words come before those that only columns have.
  const known = [
    ...wordsOf('subGoal'),
    ...ofDocument(words),
    ...Object.keys(WORDS).filter(isMeaning).flatMap(wordsOf),
  ];
  const ended = new Map<string, Meaning>();
  for (const end of ENDINGS)
    for (const { word, meaning } of known) if (!ended.has(word + end)) ended.set(word + end, meaning);
  const long = known.filter(({ word }) => word.length >= SHORTEST_MISSPELT);
  return { ended, byLength: Map.groupBy(long, ({ word }) => word.length) };
});

function wordsOf(meaning: Meaning): readonly Known[] {
  return (WORDS[meaning] ?? '').split(/\s+/).map((word) => ({ word, meaning }));
}

function ofDocument(words: DocumentWords): readonly Known[] {
  return Object.keys(OF_DOCUMENT)
    .filter(isOfDocument)
    .flatMap((key) => words[key].map((word) => ({ word: asOne(word), meaning: OF_DOCUMENT[key] })))
    .filter(({ word }) => word !== '');
}

function asOne(words: string): string {
  return withoutMarks(plainWords(words)).replaceAll(' ', '');
}

function isMeaning(word: string): word is Meaning {
  return Object.hasOwn(WORDS, word);
}

function isOfDocument(word: string): word is keyof typeof OF_DOCUMENT {
  return Object.hasOwn(OF_DOCUMENT, word);
}

/** What words of a head that stand beside those that say what it is tell of it. */
const BESIDE = {
  women: 'kvinnor kvinnorna kvinna kv flickor flickorna flicka tjejer women girls female',
  men: 'man mannen pojkar pojkarna pojke killar men boys male',
  month: `jan januari feb februari mar mars apr april maj jun juni jul juli aug augusti sep sept september okt oktober nov november
    dec december`,
  when: 'ar ars aret arets delar delaret helar helaret tertial kvartal halvar t1 t2 t3 q1 q2 q3 q4 lasar lasaret ht vt year',
  how: `varav darav av for per t o m tom till den i vid period perioden periodens ack ackumulerat aktuellt aktuell beslutat preliminart uppsatt
    satt namndens kommunens andel antal procent s planerad planerade planerat prioriterad prioriterade prioriterat kommungemensam kortsiktiga kortsiktigt langsiktiga kompletterande genomforande matning the of percent`,
  earlier: 'foregaende forra fg tidigare senaste senast kanda previous last latest earlier',
  council:
    'kf kfs fullmaktige fullmaktiges kommunfullmaktige kommunfullmaktiges regionfullmaktige regionfullmaktiges',
  forecast:
    'prognos prognosen prognostiserat forvantat forvantad forvantade beraknat beraknad forecast expected projected',
  atLeast: 'minst lagst minimum',
  atMost: 'hogst max maximalt maximum',
} as const;

export type Beside = keyof typeof BESIDE;

const BESIDE_WORDS = new Map(
  Object.keys(BESIDE)
    .filter(isBeside)
    .flatMap((beside) => BESIDE[beside].split(/\s+/).map((word) => [word, beside] as const)),
);

function isBeside(word: string): word is Beside {
  return Object.hasOwn(BESIDE, word);
}

/** What a word without accents tells when it stands beside others; undefined when it says what the column is, or nothing. */
export function besideOf(word: string): Beside | undefined {
  return (
    BESIDE_WORDS.get(word) ??
    (/^(?:\d{1,2}|20\d\d|(?:kv|q|t|kvartal|tertial)[1-4])$/.test(word) ? 'when' : undefined)
  );
}

/** What a head of a few words means as one: "Nämndens mål", whose first word says little beside others. */
export function meaningOfWhole(words: readonly string[], own: DocumentWords): Meaning | undefined {
  return words.length > MOST_AS_ONE ? undefined : knownBy(own).ended.get(words.join(''));
}

/** So many words may be one name: "uppdrag från kommunfullmäktige". */
const MOST_AS_ONE = 4;

/** What words without accents mean together; undefined where they are not understood, or contradict each other. */
export function meaningOf(words: readonly string[], own: DocumentWords): Meaning | undefined {
  if (words.length === 0) return undefined;
  const meant =
    meaningOfWhole(words, own) ?? (words.length > MOST_AS_ONE ? undefined : almost(words.join(''), own));
  if (meant) return meant;
  const meanings = new Set<Meaning | undefined>();
  for (const word of words) {
    const meaning = meaningOfWord(word, own);
    if (meaning === undefined) return undefined;
    meanings.add(meaning);
  }
  // "Utfall totalt"; "Mål/målvärde", "Mål/indikator": the other word says which it is.
  if (meanings.size > 1) meanings.delete('total');
  if (meanings.size > 1) meanings.delete('title');
  // "Beskrivning av indikatorn", "Mätmetod för indikatorn".
  if (meanings.has('definition') || meanings.has('other')) meanings.delete('name');
  // "Målet uppnått?", "Måluppfyllelse indikator".
  if (meanings.has('status')) meanings.delete('name');
  if (meanings.has('target') || meanings.has('name') || meanings.has('status')) meanings.delete('goal');
  const [only] = meanings;
  return meanings.size === 1 ? only : undefined;
}

export function meaningOfWord(word: string, own: DocumentWords): Meaning | undefined {
  return knownBy(own).ended.get(word) ?? compoundOf(word, own) ?? almost(word, own);
}

function compoundOf(word: string, own: DocumentWords): Meaning | undefined {
  const [, any, ofYear] = COMPOUND.exec(word) ?? [];
  const end = any ?? ofYear;
  return end === undefined ? undefined : knownBy(own).ended.get(end);
}

function almost(word: string, own: DocumentWords): Meaning | undefined {
  for (const length of [word.length, word.length - 1, word.length + 1]) {
    const found = knownBy(own)
      .byLength.get(length)
      ?.find((known) => isAlmost(word, known.word));
    if (found) return found.meaning;
  }
  return undefined;
}
