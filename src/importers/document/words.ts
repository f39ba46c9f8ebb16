/** The words by which a document is read: generic ones of Swedish municipalities and regions, Malmö's among them, and the municipality's own. */
import { DIRECTIONS, type Direction, STATUSES, type Status } from '../../domain/answers/scale.ts';
import { plainWords } from '../../domain/names.ts';
import { once } from '../../domain/once.ts';

/** Words with commas between them. */
const list = (words: string): readonly string[] => words.split(/,\s+/);

/**
 * What is called so in headings, in lines ("Målvärde: 75 %") and above columns. Case, punctuation, years and small misspellings
 * are passed over. The field's words first, then the headings of Malmö's plans and reports.
 */
const WORDS = {
  area: list(`målområde, fokusområde, utvecklingsområde, insatsområde, politikområde, huvudområde, perspektiv,
    målperspektiv, målbild, strategiskt område, strategiska områden, prioriterat område, målkategori,
    prioriterade områden, strategiskt utvecklingsområde, strategiska utvecklingsområden, inriktning,
    strategisk inriktning, strategiska inriktningar, övergripande område, focus area, target area, strategic area,
    priority area, policy area`),
  councilGoal:
    list(`kommunfullmäktigemål, regionfullmäktigemål, fullmäktigemål, kf mål, rf mål, kfs mål, kf s mål,
    övergripande mål, mål för verksamhetsområdet, kf s mål för verksamhetsområdet,
    kommunövergripande mål, regionövergripande mål, kommungemensamt mål,
    kommungemensamma mål, kommunmål, regionmål, council goal`),
  boardGoal:
    list(`nämndsmål, nämndmål, bolagsmål, nämndsmål bolagsmål, nämndspecifikt mål, nämndspecifika mål,
    nämndmål bolagsmål, styrelsemål, verksamhetsmål, förvaltningsmål, enhetsmål, board goal`),
  directionGoal: list('inriktningsmål, direction goal'),
  /** A goal, whoever has set it. */
  goal: list(`mål, målsättning, ägarmål, prioriterat mål, prioriterade mål, strategiskt mål, strategiska mål, fokusmål,
    resultatmål, effektmål, prestationsmål, delmål, etappmål, utvecklingsmål, kvalitetsmål, huvudmål, programmål, periodmål,
    mandatperiodsmål, brukarmål, kundmål, medarbetarmål, hållbarhetsmål, miljömål, klimatmål, folkhälsomål, trygghetsmål, långsiktigt mål, långsiktiga mål, finansiellt mål, finansiella mål,
    ekonomiskt mål, ekonomiska mål, lokalt mål, lokala mål, kommunalt mål, kommunala mål, regionalt mål, regionala mål, eget mål,
    egna mål, gemensamt mål, gemensamma mål, politiskt mål, politiska mål, konkret mål, konkreta mål, kortsiktigt mål,
    kortsiktiga mål, kvalitativt mål, kvalitativa mål, goal, objective`),
  indicator:
    list(`indikator, mätare, mätpunkt, målindikator, resultatindikator, nyckeltal, mått, mätetal, styrtal, resultatmått,
    nyckelindikator, huvudindikator, effektmått, kontrollmått, styrmått, indicator, measure, key figure`),
  commitment: list(
    'åtagande, åtaganden, aktivitet, nyckelaktivitet, huvudaktivitet, insats, åtgärd, handling, commitment, activity',
  ),
  assignment:
    list(`uppdrag, budgetuppdrag, särskilt uppdrag, särskilda uppdrag, politiskt uppdrag, politiska uppdrag, utredningsuppdrag, fullmäktigeuppdrag,
    kommunfullmäktigeuppdrag, regionfullmäktigeuppdrag, kf uppdrag, nämnduppdrag, nämndsuppdrag,
    tilläggsuppdrag, assignment, kommunfullmäktiges uppdrag riktade till kommunstyrelsen,
    kommunfullmäktiges uppdrag riktade till nämnden`),
  priority: list('nämndens prioriteringar, prioriteringar'),
  target:
    list(`målvärde, måltal, målnivå, riktvärde, gränsvärde, ambition, ambitionsnivå, börvärde, årsmål, helårsmål, target,
    target value`),
  desiredOutcome: list(`önskat utfall, önskat resultat, önskat värde, önskat läge, önskad nivå, önskad effekt,
    önskad utveckling, önskad riktning, önskad förflyttning, förväntat resultat, förväntad effekt, desired outcome`),
  outcome: list(`utfall, resultat, utfallsvärde, mätvärde, uppnått värde, senaste värde, senaste mätvärde,
    senast uppmätt värde, senaste utfall, senaste resultat, senaste mätning, outcome, actual`),
  /** What was measured before the plan: no outcome of its year. */
  baseline:
    list(`nuläge, nu, idag, i dag, läget nu, läget idag, läget i dag, här är vi nu, dagsläge, dagens värde, basvärde, baslinje, utgångsläge, utgångsvärde, startvärde, startläge, ingångsvärde,
    referensvärde, jämförelsevärde, baseline`),
  forecast: list('prognos, prognos för helåret, prognos helår, helårsprognos, årsprognos, forecast'),
  unit: list('enhet, måttenhet, mätenhet, unit'),
  responsible: list(
    `ansvarig, ansvar, målansvarig, ansvarig funktion, ansvarig chef, ansvariga, owner, responsible`,
  ),
  finish: list('klart, klardatum, klart senast, slutdatum, tidplan, deadline'),
  definition: list('definition, beskrivning, description'),
  comment: list('kommentar, comment'),
  status:
    list(`status, läge, bedömning, måluppfyllelse, samlad bedömning, sammantagen bedömning, sammanvägd bedömning, måluppfyllnad, bedömning av måluppfyllelse, uppfyllelse, färg, målstatus,
    prognos för målet, prognos måluppfyllelse, målbedömning, assessment`),
  trend: ['trend'],
  planning: list('planeringskommentar, planering för 2025'),
  followUp: list('uppföljning av målet, uppföljning'),
  goalsOverview: list('översikt nämndsmål, översikt mål'),
  commitmentsOverview: list('översikt åtagande, översikt åtaganden'),
  progress: list(`uppföljning av bidrag till kommunfullmäktigemålet,
    uppföljning av bidraget till kommunfullmäktigemålet`),
  assessment: list(`bedömning av förväntad utveckling av bidrag till kommunfullmäktigemålet för året,
    bedömning av bidrag till kommunfullmäktigemålet för året, bedömning av måluppfyllelse`),
  howDidItGo: ['hur gick det'],
  whyDidIt: list('varför blev det så, varför gick det så'),
  whatNow: list(`hur påverkar utfallet verksamhetens fortsatta arbete,
    hur påverkar utfallet verksamhetens fortsatta arbete under 2025 och framåt`),
  reconciliation: ['avstämning'],
} satisfies Readonly<Record<string, readonly string[]>>;

