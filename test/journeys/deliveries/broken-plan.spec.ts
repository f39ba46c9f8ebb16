import assert from 'node:assert/strict';
import { remindByHand } from '../../../src/commands/deliveries/remind.ts';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { samplePeople } from '../../../src/demo/sample.ts';
import { type Bot, COORDINATOR, startBot } from '../../bot.ts';
import { dataOf, textOf } from '../../cards.ts';
import { ALEX, MATTIAS, openSampleRound } from '../../sample-round.ts';

const PEOPLE = samplePeople().people;
const SAMPLE = 'ks-2025-interim-1';
const BROKEN = 'a-program-2025';
const PULSE = 'a-program-2025-pulse-1';

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

    before(async () => {
      first = await startBot();
      for (const person of PEOPLE) await first.install(person);
      await openSampleRound(first);
      await openPulse();
      await first.worker.tick();
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

    /** A round of another plan, which comes before the sample by its id, and in which Mattias has a question as well. */
    async function openPulse(): Promise<void> {
      const newest = (await first.deps.stores.plans.newest('ks-2025')) ?? assert.fail('there is no plan');
      const by = { by: COORDINATOR, at: first.clock.now().toISOString(), from: 'chat' } as const;
      await first.deps.stores.plans.save({ ...newest, id: BROKEN, title: 'Program 2025' }, by, 0);
      const owners = [{ item: 'mal-sjalvforsorjning', person: MATTIAS.id }];
      await importOwners(COORDINATOR, { plan: BROKEN, owners }, first.deps);
      const period = { from: '2025-08-01', to: '2025-08-31', due: '2025-09-15' };
      await openNewRound(
        COORDINATOR,
        { plan: BROKEN, kind: 'pulse', name: 'Puls 2025', ...period },
        first.deps,
      );
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
  });
