import assert from 'node:assert/strict';
import {
  circlesIn,
  linesOf,
  longFunctions,
  type SourceFile,
  sourcesUnder,
  specifiersIn,
  targetOf,
} from './source-tree.ts';

interface Rule {
  /** Our own places. */
  readonly own: readonly string[];
  readonly packages: readonly string[];
}

/** Who may import whom. Node's own modules are free but in the domain and the grammar, which are pure. */
const RULES: Readonly<Record<string, Rule>> = {
  domain: { own: [], packages: [] },
  ports: { own: ['domain'], packages: [] },
  commands: { own: ['domain', 'ports'], packages: [] },
  views: {
    own: ['domain', 'adaptiveCards'],
    packages: ['adaptive-expressions', 'adaptivecards-templating', 'docx', 'fflate', 'write-excel-file'],
  },
  'chat/grammar': { own: ['domain'], packages: [] },
  chat: { own: ['chat/grammar', 'domain', 'ports', 'commands', 'views'], packages: ['zod'] },
  stores: {
    own: ['domain', 'ports'],
    packages: ['@azure/core-rest-pipeline', '@azure/cosmos', '@azure/identity', 'lru-cache', 'zod'],
  },
  importers: {
    own: ['domain', 'ports'],
    packages: [
      ...['dingbat-to-unicode', 'fflate', 'htmlparser2', 'mammoth', 'read-excel-file', 'unpdf'],
      ...['yauzl', 'zod'],
    ],
  },
  outside: { own: ['domain', 'ports'], packages: ['date-holidays', 'fflate', 'unpdf', 'zod'] },
  teams: {
    own: ['domain', 'ports', 'commands', 'chat', 'views'],
    // The pipeline is what the SDK's own clients send through.
    packages: [
      ...['botbuilder', '@microsoft/teams-ai', '@azure/core-rest-pipeline'],
      ...['lru-cache', 'secure-json-parse', 'zod'],
    ],
  },
  runtime: {
    own: ['domain', 'ports', 'commands'],
    packages: [
      ...['lru-cache', 'marked', 'minisearch', 'pino', '@azure/monitor-opentelemetry-exporter'],
      ...['api', 'resources', 'sdk-metrics', 'sdk-trace-base'].map((name) => `@opentelemetry/${name}`),
    ],
  },
  cli: {
    own: [
      ...['domain', 'ports', 'commands', 'chat', 'chat/grammar', 'views', 'importers'],
      ...['config', 'deps', 'node-version', 'simulator'],
    ],
    packages: [],
  },
};

/** These put everything together, and may import all of it. */
const FREE = ['index', 'bot', 'deps', 'demo', 'simulator', 'config', 'node-version'];

const PURE = ['domain', 'chat/grammar'];

/** The place of a path in the layout: `src/domain/plans/plan.ts` is of `domain`, `src/chat/grammar/days.ts` of `chat/grammar`. */
function placeOf(path: string): string {
  const [top = '', next = '', below = ''] = path.split('/');
  if (top !== 'src') return top;
  const nested = `${next}/${below}`;
  return Object.hasOwn(RULES, nested) ? nested : next.replace(/\.\w+$/, '');
}

function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Every import that the table forbids. @throws when there is no file to check */
function forbiddenImports(files: readonly SourceFile[]): string[] {
  const checked = files.filter(({ path }) => !FREE.includes(placeOf(path)));
  if (checked.length === 0) throw new Error('No file to check');
  return checked.flatMap((file) => {
    const { path } = file;
    const place = placeOf(path);
    const rule = RULES[place];
    if (!rule) return [`${path} is in a place that the layout does not name`];
    return specifiersIn(file)
      .filter((specifier) => !isAllowed(specifier, path, place, rule))
      .map((to) => `${path} imports ${to}`);
  });
}

