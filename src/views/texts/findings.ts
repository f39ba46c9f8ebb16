import type { Finding, FindingCode, GuessedField, NeededVariable } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { ROLES } from '../../domain/people/roles.ts';
import { ROLE_WORDS } from '../people/role-texts.ts';

/** What is wrong, to follow after the place where it is. */
type FindingWords = {
  readonly [C in FindingCode]: (finding: C extends 'missing-variable' ? VariableFinding : Finding) => string;
};
type VariableFinding = Extract<Finding, { readonly code: 'missing-variable' }>;

/** Where the value of an environment variable is found. */
const WHERE_SV: Readonly<Record<NeededVariable, string>> = {
  BOT_ID:
    'Program-id för Målvakt: i Azure-portalen, ”Azure Bot > Konfiguration > Microsoft App ID” (utdata botId i infra/main.bicep)',
  BOT_TENANT_ID:
    'Katalog-id: i Azure-portalen, ”Microsoft Entra ID > Översikt” (az account show --query tenantId)',
  BOT_PASSWORD:
    'Klienthemlighet: i Azure-portalen, ”Microsoft Entra ID > Appregistreringar > Målvakt > Certifikat och hemligheter”. Med hanterad identitet behövs ingen: sätt BOT_TYPE=UserAssignedMsi',
  COSMOS_ENDPOINT:
    'Med NODE_ENV=production måste du ange var allt ska sparas. Ange adressen till Cosmos DB här (utdata cosmosEndpoint i infra/main.bicep), eller i MALVAKT_DATA en mapp på en disk som finns kvar när programmet startas om',
};

const WHERE_EN: Readonly<Record<NeededVariable, string>> = {
  BOT_ID:
    'Application id of Målvakt: in the Azure portal, “Azure Bot > Configuration > Microsoft App ID” (output botId of infra/main.bicep)',
  BOT_TENANT_ID:
    'Directory id: in the Azure portal, “Microsoft Entra ID > Overview” (az account show --query tenantId)',
  BOT_PASSWORD:
    'Client secret: in the Azure portal, “Microsoft Entra ID > App registrations > Målvakt > Certificates & secrets”. A managed identity needs none: set BOT_TYPE=UserAssignedMsi',
  COSMOS_ENDPOINT:
    'With NODE_ENV=production you have to say where to save everything. Give the address of Cosmos DB here (output cosmosEndpoint of infra/main.bicep), or in MALVAKT_DATA a folder on a disk that outlives a restart',
};

const SV: FindingWords = {
  missing: () => 'saknas och måste fyllas i',
  'no-rows': ({ limit }) => `filen har inga rader; kolumnerna ${limit} behövs`,
  'missing-variable': ({ at }) => `saknas. ${WHERE_SV[at]}`,
  'not-a-number': ({ limit }) => `ska vara ett tal${limit ? ` (${limit})` : ''}`,
  'not-an-id': () => 'ska vara ett id på högst 100 bokstäver, siffror eller . _ - ~ @ + :, utan mellanslag',
  'not-a-date': ({ value }) =>
    value === '' ? 'saknas; skriv ÅÅÅÅ-MM-DD' : `”${value}” är inget datum; skriv ÅÅÅÅ-MM-DD`,
  'not-one-of': ({ value, limit }) =>
    `${value === undefined ? 'värdet' : `”${value}”`} finns inte; välj bland ${limit}`,
  'not-a-role': ({ value }) =>
    `”${value}” finns inte; välj bland ${ROLES.map((role) => `${ROLE_WORDS[role].sv} (${role})`).join(', ')}`,
  'not-json': () => 'filen är inte läsbar JSON; kontrollera kommatecken och citattecken',
  'wrong-type': ({ limit }) => `har fel form${limit ? `; här väntas ${limit}` : ''}`,
  'unknown-key': ({ limit }) => `är ett okänt fält och lästes inte${limit ? `; här kan stå ${limit}` : ''}`,
  'too-long': ({ limit }) => `är för långt; högst ${limit} tecken`,
  'too-many': ({ limit }) => `är för många; högst ${limit}`,
  'out-of-range': ({ limit }) => `ligger utanför det möjliga (${limit})`,
  duplicate: ({ value }) =>
    value === undefined
      ? 'samma sak står två gånger'
      : `”${value}” står två gånger; varje id får bara finnas en gång`,
  'unknown-parent': ({ value }) =>
    `det finns ingen post ”${value}” att ligga under; ange ett id ur samma plan`,
  cycle: ({ value }) => `”${value}” ligger under sig själv; rätta parent`,
  'impossible-target': ({ value }) => `målvärdet ”${value}” går inte att uppnå för den här sortens mått`,
  'unknown-link': ({ value }) =>
    `”${value}” finns inte; läs in den tidigare planen först, eller rätta kopplingen`,
  'link-cycle': ({ value }) => `”${value}” skulle fortsätta från sig själv; ta bort någon av kopplingarna`,
  'no-link': ({ value }) => `”${value}” har ingen föreslagen koppling till en tidigare plan`,
  'unknown-item': ({ value }) =>
    `”${value}” finns inte i planen; skriv titel, kortnamn eller id så som det står i planen`,
  'ambiguous-item': ({ value, limit }) =>
    `flera i planen heter ”${value}”: ${limit}; skriv ett av dem i stället`,
  'unknown-person': ({ value, limit }) =>
    `”${value}” finns inte i personlistan; läs in personen först med ”people”${limit ? `, eller välj bland ${limit}` : ''}`,
  'ambiguous-person': ({ value, limit }) =>
    `”${value}” kan vara flera: ${limit}; skriv id eller e-postadress i stället`,
  'before-start': ({ value, limit }) => `${value} ligger före periodens början, ${limit}`,
  'not-on-scale': ({ value }) => `”${value}” finns inte på skalan`,
  'not-a-folder': ({ value }) => `”${value}” är ingen mapp som går att läsa`,
  unplaced: ({ value }) => `”${value}” ser ut att höra till planen men gick inte att placera`,
  'no-indicator': ({ value }) => `”${value}” saknar indikator i dokumentet`,
  'no-desired-outcome': ({ value }) => `”${value}” saknar önskat utfall i dokumentet`,
  'no-heading': ({ value }) => `”${value}” saknar rubrik, så det går inte att se vad det gäller`,
  'no-status': ({ value }) => `”${value}” saknar bedömning i dokumentet`,
  'status-not-kept': ({ value }) =>
    `bedömningen av ”${value}” är inget av planens svarsalternativ, så den sparas inte; det övriga sparas`,
  'outcome-in-plan': ({ value }) =>
    `”${value}” sparas inte; utfall och bedömningar läses bara in ur rapporter`,
  guessed: ({ value }) => `står inte i dokumentet; ”${value}” är en gissning`,
};

