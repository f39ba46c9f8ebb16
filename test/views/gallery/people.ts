import type { Language } from '../../../src/domain/language.ts';
import { ownedItems } from '../../../src/domain/people/owners.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import { summarise } from '../../../src/domain/status/summary.ts';
import { absenceFormCard, absenceRemovedCard, absenceSavedCard } from '../../../src/views/people/absence.ts';
import {
  ownersCard,
  ownersFormCard,
  ownersFoundCard,
  ownersSavedCard,
} from '../../../src/views/people/owners.ts';
import { ANNA, aPerson, BO } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { largeState, longText, smallState, wordingIn } from './states.ts';

export function peopleCards(language: Language): Cards {
  return { ...largestAbsences(language), ...largestOwners(language), ...small(language) };
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
    absences: Array.from({ length: 30 }, () => away),
    me: { id: 'anna', name: 'Anna Öberg', roles: ['owner' as const], deputy: CROWD[1]?.id },
    people: CROWD,
    canPick: true,
  };
  const saved = { absence: away, standIn: 'anna', passedOn: 45, replaced: undefined, overlapping: [] };
  return {
    absence: absenceFormCard(own, wording, 'Jag förstod inte'),
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
    'owners of one goal': ownersFormCard(formOf(false), wording, 'Någon annan har ändrat'),
    'owners of one goal by unit': ownersFormCard(formOf(true), wording),
  };
}

function small(language: Language): Cards {
  const wording = wordingIn(language);
  const { plan, ownerships, people } = smallState();
  const [me = aPerson(ANNA)] = people;
  const away = { person: ANNA.id, from: '2025-09-08', to: '2025-09-12', deputy: BO.id };
  const own = { absences: [away], me, people, canPick: true };
  const none = { ...own, absences: [], me: aPerson(ANNA) };
  const saved = { absence: away, standIn: BO.id, passedOn: 1, replaced: undefined, overlapping: [] };
  const owned = ownedItems(plan, ownerships, people);
  const unowned = ownedItems(plan, ownerships.slice(0, 2), people);
  const [one] = owned;
  if (!one) throw new Error('The plan has no goal');
  const look = { from: 0, canChange: true };
  return {
    'first absence': absenceFormCard(none, wording),
    'first absence of a reader': absenceFormCard({ ...none, canPick: false }, wording),
    'one absence': absenceFormCard(own, wording),
    'absence with one question passed on': absenceSavedCard(own, saved, wording),
    'absence with two questions passed on': absenceSavedCard(own, { ...saved, passedOn: 2 }, wording),
    'absence without a deputy': absenceSavedCard(
      none,
      { ...saved, absence: { ...away, deputy: undefined }, standIn: undefined, passedOn: 0 },
      wording,
    ),
    'absence that is removed': absenceRemovedCard(none, away, wording),
    'everything owned': ownersCard(owned, look, wording),
    'some unowned': ownersCard(unowned, look, wording),
    'some unowned, to read': ownersCard(unowned, { ...look, canChange: false }, wording),
    'nothing to own': ownersCard([], look, wording),
    'one found': ownersFoundCard([one], { ...look, canChange: false }, wording),
    'several found': ownersFoundCard(owned, look, wording),
    'nobody owns it now': ownersSavedCard({ ...one, owners: [] }, [], wording),
    'owners saved': ownersSavedCard(one, [smallState().round], wording),
    ...Object.fromEntries(
      unowned.map((each) => [
        `owners of ${each.item.id}`,
        ownersFormCard({ owned: each, people, mark: 'x' }, wording),
      ]),
    ),
  };
}
