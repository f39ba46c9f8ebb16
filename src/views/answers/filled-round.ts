import { type ChangedLine, type FilledRound, isOwnWords } from '../../domain/answers/filled-round.ts';
import type { Language } from '../../domain/language.ts';
import { shortNameOf } from '../../domain/plans/plan.ts';
import { cutOff } from '../cut-off.ts';
import { shorten, withUnit } from '../format.ts';
import { importTextsIn } from '../plans/import-texts.ts';
import { commonTextsIn } from '../texts/common.ts';
import { filledTextsIn } from './filled-texts.ts';

/** Longest name on a line of several. */
const NAME = 100;

/** What a terminal says of a round that was filled from a file. */
export function filledLines(filled: FilledRound, dryRun: boolean, language: Language): string[] {
  const { round, changed, unchanged } = filled;
  const i = importTextsIn(language);
  const line = i.answersRead(round.id, round.name, changed.length, unchanged);
  const { replaced, doubtful } = remarksOn(filled, language);
  return [dryRun ? `${line} ${i.nothingSaved}` : line, ...replaced, ...doubtful];
}

/**
 * What somebody should know of a file before, or after, they say yes.
 * @param most so many answers that give way are named
 */
export function remarksOn(
  { changed }: FilledRound,
  language: Language,
  most: number = Number.POSITIVE_INFINITY,
) {
  const t = filledTextsIn(language);
  const own = changed.filter(isOwnWords);
  const { shown, hidden } = cutOff(own, most);
  const names = shown.map(
    (line) => `${shorten(answeredName(line), NAME)} (${shorten(line.current?.author.name ?? '', NAME)})`,
  );
  const list = [names.join(', '), ...(hidden > 0 ? [commonTextsIn(language).andMore(hidden)] : [])];
  return {
    replaced: own.length > 0 ? [t.replaces(own.length, list.join(' '))] : [],
    doubtful: changed
      .filter(({ isDoubtful }) => isDoubtful)
      .map((one) => t.doubtful(one.line, shorten(answeredName(one), NAME))),
  };
}

/** What a line answers, as people call it. */
export function answeredName({ prompt: { plan, expected } }: ChangedLine): string {
  return withUnit(shortNameOf(plan, expected.item), expected.unit);
}
