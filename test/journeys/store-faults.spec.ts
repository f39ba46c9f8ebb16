import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openCosmos } from '../../src/stores/cosmos.ts';
import { fileAccess } from '../../src/stores/file-access.ts';
import { openSqlite, openTables } from '../../src/stores/sqlite.ts';
import { type Bot, closeBots, startBot } from '../bot.ts';
import { dataOf, filledIn, type Json } from '../cards.ts';
import { type CosmosFake, openCosmosFake } from '../cosmos-fake.ts';
import type { Mishap } from '../cosmos-mishaps.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { temporaryFolder } from '../fakes.ts';
import { Outside } from '../outside.ts';
import { ALEX, openSampleRound } from '../sample-round.ts';
import { Terminal } from '../terminal.ts';

/** Alex's first question, with a long answer. */
async function filledQuestion(bot: Bot): Promise<Json> {
  const { card } = await bot.say(ALEX, 'svara');
  return {
    ...dataOf(card, 'submit'),
    ...filledIn(card, { text_happened: 'Vi har gjort det. '.repeat(100) }),
  };
}

/** The answers to Alex's question that are stored. */
async function versionsOf(bot: Bot, { item }: Json): Promise<number> {
  const versions = await bot.documents.followup.range('ks-2025', 'version/');
  return versions.filter(({ id }) => id.includes(`/${String(item)}/`)).length;
}

function faultsIn(bot: Bot): Json[] {
  const lines = bot.log.lines.filter(({ level }) => level === 'error');
  return lines.map(({ message, fields }) => ({ message, ...fields }));
}

describe('When another process holds the lock of the database', () => {
  afterEach(closeBots);

  it('Målvakt is alive and ready, answers what needs no writing, and takes the answer when the lock is gone', async () => {
    const folder = temporaryFolder();
    const bot = await startBot({ documents: await openSqlite(folder) });
    await openSampleRound(bot);
    const answer = await filledQuestion(bot);
    const lock = await holdLock(join(folder, 'malvakt.db'));
    let reply: Json | undefined;
    const pressed = bot.execute(ALEX, answer).then(({ card }) => {
      reply = card;
    });
    for (let times = 0; times < 20; times += 1) {
      assert.equal((await bot.get('/healthz')).status, 200);
    }
    assert.equal((await bot.get('/readyz')).status, 200);
    assert.ok((await bot.say(ALEX, 'status')).card);
    assert.deepEqual([reply, await versionsOf(bot, answer)], [undefined, 0]);
    await lock.release();
    await pressed;
    assert.ok(reply);
    assert.equal(await versionsOf(bot, answer), 1);
  });
});

