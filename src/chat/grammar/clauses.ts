/** The question in a message that says more: why one asks, whom one is to meet, good morning. */
import { awayWords } from './away-words.ts';
import { foldText, Said, wordsPattern } from './said.ts';
import { takeCue } from './take-cue.ts';

/** A question that is asked by its first word. */
const ASKS =
  /^(?:och |men |and |but )?(?:hur|vad|va|vem|vilk\p{L}+|när|varför|how|what|who|when|why|which|where)(?!\p{L})/iu;
const BETWEEN = /(?:[.!?;:]+|,| [–-]) +/u;
const ASKING =
  /^(?!(?:hur|vad|va|vem|vilk\p{L}+|när|varför|how|what|who|when|why|which) )(?:.*[^\p{L}])?(?:undrar(?: jag)?|(?:behöver|vill|vill gärna|vilja|behöva) veta|wonder(?:ing)?|(?:need|want|wanted|like) to know)(?: (?:bara|mest|lite|just))* (?=(?:hur|vad|va|vem|vilk\p{L}+|när|varför|om|how|what|who|when|why|which|if|whether) )/iu;
/** Who wants to know is no part of what. */
const WHO_ASKS =
  /^(?:\p{L}+[ ,]+)?\p{L}[\p{L}-]* (?:undrar|frågar|vill veta|behöver veta|wonders|asks|wants to know|needs to know)(?: (?:jag|bara|mest|lite|just))* $/iu;
