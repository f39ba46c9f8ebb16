import type { AskedAbout, AskedLater } from '../../domain/people/asked.ts';
import type { OwnedItem, Owner } from '../../domain/people/owners.ts';
import { type Item, isByUnit, type PlanVersion, shortNameOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { capitalise, DOT, escapeMarkdown, formatDay, shorten, type Wording } from '../format.ts';
import { countItems, nameInSentence } from '../kinds.ts';
import { apartText, listName } from '../names.ts';
import { previewTextsIn } from '../plans/preview-texts.ts';
import { historyTextsIn } from '../status/history-texts.ts';
import { ownersText } from './owner-names.ts';
import { ownerTextsIn } from './owners-texts.ts';

const LINES_AT_ONCE = 12;
/** More units than these unfold, so that one goal does not fill the card. */
const UNITS_AT_ONCE = 3;
/** Names in a sentence; more are counted by the lines below it. */
const NAMES_AT_ONCE = 3;
/** What is tried until the card fits. */
const FULLNESS = [
  { withUnits: true, isWhole: true },
  { withUnits: false, isWhole: true },
  { withUnits: false, isWhole: false },
];
type Fullness = (typeof FULLNESS)[number];

/** What is shown of a list of owners: from which line on, and whether each has a button to change it. */
export interface OwnersLook {
  readonly from: number;
  readonly canChange: boolean;
}

/** Who owns what, as many lines as a card holds; the next ones take their place. */
export function ownersCard(items: readonly OwnedItem[], look: OwnersLook, wording: Wording): Card {
  const { language } = wording;
  const t = ownerTextsIn(language);
  if (items.length === 0) {
    const lead = look.canChange ? t.importAnother : t.tellCoordinator;
    return listCard({ title: t.nothingToOwn, lead }, items, look, wording);
  }
  const free = items.filter(isFreeBudget);
  const asked = items.filter((one) => !isFreeBudget(one));
  const unowned = asked.filter(({ owners }) => owners.length === 0);
  const counted = unowned.length > 0 ? unowned : asked;
  const counts = countsOf(counted, language);
  const plans = plansOf(items);
  const byPlan = [...Map.groupBy(counted, ({ plan }) => plan)];
  const perPlan = byPlan.map(([plan, own]) => `${planName(plan, plans)}: ${countsOf(own, language)}`);
  const notAsked = free.length > 0 ? [t.notFollowedUp(free.length, countsOf(free, language))] : [];
  const leads = [...(byPlan.length > 1 ? [shorten(perPlan.join(DOT), 600)] : []), ...notAsked];
  const owned = t.allOwned(counted.length, counts);
  const title = unowned.length > 0 ? previewTextsIn(language).lackOwner(counts) : owned;
  const said = asked.length > 0 ? { title, lead: leads.join('. ') } : { title: leads.join(), lead: '' };
  return listCard(said, items, look, wording);
}

/** A budget area is followed up only where somebody is to do so. */
function isFreeBudget({ item, owners }: OwnedItem): boolean {
  return item.kind === 'budget' && owners.length === 0;
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

/** What fits that was written: one item or several. */
export function ownersFoundCard(items: readonly OwnedItem[], look: OwnersLook, wording: Wording): Card {
  const { language } = wording;
  const t = ownerTextsIn(language);
  const [first, ...others] = items;
  if (first && others.length === 0) {
    return listCard({ title: findingOf(first, language), lead: '' }, items, look, wording);
  }
  const lead = items.length > LINES_AT_ONCE ? t.bestFound(LINES_AT_ONCE) : '';
  const said = { title: t.foundItems(countsOf(items, language)), lead };
  return listCard(said, items.slice(0, LINES_AT_ONCE), look, wording);
}

/** "Anna Ek ansvarar för Öresundsmetron" */
function findingOf(owned: OwnedItem, language: Wording['language']): string {
  const t = ownerTextsIn(language);
  const name = nameInSentence(owned.plan, owned.item, language);
  if (owned.owners.length === 0) return t.isUnowned(name);
  const names = namesOf(owned);
  return names.length > NAMES_AT_ONCE ? t.ownersOf(names.length, name) : t.owns(t.listOf(names), name);
}

function namesOf({ owners }: OwnedItem): readonly string[] {
  return [...new Set(owners.map(({ id, person }) => person?.name ?? id))];
}

/** What has become of an item's owners, and when they are asked. */
export function ownersSavedCard(owned: OwnedItem, asked: AskedAbout, wording: Wording): Card {
  const { language } = wording;
  const t = ownerTextsIn(language);
  const name = nameInSentence(owned.plan, owned.item, language);
  const look = { from: 0, canChange: true };
  if (owned.owners.length === 0) {
    return listCard({ title: t.nowUnowned(name), lead: t.nobodyAsked }, [owned], look, wording);
  }
  const lead = askedText(asked, wording);
  const names = namesOf(owned);
  const title =
    names.length > NAMES_AT_ONCE ? t.nowOwners(names.length, name) : t.nowOwned(t.listOf(names), name);
  return listCard({ title, lead }, [owned], look, wording);
}

/** Who is asked in which round, at once or later. */
function askedText({ rounds, answered, later, isAnyNow }: AskedAbout, wording: Wording): string {
  const { language } = wording;
  const t = ownerTextsIn(language);
  if (rounds.length + answered.length === 0) return t.askedNextTime;
  const inRounds = (some: readonly Round[]) =>
    t.listOf(some.map((round) => historyTextsIn(language).inRound(round.name)));
  const waits = later.slice(0, NAMES_AT_ONCE).map((one) => laterText(one, wording));
  const hidden = later.length - waits.length;
  const isNow = later.length === 0 || isAnyNow;
  return [
    ...(answered.length > 0 ? [t.answeredAlready(inRounds(answered))] : []),
    ...(rounds.length > 0 ? [...waits, ...(hidden > 0 ? [t.othersLater(hidden)] : [])] : []),
    ...(rounds.length > 0 && isNow ? [t.askedNow(inRounds(rounds), later.length > 0)] : []),
  ].join(' ');
}

function laterText(later: AskedLater, wording: Wording): string {
  const t = ownerTextsIn(wording.language);
  if (later.why !== 'away')
    return later.why === 'no-chat' ? t.hasNoChat(later.name) : t.isUnreachable(later.name);
  const day = formatDay(later.to, wording);
  return later.standIn === undefined
    ? t.isAway(later.name, day)
    : t.isCovered(later.name, day, later.standIn);
}

interface Said {
  readonly title: string;
  readonly lead: string;
}

function listCard(said: Said, items: readonly OwnedItem[], look: OwnersLook, wording: Wording): Card {
  return firstThatFits(FULLNESS.map((fullness) => () => listCardOf(said, items, look, wording, fullness)));
}

function listCardOf(
  { title, lead }: Said,
  items: readonly OwnedItem[],
  { from, canChange }: OwnersLook,
  wording: Wording,
  fullness: Fullness,
): Card {
  const { language } = wording;
  const t = ownerTextsIn(language);
  const plans = plansOf(items);
  const listed = new Set(items.map(({ item }) => item));
  const isListed = (item: Item) => listed.has(item);
  const first = from < items.length ? from : 0;
  const shown = items.slice(first, first + LINES_AT_ONCE);
  const more = pagesOf(items.length, first, shown.length, language);
  const where = [
    t.owners,
    ...(plans.length === 1 ? plans.map((plan) => planName(plan, plans)) : []),
    ...(shown.length < items.length ? [t.rangeOf(first + 1, first + shown.length, items.length)] : []),
  ];
  const lacksUnits = !fullness.withUnits && shown.some((one) => unitsOf(one).length > UNITS_AT_ONCE);
  const leads = [lead, lacksUnits ? t.seeUnits : ''].filter((text) => text !== '');
  return fill('owners', {
    language,
    where: escapeMarkdown(where.join(DOT)),
    title: escapeMarkdown(capitalise(title)),
    hasLead: leads.length > 0,
    lead: escapeMarkdown(leads.join(' ')),
    items: shown.map((owned, index) => ({
      isFirstOfPlan: plans.length > 1 && owned.plan !== shown[index - 1]?.plan,
      plan: escapeMarkdown(planName(owned.plan, plans)),
      ...rowOf(owned, { canChange, plans, isListed, isAlone: items.length === 1, ...fullness }, language),
    })),
    more,
    hasMore: more.length > 0,
  });
}

/** The lines before and after those that are shown. */
function pagesOf(all: number, first: number, shown: number, language: Wording['language']) {
  const t = ownerTextsIn(language);
  const left = all - first - shown;
  const pageFrom = (title: string, from: number) => ({
    title,
    payload: payload('owners', language, { from }),
  });
  return [
    ...(first > 0 ? [pageFrom(t.showPrevious(LINES_AT_ONCE), Math.max(0, first - LINES_AT_ONCE))] : []),
    ...(left > 0 ? [pageFrom(t.showNext(Math.min(left, LINES_AT_ONCE)), first + LINES_AT_ONCE)] : []),
  ];
}

interface RowLook extends Fullness {
  readonly canChange: boolean;
  readonly plans: readonly PlanVersion[];
  readonly isListed: (item: Item) => boolean;
  /** Shows all of its units. */
  readonly isAlone: boolean;
}

function rowOf(owned: OwnedItem, look: RowLook, language: Wording['language']) {
  const t = ownerTextsIn(language);
  const { plan, item } = owned;
  const apart = apartText(plan, item, look.isListed, language);
  const name = listName(plan, item, 80) + apart;
  const wholeName = look.isWhole ? capitalise(shortNameOf(plan, item)) + apart : name;
  // A goal may be in the plans of two years.
  const about = look.plans.length > 1 ? `${wholeName} (${planName(plan, look.plans)})` : wholeName;
  const isUnowned = owned.owners.length === 0;
  const change = {
    title: isUnowned ? t.nameOwner : t.change,
    tooltip: isUnowned ? t.nameOwnerOf(about) : t.changeOwnersOf(about),
    payload: payload('edit-owners', language, { plan: plan.id, item: item.id }),
  };
  const units = unitsOf(owned).map(([unit, owners]) => ({
    text: escapeMarkdown(t.unitOwners(unit ?? t.owner, ownersText(owners, language))),
  }));
  const isFolded = !look.isAlone && units.length > UNITS_AT_ONCE;
  const said = units.length > 0 ? t.units(units.length) : ownersText(owned.owners, language);
  const showUnits = { title: t.showUnits(units.length), tooltip: `${t.showUnits(units.length)}: ${about}` };
  return {
    name: escapeMarkdown(name),
    lines: [{ text: escapeMarkdown(look.isWhole ? said : shorten(said, 300)) }, ...(isFolded ? [] : units)],
    folded: isFolded && look.withUnits ? [{ ...showUnits, lines: units }] : [],
    buttons: look.canChange ? [change] : [],
  };
}

/** The owners by unit, where each unit answers. */
function unitsOf({ item, owners }: OwnedItem): readonly (readonly [string | undefined, readonly Owner[]])[] {
  return isByUnit(item) ? [...Map.groupBy(owners, ({ unit }) => unit)] : [];
}
