/** Rows of a page's edge, in a text whose tabs are kept: "Hamnstads kommun⇥5 (14)⇥2031-11-23". */

/** Whose a document is: a municipality, a region, a company or a board, and nothing else. */
const OWNER =
  /^(?:(?:\p{Lu}[\p{L}:&-]*\s(?:och\s)?){0,5}(?:kommun|stad|landsting|AB)|(?:AB|Region)(?:\s\p{Lu}[\p{L}:&-]*){1,4}|\p{L}*förbundet(?:\s\p{Lu}\p{L}*){0,3}|(?:\p{L}+-(?:,|\soch)\s)*\p{L}*(?:nämnd|nämnden|styrelsen|direktionen|fullmäktige|bolaget))$/iu;
/** "Mål och budget 2031 med plan 2032–2033" */
const TITLE =
  /^(?:[\p{L}–-]+\s){0,4}\p{L}*(?:rapport|plan|budget|bokslut|program|redovisning|berättelse|styrkort|strategi|årsanalys)(?:en)?,?\s(?:(?:per|till)\s(?:den\s)?)?20\d\d(?!\d)[^.!?]{0,40}$/iu;
const DATED =
  /^(?:(?:antagen|antaget|fastställd|fastställt|beslutad|beslutat|godkänd|godkänt|version|reviderad|datum)(?!\p{L})[^.!?]{0,60}?)?20\d\d-\d\d-\d\d$|^(?:diarienr|diarienummer|dnr|ärendenr|ärendenummer)[.:]?\s/iu;
const COUNTED = /^(?:sida?\s\d{1,3}(?:\s?\((\d{1,4})\)|\s(?:av|\/)\s?\d{1,4})?|(\d{1,3})\s?\((\d{1,3})\))$/iu;
const LONE = /^\d{1,3}$/;

/** "Hamnstads kommun", "AB Hamnhem", "Region Kusten"; "Attraktiv kommun" and "Framtidens stad" may be areas. */
const NAME =
  /^(?:\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3}(?<=[sxz])(?<!ens|ets|nas|llas|ngas)\s(?:kommun|stad)|(?:\p{Lu}[\p{L}&-]*\s(?:och\s)?){1,5}AB|AB(?:\s\p{Lu}[\p{L}&-]*){1,4}|Region(?:\s\p{Lu}[\p{Ll}-]+){1,3})$/u;

/** Whether a text is nothing but the name of a municipality, a region or a company: no item is called so. */
export function isOwnersName(text: string): boolean {
  return NAME.test(text.trim());
}
const OF_PLACE = /(?:\skommun|\sstad|\sAB)$|^(?:AB|Region)\s/iu;

/**
 * What stands at the edge of a page; undefined for any other line.
 * @param standsAlone between blank lines, as it has to be where its number may be a value
 */
export function edgeInRow(line: string, standsAlone: boolean): string | undefined {
  if (!line.includes('\t') || line.length > LONGEST) return undefined;
  const cells = line
    .split('\t')
    .map((cell) => cell.trim())
    .filter(Boolean);
  const rest = cells.filter((cell) => !OWNER.test(cell));
  if (cells.length < 2 || rest.length === cells.length) return undefined;
  const others = rest.filter((cell) => !(TITLE.test(cell) || DATED.test(cell)));
  const isPage = others.length === 1 && isPageCell(others[0] ?? '');
  if (isPage) return cells.filter((cell) => cell !== others[0]).join('\t');
  const isNumber = standsAlone && others.length === 1 && LONE.test(others[0] ?? '');
  if (isNumber && OF_PLACE.test(cells[0] ?? '')) return cells.filter((cell) => cell !== others[0]).join('\t');
  return standsAlone && others.length === 0 && rest.length > 0 ? cells.join('\t') : undefined;
}
const LONGEST = 200;

function isPageCell(cell: string): boolean {
  const [whole, , page, all] = COUNTED.exec(cell) ?? [];
  return whole !== undefined && (page === undefined || Number(page) <= Number(all));
}
