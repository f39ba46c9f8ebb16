/** What people put around a question: greetings, thanks, excuses and names. And what is no question at all. */
import type { Language } from '../../domain/language.ts';
import { type Said, wordsPattern } from './said.ts';

const SMALLTALK = ['greeting', 'thanks', 'offTopic', 'rude'] as const;
export type Smalltalk = (typeof SMALLTALK)[number];

export function isSmalltalk(name: string): name is Smalltalk {
  return SMALLTALK.some((one) => one === name);
}

interface Manner {
  readonly kind: Smalltalk;
  readonly language: Language;
  readonly pattern: RegExp;
}

function manners(kind: Smalltalk, language: Language, patterns: readonly string[]): readonly Manner[] {
  return patterns.map((pattern) => ({ kind, language, pattern: wordsPattern(pattern) }));
}

/** Said at the beginning or the end, and then the question; or alone. */
const AROUND: readonly Manner[] = [
  ...manners('greeting', 'sv', [
    '(?:hej|hejsan|hallå|tjena|tjenare|tja|hejhej|halloj|morsning|morrn|morn|goddag|tjabba)(?: (?:hej|hejsan|alla|på dig|där|igen|målvakt))*',
    '(?:god|go) ?(?:morgon|morron|kväll|dag|middag|eftermiddag|förmiddag)(?: (?:målvakt|på dig|allihop|alla))?',
    'hur (?:mår|har) du(?: (?:det|i dag|idag))?',
    'trevligt att (?:råkas|träffas)',
    '(?:jag|ja|vi) (?:arbetar|jobbar|heter|är ny(?:anställd|bliven)?|är (?:ledamot|politiker|journalist|chef|praktikant|konsult|revisor)|representerar|ringer från|skriver från|kommer från)(?! .*(?:undra|vill|veta|hur|vad|vem|vilk|när|behöv|borta|sjuk|ledig|semester|svar|fråg|ska |får|kan|inte))(?: [^?.!]*)?(?=[.!]*$)',
  ]),
  ...manners('greeting', 'en', [
    '(?:hello|hi|hey|hiya|howdy|greetings)(?: (?:there|again|all|everyone|målvakt))*',
    '(?:good )?(?:morning|afternoon|evening)(?: (?:all|everyone|there))?|good day',
    'how are you(?: doing)?(?: today)?',
  ]),
  ...manners('thanks', 'sv', [
    '(?:tusen |stort |många |jätte|varmt )?(?:tack(?:ar)?|tackar som frågar)(?: (?:så (?:mycket|jättemycket|hemskt mycket|länge)|snälla|på förhand|för (?:hjälpen|svaret|det|info(?:n|rmationen)?|den(?: (?:här )?(?:upplysningen|hjälpen|informationen))?|upplysningen)|ska du ha|igen|som fan|som tusan|för det|du|vännen|kör (?:på (?:det|så|bara)|så|hårt|vi på)|då kör vi|(?:nu )?(?:måste|får) (?:JAG )?(?:springa|sticka|gå|dra|rusa)(?: nu)?))*',
    'ha en (?:fin|bra|trevlig|skön) (?:dag|helg|kväll|vecka)',
    '(?:hej ?då|vi hörs|vi ses|ha det(?: (?:bra|gott|fint))?)',
  ]),
  ...manners('thanks', 'en', [
    '(?:many )?(?:thanks|thank you|thx|ty|cheers|much appreciated|ta(?! (?:bort|med|fram|upp|in|ut|över|det|den|de|dem|dom)))(?: (?:a lot|so much|very much|a million|mate|again|in advance|for (?:that|this|your help|the help)))*',
    'have a (?:nice|good|great) (?:day|weekend|evening)',
    '(?:bye|goodbye|see you)',
  ]),
];

