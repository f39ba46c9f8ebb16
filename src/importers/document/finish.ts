import { MAX_SENTENCE, sentencesOf } from './sentences.ts';

const MONTH = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const YEAR = String.raw`(?:\s20\d\d(?:/(?:20)?\d\d)?)`;
const FOLLOW_UP = 'årsanalys|årsredovisning|delårsrapport|helårsrapport|årsrapport|årsbokslut|bokslut|budget';
const ORDER = 'första|andra|tredje|fjärde|sista';

/** When something is to be, as Swedish plans word it. */
const WHEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[
    String.raw`20\d\d-\d\d-\d\d`,
    String.raw`(?:\d{1,2}\s)?(?:${MONTH})${YEAR}?`,
    String.raw`(?:(?:mitten|slutet|början)\sav\s)?(?:våren|sommaren|hösten|vintern|(?:halv)?årsskiftet)${YEAR}?`,
    String.raw`(?:mitten|slutet|början)\sav\s(?:20\d\d|året)`,
    String.raw`i\s(?:vår|sommar|höst|vinter)`,
    String.raw`(?:kvartal|tertial)\s\d${YEAR}?|(?:${ORDER})\s(?:kvartalet|tertialet|halvåret)${YEAR}?`,
    `(?:${FOLLOW_UP})(?:en|et)?${YEAR}`,
    `(?:under|till|år)${YEAR}`,
  ].join('|')})(?![\p{L}\p{N}])`,
  'giu',
);

/** By what words a sentence says that something is to be finished or reported; what has been ("redovisades") is none of it. */
const DUE =
  /(?<!\p{L})(?:åter\s?rapp?or\p{L}*|(?:slut|del)?redovisas?|presenteras?|rapporteras?|slutför(?:as?|s)|avslutas?|färdigställ(?:as?|s)|färdigt?|klart?|klara|lämnas|senast)(?!\p{L})/iu;

const SEASONS: Readonly<Record<string, string>> = {
  'i vår': 'våren',
  'i sommar': 'sommaren',
  'i höst': 'hösten',
  'i vinter': 'vintern',
};

/**
 * When something is to be finished or reported, in the words of the first sentence that says so.
 * @param year of the document: what a sentence calls "i höst" is told later on
 */
export function finishIn(text: string, year: number | undefined): string | undefined {
  for (const sentence of sentencesOf(text)) {
    const due = sentence.length > MAX_SENTENCE ? null : DUE.exec(sentence);
    if (!due) continue;
    const named = [...sentence.matchAll(WHEN)];
    const found = named.find(({ index }) => index >= due.index) ?? named.at(-1);
    if (found) return withYear(found[0].replace(/^(?:under|till|år)\s/i, ''), year);
  }
  return undefined;
}

function withYear(words: string, year: number | undefined): string {
  const when = SEASONS[words.toLowerCase()] ?? words;
  return /\d{4}/.test(when) || year === undefined ? when : `${when.replace(/\såret$/, '')} ${year}`;
}
