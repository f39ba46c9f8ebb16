/** A round that is answered and all but approved, and what a coordinator does with it until it is published and read. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { submitAnswer } from '../../src/commands/answers/answer.ts';
import { approveArea } from '../../src/commands/answers/approve.ts';
import { areasOf } from '../../src/commands/answers/find-approval.ts';
import { openStates } from '../../src/commands/rounds/find-rounds.ts';
import { markOf } from '../../src/domain/answers/approval.ts';
import type { RawAnswer } from '../../src/domain/answers/assessment.ts';
import { answerablePrompts } from '../../src/domain/answers/prompt.ts';
import type { Deps } from '../../src/ports/deps.ts';
import { ALEX, AMIRA, JELENA, MATTIAS, storeFourOwners } from './four-owners.ts';
import type { ROUND } from './rounds.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

const GOAL: RawAnswer = {
  status: 'met',
  direction: 'asPlanned',
  texts: {
    happened: 'Arbetet går som planerat.',
    basis: 'Vår egen uppföljning till och med den 31 augusti 2025.',
  },
};
const ASSIGNMENT: RawAnswer = {
  stage: 'underWay',
  day: '2025-12-19',
  texts: { done: 'Underlaget är klart.', reportedBack: 'I årsanalysen 2025.' },
};

/** What is answered otherwise than the rest. */
const APART: Readonly<Record<string, RawAnswer>> = {
  'klimat-mal': {
    status: 'partly',
    direction: 'negative',
    texts: {
      happened: 'Utsläppen har minskat med en tredjedel sedan 2020.',
      basis: 'Stadens klimatbokslut för det första halvåret.',
      cause: 'Fjärrvärmen blir inte fossilfri i den takt som var planerad.',
      remedy: 'Plasten sorteras ut före förbränningen från och med november.',
    },
  },
  'klimat-atagande-2': {
    status: 'notMet',
    texts: { comment: 'Fyra av elva pannor är bytta. De andra byts under våren.' },
  },
};

const OWNERS = [ALEX, AMIRA, MATTIAS, JELENA];

/** All four have answered all they are asked, and all areas are approved but the one that Alex is to approve. */
async function answerAndApprove(deps: Deps): Promise<void> {
  for (const { id, name, roles } of OWNERS) {
    const actor = { id, name, roles, language: 'sv' as const };
    const prompts = (await openStates(deps)).flatMap((state) => answerablePrompts(id, state));
    for (const { round, expected, current } of prompts) {
      if (current) continue;
      const { item, respondent } = expected;
      const usual = { councilGoal: GOAL, assignment: ASSIGNMENT }[String(item.kind)];
      const answer = APART[item.id] ?? usual ?? { status: 'met', texts: {} };
      const target = { round: round.id, item: item.id, respondent, basedOn: 0 };
      const { outcome } = await submitAnswer(actor, { ...target, answer }, deps);
      if (outcome !== 'stored') throw new Error(`${item.id}: ${outcome}`);
    }
  }
  const [state] = await openStates(deps);
  if (!state) throw new Error('No round is open');
  for (const area of await areasOf(state, deps)) {
    const approver = [AMIRA, MATTIAS, JELENA].find(({ id }) => area.approvers.includes(id));
    if (!approver) continue;
    const actor = { ...approver, roles: ['approver' as const], language: 'sv' as const };
    const target = { round: state.round.id, area: area.area.id };
    const { outcome } = await approveArea(actor, { ...target, seen: markOf(area) }, deps);
    if (outcome !== 'decided') throw new Error(`${area.area.title}: ${outcome}`);
  }
}

/** Fills the store of a program that has not been started. */
export function storeAnswered(folder: string): Promise<void> {
  return storeFourOwners(folder, answerAndApprove);
}

/** Said and pressed in one's own chat, each after the one before it, until the round is closed and looked through. */
export const CLOSING: typeof ROUND = [
  { says: 'godkänn', hears: [/Kan du godkänna ”En trygg uppväxt”\?/, /Arbetet går som planerat/] },
  { presses: 'Godkänn alla fem', hears: [/”En trygg uppväxt” är godkänt/] },
  {
    says: 'publicera delårsrapport augusti',
    hears: [/”Delårsrapport augusti” är öppen, så den går inte att publicera än/],
  },
  { presses: 'Stäng omgången', hears: [/Stäng ”Delårsrapport augusti”\?/] },
  { presses: 'Stäng omgången', hears: [/”Delårsrapport augusti” är stängd/] },
  { says: 'sammanställ', hears: [/3 av 4 mål: förväntas uppnås/, /2 avvikelser/], picture: 'compiled' },
  { says: 'skillnad', hears: [/1 med annan text och 19 nya/], picture: 'difference' },
  { says: 'granska', hears: [/20 av 20 mål, åtaganden och uppdrag kan följas/], picture: 'audit' },
  {
    says: 'publicera delårsrapport augusti',
    hears: [/Publicera ”Delårsrapport augusti”\?/, /Alla målområden är godkända/, /Stadskontoret/],
    picture: 'publish-preview',
  },
];

/** Runs a command of the terminal on the store of a program that runs. */
function inTerminal(folder: string, args: readonly string[]): string {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/cli.ts', ...args], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: { PATH, HOME, MALVAKT_DATA: folder },
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** The document of a round as the terminal writes it. */
export function reportFromTerminal(folder: string, round: string): Buffer {
  const out = join(folder, 'rapport.docx');
  inTerminal(folder, ['report', '--round', round, '--format', 'docx', '--out', out]);
  return readFileSync(out);
}
