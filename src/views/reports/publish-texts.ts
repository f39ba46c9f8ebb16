import type { Language } from '../../domain/language.ts';
import type { FrozenFormat } from '../../domain/reports/publication.ts';
import { capitalise } from '../format.ts';
import type { ProblemWords } from '../texts/problem-words.ts';
import { counted, numberWord, quoted } from '../texts/words.ts';

type PublishProblems = ProblemWords<'altered-file' | 'not-publishable' | 'not-published'>;

/** What is said when a round is published, in Swedish. */
const sv = {
  publishTitle: (round: string, version: number) =>
    version === 1
      ? `Publicera ${quoted(round, 'sv')}?`
      : `Publicera version ${version} av ${quoted(round, 'sv')}?`,
  isOpen: (round: string) => `${quoted(round, 'sv')} är öppen, så den går inte att publicera än`,
  closeFirst: 'Stäng omgången först. Då tar den inte emot fler svar.',
  close: 'Stäng omgången',
  notApproved: (round: string) => `${quoted(round, 'sv')} är inte godkänd, så den går inte att publicera än`,
  left: (count: number) => `${capitalise(counted(count, 'målområde', 'målområden'))} är inte godkänt:`,
  leftMany: (count: number) => `${capitalise(numberWord(count, 'sv'))} målområden är inte godkända:`,
  nothingToPublish: 'Det finns ingen stängd omgång att publicera. Skriv ”omgång” för att se omgångarna.',
  nothingPublished: 'Ingen omgång är publicerad, så det finns inget att dra tillbaka.',
  whichRound: 'Vilken omgång ska publiceras?',
  approvedAll: 'Alla målområden är godkända.',
  noApproval: 'I den här omgången behöver ingen godkänna svaren.',
  whatHappens: (version: number) =>
    `Svaren fryses som version ${version}, i fem filer med var sin kontrollsumma. Sedan får alla i kommunen läsa dem här.`,
  changedSince: (count: number, version: number) =>
    `${capitalise(counted(count, 'post', 'poster'))} har fått ett nytt svar sedan version ${version}`,
  sameAnswers: (version: number) => `Inget svar är ändrat sedan version ${version}, som är tillbakadragen.`,
  standsAgain: (version: number) =>
    `Omgången har varit öppen igen, och inget svar är ändrat. Version ${version} gäller igen när du publicerar.`,
  reason: 'Vad är ändrat, och varför?',
  reasonHelp: 'Står på inlägget och i rapporten.',
  writeReason: 'Skriv varför det blir en ny version.',
  writeWhy: 'Skriv varför publiceringen dras tillbaka.',
  channels: 'Var ska det postas?',
  channelsHelp: 'Välj ingen om det inte ska postas.',
  noChannels: 'Ingen kanal prenumererar, så inget postas. Det går att dela rapporten ändå.',
  publish: 'Publicera',
  showFindings: 'Visa granskningen',
  seenAnew: 'Något har ändrats sedan du läste. Läs igen innan du publicerar.',
  published: (round: string) => `${quoted(round, 'sv')} är publicerad`,
  wasPublished: (round: string) => `${quoted(round, 'sv')} är publicerad, och inget är ändrat sedan dess`,
  post: 'Publiceringen',
  postedTo: (channels: number) => `Postas nu i ${counted(channels, 'kanal', 'kanaler')}`,
  version: 'Version',
  at: 'Publicerad',
  by: 'Av',
  checksum: (format: FrozenFormat) => `Kontrollsumma, ${sv.formats[format]}`,
  formats: {
    docx: 'Word',
    json: 'JSON',
    csv: 'CSV',
    html: 'webbsida',
    md: 'Markdown',
  } satisfies Readonly<Record<FrozenFormat, string>>,
  why: 'Ändrat i den här versionen',
  changedItems: (count: number) => `Ändrat: ${counted(count, 'post', 'poster')}`,
  withdraw: 'Dra tillbaka',
  withdrawTitle: (round: string) => `Dra tillbaka publiceringen av ${quoted(round, 'sv')}?`,
  whatWithdrawing:
    'Filerna finns kvar i arkivet, men lämnas inte ut. Inläggen i kanalerna säger att publiceringen är tillbakadragen. Omgången är stängd som förut.',
  whyWithdraw: 'Varför dras den tillbaka?',
  whyHelp: 'Orsaken står på inlägget.',
  withdrawNow: 'Dra tillbaka',
  withdrawn: (round: string) => `Publiceringen av ${quoted(round, 'sv')} är tillbakadragen`,
  wasWithdrawn: 'Den var redan tillbakadragen.',
  withdrawnAt: 'Tillbakadragen',
  because: 'Orsak',
  publishedBy: (version: number, at: string, name: string) =>
    `Version ${version}, publicerad ${at} av ${name}.`,
  correction: (words: string) => `Ändrat sedan förra versionen: ${words}`,
  showArea: 'Visa svaren',
  showAreaOf: (area: string) => `Visa svaren i ${quoted(area, 'sv')}`,
  document: 'Hämta rapporten',
  history: 'Historik',
  moreAreas: (count: number) =>
    `${capitalise(counted(count, 'målområde', 'målområden'))} till finns i rapporten.`,
  linesShown: (first: number, last: number, of: number) => `Rad ${first}–${last} av ${of}.`,
  showMore: 'Visa fler',
  newerVersion: (version: number) => `Version ${version} gäller nu.`,
  noArea: 'Övrigt',
  nothingIn: 'Inget svar finns här.',
  asPublished: (version: number, at: string) => `Som det publicerades ${at}, version ${version}.`,
  problems: {
    'altered-file': ({ round, version, format }) =>
      `Jag lämnar inte ut filen (${format}, version ${version} av ${quoted(round, 'sv')}). Den är inte längre som när den publicerades. Be den som sköter Målvakt köra ”verify” och hämta filen ur en kopia.`,
    'not-publishable': ({ round, why, areas }) =>
      why === 'open'
        ? `Omgången ${quoted(round, 'sv')} är öppen, så den går inte att publicera. Stäng den först. Inget är ändrat.`
        : `Omgången ${quoted(round, 'sv')} är inte godkänd, så den går inte att publicera. Kvar att godkänna: ${areas}. Inget är ändrat.`,
    'not-published': ({ round }) =>
      `Omgången ${quoted(round, 'sv')} är inte publicerad, eller så är publiceringen tillbakadragen. Inget är ändrat.`,
  } satisfies PublishProblems,
};

