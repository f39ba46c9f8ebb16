import assert from 'node:assert/strict';
import { publishRound } from '../../../src/commands/reports/publish-round.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { JELENA } from '../../approving.ts';
import { linesOf } from '../../audit.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';
import { dataOf, saidOf, textOf } from '../../cards.ts';
import { sha256 } from '../../publications.ts';
import { openPublishing } from '../../publishing.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, STRANGER } from '../../sample-round.ts';

describe('A round that is published', () => {
  let p: Awaited<ReturnType<typeof openPublishing>>;
  beforeEach(async () => {
    p = await openPublishing();
  });
  afterEach(closeBots);

  it('cannot be while it is open: the card offers to close it', async () => {
    const { card } = await p.bot.say(ALEX, 'publicera');
    assert.match(textOf(card), /”Delårsrapport 2025” är öppen, så den går inte att publicera än/);
    const closing = await p.bot.execute(ALEX, dataOf(card, 'close-round-form'));
    await p.bot.execute(ALEX, dataOf(closing.card, 'close-round'));
    assert.match(textOf((await p.bot.say(ALEX, 'publicera')).card), /Publicera ”Delårsrapport 2025”\?/);
  });

  for (const words of [
    'publicera',
    'publicera delårsrapporten',
    'kan du publicera delårsrapporten 2025?',
    'publish the interim report',
    'publish',
  ])
    it(`is shown first, and nothing is stored, to whoever says “${words}”`, async () => {
      await p.close();
      const { card } = await p.bot.say(ALEX, words);
      dataOf(card, 'publish-round');
      assert.deepEqual([await p.publications(), await p.posted()], [[], []]);
    });

  it('is frozen as its card said, with the checksums of its files, and posted', async () => {
    Object.assign(p.bot.deps, { reports: p.real });
    await p.close();
    const { card } = await p.bot.say(ALEX, 'publicera delårsrapporten');
    assert.match(
      textOf(card),
      /1 av \d+ svar har kommit\. I den här omgången behöver ingen godkänna svaren\./,
    );
    assert.match(textOf(card), /\d+ saker att rätta innan ni publicerar\.[\s\S]*Svar saknas \(\d+\)/);
    await p.pressed(card);
    // Where that took long, its card has come beside the answer.
    await p.bot.finishLate();
    const said = textOf((await p.pressed(card)).card);
    const [publication, ...others] = await p.publications();
    assert.ok(publication);
    assert.deepEqual(others, []);
    assert.deepEqual([publication.version, publication.by], [1, { id: ALEX.id, name: ALEX.name }]);
    for (const { format, checksum } of publication.files) {
      const bytes = await p.bot.deps.stores.publications.file(publication, format);
      assert.equal(sha256(bytes ?? assert.fail()), checksum);
      assert.ok(said.includes(checksum));
    }
    const json = await p.bot.deps.stores.publications.file(publication, 'json');
    const { publication: frozen } = JSON.parse(Buffer.from(json ?? assert.fail()).toString());
    assert.equal(frozen.seal.hash, (await p.bot.deps.stores.seals.newest(publication.plan))?.hash);
    assert.match(said, /”Delårsrapport 2025” är publicerad/);
    const [post, ...more] = await p.posted();
    assert.deepEqual(more, []);
    assert.match(textOf(post), /Version 1, publicerad 4 sep kl\. 12\.00 av Alex Lindgren\./);
  });

  it('is published once, however often the button is pressed, and posted once', async () => {
    await p.close();
    const { card } = await p.bot.say(ALEX, 'publicera');
    const lines = await linesOf(p.bot, async () => {
      await p.pressed(card);
      p.bot.clock.set('2025-09-04T10:05:00Z');
      const { card: again } = await p.pressed(card);
      assert.match(textOf(again), /är publicerad, och inget är ändrat sedan dess/);
      await p.pressed(card);
    });
    assert.equal((await p.publications()).length, 1);
    assert.equal((await p.posted()).length, 1);
    assert.deepEqual(lines.map(({ what }) => what).toSorted(), ['publication', 'round']);
    assert.match(textOf((await p.bot.say(ALEX, 'publicera')).card), /inget är ändrat sedan dess/);
  });

  it('is published by one of two coordinators who press at once', async () => {
    await p.close();
    const cards = await Promise.all([p.bot.say(ALEX, 'publicera'), p.bot.say(ALEX, 'publicera')]);
    const replies = await Promise.all(cards.map(({ card }) => p.pressed(card)));
    assert.ok(replies.every((reply) => saidOf(reply).includes('är publicerad')));
    assert.equal((await p.publications()).length, 1);
  });

  it('is posted to the channels that are chosen, and to none where none is', async () => {
    await p.close();
    await p.publish('publicera', { channels: '' });
    assert.equal((await p.publications()).length, 1);
    assert.deepEqual(await p.posted(), []);
  });

  it('is read anew when something has changed since its card was shown', async () => {
    await p.close();
    const { card } = await p.bot.say(ALEX, 'publicera');
    await p.correct();
    const again = await p.pressed(card);
    assert.match(saidOf(again), /Något har ändrats sedan du läste/);
    assert.deepEqual(await p.publications(), []);
    assert.match(saidOf(await p.pressed(again.card)), /är publicerad/);
  });

  it('is read anew when somebody has answered while its documents were laid out', async () => {
    await p.close();
    const { reports } = p.bot.deps;
    let made = 0;
    Object.assign(p.bot.deps, {
      reports: {
        make: async (...given: Parameters<typeof reports.make>) => {
          made += 1;
          if (made === 1) await answerItems(p.bot, p.round, { 'mal-klimat': 'notMet' }, JELENA);
          return reports.make(...given);
        },
      },
    });
    assert.match(saidOf(await p.publish()), /Något har ändrats sedan du läste/);
    assert.deepEqual(await p.publications(), []);
  });

  it('tells of no round before it that is not published', async () => {
    await p.close();
    p.bot.clock.set('2025-09-05T10:00:00Z');
    const { plan } = p.round;
    const round = await openNewRound(
      COORDINATOR,
      {
        plan,
        kind: 'annual',
        name: 'Årsanalys 2025',
        from: '2025-01-01',
        to: '2025-12-31',
        due: '2025-09-20',
      },
      p.bot.deps,
    );
    await answerItems(p.bot, round, { 'mal-klimat': 'notMet' }, JELENA);
    await closeOpenRound(COORDINATOR, round.id, p.bot.deps);
    const { reports } = p.bot.deps;
    const told: string[] = [];
    const make = async (...[report, format, setting]: Parameters<typeof reports.make>) => {
      told.push(...report.compared.map((one) => one.round.name));
      return reports.make(report, format, setting);
    };
    await publishRound(COORDINATOR, { round: round.id }, { ...p.bot.deps, reports: { make } });
    assert.deepEqual(told, []);
    assert.doesNotMatch(saidOf(await p.bot.say(STRANGER, 'ändringar')), /delårsrapporten 2025/);
    await publishRound(COORDINATOR, { round: p.round.id }, p.bot.deps);
    assert.match(saidOf(await p.bot.say(STRANGER, 'ändringar')), /delårsrapporten 2025/);
  });

  it('is for those who saw it while it was open until it is published, then for all', async () => {
    await p.close();
    assert.match(saidOf(await p.bot.say(AMIRA, 'status')), /Delårsrapport 2025/);
    assert.match(
      saidOf(await p.bot.say(STRANGER, 'status')),
      /Du kan läsa en omgång när den har publicerats\./,
    );
    await p.publish();
    assert.match(saidOf(await p.bot.say(STRANGER, 'status')), /Delårsrapport 2025/);
  });

  it('is neither shown nor published for anybody but a coordinator', async () => {
    await p.close();
    const { card } = await p.bot.say(ALEX, 'publicera');
    for (const person of [AMIRA, STRANGER]) {
      assert.doesNotMatch(saidOf(await p.bot.say(person, 'publicera')), /Publicera/);
      const { text } = await p.bot.execute(person, dataOf(card, 'publish-round'));
      assert.match(text ?? '', /Jag känner inte igen den knappen/);
    }
    assert.deepEqual(await p.publications(), []);
  });

  it('is published in English as well', async () => {
    await p.close();
    await p.bot.say(ALEX, 'language english');
    const { card } = await p.bot.say(ALEX, 'publish the interim report');
    assert.match(textOf(card), /Publish “Delårsrapport 2025”\?/);
    assert.match(saidOf(await p.pressed(card)), /“Delårsrapport 2025” is published/);
    const { card: withdrawing } = await p.bot.say(ALEX, 'withdraw the publication');
    const done = await p.pressed(withdrawing, { reason: 'Wrong numbers' }, 'withdraw-publication');
    assert.match(saidOf(done), /is withdrawn[\s\S]*Wrong numbers/);
  });
});
