import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { auditRound } from '../../../src/commands/reports/audit-round.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import type { Item, Plan } from '../../../src/domain/plans/plan.ts';
import type { Audited } from '../../../src/domain/reports/auditing.ts';
import { audited, deletions, said } from '../../audited.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataOf, textOf, valuesOf } from '../../cards.ts';
import { ANNA, botWith } from '../../model-round.ts';
import { areSeedsThere, seedDocument } from '../../seeds.ts';

type Inputs = Readonly<Record<string, string>>;

/** A round in which everything is answered through cards. */
async function answered(
  plan: Plan,
  asked: readonly Item[],
  inputs: ReadonlyMap<string, Inputs>,
): Promise<Bot> {
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

describe('The auditor’s test of what the city has reported', function () {
  this.timeout(120_000);
  before(function () {
    if (!areSeedsThere) this.skip();
  });
  afterEach(closeBots);

  it('finds, in the report of 2025, the one criterion that it does not take up', async () => {
    const bot = await startBot();
    const found = await historyOf('001', bot);
    assertOneCriterion(found);
    assert.deepEqual([found.items.length, found.followed.length, found.untold.length], [12, 11, 4]);
  });

  it('finds, in the report of 2019, goals without an assessment and assignments without a day, and nothing else', async () => {
    const bot = await startBot();
    const { findings, items, followed } = await historyOf('002', bot);
    const byRule = Map.groupBy(findings, ({ rule }) => rule);
    assert.deepEqual(
      [...byRule].map(([rule, some]) => [rule, some.length]),
      [
        ['no-status', 9],
        ['no-day', 5],
      ],
    );
    assert.deepEqual([items.length, followed.length], [69, 55]);
  });

  it('finds the same in the answers of 2025 that are given through cards, and names each fact that is taken away', async () => {
    const [{ plan }, { pastRound }] = [await seedDocument('000'), await seedDocument('001')];
    const goals = plan.items.filter(({ kind }) => kind === 'councilGoal');
    const assignments = plan.items.filter(({ kind }) => kind === 'assignment');
    const ofGoals = goals.map(({ id }, place): [string, Inputs] => {
      const { happened = '', basis = '' } = pastRound?.answers[place]?.texts ?? {};
      return [id, { status: 'met', text_happened: happened, text_basis: basis }];
    });
    // The report tells nothing of them.
    const given = { stage: 'underWay', day: '2025-12-31', text_done: 'Arbetet pågår.' };
    const inputs = new Map([...ofGoals, ...assignments.map(({ id }): [string, Inputs] => [id, given])]);
    const bot = await answered(plan, [...goals, ...assignments], inputs);
    const found = await auditRound(COORDINATOR, `${plan.id}-interim-1`, bot.deps);
    assertOneCriterion(found);
    const { state } = found.compiled.summary;
    const known = new Set(found.findings.map(said));
    const deleted = deletions(state).filter(({ names }) => names !== '' && !known.has(names));
    const missed = deleted.filter(
      ({ names, state: left }) => !audited(left).findings.map(said).includes(names),
    );
    assert.deepEqual(
      missed.map(({ names }) => names),
      [],
    );
    assert.ok(deleted.length >= 140, `${deleted.length} facts`);
  });
});

/** The report of 2025 does not say what the city's yearly account of its staff shows: its goal about the employer is to be followed by it. */
function assertOneCriterion({ findings }: Pick<Audited, 'findings'>): void {
  const [finding, ...others] = findings;
  assert.deepEqual([finding?.rule, others.map(said)], ['criterion-unmentioned', []]);
  assert.match(finding?.about ?? '', /personalredovisning/);
}

/** A report that is stored as a round of the plan, and tested there. */
async function historyOf(number: string, bot: Bot): Promise<Audited> {
  const { plan } = await seedDocument('000');
  await importPlan(COORDINATOR, { plan, dryRun: false, matchWords: true }, bot.deps);
  const document = await seedDocument(number);
  const { pastRound } = document;
  assert.ok(pastRound, `${number} is no report`);
  const wish = { document: { ...document, pastRound }, dryRun: false };
  const done = await importPastRound(COORDINATOR, wish, bot.deps);
  const [round] = await bot.deps.stores.rounds.ofPlan(done.plan.id);
  assert.ok(round);
  return auditRound(COORDINATOR, round.value.id, bot.deps);
}
