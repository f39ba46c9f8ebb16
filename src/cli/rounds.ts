import { approvalOf } from '../commands/answers/find-approval.ts';
import { auditRound } from '../commands/reports/audit-round.ts';
import { extendRound, withdrawOpenRound } from '../commands/rounds/change-round.ts';
import { closeOpenRound, listApproval, listRounds, openNewRound } from '../commands/rounds/manage-rounds.ts';
import { measureRound } from '../commands/rounds/measure-round.ts';
import { reopen } from '../commands/rounds/reopen-round.ts';
import { compileReport } from '../commands/status/compile-summary.ts';
import { unlessStoreFails } from '../commands/tries.ts';
import type { RoundApproval } from '../domain/answers/approval.ts';
import type { Language } from '../domain/language.ts';
import { isClosed, isWithdrawn, type Round } from '../domain/rounds/round.ts';
import { auditFindingText, auditJson, auditLines } from '../views/reports/audit-findings.ts';
import { roundJson, standingOf } from '../views/reports/json.ts';
import { measureLines, measuresJson } from '../views/rounds/measures.ts';
import { openedLines } from '../views/rounds/opened-round.ts';
import { roundTextsIn } from '../views/rounds/texts.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { publish, withdrawPublished } from './publish.ts';
import { type Output, only, type Run, UsageError } from './run.ts';

export async function runRound(run: Run): Promise<Output> {
  const { words, actor, wording, deps } = run;
  const [verb, ...rest] = words;
  const t = roundTextsIn(wording.language);
  if (verb === 'list') {
    if (rest.length > 0) throw new UsageError('round list');
    const listed = await listApproval(actor, deps);
    const lines = listed.map(({ round, approval }) => lineOf(round, approval, wording.language));
    const json = listed.map(({ round, approval }) => roundJson(round, approval));
    return { lines: lines.join('\n') || t.noRounds, json };
  }
  const change = verb === undefined || !Object.hasOwn(CHANGES, verb) ? undefined : CHANGES[verb];
  if (change) return change.run(only(rest, change.usage), run);
  if (verb !== 'open' || rest.length > 0)
    throw new UsageError(terminalTextsIn(wording.language).usageOf.round);
  return open(run);
}

/** What is done to a round that is named. */
const CHANGES: Readonly<
  Record<string, { readonly usage: string; readonly run: (id: string, run: Run) => Promise<Output> }>
> = {
  audit: { usage: 'round audit ID', run: auditOne },
  close: { usage: 'round close ID', run: close },
  extend: { usage: 'round extend ID --due D', run: extend },
  measures: { usage: 'round measures ID', run: measure },
  publish: { usage: 'round publish ID [--reason R] [--channels all|K,K]', run: publish },
  reopen: { usage: 'round reopen ID --reason R', run: openAgain },
  withdraw: { usage: 'round withdraw ID', run: withdraw },
  'withdraw-publication': { usage: 'round withdraw-publication ID --reason R', run: withdrawPublished },
};

/** Fails as a check does: with one line for each thing that is to be put right. */
async function auditOne(id: string, { actor, wording, deps }: Run): Promise<Output> {
  const audited = await auditRound(actor, id, deps);
  const { language } = wording;
  const lines =
    audited.findings.length > 0 ? auditLines(audited, language) : [auditFindingText(audited, language)];
  return { lines: lines.join('\n'), json: auditJson(audited), hasFailed: audited.findings.length > 0 };
}

async function measure(id: string, { actor, wording, deps }: Run): Promise<Output> {
  const measures = await measureRound(actor, id, deps);
  return { lines: measureLines(measures, wording), json: measuresJson(measures) };
}

/** A round on one line; of its approval nothing where nobody is asked for it. */
function lineOf(round: Round, approval: RoundApproval | undefined, language: Language): string {
  const t = roundTextsIn(language);
  const state = t.states[standingOf(round, approval)];
  const left = approval && !approval.isApproved ? `  ${t.areasApproved(approval.approved, approval.of)}` : '';
  return `${round.id}  ${state}  ${round.name}  ${round.from}–${round.to}  ${t.dueBy(round.due)}${left}`;
}

async function close(id: string, { actor, wording, deps }: Run): Promise<Output> {
  const t = roundTextsIn(wording.language);
  const wasClosed = (await listRounds(actor, deps)).some((round) => round.id === id && isClosed(round));
  const round = await closeOpenRound(actor, id, deps);
  // It is closed, also when the store fails before it is known how far its approval is.
  const approval = await unlessStoreFails(approvalOf(round, deps), undefined);
  const lines = [lineOf(round, approval, wording.language), ...(wasClosed ? [t.wasClosed] : [])];
  return { lines: lines.join('\n'), json: roundJson(round, approval) };
}

async function extend(id: string, { options, actor, wording, deps }: Run): Promise<Output> {
  const t = roundTextsIn(wording.language);
  const before = (await listRounds(actor, deps)).find((round) => round.id === id)?.due;
  const round = await extendRound(actor, { round: id, due: options.due ?? '' }, deps);
  const told = before === undefined || before === round.due ? t.wasDue : t.isMoved(before, round.due);
  return { lines: [lineOf(round, undefined, wording.language), told].join('\n'), json: roundJson(round) };
}

async function withdraw(id: string, { actor, wording, deps }: Run): Promise<Output> {
  const t = roundTextsIn(wording.language);
  const wasWithdrawn = (await listRounds(actor, deps)).some((one) => one.id === id && isWithdrawn(one));
  const round = await withdrawOpenRound(actor, id, deps);
  const told = wasWithdrawn ? t.wasWithdrawn : t.isWithdrawn;
  return { lines: [lineOf(round, undefined, wording.language), told].join('\n'), json: roundJson(round) };
}

async function openAgain(id: string, { options, actor, wording, deps }: Run): Promise<Output> {
  const t = roundTextsIn(wording.language);
  const { reason = '', person, item, area } = options;
  const { round, answers } = await reopen(actor, { round: id, reason, person, item, area }, deps);
  const approval = await unlessStoreFails(approvalOf(round, deps), undefined);
  const told = answers === undefined ? t.isReopened : t.answersReopened(answers.length);
  return {
    lines: [lineOf(round, approval, wording.language), told].join('\n'),
    json: roundJson(round, approval),
  };
}

async function open({ options, actor, wording, deps }: Run): Promise<Output> {
  const t = roundTextsIn(wording.language);
  const { plan, kind = '', name = '', from = '', to = '', due = '', approval = 'none' } = options;
  const only = options.scope === 'deviating' ? 'notMet' : options.scope;
  const areas = options.area?.split(',').map((area) => area.trim());
  const before = await listRounds(actor, deps);
  const round = await openNewRound(actor, { plan, kind, name, from, to, due, approval, only, areas }, deps);
  const wasOpen = before.some(({ id }) => id === round.id);
  // It is open, also when the store fails before it is known who will be asked.
  const summary = await unlessStoreFails(compileReport(actor, round.id, deps), undefined);
  const known = summary ? openedLines(summary, wording.language) : [];
  const approving = await unlessStoreFails(approvalOf(round, deps), undefined);
  const lacking = approving?.withoutApprover ?? [];
  const unapproved = lacking.length > 0 ? [t.withoutApprover(lacking.map(({ id }) => id).join(', '))] : [];
  const lines = [
    lineOf(round, undefined, wording.language),
    ...(wasOpen ? [t.wasOpen] : []),
    ...(round.scope ? [t.asksAbout(round.scope.items.length)] : []),
    ...known,
    ...unapproved,
  ];
  return { lines: lines.join('\n'), json: roundJson(round, approving) };
}
