import { basename } from 'node:path';
import { demandPlan, type ImportedPlan, importPlan } from '../commands/import-plan.ts';
import { checkSize } from '../importers/files.ts';
import { modelOf, readModels } from '../importers/models.ts';
import { readPlanFile } from '../importers/read-plan.ts';
import { findingLine } from '../views/texts/problems.ts';
import { changeLines, linkLines } from './plan-lines.ts';
import { type Output, only, type Run, readBytes } from './run.ts';

export async function runImport({
  words,
  options,
  actor,
  wording,
  deps,
  modelsFolder,
}: Run): Promise<Output> {
  const file = only(words, 'import <fil>');
  const name = basename(file);
  const { 'dry-run': dryRun = false, link = false } = options;
  const models = readModels(modelsFolder);
  const model = options.model === undefined ? undefined : modelOf(models, options.model);
  const bytes = readBytes(file, (size) => checkSize(name, size));
  const draft = await readPlanFile(name, bytes, { planId: options.plan, models, model });
  if (!dryRun) demandPlan(draft, name);
  const imported = await importPlan(
    actor,
    { plan: draft.plan, dryRun, matchWords: draft.ids === 'drafted', links: link ? 'all' : [] },
    deps,
  );
  const { plan, changes, links } = imported;
  const unplaced = draft.unplaced.map((finding) => findingLine(finding, wording.language));
  const lines = [
    headline(imported, dryRun),
    ...(model ? [`Modell: ${model.name[wording.language]}`] : []),
    ...changeLines(plan, changes),
    ...linkLines(links, link && !dryRun),
    ...unplaced,
  ];
  return { lines: lines.join('\n'), json: { plan, unplaced, changes, links, report: draft.report } };
}

function headline({ plan, changes }: ImportedPlan, dryRun: boolean): string {
  const count = changes.length === 1 ? '1 ändring' : `${changes.length} ändringar`;
  return `${plan.id}, version ${plan.version}: ${plan.items.length} poster, ${count}${dryRun ? ' (inget sparat)' : ''}`;
}
