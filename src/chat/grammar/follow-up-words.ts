/** Words that only make sense after something else. */
import { wordsPattern } from './said.ts';

export const MORE = wordsPattern(
  '(?:visa|se|ge mig|ta|bläddra|show|see)? ?(?:fler|flera|mer|resten|de övriga|övriga|resterande|allihop|the rest|rest|nästa(?: sida)?|bläddra(?: vidare)?|fortsätt|vidare|more|next(?: page)?|the rest|continue|go on)(?: (?:av dem|tack|please|sida|mål|då))*',
);
export const WIDER = wordsPattern(
  '(?:(?:ta bort|släpp|strunta i|utan|rensa|skippa) (?:området|filtret|filter|det|urvalet|enheten|avgränsningen)(?: igen)?|(?:visa )?(?:alla|allt|hela listan) igen|(?:visa |för |i )?alla (?:områden|enheter|avdelningar)(?: (?:igen|då|i stället|istället|nu))+|(?:och |men |hos |i |för )*(?:de |dom )?(?:övriga|andra|resterande) (?:enheter(?:na)?|avdelningar(?:na)?|områden(?:a)?|förvaltningar(?:na)?)(?: då)?|(?:the )?(?:other|remaining) (?:units|departments|areas)|(?:visa |ta |för |i )?hela (?:förvaltningen|nämnden|kommunen|organisationen|listan|planen|staden)(?: (?:i stället|istället|igen|då|nu))+|(?:show )?the whole (?:list|plan|board|city|municipality|organi[sz]ation)(?: (?:instead|again|then))+|(?:remove|drop|clear) (?:the )?filter|all (?:of them )?again)',
);
/** "i hela nämnden alltså": the whole of it, and nothing else is said. */
export const THE_WHOLE =
  /^(?:(?:och|men|nej|nja|jo|jag menar|jag menade|i mean|i meant|and|but|no|visa|ta|show|for|i|pa|in|across|over) )*(?:hela (?:forvaltningen|namnden|kommunen|organisationen|planen|staden|stan|verksamheten)|(?:the )?(?:whole|entire) (?:plan|board|city|municipality|organi[sz]ation|council)|(?:alla|samtliga) (?:omraden|enheter|avdelningar)|all (?:areas|units|departments))(?:[ ,]+(?:alltsa|menar jag|menade jag|forstas|faktiskt|i mean|i meant|da|nu|i ?stallet|istallet|igen|instead|again|then|tack|please))*$/u;
export const WHICH = wordsPattern(
  '(?:namnge|nämn|namnen på|räkna upp|lista|rada upp|name|list)(?: (?:dem|dom|de|them))|(?:säg|visa|och|berätta)? ?(?:vilka|vilken|vilket)(?: (?:då|ÄR DET|ÄR DE|finns(?: det)?|det|var det|nu|just nu|mål|blev det|menar du|handlar det om))*|which(?: ones)?(?: (?:are|is) (?:they|that|it|those))?',
);
/** What is given in a round. */
export const ANSWERS = wordsPattern(
  '(?:svar(?:en|et)?|frågor(?:na)?|rapportering(?:en)?|inrapportering(?:en)?|redovisning(?:en)?|answers?|questions|reporting|replies)',
);
/** Says that it is answers that have come. */
export const ANSWERED = wordsPattern(
  '(?:svarat|besvarade?|besvarat|inlämnade?|lämnat in|inne|rapporterat|answered|responded|replied|submitted|reported)',
);
/** "vilka har fått det", "visa dem som har den": what a word stands for was told. */
export const THOSE_WITH_IT = wordsPattern(
  '(?:vilka|visa|lista|hur många|de|dem|dom|which|show|list|how many|those)(?: (?:mål|uppdrag|goals|me|de|dem|dom|those|ones|the|all|alla|som|that|är|are|av))* (?:(?:har|fått|fick|have|has|got)(?: (?:har|fått|got))? (?:det|den|de|it|that|one|den symbolen|den färgen|den statusen)|så|såna|sådana|like that)(?=[ ,?!.]*$)',
);
/** The rest of those that were counted. */
export const WHICH_NOT = wordsPattern(
  '(?:och |and |men |but )?(?:vilka|vilken|which(?: ones)?)(?: (?:är|are))?(?: (?:det|de))? (?:inte|not|ej)(?: (?:det|så|gör det|har det|are|do))?',
);
/** Two things that were talked of one after the other. */
export const SEVERAL_OF = wordsPattern(
  '(?:dem|dom|de två|de där två|those two|these two|båda|bägge|varandra|först(?=[ ,?]*$)|det förra|den förra|them|both|each other|the two|the first|(?:vilken|vilket|which) (?:one )?(?:av|of) (?:dem|dom|de|them|the))',
);
/** "når vi det": whether what was talked of is reached. */
export const REACHES_IT =
  /^(?:och |men |and |but )?(?:nar|klarar|fixar|do|did|will|are|have)(?: (?:vi|jag|man|we))(?: (?:da|upp till|fram till|meet|reach|reached|hit|make|meeting|reaching))* (?:det|den|it|that|malet|(?:\d+(?:[.,]\d+)?|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|attio|nittio)(?:ett?|en|tva|tre|fyra|fem|sex|sju|atta|nio)?|hundra|tio|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)(?: ?(?:%|procent|per ?cent|\p{L}{3,}))?)(?: malet| target)?(?: da| i ar| this year)?$/u;
