import assert from 'node:assert/strict';
import { type Approving, CLIMATE, JELENA, openApproving, VERA } from '../../approving.ts';
import { closeBots } from '../../bot.ts';
import { dataOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, MATTIAS } from '../../sample-round.ts';

const SAID = {
  sv: {
    word: 'språkrätta malmö commitment',
    form: /Rätta språket i svaret om Malmö Commitment/,
    saved: /Jelena Petrović får ett meddelande med texten före och efter/,
    told: /Språket i ditt svar om Malmö Commitment är rättat[\s\S]*Alex Lindgren har rättat språket/,
  },
  en: {
    word: 'correct malmö commitment',
    form: /Correct the language of the answer on Malmö Commitment/,
    saved: /Jelena Petrović will get a message with the text before and after/,
    told: /The language of your answer on Malmö Commitment has been corrected[\s\S]*Alex Lindgren has corrected the language/,
  },
} as const;

for (const language of ['sv', 'en'] as const) {
  const said = SAID[language];
  describe(`A coordinator mends the language of an answer (${language})`, () => {
    let a: Approving;
    beforeEach(async () => {
      a = await openApproving(language);
      await a.answer(CLIMATE);
      await a.wait();
      a.came(JELENA);
    });
    afterEach(closeBots);

    const history = () => a.bot.deps.stores.assessments.history(a.round.plan, a.round.id, 'mal-klimat');

    it('as a version of its own, and the owner is told what was changed', async () => {
      const { card } = await a.bot.say(ALEX, said.word);
      assert.match(textOf(card), said.form);
      assert.equal(valuesOf(card).text_happened, 'Utsläppen minskar.');
      const typed = { text_happened: 'Utsläppen har minskat.', text_cause: 'Påhittat.' };
      const { card: done } = await a.bot.execute(ALEX, { ...dataOf(card, 'save-mended'), ...typed });
      assert.match(textOf(done), said.saved);
      const [first, second, ...others] = await history();
      assert.deepEqual(others, []);
      assert.equal(first?.texts.happened, 'Utsläppen minskar.');
      assert.deepEqual(second?.texts, { happened: 'Utsläppen har minskat.', basis: 'Mer.' });
      assert.deepEqual(
        [second?.status, second?.author.id, second?.mends?.author.id],
        ['met', ALEX.id, JELENA.id],
      );
      await a.wait();
      const [told, ...more] = a.came(JELENA);
      assert.deepEqual(more, []);
      for (const text of [said.told, /Utsläppen minskar\./, /Utsläppen har minskat\./])
        assert.match(textOf(told), text);
      await a.bot.execute(ALEX, { ...dataOf(card, 'save-mended'), ...typed });
      assert.equal((await history()).length, 2);
    });

    it('and the approver is asked about that one again', async () => {
      const [waiting] = a.came(VERA);
      await a.bot.execute(VERA, dataOf(waiting, 'approve'));
      const { card } = await a.bot.say(ALEX, said.word);
      await a.bot.execute(ALEX, { ...dataOf(card, 'save-mended'), text_happened: 'Utsläppen har minskat.' });
      await a.wait();
      const next = a.came(VERA).at(-1);
      assert.match(textOf(next), /Utsläppen har minskat\./);
      assert.doesNotMatch(textOf(next), /Elnätet byggs ut/);
    });

    it('but stores nothing that is unchanged, nor over what was answered since, nor for others', async () => {
      const { card } = await a.bot.say(ALEX, said.word);
      await a.bot.execute(ALEX, { ...dataOf(card, 'save-mended'), ...valuesOf(card) });
      assert.equal((await history()).length, 1);
      await a.answer({ 'mal-klimat': { status: 'partly', texts: { happened: 'Nytt svar.' } } });
      const late = await a.bot.execute(ALEX, { ...dataOf(card, 'save-mended'), text_happened: 'Rättat.' });
      assert.equal(valuesOf(late.card).text_happened, 'Rättat.');
      await a.bot.execute(MATTIAS, { ...dataOf(card, 'save-mended'), text_happened: 'Rättat.' });
      assert.equal((await history()).length, 2);
    });
  });
}