/** Fewer words put no question. */
const LEAST = 2;
/** Who tells why they ask begins with themselves, or greets. */
const REASON =
  /^(?:(?:hej|hejsan|halla|ok|okej|hi|hello|hey)[ ,!]+)?(?:jag|ja|vi|man|mig|oss|ska|skall|har|maste|hej|hejsan|halla|god|morron|morrn|tjena|glom|sorry|sitter|star|behover|skriver|forbereder|haller|jobbar|letar|tankte|planerar|ny|fick|undrar|writing|preparing|need|working|looking|sitting|trying|i|i'm|im|i've|we|we're|my|hi|hello|hey|good|morning|got|overall|parents)(?![\p{L}])/u;
/** Something else is asked for beside. */
const INTERIOR = wordsPattern('(?:hur|vad|vem|vilk[a-zåäö]+|varför|how|what|who|which|why)');
const NAMED_BESIDE = wordsPattern('(?:jämför|jmf|compare|mot|och|samt|and|or|eller)');

/** "sitter i bilen och undrar hur det går med vägarna": what is wondered, where nothing is named or asked before it. */
export function withoutPreamble(message: string, isName: (word: string) => boolean): string {
  const preamble = ASKING.exec(message)?.[0] ?? '';
  if (WHO_ASKS.test(preamble)) return message.slice(preamble.length);
  return wordsIn(preamble).some(isName) || asksForMore(preamble) ? message : message.slice(preamble.length);
}

/** Why or for what it is asked, at the end: "finns det luckor innan vi lämnar rapporten till revisionen". */
const PURPOSE =
  /(?<=\p{L}[,?]? )(?:innan|så att|eftersom|före det att|för att|before|so that|because|as) (?:vi|jag|man|ni|de|chefen|nämnden|rapporten|det|we|i|they|the report|the board)(?!\p{L})(.*)$/iu;

const TO_REACH =
  /,? (?:så |för )?(?:att )?(?:jag|vi|i|we) (?:(?:skulle|måste|vill|behöver|behöva|ska|tänkte|gärna|få|would|need|want|like|have|to) )*(?:ringa|nå|mejla|maila|kontakta|prata med|tala med|få tag (?:på|i)|call|ring|reach|contact|talk to|speak (?:to|with)|e-?mail)(?: (?:den|dem|henne|honom|hen|personen|den personen|vederbörande|them|her|him|(?:that|the) person))?$/iu;

/** A question without what one wants of whom one asks for: "vem sköter X, jag behöver ringa den personen". */
export function withoutReaching(message: string): string {
  return message.replace(TO_REACH, '');
}

/** In what words it is to be answered, or what for. */
const IN_BETWEEN =
  /, (?:(?:kort|helst|gärna|briefly|preferably)(?: (?:och|and))? )?(?:så att|för att|so that|so i|so we|in order to|in (?:a|one|two)|i (?:en|ett|ett par|två)|med (?:en|några|ett par)|på (?:en|ett)) [^,?!.]{1,80}, (?=(?:hur|vad|va|vem|vilk\p{L}+|när|varför|var|om|how|what|who|when|why|which|where|whether|if) )/iu;

/** "kan du säga, så att jag kan föra det vidare, vem som …": without what stands between the asking and what is asked. */
export function withoutInterjection(message: string): string {
  return message.replace(IN_BETWEEN, ' ');
}

/** A question without what it is put for, where nothing is named or asked there. */
export function withoutPurpose(message: string, isName: (word: string) => boolean): string {
  const found = PURPOSE.exec(message);
  if (!found || wordsIn(message.slice(0, found.index)).length <= LEAST) return message;
  const [purpose] = found;
  return wordsIn(purpose).some(isName) || asksForMore(purpose)
    ? message
    : message.slice(0, found.index).trim();
}

/** The one sentence that is a question, where the others tell why it is put. */
export function sentenceAskedIn(message: string, isName: (word: string) => boolean): string | undefined {
  const sentences = message.split(/(?<=[?!.]) +(?=\p{L})/u);
  if (sentences.length < 2) return undefined;
  const asked = sentences.filter((one) => one.endsWith('?') || ASKS.test(one));
  const others = sentences.filter((one) => !asked.includes(one));
  const [only, ...more] = asked;
  if (only === undefined || more.length > 0) return undefined;
  const namesSomething = (one: string) => wordsIn(one).some(isName);
  // "Hur är det med det?" is about what was said before it.
  if (others.some(asksForMore)) return undefined;
  if (others.some(namesSomething)) return namesSomething(only) ? only : undefined;
  return others.every((one) => wordsIn(one).length <= LEAST || isReason(one)) ? only : undefined;
}

/** Words that name what a sentence is about, at most: more are a story. */
const MOST_NAMED = 2;

/** "Skriver om klarspråksarbetet. Var står vi?": the one question, which names nothing, of what the sentence before it names. */
export function questionOfWhatWasTold(message: string, isName: (word: string) => boolean): readonly string[] {
  const sentences = message.split(/(?<=[?!.]) +(?=\p{L})/u);
  const [question, ...more] = sentences.filter((one) => one.endsWith('?') || ASKS.test(one));
  const others = sentences.filter((one) => one !== question);
  if (question === undefined || more.length > 0 || others.length === 0 || others.some(asksForMore)) return [];
  const named = others.flatMap(wordsIn).filter(isName);
  if (named.length === 0 || named.length > MOST_NAMED || wordsIn(question).some(isName)) return [];
  return [`${question.replace(/[?!.]+$/u, '')} ${named.join(' ')}`];
}

/**
 * The clauses of a message that may be its question, the last first. None that would leave out something that is named.
 * @param isName whether a word is in the name of something
 */
export function questionsIn(message: string, isName: (word: string) => boolean): readonly string[] {
  const clauses = message.split(BETWEEN).filter((clause) => /\p{L}/u.test(clause));
  if (clauses.length < 2 || clauses.some((clause) => NAMED_BESIDE.test(clause.split(' ')[0] ?? '')))
    return [];
  const asides = clauses.map(
    (clause) => isReason(clause) && !asksForMore(clause) && !wordsIn(clause).some(isName),
  );
  return clauses
    .filter(
      (clause, place) => wordsIn(clause).length >= LEAST && asides.every((is, at) => is || at === place),
    )
    .toReversed();
}

function isReason(clause: string): boolean {
  return REASON.test(foldText(clause).trim());
}

/** Whether a part would be left undone: a command, a question of its own, being away. */
function asksForMore(part: string): boolean {
  if (takeCue(new Said(part), undefined, 'command') || awayWords(part)) return true;
  const [, ...later] = part.trim().split(' ');
  return INTERIOR.test(foldText(later.join(' ')));
}

function wordsIn(clause: string): readonly string[] {
  return clause.match(/[\p{L}\p{N}]+/gu) ?? [];
}
