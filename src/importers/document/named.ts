/** Headings and lines that name something of the plan, "3.1 Nämndmål 2 – Trygga kajer", or say what is named below. */
import { once } from '../../domain/once.ts';
import { assignedTo } from './assigned.ts';
import { isMeasured, isReachedInYear } from './limits.ts';
import { isGoalKey, type NamedKey, namedAt } from './phrases.ts';
import { remembered } from './remembered.ts';
import { withoutSymbol } from './status-words.ts';
import type { DocumentWords } from './words.ts';

export type { NamedKey } from './phrases.ts';

export interface Named {
  readonly kind: NamedKey;
  /** Empty where none follows. */
  readonly title: string;
  /** "4", "2.1", "A", as the document counts; empty where it does not. */
  readonly number: string;
}

export interface Announced {
  readonly kind: NamedKey;
  /** May be of several. */
  readonly isPlural: boolean;
  /** In words that may stand above a text as well: "Så följer vi upp målet". */
  readonly isSoft?: boolean;
}

/** "3.1 ", "4. ", "B) ", "B.1 " before a heading. */
const COUNTED =
  /^(?:\d{1,2}(?:\.\d{1,3}){0,4}[.)]?(?:\s?§)?|§\s?\d{1,2}|\p{Lu}(?:[.)]|(?:\.\d{1,2}){1,2}\.?))\s+(?=["”]?\p{Lu})/u;
/** "Nämndens ", "Barn- och utbildningsnämndens ", "Kommunfullmäktiges " */
const OWNER =
  /^(?:\p{L}+-,?\s(?:och\s)?){0,2}(\p{L}*(?:nämndens?|nämndernas|bolagens|styrelsens|förvaltningens|bolagets|verksamhetens|enhetens|avdelningens|sektorns|skolans|gymnasiets|bibliotekets|museets|boendets|fullmäktiges|direktionens|förbundets|ägarens|ägarnas|KF:s)|våra|vårt|kommunens|regionens|stadens|\p{L}+\s(?:stads|kommuns)|\p{L}+s\skommuns)\s+(?:egna\s+)?(?=\p{L})/iu;
/** "Riktade insatser", "Planerade aktiviteter" */
const DESCRIBED =
  /^(?:\p{Lu}\p{Ll}{2,20}(?:de|da|ta|na|ga|ka|ra|la)\s(?=\p{Ll})|\p{Lu}{3,20}(?:DE|DA|TA|NA|GA|KA|RA|LA)\s(?=\p{Lu}{3}))/u;
/** "Kökens mål: Maten är god": anybody's, but what the state or the world has decided. */
const OF_ANY =
  /^(?!(?:Riksdag|Regering|Stat|Sverige|EU|FN|Värld|Union|Agenda|Läroplan|Lag|Skollag|Parisavtal)\p{L}*\s)(\p{Lu}\p{Ll}{3,}s)\s(?=mål(?:\s\d{1,2})?(?:\s?:|\s[–-])\s)/u;
/** What an owner's name has in it. */
const MAY_OWN =
  /nämnd|styrelse|förvaltning|bolag|verksamhet|enhet|avdelning|sektor|skola|gymnasi|bibliotek|muse|boende|fullmäktige|kf|kommun|region|stad|direktion|förbund|ägar|vår[at]/i;
const LONGEST_OWNER = 80;
const COUNCIL = /fullmäktige|ägar|kommunens|regionens|stadens|stads$|kommuns$|^KF/i;
/** After the word: "4", "nr 4", "2.1", "A". */
const NUMBER =
  /^\s+(?:n(?:umme)?r\.?\s+)?((?!(?:19|20)\d\d(?!\d))\d{1,3}(?:[.:]\d{1,2}){0,3}\p{Ll}?|\p{Lu}{1,3}\.?\d{1,2}(?:\.\d{1,2}){0,3}|[A-H]|[IVX]{1,4})(?![\p{L}\p{N}%])/u;
/** "Mål till KF-mål 1: Kajen är öppen": to which goal above it, before its own name. */
const REFERS =
  /^\s(?:(?:kopplat|kopplade|som\sbidrar)\s)?till\s\p{L}[\p{L}:-]{0,30}mål(?:et)?\s[\d.]{1,5}(?=\s?[:–])/iu;
/** "Mål från kommunfullmäktige: Kajen är öppen": who has set it, or for whom, before its own name. */
const SET_BY =
  /^\s(?:som\s)?(?:från|av|för|till)\s(?:((?:kommun|region)?fullmäktige|KF|RF)|nämnden|\p{L}{3,}(?:nämnden|styrelsen)|bolaget)(?=\s?[:–])/iu;
const YEARS = /^\s+(?:för\s|år\s)?(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?(?!\d)/;
const PARTED = /^\.?\s*(?:\s[-–—]\s?|[-–—]\s(?!(?:och|samt|eller|OCH|SAMT)\s)|[–—:|])\s*/u;
/** What may follow a word that stands for what comes: by whom, to whom, or of what. */
const TAIL =
  /^(?:\s(?:framåt|framöver|(?:givna|beslutade)(?=\s)|för\satt\s(?:upp)?nå\s(?:\p{L}*målet|\p{L}*målen|dit)|\((?:KF|RF|\d{1,3}\s?st)\)|(?:från|av|till|för|i|inom|enligt|under|ur|(?:riktade|kopplade|knutna|hörande|som\shör)\still)\s(?:(?:(?:kommun|region)?fullmäktiges?|KF|RF|\p{L}*nämnden|nämnder(?:na)?|bolag(?:en)?|\p{L}*styrelsen|\p{L}*utskottet|\p{L}*förvaltningen|bolaget|målet|målen|målområdet|området|medlemskommunerna|kommunerna|medlemmarna|ägarna|ägaren|direktionen|\p{L}{4,}(?:chefen|direktören|ledningen)|vd|VD|förbundet|året|perioden|planperioden|budget(?:en)?|\p{L}{3,}(?:planen|budgeten|direktivet)|verksamheten|kommunen|regionen|staden|mål\soch\sbudget|(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?)(?:\s|,\s)?){1,4}))+$/iu;
/** "Uppdrag som nämnden har lämnat till förvaltningen" */
const GIVEN_TAIL =
  /^\ssom\s(?:\p{L}*(?:nämnden|fullmäktige|styrelsen|utskottet|direktionen|ägaren|kommunen)|vi)\s(?:har\s)?(?:lämnat|lämnar|gett|gav|ger|beslutat|riktat)(?:\s[^.:!?]{2,60})?$/iu;
/** "Nämndens mål är att" */
const IS_THAT =
  /^(?:\s(?:för|under)\s(?:året|perioden|(?:19|20)\d\d(?:[-–]\d{2,4})?))?\sär(?:\satt|\sföljande)$/iu;
const ANY_TAIL =
  /^\s(?:från|av|till|för|i|inom|enligt|under|ur|som|riktade\still|from\sthe|of\sthe|by\sthe|to\sthe|for(?:\sthe)?)\s[^.:!?]{2,70}$/iu;

/** Everyday words: "– Uppdrag: kaffe, sade hon". */
const SMALL_WORDS: readonly NamedKey[] = ['assignment', 'commitment', 'goal'];
/** "75 %", "högst 3,5 dagar". */
const AMOUNT = /^(?:minst|lägst|högst|max)?\s?[<>≥≤±]?\s?\d[\d\s.,]*\s?(?:%|\p{Ll}{0,12}\.?)?$/iu;
/** "2,5. Utfall 2026: 3,1", "80 % (2025: 78 %)" */
const VALUE_END =
  /[.;]\s|,\s(?=utfall|nuläge|resultat)|\s\(|\s(?=(?:utfall|nuläge|resultat|prognos|\p{L}{3,8}värde)(?:\s20\d\d)?\s?:)/iu;
/** What is more than a heading: nobody names a goal with so much. */
const LONGEST_HEADING = 110;
/** So much of a text is looked at for a name; it may be one long sentence. */
const LONGEST_TITLE = 2000;

/** What the name of a thing begins with: where the text begins, after its number, and who has set it. */
function startIn(text: string, words: DocumentWords) {
  if (!/^["”\p{Lu}\d]/u.test(text)) return undefined;
  const begins = COUNTED.exec(text)?.[0] ?? '';
  const counted = text.slice(begins.length);
  const whole = namedAt(counted, words);
  const mayOwn = !whole && MAY_OWN.test(counted.slice(0, LONGEST_OWNER));
  const owner = (mayOwn ? OWNER.exec(counted) : null) ?? (whole ? null : OF_ANY.exec(counted));
  const owned = owner ? namedAt(counted.slice(owner[0].length), words) : undefined;
  const described = whole || owned ? null : DESCRIBED.exec(counted);
  const other = described ? namedAt(counted.slice(described[0].length), words) : undefined;
  const phrase =
    owned && owner
      ? { ...owned, end: owned.end + owner[0].length }
      : described && other?.isPlural
        ? { ...other, end: other.end + described[0].length }
        : whole;
  if (!phrase || !/^["”]?\p{Lu}/u.test(counted)) return undefined;
  const kind = owned && owner ? ownedKind(owned.key, owner[1] ?? '') : phrase.key;
  return {
    kind,
    isMission: owned !== undefined && !COUNCIL.test(owner?.[1] ?? '') && !/\segna\s/iu.test(owner?.[0] ?? ''),
    isPlural: phrase.isPlural || owned !== undefined,
    rest: counted.slice(phrase.end),
    begins: begins.trim(),
  };
}

const startsIn = once((words: DocumentWords) => remembered((text) => startIn(text, words)));

function startOf(text: string, words: DocumentWords) {
  return text.length > LONGEST_HEADING ? startIn(text, words) : startsIn(words)(text);
}

/** "Nämndens mål" is a board's, "kommunfullmäktiges mål" the council's. */
function ownedKind(key: NamedKey, owner: string): NamedKey {
  if (key !== 'goal' && key !== 'councilGoal' && key !== 'boardGoal') return key;
  // "Våra mål" are whose the document is.
  if (/^vår[at]$/i.test(owner)) return key;
  return COUNCIL.test(owner) ? 'councilGoal' : 'boardGoal';
}

/** The kind and name that a heading or a line carries; an empty name when there is none after the dash. */
export function namedBy(text: string, words: DocumentWords, isProminent = false): Named | undefined {
  const start = startOf(text.slice(0, LONGEST_TITLE), words);
  if (!start || text.length > LONGEST_TITLE) return undefined;
  const { begins } = start;
  const whole = isGoalKey(start.kind) ? start.rest.replace(REFERS, '').replace(SET_BY, '') : start.rest;
  const isCouncils = start.kind === 'goal' && SET_BY.exec(start.rest)?.[1] !== undefined;
  const kind = isCouncils ? 'councilGoal' : start.kind;
  const own = NUMBER.exec(whole);
  const number = own?.[1] ?? begins.replace(/[.)]$/, '');
  const rest = whole.slice(own?.[0].length ?? 0);
  const years = PARTED.test(rest) ? 0 : (YEARS.exec(rest)?.[0].length ?? 0);
  const parted = PARTED.exec(rest.slice(years));
  if (parted) {
    const title = rest.slice(years + parted[0].length).trim();
    if (title === '' && parted[0].trim() === ':') return undefined;
    // "Mål 2026: 75 %" is what is to be reached, and "Mått: 12" no name of anything.
    const isName =
      !AMOUNT.test(title.split(VALUE_END)[0] ?? '') &&
      !((years > 0 && isReachedInYear(title)) || (own && isGoalKey(kind) && isMeasured(title))) &&
      (!SMALL_WORDS.includes(kind) || /^(?:["”(]?[\p{Lu}\d]|$)/u.test(withoutSymbol(title, words).name));
    return isName ? { kind, title, number } : undefined;
  }
  const title = rest.replace(/^\.?\s+/, '');
  if (whole !== start.rest) return undefined;
  if (kind === 'area' && PERSPECTIVE.test(text)) return { kind, title: capital(title), number };
  if (title === rest || !/^["”]?\p{Lu}/u.test(title)) return undefined;
  if (own && title.length <= LONGEST_HEADING) return { kind, title, number };
  const isLine = isProminent || (text.length <= LONGEST_LINE && !/[.:;,]$/.test(text));
  return isLine && !own && SPECIFIC.test(text) && !OF_WHOM.test(title) ? { kind, title, number } : undefined;
}

/** "Perspektiv ekonomi", as a line of its own */
const PERSPECTIVE =
  /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s)?perspektiv(?:et)?\s\p{Ll}{3,}(?:\s(?:och|&)\s\p{Ll}{3,})?$/iu;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Fokusområde Trygghet" as a line of its own; "Mål Trygghet" may be anything. */
const SPECIFIC = /^(?:(?:\p{Lu}\.)?[\d.]+\s)?(?:\p{L}{4,}(?:mål|område|indikator)|perspektiv|målområde)\s/iu;
/** "INRIKTNINGSMÅL FRÅN KOMMUNFULLMÄKTIGE" */
const OF_WHOM = /^(?:FRÅN|AV|TILL|FÖR|INOM|ENLIGT|UNDER)\s\p{Lu}{2}/u;
const LONGEST_LINE = 90;

/** "Staden har gett bolaget följande uppdrag:", "Nämnden har antagit följande mål:", "Nämnden följer målet genom:" */
const FOLLOWING =
  /(?:^|\s)följande\s(?:\p{L}+\s){0,2}?(\p{Ll}+)(?:\s(?:för|till|från|under|åt)\s[^:]{1,50}|\s(?:upp)?nås|\suppfyllas)?:$/iu;
const FOLLOWED =
  /^\p{Lu}[^:.]{0,60}?\s(?:följer|mäter|följs|mäts)\s(?:upp\s)?(?:\p{L}+\s){0,3}(?:genom|med|via)(?:\satt\s(?:mäta|räkna|följa(?:\supp)?|(?:se|titta)\spå|jämföra))?\s?:?$|^(?:det\shär|detta|för\satt\s(?:följa|se|veta|mäta)\s[^:.]{3,50})\s(?:mäter|följer)\s(?:vi|kommunen|nämnden|bolaget)(?:\supp)?\s?:?$|^(?:(?:målet|målen)\s)?(?:mäts|följs(?:\supp)?)\s(?:genom|med|via)\s?:?$|^(?:Nämnden|Vi|Bolaget|Utskottet|Styrelsen)\s(?:följer|mäter)(?:\s(?:upp|även|också)){0,2}:$/iu;
const DECIDED =
  /(?:^|\s)(?:beslutat|antagit|antas|antar|fastställt|fastställs|fastställer|formulerat|satt|beslutade|antog|fastställde|prioriterar?|arbetar?\s(?:mot|efter|utifrån)|(?:upp)?nås:$|uppfyllas:$|har(?=\s(?:\p{L}+\s){0,2}följande))(?:\s|$)/iu;

/** "Så mäter vi", "Hur följs målet upp?" */
const ASKS_MEASURE =
  /^(?:så(?:\shär)?|hur)\s(?:ska\s)?(?:\p{L}+\s)?(mät(?:er|a|s)|vet\svi|ser\svi|följ(?:er|a|s)\s(?:\p{L}+\s){0,3}upp|följer\s(?:vi|nämnden|bolaget)\s(?:målet|målen|detta|det|utvecklingen)|följs\s(?:målet|målen|detta|det))(?!\p{L})(?:\s\p{L}+){0,7}\s?[:?]?$/iu;
/** "Det här ska vi göra", "Så gör vi 2031", "Hur når vi målet?", "Det här åtar vi oss" */
const ASKS_DOING =
  /^(?:(?:det\shär|detta|det|så(?:\shär)?|vad|hur)\s(?:ska|gör|når|tänker|åtar|arbetar)\s(?:vi|nämnden|bolaget|förvaltningen|verksamheten)|(?:detta|vad)\s(?:vi|nämnden|bolaget)\s(?:ska\sgöra|gör))(?:\s(?!uppnå|mäta|följa|veta|vara|vilja|bli)\p{L}+){0,5}(?:\s(?:19|20)\d\d)?\s?[:?]?$/iu;
/** "För att nå målet ska nämnden:", "Under 2031 kommer vi att:" */
const LEADS_TO_DOING =
  /^(?:(?:steg|vägen|vägar|så)\s(?:till|mot|för\satt\s(?:upp)?nå|når\svi)\s(?:målen|målet|dit)\s?:?$|för\satt\snå\s(?:målen|målet|dit|detta|nämndmålet)[^.:]{0,60}:|(?:vi|nämnden|bolaget|utskottet|styrelsen|förvaltningen)\s(?:ska|kommer|planerar)\s(?:att\s)?under\s(?:året|20\d\d|perioden)(?:\satt)?:|under\s(?:året|20\d\d|perioden)\s(?:ska|kommer|planerar)\s(?:vi|nämnden|bolaget|förvaltningen)(?:\satt|:|\satt:))$/iu;

/** "Vad vi vill uppnå", "Det här vill nämnden nå", "Hit ska vi" */
const ASKS_GOALS =
  /^(?:vad|det|det\shär|detta|dit|hit|så(?:\shär)?)\s(?:(?:vi|nämnden|bolaget|kommunen)\s(?:vill|ska)|(?:vill|ska)\s(?:vi|nämnden|bolaget|kommunen))\s(?:uppnå|nå|åstadkomma)(?:\s(?:under\s)?(?:(?:19|20)\d\d|året|perioden))?\s?[:?]?$|^[hd]it\s(?:(?:ska|vill)\s(?:vi|nämnden|bolaget|kommunen)|(?:vi|nämnden|bolaget|kommunen)\s(?:ska|vill))(?:\skomma)?\s?[:?]?$/iu;

/** What a question or half a sentence says is told below it. */
function askedBelow(text: string): Announced | undefined {
  if (!/^[bdfhnsuv]/i.test(text)) return undefined;
  const measure = ASKS_MEASURE.exec(text)?.[1];
  if (measure !== undefined) return { kind: 'indicator', isPlural: true, isSoft: /^f/i.test(measure) };
  if (ASKS_GOALS.test(text)) return { kind: 'goal', isPlural: true };
  return ASKS_DOING.test(text) || LEADS_TO_DOING.test(text)
    ? { kind: 'commitment', isPlural: true, isSoft: true }
    : undefined;
}

/** "Kommunen åtar sig att:", "Vi åtar oss" */
const PROMISES =
  /^(?:Vi|\p{Lu}[^.:]{2,50}(?:en|et|n)|KS)\s(?:ska\s)?(?:åtar|åta)\s(?:sig|oss)(?:\s(?:[^.:]{1,50}\s)?att)?\s?:?$/u;

function toldBelow(text: string, words: DocumentWords): NamedKey | undefined {
  if (assignedTo(text) !== undefined) return 'assignment';
  if (FOLLOWED.test(text)) return 'indicator';
  if (PROMISES.test(text)) return 'commitment';
  if (!text.endsWith(':')) return undefined;
  const key = namedAt(FOLLOWING.exec(text)?.[1] ?? '', words)?.key;
  if (key === undefined || key === 'area' || /(?:^|\s)bidra/i.test(text)) return undefined;
  return !isGoalKey(key) || DECIDED.test(text) ? key : undefined;
}

/** "Bolagets uppdrag i stort" */
const OF_ALL = /^(?:\si\s(?:stort|korthet|sammandrag|allmänhet)|\soch\s(?:syfte|roll|ansvar))?$/iu;

/** What a heading or line says is named below it: "Nämndens mål 2026", "2.3 Indikatorer", "Uppdrag från kommunfullmäktige". */
export function announcedBy(text: string, words: DocumentWords, isProminent = false): Announced | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  // A whole sentence announces nothing, but for "Bolaget har följande uppdrag."
  if (!text.endsWith('.') || assignedTo(text) !== undefined) {
    const asked = askedBelow(text);
    if (asked) return asked;
    const told = toldBelow(text, words);
    if (told) return { kind: told, isPlural: true };
  }
  const start = startOf(text, words);
  if (!start) return undefined;
  const { isPlural, rest } = start;
  const tail = rest.replace(/\s*:\s*$/, '').replace(YEARS, '');
  // "Nämndens uppdrag" is what it is there for.
  if (start.kind === 'assignment' && start.isMission && OF_ALL.test(rest)) return undefined;
  const isAll =
    tail.trim() === '' ||
    TAIL.test(tail) ||
    (isGoalKey(start.kind) && (isPlural || !/målet/iu.test(text)) && IS_THAT.test(tail)) ||
    GIVEN_TAIL.test(tail) ||
    (isProminent && ANY_TAIL.test(tail));
  if (!isAll) return undefined;
  const isCouncils =
    start.kind === 'goal' && /(?:från|av)\s(?:kommun|region)?(?:fullmäktige|KF|RF)/i.test(tail);
  const isBoards =
    start.kind === 'goal' && /(?:för|till)\s(?:\p{L}*nämnden|\p{L}*styrelsen|bolaget)/iu.test(tail);
  const kind = isCouncils ? 'councilGoal' : isBoards ? 'boardGoal' : start.kind;
  return { kind, isPlural: isPlural || rest.replace(/\s*:\s*$/, '') !== '' };
}
