/** How what was understood compares with what a table expects. */

import type { Intent } from '../../src/chat/grammar/intent.ts';
import { perform } from '../../src/chat/perform.ts';
import { lastTalk, rememberTalk } from '../../src/chat/talk.ts';
import { inLanguage, type Reply, type Turn } from '../../src/chat/turn.ts';
import { readWords, type Words } from '../../src/chat/words.ts';
import { findNamed } from '../../src/commands/status/find-named.ts';
import { Problem } from '../../src/domain/errors.ts';
import { ancestorsOf, isAskedAbout, itemOf, type PlanVersion } from '../../src/domain/plans/plan.ts';
import type { Conversation, Reading, Row } from './expectation.ts';

export type Verdict = 'right' | 'offer' | 'wrong' | 'beside';

export interface Judged {
  readonly say: string;
  readonly verdict: Verdict;
  /** What was understood, for whoever looks at the faults. */
  readonly got: string;
  readonly expected: string;
}

/** What came of a message. */
interface Outcome {
  readonly name: string;
  readonly intent?: Intent | undefined;
  /** Ids of what is answered about, as goals. */
  readonly items: readonly string[];
  readonly offered: readonly string[];
  readonly isUnknown: boolean;
  /** A part of what was named is answered, and of the rest it is said that it is not clear. */
  readonly isPartly: boolean;
}

export interface Bench {
  readonly plan: PlanVersion;
  readonly words: Words;
  turnOf(who: string, isShared: boolean, conversation: string): Turn;
  personId(name: string): string | undefined;
}

export async function judgeConversation(one: Conversation, place: number, bench: Bench): Promise<Judged[]> {
  const turn = bench.turnOf(one.who, one.isShared, `talk-${place}`);
  const judged: Judged[] = [];
  for (const row of one.turns) {
    const outcome = await outcomeOf(row.say, turn, bench);
    judged.push(judge(row, outcome, bench));
  }
  return judged;
}

async function outcomeOf(say: string, turn: Turn, bench: Bench): Promise<Outcome> {
  const talk = await lastTalk(turn);
  const understood = await readWords(say, turn, talk, bench.words);
  if (!understood.capability)
    return {
      name: understood.name ?? 'not-understood',
      items: [],
      offered: [],
      isUnknown: true,
      isPartly: false,
    };
  const { capability, intent, language } = understood;
  const inTheirs = inLanguage(turn, language);
  const reply: Reply = await perform(capability, inTheirs, intent).catch((error: unknown): Reply => {
    if (error instanceof Problem) return { kind: 'text', text: error.code };
    throw error;
  });
  await rememberTalk(reply, intent, inTheirs, talk);
  return { name: capability.id, intent, ...(await named(intent, turn, bench)) };
}

async function named(intent: Intent, turn: Turn, { plan }: Bench) {
  const refs = intent.items ?? [];
  const found =
    intent.subject === '' ? undefined : await findNamed(turn.viewer, { words: intent.subject }, turn.deps);
  const below = intent.filter?.below && itemOf(plan, intent.filter.below.item);
  const items = [
    ...refs.map(({ item }) => item),
    ...(below && below.kind !== 'area' ? [below.id] : []),
    ...(intent.areas ?? []).map(({ item }) => item),
    ...(found?.items ?? []).map(({ item }) => item.id),
  ];
  const choices = found?.unclear.flatMap((one) => one.choices) ?? [];
  return {
    items: [...new Set(items.map((id) => goalOf(plan, id)))],
    offered: choices.map(({ item }) => goalOf(plan, item.id)),
    isUnknown: found !== undefined && found.items.length === 0 && choices.length === 0,
    isPartly:
      found !== undefined && found.items.length > 0 && found.unknown.length + found.unclear.length > 0,
  };
}

/** An indicator and the goal above it count as the same. */
function goalOf(plan: PlanVersion, id: string): string {
  const item = itemOf(plan, id);
  return item && !isAskedAbout(item) && item.kind === 'indicator' && item.parent ? item.parent : id;
}

function judge({ say, readings }: Row, outcome: Outcome, bench: Bench): Judged {
  const expected = readings.map((one) => JSON.stringify(one)).join(' or ');
  const { intent, items, offered, name, isUnknown } = outcome;
  const got = JSON.stringify({
    name,
    subject: intent?.subject,
    items,
    offered,
    filter: intent?.filter,
    since: intent?.since,
    years: intent?.years,
    order: intent?.order,
    page: intent?.page,
  });
  const verdict = readings.some((one) => isRight(one, outcome, bench))
    ? 'right'
    : isUnknown || offered.length > 0 || !intent || isPartOf(readings, outcome, bench)
      ? 'offer'
      : readings.some((one) => isOfSame(one, outcome, bench))
        ? 'beside'
        : 'wrong';
  return { say, verdict, got, expected };
}

/** Whether what is answered is a part of what was asked for, and the rest is told of. */
function isPartOf(readings: readonly Reading[], { items, isPartly }: Outcome, { plan }: Bench): boolean {
  return (
    isPartly &&
    readings.some(({ items: meant = [] }) =>
      items.every((id) => meant.map((one) => goalOf(plan, one)).includes(id)),
    )
  );
}

