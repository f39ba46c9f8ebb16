import type { OwnedItem, Owner } from '../domain/owned-items.ts';
import type { Person } from '../domain/people.ts';
import { shortNameOf } from '../domain/plan.ts';
import type { Round } from '../domain/round.ts';
import { type Card, fill, firstThatFits, payload } from './card.ts';
import { capitalise, escapeMarkdown, shorten, type Wording } from './format.ts';
import { listName } from './names.ts';
import { peopleChoices } from './people-picker.ts';
import { ownerTextsIn } from './texts/owners.ts';

const LINES_AT_ONCE = 12;

/** What is shown of a list of owners: from which line on, and whether each has a button to change it. */
export interface OwnersLook {
  readonly from: number;
  readonly canChange: boolean;
}

/** Who owns what, as many lines as a card holds; the next ones take their place. */
export function ownersCard(items: readonly OwnedItem[], look: OwnersLook, wording: Wording): Card {
  const t = ownerTextsIn(wording.language);
  const unowned = items.filter(({ owners }) => owners.length === 0).length;
  const title = unowned > 0 ? t.unowned(unowned) : t.allOwned(items.length);
  return listCard(items.length === 0 ? t.nothingToOwn : title, '', items, look, wording);
}

/** Several items fit what was written. */
export function ownersFoundCard(items: readonly OwnedItem[], look: OwnersLook, wording: Wording): Card {
  const t = ownerTextsIn(wording.language);
  const title = items.length > 1 ? t.found(items.length) : t.owners;
  return listCard(title, '', items.slice(0, LINES_AT_ONCE), look, wording);
}

/** What has become of an item's owners, and when they are asked. */
export function ownersSavedCard(owned: OwnedItem, rounds: readonly Round[], wording: Wording): Card {
  const t = ownerTextsIn(wording.language);
  const name = nameOf(owned);
  const names = t.listOf([...new Set(owned.owners.map(({ id, person }) => person?.name ?? id))]);
  const title = owned.owners.length > 0 ? t.nowOwned(names, name) : t.nowUnowned(capitalise(name));
  const asked = rounds.length > 0 ? t.askedNow(t.listOf(rounds.map((round) => round.name))) : t.askedNextTime;
  const look = { from: 0, canChange: true };
  return listCard(title, owned.owners.length > 0 ? asked : '', [owned], look, wording, true);
}

function listCard(
  title: string,
  lead: string,
  items: readonly OwnedItem[],
  { from, canChange }: OwnersLook,
  wording: Wording,
  isReceipt = false,
): Card {
  const { language } = wording;
  const t = ownerTextsIn(language);
  const plans = [...new Set(items.map(({ plan }) => plan.title))];
  const shown = items.slice(from, from + LINES_AT_ONCE);
  const left = items.length - from - shown.length;
  const showAll = { title: t.showOwners, payload: payload('say', language, { command: 'owners' }) };
  const showMore = {
    title: t.showMore(Math.min(left, LINES_AT_ONCE)),
    payload: payload('owners', language, { from: from + LINES_AT_ONCE }),
  };
  return fill('owners', {
    language,
    where: [t.owners, ...plans.map((plan) => escapeMarkdown(shorten(plan, 80)))].join(' · '),
    title: escapeMarkdown(shorten(capitalise(title), 300)),
    hasLead: lead !== '',
    lead: escapeMarkdown(lead),
    items: shown.map((owned) => {
      const isUnowned = owned.owners.length === 0;
      return {
        name: escapeMarkdown(listName(owned.plan, owned.item, 80)),
        owners: escapeMarkdown(shorten(ownersText(owned, language), 300)),
        weight: isUnowned ? 'Bolder' : 'Default',
        buttons: canChange
          ? [
              {
                title: isUnowned ? t.nameOwner : t.change,
                payload: payload('edit-owners', language, { plan: owned.plan.id, item: owned.item.id }),
              },
            ]
          : [],
      };
    }),
    more: [...(left > 0 ? [showMore] : []), ...(isReceipt ? [showAll] : [])],
    hasMore: left > 0 || isReceipt,
  });
}

