import { dayIn } from '../../domain/dates.ts';
import { type Delivery, mayGoOut } from '../../domain/deliveries/delivery.ts';
import { claimEdit, type Edit, editsOf, giveEditBack, recordEdit } from '../../domain/deliveries/edits.ts';
import { isInForce, isWanted, type Subscription } from '../../domain/deliveries/subscription.ts';
import { faultFields } from '../../domain/errors.ts';
import { once } from '../../domain/once.ts';
import { isClosed, isOpen, type Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Send } from '../../ports/messenger.ts';
import type { PlanEntry } from '../../ports/stores.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { inEachPlan, type UnreadPlan } from '../plans/in-each-plan.ts';
import { claimLast } from './claim-last.ts';
import { composedOnce, type DeliveryDeps, type Way } from './send-delivery.ts';

/** A digest that may have to be edited, and where it lies. */
interface PlacedEdit extends Omit<Edit, 'delivery'> {
  readonly plan: PlanEntry;
  readonly subscription: Subscription;
  readonly delivery: Versioned<Delivery>;
}

/** An edit that nothing is left of but to send it. */
export interface ReadyEdit extends PlacedEdit {
  readonly stamp: string;
  readonly send: Send;
}

export interface FoundEdits {
  readonly edits: readonly ReadyEdit[];
  /** Plans of which something cannot be read. */
  readonly unread: readonly UnreadPlan[];
}

/** What a digest is made of: the marks of the answers, and of all else. */
interface MadeOf {
  readonly answers: string;
  readonly rest: string;
}

/** By delivery: what those that showed all there was were made of. While that is as it was, they are not made again. */
export type UpToDate = Map<string, MadeOf>;

/** Milliseconds for which the digest of a round is looked after that was closed, or then opened again for some answers. */
const CLOSED_MS = 14 * 24 * 3_600_000;

/**
 * The digests that show something else than they would now, made ready. It is found in what is stored, so nobody can lose an edit: what a
 * digest does not show is shown at a later look. What they tell is read once for all channels.
 */
export async function findEdits(deps: DeliveryDeps, upToDate: UpToDate): Promise<FoundEdits> {
  const compose = composedOnce();
  const answersIn = answersOnce(deps);
  const found: ReadyEdit[] = [];
  const { placed, unread } = await editsPlaced(deps);
  for (const edit of placed) {
    try {
      const made = madeOf(edit, await answersIn(edit), deps);
      const before = upToDate.get(edit.delivery.value.id);
      if (before && before.answers === made.answers && before.rest === made.rest) continue;
      const ready = await madeReady(edit, compose, deps);
      if (ready.length === 0) upToDate.set(edit.delivery.value.id, made);
      found.push(...ready);
    } catch (error) {
      // One that cannot be made holds up no other.
      deps.log.error('digest not edited, will be tried again', {
        what: edit.delivery.value.id,
        ...faultFields(error),
      });
    }
  }
  return { edits: found, unread };
}

async function editsPlaced(deps: Deps) {
  const now = deps.clock.now();
  const { done, unread } = await inEachPlan(
    async (id, plan) => ({ plan, ...(await editsIn(id, now, deps)) }),
    deps,
  );
  if (done.every(({ edits }) => edits.length === 0)) return { placed: [], unread };
  const reached = await channelsReached(deps);
  const placed = done.flatMap(({ plan, edits, known }) =>
    edits.flatMap(({ delivery: value, ...edit }): PlacedEdit[] => {
      const subscription = reached.get(value.recipient);
      const delivery = known.find((one) => one.value === value);
      if (!subscription || !delivery || !isWanted(subscription, value.plannedAt)) return [];
      return [{ ...edit, plan, delivery, subscription }];
    }),
  );
  return { placed, unread };
}

async function editsIn(plan: string, now: Date, { stores }: Deps) {
  const since = new Date(+now - CLOSED_MS).toISOString();
  const isRecent = ({ closedAt, reopened = [] }: Round) =>
    [closedAt, reopened.at(-1)?.at].some((at = '') => at >= since);
  const rounds = (await stores.rounds.ofPlan(plan))
    .map(({ value }) => value)
    .filter((round) => isOpen(round) || (isClosed(round) && isRecent(round)));
  const known = (await Promise.all(rounds.map(({ id }) => stores.deliveries.digestsAbout(plan, id)))).flat();
  const digests = known.map(({ value }) => value);
  return { known, edits: editsOf(digests, now) };
}

