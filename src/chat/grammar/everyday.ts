/** A message as it would be spelt in writing: "hur gåre me hemma sittarna" is "hur går det med hemmasittarna". */
import { isCommonWord } from '../../domain/plans/finding/common-words.ts';
import { isKnownWord } from '../../domain/plans/finding/vocabulary.ts';
import { languageOf } from './fillers.ts';
import { foldText } from './said.ts';

/** As words are said, and written by who writes as they speak; none of them is a word of its own in Swedish or in English. */
const SPOKEN: Readonly<Record<string, string>> = Object.fromEntries(
  `
  hä dä det'=det | de' ded=det | dedär dehär dedära dehära=det här | dendär denhär=den här
  varfö varffö vaför vafför värför varfr vfr varföööör=varför | vaä vaä vafö vaje=vad är | hurere huräre hure hurre=hur är det
  mycke myke mkt=mycket | ngt någe någe nåot nået=något | ngn=någon | ngra nåra nåkra nåkka=några
  int ente intte ikke itt innte itte=inte | inge=inget | allti=alltid | aldri=aldrig
  stan=staden | oxå oxo okså oxså åxå osså=också | mej=mig | dej=dig | sej=sig | säjer sejer säjs=säger | säja=säga
  imån imorn imorron=imorgon | iår=i år | ifjor=i fjol | isomras=i somras | ivåras=i våras | ihöstas=i höstas | ivintras=i vintras
  förraåret=förra året | förravår=förra våren | sistone=senaste tiden | nuförtin=nu | närå när'rå=när
  iaf iallafall=i alla fall | pga p.g.a=på grund av | resp=respektive | lixom lissom=liksom | ba=bara | typp=typ
  skrivut=skriv ut | visamig=visa mig | hurmånga=hur många | hurmycket=hur mycket | hurlångt=hur långt
  moste måst=måste | nånsin=någonsin | kanske'=kanske | kansej kanse=kanske | eg=egentligen | egentlien egenligen=egentligen
  fortf fortfarnde=fortfarande | hittils=hittills | sålänge=så länge | sålångt=så långt
  whats=what is | hows=how is | whos=who is | wheres=where is | whens=when is | gonna=going to | wanna=want to | gimme=give me | lemme=let me
  dont=do not | doesnt=does not | didnt=did not | isnt=is not | arent=are not | wasnt=was not | hasnt=has not | havent=have not
  `
    .split(/[|\n]/)
    .flatMap((line) => {
      const [forms = '', meant = ''] = line.split('=').map((half) => half.trim());
      return meant === '' ? [] : forms.split(' ').map((form) => [form, meant] as const);
    }),
);
/** The same of what is another word in English: "hur går he me skolan". */
const SPOKEN_IN_SWEDISH: Readonly<Record<string, string>> = {
  he: 'det',
  re: 'det',
  te: 'till',
  di: 'de',
  dar: 'dagar',
};

/** "gåre", "ärre", "haru": a verb with the little word after it. */
const RUN_TOGETHER =
  /^(går|är|ä|blir|ser|har|var|ligger|finns|kommer|får|gör|står|funkar|gick|blev|stämmer|gäller|tar|håller|känns|rullar|lutar|ska|kan|vill|vet|hinner|klarar|når)['’]?(?:(r?e|det)|(r?u|du)|(dom|vi|ni|man|nån|nåt))$/iu;
/** "läsninga", "ploginga" */
const NORTHERN = /^(\p{L}{3,})inga$/iu;
/** Whole words, where a verb with such an end is another word. */
const NOT_RUN_TOGETHER = new Set('hare vare tare tage kanu vete sera sere vetet vilde ligge'.split(' '));
/** "går e", "ha vi": only beside each other are they what is meant. */
const BESIDE: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(går|ser|blir|ligger|står|funkar|gick|blev|hur går) [eä](?=\s|$)/giu, '$1 det'],
  [/(?<!\p{L})([eä]|är) d(?= )/giu, 'är det'],
  // "IT:n" is IT.
  [/(?<=(?<!\p{L})\p{Lu}{2,5}):(?:n|s|en|et|t|ns|ens|ets|ar|er|arna|erna)(?!\p{L})/gu, ''],
  [/^[oå] (?=\p{L}{2})/giu, 'och '],
  // "gata å park", and not "kvar å göra", which is "att".
  [
    /(?<=\p{L}{2} )å (?=\p{L}{2})(?!(?:svara|göra|lämna|skicka|fylla|få|ta|gå|se|veta|ha|vara|va|bli)(?!\p{L}))/gu,
    'och ',
  ],
  [/(?<!\p{L})ek\.? ?bistånd(?=\p{L}*)/giu, 'ekonomiskt bistånd'],
  [
    /(?<=(?:högst|lägst|bättre|sämre|upp|ner|röd|gul|grön|rött|gult|grönt|ja|bra|dåligt|nu)) el\.? (?=\p{L})/giu,
    ' eller ',
  ],
  [/(?<!\p{L})ha (?=(?:vi|ni|dom|de|det|du|man|nån|nåt|nånting|alla) )/giu, 'har '],
];
/** "skitdåligt", "jättebra": how much, before how. */
const STRENGTHENED =
  /^(?:skit|as|jätte|svin|super|mega|kanon|döds|asa|ur|sjukt)(?=(?:dåligt?|dåliga|illa|bra|trögt|segt|sent|sena|många|mycket|viktigt?|röda?|gröna?|långt|lågt?|högt?|sakta|snabbt|fint)$)/iu;

