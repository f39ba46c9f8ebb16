import type { Finding, FindingCode, GuessedField } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { ROLES } from '../../domain/people/roles.ts';
import { ROLE_WORDS } from '../people/role-texts.ts';
import { FILE_FINDINGS, inQuotes } from './file-findings.ts';
import { placeOf } from './finding-place.ts';
import { LIST_FINDINGS_EN, LIST_FINDINGS_SV } from './list-findings.ts';
import { ROW_FINDINGS } from './row-findings.ts';
import { WHERE_EN, WHERE_SV } from './variables.ts';

/** What is wrong, to follow after the place where it is. */
type FindingWords = {
  readonly [C in FindingCode]: (finding: C extends 'missing-variable' ? VariableFinding : Finding) => string;
};
type VariableFinding = Extract<Finding, { readonly code: 'missing-variable' }>;

/** What stands in a JSON file, in words. */
const TYPES_SV: Readonly<Record<string, string>> = {
  string: 'text inom citattecken',
  number: 'ett tal utan citattecken',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista inom [ ]',
  object: 'ett objekt inom { }',
  record: 'ett objekt inom { }',
};

const SV: FindingWords = {
  ...ROW_FINDINGS.sv,
  missing: () => 'saknas och måste fyllas i',
  'no-rows': ({ limit }) => `filen har inga rader; kolumnerna ${limit} behövs`,
  'missing-variable': ({ at }) => `saknas. ${WHERE_SV[at]}`,
  'not-a-number': ({ limit }) => `ska vara ett tal${limit ? ` (${limit})` : ''}`,
  'not-an-id': () => 'ska vara ett id på högst 100 bokstäver, siffror eller . _ - ~ @ + :, utan mellanslag',
  'not-an-object-id': ({ value }) =>
    `${inQuotes(value, 'sv')} är inget objekt-id ur Entra som de andra har; rätta det, eller ta bort raden om den inte gäller en person`,
  'not-an-address': ({ value }) =>
    `${inQuotes(value, 'sv')} är ingen e-postadress; skriv en adress med @, eller lämna fältet tomt`,
  'same-address': ({ value }) =>
    `${inQuotes(value, 'sv')} står på två rader; varje person behöver en egen adress`,
  'open-quote': () =>
    'ett citattecken börjar här och slutar inte på samma rad; ta bort det, eller sätt ett till där texten slutar',
  'too-many-cells': ({ limit }) =>
    `raden har fler fält än de ${limit} som kan stå här; sätt citattecken kring en text som innehåller skiljetecknet`,
  'not-a-date': ({ value }) =>
    value === '' ? 'saknas; skriv ÅÅÅÅ-MM-DD' : `${inQuotes(value, 'sv')} är inget datum; skriv ÅÅÅÅ-MM-DD`,
  'not-one-of': ({ value, limit }) =>
    `${value === undefined ? 'värdet' : `${inQuotes(value, 'sv')}`} finns inte; välj bland ${limit}`,
  'not-a-role': ({ value }) =>
    `${inQuotes(value, 'sv')} finns inte; välj bland ${ROLES.map((role) => `${ROLE_WORDS[role].sv} (${role})`).join(', ')}`,
  'not-approver': ({ value }) =>
    `${inQuotes(value, 'sv')} är varken attestant eller samordnare; ge personen rollen med ”people” först`,
  'not-json': () => 'filen är inte läsbar JSON; kontrollera kommatecken och citattecken',
  'wrong-type': ({ limit }) => `har fel form${limit ? `; här väntas ${TYPES_SV[limit] ?? limit}` : ''}`,
  'unknown-key': ({ limit }) => `är ett okänt fält och lästes inte${limit ? `; här kan stå ${limit}` : ''}`,
  'too-long': ({ limit }) => `är för långt; högst ${limit} tecken`,
  'too-many': ({ limit }) => `är för många; högst ${limit}`,
  'out-of-range': ({ limit }) => `ligger utanför det möjliga (${limit})`,
  duplicate: ({ value }) =>
    value === undefined
      ? 'samma sak står två gånger'
      : `${inQuotes(value, 'sv')} står två gånger; varje id får bara finnas en gång`,
  'unknown-parent': ({ value }) =>
    `det finns ingen post ${inQuotes(value, 'sv')} att ligga under; ange ett id ur samma plan`,
  cycle: ({ value }) => `${inQuotes(value, 'sv')} ligger under sig själv; rätta parent`,
  'impossible-target': ({ value }) =>
    `målvärdet ${inQuotes(value, 'sv')} går inte att uppnå för den här sortens mått`,
  'unknown-link': ({ value }) =>
    `${inQuotes(value, 'sv')} finns inte; läs in den tidigare planen först, eller rätta kopplingen`,
  'link-cycle': ({ value }) =>
    `${inQuotes(value, 'sv')} skulle fortsätta från sig själv; ta bort någon av kopplingarna`,
  'no-link': ({ value }) => `${inQuotes(value, 'sv')} har ingen föreslagen koppling till en tidigare plan`,
  'unknown-item': ({ value }) =>
    `${inQuotes(value, 'sv')} finns inte i planen; skriv titel, kortnamn eller id så som det står i planen`,
  'ambiguous-item': ({ value, limit }) =>
    `flera i planen heter ${inQuotes(value, 'sv')}: ${limit}; skriv ett av dem i stället`,
  'unknown-person': ({ value, limit }) =>
    `${inQuotes(value, 'sv')} finns inte i personlistan; lägg till personen där först${limit ? `, eller välj bland ${limit}` : ''}`,
  'ambiguous-person': ({ value, limit }) =>
    `${inQuotes(value, 'sv')} kan vara flera: ${limit}; skriv id eller e-postadress i stället`,
  'two-accounts': ({ value, limit }) =>
    `${inQuotes(value, 'sv')} har två konton med samma adress: ${limit}; har det ena ersatt det andra, kör ”people move <gammalt id> <nytt id>” och sedan listan igen, annars skriv id`,
  'before-start': ({ value, limit }) => `${value} ligger före periodens början, ${limit}`,
  'has-passed': ({ value }) => `${value} har redan passerat; välj i dag eller en senare dag`,
  'name-taken': ({ value }) =>
    `en omgång som är öppen heter redan ${inQuotes(value, 'sv')}; välj ett annat namn`,
  'nothing-asked': () => 'omfattar inget i planen, så ingen skulle få någon fråga',
  'not-on-scale': ({ value }) => `${inQuotes(value, 'sv')} finns inte på skalan`,
  'not-asked': () => 'frågas inte här; töm fältet, eller rätta raden',
  'not-owner': ({ value, limit }) =>
    `${value} är varken ansvarig eller ersättare för det; ansvarig är ${limit}`,
  'no-owner': () => 'ingen är ansvarig för det i omgången, så det frågas inte; läs in ansvariga först',
  answered: ({ value }) =>
    `${value} har själv svarat något annat; lägg till --replace för att ersätta svaret, eller ta bort raden`,
  'no-reason': () => 'saknas; en annan bedömning än den som utfallet ger behöver en motivering',
  'not-a-folder': ({ value }) => `${inQuotes(value, 'sv')} är ingen mapp som går att läsa`,
  'not-a-file': ({ value }) => `${inQuotes(value, 'sv')} är ingen fil som går att läsa`,
  unplaced: ({ value }) => `${inQuotes(value, 'sv')} ser ut att höra till planen men gick inte att placera`,
  'no-indicator': ({ value }) => `${inQuotes(value, 'sv')} saknar indikator i dokumentet`,
  'no-desired-outcome': ({ value }) => `${inQuotes(value, 'sv')} saknar önskat utfall i dokumentet`,
  'no-heading': ({ value }) =>
    `${inQuotes(value, 'sv')} saknar rubrik, så det går inte att se vad det gäller`,
  'no-status': ({ value }) => `${inQuotes(value, 'sv')} saknar bedömning i dokumentet`,
  'not-measured': ({ value }) =>
    `${inQuotes(value, 'sv')} har inget utfall i dokumentet och läses in som inte mätt ännu`,
  shortened: ({ value }) =>
    `${inQuotes(value, 'sv')} är längre än vad som får plats och sparas inte i sin helhet`,
  'first-sentence': ({ value }) =>
    `${inQuotes(value, 'sv')} är första meningen i en längre text; dokumentet ger målet inget eget namn`,
  'status-not-kept': ({ value }) =>
    `bedömningen av ${inQuotes(value, 'sv')} är inget av planens svarsalternativ, så den sparas inte; det övriga sparas`,
  'outcome-in-plan': ({ value }) =>
    `${inQuotes(value, 'sv')} sparas inte; utfall och bedömningar läses bara in ur rapporter`,
  'unknown-column': ({ value, limit }) =>
    value === undefined
      ? `en kolumn saknar rubrik, så det som står i den${inside(limit)} läses inte in; skriv en rubrik ovanför den`
      : `det går inte att se vad kolumnen ${inQuotes(value, 'sv')} betyder, så det som står i den${inside(limit)} läses inte in; skriv till exempel ”Utfall” eller ”Målvärde” som rubrik`,
  'unread-column': ({ value, limit }) =>
    `kolumnen ${inQuotes(value, 'sv')} läses inte in; det som står i den${inside(limit)} har ingen plats här`,
  'same-columns': ({ value, limit }) =>
    `kolumnen ${inQuotes(value, 'sv')} läses inte in, för det går inte att välja mellan den och ${inQuotes(limit, 'sv')}`,
  ...FILE_FINDINGS.sv,
  ...LIST_FINDINGS_SV,
  guessed: ({ value }) => `står inte i dokumentet; ${inQuotes(value, 'sv')} är en gissning`,
};

