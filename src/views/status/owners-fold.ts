/** How the owners of something have changed, in a fold of its history. */
import type { OwnerChange, OwnersMove, OwnersPast } from '../../domain/people/owner-changes.ts';
import type { Owner } from '../../domain/people/owners.ts';
import { isByUnit } from '../../domain/plans/plan.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, DOT, escapeMarkdown, formatInstant, shorten, type Wording } from '../format.ts';
import { listName } from '../names.ts';
import { ownersText } from '../people/owner-names.ts';
import { ownerTextsIn } from '../people/owners-texts.ts';
import { historyTextsIn } from './history-texts.ts';

/** Units that are named of one change. */
const UNITS = 5;
/** Characters of all owners of a unit, of a unit, of a name, and of whoever made a change. */
const OWNERS = 150;
const UNIT = 80;
const NAME = 120;
const BY = 80;

/** The fold, with no more changes than asked for, newest first; none when owners have not changed. */
export function ownersFold(past: OwnersPast | undefined, most: number, wording: Wording) {
  if (!past || past.changes.length === 0) return [];
  const t = historyTextsIn(wording.language);
  const { plan, item, changes } = past;
  const { shown, hidden } = cutOff(changes, most);
  const name = listName(plan, item, NAME);
  return [
    {
      title: t.ownerChanges,
      tooltip: t.ownerChangesOf(name, changes.length),
      name: escapeMarkdown([name, shorten(plan.title, UNIT)].join(DOT)),
      changes: shown.map((change) => ({
        lines: linesOf(change, isByUnit(item), wording).map((text) => ({ text: escapeMarkdown(text) })),
        source: escapeMarkdown(sourceOf(change, wording)),
      })),
      cut: hidden > 0 ? t.olderChanges(hidden) : '',
    },
  ];
}

/** "Fritidsförvaltningen: Anna Ek → Bo Lind" */
function linesOf({ moves }: OwnerChange, isByUnits: boolean, { language }: Wording): readonly string[] {
  const t = historyTextsIn(language);
  const named = (owners: readonly Owner[]) =>
    owners.length > 0 ? shorten(ownersText(owners, language), OWNERS) : t.nobodyOwns;
  const lineOf = ({ unit, before, after }: OwnersMove) => {
    const [was, is] = [named(before), named(after)];
    if (!isByUnits) return capitalise(t.moved(was, is));
    return t.movedInUnit(shorten(unit ?? ownerTextsIn(language).owner, UNIT), was, is);
  };
  const { shown, hidden } = cutOff(moves, UNITS);
  return [...shown.map(lineOf), ...(hidden > 0 ? [t.moreUnits(hidden)] : [])];
}

/** "Ändrat av Alex Holm i chatten, 1 sep kl. 10.00" */
function sourceOf({ by, at, from }: OwnerChange, wording: Wording): string {
  return historyTextsIn(wording.language).changedFrom[from](shorten(by.name, BY), formatInstant(at, wording));
}
