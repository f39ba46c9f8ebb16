import { basename } from 'node:path';
import { atKnownPlan } from '../commands/plans/find-plans.ts';
import { type ImportedPlan, importPlan } from '../commands/plans/import-plan.ts';
import { importPastRound } from '../commands/rounds/import-past-round.ts';
import type { Language } from '../domain/language.ts';
import { importOf, type ReadDocument } from '../domain/plans/read-document.ts';
import type { PastRoundAnswers } from '../domain/rounds/past-round.ts';
import { checkSize } from '../importers/files.ts';
import { type Model, modelOf, readModels } from '../importers/models.ts';
import { readPlanFile } from '../importers/read-plan.ts';
import { importTextsIn } from '../views/plans/import-texts.ts';
import { roundJson } from '../views/reports/json.ts';
import { pastRoundTextsIn } from '../views/rounds/past-round-texts.ts';
import { findingLine } from '../views/texts/findings.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { changeLines, linkLines } from './plan-lines.ts';
import { type Output, only, type Run, readBytes } from './run.ts';

export async function runImport(run: Run): Promise<Output> {
  const { options, modelsFolder } = run;
  const file = only(run.words, terminalTextsIn(run.wording.language).usageOf.import);
  const name = basename(file);
  const models = readModels(modelsFolder);
  const model = options.model === undefined ? undefined : modelOf(models, options.model);
  const bytes = readBytes(file, (size) => checkSize(name, size));
  const read = await readPlanFile(name, bytes, { planId: options.plan, models, model });
  return importDocument(read, run, model);
}

/** Stores what was read out of a file: a plan, or a report with its answers. */
export async function importDocument(
  read: ReadDocument,
  { options, actor, wording, deps }: Run,
  model?: Model,
): Promise<Output> {
  const { language } = wording;
  const { 'dry-run': dryRun = false, link = false } = options;
  // Whoever names the plan has said which one it is.
  const document = options.plan === undefined ? await atKnownPlan(read, deps) : read;
  const { pastRound } = document;
  const how = { dryRun, links: link ? ('all' as const) : [] };
  const told =
    pastRound && (await importPastRound(actor, { document: { ...document, pastRound }, ...how }, deps));
  const answers = told?.answers;
  const imported = told ?? (await importPlan(actor, { ...importOf(document), ...how }, deps));
  const { plan, changes, links } = imported;
  const findings = [...document.unplaced, ...(answers?.unplaced ?? [])];
  const unplaced = findings.map((finding) => findingLine(finding, language));
  const isUseless = answers !== undefined && answers.placed.length === 0;
  const lines = [
    ...(isUseless ? [] : [headline(imported, language, dryRun)]),
    ...(model ? [importTextsIn(language).model(model.name[language])] : []),
    ...(answers ? answersLines(answers, language, dryRun) : []),
    ...changeLines(plan, changes, language),
    ...linkLines(links, { link, dryRun }, language),
    ...unplaced,
  ];
  // A past round has been printed under the name of the report that it was read out of from the start.
  const json = { plan, unplaced, changes, links, report: pastRound };
  return {
    lines: lines.join('\n'),
    json: answers ? { ...json, ...answersJson(answers) } : json,
    hasFailed: isUseless,
  };
}

function headline({ plan, changes }: ImportedPlan, language: Language, dryRun: boolean): string {
  const t = importTextsIn(language);
  const line = t.planRead(plan.id, plan.version, plan.items.length, changes.length);
  return dryRun ? `${line} ${t.nothingSaved}` : line;
}

function answersLines(
  { round, placed, stored, unchanged }: PastRoundAnswers,
  language: Language,
  dryRun: boolean,
): string[] {
  const t = pastRoundTextsIn(language);
  const i = importTextsIn(language);
  if (placed.length === 0) return [t.useless(round.name), t.addHeadings];
  const line = i.answersRead(round.id, round.name, stored, unchanged);
  return [dryRun ? `${line} ${i.nothingSaved}` : line];
}

function answersJson({ round, stored, unchanged }: PastRoundAnswers) {
  return { round: roundJson(round), answers: { stored, unchanged } };
}
