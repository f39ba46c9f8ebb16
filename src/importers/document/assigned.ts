/** Sentences that give somebody an assignment. */

/** "Kommunstyrelsen ges, i samarbete med …, i uppdrag att …"; looked for at the beginning of a paragraph only. */
const ASSIGNMENT =
  /^(?:uppdrag\s*[-–—:]\s*)?\p{Lu}(?:[\p{L}\s-]{0,60}?(?:styrelsen|nämnden|utskottet|förvaltningen|bolaget|kontoret|direktören|chefen|förbundet|direktionen|beredningen|rådet)|ämnden|olaget|örbundet|irektionen|ommunen|egionen)\b[^.!?]{0,250}?\s(?:ges\b[^.!?]{0,400}?\suppdrag\b|(?:får|ska)\si\suppdrag\satt\b|uppdras\satt\b)/iu;

export function isAssignment(text: string): boolean {
  const start = text.slice(0, 900);
  return /uppdra/i.test(start) && ASSIGNMENT.test(start) && assignedTo(text) === undefined;
}

const LONGEST = 110;
/** "Bolaget får i uppdrag att", above a list. */
const ASSIGNED =
  /^(\p{Lu}[^.:]{2,80}?)\s(?:får|ges|har|tilldelas|ska\sfå)\s(?:(?:även|också|därför|härmed|under\s20\d\d)\s)?(?:i\suppdrag(?:\satt)?(?:\sunder\s20\d\d)?|följande\s(?:särskilda\s|riktade\s|nya\s)?uppdrag(?:\s(?:under|för|i)\s(?:åren\s|året\s|budget(?:en)?\s(?:för\s)?|perioden\s)?20\d\d(?:\s?[-–]\s?(?:20)?\d\d)?)?\.?)\s?:?$/u;

/** "Nämnden uppdrar åt förvaltningen att" */
const ENTRUSTED = /^\p{Lu}[^.:]{2,60}?\suppdrar\s(?:åt|till)\s([^.:]{3,60}?)\satt\s?:?$/u;

/** To whom a line gives the assignments that are listed below it. */
export function assignedTo(text: string): string | undefined {
  return text.length <= LONGEST && (!text.endsWith('.') || /\sföljande\s/u.test(text))
    ? (ASSIGNED.exec(text) ?? ENTRUSTED.exec(text))?.[1]
    : undefined;
}
