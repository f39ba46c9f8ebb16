/** Everything Målvakt says in cards and chat, in Swedish. `en.ts` says the same in English. */
export const sv = {
  dueBy: (day: string) => `svar senast ${day}`,
  questionOf: (number: number, of: number) => `Fråga ${number} av ${of}`,
  howIsItGoing: (name: string) => `Hur går det med ${name}?`,
  howIsItGoingWithGoal: (title: string) => `Hur går det med målet ”${title}”?`,
  goal: 'Mål',
  area: 'Målområde',
  assignment: 'Uppdrag',
  indicator: 'Indikator',
  desiredOutcome: 'Önskat utfall',
  alsoWeighed: 'Vägs också in',
  reportBack: 'Återrapporteras',
  target: 'Målvärde',
  targetMin: (value: string) => `minst ${value}`,
  targetMax: (value: string) => `högst ${value}`,
  lastAssessment: 'Senaste bedömning',
  required: (label: string) => `${label} (krävs)`,
  yourAssessment: 'Din bedömning',
  trend: 'Hur går arbetet jämfört med planen?',
  chooseTrend: 'Välj',
  outcome: 'Utfall',
  outcomeTotal: 'Utfall, totalt',
  outcomeWomen: 'Utfall för kvinnor eller flickor',
  outcomeMen: 'Utfall för män eller pojkar',
  withUnit: (label: string, unit: string) => `${label} (${unit})`,
  outcomeBySex: (total: string, women: string, men: string) =>
    `${total} (${women}/${men}) totalt (kvinnor/män)`,
  againstTarget: (outcome: string, target: string) => `${outcome}, målvärde ${target}`,
  reachesTarget: (outcome: string) => `${outcome} – målvärdet nås`,
  missesTarget: (outcome: string) => `${outcome} – målvärdet nås inte`,
  metButMissed: (word: string, target: string) =>
    `Du har valt ”${word}”, men utfallet når inte målvärdet ${target}. Skicka igen om det stämmer, eller ändra.`,
  notMetButReached: (word: string, target: string) =>
    `Du har valt ”${word}”, men utfallet når målvärdet ${target}. Skicka igen om det stämmer, eller ändra.`,
  chooseStatus: 'Välj en bedömning.',
  chooseDirection: 'Välj hur arbetet går jämfört med planen.',
  writeSomething: 'Skriv några ord.',
  explainTrend: 'Går arbetet sämre än planerat? Beskriv varför',
  explainDeviation: 'Uppnås målet inte helt? Beskriv varför',
  noSecrets: 'Svaret kan bli allmän handling. Skriv inget som omfattas av sekretess.',
  sendAnswer: 'Skicka svar',
  saved: (name: string) => `Ditt svar om ${name} är sparat`,
  savedBy: (name: string, version: number, at: string) => `${name} · version ${version} · ${at}`,
  change: 'Ändra',
  keepTheirs: (name: string) => `Behåll ${genitive(name)} svar`,
  allAnswered: (count: number) =>
    count === 1
      ? 'Klart. Du har svarat på din enda fråga. Du kan ändra svaret så länge omgången är öppen.'
      : `Klart. Du har svarat på alla ${count} frågor. Du kan ändra svaren så länge omgången är öppen.`,
  youHaveQuestions: (left: number) =>
    left === 1 ? 'Du har 1 fråga att svara på' : `Du har ${left} frågor att svara på`,
  noQuestions: 'Du har inga frågor just nu. Du får ett meddelande här när nästa omgång öppnar.',
  insteadOf: (name: string, day: string) => `Du svarar för ${name}, som är borta till och med ${day}.`,
  everythingAnswered: 'Du har svarat på alla dina frågor. Skriv ”mina mål” om du vill se eller ändra svaren.',
  answersNeedFixing: 'Svaret är inte sparat än. Det du skrev står kvar – komplettera och skicka igen:',
  someoneWasFirst: (name: string, at: string) =>
    `Någon hann före: ${name} svarade ${at}. Det du skrev står kvar i fälten. Skicka det om ditt svar ska gälla.`,
  answeredBefore: (at: string) =>
    `Du har redan svarat på frågan, ${at}. Det du skrev nu står kvar i fälten. Skicka det om det ska ersätta ditt förra svar.`,
  keepMine: 'Behåll mitt förra svar',
  yourEarlierAnswer: 'Ditt förra svar',
  theirAnswer: (name: string) => `${genitive(name)} svar`,

  myGoals: 'Dina mål',
  myGoalsLeft: (left: number, of: number) =>
    left === 0 ? `Du har svarat på alla ${of}` : `${left} av ${of} väntar på ditt svar`,
  notAnswered: 'Inte besvarad',
  answerNow: 'Svara',

  welcomeTitle: (name: string) => (name ? `Hej ${name}, jag är Målvakt` : 'Hej, jag är Målvakt'),
  welcomeWhat:
    'Jag hjälper kommunen att följa upp sina mål. När en rapporteringsomgång öppnar får du som ansvarar för ett mål dina frågor här. Du svarar direkt i chatten, och svaren blir en sammanställning.',
  welcomeWhyTitle: 'Varför får jag meddelanden?',
  welcomeWhy: 'Du får dem bara om du är målansvarig och har frågor kvar att svara på.',
  welcomeStopTitle: 'Hur slipper jag dem?',
  welcomeStop:
    'Be samordnaren att lämna över dina mål till någon annan. Du kan också högerklicka på Målvakt i chattlistan och välja Avinstallera.',
  showMyQuestions: 'Visa mina frågor',
  whatCanIAsk: 'Vad kan jag skriva?',

  helpTitle: 'Det här kan du skriva',
  helpFree: 'Du kan också fråga som du brukar: ”hur går det med Öresundsmetron?”',
  helpInChannel: 'I en kanal börjar du med @Målvakt.',

  howItIsGoing: (name: string) => `Så går det med ${name}`,
  answersReceived: (answered: number, of: number) => `${answered} av ${of} svar har kommit`,
  statusFinding: (met: number, answered: number, word: string) => {
    if (answered === 1) return `${met} av 1 bedömd: ${lower(word)}`;
    return `${met === answered ? 'Alla' : `${met} av`} ${answered} bedömda: ${lower(word)}`;
  },
  nothingAnswered: (of: number) => `Inga svar har kommit än, av ${of} väntade`,
  nothingAsked: 'Ingen har någon fråga i den här omgången. Ange vilka som ansvarar för målen.',
  period: (from: string, to: string) => `${from}–${to}`,
  draft: 'Utkast – omgången pågår och svaren är inte godkända',
  closedRound: 'Omgången är stängd',
  chartStatus: 'Bedömning',
  chartTrend: 'Trend',
  chartCount: 'Antal',
  missing: (count: number) => (count === 1 ? '1 svar saknas' : `${count} svar saknas`),
  unassessed: 'Ingen bedömning angiven',
  missingStep: 'Inget svar',
  missingFrom: (goal: string, names: string) => `${goal}: ${names}`,
  unowned: (count: number) => (count === 1 ? '1 mål saknar ansvarig' : `${count} mål saknar ansvarig`),
  andMore: (count: number) => `och ${count} till`,
  showMore: (count: number) => `Visa ${count} till`,
  cutOff: (shown: number, of: number) =>
    `Här visas ${shown} av ${of}. Skriv ”status” och målets namn för de andra.`,
  noArea: 'Övrigt',
  otherRounds: 'Fler omgångar är öppna. Fråga om ett mål i dem med ”status” och målets namn:',
  postToChannel: 'Skicka till kanalen',
  posted: (channels: number) =>
    channels === 1
      ? 'Sammanställningen skickas nu till kanalen.'
      : `Sammanställningen skickas nu till ${channels} kanaler.`,

  spreadPart: (symbol: string, count: number, word: string) => `${symbol}\u00A0${count} ${lower(word)}`,
  spread: 'Så har enheterna svarat',
  showUnits: 'Visa eller dölj enheternas svar',
  readAnswerOf: (unit: string) => `Läs svaret från ${unit}`,
  unitsAnswered: (answered: number, of: number, day: string) =>
    `${answered} av ${of} enheter har svarat. Svaren ska vara inne senast ${day}.`,
  newAnswers: (count: number) => (count === 1 ? '1 nytt svar' : `${count} nya svar`),
  worseAnswers: (count: number) => (count === 1 ? '1 sämre svar' : `${count} sämre svar`),

  better: (before: string, after: string, at: string) => `Bättre än ${at} (${before} → ${after})`,
  worse: (before: string, after: string, at: string) => `Sämre än ${at} (${before} → ${after})`,
  changed: (before: string, after: string, at: string) => `Ändrad sedan ${at} (${before} → ${after})`,
  firstAssessment: 'Första bedömningen i den här omgången',
  notAnsweredYet: (name: string) => `${name}: inget svar än`,
  source: (name: string, at: string, version: number) =>
    `Källa: bedömning av ${name}, ${at}, version ${version}`,
  askedOf: (day: string) => `Frågan är ställd. Svaret ska vara inne senast ${day}.`,
  whichOne: 'Vilket menar du?',
  found: (count: number) => `${count} mål stämmer med det du skrev`,

  digestTitleWorse: (count: number) => (count === 1 ? '1 mål har försämrats' : `${count} mål har försämrats`),
  digestTitleChanged: (count: number) => (count === 1 ? '1 ny bedömning' : `${count} nya bedömningar`),
  digestTitleQuiet: 'Inget har ändrats',
  digest: 'Veckobrev',
  since: (at: string) => `sedan ${at}`,
  gotWorse: 'Har försämrats',
  isNewOrChanged: 'Nytt och ändrat',
  was: (symbol: string, word: string) => `var ${symbol} ${lower(word)}`,
  daysLeft: (days: number, day: string) => {
    if (days < 0) return `Tiden gick ut ${day}`;
    if (days === 0) return `Svar senast: I dag, ${day}`;
    return days === 1 ? `Svar senast: I morgon, ${day}` : `Svar senast: ${day}, om ${days} dagar`;
  },

  subscribed: 'Den här kanalen får nu veckobrevet varje måndag kl. 08.00, och sammanställningarna.',
  subscribedAlready: 'Den här kanalen får redan veckobrevet och sammanställningarna.',
  helloChannel:
    'Hej, jag är Målvakt och följer upp kommunens mål. Vill ni ha veckobrevet och sammanställningarna här? Då skriver samordnaren ”prenumerera” efter @Målvakt.',
  onlyInChannel: 'Skriv ”prenumerera” i den kanal som ska få veckobrevet, efter @Målvakt.',
  onlyWithOthers: (command: string) =>
    `Det hör till en kanal eller en gruppchatt. Skriv ”${command}” där, efter @Målvakt.`,
  onlyInPersonalChat:
    'Svara i din egen chatt med mig, så att bara du ser frågan. Öppna chatten Målvakt och skriv ”svara”.',
  onlyInOwnChat: (command: string) =>
    `Det gör vi i din egen chatt med mig. Öppna chatten Målvakt och skriv ”${command}”.`,
  languageSet: 'Från och med nu svarar jag på svenska. Skriv ”language english” om du vill byta.',
  languageChoices: 'Välj språk: skriv ”språk svenska” eller ”language english”.',

  didNotUnderstand: 'Jag förstod inte det. Skriv ”hjälp” för att se vad du kan skriva.',
  didYouMean: (command: string) =>
    `Jag förstod inte det. Menade du ”${command}”? Skriv ”hjälp” för att se allt du kan skriva.`,
  emptyMessage: 'Meddelandet var tomt. Skriv ”hjälp” för att se vad du kan skriva.',
  outdatedCard:
    'Det här kortet är för gammalt för att användas. Inget har ändrats. Skriv ”svara” så får du frågan på nytt.',
  unknownButton:
    'Knappen hör inte till något jag känner igen. Inget har ändrats. Skriv ”hjälp” för att börja om.',
  fault: (reference: string) =>
    `Något gick fel hos mig. Det som redan är sparat finns kvar, men det du just gjorde kan ha gått förlorat. Försök igen om en stund. Hjälper det inte, lämna numret ${reference} till den som sköter Målvakt.`,

  faults: {
    'not-allowed': () => 'Det får bara den göra som har en annan roll. Fråga samordnaren om du behöver den.',
    'foreign-tenant': () =>
      'Jag hjälper bara dem som arbetar i kommunen. Byt till kommunens organisation i Teams och försök igen.',
    'not-owner': () =>
      'Någon annan ansvarar för det målet, så ditt svar är inte sparat. Skriv ”mina mål” för att se dina egna.',
    'unknown-item': () =>
      'Jag hittar inget mål som stämmer med det. Pröva med ett annat ord, eller skriv ”status” för att se alla.',
    'unasked-item': ({ item, round }: Fields) =>
      `Målet ”${item}” finns, men ingen har fått frågan i omgången ${round}. Skriv ”ägare” för att se vem som ansvarar.`,
    'unknown-round': () => 'Den omgången finns inte längre. Skriv ”svara” för att se vad som gäller nu.',
    'no-round': () => 'Ingen omgång har öppnats än. Samordnaren öppnar den.',
    'round-closed': (fields: Fields) =>
      `Omgången ${fields.round ?? ''} är stängd, så svaret sparades inte. Kontakta samordnaren om något måste ändras.`,
    'unknown-plan': () => 'Den planen finns inte. Samordnaren läser in den.',
    'no-channel': () =>
      'Ingen kanal tar emot sammanställningar än. Skriv ”@Målvakt prenumerera” i kanalen, och försök igen.',
    'unknown-person': () =>
      'Inget är ändrat. Den du valde finns varken i personlistan eller i något av mina team. Lägg till personen där och försök igen.',
    'not-listed': () =>
      'Du finns inte i personlistan än, så jag vet inte vad du svarar om. Be samordnaren lägga till dig.',
    'no-roster': () =>
      'Teams svarar inte på vilka som är med här, så inget är ändrat. Försök igen om en stund.',
    'busy-store': () => 'Någon annan ändrade samma sak just nu. Inget gick förlorat. Försök igen.',
    'invalid-answer': () => 'Svaret är inte sparat. Rätta det som är markerat och skicka igen.',
    'not-a-plan': ({ file, reason }: Fields) => `${file}: ${notAPlan(`${file}`, `${reason}`)}`,
  },
  findings: {
    status: 'Välj en bedömning på skalan.',
    direction: 'Välj hur arbetet går jämfört med planen.',
    value: (label: string) => `${label}: skriv ett tal, till exempel 13,7.`,
    missing: (label: string) => `${label} Skriv några ord.`,
    tooLong: (label: string, length: string, limit: string) =>
      `${label} Texten är ${length} tecken och får vara högst ${limit}. Korta den. Det du skrev står kvar.`,
  },
  listOf: (names: readonly string[]) => joined(names, 'och'),
};

