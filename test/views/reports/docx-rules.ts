/** What a report in Word has to have, read back out of its parts, each rule by itself. */
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a document that a rule looks into, as text. */
export type DocxParts = Readonly<Record<string, string>>;

export function partsOf(docx: Uint8Array): DocxParts {
  const files = Object.entries(unzipSync(docx)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

export const BODY = 'word/document.xml';
export const CORE = 'docProps/core.xml';
export const STYLES = 'word/styles.xml';

interface Rule {
  /** What is wrong; nothing where it is kept. */
  readonly faults: (parts: DocxParts) => readonly string[];
}

const body = (parts: DocxParts) => parts[BODY] ?? '';

function paragraphsOf(xml: string): readonly string[] {
  return xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
}

function styleOf(paragraph: string): string | undefined {
  return /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1];
}

export function textIn(xml: string): string {
  return decoded(
    [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^<w:t[^>]*>/, '')).join(''),
  );
}

function decoded(xml: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => characters[name] ?? '');
}

/** Level and words of each heading, in order. */
export function headingsIn(parts: DocxParts): readonly (readonly [level: number, title: string])[] {
  return paragraphsOf(body(parts)).flatMap((paragraph) => {
    const level = /^Heading([1-6])$/.exec(styleOf(paragraph) ?? '')?.[1];
    return level === undefined ? [] : [[Number(level), textIn(paragraph)] as const];
  });
}

/** The rows of each table, and of each row the text of its cells. */
export function tablesIn(parts: DocxParts): readonly (readonly (readonly string[])[])[] {
  return (body(parts).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).map((table) =>
    (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(textIn),
    ),
  );
}

const unless = (isKept: boolean, fault: string) => (isKept ? [] : [fault]);

export const DOCX_RULES: Readonly<Record<string, Rule>> = {
  'it has a title of its own, in its properties too': {
    faults: (parts) => {
      const title = paragraphsOf(body(parts)).find((one) => styleOf(one) === 'Title');
      const property = decoded(/<dc:title>([^<]+)</.exec(parts[CORE] ?? '')?.[1] ?? '');
      return unless(
        title !== undefined && textIn(title) !== '' && property.endsWith(textIn(title)),
        'no title',
      );
    },
  },
  'it says in which language it is to be read': {
    faults: (parts) => [
      ...unless(
        /<w:docDefaults>.*?<w:lang w:val="(sv-SE|en-GB)"/s.test(parts[STYLES] ?? ''),
        'text without a language',
      ),
      ...unless(/<dc:language>(sv-SE|en-GB)</.test(parts[CORE] ?? ''), 'properties without a language'),
    ],
  },
  'its headings are headings, and no level is skipped': {
    faults: (parts) => {
      const levels = headingsIn(parts).map(([level]) => level);
      const gaps = levels.flatMap((level, place) =>
        level > (levels[place - 1] ?? 0) + 1 ? [`a gap before heading ${place + 1}`] : [],
      );
      const empty = headingsIn(parts).filter(([, title]) => title === '');
      return [...unless(levels.length > 0, 'no heading'), ...gaps, ...empty.map(() => 'an empty heading')];
    },
  },
  'its headings have the level by which they are found': {
    faults: (parts) =>
      [1, 2, 3, 4, 5, 6].flatMap((level) => {
        const style = new RegExp(`<w:style [^>]*w:styleId="Heading${level}".*?</w:style>`, 's').exec(
          parts[STYLES] ?? '',
        );
        return unless(
          style?.[0].includes(`<w:outlineLvl w:val="${level - 1}"/>`) ?? false,
          `heading ${level} without its level`,
        );
      }),
  },
  'each of its styles is there': {
    faults: (parts) => {
      const named = new Set([...body(parts).matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id));
      return [...named]
        .filter((id) => !(parts[STYLES] ?? '').includes(`w:styleId="${id}"`))
        .map((id) => `no style ${id}`);
    },
  },
  'a table has a head that is marked and repeated, and says what it is about': {
    faults: (parts) =>
      (body(parts).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).flatMap((table) => [
        ...unless(/<w:tr><w:trPr>(<w:cantSplit\/>)?<w:tblHeader\/>/.test(table), 'no head'),
        ...unless(/<w:tblLook [^>]*w:firstRow="1"/.test(table), 'an unmarked head'),
        ...unless(/<w:tblCaption w:val="[^"]+"/.test(table), 'no caption'),
      ]),
  },
  'the rows of a table have as many cells as its head': {
    faults: (parts) =>
      tablesIn(parts).flatMap(([head = [], ...rows]) =>
        rows.flatMap((row) => unless(row.length === head.length, `${row.length} cells below ${head.length}`)),
      ),
  },
  'a row of a few lines is not parted between two pages': {
    faults: (parts) =>
      (body(parts).match(/<w:tr>.*?<\/w:tr>/gs) ?? [])
        .filter((row) => !row.startsWith('<w:tr><w:trPr><w:cantSplit/>') && textIn(row).length <= 600)
        .map((row) => `may be parted: ${textIn(row)}`),
  },
  'a picture has words, and its numbers stand in a table below it': {
    faults: (parts) => {
      const drawings = [...body(parts).matchAll(/<wp:docPr [^>]*>/g)].map(([drawing]) => drawing);
      const bare = drawings.filter((drawing) => !/ descr="[^"]{10,}"/.test(drawing));
      const [, ...after] = body(parts).split('</w:drawing>');
      // No more than the table's caption stands between.
      const alone = after.filter((rest) => (rest.split('<w:tbl>')[0]?.match(/<w:p>/g)?.length ?? 0) > 1);
      return [...bare.map(() => 'a picture without words'), ...alone.map(() => 'a picture without numbers')];
    },
  },
  'its contents lead to its headings, and say on which page they are': {
    faults: (parts) => {
      const entries = paragraphsOf(body(parts)).filter((one) => /^TOC\d$/.test(styleOf(one) ?? ''));
      const listed = headingsIn(parts).filter(([level]) => level <= 2);
      const dead = entries.filter((one) => {
        const anchor = /w:anchor="([^"]+)"/.exec(one)?.[1];
        return (
          anchor === undefined ||
          !body(parts).includes(`<w:bookmarkStart w:id="${anchor.slice(4)}" w:name="${anchor}"/>`)
        );
      });
      const unpaged = entries.filter((one) => !/\d$/.test(textIn(one)));
      return [
        ...unless(
          entries.length === listed.length && entries.length > 0,
          `${entries.length} entries of ${listed.length}`,
        ),
        ...dead.map(() => 'an entry that leads nowhere'),
        ...unpaged.map((one) => `no page: ${textIn(one)}`),
      ];
    },
  },
  'what is cited leads to its source': {
    faults: (parts) => {
      const cited = [...body(parts).matchAll(/w:anchor="(kalla_\d+)"/g)].map(([, anchor]) => anchor);
      const dead = new Set(cited.filter((anchor) => !body(parts).includes(`w:name="${anchor}"/>`)));
      return [
        ...unless(cited.length > 0, 'nothing is cited'),
        ...[...dead].map((anchor) => `${anchor} is nowhere`),
      ];
    },
  },
  'its pages are numbered': {
    faults: (parts) => {
      const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d*\.xml$/.test(name));
      return unless(
        footers.some(([, xml]) => />\s*PAGE\s*</.test(xml) && />\s*NUMPAGES\s*</.test(xml)),
        'no page number',
      );
    },
  },
};
