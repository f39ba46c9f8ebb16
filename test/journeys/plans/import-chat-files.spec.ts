import assert from 'node:assert/strict';
import { type Bot, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, textOf } from '../../cards.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';
import { repetitivePdf } from '../../importers/hostile-files.ts';
import { makeDocx, makePdf } from '../../importers/make-documents.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };
const CECILIA: Someone = { id: 'cecilia', name: 'Cecilia Ceder' };

/** A short budget as a municipality would write one. */
const BUDGET = `# Nämndsbudget 2031

Hamnnämnden

# Plan för målen

## Målområde - En levande hamn

### Kommunfullmäktigemål - Vikstad har en hamn som är öppen för alla

Nämnden håller kajerna öppna.

#### Uppföljning av målet

Hamnnämnden använder antalet gästnätter som indikator för att följa utvecklingen. Önskat utfall under 2031 är att gästnätterna blir fler.

### Kommunfullmäktigemål - Vikstad tar emot fartyg utan utsläpp

#### Uppföljning av målet

Nämndens indikator för målet är hur många anlöp som använder landström.

### Hamnnämnden ges i uppdrag att pröva en flytande scen

Uppdraget återrapporteras i samband med årsanalysen 2031.
`;

const FILES = [
  ['a Word file', 'budget.docx', makeDocx],
  ['a PDF', 'budget.pdf', makePdf],
] as const;

describe('A document that is sent in the chat', () => {
  let bot: Bot;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    bot = await startBot({ coordinators: [BEATA.id, CECILIA.id], files: { hosts: [server.host] } });
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  const send = (name: string, bytes: Uint8Array, person = BEATA) =>
    bot.attach(person, [teamsFile(name, server.serve(`/${person.id}/${name}`, bytes)), MESSAGE_ITSELF]);
  const headingOf = (card: unknown) => elementsOf(card).find(({ style }) => style === 'heading')?.text;
  const newest = async () => {
    const [plan] = await bot.deps.stores.plans.list();
    return plan && bot.deps.stores.plans.read(plan.id, plan.version);
  };

  for (const [what, name, make] of FILES) {
    it(`is read as ${what}, stored when the coordinator says so, and known again when it is amended`, async () => {
      const { card } = await send(name, await make(BUDGET));
      assert.match(String(headingOf(card)), /^Nämndsbudget 2031: 2 mål, 2 indikatorer och 1 uppdrag$/);
      assert.match(
        textOf(card),
        /En levande hamn\n– Vikstad har en hamn som är öppen för alla\n– Vikstad tar emot/,
      );
      assert.match(
        textOf(card),
        /1 sak att titta på\n(?:.*\n)*Saknas i dokumentet \(1\)\nRad \d+: ”[^”]*landström[^”]*” saknar önskat utfall/,
      );
      assert.equal(await newest(), undefined);

      const { card: receipt } = await bot.execute(BEATA, dataOf(card, 'confirm-plan'));
      assert.equal(headingOf(receipt), 'Planen ”Nämndsbudget 2031” är sparad som version 1');
      assert.match(textOf(receipt), /saknar ansvarig\n[^\n]+”ägare”/);
      const first = await newest();
      assert.ok(first);
      assert.ok(first.items.every(({ line }) => line !== undefined));

      const amended = BUDGET.replace('blir fler.', 'blir fler än 2030.');
      const { card: again } = await send(name, await make(amended));
      assert.match(textOf(again), /Jämfört med version 1: 1 ändrad\nÄndrad: \n.+ \(önskat utfall\)/);
      await bot.execute(BEATA, dataOf(again, 'confirm-plan'));
      const second = await newest();
      assert.equal(second?.version, 2);
      assert.deepEqual(
        second.items.map(({ id }) => id),
        first.items.map(({ id }) => id),
      );
      assert.deepEqual(bot.log.lines, []);
    });
  }

  it('waits for another that is being read, and both coordinators get their own preview', async () => {
    const long = repetitivePdf(300, 'q Q 1 0 0 1 0 0 cm\n'.repeat(200));
    await Promise.all([send('lang.pdf', long), send('budget.docx', await makeDocx(BUDGET), CECILIA)]);
    const told = bot.connector.sent
      .filter(({ activity }) => activity.type === 'message')
      .map(({ conversation, activity }) => [conversation, headingOf(activity.attachments?.[0]?.content)]);
    assert.deepEqual(told, [
      ['chat-beata', 'Filen gick inte att läsa som en plan'],
      ['chat-cecilia', 'Nämndsbudget 2031: 2 mål, 2 indikatorer och 1 uppdrag'],
    ]);
  });
});
