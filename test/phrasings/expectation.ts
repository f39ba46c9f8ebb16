/** What the tables expect, as their writers put it: they had not seen how words are understood. */
import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';

const filters = {
  items: z.array(z.string()).optional(),
  area: z.string().optional(),
  unit: z.string().optional(),
  person: z.string().optional(),
  status: z.string().optional(),
  stage: z.string().optional(),
  direction: z.string().optional(),
  agenda: z.number().optional(),
  kind: z.string().optional(),
  order: z.string().optional(),
  since: z.union([z.string(), z.number()]).optional(),
  change: z.string().optional(),
  years: z.array(z.number()).optional(),
  units: z.array(z.string()).optional(),
  of: z.string().optional(),
  word: z.string().optional(),
  command: z.string().optional(),
};
const Reading = z.object({ about: z.string(), ...filters });
export type Reading = z.infer<typeof Reading>;

const Expect = Reading.extend({ or: z.array(Reading).optional() });

const Table = z.array(
  z.object({
    who: z.string().default('manager'),
    place: z.string().optional(),
    turns: z.array(z.object({ say: z.string(), expect: Expect, or: z.array(Reading).optional() })),
  }),
);

export interface Row {
  readonly say: string;
  /** Each is right. */
  readonly readings: readonly Reading[];
}

export interface Conversation {
  readonly who: string;
  readonly isShared: boolean;
  readonly turns: readonly Row[];
}

export function readTable(name: string): readonly Conversation[] {
  const json: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));
  return Table.parse(json).map(({ who, place, turns }) => ({
    who,
    isShared: place === 'shared',
    turns: turns.map(({ say, expect: { or = [], ...first }, or: beside = [] }) => ({
      say,
      readings: [first, ...or, ...beside],
    })),
  }));
}
