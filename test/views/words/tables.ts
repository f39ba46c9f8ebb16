/** Every text that a person reads, found where texts stand, so that a new one is tested without being registered. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCapabilities } from '../../../src/chat/capabilities.ts';
import type { Language } from '../../../src/domain/language.ts';
import { formatDay, formatInstant, formatTime, formatValue } from '../../../src/views/format.ts';
import { PAGES } from '../../../src/views/pages.ts';
import { callsOf } from './calls.ts';
import { parametersOf, signatureOf } from './parameters.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Whatever such a file exports: tables by language, and functions that are told the language. */
const TEXT_FILES = ['src/views/**/*texts.ts', 'src/views/texts/*.ts', 'src/domain/**/*.ts'];
/** Pairs of words, as `{ "sv": …, "en": … }`. */
const PAIR_FILES = ['src/models/*.json'];

/** A text as it was given, or what went wrong. */
export interface Said {
  readonly file: string;
  /** Where in the file, with what it was called with: `missing(1)`. */
  readonly at: string;
  readonly text: string;
  /** It could not be called, or gave no words. */
  readonly isBroken?: boolean;
}

/** A place where texts stand. */
interface Source {
  readonly file: string;
  readonly exported: Readonly<Record<string, unknown>>;
}

const SOURCES: readonly Source[] = [
  ...(await Promise.all(globSync(TEXT_FILES, { cwd: ROOT }).toSorted().map(moduleIn))),
  ...globSync(PAIR_FILES, { cwd: ROOT })
    .toSorted()
    .map((file) => ({ file, exported: readJson(file) })),
  {
    file: 'src/chat/capabilities',
    exported: { ...Object.fromEntries(allCapabilities().map((one) => [one.id, one])) },
  },
  { file: 'appPackage', exported: manifestPairs() },
  { file: 'src/views/pages.ts', exported: { pages: { sv: pageTexts(), en: {} } } },
  { file: 'src/views/format.ts', exported: { format: { sv: formatted('sv'), en: formatted('en') } } },
];

async function moduleIn(file: string): Promise<Source> {
  const module: unknown = await import(join(ROOT, file));
  return { file, exported: isRecord(module) ? module : {} };
}

/** All texts in a language. */
export function textsIn(language: Language): readonly Said[] {
  return SOURCES.flatMap(({ file, exported }) => textsOf(exported, file, language));
}

/** The texts of what a file exports. */
export function textsOf(
  exported: Readonly<Record<string, unknown>>,
  file: string,
  language: Language,
): readonly Said[] {
  return Object.entries(exported).flatMap(([name, value]) =>
    pairsIn(value, name).flatMap(([at, pair]) => {
      const found = 'of' in pair ? pair.of : pair[language];
      return leavesOf(found, at, language).map((leaf) => ({ file, ...leaf }));
    }),
  );
}

/** Every key with its parameters, which are to be the same in both languages. */
export function signaturesIn(language: Language): readonly string[] {
  return SOURCES.filter(({ file }) => file !== 'src/views/pages.ts').flatMap(({ file, exported }) =>
    Object.entries(exported).flatMap(([name, value]) =>
      pairsIn(value, name).flatMap(([at, pair]) => {
        const told = 'of' in pair ? callsOf(pair.of, lastOf(at), language)[0]?.gave : pair[language];
        return keysOf(told, at).map((key) => `${file} ${key}`);
      }),
    ),
  );
}

type Pair = { readonly sv: unknown; readonly en: unknown } | { readonly of: unknown };

/** Where the language is chosen: a pair of wordings, or a function that is told the language. */
function pairsIn(value: unknown, at: string): readonly (readonly [at: string, pair: Pair])[] {
  if (typeof value === 'function') {
    const names = parametersOf(value).flatMap((one) => ('name' in one ? one.name : []));
    return names.includes('language') ? [[at, { of: value }]] : [];
  }
  if (!isRecord(value)) return [];
  if ('sv' in value && 'en' in value) return [[at, { sv: value.sv, en: value.en }]];
  return Object.entries(value).flatMap(([key, one]) => pairsIn(one, `${at}.${key}`));
}

type Leaf = Omit<Said, 'file'>;

function leavesOf(value: unknown, at: string, language: Language): readonly Leaf[] {
  if (typeof value === 'string')
    return [value.trim() === '' ? { at, text: 'is empty', isBroken: true } : { at, text: value }];
  if (typeof value === 'function') return leavesOfCalls(value, at, language);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, `${at}.${key}`, language));
}

function leavesOfCalls(fn: unknown, at: string, language: Language): readonly Leaf[] {
  try {
    return callsOf(fn, lastOf(at), language).flatMap(({ with: args, gave }) =>
      leavesOf(
        gave,
        isRecord(gave) ? at : `${at}(${args.map((one) => JSON.stringify(one)).join(', ')})`,
        language,
      ),
    );
  } catch (error) {
    return [{ at, text: String(error), isBroken: true }];
  }
}

function keysOf(value: unknown, at: string): readonly string[] {
  if (typeof value === 'function') return [`${at}(${signatureOf(parametersOf(value))})`];
  if (!isRecord(value)) return [at];
  return Object.entries(value).flatMap(([key, one]) => keysOf(one, `${at}.${key}`));
}

/** "problems.file-too-large" is known by its last name. */
function lastOf(at: string): string {
  return at.slice(at.lastIndexOf('.') + 1);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readJson(file: string): Readonly<Record<string, unknown>> {
  const read: unknown = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  return isRecord(read) ? read : {};
}

/** The names and descriptions of the app: Swedish in the manifest, English in a file beside it. */
function manifestPairs(): Readonly<Record<string, unknown>> {
  const manifest = readJson('appPackage/manifest.json');
  const english = readJson('appPackage/en.json');
  return Object.fromEntries(
    ['name', 'description'].flatMap((part) => {
      const swedish = manifest[part];
      if (!isRecord(swedish)) return [];
      return Object.entries(swedish).map(([key, sv]) => [
        `${part}.${key}`,
        { sv, en: english[`${part}.${key}`] ?? '' },
      ]);
    }),
  );
}

/** What the pages on the web say, which are in Swedish alone. */
function pageTexts(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(PAGES).map(([path, html]) => [
      path,
      [...html.matchAll(/<(?:h1|p)>(.*?)<\/(?:h1|p)>/gs)].map(([, text = '']) =>
        text.replace(/<[^>]*>/g, ''),
      ),
    ]),
  );
}

/** Days, times and numbers as texts are given them. */
function formatted(language: Language): Readonly<Record<string, readonly string[]>> {
  const wording = { language, timezone: 'Europe/Stockholm', now: new Date('2025-09-15T08:00:00Z') };
  const months = Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, '0')}-15`);
  return {
    days: ['2024', '2025'].flatMap((year) => months.map((month) => formatDay(`${year}${month}`, wording))),
    times: [formatTime('2025-09-03T08:42:00Z', wording), formatInstant('2025-09-03T08:42:00Z', wording)],
    values: [
      formatValue(12_500, 'ton', language),
      formatValue(13.7, '%', language),
      formatValue(1e6, undefined, language),
    ],
  };
}
