/** Rounds as a coordinator opens, extends, closes and withdraws them. */
import type { Language } from '../../../src/domain/language.ts';
import { previewOf, type RoundPreview } from '../../../src/domain/rounds/preview.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { summarise } from '../../../src/domain/status/summary.ts';
import { changingTextsIn } from '../../../src/views/rounds/changing-texts.ts';
import { managingTextsIn } from '../../../src/views/rounds/managing-texts.ts';
import { roundCardOf } from '../../../src/views/rounds/round-card.ts';
import {
  closeCard,
  closedCard,
  extendCard,
  extendedCard,
  withdrawCard,
  withdrawnCard,
} from '../../../src/views/rounds/round-changes.ts';
import { faultsText, roundFormCard } from '../../../src/views/rounds/round-form.ts';
import { roundOpenedCard, roundPreviewCard } from '../../../src/views/rounds/round-preview.ts';
import { roundsCard } from '../../../src/views/rounds/rounds-list.ts';
import { ANNA, aPerson, aRound, BO } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { largeState, longText, smallState, wordingIn } from './states.ts';

const WISH = {
  kind: 'interim',
  name: 'Delårsrapport 2025',
  from: '2025-01-01',
  to: '2025-08-31',
  due: '2025-09-15',
};
const NOTHING = { isOpened: false, withoutApprover: [], collisions: [] };
const REACHED = [ANNA, BO].map(({ id }) => ({ person: id, hasChat: true, isUnreachable: false }));

export function managingCards(language: Language): Cards {
  return { ...lists(language), ...openings(language), ...changes(language) };
}

function lists(language: Language): Cards {
  const wording = wordingIn(language);
  const t = managingTextsIn(language);
  const open = summarise(smallState({ answered: 4 }));
  const none = summarise(smallState());
  const pulse = {
    ...none,
    state: { ...none.state, round: aRound({ id: 'p', kind: 'pulse', name: 'Puls i september' }) },
  };
  const closed = [2024, 2023].map((year) => {
    const round = aRound({
      ...{ id: `c-${year}`, name: `Delårsrapport ${year}`, state: 'closed' as const },
      ...{ from: `${year}-01-01`, to: `${year}-08-31`, closedAt: `${year}-09-20T08:00:00.000Z` },
    });
    return { ...open, state: { ...open.state, round } };
  });
  const [last] = closed;
  const long = { ...none, state: { ...none.state, round: aRound({ name: longText('å', 100) }) } };
  return {
    'no round': roundsCard({ open: [], closed: [], earlier: 0 }, wording),
    'no open round': roundsCard({ open: [], closed, earlier: 0, notice: t.noneOpen }, wording),
    'one open round': roundsCard({ open: [open], closed: last ? [last] : [], earlier: 0 }, wording),
    'two open rounds to choose from': roundsCard(
      { open: [pulse, open], closed, earlier: 3, notice: t.whichOne, due: () => '2025-09-22' },
      wording,
    ),
    'a round of the longest name': roundsCard({ open: [long], closed: [], earlier: 1 }, wording),
  };
}

