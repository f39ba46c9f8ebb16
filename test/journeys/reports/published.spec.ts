import assert from 'node:assert/strict';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { reopen } from '../../../src/commands/rounds/reopen-round.ts';
import { inForce } from '../../../src/domain/reports/publication.ts';
import { JELENA } from '../../approving.ts';
import { CHANNEL, COORDINATOR, closeBots } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, isJson, saidOf, textOf } from '../../cards.ts';
import { closeAndPublish } from '../../published-round.ts';
import { openPublishing } from '../../publishing.ts';
import { ALEX, STRANGER } from '../../sample-round.ts';

describe('What is published', () => {
  let p: Awaited<ReturnType<typeof openPublishing>>;
  beforeEach(async () => {
    p = await openPublishing();
  });
  afterEach(closeBots);

  it('opens an area, and an answer in it, as they were published, for everybody in the channel', async () => {
    await p.close();
    await p.publish();
    const [post] = await p.posted();
    await p.correct();
    const area = elementsOf(post).find(({ data }) => isJson(data) && data.area === 'omr-klimat')?.data;
    assert.ok(isJson(area));
    const { card } = await p.bot.execute(STRANGER, area, CHANNEL);
    assert.match(textOf(card), /Som det publicerades 4 sep kl\. 12\.00, version 1\./);
    assert.match(textOf(card), /● Förväntas uppnås/);
    assert.doesNotMatch(textOf(card), /delvis/);
    const before = p.bot.connector.sent.length;
    const { card: answer } = await p.bot.submit(STRANGER, dataOf(card, 'published-answer'), CHANNEL);
    assert.equal(p.bot.connector.sent[before]?.method, 'POST');
    assert.match(textOf(answer), /Förväntas uppnås/);
    assert.match(textOf(answer), /Utsläppen minskar\./);
    // What the correction says is not published yet.
    assert.match(saidOf(await p.bot.say(STRANGER, 'status')), /när den har publicerats/);
  });

  it('stays as it was posted when somebody presses its buttons: what they ask for comes below', async () => {
    await p.close();
    await p.publish();
    const [post] = await p.posted();
    const buttons = elementsOf(post).filter(({ data }) => isJson(data));
    assert.deepEqual(
      new Set(buttons.map(({ title }) => title)),
      new Set(['Visa svaren', 'Hämta rapporten', 'Historik']),
    );
    const { sent } = p.bot.connector;
    for (const { type, title, data } of buttons) {
      assert.ok(isJson(data));
      const before = sent.length;
      const press = type === 'Action.Execute' ? p.bot.execute : p.bot.submit;
      const reply = await press(STRANGER, data, CHANNEL);
      assert.ok(reply.card ?? reply.text, String(title));
      assert.deepEqual(
        new Set(sent.slice(before).map(({ method }) => method)),
        new Set(['POST']),
        String(title),
      );
    }
  });

  it('is published anew with what changed and why, which has to be said', async () => {
    await p.close();
    await p.publish();
    await p.posted();
    await p.correct();
    const { card } = await p.bot.say(ALEX, 'publicera');
    assert.match(textOf(card), /Publicera version 2 av ”Delårsrapport 2025”\?/);
    assert.match(textOf(card), /1 post har fått ett nytt svar sedan version 1/);
    assert.match(saidOf(await p.pressed(card)), /Skriv varför det blir en ny version\./);
    const done = await p.pressed(card, { reason: 'Utsläppen var fel uppmätta' });
    assert.match(saidOf(done), /Ändrat i den här versionen/);
    const second = inForce(await p.publications());
    assert.deepEqual(second?.correction, { reason: 'Utsläppen var fel uppmätta', changed: ['mal-klimat'] });
    const [post] = await p.posted();
    assert.match(textOf(post), /Ändrat sedan förra versionen: Utsläppen var fel uppmätta/);
  });

  it('stands as it is when it was opened again and nothing has changed', async () => {
    await p.close();
    await p.publish();
    await reopen(COORDINATOR, { round: p.round.id, reason: 'Fler svar' }, p.bot.deps);
    await p.close();
    p.bot.clock.set('2025-09-04T11:00:00Z');
    await reopen(COORDINATOR, { round: p.round.id, reason: 'Fler svar' }, p.bot.deps);
    assert.match(saidOf(await p.bot.say(STRANGER, 'status')), /när den har publicerats/);
    await p.close();
    p.bot.clock.set('2025-09-04T12:00:00Z');
    const { card } = await p.bot.say(ALEX, 'publicera');
    assert.match(textOf(card), /inget svar är ändrat\. Version 1 gäller igen när du publicerar/);
    assert.match(saidOf(await p.pressed(card)), /är publicerad, och inget är ändrat sedan dess/);
    assert.equal((await p.publications()).length, 1);
    assert.match(saidOf(await p.bot.say(STRANGER, 'status')), /Delårsrapport 2025/);
  });

  it('leads from its post to its own document, also when a later round is published', async () => {
    await p.close();
    await p.publish();
    const [post] = await p.posted();
    p.bot.clock.set('2025-10-01T10:00:00Z');
    const { plan } = p.round;
    const of2025 = { from: '2025-01-01', to: '2025-12-31', due: '2025-10-20' };
    const wish = { plan, kind: 'annual', name: 'Årsanalys 2025', ...of2025 } as const;
    const later = await openNewRound(COORDINATOR, wish, p.bot.deps);
    await closeAndPublish(later.id, p.bot.deps);
    const from = p.bot.connector.sent.length;
    const { card } = await p.bot.submit(STRANGER, dataOf(post, 'show-report'), CHANNEL);
    assert.match(textOf(card), /Rapport · Delårsrapport 2025/);
    assert.ok(p.bot.connector.sent.slice(from).every(({ method }) => method !== 'PUT'));
  });

  it('takes no answer that was opened again before it was published: that would be read by everybody unseen', async () => {
    await p.close();
    await reopen(COORDINATOR, { round: p.round.id, reason: 'Fel bedömning', item: 'mal-klimat' }, p.bot.deps);
    const { card } = await p.bot.say(JELENA, 'svara');
    p.bot.clock.set('2025-09-04T11:00:00Z');
    await p.publish();
    const late = {
      ...dataOf(card, 'submit'),
      ...filledIn(card),
      status: 'notMet',
      cause: 'Brist.',
      remedy: 'Mer.',
    };
    assert.match(saidOf(await p.bot.execute(JELENA, late)), /är stängd och tar inte emot svar/);
    assert.match(saidOf(await p.bot.say(STRANGER, 'status')), /Delårsrapport 2025/);
    await p.correct();
    assert.match(saidOf(await p.bot.say(STRANGER, 'status')), /när den har publicerats/);
  });

  it('is withdrawn with a reason, which its posts then say, and is for all no more', async () => {
    await p.close();
    await p.publish();
    const [post] = await p.posted();
    const { card } = await p.bot.say(ALEX, 'dra tillbaka publiceringen');
    assert.match(textOf(card), /Dra tillbaka publiceringen av ”Delårsrapport 2025”\?/);
    const verb = 'withdraw-publication';
    assert.match(
      saidOf(await p.pressed(card, { reason: ' ' }, verb)),
      /Skriv varför publiceringen dras tillbaka\./,
    );
    assert.match(
      saidOf(await p.pressed(card, { reason: 'Fel siffror' }, verb)),
      /är tillbakadragen[\s\S]*Fel siffror/,
    );
    assert.match(
      saidOf(await p.pressed(card, { reason: 'Annat' }, verb)),
      /redan tillbakadragen[\s\S]*Fel siffror/,
    );
    const told = await p.posted();
    assert.equal(told.length, 1);
    const [edit, original] = p.bot.connector.sent
      .filter(({ conversation }) => conversation === CHANNEL.conversation)
      .reverse();
    assert.deepEqual([edit?.method, edit?.id], ['PUT', original?.id]);
    assert.match(
      textOf(told[0]),
      /Publiceringen av ”Delårsrapport 2025” är tillbakadragen[\s\S]*Fel siffror/,
    );
    const { card: old } = await p.bot.execute(STRANGER, dataOf(post, 'published-area'), CHANNEL);
    assert.match(textOf(old), /är tillbakadragen/);
    assert.doesNotMatch(textOf(old), /Förväntas/);
    assert.match(saidOf(await p.bot.say(STRANGER, 'status')), /när den har publicerats/);
    const again = (await p.bot.say(ALEX, 'publicera')).card;
    assert.match(textOf(again), /Inget svar är ändrat sedan version 1, som är tillbakadragen\./);
    await p.pressed(again, { reason: 'Siffrorna var rätt' });
    assert.equal(inForce(await p.publications())?.version, 2);
  });
});
