import assert from 'node:assert/strict';
import { removePerson } from '../../../src/commands/people/remove-person.ts';
import { type Approving, CLIMATE, JELENA, openApproving, VERA } from '../../approving.ts';
import { COORDINATOR, closeBots, type Someone } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, filledIn, textOf, valuesOf } from '../../cards.ts';
import { ALEX, AMIRA } from '../../sample-round.ts';

const ASKED = /Kan du godkänna ”En grön stad som leder klimatomställningen”\?/;

describe('Approval, where the approver', () => {
  let a: Approving;
  beforeEach(async () => {
    a = await openApproving('sv', { areas: ['omr-klimat'] });
  });
  afterEach(closeBots);

  const isAway = (deputy: Someone, to = '2025-09-08') =>
    a.bot.deps.stores.absences.save({ person: VERA.id, from: '2025-09-04', to, deputy: deputy.id }, BY_ANNA);
  const asked = (person: Someone) => a.came(person).filter((card) => ASKED.test(textOf(card)));

  it('is away, comes to whoever stands in and may approve', async () => {
    await isAway(ALEX);
    await a.answer(CLIMATE);
    await a.wait();
    const [card, ...others] = asked(ALEX);
    assert.deepEqual([others, asked(VERA)], [[], []]);
    assert.match(textOf(card), /Du godkänner i stället för Vera Nord, som är borta\./);
    const { card: done } = await a.bot.execute(ALEX, dataOf(card, 'approve'));
    assert.match(textOf(done), /är godkänt/);
    await a.wait(5 * 24 * 60);
    assert.deepEqual(asked(VERA), []);
  });

  it('went away once they were asked, comes to both, and to the approver again when they are back', async () => {
    await a.answer(CLIMATE);
    await a.wait();
    assert.equal(asked(VERA).length, 1);
    await isAway(ALEX);
    await a.wait();
    const [card] = asked(ALEX);
    const back = { answer: 'mal-klimat/1/owner', comment: 'Varför?' };
    await a.bot.execute(ALEX, { ...dataOf(card, 'send-back'), ...back });
    a.came(ALEX);
    await a.wait(5 * 24 * 60);
    await a.answer({ 'mal-klimat': { status: 'met', texts: { happened: 'Nu går det bättre.' } } });
    await a.wait();
    assert.deepEqual([asked(VERA).length, asked(ALEX).length], [1, 0]);
    assert.match((await a.bot.execute(ALEX, dataOf(card, 'approve'))).text ?? '', /godkänns av någon annan/);
  });

  it('is away, is not named to whoever stands by an answer: it is read by whoever stands in', async () => {
    await a.answer(CLIMATE);
    await a.wait();
    const [card] = asked(VERA);
    const back = { answer: 'mal-klimat/1/owner', comment: 'Varför?' };
    await a.bot.execute(VERA, { ...dataOf(card, 'send-back'), ...back });
    await isAway(ALEX);
    await a.wait();
    const question = a.came(JELENA).at(-1);
    const sent = { ...dataOf(question, 'submit'), ...valuesOf(question) };
    const { card: receipt } = await a.bot.execute(JELENA, sent);
    assert.match(textOf(receipt), /Alex Lindgren läser det en gång till/);
    assert.doesNotMatch(textOf(receipt), /Vera Nord/);
  });

  it('is away, and whoever stands in has no right to approve, waits for the approver', async () => {
    await isAway(AMIRA);
    await a.answer(CLIMATE);
    await a.wait();
    assert.deepEqual([asked(AMIRA).length, asked(VERA).length], [0, 1]);
  });

  it('has left, is told of to the coordinator, who names another', async () => {
    const said = async () => textOf((await a.bot.say(ALEX, 'sammanställ')).card);
    assert.doesNotMatch(await said(), /utan attestant\n[\s\S]*En grön stad/);
    await removePerson(COORDINATOR, VERA.id, a.bot.deps);
    await a.answer(CLIMATE);
    await a.wait();
    assert.match(await said(), /Målområden utan attestant\n[\s\S]*En grön stad[\s\S]*Utse en attestant/);
    assert.doesNotMatch(textOf((await a.bot.say(AMIRA, 'sammanställ')).card), /utan attestant/);
    await a.bot.deps.stores.approvals.name(
      a.round.plan,
      ['omr-klimat'],
      () => [{ area: 'omr-klimat', person: ALEX.id }],
      BY_ANNA,
    );
    await a.wait();
    assert.equal(asked(ALEX).length, 1);
  });

  it('has answered themselves, says so', async () => {
    await a.bot.deps.stores.approvals.name(
      a.round.plan,
      ['omr-klimat'],
      () => [{ area: 'omr-klimat', person: ALEX.id }],
      BY_ANNA,
    );
    const { 'mal-elforsorjning': _, ...rest } = CLIMATE;
    await a.answer(rest);
    const { card: question } = await a.bot.say(ALEX, 'svara energi');
    await a.bot.execute(ALEX, { ...dataOf(question, 'submit'), ...filledIn(question) });
    a.came(ALEX);
    await a.wait();
    const [card] = asked(ALEX);
    assert.match(textOf(card), /Du har själv svarat om Malmö Energi och Hållbarhet\./);
  });
});
