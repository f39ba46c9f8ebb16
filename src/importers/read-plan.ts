import { extname } from 'node:path';
import type { PlanDraft } from '../domain/draft.ts';
import { decode } from './decode.ts';
import { readDocument } from './document/read-document.ts';
import { textOf } from './files.ts';
import { readPlanJson } from './plan-json.ts';

/**
 * Reads a plan, or a report with its answers, out of a file.
 * @param name with the ending that says what kind of file it is
 * @param planId takes the place of the plan's own id
 * @throws Problem `invalid-plan`, or `not-a-plan` with a `reason`
 */
export async function readPlanFile(name: string, bytes: Uint8Array, planId?: string): Promise<PlanDraft> {
  switch (extname(name).toLowerCase()) {
    case '.json':
      return readPlanJson(decode(bytes), planId);
    default:
      return readDocument(name, await textOf(name, bytes), planId);
  }
}
