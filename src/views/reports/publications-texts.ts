import type { Language } from '../../domain/language.ts';
import { counted, quoted } from '../texts/words.ts';

/** What is said when somebody asks what is published, in Swedish. */
const sv = {
  where: 'Publicerade omgångar',
  countOf: (published: number, all: number) =>
    published === 0
      ? 'Ingen omgång är publicerad'
      : `${published} av ${counted(all, 'omgång', 'omgångar')} är publicerad${published === 1 ? '' : 'e'}`,
  notThat: 'Den du frågar om är inte publicerad. Så här är det med det som du kan se:',
  none: 'Det finns ingen omgång än, så inget är publicerat.',
  published: (round: string, version: number) => `${quoted(round, 'sv')} är publicerad, version ${version}`,
  notPublished: (round: string) => `${quoted(round, 'sv')} är inte publicerad`,
  isOpen: 'Omgången är öppen. Den kan publiceras när den har stängts.',
  isClosed: 'Omgången är stängd och väntar på att publiceras.',
  noDay: 'Det finns ingen bestämd dag för det.',
  withdrawnBy: (version: number, at: string, name: string, reason: string) =>
    `Version ${version} drogs tillbaka ${at} av ${name}: ${reason}`,
  whoMay:
    'En samordnare publicerar en stängd omgång, och ser först vad som fryses. Det som är publicerat ändras aldrig: en rättelse blir en ny version som säger vad som är ändrat och varför, och en publicering kan dras tillbaka med en orsak.',
  howTo: 'Så går det till',
  more: (count: number) =>
    `${counted(count, 'äldre omgång', 'äldre omgångar')} till finns. Skriv vilken du menar.`,
};

const en: typeof sv = {
  where: 'Published rounds',
  countOf: (published, all) =>
    published === 0
      ? 'No round is published'
      : `${published} of ${counted(all, 'round', 'rounds')} ${published === 1 ? 'is' : 'are'} published`,
  notThat: 'The one you ask about is not published. This is how it is with what you can see:',
  none: 'There is no round yet, so nothing is published.',
  published: (round, version) => `${quoted(round, 'en')} is published, version ${version}`,
  notPublished: (round) => `${quoted(round, 'en')} is not published`,
  isOpen: 'The round is open. It can be published once it is closed.',
  isClosed: 'The round is closed and waits to be published.',
  noDay: 'No day is set for that.',
  withdrawnBy: (version, at, name, reason) => `Version ${version} was withdrawn ${at} by ${name}: ${reason}`,
  whoMay:
    'A coordinator publishes a closed round, and sees first what is frozen. What is published never changes: a correction is a new version that says what has changed and why, and a publication can be withdrawn with a reason.',
  howTo: 'How it is done',
  more: (count) =>
    `There ${count === 1 ? 'is' : 'are'} ${counted(count, 'older round', 'older rounds')} more. Write which one you mean.`,
};

const TEXTS = { sv, en } satisfies Readonly<Record<Language, typeof sv>>;

export function publicationsTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