/** Praise stands apart: "vilka mål går bra" ends in none. */
const PRAISE: readonly Manner[] = [
  ...manners('thanks', 'sv', [
    '(?:perfekt|toppen|super|glöm det|strunta i det|skit samma|spelar ingen roll|snyggt|fint|utmärkt|kanon|underbart|strålande|grymt|härligt|schysst|najs|bra(?: jobbat)?|då så|det var (?:bra|allt|det hela)|inget mer|(?:då )?(?:fattar|vet|förstår) JAG|det räcker(?: så)?)(?: (?:bra|där|det))?(?=[^\\p{L}\\p{N}]*$|[^\\p{L}\\p{N} ]| då| så)',
  ]),
  ...manners('thanks', 'en', [
    "(?:great|perfect|good|excellent|nice|lovely|brilliant|cool|grand|super|awesome|fantastic|wonderful|right then|got it|well done|never mind|that(?: is|'s) all(?: i needed)?|nothing else)(?: (?:one|work|job))?(?=[^\\p{L}\\p{N}]*$|[^\\p{L}\\p{N} ]| then)",
  ]),
];

/** Said before a question only: "nå" at its end is no "nä". */
const BEFORE: readonly Manner[] = [
  ...manners('thanks', 'sv', [
    '(?:ok|okej|okey|oki|jaha|aha|jo|ja|jaså|jasså|mm|hm+|nä|nej|näe)(?: (?:då|så|bra|men))?(?! (?:inte|ta|det|de|jag|bara)(?! [a-z]+ [a-z]+ [a-z]+))',
  ]),
  ...manners('thanks', 'en', ['(?:ok|okay|yes|yeah|no|hm+)(?: then)?']),
];

/** Whom and how one asks: it says nothing of what. */
const POLITE: readonly RegExp[] = [
  '(?:snälla|vänligen|är du snäll|please|kindly|pls|plz|mvh|med vänlig(?:a)? hälsning(?:ar)?|hälsn(?:ingar)?|vh|best regards|br|regards|/)(?: [a-zà-ÿ]+)?(?=[ .!]*$)',
  '(?:målvakt|bot(?:en)?)(?=[ ,:])',
  '(?<=[a-zåäö0-9] ?,? ?)(?:menar JAG|menade JAG|tänker JAG på|tänkte JAG på|i mean|i meant)(?=[ ,?!.]*$)|^(?:nej |no )?(?:jag menade?|jag tänkte på|i mean|i meant)(?= )',
  'snälla|vänligen|please|kindly|pls|plz|tyvärr|ursäkta(?: mig)?|förlåt|sorry(?: for .{1,40} question but)?|excuse me|dum fråga(?: kanske)?(?: men)?|quick (?:one|question)|snabb fråga|en fråga|två saker|two things',
  '(?<!(?:när|hur länge|hur lång tid) )(?:kan|skulle|vill|kunde|kan inte|får) (?:du|ni|man|jag|ja|vi)(?! hjälpa(?: (?:mig|oss|till))* med$|$)(?: (?:kunna|vilja|bara|snabbt|kanske|möjligen|händelsevis))*(?: (?:säga|berätta|visa|ge|hjälpa|kolla|svara på|tala om|få(?: (?:se|veta|reda på|en bild av|ha))?|se|veta|ta reda på|titta|ta fram|redogöra för|beskriva))?(?: (?:för )?(?:mig|oss|lite|lite om|om|en))*',
  '(?:jag|ja|vi|undertecknad|chefen|nämnden|politikerna|gruppledaren)(?: (?:skulle|vill|behöver|önskar|undrar|måste|ska|bara))+(?: (?:vilja|gärna|bara|få|kunna|ha|veta|se|höra|ta reda på|uppgift|besked|information|info|lite|hur det|mer|om))*',
  '(?:skulle|vill) (?:gärna )?(?:vilja )?(?:veta|se|ha|höra|kolla|få)(?: (?:lite|mer|om))*',
  '(?:undrar(?: (?:bara|lite|över))?|vet du|minns du|du vet(?: .{0,3}den där)?|säg(?= (?:mig|hur|vad|vem))|berätta|förklara|redovisa|nämligen|alltså|typ|liksom|egentligen|asså)(?: (?:mig|för mig|oss|lite|om|för oss))*',
  '(?:could|can|would|will|may) (?:you|i|we)(?! help(?: (?:me|us))? with$)(?: (?:please|kindly|just|quickly|possibly))*(?: (?:tell|show|give|advise|have|see|get|let|help|check|find out|explain|remind))?(?: (?:to )?(?:me|us|know|as to|a bit|about|on))*',
  "(?:i(?:'d| would)? (?:like|love|want|need)(?: to)?(?: (?:know|see|have|hear|get))?|i(?:'m| am) (?:wondering|curious)|just wondering|tell me(?: about)?|show me|give me|let me (?:know|see)|do you know|remind me)(?: (?:about|if|whether|of))*",
  "ny (?:på jobbet|här)(?: här)?(?:,)?(?: (?:v[ae]rt|var) hittar JAG)?|JAG ÄR ny(?: här| på jobbet)?|(?:i am |i'm )?new here",
].map(wordsPattern);

