/** Prints Word documents as PDF by LibreOffice, where the machine has it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '../domain/errors.ts';
import type { PdfPrinter } from '../ports/reports.ts';
import { withPrintedPages } from './pdf-pages.ts';

const NAMES = ['soffice', 'libreoffice'];
/** Its first start with a profile of its own takes ten seconds; a report of a hundred pages five more. */
const LIMIT_MS = 120_000;

/** With what a screen reader needs, the headings beside the pages, and the places that the contents lead to. */
const FILTER = {
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
  ExportBookmarksToPDFDestination: { type: 'boolean', value: 'true' },
};
const AS_PDF = `pdf:writer_pdf_Export:${JSON.stringify(FILTER)}`;

interface PdfSetting {
  /** Folders in which LibreOffice is looked for, as `PATH` has them. */
  readonly path?: string | undefined;
  readonly limitMs?: number | undefined;
}

/** @param setting the machine's own where it is left out */
export function libreOffice({ path = process.env.PATH, limitMs = LIMIT_MS }: PdfSetting = {}): PdfPrinter {
  const find = () => programIn(path ?? '');
  let before: Promise<unknown> = Promise.resolve();
  return {
    isThere: async () => (await find()) !== undefined,
    async print(docx) {
      const program = await find();
      if (!program) throw new Problem('no-pdf', { why: 'missing' });
      // One at a time: each takes as much memory as the bot itself, and several may ask at once.
      const printed = before.then(() => printWith(program, docx, limitMs));
      before = printed.catch(() => undefined);
      return printed;
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

/** In a folder and with a profile of its own, so that one that somebody else has started is left alone; nothing of it is left. */
async function printWith(program: string, docx: Uint8Array, limitMs: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'malvakt-pdf-'));
  try {
    const file = join(folder, 'rapport.docx');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const args = [profile, '--headless', '--norestore', '--convert-to', AS_PDF, '--outdir', folder, file];
    const printed = async (one: Uint8Array) => {
      await writeFile(file, one);
      await run(program, args, folder, limitMs);
      return readFile(join(folder, 'rapport.pdf'));
    };
    const pdf = await printed(docx);
    // A document that cannot be looked into has been printed all the same.
    const mended = await withPrintedPages(docx, pdf).catch(() => undefined);
    return steady(mended ? await printed(mended) : pdf);
  } catch (error) {
    throw Object.assign(new Problem('no-pdf', { why: 'failed' }), { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What is called `soffice` starts the program that does the work: in a group of their own, both end when the time is up. */
async function run(program: string, args: readonly string[], folder: string, limitMs: number): Promise<void> {
  const child = spawn(program, args, { cwd: folder, stdio: 'ignore', detached: true });
  const limit = setTimeout(() => endGroup(child.pid), limitMs);
  try {
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`LibreOffice ended with ${code ?? 'a signal'}`);
  } finally {
    clearTimeout(limit);
  }
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
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
