import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { samplePeople, samplePlan } from '../../../src/demo/sample.ts';
import { STATUSES, type Status } from '../../../src/domain/answers/scale.ts';
import { Windows } from '../../../src/simulator/limits.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import { OTHER } from '../../places.ts';
import { seeded } from '../../random.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX } from '../../sample-round.ts';

const PLAN = 'ks-2025';
const ANSWERS = 300;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** The Monday of the digest, at 08:00 in Stockholm. */
const MONDAY = Date.parse('2025-09-08T06:00:00Z');
const WORDS: Readonly<Record<Status, string>> = {
  met: '● \n%d \nförväntas uppnås',
  partly: '◆ \n%d \nförväntas uppnås delvis',
  notMet: '■ \n%d \nförväntas inte uppnås',
  unknown: '— \n%d \nkan inte bedömas',
};

describe('A week with 300 answers', function () {
  this.timeout(120_000);
  afterEach(closeBots);

  const goals = Array.from({ length: 180 }, (_, number) => ({
    ...{ id: `mal-${number}`, kind: 'boardGoal' as const, title: `Målet med nummer ${number} nås` },
  }));

  async function openLargeRound(bot: Bot) {
    const { people } = samplePeople();
    await importPlan(COORDINATOR, { plan: { ...samplePlan(), items: goals }, dryRun: false }, bot.deps);
    await importPeople(COORDINATOR, people, bot.deps);
    const owners = goals.map(({ id: item }) => ({ item, person: ALEX.id }));
    await importOwners(COORDINATOR, { plan: PLAN, owners }, bot.deps);
    const period = { kind: 'interim', name: 'Delårsrapport 2025', from: '2025-01-01', to: '2025-08-31' };
    return openNewRound(COORDINATOR, { plan: PLAN, ...period, due: '2025-09-30' }, bot.deps);
  }

  it('is shown by edits within all limits of Teams, the last of which shows all of it', async () => {
    const bot = await startBot({ now: '2025-09-04T10:00:00Z' });
    const { connector, clock } = bot;
    const round = await openLargeRound(bot);
    for (const place of [CHANNEL, OTHER]) await bot.say(ALEX, 'prenumerera', place);
    await bot.worker.tick();
    connector.sent.length = 0;

    const windows = new Windows();
    const above: string[] = [];
    const edits = new Map<string, number[]>();
    connector.arrivals.on('asked', (work: string, conversation: string) => {
      const broken = windows.above(conversation, +clock.now());
      if (broken) above.push(`${clock.now().toISOString()} ${conversation}: ${broken}`);
      if (work === 'PUT') edits.set(conversation, [...(edits.get(conversation) ?? []), +clock.now()]);
    });
    const random = seeded(17);
    const last = new Map<string, Status>();
    /** A third of them within an hour of Tuesday, when everybody sits down; the others at any time of work of five days. */
    const times = Array.from({ length: ANSWERS }, (_, number) =>
      number % 3 === 0
        ? MONDAY + 26 * 60 * MINUTE + Math.floor(random() * 60 * MINUTE)
        : MONDAY + Math.floor(random() * 5) * 24 * 60 * MINUTE + Math.floor(random() * 9 * 60 * MINUTE),
    ).toSorted((a, b) => a - b);
    const looks = [0, 1, 2, 3, 4].flatMap((day) => {
      const every = day === 1 ? 5 : 15;
      return Array.from(
        { length: 570 / every },
        (_, look) => MONDAY + day * 24 * 60 * MINUTE + look * every * MINUTE + SECOND,
      );
    });
    for (const at of [...times, ...looks].toSorted((a, b) => a - b)) {
      clock.set(new Date(at).toISOString());
      if (times.includes(at)) {
        const item = goals[Math.floor(random() * goals.length)]?.id ?? '';
        const status = STATUSES[Math.floor(random() * STATUSES.length)] ?? 'met';
        last.set(item, status);
        await answerItems(bot, round, { [item]: status }, ALEX);
        // Teams does not take one message in twenty.
        if (random() < 0.05) connector.answers.push(random() < 0.5 ? 502 : { status: 429, retryAfter: 60 });
      }
      await bot.worker.tick();
    }

    assert.deepEqual(above, []);
    for (const { conversation } of [CHANNEL, OTHER]) {
      const ofChannel = edits.get(conversation) ?? [];
      assert.ok(ofChannel.length > 50 && ofChannel.length < ANSWERS, `${ofChannel.length} edits`);
      const apart = ofChannel.slice(1).map((at, place) => at - (ofChannel[place] ?? 0));
      assert.ok(Math.min(...apart) >= 4 * MINUTE, `edits ${Math.min(...apart)} ms apart`);
      const there = connector.sent.filter((one) => one.conversation === conversation);
      assert.equal(there.filter(({ method }) => method === 'POST').length, 1);
      const look = textOf(there.at(-1)?.activity.attachments?.[0]?.content);
      for (const status of STATUSES) {
        const count = [...last.values()].filter((one) => one === status).length;
        assert.ok(look.includes(WORDS[status].replace('%d', String(count))), `${count} ${status} in ${look}`);
      }
      assert.ok(look.includes(`${goals.length - last.size} svar saknas`), look);
      assert.ok(JSON.stringify(there.at(-1)?.activity.attachments?.[0]?.content).length < 25_000);
    }
  });
});
