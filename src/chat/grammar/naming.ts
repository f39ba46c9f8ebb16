/** Whether the words that are left of a question name anything. */
import { isCommonWord } from '../../domain/plans/finding/common-words.ts';
import type { Talk } from '../../domain/status/talk.ts';
import { isSaidInAsking } from './alike.ts';
import { isAbbreviation } from './fillers.ts';
import { isNarrow } from './filters.ts';
import type { Parsed } from './intent.ts';
import { isQuestionWord } from './question-words.ts';
import { foldText, wordsPattern } from './said.ts';

interface Ground {
  readonly talk?: Talk | undefined;
  /** Whether a word is in the name of something. */
  readonly isName?: ((word: string) => boolean) | undefined;
}

const OF_THE_SAME = new Set(['why', 'history', 'owners', 'finish', 'target', 'sureness']);
export const POINTING = wordsPattern('(?:det|den|de|dem|dom|it|that|they|them)');

/** These name what is in no plan: a word, a language, a round. */
const KEPT = new Set(['meaning', 'language', 'measures', 'audit']);

/** Words that people ask with are no subject: "vem kan jag prata med om det". */
export function namingSomething(parsed: Parsed, { isName = () => false, talk }: Ground): Parsed {
  const { capability = '', subject, text } = parsed;
  const words = subject
    .split(/[\s,]+/)
    .map((said) => said.replace(/[^\p{L}\p{N}-]/gu, ''))
    .filter(
      (word) =>
        isName(word) ||
        isAbbreviation(word, text) ||
        !(isQuestionWord(word) || isSaidInAsking(word) || isCommonWord(word)),
    );
  // "book bus" is a name, though people ask with both words.
  const named = words.length === 0 && parsed.language === 'en' ? pairNamed(subject, isName) : undefined;
  if (named !== undefined) return { ...parsed, subject: named };
  if (words.length > 0 && !isOfTheSame(words, isName, parsed, talk)) return parsed;
  if (KEPT.has(capability)) return parsed;
  // What says how it goes narrows where nothing is named after all: "vad behöver jag oroa mig för".
  const { filter, soft } = parsed;
  return { ...parsed, subject: '', filter: isNarrow(filter) ? filter : { ...soft, ...filter } };
}

/** Two words side by side that are a name together, and neither by itself. */
export function isNamedTogether(subject: string, isName: (word: string) => boolean): boolean {
  const words = subject.split(' ');
  return words.some((word, at) => {
    const next = words[at + 1];
    return next !== undefined && isName(`${word} ${next}`) && !isName(word) && !isName(next);
  });
}

/** "the two sick leave figures": two words that are a name together. */
function pairNamed(subject: string, isName: (word: string) => boolean): string | undefined {
  const words = subject.split(' ');
  if (words.length > 1 && isName(subject)) return subject;
  return words
    .map((word, at) => `${word} ${words[at + 1] ?? ''}`)
    .find((pair) => !pair.endsWith(' ') && isName(pair));
}

/** "varför går det så trögt": a word that is in no name, and "det" for what was talked of. */
function isOfTheSame(
  [word = '', ...others]: readonly string[],
  isName: (word: string) => boolean,
  { capability = '', text }: Parsed,
  talk: Talk | undefined,
): boolean {
  if (!talk || talk.isOffer || talk.items.length === 0 || others.length > 0 || isName(word)) return false;
  return OF_THE_SAME.has(capability) && POINTING.test(foldText(text));
}
