/** The cards of the list of people. */
import type { Language } from '../../../src/domain/language.ts';
import type { KnownPerson, OwnedGoal } from '../../../src/domain/people/known-people.ts';
import { recreatedAccounts, worstPeopleFirst } from '../../../src/domain/people/people-list.ts';
import type { PlanVersion } from '../../../src/domain/plans/plan.ts';
import {
  type PeopleState,
  peopleAddedCard,
  peopleCard,
  peopleFoundCard,
} from '../../../src/views/people/people.ts';
import { addPeopleCard, NOBODY, personFormCard, storedText } from '../../../src/views/people/people-form.ts';
import { peopleTextsIn } from '../../../src/views/people/people-texts.ts';
import { personCard, samePersonCard } from '../../../src/views/people/person.ts';
import { personRemovedCard, removePersonCard } from '../../../src/views/people/removed-person.ts';
import { ANNA, aPerson, BO } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { smallState, wordingIn } from './states.ts';

export function peopleListCards(language: Language): Cards {
  return {
    ...lists(language),
    ...persons(language),
    ...removals(language),
    ...forms(language),
  };
}

export function stateOf(known: readonly KnownPerson[], plans: readonly PlanVersion[]): PeopleState {
  return { me: 'me', people: worstPeopleFirst(known), recreated: recreatedAccounts(known), plans };
}

export function goalsOf(plan: PlanVersion, most = Number.POSITIVE_INFINITY): readonly OwnedGoal[] {
  const goals = plan.items.filter(({ kind }) => kind !== 'area' && kind !== 'indicator');
  return goals.slice(0, most).map(({ id, title }) => ({ plan: plan.id, item: id, title }));
}

const [annasAddress, bosAddress] = ['anna.ek@exempel.se', 'bo.lind@exempel.se'];

/** Anna owns something and has not opened Målvakt, Bo is her deputy, and Cilla coordinates. */
function smallList(): {
  readonly known: readonly [KnownPerson, KnownPerson, KnownPerson];
  readonly plan: PlanVersion;
} {
  const { plan } = smallState();
  const anna = aPerson({
    ...ANNA,
    email: annasAddress,
    roles: ['owner', 'manager'],
    unit: 'Stadskontoret',
    deputy: BO.id,
  });
  const bo = aPerson({ ...BO, email: bosAddress, roles: ['reader'] });
  const cilla = aPerson({ id: 'cilla', name: 'Cilla Åberg', roles: ['coordinator'] });
  return {
    known: [
      { person: anna, owned: goalsOf(plan, 3), reach: 'no-address' },
      { person: bo, owned: [], reach: 'reachable' },
      { person: cilla, owned: [], reach: 'reachable' },
    ],
    plan,
  };
}

function lists(language: Language): Cards {
  const wording = wordingIn(language);
  const t = peopleTextsIn(language);
  const { known, plan } = smallList();
  const [anna, bo, cilla] = known;
  const reached = [{ ...anna, reach: 'reachable' as const }, bo, cilla];
  const twin = {
    person: aPerson({ ...ANNA, id: 'anna-2', roles: ['reader'] }),
    owned: [],
    reach: 'reachable' as const,
  };
  const many = Array.from({ length: 38 }, (_, index): KnownPerson => {
    const person = aPerson({
      id: `p-${index}`,
      name: `Person ${index}`,
      roles: ['reader'],
      email: `p${index}@exempel.se`,
    });
    return { person, owned: [], reach: 'no-address' };
  });
  const state = stateOf(known, [plan]);
  return {
    'list of people': peopleCard(state, wording),
    'list of people who can be reached': peopleCard(stateOf(reached, [plan]), wording),
    'list of people who own nothing': peopleCard(stateOf([bo, cilla], [plan]), wording),
    'list of one': peopleCard(stateOf([cilla], [plan]), wording),
    'list of nobody': peopleCard(stateOf([], [plan]), wording),
    'list of 38 people': peopleCard(stateOf([...known, ...many.slice(3)], [plan]), wording),
    'second page of people': peopleCard(stateOf([...known, ...many.slice(3)], [plan]), wording, '', 12),
    'list with an account made anew': peopleCard(stateOf([...known, twin], [plan]), wording),
    'list after somebody was gone': peopleCard(state, wording, t.personGone),
    'list after a question was answered': peopleCard(state, wording, t.notTwice),
    'list after two were told apart': peopleCard(state, wording, t.keptApart),
    'people found': peopleFoundCard(state, { from: 0, words: 'ek' }, wording),
    'nobody found': peopleFoundCard(stateOf([], [plan]), { from: 0, words: 'xyz' }, wording),
    'two people added': peopleAddedCard(stateOf([bo, cilla], [plan]), [], wording),
    'one of two people added': peopleAddedCard(stateOf([bo], [plan]), [ANNA.name], wording),
    'people added who were there': peopleAddedCard(stateOf([], [plan]), [ANNA.name, BO.name], wording),
  };
}

