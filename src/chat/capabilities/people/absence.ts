import { z } from 'zod/v4';
import { listAbsences, registerAbsence, removeAbsence, todayOf } from '../../../commands/people/absences.ts';
import type { Finding } from '../../../domain/errors.ts';
import { personId } from '../../../domain/people/people.ts';
import {
  ABSENCE_INPUTS,
  absenceFormCard,
  absenceRemovedCard,
  absenceSavedCard,
  daysText,
} from '../../../views/people/absence.ts';
import { absenceTextsIn } from '../../../views/people/absence-texts.ts';
import { type Capability, verb } from '../../capability.ts';
import { type Days, readDays } from '../../grammar/days.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';

/** Registers when one is away oneself, and who answers meanwhile. */
export const absence: Capability = {
  id: 'absence',
  words: { sv: 'frånvaro', en: 'absence' },
  argument: { sv: '[1–15\u00A0jul]', en: '[1–15\u00A0Jul]' },
  does: {
    sv: 'Låter din ersättare få dina frågor medan du är borta.',
    en: 'Lets your deputy get your questions while you are away.',
  },
  asNext: { sv: 'Anmäl frånvaro', en: 'Register absence' },
  right: 'absence',
  place: 'personal',
  helpOrder: 80,
  topic: 'own',
  examples: [{ says: { sv: 'Jag ska vara borta', en: 'I will be away' } }],
  undoneBy: 'remove-absence',
  async say(turn, { subject, isTold }) {
    if (subject === '') return form(turn);
    const { days, notice } = daysIn(subject, turn);
    // What somebody tells in their own words may have been understood wrongly, so they confirm it.
    return days && !isTold ? save(turn, { ...days, deputy: undefined }) : form(turn, notice, days);
  },
  verbs: [
    verb({
      name: 'save-absence',
      does: { sv: 'Sparar din frånvaro.', en: 'Saves your absence.' },
      undoneBy: 'remove-absence',
      isSaving: true,
      payload: z.looseObject({}),
      press: (turn, payload) => save(turn, readInputs(payload)),
    }),
    verb({
      name: 'remove-absence',
      does: { sv: 'Tar bort en frånvaro.', en: 'Removes an absence.' },
      undoneBy: 'save-absence',
      isSaving: true,
      payload: z.object({ from: z.iso.date() }),
      press: remove,
    }),
  ],
};

/** The days that somebody names, or what is to be said when there are none to be stored. */
function daysIn(
  words: string,
  { wording, deps }: Turn,
): { readonly days?: Days | undefined; readonly notice?: string } {
  const t = absenceTextsIn(wording.language);
  const today = todayOf(deps);
  const days = readDays(words, today);
  if (!days) return { notice: t.daysNotUnderstood };
  return days.to < today ? { notice: t.daysHavePassed(daysText(days, wording)) } : { days };
}

async function form({ actor, wording, deps }: Turn, notice?: string, days?: Days): Promise<Reply> {
  return card(absenceFormCard(await listAbsences(actor, deps), wording, notice, days), {
    command: 'my-goals',
  });
}

async function remove({ actor, wording, deps }: Turn, { from }: { readonly from: string }): Promise<Reply> {
  const removed = await removeAbsence(actor, from, deps);
  if (!removed) return text(absenceTextsIn(wording.language).noSuchAbsence);
  const shown = absenceRemovedCard(await listAbsences(actor, deps), removed, wording);
  return card(shown, { command: 'absence' }, { command: 'my-goals' });
}

async function save(
  { actor, wording, deps }: Turn,
  input: { readonly from: string; readonly to: string; readonly deputy: string | undefined },
): Promise<Reply> {
  const done = await registerAbsence(actor, input, deps);
  if (done.outcome === 'registered')
    return card(
      absenceSavedCard(await listAbsences(actor, deps), done.registered, wording),
      {
        command: 'absence',
      },
      { command: 'my-goals' },
    );
  return text(faultOf(done.findings[0], wording.language));
}

function faultOf({ at, code }: Finding, language: Turn['wording']['language']): string {
  const { faults } = absenceTextsIn(language);
  if (at === 'deputy') return code === 'unknown-person' ? faults.notListed : faults.self;
  return code === 'not-a-date' ? faults.day : code === 'out-of-range' ? faults.tooLong : faults.order;
}

const filled = z.string().trim().max(200).catch('');

/** The inputs of the form, as they were filled in. */
function readInputs(payload: Readonly<Record<string, unknown>>) {
  const [from, to, deputy] = [ABSENCE_INPUTS.from, ABSENCE_INPUTS.to, ABSENCE_INPUTS.deputy].map((input) =>
    filled.parse(payload[input]),
  );
  return { from: from ?? '', to: to ?? '', deputy: personId(deputy ?? '') || undefined };
}
