import { closeOpenRound, listRounds, openNewRound } from '../commands/rounds/manage-rounds.ts';
import { compileReport } from '../commands/status/compile-summary.ts';
import { dayIn } from '../domain/dates.ts';
import type { Round } from '../domain/rounds/round.ts';
import { roundJson } from '../views/reports/json.ts';
import { openedLines } from '../views/rounds/opened-round.ts';
import { type Output, only, type Run, UsageError } from './run.ts';

export async function runRound({ words: [verb, ...words], options, actor, deps }: Run): Promise<Output> {
  const states = { open: 'öppen', closed: 'stängd' };
  const line = (round: Round) =>
    `${round.id}  ${states[round.state]}  ${round.name}  ${round.from}–${round.to}  svar senast ${round.due}`;
  if (verb === 'list') {
    if (words.length > 0) throw new UsageError('round list');
    const rounds = await listRounds(actor, deps);
    return { lines: rounds.map(line).join('\n') || 'Inga omgångar än', json: rounds.map(roundJson) };
  }
  if (verb === 'close') {
    const round = await closeOpenRound(actor, only(words, 'round close ID'), deps);
    return { lines: line(round), json: roundJson(round) };
  }
  if (verb !== 'open' || words.length > 0)
    throw new UsageError('round open, round list eller round close ID');
  const { plan, kind = '', name = '', from = '', to = '', due = '' } = options;
  const round = await openNewRound(actor, { plan, kind, name, from, to, due }, deps);
  const known = openedLines(
    await compileReport(actor, round.id, deps),
    dayIn(deps.timezone, deps.clock.now()),
  );
  return { lines: [line(round), ...known].join('\n'), json: roundJson(round) };
}
