import type { Delivery } from '../domain/deliveries/delivery.ts';
import type { DigestRun } from '../domain/deliveries/digest.ts';
import { Problem } from '../domain/errors.ts';
import type { Deliveries, DigestRuns } from '../ports/delivery-stores.ts';
import { type Together, writeInBatches } from './batches.ts';
import type { StoredDigestRun } from './digest-form.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { documentId, readOne, readRange } from './kinds.ts';
import { newWork, type Told } from './marks.ts';
import { writeAndTell } from './news.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';

function writeOf(delivery: Delivery, etag?: string) {
  return KINDS.delivery.write(delivery.plan, ['delivery', delivery.id], delivery, etag);
}

/** How often planning is tried anew when another instance plans the same meanwhile. */
const ATTEMPTS = 5;

export function deliveryRepository(followup: Documents, look: Look): Deliveries {
  const ofPlan = (plan: string) => readRange(followup, KINDS.delivery, plan, 'delivery');

  /** The name of a delivery is one part of its id; this is how it begins. */
  async function begunWith(plan: string, name: string) {
    return KINDS.delivery.readAll(await followup.range(plan, documentId('delivery', name)));
  }

  /** Others may plan the same at the same time: then what they have planned is left out. */
  async function planMissing(
    plan: string,
    deliveries: readonly Delivery[],
    write: (missing: readonly Together[]) => Promise<void>,
  ): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const known = new Set((await ofPlan(plan)).map(({ value }) => value.id));
      const missing = deliveries.filter(({ id }) => !known.has(id)).map((one) => [writeOf(one)]);
      if (await unlessConflict(write(missing).then(() => true))) return;
    }
    throw new Problem('busy-store');
  }

  return {
    ofPlan,
    ofOwner: (plan, round, owner) => begunWith(plan, `${round}/questions/${owner}/`),
    digestsAbout: (plan, round) => begunWith(plan, `${round}/digest/`),
    add: (plan, deliveries) =>
      planMissing(plan, deliveries, (missing) =>
        writeInBatches(missing, 0, (batch) => followup.write(batch)),
      ),
    announce: (plan, deliveries) =>
      planMissing(plan, deliveries, (missing) => writeAndTell(followup, look, missing, () => newWork(plan))),
    async replace({ value, etag }) {
      const etags = await unlessConflict(followup.write([writeOf(value, etag)]));
      return etags?.[0];
    },
    async wake(plan, deliveries) {
      let news: Told | undefined;
      for (const { value, etag } of deliveries) {
        news = newWork(plan);
        // When the worker is sending it at this very moment, its claim wins.
        await unlessConflict(followup.write([writeOf(value, etag), ...news.writes]));
      }
      if (news) await look.tell(news.tell);
    },
  };
}

export function digestRunRepository(followup: Documents, look: Look): DigestRuns {
  return {
    async read(plan, key) {
      const found = await readOne(followup, KINDS.digestRun, plan, 'digest', key);
      return found && runOf(found.value);
    },
    async ofPlan(plan) {
      const runs = (await readRange(followup, KINDS.digestRun, plan, 'digest')).map(({ value }) =>
        runOf(value),
      );
      return runs.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    },
    async claim(plan, run) {
      const write = KINDS.digestRun.write(plan, ['digest', run.key], storedRun(run));
      const news = newWork(plan);
      const isFirst = (await unlessConflict(followup.write([write, ...news.writes]))) !== undefined;
      if (isFirst) await look.tell(news.tell);
      return isFirst;
    },
  };
}

function runOf({ snapshot, ...run }: StoredDigestRun): DigestRun {
  return { ...run, baseline: snapshot };
}

function storedRun({ baseline, ...run }: DigestRun): StoredDigestRun {
  return { ...run, snapshot: baseline };
}
