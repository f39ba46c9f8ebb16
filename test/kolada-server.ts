import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { BotSetting } from '../src/bot.ts';
import { portOf } from './fakes.ts';

/** Malmö's id in Kolada. */
export const MALMO = '1280';

/** What Kolada has of one year, by its letters for the sexes; null where it has nothing to show. */
export interface Year {
  readonly T?: number | null;
  readonly K?: number | null;
  readonly M?: number | null;
}

/** The next answer: a status, a body that is sent as it is, or one that never comes (`hang`) or breaks off (`half`). */
export type KoladaFault =
  | number
  | 'hang'
  | 'half'
  | { readonly body: string }
  | { readonly retryAfter: number };

export interface KoladaServer {
  readonly url: string;
  /** What a bot is given to fetch Malmö's figures from it; its tries follow each other without a pause. */
  readonly setting: NonNullable<BotSetting['kolada']>;
  /** By key figure and year. */
  readonly figures: Map<string, Readonly<Record<number, Year>>>;
  /** The paths that were asked for, without what numbers the page. */
  readonly asked: string[];
  /** What is answered instead, in order. */
  readonly faults: KoladaFault[];
  /** What is answered to everything, as long as it stands. */
  broken: KoladaFault | undefined;
  /** Key figures that are refused, and with them whatever they are asked for together with. */
  readonly refused: Set<string>;
  /** Rows on a page. */
  perPage: number;
  /** Resolves when so many requests have come. */
  hasAsked(times: number): Promise<void>;
  close(): void;
}

/** The part of Kolada that gives key figures, on loopback: https://api.kolada.se/v3/docs */
export async function openKoladaServer(): Promise<KoladaServer> {
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '', own.url);
    own.asked.push(address.pathname);
    server.emit('asked');
    const fault = own.faults.shift() ?? own.broken;
    if (fault !== undefined) return fail(response, fault);
    const [, kpis = '', municipality = ''] =
      /^\/data\/kpi\/([^/]+)\/municipality\/([^/]+)$/.exec(address.pathname) ?? [];
    const wanted = kpis.split(',');
    if (wanted.some((kpi) => own.refused.has(kpi))) return fail(response, 404);
    const rows = wanted.flatMap((kpi) => rowsOf(kpi, municipality, own.figures.get(kpi) ?? {}));
    const page = Number(address.searchParams.get('page') ?? 1);
    const values = rows.slice((page - 1) * own.perPage, page * own.perPage);
    const hasMore = rows.length > page * own.perPage;
    const next_url = hasMore ? `https://api.kolada.invalid${address.pathname}?page=${page + 1}` : null;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ count: values.length, previous_url: null, next_url, values }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${portOf(server)}`;
  const own: KoladaServer = {
    url,
    setting: { municipality: MALMO, url, wait: () => Promise.resolve() },
    figures: new Map(),
    asked: [],
    faults: [],
    broken: undefined,
    refused: new Set(),
    perPage: 5_000,
    async hasAsked(times) {
      while (own.asked.length < times) await once(server, 'asked');
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return own;
}

function rowsOf(kpi: string, municipality: string, years: Readonly<Record<number, Year>>) {
  return Object.entries(years).map(([year, value]) => ({
    kpi,
    municipality,
    period: Number(year),
    values: Object.entries(value).map(([gender, one]) => ({
      gender,
      count: 1,
      status: one === null ? 'Missing' : '',
      value: one,
      isdeleted: false,
    })),
  }));
}

function fail(response: ServerResponse, fault: KoladaFault): void {
  if (fault === 'hang') return;
  if (fault === 'half') {
    response.writeHead(200, { 'content-length': 1_000 });
    response.write('{"values": [');
    setImmediate(() => response.destroy());
    return;
  }
  if (typeof fault === 'number') response.writeHead(fault).end('{}');
  else if ('body' in fault) response.writeHead(200).end(fault.body);
  else response.writeHead(429, { 'retry-after': String(fault.retryAfter) }).end();
}
