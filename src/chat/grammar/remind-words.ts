import type { Language } from '../../domain/language.ts';

interface Reminded {
  /** What is left of the message: when, or whom. */
  readonly rest: string;
  readonly language: Language;
}

/** Why, before that: "jag hinner inte nu, påminn mig i morgon". */
const WHY = '(?:[^,.!?;–]{1,80}[,.!?;–]+ ?)?(?:(?:men|så|but|so) )?';
const MANNERS =
  "(?:(?:hej|hallå|snälla|vänligen|vara?|snäll|och|kan|kunde|skulle|vill|du|kunna|jag|att|få|gärna|hi|hello|hey|please|can|could|would|will|you|i|want|like|need|'d|to|just)[ ,]+)*";
const ME: readonly (readonly [RegExp, Language])[] = [
  [
    new RegExp(
      `^${WHY}${MANNERS}(?:påminn(?:a|er)?(?: du)? mig|(?:skicka|ge) (?:mig )?(?:en )?påminnelse(?: till mig)?(?<=mig.*)|bli påmind)(?!\\p{L})(.*)$`,
      'iu',
    ),
    'sv',
  ],
  [
    new RegExp(
      `^${WHY}${MANNERS}(?:remind me|(?:send|give|set) me (?:a )?reminder|be reminded|get (?:a )?reminder)(?!\\p{L})(.*)$`,
      'iu',
    ),
    'en',
  ],
];
/** Said before it by whoever has no time now. */
const BUSY =
  "(?:[^.,!;]{0,40}(?<!\\p{L})(?:hinner|inte tid|kan inte|inte nu|inte i ?dag|upptagen|not now|not today|no time|busy|can['’]t|cannot)(?!\\p{L})[^.,!;]{0,25}[.,!;–-]+ *)?";
/** These ask to be reminded only where a time follows, and nothing else. */
const AGAIN: readonly (readonly [RegExp, Language])[] = [
  [
    new RegExp(
      `^${BUSY}${MANNERS}(?:hör av dig(?: (?:till mig|igen))*|återkom(?:ma|mer)?(?: till mig)?|fråga (?:mig )?igen|fråga mig|ta(?:r)? (?:det|dem|den|dom|frågorna)|skriv (?:till mig )?igen|kom tillbaka(?: till mig)?|ta(?:r)? upp (?:det(?: här)?|detta|den här|frågan|frågorna|saken)|väck(?:a|er)?(?: mig)?|pinga? mig|puffa(?: på)? mig|peta på mig|hojta|snooza(?: (?:det|den|dem|dom|påminnelsen))?(?: till)?) (.*)$`,
      'iu',
    ),
    'sv',
  ],
  [
    new RegExp(
      `^${BUSY}${MANNERS}(?:ask me(?: again)?|ask again|get back to me|come back(?: to me)?|try me(?: again)?|try again|write (?:to )?me again|wake me(?: up)?|(?:ping|nudge|poke|buzz) me|bring (?:it|this|that) up|snooze(?: (?:it|that|them))?(?: (?:until|till|to|for))?) (.*)$`,
      'iu',
    ),
    'en',
  ],
];
/** What stands around a time and says nothing of it. */
const AROUND =
  /(?<!\p{L})(?:gärna|tack|snälla|please|thanks|thank you|är du snäll|igen|again|i ?stället|instead|om (?:det(?:ta)?(?: här)?|den|dem|dom|frågorna|mina frågor|svaren|att svara(?: på (?:dem|frågorna|mina frågor))?)|about (?:it|this|that|them|my questions|the questions|answering)|to answer(?: (?:them|my questions))?|på nytt|då|sen|sedan|senare|later)(?!\p{L})/giu;
/** "påminn mig om vad målet var" asks for what was forgotten. */
const ASKING =
  /^(?:om|about|of|vad|när|hur|vilka|vilket|vem|varför|what|when|how|which|who|why|where)(?!\p{L})/iu;

/** When somebody asks to be reminded themselves, empty where they do not say; undefined when they ask for something else. */
export function remindMe(message: string, isTime: (words: string) => boolean): Reminded | undefined {
  for (const [pattern, language] of ME) {
    const [found, said = ''] = pattern.exec(message) ?? [];
    if (found === undefined) continue;
    const rest = said.replace(AROUND, ' ').replace(/\s+/g, ' ').trim();
    if (ASKING.test(rest) && !isTime(rest)) return undefined;
    return { rest, language };
  }
  for (const [pattern, language] of AGAIN) {
    const [, said = ''] = pattern.exec(message) ?? [];
    const rest = said.replace(AROUND, ' ').replace(/\s+/g, ' ').trim();
    if (rest !== '' && isTime(rest)) return { rest, language };
  }
  return undefined;
}

const REMINDING =
  /(?<!\p{L})(?:påminn(?:a|er)?|påminnelse(?:r|n|rna)?|påstötning(?:ar)?|mejla|maila|e?mail|puff(?:a|ar)?|knuff(?:a|ar)?|peta|stöta? på|tjata|jaga|mana|skickar?|sända?|ut|iväg|till|remind(?:ers?|ing)?|nudges?|chase|prod|poke|send|out|to)(?!\p{L})/giu;
/** Words for all of those who have not answered, and manners. */
const EVERYBODY =
  /(?<!\p{L})(?:bara|endast|enbart|only|just|alla|samtliga|allihop(?:a)?|de[mt]?|dom|som|är|inte|ännu|än|har|svarat|svar|svara|lämnat|skickat|in|hört|av|sig|sena|eftersläntrare?(?:na)?|ansvariga?|målansvariga|klara?|färdiga?|folk(?:et)?|sista|resten|övriga|kvar|en|ett|på|om|nu|i ?dag|kan|du|man|jag|vill|ska|få|gå|går|dags|att|igen|tack|snälla|hej|och|ok|okej|everyone|everybody|all|those|them|people|who|whoever|the|ones|that|have|has|had|hasn['’]?t|haven['’]?t|aren['’]?t|done|finished|last|not|answered|replied|responded|yet|stragglers?|rest|late|a|please|can|could|you|i|want|now|again|of|owners?|who['’]?s|is|are|still|missing)(?!\p{L})/giu;

/** Whoever is named after it is not meant. */
const EXCEPT =
  /(?<!\p{L})(?:utom|förutom|med undantag för|men inte|except(?: for)?|apart from|but(?: not)?)(?!\p{L})|(?<=(?<!\p{L})påminn(?:a|er)? )(?:inte|ej)(?!\p{L})|(?<!\p{L})(?:don['’]t|do not) (?=remind(?!\p{L}))/iu;
const LEFT_OUT = 'utom';

/** Whom a message asks to remind, as far as it names anybody; empty for all who have not answered. What `leftOut` finds is not meant. */
export function remindWhom(message: string): string {
  const [meant = '', ...others] = message.split(EXCEPT);
  const [whom, not] = [meant, others.join(' ')].map(nameIn);
  return [whom, ...(not ? [LEFT_OUT, not] : [])].filter(Boolean).join(' ');
}

/** Whom such words mean, and who is left out; empty where nobody is. */
export function leftOut(words: string): { readonly whom: string; readonly not: string } {
  const [whom = '', not = ''] = ` ${words}`.split(` ${LEFT_OUT} `);
  return { whom: whom.trim(), not };
}

function nameIn(words: string): string {
  return words
    .replace(REMINDING, ' ')
    .replace(EVERYBODY, ' ')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
