/** How people ask for things in English. The first that fits is meant, so what says more stands before what says less. */
import { COMMANDS_EN } from './commands-en.ts';
import { type Cue, cues } from './cue.ts';
import { MEASURES_EN } from './measure-words.ts';

const en = (capability: string, patterns: readonly string[], how?: Parameters<typeof cues>[3]) =>
  cues(capability, 'en', patterns, how);

const OF_ITEMS = { isOfItems: true } as const;
const WITHOUT = { takes: 'nothing' } as const;

export const CUES_EN: readonly Cue[] = [
  ...COMMANDS_EN,
  ...en(
    'my-goals',
    [
      '(?:which|what)(?: (?:goals|ones|questions))? (?:am i (?:responsible|accountable|in charge)(?: (?:for|of))?|do i (?:own|answer for|have)|are mine)',
    ],
    { takes: 'nothing' },
  ),
  ...en(
    'meaning',
    [
      'what (?:does|do)(?: (?:the|word|symbol))* … mean',
      'what (?:does|do)(?: (?:the|word|symbol))* … stand for',
      'what (?:does|do) (?:it|that|this|they) mean(?: (?:when|that))*|what is (?:meant by|the meaning of)|what do (?:you|we) mean by|what (?:is|are) (?:a|an|the difference between)(?! (?:status|picture|situation|position|deadline|latest))|what counts as|define|explain|^meaning(?: of)?|definition(?: of)?|difference between (?=.*(?:indicator|goal|commitment|assignment|trend|status))',
    ],
    WITHOUT,
  ),
  ...en(
    'why',
    [
      "(?:why(?: (?:is|are|so|not|has|have|did|does|do|it|that|we|the|missing|target|for|was))*|how come|what(?: is|'s|s)? (?:the )?(?:reason|cause|causing|behind|explanation)(?: (?:for|of|behind|that))*|what is to blame(?: for)?|what went wrong(?: (?:with|in))?|what(?: are we| is being|'s being| is| are they|'s) (?:doing|done)(?: about)?|what (?:measures|actions?)(?: (?:are|is|have|being|been|taken|we|planned|for|on|taking))*|(?:reason|cause|explanation|background)s? (?:for|of|to|behind)|what is (?:it|that|this) based on|based on what|on what grounds|what does the owner say)(?: (?:about|on|for|the|deviation|target))*",
    ],
    OF_ITEMS,
  ),
  ...en('measures', MEASURES_EN, WITHOUT),
  ...en('missing', [
    'how many(?: (?:people|owners|units|of (?:them|us|the (?:owners|units|people))|managers))*(?: (?:still|(?:have|has|are|did)(?:n.?t| not)?|never|yet to))*(?<=n.t|nt|not|yet to|never)(?: (?:have|has|yet|to|been))* (?:reported|answered|responded|replied|submitted|handed in|done (?:it|theirs)|report|answer|respond|reply|submit)(?: (?:yet|in|still|so far))*',
  ]),
  ...en('count', [
    '(?:how is|how are|how did|status of|where are we with)(?: the)? (?:collection|answering|responses|data collection)(?: (?:going|coming along|coming in|doing))?',
    '(?:how many|how much|what (?:share|proportion|percentage|per ?cent)(?: of)?|number of|(?<!goals |they |it |ones |that |to )count(?! (?:towards?|under|to|for))|total number(?: of)?|what fraction)(?: (?:of|are|is|have|has|our|the|there|that|do|we|they|in|total|goals?|all|were))*(?: (?:answered|in|done|responded|reported|replied|left))?(?: (?:are|is|there|in|total|of|that))*',
  ]),
  ...en(
    'due',
    [
      '(?:what|which|anything)(?: (?:is|are|comes|falls|ones|goals|assignments|answers))*(?: due)(?: (?:next|soon|first|now|today|this (?:week|month)|coming))*|what is next(?: up)?(?= ?$)',
      '(?:when(?: (?:is|are|was|were|do|does|must|should|did))+(?: (?:i|we|they|it|the|answers?|this|everything|round|people|deadline|all|have|to|need))*(?: (?:due|deadline|in by|answer|close(?:s|d)?|closing|be (?:in|done|ready)|finish(?:ed)? (?:answering|the form)|by))(?! back)(?: (?:again|by|in))?|deadline|due date|last day(?: (?:to|for).*)?|how (?:long|many days|much time) (?:do (?:i|we) have|is left|are left|left)|by when)(?: .*)?',
    ],
    { takes: 'nothing' },
  ),
  ...en('missing', [
    "(?:(?:who|which|what|whose|anyone|is anyone|how is|what else)(?: (?:has|have|is|are|'s|did|do|people|answers|goals|questions|still|we))*(?: (?:not|n't|yet to|yet|still))* ?(?:(?:answer(?:ed)?|responded|replied|submitted|reported|handed in|missing|outstanding|late|unanswered|lacking|overdue|left|remaining))(?: (?:yet|still|so far|in|their|answers?|from|for|questions?|on))*)",
    "(?:(?:has|have|is|are|did) (?:everyone|everybody|all|anyone|all answers)(?: (?:in|at|on|from) [a-zåäö]+)? ?(?:answered|responded|replied|submitted|in|done)(?: (?:with (?:hers|his|theirs|their answers?|it)|yet|in|their part))*|outstanding(?: (?:questions|answers))?|unanswered(?: questions)?|missing(?: answers)?|not (?:yet )?answered|(?:hasn't|haven't|has not|have not) (?:answered|responded|replied)|from whom|who are we waiting for|still to come)(?: (?:from|in|for|within|on|only))*",
  ]),
  ...en('missing', [
    '(?:overdue|late|outstanding|missing|pending|lacking) (?:answers?|repl(?:y|ies)|responses?|reports?)|(?:answers?|repl(?:y|ies)|responses?) (?:overdue|outstanding|pending|still missing)|(?:anything|anyone|anybody|what is|who is|who are) overdue',
    '(?:has|have|is|are|did) … (?:answered|responded|replied|submitted|done with (?:hers|his|theirs|their answers?|it)|done (?:hers|his|theirs))(?: yet)?',
    '(?:who|who is|who are) … behind with (?:their )?answers?',
    '(?:who|which \\S+) (?:still )?owes? (?:(?:us|me|you)(?: (?:an?|their|the|any))? ?(?:answers?|repl(?:y|ies)|numbers?|something|anything)?|(?:(?:an?|their|the|any) )?(?:answers?|repl(?:y|ies)))',
    '(?:who is|who are) (?:lagging |running |still )?behind(?: (?:with|on)(?: (?:their|the))? (?:answers?|reporting|reports?))?(?=[ ,]*$)',
  ]),
  ...en(
    'my-goals',
    [
      "(?:my (?:own )?(?:goals|questions|assignments|commitments|indicators|answers|items|tasks)|what(?:'s| is| are)? (?:on my plate|mine|waiting for me|my responsibilit(?:y|ies))|what (?:do|must|should) i (?:own|have to answer|need to (?:answer|do)|answer|have to do)|what am i (?:responsible|accountable) for|which (?:goals |ones )?are mine|do i have (?:anything|any questions)(?: .*)?)(?: .*)?",
    ],
    { takes: 'nothing' },
  ),
  ...en('my-unit', [
    "(?:how(?: is| are|'s) )?(?:my|our) (?:own )?(?:unit|department|division|team|section|staff|people)(?:'s)?(?: (?:goals|doing|answers|questions|getting on))*",
  ]),
  ...en(
    'finish',
    [
      '(?:when(?: (?:is|will|are|should|must|does))+) … (?:(?:supposed|due|expected|meant|planned|scheduled)(?: to be)? )?(?:(?:be )?(?:finished|done|completed?|ready|reported(?: back)?|delivered|closed|concluded)|due back|due)(?: (?:to|back|the|board|by))*',
      '(?:what (?:is|was|has been) (?:decided|agreed)(?: (?:about|on|for|regarding))?|what does the decision say(?: (?:about|on))?|end date|completion date|due back)(?: (?:of|for|to|the|board))*',
    ],
    { takes: 'nothing', isOfItems: true },
  ),
  ...en(
    'target',
    [
      '(?:(?:what(?: is|s| are)? )?(?:the )?(?:targets?|desired outcome|outcome(?: against target)?|actual|number|value)(?: (?:for|of|on|against|vs|versus|and|target|the|outcome|we|are|aiming|with))*|what are we (?:aiming|going|shooting|striving) (?:for|at)(?: (?:with|in|on))?|against (?:what we are aiming for|(?:the )?target)|(?:vs\\.?|versus|against|compared (?:to|with)) (?:the |our )?(?:\\d+(?:[.,]\\d+)? ?(?:%|percent|per ?cent))|(?:on|above|below|under|over|at) (?:the )?target(?= .*|$)|how (?:high|low|big)(?: (?:is|are))?)',
    ],
    { takes: 'nothing', isOfItems: true },
  ),
  ...en(
    'sureness',
    [
      '(?:how (?:sure|certain|confident|reliable|old|recent|up to date|fresh|solid|trustworthy)(?: (?:are|is|can))?(?: (?:we|you|i|be|it|that|this|the|answers?|assessment|figures?|of|about|on|for|numbers?|that))*|(?:(?:can|should) (?:we|i) )?(?:trust|rely on)(?: (?:this|that|these|it|the|figures?|numbers?|answers?|assessment|on|about|for))*|when (?:was|were) (?:it|that|this|they) (?:last )?(?:updated|answered|assessed|changed|reported)|when did (?:they|he|she|we|you|somebody|anyone|the owner) last (?:update|answer|assess|change|report|look at)|(?:is (?:it|that|this) )(?:certain|reliable|true|up to date|for sure)|coverage(?: (?:of|for))?|how do (?:you|we) know(?: that)?|are (?:we|you) sure)',
      'when (?:was|were) … (?:last )?(?:updated|answered|assessed|changed|reported)',
    ],
    { takes: 'nothing' },
  ),
  ...en(
    'history',
    [
      '(?:is|are|has|have|do|does|did) … (?:get(?:ting)?|got(?:ten)?|becom(?:e|ing)|going|go|gone|moving|heading|doing|become)(?: any)? (?:better or worse|worse or better|up or down|down or up|(?:in )?the right (?:way|direction)(?: or (?:not|the wrong (?:way|direction)))?)(?: (?:now|lately|over time))*',
      '(?:better or worse|worse or better|up or down|higher or lower)(?: (?:than|compared (?:to|with)))?(?: (?:before|earlier|previously|it was|they were))+',
      'who said what about … and when',
      'who(?: has)? (?:changed|edited|altered|set|wrote|written|assessed|updated|said)(?: what)?(?: the (?:assessment|answer|status|text|outcome))? (?:of|for|on|about|in)',
      '(?:show |list )?(?:all |every )?versions? of(?: the (?:assessment|answer|text) (?:of|for|on|about))?',
    ],
    { takes: 'period', isOfItems: true },
  ),
  ...en('owners', [
    '^(?:and |so )?who(?: (?:is|was) (?:it|that|this))?(?: then)?$',
    'what (?:else )?does … (?:look after|own|handle|have on (?:his|her|their) plate|run|lead)',
    '(?:who(?: is|s| are)?(?: (?:the|person|that|it|currently))*(?: (?:owns?|owner(?: of)?|responsible(?: for)?|accountable(?: for)?|in charge(?: of)?|on|behind|leads?|runs?|handles?|looks after|takes care of|has))(?: (?:it|that|this|them|for|the))*|who (?:does|is doing|will do) (?:it|that|this|them)|who (?:do|should|can) i (?:talk|speak|ask|contact|turn)(?: (?:to|with|about))*|owners?(?: of)?|responsible(?: for)?|what (?:else )?(?:does|is) (?=[a-zåäö]+ (?:own|responsible|have|in charge))|whose(?: (?:is|goal|it))*|(?:else )?(?:has |have )?on (?:her|his|their) plate|contact(?: person)? for)',
    '(?:does|do|is|has) (?:he|she|they)(?: (?:have|own|own|run|got|handle|look after|responsible for|in charge of|any|other|more|else|anything|something))+(?: (?:goals|assignments|questions|indicators|things))?(?=[ ,]*$)',
  ]),
  ...en('compare', [
    '(?:compar(?:e|ed|ison|ing)(?: (?:it|that|them|with|to|between|of|the))*|difference between|versus|vs\\.?|side by side|(?:better|worse) than(?! (?:planned|last|before|expected))|against(?= .*20\\d\\d)|(?:how do(?:es)? (?:it |they |that )?)?(?:stacks?|measures?|hold) up against)(?: (?:with|to|between|and))?',
    'how do(?:es)? … (?:stack|measure|hold) up against',
  ]),
  ...en(
    'history',
    [
      'what did … look like',
      'how (?:has|have|did) … (?:been (?:doing|going)|developed?|gone|evolved?|progressed|fared|done|changed|go|look|fare)(?: (?:over (?:the years|time)|so far|in the past))*',
      '(?:history(?: of)?|(?<!negative |positive |negativ |positiv |negativa |positiva )trend(?: (?:for|of|in|on))?|over (?:the years|time)|how (?:has|have|did)(?=.*)(?: (?:it|that|they|things))?(?: (?:been|gone|going|done|doing|developed?|evolved?|changed|go|look|fared))?(?: (?:with|for|in))?|(?:been )?(?:developed|gone|evolved|progressed|fared|done)(?: over .*)?(?=$| since)|what was (?:it|that|this)(?: like)?|how was (?:it|that)|year by year|through the years|track record|past (?:results|years|assessments)|in the past|previously|graph|curve|chart|plot|diagram)(?: (?:of|for|with))*',
    ],
    { takes: 'period' },
  ),
  ...en('changed', [
    '(?:which|what|anything|any)(?: [a-z]+){0,2} (?:got|gotten|been given|received|have|has) an? (?:better|worse|new|different|changed) (?:assessment|status|rating|colour|color|verdict)',
    "(?:(?:what|has|have|anything|something|which|what else|any)(?: (?:is|has|have|'s|goals?|anything|else|been|there|got|gotten|ones?))*(?: (?:changed?|new|happened|different|moved|improved|worsened|updates?|news|changes|got(?:ten)? (?:worse|better)|gone (?:worse|better)|turned (?:red|green|yellow)))(?: (?:in|with|for|on|about|around|to|at))*|what did i miss|changes|updates|improvements|deteriorations?|what's new)(?: (?:in|with|for|on|about|around))*",
    '(?:worse|better)(?= since| than last)',
  ]),
  ...en('changed', [
    '(?:gone|went|moved|turned|changed|slipped|go) from (?:the )?(?:red|green|yellow|amber|gr[ae]y) to (?:red|green|yellow|amber|gr[ae]y)',
  ]),
  ...en('status', [
    'where (?:does|do|did) … (?:stand|sit)(?: (?:now|today|right now|at the moment))?',
    '(?:any|some) (?:word|news)(?: (?:on|about|from|of))|what is the (?:story|craic|latest) (?:with|on)',
    "(?:how(?: is| are|'s|s|'re| was)?(?: (?:it|that|we|things|they|is|are|the))*(?: (?:going|doing|coming along|progressing|getting on|faring|looking|performing|moving|shaping up|working out))?(?: (?:with|for|on|in|overall|along|these days|today|now|at))*|(?:what(?: is|'s|s)?|current|latest|the) ?(?:status|state|situation|progress|position|picture|latest|news|update)(?: (?:of|on|with|for|as to|concerning|in|about|regarding|the))*|where (?:are we|do we stand|is)(?: (?:with|on|in|that))*|(?:on track|in good shape|on schedule|going well|doing well|going|doing|coming along|progressing|getting on|performing|looking)(?: (?:with|for|these days|now|today))*|(?:is|are) (?:it|we|things|they|that)(?: (?:going|well|on|track|with))*|same (?:for|with)|anything on|what about|how about|overall|has anything happened (?:around|with|on)|(?:status|progress|update)(?: (?:of|on|for))?)",
  ]),
  ...en('list', [
    '(?:which|list|show (?:all|every(?:thing)?|the)|all|every(?:thing)?|any(?:thing)?|those|the ones|a list of|what (?:is|are))(?: (?:all|of|our|goals?|the|that|ones?|we|everything|anything|items?|there|a))*',
  ]),
];
