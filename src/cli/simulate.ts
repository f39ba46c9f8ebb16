import type { Language } from '../domain/language.ts';
import { ledgerJson, ledgerLines } from '../simulator/lines.ts';
import { simulate } from '../simulator/simulate.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { progress } from './progress.ts';
import { type Output, type Run, UsageError } from './run.ts';

/** A municipality of some size, through a year. */
const [OWNERS, WEEKS, SEED] = [100, 52, 1] as const;

/** Plays a year. It has a store of its own, and touches no other. */
export async function runSimulate(
  { words, options }: Pick<Run, 'words' | 'options'>,
  language: Language,
): Promise<Output> {
  const usage = terminalTextsIn(language).usageOf.simulate;
  if (words.length > 0) throw new UsageError(usage);
  const number = (text: string | undefined, otherwise: number) => {
    if (text === undefined) return otherwise;
    if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageError(usage);
    return Number(text);
  };
  const [owners, weeks, seed, instances] = [
    number(options.owners, OWNERS),
    number(options.weeks, WEEKS),
    number(options.seed, SEED),
    number(options.instances, 1),
  ];
  const simulated = await simulate({
    owners,
    weeks,
    seed,
    instances,
    onProgress: progress(),
  });
  return {
    lines: ledgerLines(simulated, language),
    json: { owners, weeks, seed, ...ledgerJson(simulated) },
    hasFailed: simulated.mistakes.length > 0,
  };
}