/** "kommer vi klara det": whether what was talked of will be reached, which its status says. */
export const WILL_REACH_IT =
  /^(?:och |men |and |but |sa )?(?:kommer|lar|kan|tror du|tror ni|hinner|will|can|are)(?: (?:att|vi|jag|man|we|ni|de|they|faktiskt|nog|kunna|hinna|be able|going|to|manage|ever|gonna))* (?:klara|na|fixa|uppfylla|lyckas(?: med)?|hinna|reach|meet|hit|make|achieve)(?: (?:upp|fram) till)? (?:det|den|it|that|detta|malet|malvardet|the target|the goal)(?: (?:da|i ar|i tid|this year|in time|then|tror du))*$/u;
/** "vilket mål hör den till": where one thing stands in the plan, which its status shows. */
export const BELONGS_TO =
  /^(?:och |men |and |but )?(?:(?:vilket|vilka|vad) (?:mal |omrade |malomrade )?(?:hor|tillhor|ligger|sorterar|ar|kopplar)|under vilket (?:mal|omrade) (?:ligger|hor|ar)|(?:which|what) (?:goal|area) (?:does|is)) (?:den|det|denna|detta|den har|it|this|that)(?: (?:har|indikatorn|malet|uppdraget|one|belong|come|part of))*(?: (?:till|under|i|to|under|of|in))?$/u;
/** Of what was listed, what is behind. */
export const LATE =
  /^(?:och |men |and |but )?(?:vilka|vilken|which|hur manga|how many)(?: (?:av|of|ones|of the))?(?: (?:dem|dom|de|them|those|these))?(?: (?:ar|ligger|is|are))* (?:sena?|forsenade?|efter|late|behind|delayed|overdue)(?: (?:da|nu|then|now))?$/u;
/** How far those have come that were listed. */
export const HOW_FAR =
  /^(?:och |men |and |but )?(?:hur langt (?:har|ar) (?:det|de|dem|dom|den|vi) (?:kommit|natt|gatt)|hur (?:gar|har) (?:det|de) (?:med|for) (?:dem|dom|de)|how far (?:along )?(?:are|have) (?:they|those|it|we)(?: come| got| gotten)?)(?: (?:da|nu|then|now))?$/u;
/** Asks of two things which of them. */
export const ONE_OF_TWO = /^(?:och |men |and |but )?(?:vilken|vilket|vilkendera|which)(?! mal)(?: |$)/u;
/** As something was before: "vad var det i förra omgången", or since then: "since last year?". */
export const WAS =
  /^(?:och |men |and |but )?(?:(?:since|sedan|sen|jamfort med|compared (?:to|with)|mot|against|than)|(?:vad|hur|what|how) (?:var|lag|sag|stod|gick|was|did))(?: |$)/u;
/** Asks how one thing that was talked of goes: "går det som planerat", "is it on track". */
export const GOES_SO =
  /^(?:och |men |and |but )?(?:gar|ar|ligger|blir|loper|rullar|ser|kommer|slapar|haller|is|does|will|has|did)(?: (?:alltsa|nu|da))?(?: (?:det|den|it|this|that))(?! (?:nagra|nagon|nagot|nan|fler|flera|manga|alla|any|some|others?|more|many))(?: |$)/u;
/** As it is now, after how it was. */
export const NOW = wordsPattern(
  '(?:och |men |and |but )?(?:nu|just nu|i dag|idag|nuläge(?:t)?|utfall(?:et)?|(?:var|hur) (?:är|ligger|står) (?:vi|det|den) (?:nu|just nu|i dag|idag)|now|today|right now|where are we now)(?: då)?',
);
/** All that was offered. */
export const BOTH = wordsPattern(
  '(?:båda|bägge|båda två|alla|allihop|både och|both|both of them|all of them)(?: två)?',
);
/** Asks of one thing when it is to be finished. */
export const DUE_OF_IT =
  /^(?:och |men |and |but )?(?:when|nar) (?:is|are|do|does|must|should|will|ska|maste) (?:it|that|this|this one|that one|they|those|these|den|det har|dem|dom|de) (?:due|have to|be (?:due|done|reported|finished)|need to|redovisas|rapporteras|slutforas)/u;
