/** The question in a message that says more: why one asks, whom one is to meet, good morning. */
import { foldText, wordsPattern } from './said.ts';

/** A question that is asked by its first word. */
const ASKS =
  /^(?:och |men |and |but )?(?:hur|vad|va|vem|vilk\p{L}+|när|varför|how|what|who|when|why|which|where)(?!\p{L})/iu;
const BETWEEN = /(?:[.!?;:]+|,| [–-]) +/u;
const ASKING =
  /^(?!(?:hur|vad|va|vem|vilk\p{L}+|när|varför|how|what|who|when|why|which) )(?:.*[^\p{L}])?(?:undrar(?: jag)?|(?:behöver|vill|vill gärna|vilja|behöva) veta|wonder(?:ing)?|(?:need|want|wanted|like) to know)(?: (?:bara|mest|lite|just))* (?=(?:hur|vad|va|vem|vilk\p{L}+|när|varför|om|how|what|who|when|why|which|if|whether) )/iu;
/** Fewer words put no question. */
const LEAST = 2;
/** Who tells why they ask tells of themselves, or greets. */
const REASON = wordsPattern(
  "(?:JAG|mig|oss|ska|skall|har|måste|hej|hejsan|hallå|morron|morrn|tjena|glöm|sorry|i|i'm|im|i've|i have|we|we're|my|hi|hello|morning|got|meeting)",
);
const NAMED_BESIDE = wordsPattern('(?:jämför|jmf|compare|mot|och|samt|and|or|eller)');

/** "sitter i bilen och undrar hur det går med vägarna": what is wondered. */
export function withoutPreamble(message: string): string {
  return message.replace(ASKING, '');
}

/** Its sentences that are questions, where the others tell why they are put. */
export function sentencesAskedIn(message: string, isName: (word: string) => boolean): readonly string[] {
  const sentences = message.split(/(?<=[?!.]) +(?=\p{L})/u);
  if (sentences.length < 2) return [];
  const asked = sentences.filter((one) => one.endsWith('?') || ASKS.test(one));
  const others = sentences.filter((one) => !asked.includes(one));
  const [only, ...more] = asked;
  if (only === undefined || more.length > 0) return [];
  const namesSomething = (one: string) => wordsIn(one).some(isName);
  // "Hur är det med det?" is about what was said before it.
  if (others.some(namesSomething)) return namesSomething(only) ? [only] : [];
  return others.every((one) => wordsIn(one).length <= LEAST || REASON.test(foldText(one))) ? [only] : [];
}

/**
 * The clauses of a message that may be its question, the last first. None that would leave out something that is named.
 * @param isName whether a word is in the name of something
 */
export function questionsIn(message: string, isName: (word: string) => boolean): readonly string[] {
  const clauses = message.split(BETWEEN).filter((clause) => /\p{L}/u.test(clause));
  if (clauses.length < 2 || clauses.some((clause) => NAMED_BESIDE.test(clause.split(' ')[0] ?? '')))
    return [];
  const isAside = (clause: string) => REASON.test(foldText(clause)) && !wordsIn(clause).some(isName);
  return clauses.toReversed().filter((clause) => {
    const others = clauses.filter((other) => other !== clause);
    return wordsIn(clause).length >= LEAST && others.every(isAside);
  });
}

function wordsIn(clause: string): readonly string[] {
  return clause.match(/[\p{L}\p{N}]+/gu) ?? [];
}
