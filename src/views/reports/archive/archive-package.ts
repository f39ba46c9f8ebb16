import { zipSync } from 'fflate';
import { type ArchiveRecord, lastChange } from '../../../domain/reports/record.ts';
import { type SecrecyPlace, secrecyPlaces } from '../../../domain/reports/secrecy.ts';
import type { Wording } from '../../format.ts';
import { harmless } from '../csv.ts';
import { dataFiles } from './data-files.ts';
import { metsXml, type PackageHead, PROFILE } from './mets.ts';
import { type PackageFile, packageFile } from './package-file.ts';
import { dublinCoreXml, premisXml } from './premis.ts';
import { archiveTextsIn } from './texts.ts';

export interface ArchivePackage {
  /** Of its folder. */
  readonly id: string;
  readonly files: readonly PackageFile[];
  /** Places that may need a secrecy review. */
  readonly places: number;
}

/** A record as an information package: the same record gives the same bytes. */
export function archivePackage(
  record: ArchiveRecord,
  setting: { readonly version: string; readonly retention: string },
  wording: Wording,
): ArchivePackage {
  const { version, retention } = setting;
  const { language } = wording;
  const at = lastChange(record);
  const { board, title } = record;
  const head: PackageHead = { id: `malvakt-${record.name}`, title, board, at, version };
  // Days are told as of then, so that they read the same whenever it is taken out.
  const data = dataFiles(record, { ...wording, now: new Date(0) });
  const places = secrecyPlaces(record);
  const documentation = [
    packageFile('documentation/README.md', readMe(title, retention, wording)),
    packageFile('documentation/sekretess.csv', secrecyCsv(places, wording)),
  ];
  const days = record.parts.flatMap(({ rounds }) => rounds.flatMap(({ from, to }) => [from, to])).toSorted();
  const about = { language, retention, from: days[0] ?? '', to: days.at(-1) ?? '' };
  const descriptive = packageFile('metadata/descriptive/dc.xml', dublinCoreXml(head, about));
  const premis = premisXml(head, [...documentation, ...data], retention);
  const preservation = packageFile('metadata/preservation/premis.xml', premis);
  const mets = packageFile('METS.xml', metsXml(head, { descriptive, preservation, documentation, data }));
  const files = [mets, descriptive, preservation, ...documentation, ...data];
  return { id: head.id, files, places: places.length };
}

/** All of it in one file. */
export function zipOf({ id, files }: ArchivePackage): Uint8Array {
  const entries = files.map(({ path, bytes }) => [`${id}/${path}`, bytes] as const);
  // As early as the format can say: when it was written is no part of what it holds.
  return zipSync(Object.fromEntries(entries), { mtime: '1980-01-01T00:00:00', level: 9, os: 3 });
}

function readMe(title: string, retention: string, { language }: Wording): string {
  const t = archiveTextsIn(language);
  const files = Object.entries(t.fileTexts).map(([name, text]) => `- \`${name}\`: ${text}`);
  const parts = [`# ${t.index(title)}`, `## ${t.readMe}`, ...t.explanation(retention, PROFILE)];
  return `${[...parts, `## ${t.files}`, files.join('\n')].join('\n\n')}\n`;
}

/** As Excel reads it in Swedish. */
function secrecyCsv(places: readonly SecrecyPlace[], { language }: Wording): string {
  const t = archiveTextsIn(language);
  const rows = places.map(({ plan, round, item, respondent, version, field, kind, start }) =>
    [plan, round, item, respondent, version || '', field, t.kinds[kind], start].map(cell).join(';'),
  );
  return `\ufeff${[t.secrecyHead.join(';'), ...rows].join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = harmless(String(value));
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