const NO_QUESTION: readonly Manner[] = [
  ...manners('rude', 'sv', [
    '(?:du|(?<!(?:att|om|när|som|betyder|innebär) )det(?: här)?|den här(?: boten)?|boten|systemet|skiten) (?:ÄR|var|verkar)(?: (?:ju|så|helt|bara|fan|jävligt|rätt|ganska|en|ett|himla|väldigt|riktigt|otroligt|sjukt|förbaskat|extremt|alldeles|för|liksom))* (?:värdelös[at]?|dum(?:t)?|korkad|kass(?:t)?|skit|skräp|oduglig|trög(?:t)?|idiot|usel(?:t)?|dålig(?:t)?|hopplös(?:t)?|pucko|meningslös(?:t)?)',
    '(?:skit(?:system|bot|program|verktyg)(?:et|en)?|vilken? (?:skit|skräp|idiot)[a-z]*|dumma|jävla|jäkla|förbannade|helvetes|satans|fan|skit)(?: [a-zà-ÿ]+)?(?: bot| robot| system| skit)?',
    '(?:håll (?:käften|klaffen|tyst|mun)|dumskalle|dumbom|dummer|dra åt helvete|far åt|stick|vad fan|kyss mig|lägg av|idiot|skitbot|din (?:dumma )?(?:jävel|robot|burk))(?: .*)?',
  ]),
  ...manners('rude', 'en', [
    '(?:you|this(?: bot)?|it) (?:are|is|IS|suck)(?: (?:so|just|really|totally|completely|a))*(?: (?:useless|stupid|dumb|rubbish|crap|awful|idiot|terrible|garbage|hopeless|worthless))?(?<=useless|stupid|dumb|rubbish|crap|awful|idiot|terrible|garbage|hopeless|worthless|suck)',
    '(?:fuck|shut up|damn|bloody|stupid|idiot|screw you|go to hell)(?: .*)?',
  ]),
  ...manners('offTopic', 'sv', [
    '(?:v[äa]d(?:er|ret)|(?:(?:blir|kommer) det|blire) (?:att )?(?:regn(?:a)?|snö(?:a)?|sol)|regnar det|lunch(?:en|meny)?|fika(?:t)?|kaffe(?:t|maskinen)?|skämt|(?:dra|berätta) en (?:vits|rolig)|vits|vad ÄR klockan|klockan är|recept|horoskop|(?:hitta på|gör|säg|berätta) (?:NÅGOT|en) (?:kul|roligt|rolig|skojigt|tokigt)|fotboll(?:en)?|matchen|allsvenskan|lotto)(?: .*)?',
    '(?:boka|ställ in|flytta|avboka) (?:in )?(?:ett |en |min |mitt )?(?:möte|rum|konferensrum|lunch|tid|bord|resa|tåg|taxi)(?: .*)?',
    '(?:skriv|översätt|ring|mejla|maila|beställ|köp|sjung|spela)(?!.*(?:sammanfattning|sammanställning|rapport|underlag|läget|word|pdf|docx|dokument|excel|lista|fil(?:en)?(?![a-zåäö])|påminn|svar|status|siffr|mål|bedömning))(?: (?:ett|en|till|mig|detta|det|här|åt))+(?: .*)?',
    '(?:vem vann|vad heter (?:statsministern|kungen|huvudstaden)|vad är meningen med livet|är du (?:en )?(?:människa|robot|ai|chatgpt)|hur gammal är du|(?:vad|hur) tycker du om .{1,40}|(?:min|mitt) (?:dator|skrivare|lösenord|wifi|lön|telefon|teams)(?: .*)?|glömt (?:mitt )?lösenord(?:et)?(?: .*)?|hur många semesterdagar(?: .*)?|parkering(?:en)? .*|när kommer lönen(?: .*)?)',
  ]),
  ...manners('offTopic', 'en', [
    '(?:weather|will it (?:rain|snow)|is it raining|lunch(?: menu)?|coffee|joke|what time is it|recipe|horoscope|football|the match)(?: .*)?',
    '(?:book|cancel|move) (?:me )?(?:a |the |my )?(?:meeting|room|lunch|table|flight|taxi|train)(?: .*)?',
    '(?:who won|are you (?:a )?(?:human|robot|ai|real)|how old are you|what is the meaning of life|translate|sing|write me|my (?:computer|printer|password|salary)|i forgot my password|what do you think of)(?: .*)?',
  ]),
];

