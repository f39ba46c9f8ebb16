import assert from 'node:assert/strict';
import { importDocument, runImport } from '../../src/cli/import.ts';
import { runOwners, runPeople } from '../../src/cli/people.ts';
import { runRound } from '../../src/cli/rounds.ts';
import type { Output, Run } from '../../src/cli/run.ts';
import { readConfig } from '../../src/config.ts';
import { openDemo } from '../../src/demo/demo.ts';
import { samplePeople, samplePlan } from '../../src/demo/sample.ts';
import { depsOn, operator } from '../../src/deps.ts';
import { linesOf } from '../audit.ts';
import { type Bot, CHANNEL, closeBots, startBot } from '../bot.ts';
import { dataOf, filledIn, type Json } from '../cards.ts';
import { temporaryFolder } from '../fakes.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../file-server.ts';
import { report2019 } from '../past-rounds.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../sample-round.ts';
import { Terminal } from '../terminal.ts';

const AT = '2025-09-02T07:30:00.000Z';
const CONFIG = readConfig({ MALVAKT_PLAYGROUND: 'off' });
const inChat = (by: Json | typeof ALEX) => ({ by, at: AT, from: 'chat' });
const BY_ALEX = inChat(ALEX);
const IN_TERMINAL = { by: { id: 'operator', name: 'Driftansvarig' }, at: AT, from: 'terminal' };

