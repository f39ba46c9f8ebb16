import type { Absence, OwnAbsences, RegisteredAbsence } from '../../domain/people/absence.ts';
import type { Person } from '../../domain/people/people.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { escapeMarkdown, formatRange, shorten, type Wording } from '../format.ts';
import { absenceTextsIn } from './absence-texts.ts';
import { peopleChoices } from './people-picker.ts';

export const ABSENCE_INPUTS = { from: 'from', to: 'to', deputy: 'deputy' } as const;

/** Absences on one card: nobody plans more. */
const LINES_AT_MOST = 12;
/** People named by the picker, tried until the card fits: beyond them, Teams searches the whole municipality. */
const CHOICES_AT_MOST = [120, 40, 0];
/** Characters of a name inside a sentence. */
const NAME = 60;

/** What is known of an absence before it is filled in. */
export interface AbsenceDraft {
  readonly days?: (Pick<Absence, 'from'> & Partial<Pick<Absence, 'to'>>) | undefined;
  /** Who is to answer, by id; the person's own deputy when left out, nobody when empty. */
  readonly deputy?: string | undefined;
  /** They may be meant: the picker names them first. */
  readonly offered?: readonly Person[] | undefined;
}

/** The form for an absence, filled in with what is known of it; below it those that are registered. */
export function absenceFormCard(
  own: OwnAbsences,
  wording: Wording,
  notice = '',
  draft: AbsenceDraft = {},
): Card {
  const t = absenceTextsIn(wording.language);
  const title = own.isOfOther ? t.whenAwayOther(nameOf(own.me)) : t.whenAway;
  const said = { title, lead: deputyText(own, wording), notice, isForm: true, draft };
  return firstThatFits(CHOICES_AT_MOST.map((most) => () => cardOf(own, said, wording, most)));
}

/** What was registered, and what follows from it. */
export function absenceSavedCard(own: OwnAbsences, saved: RegisteredAbsence, wording: Wording): Card {
  const t = absenceTextsIn(wording.language);
  const days = daysText(saved.absence, wording);
  const title = own.isOfOther ? t.awayOther(nameOf(own.me), days) : t.away(days);
  const lead = (own.isOfOther ? followsForOther : followsForMe)(own, saved, wording).join(' ');
  return cardOf(own, { title, lead, notice: '', isForm: false }, wording, 0);
}

function followsForMe(own: OwnAbsences, saved: RegisteredAbsence, wording: Wording): readonly string[] {
  const t = absenceTextsIn(wording.language);
  const { absence, passedOn, replaced, overlapping } = saved;
  const [standIn, deputy] = [knownName(own, saved.standIn), knownName(own, absence.deputy)];
  return [
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
  ];
}

function followsForOther(own: OwnAbsences, saved: RegisteredAbsence, wording: Wording): readonly string[] {
  const t = absenceTextsIn(wording.language);
  const { absence, passedOn, replaced, overlapping } = saved;
  const [standIn, deputy] = [knownName(own, saved.standIn), knownName(own, absence.deputy)];
  return [
    ...(replaced ? [t.replacedOther(daysText(replaced, wording))] : []),
    ...(deputy && saved.standIn !== absence.deputy ? [t.alsoAway(deputy)] : []),
    ...(standIn && passedOn > 0 ? [t.passedOnOther(passedOn, standIn), t.newOnesToo] : []),
    ...(standIn && passedOn === 0 ? [t.whileAwayGoTo(standIn)] : []),
    ...(standIn ? [] : [t.waitsOther(nameOf(own.me))]),
    ...(overlapping.length > 0 ? [t.overlappingOther(listOfDays(overlapping, wording))] : []),
  ];
}

export function absenceRemovedCard(own: OwnAbsences, absence: Absence, wording: Wording): Card {
  const t = absenceTextsIn(wording.language);
  const title = t.notAway(daysText(absence, wording));
  const left = own.absences.filter(({ from, to }) => from <= absence.to && to >= absence.from);
  const name = nameOf(own.me);
  const [still, usual] = own.isOfOther
    ? [t.stillAwayOther(name, listOfDays(left, wording)), t.askedAsUsualOther(name)]
    : [t.stillAway(listOfDays(left, wording)), t.askedAsUsual];
  const lead = left.length > 0 ? still : usual;
  return cardOf(own, { title, lead, notice: '', isForm: false }, wording, 0);
}

function nameOf({ name }: Person): string {
  return shorten(name, NAME);
}

function knownName({ people }: OwnAbsences, person: string | undefined): string | undefined {
  return people.find(({ id }) => id === person)?.name;
}

function listOfDays(absences: readonly Absence[], wording: Wording): string {
  return absenceTextsIn(wording.language).listOf(absences.map((one) => daysText(one, wording)));
}

/** Who answers meanwhile, and what one can do about it: only some may choose for themselves. */
function deputyText({ me, people, canPick, isOfOther }: OwnAbsences, { language }: Wording): string {
  const t = absenceTextsIn(language);
  const deputy = people.find(({ id }) => id === me.deputy);
  if (isOfOther) return deputy ? t.deputyOfOther(nameOf(me), nameOf(deputy)) : t.noDeputyOfOther(nameOf(me));
  if (!deputy) return canPick ? t.noDeputyYet : t.noDeputyListed;
  return (canPick ? t.deputyUnlessPicked : t.deputyListed)(nameOf(deputy));
}

interface Said {
  readonly title: string;
  readonly lead: string;
  readonly notice: string;
  readonly isForm: boolean;
  /** What the form is filled in with. */
  readonly draft?: AbsenceDraft | undefined;
}

function cardOf(own: OwnAbsences, said: Said, wording: Wording, most: number): Card {
  const { language } = wording;
  const t = absenceTextsIn(language);
  const { absences, me, people, canPick, isOfOther } = own;
  const { days, deputy = me.deputy, offered = [] } = said.draft ?? {};
  const byId = new Map(people.map((person) => [person.id, person]));
  const chosen = deputy === undefined ? undefined : byId.get(deputy);
  const whose = isOfOther ? { person: me.id } : {};
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
    fromValue: days?.from ?? '',
    to: t.to,
    toValue: days?.to ?? '',
    chooseDay: t.chooseDay,
    deputy: t.deputy,
    choosePerson: t.choosePerson,
    deputyValue: chosen?.id ?? '',
    choices: peopleChoices(
      people,
      (chosen ? [chosen] : offered).map((person) => ({ id: person.id, person })),
      most,
      me.id,
    ),
    save: t.saveAbsence,
    savePayload: payload('save-absence', language, whose),
    hasAbsences: absences.length > 0,
    yours: isOfOther ? escapeMarkdown(t.absencesOf(nameOf(me))) : t.yourAbsences,
    absences: absences.slice(0, LINES_AT_MOST).map((absence) => {
      const standIn = absence.deputy === undefined ? undefined : byId.get(absence.deputy);
      return {
        days: daysText(absence, wording),
        who: escapeMarkdown(standIn ? t.deputyIs(nameOf(standIn)) : t.nobodyAnswers),
        remove: t.remove,
        payload: payload('remove-absence', language, { from: absence.from, ...whose }),
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
