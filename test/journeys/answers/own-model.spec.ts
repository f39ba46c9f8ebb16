import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataOf, type Json } from '../../cards.ts';
import { openConnector, temporaryFolder } from '../../fakes.ts';
import { openFileServer, teamsFile } from '../../file-server.ts';
import { Outside, SMALL_PLAN } from '../../outside.ts';
import { Terminal } from '../../terminal.ts';

/** As an operations page would have it: nothing but a file. */
const LUND = {
  id: 'lund',
  name: 'Lunds modell',
  signs: ['Så gick det i Lund', 'Framåt i Lund'],
  asks: ['status'],
  scale: ['met', 'notMet'].map((status) => ({ status, symbol: '*', expected: 'På väg', reached: 'Framme' })),
  questions: [{ id: 'now', label: 'Vad händer nu?' }],
  respondents: 'eachUnit',
};

describe('A municipality with a model of its own', () => {
  const folder = temporaryFolder();
  const terminal = new Terminal({ MALVAKT_MODELS: folder });
  const file = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  let plan: string;

  before(() => {
    plan = terminal.write('plan.json', JSON.stringify(SMALL_PLAN));
    file('lund.json', LUND);
  });

  it('lays it in a folder, and imports a plan by it', async () => {
    const { code, out } = await terminal.cli('import', plan, '--model', 'lund', '--json');
    assert.equal(code, 0);
    const { plan: stored } = JSON.parse(out);
    assert.deepEqual([stored.asks, stored.questions[0].label.sv], [['status'], 'Vad händer nu?']);
    assert.deepEqual(
      stored.items.map(({ respondents }: { respondents?: string }) => respondents),
      [undefined, 'eachUnit', 'eachUnit'],
    );
    const again = await terminal.cli('import', plan, '--model', 'lund');
    assert.match(again.out, /^plan-2030, version 1: 3 poster, 0 ändringar\nModell: Lunds modell\n$/);
  });

  it('has a document read by it in the chat as in the terminal', async () => {
    const text = '# Nämndsbudget 2031\n\n## Målområde - Hamnen\n\n### Kommunfullmäktigemål - Fler båtar\n';
    const name = 'budget.md';
    const bytes = `${text}\nSå gick det i Lund och Framåt i Lund står under varje mål.\n`;
    const [files, connector] = await Promise.all([openFileServer(), openConnector()]);
    const bot = new Outside({
      MALVAKT_MODELS: folder,
      MALVAKT_COORDINATORS: 'beata',
      MALVAKT_FILE_HOSTS: files.host,
    });
    const post = (rest: Json) =>
      bot.post({
        id: 'x',
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: { id: '29:beata', name: 'Beata Berg', aadObjectId: 'beata' },
        recipient: { id: '28:bot', name: 'Målvakt' },
        conversation: { id: 'chat-beata', conversationType: 'personal', tenantId: 't' },
        ...rest,
      });
    try {
      await bot.start();
      await post({ type: 'message', attachments: [teamsFile(name, files.serve(`/${name}`, bytes))] });
      const preview = connector.sent.at(-1)?.activity.attachments?.[0]?.content;
      const data = dataOf(preview, 'confirm-plan');
      const value = { action: { type: 'Action.Execute', verb: 'confirm-plan', data } };
      await post({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'y' });
      const beside = new Terminal({ MALVAKT_MODELS: folder }, bot.folder);
      const { out } = await beside.cli('import', beside.write(name, bytes), '--dry-run', '--json');
      const { plan: stored, changes } = JSON.parse(out);
      assert.deepEqual([stored.version, changes, stored.asks], [1, [], ['status']]);
      assert.equal(stored.questions[0].label.sv, 'Vad händer nu?');
    } finally {
      await bot.end('SIGKILL');
      await connector.close();
      files.close();
    }
  });

  it('is told which models there are when it names none of them', async () => {
    const { code, out, err } = await terminal.cli('import', plan, '--model', '2018');
    assert.deepEqual([code, out], [1, '']);
    assert.equal(err, 'Modellen 2018 finns inte. Välj bland: 2019, 2020, 2025, program, lund\n');
  });

  it('is told every fault with file and field, in the terminal and when Målvakt starts', async () => {
    file('fel.json', { ...LUND, id: 'fel', asks: ['trend'], questions: [{ id: 'now' }] });
    const lines = [
      /^fel\.json, asks\[0\]: värdet finns inte; välj bland status, direction$/,
      /^fel\.json, questions\[0\]\.label: saknas och måste fyllas i$/,
    ];
    const started = new Outside({ MALVAKT_MODELS: folder }).run('src/index.ts', '--no-playground');
    for (const told of [terminal.cli('round', 'list'), started]) {
      const { code, err } = await told;
      assert.equal(code, 1);
      const said = err.trim().split('\n');
      assert.equal(said.length, lines.length, err);
      for (const [index, line] of lines.entries()) assert.match(said[index] ?? '', line);
    }
    rmSync(join(folder, 'fel.json'));
  });
});
