/** Histories and earlier answers, as small and real as there are: the worst stand in `worst-pasts.ts`. */
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Verdict } from '../../../src/domain/answers/scale.ts';
import type { Language } from '../../../src/domain/language.ts';
import { type OwnersPast, ownerChanges } from '../../../src/domain/people/owner-changes.ts';
import type { Item, PlanVersion } from '../../../src/domain/plans/plan.ts';
import type { History, PastAnswer, Thread } from '../../../src/domain/status/history.ts';
import { ORIGINS } from '../../../src/domain/trail.ts';
import { historyCard } from '../../../src/views/status/history.ts';
import { ANNA, anAssessment, anItem, aPerson, aPlan, aRound, BO, wordsIn } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { longText, wordingIn } from './states.ts';

const METRO = anItem({ id: 'metro', title: 'Tågen går oftare över sundet', short: 'Öresundsmetron' });
const WASTE = anItem({
  id: 'waste',
  title: 'Mängden avfall som eldas minskar',
  measure: { type: 'number', unit: 'ton', target: { op: 'max', value: 12_500 } },
});
const INQUIRY = anItem({ id: 'inquiry', kind: 'assignment', title: 'Utred hur kajerna används på vintern' });
const CITIES = anItem({
  id: 'cities',
  kind: 'directionGoal',
  title: 'Malmö samarbetar med andra städer om klimatet',
  respondents: 'eachUnit',
});
const NOW = aPlan({ title: 'Nämndsbudget 2025', items: [METRO, WASTE, INQUIRY, CITIES] });
const THEN: PlanVersion = { ...NOW, id: 'then', title: 'Nämndsbudget 2019', year: 2019 };
const TRENDS: PlanVersion = { ...NOW, id: 'trends', title: 'Årsanalys 2020', asks: ['direction'] };
const TEXTS = { happened: 'Två av fyra möten är hållna.', cause: 'Grannkommunen har bytt ledning.' };

interface Said extends Verdict {
  readonly texts?: Readonly<Record<string, string>>;
  readonly value?: number;
}

function said(
  year: number,
  item: Item,
  { texts = {}, ...verdict }: Said,
  unit = 'owner',
  plan = NOW,
): PastAnswer<WordedAssessment> {
  const name = `Delårsrapport ${year}`;
  const round = aRound({ id: `r-${year}`, plan: plan.id, name, from: `${year}-01-01`, to: `${year}-08-31` });
  const { direction: _, ...rest } = anAssessment({ round: round.id, item: item.id, respondent: unit });
  return { round, plan, item, assessment: { ...rest, ...verdict, texts } };
}

const thread = (item: Item, ...answers: readonly PastAnswer<WordedAssessment>[]): Thread => ({
  plan: NOW,
  item,
  answers,
});

function history(threads: readonly Thread[], rest: Partial<History> = {}): History {
  const [item] = threads.map((one) => one.item);
  return {
    words: 'klimat',
    meant: { plan: NOW, item: item ?? METRO },
    since: undefined,
    threads,
    before: undefined,
    said: wordsIn(threads),
    people: [],
    ...rest,
  };
}

/** Named from the sample, changed from a terminal and in a chat: the last one has left. */
function ownersOf(item: Item): OwnersPast {
  const steps = [[], [ANNA], [BO, ANNA], [{ id: 'carl' }]].map((owners) =>
    owners.map(({ id }) => ({ person: id, unit: 'Fritidsförvaltningen' })),
  );
  const trail = ORIGINS.toReversed().map((from, index) => ({
    ...{ by: ANNA, from, at: `2025-0${6 + index}-01T08:00:00.000Z`, what: 'owners' as const, item: item.id },
    before: steps[index] ?? [],
    after: steps[index + 1] ?? [],
  }));
  return { plan: NOW, item, changes: ownerChanges(item, trail, [aPerson(ANNA), aPerson(BO)]) };
}

export function pastCards(language: Language): Cards {
  const wording = wordingIn(language);
  const years = Array.from({ length: 22 }, (_, index) => 2025 - index);
  const histories: Readonly<Record<string, History>> = {
    'one assessment': history([thread(METRO, said(2025, METRO, { status: 'met', texts: TEXTS }))]),
    'two, better': history([
      thread(
        METRO,
        said(2025, METRO, { status: 'met' }),
        said(2024, METRO, { status: 'partly', texts: TEXTS }),
      ),
    ]),
    'three, worse and back': history([
      thread(
        WASTE,
        said(2025, WASTE, { status: 'notMet', value: 13_700, texts: TEXTS }),
        said(2024, WASTE, { status: 'met', value: 12_100, texts: TEXTS }),
        said(2023, WASTE, { status: 'notMet', value: 14_000, texts: TEXTS }),
      ),
    ]),
    'many, of a long text': history([
      thread(
        METRO,
        ...years.map((year) =>
          said(year, METRO, { status: 'unknown', texts: { happened: longText('å', 2000) } }),
        ),
      ),
    ]),
    'several units': history([
      thread(
        CITIES,
        said(2025, CITIES, { status: 'met', texts: TEXTS }, 'Stadskontoret'),
        said(2025, CITIES, { status: 'notMet', texts: TEXTS }, 'Fritidsförvaltningen'),
        said(2024, CITIES, { status: 'partly' }),
      ),
    ]),
    'two goals alike': history([
      thread(METRO, said(2025, METRO, { status: 'met' }), said(2024, METRO, { status: 'partly' })),
      thread(WASTE, said(2024, WASTE, { status: 'met', value: 12_500 })),
    ]),
    'goals and an assignment apart': history([
      thread(METRO, said(2025, METRO, { status: 'met' })),
      thread(WASTE, said(2025, WASTE, { status: 'notMet', value: 13_700 })),
      thread(
        INQUIRY,
        said(2025, INQUIRY, { status: 'unknown' }),
        said(2024, INQUIRY, { status: 'unknown', unassessed: true }),
      ),
    ]),
    trends: history([
      thread(
        METRO,
        said(2025, METRO, { status: 'notMet', direction: 'negative' }, 'owner', TRENDS),
        said(2024, METRO, { status: 'met', direction: 'positive' }, 'owner', TRENDS),
      ),
    ]),
    'of two plans': history([
      thread(
        METRO,
        said(2025, METRO, { status: 'met' }),
        said(2019, METRO, { status: 'met' }, 'owner', THEN),
      ),
    ]),
    'owners changed': history([thread(METRO, said(2025, METRO, { status: 'met', texts: TEXTS }))], {
      owners: ownersOf(METRO),
    }),
    'owners of units changed': history(
      [thread(CITIES, said(2025, CITIES, { status: 'met', texts: TEXTS }, 'Stadskontoret'))],
      { owners: ownersOf(CITIES) },
    ),
    nothing: history([]),
    'nothing but an owner': history([], {
      owners: { ...ownersOf(METRO), changes: ownersOf(METRO).changes.slice(-1) },
    }),
    'nothing since': history([], { since: 2024, before: said(2019, METRO, { status: 'partly' }) }),
  };
  return Object.fromEntries(
    Object.entries(histories).map(([name, one]) => [`history, ${name}`, historyCard(one, wording)]),
  );
}
