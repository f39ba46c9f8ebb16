/** A report of a compiled round, laid out as a Swedish interim report (delårsrapport) or annual analysis (årsanalys). */
import { itemOf } from '../../domain/plans/plan.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { Publication } from '../../domain/reports/publication.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import { stateWith } from '../answers/approval-lists.ts';
import { formatInstant, type Wording } from '../format.ts';
import { periodOf } from '../marks.ts';
import { areaSections } from './area-part.ts';
import type { ReportCover, ReportFact, ReportOutline } from './blocks.ts';
import { missingSection, sourcesSection } from './closing-part.ts';
import { economySection } from './economy-part.ts';
import { summarySection } from './summary-part.ts';
import { tellingOf } from './telling.ts';
import { reportTextsIn } from './texts.ts';

/** Who published it and when; a correction says what it is about. */
export type Published = Pick<Publication, 'version' | 'at' | 'by' | 'correction' | 'seal'>;

/** @param publication undefined while it is not published, which the report then says */
export function reportOutline(
  compiled: Compiled,
  setting: Omit<Wording, 'now'>,
  publication?: Published,
): ReportOutline {
  // A document is read in other years, so no date goes without its own.
  const telling = tellingOf(compiled, { ...setting, now: new Date(0) });
  return {
    language: setting.language,
    at: publication?.at ?? `${compiled.summary.state.round.to}T12:00:00.000Z`,
    cover: coverOf(compiled, telling.wording, publication),
    sections: [
      summarySection(telling),
      ...areaSections(telling),
      ...economySection(telling),
      ...missingSection(telling),
      ...sourcesSection(telling),
    ],
  };
}

function coverOf({ summary, approval }: Compiled, wording: Wording, publication?: Published): ReportCover {
  const { plan, round } = summary.state;
  const { language } = wording;
  const t = reportTextsIn(language);
  const stands = stateWith(isOpen(round) ? t.provisional : t.closedRound, approval, language);
  const published =
    publication &&
    t.publishedBy(publication.version, publication.by.name, formatInstant(publication.at, wording));
  return {
    board: plan.board,
    title: round.name,
    plan: plan.title,
    period: periodOf(round, wording),
    state: published ?? stands,
    correction: correctionOf(publication, wording, (id) => itemOf(plan, id)?.title ?? id),
  };
}

function correctionOf(
  publication: Published | undefined,
  { language }: Wording,
  titleOf: (item: string) => string,
): readonly ReportFact[] {
  const t = reportTextsIn(language);
  const { correction } = publication ?? {};
  if (!correction) return [];
  return [
    { name: t.correctionReason, value: correction.reason },
    { name: t.corrected, value: correction.changed.map(titleOf).join('\n') },
  ];
}
