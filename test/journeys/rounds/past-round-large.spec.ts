import assert from 'node:assert/strict';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { compileReport } from '../../../src/commands/status/compile-summary.ts';
import { Problem } from '../../../src/domain/errors.ts';
import type { PastRoundDocument } from '../../../src/domain/plans/read-document.ts';
import { openCosmos } from '../../../src/stores/cosmos.ts';
import { problemText } from '../../../src/views/texts/problems.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { anItem } from '../../build.ts';
import { type CosmosFake, openCosmosFake } from '../../cosmos-fake.ts';
import { FAKE_KEY } from '../../cosmos-protocol.ts';
import { aReadAnswer, report2019 } from '../../past-rounds.ts';

describe('A report with long answers, in Cosmos DB', () => {
  let bot: Bot;
  let fake: CosmosFake;

  beforeEach(async () => {
    fake = await openCosmosFake();
    const documents = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
    bot = await startBot({ documents });
  });
  afterEach(async () => {
    await closeBots();
    await fake.close();
  });

  /** A report of so many answers, each of so many letters of two bytes. */
  function reportOf(count: number, letters: number, letter = 'å'): PastRoundDocument {
    const ids = Array.from({ length: count }, (_, index) => `c${index}`);
    const texts = { happened: letter.repeat(letters) };
    const answers = ids.map((item, index) => aReadAnswer({ item, line: index + 1, texts }));
    const { plan, ...document } = report2019(answers);
    return {
      ...document,
      plan: { ...plan, items: ids.map((id) => anItem({ id, title: `Åtagande ${id}` })) },
    };
  }
  const load = async (document: PastRoundDocument) =>
    (await importPastRound(COORDINATOR, { document, dryRun: false }, bot.deps)).answers;

  for (const [count, letters, batches] of [
    [32, 100, [99]],
    [33, 100, [99, 6]],
    [120, 12_500, [99, 99, 99, 75]],
    [8, 249_000, [12, 12, 9]],
  ] as const) {
    it(`is stored whole: ${count} answers of ${letters} letters`, async () => {
      const { stored, round } = await load(reportOf(count, letters));
      assert.equal(stored, count);
      const { assessments } = await bot.deps.stores.assessments.ofRound('ks-2019', round.id);
      assert.equal(assessments.length, count);
      const written = fake.calls.filter((call) => call.startsWith('batch'));
      // Before the answers the plan is announced, then come the plan, the register, the round with its lid, and the register; afterwards
      // the register, the round that is now seen, and the register. An answer is its verdict, its version and a line of the trail; three marks go along with each batch.
      assert.deepEqual(
        written.slice(5, -3),
        batches.map((size) => `batch of ${size}`),
      );
    });
  }

  it('is read with all its words in two ranges, however many answers it has', async () => {
    const { round } = await load(reportOf(60, 100));
    const database = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
    const other = await startBot({ documents: database });
    await other.deps.stores.rounds.ofPlan('ks-2019');
    const before = fake.calls.length;
    const { areas } = await compileReport(COORDINATOR, round.id, other.deps);
    const said = areas.flatMap(({ lines }) => lines.map(({ assessment }) => assessment?.texts.happened));
    assert.deepEqual(
      said,
      Array.from({ length: 60 }, () => 'å'.repeat(100)),
    );
    const ranges = fake.calls.slice(before).filter((call) => call === 'query');
    // The plan's people and absences beside the verdicts and their words, each in pages of forty.
    assert.ok(ranges.length <= 6, ranges.join());
  });

  it('is read with all its words by points, also when they are more than are kept in memory', async () => {
    const { round } = await load(reportOf(20, 480_000, 'a'));
    const { assessments } = await bot.deps.stores.assessments.ofRound('ks-2019', round.id);
    const said = await bot.deps.stores.assessments.withWords(
      'ks-2019',
      assessments.map(({ value }) => value),
    );
    assert.deepEqual(
      said.map(({ texts }) => texts.happened?.length),
      Array.from({ length: 20 }, () => 480_000),
    );
  });

  it('is refused before anything is stored when one answer alone is too long, and told which', async () => {
    const document = reportOf(2, 250_000);
    const refused = await load(document).catch((error: unknown) => error);
    assert.ok(refused instanceof Problem);
    assert.deepEqual([refused.code, refused.fields], ['answer-too-large', { line: 1 }]);
    assert.match(problemText(refused, 'sv') ?? '', /Svaret på rad 1 är för långt/);
    assert.deepEqual(await bot.deps.stores.plans.list(), []);
  });
});
