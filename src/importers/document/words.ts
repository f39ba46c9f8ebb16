/** The words by which a document is read: generic ones of Swedish municipalities and regions, Malmö's among them, and the municipality's own. */
import { DIRECTIONS, type Direction, STATUSES, type Status } from '../../domain/answers/scale.ts';
import { plainWords } from '../../domain/names.ts';
import { once } from '../../domain/once.ts';

/**
 * What is called so in headings, in lines ("Målvärde: 75 %") and above columns. Case, punctuation, years and small misspellings
 * are passed over. The field's words first, then the headings of Malmö's plans and reports.
 */
const WORDS = {
  area: ['målområde', 'fokusområde'],
  councilGoal: ['kommunfullmäktigemål'],
  boardGoal: ['nämndsmål', 'nämndmål', 'bolagsmål', 'nämndsmål bolagsmål'],
  directionGoal: ['inriktningsmål'],
  /** A goal, whoever has set it. */
  goal: ['mål', 'målsättning', 'goal'],
  indicator: ['indikator', 'målindikator', 'nyckeltal', 'mått', 'mätetal', 'styrtal', 'indicator', 'measure'],
  commitment: ['åtagande', 'åtaganden', 'commitment'],
  assignment: [
    ...['uppdrag', 'budgetuppdrag'],
    'kommunfullmäktiges uppdrag riktade till kommunstyrelsen',
    'kommunfullmäktiges uppdrag riktade till nämnden',
  ],
  priority: ['nämndens prioriteringar', 'prioriteringar'],
  target: [
    ...['målvärde', 'måltal', 'målnivå', 'riktvärde', 'gränsvärde', 'ambitionsnivå', 'börvärde'],
    ...['årsmål', 'helårsmål', 'target', 'target value'],
  ],
  desiredOutcome: [
    ...['önskat utfall', 'önskat resultat', 'önskat värde', 'önskat läge', 'önskad nivå', 'önskad effekt'],
    ...['önskad utveckling', 'önskad förflyttning', 'desired outcome'],
  ],
  outcome: ['utfall', 'resultat', 'utfallsvärde', 'mätvärde', 'uppnått värde', 'outcome', 'actual'],
  /** What was measured before the plan: no outcome of its year. */
  baseline: [
    ...['nuläge', 'basvärde', 'baslinje', 'utgångsläge', 'utgångsvärde', 'startvärde', 'startläge'],
    ...['ingångsvärde', 'referensvärde', 'jämförelsevärde', 'baseline'],
  ],
  forecast: ['prognos', 'helårsprognos', 'årsprognos', 'forecast'],
  unit: ['enhet', 'måttenhet', 'mätenhet', 'unit'],
  responsible: ['ansvarig', 'ansvar', 'målansvarig', 'owner', 'responsible'],
  finish: ['klart', 'klardatum', 'slutdatum', 'deadline'],
  definition: ['definition', 'beskrivning', 'description'],
  comment: ['kommentar', 'comment'],
  status: ['status', 'bedömning', 'måluppfyllelse', 'assessment'],
  trend: ['trend'],
  planning: ['planeringskommentar', 'planering för 2025'],
  followUp: ['uppföljning av målet', 'uppföljning'],
  goalsOverview: ['översikt nämndsmål', 'översikt mål'],
  commitmentsOverview: ['översikt åtagande', 'översikt åtaganden'],
  progress: [
    'uppföljning av bidrag till kommunfullmäktigemålet',
    'uppföljning av bidraget till kommunfullmäktigemålet',
  ],
  assessment: [
    'bedömning av förväntad utveckling av bidrag till kommunfullmäktigemålet för året',
    'bedömning av bidrag till kommunfullmäktigemålet för året',
    'bedömning av måluppfyllelse',
  ],
  howDidItGo: ['hur gick det'],
  whyDidIt: ['varför blev det så', 'varför gick det så'],
  whatNow: [
    'hur påverkar utfallet verksamhetens fortsatta arbete',
    'hur påverkar utfallet verksamhetens fortsatta arbete under 2025 och framåt',
  ],
  reconciliation: ['avstämning'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  met: ['●', 'förväntas uppnås', 'uppnås', 'uppnått', 'uppnådd', 'uppfyllt', 'uppfylls'],
  partly: [
    ...['◆', 'förväntas uppnås delvis', 'förväntas delvis uppnås', 'uppnås delvis'],
    ...['delvis uppnått', 'delvis uppnådd', 'delvis uppfyllt'],
  ],
  notMet: [
    ...['■', 'förväntas inte uppnås', 'förväntas ej uppnås', 'uppnås inte', 'uppnås ej'],
    ...['inte uppnått', 'ej uppnått', 'ej uppnådd', 'inte uppfyllt'],
  ],
  unknown: ['—', 'kan inte bedömas', 'kan ännu inte bedömas', 'går inte att bedöma'],
};

const TREND_WORDS: Readonly<Record<Direction, readonly string[]>> = {
  mixed: ['både positiv och negativ avvikelse'],
  asPlanned: ['enligt planering', 'enligt plan'],
  positive: ['positiv avvikelse'],
  negative: ['negativ avvikelse'],
};

/** What a word is a word for. */
export type WordKey = keyof typeof WORDS;

/** Plain data, since it may have to go to another thread. What is looked up often is worked out of it `once`. */
export interface DocumentWords extends Readonly<Record<WordKey, readonly string[]>> {
  /** Each as a word or a symbol. */
  readonly statuses: Readonly<Record<Status, readonly string[]>>;
  readonly trends: Readonly<Record<Direction, readonly string[]>>;
}

/** The municipality's own words, beside those that are built in. */
export type OwnWords = Partial<
  Readonly<Record<WordKey, readonly string[]>> & {
    readonly statuses: Partial<DocumentWords['statuses']>;
    readonly trends: Partial<DocumentWords['trends']>;
  }
>;

/** The words that are built in. */
export const WORDS_BUILT_IN: DocumentWords = { ...WORDS, statuses: STATUS_WORDS, trends: TREND_WORDS };

export const WORD_KEYS = Object.keys(WORDS).filter((key): key is WordKey => Object.hasOwn(WORDS, key));

/** The municipality's own words before those that are built in, which a word of its own means no longer. */
export const wordsWith = once((own: OwnWords): DocumentWords => {
  return {
    ...merged(WORD_KEYS, own, WORDS),
    statuses: merged(STATUSES, own.statuses ?? {}, STATUS_WORDS),
    trends: merged(DIRECTIONS, own.trends ?? {}, TREND_WORDS),
  };
});

function merged<Key extends string>(
  keys: readonly Key[],
  own: Partial<Readonly<Record<Key, readonly string[]>>>,
  builtIn: Readonly<Record<Key, readonly string[]>>,
): Record<Key, readonly string[]> {
  const isOwn = new Set(keys.flatMap((key) => own[key] ?? []).map(wordKey));
  const all: Record<Key, readonly string[]> = { ...builtIn };
  for (const key of keys)
    all[key] = [...(own[key] ?? []), ...builtIn[key].filter((word) => !isOwn.has(wordKey(word)))];
  return all;
}

/** What a word is known by: its letters without case and punctuation, or a symbol as it is. */
export function wordKey(word: string): string {
  return plainWords(word) || word.trim();
}
