/** What a compiled round says of the global goals of Agenda 2030: those that its goals serve, and how it goes with them. */
import type { Assessment } from '../../domain/answers/assessment.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import { countsOf, type SummaryEntry } from '../../domain/status/summary.ts';
import type { Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { spreadText } from '../marks.ts';
import { globalGoal } from '../texts/global-goals.ts';
import { compiledTextsIn } from './compiled-texts.ts';

/** "Agenda 2030, mål 10: ”Minskad ojämlikhet”: 8 mål · ● 7 förväntas uppnås", by number; none where no goal names any. */
export function agendaLines(
  { summary, areas }: Compiled<Assessment>,
  language: Wording['language'],
): readonly string[] {
  const { plan, round } = summary.state;
  const served = new Map<number, SummaryEntry[]>();
  for (const entry of areas.flatMap(({ entries }) => entries)) {
    for (const number of entry.item.agenda2030 ?? []) {
      const sharing = served.get(number);
      if (sharing) sharing.push(entry);
      else served.set(number, [entry]);
    }
  }
  return [...served]
    .toSorted(([a], [b]) => a - b)
    .map(([number, entries]) => {
      const lines = entries.flatMap((entry) => entry.lines);
      const said = lines.flatMap(({ assessment }) => assessment ?? []);
      const spread = { counts: countsOf(plan, said), missing: lines.length - said.length };
      const items = countItems(
        entries.map(({ item }) => item),
        language,
      );
      const how = spreadText(plan, round.kind, spread, language);
      const goal = globalGoal(number, language);
      return compiledTextsIn(language).servedBy(goal, how === '' ? items : `${items}: ${how}`);
    });
}
