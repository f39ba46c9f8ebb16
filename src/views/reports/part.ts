/** What part of a round is compiled, and what is said of it beside its counts. */
import type { Assessment } from '../../domain/answers/assessment.ts';
import { dayIn } from '../../domain/dates.ts';
import { itemOf } from '../../domain/plans/plan.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import { movesSince } from '../../domain/reports/moved.ts';
import { surenessOf } from '../../domain/status/sureness.ts';
import { capitalise, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { historyTextsIn } from '../status/history-texts.ts';
import { ageTexts } from '../status/sureness.ts';
import { compiledTextsIn } from './compiled-texts.ts';

/** Characters of an area or a unit. */
const NAME = 120;

/** "En trygg stad", "åtaganden": nothing where all of a round is told. */
export function partNames(
  { part: { area, unit, kind }, summary }: Compiled<Assessment>,
  language: Wording['language'],
): readonly string[] {
  const title = area === undefined ? undefined : itemOf(summary.state.plan, area)?.title;
  const names = [title, unit, kind && capitalise(compiledTextsIn(language).nouns[kind][1])];
  return names.flatMap((name) => (name === undefined ? [] : escapeMarkdown(shorten(name, NAME))));
}

/** How it has moved since earlier rounds, and how old the answers are. */
export function factLines(compiled: Compiled<Assessment>, wording: Wording): readonly string[] {
  const { language, timezone, now } = wording;
  const t = compiledTextsIn(language);
  const lines = compiled.areas.flatMap(({ entries }) => entries.flatMap((entry) => entry.lines));
  const moved = compiled.compared.flatMap((one) => {
    const moves = movesSince(compiled, one);
    const parts = (['better', 'worse', 'changed', 'same', 'fresh'] as const).flatMap((move) =>
      moves[move] > 0 ? [t.moves[move](moves[move])] : [],
    );
    // Before anybody has answered there is nothing to compare.
    if (parts.length === 0) return [];
    return [t.comparedWith(historyTextsIn(language).roundName(one.round.name), t.listOf(parts))];
  });
  return [...moved, ...ageTexts(surenessOf(lines, dayIn(timezone, now), timezone), wording)];
}