/** Another process that writes, until it is told to end. */
async function holdLock(file: string): Promise<{ release(): Promise<void> }> {
  const script = `
    import { DatabaseSync } from 'node:sqlite';
    const database = new DatabaseSync(${JSON.stringify(file)});
    database.exec('BEGIN IMMEDIATE');
    process.stdout.write('held');
    process.stdin.resume().on('end', () => database.exec('COMMIT'));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    async release() {
      child.stdin.end();
      await once(child, 'close');
    },
  };
}

describe('When the disk is full', () => {
  afterEach(closeBots);

  it('the person is told that nothing is saved, whoever runs it why, and it goes on by itself', async () => {
    const handle = new DatabaseSync(join(temporaryFolder(), 'malvakt.db'));
    const bot = await startBot({ documents: await openTables(handle, fileAccess('malvakt.db', 60_000)) });
    await openSampleRound(bot);
    const answer = await filledQuestion(bot);

    fill(handle);
    const text = String((await bot.execute(ALEX, answer)).text);
    const [line] = faultsIn(bot);
    assert.match(text, /det du just gjorde är inte sparat.*lämna numret [0-9A-F]{8} till/);
    assert.deepEqual(line, {
      message: 'turn failed',
      reference: /numret (\w+)/.exec(text)?.[1],
      fault: 'failing-store',
      file: 'malvakt.db',
      cause: 'full',
      code: 'database or disk is full (13)',
      during: 'write',
    });
    assert.deepEqual(await bot.get('/readyz'), { status: 503, body: 'the store does not answer' });
    assert.equal(await versionsOf(bot, answer), 0);

    handle.exec('PRAGMA max_page_count=1000000');
    assert.equal((await bot.get('/readyz')).status, 200);
    assert.ok((await bot.execute(ALEX, answer)).card);
    assert.equal(await versionsOf(bot, answer), 1);
  });
});

/** Lets the database grow no more, and takes the pages that are left in it. */
function fill(handle: DatabaseSync): void {
  handle.exec('PRAGMA max_page_count=1');
  const insert = handle.prepare("INSERT INTO followup VALUES ('fill', ?, 'fill', 1, '', ?)");
  try {
    for (let row = 0; ; row += 1) insert.run(String(row), 'x'.repeat(1_500));
  } catch {
    // Full.
  }
}

describe('When Cosmos DB does not answer in time', () => {
  let fake: CosmosFake;
  let bot: Bot;
  let answer: Json;

  beforeEach(async () => {
    fake = await openCosmosFake();
    const setting = { endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY };
    bot = await startBot({ documents: await openCosmos(setting, undefined, 500) });
    await openSampleRound(bot);
    answer = await filledQuestion(bot);
  });
  afterEach(async () => {
    await closeBots();
    await fake.close();
  });

  /** Presses the answer, while the batch that stores it goes wrong. */
  async function pressWhile(when: Mishap['when'], mishap: Mishap['answer']): Promise<string> {
    const { followup } = bot.documents;
    const { write } = followup;
    followup.write = (writes) => {
      followup.write = write;
      fake.mishaps.push({ call: fake.counted + 1, when, answer: mishap });
      return write(writes);
    };
    return String((await bot.execute(ALEX, answer)).text);
  }

  for (const when of ['before', 'after'] as const) {
    it(`the person is told that it is not known, and the next press stores it once: ${when}`, async () => {
      assert.match(await pressWhile(when, 'hang'), /^Jag vet inte om det du just gjorde är sparat.* numret /);
      const { endpoint } = fake;
      const [{ reference: _, ...line } = {}] = faultsIn(bot);
      assert.deepEqual(line, {
        message: 'turn failed',
        fault: 'perhaps-stored',
        endpoint,
        cause: 'TimeoutError',
      });
      assert.ok((await bot.execute(ALEX, answer)).card);
      assert.equal(await versionsOf(bot, answer), 1);
    });
  }

  it('the person is told that nothing is saved when it is asked to wait for too long', async () => {
    assert.match(await pressWhile('before', '429-long'), /det du just gjorde är inte sparat/);
    assert.equal(await versionsOf(bot, answer), 0);
    assert.ok((await bot.execute(ALEX, answer)).card);
    assert.equal(await versionsOf(bot, answer), 1);
  });

  it('a question that cannot be read is told as that, and claims nothing of what was sent before', async () => {
    fake.mishaps.push({ call: fake.counted + 1, when: 'before', answer: 'hang' });
    const { text } = await bot.say(ALEX, 'status');
    assert.match(
      String(text),
      /^Jag kommer inte åt uppgifterna just nu\. Om du just skickade något vet jag inte/,
    );
  });
});

describe('A database that cannot be used', () => {
  it('is told in one line, at the start and in the terminal', async () => {
    const folder = temporaryFolder();
    const env = { MALVAKT_DATA: folder, COSMOS_ENDPOINT: undefined, COSMOS_KEY: undefined };
    const terminal = new Terminal(env);
    writeFileSync(join(folder, 'malvakt.db'), 'No database. '.repeat(500));
    const runs = await Promise.all([
      new Outside(env).run('src/index.ts', '--no-playground'),
      terminal.cli('status'),
      terminal.cli('round', 'list', '--json'),
    ]);
    for (const { code, out, err } of runs) {
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /^\S+malvakt\.db är skadad eller ingen databas\. Stoppa Målvakt .*\n$/);
    }
  });
});
