/** What a column of a goal list is, by the words of its head; never by where it stands. */
import { isWithin, plainWords, withoutMarks } from '../../domain/names.ts';
import { once } from '../../domain/once.ts';
import type { DocumentWords, WordKey } from '../document/words.ts';

/** Columns that hold names of items; the others tell of these. */
export const NAME_FIELDS = [
  ...(['area', 'councilGoal', 'directionGoal', 'goal', 'boardGoal'] as const),
  ...(['commitment', 'assignment', 'priority', 'indicator', 'title'] as const),
] as const;
export type NameField = (typeof NAME_FIELDS)[number];

const FACT_FIELDS = [
  ...(['id', 'kind', 'parent', 'target', 'unit', 'outcome', 'owner', 'deputy', 'respondent'] as const),
  ...(['desiredOutcome', 'criteria', 'agenda2030', 'reportBack', 'finish', 'planning'] as const),
  ...(['definition', 'short', 'kpi', 'plan', 'board', 'year'] as const),
] as const;

export type ListField = NameField | (typeof FACT_FIELDS)[number];

/** What documents call the same. */
const OF_DOCUMENTS: Readonly<Partial<Record<WordKey, ListField>>> = {
  area: 'area',
  councilGoal: 'councilGoal',
  boardGoal: 'boardGoal',
  directionGoal: 'directionGoal',
  goal: 'goal',
  indicator: 'indicator',
  commitment: 'commitment',
  assignment: 'assignment',
  priority: 'priority',
  target: 'target',
  desiredOutcome: 'desiredOutcome',
  outcome: 'outcome',
  baseline: 'outcome',
  forecast: 'outcome',
  unit: 'unit',
  responsible: 'owner',
  finish: 'finish',
  definition: 'definition',
};

/** What lists call their columns beside that, parted by commas. */
const WORDS: Readonly<Record<ListField, string>> = {
  area: `område, strategiskt område, strategiskt målområde, utvecklingsområde, prioriterat område, insatsområde, huvudområde, perspektiv, area, goal area,
    focus area`,
  councilGoal: `fullmäktigemål, kf mål, fullmäktiges mål, kommunfullmäktiges mål, regionfullmäktigemål, regionfullmäktiges mål, övergripande mål, kommunmål,
    council goal, council's goal, overall goal`,
  directionGoal: 'inriktning, direction goal, directional goal',
  goal: 'målet, målformulering, målbeskrivning, objective',
  boardGoal: `nämndens mål, styrelsens mål, verksamhetsmål, resultatmål, effektmål, fokusmål, delmål, prioriterat mål, board goal, board's goal`,
  commitment: 'aktivitet, insats, åtgärd, handling, activity, action',
  assignment:
    'uppdrag från kommunfullmäktige, uppdrag från fullmäktige, fullmäktigeuppdrag, nämndsuppdrag, assignment',
  priority: 'prioritering, priority',
  indicator: 'resultatindikator, indikator nyckeltal, nyckeltal indikator, key figure, metric, kpi',
  title: `titel, namn, benämning, rubrik, post, formulering, framgångsfaktor, kritisk framgångsfaktor, title, name, item,
    success factor`,
  id: 'id, post id, mål id, item id',
  kind: 'typ, slag, sort, typ av mål, måltyp, nivå, posttyp, kind, type',
  parent:
    'hör till, ligger under, hör till mål, överordnat mål, överordnad, bidrar till mål, belongs to, below, parent',
  target: 'target level',
  unit: 'unit of measure',
  outcome: 'bokslut, utfall föregående år, result',
  owner: `ansvarig person, ansvarig tjänsteperson, ansvarig tjänsteman, ansvarig chef, målägare, ägare, ansvarig för mål, vem svarar, uppdragsansvarig,
    kontaktperson, uppgiftslämnare, ansvarig handläggare, person responsible, goal owner`,
  deputy:
    'ersättare, ställföreträdare, vikarie, biträdande ansvarig, ersättare för ansvarig, deputy, stand in, substitute',
  respondent: `enhet som svarar, svarande enhet, ansvarig enhet, ansvarig avdelning, ansvarig förvaltning, ansvarig verksamhet, avdelning, förvaltning, verksamhet,
    utförare, answering unit, unit that answers, responsible unit, department`,
  desiredOutcome: 'önskad riktning, önskvärd utveckling, desired result, wanted outcome',
  criteria: 'kriterier, kriterium, övriga kriterier, vad som vägs in, criteria',
  agenda2030:
    'agenda 2030, agenda 2030 mål, agenda, globala mål, globalt mål, agendamål, sdg, global goals, global goal',
  reportBack: `återrapporteras, återrapportering, återredovisas, redovisas, redovisning, när återrapporteras, återrapporteras när, reported back, reporting,
    report back`,
  finish:
    'klar senast, klart senast, slutfört senast, slut, tidplan, när, end date, finish, due, due date, finished',
  planning: 'planering, genomförande, så arbetar vi, så gör vi, plan för genomförande, planning, how',
  definition: 'förklaring, mätmetod, mätmetod och källa, definition av indikator, explanation',
  short: 'kortnamn, kort namn, short name',
  kpi: 'kolada, kolada id, nyckeltalskod, kolada kod',
  plan: 'plan, planens namn, styrdokument, dokument, plan name',
  board: 'nämnd, ansvarig nämnd, styrelse, nämnd styrelse, nämndens namn, bolag, board',
  year: 'år, planår, avser år, year',
};

