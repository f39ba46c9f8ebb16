import assert from 'node:assert/strict';
import sinon from 'sinon';
import { sendBack } from '../../../src/commands/answers/approve.ts';
import { approvalOf } from '../../../src/commands/answers/find-approval.ts';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Approving, CLIMATE, openApproving, VERA } from '../../approving.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';
import { dataOf, filledIn, saidOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX } from '../../sample-round.ts';

describe('A round that is approved', () => {
  afterEach(closeBots);

  it('has an answer sent back after it was closed, which is then answered and approved', async () => {
    const a = await openApproving('sv');
    await a.answer(CLIMATE);
    await a.wait();
    const [card] = a.came(VERA);
    await closeOpenRound(COORDINATOR, a.round.id, a.bot.deps);
    await a.wait(120);
    const back = { answer: 'mal-elforsorjning/1/owner', comment: 'Vad är orsaken?' };
    const { card: rest } = await a.bot.execute(VERA, { ...dataOf(card, 'send-back'), ...back });
    assert.match(textOf(rest), /har gått tillbaka till Alex Lindgren/);
    const [closed] = await a.bot.deps.stores.rounds.ofPlan(a.round.plan);
    assert.deepEqual(
      closed?.value.reopened?.map(({ reason }) => reason),
      ['Tillbaka för ändring'],
    );
    await a.bot.execute(VERA, dataOf(rest, 'approve'));
    a.came(ALEX);
    await a.wait();
    const [asked] = a.came(ALEX);
    assert.match(textOf(asked), /Vera Nord har skickat tillbaka ditt svar: Vad är orsaken\?/);
    await a.bot.execute(ALEX, { ...dataOf(asked, 'submit'), ...filledIn(asked), status: 'met' });
    await a.wait();
    let next = a.came(VERA).at(-1);
    assert.match(textOf(next), /1 svar har tillkommit eller ändrats/);
    for (let times = 1; times <= 2; times += 1) {
      await a.bot.execute(VERA, {
        ...dataOf(next, 'send-back'),
        ...back,
        answer: 'mal-elforsorjning/2/owner',
      });
      a.came(ALEX);
      await a.wait();
      const [again, ...others] = a.came(ALEX);
      assert.deepEqual(others, []);
      assert.match(textOf(again), /eller skicka det som det är om du står fast vid det/);
      for (const words of ['mina mål', 'svara'])
        assert.match(textOf((await a.bot.say(ALEX, words)).card), /Vera Nord har skickat tillbaka ditt svar/);
      const sent = await a.bot.execute(ALEX, { ...dataOf(again, 'submit'), ...valuesOf(again) });
      assert.match(textOf(sent.card), /skickat igen, utan ändring/);
      await a.wait();
      next = a.came(VERA).at(-1);
    }
    assert.match(textOf(next), /1 svar är skickat igen utan ändring/);
    await a.bot.execute(VERA, dataOf(next, 'approve'));
    const approval = await approvalOf(
      (await a.bot.deps.stores.rounds.ofPlan(a.round.plan))[0]?.value ?? a.round,
      a.bot.deps,
    );
    assert.equal(approval?.approved, 1);
  });

  it('leaves what was sent back with its owner when it is closed, to be given once', async () => {
    const a = await openApproving('sv');
    await a.answer(CLIMATE);
    await a.wait();
    const [card] = a.came(VERA);
    const back = { answer: 'mal-elforsorjning/1/owner', comment: 'Vad är orsaken?' };
    await a.bot.execute(VERA, { ...dataOf(card, 'send-back'), ...back });
    await a.wait();
    a.came(ALEX);
    await closeOpenRound(COORDINATOR, a.round.id, a.bot.deps);
    await a.wait();
    const [asked, ...others] = a.came(ALEX);
    assert.deepEqual(others, []);
    assert.match(textOf(asked), /Vera Nord har skickat tillbaka ditt svar: Vad är orsaken\?/);
    const sent = { ...dataOf(asked, 'submit'), ...filledIn(asked), status: 'met' };
    assert.match(textOf((await a.bot.execute(ALEX, sent)).card), /är sparat/);
    assert.match(saidOf(await a.bot.execute(ALEX, { ...sent, status: 'notMet' })), /är stängd/);
  });

  it('says briefly in the trail why answers are open that several approvers have sent back', async () => {
    const a = await openApproving('sv');
    await a.answer(CLIMATE);
    await a.wait();
    const [card] = a.came(VERA);
    const comment = 'Vad är orsaken till det? '.repeat(40);
    for (const item of ['mal-klimat', 'mal-elforsorjning'])
      await a.bot.execute(VERA, { ...dataOf(card, 'send-back'), answer: `${item}/1/owner`, comment });
    const closed = await closeOpenRound(COORDINATOR, a.round.id, a.bot.deps);
    assert.deepEqual(
      closed.reopened?.map(({ reason, answers }) => [reason, answers?.map(({ item }) => item)]),
      [['Tillbaka för ändring', ['mal-klimat', 'mal-elforsorjning']]],
    );
  });

  describe('keeps no answer that is sent back while it is closed', () => {
    let a: Approving;
    let back: () => Promise<unknown>;
    beforeEach(async () => {
      a = await openApproving('sv');
      await a.answer(CLIMATE);
      await a.wait();
      const vera = { ...VERA, roles: ['approver'], language: 'sv' } as const;
      const answer = { item: 'mal-elforsorjning', respondent: 'owner', version: 1 };
      const target = { round: a.round.id, area: 'omr-klimat', seen: '' };
      back = () => sendBack(vera, { ...target, ...answer, comment: 'Vad är orsaken?' }, a.bot.deps);
    });
    afterEach(() => sinon.restore());

    const close = () => closeOpenRound(COORDINATOR, a.round.id, a.bot.deps);
    const isGivenAnew = async () => {
      a.came(ALEX);
      await a.wait();
      const [asked] = a.came(ALEX);
      assert.match(textOf(asked), /Vera Nord har skickat tillbaka ditt svar: Vad är orsaken\?/);
      const sent = { ...dataOf(asked, 'submit'), ...filledIn(asked), status: 'met' };
      assert.match(textOf((await a.bot.execute(ALEX, sent)).card), /är sparat/);
    };

    it('right before', async () => {
      const { rounds } = a.bot.deps.stores;
      const written = rounds.close.bind(rounds);
      sinon.stub(rounds, 'close').callsFake(async (...what) => {
        await back();
        return written(...what);
      });
      const { reopened } = await close();
      assert.equal(reopened?.length, 1);
      await isGivenAnew();
    });

    it('right after', async () => {
      const { approvals } = a.bot.deps.stores;
      const written = approvals.save.bind(approvals);
      sinon.stub(approvals, 'save').callsFake(async (...what) => {
        await close();
        return written(...what);
      });
      await back();
      await isGivenAnew();
    });

    it('by a command that was cut off and is given again', async () => {
      const { approvals, rounds } = a.bot.deps.stores;
      const written = approvals.save.bind(approvals);
      const cut = sinon.stub(rounds, 'replace').rejects(new Error('cut off'));
      sinon.stub(approvals, 'save').callsFake(async (...what) => {
        await close();
        return written(...what);
      });
      await back();
      cut.restore();
      await close();
      await isGivenAnew();
    });
  });
});
