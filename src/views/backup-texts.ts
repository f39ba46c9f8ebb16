/** What the terminal says of a copy that was taken, or put back. */
import type { Language } from '../domain/language.ts';

const sv = {
  backedUp: (file: string, count: string) => `Säkerhetskopian ${file} är klar: ${count} dokument.`,
  restored: (file: string, count: string) =>
    `${file} är återställd: ${count} dokument. Starta Målvakt när du vill.`,
  checksum: (sha256: string) => `Kontrollsumma (SHA-256): ${sha256}`,
  torn: 'Det skrevs hela tiden medan kopian togs, så en ändring kan ha kommit med bara till en del. Ta en ny när det är lugnare, eller när Målvakt är stoppad.',
};

const en: typeof sv = {
  backedUp: (file, count) => `The backup ${file} is done: ${count} documents.`,
  restored: (file, count) => `${file} is restored: ${count} documents. Start Målvakt when you like.`,
  checksum: (sha256) => `Checksum (SHA-256): ${sha256}`,
  torn: 'Somebody was writing all the time while the copy was taken, so a change may be in it only in part. Take a new one when it is quieter, or when Målvakt is stopped.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function backupTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
