import type { WordedAssessment } from '../src/domain/answers/assessment.ts';
import { compile } from '../src/domain/reports/compile.ts';
import type { Summary } from '../src/domain/status/summary.ts';
import type { Wording } from '../src/views/format.ts';
import { reportMarkdown } from '../src/views/reports/markdown.ts';
import { reportOutline } from '../src/views/reports/outline.ts';

/** The report of a summary, as Markdown. */
export function markdownOf({ state }: Summary<WordedAssessment>, wording: Omit<Wording, 'now'>): string {
  return reportMarkdown(reportOutline(compile(state), wording));
}
