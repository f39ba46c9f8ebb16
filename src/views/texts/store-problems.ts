import type { StoreFault, StoreWork } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { ProblemWords } from './problem-words.ts';

type StoreWords = ProblemWords<'failing-store' | 'unreachable-store' | 'perhaps-stored'>;

/** What a person is told in the chat, before the number that whoever runs Målvakt asks for. */
const CHAT_SV = {
  failed: (during: StoreWork | undefined): string =>
    during === 'write'
      ? 'Jag kan inte spara just nu, så det du just gjorde är inte sparat. Det som sparades tidigare finns kvar. Försök igen om en stund.'
      : 'Jag kommer inte åt uppgifterna just nu. Om du just skickade något vet jag inte om det är sparat. Det som sparades tidigare finns kvar. Försök igen om en stund. Inget sparas två gånger.',
  perhaps:
    'Jag vet inte om det du just gjorde är sparat, för jag fick inget besked om det. Gör om det om en stund. Är det redan sparat händer inget mer.',
};

const CHAT_EN: typeof CHAT_SV = {
  failed: (during) =>
    during === 'write'
      ? 'I cannot save anything right now, so what you just did is not saved. What was saved before is still there. Try again in a while.'
      : 'I cannot reach the data right now. If you just sent something, I do not know whether it is saved. What was saved before is still there. Try again in a while. Nothing is saved twice.',
  perhaps:
    'I do not know whether what you just did is saved, since I was not told. Do it again in a while. If it is saved already, nothing more happens.',
};

/** What whoever runs Målvakt can do about a file. */
const FILE_SV: Readonly<Record<StoreFault, (file: string, code: string) => string>> = {
  full: (file) => `Disken är full, så ${file} går inte att skriva. Frigör utrymme och försök igen.`,
  'read-only': (file) =>
    `${file} är skrivskyddad. Gör filen och dess mapp skrivbara för den som kör Målvakt.`,
  corrupt: (file) =>
    `${file} är skadad eller ingen databas. Stoppa Målvakt och lägg tillbaka en säkerhetskopia, eller ange en annan mapp med MALVAKT_DATA.`,
  'no-folder': (file, code) =>
    `Mappen för ${file} går inte att använda (${code}). Ange en annan med MALVAKT_DATA.`,
  forbidden: (file, code) =>
    `Målvakt får inte öppna ${file} (${code}). Ge den som kör Målvakt rätt att läsa och skriva filen och dess mapp.`,
  locked: (file) =>
    `Ett annat program håller ${file} låst. Avsluta det, till exempel ett verktyg för databaser, och försök igen.`,
  other: (file, code) => `${file} går inte att läsa eller skriva (${code}). Kontrollera disken.`,
};

const FILE_EN: Readonly<Record<StoreFault, (file: string, code: string) => string>> = {
  full: (file) => `The disk is full, so ${file} cannot be written. Free some space and try again.`,
  'read-only': (file) =>
    `${file} is read-only. Make the file and its folder writable for whoever runs Målvakt.`,
  corrupt: (file) =>
    `${file} is damaged or not a database. Stop Målvakt and put back a backup, or name another folder with MALVAKT_DATA.`,
  'no-folder': (file, code) =>
    `The folder of ${file} cannot be used (${code}). Name another with MALVAKT_DATA.`,
  forbidden: (file, code) =>
    `Målvakt may not open ${file} (${code}). Let whoever runs Målvakt read and write the file and its folder.`,
  locked: (file) =>
    `Another program keeps ${file} locked. End it, a database tool for instance, and try again.`,
  other: (file, code) => `${file} cannot be read or written (${code}). Check the disk.`,
};

/** What has become of the work of a command; nothing at the start, where there is none. */
const WORK_SV: Readonly<Record<StoreWork, string>> = {
  write: ' Det som kommandot skulle spara nu är inte sparat. Kör kommandot igen.',
  read: ' Om kommandot sparar något är det inte säkert att allt är sparat. Kör kommandot igen.',
};

const WORK_EN: typeof WORK_SV = {
  write: ' What the command was to save now is not saved. Run the command again.',
  read: ' If the command saves anything, it is not certain that everything is saved. Run the command again.',
};

const sv = {
  chat: {
    'failing-store': ({ during }) => CHAT_SV.failed(during),
    'unreachable-store': ({ during }) => CHAT_SV.failed(during),
    'perhaps-stored': () => CHAT_SV.perhaps,
  } satisfies StoreWords,
  terminal: {
    'failing-store': ({ cause, file, code, during }) =>
      `${FILE_SV[cause](file, code)}${during ? WORK_SV[during] : ''}`,
    'unreachable-store': ({ endpoint, cause = 'okänt fel', during }) =>
      `COSMOS_ENDPOINT: ${endpoint} svarar inte som det ska (${cause}). ${cause === 429 ? 'Databasen får fler frågor än den hinner med. Vänta en stund, eller ge den mer kapacitet.' : 'Kontrollera adress, nyckel och nätverk.'}${during ? WORK_SV[during] : ''}`,
    'perhaps-stored': ({ endpoint, cause = 'okänt fel' }) =>
      `Det är inte säkert att allt är sparat: ${endpoint} svarade inte som det ska (${cause}). Kör kommandot igen. Det som redan är sparat sparas inte en gång till.`,
  } satisfies StoreWords,
};

const en = {
  chat: {
    'failing-store': ({ during }) => CHAT_EN.failed(during),
    'unreachable-store': ({ during }) => CHAT_EN.failed(during),
    'perhaps-stored': () => CHAT_EN.perhaps,
  } satisfies StoreWords,
  terminal: {
    'failing-store': ({ cause, file, code, during }) =>
      `${FILE_EN[cause](file, code)}${during ? WORK_EN[during] : ''}`,
    'unreachable-store': ({ endpoint, cause = 'unknown error', during }) =>
      `COSMOS_ENDPOINT: ${endpoint} does not answer as it should (${cause}). ${cause === 429 ? 'The database is asked more than it has time for. Wait a while, or give it more capacity.' : 'Check the address, the key and the network.'}${during ? WORK_EN[during] : ''}`,
    'perhaps-stored': ({ endpoint, cause = 'unknown error' }) =>
      `It is not certain that everything is saved: ${endpoint} did not answer as it should (${cause}). Run the command again. What is saved already is not saved twice.`,
  } satisfies StoreWords,
};

/** What is said of a store that is out of order. */
export const STORE_PROBLEMS = { sv, en } satisfies Readonly<Record<Language, typeof sv>>;
