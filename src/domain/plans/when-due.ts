/** When something is to be, and by what words a sentence says that it is to be finished then, as Swedish plans and reports do. */
import { sentencesOf } from '../answers/writing/sentences.ts';

const MONTH = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const YEAR = String.raw`(?:\s20\d\d(?:/(?:20)?\d\d)?)`;
const FOLLOW_UP = 'årsanalys|årsredovisning|delårsrapport|helårsrapport|årsrapport|årsbokslut|bokslut|budget';
const ORDER = 'första|andra|tredje|fjärde|sista';

/** "15 september 2025", "slutet av hösten", "årsskiftet 2026/2027", "i vår", "kvartal 3", "årsanalysen 2025", "under 2025" */
export const WHEN = String.raw`(?<![\p{L}\p{N}])(?:${[
  String.raw`20\d\d-\d\d-\d\d`,
  String.raw`(?:\d{1,2}\s)?(?:${MONTH})${YEAR}?`,
  String.raw`(?:(?:mitten|slutet|början)\sav\s)?(?:våren|sommaren|hösten|vintern|(?:halv)?årsskiftet)${YEAR}?`,
  String.raw`(?:mitten|slutet|början)\sav\s(?:20\d\d|året)`,
  String.raw`i\s(?:vår|sommar|höst|vinter)`,
  String.raw`(?:kvartal|tertial)\s\d${YEAR}?|(?:${ORDER})\s(?:kvartalet|tertialet|halvåret)${YEAR}?`,
  `(?:${FOLLOW_UP})(?:en|et)?${YEAR}`,
  `(?:under|till|år)${YEAR}`,
].join('|')})(?![\p{L}\p{N}])`;

/** What has been ("redovisades") is none of it. */
export const DUE =
  /(?<!\p{L})(?:åter\s?rapp?or\p{L}*|(?:slut|del)?redovisas?|presenteras?|rapporteras?|slutför(?:as?|s)|avslutas?|färdigställ(?:as?|s)|färdigt?|klart?|klara|lämnas|senast)(?!\p{L})/iu;

/** That it is yet to be, which with a time is as good as a day. */
const AHEAD =
  /(?<!\p{L})(?:ska|kommer (?:\p{L}+ ){0,6}att|planeras|beräknas|förväntas|väntas|will|is (?:to|expected|planned))(?!\p{L})/iu;

const WHEN_EN =
  /(?<!\p{L})(?:january|february|march|april|(?:in|by|before) may|may 20\d\d|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:half[- ])?year[- ]?end|turn of the year|quarter|(?:interim|annual|year-end) report|(?:by|during|in|before) (?:early |mid-|late )?20\d\d|20\d\d-\d\d-\d\d)(?!\p{L})/iu;
const DUE_EN =
  /(?<!\p{L})(?:report(?:ed)?(?: back)?|present(?:ed)?|finish(?:ed)?|complet(?:e|ed)|ready|done|submit(?:ted)?|deliver(?:ed)?|conclude[sd]?|due|no later than)(?!\p{L})/iu;

const A_YEAR = /(?<!\d)20\d\d(?!\d)/u;
const SWEDISH = new RegExp(WHEN, 'iu');

/** Whether a text says, in one sentence, when something is to be finished or reported. */
export function saysWhenDue(text: string): boolean {
  return sentencesOf(text).some((sentence) => {
    const isTimed = SWEDISH.test(sentence) || WHEN_EN.test(sentence);
    if (AHEAD.test(sentence)) return isTimed || A_YEAR.test(sentence);
    return isTimed && (DUE.test(sentence) || DUE_EN.test(sentence));
  });
}
