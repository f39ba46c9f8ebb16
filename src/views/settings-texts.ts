import type { Language } from '../domain/language.ts';
import type { SettingFault, SettingName } from '../domain/settings-wish.ts';
import { FURTHEST_REMINDER, LONGEST_PAUSE } from '../domain/settings-wish.ts';
import { formatValue } from './format.ts';
import { commonTextsIn } from './texts/common.ts';
import { numberWord, quoted } from './texts/words.ts';

type Fault = Omit<SettingFault, 'at'>;

/** What Målvakt says of the settings, in Swedish. */
const sv = {
  settings: 'Inställningar',
  holds: 'Det här gäller för alla',
  holdsUnchanged: 'Det här gäller för alla, tills du ändrar det',
  saved: 'Ändringen är sparad',
  wasSo: 'Det gäller redan',
  names: {
    hours: 'Arbetstid',
    pauses: 'Uppehåll',
    council: 'Fullmäktiges mötesdagar',
    reminders: 'Påminnelser',
    repeat: 'Därefter',
    economy: 'Gräns för ekonomin',
  } satisfies Readonly<Record<SettingName, string>>,
  hours: (from: string, to: string) => `Påminnelser går ut på vardagar ${from}–${to}.`,
  pauses: (days: string) => `Ingen påminns ${days}.`,
  noPauses: 'Inga är inlagda. Ingen påminns på helgdagar.',
  council: (days: string) => `Fullmäktige sammanträder ${days}.`,
  noCouncil: 'Inga är inlagda. Utan dem räknas tidslinjen från lagens sista dag.',
  reminders: (days: string, every: number) =>
    `Den som inte har svarat påminns ${days}. Därefter går en påminnelse ut ${every === 1 ? 'varje dag' : `var ${every}:e dag`}.`,
  daysBefore: (count: number) => (count === 1 ? 'dagen före' : `${numberWord(count, 'sv')} dagar före`),
  daysAfter: (count: number) => (count === 1 ? 'dagen efter' : `${numberWord(count, 'sv')} dagar efter`),
  onTheDay: 'på sista svarsdagen',
  economy: (limit: string) => `Avvikelser över ${limit} ska förklaras.`,
  /** In thousands of kronor. */
  money: (amount: number) => formatValue(amount, 'tkr', 'sv'),
  clock: (from: number) => `kl.\u00A0${from}`,
  changeOf: (name: string) => `Ändra: ${name}`,
  formTitles: {
    hours: 'Vilken arbetstid gäller?',
    pauses: 'När har kommunen uppehåll?',
    council: 'När sammanträder fullmäktige?',
    reminders: 'När ska den som inte har svarat påminnas?',
    economy: 'Över vilken avvikelse behövs en förklaring?',
  },
  labels: {
    hours: 'Hela timmar, från–till',
    pauses: 'Första och sista dag, ett uppehåll i taget',
    council: 'Dagar, med komma emellan',
    reminders: 'Dagar räknat från sista svarsdagen',
    repeat: 'Dagar mellan påminnelserna därefter',
    economy: 'Tusental kronor',
  } satisfies Readonly<Record<SettingName, string>>,
  helps: {
    hours: 'Skriv till exempel 8–17. Då går påminnelser ut från kl.\u00A08 och före kl.\u00A017.',
    pauses:
      'Skriv till exempel 2026-07-06–2026-08-02 eller v. 28–31, med komma mellan flera uppehåll. Helgdagarna är redan med. Lämna tomt om ni inte har något uppehåll.',
    council: 'Skriv till exempel 2026-10-22, 2026-11-19. Lämna tomt om dagarna inte är bestämda.',
    reminders: 'Skriv till exempel -3, 0, +2: tre dagar före, på sista svarsdagen och två dagar efter.',
    repeat: 'Skriv till exempel 7.',
    economy: 'Skriv till exempel 500. Avvikelser över 500\u00A0tkr ska då förklaras.',
  } satisfies Readonly<Record<SettingName, string>>,
  nothingYet: 'Inget är sparat än. Ändra det du vill, och spara.',
  notUnderstood: 'Jag förstod inte vad det ska vara. Fyll i det här.',
  notSaved: 'Inget är sparat, och det du skrev står kvar.',
  save: 'Spara',
  undo: 'Ångra ändringen',
  changedMeanwhile: (facts: string) =>
    `Någon annan ändrade medan du skrev. Nu gäller ${facts}. Det du skrev står kvar. Spara om det ska gälla i stället.`,
  nowIs: (name: string, text: string) => `${name}: ${text}`,
  nothing: 'inget',
  before: (name: string, text: string) => `${name} var förut: ${text}.`,
  said: (name: string, fault: string) => `${name}: ${fault}`,
  writeSetting: (word: string, usage: string, names: string) =>
    `${quoted(word, 'sv')} går inte att läsa. Skriv ${usage}, med något av namnen ${names}, vart och ett en gång.`,
  faults: {
    hours: ({ code }: Fault): string =>
      code === 'whole-hours'
        ? 'Skriv hela timmar, till exempel 8–17.'
        : code === 'order'
          ? 'Den första timmen ska vara före den sista, från 0 till 24.'
          : 'Skriv två hela timmar, till exempel 8–17.',
    pauses: ({ code, value = '' }: Fault) =>
      code === 'order'
        ? `Sista dagen är före den första i ${quoted(value, 'sv')}.`
        : code === 'too-long'
          ? `${quoted(value, 'sv')} är för långt. Ett uppehåll får vara högst ${LONGEST_PAUSE} dagar.`
          : code === 'too-many'
            ? `Skriv högst ${value} uppehåll.`
            : dayFault(code, value),
    council: ({ code, value = '' }: Fault) =>
      code === 'too-many' ? `Skriv högst ${value} dagar.` : dayFault(code, value),
    reminders: ({ code, value = '' }: Fault) =>
      code === 'missing'
        ? 'Skriv minst en dag, till exempel -3, 0, +2.'
        : code === 'out-of-range'
          ? `${quoted(value, 'sv')} är för långt från sista svarsdagen. Högst ${FURTHEST_REMINDER} dagar går bra.`
          : code === 'too-many'
            ? `Skriv högst ${value} dagar.`
            : `${quoted(value, 'sv')} går inte att läsa. Skriv till exempel -3, 0, +2.`,
    repeat: () => `Skriv ett helt tal från 1 till ${FURTHEST_REMINDER}.`,
    economy: () => 'Skriv ett tal i tusental kronor, till exempel 500.',
  } satisfies Readonly<Record<SettingName, (fault: Fault) => string>>,
};

