/** What a report ends with: what is missing, and where everything comes from. */
import { PAST_ROUND_AUTHOR, type WordedAssessment } from '../../domain/answers/assessment.ts';
import { isHistory } from '../../domain/rounds/round.ts';
import { approvalTextsIn } from '../answers/approval-texts.ts';
import { kindName } from '../kinds.ts';
import { fromFile, saidAt } from '../status/past.ts';
import type { ReportBlock, ReportSection, Told } from './blocks.ts';
import { rowName, sourceName, type Telling } from './telling.ts';
import { reportTextsIn } from './texts.ts';

/** What is missing is named, and never who is late with it. */
export function missingSection(telling: Telling): readonly ReportSection[] {
  const { state, wording } = telling;
  const t = reportTextsIn(wording.language);
  const all = [...telling.entries.values()];
  const late = all.flatMap((entry) =>
    entry.lines.flatMap((line) =>
      line.assessment ? [] : [titled(entry.item, rowName(line, entry, telling).text, telling)],
    ),
  );
  const unasked = all.flatMap(({ item, lines }) =>
    lines.length === 0 ? [titled(item, item.title, telling)] : [],
  );
  const lead = isHistory(state.round) ? t.untoldLead : t.unownedLead;
  const blocks = [...listed(t.missingLead, late), ...listed(lead, unasked)];
  return blocks.length > 0 ? [{ title: t.missing, blocks }] : [];
}

function titled(item: Parameters<typeof kindName>[0], title: string, { wording }: Telling): Told {
  return { text: `${kindName(item, wording.language)}: ${title}` };
}

function listed(lead: string, items: readonly Told[]): readonly ReportBlock[] {
  return items.length > 0 ? [{ is: 'list', name: lead, items }] : [];
}

/** Every assessment, as it is cited. */
export function sourcesSection(telling: Telling): readonly ReportSection[] {
  const t = reportTextsIn(telling.wording.language);
  const rows = [...telling.sources].map(([assessment, number]) => [
    { text: String(number) },
    { text: sourceName(assessment, telling) },
    { text: whoSaid(assessment, telling) },
    { text: saidAt(assessment.mends ?? assessment, telling.wording) },
    { text: String(assessment.version) },
  ]);
  if (rows.length === 0) return [];
  const head = [t.number, t.what, t.saidBy, t.saidWhen, t.version];
  const table = {
    is: 'table',
    caption: t.sources,
    hasHeading: true,
    head,
    rows,
    widths: [1, 8, 4, 3, 2],
    isSources: true,
  } as const;
  return [{ title: t.sources, blocks: [{ is: 'text', told: { text: t.sourcesLead } }, table] }];
}

/** Whose answer it is; who has mended its words, or loaded it from a file. */
function whoSaid(assessment: WordedAssessment, { wording }: Telling): string {
  const { author, mends } = assessment;
  const { language } = wording;
  // A report stands for its answers, whoever has loaded it.
  if (author.id === PAST_ROUND_AUTHOR) return author.name;
  return mends
    ? approvalTextsIn(language).source(mends.author.name, author.name)
    : fromFile(author.name, assessment, language);
}
