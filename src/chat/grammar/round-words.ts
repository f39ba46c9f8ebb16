/** Rounds as they are spoken of: "sedan årsanalysen 2024", "stäng delårsrapporten 2025", "förläng höstpulsen". */
import type { RoundKind } from '../../domain/answers/scale.ts';
import type { RoundNamed } from '../../domain/status/question.ts';
import { foldText, Said, wordsPattern } from './said.ts';

const NAMES: readonly (readonly [kind: RoundKind, names: string])[] = [
  [
    'annual',
    '(?:års(?:analys|redovisning|rapport|bokslut|uppföljning|bedömning)(?:en|et)?|bokslutet|hel(?:år|årsrapport|årsuppföljning)(?:en|et)?|annual (?:report|analysis|review|assessment)|year-?end report)',
  ],
  [
    'interim',
    '(?:delår(?:et)?|(?:delårs|tertial)(?:rapport|uppföljning|bokslut|bedömning)(?:en|et)?|interim (?:report|review|assessment))',
  ],
  ['pulse', '(?:puls(?:en)?|puls(?:mätning|omgång|uppföljning)(?:en)?|pulse(?: round)?)'],
];

/** The same where a round is to be opened or closed: "delårsrapporteringen", "the year-end round". */
const KIND_NAMES: Readonly<Partial<Record<RoundKind, string>>> = {
  annual:
    '(?:(?:hel)?års(?:analys|redovisning|rapport|bokslut|uppföljning|bedömning|omgång)[a-zåäö]*|helår[a-zåäö]*|bokslut[a-zåäö]*|annual|year-?end|full-?year)',
  interim: '(?:delår[a-zåäö]*|tertial[a-zåäö]*|interim|half-?year)',
  pulse: '(?:[a-zåäö]*puls[a-zåäö]*|pulses?)',
};

const SINCE = NAMES.map(
  ([kind, names]) =>
    [
      kind,
      wordsPattern(
        `(?:sedan|sen|efter|alltsedan|since|jämfört med|jmf(?:t)? med|i jämförelse med|i förhållande till|gentemot|mot|än|compared (?:with|to)|against|than|mellan|between)(?: (?:den|vår|årets|the))? ${names}(?:(?: (?:för|från|i|av|år|of|for|from))* ((?:19|20)\\d{2}))?(?: (?:och|and) (?:nu|i ?dag|dags dato|now|today))?`,
      ),
    ] as const,
);

/** Rounds by their kind, however it is inflected. */
export const KIND_WORDS = NAMES.map(
  ([kind, names]) => [kind, wordsPattern(KIND_NAMES[kind] ?? names)] as const,
);

/** The kind of round that is spoken of. @param folded as `foldText` gives it */
export function kindIn(folded: string): RoundKind | undefined {
  return KIND_WORDS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** Takes the round out of a message since when it asks, if it names one. */
export function takeRound(said: Said): RoundNamed | undefined {
  for (const [kind, pattern] of SINCE) {
    const found = said.take(pattern);
    if (found) return { kind, ...(found[1] === undefined ? {} : { year: Number(found[1]) }) };
  }
  return undefined;
}

/** "omgången", of whichever round. */
const ANY_ROUND = '(?:omgång(?:en)?|rundan|rapporteringen|uppföljningen|the round|reporting round|round)';
const JOINED =
  '(?:(?:i|in|om|på|för|till|inom|under|angående|gällande|about|for|of|regarding|with)(?: (?:den|det|här|årets|vår|höstens|the|this|our))* )?';
const YEAR = '(?:(?: (?:för|från|of|for))?(?: (?:19|20)\\d{2}))?';
const SPOKEN_OF = NAMES.map(
  ([kind, names]) =>
    [
      kind,
      wordsPattern(
        `${JOINED}(?:(?:the|årets|höstens|vårens) )?(?:${names}|${KIND_NAMES[kind] ?? names})(?: (?:report(?:ing)?|round|review|follow-?up))?${YEAR}`,
      ),
    ] as const,
);
const ANY_SPOKEN_OF = wordsPattern(`${JOINED}${ANY_ROUND}`);

interface Named {
  readonly name: string;
  readonly kind: RoundKind;
}

/** Which of some rounds a message speaks of, by their names or their kind, and what else it says; none where it speaks of no round. */
export function roundsSpokenOf<R extends Named>(
  words: string,
  rounds: readonly R[],
): { readonly rounds: readonly R[]; readonly rest: string } {
  const said = new Said(words);
  // "Puls i september" before "Puls".
  const longestFirst = rounds.toSorted((a, b) => b.name.length - a.name.length);
  const byName = longestFirst.filter(({ name }) => said.take(namePattern(name)) !== undefined);
  if (byName.length > 0) return { rounds: byName, rest: said.left };
  for (const [kind, pattern] of SPOKEN_OF) {
    const ofKind = rounds.filter((one) => one.kind === kind);
    if (ofKind.length > 0 && said.take(pattern)) return { rounds: ofKind, rest: said.left };
  }
  said.take(ANY_SPOKEN_OF);
  return { rounds: [], rest: said.left };
}

function namePattern(name: string): RegExp {
  const literal = foldText(name).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return wordsPattern(`${JOINED}${literal}`);
}

/** Those that a message names by words of their names, however they are inflected, or else by their kind; none where it names none. */
export function roundsNamed<R extends Named>(said: string, rounds: readonly R[]): readonly R[] {
  const byWords = namedBy(said, rounds, ({ name }) => name);
  return byWords.length > 0 ? byWords : roundsSpokenOf(said, rounds).rounds;
}

/** The same of what a button says as well, which names a round by its id. @param said the whole message, where there is one */
export function roundsCalled<R extends Named & { readonly id: string }>(
  subject: string,
  rounds: readonly R[],
  said = '',
): readonly R[] {
  const byId = rounds.filter(({ id }) => id === subject);
  return byId.length > 0 ? byId : roundsNamed(`${subject} ${said}`, rounds);
}

/** A name is begun by so many letters, and ends in so many others, where it is inflected: "rapporten" of "rapport". */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/** Those whose names share most words with what was said, and of these most numbers; none where no word is shared. */
export function namedBy<R>(said: string, rounds: readonly R[], nameOf: (round: R) => string): readonly R[] {
  const words = wordsIn(said);
  const shared = rounds.map((round) => {
    const own = wordsIn(nameOf(round)).filter((word) => words.some((one) => isSame(one, word)));
    const numbers = own.filter((word) => /^\d+$/.test(word)).length;
    return { round, words: own.length - numbers, numbers };
  });
  const most = Math.max(0, ...shared.map((one) => one.words));
  const named = most === 0 ? [] : shared.filter((one) => one.words === most);
  const numbers = Math.max(0, ...named.map((one) => one.numbers));
  return named.filter((one) => one.numbers === numbers).map(({ round }) => round);
}

function wordsIn(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isSame(said: string, word: string): boolean {
  if (said === word) return true;
  return word.length >= SHORTEST_STEM && said.startsWith(word) && said.length - word.length <= LONGEST_ENDING;
}
