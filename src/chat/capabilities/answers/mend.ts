import { z } from 'zod/v4';
import {
  findMendable,
  type MendTarget,
  mendAnswer,
  openMendable,
} from '../../../commands/answers/mend-answer.ts';
import { approvalTextsIn } from '../../../views/answers/approval-texts.ts';
import { mendChoiceCard, mendFormCard, mendSavedCard } from '../../../views/answers/mending.ts';
import { type Capability, itemTarget, verb } from '../../capability.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';
import { readInputs } from './inputs.ts';

const target = { ...itemTarget, respondent: z.string().min(1).max(200) };

/** The coordinator mends the language of somebody's answer, who is told of it. */
export const mend: Capability = {
  id: 'mend',
  words: { sv: 'språkrätta', en: 'correct' },
  argument: { sv: 'ord ur titeln', en: 'words from the title' },
  does: {
    sv: 'Rättar språket i ett svar. Den som har svarat får veta vad som är ändrat.',
    en: 'Corrects the language of an answer. Whoever answered is told what was changed.',
  },
  right: 'mend',
  place: 'personal',
  helpOrder: 72,
  undoneBy: 'save-mended',
  needsRound: true,
  say: (turn, { subject }) => find(turn, subject),
  verbs: [
    verb({
      name: 'open-mending',
      does: {
        sv: 'Visar formuläret för att rätta språket.',
        en: 'Shows the form for correcting the language.',
      },
      payload: z.object(target),
      press: (turn, payload) => form(turn, payload),
    }),
    verb({
      name: 'save-mended',
      does: { sv: 'Sparar det rättade svaret.', en: 'Saves the corrected answer.' },
      undoneBy: 'open-mending',
      isSaving: true,
      payload: z.looseObject({ ...target, basedOn: z.int().positive() }),
      press: save,
      form: (turn, payload, notice) => form(turn, payload, { notice, texts: readInputs(payload).texts }),
    }),
  ],
};

async function find(turn: Turn, words: string): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const [only, ...others] = await findMendable(actor, words, deps);
  if (only && others.length === 0) return form(turn, only);
  const found = await Promise.all(
    [...(only ? [only] : []), ...others].slice(0, MOST).map((one) => openMendable(actor, one, deps)),
  );
  return card(mendChoiceCard(found, wording));
}

/** Answers to choose from on one card. */
const MOST = 6;

interface Again {
  readonly notice: string;
  readonly texts?: Readonly<Record<string, string>>;
}

async function form({ actor, wording, deps }: Turn, payload: MendTarget, again?: Again): Promise<Reply> {
  return card(mendFormCard(await openMendable(actor, payload, deps), wording, again));
}

async function save(
  turn: Turn,
  payload: MendTarget & Readonly<Record<string, unknown>> & { readonly basedOn: number },
): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = approvalTextsIn(wording.language);
  const { texts } = readInputs(payload);
  const { round, item, respondent, basedOn } = payload;
  const done = await mendAnswer(actor, { round, item, respondent, basedOn, texts }, deps);
  switch (done.outcome) {
    case 'mended':
      return card(mendSavedCard(done.answer, wording), { command: 'summary' }, { command: 'status' });
    case 'unchanged':
      return text(t.notMended);
    case 'changed':
      return form(turn, payload, { notice: t.answerChanged, texts });
    case 'invalid':
      return form(turn, payload, { notice: t.mendTooLong, texts });
  }
}
