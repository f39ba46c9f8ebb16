/**
 * What reading a document costs, by its shape and size: `node test/bench/documents.ts`. Each is read in a process of its
 * own. Ends with 1 when 5 MB takes more CPU time or memory than promised: how busy the machine is says nothing of the reader.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod/v4';
import { Problem } from '../../src/domain/errors.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { readPlanFile } from '../../src/importers/read-plan.ts';
import { table } from './table.ts';

const MB = 1024 * 1024;
const SIZES = [1.25, 2.5, 5];
const MOST = { ms: 5000, mb: 300 };

const BUDGET = readFileSync(join(import.meta.dirname, '../importers/documents/budget.md'), 'utf8');
const PARAGRAPH = 'Nämnden följer upp målet, och väger in vad besökarna tycker om kajerna.';

/** What is repeated, up to the size. A budget is repeated below its goals: a plan holds no more than 2 000 items. */
const SHAPES: Readonly<Record<string, (bytes: number) => string>> = {
  'one budget and paragraphs': (bytes) => BUDGET + filled(`${PARAGRAPH}\n\n`, bytes - BUDGET.length),
  'copies of a budget': (bytes) => filled(BUDGET, bytes),
  'one line': (bytes) => filled(`${PARAGRAPH} `, bytes),
  'no blank lines': (bytes) => filled(`${PARAGRAPH}\n`, bytes),
  'lower case, no ends': (bytes) => filled('och sedan kom det fler att\n\n', bytes),
  'rows only': (bytes) => filled('| ● Antal besökare | 54 | minst 50 |\n', bytes),
  'labels only': (bytes) => filled('Nämndsmål\n', bytes),
  'dots only': (bytes) => filled('.', bytes),
  'lines of dots': (bytes) => filled('Målområde - Hamn ........................ \n', bytes),
  'blanks only, but for a goal': (bytes) => `Målområde - Hamn${filled(' ', bytes)}`,
  'page breaks': (bytes) => filled('Hamnen\f', bytes),
};

/** Word and PDF files, read as they are sent: most of 5 MB is pictures, or more text than any board has written. */
const FILES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'a report with pictures.docx': async () => {
    const { unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(await makeDocx(filled(BUDGET, 200_000)));
    return zipSync({ ...parts, 'word/media/image1.png': randomBytes(5 * MB) }, { level: 0 });
  },
  'a hundred pages, much edited.docx': async () => {
    const { makeDocx: make, withHeavyMarkup } = await import('../importers/make-documents.ts');
    return withHeavyMarkup(
      await make(BUDGET + filled(BUDGET.replace(/^#+ .*(Mål|mål).*$/gm, PARAGRAPH), 300_000)),
    );
  },
  'a thousand pages.docx': () => makeDocx(filled(`${PARAGRAPH}\n\n`, 2 * MB)),
  'many pages.pdf': () => makePdf(filled(`${PARAGRAPH}\n\n`, 1.3 * MB)),
};

/** What makes the files is loaded only where they are made, so that it does not weigh on what is measured. */
async function makeDocx(text: string): Promise<Uint8Array> {
  return (await import('../importers/make-documents.ts')).makeDocx(text);
}

async function makePdf(text: string): Promise<Uint8Array> {
  return (await import('../importers/make-documents.ts')).makePdf(text);
}

function filled(piece: string, bytes: number): string {
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
}

const Cost = z.object({ ms: z.number(), mb: z.number(), outcome: z.string() });

/** In a process of its own: memory never goes down again. */
function measureShape(shape: string, megabytes: number): Promise<z.infer<typeof Cost>> {
  const make = SHAPES[shape];
  if (!make) throw new RangeError(`There is no shape ${shape}`);
  const text = make(megabytes * MB);
  return measure(() => readDocument('plan.md', text));
}

function measureFile(path: string): Promise<z.infer<typeof Cost>> {
  const bytes = readFileSync(path);
  return measure(() => readPlanFile(basename(path), bytes));
}

async function measure(read: () => unknown): Promise<z.infer<typeof Cost>> {
  const start = process.cpuUsage();
  let outcome = 'read';
  try {
    await read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    outcome = 'reason' in error.fields ? error.fields.reason : String(error.findings[0]?.code);
  }
  const { user, system } = process.cpuUsage(start);
  const ms = Math.round((user + system) / 1000);
  return { ms, mb: Math.round(process.resourceUsage().maxRSS / 1024), outcome };
}

function measureApart(...args: readonly string[]): z.infer<typeof Cost> {
  const own = fileURLToPath(import.meta.url);
  return Cost.parse(JSON.parse(execFileSync(process.execPath, [own, ...args], { encoding: 'utf8' })));
}

/** "over" for what costs more than promised, which also makes the bench fail. */
function verdict(cost: z.infer<typeof Cost> | undefined): string[] {
  const isOver = !cost || cost.ms > MOST.ms || cost.mb > MOST.mb;
  if (isOver) process.exitCode = 1;
  return [cost?.outcome ?? '', isOver ? 'over' : ''];
}

function printShapes(): void {
  const rows = Object.keys(SHAPES).map((name) => {
    const costs = SIZES.map((size) => measureApart('shape', name, String(size)));
    return [name, ...costs.flatMap(({ ms, mb }) => [String(ms), String(mb)]), ...verdict(costs.at(-1))];
  });
  const head = SIZES.flatMap((size) => [`${size} MB, CPU ms`, 'RSS, MB']);
  process.stdout.write(`${table(['shape', ...head, 'outcome', ''], rows)}\n`);
}

async function printFiles(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'malvakt-bench-'));
  const rows: string[][] = [];
  for (const [name, make] of Object.entries(FILES)) {
    const path = join(folder, name);
    const bytes = await make();
    writeFileSync(path, bytes);
    const cost = measureApart('file', path);
    rows.push([name, (bytes.length / MB).toFixed(1), String(cost.ms), String(cost.mb), ...verdict(cost)]);
  }
  rmSync(folder, { recursive: true });
  process.stdout.write(`${table(['file', 'MB', 'CPU ms', 'RSS, MB', 'outcome', ''], rows)}\n`);
}

const [what, name = '', megabytes] = process.argv.slice(2);
if (what === undefined) {
  printShapes();
  await printFiles();
} else {
  const cost = await (what === 'file' ? measureFile(name) : measureShape(name, Number(megabytes)));
  process.stdout.write(JSON.stringify(cost));
}
