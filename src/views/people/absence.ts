import type { Absence, OwnAbsences, RegisteredAbsence } from '../../domain/people/absence.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { escapeMarkdown, formatRange, shorten, type Wording } from '../format.ts';
import { absenceTextsIn } from './absence-texts.ts';
import { peopleChoices } from './people-picker.ts';

export const ABSENCE_INPUTS = { from: 'from', to: 'to', deputy: 'deputy' } as const;

/** Absences on one card: nobody plans more. */
const LINES_AT_MOST = 12;
/** People named by the picker, tried until the card fits: beyond them, Teams searches the whole municipality. */
const CHOICES_AT_MOST = [120, 40, 0];

/** The form for an absence, filled in with the days that are known; below it those that are registered. */
export function absenceFormCard(
  own: OwnAbsences,
  wording: Wording,
  notice = '',
  days?: Pick<Absence, 'from' | 'to'>,
): Card {
  const t = absenceTextsIn(wording.language);
  const said = { title: t.whenAway, lead: deputyText(own, wording), notice, isForm: true, days };
  return firstThatFits(CHOICES_AT_MOST.map((most) => () => cardOf(own, said, wording, most)));
}

/** What was registered, and what follows from it. */
export function absenceSavedCard(own: OwnAbsences, saved: RegisteredAbsence, wording: Wording): Card {
  const t = absenceTextsIn(wording.language);
  const { absence, passedOn, replaced, overlapping } = saved;
  const nameOf = (person: string | undefined) => own.people.find(({ id }) => id === person)?.name;
  const [standIn, deputy] = [nameOf(saved.standIn), nameOf(absence.deputy)];
  const lead = [
    ...(replaced ? [t.replaced(daysText(replaced, wording))] : []),
    ...(deputy && saved.standIn !== absence.deputy ? [t.alsoAway(deputy)] : []),
    ...(standIn && passedOn > 0 ? [t.passedOn(passedOn, standIn)] : []),
    standIn
      ? passedOn > 0
        ? t.newOnesToo
        : t.questionsGoTo(standIn)
      : deputy
        ? t.nobodyLeft(own.canPick)
        : t.questionsWait(own.canPick),
    ...(overlapping.length > 0 ? [t.overlapping(listOfDays(overlapping, wording))] : []),
  ].join(' ');
  const title = t.away(daysText(absence, wording));
  return cardOf(own, { title, lead, notice: '', isForm: false }, wording, 0);
}

export function absenceRemovedCard(own: OwnAbsences, absence: Absence, wording: Wording): Card {
  const t = absenceTextsIn(wording.language);
  const title = t.notAway(daysText(absence, wording));
  const left = own.absences.filter(({ from, to }) => from <= absence.to && to >= absence.from);
  const lead = left.length > 0 ? t.stillAway(listOfDays(left, wording)) : t.askedAsUsual;
  return cardOf(own, { title, lead, notice: '', isForm: false }, wording, 0);
}

function listOfDays(absences: readonly Absence[], wording: Wording): string {
  return absenceTextsIn(wording.language).listOf(absences.map((one) => daysText(one, wording)));
}

/** Who answers meanwhile, and what one can do about it: only some may choose for themselves. */
function deputyText({ me, people, canPick }: OwnAbsences, { language }: Wording): string {
  const t = absenceTextsIn(language);
  const deputy = people.find(({ id }) => id === me.deputy);
  if (!deputy) return canPick ? t.noDeputyYet : t.noDeputyListed;
  return (canPick ? t.deputyUnlessPicked : t.deputyListed)(shorten(deputy.name, 60));
}

interface Said {
  readonly title: string;
  readonly lead: string;
  readonly notice: string;
  readonly isForm: boolean;
  /** What the form is filled in with. */
  readonly days?: Pick<Absence, 'from' | 'to'> | undefined;
}

function cardOf(
  { absences, me, people, canPick }: OwnAbsences,
  said: Said,
  wording: Wording,
  most: number,
): Card {
  const { language } = wording;
  const t = absenceTextsIn(language);
  const byId = new Map(people.map((person) => [person.id, person]));
  const deputy = me.deputy === undefined ? undefined : byId.get(me.deputy);
  return fill('absence', {
    language,
    where: t.absence,
    title: escapeMarkdown(said.title),
    lead: escapeMarkdown(said.lead),
    hasNotice: said.notice !== '',
    notice: escapeMarkdown(said.notice),
    isForm: said.isForm,
    isPicked: said.isForm && canPick,
    required: t.required,
    inputs: ABSENCE_INPUTS,
    from: t.from,
    fromValue: said.days?.from ?? '',
    to: t.to,
    toValue: said.days?.to ?? '',
    chooseDay: t.chooseDay,
    deputy: t.deputy,
    choosePerson: t.choosePerson,
    deputyValue: deputy?.id ?? '',
    choices: peopleChoices(
      people.filter(({ id }) => id !== me.id),
      deputy ? [{ id: deputy.id, person: deputy }] : [],
      most,
    ),
    save: t.saveAbsence,
    savePayload: payload('save-absence', language),
    hasAbsences: absences.length > 0,
    yours: t.yourAbsences,
    absences: absences.slice(0, LINES_AT_MOST).map((absence) => {
      const standIn = absence.deputy === undefined ? undefined : byId.get(absence.deputy);
      return {
        days: daysText(absence, wording),
        who: escapeMarkdown(standIn ? t.deputyIs(shorten(standIn.name, 60)) : t.nobodyAnswers),
        remove: t.remove,
        payload: payload('remove-absence', language, { from: absence.from }),
      };
    }),
    hasLater: absences.length > LINES_AT_MOST,
    later: t.laterAbsences(absences.length - LINES_AT_MOST),
  });
}

/** "8–12 sep" */
export function daysText({ from, to }: Pick<Absence, 'from' | 'to'>, wording: Wording): string {
  return formatRange(from, to, wording);
}
