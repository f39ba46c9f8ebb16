import { remindByHand } from '../commands/deliveries/remind.ts';
import { isWaitedFor } from '../domain/deliveries/waiting.ts';
import { remindJson, remindLines } from '../views/deliveries/remind-lines.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type Output, type Run, UsageError } from './run.ts';

/** Reminds those who have not answered in a round, or says who would be. */
export async function runRemind({ words, options, actor, wording, deps }: Run): Promise<Output> {
  const { round, 'dry-run': dryRun = false } = options;
  if (words.length > 0 || round === undefined)
    throw new UsageError(terminalTextsIn(wording.language).usageOf.remind);
  const found = await remindByHand(actor, { round, dryRun }, deps);
  return {
    lines: remindLines(found, dryRun, wording),
    json: remindJson(found, dryRun),
    hasFailed: !isWaitedFor(found.round),
  };
}
