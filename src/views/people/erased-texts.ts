/** What the terminal says of somebody who is to be erased, or has been. */
import type { Language } from '../../domain/language.ts';
import { counted } from '../texts/words.ts';

const sv = {
  alias: (number: number) => `Borttagen person ${number}`,
  wouldErase: (person: string, changed: number, removed: number) =>
    `${person} finns i ${counted(changed + removed, 'sparad uppgift', 'sparade uppgifter')}. ${changed} avidentifieras och ${removed} tas bort. Inget är ändrat än.`,
  howTo: 'Det går inte att ångra. Ta en säkerhetskopia först, och kör sedan kommandot igen med --yes.',
  erased: (person: string, alias: string, changed: number, removed: number) =>
    `${person} heter nu ”${alias}”. Avidentifierade uppgifter: ${changed}. Borttagna: ${removed}. Svar och historik är kvar.`,
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
    `${person} is named in ${counted(changed + removed, 'saved record', 'saved records')}. ${changed} will name nobody and ${removed} will be removed. Nothing has changed yet.`,
  howTo: 'It cannot be undone. Take a backup first, and then run the command again with --yes.',
  erased: (person, alias, changed, removed) =>
    `${person} is now called “${alias}”. Records that name nobody now: ${changed}. Removed: ${removed}. Answers and history are still there.`,
  restart: 'Restart Målvakt, so that no former name stays in its memory.',
  mentions: (count) =>
    `The name is left in ${counted(count, 'text', 'texts')} that somebody has written. Read them and decide what is to be done:`,
  more: (count) => `  … and ${count} more. All of them are in --json.`,
  frozen: 'Published reports and earlier backups are as they were.',
  stillCoordinator: 'The account is named in MALVAKT_COORDINATORS. Take it out there too.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function erasedTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
