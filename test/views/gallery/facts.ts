/** Why, against what target, until when, how sure, beside what, and what a word means: as small and real as there are, and the largest. */
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import type { Compared, Comparison } from '../../../src/domain/status/compared.ts';
import type { PastAnswer } from '../../../src/domain/status/history.ts';
import { type ItemStatus, type ItemTold, statusesOf } from '../../../src/domain/status/item-status.ts';
import { linesOf } from '../../../src/domain/status/summary.ts';
import type { Wording } from '../../../src/views/format.ts';
import { comparisonCard } from '../../../src/views/status/comparison.ts';
import { entryCard } from '../../../src/views/status/entry-card.ts';
import { finishCard, finishOfSeveralCard } from '../../../src/views/status/finish.ts';
import { meaningCard, meaningOf, unexplainedCard } from '../../../src/views/status/meaning.ts';
import { unansweredCard, withAside, withRest } from '../../../src/views/status/rest.ts';
import { severalCard } from '../../../src/views/status/several.ts';
import { surenessCard } from '../../../src/views/status/sureness.ts';
import { targetCard, targetOfSeveralCard } from '../../../src/views/status/target.ts';
import { type Explained, whyCard, whyOfSeveralCard } from '../../../src/views/status/why.ts';
import { aRound } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { largeState, smallState, wordingIn } from './states.ts';

export function factCards(language: Language): Cards {
  const wording = wordingIn(language);
  const small = smallState({ answered: 6 });
  const none = smallState();
  const large = largeState(true);
  return {
    ...prefixed('', factsOf(small, wording)),
    ...prefixed('unanswered: ', factsOf(none, wording)),
    ...prefixed('largest: ', factsOfLargest(large, wording)),
    ...comparisons(small, wording),
    ...rests(small, wording),
    ...meanings(small, wording),
  };
}

function prefixed(prefix: string, cards: Cards): Cards {
  return Object.fromEntries(Object.entries(cards).map(([name, card]) => [`${prefix}${name}`, card]));
}

function statusesIn(state: RoundState): readonly ItemStatus[] {
  return statusesOf(linesOf(state).map((line) => ({ state, line })));
}

function toldOf(status: ItemStatus): ItemTold {
  const { plan, round } = status.state;
  return { named: { plan, item: status.entry.item, round, isPast: false }, statuses: [status] };
}

function find(state: RoundState, item: string): ItemStatus {
  const found = statusesIn(state).find(({ entry }) => entry.item.id === item);
  if (!found) throw new Error(`Nobody is asked about ${item}`);
  return found;
}

function explained(status: ItemStatus, state: RoundState<WordedAssessment>): Explained {
  return { status, words: state.assessments.filter((one) => one.item === status.entry.item.id) };
}

/** The same answer in earlier years, with another number each. */
function earlier(
  { state, entry }: ItemStatus,
  values: Readonly<Record<number, number>>,
): readonly PastAnswer[] {
  const [line] = entry.lines;
  const assessment = line?.assessment;
  if (!assessment) return [];
  return Object.entries(values)
    .map(([year, value]) => {
      const period = { from: `${year}-01-01`, to: `${year}-08-31` };
      const name = `Delårsrapport ${year}`;
      const round = aRound({ ...state.round, ...period, id: `r-${year}`, name, state: 'closed' });
      return { plan: state.plan, round, item: entry.item, assessment: { ...assessment, value } };
    })
    .toReversed();
}

