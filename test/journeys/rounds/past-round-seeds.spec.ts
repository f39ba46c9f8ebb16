import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { seenOf, textOf } from '../../cards.ts';
import { areSeedsThere, seedDocument } from '../../seeds.ts';

const MANAGER = { id: 'mona', name: 'Mona Malm' };

describe("The city's own reports, one after the other", () => {
  let bot: Bot;

  before(async function () {
    if (!areSeedsThere) this.skip();
    bot = await startBot({ coordinators: [MANAGER.id] });
  });
  after(closeBots);

  const load = async (number: string) => {
    const document = await seedDocument(number);
    const { pastRound } = document;
    assert.ok(pastRound, `${number} is no report`);
    return importPastRound(COORDINATOR, { document: { ...document, pastRound }, dryRun: false }, bot.deps);
  };

  it('leave the budget as it is, and become rounds of history with every answer at its goal', async () => {
    const { plan: budget } = await seedDocument('000');
    await importPlan(COORDINATOR, { plan: budget, dryRun: false, matchWords: true }, bot.deps);
    const interim = await load('001');
    assert.deepEqual([interim.plan.version, interim.plan.items.length], [1, 70]);
    const goals = interim.answers.placed.filter(({ item }) => item.kind !== 'budget');
    assert.equal(goals.length, 12);
    assert.ok(goals.every(({ item, answer }) => item.kind === 'councilGoal' && answer.status === 'met'));
    // The plan shortens the names of budget areas that the report writes out: those are listed, and not guessed.
    assert.deepEqual([interim.answers.stored, interim.answers.unplaced.length], [12 + 14, 12]);

    const earlier = await load('002');
    assert.deepEqual([earlier.answers.stored, earlier.answers.unplaced], [86 + 6, []]);
    const commitments = earlier.answers.placed.filter(({ item }) => item.kind === 'commitment');
    const counts = ['met', 'partly', 'notMet'].map(
      (status) => commitments.filter(({ answer }) => answer.status === status).length,
    );
    assert.deepEqual(counts, [37, 7, 1]);
    const toldOnly = earlier.answers.placed.filter(({ answer }) => answer.unassessed);
    assert.ok(
      toldOnly.every(({ answer }) => answer.status === 'unknown' && Object.keys(answer.texts).length > 0),
    );
  });

  it('answer how it has gone with Öresundsmetron since 2019', async () => {
    const { card } = await bot.say(MANAGER, 'hur har det gått med Öresundsmetron sedan 2019?');
    const said = seenOf(card);
    assert.match(
      said,
      /^Historik · sedan 2019 · 4 bedömningar\nÖresundsmetron: ● förväntas uppnås i delårsrapporten 2025, och samma 2019; inget sparat för 2020–2024\n/,
    );
    assert.match(said, /Delårsrapport 2025\n · \n● \nFörväntas uppnås\n · 1 jan–31 aug\n/);
    assert.equal(said.match(/Delårsrapport 2019\n · \n● \nUppnås under året/g)?.length, 3);
  });

  it('keep what a report told without assessing it, and say that it gave no assessment', async () => {
    const { card } = await bot.say(MANAGER, 'historik kommunala ordningsvakter');
    assert.match(textOf(card), /Delårsrapport 2019\n · \n— \nIngen bedömning angiven/);
  });

  it('store nothing of the analysis of 2020, whose headings are lost, and list its trends', async () => {
    const analysis = await load('003');
    assert.deepEqual([analysis.answers.placed, analysis.answers.stored], [[], 0]);
    const { pastRound, unplaced } = await seedDocument('003');
    assert.deepEqual(
      pastRound?.answers.map(({ direction }) => direction),
      ['mixed', 'asPlanned'],
    );
    assert.equal(unplaced.filter(({ code }) => code === 'no-heading').length, 2);
    const plans = await bot.deps.stores.plans.list();
    assert.deepEqual(plans.map(({ id }) => id).toSorted(), ['kommunstyrelsen-2019', 'kommunstyrelsen-2025']);
  });
});