const en: typeof sv = {
  publishTitle: (round, version) =>
    version === 1
      ? `Publish ${quoted(round, 'en')}?`
      : `Publish version ${version} of ${quoted(round, 'en')}?`,
  isOpen: (round) => `${quoted(round, 'en')} is open, so it cannot be published yet`,
  closeFirst: 'Close the round first. Then it takes no more answers.',
  close: 'Close the round',
  notApproved: (round) => `${quoted(round, 'en')} is not approved, so it cannot be published yet`,
  left: (count) => `${capitalise(counted(count, 'goal area', 'goal areas'))} is not approved:`,
  leftMany: (count) => `${capitalise(numberWord(count, 'en'))} goal areas are not approved:`,
  nothingToPublish: 'There is no closed round to publish. Write “round” to see the rounds.',
  nothingPublished: 'No round is published, so there is nothing to withdraw.',
  whichRound: 'Which round should be published?',
  approvedAll: 'All goal areas are approved.',
  noApproval: 'In this round nobody has to approve the answers.',
  whatHappens: (version) =>
    `The answers are frozen as version ${version}, in five files, each with its checksum. Then everybody in the municipality may read them here.`,
  changedSince: (count, version) =>
    `${capitalise(counted(count, 'item', 'items'))} got a new answer since version ${version}`,
  sameAnswers: (version) => `No answer has changed since version ${version}, which is withdrawn.`,
  standsAgain: (version) =>
    `The round has been open again, and no answer has changed. Version ${version} is in force again once you publish.`,
  reason: 'What has changed, and why?',
  reasonHelp: 'It stands on the post and in the report.',
  writeReason: 'Write why there is a new version.',
  writeWhy: 'Write why the publication is withdrawn.',
  channels: 'Where should it be posted?',
  channelsHelp: 'Choose none if it should not be posted.',
  noChannels: 'No channel subscribes, so nothing is posted. The report can be shared all the same.',
  publish: 'Publish',
  showFindings: 'Show the audit',
  seenAnew: 'Something has changed since you read this. Read it again before you publish.',
  published: (round) => `${quoted(round, 'en')} is published`,
  wasPublished: (round) => `${quoted(round, 'en')} is published, and nothing has changed since`,
  post: 'The publication',
  postedTo: (channels) => `Being posted in ${counted(channels, 'channel', 'channels')}`,
  version: 'Version',
  at: 'Published',
  by: 'By',
  checksum: (format) => `Checksum, ${en.formats[format]}`,
  formats: { docx: 'Word', json: 'JSON', csv: 'CSV', html: 'web page', md: 'Markdown' },
  why: 'Changed in this version',
  changedItems: (count) => `Changed: ${counted(count, 'item', 'items')}`,
  withdraw: 'Withdraw',
  withdrawTitle: (round) => `Withdraw the publication of ${quoted(round, 'en')}?`,
  whatWithdrawing:
    'The files stay in the archive, but are not handed out. The posts in the channels say that the publication is withdrawn. The round is closed as before.',
  whyWithdraw: 'Why is it withdrawn?',
  whyHelp: 'The reason stands on the post.',
  withdrawNow: 'Withdraw it',
  withdrawn: (round) => `The publication of ${quoted(round, 'en')} is withdrawn`,
  wasWithdrawn: 'It was withdrawn already.',
  withdrawnAt: 'Withdrawn',
  because: 'Reason',
  publishedBy: (version, at, name) => `Version ${version}, published ${at} by ${name}.`,
  correction: (words) => `Changed since the last version: ${words}`,
  showArea: 'Show the answers',
  showAreaOf: (area) => `Show the answers in ${quoted(area, 'en')}`,
  document: 'Get the report',
  history: 'History',
  moreAreas: (count) => `${capitalise(counted(count, 'more goal area', 'more goal areas'))} in the report.`,
  linesShown: (first, last, of) => `Lines ${first}–${last} of ${of}.`,
  showMore: 'Show more',
  newerVersion: (version) => `Version ${version} is in force now.`,
  noArea: 'Other',
  nothingIn: 'There is no answer here.',
  asPublished: (version, at) => `As it was published ${at}, version ${version}.`,
  problems: {
    'altered-file': ({ round, version, format }) =>
      `The published file (${format}, version ${version} of the round ${quoted(round, 'en')}) does not match its checksum, so I do not hand it out. Ask IT to run “verify” and to put the file back from a backup.`,
    'not-publishable': ({ round, why, areas }) =>
      why === 'open'
        ? `The round ${quoted(round, 'en')} is open, so it cannot be published. Close it first. Nothing has changed.`
        : `The round ${quoted(round, 'en')} is not approved, so it cannot be published. Left to approve: ${areas}. Nothing has changed.`,
    'not-published': ({ round }) =>
      `The round ${quoted(round, 'en')} is not published, or its publication is withdrawn. Nothing has changed.`,
  },
};

const TEXTS = { sv, en } satisfies Readonly<Record<Language, typeof sv>>;

export function publishTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
