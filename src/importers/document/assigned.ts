/** Sentences that give somebody an assignment. */

/** "Kommunstyrelsen ges, i samarbete med …, i uppdrag att …"; looked for at the beginning of a paragraph only. */
const ASSIGNMENT =
  /^(?:uppdrag\s*[-–—:]\s*)?\p{Lu}(?:[\p{L}\s-]{0,60}?(?:styrelsen|nämnden|utskottet|förvaltningen|bolaget|kontoret|direktören|chefen|förbundet|direktionen|beredningen|rådet)|ämnden|olaget|örbundet|irektionen|ommunen|egionen)\b[^.!?]{0,250}?\s(?:ges\b[^.!?]{0,400}?\suppdrag\b|(?:får|ska)\si\suppdrag(?:\sav\s[^.!?]{3,60}?)?\satt\b|uppdras\satt\b)/iu;

/** "Kommunfullmäktige ger kulturnämnden i uppdrag att …", "Nämnden beslutar att uppdra åt förvaltningen att …" */
const GIVES =
  /^\p{Lu}[\p{L}\s-]{0,60}?(?:fullmäktige|styrelsen|ämnden|utskottet|direktionen)\s(?:(?:beslutar\s(?:(?:också|även|vidare|därför)\s)?att\sge|ger)\s[^.!?:]{3,120}?\si\suppdrag|(?:beslutar\s(?:(?:också|även|vidare|därför)\s)?att\suppdra|uppdrar)\s(?:åt|till)\s[^.!?:]{3,120}?)\satt\s\p{L}/u;

export function isAssignment(text: string): boolean {
  const start = text.slice(0, 900);
  const isOne = /uppdra/i.test(start) && (ASSIGNMENT.test(start) || GIVES.test(start));
  return isOne && assignedTo(text) === undefined;
}

/** "3. ", "b) ", "att ", before one of several decisions. */
const POINT = /^(?:(?:\d{1,2}|\p{Ll})[.)]\s+)?(?:att\s+)?/u;
/** "ge förvaltningen i uppdrag att …", "uppdra åt kommundirektören att …" */
const GIVEN = /^(?:ge\s[^.!?:]{3,120}?\si\suppdrag|uppdra\s(?:åt|till)\s[^.!?:]{3,120}?)\satt\s\p{L}/iu;
/** What parts it from the next: ", samt" */
const NEXT = /(?:,|,?\s(?:samt|och))$/u;

/** The assignment that a decision gives, as it is worded; undefined where it gives none. */
export function decidedIn(text: string): string | undefined {
  if (!/uppdra/i.test(text.slice(0, 200))) return undefined;
  const plain = text.replace(POINT, '');
  if (GIVEN.test(plain)) return plain.replace(NEXT, '');
  return plain !== text && isAssignment(plain) ? plain.replace(NEXT, '') : undefined;
}

/** Whether a line begins the next of several decisions, "att …": a sentence may be broken before that word as well. */
export function isNextDecision(above: string, text: string): boolean {
  if (!/^att\s\p{Ll}/u.test(text)) return isNextCounted(above, text);
  return /^att\s/u.test(above) || decidedIn(text) !== undefined;
}

/** "2. pröva en färja", below "1. utreda en bastu" */
function isNextCounted(above: string, text: string): boolean {
  const [, next] = /^(\d{1,2})[.)]\s\p{Ll}/u.exec(text) ?? [];
  const [, last] = /^(\d{1,2})[.)]\s\p{Ll}/u.exec(above) ?? [];
  return next === '1' || (last !== undefined && Number(next) === Number(last) + 1);
}

/** "Uppdragen ska redovisas i augusti.", "De återrapporteras i juni.", "Återrapportering sker i bokslutet." */
const OF_ASSIGNMENTS = [
  /^(?:(?:de|dessa|alla|samtliga|varje|följande|nedanstående|övriga|ovanstående)\s){0,2}uppdrag(?:en|et)?\s(?:\p{L}+\s){0,6}?(?:ska|skall|redovisas|återrapporteras|rapporteras|följs|gäller|beslutades|gavs|ges|är|har|avser|ryms|finansieras|genomförs|hanteras|kvarstår|återredovisas|kommer|bör|slutredovisas)(?!\p{L})/iu,
  /^(?:de|dessa|redovisning(?:en)?|återrapportering(?:en)?|rapportering(?:en)?|uppföljning(?:en)?)\s(?:ska|skall|redovisas|återrapporteras|rapporteras|följs|sker|görs|lämnas)(?!\p{L})/iu,
  /\suppdragen\s.*(?:redovis|rapporter|följ\p{L}*\supp)|(?:redovis|rapporter|följ)\p{L}*\s(?:\p{L}+\s){0,2}uppdragen(?!\p{L})/iu,
];

/** Whether a sentence is about the assignments that are listed beside it, and gives none itself. */
export function isOfAssignments(text: string): boolean {
  return /[.!:]$/.test(text) && OF_ASSIGNMENTS.some((one) => one.test(text));
}

