import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { STATUSES } from '../../../src/domain/answers/scale.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { changesIn, keyOfAnswer, type RoundChanges } from '../../../src/domain/status/changes.ts';
import { type ItemList, type ListQuestion, listIn, listOf } from '../../../src/domain/status/list.ts';
import { linesOf } from '../../../src/domain/status/summary.ts';
import { changesCard } from '../../../src/views/status/changes.ts';
import { countsCard } from '../../../src/views/status/counts.ts';
import { dueCard } from '../../../src/views/status/due.ts';
import { listCard } from '../../../src/views/status/list.ts';
import { missingCard } from '../../../src/views/status/missing.ts';
import { nearestCard } from '../../../src/views/status/nearest.ts';
import { anAssessment, aRound, BO } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { OWN_SCALE } from './own-scale.ts';
import { largeState, longText, smallState, wordingIn } from './states.ts';

/** Lists, counts, what is missing, what has changed and when it is due. */
export function listCards(language: Language): Cards {
  return {
    ...ofStates(language),
    ...ofQuestions(language),
    ...ofSeveralRounds(language),
    ...ofPlans(language),
    ...ofChanges(language),
    'nothing found': nearestCard([], 'list', wordingIn(language)),
    'something near': nearestCard(
      smallState().plan.items.map((item) => ({ plan: smallState().plan, item })),
      'list',
      wordingIn(language),
    ),
  };
}

const NAMED = { withNames: true, reader: BO.id };
const UNNAMED = { withNames: false, reader: undefined };
const ALL: ListQuestion = { filter: {} };

function listsIn(states: readonly RoundState[], question: ListQuestion): ItemList {
  return { question, rounds: states.map((state) => listIn(state, question)), plans: [] };
}

function closed(state: RoundState<WordedAssessment>): RoundState<WordedAssessment> {
  return { ...state, round: { ...state.round, state: 'closed', closedAt: '2025-09-20T08:00:00.000Z' } };
}

/** Each kind of card of rounds of every size, open and closed. */
function ofStates(language: Language): Cards {
  const wording = wordingIn(language);
  const small = smallState({ asked: 8, answered: 6 });
  const states = {
    'nobody asked': smallState({ asked: 0 }),
    'one answered': smallState({ asked: 1, answered: 1 }),
    'some answered': small,
    'all alike': smallState({ answered: 8, status: 'met' }),
    trends: { ...small, plan: { ...small.plan, asks: ['direction' as const] } },
    closed: closed(small),
    'as large as can be': largeState(true),
  };
  return Object.fromEntries(
    Object.entries(states).flatMap(([name, state]) => {
      const lacking = { filter: { isAnswered: false } };
      return [
        [`list, ${name}`, listCard(listsIn([state], ALL), wording)],
        [`counts, ${name}`, countsCard(listsIn([state], ALL), wording)],
        [`missing, ${name}`, missingCard(listsIn([state], lacking), NAMED, wording)],
        [`missing in a channel, ${name}`, missingCard(listsIn([state], lacking), UNNAMED, wording)],
        [
          `missing in a channel where only closed rounds are shown, ${name}`,
          missingCard(listsIn([closed(state)], lacking), { ...UNNAMED, isClosedOnly: true }, wording),
        ],
        [`due, ${name}`, dueCard(listsIn([state], ALL), wording)],
      ];
    }),
  );
}

/** A scale that lacks a step. */
function onOwnScale(): RoundState<WordedAssessment> {
  const state = smallState({ answered: 6, status: 'notMet' });
  return { ...state, plan: { ...state.plan, scale: OWN_SCALE } };
}

const QUESTIONS: Readonly<Record<string, ListQuestion>> = {
  'not met': { filter: { statuses: ['notMet'] } },
  'met or partly': { filter: { statuses: ['met', 'partly'] } },
  deviating: { filter: { statuses: ['partly', 'notMet'] } },
  unanswered: { filter: { isAnswered: false } },
  answered: { filter: { isAnswered: true } },
  'going worse than planned': { filter: { directions: ['negative'] } },
  assignments: { filter: { kinds: ['assignment'] } },
  areas: { filter: { kinds: ['area'] } },
  indicators: { filter: { kinds: ['indicator'] } },
  'a global goal': { filter: { agenda: 12 } },
  'an area': { filter: { below: { plan: 'ks-2025', item: 'work' } } },
  'a unit': { filter: { unit: 'Stadskontoret' } },
  'a person': { filter: { person: BO.id } },
  'several by their words': {
    filter: {},
    words: 'avfall',
    among: ['waste', 'energy'].map((item) => ({ plan: 'ks-2025', item })),
  },
  'worst first': { filter: {}, order: 'worst' },
  'best first': { filter: {}, order: 'best' },
  'last page': { filter: {}, page: 99 },
};

