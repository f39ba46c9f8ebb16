/** A report that is handed over by link: from the words to the bytes. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { removePerson } from '../../../src/commands/people/remove-person.ts';
import { withdrawPublication } from '../../../src/commands/reports/withdraw-publication.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { dataFor, textOf } from '../../cards.ts';
import {
  closeAndPublish,
  fromTerminal,
  linkFor,
  linkOf,
  open,
  PUBLIC_URL,
  SAYS,
  withReport,
} from '../../handing.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS } from '../../sample-round.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

describe('A link to a report', () => {
  afterEach(closeBots);

  for (const language of LANGUAGES) {
    it(`opens each file that the terminal writes, with the checksum of the card, in ${language}`, async () => {
      const { bot, round } = await withReport();
      await closeAndPublish(bot, round);
      for (const format of ['csv', 'json', 'md', 'docx'] as const) {
        const { card } = await bot.say(AMIRA, SAYS[language].word);
        assert.match(textOf(card), language === 'sv' ? /Rapporten är fastställd/ : /The report is published/);
        const file = await bot.submit(AMIRA, dataFor(card, SAYS[language].fetch[format] ?? ''));
        const link = linkOf(file.card);
        assert.ok(link.startsWith(`${PUBLIC_URL}/reports/`), format);
        const response = await open(bot, link);
        const bytes = await bytesOf(response);
        assert.equal(response.status, 200, format);
        assert.deepEqual(bytes, await fromTerminal(bot, round, format), format);
        for (const shown of [card, file.card]) assert.ok(textOf(shown).includes(sha256(bytes)), format);
      }
    });
  }

  it('opens what is known now of a round that is not published, and its card says so', async () => {
    const { bot, round } = await withReport();
    const { card } = await bot.say(AMIRA, 'rapport csv');
    assert.match(textOf(card), /Preliminär/);
    const bytes = await bytesOf(await open(bot, linkOf(card)));
    assert.deepEqual(bytes, await fromTerminal(bot, round, 'csv'));
    assert.ok(textOf(card).includes(sha256(bytes)));
  });

  it('is told to be kept by nobody, and as a file with its own name', async () => {
    const { bot, round } = await withReport();
    await closeAndPublish(bot, round);
    const { headers } = await open(bot, await linkFor(bot, AMIRA));
    assert.deepEqual(
      ['content-type', 'cache-control', 'x-content-type-options', 'referrer-policy'].map((one) =>
        headers.get(one),
      ),
      ['text/csv; charset=utf-8', 'no-store', 'nosniff', 'no-referrer'],
    );
    assert.equal(
      headers.get('content-disposition'),
      `attachment; filename="Delarsrapport 2025 (version 1).csv"; filename*=UTF-8''Del%C3%A5rsrapport%202025%20%28version%201%29.csv`,
    );
  });

  it('tells HEAD the same, without the file', async () => {
    const { bot } = await withReport();
    const link = await linkFor(bot, AMIRA);
    const [head, get] = [await open(bot, link, 'HEAD'), await open(bot, link)];
    const told = ({ status, headers }: Response) => [
      status,
      ...['content-type', 'content-length', 'content-disposition'].map((one) => headers.get(one)),
    ];
    assert.deepEqual(told(head), told(get));
    assert.deepEqual([(await bytesOf(head)).length > 0, (await bytesOf(get)).length > 0], [false, true]);
    const post = await open(bot, link, 'POST');
    assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD']);
  });

  it('ends after an hour', async () => {
    const { bot } = await withReport({ now: '2025-09-01T08:00:00Z' });
    const { card } = await bot.say(AMIRA, 'rapport csv');
    assert.match(textOf(card), /Länken gäller till kl\. 11\.00/);
    bot.clock.set('2025-09-01T08:59:59Z');
    assert.equal((await open(bot, linkOf(card))).status, 200);
    bot.clock.set('2025-09-01T09:00:00Z');
    const ended = await open(bot, linkOf(card));
    assert.equal(ended.status, 410);
    assert.match(await ended.text(), /Länken har slutat gälla/);
  });

  it('opens nothing when a sign of it is another', async () => {
    const { bot } = await withReport();
    const link = await linkFor(bot, AMIRA);
    const [said = '', mac = ''] = link.split('/reports/')[1]?.split('.') ?? [];
    const other = (text: string) => `${text.slice(0, 9)}${text[9] === 'A' ? 'B' : 'A'}${text.slice(10)}`;
    const ofAlex = Buffer.from(Buffer.from(said, 'base64url').toString().replace(AMIRA.id, ALEX.id)).toString(
      'base64url',
    );
    const changed = [
      `${other(said)}.${mac}`,
      `${said}.${other(mac)}`,
      `${ofAlex}.${mac}`,
      said,
      `${said}.`,
      `.${mac}`,
      'x',
      'x'.repeat(9_000),
    ];
    for (const token of changed) {
      const response = await open(bot, `${PUBLIC_URL}/reports/${token}`);
      assert.equal(response.status, 404);
      assert.match(await response.text(), /Länken leder ingenstans/);
    }
  });

  it('ends with the right of the person whose it is, and of nobody else', async () => {
    const { bot } = await withReport();
    const [ofAmira, ofAlex] = [await linkFor(bot, AMIRA), await linkFor(bot, ALEX)];
    await importPeople(COORDINATOR, [{ ...AMIRA, roles: ['owner'] }], bot.deps);
    const refused = await open(bot, ofAmira);
    assert.equal(refused.status, 403);
    assert.match(await refused.text(), /Länken får inte användas längre/);
    assert.equal((await open(bot, ofAlex)).status, 200);
  });

  it('ends when the person is removed, of what all may read as well', async () => {
    const { bot, round } = await withReport();
    await closeAndPublish(bot, round);
    const link = await linkFor(bot, MATTIAS);
    assert.equal((await open(bot, link)).status, 200);
    await removePerson(COORDINATOR, MATTIAS.id, bot.deps);
    assert.equal((await open(bot, link)).status, 403);
  });

  it('ends when its version is withdrawn', async () => {
    const { bot, round } = await withReport();
    await closeAndPublish(bot, round);
    const link = await linkFor(bot, AMIRA);
    await withdrawPublication(COORDINATOR, { round: round.id, reason: 'Fel siffra i tabellen' }, bot.deps);
    const response = await open(bot, link);
    assert.equal(response.status, 410);
    assert.match(await response.text(), /Rapporten är en annan nu/);
  });

  it('opens no other file than the one whose checksum was told', async () => {
    const { bot, round } = await withReport();
    const link = await linkFor(bot, AMIRA);
    await answerItems(bot, round, { 'mal-klimat': 'notMet' }, ALEX);
    assert.equal((await open(bot, link)).status, 410);
  });

  it('is opened by any of several programs on one store', async () => {
    const { bot } = await withReport();
    const other = await startBot({ folder: bot.folder, publicUrl: PUBLIC_URL, now: '2025-09-01T08:00:00Z' });
    const [mine, theirs] = await Promise.all([linkFor(bot, AMIRA), linkFor(other, ALEX)]);
    assert.deepEqual([(await open(other, mine)).status, (await open(bot, theirs)).status], [200, 200]);
  });

  it('stands in no line of the log', async () => {
    const { bot, round } = await withReport();
    const link = await linkFor(bot, AMIRA);
    await open(bot, link);
    await open(bot, `${link}x`);
    await answerItems(bot, round, { 'mal-klimat': 'notMet' }, ALEX);
    await open(bot, link);
    const token = link.split('/reports/')[1] ?? '';
    assert.ok(token.length > 100);
    assert.ok(!JSON.stringify(bot.log.lines).includes(token.slice(0, 20)));
  });
});