function factsOf(state: RoundState<WordedAssessment>, wording: Wording): Cards {
  const [metro, waste, charters, inquiry, cities] = ['metro', 'waste', 'charters', 'inquiry', 'cities'].map(
    (id) => find(state, id),
  );
  if (!metro || !waste || !charters || !inquiry || !cities) throw new Error('Something is missing');
  const owners = ['Anna Ek', 'Bo Lind'];
  const past = earlier(waste, { 2022: 14_200, 2024: 12_900 });
  const plotted = { ...waste, earlier: past, last: past[0], owners, words: state.assessments[1] };
  const unasked = { ...toldOf(metro), statuses: [] };
  const all = [metro, waste, charters].map(toldOf);
  return {
    'status with a plot, owners and criteria': entryCard(plotted, wording),
    'status of an older plan': entryCard({ ...metro, standing: 'olderPlan' }, wording),
    'status that nobody is asked about now': entryCard({ ...cities, standing: 'notAsked' }, wording),
    'why one': whyCard(explained({ ...metro, owners }, state), wording),
    'why one that deviates': whyCard(explained(waste, state), wording),
    'why without words': whyCard({ status: metro, words: [] }, wording),
    'why as it was said last time': whyCard(
      {
        status: { ...find(smallState(), 'waste'), last: past[0] },
        words: [],
        lastWords: state.assessments[1],
      },
      wording,
    ),
    'why of units': whyCard(explained(cities, state), wording),
    'why of several': whyOfSeveralCard(
      [metro, waste].map((one) => explained(one, state)),
      wording,
    ),
    'target with a plot': targetCard(toldOf(waste), plotted, wording),
    'target by sex': targetCard(toldOf(charters), charters, wording),
    'target in words': targetCard(toldOf(metro), metro, wording),
    'target that nobody was asked about': targetCard(unasked, undefined, wording),
    'targets of several': targetOfSeveralCard(all, wording),
    'finish of an assignment': finishCard(
      toldOf(inquiry),
      { ...inquiry, owners },
      state.assessments[3],
      wording,
    ),
    'finish that nobody was asked about': finishCard(unasked, undefined, undefined, wording),
    'finish of several': finishOfSeveralCard([inquiry, metro].map(toldOf), wording),
    'sureness of one': surenessCard(
      { state, lines: metro.entry.lines, name: 'Öresundsmetron', words: state.assessments[0] },
      wording,
    ),
    'sureness of units': surenessCard({ state, lines: cities.entry.lines, name: 'Städerna' }, wording),
    'sureness of all': surenessCard({ state, lines: linesOf(state) }, wording),
    'several, two': severalCard([metro, waste].map(toldOf), wording),
    'several, three and one that nobody is asked about': severalCard([...all, unasked], wording),
    'several below one': severalCard([{ ...toldOf(metro), statuses: [metro, waste, charters] }], wording),
  };
}

function factsOfLargest(state: RoundState<WordedAssessment>, wording: Wording): Cards {
  const statuses = statusesIn(state);
  const [first, second, third] = statuses;
  if (!first || !second || !third) throw new Error('The largest plan is empty');
  const owners = Array.from({ length: 40 }, (_, index) => `Ansvarig Efternamnsson ${index}`);
  const beside = { ...first, owners, words: state.assessments[0] };
  const all = statuses.map(toldOf);
  const compared = (one: ItemStatus): Compared[] =>
    one.entry.lines.map((line) => ({ ...one.state, ...line, words: state.assessments[0] }));
  return {
    status: entryCard(beside, wording),
    why: whyCard(explained(beside, state), wording),
    'why of several': whyOfSeveralCard(
      statuses.map((one) => explained(one, state)),
      wording,
    ),
    target: targetCard(toldOf(first), beside, wording),
    targets: targetOfSeveralCard(all, wording),
    finish: finishCard(toldOf(first), beside, state.assessments[0], wording),
    'finish of several': finishOfSeveralCard(all, wording),
    sureness: surenessCard({ state, lines: linesOf(state) }, wording),
    several: severalCard(all, wording),
    'comparison of two': comparisonCard(asComparison('items', [first, second].flatMap(compared)), wording),
    'comparison of many': comparisonCard(
      asComparison('items', statuses.slice(0, 12).flatMap(compared)),
      wording,
    ),
  };
}

