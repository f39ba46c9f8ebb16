/** Packs a Word document so that the same content is the same bytes: the library writes the time of day into it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Language } from '../../domain/language.ts';
import { LANGUAGE_TAG } from './docx-styles.ts';

/** The earliest that a zip can hold; every file of it has this. */
const ZIP_TIME = new Date(1980, 0, 1);
const WRITTEN = '2000-01-01T00:00:00Z';

export function sameBytes(docx: Uint8Array, language: Language): Uint8Array {
  const files = unzipSync(docx);
  const names = Object.keys(files).toSorted();
  const fixed = names.map(
    (name) => [name, fixedPart(name, files[name] ?? new Uint8Array(), language)] as const,
  );
  return zipSync(Object.fromEntries(fixed), { mtime: ZIP_TIME, level: 6 });
}

function fixedPart(name: string, bytes: Uint8Array, language: Language): Uint8Array {
  if (name !== 'docProps/core.xml') return bytes;
  const core = strFromU8(bytes)
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${WRITTEN}`)
    .replace(
      '</cp:coreProperties>',
      `<dc:language>${LANGUAGE_TAG[language]}</dc:language></cp:coreProperties>`,
    );
  return strToU8(core);
}
