import type { Language } from '../../domain/language.ts';
import type { ProblemWords } from './problem-words.ts';

type BackupWords = ProblemWords<
  'empty-store' | 'store-not-empty' | 'half-restored' | 'bad-backup' | 'newer-backup' | 'other-tenant'
>;

const sv: BackupWords = {
  'empty-store': ({ store }) =>
    `Det finns inget att kopiera: ${store} är tom. Pekar MALVAKT_DATA eller COSMOS_ENDPOINT rätt?`,
  'store-not-empty': ({ store }) =>
    `Inget är återställt: ${store} är inte tom, och en kopia läggs aldrig över det som finns. Ange en tom mapp med MALVAKT_DATA, eller en tom databas.`,
  'half-restored': ({ at }) =>
    `Databasen innehåller bara en del av kopian från ${at.slice(0, 10)}, för återställningen avbröts. Kör ”restore” igen med samma fil, eller töm databasen.`,
  'bad-backup': ({ file, why }) =>
    why === 'foreign'
      ? `Inget är återställt: ${file} är ingen säkerhetskopia från Målvakt, eller så är början av den skadad. Ange en annan fil.`
      : `Inget är återställt: ${file} är skadad eller avkortad, för kontrollsumman stämmer inte. Hämta filen på nytt, eller ta en annan kopia.`,
  'newer-backup': ({ file, program }) =>
    `Inget är återställt: ${file} kommer från en nyare version av Målvakt (${program}). Installera den versionen och försök igen.`,
  'other-tenant': ({ theirs, ours }) =>
    `Inget är återställt: kopian hör till organisationen ${theirs}, och här gäller ${ours}. Sätt BOT_TENANT_ID som där kopian togs.`,
};

const en: BackupWords = {
  'empty-store': ({ store }) =>
    `There is nothing to copy: ${store} is empty. Is MALVAKT_DATA or COSMOS_ENDPOINT right?`,
  'store-not-empty': ({ store }) =>
    `Nothing is restored: ${store} is not empty, and a copy is never put over what is there. Name an empty folder with MALVAKT_DATA, or an empty database.`,
  'half-restored': ({ at }) =>
    `The database holds only a part of the copy of ${at.slice(0, 10)}, since restoring it was cut off. Run “restore” again with the same file, or empty the database.`,
  'bad-backup': ({ file, why }) =>
    why === 'foreign'
      ? `Nothing is restored: ${file} is not a backup from Målvakt, or the beginning of it is damaged. Name another file.`
      : `Nothing is restored: ${file} is damaged or cut short, since its checksum is wrong. Fetch the file again, or take another copy.`,
  'newer-backup': ({ file, program }) =>
    `Nothing is restored: ${file} comes from a newer version of Målvakt (${program}). Install that version and try again.`,
  'other-tenant': ({ theirs, ours }) =>
    `Nothing is restored: the copy belongs to the organisation ${theirs}, and ${ours} is the one here. Set BOT_TENANT_ID as it was where the copy was taken.`,
};

/** What is said of copies of the store, and of the way back. */
export const BACKUP_PROBLEMS: Readonly<Record<Language, BackupWords>> = { sv, en };
