import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { importPeople } from '../../src/commands/people/import-people.ts';
import type { Role } from '../../src/domain/people/roles.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { elementsOf, textOf } from '../cards.ts';
import { portOf } from '../fakes.ts';

const KIM = { id: 'kim', name: 'Kim Åberg' };

describe('The guide on the web', () => {
  let bot: Bot;
  let origin: string;

  before(async () => {
    bot = await startBot();
    origin = `http://127.0.0.1:${portOf(bot.server)}`;
  });
  after(closeBots);

  /** Asks for a path as it is written; a browser would put it in order first. */
  async function ask(path: string, method = 'GET') {
    const options = { host: '127.0.0.1', port: portOf(bot.server), path, method, agent: false };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(options, resolve).on('error', reject).end();
    });
    const { statusCode: status, headers } = response;
    return { status, headers, body: await text(response) };
  }

  it('has a page of HTML for each of Markdown, without script', async () => {
    const pages = readdirSync('docs/guide').map((name) => name.replace(/(README)?\.md$/, ''));
    assert.ok(pages.length >= 6);
    for (const page of pages) {
      const { status, headers, body } = await ask(page ? `/guide/${page}` : '/guide');
      assert.deepEqual([status, headers['content-type']], [200, 'text/html; charset=utf-8'], page);
      assert.match(String(headers['content-security-policy']), /^default-src 'none'/);
      assert.match(body, /<html lang="sv">[\s\S]*<title>[^<]+<\/title>[\s\S]*<h1/);
      assert.doesNotMatch(body, /<script|\.md[)"#]/);
    }
  });

  it('leads from any page to pages, places and pictures that are there', async () => {
    const seen = new Map<string, string>();
    const asked: { readonly from: string; readonly to: URL }[] = ['/', '/guide', '/guide/', '/privacy'].map(
      (path) => ({ from: '', to: new URL(path, origin) }),
    );
    for (const { from, to } of asked) {
      const isNew = !seen.has(to.pathname);
      if (isNew) {
        const { status, headers, body } = await ask(to.pathname);
        assert.equal(status, 200, `${to.pathname} from ${from}`);
        const isPage = headers['content-type']?.startsWith('text/html');
        assert.equal(isPage, !/\.png$/.test(to.pathname), to.pathname);
        seen.set(to.pathname, body);
        const links = isPage ? [...body.matchAll(/(?:href|src)="([^"]+)"/g)] : [];
        asked.push(
          ...links.map(([, link = '']) => ({ from: to.pathname, to: new URL(link, origin + to.pathname) })),
        );
      }
      const anchor = decodeURIComponent(to.hash.slice(1));
      if (anchor) assert.ok(seen.get(to.pathname)?.includes(`id="${anchor}"`), `${to.href} from ${from}`);
    }
    const paths = [...seen.keys()];
    for (const page of ['ansvarig', 'chef', 'samordnare', 'kanal', 'behorigheter'])
      assert.ok(paths.includes(`/guide/${page}`), page);
    assert.ok(paths.filter((path) => path.startsWith('/guide/images/')).length > 5);
  });

  it('serves its pictures as what they are', async () => {
    const { status, headers } = await ask('/guide/images/question-phone.png');
    assert.deepEqual([status, headers['content-type']], [200, 'image/png']);
  });

  it('scrolls wide tables in boxes that the keyboard reaches', async () => {
    const { body } = await ask('/guide/behorigheter');
    assert.match(body, /<div class="wide" role="region" tabindex="0" aria-label="Tabell: Tabellen"><table>/);
  });

  for (const path of [
    '/guide/finns-inte',
    '/guide/samordnare.md',
    '/guide/../package.json',
    '/guide/%2e%2e/%2e%2e/package',
    '/guide/images/../guide/README.md',
    '/guide/images/..%2f..%2fpackage.json',
    '/guide/images/%00',
    '/guide/images/',
    '/guide/__proto__',
    '/images/question-phone.png',
  ]) {
    it(`has nothing at ${path}`, async () => {
      const { status, body } = await ask(path);
      assert.equal(status, 404);
      assert.match(body, /Sidan finns inte/);
    });
  }

  it('is only read', async () => {
    const { status, headers } = await ask('/guide/chef', 'POST');
    assert.deepEqual([status, headers.allow], [405, 'GET']);
  });
});

describe('The way from help to the guide', () => {
  const publicUrl = 'https://malvakt.exempel.se';
  afterEach(closeBots);

  /** The addresses that help offers, and what it says. */
  async function helpOf(
    roles: readonly Role[],
    options: Parameters<typeof startBot>[0],
    place?: typeof CHANNEL,
  ) {
    const bot = await startBot(options);
    if (roles.length > 0) await importPeople(COORDINATOR, [{ ...KIM, roles }], bot.deps);
    const { card } = await bot.say(KIM, 'hjälp', place);
    const buttons = elementsOf(card).filter(({ type }) => type === 'Action.OpenUrl');
    return { buttons: buttons.map(({ title, url }) => [title, url]), said: textOf(card) };
  }

  const pages: readonly [roles: readonly Role[], page: string][] = [
    [['owner'], '/ansvarig'],
    [['manager'], '/chef'],
    [['approver'], '/chef'],
    [['manager', 'approver'], '/chef'],
    [['coordinator'], '/samordnare'],
    [['reader', 'coordinator'], '/samordnare'],
    [['reader'], ''],
    [[], ''],
    [['owner', 'manager'], ''],
  ];
  for (const [roles, page] of pages) {
    it(`leads ${roles.join(' and ') || 'whoever is on no list'} to ${page || 'the start'}`, async () => {
      const { buttons, said } = await helpOf(roles, { publicUrl });
      assert.deepEqual(buttons, [['Läs guiden', `${publicUrl}/guide${page}`]]);
      assert.match(said, /I guiden står hur du gör/);
    });
  }

  it('leads from a channel to its page, whoever asks', async () => {
    const { buttons } = await helpOf(['owner'], { publicUrl }, CHANNEL);
    assert.deepEqual(buttons, [['Läs guiden', `${publicUrl}/guide/kanal`]]);
  });

  it('is not there when nobody knows the address', async () => {
    const { buttons, said } = await helpOf(['owner'], {});
    assert.deepEqual(buttons, []);
    assert.doesNotMatch(said, /guide/i);
  });
});
