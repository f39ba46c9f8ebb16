import { type PartitionVerified, verifyAll } from '../commands/reports/verify-trail.ts';
import { sealLines, verifiedLines } from '../views/reports/verified.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { progress } from './progress.ts';
import { type Output, type Run, UsageError } from './run.ts';

export async function runVerify({ words, options, actor, wording, deps }: Run): Promise<Output> {
  const { seal } = options;
  if (words.length > 0 || (seal !== undefined && !/^[0-9a-f]{64}$/.test(seal)))
    throw new UsageError(terminalTextsIn(wording.language).usageOf.verify);
  const verified = await verifyAll(actor, deps, progress());
  const isThere = seal === undefined || verified.some(({ seals }) => seals.some(({ hash }) => hash === seal));
  return {
    lines: [...verifiedLines(verified, wording), ...(seal ? sealLines(verified, seal, wording) : [])].join(
      '\n',
    ),
    json: verified.map(partJson),
    hasFailed: !isThere || verified.some(({ findings }) => findings.length > 0),
  };
}

function partJson({ plan, lines, findings, seals }: PartitionVerified) {
  return { plan: plan ?? null, lines, findings, seal: seals.at(-1) ?? null };
}
