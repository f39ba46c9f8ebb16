import { z } from 'zod/v4';
import { findReopenable, openReopenable, reopen } from '../../../commands/rounds/reopen-round.ts';
import type { RoundKind } from '../../../domain/answers/scale.ts';
import { MAX_REASON } from '../../../domain/rounds/round.ts';
import { approvalTextsIn } from '../../../views/answers/approval-texts.ts';
import { REOPEN_INPUTS, reopenCard, reopenedCard } from '../../../views/rounds/reopening.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { kindIn } from '../../grammar/round-words.ts';
import { foldText } from '../../grammar/said.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';

/** A closed round takes answers again: all of them, somebody's, or one. */
export const reopening: Capability = {
  id: 'reopen',
  words: { sv: 'öppna igen', en: 'reopen' },
  argument: { sv: '[ord ur titeln]', en: '[words from the title]' },
  does: {
    sv: 'Öppnar en stängd omgång igen, helt eller för någons svar.',
    en: 'Opens a closed round again, all of it or for some answers.',
  },
  asNext: { sv: 'Öppna igen', en: 'Reopen' },
  right: 'manage-rounds',
  place: 'personal',
  helpOrder: 74,
  needsRound: true,
  undoneBy: 'reopen-round',
  say: (turn, { subject, said = '' }) => (subject ? findClosed(turn, subject) : reopenSaid(turn, said)),
  verbs: [
    verb({
      name: 'reopen-round-form',
      does: { sv: 'Frågar vad som ska öppnas igen.', en: 'Asks what is to be opened again.' },
      payload: z.looseObject({ round: payloadId }),
      press: async ({ actor, wording, deps }, { round }) =>
        card(reopenCard(await openReopenable(actor, round, deps), {}, wording), { command: 'round' }),
    }),
    verb({
      name: 'reopen-round',
      does: { sv: 'Öppnar det som är valt igen.', en: 'Opens again what was chosen.' },
      isSaving: true,
      payload: z.looseObject({ round: payloadId }),
      press: (turn, payload) => save(turn, payload),
      form: (turn, payload, notice) => form(turn, payload, notice),
    }),
  ],
};

const typed = z.string().catch('');

/** What is left names somebody or something. */
const VERBS =
  /(?<!\p{L})(?:öppna[rs]?|upp|igen|på nytt|lås(?:a)?|reopen|open|again|anew|unlock|återöppna|(?:hela )?omgången|delår\p{L}*|helår\p{L}*|pulsen|the|round|för|for|svaren?|svaret|frågan|frågorna|answers?|questions?|of|from|från|tack|please|kan|du|vi|jag|can|you|målområdet|området|area|goal)(?!\p{L})/giu;

function withoutVerbs(said: string): string {
  return said
    .replace(VERBS, ' ')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
}

/** The round that was closed last, of a kind where one is named, and what of it is to be opened. */
export function reopenSaid(turn: Turn, said: string): Promise<Reply> {
  return findClosed(turn, withoutVerbs(said), kindIn(foldText(said)));
}

async function findClosed(
  { actor, wording, deps }: Turn,
  words: string,
  kind?: RoundKind | undefined,
): Promise<Reply> {
  const found = await findReopenable(actor, { words, kind }, deps);
  if (!found) return text(approvalTextsIn(wording.language).noClosed);
  const { state, meant } = found;
  return card(reopenCard(state, { meant: meant && `${meant.is} ${meant.id}` }, wording));
}

type Chosen = { readonly round: string } & Readonly<Record<string, unknown>>;

async function form({ actor, wording, deps }: Turn, payload: Chosen, notice: string): Promise<Reply> {
  const state = await openReopenable(actor, payload.round, deps);
  const [what, reason] = [REOPEN_INPUTS.what, REOPEN_INPUTS.reason].map((input) =>
    typed.parse(payload[input]),
  );
  return card(reopenCard(state, { notice, filled: { what: what ?? '', reason: reason ?? '' } }, wording));
}

async function save(turn: Turn, payload: Chosen): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = approvalTextsIn(wording.language);
  const reason = typed.parse(payload[REOPEN_INPUTS.reason]).trim();
  if (reason === '') return form(turn, payload, t.writeReason);
  // Of all that may be opened, the whole round is not what somebody gets by leaving a field empty.
  const [kind, id = ''] = typed.parse(payload[REOPEN_INPUTS.what]).split(' ');
  if (kind !== 'all' && kind !== 'area' && kind !== 'item' && kind !== 'person')
    return form(turn, payload, t.chooseWhat);
  const wish = { round: payload.round, reason: reason.slice(0, MAX_REASON) };
  const what = kind === 'all' ? {} : { [kind]: id };
  const done = await reopen(actor, { ...wish, ...what }, deps);
  return card(reopenedCard(done, wording), { command: 'summary' }, { command: 'missing' });
}
