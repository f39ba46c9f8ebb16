/** How people ask what differs between two rounds: "jämför delårsrapporten 2024 med 2025", "vad skiljer delåret från helåret". */
import type { RoundKind } from '../../domain/answers/scale.ts';
import type { Language } from '../../domain/language.ts';
import { KIND_WORDS } from './round-words.ts';
import { foldText, Said, wordsPattern } from './said.ts';

/** A round as it is named; the newest of its kind where no year is, and of whatever kind where no kind is. */
export interface RoundSpoken {
  readonly kind?: RoundKind | undefined;
  readonly year?: number | undefined;
  /** The one before the newest, or that of the year before: "mot förra", "med fjolårets". */
  readonly back?: 'round' | 'year' | undefined;
}

const ASKING: readonly (readonly [Language, RegExp])[] = [
  [
    'sv',
    wordsPattern(
      '(?:jämför(?:a|else(?:n)?)?|skillnad(?:en|er|erna)?|(?:VAD|hur) (?:är det som )?skiljer(?: sig)?|diff(?:a|en)?|VAD (?:har|är) (?:det som )?(?:har )?(?:ändrats?|förändrats?|nytt|hänt)(?= (?:mellan|från)))',
    ),
  ],
  [
    'en',
    wordsPattern(
      '(?:compar(?:e|ed|ing|ison)|differences?|what(?: is)? (?:differs|different)|how (?:do|does)|diff|what(?: has| is)? (?:changed|new)(?= (?:between|from)))',
    ),
  ],
];

/** Say nothing beside the names of the rounds. */
const BESIDE = wordsPattern(
  '(?:med|mot|och|från|mellan|på|i|till|för|av|den|det|de|två|är|vad|visa|kan|du|with|against|and|from|to|in|of|between|the|is|are|what|differ|show|me|årets|vår|our|this|rapport(?:en|er|erna)?|reports?|rounds?|year)',
);
/** "de två senaste rapporterna": those that nobody has to name. */
const LAST_TWO = wordsPattern(
  '(?:(?:de )?(?:två senaste|senaste två|två sista|sista två)|(?:the )?(?:last|latest) two) ?(?:rapport(?:er|erna)?|omgång(?:ar|arna)?|reports|rounds)',
);
const BACK: readonly (readonly [NonNullable<RoundSpoken['back']>, RegExp])[] = [
  ['year', wordsPattern("(?:fjolårets|förra årets|föregående års|i fjol|förra året|last year(?:'?s)?)")],
  ['round', wordsPattern('(?:förra|föregående|den förra|den föregående|(?:the )?previous(?: one)?)')],
];
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

const REPORTS = '(?:rapporter(?:na)?|uppfoljningar(?:na)?|omgangar(?:na)?|reports|rounds)';
/** "the 2024 reports": the two of a year. */
const ALL_OF_A_YEAR = new RegExp(
  `(?:mellan|between)(?: (?:de|the|both|bada|tva|two))* (?:(20\\d\\d)(?: ars)? ${REPORTS}|${REPORTS}(?: (?:for|fran|av|i|of|from|in|under))? (20\\d\\d))(?!.*20\\d\\d)`,
  'u',
);

/** The rounds that are named, in the order in which they are; one named once with two years is two. */
export function roundsSpoken(words: string): readonly RoundSpoken[] {
  const said = new Said(words);
  const back = BACK.find(([, pattern]) => said.take(pattern))?.[0];
  const spoken = spokenIn(foldText(said.left));
  const [first, second] = spoken;
  if (!back || !first || spoken.length > 2) return spoken;
  return [first, { ...(second ?? first), back }];
}

function spokenIn(folded: string): readonly RoundSpoken[] {
  const [, before, one = before] = ALL_OF_A_YEAR.exec(folded) ?? [];
  if (one !== undefined)
    return [
      { kind: 'interim', year: Number(one) },
      { kind: 'annual', year: Number(one) },
    ];
  const kinds = KIND_WORDS.flatMap(([kind, pattern]) =>
    [...folded.matchAll(new RegExp(pattern.source, 'gu'))].map(({ index }) => ({ index, kind })),
  ).toSorted((a, b) => a.index - b.index);
  const years = [...folded.matchAll(YEAR)].map(({ index, 0: year }) => ({ index, year: Number(year) }));
  if (kinds.length === 0) return years.map(({ year }) => ({ year }));
  return kinds.flatMap(({ index, kind }, place) => {
    const next = kinds[place + 1]?.index ?? Number.POSITIVE_INFINITY;
    const own = years.filter((one) => one.index > index && one.index < next);
    return own.length > 0 ? own.map(({ year }) => ({ kind, year })) : [{ kind }];
  });
}

/** In which language a message asks what differs between two rounds, and nothing else; undefined where it asks for something else. */
export function asksForDifference(message: string): Language | undefined {
  const language = ASKING.find(([, pattern]) => new Said(message).has(pattern))?.[0];
  if (language && new Said(message).has(LAST_TWO)) return language;
  if (!language || roundsSpoken(message).length !== 2) return undefined;
  if (ALL_OF_A_YEAR.test(foldText(message))) return language;
  const said = new Said(message);
  // Years alone may be those of a goal that was talked of.
  const isOfRounds = KIND_WORDS.map(([, pattern]) => said.takeAll(pattern)).some(Boolean);
  for (const [, pattern] of ASKING) said.takeAll(pattern);
  for (const [, pattern] of BACK) said.takeAll(pattern);
  const rest = new Said(said.left.replace(YEAR, ' '));
  rest.takeAll(BESIDE);
  return isOfRounds && rest.left.replace(/[\s,.?!-]+/g, '') === '' ? language : undefined;
}
