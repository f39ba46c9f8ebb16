/** What is stored in a plan's partition, and may not have been told of. */
import { isDeepStrictEqual } from 'node:util';
import type { Documents } from './documents.ts';
import { readRange } from './kinds.ts';
import { MARK, type Register, type RegisterChange, withMarks } from './marks.ts';
import type { Look } from './register.ts';

/** What the marks in a plan's own partition say; undefined when they say what the register says. */
async function readNews(
  followup: Documents,
  plan: string,
  register: Register,
): Promise<RegisterChange | undefined> {
  const marks = (await readRange(followup, MARK, plan, 'mark')).map(({ value }) => value);
  const change: RegisterChange = (before) => withMarks(before, plan, marks);
  const [before, after] = [register, change(register)].map(({ plans }) =>
    plans.find(({ id }) => id === plan),
  );
  return isDeepStrictEqual(before, after) ? undefined : change;
}

/** Tells of what is stored in a plan's partition and was not told of, as when a process was ended in between. */
export async function retell(followup: Documents, plan: string, look: Look): Promise<void> {
  const news = await readNews(followup, plan, await look.register());
  if (news) await look.tell(news);
}

/** Number of the newest version of a plan, as its own partition says it; undefined before marks lay there. */
export async function newestVersion(followup: Documents, plan: string): Promise<number | undefined> {
  const marks = await readRange(followup, MARK, plan, 'mark');
  return marks.find(({ value }) => value.news === 'plan')?.value.version;
}
