/** What is called by its whole name: "Friska medarbetare" asks about no employees, and "Malmö Commitment" about no city. */
import { newestPlans } from '../commands/plans/find-plans.ts';
import { plainWords } from '../domain/names.ts';
import { once } from '../domain/once.ts';
import type { Item } from '../domain/plans/plan.ts';
import type { Deps } from '../ports/deps.ts';

/** Letters that are in no word, to stand for a name while a message is understood. */
const STANDS_FOR_A_NAME = 'qnamnq';
/** There is a letter for each name. */
const LETTERS = 26;
const IS_A_NAME = new RegExp(`${STANDS_FOR_A_NAME}([a-z])`, 'g');

interface NamesApart {
  /** The message, with what stands for each name in its place. */
  readonly text: string;
  readonly isName: (word: string) => boolean;
  readonly restored: (words: string) => string;
}

/** Puts the names of more than one word out of the way of the words that people ask with. */
export async function namesApart(message: string, deps: Deps): Promise<NamesApart> {
  const names = (await wholeNamesIn(message, deps)).slice(0, LETTERS);
  let text = message;
  for (const [place, name] of names.entries())
    text = text.replace(name, `${STANDS_FOR_A_NAME}${String.fromCharCode(97 + place)}`);
  return {
    text,
    isName: (word) => names.length > 0 && word.toLowerCase().startsWith(STANDS_FOR_A_NAME),
    restored: (words) =>
      words.replace(IS_A_NAME, (_, letter: string) => names[letter.charCodeAt(0) - 97] ?? ''),
  };
}

/** Whole names of more than one word in a text, as they are written there; the longest where one is in another. */
export async function wholeNamesIn(text: string, deps: Deps): Promise<readonly string[]> {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const lower = words.map(([word]) => word.toLowerCase());
  const known = (await newestPlans(deps)).map(({ items }) => namesByFirstWord(items));
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (!first) break;
    const names = known.flatMap((byFirst) => byFirst.get(lower[at] ?? '') ?? []);
    const said = `${lower.slice(at).join(' ')} `;
    const fits = names.filter((name) => said[name.length] === ' ' && said.startsWith(name));
    const longest = Math.max(0, ...fits.map((name) => name.split(' ').length));
    const last = words[at + longest - 1];
    if (longest === 0 || !last) continue;
    found.push(text.slice(first.index, last.index + last[0].length));
    at += longest - 1;
  }
  return found;
}

const namesByFirstWord = once((items: readonly Item[]) => {
  const names = new Set(items.flatMap(({ title, short = '' }) => [plainWords(title), plainWords(short)]));
  return Map.groupBy(
    [...names].filter((name) => name.includes(' ')),
    (name) => name.split(' ')[0] ?? '',
  );
});
