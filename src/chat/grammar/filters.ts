/** Which items are asked for: "röda", "på väg ner", "uppdragen", "mål 11 i Agenda 2030", "sämst". */
import type { Direction, Status } from '../../domain/answers/scale.ts';
import type { ItemKind } from '../../domain/plans/plan.ts';
import type { Filter } from '../../domain/status/question.ts';
import { hard, soft, takeFirst, type Word } from './narrowing-word.ts';
import { type Said, wordsPattern } from './said.ts';
import { takeStage } from './stage-words.ts';

export interface Narrowing {
  readonly filter: Filter;
  readonly order?: 'worst' | 'best' | undefined;
  /** Words that say how something goes, and ask for a list only where nothing is named: "dåligt". */
  readonly isSoft: boolean;
}

export const DEVIATING: readonly Status[] = ['partly', 'notMet'];

/** Looked for in this order: "uppnås inte" before "uppnås". */
const STATUSES: readonly Word<readonly Status[]>[] = [
  hard(
    DEVIATING,
    '(?:inte|ej|not) (?:är |längre |riktigt |helt |yet )*(?:gröna?|grönt|green|i hamn|på banan|på (?:rätt )?spår(?:et)?|på rätt köl|on course)|(?:inte|ej) (?:(?:ser ut att|verkar|har|kommer|lär|att|riktigt|helt|än|ännu) )*(?:gå(?:r|tt)?|gick|ro(?:s|r|tts?)?) (?:DE |JAG )?(?:(?:riktigt|helt) )?(?:i lås|vägen|i land|hem|ihop)|(?:går|gick|ros|ror|har gått) (?:DE |JAG |det )?(?:inte|ej) (?:(?:riktigt|helt) )?(?:i lås|vägen|i land|hem|ihop|i hamn)|(?:isn.?t|aren.?t|not) (?:it |that |they |this |yet |quite |fully )*(?:going (?:as|how|the way) (?:it|they|we|planned|hoped|intended)(?: (?:should|hoped|planned|want))?|green|met|on track|going as (?:it|they) should)',
  ),
  hard(
    ['unknown'],
    '(?:(?:inte|ej) (?:har )?(?:kunnat|gått att|går att|kunde|kan) bedömas?|okän(?:da?|t)(?: lägen?)?|(?:inte vet|vet inte|vet JAG inte) hur (?:det|de) går(?: med)?|(?:kan|kunde|går|gick) (?:inte|ej) (?:att )?bedömas?|(?:inte|ej) (?:kan|kunde|går att) bedömas?|(?:kan|kunde|går|kunnat) (?:JAG |DE |NÅGON )?(?:inte|ej) (?:att )?(?:bedöma|säga NÅGOT om)|(?:inte|ej) bedöma(?=[ ,?!.]*$)|ingen (?:som )?(?:har )?(?:kunnat|kan|kunde) bedöma|(?:can.?t|cannot|could not|couldn.?t) (?:we |you |they |anyone |anybody )?(?:assess|judge)|(?:nobody|no one) (?:can|could|has been able to) (?:assess|judge)|(?:inte|ej) bedömda|obedömda|obedömbara|gråa?(?:markerade)?(?! )|grått|—|(?:cannot|could not|couldn.?t|can.t) be (?:assessed|judged)|can not be assessed|not assessed|gr[ae]y)',
  ),
  hard(['notMet'], '(?:the )?reds'),
  hard(['partly'], '(?:the )?(?:yellows|ambers)'),
  hard(['met'], '(?:the )?greens'),
  hard(
    ['partly'],
    '(?:(?:bara |endast |förväntas |som )*(?:(?:upp)?nås |nådda |uppnådda )?(?:delvis|till viss del|en bit på väg|halvvägs|till hälften)(?: (?:upp)?(?:nådda|nås|nått|nåtts|uppfyllda))?|gula(?:markerade)?|orange(?:a)?|◆|partly(?: met)?|partially|yellow|amber)',
  ),
  hard(
    ['notMet'],
    "(?:röda(?:markerade)?|rödmarkerade|röda listan|■|(?:förväntas )?(?:inte|ej|aldrig) (?:är |har |blir |blivit |än |ännu |helt |ens |riktigt |att |kommer |lär |kunnat |kan )*(?:upp)?(?:nås|nå|nådda|nått|nåtts|når|fyllda|fylls|uppfyllda|klarar?|klaras|i mål)|(?:upp)?nås (?:inte|ej)|(?:når|klarar|fixar|hinner) (?:JAG |DE )?(?:inte|ej)(?: (?:att|i mål|klara|nå|med))*|(?:inte|ej) (?:kommer|lär)(?: att)? (?:uppnås|nås|klaras|klara|nå|uppfyllas)|(?:ser|verkar|väntas|tros|bedöms|beräknas|kommer|lär) (?:JAG |DE )?(?:inte|ej)(?: (?:ut|att|komma|kunna))* (?:upp)?(?:nås|nå|klaras|klara)|kommer JAG (?:inte|ej)(?: att)? (?:klara|nå|hinna)|JAG (?:inte|ej) (?:kommer(?: att)? )?(?:klarar|klara|når|nå)|(?:kommer|riskerar|lär) (?:JAG )?(?:att )?(?:missa|missas|tappa)|(?:will|are going to|are we going to|gonna|likely to)(?: (?:we|they|be|likely))* (?:miss|missed|fail)|(?:ser|verkar) (?:JAG |DE )?(?:ut )?(?:att )?(?:missa|missas|tappa)|(?:missar|missas|missade|misslyckas|misslyckade|underkända|ouppnådda|ouppfyllda|underkänt)|red|(?:not|never|isn.?t|aren.?t|haven.?t|hasn.?t)(?: yet| been| being| be| fully)* (?:met|reached|achieved|fulfilled)|missed|failed|(?:will not|won't|can.?t|cannot) (?:we |they |be able to )*(?:meet|reach|be met|hit|make)|(?:will|do|can|did) (?:we|they) not (?:meet|reach|hit|make)|not (?:reach|meet|hit)(?=[ ,?!.]*$))",
  ),
  soft(['notMet'], '(?:röd|rött)'),
  soft(['partly'], '(?:gul|gult)'),
  soft(['met'], '(?:grön|grönt)'),
  soft(
    DEVIATING,
    '(?:avviker|avvikelser(?:na)?|avvikande|med avvikelse|(?:går|gå|gått|ligger|ser) (?:(?:JAG|DE|det|riktigt|lite|så|för|mycket|väldigt|ganska|rätt|allra|extra|särskilt|inte|ju|helt) )*(?:dåligt|illa|trögt|tungt|knackigt|fel|snett|åt skogen|åt (?:pipsvängen|pipan|fanders|helvete|h-vete|fanders)|i stöpet|käpprätt|på tok|sådär|långsamt|sakta|risigt)(?: till| ut)?|dåligt|dålig|dåliga|illa|i risk(?:zonen)?|risk(?:er|zonen|erar)?|oroa(?:r)?(?: (?:mig|oss))?(?: för)?|orolig(?:a)? för|oroande|oro|problem(?:en)?|bekymmer|kris(?:ar)?|försenas|försena(?:d|de|t)|släpar(?: efter)?|(?:ligger|är) (?:JAG |DE |det )?efter|lyfta(?:s)?|brådskar|akut(?:a)?|skaver|skev(?:a)?|kärvar|krånglar|strular|haltar|utmaningar(?:na)?|hinder|flaggas?(?: för)?|röda flaggor|halkar efter|halkat efter|(?:ligger|är|kommit) efter|(?:inte|ej) (?:går )?(?:som|enligt) (?:plan(?:erat|en|ering)?|de ska|dom ska|det ska|de borde|tänkt)|(?:går|ligger|rullar|funkar) (?:inte|ej)(?: (?:som|enligt) [a-z]+(?: ska)?)?|off ?track|(?:go|goes|going|doing|look|looks|looking) bad(?:ly)?|at risk|delayed|falling behind|lagging|behind(?: (?:the )?schedule)?(?! (?:the|on|with|it|this|that))|(?:på väg att|riskerar att) (?:missa|missas)|struggling|deviat(?:es|ing|ions?|e)|going (?:badly|wrong|poorly)|any risks?|red flags?|(?:any|main|biggest|our|your|big|serious) concerns?|concerns?(?=[ ,?!.]*$)|failing|late|slipping|(?:go|goes|going|do|doing)(?: so| very| that)? (?:well|great)(?<=not .{0,30})|worried about|worry(?: about)?|problems?|trouble|not going well|behind schedule|underperforming|spricker|sprack|havererar|kraschar|spårar ur|tappar (?:mark|fart)|tappat (?:mark|fart)|faller(?! (?:på|under|inom))|dippar|dalar|sackar(?: efter)?|losing ground|sliding|flagging|faltering|stalling)',
  ),
  hard(
    ['met'],
    '(?:gröna(?:markerade)?|grönmarkerade|●|(?:ser|verkar|väntas|tros|bedöms|beräknas|kommer|lär|kan) (?:JAG |DE )?(?:(?:ut|att|komma|kunna) )*(?:upp)?(?:nås|klaras)|(?:har |hade )?JAG (?:(?:redan|faktiskt) )?(?:nått|nådde|uppnått|klarat)|(?:have|did|do) we (?:met|meet|reach(?:ed)?|achieved?|hit)|(?:förväntas |som )?uppnå(?:s|dda|tts|tt)|(?:förväntas |väntas |beräknas )?(?:upp)?(?:nå|når|nått)(?: (?:sitt|sina|sin|det|de))* (?:(?:önska(?:t|de|d)|målsatt|satt) (?:utfall(?:et)?|läge(?:t)?|nivå)|målvärde(?:t|n|na)?)|uppfyll(?:s|da|t|as)|nådda|(?:upp)?nått(?=[ ,?!.]*$)|JAG (?:når|klarar)|(?:når|klarar) JAG|green|achieved|reached)',
  ),
  soft(
    ['met'],
    '(?:avklarade|färdiga|klara|i hamn|(?:gå(?:r|tt)?|gick|ro(?:s|r|tts?)?) (?:(?:att|redan) )*(?:i lås|vägen|i land|hem|ihop)|i lås|på rätt spår|på spåret|on course|går (?:så )?som (?:de|det|dom) ska|i mål|går (?:det )?(?:riktigt |jätte|så |mycket )?(?:bra|fint|toppen|som planerat|som det ska)|bra|strålande|lysande|utmärkt|galant|finfint|kanon|prima|smidigt|klockrent|som smort|som en dans|brilliantly|swimmingly|smoothly|splendidly|på rätt väg|on track|going well|will be met|met|done|finished|completed?)',
  ),
];

