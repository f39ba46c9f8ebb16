/** Cells that name goals by nothing but their numbers: "Mål 2", "2.1", "1 och 3", "Alla". */
const ONE = String.raw`(?:mål\s|nr\s|m\s?)?(\d{1,2}(?:\.\d{1,2}){0,2})[.)]?`;
const ONLY = new RegExp(`^${ONE}$`, 'iu');
const SEVERAL = new RegExp(String.raw`^${ONE}(?:(?:\s?[,;&+/–-]\s?|\s(?:och|samt)\s)${ONE})+$`, 'iu');
const ALL = /^(?:alla|samtliga)(?:\s(?:\p{L}*mål(?:en)?|nämndens\smål))?$/iu;

/** The number by which a cell names one goal. */
export function goalNumberIn(cell: string): string | undefined {
  return ONLY.exec(cell)?.[1];
}

/** Whether a cell names goals, and none of them by its name. */
export function refersToGoals(cell: string): boolean {
  return ONLY.test(cell) || SEVERAL.test(cell) || ALL.test(cell);
}
