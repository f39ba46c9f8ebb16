import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { PLACE_AFTER_MS, PRESS_PATIENCE_MS } from '../../../src/teams/late.ts';
import { type Bot, COORDINATOR, closeBots } from '../../bot.ts';
import { dataOf, filledIn, inputsOf, type Json, seenOf, textOf, valuesOf } from '../../cards.ts';
import { temporaryFolder } from '../../fakes.ts';
import { type HeldBot, outlast, pressHeld, sentSince, startHeld } from '../../held-bot.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

const WORDS = 'Samrådet är klart.';

/** What is said in each language, and how a question is asked for in it. */
const SAID = {
  sv: {
    ask: 'svara',
    saving: /^Det du skickade sparas fortfarande\nDu behöver inte skicka något igen\. Kvittot kommer här\./,
    saved: /Ditt svar om Öresundsmetron är sparat[\s\S]*version 1[\s\S]*Fråga 2 av 4/,
    fault: /Något gick fel hos mig\.[\s\S]*Försök igen om en stund\./,
    closed:
      /^Det tog tid, men så här gick det\nOmgången ”Delårsrapport 2025” är stängd och tar inte emot svar\. Det du skrev är sparat som utkast/,
  },
  en: {
    ask: 'answer',
    saving:
      /^What you sent is still being saved\nYou do not need to send anything again\. The receipt will come here\./,
    saved: /Your answer on Öresundsmetron is saved[\s\S]*version 1[\s\S]*Question 2 of 4/,
    fault: /Something went wrong on my side\.[\s\S]*Try again in a while\./,
    closed:
      /^It took a while, and this is how it went\nThe round “Delårsrapport 2025” is closed and no longer takes answers\. What you wrote is kept as a draft/,
  },
};

/** The question, filled in and ready to be sent. */
async function filledQuestion(bot: Bot, ask = 'svara'): Promise<Json> {
  const { card } = await bot.say(ALEX, ask);
  return { ...dataOf(card, 'submit'), ...filledIn(card, { text_happened: WORDS }) };
}

describe('An answer that takes longer than Teams waits', () => {
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

  const sent = () => sentSince(before, bot);
  const methods = () => sent().map(({ method }) => method);
  const stored = () => bot.deps.stores.assessments.history('ks-2025', round, 'mal-tillvaxt');

  async function prepare(ask = 'svara'): Promise<Json> {
    const answer = await filledQuestion(bot, ask);
    before = bot.connector.sent.length;
    return answer;
  }

  for (const language of LANGUAGES) {
    const said = SAID[language];

    it(`is told to be on its way, and then has its receipt in its place (${language})`, async () => {
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

    it(`comes back as it was filled in when it could not be stored, to be sent again (${language})`, async () => {
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
  }

  it('is told so on its card by an Action.Submit as well, which has no answer of its own', async () => {
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

  it('is stored once when it was stored after all, and comes back to be sent again', async () => {
    const answer = await prepare();
    const other = await startHeld(folder, bot.connector);
    await pressHeld(held, answer);
    await other.bot.execute(ALEX, answer);
    held.store.fail(new Error('disk I/O error'));
    await finish();
    // The other instance puts its receipt there as well, at about the same time.
    const form = sent().findLast(({ card }) => /Fråga 1 av/.test(textOf(card)))?.card;
    held.store.release();
    const { card } = await bot.execute(ALEX, { ...dataOf(form, 'submit'), ...valuesOf(form) });
    assert.match(textOf(card), SAID.sv.saved);
    assert.equal((await stored()).length, 1);
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
});
