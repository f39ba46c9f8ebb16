import { addDays } from '../../../src/domain/dates.ts';
import type { Language } from '../../../src/domain/language.ts';
import { type OwnedItem, type Owner, ownedItems } from '../../../src/domain/people/owners.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import { summarise } from '../../../src/domain/status/summary.ts';
import {
  absenceFormCard,
  absenceRemovedCard,
  absenceSavedCard,
  daysText,
} from '../../../src/views/people/absence.ts';
import { absenceTextsIn } from '../../../src/views/people/absence-texts.ts';
import { ownersCard, ownersFoundCard, ownersSavedCard } from '../../../src/views/people/owners.ts';
import { ownersFormCard } from '../../../src/views/people/owners-form.ts';
import { ownerTextsIn } from '../../../src/views/people/owners-texts.ts';
import { ANNA, aPerson, BO } from '../../build.ts';
import { absencesTold } from './absences-told.ts';
import type { Cards } from './gallery.ts';
import { askedIn, laterOwners } from './owners-asked.ts';
import { largeState, longText, smallState, wordingIn } from './states.ts';

export function peopleCards(language: Language): Cards {
  return {
    ...largestAbsences(language),
    ...largestOwners(language),
    ...smallAbsences(language),
    ...absencesTold(language),
    ...smallOwners(language),
  };
}

const CROWD = Array.from(
  { length: 2000 },
  (_, index): Person => ({
    id: `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Person ${index} ${longText('å', 100)}`,
    roles: ['reader'],
  }),
);

function largestAbsences(language: Language): Cards {
  const wording = wordingIn(language);
  const away = { person: 'anna', from: '2025-12-30', to: '2026-01-02', deputy: CROWD[0]?.id };
  const own = {
    absences: Array.from({ length: 30 }, (_, index) => ({ ...away, to: addDays(away.to, index) })),
    me: { id: 'anna', name: 'Anna Öberg', roles: ['owner' as const], deputy: CROWD[1]?.id },
    people: CROWD,
    canPick: true,
  };
  const saved = { absence: away, standIn: 'anna', passedOn: 45, replaced: undefined, overlapping: [] };
  return {
    absence: absenceFormCard(own, wording, absenceTextsIn(language).daysNotUnderstood),
    'absence of a reader': absenceFormCard({ ...own, canPick: false }, wording),
    'absence that is saved': absenceSavedCard(own, saved, wording),
  };
}

function largestOwners(language: Language): Cards {
  const wording = wordingIn(language);
  const state = largeState(true);
  const [line] = summarise(state).areas.flatMap((area) => area.lines);
  if (!line) throw new Error('Nobody is asked');
  const owned = ownedItems(state.plan, state.ownerships.slice(30), state.people);
  const plans = Array.from({ length: 30 }, (_, year) => ({ ...state.plan, year, board: longText('ä', 200) }));
  const inManyPlans = owned.map((one, index) => ({ ...one, plan: plans[index % plans.length] ?? one.plan }));
  const formOf = (isByUnit: boolean) => {
    const item = { ...line.item, respondents: isByUnit ? ('eachUnit' as const) : undefined };
    const units = Array.from({ length: 15 }, (_, index) => `Förvaltning ${index} ${longText('ä', 60)}`);
    const owners = units.map((unit, index) => ({
      id: `p${index}`,
      unit,
      person: undefined,
      deputy: undefined,
    }));
    return { owned: { plan: state.plan, item, owners }, people: CROWD, mark: 'x'.repeat(16) };
  };
  return {
    owners: ownersCard(owned, { from: 0, canChange: true }, wording),
    'owners in many plans': ownersCard(inManyPlans, { from: 12, canChange: true }, wording),
    'owners of one goal': ownersFormCard(formOf(false), wording, ownerTextsIn(language).ownersChanged),
    'owners of one goal by unit': ownersFormCard(formOf(true), wording),
  };
}

function smallAbsences(language: Language): Cards {
  const wording = wordingIn(language);
  const { people } = smallState();
  const [me = aPerson(ANNA)] = people;
  const away = { person: ANNA.id, from: '2025-09-08', to: '2025-09-12', deputy: BO.id };
  const longer = { ...away, from: '2025-09-12', to: '2025-09-19', deputy: undefined };
  const winter = { ...away, from: '2025-12-22', to: '2026-01-06' };
  const own = { absences: [away], me, people, canPick: true };
  const none = { ...own, absences: [], me: aPerson(ANNA) };
  const saved = { absence: away, standIn: BO.id, passedOn: 0, replaced: undefined, overlapping: [] };
  const alone = { ...saved, absence: { ...away, deputy: undefined }, standIn: undefined };
  const t = absenceTextsIn(language);
  const weeks = Array.from({ length: 15 }, (_, week) => ({
    ...away,
    from: addDays(away.from, 7 * week),
    to: addDays(away.to, 7 * week),
  }));
  return {
    'first absence': absenceFormCard(none, wording),
    'first absence of a reader': absenceFormCard({ ...none, canPick: false }, wording),
    'first absence of a reader with a deputy': absenceFormCard(
      { ...own, absences: [], canPick: false },
      wording,
    ),
    'absence not understood': absenceFormCard(none, wording, t.daysNotUnderstood),
    'absence without a last day': absenceFormCard(none, wording, t.untilWhen, {
      days: { from: '2025-09-15' },
    }),
    'absence of days that have passed': absenceFormCard(
      own,
      wording,
      t.daysHavePassed(daysText({ from: '2025-08-28', to: '2025-08-31' }, wording)),
    ),
    'absence told in own words': absenceFormCard(own, wording, '', { days: winter }),
    'one absence': absenceFormCard(own, wording),
    'two absences': absenceFormCard({ ...own, absences: [away, winter] }, wording),
    'absence each week': absenceFormCard({ ...own, absences: weeks }, wording),
    'absence that is to come': absenceSavedCard(own, saved, wording),
    'absence with one question passed on': absenceSavedCard(own, { ...saved, passedOn: 1 }, wording),
    'absence with two questions passed on': absenceSavedCard(own, { ...saved, passedOn: 2 }, wording),
    'absence with a dozen questions passed on': absenceSavedCard(own, { ...saved, passedOn: 12 }, wording),
    'absence without a deputy': absenceSavedCard(none, alone, wording),
    'absence of a reader without a deputy': absenceSavedCard({ ...none, canPick: false }, alone, wording),
    'absence while the deputy is away': absenceSavedCard(own, { ...saved, standIn: undefined }, wording),
    'absence of a reader while the deputy is away': absenceSavedCard(
      { ...own, canPick: false },
      { ...saved, standIn: undefined },
      wording,
    ),
    'absence in the place of another, besides two': absenceSavedCard(
      { ...own, absences: [away, longer, winter] },
      { ...saved, replaced: { ...away, to: '2025-09-08' }, overlapping: [longer, winter] },
      wording,
    ),
    'absence that is removed': absenceRemovedCard(none, away, wording),
    'absence that is removed, another left': absenceRemovedCard(
      { ...own, absences: [longer] },
      away,
      wording,
    ),
  };
}