/** Has not answered as others have. */
export const BEHIND = wordsPattern(
  '(?:vilka|vem|vilken|who|which)(?: (?:är|har|ligger|is|are|det är|som|ones|then|då))* (?:släpar(?: efter)?|halkar efter|sölar|sena?|efter|dröjer|behind|lagging|late)(?: (?:då|än|nu))?',
);
/** Nobody has answered. */
export const LACKING = wordsPattern(
  '(?:utan svar|obesvarade|(?:saknar|inte har|inte fått) svar|without (?:an )?answers?|unanswered)',
);
/** Asks for the same in another order. */
export const SORTS = wordsPattern('(?:sortera|ordna|rangordna|ställ upp|sort|order|rank)');
/** Asks to see what was counted. */
export const SHOWS = wordsPattern('(?:visa|vilka|lista|which|show|list|the ones|those)');
/** One thing that was talked of. */
export const IT = wordsPattern(
  '(?:har|är|blev|blivit|has|is|did|was) (?:den|det|it)|(?:den|it) (?:har|är|blivit|has|is)|(?:med|på|för|with|on|about|of) (?:den|it)(?=[ ,?]*$)',
);
/** Asks of nothing in particular whether it has changed. */
export const ANY_CHANGE =
  /^(?:och |men |and |but )?(?:any (?:change|changes|movement|difference|news)|(?:ar det |nan |nagon )+(?:forandring|andring|skillnad)|anything changed|har (?:det |nat |nagot |nagonting |natt )+(?:hant|andrats|forandrats|andrat sig|rort sig)|har det hant nagot|hant nat|hant nagot|nat nytt|nagot nytt|nan skillnad)(?: |$)/u;
/** Several that were talked of. */
export const OF_THEM = wordsPattern(
  '(?:har|är|blev|blivit|has|have|is|are|did) (?:det|de|dem|dom|båda|it|they|both)|(?:de|dem|dom|they|both) (?:har|är|blivit|have|are)',
);
export const FROM_WHOM = wordsPattern(
  '(?:från|av|hos) (?:vem|vilka)(?: då)?|from whom|from who|whose(?! is)',
);
export const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [
    wordsPattern(
      '(?:den |det |nummer |nr |the )(?:första|1|ett|översta|first|top)(?: one)?|ettan(?: då)?|(?:^| )1:an',
    ),
    0,
  ],
  [wordsPattern('(?:den |det |nummer |nr |the )(?:andra|2|två|second)(?: one)?|tvåan(?: då)?|2:an'), 1],
  [
    wordsPattern(
      '(?:den |det |nummer |nr |the )(?:tredje|3|tre|third)(?: one)?|(?<!(?:^| )(?:i|for|pa) )trean(?: då)?|3:an',
    ),
    2,
  ],
  [wordsPattern('(?:den |det |nummer |nr |the )(?:fjärde|4|fyra|fourth)(?: one)?|fyran(?: då)?'), 3],
  [wordsPattern('(?:den |det |nummer |nr |the )(?:femte|5|fem|fifth)(?: one)?|femman(?: då)?'), 4],
  [wordsPattern('(?:den |det |the )(?:sista|nedersta|senare|last|bottom|latter)(?: one)?'), -1],
];
export const BARE_NUMBER = /^\(?([1-9])\)?$/;

export const CONTINUES =
  /^(?:och|men|o|a|samt|om (?:man|jag|vi) tar|aven|samma lista|same list|and|but|what about|how about|sen|sedan|(?:gor |do |visa |show |ta )?(?:samma sak for|samma for|detsamma for|likadant for|the same for|the same with)|anyone (?:in|at|from|on)|anybody (?:in|at|from|on)|(?:nagon|nan) (?:pa|i|fran|hos)|same for|same with|same question for|same again for|samma fraga for|samma sak for|samma med|likadant for|hur ar det med|i stallet|istallet|nej|na|inte|ok|okej|jo|ja|da)(?: |$)|(?: |^)(?:da|ocksa|istallet|i stallet|then|too|instead|as well)$|^(?:i|inom|pa|hos|in|within|at|under) [^ ]+(?: [^ ]+){0,3}$/;