/** What lies in a channel that has unsubscribed, or that nothing comes to, stays as it is. */
async function channelsReached({ stores }: Deps): Promise<ReadonlyMap<string, Subscription>> {
  const channels = (await stores.subscriptions.all()).filter(isInForce);
  const lost = await Promise.all(channels.map(({ channel }) => stores.unreachable.has(channel)));
  return new Map(channels.filter((_, place) => !lost[place]).map((one) => [one.channel, one]));
}

/** The marks of the answers that digests are about, read once for all channels. */
function answersOnce({ stores }: Deps): (edit: PlacedEdit) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return ({ plan: { id }, delivery: { value } }) => {
    const key = `${id} ${value.round}`;
    const read = async () => {
      return marksOf((await stores.assessments.ofRound(id, value.round)).assessments);
    };
    const answers = known.get(key) ?? read();
    known.set(key, answers);
    return answers;
  };
}

/** A store that finds all as it was hands out the same answers. */
const marksOf = once((answers: readonly { readonly etag: string }[]) =>
  answers.map(({ etag }) => etag).join(' '),
);

function madeOf(
  { plan, delivery, replacedAt, subscription }: PlacedEdit,
  answers: string,
  { timezone, clock }: Deps,
): MadeOf {
  const { shown } = delivery.value;
  const { facts, closedAnswers } = plan;
  // Names of people and the like are told anew with the day at the latest.
  const rest = { facts, closedAnswers, day: dayIn(timezone, clock.now()), replacedAt, shown, subscription };
  return { answers, rest: JSON.stringify(rest) };
}

/** Nothing where it shows all there is, or Teams does not take that. */
async function madeReady(
  edit: PlacedEdit,
  compose: Way['compose'],
  deps: DeliveryDeps,
): Promise<readonly ReadyEdit[]> {
  const { subscription, delivery, replacedAt } = edit;
  const { shown, message: place } = delivery.value;
  const message = await compose(delivery.value, deps);
  if (message?.kind !== 'digest') return [];
  const edited = { at: deps.clock.now().toISOString(), ...(replacedAt === undefined ? {} : { replacedAt }) };
  const ready = deps.messenger.prepare(subscription.address, { ...message, edited }, place);
  const stamp = ready.stamp();
  const isNews = stamp !== shown?.stamp && stamp !== shown?.refused;
  return isNews ? [{ ...edit, stamp, send: ready.send }] : [];
}

/**
 * Edits a digest. It is claimed last, as a message that is sent. Whoever dies in between leaves a claim that runs out, and a digest that is
 * edited once more.
 */
export async function editDigest(
  { plan, delivery, replacedAt, stamp, send }: ReadyEdit,
  { turn, unused }: Pick<Way, 'turn' | 'unused'>,
  deps: DeliveryDeps,
): Promise<void> {
  const { stores, clock, telemetry, log } = deps;
  telemetry.name('digest-edit');
  const claiming = claimLast(delivery, { claim: claimEdit, mayGoOut: mayEditGoOut }, turn, deps);
  const outcome = await send(claiming.mayGo);
  const { claimed, etag } = claiming.end();
  telemetry.outcome(outcome?.result ?? (claimed && !etag ? 'taken' : 'given-back'));
  if (!claimed) return;
  if (!etag) return unused();
  const now = clock.now();
  if (!outcome) {
    await stores.deliveries.replace({ value: giveEditBack(claimed, now), etag });
    return;
  }
  const settled = recordEdit(
    claimed,
    { stamp, isReplaced: replacedAt !== undefined },
    outcome,
    now,
    deps.jitter(),
  );
  if ('code' in outcome && outcome.result !== 'retry')
    log.warn('digest not edited', { delivery: claimed.id, outcome: outcome.result, code: outcome.code });
  // One that is to be posted anew is work for whoever sends.
  if (settled.state === 'sent') await stores.deliveries.replace({ value: settled, etag });
  else await stores.deliveries.wake(plan.id, [{ value: settled, etag }]);
}

function mayEditGoOut({ shown }: Delivery, now: Date): boolean {
  return mayGoOut({ leaseUntil: shown?.leaseUntil }, now);
}
