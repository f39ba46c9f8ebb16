import type { Delivery } from '../domain/deliveries/delivery.ts';
import type { DigestRun } from '../domain/deliveries/digest.ts';
import type { Deliveries, DigestRuns } from '../ports/stores.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { KINDS, type StoredDigestRun } from './schemas.ts';

function writeOf(delivery: Delivery, etag?: string) {
  return KINDS.delivery.write(delivery.plan, ['delivery', delivery.id], delivery, etag);
}

export function deliveryRepository(followup: Documents): Deliveries {
  return {
    ofPlan(plan) {
      return readRange(followup, KINDS.delivery, plan, 'delivery');
    },
    async add(delivery) {
      return (await unlessConflict(followup.write([writeOf(delivery)]))) !== undefined;
    },
    async replace({ value, etag }) {
      const etags = await unlessConflict(followup.write([writeOf(value, etag)]));
      return etags?.[0];
    },
  };
}

export function digestRunRepository(followup: Documents): DigestRuns {
  return {
    async read(plan, key) {
      const found = await readOne(followup, KINDS.digestRun, plan, 'digest', key);
      return found && runOf(found.value);
    },
    async last(plan) {
      const last = (await readRange(followup, KINDS.digestRun, plan, 'digest')).at(-1);
      return last && runOf(last.value);
    },
    async claim(plan, run, deliveries) {
      const writes = [
        KINDS.digestRun.write(plan, ['digest', run.key], storedRun(run)),
        ...deliveries.map((one) => writeOf(one)),
      ];
      return (await unlessConflict(followup.write(writes))) !== undefined;
    },
  };
}

function runOf({ snapshot, ...run }: StoredDigestRun): DigestRun {
  return { ...run, baseline: snapshot };
}

function storedRun({ baseline, ...run }: DigestRun): StoredDigestRun {
  return { ...run, snapshot: baseline };
}
