import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod/v4';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { closeOpenRound } from '../../src/commands/rounds/manage-rounds.ts';
import { compileReport } from '../../src/commands/status/compile-summary.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { dataOf, textOf, valuesOf } from '../cards.ts';
import { temporaryFolder } from '../fakes.ts';
import { markdownOf } from '../report-of.ts';
import { openTestDocuments, type TestDocuments } from '../test-store.ts';

const Row = z.object({
  ...{ partition: z.string(), id: z.string(), type: z.string(), schema: z.number() },
  // Whom it knows nobody can reach, and nobody is to look for.
  value: z
    .string()
    .transform((json): unknown => JSON.parse(json.replaceAll('https://teams.invalid', 'http://127.0.0.1:9'))),
});
const STORES = join(import.meta.dirname, '../stores');
const PLAN = 'plan-2025';
const INTERIM = 'plan-2025-interim-1';
const ROUNDS = ['plan-2025-annual-1', INTERIM, 'plan-2025-pulse-1'];
const ANNA = { id: 'anna', name: 'Anna Ek' };
const NOW = '2025-09-15T07:00:00Z';

/** What an earlier version stored, put into the store of this run as it lay. */
async function putFormer(documents: TestDocuments, file = 'former-forms.sql'): Promise<void> {
  const former = new DatabaseSync(':memory:');
  former.exec(readFileSync(join(STORES, file), 'utf8'));
  for (const table of ['followup', 'directory'] as const) {
    for (const row of former.prepare(`SELECT * FROM ${table}`).all()) {
      const { partition, id, type, schema, value } = Row.parse(row);
      await documents[table].write([{ op: 'create', document: { partition, id, type, schema, value } }]);
    }
  }
  former.close();
}

describe('A database of the version before', () => {
  let bot: Bot;
  let folder: string;

  beforeEach(async () => {
    folder = temporaryFolder();
    const documents = await openTestDocuments(folder);
    await putFormer(documents);
    bot = await startBot({ folder, documents, now: NOW });
  });
  afterEach(closeBots);

  it('reports the same', async () => {
    const wording = { language: 'sv', timezone: 'Europe/Stockholm', now: new Date(NOW) } as const;
    const reports = await Promise.all(
      ROUNDS.map(async (round) => markdownOf(await compileReport(COORDINATOR, round, bot.deps), wording)),
    );
    assert.equal(reports.join('\n---\n\n'), readFileSync(join(STORES, 'former-forms.md'), 'utf8'));
  });

  it('takes an answer by a card that lay in the chat, and the words before it are still there', async () => {
    const lying = {
      verb: 'submit',
      form: 1,
      language: 'sv',
      round: INTERIM,
      item: 'luft',
      respondent: 'owner',
    };
    const filled = { status: 'met', direction: 'asPlanned', value: '25', women: '24', men: '26' };
    const words = { text_happened: 'Det har vänt.', text_basis: 'Mätningen i september.' };
    const { card } = await bot.execute(ANNA, { ...lying, basedOn: 2, ...filled, ...words });
    assert.match(textOf(card), /Ditt svar om .*luften.* är sparat/);
    const versions = await bot.deps.stores.assessments.history(PLAN, INTERIM, 'luft');
    assert.deepEqual(
      versions.map(({ version, texts }) => [version, texts.happened]),
      [
        [1, versions[0]?.texts.happened],
        [2, 'Det dröjer.'],
        [3, 'Det har vänt.'],
      ],
    );
    const { card: status } = await bot.say(ANNA, 'status luften');
    assert.match(textOf(status), /Det har vänt\./);
  });

  it('shows an answer that was stored with its words, until it is changed', async () => {
    const { card } = await bot.say(ANNA, 'status luften');
    assert.match(textOf(card), /Det dröjer\..*Vintern\./s);
  });

  it('gives an item other owners, and leaves those of all others as they were', async () => {
    const before = await bot.deps.stores.owners.ofPlan(PLAN);
    const owners = [{ item: 'bad', person: 'cia', line: 2 }];
    await importOwners(COORDINATOR, { plan: PLAN, owners }, bot.deps);
    const sorted = (all: typeof before) =>
      all.map(({ item, person, unit = '' }) => `${item} ${person} ${unit}`).toSorted();
    const wanted = before.map((one) => (one.item === 'bad' ? { item: 'bad', person: 'cia' } : one));
    assert.deepEqual(sorted(await bot.deps.stores.owners.ofPlan(PLAN)), sorted(wanted));
    const [line] = await bot.deps.stores.trail.ofOwners(PLAN, 'bad');
    assert.ok(line?.what === 'owners');
    assert.deepEqual([line.before, line.after], [[{ person: 'bo' }], [{ person: 'cia' }]]);
  });

  it('sends what was blocked as soon as its recipient writes', async () => {
    const cia = { id: 'cia', name: 'Cia Berg' };
    await bot.deps.stores.conversations.save(cia.id, {
      ...{ conversation: 'chat-cia', serviceUrl: bot.connector.url, channel: 'msteams', type: 'personal' },
      bot: { id: '28:malvakt' },
    });
    await bot.worker.tick();
    const before = bot.connector.sent.length;
    await bot.say(cia, 'hjälp');
    await bot.finishLate();
    await bot.worker.tick();
    const cards = bot.connector.sent
      .slice(before)
      .map(({ activity }) => textOf(activity.attachments?.[0]?.content));
    assert.ok(
      cards.some((card) => /buller/i.test(card)),
      cards.join('\n---\n'),
    );
  });

  it('closes its round, and takes no more answers in it', async () => {
    await closeOpenRound(COORDINATOR, INTERIM, bot.deps);
    const other = await startBot({ folder, connector: bot.connector, now: NOW });
    const { text } = await other.say(ANNA, 'svara');
    assert.match(text ?? '', /inga frågor/);
  });
});

