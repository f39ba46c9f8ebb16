/** Goals that a document lists first and tells of afterwards, or the other way about: each is one. */
import { plainWords } from '../../domain/names.ts';
import { isGoal } from '../../domain/plans/plan.ts';
import { type Entry, paragraphAt } from './outline.ts';

/** Short names may be those of several: "God ekonomi". */
const SHORTEST = 12;

/**
 * The entries without those that do but name a goal once more; what little is told of it there goes to the one that stays.
 */
export function withoutGoalsAgain(entries: readonly Entry[]): readonly Entry[] {
  // A goal that a board's goal stands under is the council's.
  for (const { kind, isPlain, parent } of entries)
    if (kind === 'boardGoal' && !isPlain && parent?.isPlain) parent.kind = 'councilGoal';
  const goals = entries.filter((entry) => isGoal(entry) && entry.title.length >= SHORTEST);
  const above = new Set(entries.map(({ parent }) => parent));
  const again = new Set<Entry>();
  for (const alike of Map.groupBy(goals, ({ title }) => plainWords(title)).values()) {
    const whole = alike.filter((entry) => above.has(entry) || !isBare(entry));
    const [stays, ...others] = whole.length === 0 ? alike : whole;
    if (alike.length === 1 || !stays || (whole.length > 0 && others.length > 0)) continue;
    for (const entry of alike)
      if (entry !== stays && !above.has(entry) && isSamePlace(entry, stays)) {
        moveInto(stays, entry);
        again.add(entry);
      }
  }
  return again.size === 0 ? entries : entries.filter((entry) => !again.has(entry));
}

function isBare({ sections, said, fields }: Entry): boolean {
  const isText = sections.every(
    ({ label, blocks }) => label === undefined && blocks.every(({ kind }) => kind !== 'row'),
  );
  return isText && said.length === 0 && fields.length === 0;
}

function isSamePlace(one: Entry, other: Entry): boolean {
  return one.parent === undefined || other.parent === undefined || one.parent === other.parent;
}

function isWithin(entry: Entry | undefined, above: Entry): boolean {
  return entry !== undefined && (entry === above || isWithin(entry.parent, above));
}

function moveInto(stays: Entry, { parent, definition, line, sections }: Entry): void {
  if (stays.parent === undefined && !isWithin(parent, stays)) stays.parent = parent;
  const told = definition === '' ? [] : [paragraphAt(line, definition)];
  const blocks = [...told, ...sections.flatMap((section) => section.blocks)];
  const first = stays.sections[0];
  if (blocks.length === 0 || !first) return;
  if (line < stays.line) first.blocks.unshift(...blocks);
  else stays.sections.push({ ...first, heading: '', line, blocks });
}
