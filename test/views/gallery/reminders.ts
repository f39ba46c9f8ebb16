/** Reminders: what is left to answer, of one or many, when it is to come again, who is reminded by hand, and whom it did not help. */
import { type Prompt, promptsOf } from '../../../src/domain/answers/prompt.ts';
import type { HandReminders } from '../../../src/domain/deliveries/by-hand.ts';
import type { ChasedRound, ChaseReason } from '../../../src/domain/deliveries/chase.ts';
import type { Snoozed } from '../../../src/domain/deliveries/snooze.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { chaseCard } from '../../../src/views/deliveries/chase.ts';
import { remindedCard, remindPreviewCard, remindRoundsCard } from '../../../src/views/deliveries/remind.ts';
import { reminderCard } from '../../../src/views/deliveries/reminder.ts';
import { snoozedCard, whenCard } from '../../../src/views/deliveries/snooze.ts';
import { ANNA } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { largeState, longText, smallState, wordingIn } from './states.ts';

const NAME = `Anna-Karin ${longText('ö', 70)}`;

function promptsIn(...states: RoundState[]): readonly [Prompt, ...Prompt[]] {
  const [first, ...others] = states.flatMap((state) => promptsOf(ANNA.id, state));
  if (!first) throw new Error('Anna is asked nothing');
  return [first, ...others];
}

export function reminderCards(language: Language): Cards {
  const wording = wordingIn(language);
  const state = smallState();
  const pulse = { ...state.round, id: 'ks-2025-pulse-1', name: 'Puls i september', due: '2025-08-28' };
  const few = promptsIn(state);
  const [one] = few;
  const many = promptsIn(largeState(false));
  const instead: Prompt = { ...one, insteadOf: { person: 'bo', name: 'Bo Lind', to: '2025-09-20' } };
  const snoozed = (more: Partial<Snoozed>) =>
    snoozedCard(
      {
        ...{ at: '2025-09-08T06:00:00.000Z', wished: '2025-09-06', prompts: few },
        ...{ workingHours: { from: 8, to: 17 }, ...more },
      },
      wording,
    );
  const moved = (['holiday', 'weekend', 'pause', 'away', 'hours'] as const).map((why) => [
    `a reminder asked for, moved: ${why}`,
    snoozed({ moved: why }),
  ]);
  return {
    ...Object.fromEntries(moved),
    'reminder of one question': reminderCard([one], wording),
    'reminder of a few': reminderCard(few, wording),
    'reminder in somebody’s place': reminderCard([instead, ...few.slice(1)], wording),
    'reminder in two rounds': reminderCard(promptsIn(state, { ...state, round: pulse }), wording),
    'reminder of many': reminderCard(many, wording),
    'a reminder asked for': snoozed({}),
    'a reminder asked for beyond the due day': snoozed({
      at: '2025-09-18T06:00:00.000Z',
      beyond: '2025-09-15',
    }),
    'a reminder asked for, with many questions': snoozed({ prompts: many }),
    'when to be reminded': whenCard(few, '', wording),
    'when to be reminded, which was not understood': whenCard(many, 'Jag förstod inte.', wording),
    'which round to remind in': remindRoundsCard([state.round, pulse], wording),
    ...byHand(language),
    ...chases(language),
  };
}

function byHand(language: Language): Cards {
  const wording = wordingIn(language);
  const { round } = smallState();
  const person = (index: number) => ({ id: `p-${index}`, name: index % 3 === 0 ? NAME : `Bo Lind ${index}` });
  const found = (reminded: number, more: Partial<HandReminders> = {}): HandReminders => ({
    ...{ round, at: '2025-09-01T08:00:00.000Z', isNow: true, isOfSome: false },
    reminded: Array.from({ length: reminded }, (_, index) => ({
      ...{ person: person(index), unanswered: index + 1 },
      insteadOf: index === 1 ? ['Cilla Berg', 'Dag Ek'] : [],
    })),
    leftOut: [],
    ...more,
  });
  const leftOut = (['away', 'unreachable', 'today', 'answered'] as const).map((why, index) => ({
    ...{ person: { id: why, name: `Eva ${index}` }, unanswered: 2, why },
  }));
  const covered = {
    person: { id: 'f', name: 'Fia' },
    unanswered: 1,
    why: 'away' as const,
    standIn: 'Bo Lind',
  };
  const closed = { ...round, state: 'closed' as const };
  return {
    'remind one': remindPreviewCard(found(1, { isOfSome: true }), wording),
    'remind several, with some left out': remindPreviewCard(
      found(3, { leftOut: [...leftOut, covered] }),
      wording,
    ),
    'remind many': remindPreviewCard(found(400), wording),
    'remind after work': remindPreviewCard(
      found(2, { at: '2025-09-08T06:00:00.000Z', isNow: false }),
      wording,
    ),
    'remind nobody, since all have answered': remindPreviewCard(found(0), wording),
    'remind nobody of those who are left': remindPreviewCard(found(0, { leftOut }), wording),
    'remind in a closed round': remindPreviewCard(found(0, { round: closed }), wording),
    'remind in a plan that cannot be read': remindPreviewCard(
      found(0, { unread: [{ id: round.plan, title: NAME }] }),
      wording,
    ),
    'reminded one': remindedCard(found(1), wording),
    'reminded one after work': remindedCard(
      found(1, { at: '2025-09-08T06:00:00.000Z', isNow: false }),
      wording,
    ),
    'reminded several after work': remindedCard(
      found(3, { at: '2025-09-08T06:00:00.000Z', isNow: false, leftOut }),
      wording,
    ),
    'reminded many': remindedCard(found(400, { leftOut }), wording),
    'reminded nobody': remindedCard(found(0, { leftOut }), wording),
  };
}

function chases(language: Language): Cards {
  const wording = wordingIn(language);
  const state = smallState();
  const of = (...reasons: readonly ChaseReason[]): ChasedRound => ({
    state: {
      ...state,
      people: reasons.map((_, index) => ({ ...ANNA, id: `p-${index}`, name: `Bo ${index}`, roles: [] })),
    },
    people: reasons.map((why, index) => ({ person: `p-${index}`, why, unanswered: index + 1 })),
  });
  const large = {
    ...of(...Array.from({ length: 200 }, (_, index) => (index % 2 ? 'reminded' : 'away') as ChaseReason)),
  };
  return {
    'chase of one': chaseCard([of('reminded')], wording),
    'chase of one who cannot be reminded': chaseCard([of('away')], wording),
    'chase of several': chaseCard([of('reminded', 'reminded', 'away', 'unreachable')], wording),
    'chase beside plans that cannot be read': chaseCard([of('reminded')], wording, ['Program 2025', NAME]),
    'chase of many, in two rounds': chaseCard([large, of('unreachable', 'away')], wording),
  };
}