function persons(language: Language): Cards {
  const wording = wordingIn(language);
  const t = peopleTextsIn(language);
  const { known, plan } = smallList();
  const [anna] = known;
  const next = { ...plan, id: 'ks-2026', title: 'Nämndsbudget 2026', year: 2026 };
  const twin = {
    person: aPerson({ ...ANNA, id: 'anna-2', email: annasAddress, roles: ['reader'] }),
    owned: [],
    reach: 'reachable' as const,
  };
  const nameless = { ...twin, person: aPerson({ ...ANNA, id: 'anna-2' }) };
  const shown = (changed: Partial<KnownPerson>, plans = [plan]) => {
    const state = stateOf([{ ...anna, ...changed }, ...known.slice(1)], plans);
    return { state, listed: state.people.find(({ person }) => person.id === anna.person.id) };
  };
  const cardFor = (
    changed: Partial<KnownPerson>,
    done?: Parameters<typeof personCard>[3],
    plans = [plan],
  ) => {
    const { state, listed } = shown(changed, plans);
    if (!listed) throw new Error('Anna is not listed');
    return personCard(listed, state, wording, done);
  };
  const everything = goalsOf(plan);
  const byTwo = [
    ...everything,
    ...goalsOf(next),
    ...everything.map((goal) => ({ ...goal, item: `${goal.item}-2` })),
  ];
  const pairs = [twin, nameless].map((other) => stateOf([...known, other], [plan]));
  const [same, alike] = pairs.map((state) => {
    const [pair] = state.recreated;
    if (!pair) throw new Error('Nobody is there twice');
    return { card: samePersonCard(pair, state, wording), state };
  });
  const [me] = pairs[0]?.people ?? [];
  if (!same || !alike || !me || !pairs[0]) throw new Error('Nobody is there twice');
  return {
    'person who has not opened Målvakt': cardFor({}),
    'person whom Teams does not reach': cardFor({ reach: 'unreachable' }),
    'person who owns something': cardFor({ reach: 'reachable' }),
    'person who owns much in two plans': cardFor({ reach: 'reachable', owned: byTwo }, {}, [plan, next]),
    'person who owns nothing': cardFor({ owned: [], reach: 'no-address' }),
    'person without an address': cardFor({ owned: [], person: aPerson({ ...ANNA }) }),
    'person with a change': cardFor({ reach: 'reachable' }, { lead: t.saved }),
    'person who was added': cardFor({ owned: [] }, { title: t.added(ANNA.name), lead: t.chooseAsOwner(1) }),
    'person who was there': cardFor({}, { lead: t.werePresent(ANNA.name, 1) }),
    'person who was moved': cardFor({ reach: 'reachable' }, { title: t.moved(ANNA.name), lead: t.movedWhat }),
    'person with an account made anew': personCard(me, pairs[0], wording),
    oneself: personCard(me, { ...pairs[0], me: me.person.id }, wording),
    'account made anew': same.card,
    'account made anew, without an address': alike.card,
  };
}

function removals(language: Language): Cards {
  const wording = wordingIn(language);
  const { known, plan } = smallList();
  const [anna, bo, cilla] = known;
  const owned = goalsOf(plan, 3);
  const of = (id: string, people: readonly KnownPerson[]) => {
    const state = stateOf(people, [plan]);
    const listed = state.people.find(({ person }) => person.id === id);
    if (!listed) throw new Error(`${id} is not listed`);
    return removePersonCard(listed, state, wording);
  };
  const helping = { ...bo, owned: owned.slice(0, 1) };
  const removed = { person: anna.person, freed: owned, withoutOwner: owned, deputyOf: [] };
  return {
    'removing an owner': of('anna', known),
    'removing one of two owners': of('anna', [anna, helping, cilla]),
    'removing a deputy': of('bo', known),
    'removing a reader': of('cilla', known),
    'owner who is removed': personRemovedCard(removed, [plan], wording),
    'owner who is removed, one goal left': personRemovedCard(
      { ...removed, withoutOwner: owned.slice(0, 1) },
      [plan],
      wording,
    ),
    'one of two owners who is removed': personRemovedCard({ ...removed, withoutOwner: [] }, [plan], wording),
    'deputy who is removed': personRemovedCard(
      { person: bo.person, freed: [], withoutOwner: [], deputyOf: [anna.person, cilla.person] },
      [plan],
      wording,
    ),
  };
}

function forms(language: Language): Cards {
  const wording = wordingIn(language);
  const t = peopleTextsIn(language);
  const { known } = smallList();
  const people = known.map(({ person }) => person);
  const [{ person: anna }, { person: bo }] = known;
  const filled = { people: ['p-1', 'p-2'], roles: [], unit: 'HR', deputy: NOBODY, newDeputy: 'cilla' };
  const refused = { notice: t.pickRole, filled };
  return {
    'form of a person': personFormCard(anna, people, wording),
    'form of a person without a deputy': personFormCard(bo, people, wording),
    'form of a person without a role': personFormCard(anna, people, wording, refused),
    'form of a person, changed meanwhile': personFormCard(anna, people, wording, {
      notice: t.changedMeanwhile(storedText(bo, people, wording)),
      filled,
    }),
    'form of a person, own deputy': personFormCard(anna, people, wording, { notice: t.ownDeputy, filled }),
    'form for new people': addPeopleCard(people, wording),
    'form for new people, nobody chosen': addPeopleCard(people, wording, {
      notice: t.pickSomebody,
      filled: { ...filled, people: [] },
    }),
    'form for new people, without a role': addPeopleCard(people, wording, refused),
  };
}
