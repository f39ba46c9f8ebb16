/** Other wordings of lines that no mark parts, and what is read of them. */
import { GOAL } from './shapes.ts';

const BELOW = 'boardGoal Fler hittar till kajen';
const QUAY = 'boardGoal Kajen är öppen för alla';

type Cases = readonly [text: string, items: readonly string[]][];

export const LINE_WORDINGS: Readonly<Record<string, Cases>> = {
  'Goals with their number on a line of its own': [
    [
      'Mål 1\nKajen är öppen för alla\nKajen är stadens.\n\nSå vet vi att vi lyckas\nAndel nöjda gäster\nNuläge (2029): 71 %\nMål 2031: minst 80 %\n\nDet gör vi under 2031\nLagar bryggan\nAnställer två hamnvärdar',
      [
        QUAY,
        '  indicator Andel nöjda gäster min 80 %',
        '  commitment Lagar bryggan',
        '  commitment Anställer två hamnvärdar',
      ],
    ],
  ],
  'Values one after another in a line': [
    [
      `${GOAL}Mått: Antal olyckor per 1 000 gäster\nMål 2031: 2,5. Utfall 2030: 2,9.`,
      [BELOW, '  indicator Antal olyckor per 1 000 gäster equals 2.5'],
    ],
    [
      `${GOAL}Nyckeltal\n- Andel sol i landströmmen, 100 % år 2031 (97 % 2029)`,
      [BELOW, '  indicator Andel sol i landströmmen equals 100 %'],
    ],
    [
      `${GOAL}Indikatorer\n- Andel svar inom 90 dagar: 78 % (mål 85 %)`,
      [BELOW, '  indicator Andel svar inom 90 dagar equals 85 %'],
    ],
  ],
  'Numbered lines with a verdict below them': [
    [
      '2.1 Kajen är öppen för alla\nBedömning: Målet är delvis uppnått\nKajen är bred.\n\n2.2 Kön är kort\nBedömning: Målet är uppnått\n\n3 Resurser\nBedömning: god',
      [QUAY, 'boardGoal Kön är kort'],
    ],
  ],
  'How it is followed up, and by what': [
    [
      `${GOAL}### Så följer vi upp\n\n- Redovisning i årsrapporten\n- Antal gäster\n- Skyddat vatten i hektar`,
      [BELOW, '  indicator Antal gäster', '  indicator Skyddat vatten i hektar'],
    ],
  ],
  'Assignments of several sentences': [
    [
      `${GOAL}UPPDRAG TILL NÄMNDEN\nNämnden ska utreda en bastu. Pågår. Avtal i maj.\nNämnden ska pröva en färja. Klart.\n\nEKONOMI\nPengar.`,
      [BELOW, 'assignment Nämnden ska utreda en bastu', 'assignment Nämnden ska pröva en färja'],
    ],
    [
      `${GOAL}Kommunfullmäktiges uppdrag\nNämnden ska utreda en bastu, senast den 31\nmars 2031. Svaret ges i maj.`,
      [BELOW, 'assignment Nämnden ska utreda en bastu, senast den 31 mars 2031'],
    ],
  ],
  'Goals that say until when': [
    [
      '## Målområde: Vatten\n\n### Mål\n\nTill 2035 ska oljan vara borta ur hamnen.\n\nTill 2040 ska alla båtar gå på el.\n\nHamnen ska arbeta med detta.',
      [
        'area Vatten',
        '  boardGoal Till 2035 ska oljan vara borta ur hamnen',
        '  boardGoal Till 2040 ska alla båtar gå på el',
      ],
    ],
  ],
  'Goals by lines with lists below them': [
    [
      'Sammanfattning\nNämnden får 5 mnkr.\n\nKommunfullmäktiges inriktningsmål\nEn stad vid vattnet\n\nNämndens mål\nKajen är öppen för alla\nVi håller kajen ren. Hamnvärdarna städar.\nNämnden följer upp målet genom\n- andel nöjda gäster (mål: 85 %)\nUnder 2031 kommer nämnden att\n- laga bryggan\n\nIngen ska behöva vänta på färjan\nNämnden följer upp målet genom\n- antal färjor (mål: 3)',
      [
        'directionGoal En stad vid vattnet',
        QUAY,
        '  indicator andel nöjda gäster equals 85 %',
        '  commitment laga bryggan',
        'boardGoal Ingen ska behöva vänta på färjan',
        '  indicator antal färjor equals 3',
      ],
    ],
    [
      'Hem / Styrning\nKommunens mål 2031–2034\nUppdaterad 12 februari 2031\n\nStaden har två övergripande mål. De gäller i fyra år.\n\n1. Hamnen växer\nFler ska vilja segla hit.\nMått\nBåtar 31 december: 450 (2029: 412)\nAntal nya bryggor per år: 6 (2029: 3)\n\n2. Kajen är öppen för alla\nVi håller kajen ren.\nMått\nAndel nöjda gäster: 90 % (2029: 84 %)',
      [
        'councilGoal Hamnen växer',
        '  indicator Båtar 31 december equals 450',
        '  indicator Antal nya bryggor per år equals 6',
        'councilGoal Kajen är öppen för alla',
        '  indicator Andel nöjda gäster equals 90 %',
      ],
    ],
  ],
  'What is of no goal above it': [
    [
      `${GOAL}Aktiviteter\n- laga bryggan\n\nÖVRIGA AKTIVITETER\nRevidera alla taxor\nFlytta arkivet\n\nBUDGET\nPengar.`,
      [BELOW, '  commitment laga bryggan', 'commitment Revidera alla taxor', 'commitment Flytta arkivet'],
    ],
  ],
  'Areas by number': [
    [
      'Område 1 – Öppna kajer\nMål\nKajen är öppen för alla.\n\nOmråde 2 – Korta köer\nMål\nKön är kort för alla.',
      [
        'area Öppna kajer',
        '  boardGoal Kajen är öppen för alla',
        'area Korta köer',
        '  boardGoal Kön är kort för alla',
      ],
    ],
  ],
  'Lists below half a sentence, and chapters after them': [
    [
      '2. Mål\n\n2.1 Kajen är öppen för alla\nFler ska hitta hit.\nNämnden följer:\n• antal gäster (mål 2031: 142; utfall 2029: 131)\nNämnden ska under 2031:\n• laga bryggan\n\n2.2 Kön är kort\nText.\n\n3. Uppdrag i hamnplanen\n3.1 Utreda en bastu. Svaret ges i juni.\n3.2 Pröva en färja.\n\n4. Intern kontroll\nPlanen beslutas separat.',
      [
        QUAY,
        '  indicator antal gäster equals 142',
        '  commitment laga bryggan',
        'boardGoal Kön är kort',
        'assignment Utreda en bastu',
        'assignment Pröva en färja',
      ],
    ],
    [
      '2. Nämndens mål\n\n2.1 Kajen är öppen för alla\n\nText.\n\n3. Hamnens framtid\n\nHär står annat.',
      [QUAY],
    ],
  ],
  'Goals by lines with a verdict below them': [
    [
      'Verksamhetsmål\nHamnen ska växa till 400 platser\nBedömning: Målet nås\nPlatserna är 390.\n\nAlla hamnvärdar ska trivas på kajen\nBedömning: Målet nås delvis\nDe flesta trivs.',
      ['boardGoal Hamnen ska växa till 400 platser', 'boardGoal Alla hamnvärdar ska trivas på kajen'],
    ],
  ],
  'What is none of them': [
    [
      `${GOAL}Indikatorer\nFöljs upp i årsredovisningen\nStatistiken kommer från hamnen\n\nAktiviteter\nInga nya aktiviteter.`,
      [BELOW],
    ],
    [`${GOAL}### Uppdrag\n\nNämnden ansvarar för kajer och bryggor.`, [BELOW]],
    [`${GOAL}## Nämndens uppdrag\n\n- kajer\n- bryggor`, [BELOW]],
    [
      `${GOAL}Särskilda uppdrag 2031\nAnsvarig nämnd Uppdrag Återrapport\nKS Utreda en bastu juni 2031\nKS Pröva en färja maj 2031`,
      [BELOW],
    ],
    [
      `${GOAL}Vi följer även:\nAntal gäster\nAntal båtar äldre än två år`,
      [BELOW, '  indicator Antal gäster', '  indicator Antal båtar äldre än två år'],
    ],
  ],
  'Other numbers of chapters and items': [
    [
      '§ 1 Verksamhet\nBolaget bygger kajer.\n\n§ 2 Ekonomiska mål\na) Soliditet minst 30 procent\nb) Avkastning minst 5 procent\n\n§ 3 Uppdrag\nBolaget får i uppdrag att under 2031\n– utreda en bastu\n– pröva en färja\n\n§ 4 Rapportering\nBolaget rapporterar i april.',
      [
        'boardGoal Soliditet minst 30 procent',
        'boardGoal Avkastning minst 5 procent',
        'assignment utreda en bastu',
        'assignment pröva en färja',
      ],
    ],
    [
      'Ägardirektiv\n\n2. Mål\nBolaget ska\na) öka andelen el från vågor till 40 procent,\nb) minska spillet till högst 4 procent,\nc) ha nöjda kunder.\n\n3. Rapportering\nBolaget rapporterar i april.',
      [
        'boardGoal öka andelen el från vågor till 40 procent',
        'boardGoal minska spillet till högst 4 procent',
        'boardGoal ha nöjda kunder',
      ],
    ],
    [
      `${GOAL}Uppdrag givna i budget 2031:\nU1. Utred en bastu (svar i mars).\nU2. Pröva en färja (svar i maj).`,
      [BELOW, 'assignment Utred en bastu (svar i mars)', 'assignment Pröva en färja (svar i maj)'],
    ],
  ],
  'Other words for the same': [
    [
      `${GOAL}Nyckelaktiviteter 2031\n1. Ny brygga – klar i augusti\n2. Bastu på piren\n\nPolitiska uppdrag\nNämnden uppdrar åt förvaltningen att\na. se över öppettiderna\nb. föreslå ny taxa\n\nEkonomi\nPengar.`,
      [
        BELOW,
        '  commitment Ny brygga – klar i augusti',
        '  commitment Bastu på piren',
        'assignment se över öppettiderna',
        'assignment föreslå ny taxa',
      ],
    ],
    [
      `${GOAL}**Hur mäter vi det?**\n- Andel trogna båtägare, 90 %\n- Resultat, minst 2 % av avgifterna`,
      [
        BELOW,
        '  indicator Andel trogna båtägare equals 90 %',
        '  indicator Resultat equals minst 2 % av avgifterna',
      ],
    ],
  ],
};
