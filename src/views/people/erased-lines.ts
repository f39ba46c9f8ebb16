/** What the terminal says of somebody who is to be erased, or has been. */
import type { Language } from '../../domain/language.ts';
import type { Mention } from '../../domain/people/erasure.ts';
import { counted } from '../texts/words.ts';

/** Lines of places that are shown; all are in `--json`. */
const MOST = 50;

const sv = {
  alias: (number: number) => `Borttagen person ${number}`,
  wouldErase: (person: string, changed: number, removed: number) =>
    `${person} står i ${counted(changed, 'sparad uppgift', 'sparade uppgifter')} som avidentifieras, och ${removed} tas bort. Inget är ändrat än.`,
  howTo: 'Det går inte att ångra. Ta en säkerhetskopia först, och kör sedan kommandot igen med --yes.',
  erased: (person: string, alias: string, changed: number, removed: number) =>
    `${person} heter nu ${alias}: ${counted(changed, 'sparad uppgift är avidentifierad', 'sparade uppgifter är avidentifierade')}, och ${removed} är borttagna. Svar och historik är kvar.`,
  restart: 'Starta om Målvakt, så att inget gammalt namn ligger kvar i minnet.',
  mentions: (count: number) =>
    `Namnet står kvar i ${counted(count, 'text', 'texter')} som någon har skrivit. Läs dem och avgör vad som ska göras:`,
  more: (count: number) => `  … och ${count} till. Alla finns med --json.`,
  frozen: 'Publicerade rapporter och äldre säkerhetskopior är oförändrade.',
  stillCoordinator: 'Kontot står i MALVAKT_COORDINATORS. Ta bort det där också.',
};

const en: typeof sv = {
  alias: (number) => `Removed person ${number}`,
  wouldErase: (person, changed, removed) =>
    `${person} is named in ${counted(changed, 'stored record', 'stored records')} that will name nobody, and ${removed} will be removed. Nothing has changed yet.`,
  howTo: 'It cannot be undone. Take a backup first, and then run the command again with --yes.',
  erased: (person, alias, changed, removed) =>
    `${person} is now called ${alias}: ${counted(changed, 'stored record names', 'stored records name')} nobody, and ${removed} are removed. Answers and history are still there.`,
  restart: 'Restart Målvakt, so that no former name stays in its memory.',
  mentions: (count) =>
    `The name is left in ${counted(count, 'text', 'texts')} that somebody has written. Read them and decide what is to be done:`,
  more: (count) => `  … and ${count} more. All of them are in --json.`,
  frozen: 'Published reports and earlier backups are as they were.',
  stillCoordinator: 'The account is named in MALVAKT_COORDINATORS. Take it out there too.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

/** What somebody is called who has been erased. */
export function aliasName(number: number, language: Language): string {
  return TEXTS[language].alias(number);
}

interface Erased {
  readonly person: string;
  /** Undefined when it was only looked at. */
  readonly alias?: { readonly name: string } | undefined;
  readonly changed: number;
  readonly removed: number;
  readonly mentions: readonly Mention[];
}

export function erasedLines(
  { person, alias, changed, removed, mentions }: Erased,
  isStill: boolean,
  language: Language,
): string {
  const t = TEXTS[language];
  const places = mentions.map(({ partition, document, field }) => `  ${partition}: ${document} ${field}`);
  return [
    alias ? t.erased(person, alias.name, changed, removed) : t.wouldErase(person, changed, removed),
    ...(mentions.length > 0 ? [t.mentions(mentions.length), ...places.slice(0, MOST)] : []),
    ...(places.length > MOST ? [t.more(places.length - MOST)] : []),
    t.frozen,
    ...(isStill ? [t.stillCoordinator] : []),
    alias ? t.restart : t.howTo,
  ].join('\n');
}
