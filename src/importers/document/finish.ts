import { DUE, WHEN } from '../../domain/plans/when-due.ts';
import { MAX_SENTENCE, sentencesOf } from './sentences.ts';

const EACH_WHEN = new RegExp(WHEN, 'giu');

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
    const named = [...sentence.matchAll(EACH_WHEN)];
    const found = named.find(({ index }) => index >= due.index) ?? named.at(-1);
    if (found) return withYear(found[0].replace(/^(?:under|till|år)\s/i, ''), year);
  }
  return undefined;
}

function withYear(words: string, year: number | undefined): string {
  const when = SEASONS[words.toLowerCase()] ?? words;
  return /\d{4}/.test(when) || year === undefined ? when : `${when.replace(/\såret$/, '')} ${year}`;
}
