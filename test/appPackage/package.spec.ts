import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod/v4';
import { buildPackage, PackageError } from '../../appPackage/package.ts';
import { allCapabilities } from '../../src/chat/capabilities.ts';
import { SEARCH } from '../../src/chat/extension.ts';
import { temporaryFolder } from '../fakes.ts';
import { understood } from '../understood.ts';

const SOURCE = join(import.meta.dirname, '../../appPackage');
const ENVIRONMENT = {
  BOT_ID: '5f0c1a52-7d3e-4b86-9a41-c2e8d07f6b13',
  TEAMS_APP_ID: 'b83d94e7-16fa-4c05-8e72-3a9f51d6c048',
  BOT_DOMAIN: 'malvakt.exempel.invalid',
};

const Manifest = z.looseObject({
  id: z.string(),
  validDomains: z.array(z.string()),
  bots: z.array(
    z.looseObject({
      botId: z.string(),
      commandLists: z.array(
        z.object({ scopes: z.array(z.string()), commands: z.array(z.object({ title: z.string() })) }),
      ),
    }),
  ),
  composeExtensions: z.array(
    z.strictObject({
      botId: z.string(),
      commands: z.array(
        z.looseObject({ title: z.string(), description: z.string(), parameters: z.array(z.looseObject({})) }),
      ),
    }),
  ),
});

function textIn(zip: Uint8Array, file: string): string {
  return new TextDecoder().decode(unzipSync(zip)[file]);
}

function manifestIn(zip: Uint8Array) {
  return Manifest.parse(JSON.parse(textIn(zip, 'manifest.json')));
}