/** The plural and the definite form, as a head may have them. */
const ENDINGS = ['', 'n', 'en', 't', 'et', 'er', 'erna', 'ar', 'arna', 'na', 'ena', 'r', 'a', 's', 'e'];

/** A word shorter than this is another when one letter of it is. */
const SHORTEST_MISSPELT = 6;
const LONG = 11;
/** No head is longer, and what stands in the rows below is not compared with all of them. */
const LONGEST = 40;

export interface Head {
  /** As it is written. */
  readonly text: string;
  /** Place of its column, from 0. */
  readonly column: number;
  readonly field: ListField | undefined;
  /** The year that stands in it, for values that are of one. */
  readonly year: number | undefined;
  /** The unit that stands in it, in brackets: "Målvärde (%)". */
  readonly unit: string | undefined;
}

/** Says what a head is; where many cells are tried, only by words that are spelt as they ought to be. */
export type ReadHead = (text: string, column: number, isStrict?: boolean) => Head;

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const UNIT = /\(\s*(%|procent|andel|antal|st|kr|tkr|mnkr|mkr|ton|kwh|mwh|gwh|index)\s*\)|(?<=\s)(%)\s*$/iu;

/** What heads say, in the words of lists and of documents, the municipality's own before all others. */
export const headReader = once((words: DocumentWords): ReadHead => {
  const known = knownWords(words);
  const exact = new Map<string, ListField>();
  for (const ending of ENDINGS)
    for (const [word, field] of known) if (!exact.has(word + ending)) exact.set(word + ending, field);
  const near = [...exact].filter(([word]) => word.length >= SHORTEST_MISSPELT - 1);
  return (text, column, isStrict = false) => {
    const unit = UNIT.exec(text)?.slice(1).find(Boolean);
    const year = /agenda/i.test(text) ? undefined : YEAR.exec(text)?.[0];
    const bare = text
      .replace(/\([^()]*\)/g, ' ')
      .replace(new RegExp(YEAR, 'g'), ' ')
      .replace(/(?<=\p{L}\s+)(?:totalt|total)\s*$/iu, '');
    const said = text.length > 2 * LONGEST ? [] : [plain(text), plain(bare)];
    // "Ansvarig (namn)" is no misspelt "Ansvarig nämnd".
    const known = said.flatMap((one) => exact.get(one) ?? [])[0];
    const field = known ?? (isStrict ? undefined : said.flatMap((one) => misspelt(one, near) ?? [])[0]);
    return { text, column, field, year: year === undefined ? undefined : Number(year), unit };
  };
});

function plain(text: string): string {
  return withoutMarks(plainWords(text));
}

function knownWords(words: DocumentWords): readonly (readonly [string, ListField])[] {
  const ofDocuments = Object.entries(OF_DOCUMENTS).flatMap(([key, field]) =>
    isKey(key) ? words[key].map((word) => [plain(word), field] as const) : [],
  );
  const ofLists = Object.entries(WORDS).flatMap(([field, all]) =>
    isField(field) ? all.split(',').map((word) => [plain(word), field] as const) : [],
  );
  return [...ofDocuments, ...ofLists];
}

function isKey(name: string): name is WordKey {
  return Object.hasOwn(OF_DOCUMENTS, name);
}

function isField(name: string): name is ListField {
  return Object.hasOwn(WORDS, name);
}

/** The one field whose words are that near, from the same first letter; undefined when there are several, or none. */
function misspelt(said: string, words: readonly (readonly [string, ListField])[]): ListField | undefined {
  if (said.length < SHORTEST_MISSPELT || said.length > LONGEST) return undefined;
  const most = said.length >= LONG ? 2 : 1;
  for (let distance = 1; distance <= most; distance += 1) {
    const near = words.filter(
      ([word]) =>
        word[0] === said[0] &&
        Math.abs(word.length - said.length) <= distance &&
        isWithin(distance, said, word),
    );
    const fields = new Set(near.map(([, field]) => field));
    const [field] = fields;
    if (field !== undefined) return fields.size === 1 ? field : undefined;
  }
  return undefined;
}
