import type { Language } from '../../domain/language.ts';

interface Told {
  /** What is left of the message: the days, where it names any. */
  readonly days: string;
  readonly language: Language;
}

interface Way {
  /** How it begins, or whom it is about: of others, it is not for them to say. */
  readonly own: RegExp;
  readonly away: RegExp;
  /** What stands around it and says nothing of when. */
  readonly around: RegExp;
  readonly language: Language;
}

const WAYS: readonly Way[] = [
  {
    own: /^(?:är|ska|kommer|blir|tar|har|går|vab|semester|sjuk|ledig|borta|frånvarande|föräldra|tjänst)|\bjag\b/,
    away: word(
      'borta|bortrest|frånvarande|ledigt?|semester|sjuk|sjukskriven|(?:föräldra|tjänst)ledig(?:het|t)?|vab(?:bar)?|hemma (?:med|för) (?:ett |en |mitt |min |mina )?(?:sjukt |sjuka |sjuk )?(?:barn(?:et|en)?|unge?n?)|vård av barn|på (?:tjänsteresa|kurs|konferens|resande fot)',
    ),
    around: word('hej|jag|är|ska|kommer|att|vara|ha|bli|blir|tar|ta|har|går|gå|min'),
    language: 'sv',
  },
  {
    own: /^(?:i|i['’]?m|will|going|on|out|away|sick|off|vacation|holidays?|parental)\b/,
    away: word(
      'away|(?:(?:parental|sick) )?leave|sick|holidays?|vacation|out of (?:the )?office|off|travell?ing|on a (?:trip|course)|at a conference',
    ),
    around: word("hello|hi|out|i['’]m|im|i|am|will|be|going|taking|a"),
    language: 'en',
  },
];

/** "till fredag": from today. */
const ONLY_UNTIL = /^(?:till och med|till|t\.? ?o\.? ?m\.?|until|through|to)(?!\p{L})/u;

/** What a message says of when its sender is away; undefined when it does not say that they are. */
export function awayWords(message: string): Told | undefined {
  const plain = message.toLowerCase().replace(/^(?:hej|hi|hello)[ ,]+/, '');
  // "Jag var sjuk, vad har jag missat?" asks for something else.
  if (/missat|hänt|nytt|uppdatera|ändrats|missed|changed|new/.test(plain)) return undefined;
  const way = WAYS.find(({ own, away }) => own.test(plain) && plain.search(away) >= 0);
  if (!way) return undefined;
  const days = plain.replace(way.away, ' ').replace(way.around, ' ').trim();
  return { days: days.replace(ONLY_UNTIL, 'idag $&'), language: way.language };
}

function word(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu');
}