const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  met: list(`●, i mål, ✔, ✓, ✅, 🟢, 😊, 🙂, 😀, ☺, grön, grönt, förväntas uppnås, uppnås, uppnått, uppnådd, uppfyllt,
    uppfylls, uppfylld, helt uppfyllt, helt uppnått, målet uppnås, målet uppfylls, målet uppfyllt,
    målet uppnått, målet är uppfyllt, målet är uppnått, bedöms uppnås, bedöms uppfyllas,
    förväntas uppfyllas, genomförd, genomfört, fulfilled, achieved`),
  partly:
    list(`◆, förväntas uppnås delvis, förväntas delvis uppnås, uppnås delvis, delvis uppnått, delvis uppnådd,
    delvis uppfyllt, delvis uppfylld, uppfylls delvis, delvis, uppnått delvis, uppfyllt delvis,
    målet delvis uppfyllt, målet delvis uppnått, målet uppnås delvis, målet uppfylls delvis,
    bedöms delvis uppnås, bedöms uppnås delvis, delvis genomförd, delvis genomfört, 🟡, 😐, gul, gult,
    partly fulfilled, partly achieved`),
  notMet:
    list(`■, förväntas inte uppnås, förväntas ej uppnås, uppnås inte, uppnås ej, inte uppnått, ej uppnått,
    ej uppnådd, inte uppfyllt, ej uppfyllt, ej uppfylld, uppfylls inte, uppfylls ej, målet uppnås inte,
    målet uppnås ej, målet inte uppnått, målet ej uppnått, målet ej uppfyllt, målet inte uppfyllt,
    bedöms inte uppnås, bedöms ej uppnås, ej genomförd, inte genomförd, ej genomfört, inte genomfört, ✘,
    ✗, ❌, 🔴, ☹, 🙁, 😞, röd, rött, not fulfilled, not achieved`),
  unknown:
    list(`—, kan inte bedömas, kan ännu inte bedömas, går inte att bedöma, kan ej bedömas, går ej att bedöma,
    ej bedömd, ej bedömt`),
};

const TREND_WORDS: Readonly<Record<Direction, readonly string[]>> = {
  mixed: ['både positiv och negativ avvikelse'],
  asPlanned: list('enligt planering, enligt plan'),
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
  /** Symbols that by the document's own words mean more than one thing. */
  readonly doubtful?: readonly string[];
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
