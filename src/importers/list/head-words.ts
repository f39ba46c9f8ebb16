/** What a column of a goal list is, by the words of its head; never by where it stands. */
import { isWithin, plainWords, withoutMarks } from '../../domain/names.ts';

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

/** Without accents, each wording parted by a comma. The first that stands for a field is what the template writes, but for accents. */
const WORDS: Readonly<Record<ListField, string>> = {
  area: `omrade, malomrade, fokusomrade, strategiskt omrade, strategiskt malomrade, utvecklingsomrade, prioriterat omrade, insatsomrade, huvudomrade, perspektiv,
    area, goal area, focus area`,
  councilGoal: `kommunfullmaktigemal, fullmaktigemal, kf mal, fullmaktiges mal, kommunfullmaktiges mal, regionfullmaktigemal, regionfullmaktiges mal, overgripande mal,
    kommunmal, council goal, council s goal, overall goal`,
  directionGoal: 'inriktningsmal, inriktning, direction goal, directional goal',
  goal: 'mal, malet, malformulering, malbeskrivning, malsattning, goal, objective',
  boardGoal: `namndsmal, namndmal, namndens mal, styrelsens mal, verksamhetsmal, resultatmal, effektmal, fokusmal, delmal, bolagsmal, prioriterat mal,
    board goal, board s goal`,
  commitment: 'atagande, aktivitet, insats, atgard, handling, commitment, activity, action',
  assignment:
    'uppdrag, uppdrag fran kommunfullmaktige, uppdrag fran fullmaktige, fullmaktigeuppdrag, namndsuppdrag, assignment',
  priority: 'prioritering, priority',
  indicator: `indikator, nyckeltal, matt, matetal, malindikator, resultatindikator, styrtal, indikator nyckeltal, nyckeltal indikator, indicator, key figure,
    measure, metric, kpi`,
  title: 'titel, namn, benamning, rubrik, post, formulering, title, name, item',
  id: 'id, post id, mal id, item id',
  kind: 'typ, slag, sort, typ av mal, malniva typ, maltyp, kind, type',
  parent:
    'hor till, ligger under, hor till mal, overordnat mal, overordnad, bidrar till mal, belongs to, below, parent',
  target: `malvarde, maltal, malniva, riktvarde, gransvarde, arsmal, borvarde, ambitionsniva, target, target value, target level`,
  unit: 'enhet, mattenhet, matenhet, unit, unit of measure',
  outcome: `utfall, resultat, nulage, startvarde, basvarde, utgangsvarde, utgangslage, bokslut, prognos, utfall foregaende ar, outcome, result, baseline, actual, forecast`,
  owner: `ansvarig, malansvarig, ansvarig person, ansvarig tjansteperson, ansvarig tjansteman, ansvarig chef, malagare, agare, ansvarig for mal, vem svarar,
    uppdragsansvarig, kontaktperson, uppgiftslamnare, ansvarig handlaggare, owner, responsible, person responsible, goal owner`,
  deputy:
    'ersattare, stallforetradare, vikarie, bitradande ansvarig, ersattare for ansvarig, deputy, stand in, substitute',
  respondent: `enhet som svarar, svarande enhet, ansvarig enhet, ansvarig avdelning, ansvarig forvaltning, ansvarig verksamhet, avdelning, forvaltning, verksamhet, utforare,
    answering unit, unit that answers, responsible unit, department`,
  desiredOutcome: `onskat utfall, onskat lage, onskat resultat, onskad utveckling, onskad riktning, onskad effekt, onskvard utveckling, desired outcome, desired result,
    wanted outcome`,
  criteria: 'kriterier, kriterium, ovriga kriterier, vad som vags in, criteria',
  agenda2030:
    'agenda 2030, agenda 2030 mal, agenda, globala mal, globalt mal, agendamal, sdg, global goals, global goal',
  reportBack: `aterrapporteras, aterrapportering, aterredovisas, redovisas, redovisning, nar aterrapporteras, aterrapporteras nar, reported back, reporting, report back`,
  finish:
    'slutdatum, klart, klar senast, klart senast, klardatum, slutfort senast, deadline, slut, tidplan, nar, end date, finish, due, due date, finished',
  planning: 'planering, genomforande, sa arbetar vi, sa gor vi, plan for genomforande, planning, how',
  definition:
    'definition, beskrivning, forklaring, matmetod, matmetod och kalla, definition av indikator, description, explanation',
  short: 'kortnamn, kort namn, short name',
  kpi: 'kolada, kolada id, nyckeltalskod, kolada kod',
  plan: 'plan, planens namn, styrdokument, dokument, plan name',
  board: 'namnd, ansvarig namnd, styrelse, namnd styrelse, namndens namn, bolag, board',
  year: 'ar, planar, avser ar, year',
};

const KNOWN = Object.entries(WORDS).flatMap(([field, words]) =>
  words.split(',').map((word) => ({ word: word.trim().replace(/\s+/g, ' '), field })),
);

function isField(name: string): name is ListField {
  return Object.hasOwn(WORDS, name);
}

/** The plural and the definite form, as a head may have them. */
const ENDINGS = ['', 'n', 'en', 't', 'et', 'er', 'erna', 'ar', 'arna', 'na', 'ena', 'r', 'a', 's', 'e'];
const EXACT = new Map<string, ListField>();
for (const ending of ENDINGS)
  for (const { word, field } of KNOWN)
    if (isField(field) && !EXACT.has(word + ending)) EXACT.set(word + ending, field);

/** A word shorter than this is another when one letter of it is. */
const SHORTEST_MISSPELT = 6;
const LONG = 11;
/** No head is longer, and what stands in the rows below is not compared with all of them. */
const LONGEST = 40;
const NEAR = [...EXACT].filter(([word]) => word.length >= SHORTEST_MISSPELT - 1);

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

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const UNIT = /\(\s*(%|procent|andel|antal|st|kr|tkr|mnkr|mkr|ton|kwh|mwh|gwh|index)\s*\)|(?<=\s)(%)\s*$/iu;

/** What a head says; `field` is undefined for what is not understood. */
export function headOf(text: string, column: number): Head {
  const unit = UNIT.exec(text)?.slice(1).find(Boolean);
  const year = /agenda/i.test(text) ? undefined : YEAR.exec(text)?.[0];
  const plain = withoutMarks(plainWords(text));
  const bare = withoutMarks(plainWords(text.replace(/\([^)]*\)/g, ' ').replace(new RegExp(YEAR, 'g'), ' ')));
  const field = fieldOf(plain) ?? fieldOf(bare);
  return { text, column, field, year: year === undefined ? undefined : Number(year), unit };
}

function fieldOf(plain: string): ListField | undefined {
  if (plain === '') return undefined;
  const exact = EXACT.get(plain);
  if (exact) return exact;
  if (plain.length < SHORTEST_MISSPELT || plain.length > LONGEST) return undefined;
  const allowed = plain.length >= LONG ? 2 : 1;
  const near = [1, allowed].map(
    (distance) =>
      new Set(
        NEAR.flatMap(([word, field]) =>
          Math.abs(word.length - plain.length) <= distance && isWithin(distance, plain, word) ? [field] : [],
        ),
      ),
  );
  const [fields] = near.filter(({ size }) => size > 0);
  return fields?.size === 1 ? [...fields][0] : undefined;
}
