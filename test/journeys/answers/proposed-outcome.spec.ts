import assert from 'node:assert/strict';
import type { Measure } from '../../../src/domain/plans/plan.ts';
import { type Bot, startBot } from '../../bot.ts';
import { ANNA, BO } from '../../build.ts';
import { dataOf, filledIn, inputsOf, type Json, textOf, valuesOf } from '../../cards.ts';
import { itemsWithFigure, openFigureRound, SHARES } from '../../kolada-round.ts';
import { type KoladaServer, openKoladaServer } from '../../kolada-server.ts';

const ROUND = 'ks-2025-interim-1';

describe('An owner whose outcome Kolada has', () => {
  let kolada: KoladaServer;
  let bot: Bot;

  async function startWith(measure?: Measure): Promise<void> {
    bot = await startBot({ kolada: kolada.setting });
    await openFigureRound(bot, itemsWithFigure(measure));
    await bot.worker.tick();
  }

  beforeEach(async () => {
    kolada = await openKoladaServer();
    kolada.figures.set('N00945', SHARES);
  });
  afterEach(async () => {
    await bot.close();
    kolada.close();
  });

  const question = async () => (await bot.say(ANNA, 'svara jobben')).card;
  const proposalIn = (card: unknown) => inputsOf(card).find(({ type }) => type === 'Input.Toggle');
  /** All filled in but the outcome. */
  const words = (card: unknown) => ({ ...filledIn(card), value: '', proposed: '' });

  async function send(card: unknown, inputs: Readonly<Record<string, unknown>>): Promise<Json | undefined> {
    return (await bot.execute(ANNA, { ...dataOf(card, 'submit'), ...inputs })).card;
  }

  async function stored() {
    const [answer] = await bot.deps.stores.assessments.history('ks-2025', ROUND, 'jobs');
    return answer && { value: answer.value, bySex: answer.bySex };
  }

  it('is shown it with year and source, and asked whether to use it', async () => {
    await startWith();
    const card = await question();
    assert.match(textOf(card), /Statistik: \n62,4 % år 2024\. Källa: Kolada N00945, hämtat 1 sep/);
    const { label, title, value, valueOn } = proposalIn(card) ?? {};
    assert.equal(String(label).replaceAll('\u00A0', ' '), 'Kolada: 62,4 % (2024) – använd det?');
    assert.deepEqual([title, value, valueOn], ['Ja, om jag inte skriver ett eget utfall', '', '62,4']);
  });

  it('is asked so in the message that comes unasked', async () => {
    await startWith();
    await bot.install(ANNA);
    await bot.worker.tick();
    const sent = bot.connector.sent.map(({ activity }) => textOf(activity.attachments?.[0]?.content));
    assert.match(sent.join('\n'), /Kolada: 62,4 % \(2024\) – använd det\?/);
  });

  it('stores nothing of it without a press', async () => {
    await startWith();
    const card = await question();
    await send(card, words(card));
    assert.deepEqual(await stored(), { value: undefined, bySex: undefined });
  });

  it('stores what was seen after one', async () => {
    await startWith();
    const card = await question();
    kolada.figures.set('N00945', { 2024: { T: 50 } });
    bot.clock.set('2025-09-02T09:00:00Z');
    await bot.worker.tick();
    const receipt = await send(card, { ...words(card), proposed: proposalIn(card)?.valueOn });
    assert.match(textOf(receipt), /Ditt svar om jobben är sparat/);
    assert.deepEqual(await stored(), { value: 62.4, bySex: undefined });
    assert.match(textOf((await bot.say(BO, 'status jobben')).card), /62,4 %, målvärde minst 60 %/);
  });

  it('stores one of their own, whatever was pressed', async () => {
    await startWith();
    const card = await question();
    await send(card, {
      ...words(card),
      value: '59',
      status: 'partly',
      text_cause: 'x',
      text_remedy: 'y',
      proposed: '62,4',
    });
    assert.equal((await stored())?.value, 59);
  });

  it('is not asked again where an outcome is filled in', async () => {
    await startWith();
    const card = await question();
    await send(card, { ...words(card), value: '61' });
    const again = await question();
    assert.equal(proposalIn(again), undefined);
    assert.match(textOf(again), /62,4 % år 2024/);
  });

  it('keeps what was taken when something else is missing', async () => {
    await startWith();
    const card = await question();
    const again = await send(card, { ...words(card), text_happened: '', proposed: '62,4' });
    assert.match(textOf(again), /inte sparat än/);
    assert.equal(valuesOf(again).value, '62,4');
    assert.equal(proposalIn(again), undefined);
  });

  it('is asked whether both are meant when it says something else than the status', async () => {
    await startWith({ type: 'number', unit: '%', target: { op: 'min', value: 70 } });
    const card = await question();
    const again = await send(card, { ...words(card), status: 'met', proposed: '62,4' });
    assert.match(textOf(again), /utfallet 62,4 % är lägre än målvärdet, minst 70 %/);
    assert.equal(await stored(), undefined);
  });

  it('takes women and men with the total, where both are asked for', async () => {
    kolada.figures.set('N00945', { 2024: { T: 70, K: 72.5, M: 67 } });
    await startWith({ type: 'number', unit: '%', bySex: true });
    const card = await question();
    assert.equal(
      String(proposalIn(card)?.label).replaceAll('\u00A0', ' '),
      'Kolada för 2024: 70 % totalt (kvinnor 72,5 %, män 67 %) – använd dem?',
    );
    await send(card, { ...words(card), women: '', men: '', proposed: proposalIn(card)?.valueOn });
    assert.deepEqual(await stored(), { value: 70, bySex: { women: 72.5, men: 67 } });
  });

  it('is not offered a value of long ago', async () => {
    kolada.figures.set('N00945', { 2019: { T: 50 } });
    await startWith();
    const card = await question();
    assert.equal(proposalIn(card), undefined);
    assert.match(textOf(card), /50 % år 2019/);
  });

  for (const proposed of ['<b>', '1|2|3|4', '|||', 'DROP', 7, ['62,4'], { a: 1 }]) {
    it(`is told when what came back is no outcome, or it is nothing: ${JSON.stringify(proposed)}`, async () => {
      await startWith();
      const card = await question();
      await send(card, { ...words(card), proposed });
      const { value } = (await stored()) ?? {};
      assert.ok(value === undefined || typeof value === 'number');
    });
  }
});
