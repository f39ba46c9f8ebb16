import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { compileReport } from '../../../src/commands/status/compile-summary.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import type { PastRoundDocument } from '../../../src/domain/plans/read-document.ts';
import { summaryJson } from '../../../src/views/reports/json.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { anItem, BY_ANNA } from '../../build.ts';
import { dataOf, filledIn, seenOf } from '../../cards.ts';
import { aReadAnswer, KIM, load2025, open2025, report2019, report2024, SAID } from '../../past-rounds.ts';
import { markdownOf } from '../../report-of.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm', now: new Date('2025-09-01') } as const;
const STREETS = anItem({ id: 'new', kind: 'commitment', parent: 'calm', title: 'Bygga trygga gator' });
const ROUND = 'ks-2019-interim-1';

/** The report of 2019, when the plan had got one more commitment. */
function corrected(): PastRoundDocument {
  const before = report2019();
  const streets = aReadAnswer({ item: 'new', line: 90, status: 'notMet', texts: { happened: 'Inget.' } });
  const { plan, ...document } = report2019([...before.pastRound.answers, streets]);
  return { ...document, plan: { ...plan, items: [...plan.items, STREETS] } };
}

describe('A report that is corrected after the plan has changed', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await load2025(bot);
    await load(report2019());
  });
  afterEach(closeBots);

  const load = async (document: PastRoundDocument, at = bot) =>
    (await importPastRound(COORDINATOR, { document, dryRun: false }, at.deps)).answers;
  const loadPlan = (change: (items: readonly Item[]) => readonly Item[]) => {
    const { plan } = report2019();
    const changed = { ...plan, items: [...change(plan.items)] };
    return importPlan(COORDINATOR, { plan: changed, dryRun: false, replace: true }, bot.deps);
  };
  const addStreets = () => loadPlan((items) => [...items, STREETS]);
  const historyOf = async (words: string, at = bot) => {
    const { card, text } = await at.say(KIM, `historik ${words}`);
    return card ? seenOf(card) : text;
  };
  const reported = async (at = bot) =>
    summaryJson(await compileReport(COORDINATOR, ROUND, at.deps)).assessments.map(({ item }) => item);

  it('knows a goal by the name that it had before', async () => {
    await loadPlan((items) =>
      items.map((item) => (item.id === 'project' ? { ...item, title: 'Spårvägen till Köpenhamn' } : item)),
    );
    const corrected = report2019([aReadAnswer({ status: 'notMet' })]);
    const { unplaced, placed, stored } = await load(corrected);
    assert.deepEqual(
      [unplaced, placed.map(({ item }) => item.title), stored],
      [[], ['Spårvägen till Köpenhamn'], 1],
    );
  });

  it('shows all that was stored, also of goals that are new in the plan, and in another running bot', async () => {
    const other = await startBot({ folder: bot.folder });
    await addStreets();
    assert.match((await historyOf('trygga gator', other)) ?? '', /inga bedömningar än/);
    const { stored, unplaced, round } = await load(corrected());
    assert.deepEqual([stored, unplaced, round.planVersion], [1, [], 2]);
    for (const one of [bot, other]) {
      assert.match((await historyOf('trygga gator', one)) ?? '', /Delårsrapport 2019\n · \n■/);
      assert.match((await historyOf('STRING', one)) ?? '', /Delårsrapport 2019\n · \n◆/);
      assert.deepEqual(await reported(one), ['project', 'string', 'new']);
    }
    const report = markdownOf(await compileReport(COORDINATOR, ROUND, bot.deps), WORDING);
    assert.match(report, /Bygga trygga gator/);
  });

  it('hides nothing that was said before of what the plan has lost: what is new is listed instead', async () => {
    await loadPlan((items) => [...items.filter(({ id }) => id !== 'string'), STREETS]);
    const { stored, unplaced, round } = await load(corrected());
    assert.deepEqual(
      [stored, unplaced, round.planVersion],
      [0, [{ at: '', line: 90, code: 'unplaced', value: 'Bygga trygga gator' }], 1],
    );
    assert.deepEqual(await reported(), ['project', 'string']);
  });

  for (const failing of [1, 2, 3, 4]) {
    it(`is whole, in another running bot too, when it is given again after it was cut off at write ${failing}`, async () => {
      const other = await startBot({ folder: bot.folder });
      await addStreets();
      await reported(other);
      let write = 0;
      for (const documents of [bot.documents.followup, bot.documents.directory]) {
        const { write: real } = documents;
        documents.write = (writes) => {
          write += 1;
          if (write === failing) throw new Error('cut off');
          return real.call(documents, writes);
        };
      }
      const done = await load(corrected()).catch(() => undefined);
      // Whoever is told that it is done finds it so, before it is given again.
      if (done) assert.match((await historyOf('trygga gator', bot)) ?? '', /Delårsrapport 2019\n · \n■/);
      await load(corrected(), failing % 2 === 0 ? other : bot);
      for (const one of [bot, other]) {
        assert.match((await historyOf('trygga gator', one)) ?? '', /Delårsrapport 2019\n · \n■/);
        assert.deepEqual(await reported(one), ['project', 'string', 'new']);
      }
    });
  }
});

