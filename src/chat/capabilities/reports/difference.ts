import { z } from 'zod/v4';
import { diffRounds, roundBefore } from '../../../commands/reports/diff-rounds.ts';
import { nothingSeen, roundsNow, seenRounds } from '../../../commands/rounds/seen-rounds.ts';
import { MAX_ITEMS } from '../../../domain/plans/plan.ts';
import { isClosed, type Round } from '../../../domain/rounds/round.ts';
import { compareRounds, yearOf } from '../../../domain/status/history.ts';
import { diffCard } from '../../../views/reports/diff-card.ts';
import { diffTextsIn } from '../../../views/reports/diff-texts.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { type RoundSpoken, roundsSpoken } from '../../grammar/difference-words.ts';
import { card, failure, type Reply, type Turn, text } from '../../turn.ts';
import { noSuchRound } from './part-meant.ts';

export const difference: Capability = {
  id: 'difference',
  words: { sv: 'skillnad', en: 'difference' },
  argument: { sv: '[omgång och omgång]', en: '[round and round]' },
  does: {
    sv: 'Visar vad som skiljer två omgångar: bedömningar, siffror och texter.',
    en: 'Shows how two rounds differ: assessments, figures and texts.',
  },
  asNext: { sv: 'Mot förra omgången', en: 'Against last round' },
  needsRound: true,
  right: 'status',
  place: 'anywhere',
  helpOrder: 52,
  async say(turn, { said = '' }) {
    const { viewer, deps, wording } = turn;
    const seen = await seenRounds(viewer, deps);
    const spoken = roundsSpoken(said).map((one) => meant(one, seen));
    if (spoken.includes(undefined)) return failure(noSuchRound(seen, wording.language));
    const [first, second] = spoken;
    const later = first ?? (await roundsNow(viewer, deps))[0];
    if (!later) throw nothingSeen(viewer);
    const other = second ?? (first ? await nowBeside(first, turn) : undefined) ?? roundBefore(later, seen);
    if (!other || other.id === later.id) return text(diffTextsIn(wording.language).noRoundBefore);
    return tell(turn, [other.id, later.id], 0);
  },
  verbs: [
    verb({
      name: 'difference',
      does: { sv: 'Visar mer av vad som skiljer två omgångar.', en: 'Shows more of how two rounds differ.' },
      payload: z.object({
        earlier: payloadId,
        later: payloadId,
        from: z
          .int()
          .min(0)
          .max(MAX_ITEMS * 50),
      }),
      press: (turn, { earlier, later, from }) => tell(turn, [earlier, later], from),
    }),
  ],
};

async function tell(
  { viewer, deps, wording }: Turn,
  rounds: readonly [string, string],
  from: number,
): Promise<Reply> {
  const diff = await diffRounds(viewer, rounds, deps);
  return card(diffCard(diff, from, wording), { command: 'summary' }, { command: 'changed' });
}

/** The newest that is spoken of; undefined where there is none. */
function meant({ kind, year, back }: RoundSpoken, seen: readonly Round[]): Round | undefined {
  const [newest, ...before] = seen
    .filter((round) => (kind ?? round.kind) === round.kind && (year ?? yearOf(round)) === yearOf(round))
    .toSorted((a, b) => compareRounds(b, a));
  if (!newest || !back) return newest;
  return back === 'round' ? before[0] : before.find((round) => yearOf(round) === yearOf(newest) - 1);
}

/** Where one round is named, the one that is asked about now is told against it. */
async function nowBeside(named: Round, { viewer, deps }: Turn): Promise<Round | undefined> {
  const now = await roundsNow(viewer, deps);
  return isClosed(named) ? now.find(({ id }) => id !== named.id) : undefined;
}
