import assert from 'node:assert/strict';
import { type Approving, CLIMATE, JELENA, openApproving, VERA } from '../../approving.ts';
import { linesOf } from '../../audit.ts';
import { closeBots } from '../../bot.ts';
import { dataOf, filledIn, type Json, textOf, valuesOf } from '../../cards.ts';
import { ALEX, MATTIAS } from '../../sample-round.ts';

/** What is said in each language. */
const SAID = {
  sv: {
    comment: 'Vad är orsaken till bristen?',
    asItIs: /eller skicka det som det är om du står fast vid det/,
    sentAgain:
      /Svaret om Malmö Energi och Hållbarhet är skickat igen, utan ändring\n[\s\S]*Vera Nord läser det en gång till/,
    again: /1 svar är skickat igen utan ändring\. 2 andra är redan godkända/,
    stands:
      /Alex Lindgren har skickat svaret om Malmö Energi och Hållbarhet igen utan ändring\. Kommentaren var: Vad är orsaken till bristen\?/,
    changed: /Något svar har ändrats sedan du läste\. Inget är sparat/,
    rest: /2 svar i ”En grön stad som leder klimatomställningen” är godkända\nDu får ett meddelande när det är dags att läsa svaret igen/,
    isBackWith: /Tillbaka hos Alex Lindgren: Malmö Energi och Hållbarhet/,
    mine: 'mina mål',
    left: /3 av 4 frågor väntar på ditt svar/,
    came: /Vera Nord har skickat tillbaka ditt svar: Vad är orsaken till bristen\?/,
    answer: 'svara',
    elsewhere: /Frågan om Malmö Energi och Hållbarhet väntar i ett annat meddelande/,
    missing: 'saknas',
    isBack:
      /Tillbaka för ändring\n[\s\S]*Malmö Energi och Hållbarhet · Alex Lindgren\nVera Nord: Vad är orsaken till bristen\?/,
    approved: /”En grön stad som leder klimatomställningen” är godkänt/,
  },
  en: {
    comment: 'What is the cause of the shortage?',
    asItIs: /or send it as it is if you stand by it/,
    sentAgain:
      /The answer on Malmö Energi och Hållbarhet has been sent again, unchanged\n[\s\S]*Vera Nord will read it once more/,
    again: /1 answer was sent again unchanged\. 2 others are already approved/,
    stands:
      /Alex Lindgren has sent the answer on Malmö Energi och Hållbarhet again, unchanged\. The comment was: What is the cause of the shortage\?/,
    changed: /An answer has changed since you read it\. Nothing is saved/,
    rest: /2 answers in “En grön stad som leder klimatomställningen” are approved\nYou will get a message when it is time to read the answer again/,
    isBackWith: /Back with Alex Lindgren: Malmö Energi och Hållbarhet/,
    mine: 'my goals',
    left: /3 of 4 questions/,
    came: /Vera Nord has sent your answer back: What is the cause of the shortage\?/,
    answer: 'answer',
    elsewhere: /The question about Malmö Energi och Hållbarhet is waiting in another message/,
    missing: 'missing',
    isBack:
      /Sent back for a change\n[\s\S]*Malmö Energi och Hållbarhet · Alex Lindgren\nVera Nord: What is the cause of the shortage\?/,
    approved: /“En grön stad som leder klimatomställningen” is approved/,
  },
} as const;

const BACK = 'mal-elforsorjning/1/owner';

