import { closeSync, constants, lstatSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Problem } from '../domain/errors.ts';
import type { Actor } from '../domain/people/people.ts';
import type { ReadFault, WriteFault } from '../domain/problem-fields.ts';
import { decode } from '../importers/files/content.ts';
import type { Deps, ErasingDeps } from '../ports/deps.ts';
import type { Wording } from '../views/format.ts';

export const OPTIONS = {
  plan: { type: 'string' },
  model: { type: 'string' },
  kind: { type: 'string' },
  name: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  due: { type: 'string' },
  approval: { type: 'string' },
  reason: { type: 'string' },
  channels: { type: 'string' },
  person: { type: 'string' },
  item: { type: 'string' },
  scope: { type: 'string' },
  area: { type: 'string' },
  round: { type: 'string' },
  resend: { type: 'string' },
  template: { type: 'string' },
  owners: { type: 'string' },
  instances: { type: 'string' },
  weeks: { type: 'string' },
  seed: { type: 'string' },
  seal: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  url: { type: 'string' },
  retention: { type: 'string' },
  force: { type: 'boolean' },
  'move-accounts': { type: 'boolean' },
  link: { type: 'boolean' },
  links: { type: 'string' },
  replace: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Flag = 'force' | 'move-accounts' | 'link' | 'replace' | 'dry-run' | 'yes' | 'json' | 'help';

type Options = Partial<Record<Exclude<keyof typeof OPTIONS, Flag>, string>> & {
  readonly force?: boolean;
  readonly 'move-accounts'?: boolean;
  readonly link?: boolean;
  readonly replace?: boolean;
  readonly 'dry-run'?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
};

/** One run: what was asked for, and with what. */
export interface Run {
  readonly words: readonly string[];
  readonly options: Options;
  readonly actor: Actor;
  readonly wording: Wording;
  readonly deps: Deps;
  /** Where the municipality's own models lie. */
  readonly modelsFolder: string | undefined;
  /** Where its own words lie. */
  readonly vocabularyFile?: string | undefined;
  /** Ids of those who are coordinators whatever the directory says. */
  readonly coordinators?: readonly string[];
}

/** One that may change what others have stored of somebody. */
export interface ErasingRun extends Run {
  readonly deps: ErasingDeps;
}

/** What was asked for, and no more. */
export type Asked = Pick<Run, 'words' | 'options'>;

/** What a verb gives: for people, and for programs. */
export interface Output {
  readonly lines: string;
  readonly json: unknown;
  /** Nothing was done of what was asked: the lines say why. */
  readonly hasFailed?: boolean;
}

export class UsageError extends Error {}

export function only(words: readonly string[], usage: string): string {
  const [word, ...rest] = words;
  if (!word || rest.length > 0) throw new UsageError(usage);
  return word;
}

/**
 * A file's bytes.
 * @param check throws when the file has more bytes than it may have, before they are read
 * @throws Problem `unreadable-file`
 */
export function readBytes(file: string, check?: (size: number) => void): Uint8Array {
  return reading(file, () => {
    check?.(statSync(file).size);
    return readFileSync(file);
  });
}

/**
 * Does something with a file that is read.
 * @throws Problem `unreadable-file`
 */
export function reading<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const code = codeOf(error) ?? '';
    throw new Problem('unreadable-file', { file, cause: READ_FAULTS.get(code) ?? 'other', code });
  }
}

const READ_FAULTS: ReadonlyMap<string, ReadFault> = new Map([
  ['ENOENT', 'missing'],
  ['EISDIR', 'folder'],
  ['EACCES', 'forbidden'],
]);

/** What the system calls a fault. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

export function readText(file: string): string {
  return decode(readBytes(file));
}

const WRITE_FAULTS: ReadonlyMap<string, WriteFault> = new Map([
  ['EEXIST', 'exists'],
  ['ELOOP', 'link'],
  ['EISDIR', 'folder'],
  ['ENOENT', 'noFolder'],
  ['ENOTDIR', 'noFolder'],
  ['EACCES', 'forbidden'],
  ['EROFS', 'forbidden'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  // A limit of the system's on the size of a file.
  ['EFBIG', 'full'],
]);

const { O_WRONLY, O_CREAT, O_EXCL, O_TRUNC, O_NOFOLLOW } = constants;

/**
 * Writes a file of the operator's choice. What is there already stays unless it is forced, and no link is followed.
 * @throws Problem `unwritable-file`
 */
export function writeText(
  file: string,
  content: string | Uint8Array,
  { force }: { readonly force: boolean },
): void {
  try {
    const opened = openSync(file, O_WRONLY | O_CREAT | (force ? O_TRUNC | O_NOFOLLOW : O_EXCL), 0o666);
    try {
      writeFileSync(opened, content);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** Why a file could not be written, in words. */
export function unwritable(file: string, error: unknown): Problem {
  const code = codeOf(error) ?? '';
  const cause = WRITE_FAULTS.get(code === 'EEXIST' ? whatIsThere(file) : code) ?? 'other';
  return new Problem('unwritable-file', { file, cause, code });
}

/** The system says of a link and of a folder only that something is there, and `--force` would be no help. */
function whatIsThere(file: string): 'ELOOP' | 'EISDIR' | 'EEXIST' {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) return 'ELOOP';
  return there?.isDirectory() ? 'EISDIR' : 'EEXIST';
}
