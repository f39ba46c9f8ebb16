import assert from 'node:assert/strict';
import { runErase } from '../../../src/cli/erase.ts';
import { runPeople } from '../../../src/cli/people.ts';
import type { ErasingRun, Output } from '../../../src/cli/run.ts';
import { runVerify } from '../../../src/cli/verify.ts';
import { sealTrail } from '../../../src/commands/reports/seal-trail.ts';
import { readConfig } from '../../../src/config.ts';
import { depsOn, operator } from '../../../src/deps.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import type { Documents, StoredDocument } from '../../../src/stores/documents.ts';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { dataOf, filledIn } from '../../cards.ts';
import { temporaryFolder } from '../../fakes.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';
import { leaveTraces } from '../../traces.ts';

const CONFIG = readConfig({ MALVAKT_PLAYGROUND: 'off' });
const PLAN = 'ks-2025';
const EMAIL = 'mattias.ekdahl@exempel.malmo.invalid';

type Both = Pick<Bot['documents'], 'followup' | 'directory'>;

describe('erase', () => {
  let bot: Bot;

  beforeEach(prepare);

  async function prepare() {
    bot = await startBot({ folder: temporaryFolder() });
    const round = await openSampleRound(bot);
    for (const person of [ALEX, AMIRA, MATTIAS]) await bot.install(person);
    bot.clock.set('2025-09-02T07:30:00.000Z');
    await bot.worker.tick();
    const { card } = await bot.say(ALEX, 'svara öresund');
    const words = { text_happened: 'Enligt Mattias Ekdahl är det klart.', text_basis: 'Ekdahls underlag.' };
    await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card, { status: 'met', ...words }) });
    await answerItems(bot, round, { 'mal-klimat': 'met', 'mal-naringsliv': 'partly' }, MATTIAS);
    await answerItems(bot, round, { 'mal-klimat': 'notMet' }, MATTIAS);
    await bot.say(MATTIAS, 'frånvaro 8–19 sep');
    await bot.say(MATTIAS, 'status öresund');
    await leaveTraces(bot, round);
  }
  afterEach(closeBots);

  async function theRound(): Promise<Round> {
    const [round] = (await bot.deps.stores.rounds.ofPlan(PLAN)).map(({ value }) => value);
    return round ?? assert.fail('there is no round');
  }

  /** A store that takes so many writes, and then no more. */
  function cutOffAfter(most: number): Both {
    let writes = 0;
    const cut = (documents: Documents): Documents => ({
      ...documents,
      write: async (all) => {
        writes += 1;
        if (writes > most) throw new Error('The process has ended');
        return documents.write(all);
      },
    });
    return { followup: cut(bot.documents.followup), directory: cut(bot.documents.directory) };
  }

  function inTerminal(
    verb: (run: ErasingRun) => Promise<Output>,
    words: string[],
    options: ErasingRun['options'] = {},
    documents: Both = bot.documents,
  ) {
    const deps = depsOn(
      { ...bot.documents, ...documents },
      { tenant: 'local', timezone: 'Europe/Stockholm', clock: bot.clock, origin: 'terminal' },
    );
    const wording = { language: 'sv', timezone: 'Europe/Stockholm', now: bot.clock.now() } as const;
    return verb({ words, options, actor: operator(CONFIG), wording, deps, modelsFolder: undefined });
  }

  async function everything(): Promise<StoredDocument[]> {
    const { followup, directory } = bot.documents;
    return [...(await followup.range(PLAN, '')), ...(await directory.range('local', ''))];
  }

  /** Documents in which they are named by what only they have. */
  async function naming(): Promise<string[]> {
    const own = [MATTIAS.id, MATTIAS.name, EMAIL];
    const found = (await everything()).filter((one) => own.some((it) => JSON.stringify(one).includes(it)));
    return found.map(({ id }) => id);
  }

  const verified = async () => (await inTerminal(runVerify, [])).lines;
  const isClean = async () => (await inTerminal(runVerify, [])).hasFailed !== true;

  it('shows what it would do, and does nothing before somebody says yes', async () => {
    const before = await everything();
    const { lines, hasFailed } = await inTerminal(runErase, [MATTIAS.name]);
    assert.match(
      lines,
      /^Mattias Ekdahl \(.+\) finns i \d+ sparade uppgifter\. \d+ avidentifieras och \d+ tas bort\. Inget är ändrat än\./,
    );
    assert.match(lines, /Namnet står kvar i 2 texter/);
    assert.match(lines, /--yes\.$/);
    assert.equal(hasFailed, true);
    assert.equal((await inTerminal(runErase, [MATTIAS.name], { 'dry-run': true })).hasFailed, false);
    assert.deepEqual(await everything(), before);
  });

  it('leaves nobody’s name, address or account but in texts, which it lists', async () => {
    assert.ok((await naming()).length > 20);
    const { lines, json } = await inTerminal(runErase, [EMAIL], { yes: true });
    assert.match(lines, /heter nu ”Borttagen person 1”/);
    const left = await naming();
    assert.ok(left.length > 0 && left.every((id) => /^(version|assessment)\//.test(id)), left.join());
    const { mentions, alias, person } = Object(json);
    assert.deepEqual(
      [person, alias],
      [`${MATTIAS.name} (${EMAIL})`, { id: 'erased-1', name: 'Borttagen person 1' }],
    );
    const fields = mentions.map(({ field }: { readonly field: string }) => field);
    assert.deepEqual(fields, ['texts.happened', 'texts.basis']);
  });

  it('keeps what was said and done as the record, under another name, and the trail holds', async () => {
    assert.ok(await isClean(), await verified());
    const before = await everything();
    await inTerminal(runErase, [MATTIAS.id], { yes: true });
    assert.ok(await isClean(), await verified());
    const after = await everything();
    const kept = (type: string, all: readonly StoredDocument[]) =>
      all.filter((one) => one.type === type).length;
    for (const type of [
      'assessment',
      'assessment-version',
      'approval',
      'hand-over',
      'delivery',
      'absence',
      'person',
    ])
      assert.equal(kept(type, after), kept(type, before), type);
    for (const type of ['follower', 'waved-hints', 'talk', 'conversation'])
      assert.ok(kept(type, after) < kept(type, before), type);
    const [begun] = after.filter(({ type }) => type === 'answer-drafts');
    assert.match(JSON.stringify(begun?.value), /Amira/);
    assert.doesNotMatch(JSON.stringify(begun?.value), /erased/);
    const history = await bot.deps.stores.assessments.history(PLAN, 'ks-2025-interim-1', 'mal-klimat');
    const authors = history.map(({ author }) => author);
    assert.deepEqual(
      authors,
      history.map(() => ({ id: 'erased-1', name: 'Borttagen person 1' })),
    );
    const lines = after.filter(({ id }) => id.startsWith('audit/erasure/'));
    assert.match(JSON.stringify(lines), /"name":"Driftansvarig"/);
    assert.equal(lines.length, 1);
  });

  it('goes on holding when it is sealed, more is said, and somebody else is erased', async () => {
    await inTerminal(runErase, [MATTIAS.id], { yes: true });
    await sealTrail([PLAN], bot.deps);
    bot.clock.set('2025-09-03T07:30:00.000Z');
    await answerItems(bot, await theRound(), { 'mal-klimat': 'met' }, AMIRA);
    await sealTrail([PLAN], bot.deps);
    await inTerminal(runErase, [AMIRA.id], { yes: true });
    assert.ok(await isClean(), await verified());
    bot.clock.set('2025-09-05T07:30:00.000Z');
    await answerItems(bot, await theRound(), { 'mal-klimat': 'partly' }, ALEX);
    await sealTrail([PLAN], bot.deps);
    assert.ok(await isClean(), await verified());
  });

  it('does not hide what is altered behind the program, before it or after', async () => {
    const alter = async (prefix: string) => {
      const [one = assert.fail('nothing is there')] = await bot.documents.followup.range(PLAN, prefix);
      const value = { ...Object(one.value), at: '2025-01-01T00:00:00.000Z' };
      await bot.documents.followup.write([{ op: 'put', document: { ...one, value } }]);
      return one.id;
    };
    const earlier = await alter('audit/answer/mal-naringsliv/');
    await inTerminal(runErase, [MATTIAS.id], { yes: true });
    const later = await alter('audit/answer/mal-klimat/');
    const found = (await inTerminal(runVerify, [])).json;
    const named = JSON.stringify(found);
    assert.ok(named.includes(earlier) && named.includes(later), named);
  });

  it('completes what was cut off, wherever, when it is given again', async () => {
    let total = 0;
    for (let most = 0; most <= total; most += 1) {
      await closeBots();
      await prepare();
      const cut = cutOffAfter(most);
      const first = await inTerminal(runErase, [MATTIAS.name], { yes: true }, cut).catch(() => undefined);
      total = Math.max(total, first ? 0 : most + 1);
      if (first) break;
      assert.ok(await isClean(), `${most}: ${await verified()}`);
      await inTerminal(runErase, [EMAIL], { yes: true });
      const left = (await naming()).filter((id) => !/^(version|assessment)\//.test(id));
      assert.deepEqual(left, [], `after ${most} writes`);
      assert.ok(await isClean(), `${most}: ${await verified()}`);
    }
    assert.ok(total > 5, `${total} writes`);
  });

  it('finds nobody afterwards, and refuses whoever runs it', async () => {
    await inTerminal(runErase, [MATTIAS.id], { yes: true });
    for (const words of [MATTIAS.id, MATTIAS.name, EMAIL])
      await assert.rejects(inTerminal(runErase, [words], { yes: true }), { code: 'no-such-person' });
    assert.match((await inTerminal(runPeople, ['remove', AMIRA.name])).lines, /Amira/);
    // Somebody who has been removed before is still named in what is stored.
    assert.match((await inTerminal(runErase, [AMIRA.name], { yes: true })).lines, /”Borttagen person 2”/);
  });
});