export const ONLY = wordsPattern(
  '(?:bara|enbart|endast|only|just|(?:begränsa|avgränsa|smalna av)(?: (?:det|dem|listan|urvalet))? till|filtrera|inom|av (?:dem|dom|det|dessa|mina)|of (?:them|those|these)|där|there)',
);
/** Of what was listed, and not of something else. */
export const WITHIN = new RegExp(`${ONLY.source}|^(?:i|inom|pa|hos|in|within|at|under) `, 'u');
/** Of what was listed, those that have to do with something: "de som rör skolan", "the ones about water". */
export const THOSE_ABOUT =
  /^(?:och |men |and |but |bara |visa |show |vilka av )*(?:de|dem|dom|the ones|those|ones)(?: av (?:dem|dom|de)| of (?:them|those))? (?:som |that |which |are )*(?:ror|galler|handlar om|hor till|hor hemma|beror|har med|ar (?:pa|inom|i|hos|fran|om)|finns|ligger|tillhor|om|for|i|inom|pa|hos|fran|concern|concerning|about|to do with|have to do with|belong(?:ing)? to|relate[sd]? to|in|for|on|from|within) /u;
/** Of what was listed, the goals: no assignments or indicators. */
export const GOALS_ONLY =
  /^(?:och |men |and |but |nej |no |visa |show |me )*(?:bara|enbart|endast|only|just) (?:de |the )?(?:mal|malen|goals)(?: (?:da|tack|please|then|though|i ?stallet|instead))*$/u;
/** Points at what was talked of, beside words that may name several things. */
export const POINTS_BACK = wordsPattern(
  '(?:där|there|de|dem|dom|deras|dess|they|them|their|den|its|it|hos (?:oss|dem))',
);
/** One thing by its kind alone: "vem äger målet". */
export const THE_ONE =
  /(?:^| )(?:malet|uppdraget|atagandet|indikatorn|mattet|the (?:goal|assignment|commitment|indicator))(?: (?:da|alltsa|then))?$/u;
export const ADDS = wordsPattern('(?:ta med|lägg till|inkludera|även|add|include)');
export const PRONOUN = wordsPattern(
  '(?:den|det här|den här|dem|dom|de(?= till)|de där|de två|båda|bägge|respektive|samma|it|that|them|they|both|this one|that one|those|mot varandra|(?:med|om|för|på|kring|runt|i|äger|har|sköter|driver|leder|ansvarar för|vems är|vems e) det(?=[ ,?]*$))',
);

/** Says of what it is a list, so that it is no part of the one before. */
export const NAMES_ALL = wordsPattern(
  '(?:alla|allt|samtliga|hela|mål(?:en)?|uppdrag(?:en)?|åtaganden(?:a)?|indikatorer(?:na)?|områden(?:a)?|all|every|everything|overall|goals?|assignments?|commitments?|indicators?|areas?)',
);
export const THOSE = wordsPattern('det|dem|dom|de|blev|så(?:da)?na|that|those|they|such');
export const PERSON = wordsPattern(
  'hon|henne|han|honom|hen|den personen|samma person|hennes|hans|hens|she|he|her|his|hers',
);
/** Asks what somebody, or some unit, has to follow up: "vad har hemvården för mål", "allt som är gult hos hemvården". */
export const HAS_GOALS =
  /^(?:och |men |and |but )?(?:vad har \S+(?: \S+)? for (?:mal|uppdrag|indikatorer|ataganden)|vilka (?:mal|uppdrag|indikatorer|ataganden) har \S+(?: \S+)?|(?:which|what) (?:goals|assignments|indicators|commitments) (?:does|do|has|have) \S+(?: \S+)?(?: have)?|.* hos \S+(?: \S+)?|\S+(?: \S+)? ?[-–,:]* ?(?:visa|lista|ge mig|se|show)(?: mig| me)? (?:allt|alla|alla mal|everything|all)|(?:visa|lista|ge mig|show|list)(?: mig| me)? (?:allt|alla mal|allting|everything)(?: som)?(?: (?:ni|de|dom|jag|vi) har| ligger| finns| star)? (?:for|hos|om|pa|i|under|fran|in|of|from) \S+(?: \S+)?)$/u;
/** Where what was talked of belongs. */
export const THERE = wordsPattern(
  '(?:(?:vilka|vilket|hur många|något|nåt|de|dom|in|out)? ?där(?! (?:bak|borta))|(?:i|inom|på|för) (?:det|den)(?: här| där)? (?:området|målområdet|enheten|avdelningen)|(?:going|doing|look(?:s|ing)?|stand|answered|ones?) (?:in |out )?there|(?:in|for|of) (?:that|this) (?:area|unit|department))',
);
export const AREA = wordsPattern('(?:mål)?området?s?|area');
export const ONE = wordsPattern('vilken|vilket|which one');

/** The words that say which, without what stands before them. */
export const PLACES =
  /\b(?:forsta|andra|tredje|fjarde|femte|sista|oversta|nedersta|ettan|tvaan|trean|fyran|femman|senare|latter|first|second|third|fourth|fifth|last|top|bottom|one|[1-5](?::an)?|ett|tva|tre|fyra|fem|nummer|nr)\b/gu;

/** Asks for somebody, and not for a time: "vem är borta i dag". */
export const PEOPLE = /\b(?:vem|vilka är|who)\b/i;
