import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { auditRound } from '../../../src/commands/reports/audit-round.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Item, Plan } from '../../../src/domain/plans/plan.ts';
import type { Audited } from '../../../src/domain/reports/auditing.ts';
import { readModels } from '../../../src/importers/models.ts';
import { readPlanFile } from '../../../src/importers/read-plan.ts';
import { audited, deletions, said } from '../../audited.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataOf, textOf, valuesOf } from '../../cards.ts';
import { ANNA, botWith } from '../../model-round.ts';

const SEEDS = join(import.meta.dirname, '../../../../shared/seeds');

async function seed(number: string) {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(number) && file.endsWith('.txt'));
  assert.ok(name, `no seed ${number}`);
  return readPlanFile(name, readFileSync(join(SEEDS, name)), { models: readModels() });
}

async function answered(plan: Plan, asked: readonly Item[], inputs: ReadonlyMap<string, Readonly<Record<string, string>>>): Promise<Bot> {
  const bot = await botWith(plan, [[ANNA]], asked);
  let { card } = await bot.say(ANNA, 'svara');
  for (const _ of asked) {
    const data = dataOf(card, 'submit');
    const filled = { ...valuesOf(card), ...inputs.get(String(data.item)) };
    ({ card } = await bot.execute(ANNA, { ...data, ...filled }));
    // Some of the real texts are asked about once.
    if (/Skicka igen om det stämmer/.test(textOf(card)))
      ({ card } = await bot.execute(ANNA, { ...dataOf(card, 'submit'), ...valuesOf(card), ...filled }));
    assert.match(textOf(card), /är sparat/);
  }
  return bot;
}

const show = (name: string, { findings, tested, items, followed, untold }: Audited) =>
  console.log(name, findings.map(said), tested.join(), items.length, followed.length, untold.length);

describe('The auditor’s test of what the city has reported', function () {
  this.timeout(120_000);
  before(function () {
    if (!existsSync(SEEDS)) this.skip();
  });
  afterEach(closeBots);

  it('history', async () => {
    const bot = await startBot();
    const { plan } = await seed('000');
    await importPlan(COORDINATOR, { plan, dryRun: false, matchWords: true }, bot.deps);
    for (const number of ['001', '002']) {
      const document = await seed(number);
      const { pastRound } = document;
      assert.ok(pastRound);
      const done = await importPastRound(COORDINATOR, { document: { ...document, pastRound }, dryRun: false }, bot.deps);
      const [round] = await bot.deps.stores.rounds.ofPlan(done.plan.id);
      show(number, await auditRound(COORDINATOR, round?.value.id ?? '', bot.deps));
    }
  });

  it('live', async () => {
    const [{ plan }, { pastRound }] = [await seed('000'), await seed('001')];
    const goals = plan.items.filter(({ kind }) => kind === 'councilGoal');
    const assignments = plan.items.filter(({ kind }) => kind === 'assignment');
    const inputs = new Map<string, Readonly<Record<string, string>>>();
    goals.forEach(({ id }, place) => {
      const { happened = '', basis = '' } = pastRound?.answers[place]?.texts ?? {};
      inputs.set(id, { status: 'met', text_happened: happened, text_basis: basis });
    });
    for (const { id } of assignments) inputs.set(id, { stage: 'underWay', day: '2025-12-31', text_done: 'Utredningen pågår.' });
    const bot = await answered(plan, [...goals, ...assignments], inputs);
    const found = await auditRound(COORDINATOR, `${plan.id}-interim-1`, bot.deps);
    show('2025', found);
    const state = found.compiled.summary.state;
    const base = new Set(audited(state).findings.map(said));
    const all = deletions(state).filter(({ names }) => names !== '' && !base.has(names));
    const missed = all.filter(({ names, state: left }) => !audited(left).findings.map(said).includes(names));
    console.log(all.length, missed.map(({ names }) => names));
  });
});
