import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Who may import whom: our own folders (and `ports`, a file), and packages by name. Node's own modules are free but in the domain. */
const RULES: Readonly<
  Record<string, { readonly own: readonly string[]; readonly packages: readonly string[] }>
> = {
  domain: { own: [], packages: [] },
  ports: { own: ['domain'], packages: [] },
  commands: { own: ['domain', 'ports'], packages: [] },
  views: { own: ['domain', 'adaptiveCards'], packages: ['adaptivecards-templating'] },
  stores: {
    own: ['domain', 'ports'],
    packages: ['@azure/core-rest-pipeline', '@azure/cosmos', '@azure/identity', 'lru-cache', 'zod'],
  },
  importers: {
    own: ['domain', 'ports'],
    packages: ['zod', 'csv-parse', 'htmlparser2', 'mammoth', 'unpdf', 'yauzl'],
  },
  teams: {
    own: ['domain', 'ports', 'commands', 'views'],
    packages: ['botbuilder', '@microsoft/teams-ai', 'lru-cache', 'secure-json-parse', 'zod'],
  },
  runtime: {
    own: ['domain', 'ports', 'commands'],
    packages: [
      ...['croner', 'lru-cache', 'minisearch', 'pino', '@azure/monitor-opentelemetry-exporter'],
      ...['api', 'resources', 'sdk-metrics', 'sdk-trace-base'].map((name) => `@opentelemetry/${name}`),
    ],
  },
};

/** These put everything together, and may import all of it. */
const FREE = ['index', 'cli', 'deps', 'demo', 'config', 'node-version'];

interface SourceFile {
  readonly path: string;
  readonly source: string;
}

function sourcesUnder(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|cjs)$/.test(path))
    .map((path) => ({ path: join(folder, path), source: readFileSync(join(ROOT, folder, path), 'utf8') }));
}

/** The place of a path in the layout: `src/domain/plan.ts` is of `domain`, `src/ports.ts` of `ports`. */
function placeOf(path: string): string {
  const [top = '', next = ''] = path.split('/');
  return top === 'src' ? next.replace(/\.\w+$/, '') : top;
}

function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Every import that the table forbids. @throws when there is no file to check */
function forbiddenImports(files: readonly SourceFile[]): string[] {
  const checked = files.filter(({ path }) => !FREE.includes(placeOf(path)));
  if (checked.length === 0) throw new Error('No file to check');
  return checked.flatMap(({ path, source }) => {
    const place = placeOf(path);
    const rule = RULES[place];
    if (!rule) return [`${path} is in a place that the layout does not name`];
    const specifiers = [...source.matchAll(/(?:^|[\s;(])(?:from|import|require)\s*\(?\s*'([^'\n]+)'/gm)].map(
      (match) => match[1] ?? '',
    );
    return specifiers
      .filter((specifier) => !isAllowed(specifier, path, place, rule))
      .map((to) => `${path} imports ${to}`);
  });
}

function isAllowed(
  specifier: string,
  path: string,
  place: string,
  rule: NonNullable<(typeof RULES)[string]>,
): boolean {
  if (specifier.startsWith('node:')) return place !== 'domain';
  if (!specifier.startsWith('.')) return rule.packages.includes(packageOf(specifier));
  const target = placeOf(relative('.', join(dirname(path), specifier)));
  return target === place || rule.own.includes(target);
}

describe('The architecture', () => {
  const sources = sourcesUnder('src');

  it('has no import that design forbids', () => {
    assert.deepEqual(forbiddenImports(sources), []);
  });

  it('has files in every place of the layout', () => {
    const places = new Set(sources.map(({ path }) => placeOf(path)));
    for (const place of Object.keys(RULES)) assert.ok(places.has(place), `nothing was read in ${place}`);
  });

  const forbidden = [
    ['src/domain/plan.ts', "import { z } from 'zod/v4';"],
    ['src/domain/plan.ts', "import { readFileSync } from 'node:fs';"],
    ['src/domain/plan.ts', "import type { Clock } from '../ports.ts';"],
    ['src/ports.ts', "import { Activity } from 'botbuilder';"],
    ['src/commands/rounds.ts', "import { questionCard } from '../views/question.ts';"],
    ['src/commands/rounds.ts', "import { openSqlite } from '../stores/sqlite.ts';"],
    ['src/views/card.ts', "import type { Deps } from '../ports.ts';"],
    ['src/stores/plans.ts', "import { readPlanJson } from '../importers/plan-json.ts';"],
    ['src/teams/routes.ts', "import { openSqlite } from '../stores/sqlite.ts';"],
    ['src/runtime/worker.ts', "const teams = await import('../teams/messenger.ts');"],
    ['src/helpers/utils.ts', ''],
  ] as const;
  for (const [path, source] of forbidden) {
    it(`refuses ${source || 'a folder outside the layout'} in ${path}`, () => {
      assert.equal(forbiddenImports([...sources, { path, source }]).length, 1);
    });
  }

  it('fails when there is nothing to check', () => {
    assert.throws(() => forbiddenImports([]), /No file to check/);
  });

  it('keeps the composition root under 80 lines and every file under 251', () => {
    const lines = ({ source }: SourceFile) => source.split('\n').length - 1;
    const files = [...sources, ...sourcesUnder('test')];
    const index = files.find(({ path }) => path === 'src/index.ts');
    assert.ok(index && lines(index) < 80, `src/index.ts has ${index && lines(index)} lines`);
    assert.deepEqual(
      files.filter((file) => lines(file) > 250).map(({ path }) => path),
      [],
    );
  });
});
