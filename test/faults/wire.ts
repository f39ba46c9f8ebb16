import type { CosmosFake } from '../cosmos-fake.ts';
import type { TestDocuments } from '../test-store.ts';
import type { Faulty } from './faulty.ts';

/** What the wire says instead of an answer. It has counted as many calls as it has carried out, so it has one fault at most. */
export function wireFaults(documents: TestDocuments, fake: CosmosFake): Faulty {
  return {
    documents,
    async during(work, fault) {
      const from = fake.calls.length;
      if (fault?.answer !== undefined && fault.when !== 'killed') {
        const { call, when, answer } = fault;
        fake.mishaps.push({ call: from + call, when, answer });
      }
      await work();
      return fake.calls.slice(from);
    },
  };
}
