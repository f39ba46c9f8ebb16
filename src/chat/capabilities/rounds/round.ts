import { z } from 'zod/v4';
import { todayOf } from '../../../commands/people/absences.ts';
import { seeRounds } from '../../../commands/rounds/see-rounds.ts';
import { addDays, type IsoDate, weekdayOf } from '../../../domain/dates.ts';
import type { Summary } from '../../../domain/status/summary.ts';
import { changingTextsIn } from '../../../views/rounds/changing-texts.ts';
import { managingTextsIn } from '../../../views/rounds/managing-texts.ts';
import { roundsCard } from '../../../views/rounds/rounds-list.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { type RoundAction, readRoundAction } from '../../grammar/round-action.ts';
import { namedBy } from '../../grammar/round-words.ts';
import { card, type Reply, type Turn } from '../../turn.ts';
import {
  askToClose,
  askToExtend,
  askToWithdraw,
  close,
  extend,
  extendForm,
  withdraw,
} from './change-round.ts';
import { formAgain, openForm, openIt, preview } from './open-round.ts';
import { reopenSaid } from './reopen.ts';

const target = z.looseObject({ round: payloadId });
const filled = z.looseObject({});

/** The rounds: seen, opened, extended, closed, and withdrawn where one was opened by mistake. */
export const rounds: Capability = {
  id: 'round',
  words: { sv: 'omgång', en: 'round' },
  argument: { sv: '[öppna, förläng till fredag, stäng]', en: '[open, extend to Friday, close]' },
  does: {
    sv: 'Visar omgångarna. Du kan öppna en ny, förlänga, stänga och dra tillbaka.',
    en: 'Shows the rounds. You can open a new one, extend, close and withdraw.',
  },
  asNext: { sv: 'Visa omgångarna', en: 'Show the rounds' },
  right: 'manage-rounds',
  place: 'personal',
  helpOrder: 73,
  undoneBy: 'round',
  say: (turn, { said = '' }) => answer(turn, said),
  verbs: [
    verb({
      name: 'open-round-form',
      does: { sv: 'Visar formuläret för en ny omgång.', en: 'Shows the form for a new round.' },
      payload: filled,
      press: formAgain,
    }),
    verb({
      name: 'preview-round',
      does: {
        sv: 'Visar vad som händer när omgången öppnas.',
        en: 'Shows what happens when the round is opened.',
      },
      payload: filled,
      press: preview,
      form: (turn, payload, notice) => formAgain(turn, payload, notice),
    }),
    verb({
      name: 'open-round',
      does: {
        sv: 'Öppnar omgången, så att frågorna skickas.',
        en: 'Opens the round, so that questions are sent.',
      },
      undoneBy: 'withdraw-round',
      isSaving: true,
      payload: filled,
      press: openIt,
      form: (turn, payload, notice) => formAgain(turn, payload, notice),
    }),
    verb({
      name: 'extend-round-form',
      does: { sv: 'Frågar efter en ny sista svarsdag.', en: 'Asks for a new last day to answer.' },
      payload: target.extend({ due: z.iso.date().optional().catch(undefined) }),
      press: (turn, { round, due }) => askToExtend(turn, round, { due }),
    }),
    verb({
      name: 'extend-round',
      does: { sv: 'Flyttar sista svarsdag.', en: 'Moves the last day to answer.' },
      undoneBy: 'extend-round',
      isSaving: true,
      payload: target,
      press: extend,
      form: extendForm,
    }),
    verb({
      name: 'close-round-form',
      does: {
        sv: 'Visar vad som saknas innan omgången stängs.',
        en: 'Shows what is missing before the round is closed.',
      },
      payload: target,
      press: (turn, { round }) => askToClose(turn, round),
    }),
    verb({
      name: 'close-round',
      does: { sv: 'Stänger omgången.', en: 'Closes the round.' },
      undoneBy: 'reopen',
      isSaving: true,
      payload: target,
      press: (turn, { round }) => close(turn, round),
    }),
    verb({
      name: 'withdraw-round-form',
      does: { sv: 'Frågar om omgången ska dras tillbaka.', en: 'Asks whether the round is to be withdrawn.' },
      payload: target,
      press: (turn, { round }) => askToWithdraw(turn, round),
    }),
    verb({
      name: 'withdraw-round',
      does: { sv: 'Drar tillbaka omgången.', en: 'Withdraws the round.' },
      undoneBy: 'open-round',
      isSaving: true,
      payload: target,
      press: (turn, { round }) => withdraw(turn, round),
    }),
  ],
};

async function answer(turn: Turn, said: string): Promise<Reply> {
  const today = todayOf(turn.deps);
  const action = readRoundAction(said, today);
  const { does, kind, due, from } = action;
  if (does === 'open') return openForm(turn, { kind, due, from });
  if (does === 'reopen') return reopenSaid(turn, said);
  const seen = await seeRounds(turn.actor, turn.deps);
  const t = managingTextsIn(turn.wording.language);
  const dueOf = (one: Summary) => dueAsked(said, action, one, today);
  const listed = (notice?: string): Reply =>
    card(
      roundsCard({ ...seen, notice, due: does === 'extend' ? dueOf : undefined }, turn.wording),
      { command: 'missing' },
      { command: 'measures' },
    );
  if (does === 'see') return listed();
  if (seen.open.length === 0) return listed(t.noneOpen);
  const ofKind = seen.open.filter(({ state }) => kind === undefined || state.round.kind === kind);
  const named = namedBy(said, ofKind.length > 0 ? ofKind : seen.open, ({ state }) => state.round.name);
  const [one, ...others] = named.length > 0 ? named : ofKind;
  // Where none of the kind is open, another is not meant for sure.
  if (!one || others.length > 0) return listed(t.whichOne);
  const { id } = one.state.round;
  if (does === 'close') return askToClose(turn, id);
  if (does === 'withdraw') return askToWithdraw(turn, id);
  return askToExtend(turn, id, {
    due: dueOf(one),
    notice: action.isDayUnclear ? changingTextsIn(turn.wording.language).pickDay : undefined,
  });
}

/** "en vecka", and "fredag", are counted from the last day to answer; from today where that has passed. */
function dueAsked(
  said: string,
  { due, days }: RoundAction,
  { state }: Summary,
  today: IsoDate,
): IsoDate | undefined {
  const from = state.round.due < today ? today : state.round.due;
  if (due === undefined) return days === undefined ? undefined : addDays(from, days);
  return due <= from && isWeekday(said, due, today) ? nextAfter(from, weekdayOf(due)) : due;
}

/** Whether a weekday was named, and no day of its own: a week later it would be a week later, and tomorrow most often the same. */
function isWeekday(said: string, due: IsoDate, today: IsoDate): boolean {
  const read = (ahead: number) => readRoundAction(said, addDays(today, ahead)).due;
  return read(WEEK) === addDays(due, WEEK) && read(1) !== addDays(due, 1);
}

function nextAfter(day: IsoDate, weekday: number): IsoDate {
  return addDays(day, ((weekday - weekdayOf(day) + WEEK - 1) % WEEK) + 1);
}

const WEEK = 7;
