import assert from 'node:assert/strict';
import { runRemind } from '../../../src/cli/remind.ts';
import { UsageError } from '../../../src/cli/run.ts';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { samplePeople } from '../../../src/demo/sample.ts';
import { type Bot, CHANNEL, COORDINATOR, startBot } from '../../bot.ts';
import { dataOf, elementsOf, isJson, type Json, textOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

/** It is Monday 1 September 2025, ten o'clock, and answers are due on the 15th. */
describe('Reminding', () => {
  let bot: Bot;
  let round: string;

  beforeEach(async () => {
    bot = await startBot();
    for (const person of samplePeople().people) await bot.install(person);
    round = (await openSampleRound(bot)).id;
    await bot.worker.tick();
    bot.clock.set('2025-09-02T08:00:00Z');
    bot.connector.sent.length = 0;
  });
  afterEach(() => bot.close());

  async function sent(instant?: string): Promise<string[]> {
    bot.connector.sent.length = 0;
    if (instant) bot.clock.set(instant);
    for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
    return bot.connector.sent.map(({ conversation }) => conversation).toSorted();
  }
  const chatOf = ({ id }: { readonly id: string }) => `chat-${id}`;
  const plain = (card: unknown) => textOf(card).replaceAll('\u00A0', ' ');
  const has = (card: unknown, verb: string) =>
    elementsOf(card).some(({ data }) => isJson(data) && data.verb === verb);

  for (const [words, title, line] of [
    ['påminn', /Fem personer får en påminnelse/, /Mattias Ekdahl: 3 frågor/],
    ['Påminn alla som inte har svarat', /Fem personer får en påminnelse/, /Mattias Ekdahl: 3 frågor/],
    ['skicka en påminnelse till Mattias', /En person får en påminnelse/, /Mattias Ekdahl: 3 frågor/],
    ['påminn alla i delårsrapporten', /Fem personer/, /^(?![\s\S]*Jag hittar ingen)/],
    ['påminn alla om omgången', /Fem personer/, /^(?![\s\S]*Jag hittar ingen)/],
    ['skicka ut en påminnelse om Delårsrapport 2025', /Fem personer/, /^(?![\s\S]*Jag hittar ingen)/],
    ['påminn näringslivsavdelningen om delårsrapporten', /En person får/, /Mattias Ekdahl: 3 frågor/],
    ['påminn Mattias och Jelena', /Två personer får/, /Mattias Ekdahl[\s\S]*Jelena Petrović/],
    ['påminn HR, Mattias Ekdahl samt Jelena', /Tre personer får/, /Åsa Holmgren/],
    ['påminn alla utom Mattias', /Fyra personer får/, /^(?![\s\S]*Mattias)/],
    ['remind Mattias and Jelena', /Two people get/, /Mattias Ekdahl[\s\S]*Jelena Petrović/],
    ['remind everyone except Mattias', /Four people get/, /^(?![\s\S]*Mattias)/],
    ['påminn Mattias och Kvastfening', /Fem personer/, /Jag hittar ingen som heter ”Mattias Kvastfening”/],
    ['mejla de som är sena', /Fem personer/, /^(?![\s\S]*Jag hittar ingen)/],
    ['påminn Kvastfening', /Fem personer får en påminnelse/, /Jag hittar ingen som heter ”Kvastfening”/],
    ["Remind everyone who hasn't answered", /Five people get a reminder/, /Mattias Ekdahl: 3 questions/],
    ['nudge Mattias about the interim report', /One person gets/, /Mattias Ekdahl: 3 questions/],
    ['send a reminder to Mattias', /One person gets a reminder/, /Mattias Ekdahl: 3 questions/],
  ] as const) {
    it(`"${words}" shows a coordinator who gets what, and sends nothing yet`, async () => {
      const { card } = await bot.say(ALEX, words);
      assert.match(plain(card), title);
      assert.match(plain(card), line);
      assert.ok(has(card, 'send-reminders'));
      assert.deepEqual(await sent(), []);
    });
  }

  for (const [words, title] of [
    ['påminn alla utom Mattias', /Fyra personer får en påminnelse/],
    ['påminn inte Mattias', /Fyra personer får en påminnelse/],
    ['remind everyone except Mattias', /Four people get a reminder/],
  ] as const) {
    it(`"${words}" reminds all others, and not him`, async () => {
      const { card } = await bot.say(ALEX, words);
      assert.match(plain(card), title);
      assert.doesNotMatch(plain(card), /Mattias/);
      await bot.execute(ALEX, dataOf(card, 'send-reminders'));
      const went = await sent();
      assert.deepEqual([went.length, went.includes(chatOf(MATTIAS))], [4, false]);
    });
  }

  it('shows all when it is not known who is not to be reminded, and says so', async () => {
    const { card } = await bot.say(ALEX, 'påminn alla utom Kvastfening');
    assert.match(plain(card), /Fem personer får en påminnelse\nJag hittar ingen som heter ”Kvastfening”/);
  });

  it('sends them by one press, once a day whatever is pressed, and says who was left out', async () => {
    const { card } = await bot.say(ALEX, 'påminn Mattias');
    const { card: done } = await bot.execute(ALEX, dataOf(card, 'send-reminders'));
    assert.match(
      plain(done),
      /En påminnelse går ut nu\nSkriv ”utskick” om en stund för att se om den har kommit fram/,
    );
    assert.ok(!has(done, 'send-reminders'));
    assert.deepEqual(await sent(), [chatOf(MATTIAS)]);
    await bot.execute(ALEX, dataOf(card, 'send-reminders'));
    assert.deepEqual(await sent(), []);
    const { card: next } = await bot.say(ALEX, 'påminn');
    assert.match(plain(next), /Fyra personer får en påminnelse/);
    assert.match(plain(next), /Mattias Ekdahl: får redan en påminnelse den dagen/);
  });

  it('tells in the ledger of what has gone out, to all and to each', async () => {
    await bot.execute(ALEX, dataOf((await bot.say(ALEX, 'påminn Mattias')).card, 'send-reminders'));
    await sent();
    const { card } = await bot.say(ALEX, 'utskick');
    assert.match(plain(card), /En påminnelse har gått ut, 2 sep kl\. 10\.00\./);
  });

  it('opens for one by a button of another card', async () => {
    const { card } = await bot.execute(ALEX, {
      ...{ verb: 'remind-people', form: 1, language: 'sv', round, person: MATTIAS.id },
    });
    assert.match(plain(card), /En person får en påminnelse/);
  });

  it('names those who are away, and who answers in their place', async () => {
    await bot.say(MATTIAS, 'frånvaro 1–5 sep');
    const { card } = await bot.say(ALEX, 'påminn');
    assert.match(plain(card), /Mattias Ekdahl: är borta, och .+ svarar i stället|ingen svarar i stället/);
  });

  it('says in a channel that it is done in one’s own chat, and names nobody', async () => {
    const { card, text = '' } = await bot.say(ALEX, '<at>Målvakt</at> påminn', CHANNEL);
    const said = `${plain(card)}${text}`;
    assert.match(said, /egen chatt/);
    assert.doesNotMatch(said, /Mattias/);
  });

  it('reminds nobody in a closed round, which the terminal says by its exit code', async () => {
    await closeOpenRound(COORDINATOR, round, bot.deps);
    const { card } = await bot.execute(ALEX, {
      ...{ verb: 'remind-people', form: 1, language: 'sv', round },
    });
    assert.match(plain(card), /Omgången är stängd, så ingen påminns\./);
    assert.equal((await terminal({ round })).hasFailed, true);
  });

  function terminal(options: Json, language: 'sv' | 'en' = 'sv') {
    const { deps } = bot;
    const wording = { language, timezone: deps.timezone, now: deps.clock.now() };
    return runRemind({ words: [], options, actor: COORDINATOR, wording, deps, modelsFolder: undefined });
  }

  it('is done in the terminal as well, first as a trial', async () => {
    const trial = await terminal({ round, 'dry-run': true });
    assert.match(trial.lines, /Fem personer får en påminnelse\nDe skulle gå ut genast\./);
    assert.deepEqual(await sent(), []);
    const done = await terminal({ round }, 'en');
    assert.match(done.lines, /Five people get a reminder/);
    assert.equal((await sent()).length, 5);
    const again = await terminal({ round });
    assert.ok(isJson(again.json) && Array.isArray(again.json.reminded) && Array.isArray(again.json.leftOut));
    assert.deepEqual([again.json.reminded.length, again.json.leftOut.length], [0, 5]);
    await assert.rejects(terminal({}), UsageError);
  });

  describe('oneself', () => {
    for (const [words, at, time] of [
      ['påminn mig på fredag', 'Jag påminner dig fre 5 sep kl. 08.00', '2025-09-05T06:00:00Z'],
      [
        'kan du påminna mig i morgon kl 9.30?',
        'Jag påminner dig ons 3 sep kl. 09.30',
        '2025-09-03T07:30:00Z',
      ],
      [
        'jag hinner inte nu, ta det på fredag',
        'Jag påminner dig fre 5 sep kl. 08.00',
        '2025-09-05T06:00:00Z',
      ],
      ['påminn mig om en vecka', 'Jag påminner dig tis 9 sep kl. 08.00', '2025-09-09T06:00:00Z'],
      ['remind me tomorrow at 9', 'I will remind you Wed 3 Sep at 09:00', '2025-09-03T07:00:00Z'],
      ['påminn mig på lördag', 'Jag påminner dig mån 8 sep kl. 08.00', '2025-09-08T06:00:00Z'],
      ['påminn mig i morgon kl 20', 'Jag påminner dig tors 4 sep kl. 08.00', '2025-09-04T06:00:00Z'],
    ] as const) {
      it(`"${words}": once, at that time`, async () => {
        const { card } = await bot.say(MATTIAS, words);
        assert.match(plain(card), new RegExp(at.replaceAll('.', '\\.')));
        const before = new Date(Date.parse(time) - 1_000).toISOString();
        assert.deepEqual(await sent(before), []);
        assert.deepEqual(await sent(time), [chatOf(MATTIAS)]);
        assert.deepEqual(await sent(time), []);
      });
    }

    it('says why it comes on another day, and that it is after the last day to answer', async () => {
      const { card } = await bot.say(MATTIAS, 'påminn mig på lördag');
      assert.match(plain(card), /Lör 6 sep är ingen arbetsdag, så det blir nästa\./);
      const { card: late } = await bot.say(MATTIAS, 'påminn mig den 18 september');
      assert.match(plain(late), /Det är efter sista dagen att svara, som är 15 sep\./);
    });

    it('takes the place of what was asked for before', async () => {
      await bot.say(MATTIAS, 'påminn mig på fredag');
      await bot.say(MATTIAS, 'påminn mig på torsdag');
      assert.deepEqual(await sent('2025-09-04T06:00:00Z'), [chatOf(MATTIAS)]);
      assert.deepEqual(await sent('2025-09-05T06:00:00Z'), []);
    });

    it('is offered to those who may remind nobody else, whatever they write', async () => {
      const { card } = await bot.say(MATTIAS, 'påminn');
      assert.match(plain(card), /När vill du bli påmind\?/);
      const { card: others } = await bot.say(MATTIAS, 'påminn alla som inte har svarat');
      assert.match(plain(others), /Påminnelser till andra skickar samordnaren\./);
      const { card: monday } = await bot.execute(MATTIAS, { ...dataOf(card, 'snooze'), until: 'monday' });
      assert.match(plain(monday), /Jag påminner dig mån 8 sep/);
    });

    it('is done from the reminder, which opens the first question in its place', async () => {
      await sent('2025-09-12T06:00:00Z');
      const message = bot.connector.sent.find(({ conversation }) => conversation === chatOf(AMIRA));
      const reminder = message?.activity.attachments?.[0]?.content;
      const { card: question } = await bot.execute(AMIRA, dataOf(reminder, 'answer-now'));
      assert.ok(has(question, 'submit'));
      const { card: later } = await bot.execute(AMIRA, dataOf(reminder, 'snooze'));
      assert.match(plain(later), /Jag påminner dig mån 15 sep kl\. 08\.00/);
      assert.deepEqual((await sent('2025-09-15T06:00:00Z')).filter((one) => one === chatOf(AMIRA)).length, 1);
    });

    it('says so when there is nothing to be reminded of, or the time has been', async () => {
      assert.match((await bot.say(MATTIAS, 'påminn mig kl 8')).text ?? '', /Den tiden har varit/);
      await closeOpenRound(COORDINATOR, round, bot.deps);
      assert.match(
        (await bot.say(MATTIAS, 'påminn mig på fredag')).text ?? '',
        /inga frågor att bli påmind om/,
      );
    });
  });
});
