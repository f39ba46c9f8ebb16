import { type Expected, expectedAnswers } from '../answers/expected.ts';
import { type Person, personOf } from '../people/people.ts';
import { assessmentOf, type RoundState } from '../rounds/round-state.ts';
import { type Delivery, isPlanned, isToPerson } from './delivery.ts';
import { cardStandingOf } from './edits.ts';
import { remindersSince } from './ledger-reminders.ts';
import { areaRows, type LedgerRow, type Question, unitRows } from './ledger-rows.ts';
import { isForOwner, isQuestionsIn, messageOf } from './questions.ts';
import { canResend, type Standing, severityOf, standingOf, worst } from './standing.ts';
import { isInForce, type Subscription } from './subscription.ts';

/** Somebody, or a channel, that messages of a round go to. */
export interface LedgerEntry {
  readonly kind: 'person' | 'channel';
  /** Person id or channel id. */
  readonly recipient: string;
  /** Undefined for a channel that Teams has not named. */
  readonly name: string | undefined;
  /** Who is away, where it is their questions that go to this recipient meanwhile. */
  readonly insteadOf?: string | undefined;
  /** Questions that they are asked, and how many of these have been answered; none of a channel. */
  readonly questions: number;
  readonly answered: number;
  readonly standing: Standing;
  /** The messages that hold what is unanswered; or the channel's last, and the last digest that lies in it. */
  readonly messages: readonly Delivery[];
}

/** What has become of the messages of a round (`utskick`). */
export interface Ledger {
  readonly state: RoundState;
  /** Those who are asked, the worst first, and then the channels. */
  readonly entries: readonly LedgerEntry[];
  /** Those that were planned while the round was open. */
  readonly reminders: readonly Delivery[];
  /** In the plan's own order. */
  readonly areas: readonly LedgerRow[];
  /** By name; whoever has no unit comes last. */
  readonly units: readonly LedgerRow[];
}

/** How one question has come to one who is to answer it. */
interface Way {
  readonly standing: Standing;
  readonly message: Delivery | undefined;
}

/**
 * How the messages of a round stand.
 * @param known the messages of the plan
 * @param channels those that subscribe, or did: what ended by itself is told of
 */
export function ledgerOf(
  state: RoundState,
  known: readonly Delivery[],
  channels: readonly Subscription[],
  now: Date,
): Ledger {
  const find = waysOf(state, known, now);
  const expected = expectedAnswers(state.plan, state.ownerships);
  const questions = expected.map((one) => questionOf(one, state, find));
  const people = [...ownerEntries(expected, state, find), ...standInEntries(state, expected, find)];
  return {
    state,
    entries: [...worstFirst(people), ...worstFirst(channelEntries(state, known, channels, now))],
    reminders: remindersSince(state.round, known),
    areas: areaRows(state, questions),
    units: unitRows(state, questions),
  };
}

/** How questions of a round, all where none are named, have come to those who own what is asked about: of a ledger, no more than that. */
export function ownersReached(
  state: RoundState,
  known: readonly Delivery[],
  now: Date,
  asked: readonly Expected[] = expectedAnswers(state.plan, state.ownerships),
): readonly LedgerEntry[] {
  return ownerEntries(asked, state, waysOf(state, known, now));
}

/** Those of a person who have not been answered, by whoever they go to. */
interface Ways {
  ofOwner(owner: string, expected: Expected): Way;
  /** To those who stand in for somebody who is away today. */
  ofStandIns(owner: string): readonly (Way & { readonly recipient: string })[];
}

function waysOf(state: RoundState, known: readonly Delivery[], now: Date): Ways {
  const asked = known
    .filter((one) => isQuestionsIn(one, state.round))
    .toSorted((a, b) => a.plannedAt.localeCompare(b.plannedAt) || a.id.localeCompare(b.id));
  const own = Map.groupBy(asked.filter(isForOwner), ({ recipient }) => recipient);
  const away = new Set((state.absent ?? []).map(({ person }) => person));
  const instead = Map.groupBy(
    asked.filter((one) => !isForOwner(one)),
    ({ insteadOf }) => insteadOf,
  );
  const wayOf = (message: Delivery | undefined): Way => ({
    // Nobody has looked at the round yet, or at an owner who is new.
    standing: message ? standingOf(message, now) : { reach: 'planned', why: 'now' },
    message,
  });
  return {
    ofOwner(owner, expected) {
      const all = own.get(owner) ?? [];
      // Whoever has had a question is not asked it again by a newer message.
      const holding = all.filter((one) => messageOf(expected, [one])).map(wayOf);
      const best = holding.toSorted((a, b) => severityOf(b.standing) - severityOf(a.standing))[0];
      return best ?? wayOf(all.findLast(({ state }) => state !== 'dropped') ?? all.at(-1));
    },
    ofStandIns(owner) {
      if (!away.has(owner)) return [];
      const byRecipient = Map.groupBy(instead.get(owner) ?? [], ({ recipient }) => recipient);
      return [...byRecipient].map(([recipient, all]) => ({
        recipient,
        ...wayOf(all.findLast(({ state }) => state !== 'dropped') ?? all.at(-1)),
      }));
    },
  };
}