const DIRECTIONS: readonly Word<readonly Direction[]>[] = [
  hard(
    ['mixed'],
    '(?:både (?:[a-z]+ )?(?:positiv(?:a)?|bättre|plus|upp|uppåt) (?:och|o|å) (?:negativ(?:a)?|sämre|minus|ner|ned|nedåt)(?: avvikelser?)?|blanda(?:d|t|de)(?: (?:trend|utveckling|avvikelse))?|▲▼|spretar(?: åt (?:båda|alla|olika) håll(?:en)?)?|åt (?:båda|olika) håll(?:en)?|both better and worse|both ways|mixed)',
  ),
  hard(
    ['negative'],
    '(?:negativ(?:a|t)?(?: (?:trend(?:er)?|avvikelser?|utveckling|riktning))?|pekar (?:nedåt|ned|ner|neråt|åt fel håll)|(?:trend(?:en)? )?(?:nedåt|neråt)|▼|(?:på väg|går|gått|vänt) (?:nedåt|ner|neråt|utför|åt fel håll|bakåt)|(?:åt )?fel håll|åt fel(?=[ ,?!.]*$)|försämrad(?:e)? trend|sämre än (?:plan(?:erat|en)?|väntat|förväntat|tänkt)|negative(?: trend| deviation)?|worse than planned|going down(?:hill)?|wrong direction|downward)',
  ),
  hard(
    ['positive'],
    '(?:positiv(?:a|t)?(?: (?:trend(?:er)?|avvikelser?|utveckling|riktning))?|pekar (?:uppåt|upp|åt rätt håll)|(?:trend(?:en)? )?uppåt|▲|(?:på väg|går|gått|vänt) (?:uppåt|upp|framåt|åt rätt håll)|(?:åt )?rätt håll|åt rätt(?=[ ,?!.]*$)|bättre än (?:plan(?:erat|en)?|väntat|förväntat|tänkt)|före (?:tid)?plan(?:en)?|positive(?: trend| deviation)?|better than planned|right direction|upward|ahead of (?:plan|schedule))',
  ),
  hard(
    ['asPlanned'],
    '(?:(?:går |löper |ligger |rullar |löper på )?(?:enligt|följer|som) (?:plan(?:en|ering|eringen|erat)?|tidplan(?:en)?)|►|(?:ligger |är )?i fas(?: med (?:plan(?:en|eringen)?|tidplanen))?|as planned|according to plan|on schedule)',
  ),
];