for (const language of ['sv', 'en'] as const) {
  const said = SAID[language];
  describe(`An answer that was sent back (${language})`, () => {
    let a: Approving;
    let filled: { readonly answer: string; readonly comment: string };
    /** What sent it back. */
    let pressed: Json;
    let approved: unknown;
    /** An area of which one answer has gone back and the rest is approved. */
    beforeEach(async () => {
      a = await openApproving(language);
      filled = { answer: BACK, comment: said.comment };
      await a.answer(CLIMATE);
      await a.wait();
      const [card] = a.came(VERA);
      pressed = { ...dataOf(card, 'send-back'), ...filled };
      const { card: rest } = await a.bot.execute(VERA, pressed);
      ({ card: approved } = await a.bot.execute(VERA, dataOf(rest, 'approve')));
      a.came(ALEX);
    });
    afterEach(closeBots);

    it('is told of to whoever approves the rest, which has no comment', () => {
      assert.match(textOf(approved), said.rest);
    });

    it('is listed among the author’s goals with the comment, and opens with it', async () => {
      const { card } = await a.bot.say(ALEX, said.mine);
      for (const text of [said.left, said.came]) assert.match(textOf(card), text);
      const target = { ...dataOf(card, 'open'), item: 'mal-elforsorjning' };
      const { card: question } = await a.bot.execute(ALEX, target);
      for (const text of [said.came, said.asItIs]) assert.match(textOf(question), text);
      await a.bot.execute(ALEX, { ...dataOf(question, 'submit'), ...valuesOf(question) });
      assert.doesNotMatch(textOf((await a.bot.say(ALEX, said.mine)).card), said.came);
    });

    it('is the next question once all others are answered', async () => {
      let { card } = await a.bot.say(ALEX, said.answer);
      for (let left = 2; left > 0; left -= 1) {
        assert.doesNotMatch(textOf(card), said.came);
        ({ card } = await a.bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card) }));
      }
      assert.match(textOf(card), said.elsewhere);
      const next = await a.bot.say(ALEX, said.answer);
      assert.match(textOf(next.card), said.came);
    });

    it('is listed with what is missing to its owner, its approver and a coordinator, and to nobody else', async () => {
      for (const person of [ALEX, VERA]) {
        const { card } = await a.bot.say(person, said.missing);
        assert.match(textOf(card), said.isBack, person.name);
      }
      for (const person of [MATTIAS, JELENA]) {
        const { card } = await a.bot.say(person, said.missing);
        assert.doesNotMatch(textOf(card), /bristen|shortage/, person.name);
      }
    });

    it('goes back no more by what was pressed before its author stood by it', async () => {
      const { card } = await a.bot.say(ALEX, said.mine);
      const target = { ...dataOf(card, 'open'), item: 'mal-elforsorjning' };
      const { card: question } = await a.bot.execute(ALEX, target);
      await a.bot.execute(ALEX, { ...dataOf(question, 'submit'), ...valuesOf(question) });
      const { card: now } = await a.bot.execute(VERA, pressed);
      for (const text of [said.changed, said.stands]) assert.match(textOf(now), text);
      const { card: back } = await a.bot.execute(VERA, { ...dataOf(now, 'send-back'), ...filled });
      assert.doesNotMatch(textOf(back), said.changed);
      assert.match(textOf((await a.bot.say(ALEX, said.mine)).card), said.came);
    });

    it('comes to its author, is sent again as it was, and comes to the approver, as often as it goes back', async () => {
      for (let round = 1; round <= 2; round += 1) {
        a.came(ALEX);
        await a.wait();
        const [asked, ...others] = a.came(ALEX);
        assert.deepEqual(others, []);
        assert.match(textOf(asked), said.asItIs);
        const sent = { ...dataOf(asked, 'submit'), ...valuesOf(asked) };
        let receipt: unknown;
        const lines = await linesOf(a.bot, async () => {
          ({ card: receipt } = await a.bot.execute(ALEX, sent));
          assert.match(textOf(receipt), said.sentAgain);
          assert.equal(textOf((await a.bot.execute(ALEX, sent)).card), textOf(receipt));
        });
        const { item, respondent, version } = { item: 'mal-elforsorjning', respondent: 'owner', version: 1 };
        assert.deepEqual(
          lines.map(({ what, after }) => [what, after]),
          [['approval', [{ item, respondent, version, is: 'sentAgain' }]]],
        );
        a.came(VERA);
        await a.wait();
        const [next, ...more] = a.came(VERA);
        assert.deepEqual(more, []);
        for (const text of [said.again, said.stands, /Elnätet byggs ut/]) assert.match(textOf(next), text);
        if (round === 1) await a.bot.execute(VERA, { ...dataOf(next, 'send-back'), ...filled });
        else assert.match(textOf((await a.bot.execute(VERA, dataOf(next, 'approve'))).card), said.approved);
      }
      const { plan, id } = a.round;
      const versions = await a.bot.deps.stores.assessments.history(plan, id, 'mal-elforsorjning');
      assert.deepEqual(
        versions.map(({ version }) => version),
        [1],
      );
    });
  });

  describe(`Answers of an area that have all gone back (${language})`, () => {
    afterEach(closeBots);

    it('are not approved by an older card', async () => {
      const a = await openApproving(language);
      await a.answer(CLIMATE);
      await a.wait();
      const [card] = a.came(VERA);
      for (const item of Object.keys(CLIMATE)) {
        const back = { answer: `${item}/1/owner`, comment: said.comment };
        await a.bot.execute(VERA, { ...dataOf(card, 'send-back'), ...back });
      }
      const { card: now } = await a.bot.execute(VERA, dataOf(card, 'approve'));
      for (const text of [said.changed, said.isBackWith]) assert.match(textOf(now), text);
      assert.doesNotMatch(textOf(now), /\b0\b/);
    });
  });
}