/** A word that no compound begins with when it is written apart: "för skolan" is no preschool. */
const NO_FIRST_PART = new Set(
  'for till fran over under med mot av om pa i ut in upp an at efter utan mellan en ett den det de var vara hur vad nar har ska kan alla andra mer ny nya nytt stor bra forsta sista den min din sin vår oss men och eller som att inte ar samma hela nya gamla bort'.split(
    ' ',
  ),
);
/** Letters of a compound that was written apart, at least, and of its second part. */
const SHORTEST_COMPOUND = 7;
const SHORTEST_LAST = 4;
const SHORTEST_FIRST = 2;

/**
 * @param isName whether a word is in the name of something as it stands: such a word is what it is
 * @param isWritten whether a word is in a plan, in some form of it
 */
export function asWritten(
  message: string,
  isName: (word: string) => boolean,
  isWritten: (word: string) => boolean,
): string {
  return together(spelt(message, isName), isWritten);
}

function spelt(message: string, isName: (word: string) => boolean): string {
  // "IT" is no English word.
  const isSwedish = languageOf(message.replace(/\p{Lu}{2,}/gu, '')) !== 'en';
  const words = message.replace(/[\p{L}][\p{L}'’]*/gu, (word) => {
    const lower = word.toLowerCase().replace('’', "'");
    const spoken = SPOKEN[lower] ?? (isSwedish ? SPOKEN_IN_SWEDISH[lower] : undefined);
    if (spoken !== undefined) return /^\p{Lu}{2}/u.test(word) || isName(word) ? word : spoken;
    const run = isSwedish && !NOT_RUN_TOGETHER.has(lower) ? RUN_TOGETHER.exec(word) : null;
    if (run) {
      const [, verb = '', it, you, others = ''] = run;
      return `${verb.toLowerCase() === 'ä' ? 'är' : verb} ${it ? 'det' : you ? 'du' : others}`;
    }
    if (isSwedish && NORTHERN.test(word) && !isName(word) && !isCommonWord(word))
      return word.replace(NORTHERN, '$1ingen');
    return STRENGTHENED.test(word) && !isName(word) ? word.replace(STRENGTHENED, '') : word;
  });
  return isSwedish ? BESIDE.reduce((text, [pattern, to]) => text.replace(pattern, to), words) : words;
}

/** "hemma sittarna", "Äldre omsorgen", "försörjnings stöd": a compound that was written apart. */
function together(message: string, isWritten: (word: string) => boolean): string {
  let text = message;
  for (const { index, 0: first } of [...message.matchAll(/\p{L}+(?= \p{L})/gu)].toReversed()) {
    const last = /^ (\p{L}+)/u.exec(text.slice(index + first.length))?.[1] ?? '';
    if (last.length < SHORTEST_LAST || first.length < SHORTEST_FIRST || NO_FIRST_PART.has(foldText(first)))
      continue;
    const whole = `${first}${last}`;
    if (whole.length >= SHORTEST_COMPOUND && (isKnownWord(whole) || isWritten(whole)))
      text = `${text.slice(0, index)}${whole}${text.slice(index + first.length + 1 + last.length)}`;
  }
  return text;
}
