import type { Language } from '../../domain/language.ts';

/** What is said of what is done by whoever runs Målvakt, and not in the chat, in Swedish. */
const sv = {
  record:
    'Allt om en post eller en omgång kan tas ut som ett paket för registrator och arkiv: alla versioner av svaren, utskick, godkännanden och kontrollsummor. Det gör den som sköter Målvakt, med kommandot ”export-record”. Säg vilken post eller omgång det gäller. Härifrån är inget uttaget. Vad som har sagts om ett mål ser du själv: skriv ”historik” och målets namn.',
  verify:
    'Om något har ändrats vid sidan av Målvakt visar en kontroll av revisionsspåret. Den gör den som sköter Målvakt, med kommandot ”verify”: varje rad som är ändrad, borttagen eller tillagd nämns. Vem som har svarat vad ser du själv: skriv ”historik” och målets namn.',
  erase:
    'Ingen är raderad. Att ta bort en persons namn, adress och konto ur allt som är sparat gör den som sköter Målvakt, med kommandot ”erase”, när kommunen har beslutat att det ska göras. Svaren och historiken blir kvar utan namnet, och kommandot visar först vad som skulle hända.',
  backup:
    'Härifrån är inget kopierat. En säkerhetskopia av allt som är sparat gör den som sköter Målvakt, med kommandot ”backup”.',
  restore:
    'Inget är ändrat. En säkerhetskopia läggs tillbaka av den som sköter Målvakt, med kommandot ”restore”, i ett lager där inget är sparat.',
};

const en: typeof sv = {
  record:
    'Everything about an item or a round can be taken out as a package for the registrar and the archive: all versions of the answers, messages, approvals and checksums. Whoever runs Målvakt does that, with the command “export-record”. Say which item or round it is about. Nothing has been taken out from here. What has been said about a goal you can see yourself: write “history” and the name of the goal.',
  verify:
    'Whether anything was changed behind Målvakt shows in a check of the audit trail. Whoever runs Målvakt makes it, with the command “verify”: each line that was altered, removed or added is named. Who answered what you can see yourself: write “history” and the name of the goal.',
  erase:
    'Nobody has been erased. That is for whoever runs Målvakt, once the municipality has decided so, with the command “erase”. It takes out the person’s name, address and account. Answers and history stay. It shows first what would happen.',
  backup:
    'Nothing has been copied from here. Whoever runs Målvakt makes a backup of it all, with the command “backup”.',
  restore:
    'Nothing has changed. Whoever runs Målvakt puts a backup back, with the command “restore”, where nothing is saved yet.',
};

const TEXTS = { sv, en } satisfies Readonly<Record<Language, typeof sv>>;

export function operatorTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
