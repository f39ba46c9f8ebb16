/** Rounds as they are spoken of: "sedan årsanalysen 2024", "since the interim report". */
import type { RoundKind } from '../../domain/answers/scale.ts';
import type { RoundNamed } from '../../domain/status/question.ts';
import { type Said, wordsPattern } from './said.ts';

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
        `(?:sedan|sen|efter|alltsedan|since)(?: (?:den|vår|årets|the))? ${names}(?:(?: (?:för|från|i|av|år|of|for|from))* ((?:19|20)\\d{2}))?`,
      ),
    ] as const,
);

const KINDS = NAMES.map(([kind, names]) => [kind, wordsPattern(KIND_NAMES[kind] ?? names)] as const);

/** The kind of round that is spoken of. @param folded as `foldText` gives it */
export function kindIn(folded: string): RoundKind | undefined {
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** Takes the round out of a message since when it asks, if it names one. */
export function takeRound(said: Said): RoundNamed | undefined {
  for (const [kind, pattern] of SINCE) {
    const found = said.take(pattern);
    if (found) return { kind, ...(found[1] === undefined ? {} : { year: Number(found[1]) }) };
  }
  return undefined;
}