describe('A report of a period that has been opened twice', () => {
  afterEach(closeBots);

  it('stays in the round that it was put in first', async () => {
    const bot = await startBot();
    await load2025(bot);
    const { round } = (
      await importPastRound(COORDINATOR, { document: report2024(), dryRun: false }, bot.deps)
    ).answers;
    const { from, to } = round;
    const wish = { plan: 'ks-2025', kind: 'interim', name: 'En gång till', from, to, due: '2025-09-15' };
    const { id } = await openNewRound(COORDINATOR, wish, bot.deps);
    await closeOpenRound(COORDINATOR, id, bot.deps);
    const { answers } = await importPastRound(
      COORDINATOR,
      { document: report2024(), dryRun: false },
      bot.deps,
    );
    assert.deepEqual([answers.round.id, answers.unchanged, answers.stored], [round.id, 2, 0]);
  });

  it('never comes beside what people have answered in either of the rounds', async () => {
    const bot = await startBot();
    await load2025(bot);
    const answered = await open2025(bot);
    const { card } = await bot.say(KIM, 'svara');
    await bot.execute(KIM, {
      ...dataOf(card, 'submit'),
      ...filledIn(card, { text_happened: SAID.happened }),
    });
    await closeOpenRound(COORDINATOR, answered, bot.deps);
    await closeOpenRound(COORDINATOR, await open2025(bot), bot.deps);
    const { pastRound, ...document } = report2024();
    const same = { ...document, pastRound: { ...pastRound, from: '2025-01-01', to: '2025-08-31' } };
    await assert.rejects(importPastRound(COORDINATOR, { document: same, dryRun: true }, bot.deps), {
      code: 'round-answered',
      fields: { round: 'Delårsrapport 2025', id: answered },
    });
  });

  it('is stored, and not refused, when another instance stores some of the same at that moment', async () => {
    const bot = await startBot();
    const said = aReadAnswer({ texts: { happened: 'Allt är klart.' } });
    await importPastRound(COORDINATOR, { document: report2019(), dryRun: false }, bot.deps);
    const { assessments } = bot.deps.stores;
    let others = 0;
    const saveClosed: typeof assessments.saveClosed = async (...args) => {
      others += 1;
      const some = { document: report2019([said]), dryRun: false };
      if (others === 1) await importPastRound(COORDINATOR, some, bot.deps);
      await assessments.saveClosed(...args);
    };
    const stores = { ...bot.deps.stores, assessments: { ...assessments, saveClosed } };
    const both = [said, aReadAnswer({ item: 'string', texts: { happened: 'Mötena är slut.' } })];
    const input = { document: report2019(both), dryRun: false };
    const { answers } = await importPastRound(COORDINATOR, input, { ...bot.deps, stores });
    assert.deepEqual([answers.stored, answers.unchanged], [1, 1]);
  });

  for (const moment of ['before it is looked at', 'before it is written'])
    it(`is seen, on the newest version, when another moves its round ${moment} and is cut off`, async () => {
      const bot = await startBot();
      const { assessments, rounds } = bot.deps.stores;
      let isMoved = false;
      const move = async (when: string) => {
        if (isMoved || when !== moment) return;
        isMoved = true;
        const { plan } = report2019();
        await bot.deps.stores.plans.save({ ...plan, title: 'Nämndsbudget' }, BY_ANNA, 1);
        const [one = assert.fail()] = await rounds.everyOf(plan.id);
        await rounds.replace({ ...one, value: { ...one.value, planVersion: 2 } }, BY_ANNA);
      };
      const saveClosed: typeof assessments.saveClosed = async (...args) => {
        await assessments.saveClosed(...args);
        await move('before it is looked at');
      };
      const replace: typeof rounds.replace = async (...args) => {
        await move('before it is written');
        return rounds.replace(...args);
      };
      const stores = {
        ...bot.deps.stores,
        assessments: { ...assessments, saveClosed },
        rounds: { ...rounds, replace },
      };
      const { answers } = await importPastRound(
        COORDINATOR,
        { document: report2019(), dryRun: false },
        { ...bot.deps, stores },
      );
      assert.equal(answers.stored, 2);
      const seen = await rounds.ofPlan('ks-2019');
      assert.deepEqual(
        seen.map(({ value }) => value.planVersion),
        [2],
      );
    });

  it('ends in words when others change the round all the time', async () => {
    const bot = await startBot();
    await importPastRound(COORDINATOR, { document: report2019(), dryRun: false }, bot.deps);
    await bot.deps.stores.plans.save(report2019().plan, BY_ANNA, 1);
    let tries = 0;
    const replace = async () => {
      tries += 1;
      if (tries > 50) assert.fail('it never ends');
      return false;
    };
    const stores = { ...bot.deps.stores, rounds: { ...bot.deps.stores.rounds, replace } };
    const input = { document: report2019([aReadAnswer({ status: 'partly' })]), dryRun: false };
    await assert.rejects(importPastRound(COORDINATOR, input, { ...bot.deps, stores }), {
      code: 'busy-store',
    });
  });
});
