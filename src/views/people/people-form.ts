import { type Person, personOf } from '../../domain/people/people.ts';
import { ROLES } from '../../domain/people/roles.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { capitalise, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { lower } from '../texts/words.ts';
import { MAX_UNIT } from './owners-form.ts';
import { peopleChoices } from './people-picker.ts';
import { peopleTextsIn } from './people-texts.ts';
import { deputyName } from './person.ts';
import { ROLE_WORDS } from './role-texts.ts';

export const PEOPLE_INPUTS = {
  people: 'people',
  roles: 'roles',
  unit: 'unit',
  deputy: 'deputy',
  newDeputy: 'newDeputy',
} as const;

/** Chosen in the place of a deputy: a picker that is left empty says nothing, for not every client shows whom it began with. */
export const NOBODY = 'nobody';

/** What stands in the form of somebody, or of those who are to be added. */
export interface FilledPerson {
  readonly people: readonly string[];
  readonly roles: readonly string[];
  readonly unit: string;
  /** The deputy who stays, or `NOBODY`; undefined where there is none to keep. */
  readonly deputy: string | undefined;
  /** Whoever comes instead. */
  readonly newDeputy: string | undefined;
}

/** People named by a picker, tried until the card fits: beyond them, Teams searches the whole municipality. */
const CHOICES_AT_MOST = [120, 40, 10, 0];

/** What can be changed of somebody, as it is or as it was filled in. */
export function personFormCard(
  person: Person,
  people: readonly Person[],
  wording: Wording,
  {
    notice = '',
    filled = filledOf(person),
  }: { readonly notice?: string; readonly filled?: FilledPerson } = {},
): Card {
  const { language } = wording;
  const t = peopleTextsIn(language);
  return firstThatFits(
    CHOICES_AT_MOST.map((most) => () => {
      const { newDeputy } = filled;
      const chosen = newDeputy ? [{ id: newDeputy, person: personOf(people, newDeputy) }] : [];
      const others = people.filter(({ id }) => id !== person.id && id !== person.deputy);
      const deputy = deputyName(person, people);
      return formOf(filled, wording, {
        title: t.editTitle(person.name),
        notice,
        isNew: false,
        save: t.savePerson,
        peopleChoices: [],
        keptDeputy: person.deputy && deputy ? [{ title: shorten(deputy, 60), value: person.deputy }] : [],
        deputyChoices: peopleChoices(others, chosen, most),
        payload: payload('save-person', language, { person: person.id, basedOn: markOf(person) }),
      });
    }),
  );
}

/** Who is to be added, and as what; empty, or as it was filled in. */
export function addPeopleCard(
  people: readonly Person[],
  wording: Wording,
  { notice = '', filled = NEWCOMER }: { readonly notice?: string; readonly filled?: FilledPerson } = {},
): Card {
  const { language } = wording;
  const t = peopleTextsIn(language);
  return formOf(filled, wording, {
    title: t.addTitle,
    notice,
    isNew: true,
    save: t.addPeople,
    // Whoever is in the list is not added: all others are found by Teams' own search.
    peopleChoices: filled.people.map((id) => ({ title: personOf(people, id)?.name ?? id, value: id })),
    keptDeputy: [],
    deputyChoices: [],
    payload: payload('save-people', language),
  });
}

/** A list of people makes owners of those whose role it does not tell; so does this. */
const NEWCOMER: FilledPerson = {
  people: [],
  roles: ['owner'],
  unit: '',
  deputy: undefined,
  newDeputy: undefined,
};

function filledOf({ roles, unit = '', deputy }: Person): FilledPerson {
  return { people: [], roles, unit, deputy, newDeputy: undefined };
}

/** Tells what the form shows of somebody from what may be stored by the time it is sent. */
export function markOf({ roles, unit = '', deputy = '' }: Person): string {
  return JSON.stringify([roles.toSorted(), unit, deputy]);
}

/** "roller: ansvarig, chef; enhet: Kansliet; ersättare: Bo Ek": what is stored of somebody, in a sentence. */
export function storedText(person: Person, people: readonly Person[], { language }: Wording): string {
  const t = peopleTextsIn(language);
  const roles = person.roles.map((role) => ROLE_WORDS[role][language]).join(', ');
  const facts = [
    [t.roles, roles],
    [t.unit, person.unit ?? t.noUnit],
    [t.deputy, deputyName(person, people) ?? t.none],
  ];
  return facts.map(([name = '', value]) => `${lower(name)}: ${value}`).join('; ');
}

interface Form {
  readonly title: string;
  readonly notice: string;
  readonly isNew: boolean;
  readonly save: string;
  readonly peopleChoices: readonly object[];
  /** The deputy there is, if any. */
  readonly keptDeputy: readonly object[];
  readonly deputyChoices: readonly object[];
  readonly payload: ReturnType<typeof payload>;
}

function formOf(
  filled: FilledPerson,
  { language }: Wording,
  { title, notice, keptDeputy, ...form }: Form,
): Card {
  const t = peopleTextsIn(language);
  return fill('people-form', {
    ...form,
    language,
    where: t.people,
    title: escapeMarkdown(title),
    hasNotice: notice !== '',
    notice: escapeMarkdown(notice),
    required: t.required,
    inputs: PEOPLE_INPUTS,
    people: t.pickPeople,
    pickHelp: t.pickHelp,
    pickSomebody: t.pickSomebody,
    peopleValue: filled.people.join(','),
    roles: t.roles,
    pickRole: t.pickRole,
    rolesHelp: t.rolesHelp,
    rolesValue: filled.roles.join(','),
    roleChoices: ROLES.map((role) => ({ title: capitalise(ROLE_WORDS[role][language]), value: role })),
    unit: t.unit,
    unitValue: shorten(filled.unit, MAX_UNIT),
    maxUnit: MAX_UNIT,
    deputy: t.deputy,
    hasDeputy: keptDeputy.length > 0,
    keptDeputy: [...keptDeputy, { title: t.noDeputy, value: NOBODY }],
    deputyValue: filled.deputy ?? NOBODY,
    newDeputy: keptDeputy.length > 0 ? t.otherDeputy : t.deputy,
    newDeputyValue: filled.newDeputy ?? '',
    deputyHelp: t.deputyHelp,
  });
}
