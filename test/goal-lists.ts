/** Goal lists as coordinators send them. */
import writeXlsx, { type SheetData } from 'write-excel-file/node';

/** An .xlsx of these sheets, by name. */
export function xlsxOf(sheets: Readonly<Record<string, SheetData>>): Promise<Buffer> {
  return writeXlsx(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBuffer();
}

/** A CSV as Excel saves it in Sweden: semicolons, Windows-1252, a line end of its own. */
export function excelCsv(rows: readonly (readonly string[])[]): Buffer {
  const lines = rows.map((cells) =>
    cells.map((cell) => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'),
  );
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');
}

/** Those who own the goals of the large list, by turns. */
export const OWNERS = ['Åsa Öberg', 'Bo Ek', 'Cecilia Ceder', 'David Dahl', 'Eva Edlund'].map(
  (name, place) => ({
    id: `owner-${place}`,
    name,
    email: `${place}@exempel.se`,
    roles: ['owner'] as const,
  }),
);

const HEADS = ['Ansvarig', 'Målvärde', 'Mål', 'Enhet', 'Område', 'Indikator', 'Ersättare'];

/** Two hundred goals in ten areas, each with an indicator; the owners by name, address, and last name first. */
export function largeList(): string[][] {
  const [asa, bo, cecilia, david, eva] = OWNERS.map(({ name }) => name);
  const named = [asa ?? '', '1@exempel.se', 'Ceder, Cecilia', `${david}`, eva ?? ''];
  const goals = Array.from({ length: 200 }, (_, place) => [
    named[place % named.length] ?? '',
    `minst ${place + 1}`,
    `Hamnen når sitt mål nummer ${place + 1}`,
    place % 2 === 0 ? '%' : 'st',
    place % 20 === 0 ? `Målområde nummer ${place / 20 + 1}` : '',
    `Andel anlöp i läge ${place + 1}`,
    place === 0 ? (bo ?? '') : '',
  ]);
  return [['Plan', 'Mål och budget 2026'], ['Nämnd', 'Hamnnämnden'], [], HEADS, ...goals].map((row) =>
    cecilia === undefined ? [] : row,
  );
}