function questionOf(expected: Expected, state: RoundState, ways: Ways): Question {
  const ranked = expected.owners
    .flatMap((owner) => [
      { owner, standing: ways.ofOwner(owner, expected).standing },
      ...ways.ofStandIns(owner).map(({ standing }) => ({ owner, standing })),
    ])
    .toSorted((a, b) => severityOf(b.standing) - severityOf(a.standing));
  const [best] = ranked;
  if (assessmentOf(state, expected))
    return { expected, owner: expected.owners[0], standing: { reach: 'answered' } };
  return { expected, owner: best?.owner, standing: best?.standing ?? { reach: 'planned', why: 'now' } };
}

function ownerEntries(expected: readonly Expected[], state: RoundState, ways: Ways): LedgerEntry[] {
  const byOwner = new Map<string, Expected[]>();
  for (const one of expected) {
    for (const owner of new Set(one.owners)) {
      const theirs = byOwner.get(owner);
      if (theirs) theirs.push(one);
      else byOwner.set(owner, [one]);
    }
  }
  return [...byOwner].map(([owner, theirs]) => {
    const unanswered = theirs.filter((one) => !assessmentOf(state, one));
    const found = unanswered.map((one) => ways.ofOwner(owner, one));
    return personEntry(owner, state, theirs.length, theirs.length - unanswered.length, found);
  });
}

function standInEntries(state: RoundState, expected: readonly Expected[], ways: Ways): LedgerEntry[] {
  return (state.absent ?? []).flatMap(({ person }) => {
    const theirs = expected.filter(({ owners }) => owners.includes(person));
    const answered = theirs.filter((one) => assessmentOf(state, one)).length;
    if (answered === theirs.length) return [];
    return ways.ofStandIns(person).map(({ recipient, ...way }) => ({
      ...personEntry(recipient, state, theirs.length, answered, [way]),
      insteadOf: nameOf(person, state),
    }));
  });
}

function personEntry(
  recipient: string,
  state: RoundState,
  questions: number,
  answered: number,
  ways: readonly Way[],
): LedgerEntry {
  return {
    kind: 'person',
    recipient,
    name: nameOf(recipient, state),
    questions,
    answered,
    standing: worst(ways.map(({ standing }) => standing)) ?? { reach: 'answered' },
    messages: [...new Set(ways.flatMap(({ message }) => message ?? []))],
  };
}

function channelEntries(
  { round }: RoundState,
  known: readonly Delivery[],
  channels: readonly Subscription[],
  now: Date,
): LedgerEntry[] {
  const posted = known.filter((one) => isPosted(one) && one.round === round.id && one.state !== 'dropped');
  const byChannel = Map.groupBy(posted, ({ recipient }) => recipient);
  return channels.flatMap((subscription) => {
    const { channel, name, teamName, ended } = subscription;
    const theirs = (byChannel.get(channel) ?? []).toSorted((a, b) => a.plannedAt.localeCompare(b.plannedAt));
    const [last, digest] = [theirs.at(-1), theirs.findLast(cardStandingOf)];
    // Whoever has unsubscribed a channel, or deleted it, need not be told.
    if (!last || ended?.why === 'unsubscribed' || ended?.why === 'deleted') return [];
    const said = [teamName, name].filter((one) => one !== undefined).join(' / ');
    const what = { kind: 'channel' as const, recipient: channel, name: said === '' ? undefined : said };
    const isServed = isInForce(subscription);
    return [
      {
        ...what,
        ...{ questions: 0, answered: 0 },
        standing: isServed ? standingOf(last, now) : endedStanding(subscription),
        messages: isServed ? [...new Set([last, digest ?? last])] : [],
      },
    ];
  });
}

/** Whether it may go to a channel. */
function isPosted(delivery: Delivery): boolean {
  return !isToPerson({ kind: delivery.kind }) || delivery.kind === 'following';
}

/** Nothing is sent any more to a channel that has ended by itself, until it is heard of again. */
function endedStanding({ ended }: Subscription): Standing {
  return { reach: 'resting', why: ended?.why === 'removed' ? 'removed' : 'gone', since: ended?.at };
}

function nameOf(id: string, { people }: { readonly people: readonly Person[] }): string {
  return personOf(people, id)?.name ?? id;
}

/** The names of what stands alike are in the order of the alphabet: nobody is ranked. */
function worstFirst(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.toSorted(
    (a, b) =>
      severityOf(a.standing) - severityOf(b.standing) || (a.name ?? '').localeCompare(b.name ?? '', 'sv'),
  );
}

/**
 * The messages of those who have not been reached that can be sent once more; of one recipient, or of all. What may have arrived, and is tried
 * again by itself, is only sent at once to somebody who is named: of all of them, most would get it twice.
 */
export function toResend(
  { entries }: Ledger,
  now: Date,
  recipient?: string,
): readonly { readonly entry: LedgerEntry; readonly messages: readonly Delivery[] }[] {
  return entries
    .filter((entry) => recipient === undefined || entry.recipient === recipient)
    .map((entry) => ({
      entry,
      messages: entry.messages.filter(
        (one) => canResend(standingOf(one, now)) && (recipient !== undefined || !isPlanned(one)),
      ),
    }))
    .filter(({ messages }) => messages.length > 0);
}
