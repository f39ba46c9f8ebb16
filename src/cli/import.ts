import { basename } from 'node:path';
import { importPlan } from '../commands/import-plan.ts';
import { readPlanFile } from '../importers/read-plan.ts';
import { findingLine } from '../views/texts/problems.ts';
import { type Output, only, type Run, readBytes } from './run.ts';

export async function runImport({ words, options, actor, wording, deps }: Run): Promise<Output> {
  const file = only(words, 'import <fil>');
  const draft = await readPlanFile(basename(file), readBytes(file), options.plan);
  const { plan, changes } = await importPlan(
    actor,
    { plan: draft.plan, dryRun: options['dry-run'] ?? false },
    deps,
  );
  const unplaced = draft.unplaced.map((finding) => findingLine(finding, wording.language));
  const lines = [
    `${plan.id}, version ${plan.version}: ${plan.items.length} poster, ${changes.length} ändringar${options['dry-run'] ? ' (inget sparat)' : ''}`,
    ...unplaced,
  ];
  return { lines: lines.join('\n'), json: { plan, unplaced, changes } };
}