describe('A round of the version before that is approved', () => {
  const BO = { id: 'bo', name: 'Bo Lind' };
  const ROUND = { plan: 'ks-2025', round: 'ks-2025-interim-1' };
  let bot: Bot;

  beforeEach(async () => {
    const folder = temporaryFolder();
    const documents = await openTestDocuments(folder);
    await putFormer(documents, 'former-approval.sql');
    bot = await startBot({ folder, documents, now: '2025-09-04T10:00:00Z' });
  });
  afterEach(closeBots);

  const decisions = async () => {
    const [approval] = await bot.deps.stores.approvals.ofRound(ROUND.plan, ROUND.round);
    return approval?.value.decisions.map(({ item, is }) => [item, is]);
  };

  it('has its decisions, and goes on: what went back is sent again as it was and approved', async () => {
    const back = [
      ['jobs', 'sentBack'],
      ['metro', 'approved'],
    ];
    assert.deepEqual(await decisions(), back);
    const { card } = await bot.say(ANNA, 'svara');
    assert.match(textOf(card), /Bo Lind har skickat tillbaka ditt svar: Vad är orsaken\?/);
    const { card: receipt } = await bot.execute(ANNA, { ...dataOf(card, 'submit'), ...valuesOf(card) });
    assert.match(textOf(receipt), /skickat igen, utan ändring[\s\S]*Bo Lind läser det en gång till/);
    const { card: asked } = await bot.say(BO, 'godkänn');
    assert.match(textOf(asked), /1 svar är skickat igen utan ändring\. 1 annat är redan godkänt/);
    await bot.execute(BO, dataOf(asked, 'approve'));
    assert.deepEqual(await decisions(), [...back, ['jobs', 'sentAgain'], ['jobs', 'approved']]);
  });

  it('has what was handed over, and what has been begun of it', async () => {
    const { card } = await bot.say(BO, 'svara');
    assert.match(textOf(card), /Du vet mer\./);
    assert.equal(valuesOf(card).text_happened, 'Vi har bör');
  });

  it('has a closed round that was opened again for one answer, which is given once', async () => {
    const { card } = await bot.say(ANNA, 'mina mål');
    assert.match(textOf(card), /Anna Ek har öppnat frågan igen: Fel tal/);
  });
});