const EN: FindingWords = {
  ...ROW_FINDINGS.en,
  missing: () => 'is missing and must be filled in',
  'no-rows': ({ limit }) => `the file has no rows; the columns ${limit} are needed`,
  'missing-variable': ({ at }) => `is missing. ${WHERE_EN[at]}`,
  'not-a-number': ({ limit }) => `must be a number${limit ? ` (${limit})` : ''}`,
  'not-an-id': () => 'must be an id of at most 100 letters, digits or . _ - ~ @ + :, without spaces',
  'not-an-object-id': ({ value }) =>
    `${inQuotes(value, 'en')} is not an Entra object id like the others; correct it, or remove the line if it is not about a person`,
  'not-an-address': ({ value }) =>
    `${inQuotes(value, 'en')} is not an e-mail address; write one with an @, or leave the field empty`,
  'same-address': ({ value }) =>
    `${inQuotes(value, 'en')} is on two lines; each person needs an address of their own`,
  'open-quote': () =>
    'a quotation mark opens here and does not close on the same line; remove it, or add one where the text ends',
  'too-many-cells': ({ limit }) =>
    `the line has more than the ${limit} fields that it may have; put quotation marks around a text that contains the separator`,
  'not-a-date': ({ value }) =>
    value === ''
      ? 'is missing; write YYYY-MM-DD'
      : `${inQuotes(value, 'en')} is not a date; write YYYY-MM-DD`,
  'not-one-of': ({ value, limit }) =>
    `${value === undefined ? 'the value' : `${inQuotes(value, 'en')}`} does not exist; choose one of ${limit}`,
  'not-a-role': ({ value }) => `${inQuotes(value, 'en')} does not exist; choose one of ${ROLES.join(', ')}`,
  'not-approver': ({ value }) =>
    `${inQuotes(value, 'en')} is neither approver nor coordinator; give the person that role with “people” first`,
  'not-json': () => 'the file is not readable JSON; check commas and quotes',
  'wrong-type': ({ limit }) => `has the wrong format${limit ? `; expected ${limit}` : ''}`,
  'unknown-key': ({ limit }) =>
    `is an unknown field and was not read${limit ? `; the fields can be ${limit}` : ''}`,
  'too-long': ({ limit }) => `is too long; at most ${limit} characters`,
  'too-many': ({ limit }) => `too many; at most ${limit}`,
  'out-of-range': ({ limit }) => `is out of range (${limit})`,
  duplicate: ({ value }) =>
    value === undefined
      ? 'the same thing appears twice'
      : `${inQuotes(value, 'en')} appears twice; each id may appear only once`,
  'unknown-parent': ({ value }) =>
    `there is no item ${inQuotes(value, 'en')} to place this under; give an id from the same plan`,
  cycle: ({ value }) => `${inQuotes(value, 'en')} is placed under itself; correct parent`,
  'impossible-target': ({ value }) =>
    `the target ${inQuotes(value, 'en')} is impossible for this kind of measure`,
  'unknown-link': ({ value }) =>
    `${inQuotes(value, 'en')} does not exist; load the earlier plan first, or correct the link`,
  'link-cycle': ({ value }) => `${inQuotes(value, 'en')} would carry on from itself; remove one of the links`,
  'no-link': ({ value }) => `${inQuotes(value, 'en')} has no proposed link to an earlier plan`,
  'unknown-item': ({ value }) =>
    `${inQuotes(value, 'en')} is not in the plan; write the title, short name or id as it is in the plan`,
  'ambiguous-item': ({ value, limit }) =>
    `several items in the plan are called ${inQuotes(value, 'en')}: ${limit}; write one of them instead`,
  'unknown-person': ({ value, limit }) =>
    `${inQuotes(value, 'en')} is not in the list of people; add the person there first${limit ? `, or choose one of ${limit}` : ''}`,
  'ambiguous-person': ({ value, limit }) =>
    `${inQuotes(value, 'en')} may be any of several people: ${limit}; write the id or the e-mail address instead`,
  'two-accounts': ({ value, limit }) =>
    `${inQuotes(value, 'en')} has two accounts with the same address: ${limit}; if one has replaced the other, run “people move <old id> <new id>” and then the list again, otherwise write the id`,
  'before-start': ({ value, limit }) => `${value} is before the start of the period, ${limit}`,
  'has-passed': ({ value }) => `${value} has already passed; choose today or a later day`,
  'name-taken': ({ value }) =>
    `an open round is already called ${inQuotes(value, 'en')}; choose another name`,
  'nothing-asked': () => 'covers nothing in the plan, so nobody would be asked anything',
  'not-on-scale': ({ value }) => `${inQuotes(value, 'en')} is not on the scale`,
  'not-asked': () => 'is not asked here; empty the field, or correct the line',
  'not-owner': ({ value, limit }) => `${value} is neither owner nor deputy of it; its owner is ${limit}`,
  'no-owner': () => 'nobody owns it in the round, so it is not asked; load the owners first',
  answered: ({ value }) =>
    `${value} has answered something else; add --replace to replace that answer, or remove the line`,
  'no-reason': () => 'is missing; an assessment other than the one the outcome gives needs a reason',
  'not-a-folder': ({ value }) => `${inQuotes(value, 'en')} is not a folder that can be read`,
  'not-a-file': ({ value }) => `${inQuotes(value, 'en')} is not a file that can be read`,
  unplaced: ({ value }) => `${inQuotes(value, 'en')} seems to belong to the plan but could not be placed`,
  'no-indicator': ({ value }) => `${inQuotes(value, 'en')} has no indicator in the document`,
  'no-desired-outcome': ({ value }) => `${inQuotes(value, 'en')} has no desired outcome in the document`,
  'no-heading': ({ value }) => `${inQuotes(value, 'en')} has no heading, so it is not clear what it is about`,
  'no-status': ({ value }) => `${inQuotes(value, 'en')} has no assessment in the document`,
  'not-measured': ({ value }) =>
    `${inQuotes(value, 'en')} has no outcome in the document and is read as not measured yet`,
  shortened: ({ value }) => `${inQuotes(value, 'en')} is longer than what fits and is not saved in full`,
  'first-sentence': ({ value }) =>
    `${inQuotes(value, 'en')} is the first sentence of a longer text; the document gives the goal no name of its own`,
  'status-not-kept': ({ value }) =>
    `the assessment of ${inQuotes(value, 'en')} is not one of the plan’s choices, so it is not saved; the rest is`,
  'outcome-in-plan': ({ value }) =>
    `${inQuotes(value, 'en')} is not saved; outcomes and assessments are read from reports only`,
  'unknown-column': ({ value, limit }) =>
    value === undefined
      ? `a column has no heading, so what is in it${inside(limit)} is not read; write a heading above it`
      : `it is not clear what the column ${inQuotes(value, 'en')} means, so what is in it${inside(limit)} is not read; write “Outcome” or “Target”, for example, as its heading`,
  'unread-column': ({ value, limit }) =>
    `the column ${inQuotes(value, 'en')} is not read; there is no place here for what is in it${inside(limit)}`,
  'same-columns': ({ value, limit }) =>
    `the column ${inQuotes(value, 'en')} is not read, because there is no telling it from ${inQuotes(limit, 'en')}`,
  ...FILE_FINDINGS.en,
  ...LIST_FINDINGS_EN,
  guessed: ({ value }) => `is not in the document; ${inQuotes(value, 'en')} is a guess`,
};

const FINDINGS: Readonly<Record<Language, FindingWords>> = { sv: SV, en: EN };
/** What a document is guessed to say of itself, in words: there is no field to correct. */
const GUESSED: Readonly<Record<Language, Readonly<Record<GuessedField, string>>>> = {
  sv: { title: 'Titeln', board: 'Nämnden', year: 'Året', period: 'Perioden' },
  en: { title: 'The title', board: 'The board', year: 'The year', period: 'The period' },
};

/** "rad 4, role: …"; a guess is a sentence, "Året står inte i dokumentet; …". */
export function findingLine(finding: Finding, language: Language): string {
  const what = wordsOf(finding, language);
  if (finding.code === 'guessed') return `${GUESSED[language][finding.at]} ${what}`;
  const place = placeOf(finding, language);
  return place === '' ? what : `${place}: ${what}`;
}

/** What stands in a column, where a finding says it. */
function inside(cells: Finding['limit']): string {
  return cells === undefined ? '' : ` (${cells})`;
}

function wordsOf(finding: Finding, language: Language): string {
  const words = FINDINGS[language];
  if (finding.code === 'missing-variable') return words[finding.code](finding);
  return words[finding.code](finding);
}
