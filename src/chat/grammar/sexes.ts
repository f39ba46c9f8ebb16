/** "deltar lika många flickor som pojkar i kulturskolan?": both are parts of one number, and neither is a name. */
import type { Talk } from '../../domain/status/talk.ts';
import type { Parsed } from './intent.ts';
import { foldText, wordsPattern } from './said.ts';

const FEMALE =
  '(?:kvinnor(?:na|nas)?|kvinnlig[at]|flickor(?:na|nas)?|tjejer(?:na|nas)?|women|girls|females?)';
const MALE =
  '(?:män(?:nen|nens)?|manlig[at]|pojkar(?:na|nas)?|killar(?:na|nas)?|grabbar(?:na|nas)?|men|boys|males?)';
const BOTH = wordsPattern(`(?:${FEMALE}(?: .*)? ${MALE}|${MALE}(?: .*)? ${FEMALE})`);
const ONE = wordsPattern(`(?:${FEMALE}|${MALE})`);
/** Words that set the two beside each other. */
const BESIDE = new Set(
  'och eller som mot an lika manga stor skillnad skillnaden mellan and or as vs versus than many between difference equal equally'.split(
    ' ',
  ),
);

/** What may be asked where a number is told by sex. */
const ASKED = new Set([undefined, 'compare', 'count', 'status', 'target']);
/** Told of one thing that has a number, or may have. */
const OF_ONE = new Set(['status', 'target', 'why', 'history', 'changed', 'sureness']);

/** A question about how a number falls by sex: for its target and outcome, which are told so. */
export function bySex(parsed: Parsed, talk: Talk | undefined): Parsed {
  const text = foldText(parsed.text);
  if (!ASKED.has(parsed.capability) || !ONE.test(text)) return parsed;
  const rest = parsed.subject
    .split(/[\s,]+/u)
    .filter((word) => word !== '' && !ONE.test(foldText(word)) && !BESIDE.has(foldText(word)))
    .join(' ');
  const isOfOne = talk !== undefined && talk.items.length === 1 && OF_ONE.has(talk.capability);
  if (rest === '') return isOfOne ? { ...parsed, capability: 'target', subject: '' } : parsed;
  return parsed.capability === 'compare' && BOTH.test(text)
    ? { ...parsed, capability: 'target', subject: rest }
    : parsed;
}
