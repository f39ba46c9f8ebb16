import type { Language } from '../../../domain/language.ts';
import type { PlaceKind } from '../../../domain/reports/secrecy.ts';

const sv = {
  index: (title: string) => `Utdrag: ${title}`,
  plan: 'Plan',
  items: 'Poster',
  answers: 'Svar',
  versionBy: (version: number, name: string, at: string) => `Version ${version}, ${name}, ${at}`,
  noAnswers: 'Inga svar.',
  outcome: 'Utfall',
  day: 'Klart senast',
  readMe: 'Så läses utdraget',
  explanation: (retention: string, profile: string) => [
    'Paketet är framställt av Målvakt efter FGS Paketstruktur 2.0 (RAFGS1V2.0), det vill säga E-ARK CSIP 2.1.0 och E-ARK SIP 2.1.0.',
    `METS-profil: ${profile}. METS.xml räknar upp varje fil med storlek och kontrollsumma (SHA-256).`,
    'Paketet är inte prövat mot några scheman, och inga scheman följer med. Pröva det med ett E-ARK-verktyg innan det lämnas till ett e-arkiv.',
    'Datumet i metadata är det för den senaste händelsen i materialet, så att samma uppgifter ger samma paket.',
    `Gallring: ${retention}.`,
    'Filen sekretess.csv visar var i texterna det finns något som liknar ett personnummer, ett telefonnummer, en e-postadress eller ett namn på någon som Målvakt känner till. Listan är en hjälp och ersätter ingen prövning. Inget är borttaget ur texterna.',
  ],
  files: 'Filer',
  fileTexts: {
    'index.md': 'det viktigaste, för den som läser',
    'plan.json': 'planens version med alla uppgifter om posterna',
    'rounds.json': 'omgångarna, med perioder och tillstånd',
    'answers.json': 'alla versioner av alla svar, med texter',
    'approvals.json': 'beslut om godkännande, med kommentarer',
    'hand-overs.json': 'överlämningar av frågor',
    'deliveries.json': 'utskick, med försök och utfall',
    'trail.json': 'rader ur revisionsspåret, med kontrollsummor, och den senaste förseglingen',
    'publications.json': 'publiceringar, med rättelser och återkallelser',
    'publications/': 'de fastställda filerna',
  },
  secrecyHead: ['plan', 'omgång', 'post', 'svarande', 'version', 'fält', 'liknar', 'tecken före'],
  kinds: {
    'identity-number': 'personnummer',
    phone: 'telefonnummer',
    'e-mail': 'e-postadress',
    name: 'personnamn',
  } satisfies Record<PlaceKind, string>,
  written: (target: string, files: number, places: number) =>
    `${target}: ${files} filer${places === 0 ? '' : `. ${places} ${places === 1 ? 'ställe' : 'ställen'} kan behöva sekretessprövas: se documentation/sekretess.csv`}`,
};

const en: typeof sv = {
  index: (title) => `Record: ${title}`,
  plan: 'Plan',
  items: 'Items',
  answers: 'Answers',
  versionBy: (version, name, at) => `Version ${version}, ${name}, ${at}`,
  noAnswers: 'No answers.',
  outcome: 'Outcome',
  day: 'To be finished by',
  readMe: 'How to read the record',
  explanation: (retention, profile) => [
    'The package is made by Målvakt after FGS Paketstruktur 2.0 (RAFGS1V2.0), that is E-ARK CSIP 2.1.0 with E-ARK SIP 2.1.0.',
    `METS profile: ${profile}. METS.xml lists every file with its size and checksum (SHA-256).`,
    'The package has not been checked against any schemas, and it holds none. Check it with an E-ARK tool before you send it to an archive.',
    'The date in the metadata is that of the last event in the material, so that the same facts make the same package.',
    `Retention: ${retention}.`,
    'The file sekretess.csv lists places in the texts that look like personal identity numbers, phone numbers, e-mail addresses and names of people that Målvakt knows. The list helps in a secrecy review and does not replace it. Nothing has been removed from the texts.',
  ],
  files: 'Files',
  fileTexts: {
    'index.md': 'the essentials, for a reader',
    'plan.json': 'the version of the plan with all facts about the items',
    'rounds.json': 'the rounds, with periods and states',
    'answers.json': 'all versions of all answers, with texts',
    'approvals.json': 'decisions on approval, with comments',
    'hand-overs.json': 'questions that were handed over',
    'deliveries.json': 'messages, with attempts and outcomes',
    'trail.json': 'lines of the audit trail, with checksums, and the newest seal',
    'publications.json': 'publications, with corrections and withdrawals',
    'publications/': 'the frozen files',
  },
  secrecyHead: ['plan', 'round', 'item', 'respondent', 'version', 'field', 'looks like', 'characters before'],
  kinds: {
    'identity-number': 'personal identity number',
    phone: 'phone number',
    'e-mail': 'e-mail address',
    name: 'name of a person',
  },
  written: (target, files, places) =>
    `${target}: ${files} files${places === 0 ? '' : `. ${places} ${places === 1 ? 'place' : 'places'} may need a secrecy review: see documentation/sekretess.csv`}`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function archiveTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
