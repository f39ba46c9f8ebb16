import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Capability } from '../chat/capability.ts';
import { text } from '../chat/turn.ts';
import { submitAnswer } from '../commands/answers/answer.ts';
import { importOwners } from '../commands/people/import-owners.ts';
import { importPeople } from '../commands/people/import-people.ts';
import { importPlan } from '../commands/plans/import-plan.ts';
import { openStates } from '../commands/rounds/find-rounds.ts';
import { importPastRound } from '../commands/rounds/import-past-round.ts';
import { openNewRound } from '../commands/rounds/manage-rounds.ts';
import type { Config } from '../config.ts';
import { operator } from '../deps.ts';
import { answerablePrompts } from '../domain/answers/prompt.ts';
import { addDays, dayIn } from '../domain/dates.ts';
import { SURE } from '../domain/plans/lineage.ts';
import type { Deps } from '../ports/deps.ts';
import { counted } from '../views/texts/words.ts';
import { startPlayground } from './playground.ts';
import { sampleAnswers, samplePast, samplePeople, samplePlan } from './sample.ts';

/** Days that the sample round is open: long enough to try everything, short enough to show a near due date. */
const DAYS_OPEN = 10;

export interface Demo {
  readonly capabilities: readonly Capability[];
  /** Starts the Playground and returns the address of its page. */
  openPlayground(endpoint: string): Promise<string>;
  closePlayground(): void;
}

/** What `npm start` adds when nothing is configured: sample data in an empty store, and Microsoft's Playground. */
export async function openDemo(config: Config, playgroundPort: number, deps: Deps): Promise<Demo> {
  await demandFreePort(playgroundPort);
  await seed(config, ofSample(deps));
  let close = () => {};
  return {
    capabilities: [demo],
    async openPlayground(endpoint) {
      const playground = await startPlayground(endpoint, playgroundPort, config.dataFolder);
      close = playground.close;
      return playground.address;
    },
    closePlayground: () => close(),
  };
}

/** What the sample brings is no change of anybody's in a chat. */
function ofSample(deps: Deps): Deps {
  return { ...deps, origin: 'sample' };
}

/** The Playground takes a port by chance when its own is taken, and nobody would find it. */
async function demandFreePort(port: number): Promise<void> {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

async function seed(config: Config, deps: Deps): Promise<void> {
  if ((await deps.stores.plans.list()).length > 0) return;
  const actor = operator(config);
  const plan = samplePlan();
  const { people, owners } = samplePeople();
  for (const document of samplePast()) await importPastRound(actor, { document, dryRun: false }, deps);
  await importPlan(actor, { plan, dryRun: false, links: [SURE] }, deps);
  await importPeople(actor, people, deps);
  await importOwners(
    actor,
    { plan: plan.id, owners: owners.map((owner, line) => ({ ...owner, line })) },
    deps,
  );
  const due = addDays(dayIn(config.timezone, deps.clock.now()), DAYS_OPEN);
  const period = { kind: 'interim', name: 'Delårsrapport 2025', from: '2025-01-01', to: '2025-08-31', due };
  await openNewRound(actor, { plan: plan.id, ...period }, deps);
}

/** Lets the four people who are not there answer, so that one person sees a round come alive. */
const demo: Capability = {
  id: 'demo',
  words: { sv: 'demo', en: 'demo' },
  does: {
    sv: 'Låter de fyra påhittade kollegorna svara på sina frågor, med påhittade svar.',
    en: 'Lets the four invented colleagues answer their questions, with invented answers.',
  },
  right: 'help',
  place: 'anywhere',
  helpOrder: 120,
  async say({ wording, deps }) {
    const count = await answerForColleagues(ofSample(deps));
    return text(
      wording.language === 'sv'
        ? `Kollegorna har svarat på ${count === 0 ? 'allt de kan' : counted(count, 'fråga', 'frågor')}. Svaren är påhittade. Pröva ”status” eller ”sammanställ”.`
        : `Your colleagues have answered ${count === 0 ? 'all they can' : counted(count, 'question', 'questions')}. The answers are invented. Try “status” or “summary”.`,
    );
  },
};

/** Answers for all but the first. @returns how many answers were stored */
export async function answerForColleagues(deps: Deps): Promise<number> {
  const colleagues = samplePeople().people.slice(1);
  const answers = new Map(sampleAnswers().map((answer) => [answer.item, answer]));
  let count = 0;
  for (const state of await openStates(deps)) {
    for (const { id, name, roles } of colleagues) {
      for (const { round, expected, current } of answerablePrompts(id, state)) {
        const answer = answers.get(expected.item.id);
        if (!answer || current) continue;
        const target = { round: round.id, item: expected.item.id, respondent: expected.respondent };
        const raw = { ...answer, value: answer.value === undefined ? undefined : String(answer.value) };
        const actor = { id, name, roles, language: 'sv' as const };
        const { outcome } = await submitAnswer(actor, { ...target, basedOn: 0, answer: raw }, deps);
        if (outcome === 'stored') count += 1;
      }
    }
  }
  return count;
}
