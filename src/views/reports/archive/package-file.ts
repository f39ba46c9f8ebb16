import { createHash } from 'node:crypto';

/** One file of a package. */
export interface PackageFile {
  /** From the package's own folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** As PREMIS names its format. */
  readonly format: string;
}

const FORMATS: Readonly<Record<string, readonly [mime: string, format: string]>> = {
  csv: ['text/csv', 'Comma Separated Values'],
  docx: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'Office Open XML Document',
  ],
  html: ['text/html', 'Hypertext Markup Language'],
  json: ['application/json', 'JSON'],
  md: ['text/markdown', 'Markdown'],
  xml: ['application/xml', 'Extensible Markup Language'],
};

const encoder = new TextEncoder();

/** @param path ends in what its format is named by */
export function packageFile(path: string, content: string | Uint8Array): PackageFile {
  const [mime = 'application/octet-stream', format = 'unknown'] = FORMATS[path.replace(/^.*\./, '')] ?? [];
  return { path, bytes: typeof content === 'string' ? encoder.encode(content) : content, mime, format };
}

/** SHA-256 in hex. */
export function checksumOf({ bytes }: Pick<PackageFile, 'bytes'>): string {
  return createHash('sha256').update(bytes).digest('hex');
}
