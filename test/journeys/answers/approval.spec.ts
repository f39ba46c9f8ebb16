import assert from 'node:assert/strict';
import { approvalOf } from '../../../src/commands/answers/find-approval.ts';
import { closeOpenRound, listApproval } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Approving, CLIMATE, JELENA, openApproving, VERA } from '../../approving.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';
import { dataOf, filledIn, saidOf, textOf } from '../../cards.ts';
import { linesNotIn } from '../../languages.ts';
import { ALEX, AMIRA, MATTIAS } from '../../sample-round.ts';

/** What is said in each language. */
const SAID = {
  sv: {
    ask: /Kan du godkänna ”En grön stad som leder klimatomställningen”\?\nAlla tre svaren har kommit/,
    comment: 'Vad är orsaken till bristen?',
    back: /Svaret om Malmö Energi och Hållbarhet har gått tillbaka till Alex Lindgren/,
    isBack: /Tillbaka hos Alex Lindgren: Malmö Energi och Hållbarhet/,
    came: /Vera Nord har skickat tillbaka ditt svar: Vad är orsaken till bristen\?/,
    one: /1 svar har tillkommit eller ändrats sedan du godkände\. 2 andra är redan godkända/,
    approved: /”En grön stad som leder klimatomställningen” är godkänt/,
    areas: /Godkända målområden: 1 av 6/,
    word: 'godkänn',
    state: /Omgången är stängd och godkänd/,
    nothing: /Inget väntar på ditt godkännande/,
  },
  en: {
    ask: /Can you approve “En grön stad som leder klimatomställningen”\?\nAll three answers are in/,
    comment: 'What is the cause of the shortage?',
    back: /The answer on Malmö Energi och Hållbarhet has gone back to Alex Lindgren/,
    isBack: /Back with Alex Lindgren: Malmö Energi och Hållbarhet/,
    came: /Vera Nord has sent your answer back: What is the cause of the shortage\?/,
    one: /1 answer is new or changed since you approved\. 2 others are already approved/,
    approved: /“En grön stad som leder klimatomställningen” is approved/,
    areas: /Approved goal areas: 1 of 6/,
    word: 'approve',
    state: /closed and approved|stängd och godkänd/,
    nothing: /Nothing is waiting for your approval/,
  },
} as const;

