import { isIP } from 'node:net';
import { Problem } from '../domain/errors.ts';

/** From where files are fetched, and how much of them. */
export interface FileLimits {
  /** Host names, each with all that is below it: `sharepoint.com` is `malmo-my.sharepoint.com` as well. */
  readonly hosts: readonly string[];
  readonly maxBytes: number;
  /** Milliseconds from the first request to the last byte. */
  readonly patienceMs: number;
}

/** Twenty megabytes: ten times a nämndsbudget with pictures. Teams waits 15 s for the reply, and the file is yet to be read. */
export const FILE_LIMITS: Omit<FileLimits, 'hosts'> = { maxBytes: 20 * 1024 * 1024, patienceMs: 10_000 };

const MAX_REDIRECTS = 3;

/**
 * Whether something may be fetched from an address. Only over https, without a name or password in it, and only from a host
 * that is named or, by whole labels, below one. Addresses in digits and `localhost` only when they are named just so.
 *
 * A loopback host that is named may be http as well, since nothing leaves the machine then. Tests need that. It opens the
 * named port alone, and only to who may set the environment: a card or a message cannot add a host.
 */
export function mayFetch(url: URL, hosts: readonly string[]): boolean {
  if (url.username !== '' || url.password !== '') return false;
  const isExact = isNumeric(url.hostname) || isLoopback(url.hostname);
  const isNamed = hosts.some((host) => {
    const named = URL.parse(`https://${host}`);
    if (!named || named.port !== url.port) return false;
    if (named.hostname === url.hostname) return true;
    return !isExact && !isNumeric(named.hostname) && url.hostname.endsWith(`.${named.hostname}`);
  });
  return isNamed && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
}

function isNumeric(hostname: string): boolean {
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/**
 * Fetches a file that Teams has given the address of. The address opens the file for whoever has it, so it is told to nobody.
 * @throws Problem `file-refused`, `file-too-large`, `file-too-slow`, `file-not-given`
 */
export async function fetchFile(address: string, limits: FileLimits): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(limits.patienceMs);
  try {
    const response = await follow(address, limits, signal);
    const bytes = await readWhole(response, limits);
    if (isPage(bytes, response)) throw new Problem('file-not-given');
    return bytes;
  } catch (error) {
    if (error instanceof Problem) throw error;
    // What the client says of the fault may hold the address, so it goes no further.
    throw new Problem(signal.aborted ? 'file-too-slow' : 'file-not-given');
  }
}

async function follow(address: string, { hosts }: FileLimits, signal: AbortSignal): Promise<Response> {
  let url = URL.parse(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    if (!url || !mayFetch(url, hosts)) throw new Problem('file-refused');
    const response = await fetch(url.href, { redirect: 'manual', signal });
    if (response.status === 200) return response;
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) break;
    url = URL.parse(location, url.href);
  }
  throw new Problem('file-not-given');
}

/** Counts what comes, after it has been unpacked: what the server says of the size is a courtesy. */
async function readWhole({ body }: Response, { maxBytes }: FileLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes)
      throw new Problem('file-too-large', { megabytes: Math.floor(maxBytes / 1024 / 1024) });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * A page instead of a file: Teams on a phone may give the address of the page that shows it
 * (https://github.com/OfficeDev/Microsoft-Teams-Samples/issues/1314). A page that somebody has saved as a text is served as that, and
 * is read as the document that it is.
 */
function isPage(bytes: Uint8Array, { headers }: Response): boolean {
  const type = headers.get('content-type') ?? 'text/html';
  if (!/^(?:text\/html|application\/xhtml)/i.test(type)) return false;
  const start = Buffer.from(bytes.subarray(0, 200))
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '');
  return /^\s*<(?:!doctype html|html)\b/i.test(start);
}
