import assert from 'node:assert/strict';
import { remindByHand } from '../../../src/commands/deliveries/remind.ts';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { sealNightly } from '../../../src/commands/reports/seal-trail.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { samplePeople } from '../../../src/demo/sample.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import type { StoredDocument } from '../../../src/stores/documents.ts';
import { VERA } from '../../approving.ts';
import { type Bot, CHANNEL, COORDINATOR, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, isJson, textOf } from '../../cards.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const PEOPLE = samplePeople().people;
const SAMPLE = 'ks-2025-interim-1';
const BROKEN = 'a-program-2025';
const PULSE = 'a-program-2025-pulse-1';
/** Whole, as the sample is, with an area that waits for Vera. */
const APPROVED = 'strategi-2025';

/** What of a plan somebody has made unreadable, or a newer version of the program has written. */
const PARTS = [
  ['its version', 'plan', 'plan/000001', 'tre'],
  ['its round', 'round', `round/${PULSE}`, 'tre'],
  ['an answer', 'assessment', `assessment/${PULSE}/mal-sjalvforsorjning/owner`, 'tre'],
  // The question itself can be read, and is Mattias' fourth.
  ['a message', 'delivery', `delivery/${PULSE}/questions/somebody/1`, 'fyra'],
] as const;

for (const [what, type, id, left] of PARTS)
  describe(`A plan of which ${what} cannot be read`, () => {
    let bot: Bot;
    let first: Bot;
    let whole: StoredDocument | undefined;
    let sample: Round;

    before(async () => {
      first = await startBot();
      for (const person of [...PEOPLE, VERA]) await first.install(person);
      sample = await openSampleRound(first, [{ ...VERA, roles: ['approver'] }]);
      await first.say(ALEX, 'prenumerera', CHANNEL);
      const { card } = await first.say(AMIRA, 'bevaka öresundsmetron');
      await first.execute(AMIRA, dataOf(card, 'save-following'));
      await openOther(BROKEN, 'Puls 2025', 'none');
      await openOther(APPROVED, 'Strategipuls 2025', 'area');
      await first.worker.tick();
      await answer(ALEX, 'svara öresundsmetron');
      await answer(MATTIAS, 'svara självförsörjning', APPROVED);
      whole = await first.documents.followup.read(BROKEN, id);
      const document = { partition: BROKEN, id, type, schema: 99, value: {} };
      await first.documents.followup.write([{ op: 'put', document }]);
      // Nothing of it is remembered by an instance that was started since.
      bot = await startBot({
        ...{ folder: first.folder, documents: { ...first.documents, close() {} } },
        ...{ connector: first.connector, now: '2025-09-12T06:00:00Z' },
      });
      bot.connector.sent.length = 0;
      for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
    });
    after(async () => {
      await bot.close();
      await first.close();
    });

    /** A round of another plan, in which Mattias has a question as well. That of the broken one comes before the sample by its id. */
    async function openOther(plan: string, name: string, approval: 'none' | 'area'): Promise<void> {
      const newest = (await first.deps.stores.plans.newest('ks-2025')) ?? assert.fail('there is no plan');
      const by = { by: COORDINATOR, at: first.clock.now().toISOString(), from: 'chat' } as const;
      await first.deps.stores.plans.save({ ...newest, id: plan, title: 'Program 2025' }, by, 0);
      const owners = [
        { item: 'mal-sjalvforsorjning', person: MATTIAS.id },
        { item: 'omr-arbete', person: VERA.id, as: 'approver' as const },
      ];
      await importOwners(COORDINATOR, { plan, owners }, first.deps);
      const period = { from: '2025-08-01', to: '2025-08-31', due: '2025-09-15' };
      await openNewRound(COORDINATOR, { plan, kind: 'pulse', name, approval, ...period }, first.deps);
    }

    /** Answers what some words find; of several, that of a plan. */
    async function answer(person: Someone, words: string, plan = 'ks-2025'): Promise<void> {
      let { card } = await first.say(person, words);
      const choice = elementsOf(card).find(({ data }) => isJson(data) && String(data.round).startsWith(plan));
      if (!JSON.stringify(card).includes('"submit"') && isJson(choice?.data))
        ({ card } = await first.execute(person, choice.data));
      await first.execute(person, { ...dataOf(card, 'submit'), ...filledIn(card) });
    }

    const textsTo = (conversation: string) =>
      bot.connector.sent
        .filter((one) => one.conversation === conversation)
        .map(({ activity }) => textOf(activity.attachments?.[0]?.content));

    async function at(instant: string, most = 3): Promise<void> {
      bot.clock.set(instant);
      for (let looks = 0; looks < most; looks += 1) await bot.worker.tick();
    }

    async function remove(gone: string): Promise<void> {
      const etag = (await bot.documents.followup.read(BROKEN, gone))?.etag ?? '';
      await bot.documents.followup.write([{ op: 'delete', document: { partition: BROKEN, id: gone }, etag }]);
    }

    const remindersTo = (id: string) =>
      bot.connector.sent
        .filter(({ conversation }) => conversation === `chat-${id}`)
        .map(({ activity }) => activity.attachments?.[0]?.content)
        .filter((card) => JSON.stringify(card).includes('"answer-now"'));

    it('stops no reminder of another', () => {
      const reached = PEOPLE.filter((person) => remindersTo(person.id).length === 1);
      assert.equal(reached.length, PEOPLE.length);
      assert.ok(textOf(remindersTo(MATTIAS.id)[0]).includes(`Du har ${left} frågor kvar att svara på`));
    });

    it('is told of in the log, once, with what is wrong with it', () => {
      const told = bot.log.lines.filter(({ message }) => message === 'plan left out of reminders');
      assert.deepEqual(
        told.map(({ fields }) => fields),
        [{ plan: BROKEN, fault: 'newer-form', document: id }],
      );
    });

    it('keeps nobody from the questions of another, by the button of a reminder', async () => {
      const { card } = await bot.execute(MATTIAS, dataOf(remindersTo(MATTIAS.id)[0], 'answer-now'));
      assert.equal(dataOf(card, 'submit').round, type === 'delivery' ? PULSE : SAMPLE);
    });

    it('keeps nobody from news of another, nor from what waits for them in a third', () => {
      const texts = [...textsTo(`chat-${AMIRA.id}`), ...textsTo(`chat-${VERA.id}`)];
      assert.equal(texts.filter((text) => /Öresundsmetron har bedömts/.test(text)).length, 1);
      assert.equal(texts.filter((text) => /Strategipuls 2025[\s\S]*godkänn/i.test(text)).length, 1);
    });

    it('is told as a fault to whoever reminds in its own round', async () => {
      const wish = { round: PULSE, dryRun: false };
      await assert.rejects(remindByHand(COORDINATOR, wish, bot.deps), { code: 'newer-form' });
    });

    it('is named where a coordinator reminds by hand', async () => {
      const shown = { verb: 'remind-people', form: 1, language: 'sv', round: SAMPLE };
      const { card } = await bot.execute(ALEX, shown);
      assert.match(textOf(card), /Mattias/);
      assert.match(
        textOf(card),
        /Planen ”Program 2025” går inte att läsa just nu, så ingen påminns om den\./,
      );
    });

    it('stops no digest of another, nor what is changed in it, and its own is made up for', async () => {
      const digests = () =>
        bot.connector.sent
          .filter(({ conversation }) => conversation === CHANNEL.conversation)
          .map(({ method, activity }) => [method, textOf(activity.attachments?.[0]?.content)] as const)
          .map(([method, text]) => `${method} ${/Veckobrev · ([^·]*) ·/.exec(text)?.[1]}`);
      await at('2025-09-15T06:00:00Z');
      assert.deepEqual(digests().toSorted(), ['POST Delårsrapport 2025', 'POST Strategipuls 2025']);
      assert.ok(bot.log.lines.some(({ message }) => message === 'plan left out of digests'));
      await answerItems(bot, sample, { 'mal-klimat': 'partly' }, ALEX);
      await at('2025-09-15T06:20:00Z');
      assert.ok(digests().includes('PUT Delårsrapport 2025'));
      if (whole) await bot.documents.followup.write([{ op: 'put', document: whole }]);
      else await remove(id);
      // What goes on failing is left out of as many looks as there are in a minute.
      await at('2025-09-15T06:40:00Z', 64);
      assert.deepEqual(
        digests()
          .filter((one) => one.startsWith('POST'))
          .toSorted(),
        ['POST Delårsrapport 2025', 'POST Puls 2025', 'POST Strategipuls 2025'],
      );
    });
  });

describe('A plan of which a seal cannot be read', () => {
  it('keeps no other from being sealed', async () => {
    const bot = await startBot();
    await openSampleRound(bot);
    const newest = (await bot.deps.stores.plans.newest('ks-2025')) ?? assert.fail('there is no plan');
    const by = { by: COORDINATOR, at: bot.clock.now().toISOString(), from: 'chat' } as const;
    await bot.deps.stores.plans.save({ ...newest, id: APPROVED }, by, 0);
    const document = { partition: 'ks-2025', id: 'sealed/000001', type: 'sealed', schema: 99, value: {} };
    await bot.documents.followup.write([{ op: 'put', document }]);
    const { seal, unread } = await sealNightly(await bot.deps.stores.plans.list(), bot.deps);
    assert.deepEqual([seal?.number, unread.map(({ plan }) => plan.id)], [1, ['ks-2025']]);
    assert.equal((await bot.deps.stores.seals.newest(APPROVED))?.number, 1);
    await bot.close();
  });
});
