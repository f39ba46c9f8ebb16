/** Prints Word documents as PDF by LibreOffice, where the machine has it. */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Problem } from '../domain/errors.ts';
import type { PdfPrinter } from '../ports/reports.ts';

const run = promisify(execFile);

const NAMES = ['soffice', 'libreoffice'];
/** Its first start with a profile of its own takes ten seconds; a report of a hundred pages five more. */
const LIMIT_MS = 120_000;

interface PdfSetting {
  /** Folders in which LibreOffice is looked for, as `PATH` has them. */
  readonly path?: string | undefined;
  readonly limitMs?: number | undefined;
}

/** @param setting the machine's own where it is left out */
export function libreOffice({ path = process.env.PATH, limitMs = LIMIT_MS }: PdfSetting = {}): PdfPrinter {
  const find = () => programIn(path ?? '');
  return {
    isThere: async () => (await find()) !== undefined,
    async print(docx) {
      const program = await find();
      if (!program) throw new Problem('no-pdf', { why: 'missing' });
      return printWith(program, docx, limitMs);
    },
  };
}

async function programIn(path: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter((one) => one !== '')) {
    for (const name of NAMES) {
      const program = join(folder, name);
      if (
        await access(program, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return program;
    }
  }
  return undefined;
}

/** In a folder and with a profile of its own, so that several can print at once; nothing of it is left. */
async function printWith(program: string, docx: Uint8Array, limitMs: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'malvakt-pdf-'));
  try {
    const file = join(folder, 'rapport.docx');
    await writeFile(file, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const args = [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, file];
    await run(program, args, { timeout: limitMs, killSignal: 'SIGKILL', cwd: folder });
    return steady(await readFile(join(folder, 'rapport.pdf')));
  } catch (error) {
    throw Object.assign(new Problem('no-pdf', { why: 'failed' }), { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What LibreOffice writes of the moment, each with a value of the same length that never changes. */
const OF_THE_MOMENT: readonly RegExp[] = [
  /(?<=\/(?:Creation|Mod)Date\(D:)\d{14}/g,
  /(?<=\/ID \[\s*<)[\dA-F]{32}(?=>)/g,
  /(?<=\/ID \[\s*<[\dA-F]{32}>\s*<)[\dA-F]{32}(?=>)/g,
  /(?<=\/DocChecksum \/)[\dA-F]{32}/g,
  /(?<=<(?:xmp:(?:Create|Modify|Metadata)Date)>)[\d-]{10}T[\d:]{8}(?=[^<]*<)/g,
];

/**
 * The same document printed twice gives the same bytes: the moment and the ids that are made of it are blotted out, and stay as long as
 * they were, since a PDF finds its parts by their places.
 */
function steady(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const steadied = OF_THE_MOMENT.reduce(
    (all, pattern) => all.replace(pattern, (found) => found.replace(/[\dA-F]/g, '0')),
    text,
  );
  return Buffer.from(steadied.replace(/(?<=Date\(D:)0{14}/g, '20000101000000'), 'latin1');
}
