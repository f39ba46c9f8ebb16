import assert from 'node:assert/strict';
import { planNewsNow } from '../../../src/commands/deliveries/plan-news.ts';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { linesOf } from '../../audit.ts';
import { COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataOf, stepsOf, textOf } from '../../cards.ts';
import { type Connector, openConnector } from '../../fakes.ts';
import { BAD, type Followed, GOOD, METRO, openFollowed, PLAN, READER } from '../../following.ts';
import { closeAndPublish } from '../../published-round.ts';
import { ALEX, AMIRA, MATTIAS, STRANGER } from '../../sample-round.ts';

describe('Somebody follows a goal', () => {
  let connector: Connector;
  let f: Followed;
  beforeEach(async () => {
    connector = await openConnector();
    f = await openFollowed(connector);
  });
  afterEach(async () => {
    await closeBots();
    await connector.close();
  });

  const textsTo = (person: typeof ALEX) => f.news(person).map(textOf);

  it('is shown what would be stored, and nothing is stored before they say yes', async () => {
    const lines = await linesOf(f.bot, async () => {
      const { card } = await f.bot.say(AMIRA, `bevaka ${METRO}`);
      assert.match(textOf(card), /Vill du bevaka Öresundsmetron\?[\s\S]*Säg till direkt\nMed veckobrevet/);
    });
    assert.deepEqual(lines, []);
    assert.deepEqual(await f.bot.deps.stores.followers.all(), []);
  });

  it('stores it with a line of the trail, and once however often they say yes', async () => {
    const lines = await linesOf(f.bot, async () => {
      assert.match(await f.follow(AMIRA, `bevaka ${METRO}`), /Du bevakar nu Öresundsmetron/);
    });
    assert.deepEqual(
      lines.map(({ what, follower, before, after, by }) => [what, follower, before, after, by]),
      [['following', AMIRA.id, undefined, 'atOnce', AMIRA]],
    );
    assert.deepEqual(await linesOf(f.bot, () => f.follow(AMIRA, `bevaka ${METRO}`)), []);
    const changed = await linesOf(f.bot, () => f.follow(AMIRA, `bevaka ${METRO}`, 'digest'));
    assert.deepEqual(
      changed.map(({ before, after }) => [before, after]),
      [['atOnce', 'digest']],
    );
    assert.equal((await f.bot.deps.stores.followers.all()).length, 1);
  });

  it('is told once of a first assessment and of each change: before, after, why, by whom and when', async () => {
    await f.follow(AMIRA, `bevaka ${METRO}`);
    await f.answer(ALEX, METRO, { ...GOOD, value: '12' });
    await f.wait();
    const [first = '', ...more] = textsTo(AMIRA);
    assert.deepEqual(more, []);
    assert.match(first, /Bevakning · Delårsrapport 2025[\s\S]*Öresundsmetron har bedömts/);
    assert.match(first, /● \nFörväntas uppnås[\s\S]*svar från Alex Lindgren, 4 sep kl\. 12\.00/);
    await f.wait(60);
    assert.deepEqual(textsTo(AMIRA), []);
    await f.answer(ALEX, METRO, BAD);
    await f.wait();
    const [second = ''] = textsTo(AMIRA);
    assert.match(second, /Öresundsmetron har försämrats/);
    assert.match(second, /● \nFörväntas uppnås\n → \n■ \nFörväntas inte uppnås/);
    assert.match(second, /Staten dröjer\./);
  });

  it('is not told of what stood there before, nor of a corrected comma', async () => {
    await f.answer(ALEX, METRO, { ...GOOD, text_happened: 'Samråd' });
    await f.follow(AMIRA, `bevaka ${METRO}`);
    await f.wait();
    await f.answer(ALEX, METRO, { ...GOOD, text_happened: 'Samråd, klart' });
    await f.wait();
    assert.deepEqual(textsTo(AMIRA), []);
  });

  it('is told of several changes within some minutes in one message, as it stands when it is sent', async () => {
    await f.follow(AMIRA, `bevaka ${METRO}`);
    await f.follow(AMIRA, 'bevaka klarspråket');
    await f.wait();
    await f.answer(ALEX, METRO, GOOD);
    await f.answer(ALEX, 'klarspråket', GOOD);
    await f.answer(ALEX, METRO, BAD);
    await f.wait();
    const [one = '', ...more] = textsTo(AMIRA);
    assert.deepEqual(more, []);
    assert.match(one, /Två nya bedömningar av det du bevakar/);
    assert.match(one, /Öresundsmetron\n■ \nFörväntas inte uppnås/);
    assert.doesNotMatch(one, /Sluta bevaka/);
  });

  it('is not told of what they have answered themselves', async () => {
    await f.follow(ALEX, `bevaka ${METRO}`);
    await f.follow(MATTIAS, `bevaka ${METRO}`);
    await f.answer(ALEX, METRO, GOOD);
    await f.wait();
    assert.deepEqual(textsTo(ALEX), []);
    assert.equal(textsTo(MATTIAS).length, 1);
  });

  it('is told although the program was ended between the answer and the message, and once by two instances', async () => {
    await f.follow(AMIRA, `bevaka ${METRO}`);
    await f.answer(ALEX, METRO, GOOD);
    const now = f.bot.clock.now().toISOString();
    const { folder, bot } = f;
    const [second, third] = [
      await startBot({ folder, connector: bot.connector, now }),
      await startBot({ folder, connector: bot.connector, now }),
    ];
    await Promise.all([second.worker.tick(), third.worker.tick()]);
    await Promise.all([second.worker.tick(), third.worker.tick()]);
    await f.wait();
    assert.equal(textsTo(AMIRA).length, 1);
  });

  it('is shown the answer below by the button of the message, and ends it by the other', async () => {
    await f.follow(AMIRA, `bevaka ${METRO}`);
    await f.answer(ALEX, METRO, GOOD);
    await f.wait();
    const [card] = f.news(AMIRA);
    const shown = await f.bot.submit(AMIRA, dataOf(card, 'show'));
    assert.match(textOf(shown.card), /Så går det med Öresundsmetron/);
    const ended = await f.bot.execute(AMIRA, dataOf(card, 'unfollow'));
    assert.match(textOf(ended.card), /Du bevakar inget just nu\nÖresundsmetron bevakas inte längre\./);
    const again = await f.bot.execute(AMIRA, dataOf(card, 'unfollow'));
    assert.match(textOf(again.card), /redan avslutad/);
    await f.answer(ALEX, METRO, BAD);
    await f.wait();
    assert.deepEqual(textsTo(AMIRA), []);
  });

  it('sees what they follow, and nothing of what others do; no payload ends what is somebody else’s', async () => {
    await f.follow(AMIRA, `bevaka ${METRO}`);
    await f.follow(AMIRA, 'bevaka klarspråket', 'digest');
    const { card } = await f.bot.say(AMIRA, 'bevakningar');
    assert.match(textOf(card), /Du bevakar två saker[\s\S]*Öresundsmetron\nIndikator · direkt · sedan 4 sep/);
    assert.match(textOf(card), /med veckobrevet · sedan 4 sep/);
    assert.match(textOf((await f.bot.say(MATTIAS, 'following')).card), /You follow nothing/);
    await f.bot.execute(MATTIAS, dataOf(card, 'unfollow'));
    assert.equal((await f.bot.deps.stores.followers.all()).length, 2);
    assert.ok(stepsOf(card).some(({ command }) => command === 'status'));
  });

  it('is asked which one is meant, and told what is not found', async () => {
    const { card } = await f.bot.say(AMIRA, 'bevaka klimat');
    assert.match(textOf(card), /Vad vill du bevaka\?/);
    const chosen = await f.bot.execute(AMIRA, dataOf(card, 'follow'));
    assert.match(textOf(chosen.card), /Vill du bevaka /);
    // By itself it is about what was talked of.
    assert.match(textOf((await f.bot.say(AMIRA, 'bevaka')).card), /Vill du bevaka Malmö Commitment\?/);
    const nothing = await f.bot.say(AMIRA, 'bevaka xyzzyplugh');
    assert.match(nothing.text ?? textOf(nothing.card), /Jag hittar inget som heter/);
    // What was not found is talked of now, and not what came before it.
    assert.match(textOf((await f.bot.say(AMIRA, 'bevaka')).card), /^Vad menar du\?\n/);
  });

  it('is told when the round is published where they may not see it before – a reader, and a manager no more', async () => {
    await f.follow(AMIRA, `bevaka ${METRO}`);
    const readers = [READER, STRANGER];
    await f.bot.install(STRANGER);
    const store = f.bot.deps.stores.followers;
    const [hers] = await store.all();
    assert.ok(hers);
    for (const { id } of readers)
      await store.update({ recipient: id, id: hers.id }, () => ({ ...hers, recipient: id, known: {} }), {
        ...{ by: { id, name: id }, at: f.bot.clock.now().toISOString(), from: 'chat' },
      });
    await f.answer(ALEX, METRO, GOOD);
    const people = f.bot.deps.stores.people;
    const by = { by: COORDINATOR, at: f.bot.clock.now().toISOString(), from: 'chat' } as const;
    await people.update(
      (all) => all.filter(({ id }) => id === AMIRA.id).map((one) => ({ ...one, roles: ['reader'] })),
      by,
    );
    await f.wait();
    for (const person of [...readers, AMIRA]) assert.deepEqual(textsTo(person), []);
    const [round] = await f.bot.deps.stores.rounds.ofPlan(PLAN);
    await closeOpenRound(COORDINATOR, round?.value.id ?? '', f.bot.deps);
    await f.wait();
    for (const person of [...readers, AMIRA]) assert.deepEqual(textsTo(person), []);
    await closeAndPublish(round?.value.id ?? '', f.bot.deps);
    await f.wait();
    for (const person of [...readers, AMIRA])
      assert.match(textsTo(person).join(), /Öresundsmetron har bedömts/);
  });

  it('may be a reader or somebody from outside, who is told of what has been published and of nothing else', async () => {
    await f.bot.install(STRANGER);
    for (const person of [READER, STRANGER]) {
      const { card, text } = await f.bot.say(person, `bevaka ${METRO}`);
      assert.match(
        text ?? textOf(card),
        /Vill du bevaka Öresundsmetron\?\nDu får veta .+ när omgången har publicerats/,
      );
    }
    await f.answer(ALEX, METRO, GOOD);
    const [round] = await f.bot.deps.stores.rounds.ofPlan(PLAN);
    await closeAndPublish(round?.value.id ?? '', f.bot.deps);
    for (const person of [READER, STRANGER]) {
      assert.match(await f.follow(person, `bevaka ${METRO}`), /Du bevakar nu Öresundsmetron/);
      await f.wait();
      assert.deepEqual(textsTo(person), []);
    }
  });

  it('is told once when the program is ended between planning the message and sending it', async () => {
    await f.follow(AMIRA, `bevaka ${METRO}`);
    await f.answer(ALEX, METRO, GOOD);
    await planNewsNow({ ...f.bot.deps, language: 'sv' });
    await f.bot.close();
    const { connector, clock } = f.bot;
    const second = await startBot({ folder: f.folder, connector, now: clock.now().toISOString() });
    await f.wait(0, second);
    await f.wait(4, second);
    assert.equal(textsTo(AMIRA).length, 1);
  });

  it('is told of an area, and of whatever becomes red', async () => {
    await f.follow(AMIRA, 'bevaka en attraktiv stad för arbete och hållbar tillväxt');
    const payload = {
      ...{ verb: 'save-following', form: 1, language: 'sv', when: 'atOnce' },
      followed: [{ what: 'statuses', statuses: ['notMet'] }],
    };
    const { card } = await f.bot.execute(MATTIAS, payload);
    assert.match(textOf(card), /Du bevakar nu allt som får bedömningen ■ förväntas inte uppnås/);
    await f.answer(ALEX, METRO, GOOD);
    await f.wait();
    assert.deepEqual(textsTo(MATTIAS), []);
    await f.answer(ALEX, METRO, BAD);
    await f.wait();
    assert.match(textsTo(MATTIAS).join(), /Öresundsmetron har bedömts|Öresundsmetron har försämrats/);
    await f.answer(ALEX, METRO, GOOD);
    await f.wait();
    assert.deepEqual(textsTo(MATTIAS), []);
    await f.answer(ALEX, METRO, BAD);
    await f.wait();
    assert.equal(textsTo(MATTIAS).length, 1);
  });

  it('of a forged or former button is told that it cannot be followed', async () => {
    const payload = { verb: 'save-following', form: 1, language: 'sv', when: 'atOnce' };
    const gone = { what: 'item', item: { plan: PLAN, item: 'finns-inte' } };
    const { text } = await f.bot.execute(AMIRA, { ...payload, followed: [gone] });
    assert.match(text ?? '', /finns inte längre att bevaka/);
    assert.deepEqual(await f.bot.deps.stores.followers.all(), []);
  });
});
