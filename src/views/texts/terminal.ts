import type { Language } from '../../domain/language.ts';

/** What a terminal says of its own use, and of the start and the end of the bot, in Swedish. */
const sv = {
  usage: `Användning: npm run -s malvakt -- <kommando>
  import <fil> [--plan ID] [--model ID] [--dry-run] [--link] [--links ID,ID] [--replace]   .json .docx .pdf .txt .md, eller en lista: .xlsx .csv
         --link: koppla poster till tidigare år; --links: också de osäkra som namnges; --replace: ta bort det som filen inte har ur planen, och låt listans ansvariga gälla
         --from DAG --to DAG: perioden, för en rapport som inte säger den
  import --template FIL.xlsx [--force]    en tom lista över mål att fylla i; --force: skriv över filen om den finns
  people <fil.csv> [--move-accounts]      id,name,email,role,unit,deputy
         --move-accounts: den som har fått ett nytt konto behåller ansvar, roll och svar
  people remove <person>                  id, e-postadress eller hela namnet
  people move <gammalt id> <nytt id>      när någon har fått ett nytt konto
  erase <person> [--dry-run | --yes]      ta bort namn, adress och konto ur allt som är sparat; svar och historik blir kvar
         visar först vad som skulle hända; --yes: gör det, och det går inte att ångra
  owners <fil.csv> [--plan ID]            item,person[,unit][,as]   as: owner, eller approver för ett målområde
  round open --plan ID --kind pulse|interim|annual --name NAMN --from DAG --to DAG --due DAG
         [--approval none|area]: om målområdenas attestanter ska godkänna svaren
         [--scope changed|deviating] [--area ID,ID]: bara det som är ändrat i planen sedan förra omgången, eller avvek i den
  round list | round extend ID --due DAG | round close ID | round withdraw ID
  round reopen ID --reason VARFÖR [--area ID] [--person P] [--item ID]
  round publish ID [--reason VARFÖR] [--channels all|KANAL,KANAL]   frys och publicera; --channels: posta i kanaler som prenumererar
  round withdraw-publication ID --reason VARFÖR
  round measures ID                       svarsfrekvens och svarstider, efter målområde och enhet
  round audit ID                          vad en revisor skulle sakna, en rad för varje; slutkod 1 när något saknas
  answers <fil.csv> --round ID [--dry-run] [--replace]   svar på många frågor på en gång
         mål,ansvarig,enhet,bedömning,riktning,utfall,kvinnor,män,läge,dag,prognos och en kolumn för varje text
         --replace: ersätt också svar som de ansvariga själva har gett
  deliveries [--round ID] [--resend failed]   vilka som inte har nåtts; --resend failed: skicka om till dem
  settings [namn=värde …]                 hours pauses council reminders repeat economy: det som gäller för alla
  remind --round ID [--dry-run]           påminn dem som inte har svarat; --dry-run: visa bara vilka det blir
  ask "<fråga>"                           samma svar som i chatten, en fråga i taget
         --json: vad som förstods och hittades; slutkod 1 när frågan inte kunde besvaras
  status [--plan ID] [ord]
  report --round ID --format docx|pdf|html|md|csv|json [--out FIL] [--force]   rapporten; docx och pdf bara som fil
         den fastställda när omgången är publicerad, annars en preliminär; --force: skriv över filen om den finns
  report --round ID --format dcat --url ADRESS [--out FIL] [--force]   metadata för öppna data, om filerna på den adressen
  export-record <post> [--plan ID] | --round ID [--out MAPP|FIL.zip] [--force]   allt om en post eller en omgång, för registrator och arkiv
         --retention KLASS: gallringsbeslutet, om det inte är Bevaras
  verify [--seal HASH]                    om revisionsspåret stämmer: inget ändrat, borttaget eller tillagt vid sidan av
         --seal: om en försegling som du har skrivit ner finns kvar; slutkod 1 när något inte stämmer
  simulate [--owners N] [--weeks N] [--seed N] [--instances N]   ett helt uppföljningsår i påhittad tid, med fel och krascher
         slutkod 1 när ett löfte bröts; rör inte ditt eget lager
  backup FIL [--force]                    säkerhetskopia av allt som är sparat; --force: skriv över filen om den finns
  restore FIL                             lägg tillbaka en säkerhetskopia där inget är sparat
Lägg till --json för svar som andra program kan läsa.`,
  usageOf: {
    import: 'import <fil>, eller import --template FIL.xlsx [--force]',
    people: 'people <fil.csv>, people remove <person> eller people move <gammalt id> <nytt id>',
    owners: 'owners <fil.csv>',
    erase: 'erase <person> [--dry-run | --yes]',
    answers: 'answers <fil.csv> --round ID [--dry-run] [--replace]',
    deliveries: 'deliveries [--round ID] [--resend failed]',
    settings: 'settings [namn=värde …]',
    remind: 'remind --round ID [--dry-run]',
    ask: 'ask "<fråga>"',
    round:
      'round open, round list, round extend ID --due DAG, round close ID, round withdraw ID, round measures ID, round audit ID, round reopen ID --reason VARFÖR, round publish ID eller round withdraw-publication ID --reason VARFÖR',
    report:
      'report --round ID --format docx|pdf|html|md|csv|json [--out FIL] [--force], eller report --round ID --format dcat --url ADRESS [--out FIL] [--force]',
    'export-record': 'export-record <post> [--plan ID] eller export-record --round ID [--out MAPP|FIL.zip]',
    verify: 'verify [--seal HASH], 64 siffror och bokstäver a–f',
    simulate: 'simulate [--owners N] [--weeks N] [--seed N] [--instances N], hela tal från 1',
    backup: 'backup FIL [--force]',
    restore: 'restore FIL',
  },
  needsOut: (format: string) =>
    `En ${format}-fil kan inte skrivas ut här. Ange var den ska ligga: --out rapport.${format}`,
  reportSteps: { read: 'Läser svaren', make: 'Skriver rapporten', print: 'Gör PDF' },
  onlyInChat: (words: string) => `Det görs i chatten med Målvakt: skriv ”${words}” där. Inget är ändrat.`,
  nameVerb: 'Ange ett kommando',
  unknownVerb: (verb: string) => `Kommandot ${verb} finns inte`,
  fault: (line: string) =>
    `Något gick fel (${line}). Om kommandot sparar något är det inte säkert att allt är sparat. Kör kommandot igen.`,
  unknownOption: (option: string) => `Flaggan ${option} finns inte, eller saknar sitt värde`,

  running: (address: string) => `Målvakt är igång. Öppna ${address} i webbläsaren. Avsluta med Ctrl-C.`,
  listening: (address: string) => `Målvakt lyssnar på ${address}`,
  stopped: 'Målvakt är avslutad. Allt som har fått kvitto är sparat.',
  portTaken: (port: number, variable: string) =>
    `Port ${port} är upptagen. Avsluta det program som använder den, eller välj en annan: ${variable}=${port + 1} npm start`,
  notStarted: (fault: string) => `Målvakt kunde inte starta: ${fault}`,
};

