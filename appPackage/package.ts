import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { type Zippable, zipSync } from 'fflate';
import { z } from 'zod/v4';
import { allCapabilities } from '../src/chat/capabilities.ts';
import { SEARCH } from '../src/chat/extension.ts';
import { menuOf } from '../src/chat/menu.ts';
import type { Language } from '../src/domain/language.ts';
import { momentTextsIn } from '../src/views/status/moment-texts.ts';

const HERE = import.meta.dirname;

/** Reproducible: the same sources give the same bytes. */
const EPOCH = new Date('2020-01-01T00:00:00Z');

const guid = z.guid({ error: 'ska vara ett GUID, som 5f0c1a52-7d3e-4b86-9a41-c2e8d07f6b13' });
const Environment = z.object({
  BOT_ID: guid,
  TEAMS_APP_ID: guid,
  BOT_DOMAIN: z.string({ error: 'saknas' }).regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, {
    error: 'ska vara ett domännamn utan https://, som malvakt.azurewebsites.net',
  }),
  /** Who answers for the app, as Teams shows it: the municipality, say. */
  DEVELOPER_NAME: z
    .string()
    .trim()
    .max(32, { error: 'får vara högst 32 tecken' })
    .default('')
    .transform((name) => name || 'Målvakt'),
});

const Manifest = z.looseObject({
  manifestVersion: z.string(),
  name: z.record(z.string(), z.string()),
  description: z.record(z.string(), z.string()),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z.array(z.looseObject({})),
});
type Manifest = z.infer<typeof Manifest>;

/** The menus of the app, made from what the chat understands. */
const MENUS = [
  { scopes: ['personal'], place: 'personal' },
  { scopes: ['team', 'groupChat'], place: 'shared' },
] as const;

/** Something in the package that Teams would refuse, in one line that says what to do. */
export class PackageError extends Error {}

/**
 * Builds the app package for Teams.
 * @param folder where manifest, languages and icons are
 * @returns the bytes of the zip
 * @throws PackageError on the first fault
 */
export function buildPackage(environment: NodeJS.ProcessEnv, folder = HERE): Uint8Array {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw new PackageError(`${name} ${environment[name] ? issue?.message : 'saknas; ange den i miljön'}`);
  }
  const filled = readText(folder, 'manifest.json').replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = Object.entries(parsed.data).find(([key]) => key === name)?.[1] ?? name;
    return JSON.stringify(value).slice(1, -1);
  });
  const manifest = withSearch(withMenus(Manifest.parse(JSON.parse(filled))), parsed.data.BOT_ID);
  validate(manifest, manifest.manifestVersion, 'MicrosoftTeams.schema.json', 'manifest.json');
  const files: Zippable = { 'manifest.json': json(manifest) };
  for (const { file } of manifest.localizationInfo.additionalLanguages) {
    const own = z.record(z.string(), z.string()).parse(JSON.parse(readText(folder, file)));
    const words = { ...own, ...englishMenus(), ...englishSearch() };
    validate(words, manifest.manifestVersion, 'MicrosoftTeams.Localization.schema.json', file);
    demandTranslations(manifest, words, file);
    files[file] = json(words);
  }
  files[manifest.icons.color] = readIcon(folder, manifest.icons.color, 192);
  files[manifest.icons.outline] = readIcon(folder, manifest.icons.outline, 32);
  return zipSync(files, { mtime: EPOCH, level: 9 });
}

function withMenus(manifest: Manifest): Manifest {
  const commandLists = MENUS.map(({ scopes, place }) => ({
    scopes,
    commands: menuOf(allCapabilities(), place, 'sv'),
  }));
  return { ...manifest, bots: manifest.bots.map((bot) => ({ ...bot, commandLists })) };
}

function englishMenus(): Record<string, string> {
  return Object.fromEntries(
    MENUS.flatMap(({ place }, list) =>
      menuOf(allCapabilities(), place, 'en').flatMap(({ title, description }, command) => {
        const key = `bots[0].commandLists[${list}].commands[${command}]`;
        return [
          [`${key}.title`, title],
          [`${key}.description`, description],
        ];
      }),
    ),
  );
}

/** The message extension: a search, as the chat answers it. From the command box it would be inserted nowhere. */
function withSearch(manifest: Manifest, botId: string): Manifest {
  const [command, parameter] = searchWords('sv');
  const search = {
    id: SEARCH.command,
    type: 'query',
    context: ['compose'],
    // Before anything is typed it lists one's own goals.
    initialRun: true,
    ...command,
    parameters: [{ name: SEARCH.parameter, inputType: 'text', ...parameter }],
  };
  return { ...manifest, composeExtensions: [{ botId, commands: [search] }] };
}

function searchWords(language: Language) {
  const t = momentTextsIn(language);
  return [
    { title: t.command, description: t.commandDoes },
    { title: t.searchFor, description: t.searchForHint },
  ] as const;
}

function englishSearch(): Record<string, string> {
  const at = 'composeExtensions[0].commands[0]';
  const [command, parameter] = searchWords('en');
  return {
    [`${at}.title`]: command.title,
    [`${at}.description`]: command.description,
    [`${at}.parameters[0].title`]: parameter.title,
    [`${at}.parameters[0].description`]: parameter.description,
  };
}

function json(content: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}

function readFile(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch {
    throw new PackageError(`${name} saknas i appPackage`);
  }
}

function readText(folder: string, name: string): string {
  return readFile(folder, name).toString('utf8');
}

/** Checked against the schemas that Microsoft ships, without the network. */
function validate(content: unknown, version: string, schemaName: string, file: string): void {
  const home = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'));
  const path = join(home, 'build/json-schemas/teams', `v${version}`, schemaName);
  const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof schema !== 'object' || schema === null)
    throw new PackageError(`Schemat ${path} går inte att läsa`);
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const check = ajv.compile(schema);
  if (check(content)) return;
  const [fault] = check.errors ?? [];
  throw new PackageError(
    `${file}: ${fault?.instancePath.slice(1).replaceAll('/', '.') || 'filen'} ${fault?.message}`,
  );
}

/** Every text of the manifest has to be there in every language; the menus' are, by their type. */
function demandTranslations(manifest: Manifest, words: Record<string, string>, file: string): void {
  const keys = [
    ...Object.keys(manifest.name).map((key) => `name.${key}`),
    ...Object.keys(manifest.description).map((key) => `description.${key}`),
  ];
  const missing = keys.find((key) => !words[key]);
  if (missing) throw new PackageError(`${file}: ${missing} är inte översatt`);
}

/** A PNG says its size in bytes 16–23. */
function readIcon(folder: string, name: string, size: number): Uint8Array {
  const png = readFile(folder, name);
  const [width, height] = png.length > 24 ? [png.readUInt32BE(16), png.readUInt32BE(20)] : [0, 0];
  if (png.toString('latin1', 1, 4) !== 'PNG' || width !== size || height !== size) {
    throw new PackageError(
      `${name} ska vara en PNG på ${size} × ${size} bildpunkter men är ${width} × ${height}`,
    );
  }
  return png;
}

if (import.meta.main) {
  try {
    const zip = buildPackage(process.env);
    mkdirSync(join(HERE, 'build'), { recursive: true });
    writeFileSync(join(HERE, 'build', 'malvakt.zip'), zip);
    console.log(`appPackage/build/malvakt.zip (${zip.length} byte)`);
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