const EN: FindingWords = {
  missing: () => 'is missing and must be filled in',
  'no-rows': ({ limit }) => `the file has no rows; the columns ${limit} are needed`,
  'missing-variable': ({ at }) => `is missing. ${WHERE_EN[at]}`,
  'not-a-number': ({ limit }) => `must be a number${limit ? ` (${limit})` : ''}`,
  'not-an-id': () => 'must be an id of at most 100 letters, digits or . _ - ~ @ + :, without spaces',
  'not-a-date': ({ value }) =>
    value === '' ? 'is missing; write YYYY-MM-DD' : `“${value}” is not a date; write YYYY-MM-DD`,
  'not-one-of': ({ value, limit }) =>
    `${value === undefined ? 'the value' : `“${value}”`} does not exist; choose one of ${limit}`,
  'not-a-role': ({ value }) => `“${value}” does not exist; choose one of ${ROLES.join(', ')}`,
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
      : `“${value}” appears twice; each id may appear only once`,
  'unknown-parent': ({ value }) =>
    `there is no item “${value}” to place this under; give an id from the same plan`,
  cycle: ({ value }) => `“${value}” is placed under itself; correct parent`,
  'impossible-target': ({ value }) => `the target “${value}” is impossible for this kind of measure`,
  'unknown-link': ({ value }) =>
    `“${value}” does not exist; load the earlier plan first, or correct the link`,
  'link-cycle': ({ value }) => `“${value}” would carry on from itself; remove one of the links`,
  'no-link': ({ value }) => `“${value}” has no proposed link to an earlier plan`,
  'unknown-item': ({ value }) =>
    `“${value}” is not in the plan; write the title, short name or id as it is in the plan`,
  'ambiguous-item': ({ value, limit }) =>
    `several items in the plan are called “${value}”: ${limit}; write one of them instead`,
  'unknown-person': ({ value, limit }) =>
    `“${value}” is not in the list of people; load the person first with “people”${limit ? `, or choose one of ${limit}` : ''}`,
  'ambiguous-person': ({ value, limit }) =>
    `“${value}” may be any of several people: ${limit}; write the id or the e-mail address instead`,
  'before-start': ({ value, limit }) => `${value} is before the start of the period, ${limit}`,
  'not-on-scale': ({ value }) => `“${value}” is not on the scale`,
  'not-a-folder': ({ value }) => `“${value}” is not a folder that can be read`,
  unplaced: ({ value }) => `“${value}” seems to belong to the plan but could not be placed`,
  'no-indicator': ({ value }) => `“${value}” has no indicator in the document`,
  'no-desired-outcome': ({ value }) => `“${value}” has no desired outcome in the document`,
  'no-heading': ({ value }) => `“${value}” has no heading, so it is not clear what it is about`,
  'no-status': ({ value }) => `“${value}” has no assessment in the document`,
  'status-not-kept': ({ value }) =>
    `the assessment of “${value}” is not one of the plan’s choices, so it is not saved; the rest is`,
  'outcome-in-plan': ({ value }) =>
    `“${value}” is not saved; outcomes and assessments are read from reports only`,
  guessed: ({ value }) => `is not in the document; “${value}” is a guess`,
};

const FINDINGS: Readonly<Record<Language, FindingWords>> = { sv: SV, en: EN };
const LINE: Readonly<Record<Language, string>> = { sv: 'rad', en: 'line' };

/** What a document is guessed to say of itself, in words: there is no field to correct. */
const GUESSED: Readonly<Record<Language, Readonly<Record<GuessedField, string>>>> = {
  sv: { title: 'Titeln', board: 'Nämnden', year: 'Året', period: 'Perioden' },
  en: { title: 'The title', board: 'The board', year: 'The year', period: 'The period' },
};

/** "rad 4, role: …"; a guess is a sentence, "Året står inte i dokumentet; …". */
export function findingLine(finding: Finding, language: Language): string {
  const { line, at } = finding;
  const what = wordsOf(finding, language);
  if (finding.code === 'guessed') return `${GUESSED[language][finding.at]} ${what}`;
  const place = [...(line ? [`${LINE[language]} ${line}`] : []), ...(at ? [at] : [])];
  return place.length > 0 ? `${place.join(', ')}: ${what}` : what;
}

function wordsOf(finding: Finding, language: Language): string {
  const words = FINDINGS[language];
  if (finding.code === 'missing-variable') return words[finding.code](finding);
  return words[finding.code](finding);
}