const ORDER: readonly Word<'worst' | 'best'>[] = [
  hard(
    'worst',
    '(?:(?:allra )?(?:kämpigast|svårast|tuffast|jobbigast|bekymmersammast|krångligast|skakigast|svagast|rödast|trögast|segast|långsammast|tyngst|knackigast|risigast|skralast|slowest)(?: (?:till|går|framåt))*|(?:allra |absolut )?(?:sämst(?:a|e)?|värst(?:a)?|lägst|minst bra)(?: (?:till|ut|först|det|går))*|(?:vad|var|det) (?:som )?brinner(?: det)?|brinner det|viktigast(?:e)?(?: att (?:ta upp|lyfta|prata om))?|tappar (?:JAG )?mest(?: på)?|tappat mest|mest (?:oroande|akut|oro|problem|kritisk(?:a)?)|störst(?:a)? (?:risk(?:erna|er)?|problem(?:en)?|bekymmer|avvikelse)|worst(?: first| performing| off)?|lowest|weakest|biggest (?:problems?|risks?))',
  ),
  hard(
    'best',
    '(?:(?:allra |absolut )?bäst(?:a|e)?(?: (?:till|ut|först|det|går))*|skryta (?:med|om)(?: (?:för|inför|i) [a-zåäö]+)?|(?:slå|slår) (?:oss|sig|mig) för bröstet(?: för| med| över)?|fira|(?:stolta|stolt) (?:över|för)|starkast|ligger i topp|topp(?:en)?listan?|best(?: first| performing)?|strongest|proud of|brag about|top performing)',
  ),
];