describe('The trail has a line for each change, written with it,', () => {
  let bot: Bot;
  let terminal: Terminal;
  let server: FileServer;

  beforeEach(async () => {
    terminal = new Terminal();
    server = await openFileServer();
    bot = await startBot({ folder: terminal.folder, files: { hosts: [server.host] } });
    await openSampleRound(bot);
    bot.clock.set(AT);
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  /** A verb of the terminal, on the same store. */
  function inTerminal(verb: (run: Run) => Promise<Output>, words: string[], options: Run['options'] = {}) {
    const { clock, documents } = bot;
    const deps = depsOn(documents, {
      ...{ tenant: 'local', timezone: 'Europe/Stockholm', clock, origin: 'terminal' },
    });
    const wording = { language: 'sv', timezone: 'Europe/Stockholm', now: clock.now() } as const;
    return verb({ words, options, actor: operator(CONFIG), wording, deps, modelsFolder: undefined });
  }

  const file = (name: string, content: string) => terminal.write(name, content);

  it('when somebody answers and changes it, without a word of what they wrote', async () => {
    const { card } = await bot.say(ALEX, 'svara öresund');
    const words = { text_happened: 'Hemligt samråd.', text_cause: 'Grannen tvekar.' };
    const press = { ...dataOf(card, 'submit'), ...filledIn(card, { status: 'met', ...words }) };
    const first = await linesOf(bot, () => bot.execute(ALEX, press));
    const { round, item, respondent } = press;
    const after = { status: 'met', direction: 'asPlanned', version: 1 };
    assert.deepEqual(first, [{ ...BY_ALEX, what: 'answer', round, item, respondent, after }]);
    assert.deepEqual(await linesOf(bot, () => bot.execute(ALEX, press)), []);
    const { card: again } = await bot.execute(ALEX, dataOf((await bot.say(ALEX, 'mina mål')).card, 'open'));
    const change = { ...dataOf(again, 'submit'), ...filledIn(again, { status: 'partly', ...words }) };
    const changed = await linesOf(bot, () => bot.execute(ALEX, change));
    const next = { ...after, status: 'partly', version: 2 };
    assert.deepEqual(changed, [
      { ...BY_ALEX, what: 'answer', round, item, respondent, before: after, after: next },
    ]);
    assert.doesNotMatch(JSON.stringify([first, changed]), /Hemligt|samråd|Grannen|tvekar|Svar på/);
  });

  it('with the outcome of an answer, but not one that is told in words', async () => {
    const measures = [{ type: 'number', unit: '%', bySex: true }, { type: 'text' }];
    const items = measures.map((measure, index) => ({
      ...{ id: `m${index}`, kind: 'councilGoal', title: `Mål ${index}`, measure },
    }));
    const plan = { id: 'ks-2024', title: 'Budget', board: 'Nämnden', year: 2024, language: 'sv', items };
    await inTerminal(runImport, [file('p.json', JSON.stringify(plan))]);
    await inTerminal(runOwners, [file('o.csv', `item,person\nm0,${AMIRA.id}\nm1,${AMIRA.id}\n`)], {
      plan: 'ks-2024',
    });
    const period = { kind: 'annual', name: 'Helår', from: '2024-01-01', to: '2024-12-31', due: '2025-09-15' };
    await inTerminal(runRound, ['open'], { plan: 'ks-2024', ...period });
    const answer = async (words: string, outcome: Record<string, string>) => {
      const { card } = await bot.say(AMIRA, words);
      return linesOf(bot, () =>
        bot.execute(AMIRA, { ...dataOf(card, 'submit'), ...filledIn(card, outcome) }),
      );
    };
    const [number] = await answer('svara mål 0', { value: '70', women: '72,5', men: '67' });
    assert.deepEqual(number?.after, {
      ...{ status: 'met', direction: 'asPlanned', value: 70, bySex: { women: 72.5, men: 67 }, version: 1 },
    });
    const [text] = await answer('svara mål 1', { value: 'Nästan klart' });
    assert.deepEqual(text?.after, { status: 'met', direction: 'asPlanned', version: 1 });
  });

  it('when owners are changed in the chat, and somebody is added by it', async () => {
    const { card: form } = await bot.say(ALEX, 'ägare öresund');
    const data = dataOf(form, 'set-owners');
    const member = { aadObjectId: STRANGER.id, name: STRANGER.name, userRole: 'user' };
    bot.connector.members.set(STRANGER.id, member);
    const lines = await linesOf(bot, () =>
      bot.execute(ALEX, { ...data, owner_0: `${AMIRA.id},${STRANGER.id}` }),
    );
    assert.deepEqual(lines, [
      { ...BY_ALEX, what: 'person', after: { ...STRANGER, roles: ['reader'] } },
      {
        ...BY_ALEX,
        ...{ what: 'owners', item: data.item },
        before: [{ person: ALEX.id }],
        after: [{ person: AMIRA.id }, { person: STRANGER.id }],
      },
    ]);
    assert.deepEqual(await linesOf(bot, () => bot.execute(ALEX, { ...data, owner_0: ALEX.id })), []);
  });

  it('when owners and people come in lists: one for each that has changed', async () => {
    const owned = await bot.deps.stores.owners.ofPlan('ks-2025');
    const [moved, kept] = owned.filter(({ person }) => person === ALEX.id);
    assert.ok(moved && kept);
    const list = `item,person\n${moved.item},${AMIRA.id}\n${kept.item},${ALEX.id}\n`;
    const owners = await linesOf(bot, () =>
      inTerminal(runOwners, [file('o.csv', list)], { plan: 'ks-2025' }),
    );
    const change = { before: [{ person: ALEX.id }], after: [{ person: AMIRA.id }] };
    assert.deepEqual(owners, [{ ...IN_TERMINAL, what: 'owners', item: moved.item, ...change }]);

    const before = await bot.deps.stores.people.read(AMIRA.id);
    const people = `id,name,unit\n${AMIRA.id},Amira Haddad,Kansliet\nny,Nils Ny,\n`;
    const give = () => inTerminal(runPeople, [file('p.csv', people)]);
    assert.deepEqual(await linesOf(bot, give), [
      { ...IN_TERMINAL, what: 'person', before, after: { ...before, unit: 'Kansliet' } },
      { ...IN_TERMINAL, what: 'person', after: { id: 'ny', name: 'Nils Ny', roles: ['owner'] } },
    ]);
    assert.deepEqual(await linesOf(bot, give), []);
  });

  it('when a round is opened and closed, once', async () => {
    const period = { kind: 'pulse', name: 'Puls', from: '2025-10-01', to: '2025-10-31', due: '2025-11-05' };
    const open = () => inTerminal(runRound, ['open'], { plan: 'ks-2025', ...period });
    const opened = await linesOf(bot, open);
    const after = {
      id: 'ks-2025-pulse-1',
      plan: 'ks-2025',
      planVersion: 1,
      ...period,
      state: 'open',
      openedAt: AT,
    };
    assert.deepEqual(opened, [{ ...IN_TERMINAL, what: 'round', after }]);
    assert.deepEqual(await linesOf(bot, open), []);
    const close = () => inTerminal(runRound, ['close', after.id]);
    assert.deepEqual(await linesOf(bot, close), [
      {
        ...IN_TERMINAL,
        what: 'round',
        before: after,
        after: { ...after, state: 'closed', closedAt: AT, readers: 'published' },
      },
    ]);
    assert.deepEqual(await linesOf(bot, close), []);
  });

  it('when a plan is sent in the chat, given again, and linked with an earlier year', async () => {
    const earlier = { ...samplePlan(), id: 'ks-2024', year: 2024, title: 'Nämndsbudget 2024' };
    const sent = teamsFile('plan.json', server.serve('/plan.json', JSON.stringify(earlier)));
    const { card } = await bot.attach(ALEX, [sent, MESSAGE_ITSELF]);
    const saved = await linesOf(bot, () => bot.execute(ALEX, dataOf(card, 'confirm-plan')));
    assert.deepEqual(saved, [{ ...BY_ALEX, what: 'plan', plan: 'ks-2024', after: 1 }]);

    const plan = file('plan.json', JSON.stringify(samplePlan()));
    assert.deepEqual(await linesOf(bot, () => inTerminal(runImport, [plan])), []);
    const link = () => inTerminal(runImport, [plan], { link: true });
    assert.deepEqual(await linesOf(bot, link), [
      { ...IN_TERMINAL, what: 'plan', plan: 'ks-2025', before: 1, after: 2 },
    ]);
    assert.deepEqual(await linesOf(bot, link), []);
  });

  it('when an old report is read in: its plan, its round and each of its answers', async () => {
    const load = () => inTerminal((run) => importDocument(report2019(), run), []);
    const lines = await linesOf(bot, load);
    assert.deepEqual(
      lines.map(({ what, item, by, from }) => [what, item, by, from]),
      [
        ['plan', undefined],
        ['round', undefined],
        ['answer', 'project'],
        ['answer', 'string'],
        // It is shown when all of it is stored.
        ['round', undefined],
      ].map((line) => [...line, IN_TERMINAL.by, 'terminal']),
    );
    assert.doesNotMatch(JSON.stringify(lines), /Studien|Protokoll|Mötena/);
    assert.deepEqual(await linesOf(bot, load), []);
  });

  it('when people are fetched from a team, choose a language, are away and are back', async () => {
    const members = [STRANGER, AMIRA].map(({ id, name }) => ({ aadObjectId: id, name, userRole: 'user' }));
    bot.connector.rosters.set(CHANNEL.conversation, members);
    const fetched = await linesOf(bot, () => bot.say(ALEX, '<at>Målvakt</at> ägare', CHANNEL));
    const person = { ...STRANGER, roles: ['reader'] };
    assert.deepEqual(fetched, [{ ...BY_ALEX, what: 'person', after: person }]);

    const choose = () => bot.say(STRANGER, 'språk engelska');
    assert.deepEqual(await linesOf(bot, choose), [
      { ...inChat(STRANGER), what: 'person', before: person, after: { ...person, language: 'en' } },
    ]);
    assert.deepEqual(await linesOf(bot, choose), []);

    const away = await linesOf(bot, () => bot.say(MATTIAS, 'frånvaro 8–12 sep'));
    const absence = { ...inChat(MATTIAS), what: 'absence', person: MATTIAS.id, day: '2025-09-08' };
    assert.deepEqual(away, [{ ...absence, after: { to: '2025-09-12' } }]);
    const { card } = await bot.say(MATTIAS, 'frånvaro');
    const back = () => bot.execute(MATTIAS, dataOf(card, 'remove-absence'));
    assert.deepEqual(await linesOf(bot, back), [{ ...absence, before: { to: '2025-09-12' } }]);
    assert.deepEqual(await linesOf(bot, back), []);
  });

  it('when a channel subscribes, and not when it does so again', async () => {
    const subscribe = () => bot.say(ALEX, '<at>Målvakt</at> prenumerera', CHANNEL);
    assert.deepEqual(await linesOf(bot, subscribe), [
      { ...BY_ALEX, what: 'subscription', channel: CHANNEL.conversation },
    ]);
    assert.deepEqual(await linesOf(bot, subscribe), []);
  });

  it('when the terminal is a process of its own', async () => {
    const list = file('p.csv', 'id,name\nny,Nils Ny\n');
    const before = await bot.documents.directory.range('local', 'audit/person/ny/');
    assert.equal((await terminal.cli('people', list)).code, 0);
    const [line] = await bot.documents.directory.range('local', 'audit/person/ny/');
    const { by, from } = Object(line?.value);
    assert.deepEqual([before, by, from], [[], IN_TERMINAL.by, 'terminal']);
  });

  it('as of the sample, when that is what it came with', async () => {
    const empty = await startBot({ now: AT, folder: temporaryFolder() });
    const lines = await linesOf(empty, () => openDemo(CONFIG, 0, empty.deps));
    assert.deepEqual([...new Set(lines.map(({ from }) => from))], ['sample']);
    const { people, owners } = samplePeople();
    // The year before comes first, as a report that is read.
    const kinds = lines.map(({ what }) => what);
    const start = kinds.lastIndexOf('plan');
    assert.deepEqual(new Set(kinds.slice(0, start)), new Set(['plan', 'round', 'answer']));
    assert.equal(lines.length - start, 1 + people.length + owners.length + 1);
  });
});