function nameOf({ plan, item }: OwnedItem): string {
  return shortNameOf(plan, item);
}

/** "Anna Ek (ersättare Bo Lind)", by unit where each unit answers. */
function ownersText({ item, owners }: OwnedItem, language: Wording['language']): string {
  const t = ownerTextsIn(language);
  if (owners.length === 0) return t.noOwner;
  const said = ({ id, person, deputy }: Owner) => {
    if (!person) return t.unknownOwner(id);
    return deputy ? t.ownerWithDeputy(person.name, deputy.name) : person.name;
  };
  if (item.respondents !== 'eachUnit') return t.listOf(owners.map(said));
  return [...Map.groupBy(owners, ({ unit }) => unit)]
    .map(([unit, of]) => (unit ? t.unitOwners(unit, t.listOf(of.map(said))) : t.listOf(of.map(said))))
    .join(' · ');
}

/** The pickers of an item's form are named so, with a number after it: the number of their unit in the payload. */
export const OWNER_INPUT = 'owner_';
export const NEW_UNIT_INPUT = 'newUnit';
export const MAX_UNIT = 100;

/** People named by each picker, tried until the card fits: beyond them, Teams searches the whole municipality. */
const CHOICES_AT_MOST = [120, 40, 10, 0];

/** Who is to own an item: one picker, or one for each unit and another for a new one. */
export function ownersFormCard(
  choice: { readonly owned: OwnedItem; readonly people: readonly Person[]; readonly mark: string },
  wording: Wording,
  notice = '',
): Card {
  return firstThatFits(CHOICES_AT_MOST.map((most) => () => formOf(choice, wording, notice, most)));
}

function formOf(
  { owned, people, mark }: Parameters<typeof ownersFormCard>[0],
  wording: Wording,
  notice: string,
  most: number,
): Card {
  const { language } = wording;
  const t = ownerTextsIn(language);
  const { plan, item } = owned;
  const isByUnit = item.respondents === 'eachUnit';
  const byUnit = [...Map.groupBy(owned.owners, ({ unit }) => (isByUnit ? (unit ?? '') : ''))];
  const pickers: (readonly [string, readonly Owner[]])[] = isByUnit
    ? [...byUnit, ['', []]]
    : [['', owned.owners]];
  const last = pickers.length - 1;
  return fill('owners-form', {
    language,
    where: [t.owners, escapeMarkdown(shorten(plan.title, 80))].join(' · '),
    title: escapeMarkdown(t.whoOwns(nameOf(owned))),
    facts: [
      ...(item.title === nameOf(owned) ? [] : [{ name: t.goal, value: shorten(item.title, 300) }]),
      {
        name: t.ownerNow,
        value: owned.owners.length === 0 ? t.nobody : shorten(ownersText(owned, language), 300),
      },
    ],
    hasNotice: notice !== '',
    notice: escapeMarkdown(notice),
    pickers: pickers.map(([unit, owners], index) => ({
      id: `${OWNER_INPUT}${index}`,
      label: labelOf(unit, isByUnit, index === last, t),
      placeholder: t.pickPeople,
      value: owners.map(({ id }) => id).join(','),
      choices: peopleChoices(people, owners, Math.ceil(most / pickers.length)),
    })),
    isByUnit,
    newUnit: t.newUnit,
    newUnitId: NEW_UNIT_INPUT,
    maxUnit: MAX_UNIT,
    help: isByUnit ? `${t.ownersHelp} ${t.unitsHelp}` : t.ownersHelp,
    save: t.saveOwners,
    payload: payload('set-owners', language, {
      plan: plan.id,
      item: item.id,
      basedOn: mark,
      units: isByUnit ? byUnit.map(([unit]) => unit) : [],
    }),
  });
}

function labelOf(
  unit: string,
  isByUnit: boolean,
  isLast: boolean,
  t: ReturnType<typeof ownerTextsIn>,
): string {
  if (!isByUnit) return t.owner;
  return isLast ? t.newUnitOwner : unit ? t.ownerOf(shorten(unit, 60)) : t.owner;
}
