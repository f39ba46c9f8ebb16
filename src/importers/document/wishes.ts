/** Goals that are worded as wishes, "Vi vill att kajen är öppen", and the short lines that lead in to what is done and measured for them. */
import { titleOf } from './labels.ts';
import { isGoalKey } from './phrases.ts';
import type { DocumentWords } from './words.ts';

const WHO = '(?:Vi|Nämnden|Bolaget|Styrelsen|Direktionen|Kommunen|Förbundet)';
/** A heading, or a line in bold. */
const WISH = new RegExp(String.raw`^(#{2,6} +|\*\*)(${WHO} vill (?:att )?\p{Ll}[^\n]{5,200})$`, 'gmu');
/** "*Vi ska*", "**Vi mäter:**", "Vi ska:", and the first item below. */
const LEADS_IN = new RegExp(
  String.raw`^([^\S\n]*)(?:\*{1,3}|#{2,6} +)?${WHO} (ska|skall|mäter|följer)(?: upp)?:?\*{0,3}:?([^\S\n]*\n(?:[^\S\n]*\n)?)(?=[^\S\n]*(?:[-–•*]|\d{1,2}[.)])[^\S\n])`,
  'gmu',
);
/** "1. anställa en fyrvaktare" */
const SMALL = /^([^\S\n]*)\d{1,2}[.)]([^\S\n]+\p{Ll})/u;
const FEWEST = 2;
const DOING = 'Aktiviteter:';

/** The text with our words before such goals and in the place of such lines, line for line; as it is where it has fewer than two of those goals. */
export function withWishes(text: string, words: DocumentWords): string {
  if ([...text.matchAll(WISH)].length < FEWEST) return withDeeds(text, words);
  const [goal = ''] = words.goal;
  const told = text
    .replace(WISH, `$1${goal.charAt(0).toUpperCase()}${goal.slice(1)}: $2`)
    .replace(LEADS_IN, (_, before: string, verb: string, end: string) => {
      return `${before}${/^ska/.test(verb) ? DOING : 'Indikatorer:'}${end}`;
    });
  return withBullets(told.split('\n')).join('\n');
}

/** "Vi ska", right above a list of what begins with a small letter. */
const OURS =
  /^[^\S\n]*(?:\*{1,3})?(?:Det gör vi genom att|Därför ska vi|Vi ska|Vi kommer att)(?::\*{0,3}|\*{0,3}:?)[^\S\n]*$/u;
/** "- anställa en fyrvaktare" */
const SMALL_ITEM =
  /^[^\S\n]*(?:[-–•*]|\d{1,2}[.)])[^\S\n]+(?:(?:också|även|fortsatt|aktivt|tillsammans|årligen)\s)?(?:\p{Ll}+a|se|få|ge|gå|bli|nå|stå|bidra|slå)s?\s/u;
const CHAPTER = /^(?:#|\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}|\P{Ll}{6,}$)/u;
const MARKS = /^[#*\s]+|\*+$/gu;

/** The text with our word for such lines in the part of a goal that has been named as one. */
function withDeeds(text: string, words: DocumentWords): string {
  if (!/^[^\S\n*]*\*{0,3}(?:Det gör vi|Därför ska|Vi ska|Vi kommer)/mu.test(text)) return text;
  let isOfGoal = false;
  const lines = text.split('\n');
  const told = lines.map((line, at) => {
    const plain = line.length > LONGEST_NAME ? '' : line.replace(MARKS, '').trim();
    const named = plain === '' ? undefined : titleOf(plain, words);
    if (named && isGoalKey(named.kind) && named.title !== '') isOfGoal = true;
    else if (plain !== '' && CHAPTER.test(line.trim())) isOfGoal = false;
    const below = lines[at + 1]?.trim() === '' ? lines[at + 2] : lines[at + 1];
    return isOfGoal && OURS.test(line) && SMALL_ITEM.test(below ?? '') ? DOING : line;
  });
  return withBullets(told).join('\n');
}
const LONGEST_NAME = 250;

/** The lines, with the mark of a list for the number before each thing that is done in the words that follow "Vi ska". */
function withBullets(lines: readonly string[]): readonly string[] {
  let isBelow = false;
  return lines.map((line) => {
    if (line.trim() === DOING) isBelow = true;
    else if (line.trim() !== '' && !/^\s|^\d{1,2}[.)]\s/.test(line)) isBelow = false;
    return isBelow ? line.replace(SMALL, '$1-$2') : line;
  });
}