describe('The Teams package', () => {
  it('holds the manifest with its ids filled in, the languages and the icons, and nothing else', () => {
    const zip = buildPackage(ENVIRONMENT);
    assert.deepEqual(Object.keys(unzipSync(zip)).toSorted(), [
      'color.png',
      'en.json',
      'manifest.json',
      'outline.png',
    ]);
    const manifest = manifestIn(zip);
    assert.equal(manifest.id, ENVIRONMENT.TEAMS_APP_ID);
    assert.equal(manifest.bots[0]?.botId, ENVIRONMENT.BOT_ID);
    assert.deepEqual(manifest.validDomains, [ENVIRONMENT.BOT_DOMAIN]);
    assert.doesNotMatch(JSON.stringify(manifest), /\$\{/);
  });

  it('has the same bytes every time', () => {
    assert.deepEqual(buildPackage(ENVIRONMENT), buildPackage(ENVIRONMENT));
  });

  it('offers commands that the bot understands where they are offered, at most ten, in both languages', () => {
    const zip = buildPackage(ENVIRONMENT);
    const lists = manifestIn(zip).bots[0]?.commandLists ?? [];
    const words = z.record(z.string(), z.string()).parse(JSON.parse(textIn(zip, 'en.json')));
    assert.deepEqual(
      lists.map(({ commands }) => commands.map(({ title }) => title)),
      [
        [
          ...['svara', 'mina mål', 'status', 'varför', 'ändrat', 'saknas', 'jämför', 'historik', 'veckobrev'],
          'hjälp',
        ],
        [
          ...['status', 'varför', 'ändrat', 'saknas', 'jämför', 'historik', 'veckobrev', 'prenumerera'],
          ...['avprenumerera', 'hjälp'],
        ],
      ],
    );
    lists.forEach(({ scopes, commands: offered }, list) => {
      assert.ok(offered.length <= 10);
      offered.forEach(({ title }, index) => {
        const intent = understood(title);
        const capability = allCapabilities().find(({ id }) => id === intent?.capability);
        assert.equal(words[`bots[0].commandLists[${list}].commands[${index}].title`], capability?.words.en);
        assert.notEqual(capability?.place, scopes.includes('personal') ? 'shared' : 'personal');
      });
    });
  });

  it('offers one search from the compose box, by the same bot, that begins before anything is typed, in both languages', () => {
    const zip = buildPackage(ENVIRONMENT);
    const words = z.record(z.string(), z.string()).parse(JSON.parse(textIn(zip, 'en.json')));
    const [extension, ...others] = manifestIn(zip).composeExtensions;
    assert.deepEqual([extension?.botId, others], [ENVIRONMENT.BOT_ID, []]);
    const [command] = extension?.commands ?? [];
    assert.ok(command);
    const { title, description, parameters, ...rest } = command;
    assert.deepEqual(rest, { id: 'status', type: 'query', context: ['compose'], initialRun: true });
    assert.deepEqual([title, parameters[0]?.name], ['Infoga läget', SEARCH.parameter]);
    const english = ['title', 'description', 'parameters[0].title', 'parameters[0].description'];
    const keys = english.map((key) => `composeExtensions[0].commands[0].${key}`);
    assert.deepEqual(
      Object.keys(words).filter((key) => key.startsWith('composeExtensions')),
      keys,
    );
    assert.equal(words[keys[0] ?? ''], 'Insert status');
    assert.notEqual(words[keys[1] ?? ''], description);
  });

  const wrong: readonly [what: string, environment: NodeJS.ProcessEnv, line: RegExp][] = [
    ['a missing bot id', { ...ENVIRONMENT, BOT_ID: undefined }, /^BOT_ID saknas; ange den i miljön$/],
    ['a bot id that is none', { ...ENVIRONMENT, BOT_ID: 'malvakt' }, /^BOT_ID ska vara ett GUID/],
    ['an app id that is none', { ...ENVIRONMENT, TEAMS_APP_ID: '1' }, /^TEAMS_APP_ID ska vara ett GUID/],
    [
      'an address for a domain',
      { ...ENVIRONMENT, BOT_DOMAIN: 'https://x.se' },
      /^BOT_DOMAIN ska vara ett domännamn/,
    ],
  ];
  for (const [what, environment, line] of wrong) {
    it(`is refused for ${what}, in one line`, () => {
      assert.throws(
        () => buildPackage(environment),
        (error) => error instanceof PackageError && line.test(error.message),
      );
    });
  }

  const broken: readonly [what: string, harm: (folder: string) => void, line: RegExp][] = [
    ['a missing icon', (folder) => rmSync(join(folder, 'outline.png')), /^outline\.png saknas/],
    [
      'an icon of the wrong size',
      (folder) => cpSync(join(folder, 'color.png'), join(folder, 'outline.png')),
      /^outline\.png ska vara en PNG på 32 × 32 bildpunkter men är 192 × 192$/,
    ],
    [
      'an icon that is no picture',
      (folder) => writeFileSync(join(folder, 'color.png'), 'x'),
      /^color\.png ska vara en PNG/,
    ],
    [
      'a missing translation',
      (folder) => edit(folder, 'en.json', /.*name\.full.*\n/, ''),
      /^en\.json: name\.full är inte översatt$/,
    ],
    [
      'a scope that Teams does not know',
      (folder) => edit(folder, 'manifest.json', '"personal", "team"', '"planet", "team"'),
      /^manifest\.json: bots\.0\.scopes\.0 /,
    ],
    [
      'a name that is too long',
      (folder) => edit(folder, 'manifest.json', '"short": "Målvakt"', `"short": "${'x'.repeat(31)}"`),
      /^manifest\.json: name\.short /,
    ],
  ];
  for (const [what, harm, line] of broken) {
    it(`is refused for ${what}, in one line`, () => {
      const folder = temporaryFolder();
      cpSync(SOURCE, folder, { recursive: true });
      harm(folder);
      assert.throws(
        () => buildPackage(ENVIRONMENT, folder),
        (error) => error instanceof PackageError && line.test(error.message) && !error.message.includes('\n'),
      );
    });
  }
});

function edit(folder: string, name: string, what: string | RegExp, by: string): void {
  const path = join(folder, name);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(what, by);
  assert.notEqual(after, before, `nothing was changed in ${name}`);
  writeFileSync(path, after);
}