/** Why a file is no plan, and what to do. */
const NOT_A_PLAN: Readonly<Record<string, string>> = {
  'unknown-type': 'filtypen går inte att läsa. Använd .json, .txt, .md, .docx eller .pdf.',
  empty: 'det finns ingen text i filen. Kontrollera att du valde rätt fil.',
  'too-large':
    'filen är för stor. Den får vara högst 20 MB, 800 sidor och 150 000 stycken. Ta bort bilder eller dela upp dokumentet och försök igen.',
  'not-text': 'filen innehåller annat än text. Spara dokumentet som .docx, .pdf eller .txt och försök igen.',
  'not-text.pdf': 'filen är ingen PDF, fast den heter så. Spara dokumentet som PDF och försök igen.',
  'not-text.docx':
    'filen är inget Word-dokument av typen .docx, fast den heter så. Öppna den i Word, spara som .docx och försök igen.',
  broken: 'filen är skadad och går inte att öppna. Spara dokumentet på nytt och försök igen.',
  encrypted: 'filen är lösenordsskyddad. Spara den utan lösenord och försök igen.',
  'too-slow': 'det tog för lång tid att läsa filen. Spara dokumentet som .docx eller .txt och försök igen.',
  'no-text':
    'sidorna är bilder, så texten går inte att läsa. Använd en PDF med text, till exempel en som är sparad från Word.',
  'no-goals':
    'det finns inga mål i filen. Kontrollera att det är en nämndsbudget, en delårsrapport eller ett program.',
};

function notAPlan(file: string, reason: string): string {
  const ending = file.slice(file.lastIndexOf('.')).toLowerCase();
  return NOT_A_PLAN[`${reason}${ending}`] ?? NOT_A_PLAN[reason] ?? reason;
}

type Fields = Readonly<Record<string, string | number>>;

function lower(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

function joined(names: readonly string[], and: string): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

export type Texts = typeof sv;