/** Plural, or named as a kind: "uppdraget om X" names X. */
const KINDS: readonly Word<readonly ItemKind[]>[] = [
  hard(['councilGoal'], '(?:(?:kommun)?fullmäktige ?mål(?:en)?|kf-?mål(?:en)?|council goals?)'),
  hard(['boardGoal'], '(?:nämnds?mål(?:en)?|nämndens mål|board goals?|committee goals?)'),
  hard(['directionGoal'], '(?:inriktningsmål(?:en)?|direction(?:al)? goals?)'),
  hard(
    ['area'],
    '(?:målområden(?:a)?|områden(?:a)?|(?<=(?:vilket|vilka|which|what) )(?:mål)?(?:område|area)|goal areas|areas)',
  ),
  hard(
    ['indicator'],
    '(?:indikatorer(?:na)?|indikator(?:sidan|delen|biten|fronten|listan|läget|planet)|nyckeltal(?:en)?|mått|(?:de|alla|samtliga|våra|vilka(?: är)?) måtten|indicators|key figures)',
  ),
  hard(
    ['commitment'],
    '(?:åtaganden(?:a)?|åtagandena|åtagande(?:sidan|delen|biten|fronten|listan|läget|planet)|commitments(?! commitment))',
  ),
  hard(
    ['assignment'],
    '(?:(?:budget|kf-?|fullmäktige|kommunfullmäktige|nämnds?|direkt|särskilda )?uppdrag(?:en)?|uppdrags(?:sidan|delen|biten|fronten|listan|läget|planet)|utredningsuppdrag(?:en)?|utredningar(?:na)?|assignments)',
  ),
  hard(['priority'], '(?:prioriteringar(?:na)?|priorities)'),
  hard(['budget'], '(?:budgetområden(?:a)?|budget areas)'),
];

/** A kind by its singular, where what it is was asked: "vad är ett åtagande". */
export function kindMeant(words: string): Filter | undefined {
  const kind = SINGULAR.find(([, name]) => name.test(words.trim().toLowerCase()))?.[0];
  return kind && { kinds: [kind] };
}

