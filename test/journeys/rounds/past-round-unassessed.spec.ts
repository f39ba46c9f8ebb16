import assert from 'node:assert/strict';
import { previewPlan } from '../../../src/commands/plans/preview-plan.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { compileReport } from '../../../src/commands/status/compile-summary.ts';
import { SCALE_2025 } from '../../../src/domain/answers/scale.ts';
import type { PastRoundDocument } from '../../../src/domain/plans/read-document.ts';
import { previewCard } from '../../../src/views/plans/plan-preview.ts';
import { summaryJson } from '../../../src/views/reports/json.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, textOf } from '../../cards.ts';
import { aReadAnswer, KIM, load2025, open2025, plan2025, report2024, SAID } from '../../past-rounds.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm', now: new Date('2025-09-01') } as const;

describe('What a report says without an assessment that the plan knows', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  const load = async (document: PastRoundDocument) =>
    (await importPastRound(COORDINATOR, { document, dryRun: false }, bot.deps)).answers;

  it('is kept as told, counted by itself, and not to be repeated with one tap', async () => {
    await load2025(bot);
    const { round } = await load(
      report2024([aReadAnswer({ item: 'r-growth', status: undefined, direction: undefined })]),
    );
    const [stored] = (await bot.deps.stores.assessments.ofRound('ks-2025', round.id)).assessments;
    const values = stored ? [stored.value] : [];
    const [kept] = await bot.deps.stores.assessments.withWords('ks-2025', values);
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
    assert.throws(() => dataOf(card, 'unchanged'), /no button/);
  });

  it('is kept, and listed with its line, when its status is not on the scale of the plan', async () => {
    const scale = SCALE_2025.filter(({ status }) => status !== 'notMet');
    await bot.deps.stores.plans.save({ ...plan2025(), scale }, BY_ANNA);
    const done = await load(report2024());
    assert.deepEqual(done.unplaced, [
      { at: '', line: 30, code: 'status-not-kept', value: 'Malmö är klimatneutralt' },
    ]);
    assert.deepEqual(
      done.placed.map(({ answer }) => answer),
      [
        { status: 'met', direction: 'asPlanned', texts: SAID },
        { status: 'unknown', unassessed: true, direction: 'negative', texts: SAID },
      ],
    );
  });

  it('is kept, counted and listed when it gives a status where the plan asks for the trend alone', async () => {
    await load2025(bot);
    await bot.deps.stores.plans.save({ ...plan2025(), asks: ['direction'] }, BY_ANNA);
    const statusOnly = aReadAnswer({ item: 'r-growth', line: 20, direction: undefined });
    const both = aReadAnswer({ item: 'r-climate', line: 30, direction: 'mixed' });
    const document = report2024([statusOnly, both]);
    const preview = await previewPlan(COORDINATOR, { file: 'delar.docx', document }, bot.deps);
    const shown = textOf(previewCard(preview, WORDING));
    assert.match(shown, /2 svar/);
    assert.match(shown, /▲▼.1 både positiv och negativ avvikelse · —.1 ingen bedömning angiven/);
    assert.match(shown, /Rad 20: "?bedömningen av/);
    const done = await load(document);
    assert.deepEqual(
      done.placed.map(({ answer }) => answer),
      [
        { status: 'unknown', unassessed: true, texts: SAID },
        { status: 'met', direction: 'mixed', texts: SAID },
      ],
    );
    const { counts } = summaryJson(await compileReport(COORDINATOR, done.round.id, bot.deps));
    assert.deepEqual([counts.mixed, counts.unassessed], [1, 1]);
  });

  it('is another answer than that it could not be assessed', async () => {
    await load2025(bot);
    await load(report2024([aReadAnswer({ item: 'r-growth', status: undefined, direction: undefined })]));
    const { round, stored } = await load(
      report2024([aReadAnswer({ item: 'r-growth', status: 'unknown', direction: undefined })]),
    );
    const versions = await bot.deps.stores.assessments.history('ks-2025', round.id, 'growth');
    assert.deepEqual(
      [stored, versions.map(({ status, unassessed }) => [status, unassessed])],
      [
        1,
        [
          ['unknown', true],
          ['unknown', undefined],
        ],
      ],
    );
  });
});