const CAPABILITY: Readonly<Record<string, readonly string[]>> = {
  mine: ['my-goals'],
  myUnit: ['list'],
  handOver: ['hand-over'],
  more: ['list', 'missing', 'changed', 'count'],
};
const COMMAND: Readonly<Record<string, string>> = { handOver: 'hand-over' };
const SMALLTALK: Readonly<Record<string, readonly string[]>> = {
  greeting: ['greeting', 'help'],
  thanks: ['thanks'],
  offTopic: ['offTopic', 'not-understood'],
  rude: ['rude', 'offTopic'],
};

function isRight(one: Reading, outcome: Outcome, bench: Bench): boolean {
  const { about } = one;
  const { name, intent, offered, isUnknown, items } = outcome;
  if (about === 'smalltalk') return (SMALLTALK[one.kind ?? ''] ?? []).includes(name);
  if (about === 'notFound') return isUnknown && items.length === 0;
  if (about === 'offer')
    return offered.length > 0
      ? (one.items ?? []).every((id) => offered.includes(goalOf(bench.plan, id)))
      : isUnknown;
  if (about === 'command') {
    if (name !== (COMMAND[one.command ?? ''] ?? one.command)) return false;
    return one.command !== 'follow' || intent === undefined || isOfSame(one, outcome, bench);
  }
  if (about === 'more') return (CAPABILITY.more ?? []).includes(name) && (intent?.page ?? 0) > 0;
  if (!asksFor(one, name)) return false;
  if (about === 'meaning' || about === 'due' || about === 'mine') return true;
  return intent !== undefined && isOfSame(one, outcome, bench);
}

/** Whether the capability is one that answers it. */
function asksFor(one: Reading, name: string): boolean {
  const { about } = one;
  if (CAPABILITY[about]) return CAPABILITY[about].includes(name);
  if (about === 'status' && (one.area || one.unit || one.person)) return name === 'list' || name === 'status';
  if (about === 'owners' && one.person) return name === 'owners' || name === 'list';
  if (about === 'list' && one.status === 'missing') return name === 'missing';
  if (about === 'count' && one.of === 'answered') return name === 'count' || name === 'missing';
  return name === about;
}

const STATUSES: Readonly<Record<string, readonly string[]>> = { deviating: ['partly', 'notMet'] };

/** Whether it is about the same items, list and period. */
function isOfSame(
  one: Reading,
  { intent, items, offered, isUnknown }: Outcome,
  { plan, personId }: Bench,
): boolean {
  if (!intent || isUnknown || offered.length > 0) return false;
  const filter = intent.filter ?? {};
  const meant = [...new Set((one.items ?? []).map((id) => goalOf(plan, id)))].toSorted();
  if (one.items && JSON.stringify(meant) !== JSON.stringify(items.toSorted())) return false;
  if (!one.items && items.length > 0 && !one.area && !OPEN.has(one.about)) return false;
  if (
    one.area &&
    filter.below?.item !== one.area &&
    !items.includes(one.area) &&
    !isWithin(one.area, items, plan)
  )
    return false;
  if (!one.area && !one.items && filter.below && !OPEN.has(one.about)) return false;
  if (one.unit && filter.unit !== one.unit) return false;
  if (one.person && filter.person !== (personId(one.person) ?? one.person)) return false;
  const statuses =
    one.status && one.status !== 'missing' ? (STATUSES[one.status] ?? [one.status]) : undefined;
  if (statuses && JSON.stringify(filter.statuses) !== JSON.stringify(statuses)) return false;
  if (one.about === 'list' && !one.status && filter.statuses) return false;
  if (!one.stage && filter.stages && one.about !== 'owners') return false;
  if (one.stage && !filter.stages?.some((stage) => stage === one.stage)) return false;
  if (one.direction && filter.directions?.[0] !== one.direction) return false;
  if (one.agenda && filter.agenda !== one.agenda) return false;
  if (one.kind && !filter.kinds?.some((kind) => kind === one.kind)) return false;
  if (one.order && intent.order !== one.order) return false;
  if (one.change && intent.order !== one.change.replace('better', 'best').replace('worse', 'worst'))
    return false;
  return one.since === undefined || isSince(one.since, intent);
}

/** Of an area it may be told item by item. */
function isWithin(area: string, items: readonly string[], plan: PlanVersion): boolean {
  const ofArea = (id: string) => {
    const item = itemOf(plan, id);
    return item !== undefined && ancestorsOf(plan, item).some((above) => above.id === area);
  };
  return items.length > 1 && items.every(ofArea);
}

/** What the tables do not insist on. */
const OPEN = new Set([
  'why',
  'owners',
  'history',
  'sureness',
  'command',
  'myUnit',
  'count',
  'target',
  'changed',
  'missing',
  'compare',
]);

function isSince(since: string | number, { since: got, years }: Intent): boolean {
  if (since === 'lastRound') return got === 'lastRound' || got === undefined;
  const asYear = typeof since === 'string' && /^\d{4}$/.test(since) ? Number(since) : since;
  if (typeof asYear === 'number')
    return (
      (typeof got === 'object' && 'year' in got && got.year === asYear) || years?.includes(asYear) === true
    );
  return typeof got === 'object' && 'day' in got && got.day === since;
}
