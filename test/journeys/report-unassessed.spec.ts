import assert from 'node:assert/strict';
import { compileReport } from '../../src/commands/compile-summary.ts';
import { importReport, type ReportDraft } from '../../src/commands/import-report.ts';
import { SCALE_2025 } from '../../src/domain/scale.ts';
import { summaryJson } from '../../src/views/report.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { textOf } from '../cards.ts';
import { aDraftAnswer, KIM, load2025, open2025, plan2025, report2024, SAID } from '../history-drafts.ts';

describe('What a report says without an assessment that the plan knows', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  const load = async (draft: ReportDraft) =>
    (await importReport(COORDINATOR, { draft, dryRun: false }, bot.deps)).answers;

  it('is kept as told, counted by itself, and not to be repeated with one tap', async () => {
    await load2025(bot);
    const { round } = await load(
      report2024([aDraftAnswer({ item: 'r-growth', status: undefined, direction: undefined })]),
    );
    const [stored] = (await bot.deps.stores.assessments.ofRound('ks-2025', round.id)).assessments;
    const kept = stored?.value;
    assert.deepEqual(
      [kept?.status, kept?.unassessed, kept?.direction, kept?.texts],
      ['unknown', true, undefined, SAID],
    );
    const summary = await compileReport(COORDINATOR, round.id, bot.deps);
    assert.deepEqual(summaryJson(summary).counts, {
      met: 0,
      partly: 0,
      notMet: 0,
      unknown: 0,
      unassessed: 1,
    });
    await open2025(bot);
    const { card } = await bot.say(KIM, 'svara');
    assert.match(textOf(card), /Förra bedömningen: \n— \nIngen bedömning angiven/);
    assert.doesNotMatch(textOf(card), /Oförändrat/);
  });

  it('is listed with its line when its status is not on the scale of the plan', async () => {
    const scale = SCALE_2025.filter(({ status }) => status !== 'notMet');
    await bot.deps.stores.plans.save({ ...plan2025(), scale });
    const done = await load(report2024());
    assert.deepEqual(done.unplaced, [{ at: 'status', line: 30, code: 'not-on-scale', value: 'notMet' }]);
    assert.equal(done.stored, 1);
  });
});