function isAllowed(specifier: string, path: string, place: string, rule: Rule): boolean {
  if (specifier.startsWith('node:')) return !PURE.includes(place);
  if (!specifier.startsWith('.')) return rule.packages.includes(packageOf(specifier));
  const target = placeOf(targetOf(specifier, path));
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

  it('has no circle of imports, types included', () => {
    assert.deepEqual(circlesIn(sources), []);
  });

  const forbidden = [
    ['src/domain/plans/plan.ts', "import { z } from 'zod/v4';"],
    ['src/domain/plans/plan.ts', "import { readFileSync } from 'node:fs';"],
    ['src/domain/plans/plan.ts', "import type { Clock } from '../../ports/clock-and-log.ts';"],
    ['src/ports/stores.ts', "import { Activity } from 'botbuilder';"],
    ['src/ports/stores.ts', "import type { Card } from '../views/card.ts';"],
    [
      'src/commands/rounds/manage-rounds.ts',
      "import { questionCard } from '../../views/answers/question.ts';",
    ],
    ['src/commands/rounds/manage-rounds.ts', "import { openSqlite } from '../../stores/sqlite.ts';"],
    ['src/commands/status/show-status.ts', "import { understand } from '../../chat/grammar/understand.ts';"],
    ['src/views/card.ts', "import type { Deps } from '../ports/deps.ts';"],
    ['src/chat/grammar/days.ts', "import type { Deps } from '../../ports/deps.ts';"],
    ['src/chat/grammar/days.ts', "import { z } from 'zod/v4';"],
    ['src/chat/grammar/days.ts', "import { join } from 'node:path';"],
    ['src/chat/turn.ts', "import { TurnContext } from 'botbuilder';"],
    ['src/chat/turn.ts', "import { teamsMessenger } from '../teams/messenger.ts';"],
    ['src/stores/plans.ts', "import { readPlanJson } from '../importers/plan-json.ts';"],
    ['src/importers/plan-json.ts', "import { openSqlite } from '../stores/sqlite.ts';"],
    ['src/outside/kolada.ts', "import { openSqlite } from '../stores/sqlite.ts';"],
    ['src/teams/routes.ts', "import { openSqlite } from '../stores/sqlite.ts';"],
    ['src/runtime/worker.ts', "const teams = await import('../teams/messenger.ts');"],
    ['src/cli/rounds.ts', "import { openServer } from '../teams/server.ts';"],
    ['src/helpers/utils.ts', ''],
  ] as const;
  for (const [path, source] of forbidden) {
    it(`refuses ${source || 'a folder outside the layout'} in ${path}`, () => {
      assert.equal(forbiddenImports([...sources, { path, source }]).length, 1);
    });
  }

  it('has a forged violation of each row', () => {
    const forged = new Set(forbidden.map(([path]) => placeOf(path)));
    assert.deepEqual(
      Object.keys(RULES).filter((place) => !forged.has(place)),
      [],
    );
  });

  it('finds a circle that only types make', () => {
    const forged = { path: 'src/domain/dates.ts', source: "import type { Round } from './rounds/round.ts';" };
    const others = sources.filter(({ path }) => path !== forged.path);
    assert.match(
      circlesIn([...others, forged])[0] ?? '',
      /src\/domain\/dates\.ts → src\/domain\/rounds\/round\.ts/,
    );
  });

  it('fails when there is nothing to check', () => {
    assert.throws(() => forbiddenImports([]), /No file to check/);
  });

  it('keeps the start under 80 lines, every file under 251 and every function under 61', function () {
    // Every file is parsed, and `npm run check` has no configuration that would wait for it.
    this.timeout(120_000);
    const files = [...sources, ...sourcesUnder('test')];
    const index = files.find(({ path }) => path === 'src/index.ts');
    assert.ok(index && linesOf(index) < 80, `src/index.ts has ${index && linesOf(index)} lines`);
    assert.deepEqual(
      files.filter((file) => linesOf(file) > 250).map(({ path }) => path),
      [],
    );
    assert.deepEqual(
      sources.flatMap((file) => longFunctions(file, 60)),
      [],
    );
  });

  it('finds a function of 61 lines', () => {
    const source = `function long(): void {\n${'  call();\n'.repeat(59)}}\n`;
    assert.deepEqual(longFunctions({ path: 'src/long.ts', source }, 60), ['src/long.ts:1 (61 lines)']);
    assert.deepEqual(longFunctions({ path: 'src/long.ts', source }, 61), []);
  });
});