for (const language of ['sv', 'en'] as const) {
  const said = SAID[language];
  describe(`An approver (${language})`, () => {
    let a: Approving;
    beforeEach(async () => {
      a = await openApproving(language);
    });
    afterEach(closeBots);

    /** Answers the area, and gives the card that comes of it. */
    async function ready() {
      await a.answer(CLIMATE);
      await a.wait();
      const [card, ...others] = a.came(VERA);
      assert.deepEqual(others, []);
      return card ?? assert.fail('no card came');
    }

    it('is asked once when all answers of an area are in, and reads them as the report has them', async () => {
      const { 'mal-klimat': first, ...rest } = CLIMATE;
      await a.answer(rest);
      await a.wait();
      assert.deepEqual(a.came(VERA), []);
      assert.ok(first);
      await a.answer({ 'mal-klimat': first });
      await a.wait();
      const [card, ...others] = a.came(VERA);
      assert.match(textOf(card), said.ask);
      for (const text of [/Utsläppen minskar\./, /Elnätet byggs ut\./]) assert.match(textOf(card), text);
      assert.deepEqual(others, []);
      await a.wait();
      assert.deepEqual(a.came(VERA), []);
    });

    it('approves the area, and the trail says so', async () => {
      const card = await ready();
      const { card: done } = await a.bot.execute(VERA, dataOf(card, 'approve'));
      assert.match(textOf(done), said.approved);
      assert.match(textOf(done), said.areas);
      const again = await a.bot.execute(VERA, dataOf(card, 'approve'));
      assert.match(textOf(again.card), said.approved);
      const approvals = await a.bot.deps.stores.approvals.ofRound(a.round.plan, a.round.id);
      assert.deepEqual(
        approvals.map(({ value }) => [
          value.area,
          value.decisions.map((one) => [one.item, one.version, one.is]),
        ]),
        [
          [
            'omr-klimat',
            [
              ['mal-klimat', 1, 'approved'],
              ['mal-elforsorjning', 1, 'approved'],
              ['upp-klimatinvesteringsplan', 1, 'approved'],
            ],
          ],
        ],
      );
      assert.match(saidOf(await a.bot.say(VERA, said.word)), said.nothing);
    });

    it('sends one answer back with a comment, and is asked again about that one alone', async () => {
      const card = await ready();
      const answer = 'mal-elforsorjning/1/owner';
      const filled = { answer, comment: said.comment };
      const { card: rest } = await a.bot.execute(VERA, { ...dataOf(card, 'send-back'), ...filled });
      assert.match(textOf(rest), said.back);
      assert.match(textOf(rest), said.isBack);
      assert.doesNotMatch(textOf(rest), /Elnätet byggs ut/);
      await a.bot.execute(VERA, dataOf(rest, 'approve'));
      await a.wait();
      const [asked, ...others] = a.came(ALEX);
      assert.deepEqual(others, []);
      assert.match(textOf(asked), said.came);
      const texts = { ...filledIn(asked), text_happened: 'Elnätet byggs ut snabbare.', status: 'met' };
      await a.bot.execute(ALEX, { ...dataOf(asked, 'submit'), ...texts });
      a.came(VERA);
      await a.wait();
      const [next] = a.came(VERA);
      assert.match(textOf(next), said.one);
      assert.match(textOf(next), /Elnätet byggs ut snabbare/);
      assert.doesNotMatch(textOf(next), /Utsläppen minskar/);
      const { card: done } = await a.bot.execute(VERA, dataOf(next, 'approve'));
      assert.match(textOf(done), said.approved);
    });

    it('is asked again for what is changed after it was approved, and for that alone', async () => {
      await a.bot.execute(VERA, dataOf(await ready(), 'approve'));
      await a.answer({ 'mal-klimat': { status: 'notMet', texts: { happened: 'Det går bakåt.' } } });
      await a.wait();
      const [, next] = a.came(VERA);
      assert.match(textOf(next), said.one);
      assert.match(textOf(next), /Det går bakåt/);
      assert.doesNotMatch(textOf(next), /Elnätet byggs ut/);
    });

    it('approves nothing that they have not read', async () => {
      const card = await ready();
      await a.answer({ 'mal-klimat': { status: 'notMet', texts: { happened: 'Det går bakåt.' } } });
      const { card: now } = await a.bot.execute(VERA, dataOf(card, 'approve'));
      assert.match(textOf(now), /Det går bakåt/);
      assert.doesNotMatch(textOf(now), said.approved);
      const approvals = await a.bot.deps.stores.approvals.ofRound(a.round.plan, a.round.id);
      assert.deepEqual(approvals, []);
    });

    it('loses no comment to the other button, and is told what is lacking', async () => {
      const card = await ready();
      const answer = 'mal-klimat/1/owner';
      const typed = { answer, comment: said.comment };
      const { card: asked } = await a.bot.execute(VERA, { ...dataOf(card, 'approve'), ...typed });
      assert.ok(JSON.stringify(asked).includes(said.comment));
      const without = await a.bot.execute(VERA, { ...dataOf(card, 'send-back'), answer, comment: ' ' });
      assert.ok(JSON.stringify(without.card).includes(answer));
      const { card: done } = await a.bot.execute(VERA, { ...dataOf(asked, 'approve'), ...typed });
      assert.match(textOf(done), said.approved);
    });

    it('makes the round approved when it is closed and every area is', async () => {
      await a.answer(a.all);
      await a.wait();
      const cards = a.came(VERA);
      assert.equal(cards.length, 6);
      const states = async () => {
        const listed = await listApproval(COORDINATOR, a.bot.deps);
        return listed.map(({ approval }) => [approval?.isApproved, approval?.approved]);
      };
      for (const card of cards.slice(1)) await a.bot.execute(VERA, dataOf(card, 'approve'));
      assert.deepEqual(await states(), [[false, 5]]);
      await closeOpenRound(COORDINATOR, a.round.id, a.bot.deps);
      assert.deepEqual(await states(), [[false, 5]]);
      await a.bot.execute(VERA, dataOf(cards[0], 'approve'));
      assert.deepEqual(await states(), [[true, 6]]);
      const { card: summary } = await a.bot.say(ALEX, 'sammanställ');
      assert.match(textOf(summary), said.state);
    });

    it('reads every card in one language', async () => {
      const card = await ready();
      const own =
        /^(?!.*(?:Malmö|Klimat|klimat|El|Mål|Goda|Agenda|stad|städer|särskilt|Utsläpp|Brist|Mer|Andel|Önskat|Delårs)).*$/;
      const lines = textOf(card)
        .split('\n')
        .filter((line) => own.test(line));
      assert.deepEqual(linesNotIn(language, lines), []);
    });
  });
}

