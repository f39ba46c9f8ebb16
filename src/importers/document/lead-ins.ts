/** Sentences that lead in to what is listed below them, and name none of it. */
import { isAssignment, isOfAssignments, isOfCommitments, leadsToAssignments } from './assigned.ts';
import type { NamedKey } from './named.ts';
import { sentencesOf } from './sentences.ts';

/** "Målen beskriver vad verksamheten ska uppnå.", "Kommunfullmäktige har beslutat om fyra övergripande mål." */
const LEADS_IN = [
  /^(?:de\s)?(?:\p{L}+\s)?(?:målen|indikatorerna|nyckeltalen|uppdragen)\s/iu,
  // What speaks of goals is none: "Nämnden har inga egna mål.", unless all are to reach theirs.
  /(?<!(?:när|nå|når|uppnå|uppnår|klara|klarar)\s(?:de\s|alla\s|sina\s)?)(?<!\p{L})mål(?:en)?(?!\p{L})/iu,
  /^(?:nedan(?:stående)?|här|följande|dessa|varje\smål|till\svarje|under\svarje)\s/iu,
  /\shar\s(?:\p{L}+\s){0,3}(?:beslutat|antagit|fastställt|formulerat|tagit|satt|angett|pekat)\s[^.]{0,160}(?:mål|indikator|nyckeltal|uppdrag|områden)/iu,
  /^(?:\p{L}*(?:fullmäktige|nämnden|styrelsen|kommunen|regionen)|vi|styrningen)\s(?:styr|styrs|leds|planerar|följer|delar|utgår|sker)\s.*(?:perspektiv|områden)\.$/iu,
  /mål(?:en)?\s(?:\p{L}+\s){0,4}(?:beskrivs|redovisas|presenteras|framgår|anges|listas|beslutades|antogs)(?!\p{L})/iu,
  /(?:^|\s)(?:beskrivs|redovisas|presenteras|anges|listas|beskriver|redovisar|presenterar|anger)\s(?:de\s|nämndens\s|våra\s|fullmäktiges\s)(?:\p{L}+\s){0,3}\p{L}*mål(?:en)?\ssom\s/iu,
];
const LONGEST_LEAD = 400;

/** "Bolaget ska", above a list of what. */
const BEGINS = /^\p{Lu}[^.]{2,80}\s(?:ska|skall|att|genom|vill)$/u;

/** Whether a sentence leads in to the goals that are named below it. */
export function isLeadIn(text: string): boolean {
  if (BEGINS.test(text)) return true;
  return text.length <= LONGEST_LEAD && /[.:]$/.test(text) && LEADS_IN.some((one) => one.test(text));
}

/** "Så här fungerar målen", "Hur går det?", "Kommentarer till målen": a heading among goals below which something is told of them. */
const EXPLAINS =
  /^(?:\d[\d.]*\s)?(?:så(?:\shär)?\s(?:\p{Ll}+(?:er|ar|år|ör|as|es)|har|ska)\s|(?:hur|varför|vad|vem)\s|(?:kommentar(?:er)?|förklaring(?:ar)?|anmärkning(?:ar)?|noter(?:ing|ingar)?|analys(?:er)?|reflektion(?:er)?)\s(?:till|om|kring|av|på|över)\s)|\?$/iu;

export function isExplaining(heading: string): boolean {
  return EXPLAINS.test(heading);
}

/** Whether a text is about the assignments or commitments that are listed below it, and none of them. */
export function isAboutThem(kind: NamedKey, text: string): boolean {
  if (text.length > LONGEST_LEAD) return false;
  const sentences = [...sentencesOf(text)];
  if (kind === 'commitment') return sentences.every(isOfCommitments);
  if (kind !== 'assignment' || sentences.some(isAssignment)) return false;
  const [first = ''] = sentences;
  return leadsToAssignments(first) || sentences.every(isOfAssignments);
}
