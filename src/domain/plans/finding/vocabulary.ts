/** Words that mean the same: of Swedish administration in general, in English too, and the municipality's own. */
import { once } from '../../once.ts';
import glossary from './glossary.json' with { type: 'json' };
import { fold, stemsOf } from './inflection.ts';

/** Words or phrases that mean one thing: the municipality's name of it, and what else people call it. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** One line, one meaning: Swedish words, and what they are in English. After ~ words that only belong together. */
const GENERAL = `
  klimat, klimatet | climate
  klimat, växthusgaser, utsläpp, koldioxid | emissions, carbon
  miljö | environment, environmental
  hållbarhet, hållbar | sustainability, sustainable
  trygghet, säkerhet, brottslighet, brott, kriminalitet | safety, security, crime
  brottsförebyggande, brottsprevention | prevention
  skola, skolor | school, schools
  skola, utbildning | education
  förskola, dagis | preschool, kindergarten, nursery
  gymnasium, gymnasieskola | upper secondary
  elev, elever | pupil, pupils, student, students
  lärare, pedagog | teacher, teachers
  läsning, läsa | reading
  bostad, bostäder, boende | housing, homes
  bostadsförsörjning, bostadsbyggande | housing supply
  näringsliv, företag, företagande | business, businesses, companies, enterprise
  sysselsättning, jobb | employment, jobs
  arbetslöshet | unemployment
  arbetsgivare | employer
  medarbetare, personal, anställda | employees, staff, personnel
  arbetsmiljö | working environment, work environment
  sjukfrånvaro, sjuktal, sjukskrivning | sick leave, absence
  kompetens, kompetensförsörjning, bemanning | skills, competence
  ~ kompetens, rekrytering, recruitment
  tillväxt | growth
  ~ integration, segregation, utanförskap
  jämlikhet, jämlik | equality, equal
  jämställdhet | gender equality
  delaktighet, inflytande | participation
  demokrati | democracy
  ~ demokrati, valdeltagande
  mänskliga rättigheter | human rights
  el, elen, elkraft, ström | electricity, power
  energi, el | energy
  bolag | company, companies
  näringsliv | business
  näringsliv, näringslivsklimat, företagsklimat | business climate
  energieffektivisering, energisparande | energy efficiency
  kollektivtrafik, transport, transporter | public transport, transport
  trafik | traffic
  metro, tunnelbana, tunnelbanan | subway, underground
  fordonspark, fordonsflotta, fordon | fleet
  cykel, cyklar, cykling | bikes, cycling, bicycle
  gata, gator | street, streets
  väg, vägar | road, roads
  snöröjning, plogning | snow clearing, snow removal, ploughing
  vinter | winter
  snö | snow
  halka, ishalka | ice
  belysning, gatubelysning, gatlampor, lampor, lyktor, gatlyktor, gatljus | lighting, lights
  skolskjuts, skolbuss | school transport, school bus
  vatten, dricksvatten, kranvatten | water, drinking water
  vattenläcka, läcka, läckage | leak, leaks, leakage
  bredband, fiber, internet | broadband
  digitalisering, digital, digitala | digitalisation, digitalization, digitization
  service, bemötande
  klarspråk, begripligt | plain language
  kultur | culture, cultural
  fritid | leisure
  lokaler | premises, facilities
  barn | child, children
  unga, ungdom, ungdomar | youth, young
  barn och unga, barn och ungdomar, uppväxt | children and young people
  uppväxtvillkor, uppväxt, barndom | childhood, upbringing
  äldre, pensionärer, seniorer | elderly
  äldreomsorg, äldrevård | eldercare, elderly care
  hälsa, folkhälsa | health
  självförsörjning, självförsörjande | self-sufficiency, self-supporting
  ekonomi, ekonomisk | economy, finances, finance
  upphandling, inköp | procurement
  innovation, innovationer | innovations
  krisplan, krisberedskap, beredskapsplan | crisis plan, contingency plan
  minoritetsspråk, modersmål | minority languages
  region, regional
  invånare, medborgare | residents, citizens
  besökare, turism, tourism
  lovskola, sommarskola | summer school
  närvaro, skolnärvaro, frånvaro, skolk | attendance, truancy
  hemmasittare, skolnärvaro, skolfrånvaro | staying home, stay at home, staying away from school
  mentor, mentorer, handledare | mentors
  bibliotek | library, libraries
  sagobuss, bokbuss | book bus
  barngrupp, barngrupper | group sizes
  livsvillkor, levnadsvillkor | living conditions
  trean, trea, tredje klass, årskurs 3 | third grade, third class, year three, grade three
  sexan, sjätte klass, årskurs 6 | sixth grade, year six, grade six
  nian, nia, nionde klass, årskurs 9 | ninth grade, year nine, grade nine
  beslutsunderlag, underlag
`;

