import type { Finding } from '../../../src/domain/errors.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { OwnersOfList } from '../../../src/domain/people/owners-of-list.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import { howToImportCard } from '../../../src/views/plans/how-to-import.ts';
import { previewCard, storedCard } from '../../../src/views/plans/plan-preview.ts';
import type { Cards } from './gallery.ts';
import { PLAN, planOfMany, previewOf } from './previews.ts';
import { wordingIn } from './states.ts';

const PEOPLE = ['Åsa Öberg', 'Bo Ek', 'Cecilia Ceder-Bergqvist'].map(
  (name, place): Person => ({ id: `p${place}`, name, roles: ['owner'] }),
);
const [ASA, BO, CECILIA] = PEOPLE;

const FINDINGS: readonly Finding[] = [
  { at: 'Ansvarig', line: 4, lines: [4, 5, 6, 9], code: 'unknown-person', value: 'Okänd Person' },
  {
    at: 'Typ',
    sheet: 'Mål 2031',
    line: 7,
    code: 'unknown-kind',
    value: 'Blaj',
    limit: 'Energin används klokt',
  },
  { at: '', line: 1, code: 'unknown-head', value: 'Prio', limit: 'hög, låg, mycket hög …' },
];

/** Whoever owns what: everybody anew, or some instead of others. */
function ownersOf(plan: typeof PLAN, isNew: boolean): OwnersOfList {
  const goals = plan.items.filter(({ kind }) => kind === 'councilGoal');
  return {
    changes: goals.map((item, place) => ({
      item,
      before: isNew || place % 2 === 0 ? [] : [{ item: item.id, person: 'p0' }],
      after: [
        { item: item.id, person: 'p1', unit: place === 0 ? 'Hamnavdelningen' : undefined },
        ...(place === 1 ? [{ item: item.id, person: 'p2' }] : []),
      ],
    })),
    deputies: ASA && BO && CECILIA ? [{ person: ASA, deputy: CECILIA }] : [],
    people: PEOPLE,
    findings: FINDINGS,
  };
}

/** Goal lists with their owners, and how one is sent. */
export function sentListCards(language: Language): Cards {
  const wording = wordingIn(language);
  const many = planOfMany(false);
  const same = { planVersion: 1, plan: { ...PLAN, version: 1 }, owners: ownersOf(PLAN, false) };
  return {
    'how a file is loaded, with how a list looks': howToImportCard(wording),
    'how a file is loaded, with an empty list to get': howToImportCard(
      wording,
      'https://malvakt.example/goal-list/sv.xlsx',
    ),
    'goal list with owners': previewCard(previewOf(PLAN, { owners: ownersOf(PLAN, true) }), wording),
    'goal list of many goals with owners': previewCard(
      previewOf(many, { owners: ownersOf(many, false) }),
      wording,
    ),
    'goal list that says other owners alone': previewCard(previewOf(PLAN, same), wording),
    'goal list stored with owners': storedCard(
      {
        file: 'mål.xlsx',
        plan: { ...PLAN, version: 1 },
        ...{ linked: 0, unowned: [], openRounds: [], owners: ownersOf(PLAN, true) },
      },
      wording,
    ),
    'goal list stored with goals that have no owner of their own': storedCard(
      {
        file: 'mål.xlsx',
        plan: { ...many, version: 1 },
        covered: many.items.filter(({ kind }) => kind !== 'area' && kind !== 'indicator').slice(0, 6),
        ...{ linked: 0, unowned: [], openRounds: [], owners: ownersOf(many, true) },
      },
      wording,
    ),
  };
}
