/** What stands at the foot of a page, in the midst of a table. */
import type { Piece } from './aligned-cells.ts';

const PAGE = /^(?:sida\s)?(\d{1,4})(?:\s?\((\d{1,4})\)|\sav\s(\d{1,4}))$/i;
/** "Sida 3 (12)" */
export const SIDE = /^\s*sida\s\d{1,4}(?:\s?\(\d{1,4}\)|\s(?:av|\/)\s?\d{1,4})?\s*$/i;
const LONE_PAGE = /^(?:sida\s)?\d{1,3}$/i;
const NAMED_PAGE = /^sida\s/i;
/** "Hamnstads kommun Årsrapport 2031": a title and its year. */
const TITLE =
  /(?:rapport|plan|budget|bokslut|program|redovisning|styrkort|årsanalys)(?:en)?,?\s20\d\d(?!\d)/iu;
/** Nothing but that: "Tertialrapport 1 2031", "Hamnstads kommun Årsrapport 2031". */
const ONLY_TITLE =
  /^(?:[\p{L}–-]+\s){0,5}\p{L}*(?:rapport|plan|budget|bokslut|program|redovisning|styrkort|årsanalys)(?:en)?,?\s(?:\d\s)?20\d\d(?:[–-]20\d\d)?$/iu;
const OF_PAGES =
  /(?:kommun|stad|region|nämnd|nämnden|styrelsen?|bolaget|rapport|plan|budget|bokslut|program)(?!\p{L})|(?<!\d)20\d\d(?!\d)/iu;

const LONE_FOOT = /^\s*(\S.{0,120}?)(?:\t\s*|\s{3,})(?:sida\s)?\d{1,3}(?:\s(?:av|\/)\s?\d{1,3})?\s*$/i;

/** "Mål och budget 2031            11": what the document is called, and a page. @returns the name */
export function titleAtFoot(line: string): string | undefined {
  const name = LONE_FOOT.exec(line)?.[1];
  return name !== undefined && !name.includes('\t') && ONLY_TITLE.test(name) ? name : undefined;
}

/** "Hamnstads kommun⇥Delårsrapport 2030⇥2(6)": a page's foot, where a row would have a value in its second cell. */
export function isPageFoot(cells: readonly string[], heads: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const [, page, of, all = of] = PAGE.exec(filled.at(-1) ?? '') ?? [];
  const others = filled.slice(0, -1);
  if (LONE_PAGE.test(filled.at(-1) ?? ''))
    return (
      filled.length < heads.filter(Boolean).length &&
      others.some((cell) => (NAMED_PAGE.test(filled.at(-1) ?? '') ? OF_PAGES : TITLE).test(cell))
    );
  if (page === undefined || Number(page) > Number(all) || others.length === 0) return false;
  const isAsWide = filled.length === heads.filter(Boolean).length;
  const telling = isAsWide ? others.slice(1) : others;
  return (
    telling.length > 0 &&
    telling.some((cell) => OF_PAGES.test(cell)) &&
    others.every((cell) => /\p{L}/u.test(cell))
  );
}

/** As the foot of a page is known by. */
export function footOf(cells: readonly string[]): string {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  return `${filled.slice(0, -1).join(' ')} ${/^\d+$/.test(filled.at(-1) ?? '') ? 'sida ' : ''}${filled.at(-1)}`;
}

/** "Hamnnämnden            4 (5)": what stands on every page, with the page's number, in the midst of a table. */
export function isPageEdge(pieces: readonly Piece[], heads: readonly Piece[]): boolean {
  const [, page, of] = /^(?:sida?\s)?(\d{1,4})\s?\((\d{1,4})\)$/i.exec(pieces[1]?.text ?? '') ?? [];
  return pieces.length === 2 && heads.length > 2 && Number(page) <= Number(of);
}
