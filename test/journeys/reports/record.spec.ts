import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { runExportRecord } from '../../../src/cli/export-record.ts';
import type { Run } from '../../../src/cli/run.ts';
import { runVerify } from '../../../src/cli/verify.ts';
import { publishRound } from '../../../src/commands/reports/publish-round.ts';
import { closeOpenRound } from '../../../src/commands/rounds/manage-rounds.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { JELENA } from '../../approving.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { temporaryFolder } from '../../fakes.ts';
import { faultsIn } from '../../package-faults.ts';
import { quickReports, sha256 } from '../../publications.ts';
import { answerItems } from '../../round-answers.ts';
import { openSampleRound } from '../../sample-round.ts';

const ANSWERS = {
  'mal-klimat': { status: 'met', texts: { happened: 'Utsläppen minskar.', basis: 'Statistik.' } },
} as const;

describe('A round that was answered in the chat, published and kept', () => {
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    bot = await startBot({ now: '2025-09-04T10:00:00Z' });
    Object.assign(bot.deps, { reports: quickReports(bot.deps) });
    round = await openSampleRound(bot);
    await answerItems(bot, round, ANSWERS, JELENA);
    await closeOpenRound(COORDINATOR, round.id, bot.deps);
    await publishRound(COORDINATOR, { round: round.id }, bot.deps);
  });
  afterEach(closeBots);

  const inTerminal = (options: Run['options'] = {}): Run => {
    const { deps } = bot;
    const wording = { language: 'sv' as const, timezone: deps.timezone, now: deps.clock.now() };
    return { words: [], options, actor: COORDINATOR, modelsFolder: undefined, wording, deps };
  };

  const publication = async () => {
    const [one] = await bot.deps.stores.publications.ofRound(round.plan, round.id);
    return one ?? assert.fail();
  };

  it('has a trail that holds, and is sealed by what was published', async () => {
    assert.equal((await runVerify(inTerminal())).hasFailed, false);
    const { seal } = await publication();
    const looked = await runVerify(inTerminal({ seal: seal?.hash ?? '' }));
    assert.match(looked.lines, /\nDen angivna förseglingen finns: nummer 1, /);
  });

  it('is sealed by the worker once a night, and by no look between', async () => {
    const nights = [
      ['2025-09-04T20:00:00Z', 'språk engelska'],
      ['2025-09-05T01:00:00Z', 'language Swedish'],
      ['2025-09-05T09:00:00Z', 'språk engelska'],
    ] as const;
    for (const [at, words] of nights) {
      bot.clock.set(at);
      await bot.say(JELENA, words);
      await bot.worker.tick();
    }
    const seals = await bot.documents.directory.range('local', 'seal/');
    assert.deepEqual(
      seals.map(({ value }) => Object(value).at),
      ['2025-09-04T20:00:00.000Z', '2025-09-05T01:00:00.000Z'],
    );
    assert.equal((await runVerify(inTerminal())).hasFailed, false);
  });

  it('says so when what was published is another behind its back', async () => {
    const [stored] = await bot.documents.followup.range(round.plan, 'publication/');
    assert.ok(stored);
    const value = { ...Object(stored.value), by: { id: 'eva', name: 'Eva' } };
    await bot.documents.followup.write([{ op: 'put', document: { ...stored, value } }]);
    const { lines, hasFailed } = await runVerify(inTerminal());
    assert.equal(hasFailed, true);
    assert.equal(lines, `ks-2025: ändrad: publiceringen av ${round.id}, 1  [publication/${round.id}/000001]`);
  });

  it('is taken out with the very files that were frozen', async () => {
    const out = join(temporaryFolder(), 'omgang.zip');
    await runExportRecord(inTerminal({ round: round.id, out }));
    const id = `malvakt-round-${round.id}`;
    const files = new Map(
      Object.entries(unzipSync(readFileSync(out))).map(
        ([path, bytes]) => [path.slice(id.length + 1), bytes] as const,
      ),
    );
    assert.deepEqual(faultsIn(id, files), []);
    const folder = `representations/rep1/data/${round.plan}/publications/${round.id}/version-1`;
    for (const { format, checksum } of (await publication()).files)
      assert.equal(sha256(files.get(`${folder}/report.${format}`) ?? new Uint8Array()), checksum);
  });
});