function dayFault(code: Fault['code'], value: string): string {
  return code === 'out-of-range'
    ? `${quoted(value, 'sv')} ligger för många år bort. Kontrollera årtalet.`
    : `${quoted(value, 'sv')} är ingen dag. Skriv till exempel 2026-10-22.`;
}

function dayFaultEn(code: Fault['code'], value: string): string {
  return code === 'out-of-range'
    ? `${quoted(value, 'en')} is too many years away. Check the year.`
    : `${quoted(value, 'en')} is not a day. Write for example 2026-10-22.`;
}

const en: typeof sv = {
  settings: 'Settings',
  holds: 'This applies to everybody',
  holdsUnchanged: 'This applies to everybody, until you change it',
  saved: 'The change is saved',
  wasSo: 'It applies already',
  names: {
    hours: 'Working hours',
    pauses: 'Pauses',
    council: 'The council’s meetings',
    reminders: 'Reminders',
    repeat: 'After that',
    economy: 'Threshold for the economy',
  },
  hours: (from, to) => `Reminders go out on weekdays, ${from}–${to}.`,
  pauses: (days) => `Nobody is reminded ${days}.`,
  noPauses: 'There are none. Nobody is reminded on public holidays.',
  council: (days) => `The council meets ${days}.`,
  noCouncil: 'There are none. Without them the timeline is counted from the last day that the law allows.',
  reminders: (days, every) =>
    `Those who have not answered are reminded ${days}. After that, there is a reminder ${every === 1 ? 'every day' : `every ${numberWord(every, 'en')} days`}.`,
  daysBefore: (count) => (count === 1 ? 'the day before' : `${numberWord(count, 'en')} days before`),
  daysAfter: (count) => (count === 1 ? 'the day after' : `${numberWord(count, 'en')} days after`),
  onTheDay: 'on the due date',
  economy: (limit) => `Deviations of more than ${limit} are to be explained.`,
  money: (amount) => `SEK ${formatValue(amount * 1000, undefined, 'en')}`,
  clock: (from) => `${from}:00`,
  changeOf: (name) => `Change: ${name}`,
  formTitles: {
    hours: 'What are the working hours?',
    pauses: 'When does the municipality pause?',
    council: 'When does the council meet?',
    reminders: 'When are those who have not answered to be reminded?',
    economy: 'Above what deviation is an explanation needed?',
  },
  labels: {
    hours: 'Whole hours, from–to',
    pauses: 'First and last day, one pause at a time',
    council: 'Days, with commas between them',
    reminders: 'Days counted from the due date',
    repeat: 'Days between reminders after that',
    economy: 'Thousands of kronor',
  },
  helps: {
    hours: 'Write for example 8–17. Reminders then go out from 8:00 and before 17:00.',
    pauses:
      'Write for example 2026-07-06–2026-08-02 or week 28–31, with commas between several pauses. Public holidays are included already. Leave it empty if you have no pause.',
    council: 'Write for example 2026-10-22, 2026-11-19. Leave it empty if the days are not decided.',
    reminders: 'Write for example -3, 0, +2: three days before, on the due date and two days after.',
    repeat: 'Write for example 7.',
    economy: 'Write for example 500. Deviations of more than SEK 500,000 are then to be explained.',
  },
  nothingYet: 'Nothing is saved yet. Change what you like, and save.',
  notUnderstood: 'I did not understand what it is to be. Fill it in here.',
  notSaved: 'Nothing is saved, and what you wrote is still here.',
  save: 'Save',
  undo: 'Undo the change',
  changedMeanwhile: (facts) =>
    `Somebody else changed it while you were writing. It now says ${facts}. What you wrote is still here. Save if it is to apply instead.`,
  nowIs: (name, text) => `${name}: ${text}`,
  nothing: 'nothing',
  before: (name, text) => `${name} before the change: ${text}.`,
  said: (name, fault) => `${name}: ${fault}`,
  writeSetting: (word, usage, names) =>
    `${quoted(word, 'en')} cannot be read. Write ${usage}, with one of the names ${names}, each once.`,
  faults: {
    hours: ({ code }) =>
      code === 'whole-hours'
        ? 'Write whole hours, for example 8–17.'
        : code === 'order'
          ? 'The first hour must be before the last, from 0 to 24.'
          : 'Write two whole hours, for example 8–17.',
    pauses: ({ code, value = '' }) =>
      code === 'order'
        ? `The last day is before the first in ${quoted(value, 'en')}.`
        : code === 'too-long'
          ? `${quoted(value, 'en')} is too long. A pause can be ${LONGEST_PAUSE} days at most.`
          : code === 'too-many'
            ? `Write ${value} pauses at most.`
            : dayFaultEn(code, value),
    council: ({ code, value = '' }) =>
      code === 'too-many' ? `Write ${value} days at most.` : dayFaultEn(code, value),
    reminders: ({ code, value = '' }) =>
      code === 'missing'
        ? 'Write one day at least, for example -3, 0, +2.'
        : code === 'out-of-range'
          ? `${quoted(value, 'en')} is too far from the due date. ${FURTHEST_REMINDER} days at most will do.`
          : code === 'too-many'
            ? `Write ${value} days at most.`
            : `${quoted(value, 'en')} cannot be read. Write for example -3, 0, +2.`,
    repeat: () => `Write a whole number from 1 to ${FURTHEST_REMINDER}.`,
    economy: () => 'Write a number of thousands of kronor, for example 500.',
  },
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...en },
};

export type SettingsTexts = (typeof TEXTS)['sv'];

/** With what all rooms share. */
export function settingsTextsIn(language: Language): SettingsTexts {
  return TEXTS[language];
}
