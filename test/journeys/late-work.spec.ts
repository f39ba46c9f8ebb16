import assert from 'node:assert/strict';
import sinon from 'sinon';
import { LANGUAGES } from '../../src/domain/language.ts';
import { MESSAGE_PATIENCE_MS, PLACE_AFTER_MS, PRESS_PATIENCE_MS } from '../../src/teams/late.ts';
import { PUT_PATIENCE_MS } from '../../src/teams/replies.ts';
import { type Bot, closeBots } from '../bot.ts';
import { dataOf, filledIn, type Json, textOf } from '../cards.ts';
import { temporaryFolder } from '../fakes.ts';
import { type HeldBot, outlast, pressHeld, sentSince, startHeld } from '../held-bot.ts';
import { ALEX, openSampleRound } from '../sample-round.ts';

const SAVING = /^Det du skickade sparas fortfarande/;
const SAVED = /Ditt svar om Öresundsmetron är sparat/;

const SAID = {
  sv: {
    working: /^Jag arbetar fortfarande med det du bad om\nDu behöver inte trycka igen\. Svaret kommer här\./,
    next: /Fråga 1 av 4/,
    saving: SAVING,
    failed: /^Det tog tid, men så här gick det\nNågot gick fel hos mig\.[\s\S]*Försök igen$/,
  },
  en: {
    working:
      /^I am still working on what you asked for\nYou do not need to press again\. The answer will come here\./,
    next: /Question 1 of 4/,
    saving: /^What you sent is still being saved/,
    failed: /^It took a while, and this is how it went\nSomething went wrong on my side\.[\s\S]*Try again$/,
  },
};

describe('Work that takes longer than Teams waits', () => {
  let held: HeldBot;
  let bot: Bot;
  /** How many messages there are before anything is sent in. */
  let before: number;

  beforeEach(async () => {
    held = await startHeld(temporaryFolder());
    ({ bot } = held);
    await openSampleRound(bot);
    await bot.say(ALEX, 'hjälp');
    before = bot.connector.sent.length;
  });
  afterEach(closeBots);

  async function finish(): Promise<void> {
    await held.pauses.end(PLACE_AFTER_MS);
    await bot.finishLate();
  }

  const sent = () => sentSince(before, bot);
  const methods = () => sent().map(({ method }) => method);
  const logged = () => bot.log.lines.map(({ message }) => message);

  async function prepare(): Promise<Json> {
    const { card } = await bot.say(ALEX, 'svara');
    before = bot.connector.sent.length;
    return { ...dataOf(card, 'submit'), ...filledIn(card) };
  }

  for (const language of LANGUAGES) {
    const said = SAID[language];

    it(`says so below where the answer comes below, and puts it there (${language})`, async () => {
      held.store.hold('all');
      const pressing = bot.submit(ALEX, { verb: 'say', form: 1, language, command: 'answer' });
      await outlast(held);
      await pressing;
      held.store.release();
      await bot.finishLate();
      assert.deepEqual(methods(), ['POST', 'PUT']);
      assert.match(textOf(sent()[0]?.card), said.working);
      assert.match(textOf(sent()[1]?.card), said.next);
    });

    it(`leaves words and a button when nothing came of it, whatever was to be saved (${language})`, async () => {
      const absence = { verb: 'save-absence', form: 1, language, from: '2025-09-08', to: '2025-09-09' };
      const { card: waiting } = await pressHeld(held, absence, 'all');
      assert.match(textOf(waiting), said.saving);
      held.store.fail(new Error('the store is away'));
      await finish();
      assert.deepEqual(methods(), ['PUT']);
      assert.match(textOf(sent()[0]?.card), said.failed);
      held.store.release();
      await bot.execute(ALEX, dataOf(sent()[0]?.card, 'save-absence'));
      assert.deepEqual(
        (await bot.deps.stores.absences.all()).map(({ from, to }) => [from, to]),
        [['2025-09-08', '2025-09-09']],
      );
    });
  }

  it('lets the request of a message end, and replies when it can', async () => {
    held.store.hold('all');
    const saying = bot.say(ALEX, 'svara');
    await outlast(held, 1, MESSAGE_PATIENCE_MS);
    assert.deepEqual(await saying, { card: undefined, text: undefined });
    held.store.release();
    await bot.finishLate();
    assert.deepEqual(methods(), ['POST']);
    assert.match(textOf(sent()[0]?.card), SAID.sv.next);
  });

  it('has its invoke answered before the place is taken, also when the work is done at that very moment', async () => {
    const answer = await prepare();
    const order: string[] = [];
    const { promise: answering, resolve: answerIt } = Promise.withResolvers<() => void>();
    bot.server.once('request', (_, response) => {
      const end = sinon.stub(response, 'end').callsFake((body: unknown) => {
        end.restore();
        answerIt(() => response.end(body, () => order.push('answered')));
        return response;
      });
    });
    bot.connector.arrivals.once('PUT', () => order.push('placed'));
    held.store.hold('writes');
    const pressing = bot.execute(ALEX, answer);
    await held.store.waiting(1);
    await held.pauses.end(PRESS_PATIENCE_MS);
    held.store.release();
    const placing = held.pauses.end(PLACE_AFTER_MS);
    const answerNow = await answering;
    // Whatever does not wait for the answer has time to come before it.
    assert.equal((await bot.get('/healthz')).status, 200);
    answerNow();
    assert.match(textOf((await pressing).card), SAVING);
    await placing;
    await bot.finishLate();
    assert.deepEqual(order, ['answered', 'placed']);
  });

  it('comes below when its place cannot be taken, and is logged when it cannot be sent at all', async () => {
    const answer = await prepare();
    await pressHeld(held, answer);
    bot.connector.answers.push(404);
    held.store.release();
    await finish();
    assert.deepEqual(methods(), ['POST']);
    assert.match(textOf(sent()[0]?.card), SAVED);
    await pressHeld(held, { ...dataOf(sent()[0]?.card, 'submit'), ...filledIn(sent()[0]?.card) });
    bot.connector.answers.push(404, 404);
    held.store.release();
    await finish();
    assert.deepEqual(methods(), ['POST']);
    assert.deepEqual(bot.log.lines.map(({ message }) => message).slice(-2), [
      'card could not be put in its place',
      'reply could not be sent',
    ]);
  });

  it('is waited for when the program stops, but not for ever', async () => {
    await pressHeld(held, await prepare());
    const finishing = bot.finishLate();
    await held.pauses.end(10_000);
    await finishing;
    assert.deepEqual(logged(), ['late work was cut off']);
    held.store.release();
    await finish();
    assert.deepEqual(methods(), ['PUT']);
  });

  it('does not hold back an answer to an invoke when Teams is slow to change the card for others', async () => {
    const answer = await prepare();
    bot.connector.answers.push('hang');
    const pressing = bot.execute(ALEX, answer);
    assert.match(textOf((await pressing).card), SAVED);
    await held.pauses.end(PUT_PATIENCE_MS);
    await bot.finishLate();
    assert.deepEqual([methods(), logged()], [[], ['card could not be put in its place']]);
  });
});
