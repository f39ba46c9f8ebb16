/** What is stored in a plan's partition, and may not have been told of. */
import { randomUUID } from 'node:crypto';
import type { PlanEntry } from '../ports/stores.ts';
import { type Together, writeInBatches } from './batches.ts';
import type { Documents } from './documents.ts';
import { readRange } from './kinds.ts';
import { MARK, type Mark, type Register, type RegisterChange, type Told, withMarks } from './marks.ts';
import type { Look } from './register.ts';

/**
 * Writes any number of changes of a plan and tells of them. Each request has marks of its own, so that whoever looks between
 * two of them looks again.
 * @throws as `writeInBatches`: what has been written by then is told of all the same
 */
export async function writeAndTell(
  followup: Documents,
  look: Look,
  changes: readonly Together[],
  newsOf: () => Told,
): Promise<void> {
  let news = newsOf();
  try {
    await writeInBatches(changes, news.writes.length, (batch) => {
      news = newsOf();
      return followup.write([...batch, ...news.writes]);
    });
  } catch (error) {
    // A request that was given up may be carried out later still: its marks are not to be known by then.
    news = newsOf();
    throw error;
  } finally {
    await look.tell(news.tell);
  }
}

/** What the marks in a plan's own partition say and the register does not; undefined when there is nothing. */
async function readNews(
  followup: Documents,
  plan: string,
  known: PlanEntry | undefined,
): Promise<RegisterChange | undefined> {
  const marks = (await readRange(followup, MARK, plan, 'mark')).map(({ value }) => value);
  const untold = marks.filter((mark) => !known || !isTold(mark, known));
  if (untold.length === 0) return undefined;
  // The version before changes the register alone: a mark that it has said once is never said again of something else.
  const renewed = untold.map((one) => ({ ...one, mark: `${one.mark} ${randomUUID()}` }));
  return (register) => withMarks(register, plan, renewed);
}

function isTold({ news, mark, title, version = 0 }: Mark, known: PlanEntry): boolean {
  const says = (told = '') => told === mark || told.startsWith(`${mark} `);
  switch (news) {
    case 'plan':
      return known.version > version || (known.version === version && known.title === title);
    case 'facts':
      return says(known.facts);
    case 'closed':
      return says(known.closedAnswers);
    case 'work':
      return says(known.stamp);
  }
}

/**
 * Tells of what is stored in a plan's partition and was not told of, as when a process was ended in between.
 * @param seen the register as it was a moment ago, where many plans are looked at
 */
export async function retell(followup: Documents, plan: string, look: Look, seen?: Register): Promise<void> {
  // The register first: then the marks are never the older of the two.
  const known = (seen ?? (await look.register())).plans.find(({ id }) => id === plan);
  const news = await readNews(followup, plan, known);
  if (!news) return;
  // It may have been told of since.
  if (seen) await retell(followup, plan, look);
  else await look.tell(news);
}

/** Number of the newest version of a plan, as its own partition says it; undefined before marks lay there. */
export async function newestVersion(followup: Documents, plan: string): Promise<number | undefined> {
  const marks = await readRange(followup, MARK, plan, 'mark');
  return marks.find(({ value }) => value.news === 'plan')?.value.version;
}
