/** Who is away, when, and who answers meanwhile: "jag är borta idag till fredag, Åsa svarar för mig", "Anna är sjuk till fredag". */
import type { IsoDate } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import { awayWords } from './away-words.ts';
import { readDays } from './days.ts';

export interface AbsenceTold {
  /** By a name; undefined for whoever tells it. */
  readonly who: string | undefined;
  /** What is said of when. */
  readonly days: string;
  /** By a name, as it was said. */
  readonly standIn: string | undefined;
  readonly language: Language;
}

const NAME = "\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,2}?";

interface Way {
  readonly language: Language;
  /** Who answers, and what for; `own` where it is said to be for whoever tells it. */
  readonly standIns: readonly RegExp[];
  /** Somebody else is something. */
  readonly other: RegExp;
  /** The same, of oneself. */
  readonly own: string;
}

const WAYS: readonly Way[] = [
  {
    language: 'sv',
    standIns: [
      clause(
        `(?<name>${NAME}) (?:svarar|tar(?: över| hand om)?|täcker(?: upp)?|vikarierar|ersätter|hoppar in|går in|ställer upp|sköter|(?:får|ska|kan) (?:svara|ta(?: över)?))` +
          '(?: (?<own>(?:för|åt) mig|i mitt ställe|(?:på )?mina frågor|mig)| (?:(?:för|åt) (?:henne|honom|hen|dem)|(?:på )?(?:hennes|hans|hens) frågor|i (?:hennes|hans) ställe|under tiden|medan jag är borta|då|så länge|i ?stället|istället|över))*',
      ),
      clause(
        `(?:kan|får|ska|låt) (?<name>${NAME}) (?:svara|ta(?: över)?|täcka|hoppa in)(?<own> (?:för|åt) mig| (?:på )?mina frågor| i mitt ställe)`,
      ),
      clause(`(?:med )?(?<name>${NAME})(?: är| blir)?(?: som)?(?<own> min)? ersättare`),
      clause(`(?<own>min )?ersättare(?:n)?(?: är| blir)?:? (?<name>${NAME})`),
    ],
    other: new RegExp(
      `^(?<who>${NAME}) (?:är|blir|ska vara|kommer (?:att )?(?:vara|bli)|har|tar|ska ha|går på|ska på)(?= .*(?<!\\p{L})(?:borta|bortrest|frånvarande|ledig|ledigt|semester|sjuk|sjukskriven|(?:föräldra|tjänst)ledig|vab)(?!\\p{L}))`,
      'iu',
    ),
    own: 'jag är',
  },
  {
    language: 'en',
    standIns: [
      clause(
        `(?<name>${NAME}) (?:covers|answers|stands in|steps in|fills in|takes(?: over)?|is covering|(?:will|can) (?:cover|answer|stand in|step in|fill in|take(?: over)?))` +
          '(?: (?<own>(?:for )?me|(?:for )?my questions)| (?:for (?:her|him|them)|(?:her|his|their) questions|instead|meanwhile|while i am away|then))*',
      ),
      clause(
        `(?:can|could|let) (?<name>${NAME}) (?:cover|answer|take(?: over)?|stand in|fill in)(?<own> for me| my questions)`,
      ),
      clause(`(?:with )?(?<name>${NAME})(?: is| as)(?<own> my)? deputy`),
      clause(`(?<own>my )?deputy(?: is)?:? (?<name>${NAME})`),
    ],
    other: new RegExp(
      `^(?<who>${NAME}) (?:is|will be|is going to be|has|takes|goes)(?= .*(?<!\\p{L})(?:away|off|sick|ill|leave|holiday|vacation|out of (?:the )?office)(?!\\p{L}))`,
      'iu',
    ),
    own: 'i am',
  },
];

function clause(pattern: string): RegExp {
  return new RegExp(
    `(?:^|[\\s,.;–-]+)(?:(?:och|medan|så|men|då|and|while|so) )?${pattern}(?![\\p{L}\\d])`,
    'iu',
  );
}

/** Stands before a name and is none: a day, how it is joined, who the person is. */
const BEFORE_NAME =
  /^(?:i ?dag|imorgon|i|till|och|med|från|t\.?o\.?m|nästa|denna|hela|veckan?|v|helgen|(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?|jan\p{L}*|feb\p{L}*|mars|apr\p{L}*|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|okt\p{L}*|nov\p{L}*|dec\p{L}*|borta|sjuk|ledig|semester|min|vår|kollegan?|chef(?:en)?|medan|så|men|då|today|tomorrow|until|to|from|next|this|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day|away|off|leave|my|our|colleague|boss|while|and|so)$/iu;
/** Joins what is said of a stand-in to what stands before it. */
const JOINT =
  /(?:[\s.,;–-]|(?<!\p{L})(?:och|medan|så|men|med|min|vår|kollegan?|chef(?:en)?|and|while|so|but|with|my|our|colleague|boss))+$/iu;
/** Never a name by themselves. */
const NOBODY =
  /(?<!\p{L})(?:jag|vi|man|du|ni|hon|han|hen|den|det|de|dom|vem|vilk\p{L}+|vad|när|hur|varför|alla|ingen|någon|några|här|som|ej|inte|i|we|you|he|she|they|it|who|what|which|when|how|why|everybody|everyone|nobody|somebody|the|this|that|not|there|there's|is|are|är|var)(?!\p{L})/iu;

/**
 * An absence with somebody else in it: who answers meanwhile, or who is away. Undefined where nobody else is, and where it does not say
 * when, so that it may be about something else.
 */
export function absenceTold(message: string, today: IsoDate): AbsenceTold | undefined {
  const plain = message.replace(/[?!.\s]+$/u, '').replace(/^(?:hej|hi|hello)[ ,!.]+/iu, '');
  for (const way of WAYS) {
    const told = toldIn(plain, way, today);
    if (told) return told;
  }
  return undefined;
}

function toldIn(
  plain: string,
  { language, standIns, other, own }: Way,
  today: IsoDate,
): AbsenceTold | undefined {
  const standIn = standInOf(plain, standIns);
  const rest = standIn?.rest ?? plain;
  const who = nameIn(other.exec(rest)?.groups?.who);
  const away = awayWords(who === undefined ? rest : rest.replace(other, own));
  if (who !== undefined && away && (standIn || readDays(away.days, today)))
    return { who, days: away.days, standIn: standIn?.name, language };
  if (!standIn || who !== undefined) return undefined;
  if (away) return { who: undefined, days: away.days, standIn: standIn.name, language };
  return standIn.isOwn && readDays(rest, today)
    ? { who: undefined, days: rest, standIn: standIn.name, language }
    : undefined;
}

function standInOf(plain: string, patterns: readonly RegExp[]) {
  for (const pattern of patterns) {
    const found = pattern.exec(plain);
    const words = (found?.groups?.name ?? '').split(' ');
    const others: string[] = [];
    while (words.length > 1 && BEFORE_NAME.test(words[0] ?? '')) others.push(words.shift() ?? '');
    const name = nameIn(words.join(' '));
    if (!found || name === undefined || BEFORE_NAME.test(name)) continue;
    const rest = [plain.slice(0, found.index), ...others, plain.slice(found.index + found[0].length)]
      .join(' ')
      .replace(JOINT, '')
      .replace(/^[\s,;–-]+/u, '')
      .trim();
    return { name, rest, isOwn: found.groups?.own !== undefined };
  }
  return undefined;
}

function nameIn(words: string | undefined): string | undefined {
  return words === undefined || words === '' || NOBODY.test(words) ? undefined : words;
}
