import type { Language } from '../../domain/language.ts';
import type { ProblemWords } from '../texts/problem-words.ts';
import { quoted } from '../texts/words.ts';

type PublishProblems = ProblemWords<'altered-file'>;

const sv = {
  problems: {
    'altered-file': ({ round, version, format }) =>
      `Den fastställda filen (${format}, version ${version} av omgången ${quoted(round, 'sv')}) stämmer inte med sin kontrollsumma, så jag lämnar inte ut den. Be driften köra ”verify” och lägga tillbaka filen ur en säkerhetskopia.`,
  } satisfies PublishProblems,
};

const en: typeof sv = {
  problems: {
    'altered-file': ({ round, version, format }) =>
      `The published file (${format}, version ${version} of the round ${quoted(round, 'en')}) does not match its checksum, so I do not hand it out. Ask IT to run “verify” and to put the file back from a backup.`,
  },
};

const TEXTS = { sv, en } satisfies Readonly<Record<Language, typeof sv>>;

export function publishTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
