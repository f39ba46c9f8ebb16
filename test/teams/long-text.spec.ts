import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { type Bot, closeBots, type Someone, startBot } from '../bot.ts';
import { textOf } from '../cards.ts';
import { portOf } from '../fakes.ts';
import { type FileServer, openFileServer, teamsFile } from '../file-server.ts';
import { ownText } from '../importers/document-files.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };
const MB = 1024 * 1024;
const FILLING = 'Nämnden följer upp målet, och väger in vad besökarna tycker om kajerna.\n\n';
/** As many as would be held up one after another if the reading held up one. */
const LOOKS = 100;

/** However slow the machine: the answer comes in its turn, and not after it. */
const endless = () => ({ over: new Promise<void>(() => {}), stop() {} });

const long = (text: string, bytes: number) =>
  text + FILLING.repeat(Math.ceil(bytes / Buffer.byteLength(FILLING)));

describe('A long text', () => {
  let bot: Bot;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    bot = await startBot({ coordinators: [BEATA.id], files: { hosts: [server.host] }, startPause: endless });
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  const isAlive = async () => (await fetch(`http://127.0.0.1:${portOf(bot.server)}/healthz`)).status;

  it('of 11 MB is read while others are answered', async () => {
    const bytes = Buffer.from(long(ownText('budget.md'), 11 * MB));
    const whole = Promise.withResolvers<void>();
    const address = server.serve('/plan.txt', (response: ServerResponse) => {
      response.writeHead(200).end(bytes);
      response.on('finish', whole.resolve);
    });
    const told: string[] = [];
    const reply = bot.attach(BEATA, [teamsFile('plan.txt', address)]).then((got) => {
      told.push('reply');
      return got;
    });
    await whole.promise;
    for (let look = 0; look < LOOKS; look += 1) {
      assert.equal(await isAlive(), 200);
      told.push('alive');
    }
    assert.match(textOf((await reply).card), /Nämndsbudget 2031/);
    assert.deepEqual(told, [...Array.from({ length: LOOKS }, () => 'alive'), 'reply']);
    assert.deepEqual(bot.log.lines, []);
  });

  it('that would fill the memory is refused in one sentence, and the next is read', async () => {
    const lists = Buffer.from(`[${'[],'.repeat(6_000_000)}[]]`);
    const refused = await bot.attach(BEATA, [teamsFile('plan.json', server.serve('/plan.json', lists))]);
    assert.match(
      textOf(refused.card),
      /: filen är för stor för att vara en plan\. Kontrollera att du valde rätt fil och försök igen\./,
    );
    assert.deepEqual(bot.log.lines, []);
    const next = server.serve('/plan.md', long(ownText('budget.md'), MB / 8));
    assert.match(textOf((await bot.attach(BEATA, [teamsFile('plan.md', next)])).card), /Nämndsbudget 2031/);
  });
});
