import { type ChangedLine, type FilledRound, isOwnWords } from '../../domain/answers/filled-round.ts';
import type { Language } from '../../domain/language.ts';
import { shortNameOf } from '../../domain/plans/plan.ts';
import { withUnit } from '../format.ts';
import { importTextsIn } from '../plans/import-texts.ts';
import { filledTextsIn } from './filled-texts.ts';

/** What a terminal says of a round that was filled from a file. */
export function filledLines(filled: FilledRound, dryRun: boolean, language: Language): string[] {
  const { round, changed, unchanged } = filled;
  const i = importTextsIn(language);
  const line = i.answersRead(round.id, round.name, changed.length, unchanged);
  const { replaced, doubtful } = remarksOn(filled, language);
  return [dryRun ? `${line} ${i.nothingSaved}` : line, ...replaced, ...doubtful];
}

/** What somebody should know of a file before, or after, they say yes. */
export function remarksOn({ changed }: FilledRound, language: Language) {
  const t = filledTextsIn(language);
  const own = changed.filter(isOwnWords);
  const names = own.map((line) => `${answeredName(line)} (${line.current?.author.name})`).join(', ');
  return {
    replaced: own.length > 0 ? [t.replaces(own.length, names)] : [],
    doubtful: changed
      .filter(({ isDoubtful }) => isDoubtful)
      .map((one) => t.doubtful(one.line, answeredName(one))),
  };
}

/** What a line answers, as people call it. */
export function answeredName({ prompt: { plan, expected } }: ChangedLine): string {
  return withUnit(shortNameOf(plan, expected.item), expected.unit);
}