/** What is no question says so at once; further on the same words are part of one. */
const FROM_START = 20;

/** Takes greetings, thanks and polite words off a message; tells which, when they were all that it said. */
export function takeManners(
  said: Said,
): { readonly kind: Smalltalk; readonly language: Language | undefined } | undefined {
  const isThanked = /^(?:tack|thanks|thank you)(?![\p{L}])/iu.test(said.left);
  const rude = isThanked
    ? undefined
    : NO_QUESTION.find(({ kind, pattern }) => kind === 'rude' && said.has(pattern));
  if (rude) return rude;
  let found: Manner | undefined;
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const manner of [...AROUND, ...PRAISE, ...BEFORE]) {
      if (!takeAtEnds(said, manner)) continue;
      isMore = true;
      found = !found || manner.kind === 'thanks' ? manner : found;
    }
  }
  if (isApproval(said.left)) return found ?? { kind: 'thanks', language: undefined };
  if (/^[^\p{L}\p{N}■◆●—○►▲▼]*$/u.test(said.left)) return found;
  const off = NO_QUESTION.find(({ kind, pattern }) => kind === 'offTopic' && said.at(pattern) < FROM_START);
  return off;
}

/** A thumb up, and no word. */
function isApproval(text: string): boolean {
  return (
    /^[\s.!]*(?:[👍👌🙏🙌👏💪🎉❤😊🙂😀😃😄]|\p{Emoji_Modifier}|\uFE0F|[\s.!])+$/u.test(text) &&
    /\p{Extended_Pictographic}/u.test(text)
  );
}

/** Takes off what says nothing but that one asks. */
export function takePoliteWords(said: Said): void {
  for (const pattern of POLITE) said.takeAll(pattern);
}

/** Manners stand at the beginning or the end: in the middle the same words may be part of the question. */
function takeAtEnds(said: Said, manner: Manner): boolean {
  const { source } = manner.pattern;
  const apart = PRAISE.includes(manner) ? '(?:^|[,.;:!?–-]) *' : '';
  const start = new RegExp(`^[^\\p{L}\\p{N}]*${source}`, 'u');
  const end = new RegExp(`${apart}${source}[^\\p{L}\\p{N}■◆●—○►▲▼]*$`, 'u');
  const atStart = said.take(start) !== undefined;
  return (!BEFORE.includes(manner) && said.take(end) !== undefined) || atStart;
}
