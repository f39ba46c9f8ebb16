import assert from 'node:assert/strict';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { compileReport } from '../../../src/commands/status/compile-summary.ts';
import { Problem } from '../../../src/domain/errors.ts';
import type { PastRoundDocument } from '../../../src/domain/plans/read-document.ts';
import { summaryJson } from '../../../src/views/reports/json.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, filledIn, textOf } from '../../cards.ts';
import {
  aReadAnswer,
  KIM,
  load2025,
  open2025,
  plan2025,
  report2019,
  report2024,
  SAID,
} from '../../past-rounds.ts';

describe('A report becomes a round of history', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  const load = async (document: PastRoundDocument, dryRun = false) => {
    const { answers, ...done } = await importPastRound(COORDINATOR, { document, dryRun }, bot.deps);
    return { ...done, ...answers };
  };
  const refusal = (document: PastRoundDocument) =>
    load(document).then(
      () => assert.fail('nothing was refused'),
      (error: unknown) => {
        if (error instanceof Problem) return error;
        throw error;
      },
    );
  const roundsOf = async (plan: string) =>
    (await bot.deps.stores.rounds.ofPlan(plan)).map(({ value }) => value);
  const answersOf = async (plan: string, round: string) => {
    const found = (await bot.deps.stores.assessments.ofRound(plan, round)).assessments;
    const values = found.map(({ value }) => value);
    return bot.deps.stores.assessments.withWords(plan, values);
  };

  it('with the plan that it brings, when nobody has loaded one', async () => {
    const done = await load(report2019());
    assert.deepEqual([done.plan.version, done.stored, done.unchanged, done.unplaced], [1, 2, 0, []]);
    const noon = '2019-08-31T12:00:00.000Z';
    assert.deepEqual(await roundsOf('ks-2019'), [
      {
        id: 'ks-2019-interim-1',
        plan: 'ks-2019',
        planVersion: 1,
        kind: 'interim',
        name: 'Delårsrapport 2019',
        from: '2019-01-01',
        to: '2019-08-31',
        due: '2019-08-31',
        state: 'closed',
        openedAt: noon,
        closedAt: noon,
        owners: [],
        history: true,
      },
    ]);
    const [first] = await answersOf('ks-2019', done.round.id);
    assert.deepEqual(first, {
      round: 'ks-2019-interim-1',
      item: 'project',
      respondent: 'owner',
      version: 1,
      status: 'met',
      direction: 'asPlanned',
      texts: SAID,
      author: { id: 'import', name: 'Delårsrapport 2019' },
      at: noon,
      storedBy: { id: 'operator', name: 'Samordnare' },
      storedAt: '2025-09-01T08:00:00.000Z',
    });
    assert.equal((await bot.deps.stores.assessments.ofRound('ks-2019', done.round.id)).isClosed, true);
  });

  it('at the goals of the plan that is there, which is left alone', async () => {
    await load2025(bot);
    const done = await load(report2024());
    assert.deepEqual([done.plan.version, done.changes, done.stored], [1, [], 2]);
    assert.deepEqual(
      (await answersOf('ks-2025', done.round.id)).map(({ item, status }) => [item, status]),
      [
        ['climate', 'notMet'],
        ['growth', 'met'],
      ],
    );
  });

  it('but for what cannot be placed, which is told with its line', async () => {
    const { items, ...plan } = plan2025();
    await bot.deps.stores.plans.save(
      { ...plan, items: items.filter(({ id }) => id !== 'climate') },
      BY_ANNA,
      0,
    );
    const nameless = aReadAnswer({ item: undefined, line: 40, texts: { happened: 'Vi väntar på besked.' } });
    const twice = aReadAnswer({ item: 'r-growth', line: 50, status: 'notMet' });
    const document = report2024([...report2024().pastRound.answers, nameless, twice]);
    const done = await load(document);
    assert.deepEqual(done.unplaced, [
      { at: '', line: 30, code: 'unplaced', value: 'Malmö är klimatneutralt' },
      { at: '', line: 40, code: 'no-heading', value: 'Vi väntar på besked.' },
      { at: '', line: 50, code: 'unplaced', value: 'Malmö växer' },
    ]);
    assert.deepEqual(
      (await answersOf('ks-2025', done.round.id)).map(({ item, status }) => [item, status]),
      [['growth', 'met']],
    );
  });

  it('which is not made at all when nothing can be placed', async () => {
    await load2025(bot);
    await load(report2024([aReadAnswer({ item: undefined })]));
    assert.deepEqual(await roundsOf('ks-2025'), []);
    const { plan, ...document } = report2019([aReadAnswer({ item: undefined })]);
    await load({ ...document, plan: { ...plan, items: [] } });
    const plans = await bot.deps.stores.plans.list();
    assert.deepEqual(
      plans.map(({ id }) => id),
      ['ks-2025'],
    );
  });

  it('not twice, and what has been corrected since becomes a version that follows', async () => {
    await load(report2019());
    assert.deepEqual([(await load(report2019())).stored, (await load(report2019())).unchanged], [0, 2]);
    const corrected = report2019([
      aReadAnswer({ status: 'partly' }),
      ...report2019().pastRound.answers.slice(1),
    ]);
    bot.clock.set('2025-09-02T08:00:00Z');
    const beata = { ...COORDINATOR, id: 'beata', name: 'Beata Berg' };
    const { answers: done } = await importPastRound(beata, { document: corrected, dryRun: false }, bot.deps);
    assert.deepEqual([done.stored, done.unchanged], [1, 1]);
    assert.equal((await roundsOf('ks-2019')).length, 1);
    const versions = await bot.deps.stores.assessments.history('ks-2019', done.round.id, 'project');
    assert.deepEqual(
      versions.map(({ version, status, author, at }) => [version, status, author.id, at.slice(0, 10)]),
      [
        [1, 'met', 'import', '2019-08-31'],
        [2, 'partly', 'import', '2019-08-31'],
      ],
    );
    assert.deepEqual(
      versions.map(({ storedBy, storedAt }) => [storedBy?.name, storedAt?.slice(0, 10)]),
      [
        ['Samordnare', '2025-09-01'],
        ['Beata Berg', '2025-09-02'],
      ],
    );
    const { assessments } = summaryJson(await compileReport(COORDINATOR, done.round.id, bot.deps));
    assert.deepEqual(
      assessments.map(({ storedBy }) => storedBy?.name),
      ['Beata Berg', 'Samordnare'],
    );
  });

  it('never in the place of what people have answered themselves', async () => {
    await load2025(bot);
    const round = await open2025(bot);
    const { pastRound, ...document } = report2024();
    const same = { ...document, pastRound: { ...pastRound, from: '2025-01-01', to: '2025-08-31' } };
    assert.deepEqual((await refusal(same)).code, 'round-is-open');
    const { card } = await bot.say(KIM, 'svara');
    await bot.execute(KIM, { ...dataOf(card, 'submit'), ...filledIn(card) });
    await closeOpenRound(COORDINATOR, round, bot.deps);
    assert.deepEqual((await refusal(same)).code, 'round-answered');
    const [only] = await answersOf('ks-2025', round);
    assert.deepEqual([only?.author.id, only?.version], ['kim', 1]);
  });

  it('only for those who may import', async () => {
    const actor = { ...COORDINATOR, roles: ['manager' as const] };
    await assert.rejects(importPastRound(actor, { document: report2019(), dryRun: false }, bot.deps), {
      code: 'not-allowed',
    });
  });

  it('that is shown by status while no other round has been opened, and never before one that is open', async () => {
    await load2025(bot);
    await load(report2024());
    const { card } = await bot.say(KIM, 'status');
    assert.match(textOf(card), /Delårsrapport 2024 · 1 jan–31 aug 2024/);
    assert.match(textOf(card), /1 av 2 mål: förväntas uppnås/);
    assert.doesNotMatch(textOf((await bot.say(KIM, 'sammanställ')).card), /saknar ansvarig/);
    await open2025(bot);
    await load(report2024([aReadAnswer({ item: 'r-growth' })]));
    assert.match(textOf((await bot.say(KIM, 'status')).card), /Delårsrapport 2025/);
  });

  it('with an id of its own beside the rounds that have been opened', async () => {
    await load2025(bot);
    const round = await open2025(bot);
    const done = await load(report2024());
    assert.deepEqual([round, done.round.id], ['ks-2025-interim-1', 'ks-2025-interim-2']);
    const wish = { kind: 'interim', name: 'Nästa', from: '2026-01-01', to: '2026-08-31', due: '2026-09-15' };
    const next = await openNewRound(COORDINATOR, { plan: 'ks-2025', ...wish }, bot.deps);
    assert.equal(next.id, 'ks-2025-interim-3');
  });

  for (const failing of [1, 2, 3, 4, 5, 6, 7, -1, -2, -3, -4, -5]) {
    it(`whole, when it is given again after it was cut off at write ${Math.abs(failing)}${failing < 0 ? ' to a plan that was there' : ''}`, async () => {
      const many = Array.from({ length: 70 }, (_, index) => ({
        item: { id: `c${index}`, kind: 'commitment' as const, title: `Åtagande ${index}` },
        answer: aReadAnswer({ item: `c${index}`, line: index + 1 }),
      }));
      const { plan, pastRound } = report2019(many.map(({ answer }) => answer));
      const document = {
        plan: { ...plan, items: many.map(({ item }) => item) },
        ids: 'made' as const,
        unplaced: [],
        pastRound,
      };
      // What is in memory of a plan that was there before is out of date when the round has been written and not told of.
      if (failing < 0) await bot.deps.stores.plans.save(document.plan, BY_ANNA, 0);
      await roundsOf('ks-2019');
      let write = 0;
      for (const documents of [bot.documents.followup, bot.documents.directory]) {
        const { write: real } = documents;
        documents.write = (writes) => {
          write += 1;
          if (write === Math.abs(failing)) throw new Error('cut off');
          return real.call(documents, writes);
        };
      }
      // Whoever is told that it is done has it stored, also when nobody could be told of it yet.
      const done = await load(document).catch(() => undefined);
      if (done) assert.equal((await answersOf('ks-2019', 'ks-2019-interim-1')).length, 70);
      await load(document);
      const [round, ...others] = await roundsOf('ks-2019');
      assert.deepEqual([round?.id, others], ['ks-2019-interim-1', []]);
      assert.equal((await answersOf('ks-2019', 'ks-2019-interim-1')).length, 70);
      assert.ok(round);
      assert.equal((await bot.deps.stores.assessments.ofClosed(round)).length, 70);
    });
  }
});
