export const MONTHS = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
  ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
];
/** For a pattern, whole or as they are shortened: "jan–aug". */
export const SHORT_MONTH = MONTHS.map((name) => `${name}|${name.slice(0, name === 'september' ? 4 : 3)}`)
  .join('|')
  .concat('|sep');
/** For a pattern. */
export const MONTH = MONTHS.join('|');
