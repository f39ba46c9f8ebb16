/**
 * What reading a document costs, by its shape and size: `node test/bench/documents.ts`. Each is read in a process of its
 * own. Ends with 1 when 5 MB takes more time or memory than promised.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod/v4';
import { Problem } from '../../src/domain/errors.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
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

function filled(piece: string, bytes: number): string {
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
}

const Cost = z.object({ ms: z.number(), mb: z.number(), outcome: z.string() });

/** In a process of its own: memory never goes down again. */
function measure(shape: string, megabytes: number): z.infer<typeof Cost> {
  const make = SHAPES[shape];
  if (!make) throw new RangeError(`There is no shape ${shape}`);
  const text = make(megabytes * MB);
  const start = performance.now();
  let outcome = 'read';
  try {
    readDocument('plan.md', text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    outcome = String(error.fields.reason ?? error.findings[0]?.code);
  }
  const ms = Math.round(performance.now() - start);
  return { ms, mb: Math.round(process.resourceUsage().maxRSS / 1024), outcome };
}

function measureApart(shape: string, megabytes: number): z.infer<typeof Cost> {
  const args = [fileURLToPath(import.meta.url), shape, String(megabytes)];
  return Cost.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
}

const [shape, megabytes] = process.argv.slice(2);
if (shape) {
  process.stdout.write(JSON.stringify(measure(shape, Number(megabytes))));
} else {
  const rows = Object.keys(SHAPES).map((name) => {
    const costs = SIZES.map((size) => measureApart(name, size));
    const last = costs.at(-1);
    const isOver = !last || last.ms > MOST.ms || last.mb > MOST.mb;
    if (isOver) process.exitCode = 1;
    return [
      name,
      ...costs.flatMap(({ ms, mb }) => [String(ms), String(mb)]),
      last?.outcome ?? '',
      isOver ? 'over' : '',
    ];
  });
  const head = SIZES.flatMap((size) => [`${size} MB, ms`, 'RSS, MB']);
  process.stdout.write(`${table(['shape', ...head, 'outcome', ''], rows)}\n`);
}
