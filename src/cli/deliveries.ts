import { resend } from '../commands/deliveries/resend.ts';
import { showLedger } from '../commands/deliveries/show-ledger.ts';
import { isOpen } from '../domain/rounds/round.ts';
import { ledgerJson } from '../views/deliveries/ledger-json.ts';
import { ledgerLines, resentLines } from '../views/deliveries/ledger-lines.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type Output, type Run, UsageError } from './run.ts';

/** What is sent again: all that has not got through. */
const FAILED = 'failed';

/** What has become of the messages of a round; sends again what has not got through when asked to. */
export async function runDeliveries({ words, options, actor, wording, deps }: Run): Promise<Output> {
  const { round, resend: which } = options;
  if (words.length > 0 || (which !== undefined && which !== FAILED))
    throw new UsageError(terminalTextsIn(wording.language).usageOf.deliveries);
  const ledger = await showLedger(actor, { round }, deps);
  if (which === undefined) return { lines: ledgerLines(ledger, wording), json: ledgerJson(ledger) };
  const done = await resend(actor, { round: ledger.state.round.id }, deps);
  return {
    lines: `${resentLines(done, wording)}\n\n${ledgerLines(done.ledger, wording)}`,
    json: { ...ledgerJson(done.ledger), resent: done.entries.map(({ recipient }) => recipient) },
    hasFailed: !isOpen(done.ledger.state.round),
  };
}
