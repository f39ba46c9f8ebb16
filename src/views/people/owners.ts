import type { OwnedItem, Owner, OwnersChoice } from '../../domain/people/owners.ts';
import { isByUnit, type PlanVersion, shortNameOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { capitalise, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { listName } from '../names.ts';
import { previewTextsIn } from '../plans/preview-texts.ts';
import { ownerTextsIn } from './owners-texts.ts';
import { peopleChoices } from './people-picker.ts';

const LINES_AT_ONCE = 12;

/** What is shown of a list of owners: from which line on, and whether each has a button to change it. */
export interface OwnersLook {
  readonly from: number;
  readonly canChange: boolean;
}

/** Who owns what, as many lines as a card holds; the next ones take their place. */
export function ownersCard(items: readonly OwnedItem[], look: OwnersLook, wording: Wording): Card {
  const { language } = wording;
  const t = ownerTextsIn(language);
  if (items.length === 0) return listCard(t.nothingToOwn, '', items, look, wording);
  const unowned = items.filter(({ owners }) => owners.length === 0);
  const counted = unowned.length > 0 ? unowned : items;
  const counts = countsOf(counted, language);
  const title = unowned.length > 0 ? previewTextsIn(language).lackOwner(counts) : t.allOwned(counts);
  const plans = plansOf(items);
  const byPlan = [...Map.groupBy(counted, ({ plan }) => plan)];
  const lead = byPlan.map(([plan, own]) => `${planName(plan, plans)}: ${countsOf(own, language)}`);
  return listCard(title, plans.length > 1 ? shorten(lead.join(' · '), 600) : '', items, look, wording);
}

function countsOf(items: readonly OwnedItem[], language: Wording['language']): string {
  return countItems(
    items.map(({ item }) => item),
    language,
  );
}

function plansOf(items: readonly OwnedItem[]): readonly PlanVersion[] {
  return [...new Set(items.map(({ plan }) => plan))];
}

/** Boards may call their plans the same; then it is said whose it is. */
function planName(plan: PlanVersion, plans: readonly PlanVersion[]): string {
  const isAlone = plans.every((one) => one === plan || one.title !== plan.title);
  return isAlone ? shorten(plan.title, 80) : `${shorten(plan.title, 80)}, ${shorten(plan.board, 60)}`;
}

/** Several items fit what was written. */
export function ownersFoundCard(items: readonly OwnedItem[], look: OwnersLook, wording: Wording): Card {
  const t = ownerTextsIn(wording.language);
  const title = items.length > 1 ? t.foundItems(countsOf(items, wording.language)) : t.owners;
  return listCard(title, '', items.slice(0, LINES_AT_ONCE), look, wording);
}

/** What has become of an item's owners, and when they are asked. */
export function ownersSavedCard(owned: OwnedItem, rounds: readonly Round[], wording: Wording): Card {
  const t = ownerTextsIn(wording.language);
  const name = nameOf(owned, wording.language);
  const names = t.listOf([...new Set(owned.owners.map(({ id, person }) => person?.name ?? id))]);
  const title = owned.owners.length > 0 ? t.nowOwned(names, name) : t.nowUnowned(name);
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
  const plans = plansOf(items);
  const first = from < items.length ? from : 0;
  const shown = items.slice(first, first + LINES_AT_ONCE);
  const left = items.length - first - shown.length;
  const showAll = { title: t.showOwners, payload: payload('say', language, { command: 'owners' }) };
  const pageFrom = (title: string, at: number) => ({
    title,
    payload: payload('owners', language, { from: at }),
  });
  const more = [
    ...(first > 0 ? [pageFrom(t.showPrevious(LINES_AT_ONCE), Math.max(0, first - LINES_AT_ONCE))] : []),
    ...(left > 0 ? [pageFrom(t.showNext(Math.min(left, LINES_AT_ONCE)), first + LINES_AT_ONCE)] : []),
    ...(isReceipt ? [showAll] : []),
  ];
  const where = [
    t.owners,
    ...(plans.length === 1 ? plans.map((plan) => escapeMarkdown(planName(plan, plans))) : []),
    ...(shown.length < items.length ? [t.rangeOf(first + 1, first + shown.length, items.length)] : []),
  ];
  return fill('owners', {
    language,
    where: where.join(' · '),
    title: escapeMarkdown(shorten(capitalise(title), 300)),
    hasLead: lead !== '',
    lead: escapeMarkdown(lead),
    items: shown.map((owned, index) => ({
      isFirstOfPlan: plans.length > 1 && owned.plan !== shown[index - 1]?.plan,
      plan: escapeMarkdown(planName(owned.plan, plans)),
      ...rowOf(owned, canChange, language),
    })),
    more,
    hasMore: more.length > 0,
  });
}

function rowOf(owned: OwnedItem, canChange: boolean, language: Wording['language']) {
  const t = ownerTextsIn(language);
  const { plan, item } = owned;
  const isUnowned = owned.owners.length === 0;
  const change = {
    title: isUnowned ? t.nameOwner : t.change,
    payload: payload('edit-owners', language, { plan: plan.id, item: item.id }),
  };
  return {
    name: escapeMarkdown(listName(plan, item, 80)),
    owners: escapeMarkdown(shorten(ownersText(owned, language), 300)),
    weight: isUnowned ? 'Bolder' : 'Default',
    buttons: canChange ? [change] : [],
  };
}

/** What an item is called in a sentence: a whole title stands in quotation marks there, as in a question about it. */
function nameOf({ plan, item }: OwnedItem, language: Wording['language']): string {
  const name = shortNameOf(plan, item);
  return name === item.title ? ownerTextsIn(language).titleOf(name) : name;
}

/** "Anna Ek (ersättare Bo Lind)", by unit where each unit answers. */
function ownersText({ item, owners }: OwnedItem, language: Wording['language']): string {
  const t = ownerTextsIn(language);
  if (owners.length === 0) return t.noOwner;
  const said = ({ id, person, deputy }: Owner) => {
    if (!person) return t.unknownOwner(id);
    return deputy ? t.ownerWithDeputy(person.name, deputy.name) : person.name;
  };
  if (!isByUnit(item)) return t.listOf(owners.map(said));
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
  const last = pickers.length - 1;
  return fill('owners-form', {
    language,
    where: [t.owners, escapeMarkdown(shorten(plan.title, 80))].join(' · '),
    title: escapeMarkdown(t.whoOwns(nameOf(owned, language))),
    facts: [
      ...(item.title === shortNameOf(plan, item) ? [] : [{ name: t.goal, value: shorten(item.title, 300) }]),
      {
        name: t.ownerNow,
        value: owned.owners.length === 0 ? t.nobody : shorten(ownersText(owned, language), 300),
      },
    ],
    hasNotice: notice !== '',
    notice: escapeMarkdown(notice),
    pickers: pickers.map(([unit, owners], index) => ({
      id: `${OWNER_INPUT}${index}`,
      label: labelOf(unit, hasUnits, index === last, t),
      placeholder: t.pickPeople,
      value: owners.map(({ id }) => id).join(','),
      choices: peopleChoices(people, owners, Math.ceil(most / pickers.length)),
    })),
    isByUnit: hasUnits,
    newUnit: t.newUnit,
    newUnitId: NEW_UNIT_INPUT,
    maxUnit: MAX_UNIT,
    help: hasUnits ? `${t.ownersHelp} ${t.unitsHelp}` : t.ownersHelp,
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
  return isLast ? t.newUnitOwner : unit ? t.ownerOf(shorten(unit, 60)) : t.owner;
}