function asComparison(
  of: Comparison['of'],
  all: readonly Compared[],
  rest: Partial<Comparison> = {},
): Comparison {
  const [first, ...others] = all;
  if (!first) throw new Error('There is nothing to compare');
  return { of, all: [first, ...others], lacking: [], hidden: 0, ...rest };
}

function comparisons(state: RoundState<WordedAssessment>, wording: Wording): Cards {
  const every = linesOf(state).map(
    (line): Compared => ({
      ...state,
      ...line,
      words: state.assessments.find((one) => one.item === line.item.id && one.respondent === line.respondent),
    }),
  );
  const byItem = Map.groupBy(every, ({ item }) => item.id);
  const [metro, waste, charters, inquiry] = ['metro', 'waste', 'charters', 'inquiry'].flatMap(
    (id) => byItem.get(id) ?? [],
  );
  const cities = byItem.get('cities') ?? [];
  if (!metro || !waste || !charters || !inquiry) throw new Error('Something is missing');
  const before = aRound({
    id: 'r-2022',
    name: 'Delårsrapport 2022',
    from: '2022-01-01',
    to: '2022-08-31',
    state: 'closed',
  });
  const then: Compared = {
    ...waste,
    round: before,
    assessment: waste.assessment && { ...waste.assessment, status: 'met', value: 12_000 },
  };
  return {
    'comparison of two': comparisonCard(asComparison('items', [metro, waste]), wording),
    'comparison of two alike': comparisonCard(
      asComparison('items', [metro, { ...waste, assessment: metro.assessment }]),
      wording,
    ),
    'comparison with one that cannot be assessed': comparisonCard(
      asComparison('items', [metro, inquiry]),
      wording,
    ),
    'comparison of three': comparisonCard(asComparison('items', [metro, waste, charters]), wording),
    'comparison of units': comparisonCard(asComparison('units', cities), wording),
    'comparison over rounds': comparisonCard(asComparison('rounds', [waste, then], { hidden: 2 }), wording),
    'comparison of a year that is lacking': comparisonCard(
      asComparison('rounds', [waste], { lacking: [2021, 2023] }),
      wording,
    ),
    'comparison with nothing': comparisonCard(asComparison('rounds', [waste]), wording),
  };
}

function rests(state: RoundState<WordedAssessment>, wording: Wording): Cards {
  const named = statusesIn(state).map((status) => toldOf(status).named);
  const nearest = { unclear: [], unknown: [{ words: 'metrån', nearest: named.slice(0, 2) }] };
  const both = { unclear: [{ words: 'stad', choices: named.slice(1, 4) }], unknown: nearest.unknown };
  const unclear = { unclear: [{ words: 'stad', choices: named.slice(0, 3) }], unknown: [] };
  const bare = { unclear: [], unknown: [{ words: 'rymdfart', nearest: [] }] };
  const answer = entryCard(find(state, 'metro'), wording);
  const cards = {
    'nothing but what comes nearest': unansweredCard(nearest, 'why', wording),
    'a choice that carries on': unansweredCard(unclear, 'why', wording),
    'a choice, and what is unknown': unansweredCard(both, 'why', wording),
    'answer with a choice below it': withRest(answer, unclear, 'status', wording),
    'answer, and what was left aside': withAside(answer, ['i Lund', 'i våras'], wording),
    'answer with what is unknown below it': withRest(answer, bare, 'status', wording),
  };
  return Object.fromEntries(Object.entries(cards).flatMap(([name, card]) => (card ? [[name, card]] : [])));
}

function meanings({ plan }: RoundState, wording: Wording): Cards {
  const words = ['◆', 'uppnått', '▲', '○', 'träffbild', 'målområde'];
  return {
    ...Object.fromEntries(
      words.map((word) => [`meaning of ${word}`, meaningCard(meaningOf(word, plan), plan, wording)]),
    ),
    'meaning of all marks': meaningCard(undefined, plan, wording),
    'meaning without a plan': meaningCard(meaningOf('met', undefined), undefined, wording),
    'meaning that is unknown': unexplainedCard('rymdfart', wording),
  };
}
