import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v4';
import type { YearValue } from '../domain/status/kolada.ts';
import type { Kolada } from '../ports/kolada.ts';

/** Version 3, of April 2025; version 2 was closed half a year later. https://www.kolada.se/om-oss/api */
export const KOLADA_URL = 'https://api.kolada.se/v3';

/** Key figures that are asked for at once: longer lists are refused. */
const AT_ONCE = 20;
/** The most that Kolada gives on a page, and pages that are read: twenty figures of three sexes and fifty years fill one. */
const PER_PAGE = 5_000;
const MOST_PAGES = 10;

/** One request, its body included. */
const TIMEOUT_MS = 10_000;
const MOST_BYTES = 8 * 1024 * 1024;

/** Waits between tries, in milliseconds; then it is left for another hour. */
const PAUSES_MS = [1_000, 5_000];
const LONGEST_PAUSE_MS = 30_000;

const Value = z.object({
  gender: z.string(),
  value: z.number().nullish(),
  isdeleted: z.boolean().nullish(),
});
const Row = z.object({
  kpi: z.string(),
  municipality: z.string(),
  period: z.coerce.number().int().min(1900).max(2200),
  values: z.array(Value),
});
/** https://api.kolada.se/v3/docs */
const Page = z.object({ values: z.array(Row), next_url: z.string().nullish() });
type Row = z.infer<typeof Row>;

const SEX_OF: Readonly<Record<string, 'total' | 'women' | 'men'>> = { T: 'total', K: 'women', M: 'men' };

/** Kolada does not take the question: one of the key figures may be none that it has. */
class Refused extends Error {}

/** Worth another try: Kolada is overloaded, or out of reach for a moment. */
class Passing extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, retryAfterMs?: number, cause?: unknown) {
    super(message, { cause });
    this.name = 'KoladaUnreachable';
    this.retryAfterMs = retryAfterMs;
  }
}

export interface KoladaSetting {
  readonly url: string;
  readonly timeoutMs?: number;
  /** How one waits between tries. */
  readonly wait?: (ms: number, stopping: AbortSignal) => Promise<void>;
}

/** Reads key figures from Kolada's own service. */
export function openKolada({ url, timeoutMs = TIMEOUT_MS, wait = waitReally }: KoladaSetting): Kolada {
  async function get(address: string, stopping: AbortSignal) {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const text = await textAt(address, AbortSignal.any([stopping, AbortSignal.timeout(timeoutMs)]));
        return Page.parse(parseJson(text));
      } catch (error) {
        const ms = PAUSES_MS[attempt];
        if (!(error instanceof Passing) || ms === undefined || stopping.aborted) throw error;
        await wait(Math.min(error.retryAfterMs ?? ms, LONGEST_PAUSE_MS), stopping);
      }
    }
  }

  /** Pages are counted here: an address that an answer gives could lead anywhere. */
  async function rowsOf(path: string, stopping: AbortSignal): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { values, next_url } = await get(`${url}${path}?page=${page}&per_page=${PER_PAGE}`, stopping);
      rows.push(...values);
      if (!next_url || values.length === 0) return rows;
    }
    throw new Error('Kolada has more pages than a few key figures can fill');
  }

  return {
    async valuesOf(kpis, municipality, stopping) {
      const wanted = [...new Set(kpis)];
      const all = new Map<string, readonly YearValue[]>();
      for (let from = 0; from < wanted.length; from += AT_ONCE) {
        const some = wanted.slice(from, from + AT_ONCE);
        const ask = (asked: readonly string[]) =>
          rowsOf(`/data/kpi/${asked.join(',')}/municipality/${municipality}`, stopping);
        const rows = (await askedApart(some, ask)).filter((row) => row.municipality === municipality);
        for (const kpi of some) all.set(kpi, yearsOf(rows.filter((row) => row.kpi === kpi)));
      }
      return all;
    },
  };
}

/** Where a question is refused, each figure is asked for alone: one that is misspelt must not keep the others back. */
async function askedApart(
  kpis: readonly string[],
  ask: (kpis: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  try {
    return await ask(kpis);
  } catch (error) {
    if (!(error instanceof Refused) || kpis.length === 1) throw error;
  }
  const answers: (readonly Row[])[] = [];
  let refused: unknown;
  for (const kpi of kpis) {
    try {
      answers.push(await ask([kpi]));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused = error;
    }
  }
  // Where nothing at all is answered, it is not the figures that are wrong.
  if (answers.length === 0) throw refused;
  return answers.flat();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words repeat what was sent.
    throw new Error('Kolada answered with what is no JSON');
  }
}

function yearsOf(rows: readonly Row[]): readonly YearValue[] {
  const years = new Map<number, YearValue>();
  for (const { period, values } of rows) {
    for (const { gender, value, isdeleted } of values) {
      const of = Object.hasOwn(SEX_OF, gender) ? SEX_OF[gender] : undefined;
      if (!of || value === null || value === undefined || isdeleted) continue;
      years.set(period, { ...years.get(period), year: period, [of]: value });
    }
  }
  return [...years.values()];
}

async function textAt(address: string, signal: AbortSignal): Promise<string> {
  try {
    const response = await fetch(address, {
      redirect: 'error',
      signal,
      headers: { accept: 'application/json' },
    });
    if (response.status === 200) return await readWhole(response);
    await response.body?.cancel();
    const message = `Kolada answered ${response.status}`;
    const isPassing = response.status === 429 || response.status >= 500;
    throw isPassing ? new Passing(message, retryAfterOf(response)) : new Refused(message);
  } catch (error) {
    // What fetch throws is a TypeError, and a DOMException when the time is out.
    const isOutOfReach = error instanceof TypeError || error instanceof DOMException;
    throw isOutOfReach ? new Passing('Kolada cannot be reached', undefined, error) : error;
  }
}

function retryAfterOf({ headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

async function readWhole({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new Error('Kolada answered with more than a few key figures can fill');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function waitReally(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal });
}
