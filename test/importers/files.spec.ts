import assert from 'node:assert/strict';
import { textOf as fileTextOf } from '../../src/importers/files.ts';
import { ownText, seedText } from './document-files.ts';
import { wordFile, zeros } from './hostile-files.ts';
import { makeDocx, makePdf, withHeavyMarkup } from './make-documents.ts';
import { blocksOf } from './markdown.ts';

/** A small document with everything that a plan has. */
const DOCUMENT = `# Nämndsbudget 2025

Sammanfattning .......... 5
## Målområde - En stad för alla
Kommunstyrelsen följer upp målet två gånger om året, och skriver vad som har hänt, varför det blev så och vad som återstår att göra innan året är slut.
**Önskat utfall**
- Fler barn lär sig simma
- Färre olyckor vid skolor, badplatser och idrottsplatser, och ett gemensamt arbete för att de som ändå sker ska få mindre följder

1. Förvaltningen frågar
2. Nämnden svarar

| Målindikator | Utfall | Målvärde |
|---|---|---|
| ● Nya digitala tjänster | 192 | minst 168 |
| ■ Nöjda förvaltningar, enligt den enkät som skickas ut varje höst till alla chefer | | minst 4 |
### Kommunfullmäktigemål - Malmö stad arbetar för att alla barn ska ha en god uppväxt och känna sig trygga på väg till skolan
Slut – för den här gången.
`;

const WORD = `# Nämndsbudget 2025

## Målområde - En stad för alla

Kommunstyrelsen följer upp målet två gånger om året, och skriver vad som har hänt, varför det blev så och vad som återstår att göra innan året är slut.

**Önskat utfall**

- Fler barn lär sig simma

- Färre olyckor vid skolor, badplatser och idrottsplatser, och ett gemensamt arbete för att de som ändå sker ska få mindre följder

1. Förvaltningen frågar

2. Nämnden svarar

| Målindikator | Utfall | Målvärde |
| ● Nya digitala tjänster | 192 | minst 168 |
| ■ Nöjda förvaltningar, enligt den enkät som skickas ut varje höst till alla chefer |  | minst 4 |

### Kommunfullmäktigemål - Malmö stad arbetar för att alla barn ska ha en god uppväxt och känna sig trygga på väg till skolan

Slut – för den här gången.
`;

/** What differs: the contents stay, a list's items stand as close as they are drawn, and nothing repeats on one page. */
const PDF = `Kommunstyrelsen, ett påhittat dokument

${WORD.replace('## Mål', 'Sammanfattning .......... 5\n\n## Mål')
  .replace('simma\n\n', 'simma\n')
  .replace('frågar\n\n', 'frågar\n')
  .replace('följder\n\n', 'följder\n')}
1(1)`;

/** The lines alone. */
async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  return (await fileTextOf(name, bytes)).text;
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

