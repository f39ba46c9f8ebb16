import { fillRound } from '../commands/answers/fill-round.ts';
import { isOwnWords } from '../domain/answers/filled-round.ts';
import { readAnswersCsv } from '../importers/answers-csv.ts';
import { filledLines } from '../views/answers/filled-round.ts';
import { roundJson } from '../views/reports/json.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type Output, only, type Run, readText, UsageError } from './run.ts';

/** Fills a round with the answers of a file. */
export async function runAnswers({ words, options, actor, wording, deps }: Run): Promise<Output> {
  const usage = terminalTextsIn(wording.language).usageOf.answers;
  const { round, replace = false, 'dry-run': dryRun = false } = options;
  if (round === undefined) throw new UsageError(usage);
  const csv = readText(only(words, usage));
  const lines = (plan: Parameters<typeof readAnswersCsv>[1]) => readAnswersCsv(csv, plan);
  const filled = await fillRound(actor, { round, lines, dryRun, replace }, deps);
  const answers = filled.changed.map((changed) => {
    const { line, person, prompt, answer, current, isDoubtful } = changed;
    const { item, unit } = prompt.expected;
    return {
      line,
      item: item.id,
      person: person.id,
      ...(unit === undefined ? {} : { unit }),
      status: answer.status,
      version: (current?.version ?? 0) + 1,
      ...(isOwnWords(changed) ? { replaces: current?.author } : {}),
      ...(isDoubtful ? { doubtful: true } : {}),
    };
  });
  const counts = { stored: answers.length, unchanged: filled.unchanged };
  return {
    lines: filledLines(filled, dryRun, wording.language).join('\n'),
    json: { round: roundJson(filled.round), answers: counts, changed: answers },
  };
}
