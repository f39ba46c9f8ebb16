import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** A zip of these files, as a .docx is one. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** A small file that unpacks to this many bytes, and says so. */
export function zipBomb(unpackedBytes: number): Uint8Array {
  return zipOf({ 'word/document.xml': new Uint8Array(unpackedBytes) });
}

/** The same file, saying in both of its headers that it unpacks to one byte. */
export function lyingZipBomb(unpackedBytes: number): Uint8Array {
  const zip = Buffer.from(zipBomb(unpackedBytes));
  const central = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  zip.writeUInt32LE(1, 22);
  zip.writeUInt32LE(1, central + 24);
  return new Uint8Array(zip);
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word file with nothing but this body, and the styles, lists or notes that it names. */
export function wordFile(
  body: string,
  parts: Readonly<Partial<Record<'styles' | 'numbering' | 'footnotes', string>>> = {},
): Uint8Array {
  const names = Object.keys(parts);
  const related = names.map(
    (name) =>
      `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`,
  );
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': RELATIONS,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        `word/${name}.xml`,
        `<w:${name} ${NAMESPACE}>${content}</w:${name}>`,
      ]),
    ),
  });
}

/** A PDF whose pages all show the same content, which is drawn anew for each of them. */
export function repetitivePdf(pages: number, content: string): Uint8Array {
  const stream = deflateSync(content);
  const kids = Array.from({ length: pages }, (_, index) => `${index + 4} 0 R`).join(' ');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << >> >>';
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`),
    Buffer.concat([
      Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
    ...Array.from({ length: pages }, () => Buffer.from(page)),
  ];
  return assembled(objects);
}

function assembled(objects: readonly Buffer[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = 9;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    places.push(length);
    parts.push(part);
    length += part.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
