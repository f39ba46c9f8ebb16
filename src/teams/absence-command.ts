import { type Days, readDays } from '../chat/grammar/days.ts';
import { listAbsences, registerAbsence, removeAbsence, todayOf } from '../commands/people/absences.ts';
import type { Finding } from '../domain/errors.ts';
import { absenceFormCard, absenceRemovedCard, absenceSavedCard, daysText } from '../views/people/absence.ts';
import { absenceTextsIn } from '../views/people/absence-texts.ts';
import type { ChatCommand } from './chat-commands.ts';
import { type CardPayload, readAbsenceInputs } from './payloads.ts';
import { card, type Reply, type Turn, text } from './turn.ts';

/** Registers when one is away oneself, and who answers meanwhile. */
export const absence: ChatCommand = {
  id: 'absence',
  words: { sv: 'frånvaro', en: 'absence' },
  argument: { sv: '[1–15 jul]', en: '[1–15 Jul]' },
  does: {
    sv: 'Låter din ersättare få dina frågor medan du är borta.',
    en: 'Lets your deputy get your questions while you are away.',
  },
  right: 'absence',
  place: 'personal',
  async run(turn, rest) {
    if (rest === '') return form(turn);
    const { days, notice } = daysIn(rest, turn);
    return days ? save({ ...days, deputy: undefined }, turn) : form(turn, notice);
  },
  async propose(turn, rest) {
    if (rest === '') return form(turn);
    const { days, notice } = daysIn(rest, turn);
    return form(turn, notice, days);
  },
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
  return card(absenceFormCard(await listAbsences(actor, deps), wording, notice, days));
}

type AbsencePayload = Extract<CardPayload, { verb: 'save-absence' | 'remove-absence' }>;

/** Does what a button on a card of absences says. */
export async function actOnAbsence(payload: AbsencePayload, turn: Turn): Promise<Reply> {
  const { actor, wording, deps, isShared } = turn;
  const t = absenceTextsIn(wording.language);
  if (isShared) return text(t.onlyInOwnChat(absence.words[wording.language]));
  if (payload.verb === 'save-absence') return save(readAbsenceInputs(payload), turn);
  const removed = await removeAbsence(actor, payload.from, deps);
  if (!removed) return text(t.noSuchAbsence);
  return card(absenceRemovedCard(await listAbsences(actor, deps), removed, wording));
}

async function save(
  input: { readonly from: string; readonly to: string; readonly deputy: string | undefined },
  { actor, wording, deps }: Turn,
): Promise<Reply> {
  const done = await registerAbsence(actor, input, deps);
  if (done.outcome === 'registered')
    return card(absenceSavedCard(await listAbsences(actor, deps), done.registered, wording));
  return text(faultOf(done.findings[0], wording.language));
}

function faultOf({ at, code }: Finding, language: Turn['wording']['language']): string {
  const { faults } = absenceTextsIn(language);
  if (at === 'deputy') return code === 'unknown-person' ? faults.notListed : faults.self;
  return code === 'not-a-date' ? faults.day : code === 'out-of-range' ? faults.tooLong : faults.order;
}