const en: typeof sv = {
  usage: `Usage: npm run -s malvakt -- <command>
  import <file> [--plan ID] [--model ID] [--dry-run] [--link] [--links ID,ID] [--replace]   .json .docx .pdf .txt .md, or a list: .xlsx .csv
         --link: link items to earlier years; --links: also the unsure ones that are named; --replace: remove what the file does not have from the plan, and let the list say who owns what
         --from DAY --to DAY: the period, for a report that does not say it
  import --template FILE.xlsx [--force]   an empty list of goals to fill in; --force: overwrite the file if it is there
  people <file.csv> [--move-accounts]     id,name,email,role,unit,deputy
         --move-accounts: whoever has a new account keeps ownership, role and answers
  people remove <person>                  id, e-mail address or full name
  people move <old id> <new id>           when somebody has a new account
  erase <person> [--dry-run | --yes]      take name, address and account out of all that is saved; answers and history stay
         shows what it would do at first; --yes: do it, and it cannot be undone
  owners <file.csv> [--plan ID]           item,person[,unit][,as]   as: owner, or approver of a goal area
  round open --plan ID --kind pulse|interim|annual --name NAME --from DAY --to DAY --due DAY
         [--approval none|area]: whether the approvers of goal areas approve the answers
         [--scope changed|deviating] [--area ID,ID]: only what has changed in the plan since the last round, or deviated in it
  round list | round extend ID --due DAY | round close ID | round withdraw ID
  round reopen ID --reason WHY [--area ID] [--person P] [--item ID]
  round publish ID [--reason WHY] [--channels all|CHANNEL,CHANNEL]   freeze and publish; --channels: post in channels that subscribe
  round withdraw-publication ID --reason WHY
  round measures ID                       answer rate and how soon answers came, by goal area and unit
  round audit ID                          what an auditor would miss, a line each; exit code 1 when anything is missed
  answers <file.csv> --round ID [--dry-run] [--replace]   answers to many questions at once
         item,person,unit,status,direction,value,women,men,stage,day,forecast and a column for each text
         --replace: replace answers that the owners have given themselves, too
  deliveries [--round ID] [--resend failed]   who has not been reached; --resend failed: send to them again
  settings [name=value …]                 hours pauses council reminders repeat economy: what applies to everybody
  remind --round ID [--dry-run]           remind those who have not answered; --dry-run: only show who they are
  ask "<question>"                        the same answer as in the chat, one question at a time
         --json: what was understood and found; exit code 1 when the question could not be answered
  status [--plan ID] [words]
  report --round ID --format docx|pdf|html|md|csv|json [--out FILE] [--force]   the report; docx and pdf only as a file
         the published one where the round is published, else a provisional one; --force: overwrite the file if it exists
  report --round ID --format dcat --url ADDRESS [--out FILE] [--force]   metadata of open data, about the files at that address
  export-record <item> [--plan ID] | --round ID [--out FOLDER|FILE.zip] [--force]   everything about an item or a round, for registrar and archive
         --retention CLASS: the retention decision, unless it is Bevaras (kept)
  verify [--seal HASH]                    whether the audit trail holds: nothing altered, removed or added on the side
         --seal: whether a seal that you wrote down is there still; exit code 1 when something does not hold
  simulate [--owners N] [--weeks N] [--seed N] [--instances N]   a whole follow-up year in invented time, with faults and crashes
         exit code 1 when a promise was broken; your own store is not touched
  backup FILE [--force]                   a copy of all that is saved; --force: overwrite the file if it exists
  restore FILE                            put a copy back where nothing is saved
Add --json for answers that other programs can read.`,
  usageOf: {
    import: 'import <file>, or import --template FILE.xlsx [--force]',
    people: 'people <file.csv>, people remove <person> or people move <old id> <new id>',
    owners: 'owners <file.csv>',
    erase: 'erase <person> [--dry-run | --yes]',
    answers: 'answers <file.csv> --round ID [--dry-run] [--replace]',
    deliveries: 'deliveries [--round ID] [--resend failed]',
    settings: 'settings [name=value …]',
    remind: 'remind --round ID [--dry-run]',
    ask: 'ask "<question>"',
    round:
      'round open, round list, round extend ID --due DAY, round close ID, round withdraw ID, round measures ID, round audit ID, round reopen ID --reason WHY, round publish ID or round withdraw-publication ID --reason WHY',
    report:
      'report --round ID --format docx|pdf|html|md|csv|json [--out FILE] [--force], or report --round ID --format dcat --url ADDRESS [--out FILE] [--force]',
    'export-record': 'export-record <item> [--plan ID] or export-record --round ID [--out FOLDER|FILE.zip]',
    verify: 'verify [--seal HASH], 64 digits and letters a–f',
    simulate: 'simulate [--owners N] [--weeks N] [--seed N] [--instances N], whole numbers from 1',
    backup: 'backup FILE [--force]',
    restore: 'restore FILE',
  },
  needsOut: (format) =>
    `A ${format} file cannot be printed here. Say where it is to be: --out report.${format}`,
  reportSteps: { read: 'Reading the answers', make: 'Writing the report', print: 'Making the PDF' },
  onlyInChat: (words) =>
    `That is done in the chat with Målvakt: write “${words}” there. Nothing has changed.`,
  nameVerb: 'Give a command',
  unknownVerb: (verb) => `There is no command ${verb}`,
  fault: (line) =>
    `Something went wrong (${line}). If the command saves anything, it is not certain that everything is saved. Run the command again.`,
  unknownOption: (option) => `There is no option ${option}, or its value is missing`,

  running: (address) => `Målvakt is running. Open ${address} in a browser. Stop it with Ctrl-C.`,
  listening: (address) => `Målvakt is listening on ${address}`,
  stopped: 'Målvakt has stopped. Everything that got a receipt is saved.',
  portTaken: (port, variable) =>
    `Port ${port} is taken. Stop the program that uses it, or choose another: ${variable}=${port + 1} npm start`,
  notStarted: (fault) => `Målvakt could not start: ${fault}`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function terminalTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
