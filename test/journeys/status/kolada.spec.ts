import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { type Bot, CHANNEL, COORDINATOR, startBot } from '../../bot.ts';
import { ANNA, aPlan, BO } from '../../build.ts';
import { elementsOf, inputsOf, isJson, type Json, textOf } from '../../cards.ts';
import { temporaryFolder } from '../../fakes.ts';
import { itemsWithFigure, openFigureRound, SHARES } from '../../kolada-round.ts';
import { type KoladaFault, type KoladaServer, openKoladaServer } from '../../kolada-server.ts';
import { member } from '../../seen.ts';

function tableOf(card: Json | undefined): string {
  const chart = elementsOf(card).find(({ type }) => type === 'Chart.HorizontalBar');
  return isJson(chart) ? textOf(chart.fallback) : '';
}

describe('A goal that names a key figure in Kolada', () => {
  let kolada: KoladaServer;
  let bot: Bot;
  let folder: string;

  beforeEach(async () => {
    kolada = await openKoladaServer();
    kolada.figures.set('N00945', SHARES);
    folder = temporaryFolder();
    bot = await startBot({ folder, kolada: kolada.setting });
    await openFigureRound(bot);
  });
  afterEach(async () => {
    await bot.close();
    kolada.close();
  });

  const statusOf = async (words = 'status jobben') => (await bot.say(BO, words)).card;

  it('is told with the newest value, its year and its source', async () => {
    await bot.worker.tick();
    const text = textOf(await statusOf());
    assert.match(text, /Statistik: \n62,4 % år 2024\. Källa: Kolada N00945, hämtat 1 sep/);
  });

  it('is told so in English, and in a channel', async () => {
    await bot.worker.tick();
    bot.connector.rosters.set(CHANNEL.conversation, [member(BO)]);
    assert.match(
      textOf((await bot.say(BO, 'status jobben', CHANNEL)).card),
      /62,4 % år 2024\. Källa: Kolada N00945, hämtat 1 sep/,
    );
    await bot.say(BO, 'language English');
    assert.match(textOf(await statusOf()), /62\.4% in 2024\. Source: Kolada N00945, fetched 1 Sep/);
  });

  it('is plotted over the years, with a finding, a table, and what is missing', async () => {
    await bot.worker.tick();
    const card = await statusOf();
    const chart = elementsOf(card).find(({ type }) => type === 'Chart.HorizontalBar');
    assert.match(
      textOf(card),
      /Från 55 % \(2020\) till 62,4 % \(2024\) enligt Kolada\. Värde saknas för 2021\./,
    );
    // With an axis, Teams cuts its figures on a phone; without, each bar has its own number.
    assert.equal(chart?.displayMode, 'AbsoluteNoAxis');
    assert.equal(textOf(chart).split('\n')[0], '2020: 55 %, 2022: 58,1 %, 2023: 61,2 %, 2024: 62,4 %');
    assert.deepEqual(chart?.data, [
      { x: '2020', y: 55 },
      { x: '2022: 58,1\u00A0%', y: 58.1 },
      { x: '2023: 61,2\u00A0%', y: 61.2 },
      { x: '2024: 62,4\u00A0%', y: 62.4 },
    ]);
    assert.match(tableOf(card), /2023\n61,2 %\n2024\n62,4 %/);
    assert.match(textOf(card), /Värde saknas för 2021\./);
  });

  it('is told for women and men where Kolada has them', async () => {
    kolada.figures.set('N00945', { 2024: { T: 70, K: 72.5, M: 67 } });
    await bot.worker.tick();
    const card = await statusOf();
    assert.match(textOf(card), /70 % totalt \(kvinnor 72,5 %, män 67 %\) år 2024/);
    assert.equal(tableOf(card), '');
  });

  it('says that Kolada has nothing of it', async () => {
    kolada.figures.clear();
    await bot.worker.tick();
    assert.match(textOf(await statusOf()), /Kolada N00945, inga värden där 1 sep/);
  });

  it('leaves other goals as they are', async () => {
    await bot.worker.tick();
    assert.doesNotMatch(textOf(await statusOf('status metron')), /Kolada/);
  });

  it('is not waited for: what is in the store is told, before anything has been fetched as well', async () => {
    kolada.broken = 'hang';
    assert.match(textOf(await statusOf()), /Statistik: \nKolada N00945\n/);
    const stopped = bot.worker.tick();
    await kolada.hasAsked(1);
    assert.match(textOf(await statusOf()), /Kolada N00945, inte hämtat än/);
    await bot.close();
    await stopped;
    assert.deepEqual(
      bot.log.lines.filter(({ level }) => level !== 'info'),
      [],
    );
  });

  it('holds up no message while Kolada does not answer', async () => {
    kolada.broken = 'hang';
    await bot.install(ANNA);
    const before = bot.connector.sent.length;
    const ticked = bot.worker.tick();
    while (bot.connector.sent.length === before) await new Promise((resolve) => setImmediate(resolve));
    assert.match(textOf(bot.connector.sent.at(-1)?.activity.attachments?.[0]?.content), /Fråga 1 av 2/);
    await bot.close();
    await ticked;
  });

  it('is fetched once a day, not at each look', async () => {
    for (const hour of ['08', '09', '12', '23']) {
      bot.clock.set(`2025-09-01T${hour}:00:00Z`);
      await bot.worker.tick();
    }
    assert.equal(kolada.asked.length, 1);
    bot.clock.set('2025-09-02T08:05:00Z');
    await bot.worker.tick();
    assert.equal(kolada.asked.length, 2);
    assert.match(textOf(await statusOf()), /hämtat 2 sep/);
  });

  it('is fetched when a plan is loaded that names it, at the next look', async () => {
    await bot.worker.tick();
    const more = itemsWithFigure().map((item) => (item.id === 'metro' ? { ...item, kpi: 'U15414' } : item));
    await importPlan(COORDINATOR, { plan: aPlan({ items: more }), dryRun: false }, bot.deps);
    await bot.worker.tick();
    assert.deepEqual(kolada.asked, [
      '/data/kpi/N00945/municipality/1280',
      '/data/kpi/U15414/municipality/1280',
    ]);
  });

  it('is fetched by one of two instances', async () => {
    const other = await startBot({ folder, kolada: kolada.setting });
    await Promise.all([bot.worker.tick(), other.worker.tick()]);
    await other.worker.tick();
    assert.equal(kolada.asked.length, 1);
    assert.match(textOf((await other.say(BO, 'status jobben')).card), /62,4 % år 2024/);
    await other.close();
  });

  it('is there after a restart, and where Kolada is down', async () => {
    await bot.worker.tick();
    await bot.close();
    kolada.broken = 500;
    bot = await startBot({ folder, kolada: kolada.setting, now: '2025-09-03T08:00:00Z' });
    await bot.worker.tick();
    assert.match(textOf(await statusOf()), /62,4 % år 2024\. Källa: Kolada N00945, hämtat 1 sep/);
  });

  const faults: Readonly<Record<string, KoladaFault>> = {
    'answers with an error': 500,
    'refuses everything': 404,
    'sends a page of HTML': { body: '<html>Hemligt</html>' },
    'sends another form': { body: '{"data":[]}' },
    'breaks off': 'half',
  };
  for (const [what, fault] of Object.entries(faults)) {
    it(`stays as it was when Kolada ${what}; that is logged, and tried again within the hour`, async () => {
      await bot.worker.tick();
      kolada.broken = fault;
      bot.clock.set('2025-09-02T09:00:00Z');
      await bot.worker.tick();
      assert.match(textOf(await statusOf()), /62,4 % år 2024\. Källa: Kolada N00945, hämtat 1 sep/);
      const [line] = bot.log.lines.filter(({ level }) => level === 'warn');
      assert.equal(line?.message, 'key figures not fetched, will be tried again');
      assert.deepEqual(line?.fields.kpis, ['N00945']);
      assert.doesNotMatch(JSON.stringify(line), /Hemligt/);
      const asked = kolada.asked.length;
      await bot.worker.tick();
      assert.equal(kolada.asked.length, asked);
      kolada.broken = undefined;
      bot.clock.set('2025-09-02T10:15:00Z');
      await bot.worker.tick();
      assert.match(textOf(await statusOf()), /hämtat 2 sep/);
    });
  }

  it('keeps its values when Kolada has none any more, with the day they were seen', async () => {
    await bot.worker.tick();
    kolada.figures.clear();
    bot.clock.set('2025-09-02T09:00:00Z');
    await bot.worker.tick();
    assert.match(textOf(await statusOf()), /62,4 % år 2024\. Källa: Kolada N00945, hämtat 1 sep/);
  });

  it('points out that a value of a year gone by has changed', async () => {
    bot.clock.set('2025-11-03T08:00:00Z');
    await bot.worker.tick();
    kolada.figures.set('N00945', { ...SHARES, 2023: { T: 60.8 } });
    bot.clock.set('2025-11-04T08:30:00Z');
    await bot.worker.tick();
    assert.match(
      textOf(await statusOf()),
      /Ändrat i Kolada: \nVärdet för 2023 har ändrats från 61,2 % till 60,8 % sedan 3 nov\./,
    );
    bot.clock.set('2025-11-05T09:00:00Z');
    await bot.worker.tick();
    assert.match(
      textOf(await statusOf()),
      /Värdet för 2023 har ändrats från 61,2 % till 60,8 % sedan 3 nov\./,
    );
    assert.match(textOf((await bot.say(ANNA, 'svara jobben')).card), /Värdet för 2023 har ändrats/);
  });

  it('asks Kolada for nothing, and shows nothing of it, where that is off', async () => {
    await bot.worker.tick();
    await bot.close();
    bot = await startBot({ folder });
    bot.clock.set('2025-09-05T08:00:00Z');
    await bot.worker.tick();
    assert.equal(kolada.asked.length, 1);
    assert.match(textOf(await statusOf()), /Statistik: \nKolada N00945\n/);
    assert.ok(
      !inputsOf((await bot.say(ANNA, 'svara jobben')).card).some(({ type }) => type === 'Input.Toggle'),
    );
  });
});
