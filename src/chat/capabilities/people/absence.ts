import { z } from 'zod/v4';
import { listAbsences, registerAbsence, removeAbsence, todayOf } from '../../../commands/people/absences.ts';
import type { Finding } from '../../../domain/errors.ts';
import { listPeople, personCalled } from '../../../domain/people/find-person.ts';
import { type Person, personId } from '../../../domain/people/people.ts';
import { may } from '../../../domain/people/roles.ts';
import {
  ABSENCE_INPUTS,
  type AbsenceDraft,
  absenceFormCard,
  absenceRemovedCard,
  absenceSavedCard,
  daysText,
} from '../../../views/people/absence.ts';
import { absenceTextsIn } from '../../../views/people/absence-texts.ts';
import { type Capability, verb } from '../../capability.ts';
import { type AbsenceTold, absenceTold } from '../../grammar/absence-told.ts';
import { isOpenEnded, readDays } from '../../grammar/days.ts';
import { card, failure, type Reply, type Turn, text } from '../../turn.ts';

/** Somebody else, for whom a coordinator does it. */
const whose = z.string().min(1).max(200).optional();

/** Registers when one is away oneself, and who answers meanwhile; a coordinator does it for others as well. */
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
    const told = isTold ? absenceTold(subject, todayOf(turn.deps)) : undefined;
    if (told) return formAsTold(told, turn);
    const { days, notice } = daysIn(subject, turn);
    // What somebody tells in their own words may have been understood wrongly, so they confirm it.
    const { from, to } = days ?? {};
    return from && to && !isTold ? save(turn, { from, to, deputy: undefined }) : form(turn, { notice, days });
  },
  verbs: [
    verb({
      name: 'save-absence',
      does: { sv: 'Sparar din frånvaro.', en: 'Saves your absence.' },
      undoneBy: 'remove-absence',
      isSaving: true,
      payload: z.looseObject({ person: whose }),
      press: (turn, payload) => save(turn, { ...readInputs(payload), person: payload.person }),
    }),
    verb({
      name: 'remove-absence',
      does: { sv: 'Tar bort en frånvaro.', en: 'Removes an absence.' },
      undoneBy: 'save-absence',
      isSaving: true,
      payload: z.object({ from: z.iso.date(), person: whose }),
      press: remove,
    }),
  ],
};

/** The days that somebody names, or what is to be said when there are none to be stored. */
function daysIn(words: string, { wording, deps }: Turn): Pick<Filled, 'days' | 'notice'> {
  const t = absenceTextsIn(wording.language);
  const today = todayOf(deps);
  const days = readDays(words, today);
  if (!days) return { notice: t.daysNotUnderstood };
  if (isOpenEnded(words)) return { days: { from: days.from }, notice: t.untilWhen };
  return days.to < today ? { notice: t.daysHavePassed(daysText(days, wording)) } : { days };
}

interface Filled extends AbsenceDraft {
  /** Whose absence, where it is not one's own. */
  readonly person?: string | undefined;
  readonly notice?: string | undefined;
}

async function form(
  { actor, wording, deps }: Turn,
  { person, notice, ...draft }: Filled = {},
): Promise<Reply> {
  const own = await listAbsences(actor, deps, person);
  return card(absenceFormCard(own, wording, notice, draft), { command: person ? 'people' : 'my-goals' });
}

/** What was told, with the people in it looked up: the form shows it, and nothing is stored before a yes. */
async function formAsTold(told: AbsenceTold, turn: Turn): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = absenceTextsIn(wording.language);
  const people = await deps.stores.people.all();
  const { days, notice } = daysIn(told.days, turn);
  const away = told.who === undefined ? undefined : personCalled(told.who, people);
  const isOwn = !away || away.person?.id === actor.id;
  if (!isOwn && !may(actor.roles, 'manage-people')) return failure(t.onlyCoordinator);
  if (away && !away.person) {
    const { fits, candidates } = away;
    const name = told.who ?? '';
    return failure(fits ? t.severalCalled(name, listPeople(candidates)) : t.nobodyCalled(name));
  }
  const person = isOwn ? undefined : away.person?.id;
  const answers = standInOf(told.standIn, person ?? actor.id, people, turn);
  const said = [notice, answers.notice].filter((one) => one !== undefined).join(' ');
  return form(turn, { person, days, ...answers, notice: said || t.nothingYet });
}

/** Who is to answer, of those who are called so. */
function standInOf(
  name: string | undefined,
  away: string,
  people: readonly Person[],
  { actor, wording }: Turn,
): Pick<Filled, 'deputy' | 'offered' | 'notice'> {
  const t = absenceTextsIn(wording.language);
  if (name === undefined) return {};
  if (!may(actor.roles, 'pick-people')) return { notice: t.standInByCoordinator(name) };
  const found = personCalled(name, people);
  if (found.person?.id === away) return { deputy: '', notice: t.standInSelf };
  if (found.person) return { deputy: found.person.id };
  const offered = found.candidates.filter(({ id }) => id !== away);
  if (found.fits) return { deputy: '', offered, notice: t.standInSeveral(name, listPeople(offered)) };
  return { deputy: '', offered, notice: t.standInUnknown(name) };
}

async function remove(
  { actor, wording, deps }: Turn,
  target: { readonly from: string; readonly person?: string | undefined },
): Promise<Reply> {
  const removed = await removeAbsence(actor, target, deps);
  if (!removed) return text(absenceTextsIn(wording.language).noSuchAbsence);
  const own = await listAbsences(actor, deps, target.person);
  const shown = absenceRemovedCard(own, removed, wording);
  return card(shown, { command: target.person ? 'people' : 'absence' }, { command: 'my-goals' });
}

async function save(
  { actor, wording, deps }: Turn,
  input: Parameters<typeof registerAbsence>[1],
): Promise<Reply> {
  const done = await registerAbsence(actor, input, deps);
  if (done.outcome !== 'registered') return text(faultOf(done.findings[0], wording.language));
  const own = await listAbsences(actor, deps, input.person);
  const shown = absenceSavedCard(own, done.registered, wording);
  return card(shown, { command: input.person ? 'people' : 'absence' }, { command: 'my-goals' });
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
