import { isDeepStrictEqual } from 'node:util';
import type { Approval, Approver } from '../domain/answers/approval.ts';
import { Problem } from '../domain/errors.ts';
import type { Change } from '../domain/trail.ts';
import type { Approvals } from '../ports/approvals.ts';
import { APPROVAL, APPROVERS } from './approval-form.ts';
import type { Together } from './batches.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readRange } from './kinds.ts';
import { newFacts, newWork, remembering } from './marks.ts';
import { retell, writeAndTell } from './news.ts';
import { factsOf } from './plans.ts';
import type { Look } from './register.ts';
import { trailOf } from './trail.ts';

/** How often a change is computed anew when others name approvers of the same areas. */
const ATTEMPTS = 5;

/** Those who approve areas of plans, for as long as the register says that neither rounds nor owners have changed. */
export function approversMemory(followup: Documents) {
  return remembering(async (plan) => (await readApprovers(followup, plan)).approvers);
}

async function readApprovers(followup: Documents, plan: string) {
  const found = await readRange(followup, APPROVERS, plan, 'approvers');
  const approvers = found.flatMap(({ value: { area, people } }) =>
    people.map((person): Approver => ({ area, person })),
  );
  return { approvers, etags: new Map(found.map(({ value, etag }) => [value.area, etag])) };
}

export function approvalRepository(
  followup: Documents,
  look: Look,
  memory: ReturnType<typeof approversMemory>,
): Approvals {
  return {
    async approvers(plan) {
      return memory(plan, await factsOf(plan, look));
    },
    async name(plan, areas, change, by) {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const { approvers, etags } = await readApprovers(followup, plan);
        const before = approvers.filter(({ area }) => areas.includes(area));
        const changes = changesOf(plan, areas, { before, after: change(before), etags }, by);
        if (changes.length === 0) return retell(followup, plan, look);
        const written = writeAndTell(followup, look, changes, () => newFacts(plan));
        if (await unlessConflict(written.then(() => true))) return;
      }
      throw new Problem('busy-store');
    },
    async ofRound(plan, round) {
      return readRange(followup, APPROVAL, plan, 'approval', round);
    },
    async save(plan, approval, replaces, by) {
      const { round, area, decisions } = approval;
      const before = replaces?.value.decisions.length ?? 0;
      const news = newWork(plan);
      const covers = APPROVAL.write(plan, ['approval', round, area], approval, replaces?.etag);
      const after = decisions.slice(before).map(inTrail);
      const line = trailOf(plan, by, { what: 'approval', round, area, after }, { covers });
      const isFirst = await unlessConflict(followup.write([covers, line, ...news.writes]));
      if (!isFirst) return false;
      await look.tell(news.tell);
      return true;
    },
  };
}

function inTrail({ item, respondent, version, is }: Approval['decisions'][number]) {
  return { item, respondent, version, is };
}

interface Renaming {
  readonly before: readonly Approver[];
  readonly after: readonly Approver[];
  readonly etags: ReadonlyMap<string, string>;
}

/** One change for each area whose approvers are others than before. */
function changesOf(
  plan: string,
  areas: readonly string[],
  { before, after, etags }: Renaming,
  by: Change,
): Together[] {
  return areas.flatMap((area): Together[] => {
    const [was, people] = [before, after].map((all) => peopleOf(area, all));
    if (!was || !people || isDeepStrictEqual(was, people)) return [];
    return [
      [
        APPROVERS.write(plan, ['approvers', area], { area, people }, etags.get(area)),
        trailOf(plan, by, { what: 'approvers', area, before: was, after: people }),
      ],
    ];
  });
}

function peopleOf(area: string, approvers: readonly Approver[]): string[] {
  return [...new Set(approvers.flatMap((one) => (one.area === area ? one.person : [])))];
}