function smallOwners(language: Language): Cards {
  const wording = wordingIn(language);
  const { plan, round, ownerships, people } = smallState();
  const owned = ownedItems(plan, ownerships, people);
  const unowned = ownedItems(plan, ownerships.slice(0, 2), people);
  const byUnit = owned.find(({ item }) => item.respondents === 'eachUnit');
  const [one, two] = owned;
  if (!one || !two || !byUnit) throw new Error('The plan has too few goals');
  const inFive: OwnedItem = { ...byUnit, owners: unitOwners(people) };
  const next = { ...plan, title: 'Nämndsbudget 2026', year: 2026 };
  const inBoth = [...ownedItems(next, [], people), ...owned];
  const team = [...one.owners, ...two.owners, ...unitOwners(CROWD_OF_FIVE)];
  const stranger = { id: 'x-9', unit: undefined, person: undefined, deputy: undefined };
  const look = { from: 0, canChange: true };
  const toRead = { ...look, canChange: false };
  return {
    'everything owned': ownersCard(owned, look, wording),
    'one item owned': ownersCard([one], look, wording),
    'two items owned': ownersCard([one, two], look, wording),
    'some unowned': ownersCard(unowned, look, wording),
    'some unowned, to read': ownersCard(unowned, toRead, wording),
    'one unowned': ownersCard([{ ...one, owners: [] }, two], look, wording),
    'five units': ownersCard([inFive, two], look, wording),
    'five units, to read': ownersCard([inFive, two], toRead, wording),
    'owner whom nobody knows': ownersCard([{ ...one, owners: [stranger] }], look, wording),
    'two plans': ownersCard(inBoth, look, wording),
    'second page': ownersCard([...owned, ...owned, ...owned], { ...look, from: 12 }, wording),
    'nothing to own': ownersCard([], look, wording),
    'nothing to own, to read': ownersCard([], toRead, wording),
    'one found': ownersFoundCard([one], toRead, wording),
    'one found, unowned': ownersFoundCard([{ ...two, owners: [] }], toRead, wording),
    'one found, of five units': ownersFoundCard([inFive], toRead, wording),
    'one found, of a team': ownersFoundCard([{ ...two, owners: team }], toRead, wording),
    'two found': ownersFoundCard([one, two], look, wording),
    'several found': ownersFoundCard(owned, look, wording),
    'many found': ownersFoundCard([...inBoth, ...unowned], toRead, wording),
    'nobody owns it now': ownersSavedCard({ ...one, owners: [] }, askedIn(), wording),
    'owners saved': ownersSavedCard(one, askedIn(round), wording),
    'owners saved, no round': ownersSavedCard(two, askedIn(), wording),
    'owners saved, two rounds': ownersSavedCard(
      two,
      askedIn(round, { ...round, name: 'Puls 2025' }),
      wording,
    ),
    'owners saved, by unit': ownersSavedCard(byUnit, askedIn(round), wording),
    'owners saved, a team': ownersSavedCard({ ...two, owners: team }, askedIn(round), wording),
    ...laterOwners(one, round, wording),
    ...Object.fromEntries(
      unowned.map((each) => [
        `owners of ${each.item.id}`,
        ownersFormCard({ owned: each, people, mark: 'x' }, wording),
      ]),
    ),
    'owners of a goal, changed meanwhile': ownersFormCard(
      { owned: one, people, mark: 'x' },
      wording,
      ownerTextsIn(language).ownersChanged,
    ),
    'owners by unit': ownersFormCard({ owned: byUnit, people, mark: 'x' }, wording),
  };
}

const CROWD_OF_FIVE = ['Cilla Åberg', 'David Öhman', 'Eva Norén', 'Fatima Ali', 'Gösta Lund'].map((name) =>
  aPerson({ id: name, name }),
);

/** A unit for each of five people. */
function unitOwners(people: readonly Person[]): Owner[] {
  const units = [
    'Stadskontoret',
    'Miljöförvaltningen',
    'Kulturförvaltningen',
    'Serviceförvaltningen',
    'Hyllie',
  ];
  return units.map((unit, index) => {
    const person = people[index % people.length];
    return { id: person?.id ?? '', unit, person, deputy: undefined };
  });
}
