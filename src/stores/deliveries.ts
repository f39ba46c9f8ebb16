import type { Delivery } from '../domain/deliveries/delivery.ts';
import type { Deliveries, DigestRuns } from '../ports/stores.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { KINDS } from './schemas.ts';

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
      return (await readOne(followup, KINDS.digestRun, plan, 'digest', key))?.value;
    },
    async last(plan) {
      return (await readRange(followup, KINDS.digestRun, plan, 'digest')).at(-1)?.value;
    },
    async claim(plan, run, deliveries) {
      const writes = [
        KINDS.digestRun.write(plan, ['digest', run.key], run),
        ...deliveries.map((one) => writeOf(one)),
      ];
      return (await unlessConflict(followup.write(writes))) !== undefined;
    },
  };
}
