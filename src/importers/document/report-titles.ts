import type { Block } from './blocks.ts';

/** Titles of what tells afterwards how it went: they may name what was decided ("Uppföljning av nämndsbudget 2025"). */
const REPORT_TITLE =
  /rapport|delår|analys|redovisning|uppföljning|utvärdering|bokslut|tertial|kvartal|berättelse|måluppfyllelse|barometer|avläsning|avstämning|^(?:så|hur)\sgår\sdet|(?:mål|målen)\soch\sresultat/i;

export function isReportTitle(title: string): boolean {
  return REPORT_TITLE.test(title);
}

/** "Uppföljning av folkhälsoprogram 2031–2034", and on its cover "Rapport för år 2032": of all those years it tells of that one. */
const OF_YEARS = /(?<!\d)(20\d\d)\s?[-–]\s?(20\d\d)(?!\d)/u;
const TELLS_OF =
  /^(?:\p{L}*rapport|uppföljning|avstämning|redovisning|utvärdering|resultat|utfall|avser|läget)(?:\s(?:för|av|efter|avser|avseende|gäller))?(?:\s(?:år|året|helåret|verksamhetsåret))?\s(20\d\d)$/iu;

/** "Kvalitetsrapport läsåret 2030/31": what is told at the end of such a year is of its second half. */
const ACROSS = /(?<![\d/])(20)(\d\d)\/(?:20)?(\d\d)(?![\d/])/u;

/** The year of which a report tells, where its title has those of all that it follows up; undefined where it does not say. */
export function reportedYear(title: string, cover: readonly string[]): string | undefined {
  const [, century, first, second] = (isReportTitle(title) && ACROSS.exec(title)) || [];
  // "Diarienr HN 2031/27" is a number.
  if (second !== undefined && Number(second) === Number(first) + 1) return `${century}${second}`;
  const [, from = '', to = ''] = (isReportTitle(title) && OF_YEARS.exec(title)) || [];
  const told = cover.flatMap((line) => TELLS_OF.exec(line.trim().replace(/^[(–-]\s?|\)$/g, ''))?.[1] ?? []);
  return told.find((year) => from <= year && year <= to);
}

/** "Uppföljning av hamnens mål och uppdrag" */
const FOLLOWED_UP = /^uppföljning\s(?:av|för)\s[^:]{1,100}[\p{L}\d)]$/iu;
/** So many lines may stand above it, on a cover. */
const FEW = 4;

/** What the heading of all says that it follows up. */
export function followUpOf(block: Block | undefined): string | undefined {
  return block?.kind === 'heading' && FOLLOWED_UP.test(block.text) ? block.text : undefined;
}

/** The same, on a line of the cover that is no heading: a chapter may be called so. */
export function followUpOn(cover: readonly string[]): string | undefined {
  return cover.slice(0, FEW).find((line) => FOLLOWED_UP.test(line));
}
