import type { SentBack } from '../../../src/domain/answers/approval.ts';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { type LedgerEntry, ownersReached } from '../../../src/domain/deliveries/ledger.ts';
import type { Language } from '../../../src/domain/language.ts';
import { awaitedIn } from '../../../src/domain/rounds/awaited.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { type ListQuestion, listIn } from '../../../src/domain/status/list.ts';
import { type AwaitedLook, awaitedCard } from '../../../src/views/rounds/awaited.ts';
import { ANNA, aDelivery, aPerson, aRound, BO } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { largeState, longText, smallState, wordingIn } from './states.ts';

type State = RoundState<WordedAssessment>;

const CLOSED = { state: 'closed', closedAt: '2025-09-20T08:00:00.000Z' } as const;

/** What is missing, for whoever chases it. */
export function awaitedCards(language: Language): Cards {
  const wording = wordingIn(language);
  const show = (
    state: State,
    look: Partial<AwaitedLook> & {
      readonly question?: ListQuestion;
      readonly others?: readonly State[];
    } = {},
    now = wording.now,
  ) => {
    const { question = { filter: {} }, others = [], ...rest } = look;
    const awaitedOf = (one: State) => {
      const list = listIn(one, question);
      return { list, awaited: awaitedIn(list, backDecisions(rest.sentBack)) };
    };
    const shown = {
      ...awaitedOf(state),
      question,
      unreached: unreachedIn(state),
      others: others.map(awaitedOf),
    };
    const how = { by: 'person', page: 0, reader: BO.id, sentBack: [], ...rest } as const;
    return awaitedCard(shown, how, { ...wording, now });
  };
  const some = smallState({ asked: 8, answered: 3 });
  const gone = away(some);
  const pulse = { ...smallState(), round: aRound({ id: 'pulse', name: 'Puls i höst', due: '2025-10-05' }) };
  const reopened = { ...some, round: reopenedRound(some) };
  const large = crowded(largeState(false));
  const other = {
    ...large,
    plan: { ...large.plan, board: longText('å', 80) },
    round: { ...large.round, id: 'q' },
  };
  const soon = new Date('2025-09-14T08:00:00Z');
  const late = new Date('2025-09-16T08:00:00Z');
  return {
    'awaited, nobody asked': show(smallState({ asked: 0 })),
    'awaited, nothing left': show(smallState({ asked: 1, answered: 1 })),
    'awaited, one': show(smallState({ asked: 1 })),
    'awaited, two': show(smallState({ asked: 2 })),
    'awaited, some': show(some),
    'awaited, the day before it is due': show(smallState({ asked: 4 }), {}, soon),
    'awaited, late': show(smallState({ asked: 8 }), {}, late),
    'awaited, late, one is silent': show(smallState({ asked: 1 }), {}, late),
    'awaited, away and out of reach': show(gone),
    'awaited, sent back': show(smallState({ asked: 4, answered: 4 }), {
      sentBack: backIn(smallState({ asked: 4, answered: 4 })),
    }),
    'awaited, opened again': show(reopened),
    'awaited of a person': show(gone, { question: { filter: { person: ANNA.id } } }),
    'awaited by unit': show(gone, { by: 'unit' }),
    'awaited by area': show(some, { by: 'area' }),
    'awaited in an area': show(some, { question: { filter: { below: { plan: 'ks-2025', item: 'work' } } } }),
    'awaited in two rounds': show(some, { others: [pulse] }),
    'awaited, as much as can be': show(
      large,
      { others: [pulse, { ...large, round: { ...large.round, id: 'p-interim-2' } }, other] },
      late,
    ),
    'awaited by area, as much as can be': show(large, { by: 'area', page: 3 }, late),
    'awaited by unit, as much as can be': show(large, { by: 'unit', page: 99 }),
    'awaited of a person, as much as can be': show(large, { question: { filter: { person: BO.id } } }),
  };
}

function backDecisions(sentBack: readonly SentBack[] = []): SentBack['decision'][] {
  return sentBack.map(({ decision }) => decision);
}

function backIn({ plan, assessments }: State): readonly SentBack[] {
  return assessments.slice(0, 2).flatMap((assessment) => {
    const item = plan.items.find(({ id }) => id === assessment.item);
    const { respondent, version } = assessment;
    const named = { item: assessment.item, respondent, version };
    const decision = {
      ...named,
      is: 'sentBack',
      by: BO,
      at: assessment.at,
      comment: 'Skriv mer om orsaken.',
    } as const;
    const line = item && { item, respondent, owners: [ANNA.id], assessment };
    return line ? [{ line, decision, times: 1 }] : [];
  });
}

function reopenedRound({ round, assessments }: State): State['round'] {
  const answers = assessments.map(({ item, respondent, version }) => ({ item, respondent, version }));
  const by = { reason: 'Utfallet var fel', by: BO, at: '2025-09-21T08:00:00.000Z', answers };
  return { ...round, ...CLOSED, reopened: [by] };
}

/** Anna is away without anybody in her place; Bo has a unit, and somebody in his. */
function away(state: State): State {
  const days = { from: '2025-09-01', to: '2025-09-10' };
  const cilla = aPerson({ id: 'cilla', name: 'Cilla Öberg' });
  const people = [
    ...state.people.map((one) => (one.id === BO.id ? { ...one, unit: 'Stadskontoret' } : one)),
    cilla,
  ];
  return {
    ...state,
    people,
    absent: [
      { ...days, person: ANNA.id },
      { ...days, person: BO.id, deputy: 'cilla' },
    ],
  };
}

/** Each question has an owner of its own, with names and units as long as there can be. */
function crowded(state: State): State {
  const people = state.ownerships.map(({ item }, index) =>
    aPerson({
      id: index === 0 ? BO.id : `p-${item}`,
      name: `${index} ${longText('ö', 200)}`,
      unit: `${index} ${longText('ä', 200)}`,
    }),
  );
  const ownerships = state.ownerships.map((one, index) => ({
    ...one,
    person: people[index]?.id ?? one.person,
  }));
  const absent = people.slice(1).map(({ id }) => ({ person: id, from: '2025-09-01', to: '2025-10-10' }));
  const everything = state.ownerships.map(({ item }) => ({ item, person: BO.id }));
  return { ...state, people, ownerships: [...ownerships, ...everything.slice(1)], absent };
}

function unreachedIn(state: State): ReadonlyMap<string, LedgerEntry> {
  const at = '2025-09-01T08:00:00.000Z';
  const attempts = [{ at, outcome: 'unreachable', code: '403' } as const];
  const known = state.people.map(({ id }) => {
    const what = { id: `q/${id}`, plan: state.plan.id, round: state.round.id, recipient: id };
    return aDelivery({ ...what, state: 'resting', attempts });
  });
  const owners = ownersReached(state, known, new Date(at));
  return state.absent ? new Map(owners.map((entry) => [entry.recipient, entry])) : new Map();
}
