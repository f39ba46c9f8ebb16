/** How much is read at a time: one range of a partition for a command, a whole container for a copy of all. */
import type { Container, FeedOptions } from '@azure/cosmos';
import { request, type TimeLeft, withRetries } from './retries.ts';

/** The only query that commands need: one partition, one range of ids. */
const RANGE_QUERY = 'SELECT * FROM c WHERE c.partition = @partition AND c.id >= @from AND c.id < @to';

/** What a copy of all is made of. It names no partition, so that those are found too that nothing tells of. */
const WHOLE_QUERY = 'SELECT * FROM c';

/**
 * Items fetched in one request, at most: more than the answers of a round of the largest plan, which are 1 MB of the 4 that the service
 * sends at once. It may send fewer and a continuation.
 */
const PAGE = 5000;

/** Page by page, each as often as it takes. A page has a query of its own, which goes on where the last one ended. */
export async function readPages(
  container: Container,
  partition: string,
  from: string,
  time: TimeLeft,
): Promise<readonly unknown[]> {
  const parameters = [
    { name: '@partition', value: partition },
    { name: '@from', value: from },
    { name: '@to', value: `${from}\u{10FFFF}` },
  ];
  const found: unknown[] = [];
  let next: { readonly continuationToken?: string } | undefined = {};
  while (next) {
    const options: FeedOptions = { partitionKey: partition, maxItemCount: PAGE, ...next };
    const page = await withRetries(time, () =>
      request(time, (abortSignal) =>
        container.items
          .query<unknown>({ query: RANGE_QUERY, parameters }, { ...options, abortSignal })
          .fetchNext(),
      ),
    );
    found.push(...(page.resources ?? []));
    next = page.continuationToken ? { continuationToken: page.continuationToken } : undefined;
  }
  return found;
}

/**
 * One page of all that lies in a container.
 * @param token where the page before ended; empty at the start
 * @returns where the next one begins; undefined when there is none
 */
export async function nextPage(
  container: Container,
  token: string,
  time: TimeLeft,
): Promise<{ readonly found: readonly unknown[]; readonly next: string | undefined }> {
  const options: FeedOptions = { maxItemCount: PAGE, ...(token && { continuationToken: token }) };
  const page = await withRetries(time, () =>
    request(time, (abortSignal) =>
      container.items.query<unknown>(WHOLE_QUERY, { ...options, abortSignal }).fetchNext(),
    ),
  );
  return { found: page.resources ?? [], next: page.continuationToken || undefined };
}
