import { readFileSync } from 'node:fs';
import { type FieldFinding, Problem } from '../domain/errors.ts';
import type { ReportTemplate } from '../views/reports/docx-template.ts';

/** The variable, which is what an operator can look up. */
const AT = 'MALVAKT_REPORT_TEMPLATE';

/**
 * The Word document whose look reports have; none without a file.
 * @throws Problem `invalid-config` where it is no file, or no Word document
 */
export async function reportTemplate(path: string | undefined): Promise<ReportTemplate | undefined> {
  if (path === undefined) return undefined;
  const { readTemplate } = await import('../views/reports/docx-template.ts');
  return readTemplate(bytesOf(path)) ?? refuse({ at: AT, code: 'wrong-type', limit: '.docx' });
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return refuse({ at: AT, code: 'not-a-file', value: path });
  }
}

function refuse(finding: FieldFinding): never {
  throw new Problem('invalid-config', {}, [finding]);
}