describe('Approval', () => {
  afterEach(closeBots);

  it('is for those who are named: others are told whose it is, whatever their card says', async () => {
    const a = await openApproving('sv', { areas: ['omr-klimat'] });
    await a.answer(CLIMATE);
    await a.wait();
    const [card] = a.came(VERA);
    const { text: other } = await a.bot.execute(ALEX, dataOf(card, 'approve'));
    assert.match(other ?? '', /godkänns av någon annan/);
    const { text: owner } = await a.bot.execute(MATTIAS, dataOf(card, 'approve'));
    assert.match(owner ?? '', /knapp/i);
    assert.deepEqual(await a.bot.deps.stores.approvals.ofRound(a.round.plan, a.round.id), []);
  });

  it('is spoken of nowhere where no round asks for it', async () => {
    const a = await openApproving('sv', { approval: 'none' });
    await a.answer(a.all);
    await a.wait();
    assert.deepEqual(a.came(VERA), []);
    assert.equal(await approvalOf(a.round, a.bot.deps), undefined);
    for (const person of [VERA, ALEX, AMIRA, JELENA])
      for (const words of ['hjälp', 'godkänn', 'approve', 'sammanställ', 'status', 'omgång']) {
        const { card, text } = await a.bot.say(person, words);
        assert.doesNotMatch(`${textOf(card)} ${text}`, /godkän|approv/i, `${person.name}: ${words}`);
      }
  });

  it('is spoken of in help where a round asks for it, to those who may', async () => {
    const a = await openApproving();
    assert.match(textOf((await a.bot.say(VERA, 'hjälp')).card), /godkänn \\\[målområde/);
    assert.doesNotMatch(textOf((await a.bot.say(MATTIAS, 'hjälp')).card), /godkän/i);
    assert.match(textOf((await a.bot.say(VERA, 'godkänn klimat')).card), /3 svar saknas/);
  });

  it('has room for long texts, page by page, of which none is cut', async () => {
    const a = await openApproving();
    const long = (word: string) => ({
      status: 'met' as const,
      texts: { happened: `${word} `.repeat(800).trim() },
    });
    const given = {
      'mal-klimat': long('utsläpp'),
      'mal-elforsorjning': long('elnätet'),
      'upp-klimatinvesteringsplan': long('investering'),
    };
    await a.answer(given);
    await a.wait();
    const [card] = a.came(VERA);
    assert.ok(Buffer.byteLength(JSON.stringify(card)) < 25 * 1024);
    let read = '';
    let next = card;
    for (let pages = 0; pages < 5 && JSON.stringify(next).includes('read-approval'); pages += 1) {
      const { card: page } = await a.bot.execute(VERA, dataOf(next, 'read-approval'));
      read += textOf(page);
      next = page;
    }
    for (const { texts } of Object.values(given)) assert.ok(read.includes(texts.happened));
    const { card: done } = await a.bot.execute(VERA, dataOf(next, 'approve'));
    assert.match(textOf(done), /är godkänt/);
  });
});
