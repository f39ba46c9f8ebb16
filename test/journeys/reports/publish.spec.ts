import assert from 'node:assert/strict';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { reopen } from '../../../src/commands/rounds/reopen-round.ts';
import { inForce, type Publication } from '../../../src/domain/reports/publication.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import type { ReportMaker } from '../../../src/ports/reports.ts';
import { JELENA } from '../../approving.ts';
import { linesOf } from '../../audit.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, isJson, type Json, saidOf, textOf, valuesOf } from '../../cards.ts';
import { quickReports, sha256 } from '../../publications.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, openSampleRound, STRANGER } from '../../sample-round.ts';

const ANSWERS = {
  'mal-klimat': { status: 'met', texts: { happened: 'Utsläppen minskar.', basis: 'Statistik.' } },
} as const;

describe('A round that is published', () => {
  let bot: Bot;
  let round: Round;
  let real: ReportMaker;

  beforeEach(async () => {
    bot = await startBot({ now: '2025-09-04T10:00:00Z' });
    real = bot.deps.reports;
    Object.assign(bot.deps, { reports: quickReports(bot.deps) });
    round = await openSampleRound(bot);
    await bot.say(ALEX, '<at>Målvakt</at> prenumerera', CHANNEL);
    await answerItems(bot, round, ANSWERS, JELENA);
  });
  afterEach(closeBots);

  const close = () => closeOpenRound(COORDINATOR, round.id, bot.deps);
  const publications = (): Promise<readonly Publication[]> =>
    bot.deps.stores.publications.ofRound(round.plan, round.id);
  const pressed = (card: Json | undefined, more: Json = {}, verb = 'publish-round') =>
    bot.execute(ALEX, { ...dataOf(card, verb), ...valuesOf(card), ...more });

  async function publish(words = 'publicera delårsrapporten', more: Json = {}) {
    return pressed((await bot.say(ALEX, words)).card, more);
  }

  /** What comes to the channel as the worker looks. */
  async function posted(): Promise<readonly Json[]> {
    const from = bot.connector.sent.length;
    for (let looks = 0; looks < 2; looks += 1) await bot.worker.tick();
    return bot.connector.sent.slice(from).flatMap(({ conversation, activity }) => {
      const card: unknown = activity.attachments?.[0]?.content;
      return conversation === CHANNEL.conversation && isJson(card) ? [card] : [];
    });
  }

  async function correct(status = 'partly'): Promise<void> {
    bot.clock.set(new Date(+bot.clock.now() + 60_000).toISOString());
    await reopen(COORDINATOR, { round: round.id, reason: 'Fel bedömning', item: 'mal-klimat' }, bot.deps);
    const { card } = await bot.say(JELENA, 'svara');
    const said = {
      ...dataOf(card, 'submit'),
      ...filledIn(card),
      status,
      cause: 'Brist.',
      remedy: 'Mer.',
    };
    assert.match(saidOf(await bot.execute(JELENA, said)), /sparat/);
  }

  it('cannot be while it is open: the card offers to close it', async () => {
    const { card } = await bot.say(ALEX, 'publicera');
    assert.match(textOf(card), /”Delårsrapport 2025” är öppen, så den går inte att publicera än/);
    const closing = await bot.execute(ALEX, dataOf(card, 'close-round-form'));
    await bot.execute(ALEX, dataOf(closing.card, 'close-round'));
    assert.match(textOf((await bot.say(ALEX, 'publicera')).card), /Publicera ”Delårsrapport 2025”\?/);
  });

  for (const words of [
    'publicera',
    'publicera delårsrapporten',
    'kan du publicera delårsrapporten 2025?',
    'publish the interim report',
    'publish',
  ])
    it(`is shown first, and nothing is stored, to whoever says “${words}”`, async () => {
      await close();
      const { card } = await bot.say(ALEX, words);
      dataOf(card, 'publish-round');
      assert.deepEqual([await publications(), await posted()], [[], []]);
    });

  it('is frozen as its card said, with the checksums of its files, and posted', async function () {
    this.timeout(60_000);
    Object.assign(bot.deps, { reports: real });
    await close();
    const { card } = await bot.say(ALEX, 'publicera delårsrapporten');
    assert.match(
      textOf(card),
      /1 av \d+ svar har kommit\. I den här omgången behöver ingen godkänna svaren\./,
    );
    await pressed(card);
    // Where that took long, its card has come beside the answer.
    await bot.finishLate();
    const said = textOf((await pressed(card)).card);
    const [publication, ...others] = await publications();
    assert.ok(publication);
    assert.deepEqual(others, []);
    assert.deepEqual([publication.version, publication.by], [1, { id: ALEX.id, name: ALEX.name }]);
    for (const { format, checksum } of publication.files) {
      const bytes = await bot.deps.stores.publications.file(publication, format);
      assert.equal(sha256(bytes ?? assert.fail()), checksum);
      assert.ok(said.includes(checksum));
    }
    assert.match(said, /”Delårsrapport 2025” är publicerad/);
    const [post, ...more] = await posted();
    assert.deepEqual(more, []);
    assert.match(textOf(post), /Version 1, publicerad 4 sep kl\. 12\.00 av Alex Lindgren\./);
  });

  it('is published once, however often the button is pressed, and posted once', async () => {
    await close();
    const { card } = await bot.say(ALEX, 'publicera');
    const lines = await linesOf(bot, async () => {
      await pressed(card);
      bot.clock.set('2025-09-04T10:05:00Z');
      const { card: again } = await pressed(card);
      assert.match(textOf(again), /är publicerad, och inget är ändrat sedan dess/);
      await pressed(card);
    });
    assert.equal((await publications()).length, 1);
    assert.equal((await posted()).length, 1);
    assert.deepEqual(lines.map(({ what }) => what).toSorted(), ['publication', 'round']);
    assert.match(textOf((await bot.say(ALEX, 'publicera')).card), /inget är ändrat sedan dess/);
  });

  it('is published by one of two coordinators who press at once', async () => {
    await close();
    const cards = await Promise.all([bot.say(ALEX, 'publicera'), bot.say(ALEX, 'publicera')]);
    const replies = await Promise.all(cards.map(({ card }) => pressed(card)));
    assert.ok(replies.every((reply) => saidOf(reply).includes('är publicerad')));
    assert.equal((await publications()).length, 1);
  });

  it('is posted to the channels that are chosen, and to none where none is', async () => {
    await close();
    await publish('publicera', { channels: '' });
    assert.equal((await publications()).length, 1);
    assert.deepEqual(await posted(), []);
  });

  it('is read anew when something has changed since its card was shown', async () => {
    await close();
    const { card } = await bot.say(ALEX, 'publicera');
    await correct();
    const again = await pressed(card);
    assert.match(saidOf(again), /Något har ändrats sedan du läste/);
    assert.deepEqual(await publications(), []);
    assert.match(saidOf(await pressed(again.card)), /är publicerad/);
  });

  it('is for those who saw it while it was open until it is published, then for all', async () => {
    await close();
    assert.match(saidOf(await bot.say(AMIRA, 'status')), /Delårsrapport 2025/);
    assert.match(
      saidOf(await bot.say(STRANGER, 'status')),
      /Du kan läsa en omgång när den har publicerats\./,
    );
    await publish();
    assert.match(saidOf(await bot.say(STRANGER, 'status')), /Delårsrapport 2025/);
  });

  it('opens an area, and an answer in it, as they were published, for everybody in the channel', async () => {
    await close();
    await publish();
    const [post] = await posted();
    await correct();
    const area = elementsOf(post).find(({ data }) => isJson(data) && data.area === 'omr-klimat')?.data;
    assert.ok(isJson(area));
    const { card } = await bot.execute(STRANGER, area, CHANNEL);
    assert.match(textOf(card), /Som det publicerades 4 sep kl\. 12\.00, version 1\./);
    assert.match(textOf(card), /● Förväntas uppnås/);
    assert.doesNotMatch(textOf(card), /delvis/);
    const { card: answer } = await bot.submit(STRANGER, dataOf(card, 'published-answer'), CHANNEL);
    assert.match(textOf(answer), /Förväntas uppnås/);
    assert.match(textOf(answer), /Utsläppen minskar\./);
    // What the correction says is not published yet.
    assert.match(saidOf(await bot.say(STRANGER, 'status')), /när den har publicerats/);
  });

  it('is published anew with what changed and why, which has to be said', async () => {
    await close();
    await publish();
    await posted();
    await correct();
    const { card } = await bot.say(ALEX, 'publicera');
    assert.match(textOf(card), /Publicera version 2 av ”Delårsrapport 2025”\?/);
    assert.match(textOf(card), /1 post har fått ett nytt svar sedan version 1/);
    assert.match(saidOf(await pressed(card)), /Skriv varför det blir en ny version\./);
    const done = await pressed(card, { reason: 'Utsläppen var fel uppmätta' });
    assert.match(saidOf(done), /Ändrat i den här versionen/);
    const second = inForce(await publications());
    assert.deepEqual(second?.correction, { reason: 'Utsläppen var fel uppmätta', changed: ['mal-klimat'] });
    const [post] = await posted();
    assert.match(textOf(post), /Ändrat sedan förra versionen: Utsläppen var fel uppmätta/);
  });

  it('stands as it is when it was opened again and nothing has changed', async () => {
    await close();
    await publish();
    await reopen(COORDINATOR, { round: round.id, reason: 'Fler svar' }, bot.deps);
    await close();
    bot.clock.set('2025-09-04T11:00:00Z');
    await reopen(COORDINATOR, { round: round.id, reason: 'Fler svar' }, bot.deps);
    assert.match(saidOf(await bot.say(STRANGER, 'status')), /när den har publicerats/);
    await close();
    bot.clock.set('2025-09-04T12:00:00Z');
    const { card } = await bot.say(ALEX, 'publicera');
    assert.match(textOf(card), /inget svar är ändrat\. Version 1 gäller igen när du publicerar/);
    assert.match(saidOf(await pressed(card)), /är publicerad, och inget är ändrat sedan dess/);
    assert.equal((await publications()).length, 1);
    assert.match(saidOf(await bot.say(STRANGER, 'status')), /Delårsrapport 2025/);
  });

  it('is withdrawn with a reason, which its posts then say, and is for all no more', async () => {
    await close();
    await publish();
    const [post] = await posted();
    const { card } = await bot.say(ALEX, 'dra tillbaka publiceringen');
    assert.match(textOf(card), /Dra tillbaka publiceringen av ”Delårsrapport 2025”\?/);
    const verb = 'withdraw-publication';
    assert.match(
      saidOf(await pressed(card, { reason: ' ' }, verb)),
      /Skriv varför publiceringen dras tillbaka\./,
    );
    assert.match(
      saidOf(await pressed(card, { reason: 'Fel siffror' }, verb)),
      /är tillbakadragen[\s\S]*Fel siffror/,
    );
    assert.match(
      saidOf(await pressed(card, { reason: 'Annat' }, verb)),
      /redan tillbakadragen[\s\S]*Fel siffror/,
    );
    const told = await posted();
    assert.equal(told.length, 1);
    const [edit, original] = bot.connector.sent
      .filter(({ conversation }) => conversation === CHANNEL.conversation)
      .reverse();
    assert.deepEqual([edit?.method, edit?.id], ['PUT', original?.id]);
    assert.match(
      textOf(told[0]),
      /Publiceringen av ”Delårsrapport 2025” är tillbakadragen[\s\S]*Fel siffror/,
    );
    const { card: old } = await bot.execute(STRANGER, dataOf(post, 'published-area'), CHANNEL);
    assert.match(textOf(old), /är tillbakadragen/);
    assert.doesNotMatch(textOf(old), /Förväntas/);
    assert.match(saidOf(await bot.say(STRANGER, 'status')), /när den har publicerats/);
    const again = (await bot.say(ALEX, 'publicera')).card;
    assert.match(textOf(again), /Inget svar är ändrat sedan version 1, som är tillbakadragen\./);
    await pressed(again, { reason: 'Siffrorna var rätt' });
    assert.equal(inForce(await publications())?.version, 2);
  });

  it('is neither shown nor published for anybody but a coordinator', async () => {
    await close();
    const { card } = await bot.say(ALEX, 'publicera');
    for (const person of [AMIRA, STRANGER]) {
      assert.doesNotMatch(saidOf(await bot.say(person, 'publicera')), /Publicera/);
      const { text } = await bot.execute(person, dataOf(card, 'publish-round'));
      assert.match(text ?? '', /Jag känner inte igen den knappen/);
    }
    assert.deepEqual(await publications(), []);
  });

  it('is published in English as well', async () => {
    await close();
    await bot.say(ALEX, 'language english');
    const { card } = await bot.say(ALEX, 'publish the interim report');
    assert.match(textOf(card), /Publish “Delårsrapport 2025”\?/);
    assert.match(saidOf(await pressed(card)), /“Delårsrapport 2025” is published/);
    const { card: withdrawing } = await bot.say(ALEX, 'withdraw the publication');
    const done = await pressed(withdrawing, { reason: 'Wrong numbers' }, 'withdraw-publication');
    assert.match(saidOf(done), /is withdrawn[\s\S]*Wrong numbers/);
  });
});
