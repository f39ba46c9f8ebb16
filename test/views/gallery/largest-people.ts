/** The cards of the list of people, with as much on them as there can be. */
import type { Language } from '../../../src/domain/language.ts';
import type { KnownPerson } from '../../../src/domain/people/known-people.ts';
import { peopleCard } from '../../../src/views/people/people.ts';
import { personFormCard } from '../../../src/views/people/people-form.ts';
import { peopleTextsIn } from '../../../src/views/people/people-texts.ts';
import { personCard, samePersonCard } from '../../../src/views/people/person.ts';
import { personRemovedCard, removePersonCard } from '../../../src/views/people/removed-person.ts';
import { aPerson } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { goalsOf, stateOf } from './people-list.ts';
import { largeState, longText, wordingIn } from './states.ts';

export function largestPeopleCards(language: Language): Cards {
  const wording = wordingIn(language);
  const { plan } = largeState(false);
  const owned = goalsOf(plan);
  const known = Array.from({ length: 300 }, (_, index): KnownPerson => {
    const person = aPerson({
      id: `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      name: `Person ${Math.floor(index / 2)} ${longText('å', 200)}`,
      email: `${'x'.repeat(150)}${Math.floor(index / 2)}@exempel.se`,
      roles: ['owner', 'manager', 'coordinator', 'approver', 'reader'],
      unit: longText('ä', 200),
      deputy: '10000000-0000-4000-8000-000000000001',
    });
    return { person, owned, reach: 'unreachable' };
  });
  const state = stateOf(known, [plan, { ...plan, id: 'p2' }]);
  const largest = state.people.find(({ deputyOf }) => deputyOf.length > 0);
  const [pair] = state.recreated;
  if (!largest || !pair) throw new Error('The list is too small');
  const people = known.map(({ person }) => person);
  return {
    'largest list of people': peopleCard(state, wording, peopleTextsIn(language).personGone, 12),
    'largest person': personCard(largest, state, wording, { lead: peopleTextsIn(language).saved }),
    'largest person to remove': removePersonCard(largest, stateOf([largest], [plan]), wording),
    'largest person who is removed': personRemovedCard(
      { person: largest.person, freed: owned, withoutOwner: owned, deputyOf: people },
      [plan],
      wording,
    ),
    'largest account made anew': samePersonCard(pair, state, wording),
    'largest form of a person': personFormCard({ ...largest.person, unit: 'Stadskontoret' }, people, wording),
  };
}
