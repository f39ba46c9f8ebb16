import { constants, deflateRawSync, deflateSync } from 'node:zlib';

/** What stands in a zip: packed, and how long it says it is unpacked. */
interface Packed {
  readonly bytes: Buffer;
  readonly size: number;
}

type Content = string | Uint8Array | Packed;

function packed(content: Content): Packed {
  if (typeof content !== 'string' && 'size' in content) return content;
  const bytes = Buffer.from(content);
  return { bytes: deflateRawSync(bytes), size: bytes.length };
}

/** A zip of these files, as a .docx is one. Nobody looks at the checksums that it leaves out. */
export function zipOf(files: Readonly<Record<string, Content>>): Uint8Array {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let place = 0;
  for (const [name, content] of Object.entries(files)) {
    const { bytes, size } = packed(content);
    const title = Buffer.from(name);
    // Version 2, names in UTF-8, deflated; no date.
    const head = Buffer.from('1400000808000000000000000000'.padEnd(52, '0'), 'hex');
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(title.length, 22);
    const central = Buffer.alloc(42);
    central.writeUInt16LE(20, 0);
    head.copy(central, 2, 0, 26);
    central.writeUInt32LE(place, 38);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), head, title, bytes);
    centrals.push(Buffer.from('PK\x01\x02', 'latin1'), central, title);
    place += 30 + title.length + bytes.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  const count = Object.keys(files).length;
  for (const at of [8, 10]) end.writeUInt16LE(count, at);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(place, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

const MB = 1024 * 1024;
const EMPTY_BLOCK = Buffer.from([3, 0]);

/** So many megabytes of zeros, packed as they would be, which takes no time since each is like the others. */
export function zeros(megabytes: number): Packed {
  const one = deflateRawSync(Buffer.alloc(MB), { finishFlush: constants.Z_FULL_FLUSH });
  return { bytes: Buffer.concat([...Array(megabytes).fill(one), EMPTY_BLOCK]), size: megabytes * MB };
}

/** A small file that unpacks to so many megabytes, and says so. */
export function zipBomb(megabytes: number): Uint8Array {
  return zipOf({ 'word/document.xml': zeros(megabytes) });
}

/** The same file, saying that it unpacks to one byte. */
export function lyingZipBomb(megabytes: number): Uint8Array {
  return zipOf({ 'word/document.xml': { ...zeros(megabytes), size: 1 } });
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word file with nothing but this body, and the styles, lists or notes that it names. */
export function wordFile(
  body: string,
  parts: Readonly<Partial<Record<'styles' | 'numbering' | 'footnotes', string>>> = {},
  others: Readonly<Record<string, Content>> = {},
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
    ...others,
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

/** A workbook of one sheet, with what its rows are made of. */
export function workbookOf(sheetData: string, before = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${before}<sheetData>${sheetData}</sheetData></worksheet>`,
  });
}

export function rowOf(text: string): string {
  return `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
}

/** A sheet of so many rows, each with a goal. */
export function rowsOfGoals(count: number): string {
  const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = Array.from(
    { length: count },
    (_, place) => `<row r="${place + 2}">${cell(`A${place + 2}`, `Kaj ${place}`)}</row>`,
  );
  return `<row r="1">${cell('A1', 'Mål')}</row>${rows.join('')}`;
}
