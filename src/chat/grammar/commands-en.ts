/** How people ask in English for something to be done. */
import { AUDIT_EN } from './audit-words.ts';
import { type Cue, cues } from './cue.ts';
import { OPERATOR_EN } from './operator-words.ts';
import { PUBLICATIONS_EN } from './publication-words.ts';

const en = (capability: string, patterns: readonly string[], how?: Parameters<typeof cues>[3]) =>
  cues(capability, 'en', patterns, how);

const OF_ITEMS = { isOfItems: true } as const;
const WITHOUT = { takes: 'nothing' } as const;

export const COMMANDS_EN: readonly Cue[] = [
  ...en('audit', AUDIT_EN, WITHOUT),
  ...en('publications', PUBLICATIONS_EN, WITHOUT),
  ...en('operator', OPERATOR_EN, WITHOUT),
  ...en('help', ['what (?:can|could|do) you help(?: (?:me|us))?(?: with)?'], WITHOUT),
  ...en(
    'publish',
    [
      '(?:publish|release)(?: (?:the|our|this|whole|new|closed))* ?(?:round|report(?:ing)?|results?|answers|interim|annual|year-?end|pulse)(?: .*)?|^publish$',
      '(?:withdraw|retract|undo|revoke|take back|take down)(?: (?:the|our|this))* ?(?:publication|published)(?: .*)?|unpublish(?: .*)?',
    ],
    WITHOUT,
  ),
  ...en(
    'summary',
    [
      '(?:post|send|share|publish|put)(?: out)? (?:the |our |a )?(?:whole )?summary(?: (?:to|in|into|on|out to)(?: (?:the|our|all|this|these))* ?(?:channels?|team))?(?: (?:now|please))*',
      '(?:compile|summari[sz]e)(?: (?:the|our|this|previous|whole))* (?:(?:interim|annual|year-?end|pulse) ?)?(?:report|round)?(?= ?$)',
    ],
    { takes: 'period' },
  ),
  ...en(
    'subscribe',
    [
      '(?:send|e?mail|post|give|get)(?: .*)? (?:every (?:week|monday|tuesday|wednesday|thursday|friday|morning)|each week|weekly|on (?:mon|tues|wednes|thurs|fri)days)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...en(
    'mend',
    [
      '(?:fix|correct|clean up|polish|tidy(?: up)?|proofread|edit|improve)(?: .{0,30})? (?:language|spelling|typos?|wording|grammar|text|english|swedish)(?=.*(?:answer| in ))(?: .*)?',
      '(?:clean up|tidy up|polish|improve|fix up) .{0,20}answers?(?: .*)?|proofread(?: .*)?',
    ],
    { takes: 'nothing', isOfItems: true },
  ),
  ...en(
    'approve',
    [
      '(?:(?:what|which|is|are|do|have|anything|something)(?: .{0,40})? )?(?:waiting|pending|awaiting|needs?|up|left)(?: .{0,12})? (?:approval|approve|be approved|approving|sign off)(?: .*)?|(?:to approve|approval)$',
      '(?:send|sent)(?: .*)? back (?:to the owner|to (?:her|him|them)|for)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...en(
    'reopen',
    ['(?:re-?open|unlock)(?! the round)(?: .*)?|open(?: .*)? (?:again|back up|up again)(?: .*)?'],
    { takes: 'nothing', isOfItems: true },
  ),
  ...en('following', [
    '(?:what (?:am i|are we|do i|else am i) (?:follow(?:ing)?|watch(?:ing)?)|my (?:follows|followings|alerts|watches)|stop (?:following|watching)|list (?:my )?(?:follows|alerts)|following)',
  ]),
  ...en(
    'follow',
    [
      '(?:let (?:me|us) know|tell (?:me|us)|ping(?: me| us)?|notify(?: me| us)?|alert(?: me| us)?|give me a shout|warn me|message me|drop me a line)(?: (?:as soon as|when(?:ever)?|if|once|the moment|straight away|right away))+(?: (?:anything|something|any goal|it|they|there|is|a|goal|goals))*(?:(?: (?:changes|turns|goes|happens|moves|with|to|for|updates|becomes))*)',
      '(?:(?<!(?:do|did|should) (?:we|they|you) )follow|watch|keep an eye on|keep (?:me|us) (?:posted|updated|informed)(?: (?:on|about))?|(?:send|get) (?:me )?(?:a )?(?:notification|alert)s? (?:when|if|about)|i want to follow)',
    ],
    OF_ITEMS,
  ),
  ...en(
    'unsubscribe',
    [
      '(?:stop|end|cancel|no more|unsubscribe|quit)(?! (?:the |this )?(?:round|pulse|interim|annual|reporting|collection))(?: (?:posting|sending|subscribing|the|from|to|our|any|more|subscription|weekly|digest|updates|in|here|this|channel))+.*',
      'unsubscribe.*',
    ],
    WITHOUT,
  ),
  ...en(
    'subscribe',
    [
      '(?:subscribe|sign (?:me|us|this channel) up)(?: .*)?',
      "(?:post|send|put|we want|we(?: would|'d) like|get)(?: .{0,12})?(?:digest|weekly)(?: .*)?(?:here|channel|every week|each week|weekly)(?: .*)?",
    ],
    WITHOUT,
  ),
  ...en(
    'remind',
    [
      '(?:remind (?!me)|nudge|chase|prod|poke|send(?: out)?(?: (?:a|them|out|everyone|him|her|the))* (?:reminders?|nudges?)|reminders? to)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...en(
    'hand-over',
    [
      '(?:hand (?:it |this |that |them )?over|pass (?:it |this |that |them |my questions? )?on|delegate|transfer|reassign|(?:let|have|get) (?!no )[a-zåäö]+ (?:to )?(?:answer|take)|(?:someone|somebody) else (?:should|can|has to|must|needs to|will have to|will|could) answer|[a-zåäö]+ (?:should|will|can) (?:answer|take)(?: .*)? (?:instead|for me|while i.*|when i.*)|(?!(?:i|we|you|who|they|it|nobody|anyone|what|how)(?: |$))[a-zåäö]+ (?:should|will|can) (?:answer|take) (?:the |my |that |this )?(?:one|question|goal|answer)s?|[a-zåäö]+ (?:is|will be|is going to be) taking over(?=.* (?:from me|my |goal|question|instead|assignment))|(?:like|want|need) [a-zåäö]+ to (?:take|answer|handle|do) (?:my|the|this|that) (?:question|goal|answer)s?)(?: .*)?',
    ],
    { takes: 'nothing', isOfItems: true },
  ),
  ...en(
    'absence',
    [
      "(?:i am |i'm |i will be |i'll be |im )?(?:on (?:leave|holiday|vacation|parental leave|sick leave)|away|out of (?:the )?office|off|sick|ooo)(?=.*(?:\\d|week|until|till|to|from|tomorrow|next|monday|friday|july|december|day)).*",
      'absence.*',
    ],
    WITHOUT,
  ),
  ...en(
    'round',
    [
      '(?:give|grant|allow|let) (?:them|everyone|everybody|people|the owners|owners)(?: have)? (?:(?:until|till) .+|another(?: .{1,12})? (?:days?|weeks?)|(?:(?:a few|some|one|two|three|four|five|\\d+) )?(?:more|extra) (?:days?|weeks?|time)|longer)(?: .*)?',
      '(?:start|kick off|launch|begin|close|lock|extend|withdraw)(?: (?:the|our|this|new|next))* (?:interim|annual|year-?end)(?: report(?:ing)?)?(?! again)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...en(
    'report',
    [
      '(?:export|download|generate|create|print|(?:can i|could i|i need to)? ?(?:have|get|need|make|produce|save))?(?: (?:me|the|a|whole|it|this|that|everything|full|interim|annual|round|as|to|in))* ?(?<!missing (?:for|from|in) (?:the |our )?(?:interim |annual )?)(?:report(?: (?:as|to|in|for).*)?|word(?: (?:file|document|format|version|please).*)?|pdf.*|docx.*)$',
      'export(?: .*)?',
      '(?:(?:get|give|show|have|the|me|as|is there|any) )*open data(?: .*)?',
    ],
    WITHOUT,
  ),
  ...en(
    'summary',
    [
      '(?:compile|summar(?:y|ise|ize)|overview|sum up|wrap[- ]?up|round-?up)(?: (?:of|for|the|it|all|answers|round|everything|me|us))*',
    ],
    { takes: 'period' },
  ),
  ...en(
    'digest',
    ["(?:show |read |open |latest |the |this week's )*(?:weekly )?(?:digest|newsletter|weekly)(?: .*)?"],
    WITHOUT,
  ),
  ...en(
    'settings',
    [
      '(?:settings?|configure|(?:change|set) (?:the )?(?:working hours|times?|reminder times?)|working hours)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...en(
    'import',
    [
      '(?:import|upload|load)(?: (?:a|an|the|new|our|next|this))* ?(?:plan|budget|goals|list|document|file)(?: .*)?',
      'import.*',
    ],
    WITHOUT,
  ),
  ...en(
    'people',
    [
      '(?:^people|users|staff list|manage people|(?:add|remove|delete|register) (?:a |an |new )*(?:new hire|owner|person|user|colleague|employee|people)|change (?:the )?role)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...en(
    'deliveries',
    [
      "(?:did (?:all |everyone|everybody|the )*(?:get|messages|cards|reminders|questions)|who (?:cannot|can't|can not|could not|couldn't|did not|didn't) (?:be reached|get (?:the|their|a))|who (?:has|have) not (?:got|been reached)|deliveries|resend)(?: .*)?",
    ],
    WITHOUT,
  ),
  ...en(
    'language',
    [
      '(?:(?:speak|talk|answer|reply|switch|write|change)(?: (?:to|in|me|with|language|the))* ?(?:swedish|english)|change (?:the )?language|in (?:english|swedish)(?: please)?$|^language)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...en(
    'help',
    [
      "(?:help(?: me)?|what can (?:you|i) (?:do|ask|say)(?: .*)?|who are you|how (?:do|does) (?:i|you|this|it) (?:work|use|start)(?: .*)?|(?:don't|do not) understand(?: .*)?|what (?:is this|are you)(?: for)?|commands|instructions|how to use)(?: .*)?",
    ],
    WITHOUT,
  ),
  ...en(
    'round',
    [
      '(?:open|close|extend|start|reopen|lock|unlock|end)(?: (?:a|the|new|next|this|reporting))* ?(?:round|reporting)(?: .*)?',
      '(?:which|what|show|list|see)(?: (?:me|the|all|open|our))* rounds?(?: .*)?',
      '^extend$|extend (?:it |(?:the )?(?:[a-z]+ )?(?:deadline|due date|due day|time|interim|annual|pulse)(?: (?:report|round))? ?)?(?:to|until|till|by|for|a|another|one|\\d+)(?: .*)?',
      '(?:move|postpone|push|change|delay|put)(?: (?:back|out|off))? (?:the )?(?:due date|due day|deadline|last day(?: to answer)?|closing)(?: .*)?',
      '(?:start|kick off|launch|begin|open|close|set up|plan)(?: (?:a|an|the|our|this|new|next))*(?: (?:spring|summer|autumn|fall|winter|monthly|quarterly|january|february|march|april|may|june|july|august|september|october|november|december))? (?:interim|annual|year-?end|pulse)(?: (?:report(?:ing)?|round|follow-?up|review))?(?! again)(?: .*)?',
      '(?:run(?:ning)?|doing|hold(?:ing)?|want|need|send(?:ing)? out)(?: [a-z]+){0,3}? (?:a|an|another|our)(?: [a-z]+){0,2}? (?:pulse|(?:interim|annual) (?:round|follow-?up))(?: .*)?',
      '(?:lock|close|shut) (?:it|this|everything|them)(?: (?:now|down|up|off|please|then))*$|how (?:do|can|should) (?:i|we|you) (?:open|start|close|extend|withdraw|create)(?: [a-z]+){0,2}? ?(?:round|interim|annual|pulse|reporting)(?: .*)?',
      '(?:delete|remove|scrap|undo|discard) (?:the |this )?(?:round|reporting|collection|interim|annual|pulse)(?: .*)?|(?:accidentally|mistakenly) (?:opened|started)(?: .*)?|(?:opened|started)(?: [a-z]+){0,3}? (?:by mistake|by accident|too early|(?:the )?wrong (?:round|one|pulse))(?: .*)?',
      '(?:withdraw|call off|take back|recall|cancel) (?:the |this )?(?:round|reporting|collection|interim|annual|pulse)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...en(
    'answer',
    [
      '(?:correct|change|fix|amend|edit) (?:something|what|an answer|the thing) (?:that )?(?:i|we) (?:have )?(?:submitted|sent|answered|wrote|written|reported|said)(?: .*)?',
      "(?:(?:i (?:want|would like|need)|i'd like|let me|can i|time|ready) )*(?:(?:to )?(?:answer|respond|reply|fill (?:in|out)|submit)|answer)(?: (?:now|my|the|on|about|for|to|questions?|goals?|mine|form))*",
      '(?:(?:i )?(?:made a mistake|got it wrong)(?: in| on)?|(?:correct|change|fix|edit|update|amend) (?:my|the) (?:answer|assessment|reply)(?: (?:on|about|for|to))?)',
    ],
    { takes: 'nothing' },
  ),
];
