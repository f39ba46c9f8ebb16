/** Names of items, as long as a plan takes them. */
import { cut, piecesOf, withoutStop } from './sentences.ts';

/** What a plan takes at most, in characters. */
const MAX_TITLE = 400;
/** A longer title of an indicator is no name that people use; the goal goes by its own. */
const MAX_NAME = 50;

/** The sentences that a title has no room for say what it means; of one that does not end there, all is said once more. */
export function namedBy(title: string): { readonly name: string; readonly rest: string } {
  if (title.length <= MAX_TITLE) return { name: title, rest: '' };
  const [name = '', ...rest] = piecesOf(title, MAX_TITLE);
  if (/[.!?]$/.test(name)) return { name: withoutStop(name), rest: `${withoutStop(rest.join(' '))}.` };
  return { name: cut(title, MAX_TITLE), rest: title };
}

/** The name that completes "Hur går det med …?", where the indicator's own is short enough. */
export function shortName(title: string): { short?: string } {
  const subject = /^hur\s(.{3,80}?)\s(?:utvecklas|fortskrider|fortlöper|används|genomförs)$/i.exec(
    title,
  )?.[1];
  const short = subject ?? title;
  return short.length <= MAX_NAME && (subject !== undefined || !/^hur\s/i.test(title)) ? { short } : {};
}
