import type { Viewer } from '../../domain/people/viewer.ts';
import type { Compared, Comparison } from '../../domain/status/compared.ts';
import type { PastAnswer } from '../../domain/status/history.ts';
import type { ItemStatus } from '../../domain/status/item-status.ts';
import type { Deps } from '../../ports/deps.ts';
import { answersOf, earlierAnswers } from './tell-items.ts';

/** What stands beside each other: more would not be read as a comparison. */
const MOST = 12;
/** Rounds of one item, where no years are named. */
const MOST_ROUNDS = 2;

/** Several things beside each other, the units of one, or one over its rounds. */
export async function compareItems(
  viewer: Viewer,
  statuses: readonly [ItemStatus, ...ItemStatus[]],
  years: readonly number[],
  deps: Deps,
): Promise<Comparison> {
  const [first, ...others] = statuses;
  if (others.length === 0 && !first.entry.isSpread) return overRounds(viewer, first, years, deps);
  const all = await Promise.all(statuses.slice(0, MOST).map((status) => comparedIn(status, deps)));
  const [one, ...more] = all.flat();
  if (!one) return overRounds(viewer, first, years, deps);
  return { of: others.length === 0 ? 'units' : 'items', all: [one, ...more], lacking: [], hidden: 0 };
}

async function comparedIn(status: ItemStatus, deps: Deps): Promise<readonly Compared[]> {
  const { state, entry } = status;
  const { plan, round } = state;
  const worded = await answersOf(status, deps);
  return entry.lines.map(({ item, respondent, unit, assessment }) => ({
    ...{ plan, round, item, respondent, unit, assessment },
    words: worded.find((one) => one.item === item.id && one.respondent === respondent),
  }));
}

/** One item over its rounds, newest first: those of the years that were named, or the newest and the one before. */
async function overRounds(
  viewer: Viewer,
  status: ItemStatus,
  years: readonly number[],
  deps: Deps,
): Promise<Comparison> {
  const { state, entry } = status;
  const [line] = entry.lines;
  if (!line) throw new RangeError('A status is of one answer at least');
  const earlier = await earlierAnswers(viewer, state, line, deps);
  const { item, respondent, unit, assessment } = line;
  const now: Compared = { plan: state.plan, round: state.round, item, respondent, unit, assessment };
  const every: readonly (Compared | PastAnswer)[] = [now, ...earlier];
  const said = every.filter((one) => one.assessment);
  const asked = years.length === 0 ? said : said.filter((one) => years.includes(yearOf(one)));
  const most = years.length === 0 ? MOST_ROUNDS : MOST;
  const shown = asked.slice(0, most);
  const [newest = now, ...others] = await Promise.all(shown.map((one) => withWords(comparedOf(one), deps)));
  return {
    of: 'rounds',
    all: [newest, ...others],
    lacking: years.filter((year) => asked.every((one) => yearOf(one) !== year)),
    hidden: said.length - shown.length,
  };
}

function comparedOf(one: Compared | PastAnswer): Compared {
  return 'respondent' in one ? one : { ...one, respondent: one.assessment.respondent };
}

async function withWords(one: Compared, { stores }: Deps): Promise<Compared> {
  const [words] = await stores.assessments.withWords(one.round.plan, one.assessment ? [one.assessment] : []);
  return { ...one, words };
}

function yearOf({ round }: Pick<PastAnswer, 'round'>): number {
  return Number(round.to.slice(0, 4));
}
