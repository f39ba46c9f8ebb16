import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import type { PastRoundDocument } from '../../../src/domain/plans/read-document.ts';
import { openCosmos } from '../../../src/stores/cosmos.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, filledIn, textOf } from '../../cards.ts';
import { openCosmosFake } from '../../cosmos-fake.ts';
import { FAKE_KEY } from '../../cosmos-protocol.ts';
import { aReadAnswer, KIM, load2025, open2025, plan2025, report2019, report2024 } from '../../past-rounds.ts';

/** What was talked of last; and at the end, what is now. */
const [TALK, TALKED] = ['read', 'batch of 1'];
/** The register, and whether the round is closed. */
const POINTS = ['read', 'read'];

let bot: Bot;
const load = (document: PastRoundDocument) =>
  importPastRound(COORDINATOR, { document, dryRun: false }, bot.deps);

describe('What history costs the store', () => {
  afterEach(closeBots);

  it('is nothing more for an answer or a status, once the closed rounds have been read', async () => {
    const fake = await openCosmosFake();
    const documents = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
    bot = await startBot({ documents });
    await load2025(bot, { plan: 'ks-2019', item: 'project' });
    await load(report2019());
    await load(report2024());
    await open2025(bot);
    const callsOf = async (work: () => Promise<unknown>) => {
      const before = fake.calls.length;
      await work();
      return fake.calls.slice(before);
    };
    await bot.say(KIM, 'status');
    await bot.say(KIM, 'historik öresund');
    const ASKED = [TALK, 'read', 'read', TALKED];
    assert.deepEqual(await callsOf(() => bot.say(KIM, 'status öresund')), ASKED);
    assert.deepEqual(await callsOf(() => bot.say(KIM, 'status öresund')), ASKED);
    const { card: question } = await bot.say(KIM, 'svara');
    const tap = dataOf(question, 'unchanged');
    assert.deepEqual(await callsOf(() => bot.execute(KIM, tap)), [
      ...POINTS,
      // What has been begun of this question and of the next is a point each.
      ...['read', 'read'],
      'batch of 3',
      ...['read', 'read', 'read'],
    ]);
    const { card } = await bot.say(KIM, 'svara klimatet');
    const answer = { ...dataOf(card, 'submit'), ...filledIn(card) };
    // One that was asked for out of turn looks up in which message the next one lies.
    assert.deepEqual(await callsOf(() => bot.execute(KIM, answer)), [
      ...POINTS,
      'read',
      'batch of 3',
      'query',
    ]);
    await bot.say(KIM, 'historik öresundsmetron');
    assert.deepEqual(await callsOf(() => bot.say(KIM, 'historik öresundsmetron')), [
      TALK,
      'read',
      'read',
      'read',
      TALKED,
    ]);
    await fake.close();
  });

  it('is nothing more for what is changed of the plan, its owners and its rounds: only an import is read anew', async () => {
    const fake = await openCosmosFake();
    const documents = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
    bot = await startBot({ documents });
    await load2025(bot);
    const loadYear = (year: number) => {
      const { pastRound, ...document } = report2024([aReadAnswer({ item: 'r-climate' })]);
      const period = { name: `Delårsrapport ${year}`, from: `${year}-01-01`, to: `${year}-08-31` };
      return load({ ...document, pastRound: { ...pastRound, ...period } });
    };
    for (let year = 2015; year < 2025; year += 1) await loadYear(year);
    await open2025(bot);
    const rangesOf = async (words: string) => {
      const before = fake.calls.length;
      assert.ok((await bot.say(KIM, words)).card);
      return fake.calls.slice(before).filter((call) => call === 'query').length;
    };
    await bot.say(KIM, 'historik klimatet');
    // The rounds, and the answers of those that are open or were closed just now: not those of the ten.
    const few = 5;
    const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
      [
        'an owner is named',
        () =>
          importOwners(
            COORDINATOR,
            { plan: 'ks-2025', owners: [{ item: 'metro', person: KIM.id, line: 1 }] },
            bot.deps,
          ),
      ],
      [
        'a round is closed and another opened',
        async () => {
          await closeOpenRound(COORDINATOR, 'ks-2025-interim-11', bot.deps);
          await open2025(bot);
        },
      ],
      ['the plan is changed', () => bot.deps.stores.plans.save(plan2025(), BY_ANNA, 1)],
    ];
    for (const [what, change] of changes) {
      await change();
      for (const words of ['svara klimatet', 'historik klimatet']) {
        const ranges = await rangesOf(words);
        assert.ok(ranges <= few, `${what}, ${words}: ${ranges}`);
      }
    }
    await loadYear(2024);
    assert.ok((await rangesOf('historik klimatet')) >= 10);
    await fake.close();
  });

  it('has the answer that was on its way as its round was closed', async () => {
    bot = await startBot();
    await load2025(bot);
    const round = await open2025(bot);
    bot.clock.set('2025-09-16T08:00:00.000Z');
    await closeOpenRound(COORDINATOR, round, bot.deps);
    bot.clock.set('2025-09-16T08:00:01.000Z');
    assert.match(textOf((await bot.say(KIM, 'historik klimatet')).card), /inga bedömningar än/);
    const late = {
      round,
      item: 'climate',
      respondent: 'owner',
      version: 1,
      status: 'met',
      texts: {},
    } as const;
    const at = '2025-09-16T08:00:00.000Z';
    await bot.deps.stores.assessments.save(
      'ks-2025',
      { assessment: { ...late, author: KIM, at }, replaces: undefined },
      BY_ANNA,
    );
    bot.clock.set('2025-09-16T08:01:30.000Z');
    assert.match(
      textOf((await bot.say(KIM, 'historik klimatet')).card),
      /Klimatet: ● förväntas uppnås i delårsrapporten 2025/,
    );
  });

  it('is read anew in every program, when a report is given again or a round is closed', async () => {
    bot = await startBot();
    await load2025(bot);
    await load(report2024());
    const round = await open2025(bot);
    const other = await startBot({ folder: bot.folder, connector: bot.connector });
    assert.match(textOf((await other.say(KIM, 'svara')).card), /● \nFörväntas uppnås/);
    await load(report2024([aReadAnswer({ item: 'r-growth', status: 'partly' })]));
    assert.match(textOf((await other.say(KIM, 'svara')).card), /◆ \nFörväntas uppnås delvis/);
    const { card } = await other.say(KIM, 'svara');
    await other.execute(KIM, { ...dataOf(card, 'submit'), ...filledIn(card) });
    await closeOpenRound(COORDINATOR, round, bot.deps);
    const next = {
      kind: 'annual',
      name: 'Årsanalys 2025',
      from: '2025-01-01',
      to: '2025-12-31',
      due: '2026-01-15',
    };
    await openNewRound(COORDINATOR, { plan: 'ks-2025', ...next }, bot.deps);
    const text = textOf((await other.say(KIM, 'svara')).card);
    assert.match(text, /Förra bedömningen: \n● \nFörväntas uppnås · Enligt planering \(Delårsrapport 2025/);
  });
});
