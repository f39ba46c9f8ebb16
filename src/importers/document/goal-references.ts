/** Cells that name goals by nothing but their numbers: "Mål 2", "2.1", "N2", "1 och 3", "Alla". */
const ONE = String.raw`(?:\p{L}*[Mm]ål(?:et)?\s?)?(?:nr\.?\s)?((?:\p{Lu}{1,2}\.?)?\d{1,2}(?:\.\d{1,2}){0,3}|\p{Lu})[.)]?`;
const ONLY = new RegExp(`^${ONE}$`, 'u');
const SEVERAL = new RegExp(String.raw`^${ONE}(?:(?:\s?[,;&+/–-]\s?|\s(?:och|samt)\s)${ONE})+$`, 'u');
const ALL = /^(?:alla|samtliga)(?:\s(?:\p{L}*mål(?:en)?|nämndens\smål))?$/iu;

/** The number by which a cell names one goal. */
export function goalNumberIn(cell: string): string | undefined {
  return ONLY.exec(cell)?.[1];
}

/** Whether a cell names goals, and none of them by its name. */
export function refersToGoals(cell: string): boolean {
  return ONLY.test(cell) || SEVERAL.test(cell) || ALL.test(cell);
}