describe('A text file', () => {
  const files: readonly [string, Uint8Array][] = [
    ['UTF-8', Buffer.from('Mål – å')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffMål – å')],
    ['UTF-16 as Windows writes it', utf16('Mål – å')],
    ['UTF-16 the other way around', Buffer.from(utf16('Mål – å')).swap16()],
    ['UTF-16 without a mark', utf16('Mål – å').subarray(2)],
    ['UTF-16 the other way around without a mark', Buffer.from(utf16('Mål – å')).swap16().subarray(2)],
    ['windows-1252', Buffer.from([0x4d, 0xe5, 0x6c, 0x20, 0x96, 0x20, 0xe5])],
    ['Mac Roman', Buffer.from([0x4d, 0x8c, 0x6c, 0x20, 0xd0, 0x20, 0x8c])],
    ['letters in two parts, as macOS writes them', Buffer.from('Mål – å'.normalize('NFD'))],
  ];
  for (const [name, bytes] of files) {
    it(`is read as ${name}`, async () => {
      assert.equal(await textOf('Plan.TXT', bytes), 'Mål – å');
    });
  }

  it('keeps its lines as they are, but for a stray control character', async () => {
    const text = `# Mål\n\n${'- ett mål\f\n'.repeat(200)}`;
    assert.equal(await textOf('plan.md', Buffer.from(`${text}\x07`)), text);
  });

  it('has ligatures read as the letters that they are', async () => {
    assert.equal(await textOf('plan.txt', Buffer.from('tra\ufb01k')), 'trafik');
  });

  it('is read as a page of the web where it is one', async () => {
    const page = `<!DOCTYPE html>
<html><head><title>Plan</title><style>p { color: red }</style></head><body>
<h2>Målområde
– Hamn</h2><div>Vi bygger <b>ut</b>.<br>Och till.</div><p>Mer<p>Annat &amp; &aring;
<ul><li><p>Ett</p></li><li>Två <s>tre</s></li></ul>
<table><tr><th>Indikator<th>Målvärde<tr><td>Andel<td rowspan="2">80 %</tr><tr><td>Antal</td></tr></table></html>`;
    assert.deepEqual(await fileTextOf('plan.txt', Buffer.from(page)), {
      text: '## Målområde – Hamn\n\nVi bygger ut.\nOch till.\n\nMer\n\nAnnat & å\n\n- Ett\n\n- Två\n\n| Indikator | Målvärde |\n| Andel | 80 % |\n| Antal | 80 % |\n',
      findings: [{ at: '', line: 12, code: 'struck-text', value: 'tre' }],
    });
  });

  it('has its symbols listed that nobody can read, but for the marks of lists', async () => {
    const text = '\uf0b7 Ett, två och tre\n| Andel | \uf04a |\n';
    assert.deepEqual((await fileTextOf('plan.txt', Buffer.from(text))).findings, [
      { at: '', line: 2, code: 'unknown-symbol', value: '| Andel | ▯ |' },
    ]);
  });

  it('may be large', async () => {
    const text = 'Ett mål till, och ännu ett.\n'.repeat(180_000);
    assert.equal((await textOf('plan.txt', Buffer.from(text))).length, text.length);
  });
});

describe('A document', () => {
  it('of Word becomes one line for each heading, item and row', async () => {
    assert.equal(await textOf('plan.docx', await makeDocx(DOCUMENT)), WORD);
  });

  it('in PDF becomes the same lines, level for level', async () => {
    assert.equal(await textOf('plan.pdf', await makePdf(DOCUMENT)), PDF);
  });

  it('in PDF loses what repeats on its pages, and shows where they end', async () => {
    const text = await textOf('plan.pdf', await makePdf('Ett stycke.\n'.repeat(150)));
    assert.doesNotMatch(text, /påhittat|\(/);
    assert.equal(text.split('\f').length, 5);
    assert.equal(text.match(/Ett stycke\./g)?.length, 150);
  });

  for (const name of ['budget.md', 'program.md', 'arsanalys-2030.txt']) {
    it(`of Word is read as if nobody had worked on it, like ${name}`, async () => {
      const bytes = await makeDocx(ownText(name) + DOCUMENT);
      const heavy = withHeavyMarkup(bytes);
      assert.equal(await textOf('plan.docx', heavy), await textOf('plan.docx', bytes));
    });
  }

  it('of Word is read without its pictures, however large', async () => {
    const file = wordFile(
      '<w:p><w:r><w:t>Mål</w:t></w:r></w:p>',
      {},
      { 'word/media/image1.bmp': zeros(101) },
    );
    assert.equal(await textOf('plan.docx', file), 'Mål\n');
  });

  for (const seed of ['000', '002', '004']) {
    for (const [ending, make] of [
      ['docx', makeDocx],
      ['pdf', makePdf],
    ] as const) {
      it(`like ${seed} keeps every heading, item, bold paragraph and row as .${ending}`, async function () {
        const markdown = seedText(seed);
        if (!markdown) return this.skip();
        const read = (await textOf(`plan.${ending}`, await make(markdown))).split(/[\n\f]+/);
        const alone = rowsAlone(markdown);
        const kept = ending === 'docx' ? () => true : (line: string) => isCertain(line) && !alone.has(line);
        assert.deepEqual(marked(read).filter(kept), marked(written(markdown)).filter(kept));
      });
    }
  }
});

/** The lines of a document, as they should come out. */
function written(markdown: string): string[] {
  return blocksOf(markdown).flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((cells) => `| ${cells.join(' | ')} |`);
    if (block.kind === 'heading') return [`# ${block.text}`];
    return [{ bullet: `- ${block.text}`, bold: `**${block.text}**` }[String(block.kind)] ?? block.text];
  });
}

/** Tables of one row: in a PDF nothing tells one from lines of text beside each other. */
function rowsAlone(markdown: string): ReadonlySet<string> {
  const tables = blocksOf(markdown).flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  const alone = tables.filter(({ length }) => length === 1).flat();
  return new Set(alone.map((cells) => `| ${cells.join(' | ')} |`));
}

/** The lines with a mark. Levels of headings are left out: a PDF has sizes, which say only what is above what. */
function marked(lines: readonly string[]): string[] {
  return lines
    .filter((line) => /^(#|- |\*\*|\|.*[^|\s])/.test(line))
    .map((line) => line.replace(/^#+/, '#').replace(/\s+/g, ' '));
}

/** In a PDF a row can be told from text when two of its cells are filled. */
function isCertain(line: string): boolean {
  return !line.startsWith('|') || line.split('|').filter((cell) => cell.trim()).length > 1;
}
