import type { Owner, OwnersChoice } from '../../domain/people/owners.ts';
import { isByUnit, shortNameOf } from '../../domain/plans/plan.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { DOT, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { kindName, nameInSentence } from '../kinds.ts';
import { ownersText } from './owner-names.ts';
import { ownerTextsIn } from './owners-texts.ts';
import { peopleChoices } from './people-picker.ts';

/** The pickers of an item's form are named so, with a number after it: the number of their unit in the payload. */
export const OWNER_INPUT = 'owner_';
export const NEW_UNIT_INPUT = 'newUnit';
export const MAX_UNIT = 100;

/** People named by each picker, tried until the card fits: beyond them, Teams searches the whole municipality. */
const CHOICES_AT_MOST = [120, 40, 10, 0];

/** Who is to own an item: one picker, or one for each unit and another for a new one. */
export function ownersFormCard(choice: OwnersChoice, wording: Wording, notice = ''): Card {
  return firstThatFits(CHOICES_AT_MOST.map((most) => () => formOf(choice, wording, notice, most)));
}

function formOf({ owned, people, mark }: OwnersChoice, wording: Wording, notice: string, most: number): Card {
  const { language } = wording;
  const t = ownerTextsIn(language);
  const { plan, item } = owned;
  const hasUnits = isByUnit(item);
  const byUnit = [...Map.groupBy(owned.owners, ({ unit }) => (hasUnits ? (unit ?? '') : ''))];
  const pickers: (readonly [string, readonly Owner[]])[] = hasUnits
    ? [...byUnit, ['', []]]
    : [['', owned.owners]];
  const all = pickers.map(([unit, owners], index) => ({
    id: `${OWNER_INPUT}${index}`,
    label: labelOf(unit, hasUnits, index === pickers.length - 1, t),
    placeholder: t.pickPeople,
    value: owners.map(({ id }) => id).join(','),
    choices: peopleChoices(people, owners, Math.ceil(most / pickers.length)),
  }));
  const ownerNow = owned.owners.length === 0 ? t.nobody : ownersText(owned.owners, language);
  const facts = [
    ...(item.title === shortNameOf(plan, item)
      ? []
      : [{ name: kindName(item, language), value: item.title }]),
    ...(hasUnits && owned.owners.length > 0 ? [] : [{ name: t.ownerNow, value: ownerNow }]),
  ];
  return fill('owners-form', {
    language,
    where: [t.owners, escapeMarkdown(shorten(plan.title, 80))].join(DOT),
    title: escapeMarkdown(t.whoOwns(nameInSentence(plan, item, language))),
    hasFacts: facts.length > 0,
    facts,
    hasNotice: notice !== '',
    notice: escapeMarkdown(notice),
    pickers: hasUnits ? all.slice(0, -1) : all,
    // Asked for after the name of the unit that it belongs to.
    newUnitPickers: hasUnits ? all.slice(-1) : [],
    isByUnit: hasUnits,
    addUnit: t.addUnit,
    addUnitHelp: t.addUnitHelp,
    newUnit: t.newUnit,
    newUnitId: NEW_UNIT_INPUT,
    maxUnit: MAX_UNIT,
    help: hasUnits && byUnit.length > 0 ? `${t.ownersHelp} ${t.unitsHelp}` : t.ownersHelp,
    save: t.saveOwners,
    payload: payload('set-owners', language, {
      plan: plan.id,
      item: item.id,
      basedOn: mark,
      units: hasUnits ? byUnit.map(([unit]) => unit) : [],
    }),
  });
}

function labelOf(
  unit: string,
  hasUnits: boolean,
  isLast: boolean,
  t: ReturnType<typeof ownerTextsIn>,
): string {
  if (!hasUnits) return t.owner;
  return isLast ? t.newUnitOwner : unit ? t.ownerOf(unit) : t.owner;
}
