import assert from 'node:assert/strict';
import { once } from 'node:events';
import { showLedger } from '../../../src/commands/deliveries/show-ledger.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { samplePeople } from '../../../src/demo/sample.ts';
import { payload } from '../../../src/views/card.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, type Json, saidOf, textOf } from '../../cards.ts';
import type { ConnectorAnswer } from '../../fakes.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const ROUND = 'ks-2025-interim-1';

/** The button of a line that opens somebody's part. */
function lineOf(card: unknown, person: Someone): Json {
  const button = elementsOf(card).find(({ tooltip }) => tooltip === `Visa ${person.name}`);
  assert.ok(button, `no line of ${person.name}:\n${textOf(card)}`);
  return JSON.parse(JSON.stringify(button.data));
}

describe('What has become of the questions', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  /** Alex has got his questions. Mattias has Målvakt, and Teams answers his questions so. */
  async function ask(answer?: ConnectorAnswer): Promise<void> {
    await bot.install(ALEX);
    await openSampleRound(bot);
    await bot.worker.tick();
    await bot.install(MATTIAS);
    if (answer !== undefined) bot.connector.answers.push(answer);
    await bot.worker.tick();
  }

  /** Besides the welcome. */
  const questionsOfMattias = () =>
    bot.connector.sent.filter(({ conversation }) => conversation === `chat-${MATTIAS.id}`).length - 1;
  const say = async (words: string) => (await bot.say(ALEX, words)).card;

  for (const [answer, why, remedy] of [
    [403, 'Har blockerat eller tagit bort Målvakt i Teams, sedan 1 sep kl. 10.00', 'skriva ”svara”'],
    [404, 'Teams hittar inte chatten, sedan 1 sep kl. 10.00', 'skriva ”svara”'],
    [400, 'Teams tar inte emot meddelandet, sedan 1 sep kl. 10.00', 'lämnar koden'],
  ] as const) {
    it(`is told with why and what to do, when Teams answers ${answer}`, async () => {
      await ask(answer);
      const list = await say('utskick');
      assert.match(textOf(list), /4 av 5 ansvariga kan inte nås/);
      assert.ok(textOf(list).replaceAll('\u00A0', ' ').includes(why), textOf(list));
      const { card } = await bot.submit(ALEX, lineOf(list, MATTIAS));
      const part = textOf(card).replaceAll('\u00A0', ' ');
      for (const said of [`${MATTIAS.name} kan inte nås`, why, remedy, `kod ${answer}`])
        assert.ok(part.includes(said), part);
    });
  }

  for (const [answer, why] of [
    [429, 'Teams har inte tagit emot det än, nytt försök 1 sep kl. 10.00'],
    [502, 'Kan ha kommit fram, men Teams har inte sagt det, nytt försök 1 sep kl. 10.10'],
    ['drop', 'Kan ha kommit fram, men Teams har inte sagt det, nytt försök 1 sep kl. 10.10'],
  ] as const) {
    it(`is on its way, and said to be tried again, when Teams answers ${answer}`, async () => {
      await ask(answer);
      const text = textOf(await say('utskick')).replaceAll('\u00A0', ' ');
      assert.ok(text.includes(why), text);
    });
  }

  it('is that somebody does not have Målvakt', async () => {
    await ask();
    const list = await say('utskick');
    assert.match(textOf(list), /Har inte Målvakt i Teams/);
    assert.doesNotMatch(textOf(list), new RegExp(MATTIAS.name));
    const { card } = await bot.submit(ALEX, lineOf(list, AMIRA));
    assert.match(textOf(card), new RegExp(`Be ${AMIRA.name} söka efter Målvakt bland apparna`));
    assert.doesNotMatch(textOf(card), /\[Skicka om\]/);
  });

  it('is counted by area and by unit, so that each row sums up', async () => {
    await ask(403);
    const text = textOf(await say('utskick'));
    const rows = [...text.matchAll(/(\d+) fr[åa]go?r?:? ?(.*)/g)].flatMap(([, all, rest = '']) =>
      rest.includes('når inte fram') || rest.includes('skickad') ? [[Number(all), rest] as const] : [],
    );
    assert.ok(rows.length > 3, text);
    for (const [all, rest] of rows) {
      const parts = [...rest.matchAll(/\d+/g)].map(Number);
      assert.equal(
        parts.reduce((sum, part) => sum + part, 0),
        all,
        rest,
      );
    }
  });

  it('is told in the summary, with a step to it, and in a channel nothing of it', async () => {
    await ask(403);
    const { card } = await bot.say(ALEX, 'sammanställ');
    assert.match(textOf(card), new RegExp(`${MATTIAS.name} \\(kunde inte nås\\)`));
    assert.match(textOf(card), new RegExp(`${AMIRA.name} \\(har inte Målvakt\\)`));
    assert.ok(elementsOf(card).some(({ title }) => title === 'Visa utskick'));
    const posted = textOf((await bot.say(ALEX, '<at>Målvakt</at> sammanställ', CHANNEL)).card);
    assert.doesNotMatch(posted, /inte nås|har inte Målvakt/);
    for (const { name } of [MATTIAS, AMIRA]) assert.ok(!posted.includes(name), posted);
  });

  it('is sent again to one, and the list tells what came of it', async () => {
    await ask(403);
    const part = await bot.submit(ALEX, lineOf(await say('utskick'), MATTIAS));
    const { card } = await bot.execute(ALEX, dataOf(part.card, 'resend'));
    assert.match(textOf(card), new RegExp(`Skickas nu om till ${MATTIAS.name}`));
    assert.match(textOf(card), /Om en minut kan du skriva ”utskick”/);
    assert.equal(questionsOfMattias(), 0);
    await bot.worker.tick();
    assert.equal(questionsOfMattias(), 1);
    assert.doesNotMatch(textOf(await say('utskick')), new RegExp(MATTIAS.name));
  });

  for (const answer of [403, 404, 400] as const) {
    it(`is sent again to all after ${answer}, once however often the button is pressed`, async () => {
      await ask(answer);
      bot.clock.set('2025-09-01T08:01:00Z');
      const data = dataOf(await say('utskick'), 'resend');
      assert.match(textOf((await bot.execute(ALEX, data)).card), /Skickas nu om till/);
      const again = textOf((await bot.execute(ALEX, data)).card);
      assert.match(again, /Det finns inget att skicka om/);
      await bot.worker.tick();
      await bot.worker.tick();
      assert.equal(questionsOfMattias(), 1);
    });
  }

  it('is over once somebody does what they were told to, and they are asked once', async () => {
    await ask(403);
    const { card } = await bot.say(MATTIAS, 'svara');
    assert.ok(elementsOf(card).some(({ verb }) => verb === 'submit'));
    await bot.worker.tick();
    assert.equal(questionsOfMattias(), 1);
    assert.doesNotMatch(textOf(await say('utskick')), new RegExp(MATTIAS.name));
    assert.doesNotMatch(textOf(await say('sammanställ')), /kunde inte nås/);
  });

  it('rests again when it is sent again in vain', async () => {
    await ask(403);
    await bot.execute(ALEX, dataOf(await say('utskick'), 'resend'));
    bot.clock.set('2025-09-02T08:00:00Z');
    bot.connector.answers.push(403);
    await bot.worker.tick();
    const text = textOf(await say('utskick')).replaceAll('\u00A0', ' ');
    assert.match(text, /Har blockerat eller tagit bort Målvakt i Teams, sedan 1 sep kl\. 10\.00/);
  });

  it('is not sent again in a round that is closed', async () => {
    await ask(403);
    const data = dataOf(await say('utskick'), 'resend');
    await closeOpenRound(COORDINATOR, ROUND, bot.deps);
    const { card } = await bot.execute(ALEX, data);
    assert.match(textOf(card), /Omgången är stängd, så inget skickas om/);
    await bot.worker.tick();
    assert.equal(questionsOfMattias(), 0);
    assert.match(textOf(await say('utskick')), /4 av 5 ansvariga kunde inte nås/);
    assert.doesNotMatch(textOf(await say('utskick')), /\[Skicka om alla\]/);
  });

  it('is that all have got their questions, and who has answered', async () => {
    await ask();
    for (const person of samplePersons()) await bot.install(person);
    await bot.worker.tick();
    assert.match(
      textOf(await say('utskick')),
      /Alla fem ansvariga har fått sina frågor\n.*Ingen har svarat på allt/,
    );
    let { card } = await bot.say(MATTIAS, 'svara');
    while (elementsOf(card).some(({ verb }) => verb === 'submit'))
      ({ card } = await bot.execute(MATTIAS, { ...dataOf(card, 'submit'), ...filledIn(card) }));
    assert.match(textOf(await say('utskick')), /1 har svarat på allt/);
  });

  it('is told of another round that is open, at a press', async () => {
    await ask(403);
    const period = { from: '2025-09-01', to: '2025-09-30', due: '2025-09-20' };
    const pulse = { plan: 'ks-2025', kind: 'pulse', name: 'Puls i september 2025', ...period };
    bot.clock.set('2025-09-01T09:00:00Z');
    await openNewRound(COORDINATOR, pulse, bot.deps);
    const newest = await say('utskick');
    assert.match(textOf(newest), /^Utskick · Puls i september 2025/);
    assert.match(textOf(newest), /Även Delårsrapport 2025 är öppen/);
    const { card } = await bot.execute(ALEX, dataOf(newest, 'deliveries'));
    assert.match(textOf(card), /^Utskick · Delårsrapport 2025[\s\S]*Har blockerat eller tagit bort/);
  });

  it('is being sent while Teams does not answer, and may have arrived when it never does', async () => {
    await bot.install(ALEX);
    await openSampleRound(bot);
    await bot.worker.tick();
    await bot.install(MATTIAS);
    bot.connector.answers.push('hang');
    const isAsked = once(bot.connector.arrivals, 'asked');
    const sending = bot.worker.tick();
    await isAsked;
    assert.match(textOf(await say('utskick')), new RegExp(`${MATTIAS.name}\nSkickas nu`));
    await bot.connector.close();
    await sending;
    const ledger = await showLedger(COORDINATOR, {}, bot.deps);
    const mattias = ledger.entries.find(({ recipient }) => recipient === MATTIAS.id);
    assert.equal(mattias?.standing.reach, 'perhaps');
  });

  it('is for coordinators, in their own chat', async () => {
    await ask(403);
    assert.match((await bot.say(ALEX, '<at>Målvakt</at> utskick', CHANNEL)).text ?? '', /din egen chatt/);
    assert.match(saidOf(await bot.say(AMIRA, 'utskick')), /Jag förstod inte det/);
    const forged = payload('resend', 'sv', { round: ROUND });
    assert.match((await bot.execute(AMIRA, forged)).text ?? '', /känner inte igen den knappen/);
    const delivery = payload('delivery', 'sv', { round: ROUND, recipient: MATTIAS.id });
    assert.match((await bot.execute(ALEX, delivery, CHANNEL)).text ?? '', /din egen chatt/);
    const { value } = (await bot.deps.stores.deliveries.ofOwner('ks-2025', ROUND, MATTIAS.id))[0] ?? {};
    assert.equal(value?.state, 'resting');
  });

  it('is told of a channel as well', async () => {
    await ask();
    await bot.say(ALEX, '<at>Målvakt</at> prenumerera', CHANNEL);
    await bot.worker.tick();
    const summary = await say('sammanställ');
    await bot.execute(ALEX, dataOf(summary, 'post-summary'));
    bot.connector.answers.push(404);
    await bot.worker.tick();
    const text = textOf(await say('utskick'));
    assert.match(text, /1 kanal kan inte nås/);
    assert.match(text, /En kanal\nTeams hittar inte kanalen/);
  });

  it('is nothing to resend for whoever gets nothing in the round', async () => {
    await ask();
    const delivery = payload('delivery', 'sv', { round: ROUND, recipient: 'nobody' });
    assert.match((await bot.execute(ALEX, delivery)).text ?? '', /får inget i omgången längre/);
    const resend = payload('resend', 'sv', { round: ROUND, recipient: 'nobody' });
    assert.match(textOf((await bot.execute(ALEX, resend)).card), /Det finns inget att skicka om/);
  });
});

function samplePersons(): readonly Someone[] {
  return samplePeople().people.map(({ id, name }) => ({ id, name }));
}
