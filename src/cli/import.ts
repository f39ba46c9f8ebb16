import { basename } from 'node:path';
import { atKnownPlan } from '../commands/plans/find-plans.ts';
import { type ImportedPlan, importPlan, type PlanImport } from '../commands/plans/import-plan.ts';
import { findListOwners, replacedBy, saveListOwners } from '../commands/plans/list-owners.ts';
import { importPastRound } from '../commands/rounds/import-past-round.ts';
import { type Finding, Problem } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import type { OwnersOfList } from '../domain/people/owners-of-list.ts';
import { SURE } from '../domain/plans/lineage.ts';
import { lostIn } from '../domain/plans/plan-changes.ts';
import { importOf, isGuessed, type ReadDocument } from '../domain/plans/read-document.ts';
import { guessedPeriod, type PastRoundAnswers } from '../domain/rounds/past-round.ts';
import { checkSize } from '../importers/files.ts';
import { type Model, modelOf, readModels } from '../importers/models.ts';
import { readPlanFile } from '../importers/read-plan.ts';
import { readVocabulary } from '../importers/vocabulary.ts';
import { importTextsIn } from '../views/plans/import-texts.ts';
import { roundJson } from '../views/reports/json.ts';
import { pastRoundTextsIn } from '../views/rounds/past-round-texts.ts';
import { findingLine } from '../views/texts/findings.ts';
import { problemLines } from '../views/texts/problems.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { leftLines, toldLines } from './finding-lines.ts';
import { changeLines, linkLines, ownersLines } from './plan-lines.ts';
import { type Output, only, type Run, readBytes, UsageError, writeText } from './run.ts';
import { demandWritable } from './whole-file.ts';

export async function runImport(run: Run): Promise<Output> {
  if (run.options.template !== undefined) return writeTemplate(run, run.options.template);
  const { options, modelsFolder, vocabularyFile } = run;
  const file = only(run.words, terminalTextsIn(run.wording.language).usageOf.import);
  const name = basename(file);
  const models = readModels(modelsFolder);
  const model = options.model === undefined ? undefined : modelOf(models, options.model);
  const bytes = readBytes(file, (size) => checkSize(name, size));
  const words = readVocabulary(vocabularyFile).document;
  const read = await readPlanFile(name, bytes, { planId: options.plan, models, model, words });
  return importDocument(read, run, model);
}

/** An empty goal list to fill in. */
async function writeTemplate({ words, options, wording }: Run, out: string): Promise<Output> {
  const { language } = wording;
  if (words.length > 0 || !/\.xlsx$/i.test(out))
    throw new UsageError(terminalTextsIn(language).usageOf.import);
  const { force = false } = options;
  demandWritable(out, { force });
  const { listTemplate } = await import('../views/plans/list-template.ts');
  const bytes = await listTemplate(language);
  writeText(out, bytes, { force });
  return { lines: importTextsIn(language).template(out), json: { out, bytes: bytes.length } };
}

/**
 * Stores what was read out of a file: a plan, or a report with its answers.
 * @throws Problem `guessed-plan` when by a guess it may be about a stored plan; what storing it throws
 */
