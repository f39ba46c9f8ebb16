import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { read } from '../../../src/importers/reading.ts';

/** Those after `seen` were written without knowing the reader, and kept from it until they had been read once. */
export const HALVES = [
  'seen',
  'unseen',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
] as const;
export type Half = (typeof HALVES)[number];

const title = z.string().min(3);
const value = z.union([z.number(), z.string()]);

/** What a careful reader is sure to find in a document; what is left out is not judged. */
const expectation = z.strictObject({
  board: z.string().optional(),
  year: z.number().int().optional(),
  /** Left out where the document has none that can be named for sure: then none is held to be invented. */
  areas: z.array(title).optional(),
  goals: z.array(
    z.strictObject({ title, area: title.optional(), status: z.enum(['met', 'partly', 'notMet']).optional() }),
  ),
  indicators: z.array(
    z.strictObject({
      title,
      goal: title.optional(),
      /** `null`: it surely has none. */
      target: z.strictObject({ op: z.enum(['min', 'max', 'equals']).optional(), value }).nullish(),
      outcome: value.nullish(),
    }),
  ),
  commitments: z.array(z.strictObject({ title, parent: title.optional() })),
  assignments: z.array(z.strictObject({ title, parent: title.optional() })),
  /** Titles that may as well be read as an item, of any kind, as not. */
  may: z.array(title).optional(),
  /** Begins a line that is no item's title, and must not vanish. */
  prose: z.array(z.string().min(3)),
});

export type Expectation = z.infer<typeof expectation>;
export type Reading = Awaited<ReturnType<typeof read>>;

/** A document in the manner of a municipality, and what it holds. */
export interface Manner {
  readonly name: string;
  readonly text: string;
  readonly expected: Expectation;
}

const folderOf = (half: Half) => join(import.meta.dirname, half);

export function mannersOf(half: Half): readonly Manner[] {
  const folder = folderOf(half);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).toSorted();
  return files
    .filter((file) => /\.(?:md|txt)$/u.test(file))
    .map((name) => ({
      name,
      text: readFileSync(join(folder, name), 'utf8'),
      expected: expectation.parse(
        JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/u, '.json')), 'utf8')),
      ),
    }));
}

/** The document as the program reads it, or why it will not. */
export async function readManner({ name, text }: Manner): Promise<Reading | { readonly refused: string }> {
  try {
    return await read(name, new TextEncoder().encode(text), {
      planId: undefined,
      models: [],
      model: undefined,
      words: {},
    });
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
