import type { Language } from '../../domain/language.ts';
import { htmlPage } from '../pages.ts';

/** What a browser shows instead of a document, in Swedish. */
const sv = {
  unknown: {
    title: 'Länken leder ingenstans',
    text: 'Kontrollera att du har fått med hela länken. Skriv annars ”rapport” till Målvakt i Teams, så får du en ny.',
  },
  expired: {
    title: 'Länken har slutat gälla',
    text: 'Inget har försvunnit. Skriv ”rapport” till Målvakt i Teams, så får du en ny länk.',
  },
  notYours: {
    title: 'Länken får inte användas längre',
    text: 'Den som länken gjordes för får inte hämta rapporten nu. Fråga samordnaren om du behöver den.',
  },
  noMore: {
    title: 'Rapporten är en annan nu',
    text: 'Den har ändrats eller dragits tillbaka sedan länken gjordes. Skriv ”rapport” till Målvakt i Teams för att se vad som gäller.',
  },
};

const en: typeof sv = {
  unknown: {
    title: 'The link leads nowhere',
    text: 'Check that you have the whole link. Otherwise write “report” to Målvakt in Teams to get a new one.',
  },
  expired: {
    title: 'The link has ended',
    text: 'Nothing is lost. Write “report” to Målvakt in Teams to get a new link.',
  },
  notYours: {
    title: 'The link may no longer be used',
    text: 'Whoever the link was made for may not download the report now. Ask the coordinator if you need it.',
  },
  noMore: {
    title: 'The report is another now',
    text: 'It has changed or been withdrawn since the link was made. Write “report” to Målvakt in Teams to see what is in force.',
  },
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

/** The page that a link opens where there is no document behind it. */
export function linkPage(why: keyof typeof sv, language: Language): string {
  const { title, text } = TEXTS[language][why];
  return htmlPage(title, `<h1>${title}</h1>\n<p>${text}</p>`, language);
}
