import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { compileReport } from '../../../src/commands/status/compile-summary.ts';
import { samplePlan } from '../../../src/demo/sample.ts';
import { type Bot, CHANNEL, COORDINATOR, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, elementsOf, filledIn, saidOf, textOf } from '../../cards.ts';
import { closeAndPublish } from '../../published-round.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

describe('A manager asks', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
    const { card } = await bot.say(ALEX, 'svara öresund');
    await bot.execute(ALEX, {
      ...dataOf(card, 'submit'),
      ...filledIn(card, { text_happened: 'Samrådet är klart.', text_basis: 'Protokoll från juni.' }),
    });
  });
  afterEach(() => bot.close());

  const phrasings = [
    'status öresund',
    'status oresundsmetron',
    'Status ÖRESUNDSMETRON',
    'status metron',
    'status öresundmetron',
    'hur går det med Öresundsmetron?',
    'Hur går det för metron',
    'läget med öresundsmetron?',
  ];
  for (const words of phrasings) {
    it(`understands "${words}"`, async () => {
      const { card } = await bot.say(AMIRA, words);
      const text = textOf(card);
      assert.match(text, /Så går det med Öresundsmetron/);
      assert.match(text, /Förväntas uppnås · Enligt planering/);
      assert.match(text, /Samrådet är klart\./);
      assert.match(text, /Källa: svar från Alex Lindgren, 1 sep kl\. 10\.00, version 1/);
      assert.match(text, /Första bedömningen i omgången/);
    });
  }

  for (const words of ['Hur går det?', 'läget', 'how is it going?']) {
    it(`takes "${words}" for the status of all`, async () => {
      assert.match(textOf((await bot.say(AMIRA, words)).card), /En grön stad som leder klimatomställningen/);
    });
  }

  it('is offered to answer first, if the question is theirs and waits for an answer', async () => {
    assert.match(textOf((await bot.say(ALEX, 'status klarspråket')).card), /\nSvara\nVisa historiken\n/);
    assert.doesNotMatch(textOf((await bot.say(ALEX, 'status öresund')).card), /\nSvara\n/);
    assert.doesNotMatch(textOf((await bot.say(AMIRA, 'status klarspråket')).card), /\nSvara\n/);
  });

  it('greets back with what can be asked', async () => {
    assert.match(textOf((await bot.say(AMIRA, 'Hej!')).card), /Vad vill du veta\?[\s\S]*Hur går det med/);
  });

  it('chooses among several goals that fit', async () => {
    const { card } = await bot.say(AMIRA, 'status klimat');
    assert.match(textOf(card), /Vilket menar du\?/);
    const { card: chosen } = await bot.submit(AMIRA, dataOf(card, 'say'));
    assert.match(textOf(chosen), /inget svar än/);
  });

  it('sees all goals with counts and areas, in the order of the plan', async () => {
    const { card } = await bot.say(AMIRA, 'status');
    const text = textOf(card);
    assert.match(text, /Det enda bedömda målet: förväntas uppnås/);
    assert.match(text, /En attraktiv stad för arbete och hållbar tillväxt/);
    assert.match(text, /Inget svar/);
  });

  it('compiles a draft with chart, table and names in the personal chat, without names in the channel', async () => {
    const { card: own } = await bot.say(ALEX, 'sammanställ');
    const { card: shared } = await bot.say(ALEX, '<at>Målvakt</at> sammanställ', CHANNEL);
    for (const card of [own, shared]) {
      assert.match(textOf(card), /Preliminärt – omgången är öppen och svaren kan ändras/);
      const chart = elementsOf(card).find(({ type }) => String(type).startsWith('Chart.'));
      assert.ok(elementsOf(chart?.fallback).some(({ type }) => type === 'Table'));
    }
    assert.match(textOf(own), /Mattias Ekdahl/);
    assert.doesNotMatch(textOf(shared), /Mattias Ekdahl|Amira Haddad|Alex Lindgren/);
    assert.match(
      textOf(shared),
      /12 mål: \n●\s1 förväntas uppnås\s· \n○\s11 inget svar\n4 uppdrag: \n○\s4 inget svar/,
    );
  });

  it('sends the summary to the channel that subscribes, once', async () => {
    const { card } = await bot.say(ALEX, 'sammanställ');
    const refused = await bot.execute(ALEX, dataOf(card, 'post-summary'));
    assert.match(refused.text ?? '', /Ingen kanal tar emot sammanställningar nu/);
    const first = await bot.say(ALEX, '<at>Målvakt</at> prenumerera', CHANNEL);
    assert.match(first.text ?? '', /veckobrevet varje måndag kl\.\u00A008\.00/);
    assert.match((await bot.say(ALEX, 'prenumerera', CHANNEL)).text ?? '', /får redan/);
    const posted = await bot.execute(ALEX, dataOf(card, 'post-summary'));
    await bot.execute(ALEX, dataOf(card, 'post-summary'));
    assert.match(saidOf(posted), /skickas nu till kanalen/);
    const before = bot.connector.sent.length;
    await bot.worker.tick();
    await bot.worker.tick();
    const sent = bot.connector.sent
      .slice(before)
      .filter(({ conversation }) => conversation === CHANNEL.conversation);
    assert.equal(sent.length, 1);
    assert.match(textOf(sent[0]?.activity.attachments?.[0]?.content), /Preliminärt/);
  });

  it('sees a closed round as it was closed, whoever owns what by now', async () => {
    const [round] = await bot.deps.stores.rounds.ofPlan('ks-2025');
    const id = round?.value.id ?? '';
    await closeAndPublish(id, bot.deps);
    const before = await compileReport(COORDINATOR, id, bot.deps);
    const owners = [{ item: 'mal-uppvaxt', person: ALEX.id, line: 1 }];
    const all = (await bot.deps.stores.owners.ofPlan('ks-2025')).map(({ item }) => item);
    await bot.deps.stores.owners.update('ks-2025', [...new Set(all)], () => owners, BY_ANNA);
    const after = await compileReport(COORDINATOR, id, bot.deps);
    assert.deepEqual([after.answered, after.expected], [before.answered, before.expected]);
  });

  it('is told of the other rounds that are open', async () => {
    assert.doesNotMatch(textOf((await bot.say(AMIRA, 'status')).card), /Fler omgångar är öppna/);
    bot.clock.set('2025-09-02T08:00:00Z');
    const pulse = {
      kind: 'pulse',
      name: 'Puls i höst',
      from: '2025-09-01',
      to: '2025-09-30',
      due: '2025-10-05',
    };
    await openNewRound(COORDINATOR, { plan: 'ks-2025', ...pulse }, bot.deps);
    assert.match(
      textOf((await bot.say(AMIRA, 'status')).card),
      /Fler omgångar är öppna[\s\S]*Delårsrapport 2025/,
    );
  });

  it('keeps the posting button from those who may not post', async () => {
    const { card } = await bot.say(AMIRA, 'sammanställ');
    assert.throws(() => dataOf(card, 'post-summary'), /no button/);
    const payload = dataOf((await bot.say(ALEX, 'sammanställ')).card, 'post-summary');
    assert.match(
      (await bot.execute(AMIRA, payload)).text ?? '',
      /^Jag känner inte igen den knappen\. Inget har ändrats\./,
    );
  });

  // What goes worst can be asked of what somebody may see, and a stranger sees nothing.
  const refused = [
    [STRANGER, 'sammanställ', /Vilka mål ansvarar jag för\?/],
    [MATTIAS, 'sammanställ', /Vilka mål går sämst\?/],
  ] as const;
  for (const [person, words, offered] of refused) {
    it(`tells ${person.name} that "${words}" is not understood, and what they may ask`, async () => {
      const said = saidOf(await bot.say(person, words));
      assert.match(said, /^Jag förstod inte det\n.+ Skriv ”hjälp” så ser du mer\.\n/);
      assert.match(said, offered);
    });
  }

  it('lets in only those of the tenants that are named, and is polite to the others', async () => {
    const [own, other] = [
      await startBot({ tenants: ['tenant'] }),
      await startBot({ tenants: ['elsewhere'] }),
    ];
    assert.match((await own.say(AMIRA, 'hjälp')).card ? 'card' : '', /card/);
    assert.match((await other.say(AMIRA, 'hjälp')).text ?? '', /Jag hjälper bara dem som arbetar i kommunen/);
    await other.install(AMIRA);
    assert.equal(other.connector.sent.length, 1);
    assert.equal(await other.deps.stores.conversations.read(AMIRA.id), undefined);
    assert.deepEqual(other.log.lines, []);
    await Promise.all([own.close(), other.close()]);
  });

  it('says that there is no plan, and then that no round has been opened', async () => {
    const empty = await startBot();
    await empty.deps.stores.people.update(
      () => [{ id: AMIRA.id, name: AMIRA.name, roles: ['manager'] }],
      BY_ANNA,
    );
    const asked = async () => [
      (await empty.say(AMIRA, 'status')).text,
      (await empty.say(AMIRA, 'status öresund')).text,
    ];
    for (const text of await asked()) assert.match(text ?? '', /^Det finns ingen plan än/);
    await importPlan(COORDINATOR, { plan: samplePlan(), dryRun: false }, empty.deps);
    for (const text of await asked()) assert.match(text ?? '', /Ingen omgång har öppnats än/);
    await empty.close();
  });
});
