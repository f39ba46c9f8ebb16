import { closeOpenRound, listRounds, openNewRound } from '../commands/rounds/manage-rounds.ts';
import { compileReport } from '../commands/status/compile-summary.ts';
import { unlessStoreFails } from '../commands/tries.ts';
import { dayIn } from '../domain/dates.ts';
import { isClosed, type Round } from '../domain/rounds/round.ts';
import { roundJson } from '../views/reports/json.ts';
import { openedLines } from '../views/rounds/opened-round.ts';
import { roundTextsIn } from '../views/rounds/texts.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type Output, only, type Run, UsageError } from './run.ts';

export async function runRound({
  words: [verb, ...words],
  options,
  actor,
  wording,
  deps,
}: Run): Promise<Output> {
  const t = roundTextsIn(wording.language);
  const line = (round: Round) =>
    `${round.id}  ${t.states[round.state]}  ${round.name}  ${round.from}–${round.to}  ${t.dueBy(round.due)}`;
  if (verb === 'list') {
    if (words.length > 0) throw new UsageError('round list');
    const rounds = await listRounds(actor, deps);
    return { lines: rounds.map(line).join('\n') || t.noRounds, json: rounds.map(roundJson) };
  }
  if (verb === 'close') {
    const id = only(words, 'round close ID');
    const wasClosed = (await listRounds(actor, deps)).some((round) => round.id === id && isClosed(round));
    const round = await closeOpenRound(actor, id, deps);
    const lines = [line(round), ...(wasClosed ? [t.wasClosed] : [])];
    return { lines: lines.join('\n'), json: roundJson(round) };
  }
  if (verb !== 'open' || words.length > 0)
    throw new UsageError(terminalTextsIn(wording.language).usageOf.round);
  const { plan, kind = '', name = '', from = '', to = '', due = '' } = options;
  const before = await listRounds(actor, deps);
  const round = await openNewRound(actor, { plan, kind, name, from, to, due }, deps);
  const wasOpen = before.some(({ id }) => id === round.id);
  // It is open, also when the store fails before it is known who will be asked.
  const summary = await unlessStoreFails(compileReport(actor, round.id, deps), undefined);
  const today = dayIn(deps.timezone, deps.clock.now());
  const known = summary ? openedLines(summary, today, wording.language) : [];
  return {
    lines: [line(round), ...(wasOpen ? [t.wasOpen] : []), ...known].join('\n'),
    json: roundJson(round),
  };
}
