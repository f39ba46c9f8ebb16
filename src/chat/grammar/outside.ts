/** Facts about the world that no plan follows up: "hur många bor i kommunen", "how much does a new school cost", "when does the pool open". */
import { isSaidInAsking } from './alike.ts';
import { isQuestionWord } from './question-words.ts';
import { foldText, wordsPattern } from './said.ts';

export const HOW_MANY = wordsPattern('(?:hur (?:många|mycket)|antal(?:et)?|how (?:many|much)|number of)');
/** Whoever or whatever there is some number of, in every municipality. */
const ENTITIES = new Set(
  foldText(
    'anställda medarbetare barn barnen elever eleverna invånare människor personer folk skolor förskolor lärare bibliotek hus lägenheter bostäder villor företag föreningar äldre pensionärer brukare kunder ungdomar medborgare kommuninvånare djur hundar olyckor ' +
      'children kids pupils students teachers employees staff people residents inhabitants citizens schools preschools houses flats apartments homes companies clubs pensioners libraries',
  ).split(' '),
);
/** What becomes of them, or that they are there. */
const HAPPENS = new Set(
  foldText(
    'bor bodde föds föddes dog avled flyttar flyttade gifte jobbar arbetar byggdes byggts byggs såldes sålts live lives lived born died moved married work works built sold totalt sammanlagt egentligen nya new här here kommunen kommun staden stan municipality city town år årets idag',
  ).split(' '),
);
const PLACE = /(?<!\p{L})(?:i|in) (?!ar(?!\p{L}))\p{L}+[ ?!.]*$/u;
const COSTS =
  /(?<!\p{L})how much (?:does|do|did|would|will) .* cost(?!\p{L})|(?<!\p{L})what (?:does|do|did|would|will) .* cost(?!\p{L})/u;
/** Letters of a word that tells something. */
const TELLING = 3;

/** Whether a message asks for such a fact. What is asked of a part of them – "i kulturskolan" – is in a plan, or may be. */
export function isOfTheWorld(message: string, isName: (word: string) => boolean): boolean {
  const text = foldText(message);
  if (COSTS.test(text)) return true;
  if (!HOW_MANY.test(text)) return false;
  const lives = /(?<!\p{L})(?:bor|live|lives|bodde)(?!\p{L})/u.test(text);
  const said = lives ? text.replace(PLACE, ' ') : text;
  const words = said.match(/\p{L}+/gu) ?? [];
  const known = words.filter((word) => ENTITIES.has(word));
  const others = words.filter((word) => word.length >= TELLING && !ENTITIES.has(word) && !HAPPENS.has(word));
  const isOpen = others.every((word) => isQuestionWord(word) || (isSaidInAsking(word) && !isName(word)));
  const happens =
    words.some((word) => HAPPENS.has(word)) || /(?:har vi|finns|do we have|are there)/u.test(text);
  return isOpen && (known.length > 0 ? happens : lives);
}

/** What a question about the last day to answer may be about. */
const OF_ROUNDS = wordsPattern(
  '(?:svar[a-zåäö]*|omgång[a-zåäö]*|rapport[a-zåäö]*|delår[a-zåäö]*|helår[a-zåäö]*|deadline[a-zåäö]*|stäng[a-zåäö]*|sista|lämna[a-zåäö]*|skicka[a-zåäö]*|klar[at]?|klara|inne|dagar|tid|kvar|answers?|answer|report[a-z]*|round|close[a-z]*|due|submit[a-z]*|left|deadlines?|in by|back|done|ready|hand[a-z]*)',
);

/** "when does the pool open" asks for no last day to answer. */
export function isOfOtherDay(message: string): boolean {
  return (
    !OF_ROUNDS.test(foldText(message)) &&
    /(?<!\p{L})(?:open|opens|öppnar|öppnas|invig\p{L}*)(?!\p{L})/iu.test(message)
  );
}