function openings(language: Language): Cards {
  const wording = wordingIn(language);
  const t = managingTextsIn(language);
  const { plan } = smallState();
  const large = largeState(false);
  const other = { ...plan, id: 'program', title: 'Program för internationella relationer' };
  const preview = (state: RoundState, more: Partial<RoundPreview> = {}) => ({
    ...previewOf(state, REACHED, NOTHING),
    ...more,
  });
  const one = smallState({ asked: 1 });
  const scoped = smallState();
  const items = scoped.plan.items.map(({ id }) => id);
  const round = aRound({ approval: 'area', scope: { only: 'notMet', areas: ['work', 'green'], items } });
  const away = (name: string, standIn?: string) => ({
    name,
    why: 'away' as const,
    to: '2025-09-12',
    standIn,
  });
  const doubts = preview(
    { ...scoped, round },
    {
      collisions: [
        { is: 'same-time', round: aRound({ id: 'x', name: 'Delår två' }) },
        { is: 'also-open', round: aRound({ id: 'y', name: 'Puls i september' }) },
        { is: 'before-end' },
        { is: 'holiday', name: 'Alla helgons dag' },
      ],
      later: [
        { name: ANNA.name, why: 'no-chat' },
        { name: BO.name, why: 'unreachable' },
        away('Cecilia Berg', 'Dora Lind'),
        away('Erik Nord'),
      ],
      unowned: scoped.plan.items.slice(1, 4),
      withoutApprover: scoped.plan.items.filter(({ kind }) => kind === 'area'),
    },
  );
  const people = Array.from({ length: 300 }, (_, index) =>
    aPerson({ id: `p${index}`, name: `Person ${index} ${longText('å', 60)}` }),
  );
  const many = {
    ...large,
    people,
    ownerships: large.ownerships.map((owner, index) => ({ ...owner, person: `p${index}` })),
  };
  return {
    'form for a round': roundFormCard({ plan, plans: [plan], wish: WISH }, wording),
    'form for a round on one of two plans, with a fault': roundFormCard(
      {
        plan,
        plans: [plan, other],
        wish: { ...WISH, name: '', areas: ['work'], only: 'changed', approval: 'area' },
        notice: t.isTwin,
      },
      wording,
    ),
    'form for a round on a large plan': roundFormCard(
      { plan: large.plan, plans: [large.plan], wish: WISH },
      wording,
    ),
    'what happens: one question': roundPreviewCard(preview(one), WISH, wording),
    'what happens: several': roundPreviewCard(preview(smallState()), WISH, wording),
    'what happens: nobody is asked': roundPreviewCard(preview(smallState({ asked: 0 })), WISH, wording),
    'what happens, and what may be wrong': roundPreviewCard(doubts, WISH, wording),
    'what happens: at a weekend, in a pulse of some': roundPreviewCard(
      preview(
        { ...scoped, round: aRound({ kind: 'pulse', scope: { items } }) },
        { collisions: [{ is: 'weekend' }] },
      ),
      WISH,
      wording,
    ),
    'what happens to very many': roundPreviewCard(preview(many), WISH, wording),
    'what happened already': roundPreviewCard(preview(smallState(), { isOpened: true }), WISH, wording),
    'opened round': roundOpenedCard(preview(smallState()), wording),
    'opened round of one question': roundOpenedCard(preview(one), wording),
    'opened round, and what may be wrong': roundOpenedCard(doubts, wording),
    'round that nobody is asked in': roundOpenedCard(
      preview(smallState({ asked: 0 }), { isOpened: true }),
      wording,
    ),
    'words about a round alone': roundCardOf({ language, title: t.rounds }),
  };
}

function changes(language: Language): Cards {
  const wording = wordingIn(language);
  const some = summarise(smallState({ answered: 4 }));
  const all = summarise(smallState({ asked: 2, answered: 2 }));
  const one = summarise(smallState({ asked: 1, answered: 1 }));
  const none = summarise(smallState());
  const unasked = summarise(smallState({ asked: 0 }));
  const large = summarise(largeState(false));
  return {
    'due day to move': extendCard(some, {}, wording),
    'due day that was named': extendCard(some, { due: '2025-09-22' }, wording),
    'due day that is refused': extendCard(
      some,
      {
        due: '2025-08-01',
        isRefused: true,
        notice: changingTextsIn(language).notMoved(
          faultsText([{ at: 'due', code: 'has-passed', value: '2025-08-01' }], wording, false),
        ),
      },
      wording,
    ),
    'due day that may be wrong': extendCard(
      none,
      { due: '2025-09-13', collisions: [{ is: 'weekend' }], notice: changingTextsIn(language).pickDay },
      wording,
    ),
    'moved due day': extendedCard(some, '2025-09-10', [], wording),
    'due day that was moved to a holiday': extendedCard(
      some,
      '2025-09-10',
      [{ is: 'holiday', name: 'Julafton' }],
      wording,
    ),
    'due day that it had': extendedCard(some, some.state.round.due, [], wording),
    'round to close, some missing': closeCard(some, wording),
    'round to close, all in': closeCard(all, wording),
    'round to close, its only answer in': closeCard(one, wording),
    'round to close, none in': closeCard(none, wording),
    'round to close that nobody was asked in': closeCard(unasked, wording),
    'large round to close': closeCard(large, wording),
    'closed round': closedCard(some, false, wording),
    'round that was closed': closedCard(all, true, wording),
    'round to withdraw': withdrawCard(none, wording),
    'withdrawn round': withdrawnCard(none.state.round, wording),
  };
}
