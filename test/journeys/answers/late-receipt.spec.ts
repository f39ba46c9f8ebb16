import assert from 'node:assert/strict';
import sinon from 'sinon';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { MESSAGE_PATIENCE_MS, PLACE_AFTER_MS, PRESS_PATIENCE_MS } from '../../../src/teams/late.ts';
import { type Bot, COORDINATOR, closeBots, type Reply, startBot } from '../../bot.ts';
import { dataOf, filledIn, inputsOf, type Json, seenOf, textOf, valuesOf } from '../../cards.ts';
import { type Connector, type HeldPauses, heldPauses, temporaryFolder } from '../../fakes.ts';
import { type HeldDocuments, heldDocuments } from '../../held-documents.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';
import { openTestDocuments } from '../../test-store.ts';

const WORDS = 'Samrådet är klart.';

/** What is said in each language, and how a question is asked for in it. */
const SAID = {
  sv: {
    ask: 'svara',
    saving: /^Det du skickade sparas fortfarande\nDu behöver inte skicka något igen\. Kvittot kommer här\./,
    working: /^Jag arbetar fortfarande med det du bad om\nDu behöver inte trycka igen\. Svaret kommer här\./,
    saved: /Ditt svar om Öresundsmetron är sparat[\s\S]*version 1[\s\S]*Fråga 2 av 4/,
    next: /Fråga 1 av 4/,
    fault: /Något gick fel hos mig\.[\s\S]*Försök igen om en stund\./,
    closed:
      /^Det tog tid, men så här gick det\nOmgången ”Delårsrapport 2025” är stängd[\s\S]*inget är sparat/,
  },
  en: {
    ask: 'answer',
    saving:
      /^What you sent is still being saved\nYou do not need to send anything again\. The receipt will come here\./,
    working:
      /^I am still working on what you asked for\nYou do not need to press again\. The answer will come here\./,
    saved: /Your answer on Öresundsmetron is saved[\s\S]*version 1[\s\S]*Question 2 of 4/,
    next: /Question 1 of 4/,
    fault: /Something went wrong on my side\.[\s\S]*Try again in a while\./,
    closed:
      /^It took a while, and this is how it went\nThe round “Delårsrapport 2025” is closed[\s\S]*nothing is saved/,
  },
};

/** A bot whose store and patience a test holds in its hand. */
interface HeldBot {
  readonly bot: Bot;
  readonly store: HeldDocuments;
  readonly pauses: HeldPauses;
}

async function startHeld(folder: string, connector?: Connector): Promise<HeldBot> {
  const store = heldDocuments(await openTestDocuments(folder));
  const pauses = heldPauses();
  const options = { folder, documents: store, startPause: pauses.start, ...(connector ? { connector } : {}) };
  return { bot: await startBot(options), store, pauses };
}

/** Waits until so many are waiting for the store, and Teams for them as long as it may. */
async function outlast({ store, pauses }: HeldBot, count = 1, ms = PRESS_PATIENCE_MS): Promise<void> {
  await store.waiting(count);
  for (let nth = 0; nth < count; nth += 1) await pauses.end(ms);
}

/** Presses a button while the store is held, until that is answered without it. */
async function pressHeld(held: HeldBot, data: Json, what: 'all' | 'writes' = 'writes'): Promise<Reply> {
  held.store.hold(what);
  const pressing = held.bot.execute(ALEX, data);
  await outlast(held);
  return pressing;
}

/** The question, filled in and ready to be sent. */
async function filledQuestion(bot: Bot, ask = 'svara'): Promise<Json> {
  const { card } = await bot.say(ALEX, ask);
  return { ...dataOf(card, 'submit'), ...filledIn(card, { text_happened: WORDS }) };
}

