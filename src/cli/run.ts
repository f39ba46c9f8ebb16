import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { Problem } from '../domain/errors.ts';
import type { Actor } from '../domain/people/people.ts';
import { decode } from '../importers/files/content.ts';
import type { Deps } from '../ports/deps.ts';
import type { Wording } from '../views/format.ts';

export const OPTIONS = {
  plan: { type: 'string' },
  model: { type: 'string' },
  kind: { type: 'string' },
  name: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  due: { type: 'string' },
  round: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  link: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Options = Partial<
  Record<Exclude<keyof typeof OPTIONS, 'link' | 'dry-run' | 'json' | 'help'>, string>
> & {
  readonly link?: boolean;
  readonly 'dry-run'?: boolean;
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
}

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
  try {
    check?.(statSync(file).size);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'okänt fel';
    throw new Problem('unreadable-file', { file, cause });
  }
}

export function readText(file: string): string {
  return decode(readBytes(file));
}

export function writeText(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'okänt fel';
    throw new Problem('unwritable-file', { file, cause });
  }
}
