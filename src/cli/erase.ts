import { erasePerson } from '../commands/people/erase-person.ts';
import { aliasName, erasedLines } from '../views/people/erased-lines.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type ErasingRun, type Output, UsageError } from './run.ts';

/** Erases somebody, or shows what that would do: it is done only for whoever says `--yes`. */
export async function runErase(run: ErasingRun): Promise<Output> {
  const { options, actor, wording, deps, coordinators = [] } = run;
  const { language } = wording;
  const words = run.words.join(' ').trim();
  const isTrial = options['dry-run'] === true;
  if (words === '' || (isTrial && options.yes)) throw new UsageError(terminalTextsIn(language).usageOf.erase);
  const aliasOf = (number: number) => ({ id: `erased-${number}`, name: aliasName(number, language) });
  const erased = await erasePerson(actor, { words, aliasOf, isTrial: !options.yes }, deps);
  const { ids, ...told } = erased;
  const isStill = ids.some((id) => coordinators.includes(id));
  // Whoever has only not said yes has not got what they asked for; a look is what a dry run asks for.
  const hasFailed = !options.yes && !isTrial;
  return { lines: erasedLines(erased, isStill, language), json: told, hasFailed };
}
