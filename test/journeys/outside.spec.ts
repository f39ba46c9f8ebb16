import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v4';
import { dataOf, filledIn, isJson, type Json, textOf } from '../cards.ts';
import { type Connector, openConnector, temporaryFolder } from '../fakes.ts';

const ROOT = join(import.meta.dirname, '../..');

const PLAN = {
  id: 'plan-2030',
  title: 'Nämndsbudget 2030',
  board: 'Provnämnden',
  year: 2030,
  language: 'sv',
  items: [
    { id: 'a1', kind: 'area', title: 'Ett målområde' },
    { id: 'm1', kind: 'councilGoal', parent: 'a1', title: 'Staden blir grönare', short: 'träden' },
    { id: 'm2', kind: 'councilGoal', parent: 'a1', title: 'Staden blir tystare', short: 'bullret' },
  ],
};

const Round = z.looseObject({ id: z.string(), plan: z.string(), state: z.string() });
const Report = z.looseObject({
  assessments: z.array(z.looseObject({ item: z.string(), status: z.string() })),
});

/** Målvakt as others see it: an HTTP door, a terminal, and a loopback Teams. None of our code runs in this process. */
class Outside {
  readonly folder = temporaryFolder();
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #url = '';

  constructor() {
    const { PATH, HOME } = process.env;
    this.#env = { PATH, HOME, MALVAKT_DATA: this.folder, PORT: '0' };
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['src/index.ts', '--no-playground'], {
      cwd: ROOT,
      env: { ...this.#env, PORT: String(await freePort()) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const [line] = await once(child.stdout, 'data');
    this.#url = /http:\S+/.exec(String(line))?.[0] ?? '';
  }

  async end(signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
    return child.exitCode;
  }

  async post(activity: Json): Promise<{ readonly status: number; readonly body: unknown }> {
    const response = await fetch(`${this.#url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const body = await response.text();
    return { status: response.status, body: body.startsWith('{') ? JSON.parse(body) : body };
  }

  cli(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        ['src/cli.ts', ...args],
        { cwd: ROOT, env: this.#env },
        (error, out, err) => {
          resolve({ code: error ? Number(error.code) : 0, out, err });
        },
      );
    });
  }

  write(name: string, content: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!isJson(address)) throw new Error('No port');
  return Number(address.port);
}

/** Waits for something that another process does. */
async function soon<T>(look: () => T | undefined): Promise<T> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const found = look();
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error('It did not happen within 10 s');
}

describe('From outside, with HTTP calls and the terminal alone', function () {
  this.timeout(60_000);
  let connector: Connector;
  let outside: Outside;

  before(async () => {
    connector = await openConnector();
    outside = new Outside();
    await outside.start();
  });
  after(async () => {
    await outside.end('SIGKILL');
    await connector.close();
  });

  const activity = (person: string, rest: Json): Json => ({
    id: 'x',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:${person}`, name: person, aadObjectId: person },
    recipient: { id: '28:bot', name: 'Målvakt' },
    conversation: { id: `chat-${person}`, conversationType: 'personal', tenantId: 't' },
    ...rest,
  });
  const cardsOf = (person: string): Json[] =>
    connector.sent
      .filter(({ conversation }) => conversation === `chat-${person}`)
      .map(({ activity: { attachments } }) => attachments?.[0]?.content)
      .filter((content) => content !== undefined);
  const answer = async (person: string, card: Json, filled: Json) => {
    const data = { ...dataOf(card, 'submit'), ...filled };
    const value = { action: { type: 'Action.Execute', verb: 'submit', data } };
    const { status, body } = await outside.post(
      activity(person, { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'y' }),
    );
    assert.equal(status, 200);
    return isJson(body) ? textOf(body.value) : '';
  };

  it('goes the whole way, and loses nothing when it is killed right after a receipt', async () => {
    const imported = await outside.cli('import', outside.write('plan.json', JSON.stringify(PLAN)), '--json');
    assert.deepEqual([imported.code, imported.err], [0, '']);
    const people =
      'id,name,email,role,unit,deputy\nanna,Anna Ek,,owner,,\nbo,Bo Öst,,owner,,\nchef,Cilla Chef,,manager,,\n';
    assert.equal((await outside.cli('people', outside.write('people.csv', people))).code, 0);
    const owners = outside.write('owners.csv', 'item,person\nm1,anna\nm2,bo\n');
    assert.equal((await outside.cli('owners', owners, '--plan', 'plan-2030')).code, 0);
    for (const person of ['anna', 'bo']) {
      await outside.post(activity(person, { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }));
    }
    const period = ['--from', '2030-01-01', '--to', '2030-08-31', '--due', '2030-09-15'];
    const opened = await outside.cli(
      'round',
      'open',
      '--plan',
      'plan-2030',
      '--kind',
      'interim',
      '--name',
      'Delår',
      ...period,
      '--json',
    );
    const round = Round.parse(JSON.parse(opened.out));

    for (const [person, name] of [
      ['anna', 'träden'],
      ['bo', 'bullret'],
    ] as const) {
      const card = await soon(() =>
        cardsOf(person).find((one) => textOf(one).includes(`Hur går det med ${name}?`)),
      );
      const receipt = await answer(person, card, filledIn(card, { text_happened: `Ord från ${person}` }));
      assert.match(receipt, /är sparat[\s\S]*version 1/);
    }
    await outside.end('SIGKILL');

    const report = await outside.cli('report', '--round', round.id, '--format', 'json');
    const { assessments } = Report.parse(JSON.parse(report.out));
    assert.deepEqual(
      assessments.map(({ item, status, version, texts }) => ({
        item,
        status,
        version,
        happened: isJson(texts) && texts.happened,
      })),
      [
        { item: 'm1', status: 'met', version: 1, happened: 'Ord från anna' },
        { item: 'm2', status: 'met', version: 1, happened: 'Ord från bo' },
      ],
    );

    await outside.start();
    await outside.post(activity('chef', { type: 'message', text: 'status träden' }));
    const status = await soon(() => cardsOf('chef').at(-1));
    assert.match(textOf(status), /Så går det med träden[\s\S]*Ord från anna/);
    await pause(1500);
    assert.equal(cardsOf('anna').filter((card) => textOf(card).includes('Fråga 1 av 1')).length, 1);
    assert.equal(await outside.end('SIGINT'), 0);
  });

  const refused: readonly [args: string[], code: number, line: RegExp][] = [
    [[], 2, /Ange ett verb/],
    [['frobnicate'], 2, /Verbet frobnicate finns inte/],
    [['import'], 2, /import <fil>/],
    [['import', '/finns/inte.json'], 1, /Filen \/finns\/inte\.json går inte att läsa/],
    [['import', 'plan.docx'], 2, /bara \.json/],
    [
      ['round', 'close', 'ingen-omgång'],
      1,
      /Omgången ingen-omgång finns inte\. Välj bland: plan-2030-interim-1/,
    ],
    [['round', 'open', '--plan', 'x', '--kind', 'y'], 1, /Planen x finns inte\. Välj bland: plan-2030/],
    [
      ['round', 'open', '--plan', 'plan-2030', '--kind', 'y'],
      1,
      /kind: "y" finns inte; välj bland pulse, interim, annual\nname: saknas/,
    ],
    [['status', '--plan', 'x'], 1, /Ingen omgång/],
    [['report', '--round', 'plan-2030-interim-1', '--format', 'docx'], 2, /md\|json/],
    [['status', '--bogus'], 2, /--bogus/],
  ];
  for (const [args, code, line] of refused) {
    it(`ends "malvakt ${args.join(' ')}" with ${code} and says what to do`, async () => {
      const result = await outside.cli(...args);
      assert.deepEqual([result.code, result.out], [code, '']);
      assert.match(result.err, line);
      assert.doesNotMatch(result.err, / at .*\.ts:\d+/);
    });
  }

  it('names file position and field for every fault in a file', async () => {
    const broken = {
      ...PLAN,
      items: [
        { id: 'm1', kind: 'wish', title: 'x' },
        { id: 'm2', kind: 'area', title: 'y', parent: 'm9' },
      ],
    };
    const result = await outside.cli('import', outside.write('broken.json', JSON.stringify(broken)));
    assert.deepEqual([result.code, result.err.trim().split('\n').length], [1, 1]);
    assert.match(result.err, /^items\[0\]\.kind: .*välj bland area, councilGoal/);
    const csv = outside.write('owners2.csv', 'item,person\nm1,anna\nm7,anna\nm1,ingen\n');
    const owners = await outside.cli('owners', csv);
    assert.match(owners.err, /rad 3, item: "m7" finns inte i planen\nrad 4, person: "ingen" finns inte/);
  });

  it('writes a report as Markdown to a file', async () => {
    const file = join(outside.folder, 'report.md');
    const result = await outside.cli(
      'report',
      '--round',
      'plan-2030-interim-1',
      '--format',
      'md',
      '--out',
      file,
    );
    assert.equal(result.code, 0);
    assert.match(
      readFileSync(file, 'utf8'),
      /^# Provnämnden: Nämndsbudget 2030[\s\S]*### Träden[\s\S]*Ord från anna/,
    );
  });
});