export async function importDocument(read: ReadDocument, run: Run, model?: Model): Promise<Output> {
  const { options, actor, wording, deps } = run;
  const { language } = wording;
  const { 'dry-run': dryRun = false, replace = false } = options;
  const confirmed = [...(options.link ? [SURE] : []), ...(options.links?.split(',') ?? [])].map((id) =>
    id.trim(),
  );
  const { document, doubt } = await placed(read, run);
  if (doubt && !dryRun) throw doubt;
  const { pastRound } = document;
  const how = { dryRun, replace, links: confirmed };
  if (!pastRound && !dryRun && !replace) await demandSameOwners(document, how, run);
  const told =
    pastRound && (await importPastRound(actor, { document: { ...document, pastRound }, ...how }, deps));
  const answers = told?.answers;
  const imported = told ?? (await importPlan(actor, { ...importOf(document), ...how }, deps));
  const { plan, changes, links } = imported;
  const owners = told ? undefined : await findListOwners(document, plan, deps);
  if (owners && !dryRun) await saveListOwners(actor, owners, plan, deps);
  const asked = dryRun && !replace ? questionsOf(imported, answers, owners) : [];
  const findings = [...document.unplaced, ...(answers?.unplaced ?? []), ...(owners?.findings ?? [])];
  const isGuess = ({ code }: Finding) => code === 'guessed';
  const { accounts } = document;
  const others = { findings: findings.filter((one) => !isGuess(one)), accounts };
  const isUseless = answers !== undefined && answers.placed.length === 0;
  const lines = [
    ...(doubt ? problemLines(doubt, language) : []),
    ...findings.filter(isGuess).map((one) => findingLine(one, language)),
    ...(isUseless ? [] : [headline(imported, language, dryRun)]),
    ...(model ? [importTextsIn(language).model(model.name[language])] : []),
    ...(answers ? answersLines(answers, language, dryRun) : []),
    ...changeLines(plan, changes, language),
    ...(owners ? ownersLines(owners, language) : []),
    ...linkLines(links, { confirmed, dryRun }, language),
    ...asked.flatMap((problem) => problemLines(problem, language)),
    ...toldLines(others, language),
  ];
  // A past round has been printed under the name of the report that it was read out of from the start.
  const unplaced = [
    ...findings.map((finding) => findingLine(finding, language)),
    ...leftLines(accounts, language),
  ];
  const json = {
    ...{ plan, unplaced, changes, links, report: pastRound },
    ...(accounts && { accounts }),
    ...(owners && { owners: ownersJson(owners) }),
  };
  return {
    lines: lines.join('\n'),
    json: answers ? { ...json, ...answersJson(answers) } : json,
    hasFailed: isUseless,
  };
}

/** Before anything is stored. @throws Problem `replaces-owners` */
async function demandSameOwners(
  document: ReadDocument,
  how: Pick<PlanImport, 'links' | 'replace'>,
  { actor, deps }: Run,
): Promise<void> {
  if (!document.owners?.length) return;
  const { plan } = await importPlan(actor, { ...importOf(document), ...how, dryRun: true }, deps);
  const owners = await findListOwners(document, plan, deps);
  const replaced = owners && replacedBy(owners, plan);
  if (replaced) throw replaced;
}

/** The document at its plan and period; whoever names them has said which they are. */
async function placed(
  read: ReadDocument,
  { words, options, deps }: Run,
): Promise<{ readonly document: ReadDocument; readonly doubt: Problem | undefined }> {
  const found = options.plan === undefined ? await atKnownPlan(read, deps) : { document: read, maybe: [] };
  const document = withPeriod(found.document, options);
  if (found.maybe.length === 0) return { document, doubt: undefined };
  const { id, board, year } = document.plan;
  const doubt = new Problem('guessed-plan', {
    file: words[0] ?? '',
    board: isGuessed(document, 'board') ? board : undefined,
    year: isGuessed(document, 'year') ? year : undefined,
    plans: found.maybe.slice(0, MOST_PLANS).map((plan) => plan.id),
    free: id,
  });
  return { document, doubt };
}

/** More plans than this are no help to choose from. */
const MOST_PLANS = 5;

function withPeriod(document: ReadDocument, { from, to }: Run['options']): ReadDocument {
  const { pastRound, unplaced } = document;
  if (!pastRound || (from === undefined && to === undefined)) return document;
  const period = { from: from ?? pastRound.from, to: to ?? pastRound.to };
  return {
    ...document,
    unplaced: unplaced.filter(({ at, code }) => !(at === 'period' && code === 'guessed')),
    pastRound: { ...pastRound, ...period },
  };
}

/** What would be asked before it is stored. */
function questionsOf(
  { plan, changes }: ImportedPlan,
  answers: PastRoundAnswers | undefined,
  owners: OwnersOfList | undefined,
): Problem[] {
  const lost = lostIn(changes);
  const replaced = owners && replacedBy(owners, plan);
  return [
    ...(replaced ? [replaced] : []),
    ...(lost.length > 0 ? [new Problem('loses-items', { plan: plan.id, lost })] : []),
    ...(answers?.isRoundGuessed ? [guessedPeriod(answers.round)] : []),
  ];
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

function ownersJson({ changes, deputies }: OwnersOfList) {
  return {
    changed: changes.flatMap(({ after }) => after.map(({ item, person, unit }) => ({ item, person, unit }))),
    deputies: deputies.map(({ person, deputy }) => ({ person: person.id, deputy: deputy.id })),
  };
}

function answersJson({ round, stored, unchanged }: PastRoundAnswers) {
  return { round: roundJson(round), answers: { stored, unchanged } };
}
