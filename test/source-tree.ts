/** What the sources import, and how long they are. Types are stripped as Node does it, so lines and places stay. */
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { type Node, parse } from 'acorn';

const ROOT = join(import.meta.dirname, '..');

export interface SourceFile {
  /** From the repository's root: `src/domain/plans/plan.ts`. */
  readonly path: string;
  readonly source: string;
}

export function sourcesUnder(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|cjs)$/.test(path))
    .map((path) => ({ path: join(folder, path), source: readFileSync(join(ROOT, folder, path), 'utf8') }));
}

/** What a file names to import, types and dynamic imports included. */
export function specifiersIn({ source }: SourceFile): string[] {
  const found = source.matchAll(/(?:^|[\s;(])(?:from|import|require)\s*\(?\s*'([^'\n]+)'/gm);
  return [...found].map((match) => match[1] ?? '');
}

/** The file that a relative specifier leads to, from the repository's root. */
export function targetOf(specifier: string, path: string): string {
  return normalize(join(dirname(path), specifier));
}

/** Every ring of imports, each told once, from a file back to itself. */
export function circlesIn(files: readonly SourceFile[]): string[] {
  const imports = new Map(
    files.map((file) => [
      file.path,
      specifiersIn(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(specifier, file.path)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) circles.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) follow(path, []);
  return circles;
}

export function linesOf({ source }: SourceFile): number {
  return source.split('\n').length - 1;
}

/** Every function that is longer than so many lines, as `file:line`, from its first line to its last. */
export function longFunctions(file: SourceFile, most: number): string[] {
  const program = parse(stripTypeScriptTypes(file.source), {
    ecmaVersion: 'latest',
    sourceType: 'module',
    locations: true,
  });
  return nodesIn(program).flatMap(({ type, loc }) => {
    const lines = loc ? loc.end.line - loc.start.line + 1 : 0;
    return /Function/.test(type) && lines > most ? [`${file.path}:${loc?.start.line} (${lines} lines)`] : [];
  });
}

function nodesIn(node: Node): Node[] {
  const children = Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]));
  return [node, ...children.filter(isNode).flatMap(nodesIn)];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
