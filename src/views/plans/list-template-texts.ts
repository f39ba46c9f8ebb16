import type { Language } from '../../domain/language.ts';
import type { LIST_HEADS, LIST_PLAN_HEADS } from '../../domain/plans/list-fields.ts';

type Head = keyof typeof LIST_HEADS;
type PlanHead = keyof typeof LIST_PLAN_HEADS;
type ExampleRow = Partial<Record<Head, string | number>>;

/** What the template of a goal list says, in Swedish. */
const sv = {
  sheets: { list: 'Mål', help: 'Så fyller du i', examples: 'Exempel' },
  /** On the card that tells how to load a file. */
  looksSo: 'En lista i Excel har rubriker som de här',
  fewNeeded:
    'Bara ”Mål” behövs, och kolumnerna får stå i vilken ordning som helst. Skriv en rad för varje mål, indikator eller uppdrag.',
  askForTemplate: 'Den som sköter Målvakt kan ge dig en tom lista.',
  getTemplate: 'Hämta en tom lista',
  fileName: 'Mållista.xlsx',
  column: 'Rubrik',
  meaning: 'Vad du skriver där',
  rules: [
    'Fyll i bladet ”Mål”. Varje mål, indikator och uppdrag får en egen rad. Skicka sedan filen till Målvakt i chatten.',
    'Kolumnerna får stå i vilken ordning som helst, och de som du inte behöver kan du ta bort.',
    'Ett tomt fält under ”Område” eller ”Mål” betyder samma som på raden ovanför.',
    'Flera indikatorer för ett mål: en rad för varje indikator.',
    'Skicka listan igen när något har ändrats. Det som heter likadant är samma sak och behåller ansvariga och svar.',
  ],
  plan: {
    plan: 'Vad planen heter, till exempel ”Nämndsbudget 2027”. Står överst på bladet.',
    board: 'Nämnden eller styrelsen, till exempel ”Kulturnämnden”. Står överst på bladet.',
    year: 'Året som planen gäller. Står överst på bladet.',
  } satisfies Readonly<Record<PlanHead, string>>,
  columns: {
    area: 'Målområdet.',
    goal: 'Målet, åtagandet eller uppdraget, som planen skriver det. Det här måste finnas.',
    kind: 'Till exempel kommunfullmäktigemål, nämndsmål, åtagande eller uppdrag. Tomt betyder nämndsmål.',
    indicator: 'Vad målet mäts med.',
    target: 'Vad indikatorn ska nå: 85, minst 4, högst 30, eller med ord.',
    unit: 'Vad som räknas: %, antal, kronor.',
    owner: 'Den som svarar: namn, e-postadress eller id ur personlistan. Flera skiljs åt med semikolon.',
    deputy: 'Den som svarar när den ansvariga är borta.',
    respondent: 'När flera enheter svarar på samma mål: en rad för varje enhet, med den som svarar för den.',
    desiredOutcome: 'Åt vilket håll det ska gå, med ord.',
    agenda2030: 'De globala målens nummer: 3; 11.',
    reportBack: 'Hur och när ett uppdrag återrapporteras.',
    finish: 'När det ska vara klart.',
    planning: 'Vad som ska göras under året.',
    definition: 'Vad som menas, eller hur det mäts.',
    id: 'Bara om ni har egna id. Då känns raden igen på det, också när den får ett nytt namn.',
  } satisfies Readonly<Record<Head, string>>,
  examplePlan: { plan: 'Nämndsbudget 2027', board: 'Hamnnämnden', year: 2027 } satisfies Readonly<
    Record<PlanHead, string | number>
  >,
  examples: [
    {
      ...{ area: 'En levande hamn', goal: 'Hamnen är öppen för alla', kind: 'Kommunfullmäktigemål' },
      ...{ indicator: 'Antal gästnätter', target: 'minst 4000', unit: 'nätter', owner: 'anna.ek@exempel.se' },
      ...{
        deputy: 'bo.ek@exempel.se',
        desiredOutcome: 'Fler båtar stannar över natten',
        agenda2030: '8; 11',
      },
    },
    { indicator: 'Andel nöjda gäster', target: 85, unit: '%', desiredOutcome: 'Fler är nöjda' },
    {
      ...{ goal: 'Fartygen släpper ut mindre', kind: 'Nämndsmål', indicator: 'Anlöp med landström' },
      ...{ target: 'minst 60', unit: '%', owner: 'bo.ek@exempel.se', agenda2030: 13 },
    },
    {
      ...{ goal: 'Pröva en flytande scen', kind: 'Uppdrag', owner: 'cecilia.ceder@exempel.se' },
      ...{ reportBack: 'I samband med årsanalysen', finish: '2027-12-31' },
    },
  ] satisfies readonly ExampleRow[] as readonly ExampleRow[],
};