describe('What takes longer than Teams waits', () => {
  let folder: string;
  let held: HeldBot;
  let bot: Bot;
  let round: string;
  /** How many messages there are before anything is sent in. */
  let before: number;

  beforeEach(async () => {
    folder = temporaryFolder();
    held = await startHeld(folder);
    ({ bot } = held);
    round = (await openSampleRound(bot)).id;
  });
  afterEach(closeBots);

  async function finish(): Promise<void> {
    await held.pauses.end(PLACE_AFTER_MS);
    await bot.finishLate();
  }

  const sent = () =>
    bot.connector.sent.slice(before).map(({ method, activity }) => ({
      method,
      card: activity.attachments?.[0]?.content,
      text: activity.text,
    }));
  const methods = () => sent().map(({ method }) => method);
  const stored = () => bot.deps.stores.assessments.history('ks-2025', round, 'mal-tillvaxt');

  async function prepare(ask = 'svara'): Promise<Json> {
    const answer = await filledQuestion(bot, ask);
    before = bot.connector.sent.length;
    return answer;
  }

  for (const language of LANGUAGES) {
    const said = SAID[language];

    it(`is an answer that is still being saved, and then has its receipt in its place (${language})`, async () => {
      const answer = await prepare(said.ask);
      const { card: waiting } = await pressHeld(held, answer);
      assert.match(textOf(waiting), said.saving);
      assert.ok(seenOf(waiting).includes(WORDS), 'what was typed can be read');
      assert.deepEqual([inputsOf(waiting), methods()], [[], []]);
      held.store.release();
      await finish();
      assert.deepEqual(methods(), ['PUT']);
      assert.match(textOf(sent()[0]?.card), said.saved);
      assert.equal((await stored()).length, 1);
    });

    it(`is an answer that is filled in anew when it could not be stored, to be sent again (${language})`, async () => {
      await pressHeld(held, await prepare(said.ask));
      held.store.fail(new Error('database is locked'));
      await finish();
      assert.deepEqual([methods(), await stored()], [['PUT'], []]);
      const form = sent()[0]?.card;
      assert.match(textOf(form), said.fault);
      assert.equal(valuesOf(form).text_happened, WORDS);
      held.store.release();
      const { card } = await bot.execute(ALEX, { ...dataOf(form, 'submit'), ...valuesOf(form) });
      assert.match(textOf(card), said.saved);
    });

    it(`is told of in the language of the card, and can be sent again when nothing can be looked up (${language})`, async () => {
      const answer = await prepare(said.ask);
      assert.match(textOf((await pressHeld(held, answer, 'all')).card), said.saving);
      held.store.fail(new Error('the store is away'));
      await finish();
      const words = sent()[0]?.card;
      assert.match(textOf(words), said.fault);
      assert.ok(seenOf(words).includes(WORDS), 'what was typed can be read');
      held.store.release();
      assert.match(textOf((await bot.execute(ALEX, dataOf(words, 'submit'))).card), said.saved);
      assert.equal((await stored()).length, 1);
    });

    it(`is refused in its place when the round was closed meanwhile (${language})`, async () => {
      await pressHeld(held, await prepare(said.ask), 'all');
      const other = await startHeld(folder, bot.connector);
      await closeOpenRound(COORDINATOR, round, other.bot.deps);
      held.store.release();
      await finish();
      assert.deepEqual(methods(), ['PUT']);
      assert.match(textOf(sent()[0]?.card), said.closed);
      assert.ok(seenOf(sent()[0]?.card).includes(WORDS), 'what was typed can be read');
    });

    it(`is a button whose answer comes below, where the card stays as it is (${language})`, async () => {
      before = bot.connector.sent.length;
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
  }

  it('is an Action.Submit of an older Teams, whose card says so and is then the receipt', async () => {
    const answer = await prepare();
    held.store.hold('writes');
    const pressing = bot.submit(ALEX, answer);
    await outlast(held);
    await pressing;
    held.store.release();
    await bot.finishLate();
    assert.deepEqual(methods(), ['PUT', 'PUT']);
    assert.match(textOf(sent()[0]?.card), SAID.sv.saving);
    assert.match(textOf(sent()[1]?.card), SAID.sv.saved);
  });

  it('is a message, whose request ends and whose reply comes when it is there', async () => {
    await bot.say(ALEX, 'hjälp');
    before = bot.connector.sent.length;
    held.store.hold('all');
    const saying = bot.say(ALEX, 'svara');
    await outlast(held, 1, MESSAGE_PATIENCE_MS);
    assert.deepEqual(await saying, { card: undefined, text: undefined });
    held.store.release();
    await bot.finishLate();
    assert.deepEqual(methods(), ['POST']);
    assert.match(textOf(sent()[0]?.card), SAID.sv.next);
  });

  it('is answered before its place is taken, also when the work is done at that very moment', async () => {
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
    assert.match(textOf((await pressing).card), SAID.sv.saving);
    await placing;
    await bot.finishLate();
    assert.deepEqual(order, ['answered', 'placed']);
  });

  it('is stored once and told once, when Teams sends it again meanwhile', async () => {
    const answer = await prepare();
    held.store.hold('writes');
    const pressing = [bot.execute(ALEX, answer), bot.execute(ALEX, answer)];
    await held.store.waiting(1);
    await held.pauses.end(PRESS_PATIENCE_MS);
    await held.pauses.end(PRESS_PATIENCE_MS);
    for (const { card } of await Promise.all(pressing)) assert.match(textOf(card), SAID.sv.saving);
    held.store.release();
    await finish();
    assert.deepEqual([methods(), (await stored()).length], [['PUT'], 1]);
  });

  it('is stored once when it is sent again to another instance, with the same receipt from both', async () => {
    const answer = await prepare();
    const other = await startHeld(folder, bot.connector);
    await Promise.all([pressHeld(held, answer), pressHeld(other, answer)]);
    held.store.release();
    other.store.release();
    await Promise.all([finish(), other.pauses.end(PLACE_AFTER_MS), other.bot.finishLate()]);
    assert.equal((await stored()).length, 1);
    assert.deepEqual(methods(), ['PUT', 'PUT']);
    for (const { card } of sent()) assert.match(textOf(card), SAID.sv.saved);
  });

  it('comes below when its place cannot be taken, and is logged when it cannot be sent at all', async () => {
    const answer = await prepare();
    await pressHeld(held, answer);
    bot.connector.answers.push(404);
    held.store.release();
    await finish();
    assert.deepEqual(methods(), ['POST']);
    assert.match(textOf(sent()[0]?.card), SAID.sv.saved);
    await pressHeld(held, { ...dataOf(sent()[0]?.card, 'submit'), ...filledIn(sent()[0]?.card) });
    bot.connector.answers.push(404, 404);
    held.store.release();
    await finish();
    assert.deepEqual(methods(), ['POST']);
    assert.deepEqual(bot.log.lines.map(({ message }) => message).slice(-2), [
      'late reply could not take its place',
      'reply could not be sent',
    ]);
  });

  it('is waited for when the program stops, but not for ever', async () => {
    await pressHeld(held, await prepare());
    const finishing = bot.finishLate();
    await held.pauses.end(10_000);
    await finishing;
    assert.deepEqual(
      bot.log.lines.map(({ message }) => message),
      ['late work was cut off'],
    );
    held.store.release();
    await finish();
    assert.deepEqual(methods(), ['PUT']);
  });
});
