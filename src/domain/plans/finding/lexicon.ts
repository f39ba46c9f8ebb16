/** Words of Swedish administration that the search knows: what says nothing, what ends a compound, and what a kind is called. */
import type { ItemKind } from '../plan.ts';
import { fold } from './inflection.ts';

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(fold(text).trim().split(/\s+/));
}

/** Words of questions and sentences, in both languages; none of them tells one item from another. */
export const FILLERS = wordsIn(`
  att av de den det dem en ett ej i inte med och om på som till vi du ni jag mig oss vår vårt våra min mitt mina din ditt dina sin sitt sina er ert era man nån någon något några
  hur går gick gått vad är var blev blir bli varit vem vilka vilken vilket när varför vart ska skall skulle kan kunde kunna vill ville har hade haft ha får fick gör göra gjort gjorde
  här där nu då ju väl nog bara också även just ännu än sen sedan innan efter före under över vid för från mot hos inom genom utan mellan samt eller men så utifrån kring runt bland
  visa se titta berätta säg säga veta vet undra undrar tala prata höra hör hört kolla läget läge ser ut status statusen ställning lägesbild kring ang angående gällande beträffande rörande avseende
  tack snälla hej hejsan hallå god morgon dag ok okej förlåt ursäkta egentligen liksom typ alltså faktiskt gärna kanske lite mycket mer mest allt alla hela all själva samma denna detta dessa denne dess deras
  idag igår imorgon aktuell aktuellt senaste nytt sak saken saker grej grejen grejer grejerna ärende ärendet tänker tänkte menar handlar gäller heter hette kallas
  hurdant funkar fungerar kommer kom vidare igång framåt hela tiden tillfället närvarande snabbt kort
  a an the of and or to in on at for from with about among is are was were be been being it its this that these those we you they our your their my me us i he she his her
  how what which who whom whose when where why do does did doing done going go goes get gets getting has have had will would can could should shall may might must
  show tell give see look let know want like please thanks thank hello hi hey just now right currently current latest update status state situation regarding concerning thing things stuff there here s re ll
`);

/** Small words that are in names and tell nothing there either; fillers are not small in a name ("God service"). */
export const SMALL_WORDS = wordsIn(`
  att av den det de en ett i inom och om på samt som till med för från vid hos genom är ska eller a an the of and or to in on at for from with is are`);

/** What a kind of item is called: standing alone it says which kind is meant, ending a compound ("klimatmålet") too. */
const KIND_WORDS: readonly (readonly [string, readonly ItemKind[]])[] = [
  [
    'mål kommunfullmäktigemål nämndsmål nämndmål inriktningsmål målsättning goal goals objective objectives',
    ['councilGoal', 'boardGoal', 'directionGoal'],
  ],
  ['målområde område area areas', ['area']],
  ['indikator nyckeltal mått indicator indicators', ['indicator']],
  ['uppdrag assignment assignments', ['assignment']],
  ['åtagande commitment commitments', ['commitment']],
  ['prioritering priority priorities', ['priority']],
  ['budgetområde budget', ['budget']],
];

/** What is added to the name of a thing without making it another: "klimatfrågan", "metroprojektet". */
const GENERIC_WORDS = `
  fråga arbete plan projekt satsning insats åtgärd utveckling utredning del grej sak ärende program strategi process
  initiativ tema delmål aktivitet utmaning bit resultat siffra läge status utfall verksamhet uppföljning bygge
  frågor siffror bitar delar sida situation problem brist behov
  issue issues work project projects plan plans programme program initiative question matter effort efforts measures`;

export const GENERIC: ReadonlyMap<string, readonly ItemKind[]> = new Map([
  ...[...wordsIn(GENERIC_WORDS)].map((word) => [word, []] as const),
  ...KIND_WORDS.flatMap(([words, kinds]) => [...wordsIn(words)].map((word) => [word, kinds] as const)),
]);

/** What compounds of administration often end in, where it is too short to be told by its length. */
export const HEADS = wordsIn(`
  försörjning hus nät bil väg skola plats gata mark by ort stad barn elev vård stöd miljö rum tid hem lag nämnd bolag pris tal grad nivå
  kvalitet service bibliotek lokal miljöarbete avtal kost mat buss tåg cykel park bad hall hamn bro bygge bygga bro led rör ledning läcka
  täkt verk effektivisering omställning anpassning neutral smart vänlig produktion enkät budget ekonomi kostnad avgift skatt bidrag`);

/** First parts of compounds that are shorter than a word needs to be. */
export const SHORT_WORDS = wordsIn('el it va hr ai bo ö by ek fn eu');

/** A syllable before a word that makes another word of it, and no compound: "förskola" is no kind of "skola". */
export const PREFIXES = wordsIn(
  'för be an av ut in om upp o miss van sam åter över under fram till från ned er ent vid må själv med',
);

/** What is no word of its own at the end of one: "planera" is not compounded of "plan" and "era". */
export const NO_HEAD =
  /^(er|ar|ing|ning|ering|isering|and|end|lig|ig|isk|ist|bar|sam|ation|else|at|ad|het|lighet|ighet)(a|e|t|s|n|en|et|er|ar|or|na|ens|ets|ade|at|ad|as|an|erna|arna|are|aren|het|heten)?$/;
