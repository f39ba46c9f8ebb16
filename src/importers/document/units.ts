const NAMES =
  '%|procent|andel|antal|styck(?:en)?|st|kr|kronor|tkr|mnkr|index|poäng|betyg|dagar|dygn|timmar|minuter|veckor|månader|år|ton|kg|km|meter|m²|kvm|hektar|liter|[kmg]wh';
const UNIT = new RegExp(`^(?:${NAMES})$`, 'i');
const BEGINS = new RegExp(`^(?:${NAMES})[\\s/(].{0,30}$`, 'i');

/** A unit of what is measured; "Enhet" may stand above the names of an organisation's as well. */
export function isUnit(cell: string): boolean {
  return isKnownUnit(cell) || BEGINS.test(cell) || (cell.length <= 30 && /^\p{Ll}/u.test(cell));
}

export function isKnownUnit(text: string): boolean {
  return UNIT.test(text);
}

/** The unit in parentheses or after a comma: "Målvärde (st)", "Andel nöjda, %". */
export function unitAfter(text: string): string | undefined {
  const written = /(?:\(([^()]{1,30})\)|,\s*([^,]{1,12}))\s*\*?$/u.exec(text);
  const unit = (written?.[1] ?? written?.[2])?.trim().replace(/^andel\s?\(%\)$/iu, '%');
  return unit !== undefined && (isKnownUnit(unit) || BEGINS.test(unit)) ? unit : undefined;
}
