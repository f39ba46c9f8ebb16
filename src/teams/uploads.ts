import { mayFetch } from './attachments.ts';

/** Milliseconds from the first byte to the answer: a report of some megabytes over a slow line. */
const PATIENCE_MS = 30_000;

/**
 * Puts a file where Teams has said, whole in one piece. The address lets whoever has it write, so it is told to nobody, and nothing is
 * sent to a host that is not named.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 * @returns whether it was taken
 */
export async function uploadFile(
  address: string,
  bytes: Uint8Array<ArrayBuffer>,
  hosts: readonly string[],
): Promise<boolean> {
  const url = URL.parse(address);
  if (!url || !mayFetch(url, hosts)) return false;
  try {
    const response = await fetch(url.href, {
      method: 'PUT',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      body: bytes,
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // What the client says of the fault may hold the address, so it goes no further.
    return false;
  }
}