/** "Åtagandena är nämndens egna.", "Aktiviteterna följs upp varje tertial." */
const OF_COMMITMENTS =
  /^(?:(?:de|dessa|alla|samtliga|följande|nedanstående)\s){0,2}(?:åtagande(?:n|na)|aktivitet(?:er|erna)|insats(?:er|erna)|åtgärd(?:er|erna))\s(?:\p{L}+\s){0,6}?(?:ska|skall|är|har|finansieras|genomförs|ryms|följs|gäller|beslutades|redovisas|rapporteras|avser|kommer|bör)(?!\p{L})/iu;

/** Whether a sentence is about the commitments that are listed beside it, and is none itself. */
export function isOfCommitments(text: string): boolean {
  return /[.!:]$/.test(text) && (OF_COMMITMENTS.test(text) || COMMITMENTS_LED.test(text));
}

/** "Fullmäktige har lämnat två uppdrag till nämnden.", "Nämnden har också gett ett eget uppdrag.": so many of what is listed. */
function leadIn(what: string): RegExp {
  const given =
    'ge[rs]|gav|gett|givit|lämna[rst]?(?:de)?|beslutat?|beslutade|fått|får|fick|tilldelat|tilldelats|riktat?|finns|antagit';
  const count = String.raw`(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\d{1,2}|flera|några|ett\santal|ytterligare)`;
  return new RegExp(
    String.raw`\s(?:${given})\s(?:[^.:]{0,120}\s)?${count}\s(?:\p{L}+\s){0,2}(?:${what})(?!\p{L})(?!\satt\s)[^.:]{0,120}[.:]$`,
    'iu',
  );
}
const COMMITMENTS_LED = leadIn('åtaganden|aktiviteter|nyckelaktiviteter|insatser|åtgärder');

/** "Fullmäktige har gett nämnden ett uppdrag:", "Kommunfullmäktige beslutade om följande uppdrag." */
const LEADS = [
  /\s(?:ge[rs]|gav|gett|givit|givet|lämna[rst]?(?:de)?|beslutat|beslutade|fått|får|fick|tilldelat|tilldelats|har|rikta[rts]?(?:de)?)\s(?:[^.:]{0,120}\s)?(?:(?:budget)?uppdrag:|följande\s(?:\p{L}+\s)?uppdrag(?:\s[^.:]{2,80})?[.:])$/iu,
  /^(?:nedan(?:stående)?|här)\s[^.:]{0,80}uppdrag(?:en)?(?:\s[^.:]{2,120})?[.:]$/iu,
  /\sföljande\s(?:\p{L}+\s){0,2}uppdrag(?:\s[^.:]{2,80})?:$/iu,
  /^följande\s(?:\p{L}+\s){0,2}uppdrag\s[^.:]{2,120}[.:]$/iu,
  leadIn('uppdrag'),
];

/** Whether a sentence says that assignments are listed below it. */
export function leadsToAssignments(text: string): boolean {
  return text.length <= LONGEST_LEAD && LEADS.some((one) => one.test(text));
}
const LONGEST_LEAD = 250;

const LONGEST = 110;
/** "Bolaget får i uppdrag att", above a list. */
const ASSIGNED =
  /^(\p{Lu}[^.:]{2,80}?)\s(?:får|ges|har|tilldelas|ska\sfå)\s(?:(?:även|också|därför|härmed|under\s20\d\d)\s)?(?:i\suppdrag(?:\sav\s[^.:]{3,40}?)?(?:\satt)?(?:\sunder\s20\d\d)?|följande\s(?:särskilda\s|riktade\s|nya\s)?uppdrag(?:\s(?:under|för|i)\s(?:åren\s|året\s|budget(?:en)?\s(?:för\s)?|perioden\s)?20\d\d(?:\s?[-–]\s?(?:20)?\d\d)?)?\.?)\s?:?$/u;

/** "Nämnden uppdrar åt förvaltningen att", "Fullmäktige har i direktivet uppdragit åt bolaget att" */
const ENTRUSTED =
  /^\p{Lu}[^.:]{2,60}?\s(?:uppdrar|uppdrog|har\s(?:[^.:]{2,60}\s)?uppdragit)\s(?:åt|till)\s([^.:]{3,60}?)\satt\s?:?$/u;
/** "Nämnden ger hamnkontoret i uppdrag att" */
const GIVEN_TO =
  /^\p{Lu}[^.:]{2,60}?\s(?:ger|gav|har\s(?:[^.:]{2,60}\s)?(?:gett|givit))\s([^.:]{3,60}?)\si\suppdrag(?:\satt)?\s?:?$/u;

/** To whom a line gives the assignments that are listed below it. */
export function assignedTo(text: string): string | undefined {
  return text.length <= LONGEST && (!text.endsWith('.') || /\sföljande\s/u.test(text))
    ? (ASSIGNED.exec(text) ?? ENTRUSTED.exec(text) ?? GIVEN_TO.exec(text))?.[1]
    : undefined;
}
