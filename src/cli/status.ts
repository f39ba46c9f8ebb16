import { compileCurrent } from '../commands/status/compile-summary.ts';
import { showItemStatus } from '../commands/status/show-status.ts';
import { answersOf } from '../commands/status/tell-items.ts';
import type { Language } from '../domain/language.ts';
import { viewerOf } from '../domain/people/viewer.ts';
import { compile } from '../domain/reports/compile.ts';
import type { RoundState } from '../domain/rounds/round-state.ts';
import { type SummaryEntry, spreadOf } from '../domain/status/summary.ts';
import { spreadText, verdictMark } from '../views/marks.ts';
import { respondentName } from '../views/names.ts';
import { assessmentJson, summaryJson } from '../views/reports/json.ts';
import { reportMarkdown } from '../views/reports/markdown.ts';
import { reportOutline } from '../views/reports/outline.ts';
import type { Output, Run } from './run.ts';

export async function runStatus({ words, options, actor, wording, deps }: Run): Promise<Output> {
  if (words.length === 0) {
    const summary = await compileCurrent(actor, options.plan, deps);
    return {
      lines: reportMarkdown(reportOutline(compile(summary.state), wording)),
      json: summaryJson(summary),
    };
  }
  const hits = await showItemStatus(viewerOf(actor), { words: words.join(' '), plan: options.plan }, deps);
  const found = await Promise.all(
    hits.map(async (hit) => ({
      item: hit.entry.item.id,
      title: hit.entry.item.title,
      assessments: (await answersOf(hit, deps)).map(assessmentJson),
    })),
  );
  const lines = hits.flatMap(({ state, entry }) => statusLines(state, entry, wording.language));
  return { lines: lines.join('\n'), json: found };
}

/** One line for an answer; where each unit answers, how their answers fall and then each of them. */
function statusLines(state: RoundState, entry: SummaryEntry, language: Language): string[] {
  const { plan, round } = state;
  const { item, isSpread, lines } = entry;
  const marks = lines.map((line) => {
    const { symbol, word } = verdictMark(plan, round.kind, line.assessment, language);
    return isSpread
      ? `  ${symbol} ${word}  ${respondentName(state, line, language)}`
      : `${symbol} ${word}  ${item.title}`;
  });
  const spread = spreadText(plan, round.kind, spreadOf(plan, lines), language);
  return isSpread ? [`${item.title}: ${spread}`, ...marks] : marks;
}
