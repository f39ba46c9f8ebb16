import type { WordedAssessment } from '../../../domain/answers/assessment.ts';
import { itemOf, type PlanVersion } from '../../../domain/plans/plan.ts';
import type { ArchiveRecord, RecordPart } from '../../../domain/reports/record.ts';
import type { Round } from '../../../domain/rounds/round.ts';
import { gapsIn } from '../../../domain/status/gaps.ts';
import { economyParts } from '../../economy.ts';
import { DOT, formatDay, formatInstant, formatValue, type Wording } from '../../format.ts';
import { markInSentence, verdictMark } from '../../marks.ts';
import { historyTextsIn } from '../../status/history-texts.ts';
import { yearsOf } from '../../status/plot-texts.ts';
import { type PackageFile, packageFile } from './package-file.ts';
import { archiveTextsIn } from './texts.ts';

/** Where the archive's first and only representation lies. */
const DATA = 'representations/rep1/data';

/** What is kept: an index to read, and for each plan all of it as data. */
export function dataFiles(record: ArchiveRecord, wording: Wording): PackageFile[] {
  const files = record.parts.flatMap((part) => partFiles(part));
  return [packageFile(`${DATA}/index.md`, indexText(record, wording)), ...files].toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

function partFiles(part: RecordPart): PackageFile[] {
  const { plan, rounds, versions, approvals, handOvers, deliveries, trail, publications, seal } = part;
  const folder = `${DATA}/${plan.id}`;
  const json = (name: string, value: unknown) =>
    packageFile(`${folder}/${name}.json`, `${JSON.stringify(value, null, 2)}\n`);
  return [
    json('plan', plan),
    json('rounds', rounds),
    json('answers', versions),
    json('approvals', approvals),
    json('hand-overs', handOvers),
    json('deliveries', deliveries),
    json('trail', {
      lines: trail,
      seal: seal && { number: seal.number, at: seal.at, lines: seal.lines, hash: seal.hash },
    }),
    json(
      'publications',
      publications.map(({ publication }) => publication),
    ),
    ...publications.flatMap(({ publication: { round, version }, files }) =>
      files.map(({ file, bytes }) =>
        packageFile(`${folder}/publications/${round}/version-${version}/report.${file.format}`, bytes),
      ),
    ),
  ];
}

/** What a reader wants to know first, as Markdown. */
function indexText(record: ArchiveRecord, wording: Wording): string {
  const t = archiveTextsIn(wording.language);
  const parts = record.parts.flatMap(({ plan, items, rounds, versions }) => [
    `## ${plan.title} (${plan.id})`,
    `### ${t.items}`,
    items.map(({ id, title }) => `- ${title} (${id})`).join('\n'),
    `### ${t.answers}`,
    ...(versions.length === 0
      ? [t.noAnswers]
      : versions.map((one) => answerText(plan, rounds, one, wording))),
  ]);
  return `${[`# ${t.index(record.title)}`, record.board, ...gapLines(record, wording), ...parts].join('\n\n')}\n`;
}

/** "2020–2024: ingen uppföljning finns inläst.", for the years between the oldest answer and the newest. */
function gapLines({ parts }: ArchiveRecord, { language }: Wording): readonly string[] {
  const answered = parts.flatMap(({ rounds, versions }) => {
    const said = new Set(versions.map(({ round }) => round));
    return rounds.filter(({ id }) => said.has(id));
  });
  const t = historyTextsIn(language);
  return gapsIn(answered).map((gap) => `${t.nothingStored(yearsOf(gap))}.`);
}

function answerText(
  plan: PlanVersion,
  rounds: readonly Round[],
  answer: WordedAssessment,
  wording: Wording,
): string {
  const { language } = wording;
  const t = archiveTextsIn(language);
  const round = rounds.find(({ id }) => id === answer.round);
  const item = itemOf(plan, answer.item);
  const { version, author, at, value, day, texts } = answer;
  const verdict = markInSentence(verdictMark(plan, round?.kind ?? 'annual', answer, language));
  return [
    `#### ${item?.title ?? answer.item}, ${round?.name ?? answer.round} (${answer.respondent})`,
    t.versionBy(version, author.name, formatInstant(at, wording)),
    item?.kind === 'budget' ? [verdict, ...economyParts(item, answer, language)].join(DOT) : verdict,
    ...(value === undefined || item?.kind === 'budget'
      ? []
      : [`${t.outcome}: ${formatValue(value, item?.measure?.unit, language)}`]),
    ...(day === undefined ? [] : [`${t.day}: ${formatDay(day, wording)}`]),
    ...Object.entries(texts).map(([question, text]) => `**${question}**\n\n${text}`),
  ].join('\n\n');
}
