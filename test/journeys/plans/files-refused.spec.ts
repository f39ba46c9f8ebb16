import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { samplePlan } from '../../../src/demo/sample.ts';
import { type Bot, CHANNEL, closeBots, type Someone, startBot } from '../../bot.ts';
import { elementsOf, type Json, saidOf, textOf } from '../../cards.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';
import { AMIRA } from '../../sample-round.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };
const PLAN = JSON.stringify(samplePlan());
const KILOBYTE = 'x'.repeat(1024);

function redirect(to: string) {
  return (response: ServerResponse) => void response.writeHead(302, { location: to }).end();
}

describe('A file that cannot be taken', () => {
  let bot: Bot;
  let server: FileServer;
  let other: FileServer;

  beforeEach(async () => {
    [server, other] = [await openFileServer(), await openFileServer()];
    bot = await startBot({
      coordinators: [BEATA.id],
      files: { hosts: [server.host, 'sharepoint.com'], maxBytes: 1024 * 1024, patienceMs: 300 },
    });
  });
  afterEach(async () => {
    await closeBots();
    server.close();
    other.close();
  });

  /** That it is refused in words, and that nothing is stored, logged or left to fetch. */
  async function assertRefused(attachments: readonly Json[], answer: RegExp, person = BEATA): Promise<void> {
    const reply = await bot.attach(person, attachments);
    assert.match(reply.text ?? textOf(reply.card), answer);
    assert.deepEqual(await bot.deps.stores.plans.list(), []);
    assert.deepEqual(await bot.documents.directory.range('local', 'draft/'), []);
    assert.deepEqual(bot.log.lines, []);
  }

  const REFUSED =
    /ligger på ett ställe som jag inte får hämta från, så den är inte läst\. Skicka den från datorn/;
  const addresses = [
    'https://evil-sharepoint.com/plan.json',
    'https://169.254.169.254/metadata/instance',
    'http://malmo.sharepoint.com/plan.json',
    'https://anna:hemligt@malmo.sharepoint.com/plan.json',
    'file:///etc/passwd',
    'plan.json',
  ];
  for (const address of addresses) {
    it(`is refused from ${address}, without asking anybody`, () =>
      assertRefused([teamsFile('plan.json', address)], REFUSED));
  }

  it('is refused from a port beside the one that is named', async () => {
    await assertRefused([teamsFile('plan.json', other.serve('/plan.json', PLAN))], REFUSED);
    assert.deepEqual(other.asked, []);
  });

  it('is refused when a redirect leads off the list, and what lies there is not asked for', async () => {
    const target = other.serve('/plan.json', PLAN);
    await assertRefused([teamsFile('plan.json', server.serve('/away', redirect(target)))], REFUSED);
    assert.deepEqual(other.asked, []);
  });

  it('is fetched over three redirects on the list, and refused over four or round in circles', async () => {
    server.serve('/0', PLAN);
    for (const step of [1, 2, 3, 4]) server.serve(`/${step}`, redirect(`/${step - 1}`));
    await assertRefused([teamsFile('plan.json', `http://${server.host}/4`)], /fick ingen fil från Teams/);
    const loop = server.serve('/loop', redirect('/loop'));
    await assertRefused([teamsFile('plan.json', loop)], /fick ingen fil från Teams/);
    assert.equal(server.asked.filter((path) => path === '/loop').length, 4);
    assert.ok((await bot.attach(BEATA, [teamsFile('plan.json', `http://${server.host}/3`)])).card);
  });

  it('is refused when it is too large, whatever its server says of the size', async () => {
    let sent = 0;
    const endless = server.serve('/endless', (response) => {
      const go = () => {
        while (!response.destroyed && response.write(KILOBYTE)) sent += 1;
      };
      response.writeHead(200).on('drain', go);
      go();
    });
    await assertRefused(
      [teamsFile('plan.json', endless)],
      /för stor, så den är inte läst\. Den får vara högst 1\u00A0MB/,
    );
    assert.ok(sent < 10_000, `${sent} kB were read`);
  });

  const stalls: readonly [what: string, answer: (response: ServerResponse) => void][] = [
    ['says nothing', () => {}],
    ['stops in the middle', (response) => void response.writeHead(200).write('{"id":')],
  ];
  for (const [what, answer] of stalls) {
    it(`is given up when its server ${what}`, () =>
      assertRefused([teamsFile('plan.json', server.serve('/slow', answer))], /tog för lång tid att hämta/));
  }

  const silences: readonly [what: string, answer: string | ((response: ServerResponse) => void)][] = [
    ['its address has expired', (response) => void response.writeHead(401).end()],
    ['it is gone', (response) => void response.writeHead(404).end()],
    ['its server breaks off', (response) => void response.destroy()],
    ['a page comes in its place', '\uFEFF\n<!DOCTYPE html><html><body>Öppna filen</body></html>'],
  ];
  for (const [what, answer] of silences) {
    it(`is refused when ${what}`, () =>
      assertRefused(
        [teamsFile('plan.txt', server.serve('/gone', answer))],
        /fick ingen fil från Teams.+från datorn/,
      ));
  }

  it('is read when it is a page that somebody has saved as a text', async () => {
    const page =
      '<!DOCTYPE html><html><body><h1>Verksamhetsplan 2031</h1><p>Hamnnämnden</p><h2>Nämndmål: Kajen är öppen</h2></body></html>';
    const text = server.serve('/plan.txt', (response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(page),
    );
    const reply = await bot.attach(BEATA, [teamsFile('plan.txt', text), MESSAGE_ITSELF]);
    assert.match(textOf(reply.card), /Hamnnämnden 2031|Verksamhetsplan 2031/);
    assert.match(textOf(reply.card), /Kajen är öppen|1 mål/);
  });

  const served = (name: string, content: string) => [
    teamsFile(name, server.serve(`/${name}`, content)),
    MESSAGE_ITSELF,
  ];

  it('is refused for broken JSON', () =>
    assertRefused(
      served('plan.json', '{"id":'),
      /gick inte att läsa som en plan\nDet här är fel\n.*inte läsbar JSON.*\nInget är sparat\. Rätta filen/,
    ));

  it('is refused for each of its faults, in a line each, as many as can be read', async () => {
    const plan = {
      ...samplePlan(),
      year: 'i år',
      items: samplePlan().items.map((item) => ({ ...item, kind: 'x' })),
    };
    const reply = await bot.attach(BEATA, served('plan.json', JSON.stringify(plan)));
    const said = textOf(reply.card).split('\n');
    assert.match(said[2] ?? '', /^\d+ saker är fel$/);
    assert.match(said[3] ?? '', /^year: har fel form; här väntas ett tal utan citattecken$/);
    assert.ok(elementsOf(reply.card).some(({ type }) => type === 'Action.ShowCard'));
  });

  for (const [name, said] of [
    ['plan.pptx', /plan\.pptx: filtypen går inte att läsa\. Använd \.docx/],
    ['lista.xls', /i formatet \.xls går inte att läsa\. Öppna den i Excel, spara som ”Excel-arbetsbok/],
    ['plan.rtf', /i formatet \.rtf går inte att läsa\. Öppna det i Word, spara som \.docx/],
  ] as const)
    it(`is refused for a kind of file that nobody reads, with what to save it as: ${name}`, () =>
      assertRefused(served(name, 'PK'), said));

  it('is refused for want of heads, and not as answers, when it is a list of goals without any', () =>
    assertRefused(
      served('mal.csv', 'En levande hamn;Hamnen är öppen för alla;75;Anna Ek\n'),
      /ingen rad med rubriker som känns igen/,
    ));

  it('is refused when it is too much to keep until somebody says yes', async () => {
    bot = await startBot({ coordinators: [BEATA.id], files: { hosts: [server.host] } });
    const item = { kind: 'commitment', title: 'Å', desiredOutcome: 'ö'.repeat(1000) };
    const items = Array.from({ length: 800 }, (_, index) => ({ ...item, id: `a${index}` }));
    const plan = { ...samplePlan(), items };
    await assertRefused(
      served('plan.json', JSON.stringify(plan)),
      /för stor för att läsas in i chatten\. Inget är sparat/,
    );
  });

  it('is refused from somebody who is no coordinator, and not even fetched', async () => {
    await assertRefused(served('plan.json', PLAN), /Bara samordnaren kan läsa in planer/, AMIRA);
    assert.deepEqual(server.asked, []);
  });

  it('is refused in a channel, in words that say where to send it', async () => {
    const reply = await bot.attach(BEATA, served('plan.json', PLAN), '<at>Målvakt</at>', CHANNEL);
    assert.match(
      reply.text ?? '',
      /Filer tar jag bara emot av samordnaren, i en egen chatt med mig.+skicka filen där/,
    );
    assert.deepEqual(server.asked, []);
  });

  it('is refused together with another', async () => {
    const two = [...served('a.json', PLAN), ...served('b.json', PLAN)];
    await assertRefused(two, /Du skickade 2 filer, och jag tar en i taget/);
    assert.deepEqual(server.asked, []);
  });

  const picture = { contentType: 'image/png', contentUrl: 'https://smba.invalid/1', name: 'bild.png' };

  it('is a picture, and what can be sent is told', () =>
    assertRefused([picture, MESSAGE_ITSELF], /kan inte läsa det du skickade.+\.docx, \.pdf/));

  it('is a file whose address is missing', () =>
    assertRefused([{ ...teamsFile('plan.json', ''), content: {} }], /kan inte läsa det du skickade/));

  it('leaves alone what is written beside a picture, or with Teams’ own copy of it', async () => {
    for (const attachment of [picture, MESSAGE_ITSELF])
      assert.match(saidOf(await bot.attach(BEATA, [attachment], 'hejsan hoppsan')), /^Hej!/);
    assert.match((await bot.attach(BEATA, [MESSAGE_ITSELF], '')).text ?? '', /Meddelandet var tomt/);
  });
});
