import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collectItem, collectRound } from '../commands/reports/collect-record.ts';
import { type ArchivePackage, archivePackage, zipOf } from '../views/reports/archive/archive-package.ts';
import { checksumOf } from '../views/reports/archive/package-file.ts';
import { archiveTextsIn } from '../views/reports/archive/texts.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type Output, type Run, UsageError, writeText } from './run.ts';

/** What is decided of a municipality's follow-up as a rule; another class is given with `--retention`. */
const RETENTION = 'Bevaras';

export async function runExportRecord({ words, options, actor, wording, deps }: Run): Promise<Output> {
  const { round, plan, out, force = false, retention = RETENTION } = options;
  const item = words.join(' ');
  if ((item === '') === (round === undefined) || (round !== undefined && plan !== undefined))
    throw new UsageError(terminalTextsIn(wording.language).usageOf['export-record']);
  const record = await (round === undefined
    ? collectItem(actor, { item, plan }, deps)
    : collectRound(actor, round, deps));
  const archive = archivePackage(record, { version: programVersion(), retention }, wording);
  const target = write(archive, out ?? `${archive.id}.zip`, force);
  const { id, files, places } = archive;
  const listed = files.map((file) => ({
    path: file.path,
    bytes: file.bytes.length,
    checksum: checksumOf(file),
  }));
  return {
    lines: archiveTextsIn(wording.language).written(target, files.length, places),
    json: { package: id, out: target, places, files: listed },
  };
}

function programVersion(): string {
  const { version } = Object(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')),
  );
  return String(version);
}

/** As one zip file, or in a folder of its own below the one that is named. */
function write(archive: ArchivePackage, out: string, force: boolean): string {
  if (out.toLowerCase().endsWith('.zip')) {
    writeText(out, zipOf(archive), { force });
    return out;
  }
  const folder = join(out, archive.id);
  for (const { path, bytes } of archive.files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeText(file, bytes, { force });
  }
  return folder;
}