type TemplateTexts = typeof sv;

const en: TemplateTexts = {
  sheets: { list: 'Goals', help: 'How to fill in', examples: 'Examples' },
  looksSo: 'A list in Excel has headings like these',
  fewNeeded:
    'Only “Goal” is needed, and the columns may be in any order. Write one line for each goal, indicator or assignment.',
  askForTemplate: 'Whoever runs Målvakt can give you an empty list.',
  getTemplate: 'Get an empty list',
  fileName: 'Goal list.xlsx',
  column: 'Heading',
  meaning: 'What you write there',
  rules: [
    'Fill in the sheet “Goals”. Each goal, indicator and assignment has a line of its own. Then send the file to Målvakt in the chat.',
    'The columns may be in any order, and you can remove those that you do not need.',
    'An empty cell below “Area” or “Goal” means the same as on the line above.',
    'Several indicators of one goal: one line for each indicator.',
    'Send the list again when something has changed. What has the same name is the same, and keeps its owners and answers.',
  ],
  plan: {
    plan: 'What the plan is called, such as “Nämndsbudget 2027”. At the top of the sheet.',
    board: 'The board, such as “Kulturnämnden”. At the top of the sheet.',
    year: 'The year of the plan. At the top of the sheet.',
  },
  columns: {
    area: 'The goal area.',
    goal: 'The goal, commitment or assignment, as the plan words it. This is needed.',
    kind: 'Council goal, board goal, directional goal, commitment, assignment or priority. Empty means board goal.',
    indicator: 'What the goal is measured by.',
    target: 'What the indicator is to reach: 85, minst 4 (at least 4), högst 30 (at most 30), or in words.',
    unit: 'What is counted: %, number, kronor.',
    owner:
      'Who answers: name, e-mail address or id from the list of people. Separate several with semicolons.',
    deputy: 'Who answers when the owner is away.',
    respondent:
      'When several units answer about one goal: one line for each unit, with the person who answers for it.',
    desiredOutcome: 'Which way it is to go, in words.',
    agenda2030: 'The numbers of the global goals: 3; 11.',
    reportBack: 'How and when an assignment is reported back.',
    finish: 'When it is to be finished.',
    planning: 'What is to be done during the year.',
    definition: 'What is meant, or how it is measured.',
    id: 'Only if you have ids of your own. The line is then known by it, also under a new name.',
  },
  examplePlan: { plan: 'Board budget 2027', board: 'Hamnnämnden', year: 2027 },
  examples: [
    {
      ...{ area: 'A living harbour', goal: 'The harbour is open to all', kind: 'Council goal' },
      ...{ indicator: 'Guest nights', target: 'minst 4000', unit: 'nights', owner: 'anna.ek@exempel.se' },
      ...{ deputy: 'bo.ek@exempel.se', desiredOutcome: 'More boats stay overnight', agenda2030: '8; 11' },
    },
    { indicator: 'Share of satisfied guests', target: 85, unit: '%', desiredOutcome: 'More are satisfied' },
    {
      ...{ goal: 'The ships pollute less', kind: 'Board goal', indicator: 'Calls with shore power' },
      ...{ target: 'minst 60', unit: '%', owner: 'bo.ek@exempel.se', agenda2030: 13 },
    },
    {
      ...{ goal: 'Try a floating stage', kind: 'Assignment', owner: 'cecilia.ceder@exempel.se' },
      ...{ reportBack: 'With the annual report', finish: '2027-12-31' },
    },
  ],
};

const TEXTS: Readonly<Record<Language, TemplateTexts>> = { sv, en };

export function listTemplateTextsIn(language: Language): TemplateTexts {
  return TEXTS[language];
}
