/** What is said of addresses in the environment, and which of them can be used. */
import type { TelemetrySetting } from '../runtime/azure-monitor.ts';

export const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** A host name of several labels, an address or `localhost`, written as an address would have it; never a whole `com`. */
export function isHost(host: string): boolean {
  const hasLabels = host.includes('.') || host.startsWith('[') || host.startsWith('localhost');
  return /^[a-z0-9.:[\]-]+$/.test(host) && hasLabels && URL.parse(`https://${host}`)?.host === host;
}

/** Whether nobody on the way can read along: it is encrypted, or never leaves the machine. */
function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname.replace(/[[\]]/g, '')));
}

/** A key in the form that Azure gives it and, when an address is named, one that nobody on the way can read. */
export function telemetryOf(connectionString: string | undefined): TelemetrySetting | 'wrong' | undefined {
  if (connectionString === undefined) return undefined;
  const parts = connectionString.split(';').filter(Boolean);
  if (parts.some((part) => part.split('=').length !== 2)) return 'wrong';
  const fields = new Map(parts.map((part) => [part.split('=')[0]?.toLowerCase(), part.split('=')[1]]));
  const key = fields.get('instrumentationkey') ?? '';
  if (!/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/.test(key)) return 'wrong';
  const endpoint = fields.get('ingestionendpoint');
  if (endpoint === undefined) return { connectionString, endpoint };
  const url = URL.parse(endpoint);
  return url && isSafe(url) ? { connectionString, endpoint } : 'wrong';
}

/** What links begin with, without a slash at the end; undefined where none can, as with a query, a fragment or a password. */
export function publicUrlOf(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !isSafe(url) || url.username || url.password || /[?#]/.test(text)) return undefined;
  return url.href.replace(/\/+$/, '');
}

/** The address that the bot itself listens on; a port that the system is to choose is not known yet. */
export function ownUrl(host: string, port: number): string | undefined {
  return port === 0 ? undefined : `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