const SINGULAR: readonly (readonly [ItemKind, RegExp])[] = [
  ['indicator', /^(?:(?:en|an) )?(?:indikator|indicator)$/u],
  ['commitment', /^(?:(?:ett|a) )?(?:åtagande|commitment)$/u],
  ['assignment', /^(?:(?:ett|an) )?(?:uppdrag|assignment)$/u],
  ['priority', /^(?:(?:en|a) )?(?:prioritering|priority)$/u],
  ['boardGoal', /^(?:(?:ett|a) )?(?:nämndsmål|board goal)$/u],
  ['councilGoal', /^(?:(?:ett|a) )?(?:kommunfullmäktigemål|kf-mål|council goal)$/u],
];

/** Takes the kind of items that is spoken of. */
export function takeKinds(said: Said): ItemKind | undefined {
  return takeFirst(said, KINDS)?.value[0];
}

/** Takes what narrows a list. */
export function takeNarrowing(said: Said, withKinds: boolean): Narrowing {
  const order = takeFirst(said, ORDER);
  const kind = withKinds ? takeFirst(said, KINDS) : undefined;
  const stage = withKinds ? takeStage(said, kind?.value) : undefined;
  const direction = takeFirst(said, DIRECTIONS);
  const status = stage ? undefined : takeStatuses(said);
  const filter: Filter = {
    ...(status ? { statuses: status.value } : {}),
    ...(direction ? { directions: direction.value } : {}),
    ...(kind ? { kinds: kind.value } : {}),
    // Assignments alone have a stage.
    ...(stage ? { stages: stage.value, kinds: ['assignment'] } : {}),
  };
  const found = [order, direction, status, stage, kind].filter((one) => one !== undefined);
  return { filter, order: order?.value, isSoft: found.every(({ isSoft }) => isSoft) };
}

/** "röda eller gula": both; "inte röda": all others. */
function takeStatuses(said: Said): Word<readonly Status[]> | undefined {
  const isEither = said.has(EITHER);
  const before = said.before(
    isEither ? EITHER : (STATUSES.find(({ pattern }) => said.has(pattern))?.pattern ?? NEVER),
  );
  const first = takeFirst(said, STATUSES);
  const second = first && isEither ? takeFirst(said, STATUSES) : undefined;
  if (!first) return undefined;
  const value = STATUS_ORDER.filter((one) => first.value.includes(one) || second?.value.includes(one));
  const found = second ? { ...first, value } : first;
  return NOT_SO.test(before) || (value.includes('met') && NOT_EVEN.test(before))
    ? { ...found, value: othersThan(found.value) }
    : found;
}

/** Fits nothing. */
const NEVER = /(?!)/;

/** What does not get there is what deviates. */
export function othersThan(statuses: readonly Status[]): readonly Status[] {
  if (statuses.join() === 'met') return DEVIATING;
  return statuses.join() === DEVIATING.join()
    ? ['met']
    : STATUS_ORDER.filter((one) => !statuses.includes(one));
}

/** "inte röda", "varken gröna eller gula", "utom de röda"; with more words between, what is good is denied as well: "inte kommer gå i mål". */
const NOT_SO =
  /(?:^|[ ,\0])(?:inte|ej|icke|varken|not|neither|utom|forutom|except|aren'?t|isn'?t)(?: (?:ar|ar det|de|dem|som|the|any|anything|of them))*[ \0]*$/u;
const NOT_EVEN =
  /(?:^|[ ,\0])(?:inte|ej|aldrig|knappast|not|never|n't|isn'?t|aren'?t|won'?t|don'?t|doesn'?t|hardly)(?:[ \0]+[^ \0]+){0,3}[ \0]*$/u;

const STATUS_ORDER: readonly Status[] = ['partly', 'notMet', 'unknown', 'met'];
const EITHER = wordsPattern(
  '(?:röd[a-z]*|rött|gul[a-z]*|gult|grön[a-z]*|grå[a-z]*|red|yellow|green|delvis)(?: .{0,12})? (?:eller|och|or|and|o|kontra|mot|vs\\.?|versus|respektive|resp|&|jämfört med) (?:.{0,12} )?(?:röd[a-z]*|rött|gul[a-z]*|gult|grön[a-z]*|grå[a-z]*|red|yellow|green|inte)',
);

/** Whatever was listed, wherever it belongs and whosoever it is. */
export function ofNobody(filter: Filter | undefined): Filter {
  return { ...filter, below: undefined, unit: undefined, person: undefined };
}

export function isNarrow(filter: Filter): boolean {
  return Object.values(filter).some((part) => part !== undefined);
}
