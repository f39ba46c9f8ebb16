import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { reopen } from '../../../src/commands/rounds/reopen-round.ts';
import { type Approving, CLIMATE, JELENA, openApproving, VERA } from '../../approving.ts';
import { linesOf } from '../../audit.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';
import { dataOf, filledIn, saidOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, MATTIAS } from '../../sample-round.ts';

const REASON = 'Siffran var fel.';

describe('A closed round', () => {
  let a: Approving;
  beforeEach(async () => {
    a = await openApproving('sv', { approval: 'none' });
    await a.answer(CLIMATE);
    await closeOpenRound(COORDINATOR, a.round.id, a.bot.deps);
    for (const person of [JELENA, ALEX]) a.came(person);
    await a.wait(120);
  });
  afterEach(closeBots);

  const open = (wish: { readonly person?: string; readonly item?: string } = {}) =>
    reopen(COORDINATOR, { round: a.round.id, reason: REASON, ...wish }, a.bot.deps);
  const current = async () => {
    const [round] = await a.bot.deps.stores.rounds.ofPlan(a.round.plan);
    return round?.value ?? assert.fail('there is no round');
  };

  for (const [words, what] of [
    ['öppna igen för Mattias', `person ${MATTIAS.id}`],
    ['Jelena skrev fel siffra, kan du öppna upp omgången för henne igen', `person ${JELENA.id}`],
    ['Jelena behöver ändra sitt svar om klimatet, öppna hennes', `person ${JELENA.id}`],
    ['reopen it for Jelena, her figure was wrong', `person ${JELENA.id}`],
    ['unlock the round for Mattias', `person ${MATTIAS.id}`],
    ['öppna igen klimatområdet', 'area omr-klimat'],
    ['öppna igen Öresundsmetron', 'item mal-tillvaxt'],
    ['öppna omgången igen', ''],
  ] as const)
    it(`may be opened again for ${what || 'what is chosen'} when it is said “${words}”`, async () => {
      assert.equal(valuesOf((await a.bot.say(ALEX, words)).card).what, what);
    });

  it('is opened again for an item: its owner is asked with the reason, and answers once', async () => {
    const lines = await linesOf(a.bot, () => open({ item: 'mal-klimat' }));
    assert.deepEqual(
      lines.map(({ what, after }) => [what, JSON.stringify(after).includes(REASON)]),
      [['round', true]],
    );
    assert.equal((await current()).state, 'closed');
    await a.wait();
    const [card, ...others] = a.came(JELENA);
    assert.deepEqual(others, []);
    assert.deepEqual(a.came(ALEX), []);
    assert.match(textOf(card), /Samordnare har öppnat frågan igen: Siffran var fel\./);
    const filled = { ...filledIn(card), status: 'notMet' };
    const { card: done } = await a.bot.execute(JELENA, { ...dataOf(card, 'submit'), ...filled });
    assert.match(textOf(done), /är sparat[\s\S]*Klart\. Omgången är stängd, så säg till samordnaren/);
    assert.doesNotMatch(
      textOf(done),
      /Skicka svar|frågorna är besvarade|så länge omgången är öppen|Ändra|Förbättra/,
    );
    const answers = await a.bot.deps.stores.assessments.ofClosed(await current());
    assert.equal(answers.find(({ item }) => item === 'mal-klimat')?.version, 2);
    const again = await a.bot.execute(JELENA, { ...dataOf(card, 'submit'), ...filled });
    assert.match(saidOf(again), /är stängd/);
  });

  it('is opened again for a person, who goes on from one question to the next, and for nobody else', async () => {
    await open({ person: 'Jelena Petrović' });
    await a.wait();
    const [card, ...others] = a.came(JELENA);
    assert.deepEqual(others, []);
    assert.match(textOf(card), /öppnat frågan igen/);
    const first = { ...filledIn(card), status: 'met' };
    const { card: next } = await a.bot.execute(JELENA, { ...dataOf(card, 'submit'), ...first });
    assert.match(textOf(next), /Skicka svar/);
    const second = { ...filledIn(next), status: 'met' };
    const { card: done } = await a.bot.execute(JELENA, { ...dataOf(next, 'submit'), ...second });
    assert.doesNotMatch(textOf(done), /Skicka svar/);
    const target = { round: a.round.id, item: 'mal-elforsorjning', respondent: 'owner' };
    const { text } = await a.bot.execute(ALEX, { ...dataOf(card, 'submit'), ...target, ...first });
    assert.match(text ?? '', /är stängd/);
  });

  it('takes what is sent again as it was once, and asks for the rest and no more', async () => {
    await open({ person: 'Jelena Petrović' });
    await a.wait();
    const [card] = a.came(JELENA);
    const { card: next } = await a.bot.execute(JELENA, { ...dataOf(card, 'submit'), ...filledIn(card) });
    assert.match(textOf(next), /är sparat/);
    const sent = { ...dataOf(next, 'submit'), ...valuesOf(next) };
    const { card: done } = await a.bot.execute(JELENA, sent);
    assert.match(textOf(done), /står kvar/);
    assert.doesNotMatch(textOf(done), /Skicka svar/);
    const answers = await a.bot.deps.stores.assessments.ofClosed(await current());
    assert.ok(answers.every(({ version }) => version === 1));
    assert.match(saidOf(await a.bot.execute(JELENA, { ...sent, status: 'notMet' })), /är stängd/);
    a.came(JELENA);
    await open({ item: 'mal-klimat' });
    await a.wait();
    assert.equal(a.came(JELENA).length, 1);
  });

  it('is opened again whole: everybody is told, answers anew, and it is closed again', async () => {
    await open();
    assert.equal((await current()).state, 'open');
    await a.wait();
    for (const person of [JELENA, ALEX]) {
      const cards = a.came(person).map(textOf);
      assert.equal(cards.filter((text) => /har öppnat frågan igen: Siffran var fel/.test(text)).length, 1);
    }
    await a.answer({ 'mal-klimat': 'notMet' });
    await closeOpenRound(COORDINATOR, a.round.id, a.bot.deps);
    const answers = await a.bot.deps.stores.assessments.ofClosed(await current());
    assert.equal(answers.find(({ item }) => item === 'mal-klimat')?.status, 'notMet');
  });

  const faults: readonly [string, Parameters<typeof open>[0], string][] = [
    ['somebody who answers nothing', { person: VERA.id }, 'not-reopened'],
    ['somebody whom nobody knows', { person: 'Ingen Alls' }, 'no-such-person'],
    ['what is not in the plan', { item: 'nothing' }, 'not-reopened'],
  ];
  for (const [title, wish, code] of faults) {
    it(`is not opened for ${title}`, async () => {
      await assert.rejects(open(wish), { code });
      assert.equal((await current()).reopened, undefined);
    });
  }

  it('is not opened without a reason, nor while it is open', async () => {
    await assert.rejects(reopen(COORDINATOR, { round: a.round.id, reason: ' ' }, a.bot.deps), {
      code: 'invalid-round',
    });
    await open();
    await assert.rejects(open(), { code: 'not-reopened' });
  });

  it('is opened in the chat, with a reason, by a coordinator alone', async () => {
    const { card } = await a.bot.say(ALEX, 'öppna igen');
    assert.match(textOf(card), /Öppna ”Delårsrapport 2025” igen\?/);
    const asked = await a.bot.execute(ALEX, { ...dataOf(card, 'reopen-round'), what: 'item mal-klimat' });
    assert.match(textOf(asked.card), /Skriv varför/);
    const { card: done } = await a.bot.execute(ALEX, {
      ...{ ...dataOf(asked.card, 'reopen-round'), what: 'item mal-klimat', reason: REASON },
    });
    assert.match(textOf(done), /1 svar kan ges på nytt/);
    const { text } = await a.bot.execute(MATTIAS, dataOf(card, 'reopen-round'));
    assert.match(text ?? '', /knapp/);
    const english = await a.bot.say(ALEX, 'reopen');
    assert.match(textOf(english.card), /Open “Delårsrapport 2025” again\?/);
  });

  it('offers another due day when it is opened whole after its own, and the owners are told of that', async () => {
    a.bot.clock.set('2025-09-16T08:00:00Z');
    const { card } = await a.bot.say(ALEX, 'öppna igen');
    const wish = { ...dataOf(card, 'reopen-round'), what: 'all', reason: REASON };
    const { card: done } = await a.bot.execute(ALEX, wish);
    assert.match(textOf(done), /Sista svarsdag var 15\Wsep\. Förläng omgången om de ska få mer tid\./);
    await a.wait();
    const told = a.came(ALEX).map(textOf).join();
    assert.match(told, /öppnat frågan igen|öppnat frågorna igen/);
    assert.doesNotMatch(told, /kvar att svara på/, 'nobody is reminded at once of what has just come anew');
    await a.wait();
    const { card: form } = await a.bot.execute(ALEX, dataOf(done, 'extend-round-form'));
    const moved = await a.bot.execute(ALEX, { ...dataOf(form, 'extend-round'), due: '2025-09-22' });
    assert.match(textOf(moved.card), /Sista svarsdag för ”Delårsrapport 2025” är nu 22\Wsep/);
    await a.wait();
    assert.match(a.came(ALEX).map(textOf).join(), /flyttad till 22\Wsep/);
  });
});