function ofQuestions(language: Language): Cards {
  const wording = wordingIn(language);
  const small = smallState({ asked: 7, answered: 6 });
  const [scale, large] = [onOwnScale(), largeState(true)];
  return Object.fromEntries([
    ...Object.entries(QUESTIONS).map(([name, question]) => [
      `list of ${name}`,
      listCard(listsIn([small], question), wording),
    ]),
    ...(['worst first', 'best first'] as const).flatMap((name) =>
      Object.entries({
        'all alike': smallState({ answered: 8, status: 'notMet' }),
        'none deviates': smallState({ answered: 8, status: 'met' }),
        'one answered': smallState({ answered: 1, status: 'notMet' }),
      }).map(([what, state]) => [
        `list of ${name}, ${what}`,
        listCard(listsIn([state], QUESTIONS[name] ?? ALL), wording),
      ]),
    ),
    ...['not met', 'deviating', 'unanswered', 'areas', 'a unit'].map((name) => [
      `counts of ${name}`,
      countsCard(listsIn([small], QUESTIONS[name] ?? ALL), wording),
    ]),
    ...['not met', 'met or partly', 'deviating'].map((name) => [
      `list of ${name}, own scale`,
      listCard(listsIn([scale], QUESTIONS[name] ?? ALL), wording),
    ]),
    ...['deviating', 'areas', 'last page'].map((name) => [
      `list of ${name}, as large as can be`,
      listCard(listsIn([large], QUESTIONS[name] ?? ALL), wording),
    ]),
  ]);
}

function ofSeveralRounds(language: Language): Cards {
  const wording = wordingIn(language);
  const small = smallState({ answered: 4 });
  const pulse = { ...smallState(), round: aRound({ id: 'pulse', name: 'Puls i höst', due: '2025-10-05' }) };
  const all = [pulse, small];
  const large = [largeState(true), { ...largeState(false), round: aRound({ name: longText('å', 100) }) }];
  return Object.fromEntries(
    Object.entries({ 'two rounds': all, 'two large rounds': large }).flatMap(([name, states]) => [
      [`list, ${name}`, listCard(listsIn(states, ALL), wording)],
      [
        `list of what is not met, ${name}`,
        listCard(listsIn(states, { filter: { statuses: ['notMet'] } }), wording),
      ],
      [`counts, ${name}`, countsCard(listsIn(states, ALL), wording)],
      [`missing, ${name}`, missingCard(listsIn(states, { filter: { isAnswered: false } }), NAMED, wording)],
      [`due, ${name}`, dueCard(listsIn(states, ALL), wording)],
    ]),
  );
}

/** Before any round. */
function ofPlans(language: Language): Cards {
  const wording = wordingIn(language);
  const { plan } = smallState();
  const lists = (question: ListQuestion): ItemList => ({
    question,
    rounds: [],
    plans: [listOf(plan, question)],
  });
  return {
    'list before any round': listCard(lists(ALL), wording),
    'list of nothing before any round': listCard(lists({ filter: { kinds: ['priority'] } }), wording),
    'counts before any round': countsCard(lists(ALL), wording),
  };
}

function ofChanges(language: Language): Cards {
  const wording = wordingIn(language);
  const state = smallState({ asked: 7, answered: 6 });
  const day = { kind: 'day', day: '2025-08-25', at: '2025-08-24T22:00:00.000Z' } as const;
  const before = { kind: 'round', round: aRound({ id: 'before', name: 'Delårsrapport 2024' }) } as const;
  const show = (rounds: readonly RoundChanges[], question = ALL) => {
    const said = rounds.flatMap(({ state: { assessments } }) => assessments);
    return changesCard(rounds, question, new Map(said.map((one) => [one, { texts: TEXTS }])), wording);
  };
  const large = largeState(true);
  const chosen = { ...changed(state, day), isChosen: true };
  return {
    'changes since a day': show([changed(state, day)]),
    'changes since the round before': show([changed(state, before)]),
    'changes in a week that nobody named': show([chosen]),
    'changes, best first': show([changed(state, day, 'best')], { filter: {}, order: 'best' }),
    'changes of one': show([changed(smallState({ asked: 1, answered: 1 }), day)]),
    'no changes': show([{ ...changed(state, day), changes: [], fresh: [], unchanged: 6 }]),
    'new answers alone': show([{ ...changed(state, { kind: 'opening' }), changes: [] }]),
    'no answers': show([{ ...changed(smallState(), { kind: 'opening' }), isChosen: true }]),
    'changes in two rounds': show([changed(state, day), { ...changed(smallState(), day) }]),
    'changes, as many as can be': show([changed(large, day)]),
  };
}

const TEXTS = {
  happened: 'Vi har träffat regeringen. Mer följer i höst.',
  basis: 'Avstämning i augusti.',
  cause: 'Två beslut har flyttats till hösten. Det tar tid.',
};

/** Each answer said something else before, but for every fifth, which is new. */
function changed(
  state: RoundState<WordedAssessment>,
  since: RoundChanges['since'],
  order?: 'worst' | 'best',
): RoundChanges {
  const lines = linesOf(state);
  const versions = new Map(
    state.assessments.map((now, index) => {
      const status = STATUSES[(STATUSES.indexOf(now.status) + index) % STATUSES.length] ?? 'met';
      const first = anAssessment({ ...now, status, at: '2025-08-20T08:00:00.000Z' });
      return [keyOfAnswer(now), index % 5 === 4 ? [now] : [first, { ...now, version: 2 }]] as const;
    }),
  );
  const last = new Map(
    since.kind !== 'round'
      ? []
      : lines.flatMap((line) => {
          const [first] = (line.assessment && versions.get(keyOfAnswer(line.assessment))) ?? [];
          return first
            ? [[line, { ...state, item: line.item, round: since.round, assessment: first }] as const]
            : [];
        }),
  );
  return { ...changesIn(state, lines, since, { versions, last }, order), isChosen: false };
}