/** Meanings by the words and phrases that have them, folded. */
export interface Synonyms {
  /** What a single word may be exchanged for, word for word. */
  readonly words: ReadonlyMap<string, readonly Synonym[]>;
  /** What phrases may be exchanged for, and words for phrases. */
  readonly phrases: readonly Phrase[];
  /** All words in them, by their stems: what is one of these is no slip of another. */
  readonly known: ReadonlySet<string>;
}

/** Whether the municipality says so, or one is the other in English, or they mean about the same, or only belong together. */
export type Relation = 'own' | 'translated' | 'alike' | 'kindred' | 'listed';

export interface Synonym {
  readonly word: string;
  readonly relation: Relation;
}

export interface Phrase {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly isOwn: boolean;
}

/** Words of a text: letters and digits, as they are typed but in lower case. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** No words of its own. */
const NONE: Vocabulary = {};

/** Puts the general words and the municipality's own together: once, since that takes longer than to find something. */
export function synonymsOf(own: Vocabulary = NONE): Synonyms {
  return together(own);
}

const together = once((own: Vocabulary): Synonyms => {
  const words = new Map<string, Synonym[]>();
  const phrases: Phrase[] = [];
  const stems = new Map<string, readonly string[]>();
  const known = new Set<string>();
  const relate = (
    from: readonly string[],
    to: readonly string[],
    relation: Relation,
    isTranslated = false,
  ) => {
    const [word = '', other = ''] = [from[0], to[0]];
    if (word === '' || other === '' || from.join(' ') === to.join(' ')) return;
    // "residential care" is "särskilt boende"; what is longer is nobody's name of anything.
    const isPair = from.length > 1 && to.length === 2 && isTranslated;
    if (relation === 'listed' && to.length > 1 && !isPair) return;
    if (from.length > 1 || to.length > 1) {
      phrases.push({ from, to, isOwn: relation === 'own' });
      return;
    }
    const known = stems.get(word) ?? longStemsOf(word);
    stems.set(word, known);
    for (const stem of known) add(words, stem, { word: other, relation });
  };
  const know = (all: readonly (readonly string[])[]) => {
    for (const word of all.flat()) for (const stem of longStemsOf(word)) known.add(stem);
  };
  for (const [word, others] of Object.entries(own)) {
    const all = [word, ...others].map(foldedWords);
    know(all);
    for (const from of all) for (const to of all) relate(from, to, 'own');
  }
  const lines = [
    ...GENERAL.trim()
      .split('\n')
      .map((line) => ({ line, isCommon: true })),
    ...glossary.map((line) => ({ line, isCommon: false })),
  ];
  for (const { line, isCommon } of lines) {
    const [swedish = [], english = []] = line.split('|').map((half) => half.split(',').map(foldedWords));
    const isKindred = line.trim().startsWith('~');
    know([...swedish, ...english]);
    for (const from of swedish) {
      for (const to of swedish) relate(from, to, isCommon ? (isKindred ? 'kindred' : 'alike') : 'listed');
      for (const to of english) {
        relate(from, to, isCommon ? 'translated' : 'listed');
        relate(to, from, isCommon ? 'translated' : 'listed', true);
      }
    }
  }
  return { words, phrases, known };
});

function foldedWords(text: string): string[] {
  return wordsOf(text).map(fold);
}

/** The words that somebody may type for one, without those that are cut too short to tell. */
function longStemsOf(word: string): string[] {
  return stemsOf(word).filter((stem) => stem === word || stem.length > 3);
}

function add(words: Map<string, Synonym[]>, stem: string, synonym: Synonym): void {
  const known = words.get(stem);
  if (!known) words.set(stem, [synonym]);
  else if (!known.some(({ word }) => word === synonym.word)) known.push(synonym);
}

/** Whether a word is one of the general words, in some form: "äldreomsorgen". */
export function isKnownWord(word: string): boolean {
  const { known } = synonymsOf();
  return stemsOf(fold(word)).some((stem) => known.has(stem));
}
