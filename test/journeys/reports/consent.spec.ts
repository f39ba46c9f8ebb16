/** A report that is saved where somebody keeps their files, as Teams asks them. */
import assert from 'node:assert/strict';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { openAdapter } from '../../../src/teams/adapter.ts';
import { BOT, type Bot, CHANNEL, COORDINATOR, closeBots, type Someone } from '../../bot.ts';
import { isJson, type Json, textOf } from '../../cards.ts';
import { type FileServer, openFileServer } from '../../file-server.ts';
import { closeAndPublish, fromTerminal, linkFor, SAYS, withReport } from '../../handing.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS } from '../../sample-round.ts';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

describe('In Teams, a report', () => {
  let drive: FileServer;
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    drive = await openFileServer();
    const files = { hosts: [drive.host] };
    ({ bot, round } = await withReport({ adapter: openAdapter(undefined), files }));
  });
  afterEach(async () => {
    await closeBots();
    drive.close();
  });

  /** Asks for a table, and returns the card and what Teams is to ask. */
  async function offered(person: Someone, words = 'rapport csv') {
    const before = bot.connector.sent.length;
    const { card } = await bot.say(person, words);
    const sent = bot.connector.sent.slice(before).flatMap(({ activity }) => activity.attachments ?? []);
    const offer = sent.find(({ contentType }) => contentType === CONSENT);
    return { card, name: String(offer?.name), content: offer?.content ?? {} };
  }

  /** Says yes or no, as Teams does for somebody, and returns what was said in return. */
  async function decide(person: Someone, action: 'accept' | 'decline', context: unknown, uploadUrl?: string) {
    const before = bot.connector.sent.length;
    const where = {
      contentUrl: 'https://malmo-my.sharepoint.com/personal/amira/rapport.csv',
      name: 'rapport.csv',
    };
    const uploadInfo = { ...where, uploadUrl, uniqueId: '1150D938-8870', fileType: 'csv' };
    const { status } = await bot.post({
      type: 'invoke',
      name: 'fileConsent/invoke',
      channelId: 'msteams',
      serviceUrl: bot.connector.url,
      from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
      recipient: BOT,
      conversation: { id: `chat-${person.id}`, conversationType: 'personal', tenantId: 'tenant' },
      replyToId: 'activity-7',
      value: { type: 'fileUpload', action, context, ...(uploadUrl ? { uploadInfo } : {}) },
    });
    await bot.finishLate();
    return { status, sent: bot.connector.sent.slice(before).map(({ activity }) => activity) };
  }

  for (const language of LANGUAGES) {
    it(`is put where somebody has said yes to, whole and once, in ${language}`, async () => {
      await closeAndPublish(bot, round);
      const { card, name, content } = await offered(AMIRA, `${SAYS[language].word} csv`);
      assert.match(textOf(card), language === 'sv' ? /Välj ”Tillåt”/ : /Choose “Allow”/);
      assert.equal(name, 'Delårsrapport 2025 (version 1).csv');
      const bytes = await fromTerminal(bot, round, 'csv');
      assert.equal(content.sizeInBytes, bytes.length);
      const { status, sent } = await decide(AMIRA, 'accept', content.acceptContext, drive.serve('/up', ''));
      assert.equal(status, 200);
      assert.deepEqual(drive.put, [
        { path: '/up', range: `bytes 0-${bytes.length - 1}/${bytes.length}`, bytes },
      ]);
      assert.deepEqual(sent[0]?.attachments?.[0]?.contentType, INFO);
      assert.deepEqual(sent[0]?.attachments?.[0]?.content, { uniqueId: '1150D938-8870', fileType: 'csv' });
      assert.deepEqual(bot.connector.deleted, ['activity-7']);
    });

    it(`is put nowhere when somebody has said no, in ${language}`, async () => {
      const { content } = await offered(AMIRA, `${SAYS[language].word} csv`);
      const { sent } = await decide(AMIRA, 'decline', content.declineContext);
      assert.match(String(sent[0]?.text), language === 'sv' ? /sparades inte/ : /was not saved/);
      assert.deepEqual(drive.put, []);
    });
  }

  it('has the checksum that its card tells', async () => {
    const { card, content } = await offered(AMIRA);
    const { acceptContext } = content;
    assert.ok(isJson(acceptContext) && textOf(card).includes(String(acceptContext.checksum)));
  });

  it('is put there once, however often Teams says the same yes', async () => {
    const { content } = await offered(AMIRA);
    const url = drive.serve('/up', '');
    await Promise.all([1, 2].map(() => decide(AMIRA, 'accept', content.acceptContext, url)));
    await decide(AMIRA, 'accept', content.acceptContext, url);
    assert.equal(drive.put.length, 1);
  });

  it('is said not to be saved when it was not taken', async () => {
    const { content } = await offered(AMIRA);
    const url = drive.serve('/full', (response) => response.writeHead(507).end());
    const { sent } = await decide(AMIRA, 'accept', content.acceptContext, url);
    assert.match(String(sent[0]?.text), /^OneDrive tog inte emot Delårsrapport 2025 \(preliminär\)\.csv/);
  });

  it('goes to no host but those that are named', async () => {
    const other = await openFileServer();
    const { content } = await offered(AMIRA);
    const { sent } = await decide(AMIRA, 'accept', content.acceptContext, other.serve('/up', ''));
    other.close();
    assert.deepEqual([other.put, drive.put], [[], []]);
    assert.match(String(sent[0]?.text), /^OneDrive tog inte emot/);
  });

  it('is followed to no other host', async () => {
    const other = await openFileServer();
    const location = other.serve('/up', '');
    const url = drive.serve('/moved', (response) => response.writeHead(307, { location }).end());
    const { content } = await offered(AMIRA);
    await decide(AMIRA, 'accept', content.acceptContext, url);
    other.close();
    assert.deepEqual(other.put, []);
  });

  it('is not given to somebody whose right has ended, or who has none', async () => {
    const { content } = await offered(AMIRA);
    const url = drive.serve('/up', '');
    await importPeople(COORDINATOR, [{ ...AMIRA, roles: ['owner'] }], bot.deps);
    for (const person of [AMIRA, MATTIAS]) {
      const { sent } = await decide(person, 'accept', content.acceptContext, `${url}?${person.id}`);
      assert.match(String(sent[0]?.text), /^Bara den som är chef, samordnare eller attestant/);
    }
    assert.deepEqual(drive.put, []);
  });

  it('is none but the one that was promised', async () => {
    const { content } = await offered(AMIRA);
    await answerItems(bot, round, { 'mal-klimat': 'notMet' }, ALEX);
    const { sent } = await decide(AMIRA, 'accept', content.acceptContext, drive.serve('/up', ''));
    assert.match(String(sent[0]?.text), /har ändrats sedan du bad om filen/);
    assert.deepEqual(drive.put, []);
  });

  const malformed: readonly [what: string, change: (context: Json) => unknown][] = [
    ['without a round', ({ round: _, ...rest }) => rest],
    ['with another form', () => 'rapport'],
    ['with a checksum that is none', (context) => ({ ...context, checksum: 'x' })],
  ];
  for (const [what, change] of malformed)
    it(`is refused to an answer ${what}`, async () => {
      const { content } = await offered(AMIRA);
      assert.ok(isJson(content.acceptContext));
      const { status, sent } = await decide(
        AMIRA,
        'accept',
        change(content.acceptContext),
        drive.serve('/up', ''),
      );
      assert.deepEqual([status, sent, drive.put], [400, [], []]);
    });

  it('is handed over by link in a channel, where Teams asks nobody', async () => {
    await closeAndPublish(bot, round);
    assert.match(await linkFor(bot, AMIRA, 'csv', CHANNEL), /\/reports\//);
  });
});
